"""The programme as everybody reads it, in the place's time and the reader's, as a page, a calendar and a booklet."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from shanyrak.cooperation.activities.beneath import activity_beneath
from shanyrak.cooperation.activities.queries import activity_line
from shanyrak.cooperation.programme.booklet import booklet_of
from shanyrak.cooperation.programme.calendar import calendar_of
from shanyrak.cooperation.programme.models import Session
from shanyrak.cooperation.programme.permissions import SEE_PROGRAMMES
from shanyrak.cooperation.programme.queries import sessions_seen
from shanyrak.cooperation.programme.queries.programme import changes_of
from shanyrak.cooperation.programme.rules import SessionKind, SessionState
from shanyrak.cooperation.programme.timetable import days_of
from shanyrak.cooperation.programme.zones import there, zone_asked, zone_choices
from shanyrak.documents.calendar import MEDIA_TYPE
from shanyrak.documents.pdf import as_pdf
from shanyrak.records.languages import LANGUAGES, said_in
from shanyrak.records.turning import day_asked
from shanyrak.ui.access import actor_of, permitted


@permitted(SEE_PROGRAMMES)
@require_safe
def programme(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the programme of an activity to whoever may see the activity."""
    activity, actor, zone = activity_beneath(request, pk), actor_of(request), zone_asked(request)
    sessions = [one for one in sessions_seen(pk, actor) if not one.is_draft]
    context = {
        "record": activity,
        "line": activity_line(activity, on=day_asked()),
        "detail_address": reverse("activities:detail", args=[pk]),
        "list_address": reverse("activities:list"),
        "days": days_of(sessions),
        "zones": sorted({one.zone for one in sessions}),
        "zone": zone,
        "zone_choices": zone_choices(zone),
        "theirs": {one.id: text for one in sessions if zone and (text := there(one, zone))},
        "changes": changes_of(pk, actor, at=now()),
        "at_desk": False,
    }
    return render(request, "programme/public.html", context)


@permitted(SEE_PROGRAMMES)
@require_safe
def calendar(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand out the programme as a calendar that can be followed: a session that moves stays the same event."""
    activity, language = activity_beneath(request, pk), get_language() or "en"
    rows = Session.objects.standing().visible_to(actor_of(request)).filter(activity=activity)
    announced = rows.exclude(state=SessionState.DRAFT.value).exclude(session_kind=SessionKind.BREAK.value)
    sessions = announced.select_related("activity", "room").in_time()
    name = str(said_in(activity.title, language))
    address = f"{settings.HUB_ADDRESS}{request.path}"
    content = calendar_of(sessions, name, language=language, address=address)
    return HttpResponse(content, content_type=MEDIA_TYPE)


@permitted(SEE_PROGRAMMES)
@require_safe
def booklet(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand out the programme as a booklet to print, in the language that the address asks for."""
    activity = activity_beneath(request, pk)
    language = request.GET.get("language") or get_language() or "en"
    if language not in LANGUAGES:
        raise Http404
    content = as_pdf(booklet_of(activity, actor_of(request), language=language))
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="programme-{pk}-{language}.pdf"'
    return response
