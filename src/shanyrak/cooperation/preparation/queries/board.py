"""How an activity's preparation stands, in short: how far it has come, its money, its tasks, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.rules import ActivityStatus, Standing, standing_on
from shanyrak.cooperation.preparation.models import Begun, ConceptNote
from shanyrak.cooperation.preparation.names import STAGE_NAMES
from shanyrak.cooperation.preparation.queries.money import MoneyLine
from shanyrak.cooperation.preparation.queries.tasks import TaskLine
from shanyrak.cooperation.preparation.rules import Signs, Stage, stages_reached
from shanyrak.cooperation.preparation.stages import is_shown

NEXT = 3


@dataclass(frozen=True, slots=True)
class Step:
    """One stage on the way of an activity."""

    name: str
    is_reached: bool
    is_here: bool


@dataclass(frozen=True, slots=True)
class CurrencySum:
    """The money of an activity in one currency."""

    currency: str
    planned: object
    spent: object


@dataclass(frozen=True, slots=True)
class TasksInShort:
    """How many tasks there are, how many are done and late, and which come next."""

    all: int
    done: int
    late: int
    coming: tuple[TaskLine, ...]


def steps_of(activity: Activity, note: ConceptNote | None, *, on: date) -> tuple[Step, ...]:
    """Return the stages on an activity's way, the furthest one reached marked as where it stands."""
    reached = stages_reached(_signs(activity, note, on=on))
    furthest = max(reached, key=list(Stage).index)
    return tuple(
        Step(gettext(STAGE_NAMES[stage.value]), stage in reached, stage is furthest) for stage in Stage
    )


def _signs(activity: Activity, note: ConceptNote | None, *, on: date) -> Signs:
    after = activity.period.upper if activity.period else None
    standing = standing_on(ActivityStatus(activity.status), after, on=on)
    return Signs(
        approved=note is not None and note.approved_version is not None,
        prepared=Begun.objects.filter(activity=activity).exists(),
        open=is_shown(Stage.OPEN, activity.pk, on=on),
        held=standing in {Standing.HELD, Standing.ONGOING},
        reported=is_shown(Stage.REPORTED, activity.pk, on=on),
    )


def by_currency(sums: list[MoneyLine]) -> list[CurrencySum]:
    """Return the sums of all funders by currency, each currency for itself."""
    return [
        CurrencySum(
            currency,
            sum(one.planned for one in sums if one.currency == currency),
            sum(one.spent for one in sums if one.currency == currency),
        )
        for currency in sorted({one.currency for one in sums})
    ]


def tasks_in_short(lines: list[TaskLine]) -> TasksInShort:
    """Return the tasks in short; those that are late come first among the next."""
    left = [line for line in lines if not line.is_done]
    return TasksInShort(
        all=len(lines),
        done=len(lines) - len(left),
        late=sum(line.is_late for line in left),
        coming=tuple(left[:NEXT]),
    )
