"""Changing the directory. Each function is one act: it happens whole, is journalled, or is refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.directory.models import Party, PartyName
from shanyrak.directory.permissions import CHANGE_PARTIES
from shanyrak.directory.rules import NameKind, PartyKind, check_party
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_merge, keep_new, plain
from shanyrak.roles import Actor, require


@transaction.atomic
def add_party(*, by: Actor, at: datetime, aliases: Iterable[str] = (), **fields: Any) -> Party:
    """Enter a party into the directory, with its other names.

    Refuses a country without an ISO code.
    """
    require(by, CHANGE_PARTIES)
    check_party(PartyKind(fields["party_kind"]), iso3=fields.get("iso3", ""), parent=None, own=None)
    party = keep_new(record=Party(**fields), by=by, at=at)
    record(
        "directory.party.added",
        by=by,
        at=at,
        facts={"party": party.pk, "name": party.label, **_public(fields)},
    )
    for alias in aliases:
        add_party_name(party_id=party.pk, text=alias, by=by, at=at)
    return party


@transaction.atomic
def edit_party(*, record_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime) -> Party:
    """Change what the directory says of a party.

    Refuses an edit of an older version, a country without a code, and a party that is part of itself.
    """
    require(by, CHANGE_PARTIES)
    party = Party.objects.select_for_update().get(pk=record_id)
    parent = wanted.get("parent", party.parent)
    kind = PartyKind(wanted.get("party_kind", party.party_kind))
    check_party(kind, iso3=wanted.get("iso3", party.iso3), parent=parent.pk if parent else None, own=party.pk)
    changes = keep_edit(record=party, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record("directory.party.edited", by=by, at=at, facts={"party": party.pk, "changes": changes})
    return party


@transaction.atomic
def merge_parties(*, keep_id: int, gone_id: int, by: Actor, at: datetime) -> Party:
    """Make two records of one party one; the names of the one that goes become names of the one kept.

    Refuses to merge a record with itself or one that is merged already.
    """
    require(by, CHANGE_PARTIES)
    both = {
        party.pk: party
        for party in Party.objects.select_for_update().filter(pk__in=[keep_id, gone_id]).order_by("pk")
    }
    keep, gone = both[keep_id], both[gone_id]
    known = set(keep.other_names.values_list("text", "language"))
    for name in gone.other_names.all():
        if (name.text, name.language) in known:
            name.delete()
    moved = keep_merge(keep=keep, gone=gone, by=by, at=at)
    for language, said in gone.names.items():
        PartyName.objects.get_or_create(party=keep, text=said["text"], language=language)
    keep.save()
    record("directory.party.merged", by=by, at=at, facts={"party": keep.pk, "gone": gone.pk, "moved": moved})
    return keep


@transaction.atomic
def add_party_name(
    *,
    party_id: int,
    text: str,
    by: Actor,
    at: datetime,
    language: str = "",
    name_kind: NameKind = NameKind.ALIAS,
) -> PartyName:
    """Enter another name of a party; one that is known already stays as it is."""
    require(by, CHANGE_PARTIES)
    party = Party.objects.select_for_update().get(pk=party_id)
    name, new = PartyName.objects.get_or_create(
        party=party, text=text, language=language, defaults={"name_kind": name_kind.value}
    )
    if new:
        party.save()
        record(
            "directory.party.named",
            by=by,
            at=at,
            facts={"party": party.pk, "name": text, "kind": name_kind.value},
        )
    return name


def _public(fields: Mapping[str, Any]) -> dict[str, object]:
    return {name: plain(value) for name, value in fields.items() if value not in ("", None)}
