"""Ready questions: those that hubs ask again and again, in sets by kind of activity, in the languages of the platform."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext, override

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.rules import ActivityKind
from shanyrak.cooperation.registration.rules import AnswerKind, Stage
from shanyrak.records.languages import LANGUAGES, texts_from
from shanyrak.refusals import gettext_noop

Texts = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Ready:
    """A ready question; its words are msgids."""

    code: str
    stage: Stage
    answer_kind: AnswerKind
    label: str
    help_text: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    required: bool = False
    personal: bool = False


# The answers to these three stand with the registration itself, so that they can be summed for the organiser.
NEEDS = ("dietary", "accessibility", "interpretation")

READY = {
    one.code: one
    for one in (
        Ready(
            "dietary",
            Stage.REGISTERING,
            AnswerKind.LINE,
            gettext_noop("Is there anything you do not eat?"),
            gettext_noop("For example: no pork, vegetarian, nut allergy."),
        ),
        Ready(
            "accessibility",
            Stage.REGISTERING,
            AnswerKind.LINE,
            gettext_noop("What do you need to take part with ease?"),
            gettext_noop("For example: step-free access, a seat near the front, large print."),
        ),
        Ready(
            "interpretation",
            Stage.REGISTERING,
            AnswerKind.CHOICE,
            gettext_noop("Into which language do you need interpretation?"),
            choices=(
                ("en", gettext_noop("English")),
                ("ru", gettext_noop("Russian")),
                ("kk", gettext_noop("Kazakh")),
                ("fr", gettext_noop("French")),
            ),
        ),
        Ready(
            "expectations",
            Stage.REGISTERING,
            AnswerKind.TEXT,
            gettext_noop("What do you hope to learn?"),
        ),
        Ready(
            "experience",
            Stage.REGISTERING,
            AnswerKind.CHOICE,
            gettext_noop("How long have you worked on this?"),
            choices=(
                ("new", gettext_noop("Less than a year")),
                ("some", gettext_noop("One to five years")),
                ("long", gettext_noop("More than five years")),
            ),
        ),
        Ready(
            "photos",
            Stage.REGISTERING,
            AnswerKind.YES_NO,
            gettext_noop("May photographs that show you be published?"),
        ),
        Ready("arrival", Stage.APPROVED, AnswerKind.TIME, gettext_noop("When do you arrive?"), required=True),
        Ready(
            "arrival_flight",
            Stage.APPROVED,
            AnswerKind.LINE,
            gettext_noop("With which flight or train?"),
            gettext_noop("The number on the ticket, such as KC 921."),
        ),
        Ready(
            "departure", Stage.APPROVED, AnswerKind.TIME, gettext_noop("When do you leave?"), required=True
        ),
        Ready(
            "departure_flight",
            Stage.APPROVED,
            AnswerKind.LINE,
            gettext_noop("With which flight or train do you leave?"),
            gettext_noop("The number on the ticket, such as KC 921."),
        ),
        Ready(
            "hotel",
            Stage.APPROVED,
            AnswerKind.CHOICE,
            gettext_noop("Where do you stay?"),
            choices=(
                ("ours", gettext_noop("In the hotel that the organiser books")),
                ("own", gettext_noop("In a hotel that I book myself")),
                ("home", gettext_noop("At home")),
            ),
        ),
        Ready("visa", Stage.APPROVED, AnswerKind.YES_NO, gettext_noop("Do you need a letter for a visa?")),
        Ready(
            "emergency",
            Stage.APPROVED,
            AnswerKind.LINE,
            gettext_noop("Whom should we call if something happens to you?"),
            gettext_noop("A name and a telephone number."),
            personal=True,
        ),
    )
}

ONLINE = ("accessibility", "interpretation")
TRAVEL = (
    "arrival",
    "arrival_flight",
    "departure",
    "departure_flight",
    "hotel",
    "visa",
    "emergency",
)
IN_A_ROOM = ("dietary", "accessibility", "interpretation", "photos")
LEARNING = ("expectations", "experience")
SETS = {
    ActivityKind.TRAINING: (*IN_A_ROOM, *LEARNING, *TRAVEL),
    ActivityKind.SEMINAR: (*IN_A_ROOM, "expectations", *TRAVEL),
    ActivityKind.STUDY_VISIT: (*IN_A_ROOM, "expectations", *TRAVEL),
    ActivityKind.EXPERT_MISSION: ("dietary", "accessibility", *TRAVEL),
    ActivityKind.BILATERAL_MEETING: ("dietary", "accessibility", "interpretation"),
    ActivityKind.EXCHANGE_OF_MESSAGES: (),
}


def set_for(activity: Activity) -> tuple[str, ...]:
    """Return the codes of the questions that an activity of this kind usually asks."""
    kind = ActivityKind(activity.activity_kind)
    chosen = SETS.get(kind, (*IN_A_ROOM, *TRAVEL))
    if activity.is_online and not activity.place:
        return tuple(code for code in chosen if code in ONLINE or code in LEARNING)
    return chosen


def in_all_languages(msgid: str) -> Texts:
    """Return a text of ours in every language of the platform."""
    said: dict[str, str] = {}
    for language in LANGUAGES:
        with override(language):
            said[language] = gettext(msgid) if msgid else ""
    return texts_from(said)
