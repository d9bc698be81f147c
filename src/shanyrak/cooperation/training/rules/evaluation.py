"""Evaluation on four levels (D. and J. Kirkpatrick): reaction, learning, behaviour, results; and what may be shown of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from math import sqrt
from statistics import fmean, stdev

from shanyrak.cooperation.agreements.states import months_after
from shanyrak.refusals import Refusal, gettext_noop

FEW = 5
"""Of fewer answers than these, only that they came is shown: nobody can be picked out of five."""
LOWEST, HIGHEST = 1, 5
FOLLOW_UP_MONTHS = 3
LINK_LASTS = timedelta(days=180)
TOO_LATE_MONTHS = 12
RESULT_MONTHS = (6, 12)
# Student's t for a two-sided interval of 95 %, for 1 to 30 degrees of freedom.
T_95 = (
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
    2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
    2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
)  # fmt: skip
NORMAL_95 = 1.959964


class Asked(StrEnum):
    """Which form: reaction at the end; behaviour after three months, by the learner and by their superior."""

    REACTION = "reaction"
    LEARNER = "learner"
    SUPERIOR = "superior"


STATEMENTS: Mapping[Asked, Mapping[str, str]] = {
    Asked.REACTION: {
        "useful": gettext_noop("What I learnt is useful in my work."),
        "clear": gettext_noop("It was clear what we were to learn."),
        "trainers": gettext_noop("The trainers explained well."),
        "practice": gettext_noop("There was enough time to practise."),
        "materials": gettext_noop("The materials help."),
        "arranged": gettext_noop("It was well arranged."),
        "again": gettext_noop("I would recommend the course to a colleague."),
    },
    Asked.LEARNER: {
        "used": gettext_noop("I use what I learnt in my work."),
        "changed": gettext_noop("I do something differently since the course."),
        "shared": gettext_noop("I have passed on to colleagues what I learnt."),
        "supported": gettext_noop("My superior helps me to use it."),
    },
    Asked.SUPERIOR: {
        "used": gettext_noop("They use what they learnt in their work."),
        "changed": gettext_noop("They do something differently since the course."),
        "shared": gettext_noop("They have passed on to colleagues what they learnt."),
        "needed": gettext_noop("The course fits what the work needs."),
    },
}


class RatingMissing(Refusal):
    """A form handed in half empty."""

    text = gettext_noop("Answer every line, then send.")


class FormUnknown(Refusal):
    """A rating for a line that the form does not have, or off its scale."""

    text = gettext_noop("This form has no such answer.")


@dataclass(frozen=True, slots=True)
class Rated:
    """What was said to one statement: how many answered, the mean, and how many gave each mark; hidden where few did."""

    key: str
    answers: int
    mean: float | None
    counts: tuple[int, ...]

    @property
    def is_hidden(self) -> bool:
        """Whether too few answered to show what they said."""
        return self.mean is None


@dataclass(frozen=True, slots=True)
class Gain:
    """What learners knew more after than before, in points of a hundred, with the interval that holds it in 95 of 100."""

    pairs: int
    before: float
    after: float
    gain: float
    low: float
    high: float


def check_ratings(asked: Asked, ratings: Mapping[str, int]) -> None:
    """Refuse a form with a line left out, with an unknown one, or with a mark off the scale."""
    wanted = STATEMENTS[asked]
    if set(ratings) - set(wanted) or not all(LOWEST <= one <= HIGHEST for one in ratings.values()):
        raise FormUnknown
    if set(wanted) - set(ratings):
        raise RatingMissing


def summarised(asked: Asked, forms: Sequence[Mapping[str, int]]) -> tuple[Rated, ...]:
    """Return what was said to each statement of a form; of fewer than five answers, only how many there are."""
    return tuple(_rated(key, [form[key] for form in forms if key in form]) for key in STATEMENTS[asked])


def _rated(key: str, marks: Sequence[int]) -> Rated:
    if len(marks) < FEW:
        return Rated(key, len(marks), None, ())
    counts = Counter(marks)
    return Rated(key, len(marks), fmean(marks), tuple(counts[mark] for mark in range(LOWEST, HIGHEST + 1)))


def words_to_show(words: Collection[str], *, answers: int) -> tuple[str, ...]:
    """Return what people wrote, in an order that says nothing of who wrote when; nothing where few answered."""
    return tuple(sorted(word.strip() for word in words if word.strip())) if answers >= FEW else ()


def gain(pairs: Sequence[tuple[Fraction, Fraction]]) -> Gain | None:
    """Return what the same people knew more after than before; none where fewer than five took both quizzes."""
    if len(pairs) < FEW:
        return None
    differences = [float(after - before) * 100 for before, after in pairs]
    mean = fmean(differences)
    margin = student(len(pairs) - 1) * stdev(differences) / sqrt(len(pairs))
    return Gain(
        pairs=len(pairs),
        before=fmean(float(before) * 100 for before, _after in pairs),
        after=fmean(float(after) * 100 for _before, after in pairs),
        gain=mean,
        low=mean - margin,
        high=mean + margin,
    )


def student(freedom: int) -> float:
    """Return Student's t of a two-sided interval of 95 %; beyond the table by the first terms of its expansion."""
    if freedom <= len(T_95):
        return T_95[freedom - 1]
    z = NORMAL_95
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    return z + first / freedom + second / freedom**2


def follow_up_is_due(last_day: date | None, *, on: date) -> bool:
    """Whether learners and superiors are to be asked on the day ``on`` what changed in the work."""
    if last_day is None:
        return False
    return months_after(last_day, FOLLOW_UP_MONTHS) <= on < months_after(last_day, TOO_LATE_MONTHS)
