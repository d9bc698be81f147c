"""Writing the journal: an entry with each act, checkpoints over all entries, erasing by law."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import connection, transaction

from shanyrak.journal.gateways import signing_key
from shanyrak.journal.models import SEALING_LOCK, Checkpoint, Entry, PersonalPart
from shanyrak.journal.permissions import ERASE_PERSONAL, READ_PERSONAL
from shanyrak.journal.queries import frontier_at, leaves_from
from shanyrak.journal.rules import (
    PERSONAL_ERASED,
    PERSONAL_READ,
    NothingToErase,
    check_reason,
    commitment_to,
    entry_body,
    erasure_facts,
    sealed,
)
from shanyrak.roles import Actor, require
from shanyrak_methods.transparency import checkpoints
from shanyrak_methods.transparency.bundle import Opened
from shanyrak_methods.transparency.commitments import SALT_BYTES
from shanyrak_methods.transparency.merkle import Frontier, Place, leaf_hash

NODES_AT_ONCE = 5_000


@transaction.atomic(savepoint=False)
def record(
    act: str,
    *,
    by: Actor,
    at: datetime,
    facts: Mapping[str, object],
    personal: Mapping[str, object] | None = None,
) -> Entry:
    """Append one act: public ``facts`` in clear, ``personal`` values only as salted commitments.

    Call it inside the transaction of the act itself: both happen, or neither.
    """
    values = {name: sealed(value) for name, value in (personal or {}).items()}
    salts = {name: secrets.token_bytes(SALT_BYTES) for name in values}
    commitments = {name: commitment_to(name, value, salt=salts[name]) for name, value in values.items()}
    public = sealed(facts)
    body = entry_body(act, by=by.pk, at=at, facts=public, commitments=commitments)
    entry = Entry.objects.create(
        act=act, by=by.pk, at=at, facts=public, body=body, leaf_hash=leaf_hash(body.encode())
    )
    PersonalPart.objects.bulk_create(
        PersonalPart(entry=entry, name=name, salt=salts[name], value=value) for name, value in values.items()
    )
    return entry


@transaction.atomic
def sign_checkpoint(*, at: datetime) -> Checkpoint:
    """Seal the entries that came since the last checkpoint, and sign how far the journal has come.

    Nothing new: the last checkpoint stands. Several processes may ask at once; each waits for the other.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SEALING_LOCK])
    last = Checkpoint.objects.order_by("size").last()
    frontier = frontier_at(last.size if last else 0)
    seal_from(frontier)
    if last and frontier.size == last.size:
        return last
    key = signing_key()
    checkpoint = checkpoints.Checkpoint(key.name, frontier.size, frontier.root())
    note = str(checkpoints.sign_checkpoint(checkpoint, key))
    return Checkpoint.objects.create(size=frontier.size, root=frontier.root(), note=note, at=at)


@transaction.atomic
def erase_personal(
    *, positions: Sequence[int], reason: str, by: Actor, at: datetime, names: Sequence[str] | None = None
) -> int:
    """Erase personal parts of entries, all or those of ``names``, with their salts; return how many went.

    The entries stay and still verify; that something was erased is an entry itself.
    Refuses an erasure without a reason, and one of nothing.
    """
    require(by, ERASE_PERSONAL)
    check_reason(reason)
    parts = PersonalPart.objects.select_for_update(of=("self",)).filter(entry__position__in=positions)
    if names is not None:
        parts = parts.filter(name__in=names)
    gone = [(part.pk, part.entry.position or 0, part.name) for part in parts.select_related("entry")]
    if not gone:
        raise NothingToErase
    PersonalPart.objects.filter(pk__in=[pk for pk, _position, _name in gone]).delete()
    facts = erasure_facts([(position, name) for _pk, position, name in gone], reason=reason)
    record(PERSONAL_ERASED, by=by, at=at, facts=facts)
    return len(gone)


@transaction.atomic
def read_personal(*, position: int, by: Actor, at: datetime) -> tuple[Opened, ...]:
    """Open the personal parts of an entry that are still there; the look is an entry itself."""
    require(by, READ_PERSONAL)
    parts = PersonalPart.objects.filter(entry__position=position).order_by("name")
    opened = tuple(Opened(part.name, bytes(part.salt), part.value) for part in parts)
    names = [part.name for part in opened]
    record(PERSONAL_READ, by=by, at=at, facts={"entry": position, "names": names})
    return opened


def seal_from(frontier: Frontier) -> None:
    """Take every entry after ``frontier`` into it, and keep the hashes of the subtrees that they complete."""
    completed: list[tuple[Place, bytes]] = []
    for leaf in leaves_from(frontier.size):
        completed += frontier.append(leaf)
        if len(completed) >= NODES_AT_ONCE:
            keep_hashes(completed)
            completed.clear()
    keep_hashes(completed)


def keep_hashes(completed: Sequence[tuple[Place, bytes]]) -> None:
    """Keep hashes of subtrees; by COPY, because there are two for each entry."""
    with (
        connection.cursor() as cursor,
        cursor.copy("COPY journal_node (level, number, hash) FROM STDIN") as copy,
    ):
        for place, top in completed:
            copy.write_row((place.level, place.number, top))
