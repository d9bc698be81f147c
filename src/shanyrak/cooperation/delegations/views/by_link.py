"""What hosts and delegates open by their link, without an account. Never kept in a cache, never found by a search."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext, override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from shanyrak.cooperation.activities.queries import activity_line
from shanyrak.cooperation.delegations.actions import answer_as_host, close_day_as_host
from shanyrak.cooperation.delegations.booklet import booklet
from shanyrak.cooperation.delegations.calendar import happenings_of
from shanyrak.cooperation.delegations.forms import AnswerForm, ClosedDayForm
from shanyrak.cooperation.delegations.gateways import tries_too_often
from shanyrak.cooperation.delegations.links import delegate_of, host_of
from shanyrak.cooperation.delegations.models import Host, Itinerary
from shanyrak.cooperation.delegations.names import reader
from shanyrak.cooperation.delegations.permissions import OPEN_HOST_LINK, OPEN_OWN_ITINERARY
from shanyrak.cooperation.delegations.queries.hosting import hosting_page
from shanyrak.cooperation.delegations.queries.laid import Laid, laid_out
from shanyrak.cooperation.delegations.queries.timeline import days_of, emergency_of
from shanyrak.cooperation.delegations.rules import ReplyState
from shanyrak.cooperation.registration.models import Registration
from shanyrak.documents.calendar import MEDIA_TYPE, as_ics
from shanyrak.documents.pdf import as_pdf
from shanyrak.records.languages import said_in
from shanyrak.records.secret_links import LinkNotGood, name_of
from shanyrak.records.turning import day_asked
from shanyrak.refusals import Refusal
from shanyrak.roles import VISITOR
from shanyrak.ui.access import permitted
from shanyrak.ui.showing import said

log = logging.getLogger(__name__)
View = Callable[..., HttpResponseBase]


def by_link(view: View) -> View:
    """Let a link open the page; answer 404 in words to one that is not good, and 429 to whoever tries too many."""

    @wraps(view)
    def guarded(request: HttpRequest, token: str) -> HttpResponseBase:
        if tries_too_often(request):
            return render(
                request, "delegations/not_good.html", {"too_often": True, "at_desk": False}, status=429
            )
        try:
            response = view(request, token)
        except LinkNotGood as refusal:
            log.warning("A link to an itinerary was refused.")
            return render(
                request, "delegations/not_good.html", {"refused": said(refusal), "at_desk": False}, status=404
            )
        response["X-Robots-Tag"] = "noindex"
        response["Referrer-Policy"] = "same-origin"  # without any, browsers send forms with no origin
        return response

    return guarded


@permitted(OPEN_HOST_LINK)
@never_cache
@by_link
def hosting(request: HttpRequest, token: str) -> HttpResponseBase:
    """Show a host who comes and when, or keep what they answer; in their language."""
    host = host_of(token)
    with override(_language(request, host.language)):
        if request.method == "POST":
            return _answered(request, token, host)
        return _hosting(request, token, host)


def _hosting(request: HttpRequest, token: str, host: Host, **more: Any) -> HttpResponse:
    laid = laid_out(host.itinerary)
    page = hosting_page(laid, host, reader())
    context = {
        "at_desk": False,
        "host": host,
        "line": activity_line(host.itinerary.activity, on=day_asked()),
        "stops": page,
        "itinerary": host.itinerary,
        "address": reverse("hosting", args=[token]),
        "closing": ClosedDayForm(_places(laid, host)),
        "closed": [day for day in laid.closed if day.said_by_id == host.pk],
        **more,
    }
    return render(request, "delegations/hosting.html", context, status=409 if "refusal" in more else 200)


def _places(laid: Laid, host: Host) -> list[str]:
    return sorted({stop.place for stop in laid.stops if stop.place and host.pk in stop.hosts})


def _answered(request: HttpRequest, token: str, host: Host) -> HttpResponse:
    """Keep an answer, or a closed day, and show the page anew."""
    who: dict[str, Any] = {"host": host, "link": name_of(token), "by": VISITOR, "at": now()}
    closing = "on" in request.POST
    form: Any = (
        ClosedDayForm(_places(laid_out(host.itinerary), host), request.POST)
        if closing
        else AnswerForm(request.POST)
    )
    if not form.is_valid():
        wrong = [text for errors in form.errors.values() for text in errors]
        return _hosting(request, token, host, refusal=" ".join(map(str, wrong)))
    try:
        _keep(form.cleaned_data, who, closing=closing)
    except Refusal as refusal:
        return _hosting(request, token, host, refusal=said(refusal), asked=request.POST.get("stop", ""))
    messages.success(request, gettext("Thank you. The secretariat sees it."))
    return redirect("hosting", token=token)


def _keep(given: dict[str, Any], who: dict[str, Any], *, closing: bool) -> None:
    if closing:
        close_day_as_host(**given, **who)
        return
    state = ReplyState(given["state"])
    answer_as_host(stop_id=given["stop"], state=state, words=given["words"], **who)


@permitted(OPEN_OWN_ITINERARY)
@never_cache
@by_link
@require_safe
def own(request: HttpRequest, token: str) -> HttpResponseBase:
    """Show a delegate their itinerary, in their language, ready to be printed."""
    registration = delegate_of(token)
    laid = _relied_on(registration)
    with override(_language(request, registration.language)):
        context = {
            "at_desk": False,
            "registration": registration,
            "line": activity_line(registration.activity, on=day_asked()),
            "itinerary": laid.itinerary if laid else None,
            "days": days_of(laid, reader(), going=[registration.pk]) if laid else (),
            "intro": said_in(laid.itinerary.intro, reader()) if laid else "",
            "emergency": emergency_of(laid) if laid else (),
            "token": token,
        }
        return render(request, "delegations/own.html", context)


@permitted(OPEN_OWN_ITINERARY)
@never_cache
@by_link
@require_safe
def own_calendar(request: HttpRequest, token: str) -> HttpResponseBase:  # noqa: ARG001 - a view is given it
    """Answer with a delegate's itinerary as a calendar; calendar programs fetch it again and again."""
    registration = delegate_of(token)
    laid = _relied_on(registration)
    there = reverse("itineraries:own", args=[token])
    with override(registration.language):
        found = (
            happenings_of(laid, registration.language, going=[registration.pk], address=there) if laid else ()
        )
        title = str(said_in(registration.activity.title, registration.language))
        content = as_ics(
            title,
            list(found),
            language=registration.language,
            address=settings.HUB_ADDRESS + reverse("itineraries:own-calendar", args=[token]),
        )
    response = HttpResponse(content, content_type=MEDIA_TYPE)
    response["Content-Disposition"] = 'inline; filename="itinerary.ics"'
    return response


