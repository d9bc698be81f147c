"""One text for one value, so that a hash of the text is a hash of the value.

Keys sorted by code point, no spaces, UTF-8. Numbers are whole: a binary float has no single text that
every reader of JSON agrees on.
"""

from __future__ import annotations

import json
from typing import NoReturn

ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
KINDS = "str, int, bool, None, list and dict"


class NotCanonical(ValueError):
    """The value or text has no canonical form; the message says which part and why."""


def _refuse_number(text: str) -> NoReturn:
    raise NotCanonical(f"the number {text} is not whole")


# Numbers that are not whole are refused while reading, so that the value needs no second look.
DECODER = json.JSONDecoder(parse_float=_refuse_number, parse_constant=_refuse_number)


def canonical(value: object) -> bytes:
    """Return ``value`` as canonical JSON; refuse all but str, int, bool, None, list and dict."""
    _check(value, "the value")
    return _write(value)


def parse_canonical(text: bytes) -> object:
    """Return the value of ``text``; refuse a text that is not the canonical one of its value."""
    try:
        value: object = DECODER.decode(text.decode())
    except NotCanonical:
        raise
    except (ValueError, RecursionError) as error:
        raise NotCanonical("the text is not JSON") from error
    if _write(value) != text:
        raise NotCanonical("the text is JSON, but not in its canonical form")
    return value


def _write(value: object) -> bytes:
    try:
        return ENCODER.encode(value).encode()
    except UnicodeEncodeError as error:
        raise NotCanonical("a text holds half a character (a lone surrogate)") from error


def _check(value: object, place: str) -> None:
    if value is None or isinstance(value, str | int):
        return
    if isinstance(value, dict):
        for key, inner in value.items():
            if not isinstance(key, str):
                raise NotCanonical(f"{place} has the key {key!r}, which is not text")
            _check(inner, f"{place}, {key}")
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            _check(inner, f"{place}, item {number}")
    else:
        raise NotCanonical(f"{place} is a {type(value).__name__}; only {KINDS} can be written")
