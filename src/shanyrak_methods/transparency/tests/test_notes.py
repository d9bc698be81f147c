from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanyrak_methods.transparency.notes import (
    NoteRefused,
    SigningKey,
    VerifierKey,
    open_note,
    parse_note,
    sign_note,
    to_base64,
)

ASTANA = SigningKey.from_seed("hub.example/astana", bytes(range(32)))
TALLINN = SigningKey.from_seed("hub.example/tallinn", bytes(range(32, 64)))

# The key and note that Go's sumdb/note package is documented with.
PETER = VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
PETERS_NOTE = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
    "\n"
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)

lines = st.text(st.characters(min_codepoint=0x20, exclude_categories=["Cs"]), max_size=20)
texts = st.lists(lines, min_size=1, max_size=4).map(lambda found: "".join(f"{line}\n" for line in found))


def test_a_note_signed_elsewhere_is_read_and_checked() -> None:
    note = open_note(PETERS_NOTE, [PETER])

    assert note.text.startswith("If you think")
    assert str(note) == PETERS_NOTE


@given(texts)
def test_what_is_signed_is_opened(text: str) -> None:
    note = sign_note(text, [ASTANA, TALLINN])

    assert open_note(str(note), [ASTANA.verifier, TALLINN.verifier]) == note


def test_unknown_signatures_are_passed_over() -> None:
    note = str(sign_note("Entry kept.\n", [TALLINN, ASTANA]))

    assert open_note(note, [ASTANA.verifier]).text == "Entry kept.\n"


def test_a_note_by_strangers_alone_is_refused() -> None:
    note = str(sign_note("Entry kept.\n", [TALLINN]))

    with pytest.raises(NoteRefused, match="No key that you trust"):
        open_note(note, [ASTANA.verifier])


def test_a_changed_text_is_refused() -> None:
    note = str(sign_note("10 entries\n", [ASTANA])).replace("10", "11")

    with pytest.raises(NoteRefused, match=r"hub\.example/astana does not fit"):
        open_note(note, [ASTANA.verifier])


def test_one_false_signature_of_a_trusted_key_spoils_the_note() -> None:
    note = sign_note("10 entries\n", [ASTANA])
    other = sign_note("11 entries\n", [TALLINN])

    with pytest.raises(NoteRefused, match=r"hub\.example/tallinn"):
        open_note(f"{note}{other.signatures[0]}\n", [ASTANA.verifier, TALLINN.verifier])


@pytest.mark.parametrize(
    "written",
    [
        "",
        "no signature\n",
        "no line end\n\n— hub AAAAAAA=",
        "no em dash\n\n- hub AAAAAAA=\n",
        "two spaces\n\n—  hub AAAAAAA=\n",
        "no base64\n\n— hub ?\n",
        "loose base64\n\n— hub AAAAAAB=\n",
        "key id alone\n\n— hub AAAAAA==\n",
        "a plus\n\n— hub+1 AAAAAAA=\n",
        "a tab\t\n\n— hub AAAAAAA=\n",
        "a carriage return\r\n\n— hub AAAAAAA=\n",
        "empty line below\n\n— hub AAAAAAA=\n\n",
    ],
)
def test_other_forms_are_refused(written: str) -> None:
    with pytest.raises(NoteRefused):
        parse_note(written)


def test_too_many_signatures_are_refused() -> None:
    with pytest.raises(NoteRefused, match="more than 64"):
        parse_note("text\n\n" + "— hub AAAAAAA=\n" * 65)


def test_a_key_is_written_and_read_back() -> None:
    assert VerifierKey.parse(str(ASTANA.verifier)) == ASTANA.verifier
    assert str(PETER) == "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("PeterNeumann", "Ed25519"),
        ("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "identifier"),
        ("Peter+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "identifier"),
        ("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy1w==", "32 bytes"),
        (f"PeterNeumann+c74f20a3+{to_base64(bytes(33))}", "not an Ed25519 key"),
        ("PeterNeumann+c74f20a3+*", "base64"),
        ("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "no space"),
    ],
)
def test_a_damaged_key_is_refused(written: str, reason: str) -> None:
    with pytest.raises(NoteRefused, match=reason):
        VerifierKey.parse(written)


@pytest.mark.parametrize("text", ["", "no line end", "a tab\t\n"])
def test_a_text_that_is_no_note_is_not_signed(text: str) -> None:
    with pytest.raises(NoteRefused):
        sign_note(text, [ASTANA])
