"""What people said, as it may be shown: counts and means from five answers on, words without names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.db.models import Count
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.programme.models import (
    Feedback,
    FeedbackAnswer,
    FeedbackForm,
    FeedbackQuestion,
    Session,
)
from shanyrak.cooperation.programme.names import READY_QUESTIONS
from shanyrak.cooperation.programme.rules import HIGHEST, LEAST_ANSWERS, LOWEST, QuestionSort, groups_to_show
from shanyrak.records.languages import Said, said_in


@dataclass(frozen=True, slots=True)
class MarkSummary:
    """The marks that a question got: how many of each, and their mean."""

    question: Said
    count: int
    mean: Decimal | None
    marks: tuple[tuple[int, int], ...]  # (mark, how many)


@dataclass(frozen=True, slots=True)
class WordsSummary:
    """What people wrote to a question, in an order that tells nothing."""

    question: Said
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SessionFeedback:
    """What people said of one session."""

    session_id: int
    title: Said
    count: int
    shown: bool
    marks: tuple[MarkSummary, ...]
    words: tuple[WordsSummary, ...]


@dataclass(frozen=True, slots=True)
class FeedbackSummary:
    """What people said of an activity and its sessions together.

    Until five have answered, only that number is told (``enough`` is false).
    """

    count: int
    enough: bool
    is_open: bool
    marks: tuple[MarkSummary, ...] = ()
    words: tuple[WordsSummary, ...] = ()
    sessions: tuple[SessionFeedback, ...] = ()


NOBODY_ASKED = FeedbackSummary(0, enough=False, is_open=False)


def feedback_summary(activity_id: int) -> FeedbackSummary:
    """Return what may be shown of the feedback of an activity; in five queries."""
    form = FeedbackForm.objects.filter(activity=activity_id).first()
    if form is None:
        return NOBODY_ASKED
    sizes = dict(Feedback.objects.filter(form=form).values_list("session").annotate(n=Count("pk")).order_by())
    count = sum(sizes.values())
    if count < LEAST_ANSWERS:
        return FeedbackSummary(count, enough=False, is_open=form.is_open)
    questions = list(form.questions.all())
    answers = _answers(form)
    # The whole activity is a group like a session: what was said of it alone must not follow from the rest either.
    open_groups = groups_to_show({pk or 0: size for pk, size in sizes.items()})
    titles = dict(Session.objects.filter(pk__in=[pk for pk in sizes if pk]).values_list("pk", "title"))
    return FeedbackSummary(
        count,
        enough=True,
        is_open=form.is_open,
        marks=_marks(questions, (one for some in answers.values() for one in some)),
        words=_words(questions, (one for some in answers.values() for one in some)),
        sessions=tuple(
            _of_session(pk, titles[pk], sizes[pk], questions, answers[pk], shown=pk in open_groups)
            for pk in sorted(titles)
        ),
    )


def question_in_words(question: FeedbackQuestion) -> Said:
    """Return a question in the reader's language."""
    language = get_language() or "en"
    if question.code in READY_QUESTIONS and not question.label:
        return Said(gettext(READY_QUESTIONS[question.code][1]), language)
    return said_in(question.label, language)


def _answers(form: FeedbackForm) -> Mapping[int | None, list[tuple[int, int | None, str]]]:
    """Return (question, mark, words) of all answers by session; sorted by numbers given by chance."""
    found: dict[int | None, list[tuple[int, int | None, str]]] = defaultdict(list)
    rows = FeedbackAnswer.objects.filter(feedback__form=form).order_by("pk")
    said = rows.values_list("feedback__session", "question", "mark", "words")
    for session, question, mark, words in said:
        found[session].append((question, mark, words))
    return found


def _of_session(
    pk: int,
    title: Any,
    count: int,
    questions: list[FeedbackQuestion],
    answers: list[tuple[int, int | None, str]],
    *,
    shown: bool,
) -> SessionFeedback:
    return SessionFeedback(
        pk,
        said_in(title, get_language() or "en"),
        count,
        shown,
        _marks(questions, answers) if shown else (),
        _words(questions, answers) if shown else (),
    )


def _marks(
    questions: list[FeedbackQuestion], answers: Iterable[tuple[int, int | None, str]]
) -> tuple[MarkSummary, ...]:
    given: dict[int, Counter[int]] = defaultdict(Counter)
    for question, mark, _said in answers:
        if mark is not None:
            given[question][mark] += 1
    return tuple(
        _mark_summary(one, given[one.pk])
        for one in questions
        if one.sort == QuestionSort.SCALE and (one.is_asked or given[one.pk])
    )


def _mark_summary(question: FeedbackQuestion, given: Counter[int]) -> MarkSummary:
    """Return the marks of one question; of fewer than five, only how many there are."""
    count = given.total()
    if count < LEAST_ANSWERS:
        return MarkSummary(question_in_words(question), count, None, ())
    mean = Decimal(sum(mark * times for mark, times in given.items())) / count
    spread = tuple((mark, given[mark]) for mark in range(LOWEST, HIGHEST + 1))
    return MarkSummary(
        question_in_words(question), count, mean.quantize(Decimal("0.1"), ROUND_HALF_UP), spread
    )


def _words(
    questions: list[FeedbackQuestion], answers: Iterable[tuple[int, int | None, str]]
) -> tuple[WordsSummary, ...]:
    written: dict[int, list[str]] = defaultdict(list)
    for question, _mark, said in answers:
        if said:
            written[question].append(said)
    return tuple(
        WordsSummary(question_in_words(one), tuple(written[one.pk])) for one in questions if written[one.pk]
    )
