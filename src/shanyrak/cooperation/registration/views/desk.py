"""The desk's pages of an activity's registration: who is registered, how it is opened, seats, needs, the door."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.activities.beneath import activity_beneath, around
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.registration.actions import (
    approve,
    decline,
    edit_opening,
    prepare_opening,
    set_party_seats,
    walk_in,
)
from shanyrak.cooperation.registration.forms import (
    DecideForm,
    OpeningForm,
    PartySeatsForm,
    RegistrationFilters,
    RegistrationForm,
)
from shanyrak.cooperation.registration.models import Opening, Registration
from shanyrak.cooperation.registration.permissions import (
    KEEP_REGISTRATIONS,
    NOMINATE,
    SEE_REGISTRATIONS,
)
from shanyrak.cooperation.registration.queries.lists import (
    UNDECIDED,
    RegistrationLine,
    needs_of,
    registration_line,
    registrations,
)
from shanyrak.cooperation.registration.queries.opening import (
    opening_line,
    opening_of,
    party_counts,
    window_of,
)
from shanyrak.cooperation.registration.rules import TO_DECIDE, OpeningState, Window
from shanyrak.records.pages import labelled, newer
from shanyrak.records.rules import StaleEdit, Visibility
from shanyrak.refusals import Refusal
from shanyrak.roles import READERS
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing, asked_by, show_list
from shanyrak.ui.showing import refusals_shown_on, said


def person_address(line: RegistrationLine) -> str:
    """Return the address of one registration."""
    return reverse("registration:person", args=[line.activity_id, line.id])


LISTING = Listing(
    name="registrations",
    title=gettext_lazy("Registrations"),
    rows=registrations,
    line=registration_line,
    filters=RegistrationFilters,
    first_order="number",
    template="registration/people.html",
    empty=gettext_lazy("Nobody is registered yet."),
    columns=(
        Column("name", gettext_lazy("Name"), lambda r: r.name, person_address, ("family_name", "given_name")),
        Column("number", gettext_lazy("Number"), lambda r: r.number, order=("number",), numeric=True),
        Column("party", gettext_lazy("Party"), lambda r: r.party, order=("party__label", "number")),
        Column("role", gettext_lazy("Role"), lambda r: r.role, order=("role", "number")),
        Column(
            "state",
            gettext_lazy("State"),
            lambda r: r.word,
            order=("state", "number"),
            template="registration/cells/state.html",
        ),
        Column("source", gettext_lazy("Way"), lambda r: r.source, order=("source", "number")),
        Column("given_name", gettext_lazy("Given name"), lambda r: r.given_name, on_page=False),
        Column("family_name", gettext_lazy("Family name"), lambda r: r.family_name, on_page=False),
        Column("email", gettext_lazy("Email"), lambda r: r.email, on_page=False),
        Column("organisation", gettext_lazy("Organisation"), lambda r: r.organisation, on_page=False),
        Column("position", gettext_lazy("Position"), lambda r: r.position, on_page=False),
        Column("language", gettext_lazy("Language"), lambda r: r.language, on_page=False),
        Column("dietary", gettext_lazy("Dietary needs"), lambda r: r.dietary, on_page=False),
        Column(
            "accessibility", gettext_lazy("Accessibility needs"), lambda r: r.accessibility, on_page=False
        ),
        Column(
            "interpretation", gettext_lazy("Interpretation into"), lambda r: r.interpretation, on_page=False
        ),
        Column("companion_of", gettext_lazy("Comes along with"), lambda r: r.companion_of, on_page=False),
    ),
)


@permitted(SEE_REGISTRATIONS)
@require_safe
@never_cache
def people(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show who is registered for an activity, or export it; to a focal point, the people of their party."""
    activity = activity_beneath(request, pk)
    actor = actor_of(request)
    opening = opening_of(pk)
    listing = replace(
        LISTING,
        rows=lambda filters, who: registrations(filters, who, activity_id=pk),
        name=f"registrations-{pk}",
    )
    keeps = KEEP_REGISTRATIONS.opens_for(actor)
    to_decide = [state.value for state in TO_DECIDE]
    undecided = registrations({}, actor, activity_id=pk).filter(state__in=to_decide, companion_of=None)
    context = {
        **around(request, activity, _("Registration")),
        "opening": opening,
        "standing": opening_line(opening, at=now()) if opening and actor.roles() & READERS else None,
        "keeps": keeps,
        "may_nominate": keeps or (NOMINATE.opens_for(actor) and takes_nominations(opening)),
        "undecided": [registration_line(one) for one in undecided.order_by("number")[:MANY]] if keeps else [],
        "decide_address": f"{reverse('registration:people', args=[pk])}?state={UNDECIDED}",
        **links(activity, opening),
    }
    return show_list(request, listing, also=context)


def takes_nominations(opening: Opening | None) -> bool:
    """Whether focal points may nominate people now."""
    return opening is not None and opening.by_nomination and window_of(opening, at=now()) is Window.OPEN


MANY = 50


def links(activity: Activity, opening: Opening | None) -> dict[str, Any]:
    """Return the address that people are given to register, if there is a public form."""
    public = (
        opening is not None
        and opening.by_form
        and opening.state == OpeningState.OPEN
        and activity.visibility == Visibility.PUBLIC
    )
    return {"form_address": reverse("registration:register", args=[activity.pk]) if public else ""}


