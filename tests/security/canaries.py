"""Values that exist nowhere else, and a search for them in every form in which software writes text down."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

PIECE = 64 * 1024 * 1024
OVERLAP = 4096  # more than any form is long


def forms_of(value: str) -> dict[str, bytes]:
    """Return a value as files may hold it: in several encodings, escaped, in base64 at each offset, in hexadecimal."""
    found: dict[str, bytes] = {}
    for name, spoken in (("as it is", value), ("capitals", value.upper()), ("small letters", value.lower())):
        found[f"UTF-8, {name}"] = spoken.encode()
        found[f"UTF-16 little, {name}"] = spoken.encode("utf-16-le")
        found[f"UTF-16 big, {name}"] = spoken.encode("utf-16-be")
    for code in ("utf-8", "utf-16-le"):
        plain = value.encode(code)
        found[f"hexadecimal of {code}"] = plain.hex().encode()
        found[f"HEXADECIMAL of {code}"] = plain.hex().upper().encode()
        for offset in range(3):
            found[f"base64 of {code} at {offset}"] = _inside_base64(plain, offset)
    if not value.isascii():
        found["JSON"] = json.dumps(value)[1:-1].encode()
        found["in an address"] = quote(value).encode()
        if "?" not in (old := value.encode("cp1251", "replace").decode("cp1251")):
            found["CP1251"] = old.encode("cp1251")
    return found


def _inside_base64(plain: bytes, offset: int) -> bytes:
    """Return the signs of base64 that depend on ``plain`` alone where it begins at ``offset`` of a group of three."""
    whole = base64.b64encode(b"\0" * offset + plain)
    first = 0 if offset == 0 else offset + 1
    left_over = (offset + len(plain)) % 3
    last = len(whole) - (4 if left_over else 0)
    return whole[first:last]


def found_in(content: bytes, values: Iterable[str]) -> list[str]:
    """Return which of ``values`` stand in ``content``, and in which form."""
    return [
        f"{value} ({form})"
        for value in values
        for form, written in forms_of(value).items()
        if written in content
    ]


def found_below(folder: Path, values: Iterable[str]) -> list[str]:
    """Return in which files below a folder any of ``values`` stand, and in which form."""
    values = list(values)
    found = []
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink():
            found += [
                f"{file.relative_to(folder)}: {one}"
                for piece in _pieces(file)
                for one in found_in(piece, values)
            ]
    return found


def _pieces(file: Path) -> Iterator[bytes]:
    with file.open("rb") as opened:
        kept = b""
        while piece := opened.read(PIECE):
            yield kept + piece
            kept = piece[-OVERLAP:]
