"""Going through a whole log again: every entry, every stored hash, every checkpoint, in bounded memory.

The log's keeper streams what is stored; the audit stops at the first thing that is not as it should be and
names the entry. Recomputing the root at each checkpoint also shows that each continues the one before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from shanyrak_methods.transparency.bundle import PERSONAL
from shanyrak_methods.transparency.canonical import NotCanonical, parse_canonical
from shanyrak_methods.transparency.checkpoints import Checkpoint
from shanyrak_methods.transparency.commitments import opens
from shanyrak_methods.transparency.merkle import Frontier, Place, leaf_hash

Body = Mapping[str, object]
Erased = Callable[[Body], Iterable[tuple[int, str]]]
"""Tells which (position, name) of personal parts an entry says were erased."""


class Fault(ValueError):
    """The first thing that is wrong, and the entry it was found at."""

    def __init__(self, entry: int, reason: str) -> None:
        super().__init__(f"Entry {entry}: {reason}")
        self.entry = entry
        self.reason = reason


class KeptPart(NamedTuple):
    """A personal part as it is stored beside its entry."""

    name: str
    salt: bytes
    value: object


class KeptEntry(NamedTuple):
    """An entry as it is stored: its text and hash, what is shown of it, and the personal parts still there."""

    position: int | None
    body: str
    leaf: bytes
    shown: Mapping[str, object]
    parts: tuple[KeptPart, ...] = ()


class Audit:
    """One walk from the first entry to the last. Feed ``take`` with every entry, then call ``finish``.

    ``sealed`` is the number of entries whose hashes are stored; ``checkpoints`` come smallest first.
    """

    def __init__(self, *, sealed: int, checkpoints: Iterable[Checkpoint], erased: Erased) -> None:
        """Begin before the first entry."""
        self._frontier = Frontier()
        self._sealed = sealed
        self._checkpoints: Iterator[Checkpoint] = iter(checkpoints)
        self._next = next(self._checkpoints, None)
        self._erased = erased
        self._absent: set[tuple[int, str]] = set()
        self._check_checkpoints()

    @property
    def size(self) -> int:
        """The number of entries found good so far."""
        return self._frontier.size

    def root(self) -> bytes:
        """Return the root over the entries found good so far."""
        return self._frontier.root()

    def take(self, entry: KeptEntry, stored: Mapping[Place, bytes]) -> None:
        """Check the next entry and the ``stored`` subtrees that it completes. Raises Fault."""
        if entry.position != self.size:
            raise Fault(self.size, "it is missing")
        body = self._checked_body(entry)
        self._check_parts(entry, body)
        completed = self._frontier.append(entry.leaf)
        if self.size <= self._sealed:
            _check_stored(completed, stored)
        self._check_checkpoints()

    def finish(self) -> None:
        """Check that nothing is left over. Raises Fault."""
        if self._next is not None:
            raise Fault(
                self.size, f"it is missing, though a checkpoint of {self._next.size} entries was signed"
            )
        for position, name in sorted(self._absent):
            raise Fault(position, f"its personal part {name!r} is gone, and no entry says that it was erased")

    def _checked_body(self, entry: KeptEntry) -> Body:
        text = entry.body.encode()
        if leaf_hash(text) != entry.leaf:
            raise Fault(self.size, "its text does not have the hash that was kept")
        try:
            body = parse_canonical(text)
        except NotCanonical as error:
            raise Fault(self.size, str(error)) from error
        if not isinstance(body, dict):
            raise Fault(self.size, "its text is not that of an entry")
        for name, value in entry.shown.items():
            if name not in body or body[name] != value:
                raise Fault(self.size, f"{name!r} is shown otherwise than it was sealed")
        return body

    def _check_parts(self, entry: KeptEntry, body: Body) -> None:
        commitments = body.get(PERSONAL, {})
        if not isinstance(commitments, dict):
            raise Fault(self.size, "its commitments cannot be read")
        for part in entry.parts:
            commitment = commitments.get(part.name)
            if not isinstance(commitment, str) or not _opens(commitment, part):
                raise Fault(self.size, f"its personal part {part.name!r} is not what was sealed")
        if len(commitments) > len(entry.parts):
            present = {part.name for part in entry.parts}
            self._absent |= {(self.size, name) for name in commitments if name not in present}
        if self._absent:
            self._absent.difference_update(self._erased(body))

    def _check_checkpoints(self) -> None:
        while self._next is not None and self._next.size == self.size:
            if self._next.root != self.root():
                reason = "up to here the entries do not add up to the checkpoint that was signed"
                raise Fault(max(self.size - 1, 0), reason)
            self._next = next(self._checkpoints, None)


def places_between(start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield (level, first number, end number) of the subtrees that entries ``start`` to ``end`` complete."""
    level = 0
    while end >> level:
        if start >> level < end >> level:
            yield level, start >> level, end >> level
        level += 1


def _opens(commitment: str, part: KeptPart) -> bool:
    try:
        return opens(bytes.fromhex(commitment), part.name, part.value, salt=part.salt)
    except ValueError:
        return False


def _check_stored(completed: Iterable[tuple[Place, bytes]], stored: Mapping[Place, bytes]) -> None:
    for place, top in completed:
        if stored.get(place) != top:
            raise Fault(place.number << place.level, _stored_wrongly(place))


def _stored_wrongly(place: Place) -> str:
    if place.level == 0:
        return "it is not the entry that was sealed here"
    last = ((place.number + 1) << place.level) - 1
    return f"from here to entry {last} the stored hashes do not add up"