@permitted(KEEP_REGISTRATIONS)
def settings(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how people register for an activity, or keep what was changed; nothing of a stale edit is lost."""
    activity = activity_beneath(request, pk)
    opening = opening_of(pk)
    form = OpeningForm.of(opening or Opening(activity=activity), request.POST or None)
    context: dict[str, Any] = {**around(request, activity, _("How people register")), "opening": opening}
    status = 200
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            try:
                _keep(request, activity, opening, form)
            except StaleEdit as stale:
                form.data = newer(request.POST, stale.version)
                differences = labelled(Opening, form, stale.differences)
                context |= {"stale": said(stale), "differences": differences}
                status = 409
            else:
                messages.success(request, _("It is kept."))
                return redirect("registration:settings" if opening else "registration:questions", pk)
    context |= {"form": form, "parties": party_counts(opening) if opening else []}
    return render(request, "registration/settings.html", context, status=status)


def _keep(request: HttpRequest, activity: Activity, opening: Opening | None, form: OpeningForm) -> None:
    who: dict[str, Any] = {"by": actor_of(request), "at": now()}
    if opening is None:
        prepare_opening(activity=activity, wanted=form.wanted(), **who)
    else:
        version = form.cleaned_data["version"] or 0
        edit_opening(opening=opening, wanted=form.wanted(), version=version, **who)


@permitted(KEEP_REGISTRATIONS)
def parties(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how many people each party sends and may send; give one a number of its own."""
    activity = activity_beneath(request, pk)
    opening = opening_of(pk)
    if opening is None:
        return redirect("registration:settings", pk)
    form = asked_by(actor_of(request), PartySeatsForm(request.POST or None))
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            set_party_seats(opening=opening, by=actor_of(request), at=now(), **form.cleaned_data)
            return redirect("registration:parties", pk)
    context = {"form": form, "counts": party_counts(opening), "opening": opening}
    return render(
        request, "registration/parties.html", {**around(request, activity, _("Seats of parties")), **context}
    )


@permitted(SEE_REGISTRATIONS)
@require_safe
@never_cache
def needs(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what the people of an activity need, summed for the organiser."""
    activity = activity_beneath(request, pk)
    context = {"needs": needs_of(pk, actor_of(request))}
    return render(request, "registration/needs.html", {**around(request, activity, _("Needs")), **context})


@permitted(KEEP_REGISTRATIONS)
def door(request: HttpRequest, pk: int) -> HttpResponse:
    """Register somebody who stands at the door."""
    activity = activity_beneath(request, pk)
    form: RegistrationForm = asked_by(actor_of(request), RegistrationForm(request.POST or None))  # type: ignore[assignment]  # the same form
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            one = walk_in(activity=activity, by=actor_of(request), at=now(), **form.wanted())
            messages.success(
                request,
                _("%(name)s is registered under number %(number)s.")
                % {"name": one.name, "number": one.number},
            )
            return redirect("registration:door", pk)
    context = {**around(request, activity, _("Somebody at the door")), "form": form}
    return render(request, "registration/door.html", context)


@permitted(KEEP_REGISTRATIONS)
@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve or decline several registrations at once; say of how many it was done, and why not of the others."""
    activity = activity_beneath(request, pk)
    chosen = [int(number) for number in request.POST.getlist("people") if number.isdecimal()]
    rows = registrations({}, actor_of(request), activity_id=activity.pk).in_bulk(chosen)
    form = DecideForm(request.POST, people=rows)
    if not form.is_valid():
        messages.error(request, _("Choose at least one person."))
        return redirect("registration:people", pk)
    done, refused = 0, []
    for number in form.cleaned_data["people"]:
        try:
            _decide(request, rows[number], form.cleaned_data["act"], form.cleaned_data["reason"])
            done += 1
        except Refusal as refusal:
            refused.append(f"{rows[number].name}: {said(refusal)}")
    _say(request, done, refused)
    return redirect("registration:people", pk)


def _decide(request: HttpRequest, one: Registration, act: str, reason: str) -> None:
    who: dict[str, Any] = {"registration": one, "by": actor_of(request), "at": now()}
    if act == "approve":
        approve(**who)
    else:
        decline(reason=reason, **who)


def _say(request: HttpRequest, done: int, refused: list[str]) -> None:
    if done:
        told = ngettext("%(n)s decision is kept.", "%(n)s decisions are kept.", done) % {"n": done}
        messages.success(request, told)
    for line in refused[:5]:
        messages.error(request, line)


ALL = replace(
    LISTING,
    name="all-registrations",
    template="registration/all.html",
    first_order="-registered",
    columns=(
        LISTING.columns[0],
        Column(
            "activity",
            gettext_lazy("Activity"),
            lambda r: r.activity,
            lambda r: reverse("registration:people", args=[r.activity_id]),
            ("activity__label", "number"),
        ),
        *LISTING.columns[2:],
        Column(
            "registered",
            gettext_lazy("Registered"),
            lambda r: r.registered_at.date(),
            order=("created_at",),
            date=True,
        ),
    ),
)


@permitted(SEE_REGISTRATIONS)
@require_safe
@never_cache
def registrations_of_all(request: HttpRequest) -> HttpResponseBase:
    """Show the registrations of all activities, or export them; to a focal point, those of their party."""
    return show_list(request, ALL)
