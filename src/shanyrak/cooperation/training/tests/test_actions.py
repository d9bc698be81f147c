from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import ProgrammingError, transaction

from shanyrak.certificates.actions import issue_next, revoke
from shanyrak.certificates.models import Certificate
from shanyrak.certificates.rules import Reason
from shanyrak.cooperation.activities.tests.factories import activity
from shanyrak.cooperation.programme.models import Session
from shanyrak.cooperation.registration.models import Opening, Registration
from shanyrak.cooperation.training.actions import (
    add_cohort,
    add_course,
    add_quiz,
    begin_attempt,
    change_question,
    close_overdue,
    edit_course,
    edit_quiz,
    hand_in,
    issue_certificates,
    remove_quiz,
    retire_question,
    save_answer,
)
from shanyrak.cooperation.training.actions.quizzes import QuizWasTaken
from shanyrak.cooperation.training.models import Attempt, Cohort, Course, QuestionVersion, Quiz
from shanyrak.cooperation.training.queries.learners import learners
from shanyrak.cooperation.training.queries.papers import papers_of
from shanyrak.cooperation.training.queries.transcript import own_registrations, transcript
from shanyrak.cooperation.training.rules.completion import CohortTaken, Gap, NobodyIsReady, NotATraining
from shanyrak.cooperation.training.rules.quizzes import GRACE, AttemptOver, NoAttemptLeft, QuizClosed
from shanyrak.cooperation.training.tests.factories import (
    AFTERWARDS,
    AIGUL,
    BY,
    NOON,
    attended,
    choices,
    cohort,
    course,
    evaluated,
    learner,
    party,
    question,
    question_of_each_kind,
    quiz,
    session,
    taken,
)
from shanyrak.journal.models import Entry
from shanyrak.records.languages import texts_from
from shanyrak.records.rules import StaleEdit
from shanyrak.roles import VISITOR, Holder, NotPermitted, Role

pytestmark = pytest.mark.django_db


def test_a_course_is_kept_and_journalled() -> None:
    kept = course(provider=party("Academy"))
    entry = Entry.objects.get(act="cooperation.course.added")
    assert (kept.label, kept.conditions.attendance) == ("Integrity in public service", 80)
    assert entry.facts["course"] == kept.pk


def test_only_the_secretariat_keeps_courses() -> None:
    asel = Holder(pk=9, held=frozenset({Role.FOCAL_POINT}))
    with pytest.raises(NotPermitted):
        add_course(title=texts_from({"en": "x"}), by=asel, at=NOON)
    assert not Course.objects.exists()


def test_an_edit_of_an_older_version_is_refused() -> None:
    kept = course()
    edit_course(record_id=kept.pk, version=1, wanted={"hours": 30}, by=AIGUL, at=NOON)
    with pytest.raises(StaleEdit):
        edit_course(record_id=kept.pk, version=1, wanted={"hours": 40}, by=AIGUL, at=NOON)


def test_a_cohort_brings_its_activity_and_opens_it_for_nominations() -> None:
    held = cohort(seats=20, party_seats=3)
    opening = Opening.objects.get(activity=held.activity)
    assert held.activity.activity_kind == "training"
    assert (opening.state, opening.by_nomination, opening.by_form) == ("open", True, False)
    assert (opening.seats, opening.party_seats) == (20, 3)


def test_a_cohort_takes_the_quizzes_of_the_last_one_along() -> None:
    first = cohort()
    quiz(first, minutes=30)
    second = cohort(first.course, "Spring 2027")
    copy = Quiz.objects.get(cohort=second)
    assert (copy.minutes, copy.opens_at, len(copy.questions)) == (30, None, 6)


def test_a_conference_holds_no_course_and_a_training_only_one() -> None:
    held = cohort()
    with pytest.raises(NotATraining):
        add_cohort(course=held.course, title=held.title, activity=activity(), **BY)
    with pytest.raises(CohortTaken):
        add_cohort(course=held.course, title=held.title, activity=held.activity, **BY)


def test_a_question_that_was_asked_gets_a_new_version_and_the_mark_given_stays() -> None:
    held = cohort()
    asked = question(held.course)
    final = quiz(held, [asked])
    dana = learner(held)
    attempt = taken(final, dana)
    assert attempt.share == 1

    change_question(
        question_id=asked.pk,
        version=1,
        wanted={"choices": choices("The official", "The neighbour", right=(1,))},
        **BY,
    )

    attempt.refresh_from_db()
    answer = attempt.answers.get()
    asked.refresh_from_db()
    assert attempt.share == 1
    assert (answer.asked.number, asked.newest) == (1, 2)
    again = taken(final, dana)
    assert again.share == 0
    assert again.answers.get().asked.number == 2


