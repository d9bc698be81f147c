"""Tables of rows that may be larger than memory: written and read some rows at a time, in a file that has no name.

The file goes with the last array that stands on it, also where a computation is broken off, so that nothing has to be tidied.
"""

from __future__ import annotations

import mmap
import tempfile
from collections.abc import Iterable, Iterator
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Kind = TypeVar("Kind", bound=np.generic)

BLOCK = 8192  # rows at a time: the likelihoods of as many persons on the grid stay in a processor's cache


def gathered(
    parts: Iterable[NDArray[Kind]], columns: int, kind: type[Kind], *, on_disk: bool
) -> NDArray[Kind]:
    """Return the rows of all parts, each (rows, ``columns``), as one array; on disk it can only be read.

    Raises OSError where the disk has no room (it is the folder that the variable TMPDIR names).
    """
    if not on_disk:
        return np.concatenate([np.empty((0, columns), dtype=kind), *parts])
    with tempfile.TemporaryFile() as file:
        rows = 0
        for part in parts:
            file.write(np.ascontiguousarray(part).data)
            rows += len(part)
        file.flush()
        if not rows:
            return np.empty((0, columns), dtype=kind)
        return np.memmap(file, dtype=kind, mode="r", shape=(rows, columns))


def is_on_disk(table: NDArray[np.generic]) -> bool:
    """Return whether the rows lie in a file."""
    return isinstance(table.base, mmap.mmap)


def blocks_of(table: NDArray[Kind], size: int = BLOCK) -> Iterator[tuple[slice, NDArray[Kind]]]:
    """Yield which rows and the rows themselves, ``size`` at a time; those of a file then leave memory."""
    for start in range(0, len(table), size):
        rows = slice(start, min(start + size, len(table)))
        yield rows, np.ascontiguousarray(table[rows])
        _let_go(table, rows)


def _let_go(table: NDArray[np.generic], rows: slice) -> None:
    """Tell the system that these rows need not stay in memory; where they are asked for again, it reads them again."""
    held = table.base
    if not isinstance(held, mmap.mmap) or not hasattr(held, "madvise"):  # not every system can be told
        return
    first = rows.start * table.strides[0] // mmap.PAGESIZE * mmap.PAGESIZE
    held.madvise(mmap.MADV_DONTNEED, first, rows.stop * table.strides[0] - first)
