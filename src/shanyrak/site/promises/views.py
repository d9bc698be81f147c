"""What was agreed and delivered, in the public's sight: the balance, the late ones, by agreement and by party."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from shanyrak.cooperation.agreements.names import STATE_NAMES
from shanyrak.cooperation.agreements.permissions import SEE_AGREEMENTS
from shanyrak.cooperation.agreements.states import State
from shanyrak.cooperation.agreements.wording import balance_bar
from shanyrak.roles import Actor
from shanyrak.site.promises.queries import (
    ORDER,
    by_agreement,
    by_party,
    came_of_it,
    foremost_agreements,
    foremost_parties,
    graded,
    late,
    whose,
)
from shanyrak.site.queries import balance
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing, show_list

SHOWN = 10


@permitted(SEE_AGREEMENTS)
@require_safe
def promises(request: HttpRequest) -> HttpResponse:
    """Show the balance of promises, which are late and by how much, whose they are, and what came of it."""
    actor, today = actor_of(request), localdate()
    found = balance(actor, on=today)
    context = {
        "balance": found,
        "shares": balance_bar({state: getattr(found, state.value) for state in State}),
        "states": [(getattr(found, state.value), state.value, STATE_NAMES[state.value]) for state in ORDER],
        "late": late(actor, on=today),
        "graded": graded(actor, on=today),
        "agreements": foremost_agreements(actor, on=today, at_most=SHOWN),
        "parties": foremost_parties(actor, on=today, at_most=SHOWN),
        "came_of_it": came_of_it(actor),
        "at_desk": False,
    }
    return render(request, "site/promises/promises.html", context)


@permitted(SEE_AGREEMENTS)
@require_safe
def agreements(request: HttpRequest) -> HttpResponseBase:
    """List every agreement that promises something, with its promises by state."""
    return show_list(request, AGREEMENTS)


@permitted(SEE_AGREEMENTS)
@require_safe
def parties(request: HttpRequest) -> HttpResponseBase:
    """List every party that owes something, with what it owes by state."""
    return show_list(request, PARTIES)


def _listing(*, name: str, title: Any, whom: Any, page: str, narrowed: str, rows: Any) -> Listing:
    def there(line: Any, state: str = "") -> str:
        return f"{reverse('commitments:list')}?{narrowed}=%23{line.id}{f'&state={state}' if state else ''}"

    def _column(state: State) -> Column:
        return Column(
            state.value,
            _(STATE_NAMES[state.value]),
            lambda line: line.states[state],
            lambda line: there(line, state.value) if line.states[state] else "",
            (state.value,),
            numeric=True,
        )

    return Listing(
        name=name,
        title=title,
        rows=lambda _filters, actor: rows(actor),
        line=whose,
        first_order=f"-{State.OVERDUE.value}",
        columns=(
            Column(
                "name", whom, lambda line: line.name, lambda line: reverse(page, args=[line.id]), ("label",)
            ),
            *(_column(state) for state in ORDER),
            Column("whole", _("In all"), lambda line: line.whole, there, ("whole",), numeric=True),
        ),
    )


def _agreements(actor: Actor) -> Any:
    return by_agreement(actor, on=localdate())


def _parties(actor: Actor) -> Any:
    return by_party(actor, on=localdate())


AGREEMENTS = _listing(
    name="promises-by-agreement",
    title=_("Promises by agreement"),
    whom=_("Agreement"),
    page="agreements:detail",
    narrowed="agreement",
    rows=_agreements,
)
PARTIES = _listing(
    name="promises-by-party",
    title=_("Promises by party"),
    whom=_("Party"),
    page="parties:detail",
    narrowed="owed_by",
    rows=_parties,
)
