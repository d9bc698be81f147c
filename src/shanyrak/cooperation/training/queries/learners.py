"""The learners of a cohort: what each attended, passed and said, what is missing, and the certificate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import get_language, gettext

from shanyrak.cooperation.programme.models import Attendance, Session
from shanyrak.cooperation.programme.rules import SessionKind, SessionState
from shanyrak.cooperation.registration.queries import Registrant, registered
from shanyrak.cooperation.training.models import Attempt, Cohort, Evaluation, Quiz
from shanyrak.cooperation.training.names import GAP_NAMES
from shanyrak.cooperation.training.permissions import SEE_LEARNERS
from shanyrak.cooperation.training.queries.papers import Paper, papers_of
from shanyrak.cooperation.training.rules.completion import Achieved, Gap, gaps, share_attended
from shanyrak.cooperation.training.rules.evaluation import Asked
from shanyrak.cooperation.training.rules.quizzes import Shows, Stage, shows_mark
from shanyrak.records.languages import Said, said_in
from shanyrak.roles import Actor


@dataclass(frozen=True, slots=True)
class QuizResult:
    """How somebody did in one quiz: the best attempt that was handed in."""

    quiz_id: int
    title: Said
    stage: str
    attempts: int
    best: Decimal | None
    has_passed: bool
    shows: str = Shows.FEEDBACK.value

    @property
    def as_the_learner_sees_it(self) -> QuizResult:
        """The same without the mark, where the quiz keeps it to itself."""
        return self if shows_mark(Shows(self.shows)) else replace(self, best=None)

    @property
    def per_cent(self) -> int | None:
        """The best share in whole per cent, never rounded up to a pass."""
        return None if self.best is None else int(self.best * 100)


@dataclass(frozen=True, slots=True)
class LearnerLine:
    """One learner of a cohort."""

    who: Registrant
    party: Said
    attended: int
    sessions: int
    share: Fraction | None
    results: tuple[QuizResult, ...]
    has_evaluated: bool
    gaps: tuple[Gap, ...]
    certificate: Paper | None

    @property
    def has_completed(self) -> bool:
        """Whether nothing is missing."""
        return not self.gaps

    @property
    def is_ready(self) -> bool:
        """Whether a certificate can be issued."""
        return self.has_completed and self.certificate is None

    @property
    def reasons(self) -> tuple[str, ...]:
        """What is missing, in words."""
        return tuple(gettext(GAP_NAMES[gap.value]) for gap in self.gaps)

    @property
    def per_cent(self) -> int | None:
        """The share of sessions attended in whole per cent."""
        return None if self.share is None else int(self.share * 100)

    @property
    def final(self) -> QuizResult | None:
        """The final quiz that decides: one that is not passed, or else the last."""
        finals = [one for one in self.results if one.stage == Stage.FINAL]
        return next((one for one in finals if not one.has_passed), finals[-1] if finals else None)


def learners(cohort: Cohort, actor: Actor, *, at: datetime) -> tuple[LearnerLine, ...]:
    """Return the learners of a cohort that ``actor`` may see: all, or those of the own party; in seven queries."""
    people = [one for one in registered(cohort.activity_id) if one.companion_of is None and _sees(actor, one)]
    return learner_lines([(cohort, one) for one in people], at=at)


def _sees(actor: Actor, one: Registrant) -> bool:
    return SEE_LEARNERS.allows(actor, [one.party_id] if one.party_id else [])


def learner_lines(enrolled: Sequence[tuple[Cohort, Registrant]], *, at: datetime) -> tuple[LearnerLine, ...]:
    """Return what is known at an instant of people, each in a cohort; in six queries, however many cohorts."""
    numbers = [one.id for _cohort, one in enrolled]
    held = held_sessions({cohort.activity_id for cohort, _one in enrolled}, at=at)
    present = _present(numbers)
    results = _results(enrolled)
    evaluated = _evaluated(numbers)
    papers = papers_of(numbers)
    return tuple(
        _line(
            cohort,
            one,
            attended=present[one.id] & held[cohort.activity_id],
            held=held[cohort.activity_id],
            results=results[one.id],
            evaluated=one.id in evaluated,
            certificate=papers.get(one.id),
        )
        for cohort, one in enrolled
    )


def _line(
    cohort: Cohort,
    one: Registrant,
    *,
    attended: Collection[int],
    held: Collection[int],
    results: tuple[QuizResult, ...],
    evaluated: bool,
    certificate: Paper | None,
) -> LearnerLine:
    share = share_attended(attended, held)
    return LearnerLine(
        who=one,
        party=said_in(one.party, get_language() or "en"),
        attended=len(attended),
        sessions=len(held),
        share=share,
        results=results,
        has_evaluated=evaluated,
        gaps=gaps(cohort.course.conditions, achievement(share, results, evaluated=evaluated)),
        certificate=certificate,
    )


def held_sessions(activities: Collection[int], *, at: datetime) -> Mapping[int, set[int]]:
    """Return the sessions of each activity that are over by an instant, without breaks and what was cancelled."""
    rows = Session.objects.standing().filter(activity__in=activities, state=SessionState.PLANNED.value)
    found: dict[int, set[int]] = defaultdict(set)
    for session in rows.exclude(session_kind=SessionKind.BREAK.value):
        if session.ending.instant <= at:
            found[session.activity_id].add(session.pk)
    return found


def _present(registrations: Collection[int]) -> Mapping[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    rows = Attendance.objects.filter(registration__in=registrations)
    for registration, session in rows.values_list("registration", "session"):
        found[registration].add(session)
    return found


def achievement(share: Fraction | None, results: Collection[QuizResult], *, evaluated: bool) -> Achieved:
    """Return what somebody did, as the conditions ask for it: every final quiz must be passed."""
    finals = [one for one in results if one.stage == Stage.FINAL]
    return Achieved(
        attended=share,
        taken=any(one.attempts for one in finals),
        passed=all(one.has_passed for one in finals) if finals else None,
        evaluated=evaluated,
    )


def _results(enrolled: Sequence[tuple[Cohort, Registrant]]) -> Mapping[int, tuple[QuizResult, ...]]:
    """Return how each learner did in each quiz of their cohort, in two queries."""
    quizzes: dict[int, list[Quiz]] = defaultdict(list)
    for quiz in Quiz.objects.filter(cohort__in={cohort.pk for cohort, _one in enrolled}).order_by("pk"):
        quizzes[quiz.cohort_id].append(quiz)
    done = Attempt.objects.filter(registration__in=[one.id for _cohort, one in enrolled])
    attempts: dict[tuple[int, int], list[Attempt]] = defaultdict(list)
    for attempt in done.exclude(handed_in_at=None):
        attempts[attempt.registration_id, attempt.quiz_id].append(attempt)
    return {
        one.id: tuple(_result(quiz, attempts[one.id, quiz.pk]) for quiz in quizzes[cohort.pk])
        for cohort, one in enrolled
    }


def _result(quiz: Quiz, attempts: Sequence[Attempt]) -> QuizResult:
    return QuizResult(
        quiz_id=quiz.pk,
        title=said_in(quiz.title, get_language() or "en"),
        stage=quiz.stage,
        attempts=len(attempts),
        best=max((one.share for one in attempts if one.share is not None), default=None),
        has_passed=any(one.has_passed for one in attempts),
        shows=quiz.shows,
    )


def _evaluated(registrations: Sequence[int]) -> set[int]:
    given = Evaluation.objects.filter(registration__in=registrations, asked=Asked.REACTION.value)
    return set(given.exclude(given_at=None).values_list("registration", flat=True))
