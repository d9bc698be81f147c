"""What the pages of an activity and of a registered person show of the reception: a tab, a summary, one's own badge."""

from __future__ import annotations

from base64 import b64encode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.reception.badges import qr_of
from shanyrak.cooperation.reception.codes import code_of
from shanyrak.cooperation.reception.permissions import RUN_RECEPTION, SEE_ARRIVALS
from shanyrak.cooperation.reception.queries import arrived
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.own_page import shown_on_own
from shanyrak.cooperation.registration.queries import registered
from shanyrak.cooperation.registration.rules import State
from shanyrak.records.sections import Section, shown_on
from shanyrak.records.tabs import Tab, tab_on
from shanyrak.roles import Actor


@tab_on("activities.activity", order=60)
def check_in(record: Activity, actor: Actor) -> Tab | None:
    """Lead to the desk where people are checked in, or to who came for whoever only reads."""
    if not SEE_ARRIVALS.opens_for(actor):
        return None
    page = "reception:desk" if RUN_RECEPTION.opens_for(actor) else "reception:came"
    return Tab(_("Check-in"), reverse(page, args=[record.pk]))


@shown_on("activities.activity", order=60)
def in_short(record: Activity, actor: Actor) -> Section | None:
    """Show how many of those expected came; nothing before anybody did."""
    if not SEE_ARRIVALS.opens_for(actor):
        return None
    came = arrived(record.pk)
    if not came:
        return None
    expected = {one.id for one in registered(record.pk)}
    context = {
        "came": len(came & expected),
        "expected": len(expected),
        "there": reverse("reception:came", args=[record.pk]),
    }
    return Section("check-in", _("Check-in"), "reception/section.html", context, beside=True)


@shown_on_own(order=40)
def own_badge(registration: Registration, language: str) -> Section | None:  # noqa: ARG001 - a code has no language
    """Show an approved person the code of their badge."""
    if registration.state != State.APPROVED:
        return None
    code = code_of(registration.pk)
    picture = b64encode(qr_of(code).encode()).decode()
    context = {"code": code, "picture": f"data:image/svg+xml;base64,{picture}"}
    return Section("badge", _("Badge"), "reception/own_badge.html", context)
