"""What several reads of this room share: names in the reader's language, members as lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.groups.models import Member
from shanyrak.cooperation.groups.names import MEMBER_ROLE_NAMES
from shanyrak.cooperation.groups.rules import VOTING_ROLES, MemberRole
from shanyrak.directory.models import Office, Party, Person
from shanyrak.directory.queries import name_of
from shanyrak.records.clocks import number_of
from shanyrak.records.languages import NOTHING_SAID, Said, Texts, said_in
from shanyrak.roles import Actor
from shanyrak.sources.queries import Mark

Marks = Mapping[tuple[str, int], Sequence[Mark]]


@dataclass(frozen=True, slots=True)
class MemberLine:
    """Who sits in a group, as what, since when."""

    id: int
    party_id: int | None
    party: Said
    person_id: int | None
    person: str
    office: Said
    office_party: Said
    role: str
    has_vote: bool
    since: str
    until: str
    marks: Sequence[Mark]

    @property
    def who(self) -> str:
        """Say who it is in one line of text."""
        parts = (self.person, str(self.office), str(self.party or self.office_party))
        return ", ".join(part for part in parts if part)


def mine(texts: Texts) -> Said:
    """Return a text in the reader's language, or in the one it was written in."""
    return said_in(texts, get_language() or "en")


def named(party: Party | None) -> Said:
    """Return a party's name in the reader's language."""
    return mine(party.names) if party else NOTHING_SAID


def members_seen(rows: QuerySet[Any], actor: Actor) -> QuerySet[Any]:
    """Keep the members whose party, person and office ``actor`` may see."""
    models: tuple[tuple[str, Any], ...] = (("party", Party), ("person", Person), ("office", Office))
    for name, model in models:
        seen = model.objects.visible_to(actor).order_by().values("pk")
        rows = rows.filter(Q(**{name: None}) | Q(**{f"{name}__in": seen}))
    return rows.select_related("party", "person", "office__party", "office__person")


def in_order(rows: Iterable[Any]) -> list[Any]:
    """Return members with the chair first; those of one role by name."""
    order = list(MEMBER_ROLE_NAMES)
    return sorted(rows, key=lambda row: (order.index(row.role), member_line(row).who.casefold(), row.pk))


def member_line(row: Any, marks: Marks | None = None) -> MemberLine:
    """Return a member as pages show it; the row may be of the past."""
    number = number_of(row)
    office = row.office
    return MemberLine(
        id=number,
        party_id=row.party_id,
        party=named(row.party),
        person_id=row.person_id,
        person=name_of(row.person) if row.person else "",
        office=mine(office.title) if office else NOTHING_SAID,
        office_party=named(office.party) if office else NOTHING_SAID,
        role=gettext(MEMBER_ROLE_NAMES[row.role]),
        has_vote=MemberRole(row.role) in VOTING_ROLES,
        since=row.since,
        until=row.until,
        marks=(marks or {}).get((Member.kind(), number), []),
    )
