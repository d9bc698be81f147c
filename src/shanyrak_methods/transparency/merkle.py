"""The Merkle tree of RFC 6962, section 2.1: roots, proofs and their verification.

A *perfect subtree* stands over 2**level entries, from number * 2**level on. Its hash never changes once
its entries are there, so a log keeps just these and proves from them: entry i of n takes O(log n) reads.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from typing import NamedTuple

EMPTY_ROOT = hashlib.sha256().digest()


class Place(NamedTuple):
    """Where a perfect subtree stands: ``level`` 0 is an entry, ``number`` counts from the left."""

    level: int
    number: int


Lookup = Callable[[int, int], bytes]
"""Gives the stored hash of the perfect subtree at (level, number)."""

Subtrees = tuple[Place, ...]
"""Neighbouring perfect subtrees, from the highest on, that are joined into one hash of a proof."""


class NotProved(ValueError):
    """The proof does not show what it should; the message says why."""


def leaf_hash(entry: bytes) -> bytes:
    """Return the hash of one entry."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash that joins two neighbours."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def join(hashes: Sequence[bytes]) -> bytes:
    """Return the root over neighbouring perfect subtrees, each higher than the next."""
    return reduce(lambda right, left: node_hash(left, right), reversed(hashes))


def tree_root(entries: Iterable[bytes]) -> bytes:
    """Return the root of the tree over ``entries``."""
    frontier = Frontier()
    for entry in entries:
        frontier.append(leaf_hash(entry))
    return frontier.root()


class Frontier:
    """The right edge of a growing tree: the few hashes that are needed to append and to seal."""

    __slots__ = ("_hashes", "_size")

    def __init__(self, size: int = 0, hashes: Sequence[bytes] = ()) -> None:
        """Go on from a tree of ``size`` entries; ``hashes`` are those of ``covering(0, size)``."""
        if len(hashes) != size.bit_count():
            raise ValueError(f"A tree of {size} has {size.bit_count()} subtrees; {len(hashes)} were given.")
        self._size = size
        self._hashes = list(hashes)

    @classmethod
    def from_store(cls, size: int, lookup: Lookup) -> Frontier:
        """Return the frontier of the first ``size`` entries, read from stored subtrees."""
        return cls(size, [lookup(*place) for place in covering(0, size)])

    @property
    def size(self) -> int:
        """The number of entries so far."""
        return self._size

    def append(self, leaf: bytes) -> list[tuple[Place, bytes]]:
        """Take in the next leaf hash; return every perfect subtree that it completes, itself first."""
        level, number, top = 0, self._size, leaf
        completed = [(Place(level, number), top)]
        while number & 1:
            level, number, top = level + 1, number >> 1, node_hash(self._hashes.pop(), top)
            completed.append((Place(level, number), top))
        self._hashes.append(top)
        self._size += 1
        return completed

    def root(self) -> bytes:
        """Return the root over all entries so far."""
        return join(self._hashes) if self._hashes else EMPTY_ROOT


def covering(start: int, end: int) -> Subtrees:
    """Return the perfect subtrees over entries ``start`` to ``end`` (not included), the highest first.

    ``start`` must be where RFC 6962 would cut: 0, or a multiple of the largest subtree that follows.
    """
    places = []
    while start < end:
        level = (end - start).bit_length() - 1
        places.append(Place(level, start >> level))
        start += 1 << level
    return tuple(places)


def inclusion_path(index: int, size: int) -> tuple[Subtrees, ...]:
    """Return what proves entry ``index`` of ``size``: for each hash of the proof, the subtrees it joins.

    Refuses an entry that is not in the tree.
    """
    if not 0 <= index < size:
        raise ValueError(f"There is no entry {index} in a tree of {size}.")
    start, end, path = 0, size, list[Subtrees]()
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(covering(middle, end))
            end = middle
        else:
            path.append(covering(start, middle))
            start = middle
    return tuple(reversed(path))


