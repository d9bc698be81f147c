"""Where the focal point of a party proposes people; the secretariat may for any party."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.forms import BaseFormSet, formset_factory
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from shanyrak.cooperation.activities.beneath import activity_beneath, around
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.registration.actions import nominate
from shanyrak.cooperation.registration.forms import PLACES_FOR_PEOPLE, ForPartyForm, NomineeForm
from shanyrak.cooperation.registration.models import Opening
from shanyrak.cooperation.registration.permissions import KEEP_REGISTRATIONS, NOMINATE
from shanyrak.cooperation.registration.queries.nominations import nomination_line, nominations
from shanyrak.cooperation.registration.queries.opening import (
    PartyCount,
    opening_line,
    opening_of,
    party_counts,
    window_of,
)
from shanyrak.cooperation.registration.rules import AlreadyRegistered, State, Window
from shanyrak.directory.models import Party
from shanyrak.refusals import Refusal
from shanyrak.roles import Actor, Role
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing, show_list
from shanyrak.ui.showing import said

NOMINATIONS = Listing(
    name="open-for-nomination",
    title=gettext_lazy("Open for your people"),
    rows=nominations,
    line=nomination_line,
    first_order="closes",
    empty=gettext_lazy("Nothing takes nominations now."),
    columns=(
        Column(
            "activity",
            gettext_lazy("Activity"),
            lambda n: n.title,
            lambda n: reverse("registration:nominate", args=[n.activity_id]),
            ("activity__label",),
        ),
        Column("closes", gettext_lazy("Closes"), lambda n: n.closes, order=("closes_at",)),
        Column("sent", gettext_lazy("People you send"), lambda n: n.sent, order=("sent",), numeric=True),
        Column("left", gettext_lazy("Seats left"), lambda n: n.left, numeric=True),
    ),
)
People = formset_factory(NomineeForm, extra=PLACES_FOR_PEOPLE, max_num=50)


@permitted(NOMINATE)
@require_safe
@never_cache
def to_nominate(request: HttpRequest) -> HttpResponseBase:
    """Show the activities that take nominations now, with the seats left."""
    return show_list(request, NOMINATIONS)


@permitted(NOMINATE)
@never_cache
def propose(request: HttpRequest, pk: int) -> HttpResponse:
    """Show places for several people, or propose those who are named."""
    activity, actor = activity_beneath(request, pk), actor_of(request)
    opening = opening_of(pk)
    if opening is None or not _may_open(opening, actor):
        raise Http404
    parties = _own_parties(actor)
    whose = ForPartyForm(request.POST or None, parties=parties)
    people: BaseFormSet[Any] = People(request.POST or None, prefix="people")
    if request.method == "POST" and whose.is_valid() and people.is_valid():
        refusal = _proposed(request, activity, whose.cleaned_data["party"], people)
        if not refusal:
            return redirect("registration:people", pk)
        whose.add_error(None, refusal)
    standing = opening_line(opening, at=now())
    context = {
        **around(request, activity, _("Nominate people")),
        "whose": whose,
        "people": people,
        "standing": standing,
        "is_open": standing.window is Window.OPEN or KEEP_REGISTRATIONS.allows(actor),
        "counts": _counts(opening, parties),
    }
    return render(request, "registration/nominate.html", context)


def _may_open(opening: Opening, actor: Actor) -> bool:
    announced = window_of(opening, at=now()) is not Window.DRAFT and opening.by_nomination
    return KEEP_REGISTRATIONS.allows(actor) or announced


def _own_parties(actor: Actor) -> list[Party] | None:
    """Return the parties that the actor speaks for; nothing for the secretariat, which may name any."""
    if KEEP_REGISTRATIONS.allows(actor):
        return None
    return list(Party.objects.filter(pk__in=actor.parties_as(Role.FOCAL_POINT)).order_by("label"))


def _counts(opening: Opening, parties: list[Party] | None) -> list[PartyCount]:
    own = {party.pk for party in parties or []}
    return [count for count in party_counts(opening) if parties is None or count.party_id in own]


def _proposed(request: HttpRequest, activity: Activity, party: Party, people: BaseFormSet[Any]) -> str:
    """Propose the people; return why not, if it was refused, with the mistake shown where it was made."""
    named = [(form, nominee) for form in people if (nominee := form.nominee())]
    try:
        made = nominate(
            activity=activity,
            party=party,
            people=[nominee for _form, nominee in named],
            by=actor_of(request),
            at=now(),
        )
    except AlreadyRegistered as refusal:
        known = str(refusal.facts.get("email", ""))
        for form, nominee in named:
            if nominee.email.strip().lower() == known:
                form.add_error("email", said(refusal))
        return said(refusal)
    except Refusal as refusal:
        return said(refusal)
    waiting = sum(one.state == State.WAITING for one in made)
    told = ngettext("%(n)s person is nominated.", "%(n)s people are nominated.", len(made)) % {"n": len(made)}
    messages.success(request, told)
    if waiting:
        more = ngettext("%(n)s waits for a seat.", "%(n)s wait for a seat.", waiting) % {"n": waiting}
        messages.warning(request, more)
    return ""
