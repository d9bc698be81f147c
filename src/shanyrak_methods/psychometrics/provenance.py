"""What a result was computed by and from, so that it can be computed again years later."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.storage import blocks_of

Finding = TypeVar("Finding")

VERSION = "2"  # of the computations; raised whenever the same input would give other numbers


@dataclass(frozen=True, slots=True)
class Provenance:
    """The method, the version of the computations, the seed if chance had a part, and the SHA-256 of the input."""

    method: str
    input_hash: str
    version: str = VERSION
    seed: int | None = None


class Findings(list[Finding]):
    """Several results of one computation, which know together what they were computed by and from."""

    def __init__(self, found: Iterable[Finding], provenance: Provenance) -> None:
        super().__init__(found)
        self.provenance = provenance


def hash_of(*arrays: NDArray[np.generic] | str) -> str:
    """Return the SHA-256 over texts and arrays: their type, shape and values in row order."""
    known = hashlib.sha256()
    for one in arrays:
        if isinstance(one, str):
            known.update(f"text:{len(one)}:{one}".encode())
        else:
            known.update(f"array:{one.dtype.str}:{one.shape}:".encode())
            for _rows, values in blocks_of(np.atleast_1d(one)):
                known.update(values.data)
    return known.hexdigest()
