"""The ready checklists: what is usually done for each kind of activity, so many days before and after.

Drawn up from how such events are commonly prepared: a letter of invitation goes out early enough for a visa, papers go
to interpreters before the day, thanks and reports follow within weeks. A hub writes its own where it works differently.
"""

from __future__ import annotations

from dataclasses import dataclass

from shanyrak.cooperation.activities.rules import ActivityKind
from shanyrak.cooperation.preparation.rules import Anchor
from shanyrak.refusals import gettext_noop


@dataclass(frozen=True, slots=True)
class Ready:
    """An item of a ready checklist; ``title`` is a msgid. Negative days lie before the day it is counted from."""

    days: int
    title: str
    anchor: Anchor = Anchor.FIRST_DAY


def _after(days: int, title: str) -> Ready:
    return Ready(days, title, Anchor.LAST_DAY)


NOTE = gettext_noop("Write the concept note and have it approved")
BUDGET = gettext_noop("Plan the budget and have it approved")
ROOM = gettext_noop("Book the room")
LETTERS = gettext_noop("Send the invitations")
OPEN_REGISTRATION = gettext_noop("Open the registration")
SPEAKERS = gettext_noop("Agree with the speakers on their topics")
INTERPRETERS = gettext_noop("Book the interpreters")
VISAS = gettext_noop("Send the letters for visas")
HOTELS = gettext_noop("Book the hotels")
TRANSFERS = gettext_noop("Arrange transfers and drivers")
AGENDA = gettext_noop("Send the agenda to everybody")
PAPERS = gettext_noop("Send the papers to the interpreters")
BADGES = gettext_noop("Print badges and lists")
CATERING = gettext_noop("Order meals and coffee")
EQUIPMENT = gettext_noop("Try out sound, screens and the connection")
PRESS = gettext_noop("Write the press release")
THANKS = gettext_noop("Thank hosts and speakers")
PHOTOS = gettext_noop("Gather photos and presentations")
CERTIFICATES = gettext_noop("Issue the certificates")
BILLS = gettext_noop("Pay the bills and enter what was spent")
REPORT = gettext_noop("Write the report of the activity")
HOST = gettext_noop("Agree on the programme with the hosts")
NOMINATIONS = gettext_noop("Ask the parties to name their people")
PASSPORTS = gettext_noop("Gather what hosts and embassies need to know of the delegates")
ITINERARY = gettext_noop("Send the itinerary to delegates and hosts")
BRIEFING = gettext_noop("Brief the delegates")
TRAINERS = gettext_noop("Agree with the trainers on plan and materials")
MATERIALS = gettext_noop("Print the materials")
QUESTIONS = gettext_noop("Write the test and the questions of the evaluation")
EVALUATION = gettext_noop("Ask the participants what they think")
TALKING_POINTS = gettext_noop("Write the talking points")
PROTOCOL = gettext_noop("Agree on protocol: flags, seats, gifts")
MINUTES = gettext_noop("Write the minutes and send them round")
TERMS = gettext_noop("Agree on the expert’s terms of reference")
CONTRACT = gettext_noop("Sign the expert’s contract")
FOLLOW_UP = gettext_noop("Ask what came of it")
QUORUM = gettext_noop("Find out who comes, and whether there is a quorum")

