"""Registrations in words: states with their tones, times on the wall, answers as people read them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import get_language, gettext

from shanyrak.cooperation.registration.models import STATE_NAMES, Question
from shanyrak.cooperation.registration.rules import AnswerKind, State, Window
from shanyrak.records.languages import said_in
from shanyrak.records.local_times import LocalTime, offset_in_words
from shanyrak.refusals import gettext_noop
from shanyrak.ui.words import number, when

TONES = {
    State.APPLIED.value: "warn",
    State.NOMINATED.value: "warn",
    State.WAITING.value: "sky",
    State.APPROVED.value: "ok",
    State.DECLINED.value: "bad",
    State.WITHDRAWN.value: "",
}
WINDOW_NAMES = {
    Window.DRAFT.value: gettext_noop("Not announced yet"),
    Window.AHEAD.value: gettext_noop("Not open yet"),
    Window.OPEN.value: gettext_noop("Open"),
    Window.CLOSED.value: gettext_noop("Closed"),
}
WINDOW_TONES = {
    Window.DRAFT.value: "",
    Window.AHEAD.value: "sky",
    Window.OPEN.value: "ok",
    Window.CLOSED.value: "",
}


def state_in_words(state: str) -> str:
    """Return a state in the reader's language."""
    return gettext(STATE_NAMES[state])


def clock(time: LocalTime | None) -> str:
    """Return a time as the wall shows it, with the place of the wall: 10 September 2026, 18:00 (Almaty, UTC+5)."""
    if time is None:
        return ""
    place = time.zone.rpartition("/")[2].replace("_", " ")
    return f"{when(time.wall.date())}, {time.wall:%H:%M} ({place}, {offset_in_words(time)})"


def answer_in_words(question: Question, value: str) -> str:
    """Return one answer as a person reads it."""
    kind = AnswerKind(question.answer_kind)
    if kind in {AnswerKind.CHOICE, AnswerKind.CHOICES}:
        names = dict(choices_of(question))
        return ", ".join(names.get(code, code) for code in value.splitlines())
    if kind is AnswerKind.YES_NO:
        return gettext("Yes") if value == "yes" else gettext("No")
    return _kept_in_words(kind, value)


def _kept_in_words(kind: AnswerKind, value: str) -> str:
    if kind is AnswerKind.DAY:
        return when(value)
    if kind is AnswerKind.TIME:
        moment = datetime.fromisoformat(value)
        return f"{when(moment.date())}, {moment:%H:%M}"
    return number(value) if kind is AnswerKind.NUMBER else value


def choices_of(question: Question) -> list[tuple[str, str]]:
    """Return (code, name) of each choice of a question, in the reader's language."""
    language = get_language() or "en"
    return [(one["code"], said_in(one["label"], language).text) for one in question.choices]


def name_in_words(texts: Any) -> str:
    """Return a text in the reader's language, or in the one it has."""
    return said_in(texts or {}, get_language() or "en").text
