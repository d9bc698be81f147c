"""Reading the journal: lists, one entry with its proof, checkpoints, consistency."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import reduce
from operator import or_
from typing import Any, TypeVar

from django.conf import settings
from django.db import connection
from django.db.models import Model, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.module_loading import import_string

from shanyrak.journal.gateways import signing_key, trusted_keys
from shanyrak.journal.models import Checkpoint, Entry, Node
from shanyrak.journal.permissions import SEE_ACTORS
from shanyrak.journal.rules import (
    EntryNotFound,
    JournalBroken,
    NotSealedYet,
    about,
    check_growth,
    subject_of,
    told,
)
from shanyrak.roles import Actor
from shanyrak_methods.transparency import bundle, merkle
from shanyrak_methods.transparency.canonical import NotCanonical
from shanyrak_methods.transparency.merkle import Frontier, NotProved, Place
from shanyrak_methods.transparency.notes import NoteRefused

BATCH = 4_096
FINGERPRINT_BYTES = 32

# Jumps from act to act along the index; a plain DISTINCT would read every entry.
KNOWN_ACTS = """
    WITH RECURSIVE known(act) AS (
        (SELECT act FROM journal_entry ORDER BY act LIMIT 1)
        UNION ALL
        SELECT (SELECT act FROM journal_entry WHERE act > known.act ORDER BY act LIMIT 1)
          FROM known WHERE known.act IS NOT NULL
    )
    SELECT act FROM known WHERE act IS NOT NULL
