"""Courses, cohorts, questions and learners for tests; made by the acts themselves."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from django.utils.timezone import now

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.programme.actions import add_session, note_attendance
from shanyrak.cooperation.programme.models import Session
from shanyrak.cooperation.registration.actions import register
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import Source
from shanyrak.cooperation.training.actions import (
    add_cohort,
    add_course,
    add_material,
    add_question,
    add_quiz,
    add_trainer,
    begin_attempt,
    give_reaction,
    hand_in,
    save_answer,
)
from shanyrak.cooperation.training.links import LEARNER
from shanyrak.cooperation.training.models import (
    Attempt,
    Cohort,
    Course,
    Material,
    Question,
    Quiz,
    Trainer,
)
from shanyrak.cooperation.training.rules.evaluation import STATEMENTS, Asked
from shanyrak.directory.actions import add_party
from shanyrak.directory.models import Party
from shanyrak.records.languages import texts_from
from shanyrak.roles import VISITOR, Holder, Role
from shanyrak.sources.actions import keep_document

NOON = datetime(2026, 9, 15, 7, tzinfo=UTC)  # 12:00 in Astana
AFTERWARDS = datetime(2026, 9, 20, 7, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))
BY: dict[str, Any] = {"by": AIGUL, "at": NOON}


def party(name: str = "Kyrgyzstan") -> Party:
    """Enter a party."""
    return add_party(
        party_kind="organization", organization_kind="agency", names=texts_from({"en": name}), **BY
    )


def course(title: str = "Integrity in public service", **fields: Any) -> Course:
    """Put a course into the catalogue."""
    wanted: dict[str, Any] = {
        "languages": ["en", "ru"],
        "hours": 24,
        "aims": texts_from({"en": "Know a conflict of interest."}),
    }
    return add_course(title=texts_from({"en": title}), **(wanted | fields), **BY)


def cohort(of: Course | None = None, title: str = "Autumn 2026", **fields: Any) -> Cohort:
    """Let a course be held, from 14 to 16 September 2026 in Astana."""
    wanted: dict[str, Any] = {"since": "2026-09-14", "until": "2026-09-16", "place": "Astana"}
    return add_cohort(course=of or course(), title=texts_from({"en": title}), **(wanted | fields), **BY)


def choices(*texts: str, right: tuple[int, ...] = (0,)) -> list[dict[str, Any]]:
    """Return choices, the ones at the places ``right`` right."""
    return [
        {
            "mark": "abcdefgh"[place],
            "text": texts_from({"en": text}),
            "right": place in right,
            "feedback": texts_from({"en": f"About {text}"}),
        }
        for place, text in enumerate(texts)
    ]


def question(of: Course, wording: str = "Who declares an interest?", **parts: Any) -> Question:
    """Write a question with one right choice, the first."""
    wanted: dict[str, Any] = {"kind": "one", "choices": choices("The official", "The neighbour", "Nobody")}
    return add_question(course=of, wording=texts_from({"en": wording}), **(wanted | parts), **BY)


def question_of_each_kind(of: Course) -> list[Question]:
    """Write a question of each kind."""
    return [
        question(of),
        question(
            of,
            "Which are gifts?",
            kind="several",
            choices=choices("A watch", "A dinner", "A law", right=(0, 1)),
        ),
        question(of, "A cousin is kin.", kind="true_false", choices=choices("True", "False")),
        question(
            of,
            "In how many days?",
            kind="number",
            choices=[],
            number_right=Decimal("7.5"),
            tolerance=Decimal("0.5"),
        ),
        question(
            of, "The principle of choice?", kind="words", choices=[], accepted=["merit", "Меритократия"]
        ),
        question(of, "In which order?", kind="order", choices=choices("Declare", "Step back", "Record")),
    ]


def quiz(of: Cohort, questions: list[Question] | None = None, **fields: Any) -> Quiz:
    """Set a final quiz up, of one question of each kind unless others are given."""
    asked = question_of_each_kind(of.course) if questions is None else questions
    wanted: dict[str, Any] = {"stage": "final", "attempts": 2, "questions": [one.pk for one in asked]}
    return add_quiz(cohort=of, title=texts_from({"en": "Final quiz"}), **(wanted | fields), **BY)


def learner(of: Cohort, name: str = "Dana Omarova", **fields: Any) -> Registration:
    """Enrol somebody, approved."""
    given, family = name.rsplit(" ", 1)
    wanted: dict[str, Any] = {
        "email": f"{name.replace(' ', '.').lower()}@example.org",
        "source": Source.TRAINING,
    }
    activity: Activity = of.activity
    return register(
        activity=activity, given_name=given, family_name=family, **(wanted | fields), by=AIGUL, at=NOON
    )


def session(of: Cohort, hour: int = 10, day: int = 14) -> Session:
    """Put a session of an hour into the programme."""
    return add_session(
        activity=of.activity,
        title=texts_from({"en": "Conflicts of interest"}),
        begins=datetime(2026, 9, day, hour),  # noqa: DTZ001 - what the wall shows
        ends=datetime(2026, 9, day, hour + 1),  # noqa: DTZ001 - what the wall shows
        zone="Asia/Almaty",
        **BY,
    )


def attended(at: Session, who: Registration) -> None:
    """Note that somebody came."""
    note_attendance(session=at, registration=who, **BY)


RIGHT: dict[str, dict[str, Any]] = {
    "one": {"chosen": ["a"]},
    "several": {"chosen": ["a", "b"]},
    "true_false": {"chosen": ["a"]},
    "number": {"text": "7,2"},
    "words": {"text": "  MERIT "},
    "order": {"chosen": ["a", "b", "c"]},
}


def taken(of: Quiz, who: Registration, *, right: int = 99, at: datetime = NOON, seed: int = 1) -> Attempt:
    """Take a quiz, the first ``right`` questions rightly and the rest not at all."""
    attempt = begin_attempt(quiz_id=of.pk, registration_id=who.pk, seed=seed, by=VISITOR, at=at)
    for answer in attempt.answers.select_related("asked").order_by("place")[:right]:
        given = {"chosen": [], "text": ""} | RIGHT[answer.asked.kind]
        save_answer(attempt_id=attempt.pk, place=answer.place, by=VISITOR, at=at, **given)
    return hand_in(attempt_id=attempt.pk, by=VISITOR, at=at)


def evaluated(who: Registration, mark: int = 4, **fields: Any) -> None:
    """Let a learner give all marks alike."""
    ratings = dict.fromkeys(STATEMENTS[Asked.REACTION], mark)
    give_reaction(
        registration_id=who.pk, ratings=ratings, **({"words": ""} | fields), by=VISITOR, at=AFTERWARDS
    )


def token_of(who: Registration) -> str:
    """Return the link of a learner."""
    return LEARNER.new(who.pk, who.link_number)


def begun(of: Quiz, who: Registration) -> Attempt:
    """Begin a quiz and leave it open; made now, where the quiz is taken by the server's clock."""
    return begin_attempt(quiz_id=of.pk, registration_id=who.pk, seed=1, by=VISITOR, at=now())


def trainer(of: Cohort) -> Trainer:
    """Name a trainer."""
    return add_trainer(cohort=of, name="Botagoz Iskakova", **BY)


def material(of: Course) -> Material:
    """Lay a public file with a course."""
    document = keep_document(content=b"Declare in time.\n", name="handbook.txt", **BY).document
    title = texts_from({"en": "Handbook"})
    return add_material(course=of, document=document, title=title, audience="public", **BY)
