"""A badge inside a picture: the token in a PNG's text chunk (Open Badges 3.0, section 5.3.1)."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from shanyrak_methods.signatures.errors import Fault, SignatureRefused

SIGNATURE = b"\x89PNG\r\n\x1a\n"
KEYWORD = b"openbadgecredential"
MOST_CHUNKS = 2_000
NO_COMPRESSION = b"\0\0\0\0\0"  # end of the keyword, flag, method, no language, no translated keyword


def with_badge(picture: bytes, token: str) -> bytes:
    """Return a PNG with the token baked in, before its last chunk."""
    chunks = list(_chunks(picture))
    chunks.insert(len(chunks) - 1, (b"iTXt", KEYWORD + NO_COMPRESSION + token.encode("ascii")))
    return SIGNATURE + b"".join(_written(kind, content) for kind, content in chunks)


def badge_of(picture: bytes) -> str:
    """Return the token in a PNG; refuse a picture without one, with two, or with a chunk that is not as it was written."""
    found = [
        content
        for kind, content in _chunks(picture)
        if kind == b"iTXt" and content.startswith(KEYWORD + b"\0")
    ]
    if not found:
        raise SignatureRefused(Fault.NOT_SIGNED, "no badge in the picture")
    said = found[0].removeprefix(KEYWORD)
    if len(found) > 1 or not said.startswith(NO_COMPRESSION):
        raise SignatureRefused(Fault.ALTERED, "the badge was put in by something else")
    try:
        return said.removeprefix(NO_COMPRESSION).decode("ascii")
    except UnicodeDecodeError as wrong:
        raise SignatureRefused(Fault.ALTERED, "not a token") from wrong


def _written(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give the chunks; each is checked against its sum, and nothing is unpacked or drawn."""
    if not picture.startswith(SIGNATURE):
        raise SignatureRefused(Fault.UNREADABLE, "not a PNG")
    place = len(SIGNATURE)
    for _ in range(MOST_CHUNKS):
        if place + 12 > len(picture):
            raise SignatureRefused(Fault.ALTERED, "the picture was cut short")
        length = struct.unpack_from(">I", picture, place)[0]
        end = place + 12 + length
        kind, content = picture[place + 4 : place + 8], picture[place + 8 : end - 4]
        if end > len(picture) or picture[end - 4 : end] != struct.pack(">I", zlib.crc32(kind + content)):
            raise SignatureRefused(Fault.ALTERED, "a part of the picture was changed")
        yield kind, content
        place = end
        if kind == b"IEND":
            if place != len(picture):
                raise SignatureRefused(Fault.ALTERED, "something was added to the picture")
            return
    raise SignatureRefused(Fault.UNREADABLE, "too many parts")
