"""Re-checking the whole journal in one consistent look, in bounded memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import reduce
from heapq import merge
from operator import attrgetter, or_

from django.db import connection, transaction
from django.db.models import Max, Q

from shanyrak.journal.gateways import trusted_keys
from shanyrak.journal.models import Checkpoint, Entry, Node, PersonalPart
from shanyrak.journal.queries import BATCH, in_batches
from shanyrak.journal.rules import erased_by, shown
from shanyrak_methods.transparency import checkpoints
from shanyrak_methods.transparency.audit import Audit, Fault, KeptEntry, KeptPart, places_between
from shanyrak_methods.transparency.merkle import EMPTY_ROOT, Place
from shanyrak_methods.transparency.notes import NoteRefused

Progress = Callable[[int, int], None]
"""Is told how many entries are done, of how many."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a look at everything found: how many entries are good, the root over them, and the first fault."""

    entries: int
    root: bytes
    checkpoint: str
    fault: Fault | None

    @property
    def ok(self) -> bool:
        """Whether everything is as it should be."""
        return self.fault is None


def verify(*, progress: Progress | None = None, known: Iterable[checkpoints.Checkpoint] = ()) -> Report:
    """Check every entry, stored hash, checkpoint and personal part; stop at the first fault.

    ``known`` are checkpoints that someone kept outside: the journal must continue each of them.
    """
    with one_look():
        newest = Checkpoint.objects.order_by("size").last()
        sealed, note = (newest.size, newest.note) if newest else (0, "")
        audit: Audit | None = None
        try:
            audit = Audit(sealed=sealed, checkpoints=_checkpoints(known), erased=erased_by)
            _walk(audit, sealed, progress)
        except Fault as fault:
            good = (audit.size, audit.root()) if audit else (0, EMPTY_ROOT)
            return Report(*good, note, fault)
        return Report(audit.size, audit.root(), note, None)


def _walk(audit: Audit, sealed: int, progress: Progress | None) -> None:
    highest = Entry.objects.aggregate(highest=Max("position"))["highest"]
    total = 0 if highest is None else highest + 1
    for start in range(0, total, BATCH):
        end = min(start + BATCH, total)
        stored = _stored(start, min(end, sealed))
        for entry in _entries(start, end):
            audit.take(entry, stored)
        if progress:
            progress(end, total)
    audit.finish()
    _check_nothing_else(total, sealed)


def _entries(start: int, end: int) -> Iterator[KeptEntry]:
    parts: defaultdict[int | None, list[KeptPart]] = defaultdict(list)
    here = PersonalPart.objects.filter(entry__position__gte=start, entry__position__lt=end)
    for position, name, salt, value in here.values_list("entry__position", "name", "salt", "value"):
        parts[position].append(KeptPart(name, bytes(salt), value))
    rows = Entry.objects.filter(position__gte=start, position__lt=end).order_by("position")
    for position, body, leaf, act, by, at, facts in rows.values_list(
        "position", "body", "leaf_hash", "act", "by", "at", "facts"
    ):
        visible = shown(act, by=by, at=at, facts=facts)
        yield KeptEntry(position, body, bytes(leaf), visible, tuple(parts.get(position, ())))


def _stored(start: int, end: int) -> dict[Place, bytes]:
    spans = [Q(level=level, number__gte=a, number__lt=b) for level, a, b in places_between(start, end)]
    if not spans:
        return {}
    rows = Node.objects.filter(reduce(or_, spans)).values_list("level", "number", "hash")
    return {Place(level, number): bytes(top) for level, number, top in rows}


def _checkpoints(known: Iterable[checkpoints.Checkpoint]) -> Iterator[checkpoints.Checkpoint]:
    """Yield the journal's own checkpoints and those ``known`` from outside, the smallest first."""
    return merge(_own_checkpoints(), sorted(known, key=attrgetter("size")), key=attrgetter("size"))


def _own_checkpoints() -> Iterator[checkpoints.Checkpoint]:
    keys = trusted_keys()
    for kept in in_batches(Checkpoint.objects.order_by("size"), "size"):
        last = max(kept.size - 1, 0)
        try:
            signed = checkpoints.open_checkpoint(kept.note, *keys)
        except NoteRefused as error:
            raise Fault(last, f"the checkpoint of {kept.size} entries cannot be trusted: {error}") from error
        if (signed.size, signed.root) != (kept.size, bytes(kept.root)):
            raise Fault(last, f"the checkpoint of {kept.size} entries says otherwise than its signed note")
        yield signed


def _check_nothing_else(total: int, sealed: int) -> None:
    """Refuse hashes that belong to no sealed entry, and entries without a place in the order."""
    expected = sum(sealed >> level for level in range(sealed.bit_length()))
    if Node.objects.count() != expected:
        raise Fault(sealed, f"hashes are stored, though only {sealed} entries are sealed by a checkpoint")
    if Entry.objects.count() != total:
        raise Fault(total, "an entry is kept outside the order")


@contextmanager
def one_look() -> Iterator[None]:
    """Read everything as it stood at one instant, whoever writes meanwhile."""
    alone = not connection.in_atomic_block
    with transaction.atomic():
        if alone:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield
