"""The lists that the reader's desk counts: their next sessions, and the activities of which they are asked what they think."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from shanyrak.cooperation.programme.permissions import SEE_OWN_SESSIONS
from shanyrak.cooperation.programme.queries.mine import (
    awaited,
    feedback_awaited,
    next_session,
    next_sessions,
)
from shanyrak.ui.access import permitted
from shanyrak.ui.lists import Column, Listing, show_list

SESSIONS = Listing(
    name="my-sessions",
    title=_("My next sessions"),
    rows=lambda _filters, actor: next_sessions(actor, on=localdate()),
    line=next_session,
    first_order="begins",
    columns=(
        Column(
            "title",
            _("Title"),
            lambda one: one.title,
            lambda one: reverse("programme:session", args=[one.activity_id, one.id]),
            ("label",),
        ),
        Column("begins", _("Day"), lambda one: one.on, order=("begins",), date=True),
        Column("clock", _("Time"), lambda one: f"{one.clock} ({one.zone})"),
        Column("room", _("Room"), lambda one: one.room),
        Column("activity", _("Activity"), lambda one: one.activity, order=("activity__label",)),
    ),
)
TO_SPEAK_OF = Listing(
    name="my-feedback",
    title=_("Say what you think of it"),
    rows=lambda _filters, actor: feedback_awaited(actor, on=localdate()),
    line=awaited,
    first_order="until",
    columns=(
        Column(
            "activity",
            _("Activity"),
            lambda one: one.activity,
            lambda one: one.address,
            ("activity__label",),
        ),
        Column("until", _("Last day"), lambda one: one.until, order=("activity__since",), date=True),
    ),
)


@permitted(SEE_OWN_SESSIONS)
@require_safe
@never_cache
def sessions(request: HttpRequest) -> HttpResponseBase:
    """Show the reader's next sessions, or export them."""
    return show_list(request, SESSIONS)


@permitted(SEE_OWN_SESSIONS)
@require_safe
@never_cache
def feedback(request: HttpRequest) -> HttpResponseBase:
    """Show the activities of which the reader has not said yet what they think."""
    return show_list(request, TO_SPEAK_OF)
