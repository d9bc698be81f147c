"""What the pages of parties and people show of agreements and commitments."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.agreements.queries.parties import (
    SHOWN,
    agreements_of,
    balance_of,
    owed_by,
    signed_by,
)
from shanyrak.directory.models import Party, Person
from shanyrak.records.sections import Section, shown_on
from shanyrak.roles import Actor


@shown_on("directory.party", order=10)
def agreements_of_a_party(party: Party, actor: Actor) -> Section | None:
    """Show the latest agreements that a party stands in."""
    lines = agreements_of(party.pk, actor)
    if not lines:
        return None
    more = f"{reverse('agreements:list')}?party=%23{party.pk}" if len(lines) > SHOWN else ""
    context = {"lines": lines[:SHOWN], "but": party.pk, "more": more}
    return Section("agreements", _("Agreements"), "agreements/sections/agreements.html", context)


@shown_on("directory.party", order=12)
def owed_by_a_party(party: Party, actor: Actor) -> Section | None:
    """Show what a party owes, the late first."""
    lines = owed_by(party.pk, actor)
    if not lines:
        return None
    more = f"{reverse('commitments:list')}?owed_by=%23{party.pk}" if len(lines) > SHOWN else ""
    context = {"lines": lines[:SHOWN], "more": more, "balance": balance_of(party.pk, actor)}
    return Section("owed", _("What it owes"), "agreements/sections/owed.html", context)


@shown_on("directory.person", order=10)
def signed_by_a_person(person: Person, actor: Actor) -> Section | None:
    """Show the agreements that a person signed."""
    lines = signed_by(person.pk, actor)
    if not lines:
        return None
    return Section("signed", _("Signed"), "agreements/sections/agreements.html", {"lines": lines})
