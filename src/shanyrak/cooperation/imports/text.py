"""The rows of a file as a text, one line a row, so that a record can point at the row it came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from shanyrak.cooperation.imports.cells import cleaned

BETWEEN = " | "
WITHHELD = "…"
PERSONAL = frozenset({"email", "phone"})


def as_text(headings: Sequence[str], rows: Iterable[Sequence[str]], mapping: Mapping[int, str]) -> str:
    """Return headings and rows, a line each; what can be erased one day is not repeated here."""
    hidden = {place for place, name in mapping.items() if name in PERSONAL}
    return "\n".join(
        [BETWEEN.join(map(cleaned, headings))]
        + [
            BETWEEN.join(
                WITHHELD if place in hidden and cell else cleaned(cell) for place, cell in enumerate(cells)
            )
            for cells in rows
        ]
    )


def passages(text: str, numbers: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Return where each row stands in a text that :func:`as_text` wrote; the whole text where the lines do not fit."""
    lines = text.split("\n")
    if len(lines) != len(numbers) + 1:
        return dict.fromkeys(numbers, (0, len(text)))
    places: dict[int, tuple[int, int]] = {}
    start = len(lines[0]) + 1
    for number, line in zip(numbers, lines[1:], strict=True):
        places[number] = (start, start + max(len(line), 1))
        start += len(line) + 1
    return places
