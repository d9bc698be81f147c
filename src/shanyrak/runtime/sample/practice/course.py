"""A course to practise on: a cohort that is just over, a session that people came to, a quiz that some have taken."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.utils.timezone import localdate

from shanyrak.cooperation.activities.actions import add_participant
from shanyrak.cooperation.programme.actions import add_session, note_attendance
from shanyrak.cooperation.registration.actions import register
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import Source
from shanyrak.cooperation.training.actions import (
    add_cohort,
    add_course,
    add_question,
    add_quiz,
    begin_attempt,
    hand_in,
    save_answer,
)
from shanyrak.cooperation.training.models import Cohort, Course, Quiz
from shanyrak.records.rules import Visibility
from shanyrak.roles import VISITOR, Actor
from shanyrak.runtime.sample.practice.words import (
    PEOPLE,
    ZONE,
    mail_of,
    on_wall,
    parties,
    said,
    the_hub_as_host,
    titled,
)

A_DAY = timedelta(days=1)
LEARNERS = 6
QUESTIONS: tuple[dict[str, Any], ...] = (
    {
        "wording": {
            "en": "Somebody asks for a paper that another office holds. Who fetches it?",
            "ru": "Человек просит справку, которая есть у другого органа. Кто её получает?",
            "kk": "Адам басқа органда бар анықтаманы сұрайды. Оны кім алады?",
            "fr": "Quelqu’un demande un document détenu par un autre service. Qui va le chercher ?",
        },
        "choices": (
            {
                "en": "The counter",
                "ru": "Окно обслуживания",
                "kk": "Қызмет көрсету терезесі",
                "fr": "Le guichet",
            },
            {"en": "The person", "ru": "Сам человек", "kk": "Адамның өзі", "fr": "La personne"},
            {"en": "Nobody", "ru": "Никто", "kk": "Ешкім", "fr": "Personne"},
        ),
    },
    {
        "wording": {
            "en": "What do people wait for most?",
            "ru": "Чего люди ждут дольше всего?",
            "kk": "Адамдар нені ең ұзақ күтеді?",
            "fr": "Qu’attend-on le plus longtemps ?",
        },
        "choices": (
            {"en": "An answer", "ru": "Ответа", "kk": "Жауапты", "fr": "Une réponse"},
            {"en": "A chair", "ru": "Места", "kk": "Орынды", "fr": "Une chaise"},
        ),
    },
)


def load_course(*, by: Actor, at: datetime) -> Cohort:
    """Make the course and a cohort that ended yesterday."""
    today = localdate(at)
    course = add_course(
        title=titled(
            en="serving people at one counter",
            ru="обслуживание в одном окне",
            kk="бір терезеде қызмет көрсету",
            fr="servir au guichet unique",
        ),
        languages=["en", "ru", "kk", "fr"],
        hours=12,
        visibility=Visibility.HUB.value,
        by=by,
        at=at,
    )
    cohort = add_cohort(
        course=course,
        title=titled(
            en="course on one counter, first cohort",
            ru="курс об одном окне, первая группа",
            kk="бір терезе курсы, бірінші топ",
            fr="cours sur le guichet unique, première cohorte",
        ),
        since=(today - 3 * A_DAY).isoformat(),
        until=(today - A_DAY).isoformat(),
        place="Astana, Kazakhstan",
        visibility=Visibility.HUB.value,
        by=by,
        at=at,
    )
    for host in the_hub_as_host():
        add_participant(activity_id=cohort.activity_id, by=by, at=at, **host)
    learners = [_learner(cohort, number, by=by, at=at) for number in range(LEARNERS)]
    _session(cohort, today - 3 * A_DAY, learners[1:], by=by, at=at)
    quiz = _quiz(cohort, course, by=by, at=at)
    for number, learner in enumerate(learners[:3]):
        _take(quiz, learner, right=len(QUESTIONS) if number else 1, at=at)
    return cohort


def _learner(cohort: Cohort, number: int, *, by: Actor, at: datetime) -> Registration:
    given, family, position = PEOPLE[number]
    there = parties()
    return register(
        activity=cohort.activity,
        given_name=given,
        family_name=family,
        email=mail_of(given, family),
        position=position,
        party=there[number % len(there)] if there else None,
        source=Source.TRAINING,
        by=by,
        at=at,
    )


def _session(cohort: Cohort, day: date, came: list[Registration], *, by: Actor, at: datetime) -> None:
    session = add_session(
        activity=cohort.activity,
        title=said(
            en="What a counter promises",
            ru="Что обещает окно обслуживания",
            kk="Терезе не уәде етеді",
            fr="Ce que promet un guichet",
        ),
        begins=on_wall(day, "10:00"),
        ends=on_wall(day, "12:00"),
        zone=ZONE,
        by=by,
        at=at,
    )
    for one in came:
        note_attendance(session=session, registration=one, by=by, at=at)


def _quiz(cohort: Cohort, course: Course, *, by: Actor, at: datetime) -> Quiz:
    questions = [
        add_question(
            course=course,
            wording=said(**one["wording"]),
            kind="one",
            choices=[
                {"mark": "abc"[place], "text": said(**choice), "right": place == 0, "feedback": {}}
                for place, choice in enumerate(one["choices"])
            ],
            by=by,
            at=at,
        )
        for one in QUESTIONS
    ]
    return add_quiz(
        cohort=cohort,
        title=said(en="Final quiz", ru="Итоговый тест", kk="Қорытынды тест", fr="Quiz final"),
        stage="final",
        attempts=2,
        questions=[one.pk for one in questions],
        by=by,
        at=at,
    )


def _take(quiz: Quiz, learner: Registration, *, right: int, at: datetime) -> None:
    """Take the quiz: ``right`` answers are the first choice, which is the right one."""
    attempt = begin_attempt(
        quiz_id=quiz.pk, registration_id=learner.pk, seed=learner.number, by=VISITOR, at=at
    )
    for place in range(1, len(QUESTIONS) + 1):
        chosen = ["a"] if place <= right else ["b"]
        save_answer(attempt_id=attempt.pk, place=place, chosen=chosen, text="", by=VISITOR, at=at)
    hand_in(attempt_id=attempt.pk, by=VISITOR, at=at)
