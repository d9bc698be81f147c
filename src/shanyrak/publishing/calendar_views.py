"""Calendars that a program follows, and the page that says how."""

from __future__ import annotations

from typing import Any, cast

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.timezone import now
from django.utils.translation import get_language, gettext, override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import conditional_page, require_POST, require_safe

from shanyrak.accounts.models import User
from shanyrak.documents.calendar import MEDIA_TYPE, as_ics
from shanyrak.publishing import following
from shanyrak.publishing.actions import close_own_calendar, open_own_calendar
from shanyrak.publishing.following import BY_ADDRESS, BY_PASSWORD, Calendar, NoSuchCalendar, told_by
from shanyrak.publishing.models import OwnCalendar
from shanyrak.publishing.permissions import HAVE_A_CALENDAR, SEE_PUBLISHED
from shanyrak.publishing.places import site_of
from shanyrak.publishing.views import A_WHILE, in_asked_language
from shanyrak.records.secret_links import LinkNotGood
from shanyrak.ui.access import actor_of, permitted


@permitted(SEE_PUBLISHED)
@require_safe
@never_cache
def calendars(request: HttpRequest) -> HttpResponse:
    """Say in plain words how a calendar program follows the hub; ``?of=party-12`` shows that calendar first."""
    language = get_language() or "en"
    try:
        chosen = following.calendar_named(request.GET.get("of", "hub"), language)
    except NoSuchCalendar as unknown:
        raise Http404 from unknown
    path = f"{chosen.path}?language={language}"
    context = {
        "chosen": chosen,
        "is_hub": chosen.word == "hub",
        "server": _absolute(request, "publishing:dav"),
    }
    context |= {"address": site_of(request).url(path), "subscribe": _subscribe(request, path)}
    return render(request, "publishing/calendars.html", context | _own(request))


def _own(request: HttpRequest) -> dict[str, Any]:
    actor = actor_of(request)
    if not HAVE_A_CALENDAR.opens_for(actor):
        return {"may_own": False}
    kept = OwnCalendar.objects.filter(pk=actor.pk, is_open=True).first()
    if kept is None:
        return {"may_own": True}
    path = reverse("publishing:calendar-mine", args=[BY_ADDRESS.new(kept.pk, kept.number)])
    return {
        "may_own": True,
        "own": kept,
        "own_address": site_of(request).url(path),
        "own_subscribe": _subscribe(request, path),
        "own_server": _absolute(request, "publishing:dav-home", "mine"),
        "own_password": BY_PASSWORD.new(kept.pk, kept.number),
        "email": cast(User, request.user).email,
    }


@permitted(HAVE_A_CALENDAR)
@require_POST
def open_own(request: HttpRequest) -> HttpResponse:
    """Give the reader a secret address, or a new one."""
    open_own_calendar(by=cast(User, request.user), at=now())
    messages.success(request, gettext("Your calendar has a new address. Older ones open nothing any more."))
    return redirect("publishing:calendars")


@permitted(HAVE_A_CALENDAR)
@require_POST
def close_own(request: HttpRequest) -> HttpResponse:
    """Close the reader's secret address."""
    close_own_calendar(by=cast(User, request.user), at=now())
    messages.success(request, gettext("Your calendar is closed. Its address opens nothing any more."))
    return redirect("publishing:calendars")


@permitted(SEE_PUBLISHED)
@require_safe
@conditional_page
@in_asked_language
def of_hub(request: HttpRequest) -> HttpResponse:
    """Answer with the hub's calendar."""
    return _file(request, following.calendar_of_hub())


@permitted(SEE_PUBLISHED)
@require_safe
@conditional_page
@in_asked_language
def of_party(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with the calendar of a party."""
    return _public_file(request, f"party-{pk}")


@permitted(SEE_PUBLISHED)
@require_safe
@conditional_page
@in_asked_language
def of_person(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with the calendar of a person of the directory."""
    return _public_file(request, f"person-{pk}")


@permitted(SEE_PUBLISHED)
@require_safe
@conditional_page
@in_asked_language
def of_activity(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with the calendar of an activity."""
    return _public_file(request, f"activity-{pk}")


@permitted(SEE_PUBLISHED)
@require_safe
@conditional_page
@in_asked_language
def of_topic(request: HttpRequest, notation: str) -> HttpResponse:
    """Answer with the calendar of a topic."""
    return _public_file(request, f"topic-{notation}")


@permitted(SEE_PUBLISHED)
@require_safe
@conditional_page
def mine(request: HttpRequest, token: str) -> HttpResponse:
    """Answer with the calendar of whoever holds the secret in the address, in their language."""
    try:
        user = following.whose(token, BY_ADDRESS)
    except LinkNotGood as refused:
        response = HttpResponse(gettext(refused.text), status=404, content_type="text/plain; charset=utf-8")
    else:
        with override(user.language):
            response = _file(request, following.own_calendar(user), is_secret=True)
    response["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, private=True, no_cache=True)
    return response


def _public_file(request: HttpRequest, word: str) -> HttpResponse:
    try:
        return _file(request, following.calendar_named(word, get_language() or "en"))
    except NoSuchCalendar as unknown:
        raise Http404 from unknown


def _file(request: HttpRequest, calendar: Calendar, *, is_secret: bool = False) -> HttpResponse:
    language, site = get_language() or "en", site_of(request)
    name = calendar.name if calendar.word in {"hub", "mine"} else f"{calendar.name} · {settings.HUB_NAME}"
    address = "" if is_secret else site.url(f"{request.path}?language={language}")
    body = as_ics(name, told_by(calendar, language), language=language, address=address, base=site.base)
    response = HttpResponse(body, content_type=MEDIA_TYPE)
    response["Content-Disposition"] = f'inline; filename="{calendar.word}.ics"'
    if not is_secret:
        patch_cache_control(response, public=True, max_age=A_WHILE)
    return response


def _absolute(request: HttpRequest, name: str, *arguments: object) -> str:
    return site_of(request).url(reverse(name, args=arguments))


def _subscribe(request: HttpRequest, path: str) -> str:
    """Return the address that opens a calendar program at once, where one is at hand."""
    return f"webcal://{request.get_host()}{path}"
