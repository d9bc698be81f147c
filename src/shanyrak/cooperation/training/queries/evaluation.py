"""The four levels of one cohort in numbers. Where nobody answered, nothing is said; where few did, only that they did."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.activities.models import OUTCOME_NAMES, Outcome
from shanyrak.cooperation.outcomes.models import Ask
from shanyrak.cooperation.outcomes.rules import AskState
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import State
from shanyrak.cooperation.training.models import Attempt, Cohort, Evaluation
from shanyrak.cooperation.training.rules.evaluation import (
    FEW,
    RESULT_MONTHS,
    STATEMENTS,
    Asked,
    Gain,
    Rated,
    gain,
    summarised,
    words_to_show,
)
from shanyrak.cooperation.training.rules.quizzes import Stage
from shanyrak.records.languages import Said, said_in


@dataclass(frozen=True, slots=True)
class RatedLine:
    """A statement of a form, and what was said to it."""

    statement: str
    rated: Rated

    @property
    def mean(self) -> str:
        """The mean with one place."""
        return "" if self.rated.mean is None else f"{self.rated.mean:.1f}"

    @property
    def parts(self) -> list[tuple[str, int, str]]:
        """How many gave each mark, as the bar draws them: from “not at all” to “fully”."""
        colours = ("3", "2", "0", "4", "1")
        return [
            (colour, count, str(mark))
            for mark, (colour, count) in enumerate(zip(colours, self.rated.counts, strict=False), start=1)
        ]


@dataclass(frozen=True, slots=True)
class FormSummary:
    """What a form brought: how many were asked and answered, and what they said."""

    asked: int
    given: int
    lines: tuple[RatedLine, ...]
    words: tuple[str, ...]

    @property
    def is_hidden(self) -> bool:
        """Whether some answered, but too few to show what they said."""
        return 0 < self.given < FEW


@dataclass(frozen=True, slots=True)
class Learning:
    """What the quizzes before and after tell."""

    before: int  # how many took the one before
    after: int
    pairs: int
    gain: Gain | None


@dataclass(frozen=True, slots=True)
class Change:
    """An outcome that a party told of."""

    what: Said
    sort: str
    party_id: int | None
    party: Said


@dataclass(frozen=True, slots=True)
class Results:
    """What the parties answered after six and twelve months, and what changed at home."""

    asked: int
    answered: int
    silent: int
    sorts: tuple[tuple[str, int], ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class FourLevels:
    """One cohort on the four levels."""

    learners: int
    reaction: FormSummary
    learning: Learning
    behaviour: FormSummary
    superiors: FormSummary
    results: Results


def four_levels(cohort: Cohort) -> FourLevels:
    """Return what is known of a cohort on each level; in five queries."""
    numbers = _learners(cohort)
    forms = _forms(numbers)
    return FourLevels(
        learners=len(numbers),
        reaction=_summary(Asked.REACTION, forms[Asked.REACTION], asked=len(numbers)),
        learning=_learning(cohort, numbers),
        behaviour=_summary(Asked.LEARNER, forms[Asked.LEARNER]),
        superiors=_summary(Asked.SUPERIOR, forms[Asked.SUPERIOR]),
        results=_results(cohort),
    )


def _learners(cohort: Cohort) -> list[int]:
    rows = Registration.objects.filter(
        activity=cohort.activity_id, state=State.APPROVED.value, companion_of=None
    )
    return list(rows.values_list("pk", flat=True))


def _forms(registrations: Collection[int]) -> Mapping[Asked, list[Evaluation]]:
    found: dict[Asked, list[Evaluation]] = defaultdict(list)
    for form in Evaluation.objects.filter(registration__in=registrations):
        found[Asked(form.asked)].append(form)
    return found


def _summary(kind: Asked, forms: Sequence[Evaluation], *, asked: int | None = None) -> FormSummary:
    given = [form for form in forms if form.given_at is not None]
    lines = tuple(
        RatedLine(gettext(STATEMENTS[kind][rated.key]), rated)
        for rated in summarised(kind, [form.ratings for form in given])
    )
    return FormSummary(
        asked=sum(form.asked_at is not None for form in forms) if asked is None else asked,
        given=len(given),
        lines=lines,
        words=words_to_show([form.words for form in given], answers=len(given)),
    )


def _learning(cohort: Cohort, registrations: Collection[int]) -> Learning:
    """Compare each learner's first attempt before with the first one after: a second try would flatter."""
    rows = Attempt.objects.filter(
        quiz__cohort=cohort, quiz__stage__in=[Stage.BEFORE.value, Stage.FINAL.value], number=1
    )
    done = rows.filter(registration__in=registrations).exclude(handed_in_at=None).order_by("pk")
    shares: dict[str, dict[int, Fraction]] = {Stage.BEFORE.value: {}, Stage.FINAL.value: {}}
    for stage, learner, share in done.values_list("quiz__stage", "registration", "share"):
        shares[stage].setdefault(learner, Fraction(share or 0))
    before, after = shares[Stage.BEFORE.value], shares[Stage.FINAL.value]
    pairs = [(before[one], after[one]) for one in sorted(before.keys() & after.keys())]
    return Learning(len(before), len(after), len(pairs), gain(pairs))


def _results(cohort: Cohort) -> Results:
    asks = Ask.objects.filter(activity=cohort.activity_id, months__in=RESULT_MONTHS)
    states = Counter(asks.with_state(on=localdate()).values_list("state", flat=True))
    answered, silent = states[AskState.ANSWERED.value], states[AskState.SILENT.value]
    outcomes = list(
        Outcome.objects.filter(activity=cohort.activity_id)
        .filter(Q(ask=None) | Q(ask__months__in=RESULT_MONTHS))
        .select_related("party")
        .order_by("pk")
    )
    sorts = Counter(outcome.sort for outcome in outcomes)
    return Results(
        asked=answered + silent + states[AskState.WAITING.value],
        answered=answered,
        silent=silent,
        sorts=tuple((gettext(OUTCOME_NAMES[sort]), count) for sort, count in sorts.most_common()),
        changes=tuple(_change(outcome) for outcome in outcomes if outcome.what),
    )


def _change(outcome: Any) -> Change:
    language = get_language() or "en"
    return Change(
        what=said_in(outcome.what, language),
        sort=gettext(OUTCOME_NAMES[outcome.sort]),
        party_id=outcome.party_id,
        party=said_in(outcome.party.names if outcome.party else {}, language),
    )
