"""Reading the directory. Each function asks a fixed number of times and changes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language

from shanyrak.directory.models import ORGANIZATION_KIND_NAMES, PARTY_KIND_NAMES, Party
from shanyrak.records.languages import Said, said_in
from shanyrak.roles import Actor


@dataclass(frozen=True, slots=True)
class PartyLine:
    """A party in a list."""

    id: int
    name: Said
    kind: str
    abbreviation: str
    iso3: str
    part_of: str


@dataclass(frozen=True, slots=True)
class PartyDetail:
    """A party on its own page."""

    line: PartyLine
    part_of_id: int | None
    names: tuple[tuple[str, str], ...]  # (language, name)
    other_names: tuple[tuple[str, str, str], ...]  # (name, language, kind)
    parts: tuple[tuple[int, str], ...]


def parties(filters: Mapping[str, Any], actor: Actor) -> QuerySet[Party]:
    """Return the standing parties that ``actor`` may see and that ``filters`` keep."""
    rows = Party.objects.standing().visible_to(actor).select_related("parent")
    if text := filters.get("q"):
        rows = rows.filter(search_text__icontains=text)
    if kind := filters.get("party_kind"):
        rows = rows.filter(party_kind=kind)
    return rows


def party_line(party: Party) -> PartyLine:
    """Return a party as a list shows it, in the reader's language."""
    return PartyLine(
        id=party.pk,
        name=said_in(party.names, get_language() or "en"),
        kind=ORGANIZATION_KIND_NAMES.get(party.organization_kind) or PARTY_KIND_NAMES[party.party_kind],
        abbreviation=party.abbreviation,
        iso3=party.iso3,
        part_of=party.parent.label if party.parent else "",
    )


def party_detail(party: Party) -> PartyDetail:
    """Return a party as its page shows it."""
    return PartyDetail(
        line=party_line(party),
        part_of_id=party.parent_id,
        names=tuple((language, said["text"]) for language, said in sorted(party.names.items())),
        other_names=tuple(party.other_names.order_by("text").values_list("text", "language", "name_kind")),
        parts=tuple(party.parts.filter(merged_into=None).order_by("label").values_list("pk", "label")),
    )
