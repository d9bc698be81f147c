"""The text of a document, cut where a fact's passage begins or ends."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from shanyrak.cooperation.intake.models import Proposal
from shanyrak.cooperation.intake.rules import Kind, State

# How the passage of each kind is underlined: people and bodies, agreements, activities, everything else.
STROKES = {
    Kind.PARTY: "p",
    Kind.PERSON: "p",
    Kind.AGREEMENT: "c",
    Kind.PARTICIPATION: "c",
    Kind.SIGNATURE: "c",
    Kind.COMMITMENT: "c",
    Kind.ACTIVITY: "d",
    Kind.POSITION: "x",
    Kind.FIGURE: "x",
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of the document's text: which facts it carries, and the numbers of those whose passage ends here."""

    text: str
    start: int
    carries: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    stroke: str = ""


def cut(text: str, proposals: Sequence[Proposal]) -> tuple[tuple[Stretch, ...], ...]:
    """Return the text in paragraphs, cut where a passage begins or ends; each piece knows the facts it carries."""
    begins: dict[int, list[Proposal]] = defaultdict(list)
    ends: dict[int, list[Proposal]] = defaultdict(list)
    for one in proposals:
        for start, end in one.passages:
            begins[start].append(one)
            ends[end].append(one)
    open_now: Counter[int] = Counter()
    kinds = {one.number: one for one in proposals}
    paragraphs: list[list[Stretch]] = [[]]
    for start, end in pairwise(sorted({0, len(text), *begins, *ends})):
        open_now.update(one.number for one in begins[start])
        open_now.subtract(one.number for one in ends[start])
        open_now += Counter()
        carries = tuple(sorted(open_now))
        ending = tuple(sorted({one.number for one in ends[end]}))
        _lay(
            paragraphs,
            text[start:end],
            start,
            carries=carries,
            ends=ending,
            stroke=_stroke([kinds[number] for number in carries]),
        )
    return tuple(tuple(paragraph) for paragraph in paragraphs if paragraph)


def _stroke(carried: Sequence[Proposal]) -> str:
    """Return how a passage is underlined: as the first fact in it that still waits, else as decided."""
    waiting = [STROKES[one.named] for one in carried if one.state == State.PENDING]
    return next((stroke for stroke in "cdpx" if stroke in waiting), "done" if carried else "")


def _lay(
    paragraphs: list[list[Stretch]],
    run: str,
    start: int,
    *,
    carries: tuple[int, ...],
    ends: tuple[int, ...],
    stroke: str,
) -> None:
    lines = run.split("\n")
    place = start
    filled = [number for number, line in enumerate(lines) if line.strip()]
    for number, line in enumerate(lines):
        if number:
            paragraphs.append([])
        if line:
            last = bool(filled) and number == filled[-1]
            paragraphs[-1].append(Stretch(line, place, carries, ends if last else (), stroke))
        place += len(line) + 1