def consistency_path(old: int, new: int) -> tuple[Subtrees, ...]:
    """Return what proves that the tree of ``new`` entries continues the tree of ``old``.

    Refuses sizes that are negative or out of order.
    """
    if not 0 <= old <= new:
        raise ValueError(f"A tree of {new} cannot continue a tree of {old}.")
    if old in {0, new}:
        return ()
    start, end, path = 0, new, list[Subtrees]()
    while old != end:
        middle = start + _split(end - start)
        if old <= middle:
            path.append(covering(middle, end))
            end = middle
        else:
            path.append(covering(start, middle))
            start = middle
    # The reader knows the old root; only a part of the old tree has to be told.
    return (*([covering(start, end)] if start else []), *reversed(path))


def proof(path: Iterable[Subtrees], lookup: Lookup) -> list[bytes]:
    """Return the hashes of a proof along ``path``, from stored perfect subtrees."""
    return [join([lookup(*place) for place in subtrees]) for subtrees in path]


def check_inclusion(leaf: bytes, *, index: int, size: int, path: Sequence[bytes], root: bytes) -> None:
    """Pass if ``path`` leads from ``leaf`` at ``index`` to the ``root`` of ``size`` entries.

    Raises NotProved.
    """
    if not 0 <= index < size:
        raise NotProved(f"There is no entry {index} in a tree of {size}.")
    top, here, last = leaf, index, size - 1
    for neighbour in path:
        if last == 0:
            raise NotProved("The path is too long for the tree.")
        if here & 1 or here == last:
            top = node_hash(neighbour, top)
            here, last = _climb_while_alone(here, last)
        else:
            top = node_hash(top, neighbour)
        here, last = here >> 1, last >> 1
    if last:
        raise NotProved("The path is too short for the tree.")
    if top != root:
        raise NotProved("The path leads to another root.")


def check_consistency(*, old: int, new: int, path: Sequence[bytes], old_root: bytes, new_root: bytes) -> None:
    """Pass if ``path`` shows that the tree of ``new`` entries begins with the tree of ``old``.

    Raises NotProved.
    """
    if not 0 <= old <= new:
        raise NotProved(f"A tree of {new} cannot continue a tree of {old}.")
    if old in {0, new}:
        _check_without_growth(old, new, path, old_root, new_root)
    else:
        _check_growth(old, new, path, old_root, new_root)


def _check_without_growth(
    old: int, new: int, path: Sequence[bytes], old_root: bytes, new_root: bytes
) -> None:
    if path:
        raise NotProved("The path is too long for the tree.")
    if old == 0 and old_root != EMPTY_ROOT:
        raise NotProved("The older root is not that of an empty tree.")
    if old == new and old_root != new_root:
        raise NotProved("Two trees of one size have different roots.")


def _check_growth(old: int, new: int, path: Sequence[bytes], old_root: bytes, new_root: bytes) -> None:
    """Rebuild both roots from one path, as RFC 9162, section 2.1.4.2 sets out."""
    here, last = old - 1, new - 1
    while here & 1:
        here, last = here >> 1, last >> 1
    steps = iter(path if here else (old_root, *path))
    old_top = new_top = next(steps, b"")
    for neighbour in steps:
        if last == 0:
            raise NotProved("The path is too long for the tree.")
        if here & 1 or here == last:
            old_top, new_top = node_hash(neighbour, old_top), node_hash(neighbour, new_top)
            here, last = _climb_while_alone(here, last)
        else:
            new_top = node_hash(new_top, neighbour)
        here, last = here >> 1, last >> 1
    if last:
        raise NotProved("The path is too short for the tree.")
    if old_top != old_root:
        raise NotProved("The path does not lead to the older root.")
    if new_top != new_root:
        raise NotProved("The path does not lead to the newer root.")


def _climb_while_alone(here: int, last: int) -> tuple[int, int]:
    """Go up past the levels on which the right edge has no left neighbour."""
    while here and not here & 1:
        here, last = here >> 1, last >> 1
    return here, last


def _split(size: int) -> int:
    """Return the largest power of two below ``size``."""
    return 1 << ((size - 1).bit_length() - 1)