def test_a_question_that_nobody_was_asked_changes_in_place() -> None:
    asked = question(course())
    change_question(
        question_id=asked.pk, version=1, wanted={"wording": texts_from({"en": "Who declares?"})}, **BY
    )
    asked.refresh_from_db()
    assert (asked.newest, asked.version) == (1, 2)
    with pytest.raises(StaleEdit):
        change_question(question_id=asked.pk, version=1, wanted={"wording": texts_from({"en": "Who?"})}, **BY)


def test_the_database_itself_keeps_what_was_asked() -> None:
    held = cohort()
    final = quiz(held, [question(held.course)])
    taken(final, learner(held))
    with pytest.raises(ProgrammingError, match="never changes"), transaction.atomic():
        QuestionVersion.objects.update(wording=texts_from({"en": "Another"}))


def test_what_is_right_never_stands_in_the_journal() -> None:
    question(course(), kind="words", choices=[], accepted=["tamarisk"])
    assert all("tamarisk" not in entry.body for entry in Entry.objects.all())


def test_every_kind_of_question_is_marked() -> None:
    held = cohort()
    attempt = taken(quiz(held), learner(held))
    assert [one.mark for one in attempt.answers.order_by("place")] == [1, 1, 1, 1, 1, 1]
    assert attempt.share == 1
    assert attempt.has_passed


def test_a_retired_question_is_not_asked_any_more() -> None:
    held = cohort()
    first, second = question(held.course), question(held.course, "And who records it?")
    final = quiz(held, [first, second])
    retire_question(question_id=first.pk, retire=True, **BY)
    assert taken(final, learner(held)).answers.count() == 1


def test_a_second_press_begins_nothing() -> None:
    held = cohort()
    final, dana = quiz(held), learner(held)
    one = begin_attempt(quiz_id=final.pk, registration_id=dana.pk, seed=1, by=VISITOR, at=NOON)
    two = begin_attempt(quiz_id=final.pk, registration_id=dana.pk, seed=2, by=VISITOR, at=NOON)
    assert one == two
    assert Attempt.objects.count() == 1


def test_attempts_run_out() -> None:
    held = cohort()
    final, dana = quiz(held), learner(held)
    taken(final, dana, right=1)
    assert taken(final, dana).has_passed
    with pytest.raises(NoAttemptLeft):
        begin_attempt(quiz_id=final.pk, registration_id=dana.pk, seed=3, by=VISITOR, at=NOON)


def test_nothing_is_answered_after_the_time_is_up_and_what_was_answered_counts() -> None:
    held = cohort()
    final, dana = quiz(held, minutes=30), learner(held)
    attempt = begin_attempt(quiz_id=final.pk, registration_id=dana.pk, seed=1, by=VISITOR, at=NOON)
    answer: dict[str, Any] = {
        "attempt_id": attempt.pk,
        "place": 1,
        "chosen": ["a"],
        "text": "",
        "by": VISITOR,
    }
    late = NOON + timedelta(minutes=30) + GRACE + timedelta(seconds=1)
    save_answer(**answer, at=NOON)
    with pytest.raises(AttemptOver):
        save_answer(**answer | {"chosen": ["b"]}, at=late)
    assert close_overdue(by=AIGUL, at=late) == 1
    attempt.refresh_from_db()
    assert attempt.handed_in_at == NOON + timedelta(minutes=30)
    assert round(float(attempt.share or 0), 3) == 0.167


def test_handing_in_twice_changes_nothing() -> None:
    held = cohort()
    attempt = taken(quiz(held), learner(held))
    again = hand_in(attempt_id=attempt.pk, by=VISITOR, at=AFTERWARDS)
    assert again.handed_in_at == attempt.handed_in_at
    assert Entry.objects.filter(act="cooperation.quiz.handed_in").count() == 1


def test_a_closed_quiz_cannot_be_begun() -> None:
    held = cohort()
    final = quiz(held, closes_at=NOON.replace(tzinfo=None), zone="UTC")
    with pytest.raises(QuizClosed):
        begin_attempt(quiz_id=final.pk, registration_id=learner(held).pk, seed=1, by=VISITOR, at=NOON)


def test_a_learner_of_another_cohort_does_not_take_this_quiz() -> None:
    held, other = cohort(), cohort(title="Spring 2027")
    final, stranger = quiz(held), learner(other)
    with pytest.raises(Quiz.DoesNotExist):
        begin_attempt(quiz_id=final.pk, registration_id=stranger.pk, seed=1, by=VISITOR, at=NOON)


def test_a_draw_by_lot_asks_as_many_as_wanted() -> None:
    held = cohort()
    asked = question_of_each_kind(held.course)
    final = quiz(held, asked, draw=3)
    first, second = (taken(final, learner(held, name), seed=7) for name in ("Dana Omarova", "Erlan Sadykov"))
    assert first.answers.count() == 3
    assert [one.asked_id for one in first.answers.order_by("place")] == [
        one.asked_id for one in second.answers.order_by("place")
    ]


