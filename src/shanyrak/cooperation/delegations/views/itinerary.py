"""The page of an itinerary, and what is done to it as a whole."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.activities.beneath import activity_beneath, around
from shanyrak.cooperation.delegations.actions import (
    accept_clash,
    begin_itinerary,
    confirm_itinerary,
    copy_itinerary,
    edit_itinerary,
    reopen_clash,
    reopen_itinerary,
)
from shanyrak.cooperation.delegations.booklet import booklet
from shanyrak.cooperation.delegations.forms import CopyFromForm, ItineraryForm, ReasonForm
from shanyrak.cooperation.delegations.models import Itinerary, Waiver
from shanyrak.cooperation.delegations.names import STATE_NAMES, STATE_TONES, country_in_words, reader
from shanyrak.cooperation.delegations.permissions import CHANGE_ITINERARIES, SEE_ITINERARIES
from shanyrak.cooperation.delegations.queries.clashing import clashes_of
from shanyrak.cooperation.delegations.queries.laid import Laid, laid_out, seen_by
from shanyrak.cooperation.delegations.queries.lists import earlier_itineraries
from shanyrak.cooperation.delegations.queries.timeline import days_of, emergency_of
from shanyrak.cooperation.delegations.queries.versions import versions_of
from shanyrak.cooperation.delegations.rules import NotAClash
from shanyrak.cooperation.delegations.views.shared import (
    back_to,
    edited_by,
    itinerary_of,
    kept_by,
    language_asked,
    pressed,
)
from shanyrak.cooperation.delegations.wording import ClashLine, clash_lines
from shanyrak.documents.pdf import as_pdf
from shanyrak.notices.queries import is_being_told
from shanyrak.records.languages import LANGUAGES, said_in
from shanyrak.roles import READERS, Actor
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.showing import refusals_shown_on
from shanyrak_methods.itineraries import Kind


@permitted(SEE_ITINERARIES)
@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the itinerary of an activity day by day, what clashes in it above."""
    activity, actor = activity_beneath(request, pk), actor_of(request)
    rows = Itinerary.objects.visible_to(actor).select_related("activity", "host_party")
    itinerary = rows.filter(activity=pk).first()
    frame = around(request, activity, gettext("Itinerary"))
    if itinerary is None:
        may_begin = CHANGE_ITINERARIES.opens_for(actor)
        return render(request, "delegations/none.html", {**frame, "may_begin": may_begin})
    laid = laid_out(itinerary)
    context = {**frame, **_shown(laid, actor), "languages": LANGUAGES}
    context["being_told"] = context["may_change"] and is_being_told(itinerary=itinerary.pk)
    return render(request, "delegations/show.html", context)


def _shown(laid: Laid, actor: Actor) -> dict[str, Any]:
    """Return what the page shows of an itinerary to ``actor``; what clashes is the secretariat's concern."""
    itinerary, reads = laid.itinerary, bool(actor.roles() & READERS)
    found = clashes_of(laid, language=reader()) if reads else None
    still_open, accepted = clash_lines(laid, found) if found else ((), ())
    days = days_of(
        laid,
        reader(),
        going=seen_by(laid, actor),
        clashing=[[stop.id for stop in clash.stops] for clash in still_open],
    )
    return {
        "itinerary": itinerary,
        "days": days,
        "clashes": still_open,
        "accepted": accepted,
        "unknown": _unknown(found.unknown) if found else [],
        "reads": reads,
        "may_change": CHANGE_ITINERARIES.opens_for(actor),
        "state": STATE_NAMES[itinerary.state],
        "tone": STATE_TONES[itinerary.state],
        "country": country_in_words(itinerary.country),
        "host_party": said_in(itinerary.host_party.names, reader()) if itinerary.host_party else "",
        "intro": said_in(itinerary.intro, reader()),
        "emergency": emergency_of(laid),
        "delegates": len(laid.travellers) if reads else len(seen_by(laid, actor) or ()),
        "helpers": (len(laid.hosts), len(laid.interpreters), len(laid.vehicles)),
        "uninvited": sum(1 for host in laid.hosts.values() if host.email and not host.invited_at),
    }


def _unknown(countries: tuple[tuple[str, tuple[int, ...]], ...]) -> list[str]:
    """Return of which countries in which years no public holidays are known, in words."""
    return [f"{country_in_words(code)} ({', '.join(map(str, years))})" for code, years in countries]


