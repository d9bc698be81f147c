"""What stands on the first page and on a desk, put together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from shanyrak.accounts.permissions import SEE_ROLES
from shanyrak.cooperation.agreements.queries.lists import agreements, commitments
from shanyrak.cooperation.agreements.rules import Course
from shanyrak.cooperation.agreements.states import State
from shanyrak.cooperation.intake.permissions import DECIDE, SEE_PROPOSALS
from shanyrak.cooperation.participation.queries import participations
from shanyrak.directory.models import Party
from shanyrak.records.piles import Line, Pile, Side, piles_for
from shanyrak.records.sections import sections_on_desk
from shanyrak.roles import READERS, ROLE_NAMES, Actor, Role
from shanyrak.site import queries
from shanyrak.site.addresses import list_of
from shanyrak.site.changes import changes
from shanyrak.site.drawing import crown
from shanyrak.site.promises.queries import came_of_it

AT_MOST = 5  # numbers on top, and records that changed
AT_LEAST = 4  # numbers on top, where there are any
PROMISES = "promises."
TO_TAKE_AWAY = (
    "agreements.agreement",
    "agreements.commitment",
    "activities.activity",
    "participation.participation",
    "directory.party",
    "sources.sourcedocument",
)


def first_page(actor: Actor, *, on: date) -> dict[str, Any]:
    """Return what the first page shows on the day ``on``."""
    countries, organisations = queries.participants(actor, on=on)
    balance = queries.public_balance(on=on)
    agreed = queries.lately_agreed(actor)
    return {
        "countries": countries,
        "organisations": organisations,
        "has_host": any(country.is_host for country in countries),
        "crown": crown([country.bound for country in countries]) if countries else None,
        "balance": balance,
        "shares": shares(balance),
        "in_force": queries.agreements_in_force(actor, on=on),
        "agreed": agreed,
        "example": next((one for one in agreed if one.word), None),
        "coming": queries.coming_up(actor, on=on),
        "held": queries.lately_held(actor),
        "deeds": [*queries.lately_delivered(actor, on=on)[:2], *queries.late(actor, on=on, at_most=2)],
        "promised": queries.lately_promised(actor),
        "outcomes": came_of_it(actor).latest[:3],
        "documents": queries.newest_documents(actor),
        "agreements_address": list_of("agreements.agreement"),
    }


def shares(balance: queries.Balance) -> list[tuple[str, int, str]]:
    """Return the balance as the parts of a bar: colour, count, and what it counts."""
    return [
        ("1", balance.delivered, gettext("delivered")),
        ("x", balance.under_way, gettext("under way")),
        ("3", balance.overdue, gettext("overdue")),
        ("0", balance.open, gettext("open")),
    ]


@dataclass(frozen=True, slots=True)
class Promises:
    """The promises to keep an eye on, in one table: the late ones first, then those due soon, then those at risk."""

    rows: tuple[Line, ...]
    piles: tuple[Pile, ...]

    @property
    def dated(self) -> bool:
        """Whether any of them has a day."""
        return any(row.day for row in self.rows)

    @property
    def addressed(self) -> bool:
        """Whether any of them says to whom it is owed."""
        return any(row.note for row in self.rows)


@dataclass(frozen=True, slots=True)
class Number:
    """One number about the hub, and the list behind it."""

    value: int
    label: str
    address: str


def desk(actor: Actor, *, on: date, since: datetime) -> dict[str, Any]:
    """Return what lies on the actor's desk on the day ``on``: left what they owe, right what waits, and what changed.

    ``since`` is when they were last here.
    """
    every_pile = piles_for(actor, on)
    piles = [one for one in every_pile if one.count]
    promised = [one for one in piles if one.name.startswith(PROMISES)]
    lying = {row.address for one in piles for row in one.rows}
    roles = actor.roles()
    return {
        "day": on,
        "week": on.isocalendar().week,
        "speaks_for": parties_in_words(actor),
        "numbers": numbers(every_pile),
        "clear": not piles,
        "promises": promises(promised),
        "owed": [one for one in piles if one.side is Side.OWED and one not in promised],
        "waits": [one for one in piles if one.side is Side.WAITS],
        "parts": sections_on_desk(actor, on),
        "changes": changes(actor, since=since),
        "shown_changes": AT_MOST,
        "coming": [one for one in queries.coming_up(actor, on=on) if one.address not in lying],
        "hub": hub_in_numbers(actor, on=on),
        "documents": queries.newest_documents(actor),
        "decided": queries.lately_decided() if SEE_PROPOSALS.opens_for(actor) else [],
        "may_take_in": DECIDE.opens_for(actor),
        "take_away": to_take_away() if roles & READERS == {Role.AUDITOR} else [],
        "roles": [gettext(ROLE_NAMES[role]) for role in sorted(roles - {Role.PUBLIC})],
        "activities_address": list_of("activities.activity"),
        "sources_address": list_of("sources.sourcedocument"),
        "roles_address": reverse("roles") if SEE_ROLES.opens_for(actor) else "",
    }


def numbers(piles: Sequence[Pile]) -> list[Pile]:
    """Return the piles whose numbers stand on top: those with something on them, and empty ones only to fill a row.

    A single number is no row: it stands at the head of its pile anyway.
    """
    filled = [one for one in piles if one.count][:AT_MOST]
    empty = [replace(one, tone="ok") for one in piles if not one.count]
    shown = [*filled, *empty[: max(AT_LEAST - len(filled), 0)]]
    if not filled or len(shown) == 1:
        return []
    order = {one.name: place for place, one in enumerate(piles)}
    return sorted(shown, key=lambda one: order[one.name])


def promises(piles: Iterable[Pile]) -> Promises:
    """Return the open rows of the piles in one table; a promise that lies on two stands there once."""
    piles = tuple(piles)
    rows = {row.address: row for pile in reversed(piles) for row in reversed(pile.rows)}
    return Promises(tuple(reversed(rows.values())), piles)


def parties_in_words(actor: Actor) -> str:
    """Return the parties that the actor speaks for, by name."""
    parties = Party.objects.filter(pk__in=actor.parties_as(Role.FOCAL_POINT)).order_by("label")
    return ", ".join(str(queries.name_of_party(party)) for party in parties)


def hub_in_numbers(actor: Actor, *, on: date) -> list[Number]:
    """Return what everybody may know of the hub today, each number with the list it counts."""
    in_force, delivered = {"course": Course.IN_FORCE.value}, {"state": State.DELIVERED.value}
    lists = (
        list_of("participation.participation"),
        list_of("agreements.agreement"),
        list_of("agreements.commitment"),
    )
    return [
        Number(participations({"on": on}, actor).count(), gettext("Participants"), f"{lists[0]}?on={on}"),
        Number(
            agreements(in_force, actor).count(), gettext("Agreements in force"), f"{lists[1]}?course=in_force"
        ),
        Number(
            commitments(delivered, actor).count(),
            gettext("Promises delivered"),
            f"{lists[2]}?state=delivered",
        ),
    ]


def to_take_away() -> list[tuple[str, str]]:
    """Return the lists that can be taken away as files: what each holds, and its address."""
    return [(gettext(queries.NAMES_OF_LISTS[kind]), list_of(kind)) for kind in TO_TAKE_AWAY]
