"""A quiz as the learner takes it: what is asked, what was answered, how long there is, and what came out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import get_language, gettext

from shanyrak.cooperation.training.models import Attempt, GivenAnswer, Quiz
from shanyrak.cooperation.training.names import ANSWER_HINTS, STAGE_NAMES
from shanyrak.cooperation.training.queries.quizzes import right_in_words
from shanyrak.cooperation.training.rules.marking import QuestionKind
from shanyrak.cooperation.training.rules.quizzes import (
    Shows,
    is_open,
    is_over,
    shows_feedback,
    shows_mark,
)
from shanyrak.records.languages import NOTHING_SAID, Said, said_in
from shanyrak.ui.words import moment


@dataclass(frozen=True, slots=True)
class ChoiceShown:
    """A choice as it stands before the learner, and afterwards what there is to say of it."""

    mark: str
    text: Said
    is_chosen: bool
    place: int  # in an order, where the learner put it; else none
    is_right: bool = False
    feedback: Said = NOTHING_SAID


@dataclass(frozen=True, slots=True)
class Asked:
    """One question before the learner."""

    place: int
    of: int
    kind: str
    hint: str
    wording: Said
    choices: tuple[ChoiceShown, ...]
    text: str
    is_marked_to_return: bool
    saved_at: datetime | None

    @property
    def is_last(self) -> bool:
        """Whether no question follows."""
        return self.place == self.of

    @property
    def places(self) -> range:
        """The places there are to give, in an order."""
        return range(1, len(self.choices) + 1)


@dataclass(frozen=True, slots=True)
class Step:
    """A question in the row of all: answered, left open, or marked to come back to."""

    place: int
    is_answered: bool
    is_marked: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """A question of an attempt that is over, and what the learner may see of it."""

    place: int
    wording: Said
    given: str
    right: str
    mark: Decimal
    choices: tuple[ChoiceShown, ...]
    feedback: Said

    @property
    def tone(self) -> str:
        """How it went, as the tone of a tag."""
        return "ok" if self.mark == 1 else "warn" if self.mark else "bad"


@dataclass(frozen=True, slots=True)
class OwnAttempt:
    """One attempt of a learner, as they may see it."""

    id: int
    number: int
    is_open: bool
    handed_in_at: datetime | None
    per_cent: int | None
    has_passed: bool | None


@dataclass(frozen=True, slots=True)
class OwnQuiz:
    """A quiz as a learner finds it on their own page."""

    id: int
    title: Said
    stage: str
    minutes: int | None
    questions: int
    allowed: int
    pass_mark: int
    opens: datetime | None
    closes: datetime | None
    attempts: tuple[OwnAttempt, ...]
    is_open: bool

    @property
    def running(self) -> OwnAttempt | None:
        """The attempt that is open."""
        return next((one for one in self.attempts if one.is_open), None)

    @property
    def left(self) -> int:
        """How many attempts there still are."""
        return max(0, self.allowed - len(self.attempts))

    @property
    def may_begin(self) -> bool:
        """Whether a new attempt can begin now."""
        return self.is_open and self.left > 0 and self.running is None and self.questions > 0

    @property
    def has_passed(self) -> bool:
        """Whether one of the attempts reached the pass mark, as far as the learner may know."""
        return any(one.has_passed for one in self.attempts)

    @property
    def best(self) -> int | None:
        """The best share in per cent, as far as the learner may know."""
        return max((one.per_cent for one in self.attempts if one.per_cent is not None), default=None)

    @property
    def when(self) -> str:
        """Say when it opens or closes, whichever is next."""
        if self.is_open:
            return gettext("Open until %(time)s.") % {"time": moment(self.closes)} if self.closes else ""
        if self.opens and not self.attempts and (self.closes is None or self.opens < self.closes):
            return gettext("Opens on %(time)s.") % {"time": moment(self.opens)}
        return gettext("This quiz is closed.")


def own_quizzes(registration_id: int, activity_id: int, *, at: datetime) -> tuple[OwnQuiz, ...]:
    """Return the quizzes of a learner with their attempts, in two queries."""
    rows = Quiz.objects.filter(cohort__activity=activity_id, cohort__merged_into=None)
    quizzes = list(rows.select_related("cohort__course").order_by("pk"))
    attempts = Attempt.objects.filter(quiz__in=quizzes, registration=registration_id).order_by("number")
    by_quiz: dict[int, list[Attempt]] = {quiz.pk: [] for quiz in quizzes}
    for attempt in attempts:
        by_quiz[attempt.quiz_id].append(attempt)
    return tuple(own_quiz(quiz, by_quiz[quiz.pk], at=at) for quiz in quizzes)


def own_quiz(quiz: Quiz, attempts: Sequence[Attempt], *, at: datetime) -> OwnQuiz:
    """Return one quiz as its learner sees it."""
    count = len(quiz.questions)
    return OwnQuiz(
        id=quiz.pk,
        title=said_in(quiz.title, get_language() or "en"),
        stage=gettext(STAGE_NAMES[quiz.stage]),
        minutes=quiz.minutes,
        questions=min(quiz.draw or count, count),
        allowed=quiz.attempts,
        pass_mark=quiz.pass_mark_in(quiz.cohort.course),
        opens=quiz.opens,
        closes=quiz.closes,
        attempts=tuple(_own_attempt(one, quiz, at=at) for one in attempts),
        is_open=is_open(quiz.opens, quiz.closes, at=at),
    )


def _own_attempt(attempt: Attempt, quiz: Quiz, *, at: datetime) -> OwnAttempt:
    seen = shows_mark(Shows(quiz.shows)) and attempt.share is not None
    return OwnAttempt(
        id=attempt.pk,
        number=attempt.number,
        is_open=not is_over(attempt.ends_at, handed_in=attempt.handed_in_at is not None, at=at),
        handed_in_at=attempt.handed_in_at,
        per_cent=int(attempt.share * 100) if seen and attempt.share is not None else None,
        has_passed=attempt.has_passed if seen else None,
    )


def asked(attempt: Attempt, place: int) -> Asked:
    """Return one question of an attempt, its choices in the order that was drawn. Raises GivenAnswer.DoesNotExist."""
    answer = attempt.answers.select_related("asked").get(place=place)
    version = answer.asked
    return Asked(
        place=place,
        of=attempt.answers.count(),
        kind=version.kind,
        hint=gettext(ANSWER_HINTS[version.kind]),
        wording=said_in(version.wording, get_language() or "en"),
        choices=_shown(answer),
        text=answer.text,
        is_marked_to_return=answer.is_marked_to_return,
        saved_at=answer.saved_at,
    )


def steps(attempt: Attempt) -> tuple[Step, ...]:
    """Return all questions of an attempt in a row, in one query."""
    return tuple(
        Step(one.place, bool(one.given), one.is_marked_to_return) for one in attempt.answers.order_by("place")
    )


def _shown(answer: GivenAnswer, *, judged: bool = False) -> tuple[ChoiceShown, ...]:
    language, known = get_language() or "en", {one["mark"]: one for one in answer.asked.choices}
    return tuple(_choice(known[mark], answer, language, judged=judged) for mark in answer.shown)


def _choice(one: Mapping[str, Any], answer: GivenAnswer, language: str, *, judged: bool) -> ChoiceShown:
    mark, orders = one["mark"], answer.asked.kind == QuestionKind.ORDER
    chosen = mark in answer.chosen
    return ChoiceShown(
        mark=mark,
        text=said_in(one["text"], language),
        is_chosen=chosen,
        place=answer.chosen.index(mark) + 1 if orders and chosen else 0,
        is_right=judged and bool(one["right"]),
        feedback=said_in(one["feedback"], language) if judged else NOTHING_SAID,
    )


def judged(attempt: Attempt, *, at: datetime, may_try_again: bool) -> tuple[Judged, ...]:
    """Return every question of an attempt with what was right, if the quiz shows it by now; else nothing."""
    quiz = attempt.quiz
    if not shows_feedback(Shows(quiz.shows), quiz.closes, may_try_again=may_try_again, at=at):
        return ()
    rows = attempt.answers.select_related("asked").order_by("place")
    return tuple(_judged(row) for row in rows)


def _judged(answer: GivenAnswer) -> Judged:
    language, version = get_language() or "en", answer.asked
    choices = _shown(answer, judged=True)
    return Judged(
        place=answer.place,
        wording=said_in(version.wording, language),
        given=_given_in_words(answer, choices),
        right=_right_in_words(answer, language),
        mark=answer.mark or Decimal(0),
        choices=choices,
        feedback=said_in(version.feedback, language),
    )


def _given_in_words(answer: GivenAnswer, choices: Sequence[ChoiceShown]) -> str:
    texts = {one.mark: one.text.text for one in choices}
    return answer.text or ", ".join(texts[mark] for mark in answer.chosen if mark in texts)


def _right_in_words(answer: GivenAnswer, language: str) -> str:
    version, kind = answer.asked, QuestionKind(answer.asked.kind)
    if kind in {QuestionKind.NUMBER, QuestionKind.WORDS}:
        return right_in_words(version)
    wanted = [one for one in version.choices if kind is QuestionKind.ORDER or one["right"]]
    return ", ".join(said_in(one["text"], language).text for one in wanted)
