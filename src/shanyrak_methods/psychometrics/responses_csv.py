"""Answers from CSV files, some rows at a time, into memory or onto the disk."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

import numpy as np

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.responses import HIGHEST, MISSING, Responses, Scores
from shanyrak_methods.psychometrics.storage import gathered

CHUNK = 1 << 18  # bytes of the file at a time: they and where their cells end stay in a processor's cache
COMMA, NEWLINE, ZERO = b",\n0"


def read_csv(file: Path | str, *, on_disk: bool = False) -> Responses:
    """Read answers from a CSV file: a header row of item names, then a row a person; an empty cell is missing.

    In memory an answer takes one byte; ``on_disk`` it takes none: the scores lie in a temporary file, which the estimates
    and the input hash do not depend on. Raises BadInput with the row and the column of what cannot be read.
    """
    path = Path(file)
    try:
        with path.open("rb") as opened:
            items = _header(opened.readline())
            scores = gathered(_blocks(opened, items), len(items), np.int8, on_disk=on_disk)
    except OSError as trouble:
        raise BadInput(f"{path} cannot be read: {(trouble.strerror or 'unknown').lower()}") from trouble
    if not len(scores):
        raise BadInput(f"{path} has no row of answers")
    return Responses(items, scores)


def _header(line: bytes) -> tuple[str, ...]:
    try:
        names = next(csv.reader([line.decode("utf-8-sig")]), [])
    except (UnicodeDecodeError, csv.Error) as trouble:
        raise BadInput("the first row is not UTF-8 text in CSV") from trouble
    items = tuple(name.strip() for name in names)
    if not items or not all(items):
        raise BadInput("the first row must name every item")
    if len(set(items)) != len(items):
        twice = next(name for name in items if items.count(name) > 1)
        raise BadInput(f"two items have the name “{twice}”")
    return items


def _blocks(opened: IO[bytes], items: tuple[str, ...]) -> Iterator[Scores]:
    """Yield the rows of an opened file, some at a time."""
    row = 2
    while lines := opened.readlines(CHUNK):
        quick = _short_cells(lines, len(items))
        block = quick if quick is not None else _cells(lines, items, row)
        row += len(lines)
        if len(block):
            yield block


def _short_cells(lines: list[bytes], n_items: int) -> Scores | None:
    """Return the scores of rows such as ``0,,1``, without looking at each cell; ``None`` if any row is different."""
    text = b"".join(lines).replace(b"\r\n", b"\n")
    signs = np.frombuffer(text if text.endswith(b"\n") else text + b"\n", dtype=np.uint8)
    ends = np.flatnonzero((signs == COMMA) | (signs == NEWLINE))
    if n_items == 1 or len(ends) != n_items * len(lines):  # an empty line is an empty cell only beside others
        return None
    last = signs[ends].reshape(-1, n_items) == NEWLINE
    length = np.diff(ends, prepend=-1) - 1
    digit = signs[np.maximum(ends - 1, 0)]
    fine = (length == 0) | ((length == 1) & (digit >= ZERO) & (digit <= ZERO + 9))
    if not fine.all() or last[:, :-1].any() or not last[:, -1].all():
        return None
    return np.where(length == 0, MISSING, digit.astype(np.int8) - ZERO).astype(np.int8).reshape(-1, n_items)


def _cells(lines: Iterable[bytes], items: tuple[str, ...], first: int) -> Scores:
    """Return the scores of any well-formed rows. Raises BadInput."""
    rows = []
    for number, cells in enumerate(_split(lines, first), first):
        if not cells:
            continue
        if len(cells) != len(items):
            raise BadInput(f"row {number} has {len(cells)} cells; the header names {len(items)} items")
        rows.append([_score(cell, number, item) for cell, item in zip(cells, items, strict=True)])
    return np.array(rows, dtype=np.int8).reshape(-1, len(items))


def _split(lines: Iterable[bytes], first: int) -> Iterator[list[str]]:
    try:
        yield from csv.reader([line.decode("utf-8") for line in lines])
    except UnicodeDecodeError as trouble:
        raise BadInput("the file is not UTF-8 text") from trouble
    except csv.Error as trouble:
        raise BadInput(f"from row {first} on the file is no CSV: {trouble}") from trouble


def _score(cell: str, row: int, item: str) -> int:
    text = cell.strip()
    if not text or text == "NA":
        return MISSING
    if not text.isascii() or not text.isdigit() or len(text) > 9 or int(text) > HIGHEST:
        raise BadInput(
            f"row {row}, column “{item}”: “{text[:20]}” is no score; write 0, 1, … or leave it empty"
        )
    return int(text)
