"""What a source document and a piece of evidence must be."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from shanyrak.refusals import Refusal, gettext_noop


class EvidenceOutsideText(Refusal):
    """A span that does not lie in its document."""

    text = gettext_noop("The marked passage does not lie in the document.")


class NewerThanItself(Refusal):
    """A document cannot be a newer version of itself."""

    text = gettext_noop("A document cannot be a newer version of itself.")


def check_span(start: int, end: int, *, length: int) -> None:
    """Refuse a span that is empty or leaves the text of ``length`` characters."""
    if not 0 <= start < end <= length:
        raise EvidenceOutsideText


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of lines of a comparison: ``same``, ``gone`` from the older text, or ``new`` in the newer."""

    sort: str
    text: str


def text_differences(older: str, newer: str) -> list[Piece]:
    """Return how the lines of two versions differ, in reading order."""
    before, after = older.splitlines(), newer.splitlines()
    pieces: list[Piece] = []
    for sort, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if sort == "equal":
            pieces.append(Piece("same", "\n".join(before[first:last])))
            continue
        if last > first:
            pieces.append(Piece("gone", "\n".join(before[first:last])))
        if end > start:
            pieces.append(Piece("new", "\n".join(after[start:end])))
    return pieces
