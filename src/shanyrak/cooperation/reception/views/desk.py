"""The desk at the door: search, mark, undo, walk-ins; with a list and a queue on the phone where there is no network.

The same pages serve whoever signed in and a helper by link; :class:`desks.Desk` says which.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_POST

from shanyrak.cooperation.activities.beneath import around
from shanyrak.cooperation.activities.queries import activity_line
from shanyrak.cooperation.programme.queries.sessions import sessions_of
from shanyrak.cooperation.reception.actions import mark, mark_walk_in, sync
from shanyrak.cooperation.reception.codes import read_code
from shanyrak.cooperation.reception.desks import Desk, helpers_desk, own_desk
from shanyrak.cooperation.reception.forms import PressForm, WalkInForm
from shanyrak.cooperation.reception.gateways import note_bad_link, tried_too_often
from shanyrak.cooperation.reception.permissions import OPEN_DESK_LINK, RUN_RECEPTION
from shanyrak.cooperation.reception.queries import Guest, found_among, guests, last_day, on_device
from shanyrak.cooperation.reception.rules import CodeUnreadable, Press, is_kept_on_devices
from shanyrak.refusals import Refusal
from shanyrak.ui.access import permitted
from shanyrak.ui.showing import refusals_shown_on, said

SHOWN = 30  # people found at once
WORKER = Path(__file__).parent.parent / "worker.js"
STYLE = ("ui/tokens.css", "ui/components.css", "ui/icons.svg", "ui/mark.svg", "ui/keys.js")
# All of them: without a network a name in any script must still have its letters.
SCRIPTS = ("latin", "latin-ext", "cyrillic", "cyrillic-ext")
FACES = ("sans-400", "sans-600", "serif")
FONTS = (
    "ui/fonts/shanyrak-switch.woff2",
    *(f"ui/fonts/shanyrak-{face}-{script}.woff2" for face in FACES for script in SCRIPTS),
)
MOST_AT_ONCE = 500  # presses that a device sends
View = Callable[..., HttpResponseBase]
Shown = Callable[[HttpRequest, Desk], HttpResponseBase]


def for_staff(show: Shown) -> View:
    """Answer at the desk of whoever signed in."""

    @permitted(RUN_RECEPTION)
    @never_cache
    @wraps(show)
    def view(request: HttpRequest, pk: int) -> HttpResponseBase:
        return show(request, own_desk(request, pk))

    return view


def for_helpers(show: Shown) -> View:
    """Answer at the desk that a helper's link opens; with words where it opens none."""

    @permitted(OPEN_DESK_LINK)
    @never_cache
    @wraps(show)
    def view(request: HttpRequest, token: str) -> HttpResponseBase:
        if tried_too_often(request):
            return render(request, "reception/shut.html", {"too_often": True}, status=429)
        try:
            desk = helpers_desk(token)
        except Refusal as refusal:
            note_bad_link(request)
            context = {"refused": said(refusal)}
            return render(request, "reception/shut.html", context, status=HTTPStatus.NOT_FOUND)
        response = show(request, desk)
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return view


