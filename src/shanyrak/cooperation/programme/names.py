"""How the room's kinds, states and roles are called on pages; to be translated where they are shown."""

from __future__ import annotations

from shanyrak.cooperation.programme.rules import (
    ChangeSort,
    MaterialSort,
    QuestionSort,
    SessionKind,
    SessionState,
    SpeakerRole,
    WarningSort,
)
from shanyrak.refusals import gettext_noop

KIND_NAMES = {
    SessionKind.PLENARY.value: gettext_noop("Plenary session"),
    SessionKind.PANEL.value: gettext_noop("Panel discussion"),
    SessionKind.ROUNDTABLE.value: gettext_noop("Roundtable"),
    SessionKind.TALK.value: gettext_noop("Talk"),
    SessionKind.WORKSHOP.value: gettext_noop("Workshop"),
    SessionKind.CEREMONY.value: gettext_noop("Ceremony"),
    SessionKind.BREAK.value: gettext_noop("Break"),
    SessionKind.OTHER.value: gettext_noop("Other session"),
}
STATE_NAMES = {
    SessionState.DRAFT.value: gettext_noop("Draft"),
    SessionState.PLANNED.value: gettext_noop("In the programme"),
    SessionState.CANCELLED.value: gettext_noop("Cancelled"),
}
STATE_TONES = {"draft": "warn", "planned": "ok", "cancelled": "bad"}
SPEAKER_NAMES = {
    SpeakerRole.CHAIR.value: gettext_noop("Chair"),
    SpeakerRole.MODERATOR.value: gettext_noop("Moderator"),
    SpeakerRole.SPEAKER.value: gettext_noop("Speaker"),
    SpeakerRole.RAPPORTEUR.value: gettext_noop("Rapporteur"),
}
MATERIAL_NAMES = {
    MaterialSort.SLIDES.value: gettext_noop("Slides"),
    MaterialSort.PAPER.value: gettext_noop("Paper"),
    MaterialSort.RECORDING.value: gettext_noop("Recording"),
    MaterialSort.OTHER.value: gettext_noop("Other material"),
}
CHANGE_NAMES = {
    ChangeSort.ADDED.value: gettext_noop("New in the programme"),
    ChangeSort.MOVED.value: gettext_noop("Moved"),
    ChangeSort.ROOM.value: gettext_noop("Another room"),
    ChangeSort.CANCELLED.value: gettext_noop("Cancelled"),
    ChangeSort.RESTORED.value: gettext_noop("Takes place after all"),
}
QUESTION_NAMES = {
    QuestionSort.SCALE.value: gettext_noop("A mark from 1 to 5"),
    QuestionSort.WORDS.value: gettext_noop("In words"),
}
WARNING_NAMES = {
    WarningSort.ROOM_TWICE.value: gettext_noop("The room is taken at this time"),
    WarningSort.SPEAKER_TWICE.value: gettext_noop("Somebody speaks in two sessions at once"),
    WarningSort.TOO_MANY.value: gettext_noop("More people than seats"),
    WarningSort.OUTSIDE.value: gettext_noop("Outside the days of the activity"),
}
# What people are asked after an activity unless the hub asks otherwise; (how it is answered, the question).
READY_QUESTIONS = {
    "useful": (QuestionSort.SCALE, gettext_noop("How useful was it for your work?")),
    "clear": (QuestionSort.SCALE, gettext_noop("How clear was what was said?")),
    "organised": (QuestionSort.SCALE, gettext_noop("How well was it organised?")),
    "use": (QuestionSort.WORDS, gettext_noop("What will you use?")),
    "missing": (QuestionSort.WORDS, gettext_noop("What was missing?")),
}