def test_a_quiz_that_was_begun_stays() -> None:
    held = cohort()
    final = quiz(held)
    taken(final, learner(held))
    with pytest.raises(QuizWasTaken):
        remove_quiz(quiz_id=final.pk, **BY)
    edit_quiz(quiz_id=final.pk, version=1, wanted={"attempts": 5}, **BY)
    assert Quiz.objects.get().attempts == 5


def test_whoever_did_everything_has_completed_the_course() -> None:
    held = cohort()
    final, dana, erlan = quiz(held), learner(held), learner(held, "Erlan Sadykov")
    for hour in (10, 11):
        attended(session(held, hour), dana)
    taken(final, dana)
    evaluated(dana)
    taken(final, erlan, right=1)
    lines = {line.who.given_name: line for line in learners(held, AIGUL, at=AFTERWARDS)}
    assert lines["Dana"].is_ready
    assert lines["Erlan"].gaps == (Gap.ATTENDANCE, Gap.NOT_PASSED, Gap.EVALUATION)


def test_a_focal_point_sees_the_own_learners_only() -> None:
    own, other, held = party("Own agency"), party("Other agency"), cohort()
    learner(held, party=own)
    learner(held, "Erlan Sadykov", party=other)
    asel = Holder(pk=9, held=frozenset({Role.FOCAL_POINT}), parties=frozenset({own.pk}))
    assert [line.who.given_name for line in learners(held, asel, at=NOON)] == ["Dana"]
    assert learners(held, VISITOR, at=NOON) == ()


def test_a_quiz_draws_no_more_than_there_is() -> None:
    held = cohort()
    with pytest.raises(Exception, match="only 1"):
        add_quiz(
            cohort=held,
            title=texts_from({"en": "Quiz"}),
            questions=[question(held.course).pk],
            draw=2,
            **BY,
        )
    assert Cohort.objects.count() == 1


def passed(held: Cohort, name: str = "Dana Omarova") -> Registration:
    """Enrol somebody who does everything that the course asks for."""
    who = learner(held, name)
    for at in Session.objects.filter(activity=held.activity_id) or [session(held)]:
        attended(at, who)
    taken(Quiz.objects.filter(cohort=held).first() or quiz(held), who)
    evaluated(who)
    return who


def test_certificates_go_to_those_who_completed_the_course_and_to_nobody_twice() -> None:
    held = cohort()
    dana, erlan = passed(held), learner(held, "Erlan Sadykov")
    batch = issue_certificates(cohort_id=held.pk, registrations=[dana.pk, erlan.pk], by=AIGUL, at=AFTERWARDS)
    while issue_next(batch_id=batch.pk, by=AIGUL, at=AFTERWARDS):
        pass
    paper = papers_of([dana.pk, erlan.pk])
    assert list(paper) == [dana.pk]
    kept = Certificate.objects.get()
    assert (kept.kind, kept.title, kept.about) == (
        "training",
        "Integrity in public service",
        f"activities.activity:{held.activity_id}",
    )
    assert kept.achievement["hours"] == "24"
    assert "80 %" in kept.achievement["criteria"]["ru"]["text"]
    with pytest.raises(NobodyIsReady):
        issue_certificates(cohort_id=held.pk, registrations=[dana.pk], by=AIGUL, at=AFTERWARDS)
    held.refresh_from_db()
    assert held.certified_at == AFTERWARDS


def test_a_revoked_certificate_shows_as_such_and_counts_no_hours() -> None:
    held = cohort()
    dana = passed(held)
    batch = issue_certificates(cohort_id=held.pk, registrations=[dana.pk], by=AIGUL, at=AFTERWARDS)
    while issue_next(batch_id=batch.pk, by=AIGUL, at=AFTERWARDS):
        pass
    own = Registration.objects.filter(pk=dana.pk)
    assert transcript(own, at=AFTERWARDS).hours == 24
    director = Holder(pk=8, held=frozenset({Role.DIRECTOR}))
    revoke(certificate=Certificate.objects.get(), reason=Reason.IN_ERROR, by=director, at=AFTERWARDS)
    after = transcript(own, at=AFTERWARDS)
    assert after.hours == 0
    assert [one.learner.certificate and one.learner.certificate.is_revoked for one in after.studied] == [True]


def test_a_transcript_gathers_one_persons_courses_and_nobody_elses() -> None:
    own, other = party("Own agency"), party("Other agency")
    first = cohort()
    second = cohort(course("Budgeting"), "Spring 2027")
    third = cohort(course("Policy"), "Summer 2027")
    dana = learner(first, party=own)
    learner(second, party=own)
    learner(third, party=other)  # the same address, entered for another party
    found = transcript(own_registrations(dana), at=AFTERWARDS)
    assert {one.cohort.id for one in found.studied} == {first.pk, second.pk}