@permitted(CHANGE_ITINERARIES)
def begin(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the itinerary of an activity."""
    activity = activity_beneath(request, pk)
    form = ItineraryForm(request.POST or None, initial={"country": "KZ", "zone": "Asia/Almaty"})
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            begin_itinerary(activity=activity, by=actor_of(request), at=now(), **form.wanted())
            return redirect(back_to(pk))
    context = {**around(request, activity, gettext("Begin an itinerary")), "form": form, "back": back_to(pk)}
    return render(request, "delegations/form.html", context)


@permitted(CHANGE_ITINERARIES)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is said of the whole itinerary."""
    itinerary = itinerary_of(request, pk)
    names = [*ItineraryForm.base_fields]
    form = ItineraryForm(request.POST or None, initial={name: getattr(itinerary, name) for name in names})
    act = partial(edit_itinerary, itinerary_id=itinerary.pk)
    title = gettext("Edit the itinerary")
    return edited_by(request, form, act, itinerary=itinerary, model=Itinerary, title=title)


@permitted(CHANGE_ITINERARIES)
def copy(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin with the stops of an earlier itinerary."""
    itinerary = itinerary_of(request, pk)
    form = CopyFromForm(earlier_itineraries(itinerary, reader()), request.POST or None)

    def _act(**given: Any) -> None:
        said = form.cleaned_data
        copy_itinerary(from_id=said["source"], into_id=itinerary.pk, first=said["first"], **given)

    title = gettext("Copy an earlier itinerary")
    return kept_by(request, form, _act, itinerary=itinerary, title=title)


@permitted(CHANGE_ITINERARIES)
@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm the itinerary, and tell its delegates."""
    itinerary = itinerary_of(request, pk)
    act = partial(confirm_itinerary, itinerary_id=itinerary.pk)
    return pressed(request, act, back_to(pk), gettext("Confirmed. The delegates are told by mail."))


@permitted(CHANGE_ITINERARIES)
@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the confirmation back."""
    itinerary = itinerary_of(request, pk)
    return pressed(request, partial(reopen_itinerary, itinerary_id=itinerary.pk), back_to(pk))


@permitted(CHANGE_ITINERARIES)
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a clash stand, with the reason."""
    itinerary = itinerary_of(request, pk)
    laid = laid_out(itinerary)
    key = request.POST.get("clash") or request.GET.get("clash", "")
    still_open, _accepted = clash_lines(laid, clashes_of(laid, language=reader()))
    clash = next((one for one in still_open if one.key == key), None)
    form = ReasonForm(request.POST or None)

    def _act(**given: Any) -> None:
        _accept(itinerary, clash, reason=form.cleaned_data["reason"], **given)

    title = gettext("Let a clash stand")
    return kept_by(
        request, form, _act, itinerary=itinerary, title=title, template="delegations/accept.html", clash=clash
    )


def _accept(itinerary: Itinerary, clash: ClashLine | None, **given: Any) -> None:
    if clash is None:
        raise NotAClash
    accept_clash(
        itinerary_id=itinerary.pk,
        kind=Kind(clash.kind),
        stops=tuple(stop.id for stop in clash.stops),
        about=clash.about,
        **given,
    )


@permitted(CHANGE_ITINERARIES)
@require_POST
def unaccept(request: HttpRequest, pk: int, waiver: int) -> HttpResponse:
    """Let a clash stand no longer."""
    itinerary = itinerary_of(request, pk)
    found = Waiver.objects.filter(pk=waiver, itinerary=itinerary).first()
    if found is None:
        return redirect(back_to(pk, "clashes"))
    return pressed(request, partial(reopen_clash, waiver_id=waiver), back_to(pk, "clashes"))


@permitted(SEE_ITINERARIES)
@require_safe
def booklet_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with the booklet of everybody's stops as PDF, in the language that the address names."""
    itinerary = itinerary_of(request, pk)
    language = language_asked(request, LANGUAGES)
    laid = laid_out(itinerary)
    going = seen_by(laid, actor_of(request))
    document = booklet(laid, language=language, going=going, made_at=now())
    response = HttpResponse(as_pdf(document), content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="itinerary-{pk}-{language}.pdf"'
    return response


@permitted(SEE_ITINERARIES)
@require_safe
def history(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what changed in the itinerary, who changed it and when."""
    itinerary = itinerary_of(request, pk)
    if not actor_of(request).roles() & READERS:
        return redirect(back_to(pk))
    context = {
        **around(request, itinerary.activity, gettext("History of the itinerary")),
        "changes": versions_of(itinerary, reader()),
        "back": reverse("itinerary:show", args=[pk]),
    }
    return render(request, "delegations/history.html", context)
