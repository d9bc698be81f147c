"""The addresses that calendar programs speak to. They read; whoever writes is told that nobody may."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.timezone import now
from django.utils.translation import get_language, gettext, override
from django.views.decorators.csrf import csrf_exempt

from shanyrak.accounts.models import User
from shanyrak.documents.calendar import as_ics
from shanyrak.publishing.caldav import answers, questions
from shanyrak.publishing.caldav.places import (
    ENTRY_TYPE,
    MINE,
    PUBLIC,
    Asker,
    CalendarPlace,
    EntryPlace,
    Place,
    place_at,
)
from shanyrak.publishing.caldav.questions import FilterNotKnown, QuestionUnreadable
from shanyrak.publishing.caldav.telling import TokenNotKnown
from shanyrak.publishing.following import BY_PASSWORD, NoSuchCalendar, told_by, whose
from shanyrak.publishing.permissions import HAVE_A_CALENDAR, SEE_PUBLISHED
from shanyrak.publishing.places import site_of
from shanyrak.records.secret_links import LinkNotGood
from shanyrak.ui.access import permitted

READING = ("OPTIONS", "GET", "HEAD", "PROPFIND", "REPORT")
WRITING = (
    "PUT",
    "DELETE",
    "POST",
    "PATCH",
    "PROPPATCH",
    "MKCALENDAR",
    "MKCOL",
    "MOVE",
    "COPY",
    "LOCK",
    "UNLOCK",
    "ACL",
)
SPEAKS = "1, 3, access-control, calendar-access"
XML = "application/xml; charset=utf-8"
MULTISTATUS = 207
UNSUPPORTED = 415


class PasswordNotGood(Exception):
    """Nobody has this name with this password."""


@permitted(SEE_PUBLISHED, methods=(*READING, *WRITING))
def _found(_request: HttpRequest, /) -> HttpResponseBase:
    """Lead a program that looks for the server to it (RFC 6764)."""
    return redirect("publishing:dav", permanent=True)


@permitted(SEE_PUBLISHED, methods=(*READING, *WRITING))
def _served(request: HttpRequest, /, **address: str) -> HttpResponseBase:
    """Answer a calendar program at any address of the server."""
    if request.method in WRITING:
        return _xml(answers.only_read(request.path), status=403)
    if request.method == "OPTIONS":
        return _says_what_it_speaks(HttpResponse())
    home = address.get("home") or address.get("principal") or ""
    if home not in {"", PUBLIC, MINE}:
        return _not_there()
    try:
        user = _who(request, must=home == MINE)
    except PasswordNotGood:
        return _asks_for_a_password()
    asker = Asker(user if home != PUBLIC else None, _language(user), site_of(request).base, now())
    with override(asker.language):
        return _says_what_it_speaks(_answered(request, asker, address))


def _answered(request: HttpRequest, asker: Asker, address: dict[str, str]) -> HttpResponse:
    by_method: dict[str | None, Callable[[HttpRequest, Place], HttpResponse]] = {
        "PROPFIND": _propfind,
        "REPORT": _report,
    }
    try:
        place = place_at(asker, **address)
        return by_method.get(request.method, _get)(request, place)
    except NoSuchCalendar:
        return _not_there()
    except QuestionUnreadable as unreadable:
        return HttpResponse(gettext(unreadable.text), status=400, content_type="text/plain; charset=utf-8")
    except FilterNotKnown:
        return _xml(answers.refused(answers.SUPPORTED_FILTER), status=403)
    except TokenNotKnown:
        return _xml(answers.refused(answers.KNOWN_TOKEN), status=403)


def _propfind(request: HttpRequest, place: Place) -> HttpResponse:
    wanted = questions.wanted(_body(request))
    depth = request.headers.get("Depth", "infinity").strip().lower()
    if depth not in {"0", "1"}:
        return _xml(answers.refused(answers.DEPTH_KNOWN), status=403)
    return _xml(answers.about([place, *(place.inside() if depth == "1" else ())], wanted))


def _report(request: HttpRequest, place: Place) -> HttpResponse:
    asked = questions.report(_body(request))
    if not isinstance(place, CalendarPlace):
        return _xml(answers.only_read(request.path), status=403)
    return _xml(answers.reported(place, asked))


def _get(request: HttpRequest, place: Place) -> HttpResponse:
    """Answer with an entry, or with a whole calendar; elsewhere there is nothing to read but the page that explains."""
    if isinstance(place, EntryPlace) and place.entry:
        return _if_changed(request, place.entry.content, place.entry.mark)
    if isinstance(place, CalendarPlace) and place.calendar:
        asker = place.asker
        body = as_ics(
            place.name, told_by(place.calendar, asker.language), language=asker.language, base=asker.base
        )
        return _if_changed(request, body, f'"{place.token.rpartition("/")[2]}"')
    return redirect(reverse("publishing:calendars"))


def _if_changed(request: HttpRequest, body: bytes, mark: str) -> HttpResponse:
    response = HttpResponse(body, content_type=ENTRY_TYPE)
    response["ETag"] = mark
    response["Content-Encoding"] = "identity"  # so that nothing on the way makes the mark a weak one
    patch_cache_control(response, private=True, no_cache=True)
    answer = get_conditional_response(request, etag=mark, response=response)
    return answer if isinstance(answer, HttpResponse) else response


def _who(request: HttpRequest, *, must: bool) -> User | None:
    """Return who asks, by name and password. Raises PasswordNotGood, also where somebody must say who they are."""
    said = request.headers.get("Authorization", "")
    if not said:
        if must:
            raise PasswordNotGood
        return None
    name, password = _name_and_password(said)
    try:
        user = whose(password, BY_PASSWORD)
    except LinkNotGood as wrong:
        raise PasswordNotGood from wrong
    if name.strip().lower() != user.email.lower() or not HAVE_A_CALENDAR.opens_for(user):
        raise PasswordNotGood
    return user


def _name_and_password(said: str) -> tuple[str, str]:
    scheme, _blank, rest = said.partition(" ")
    try:
        if scheme.lower() != "basic":
            raise PasswordNotGood
        name, _colon, password = base64.b64decode(rest.strip(), validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError, ValueError) as unreadable:
        raise PasswordNotGood from unreadable
    return name, password


def _language(user: User | None) -> str:
    return (user.language if user else get_language()) or "en"


def _body(request: HttpRequest) -> bytes:
    """Return the question. Raises QuestionUnreadable for one that is too long to be one."""
    length = request.headers.get("Content-Length", "0") or "0"
    if not length.isdecimal() or int(length) > questions.LONGEST:
        raise QuestionUnreadable
    return request.body


def _xml(body: bytes, status: int = MULTISTATUS) -> HttpResponse:
    return HttpResponse(body, status=status, content_type=XML)


def _says_what_it_speaks(response: HttpResponse) -> HttpResponse:
    response["DAV"] = SPEAKS
    response["Allow"] = ", ".join(READING)
    patch_cache_control(response, private=True, no_cache=True)
    return response


def _asks_for_a_password() -> HttpResponse:
    response = HttpResponse(status=401)
    response["WWW-Authenticate"] = 'Basic realm="Shanyrak", charset="UTF-8"'
    return _says_what_it_speaks(response)


def _not_there() -> HttpResponse:
    text = gettext(NoSuchCalendar.text)
    return _says_what_it_speaks(HttpResponse(text, status=404, content_type="text/plain; charset=utf-8"))


# Programs send no form and carry no cookie; a password stands in each question.
served, found = csrf_exempt(_served), csrf_exempt(_found)
