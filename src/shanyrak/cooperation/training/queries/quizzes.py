"""Quizzes and questions as those who keep courses see them, and what answers tell of each question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Q
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.training.models import (
    Attempt,
    Cohort,
    Course,
    GivenAnswer,
    Question,
    QuestionVersion,
    Quiz,
)
from shanyrak.cooperation.training.names import KIND_OF_QUESTION_NAMES, SHOWS_NAMES, STAGE_NAMES
from shanyrak.cooperation.training.rules.marking import QuestionKind
from shanyrak.cooperation.training.rules.statistics import ItemStatistics, item_statistics
from shanyrak.records.languages import Said, said_in
from shanyrak.ui.words import moment, when

NO_ANSWERS = ItemStatistics(0)


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question of a bank: its newest version, and how it does over all its versions' attempts."""

    id: int
    number: int
    kind: str
    kind_name: str
    wording: Said
    is_retired: bool
    version: int
    statistics: ItemStatistics

    @property
    def share(self) -> str:
        """The share of the points that learners get, in per cent."""
        return share_in_words(self.statistics)

    @property
    def discrimination(self) -> str:
        """How far those who know more have it right more often, from −1 to 1."""
        return discrimination_in_words(self.statistics)


@dataclass(frozen=True, slots=True)
class ChoiceLine:
    """A choice of a question for those who keep it."""

    text: Said
    is_right: bool
    feedback: Said


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version of a question: what it asked, what was right, how it does."""

    number: int
    kind_name: str
    wording: Said
    choices: tuple[ChoiceLine, ...]
    in_order: bool
    right: str
    feedback: Said
    made_at: datetime
    statistics: ItemStatistics

    @property
    def share(self) -> str:
        """The share of the points that learners get, in per cent."""
        return share_in_words(self.statistics)

    @property
    def discrimination(self) -> str:
        """How far those who know more have it right more often."""
        return discrimination_in_words(self.statistics)


@dataclass(frozen=True, slots=True)
class QuizLine:
    """A quiz of a cohort, for those who keep it."""

    id: int
    title: Said
    stage: str
    stage_name: str
    questions: int
    asked: int  # how many of them one attempt asks
    minutes: int | None
    attempts: int
    pass_mark: int
    opens: str
    closes: str
    zone: str
    shows: str
    begun: int
    handed_in: int
    passed: int


def share_in_words(statistics: ItemStatistics) -> str:
    """Return the share of the points that learners get, in per cent; nothing where too few answered."""
    return "" if statistics.share is None else f"{round(statistics.share * 100)} %"


def discrimination_in_words(statistics: ItemStatistics) -> str:
    """Return the discrimination with two places and its sign as people write it."""
    known = statistics.discrimination
    return "" if known is None else f"{known:.2f}".replace("-", "−")


def bank(course: Course) -> list[QuestionLine]:
    """Return the questions of a course, the retired ones last, each with how it does; in three queries."""
    rows = list(Question.objects.filter(course=course).order_by("is_retired", "pk"))
    newest = newest_versions(rows)
    statistics = statistics_of([row.pk for row in rows])
    return [_question_line(row, newest[row.pk], statistics) for row in rows if row.pk in newest]


def newest_versions(rows: Iterable[Question]) -> Mapping[int, QuestionVersion]:
    """Return what each of some questions asks now."""
    numbers = {row.pk: row.newest for row in rows}
    versions = QuestionVersion.objects.filter(question__in=list(numbers))
    return {one.question_id: one for one in versions if one.number == numbers[one.question_id]}


def _question_line(
    row: Question, asked: QuestionVersion, statistics: Mapping[int, ItemStatistics]
) -> QuestionLine:
    return QuestionLine(
        id=row.pk,
        number=asked.number,
        kind=asked.kind,
        kind_name=gettext(KIND_OF_QUESTION_NAMES[asked.kind]),
        wording=said_in(asked.wording, get_language() or "en"),
        is_retired=row.is_retired,
        version=row.version,
        statistics=statistics.get(asked.pk, NO_ANSWERS),
    )


def statistics_of(questions: Iterable[int]) -> Mapping[int, ItemStatistics]:
    """Return how each version of some questions does, from every attempt that was handed in; in one query.

    A version is judged by its own attempts alone: what an older one asked says nothing of it.
    """
    concerned = GivenAnswer.objects.filter(asked__question__in=list(questions)).values("attempt")
    rows = GivenAnswer.objects.filter(attempt__in=concerned, mark__isnull=False)
    sittings: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for attempt, asked, earned in rows.values_list("attempt", "asked", "mark"):
        sittings[attempt].append((asked, float(earned or 0)))
    answers: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for marks in sittings.values():
        whole = sum(mark for _asked, mark in marks)
        for asked, mark in marks:
            rest = (whole - mark) / (len(marks) - 1) if len(marks) > 1 else 0.0
            answers[asked].append((mark, rest))
    return {asked: item_statistics(pairs) for asked, pairs in answers.items()}


def version_lines(question: Question) -> list[VersionLine]:
    """Return all versions of a question, the newest first, each with how it does; in two queries."""
    statistics = statistics_of([question.pk])
    rows = question.versions.order_by("-number")
    return [_version_line(row, statistics.get(row.pk, NO_ANSWERS)) for row in rows]


def _version_line(row: QuestionVersion, statistics: ItemStatistics) -> VersionLine:
    language = get_language() or "en"
    return VersionLine(
        number=row.number,
        kind_name=gettext(KIND_OF_QUESTION_NAMES[row.kind]),
        wording=said_in(row.wording, language),
        choices=tuple(
            ChoiceLine(said_in(one["text"], language), one["right"], said_in(one["feedback"], language))
            for one in row.choices
        ),
        in_order=row.kind == QuestionKind.ORDER,
        right=right_in_words(row),
        feedback=said_in(row.feedback, language),
        made_at=row.made_at,
        statistics=statistics,
    )


def right_in_words(row: QuestionVersion) -> str:
    """Return what is right where there are no choices: the number with its tolerance, or the words accepted."""
    if row.kind == QuestionKind.WORDS:
        return ", ".join(row.accepted)
    if row.number_right is None:
        return ""
    around = f" ± {row.tolerance.normalize():f}" if row.tolerance else ""
    return f"{row.number_right.normalize():f}{around}"


def quizzes_of(cohort: Cohort) -> list[QuizLine]:
    """Return the quizzes of a cohort with how many took and passed them; in one query."""
    learners = Count("sittings__registration", distinct=True)
    done = Q(sittings__handed_in_at__isnull=False)
    rows = Quiz.objects.filter(cohort=cohort).annotate(
        begun=learners,
        handed_in=Count("sittings__registration", filter=done, distinct=True),
        passed=Count("sittings__registration", filter=Q(sittings__has_passed=True), distinct=True),
    )
    return [quiz_line(row, cohort.course) for row in rows.order_by("pk")]


def quiz_line(row: Any, course: Course) -> QuizLine:
    """Return a quiz with its counts as those who keep it see it."""
    return QuizLine(
        id=row.pk,
        title=said_in(row.title, get_language() or "en"),
        stage=row.stage,
        stage_name=gettext(STAGE_NAMES[row.stage]),
        questions=len(row.questions),
        asked=row.draw or len(row.questions),
        minutes=row.minutes,
        attempts=row.attempts,
        pass_mark=row.pass_mark_in(course),
        opens=_moment(row.opens_at),
        closes=_moment(row.closes_at),
        zone=row.zone,
        shows=gettext(SHOWS_NAMES[row.shows]),
        begun=row.begun,
        handed_in=row.handed_in,
        passed=row.passed,
    )


def _moment(wall: Any) -> str:
    """Return a time on the wall in words."""
    return f"{when(wall.date())}, {wall:%H:%M}" if wall else ""


def attempts_of(cohort: Cohort) -> Any:
    """Return the attempts of a cohort that were handed in, for files."""
    rows = Attempt.objects.filter(quiz__cohort=cohort).exclude(handed_in_at=None)
    return rows.select_related("registration__party", "quiz").order_by("quiz", "registration", "number")


@dataclass(frozen=True, slots=True)
class AttemptLine:
    """One attempt that was handed in."""

    learner: str
    party: Said
    quiz: Said
    number: int
    handed_in: str
    per_cent: int
    passed: str


def attempt_line(row: Attempt) -> AttemptLine:
    """Return an attempt as lists show it."""
    language = get_language() or "en"
    return AttemptLine(
        learner=row.registration.name,
        party=said_in(row.registration.party.names if row.registration.party else {}, language),
        quiz=said_in(row.quiz.title, language),
        number=row.number,
        handed_in=moment(row.handed_in_at, short=True),
        per_cent=int((row.share or 0) * 100),
        passed=gettext("yes") if row.has_passed else gettext("no"),
    )
