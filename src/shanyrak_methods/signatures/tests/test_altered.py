"""One byte changed anywhere, a file cut short or gone on with: none of it holds."""

from __future__ import annotations

import random
import re
import struct
import zlib

import pytest

from shanyrak_methods.signatures.checking import check
from shanyrak_methods.signatures.credentials import with_proof
from shanyrak_methods.signatures.errors import Fault, SignatureRefused
from shanyrak_methods.signatures.pades import read_signed
from shanyrak_methods.signatures.pictures import with_badge
from shanyrak_methods.signatures.seals import seal_of
from shanyrak_methods.signatures.tests.examples import AT, ISSUER, badge, document, keys, token, trust
from shanyrak_methods.signatures.trust import as_json

CHANCE = random.Random(20260522)  # noqa: S311 - places to look at, the same each time


def changed(content: bytes, place: int, by: int = 1) -> bytes:
    return content[:place] + bytes([(content[place] + by) % 256]) + content[place + 1 :]


def container(pdf: bytes) -> tuple[int, int]:
    """Return where the signature's container begins and ends."""
    found = re.search(rb"/ByteRange \[0 (\d+) (\d+) \d+\]", pdf)
    assert found is not None
    return int(found[1]), int(found[2])


def refused_by_its_bytes(pdf: bytes) -> bool:
    try:
        seal_of(pdf, [keys().root])
    except SignatureRefused:
        return True
    return False


def test_the_untouched_file_holds() -> None:
    assert check(document(), trust(), at=AT).holds


def test_no_byte_of_a_pdf_can_be_changed() -> None:
    pdf = document()
    step = len(pdf) // 900
    places = {*range(0, len(pdf), step), *range(200), *range(len(pdf) - 200, len(pdf))}
    trusted = trust()
    held = [place for place in sorted(places) if not refused_by_its_bytes(changed(pdf, place))]
    assert held == []
    assert all(not check(changed(pdf, place), trusted, at=AT).holds for place in list(places)[:20])


def test_no_half_byte_of_the_signature_itself_can_be_changed() -> None:
    pdf = document()
    begin, end = container(pdf)
    used = pdf[begin:end].rstrip(b"0>")
    digits = b"0123456789ABCDEF"
    held = []
    for place in range(begin, begin + len(used) + 40):
        for digit in CHANCE.sample(digits, 3):
            other = pdf[:place] + bytes([digit]) + pdf[place + 1 :]
            if other != pdf and not refused_by_its_bytes(other):
                held.append((place - begin, chr(digit)))
    assert held == []


def test_nothing_can_hide_behind_the_signature() -> None:
    pdf = document()
    _begin, end = container(pdf)
    hidden = pdf[: end - 3] + b"41>" + pdf[end:]
    assert len(hidden) == len(pdf)
    assert refused_by_its_bytes(hidden)
    small = pdf[: end - 3] + b"0a>" + pdf[end:]
    assert refused_by_its_bytes(small)


@pytest.mark.parametrize("rest", [b"\n", b"%%EOF\n", b"1 0 obj\n<<>>\nendobj\n"])
def test_what_was_added_after_signing_is_found(rest: bytes) -> None:
    assert check(document() + rest, trust(), at=AT).fault is Fault.ALTERED


def test_a_second_signature_over_a_changed_file_does_not_cover_the_first() -> None:
    twice = document() + b"\n1 0 obj <</ByteRange [0 10 20 30]>> endobj\n"
    assert check(twice, trust(), at=AT).fault is Fault.ALTERED


def test_a_pdf_cut_short_does_not_hold() -> None:
    pdf = document()
    for length in (*range(0, len(pdf), 997), len(pdf) - 1):
        found = check(pdf[:length], trust(), at=AT)
        assert not found.holds
        assert found.fault in {Fault.ALTERED, Fault.NOT_SIGNED, Fault.UNREADABLE}


def test_no_letter_of_a_token_can_be_changed() -> None:
    whole = token()
    for place in range(len(whole)):
        for letter in CHANCE.sample("AZaz09-_.", 3):
            other = whole[:place] + letter + whole[place + 1 :]
            if other != whole:
                assert not check(other.encode(), trust(), at=AT).holds, place


def test_no_value_of_the_json_can_be_changed() -> None:
    signed = as_json(with_proof(badge(), key=keys().badge_key, did=ISSUER.did, at=AT))
    assert check(signed, trust(), at=AT).holds
    for place in range(len(signed)):
        other = changed(signed, place)
        try:
            same = other.split() == signed.split()  # a space for a line's end says the same
        except UnicodeDecodeError:
            same = False
        if not same:
            assert not check(other, trust(), at=AT).holds, (place, signed[place : place + 20])


def test_no_byte_of_a_baked_picture_can_be_changed() -> None:
    whole = with_badge(dot(), token())
    assert check(whole, trust(), at=AT).holds
    for place in range(len(whole)):
        assert not check(changed(whole, place), trust(), at=AT).holds, place
    assert check(whole + b"x", trust(), at=AT).fault is Fault.ALTERED
    assert check(whole[:-5], trust(), at=AT).fault is Fault.ALTERED


def dot() -> bytes:
    """A picture of one dot."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    body = zlib.compress(b"\0\0")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def test_name_number_and_address_are_all_inside_what_is_signed() -> None:
    """The typeset page is compressed; so is each of its streams, and each of its bytes is covered."""
    pdf = document()
    begin, end = container(pdf)
    streams = [found.start() for found in re.finditer(rb"stream\r?\n", pdf)]
    assert streams
    assert all(place < begin or place > end for place in streams)
    for place in CHANCE.sample(streams, min(8, len(streams))):
        assert refused_by_its_bytes(changed(pdf, place + 12))


def test_read_signed_says_who_and_when() -> None:
    said = read_signed(document(), roots=trust().roots, at=AT)
    assert "Astana Civil Service Hub" in said.signer
    assert said.signed_at == AT
    assert said.stamped_at is None
    assert said.badge == token()
