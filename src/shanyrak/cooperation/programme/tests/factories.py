"""Programmes for tests; made by the acts themselves."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.tests import factories as activities
from shanyrak.cooperation.programme.actions import (
    add_room,
    add_session,
    add_speaker,
    ask_feedback,
    give_feedback,
)
from shanyrak.cooperation.programme.models import FeedbackForm, Room, Session, Speaker
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.tests.factories import opening, registration
from shanyrak.records.languages import texts_from
from shanyrak.roles import VISITOR, Holder, Role

NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))
BY: dict[str, Any] = {"by": AIGUL, "at": NOON}
AFTERWARDS = datetime(2026, 9, 20, 12, tzinfo=UTC)
ALMATY = "Asia/Almaty"


def on_wall(text: str) -> datetime:
    """Return a time as a clock on the wall shows it."""
    return datetime.fromisoformat(text)


def summit(title: str = "Summit of public service", **fields: Any) -> Activity:
    """Enter an activity with a programme; without more, a summit in Astana on 15 and 16 September 2026."""
    wanted: dict[str, Any] = {
        "activity_kind": "summit",
        "since": "2026-09-15",
        "until": "2026-09-16",
        "place": "Astana",
        "status": "planned",
    }
    return activities.activity(title, **(wanted | fields))


def room(of: Activity, name: str = "Great hall", capacity: int | None = 100) -> Room:
    """Give an activity a room."""
    return add_room(activity=of, name=texts_from({"en": name}), capacity=capacity, **BY)


def session(of: Activity | None = None, title: str = "Pay reform in practice", **fields: Any) -> Session:
    """Put a session into a programme; without more, on 15 September 2026 from 10:00 to 11:30 in Astana."""
    wanted: dict[str, Any] = {
        "begins": on_wall("2026-09-15 10:00"),
        "ends": on_wall("2026-09-15 11:30"),
        "zone": ALMATY,
    }
    return add_session(activity=of or summit(), title=texts_from({"en": title}), **(wanted | fields), **BY)


def speaker(at: Session, name: str = "Botagoz Iskakova", **fields: Any) -> Speaker:
    """Let somebody speak at a session."""
    return add_speaker(session=at, name=name, **fields, **BY)


def registrant(of: Activity, name: str = "Dana Omarova", **fields: Any) -> Registration:
    """Let somebody take part in an activity, approved."""
    if not hasattr(of, "opening"):
        opening(of)
    given, family = name.rsplit(" ", 1)
    mail = f"{name.replace(' ', '.').lower()}@example.org"
    return registration(of, **({"given_name": given, "family_name": family, "email": mail} | fields))


def feedback_form(of: Activity) -> FeedbackForm:
    """Ask people what they think of an activity."""
    return ask_feedback(activity=of, **BY)


def answered(
    form: FeedbackForm, by_whom: Registration, mark: int = 4, words: str = "", **fields: Any
) -> None:
    """Let somebody give all marks alike, and the same words to the first question that takes them."""
    questions = list(form.questions.all())
    answers: dict[int, int | str | None] = {one.pk: mark for one in questions if one.sort == "scale"}
    answers[next(one.pk for one in questions if one.sort == "words")] = words
    wanted: dict[str, Any] = {"by": VISITOR, "at": AFTERWARDS}
    give_feedback(form=form, registration=by_whom, answers=answers, **(wanted | fields))