GATHERING = (
    Ready(-120, NOTE),
    Ready(-110, BUDGET),
    Ready(-90, ROOM),
    Ready(-75, LETTERS),
    Ready(-70, OPEN_REGISTRATION),
    Ready(-60, SPEAKERS),
    Ready(-45, INTERPRETERS),
    Ready(-40, VISAS),
    Ready(-30, HOTELS),
    Ready(-14, AGENDA),
    Ready(-10, CATERING),
    Ready(-7, PAPERS),
    Ready(-3, BADGES),
    Ready(-1, EQUIPMENT),
    _after(1, PRESS),
    _after(5, THANKS),
    _after(10, PHOTOS),
    _after(14, CERTIFICATES),
    _after(30, BILLS),
    _after(30, REPORT),
    _after(90, FOLLOW_UP),
)
SMALLER = (
    Ready(-60, NOTE),
    Ready(-55, BUDGET),
    Ready(-45, LETTERS),
    Ready(-40, ROOM),
    Ready(-35, SPEAKERS),
    Ready(-30, INTERPRETERS),
    Ready(-30, VISAS),
    Ready(-10, AGENDA),
    Ready(-7, CATERING),
    Ready(-5, PAPERS),
    Ready(-2, BADGES),
    Ready(-1, EQUIPMENT),
    _after(1, PRESS),
    _after(5, THANKS),
    _after(20, BILLS),
    _after(30, REPORT),
    _after(90, FOLLOW_UP),
)
VISIT = (
    Ready(-90, NOTE),
    Ready(-85, BUDGET),
    Ready(-75, HOST),
    Ready(-60, NOMINATIONS),
    Ready(-50, PASSPORTS),
    Ready(-45, VISAS),
    Ready(-30, HOTELS),
    Ready(-21, INTERPRETERS),
    Ready(-14, TRANSFERS),
    Ready(-10, ITINERARY),
    Ready(-5, BRIEFING),
    _after(3, THANKS),
    _after(7, EVALUATION),
    _after(14, CERTIFICATES),
    _after(30, BILLS),
    _after(30, REPORT),
    _after(90, FOLLOW_UP),
)
COURSE = (
    Ready(-75, NOTE),
    Ready(-70, BUDGET),
    Ready(-60, TRAINERS),
    Ready(-50, NOMINATIONS),
    Ready(-45, ROOM),
    Ready(-30, VISAS),
    Ready(-21, INTERPRETERS),
    Ready(-14, QUESTIONS),
    Ready(-10, AGENDA),
    Ready(-7, MATERIALS),
    Ready(-5, CATERING),
    Ready(-1, EQUIPMENT),
    _after(1, EVALUATION),
    _after(7, CERTIFICATES),
    _after(20, BILLS),
    _after(30, REPORT),
    _after(180, FOLLOW_UP),
)
TALKS = (
    Ready(-21, NOTE),
    Ready(-14, LETTERS),
    Ready(-10, ROOM),
    Ready(-7, INTERPRETERS),
    Ready(-5, TALKING_POINTS),
    Ready(-3, PROTOCOL),
    _after(3, MINUTES),
    _after(7, BILLS),
    _after(14, REPORT),
)
SITTING = (
    Ready(-45, LETTERS),
    Ready(-30, ROOM),
    Ready(-21, INTERPRETERS),
    Ready(-14, AGENDA),
    Ready(-10, PAPERS),
    Ready(-7, QUORUM),
    Ready(-2, CATERING),
    Ready(-1, EQUIPMENT),
    _after(7, MINUTES),
    _after(20, BILLS),
)
MISSION = (
    Ready(-60, NOTE),
    Ready(-55, BUDGET),
    Ready(-50, TERMS),
    Ready(-35, CONTRACT),
    Ready(-30, HOST),
    Ready(-30, VISAS),
    Ready(-21, HOTELS),
    Ready(-10, ITINERARY),
    _after(5, THANKS),
    _after(20, BILLS),
    _after(30, REPORT),
    _after(90, FOLLOW_UP),
)
LEAST = (Ready(-30, NOTE), Ready(-20, LETTERS), _after(20, BILLS), _after(30, REPORT))

READY: dict[ActivityKind, tuple[Ready, ...]] = {
    ActivityKind.CONFERENCE: GATHERING,
    ActivityKind.SUMMIT: GATHERING,
    ActivityKind.FORUM: GATHERING,
    ActivityKind.ROUNDTABLE: SMALLER,
    ActivityKind.SEMINAR: SMALLER,
    ActivityKind.TRAINING: COURSE,
    ActivityKind.STUDY_VISIT: VISIT,
    ActivityKind.VISIT: VISIT,
    ActivityKind.BUSINESS_MISSION: VISIT,
    ActivityKind.MEETING: TALKS,
    ActivityKind.BILATERAL_MEETING: TALKS,
    ActivityKind.PARLIAMENTARY_MEETING: TALKS,
    ActivityKind.STEERING_COMMITTEE: SITTING,
    ActivityKind.WORKING_GROUP_MEETING: SITTING,
    ActivityKind.COMMITTEE_MEETING: SITTING,
    ActivityKind.EXPERT_MISSION: MISSION,
}


def ready_for(kind: ActivityKind) -> tuple[Ready, ...]:
    """Return the ready checklist for a kind of activity; a short one where none was drawn up."""
    return READY.get(kind, LEAST)
