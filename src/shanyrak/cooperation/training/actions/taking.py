"""Taking a quiz: begin, answer, hand in. Every act may come twice, late, or from two windows at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from django.db import transaction

from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import State
from shanyrak.cooperation.training.models import Attempt, Course, GivenAnswer, Question, QuestionVersion, Quiz
from shanyrak.cooperation.training.permissions import KEEP_COURSES, OPEN_LEARNER_LINK
from shanyrak.cooperation.training.rules.marking import (
    QuestionKind,
    has_passed,
    in_places,
    mark,
    of_the_shown,
    total,
)
from shanyrak.cooperation.training.rules.quizzes import (
    GRACE,
    check_answerable,
    check_may_begin,
    deadline,
    draw,
    is_over,
    shuffled,
)
from shanyrak.journal.actions import record
from shanyrak.roles import Actor, require

LONGEST_TEXT = 500


@transaction.atomic
def begin_attempt(*, quiz_id: int, registration_id: int, seed: int, by: Actor, at: datetime) -> Attempt:
    """Begin an attempt, or go on with the one that is open: a second press begins nothing.

    ``seed`` decides by lot what is drawn. Refuses outside the quiz's time and beyond the attempts allowed.
    """
    require(by, OPEN_LEARNER_LINK)
    # Whoever presses twice waits here for the first press.
    learner = Registration.objects.select_for_update(of=("self",)).get(
        pk=registration_id, state=State.APPROVED.value
    )
    quiz = Quiz.objects.select_related("cohort__course").get(pk=quiz_id, cohort__activity=learner.activity_id)
    before = list(Attempt.objects.filter(quiz=quiz, registration=learner).order_by("number"))
    for one in before:
        if one.handed_in_at is None and not is_over(one.ends_at, handed_in=False, at=at):
            return one
        _close(one, quiz, by=by, at=at)
    asked = _questions_of(quiz)
    check_may_begin(
        quiz.opens, quiz.closes, used=len(before), allowed=quiz.attempts, questions=len(asked), at=at
    )
    attempt = Attempt.objects.create(
        registration=learner,
        quiz=quiz,
        number=len(before) + 1,
        seed=seed,
        begun_at=at,
        ends_at=deadline(at, minutes=quiz.minutes, closes=quiz.closes),
    )
    _lay_out(attempt, quiz, draw(asked, count=quiz.draw, seed=seed))
    record("cooperation.quiz.begun", by=by, at=at, facts={"quiz": quiz.pk, "attempt": attempt.pk})
    return attempt


@transaction.atomic
def save_answer(
    *,
    attempt_id: int,
    place: int,
    chosen: Sequence[str],
    text: str,
    by: Actor,
    at: datetime,
    to_return: bool = False,
) -> GivenAnswer:
    """Keep an answer; the last one sent counts. Not journalled: what is handed in is.

    Refuses once the attempt is over. What was never shown is left out.
    """
    require(by, OPEN_LEARNER_LINK)
    attempt = Attempt.objects.select_for_update().get(pk=attempt_id)
    check_answerable(attempt.ends_at, handed_in=attempt.handed_in_at is not None, at=at)
    answer = attempt.answers.select_related("asked").get(place=place)
    orders = answer.asked.kind == QuestionKind.ORDER
    answer.chosen = list((in_places if orders else of_the_shown)(chosen, answer.shown))
    answer.text = text.strip()[:LONGEST_TEXT]
    answer.is_marked_to_return = to_return
    answer.saved_at = at
    answer.saves += 1
    answer.save()
    return answer


@transaction.atomic
def hand_in(*, attempt_id: int, by: Actor, at: datetime) -> Attempt:
    """Hand an attempt in and mark it by what was shown; a second time changes nothing."""
    require(by, OPEN_LEARNER_LINK)
    attempt = _locked(attempt_id)
    _close(attempt, attempt.quiz, by=by, at=at)
    return attempt


@transaction.atomic
def close_overdue(*, by: Actor, at: datetime) -> int:
    """Hand in for their learners the attempts whose time is up; return how many."""
    require(by, KEEP_COURSES)
    late = Attempt.objects.filter(handed_in_at=None, ends_at__lt=at - GRACE).order_by("pk")
    found = list(late.values_list("pk", flat=True))
    for pk in found:
        attempt = _locked(pk)
        _close(attempt, attempt.quiz, by=by, at=at)
    return len(found)


def _locked(attempt_id: int) -> Attempt:
    rows = Attempt.objects.select_for_update(of=("self",)).select_related("quiz__cohort__course")
    return rows.get(pk=attempt_id)


def _questions_of(quiz: Quiz) -> list[QuestionVersion]:
    """Return the newest versions of a quiz's questions in its order, without the retired ones; in two queries."""
    asked = Question.objects.filter(pk__in=quiz.questions, is_retired=False)
    numbers = dict(asked.values_list("pk", "newest"))
    versions = QuestionVersion.objects.filter(question__in=list(numbers))
    newest = {one.question_id: one for one in versions if one.number == numbers[one.question_id]}
    return [newest[pk] for pk in quiz.questions if pk in newest]


def _lay_out(attempt: Attempt, quiz: Quiz, asked: Sequence[QuestionVersion]) -> None:
    """Keep which questions are asked, and in which order their choices are shown."""
    GivenAnswer.objects.bulk_create(
        GivenAnswer(attempt=attempt, place=place, asked=one, shown=_shown(one, quiz, attempt.seed + place))
        for place, one in enumerate(asked, start=1)
    )


def _shown(one: QuestionVersion, quiz: Quiz, seed: int) -> list[str]:
    marks = list(one.key.choices)
    by_lot = one.kind == QuestionKind.ORDER or (quiz.shuffles and one.kind != QuestionKind.TRUE_FALSE)
    return shuffled(marks, seed=seed) if by_lot else marks


def _close(attempt: Attempt, quiz: Quiz, *, by: Actor, at: datetime) -> None:
    """Mark and journal an attempt that is not handed in yet."""
    if attempt.handed_in_at is None:
        _settle(attempt, quiz, at=at)
        _tell(attempt, by=by, at=at)


def _settle(attempt: Attempt, quiz: Quiz, *, at: datetime) -> None:
    """Mark an attempt, as of now or of the moment its time was up."""
    answers = list(attempt.answers.select_related("asked"))
    marks = [mark(one.asked.key, one.given) for one in answers]
    for one, earned in zip(answers, marks, strict=True):
        one.mark = _decimal(earned)
    GivenAnswer.objects.bulk_update(answers, ["mark"])
    share, course = total(marks), quiz.cohort.course
    attempt.handed_in_at = min(at, attempt.ends_at) if attempt.ends_at else at
    attempt.share = _decimal(share)
    attempt.has_passed = _passes(share, quiz, course)
    attempt.save()


def _passes(share: Fraction, quiz: Quiz, course: Course) -> bool:
    return has_passed(share, pass_mark=quiz.pass_mark_in(course))


def _decimal(share: Fraction) -> Decimal:
    return Decimal(share.numerator) / Decimal(share.denominator)


def _tell(attempt: Attempt, *, by: Actor, at: datetime) -> None:
    """Journal that an attempt was handed in; its result stays outside, to be erased with the person."""
    facts = {"quiz": attempt.quiz_id, "attempt": attempt.pk}
    record(
        "cooperation.quiz.handed_in",
        by=by,
        at=at,
        facts=facts,
        personal={"share": str(attempt.share), "passed": bool(attempt.has_passed)},
    )
