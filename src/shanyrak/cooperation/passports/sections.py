"""What other rooms' pages show of passports, and the number that letters for a visa may carry."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.rules import ActivityStatus
from shanyrak.cooperation.invitations.visa import passport_offered
from shanyrak.cooperation.passports.actions import read
from shanyrak.cooperation.passports.models import Passport
from shanyrak.cooperation.passports.permissions import KEEP_PASSPORTS, SEE_PASSPORTS
from shanyrak.cooperation.passports.queries.kept import may_read, plan_of
from shanyrak.cooperation.passports.rules import ReadReason, Unreadable
from shanyrak.cooperation.registration.links import OWN
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.own_page import shown_on_own
from shanyrak.cooperation.registration.rules import STANDING, State
from shanyrak.records.sections import Section, shown_on
from shanyrak.records.turning import clocks_asked
from shanyrak.roles import Actor

AHEAD = frozenset({ActivityStatus.PLANNED.value, ActivityStatus.INVITED.value, ActivityStatus.ONGOING.value})


@passport_offered
def number_for_a_letter(registration_id: int, *, by: Actor, at: datetime) -> str:
    """Return the number of a passport for a letter, read as any other reading is.

    Nothing where none is kept, where its key is gone, and for whoever may not read it: their letter goes without.
    """
    passport = Passport.objects.filter(registration=registration_id).select_related("registration").first()
    if passport is None or not may_read(passport.registration.activity_id, by):
        return ""
    try:
        return read(passport_id=passport.pk, reason=ReadReason.VISA.value, by=by, at=at).number
    except Unreadable:
        return ""


@shown_on_own(order=60)
def own_passport(registration: Registration, language: str) -> Section | None:  # noqa: ARG001 - the page is in it already
    """Ask a registered person for the passport, or say until when it is kept, where the activity asks for it."""
    if State(registration.state) not in STANDING or plan_of(registration.activity_id) is None:
        return None
    token = OWN.new(registration.pk, registration.link_number)
    passport = Passport.objects.filter(registration=registration).defer("sealed").first()
    context = {"address": reverse("passports:own", args=[token]), "passport": passport}
    return Section("passport", _("Passport"), "passports/sections/own.html", context)


@shown_on("activities.activity", order=13)
def passports_of_an_activity(activity: Activity, actor: Actor) -> Section | None:
    """Lead the secretariat to the passports of an activity: those that are kept, or the question whether to ask."""
    if clocks_asked().chosen or not SEE_PASSPORTS.opens_for(actor):
        return None
    plan = plan_of(activity.pk)
    if plan is None and not (activity.status in AHEAD and KEEP_PASSPORTS.opens_for(actor)):
        return None
    count = Passport.objects.filter(registration__activity=activity).count() if plan else 0
    context = {"plan": plan, "count": count, "address": reverse("passports:kept", args=[activity.pk])}
    return Section("passports", _("Passports"), "passports/sections/activity.html", context, beside=True)