@permitted(OPEN_OWN_ITINERARY)
@never_cache
@by_link
@require_safe
def own_booklet(request: HttpRequest, token: str) -> HttpResponseBase:
    """Answer with a delegate's booklet as PDF, in their language."""
    registration = delegate_of(token)
    laid = _relied_on(registration)
    if laid is None:
        return redirect("itineraries:own", token=token)
    language = _language(request, registration.language)
    document = booklet(
        laid, language=language, delegate=laid.travellers[registration.pk], made_at=_last_change(laid)
    )
    response = HttpResponse(as_pdf(document), content_type="application/pdf")
    response["Content-Disposition"] = 'attachment; filename="itinerary.pdf"'
    return response


def _last_change(laid: Laid) -> Any:
    """Return when the itinerary was changed last, so that an unchanged booklet is the same file."""
    return max([laid.itinerary.changed_at, *(stop.changed_at for stop in laid.stops)])


def _relied_on(registration: Registration) -> Laid | None:
    """Return the itinerary of a delegate once it was confirmed; a draft is nobody's plan yet."""
    rows = Itinerary.objects.select_related("activity", "host_party")
    itinerary = rows.filter(activity=registration.activity_id).first()
    return laid_out(itinerary) if itinerary and itinerary.is_confirmed else None


def _language(request: HttpRequest, own: str) -> str:
    """Return the language chosen on this device, or else the person's own."""
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    return chosen if chosen in dict(settings.LANGUAGES) else own
