"""What stands on the first page and on a desk, put together."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from shanyrak.accounts.permissions import SEE_ROLES
from shanyrak.cooperation.intake.permissions import DECIDE, SEE_PROPOSALS
from shanyrak.cooperation.intake.queries import facts_to_review
from shanyrak.roles import ROLE_NAMES, Actor, Role
from shanyrak.site import queries
from shanyrak.site.addresses import list_of
from shanyrak.site.drawing import crown


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


def desk(actor: Actor, *, on: date) -> dict[str, Any]:
    """Return what stands on the actor's desk on the day ``on``: a focal point sees what their own party owes."""
    own = queries.parties_spoken_for(actor)
    late = queries.late(actor, on=on, at_most=queries.AT_DESK, of=own)
    soon = queries.due_soon(actor, on=on, of=own)
    return {
        "day": on,
        "week": on.isocalendar().week,
        "promises": [*late, *soon],
        "soon": soon,
        "overdue": queries.late_count(actor, on=on, of=own),
        "in_force": queries.agreements_in_force(actor, on=on),
        "coming": queries.coming_up(actor, on=on),
        "documents": queries.newest_documents(actor),
        "may_take_in": DECIDE.opens_for(actor),
        "roles": [gettext(ROLE_NAMES[role]) for role in sorted(actor.roles() - {Role.PUBLIC})],
        "late_address": list_of("agreements.commitment"),
        "agreements_address": list_of("agreements.agreement"),
        "activities_address": list_of("activities.activity"),
        "sources_address": list_of("sources.sourcedocument"),
        "roles_address": reverse("roles") if SEE_ROLES.opens_for(actor) else "",
        **(review(actor) if SEE_PROPOSALS.opens_for(actor) else {}),
    }


def review(actor: Actor) -> dict[str, Any]:
    """Return what waits at the review desk, and what was decided there last."""
    return {
        "waiting": facts_to_review(),
        "documents_waiting": queries.documents_to_review(actor),
        "decided": queries.lately_decided(),
        "review_address": reverse("review:list"),
    }