@ensure_csrf_cookie
def desk(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Show whom is looked for, and mark them; everything works without script."""
    session = _session(desk, request.GET.get("session", ""))
    asked = request.GET.get("q", "").strip()
    people = guests(desk.activity.pk, session=session)
    wrong = ""
    try:
        found = _found(people, asked)
    except Refusal as refusal:
        found, wrong = [], said(refusal)
    context = {
        **_around(request, desk, session),
        "q": asked,
        "wrong": wrong,
        "found": [(uuid4(), one) for one in found[:SHOWN]],
        "more": max(0, len(found) - SHOWN),
        "expected": len(people),
        "came": sum(one.came_at is not None for one in people),
    }
    return render(request, "reception/check_in.html", context)


def _found(people: list[Guest], asked: str) -> list[Guest]:
    """Return whom the search means: a code names one person. Raises CodeUnreadable."""
    if not asked:
        return []
    if asked.upper().startswith("S") and "-" in asked and any(sign.isdigit() for sign in asked):
        number = read_code(asked)
        found = [one for one in people if one.id == number]
        if not found:
            raise CodeUnreadable
        return found
    return found_among(people, asked)


def _around(request: HttpRequest, desk: Desk, session: int | None) -> dict[str, Any]:
    """Return what the desk shows around itself, and where its script finds the rest."""
    lines = sessions_of(desk.activity.pk)
    frame = (
        {
            "line": activity_line(desk.activity, on=localdate()),
            "at_desk": False,
            "frame": "reception/bare.html",
        }
        if desk.token
        else {**around(request, desk.activity, _("Check-in")), "frame": "activities/beneath.html"}
    )
    return frame | {
        "here": _("Check-in"),
        "activity_id": desk.activity.pk,
        "helper": desk.name,
        "is_helper": bool(desk.token),
        "session": session,
        "sessions": lines,
        "desk_address": desk.there("desk"),
        "mark_address": desk.there("mark"),
        "walk_in_address": desk.there("walk_in"),
        "list_address": desk.there("list"),
        "sync_address": desk.there("sync"),
        "worker_address": desk.there("worker"),
    }


def _session(desk: Desk, wanted: str) -> int | None:
    """Return the session that people are checked into, none for the whole activity. Raises Http404."""
    if not wanted.isdecimal():
        return None
    number = int(wanted)
    if number not in {one.id for one in sessions_of(desk.activity.pk)}:
        raise Http404
    return number


def offline(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Show the desk without anybody on it: what the phone opens where there is no network."""
    frame = {"frame": "reception/bare.html", "at_desk": False, "without_network": True}
    empty = {"expected": 0, "came": 0, "found": []}
    return render(request, "reception/check_in.html", _around(request, desk, None) | frame | empty)


@require_POST
def press(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Mark one person, or undo it, from a page without script."""
    form = PressForm(request.POST)
    if not form.is_valid():
        raise Http404
    try:
        mark(activity=desk.activity, press=_press(form), at=now(), **desk.who)
    except Refusal as refusal:
        messages.error(request, said(refusal))
    back = request.POST.get("back", "")
    return redirect(f"{desk.there('desk')}?{back}" if back else desk.there("desk"))


def _press(form: PressForm) -> Press:
    chosen = form.cleaned_data
    return Press(
        chosen["client_id"],
        chosen["registration"],
        came=chosen["came"],
        at=chosen["at"] or now(),
        session=chosen["session"],
    )


def device_list(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Answer with what the phone keeps: name, party, number and state; with nothing once the activity is over."""
    session = _session(desk, request.GET.get("session", ""))
    last = last_day(desk.activity)
    is_kept = is_kept_on_devices(last, on=localdate())
    people = on_device(guests(desk.activity.pk, session=session)) if is_kept else []
    said_of = {"over": not is_kept, "until": last.isoformat() if last else None, "guests": people}
    return JsonResponse(said_of | {"csrf": get_token(request)})


@require_POST
def device_sync(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Keep what a phone pressed while it had no network; answer which of it is kept, and why not the rest."""
    try:
        said_of = list(json.loads(request.body)["marks"])[:MOST_AT_ONCE]
    except (ValueError, KeyError, TypeError):
        return JsonResponse({"error": "unreadable"}, status=HTTPStatus.BAD_REQUEST)
    forms = [PressForm.of(one) for one in said_of]
    presses = [_press(form) for form in forms if form.is_valid()]
    done = sync(
        activity=desk.activity,
        presses=presses,
        device=request.headers.get("user-agent", ""),
        at=now(),
        **desk.who,
    )
    unreadable = [str(form.data.get("client_id")) for form in forms if not form.is_valid()]
    refused = [{"client_id": str(one), "why": said(why)} for one, why in done.refused.items()]
    refused += [{"client_id": one, "why": _("This could not be read.")} for one in unreadable]
    return JsonResponse({"kept": [str(one) for one in done.kept], "refused": refused})


def worker(_request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Give the script that answers for the network while there is none, for the pages of this desk alone."""
    files = (*STYLE, *FONTS, "reception/check-in.js", "reception/check-in.css")
    here = {
        "cache": f"shanyrak-desk-{desk.activity.pk}-1",
        "shell": desk.there("offline"),
        "desk": desk.there("desk"),
        "files": [static(name) for name in files],
    }
    code = f"const HERE = {json.dumps(here)};\n{WORKER.read_text('utf-8')}"
    response = HttpResponse(code, content_type="text/javascript")
    response["Cache-Control"] = "no-cache"
    return response


def new_walk_in(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Register somebody who stands at the door, and mark that they came."""
    form = WalkInForm(request.POST or None, initial={"client_id": uuid4(), "language": "en"})
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            made = mark_walk_in(activity=desk.activity, at=now(), **form.cleaned_data, **desk.who)
            messages.success(
                request,
                _("%(name)s is registered as number %(number)s and has arrived.")
                % {"name": made.name, "number": made.number},
            )
            return redirect(f"{desk.there('desk')}?q={made.number}")
    context = _around(request, desk, None) | {"here": _("Walk-in"), "form": form}
    return render(request, "reception/walk_in.html", context)