"""


AnyRow = TypeVar("AnyRow", bound=Model)


class Answer(StrEnum):
    """Whether an entry is in the journal, unchanged."""

    YES = "yes"
    WAITING = "waiting"
    NO = "no"


@dataclass(frozen=True, slots=True)
class EntryLine:
    """A line of the list of entries."""

    position: int
    at: datetime
    act: str
    subject: tuple[str, int] | None


@dataclass(frozen=True, slots=True)
class Happening:
    """What somebody did, as the public part of an entry says it."""

    position: int
    act: str
    by: int | None
    at: datetime
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class EntryDetail:
    """One entry: what was written, whether it can be proved, and how."""

    position: int
    at: datetime
    act: str
    by: int | None
    by_name: str
    facts: tuple[tuple[tuple[str, ...], str], ...]
    subject: tuple[str, int] | None
    fingerprint: str
    committed: tuple[str, ...]
    kept: tuple[str, ...]
    answer: Answer
    doubt: str
    proof: bundle.Proof | None
    sealed_at: datetime | None

    @property
    def erased(self) -> tuple[str, ...]:
        """The personal parts that were sealed and have been erased since."""
        return tuple(name for name in self.committed if name not in self.kept)


@dataclass(frozen=True, slots=True)
class CheckpointLine:
    """A line of the list of checkpoints."""

    size: int
    at: datetime
    root: str
    note: str


@dataclass(frozen=True, slots=True)
class Growth:
    """What proves that the journal of ``new`` entries begins with the journal of ``old``."""

    old: int
    new: int
    old_root: bytes
    new_root: bytes
    path: tuple[bytes, ...]
    checkpoint: str


def entries(chosen: Mapping[str, Any], _actor: Actor) -> QuerySet[Entry]:
    """Return the entries of an act and about a record, as far as they were chosen."""
    found = Entry.objects.filter(position__isnull=False).defer("body", "leaf_hash")
    if chosen.get("act"):
        found = found.filter(act=chosen["act"])
    if subject := about(chosen.get("about", "")):
        kind, number = subject
        found = found.filter(facts__contains={kind: number})
    return found


def entry_line(entry: Entry) -> EntryLine:
    """Return an entry as the list shows it."""
    return EntryLine(entry.position or 0, entry.at, entry.act, subject_of(entry.act, entry.facts))


def happenings(
    *, since: datetime, acts: Collection[str], but_not_by: int | None, before: int | None, at_most: int
) -> list[Happening]:
    """Return what others did after ``since`` in these acts, the newest first; ``before`` goes on from an entry.

    An index on the instants gives them in their order, so that a long journal costs no more than a short one.
    """
    found = Entry.objects.filter(position__isnull=False, at__gt=since, act__in=acts)
    if but_not_by is not None:
        found = found.exclude(by=but_not_by)
    if before is not None:
        turn = Entry.objects.filter(position=before).values("at")[:1]
        found = found.filter(Q(at__lt=turn) | Q(at=turn, position__lt=before), at__lte=turn)
    rows = found.order_by("-at", "-position").values_list("position", "act", "by", "at", "facts")
    return [Happening(position or 0, *rest) for position, *rest in rows[:at_most]]


def known_acts() -> list[str]:
    """Return every act that the journal knows, in their order."""
    with connection.cursor() as cursor:
        cursor.execute(KNOWN_ACTS)
        return [act for (act,) in cursor.fetchall()]


def entry_detail(position: int, *, reader: Actor) -> EntryDetail:
    """Return one entry with its proof, checked anew. Raises EntryNotFound."""
    entry = found_entry(position)
    kept = tuple(entry.personal_parts.order_by("name").values_list("name", flat=True))
    checkpoint = Checkpoint.objects.order_by("size").last()
    proof, doubt = _checked_proof(entry, checkpoint)
    return EntryDetail(
        position=position,
        at=entry.at,
        act=entry.act,
        by=entry.by,
        by_name=name_of(entry.by) if SEE_ACTORS.allows(reader) else "",
        facts=tuple(told(_body(entry).get("facts", entry.facts))),
        subject=subject_of(entry.act, entry.facts),
        fingerprint=bytes(entry.leaf_hash).hex(),
        committed=committed_names(entry),
        kept=kept,
        answer=Answer.NO if doubt else Answer.YES if proof else Answer.WAITING,
        doubt=doubt,
        proof=proof,
        sealed_at=checkpoint.at if checkpoint and proof else None,
    )


def proof_of(position: int, *, opened: tuple[bundle.Opened, ...] = ()) -> bundle.Proof:
    """Return what proves an entry to anyone. Raises EntryNotFound or NotSealedYet."""
    entry = found_entry(position)
    checkpoint = Checkpoint.objects.order_by("size").last()
    if checkpoint is None or position >= checkpoint.size:
        raise NotSealedYet(entry=position)
    return _proof(entry, checkpoint, opened)


def find_position(asked: str) -> int:
    """Return the position of the entry with this number or fingerprint. Raises EntryNotFound."""
    text = "".join(asked.split())
    if len(text) == 2 * FINGERPRINT_BYTES:
        found = Entry.objects.filter(leaf_hash=_fingerprint(text))
    elif text.isdecimal() and len(text) < FINGERPRINT_BYTES:
        found = Entry.objects.filter(position=int(text))
    else:
        raise EntryNotFound(entry=asked)
    position = found.order_by("position").values_list("position", flat=True).first()
    if position is None:
        raise EntryNotFound(entry=asked)
    return position


def last_checkpoint() -> CheckpointLine | None:
    """Return the newest checkpoint, or None before the first."""
    checkpoint = Checkpoint.objects.order_by("size").last()
    return checkpoint_line(checkpoint) if checkpoint else None


def unsealed_since() -> datetime | None:
    """Return when the oldest entry was made that no checkpoint seals yet, or None where all are sealed."""
    last = Checkpoint.objects.order_by("size").values("size").reverse()[:1]
    waiting = Entry.objects.filter(position__gte=Coalesce(Subquery(last), 0))
    return waiting.order_by("position").values_list("at", flat=True).first()


def all_checkpoints(_chosen: Mapping[str, Any], _actor: Actor) -> QuerySet[Checkpoint]:
    """Return every checkpoint."""
    return Checkpoint.objects.all()


def checkpoint_line(checkpoint: Checkpoint) -> CheckpointLine:
    """Return a checkpoint as the list shows it."""
    return CheckpointLine(checkpoint.size, checkpoint.at, bytes(checkpoint.root).hex(), checkpoint.note)


def growth(old: int, new: int | None) -> Growth:
    """Return the proof that the journal of ``new`` entries (by default, all sealed ones) continues that of ``old``.

    Raises NoSuchGrowth.
    """
    checkpoint = Checkpoint.objects.order_by("size").last()
    size = checkpoint.size if checkpoint else 0
    new = size if new is None else new
    check_growth(old, new, size=size)
    note = Checkpoint.objects.filter(size=new).values_list("note", flat=True).first() or ""
    return Growth(
        old=old,
        new=new,
        old_root=frontier_at(old).root(),
        new_root=frontier_at(new).root(),
        path=tuple(_hashes(merkle.consistency_path(old, new))),
        checkpoint=note,
    )


def bodies() -> Iterator[str]:
    """Return the sealed text of every entry in order, so that anyone can compute the root."""
    placed = Entry.objects.filter(position__isnull=False).only("position", "body")
    return (entry.body for entry in in_batches(placed, "position"))


def verifier_key() -> str:
    """Return the key by which anyone can check the checkpoints."""
    return str(signing_key().verifier)


def frontier_at(size: int) -> Frontier:
    """Return the right edge of the tree over the first ``size`` entries, all of them sealed."""
    places = merkle.covering(0, size)
    stored = stored_hashes(places)
    return Frontier(size, [stored[place] for place in places])


def leaves_from(start: int) -> Iterator[bytes]:
    """Yield the hashes of the entries from position ``start`` on. Raises JournalBroken at a gap."""
    placed = Entry.objects.filter(position__gte=start).only("position", "leaf_hash")
    for expected, entry in enumerate(in_batches(placed, "position"), start):
        if entry.position != expected:
            raise JournalBroken(reason=f"entry {expected} is missing")
        yield bytes(entry.leaf_hash)


def in_batches(rows: QuerySet[AnyRow], key: str) -> Iterator[AnyRow]:
    """Yield all rows in the order of ``key``, in bounded memory.

    Asks anew for each batch: a cursor on the server that a fault leaves open would block its connection.
    """
    batch = list(rows.order_by(key)[:BATCH])
    while batch:
        yield from batch
        last = getattr(batch[-1], key)
        batch = list(rows.filter(**{f"{key}__gt": last}).order_by(key)[:BATCH]) if len(batch) == BATCH else []


def stored_hashes(places: Iterable[Place]) -> dict[Place, bytes]:
    """Return the stored hashes at ``places``, in one question. Raises JournalBroken if one is missing."""
    wanted = frozenset(places)
    if not wanted:
        return {}
    here = reduce(or_, (Q(level=place.level, number=place.number) for place in wanted))
    rows = Node.objects.filter(here).values_list("level", "number", "hash")
    stored = {Place(level, number): bytes(top) for level, number, top in rows}
    if missing := wanted - stored.keys():
        raise JournalBroken(reason=f"a stored hash is missing, {min(missing)}")
    return stored


def name_of(actor: int | None) -> str:
    """Return the name of an actor, or nothing for one who is unknown or erased."""
    if actor is None:
        return ""
    names: Mapping[int, str] = import_string(settings.ACTOR_NAMES)([actor])
    return names.get(actor, "")


def found_entry(position: int) -> Entry:
    """Return the entry at ``position``. Raises EntryNotFound."""
    entry = Entry.objects.filter(position=position).first()
    if entry is None:
        raise EntryNotFound(entry=position)
    return entry


def committed_names(entry: Entry) -> tuple[str, ...]:
    """Return the names of the personal parts that the entry binds, whether erased since or not."""
    return tuple(_body(entry).get(bundle.PERSONAL, ()))


def _body(entry: Entry) -> dict[str, Any]:
    """Return what an entry says, in the order in which it was sealed; nothing if it was tampered with."""
    try:
        body = json.loads(entry.body)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _fingerprint(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError as error:
        raise EntryNotFound(entry=text) from error


def _proof(entry: Entry, checkpoint: Checkpoint, opened: tuple[bundle.Opened, ...] = ()) -> bundle.Proof:
    position = entry.position or 0
    return bundle.Proof(
        entry=entry.body.encode(),
        index=position,
        size=checkpoint.size,
        path=tuple(_hashes(merkle.inclusion_path(position, checkpoint.size))),
        checkpoint=checkpoint.note,
        key=verifier_key(),
        opened=opened,
    )


def _hashes(path: tuple[merkle.Subtrees, ...]) -> list[bytes]:
    stored = stored_hashes(place for subtrees in path for place in subtrees)
    return merkle.proof(path, lambda level, number: stored[Place(level, number)])


def _checked_proof(entry: Entry, checkpoint: Checkpoint | None) -> tuple[bundle.Proof | None, str]:
    """Return the proof of a sealed entry, and why it does not hold if it does not."""
    if checkpoint is None or (entry.position or 0) >= checkpoint.size:
        return None, ""
    try:
        proof = _proof(entry, checkpoint)
    except JournalBroken as error:
        return None, str(error)
    try:
        bundle.check_proof(proof, *trusted_keys())
    except (NotProved, NoteRefused, NotCanonical) as error:
        return proof, str(error)
    return proof, ""


def with_personal_parts(*, room: str, fact: str, number: int) -> list[int]:
    """Return the positions of a room's entries whose ``fact`` is ``number`` and that still keep personal parts."""
    about_it = Entry.objects.filter(act__startswith=f"{room}.", facts__contains={fact: number})
    found = about_it.filter(personal_parts__isnull=False).order_by("position").distinct()
    return [position for position in found.values_list("position", flat=True) if position is not None]
