"""What other pages show of programmes: an activity's next sessions, where a person speaks, one's own sessions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.programme.models import Session, Speaker
from shanyrak.cooperation.programme.names import SPEAKER_NAMES
from shanyrak.cooperation.programme.permissions import CHANGE_PROGRAMMES
from shanyrak.cooperation.programme.queries import sessions_seen
from shanyrak.cooperation.programme.queries.own import own_programme
from shanyrak.cooperation.registration.links import OWN
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.own_page import shown_on_own
from shanyrak.cooperation.registration.rules import State
from shanyrak.directory.models import Person
from shanyrak.records.languages import Said, said_in
from shanyrak.records.sections import Section, shown_on
from shanyrak.records.tabs import Tab, tab_on
from shanyrak.records.turning import clocks_asked
from shanyrak.roles import Actor

SHOWN = 4


@dataclass(frozen=True, slots=True)
class Speaks:
    """Where a person stands in front, as what."""

    id: int
    activity_id: int
    title: Said
    activity: Said
    day: date
    role: str


@tab_on("activities.activity", order=40)
def programme_tab(activity: Activity, actor: Actor) -> Tab | None:
    """Lead to the programme: who plans it to the desk's page, everybody else who signed in, too; visitors by the section."""
    if actor.pk is None and not CHANGE_PROGRAMMES.opens_for(actor):
        return None
    return Tab(_("Programme"), reverse("programme:of", args=[activity.pk]))


@shown_on("activities.activity", order=8)
def next_sessions(activity: Activity, actor: Actor) -> Section | None:
    """Show the sessions of an activity that come next; when all are over, the first ones. Nothing on a page of a past day."""
    if clocks_asked().chosen:
        return None
    sessions = [one for one in sessions_seen(activity.pk, actor) if not one.is_break]
    if not sessions:
        return None
    ahead = [one for one in sessions if one.ends.instant > now()]
    page = "programme:public" if actor.pk is None else "programme:of"
    context = {
        "sessions": (ahead or sessions)[:SHOWN],
        "count": len(sessions),
        "address": reverse(page, args=[activity.pk]),
    }
    title = _("Next sessions") if ahead else _("Programme")
    return Section("sessions", title, "programme/sections/next.html", context, beside=True)


@shown_on("directory.person", order=30)
def speaks_at(person: Person, actor: Actor) -> Section | None:
    """Show at which sessions a person speaks or spoke, the newest first."""
    seen = Session.objects.standing().visible_to(actor).order_by().values("pk")
    rows = Speaker.objects.filter(person=person, session__in=seen).select_related("session__activity")
    sessions = [_speaks(row) for row in rows.order_by("-session__begins", "pk")]
    if not sessions:
        return None
    context = {"sessions": sessions}
    return Section("speaks", _("Speaks at"), "programme/sections/speaks.html", context, beside=True)


@shown_on_own(order=30)
def own_sessions(registration: Registration, language: str) -> Section | None:  # noqa: ARG001 - the page is in it already
    """Show somebody who takes part the programme, to choose from and to say what they think of it."""
    if registration.state != State.APPROVED.value:
        return None
    token = OWN.new(registration.pk, registration.link_number)
    own = own_programme(registration, token, at=now())
    if not own.days and not own.feedback:
        return None
    context: dict[str, Any] = {
        "days": own.days,
        "chosen": own.chosen,
        "feedback": own.feedback,
        "activity_id": registration.activity_id,
        "calendar": reverse("programme:own-calendar", args=[token]),
    }
    return Section("my-programme", _("My programme"), "programme/sections/own.html", context)


def _speaks(row: Speaker) -> Speaks:
    language = get_language() or "en"
    session = row.session
    return Speaks(
        id=session.pk,
        activity_id=session.activity_id,
        title=said_in(session.title, language),
        activity=said_in(session.activity.title, language),
        day=session.begins.date(),
        role=gettext(SPEAKER_NAMES[row.role]),
    )
