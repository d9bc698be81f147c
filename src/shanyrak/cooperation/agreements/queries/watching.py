"""Which promises need an eye kept on them: those due soon, and those at risk. The rules are in :mod:`..states`."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import Any

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce, Collate, NullIf
from django.db.models.lookups import GreaterThan, LessThan, LessThanOrEqual

from shanyrak.cooperation.agreements.models import Deed, StateSpan
from shanyrak.cooperation.agreements.states import A_DAY, A_YEAR, SOON, WATCHED, State
from shanyrak.records.clocks import Clocks, kept

A_YEAR_SAID = Value("0")  # a partial date that is greater says its year


class Watch(StrEnum):
    """What a list of commitments can be narrowed to."""

    SOON = "soon"  # they turn late within thirty days unless something is done
    RISK = "risk"  # see ``states.risk``


def watched(rows: QuerySet[Any], watch: Watch, clocks: Clocks) -> QuerySet[Any]:
    """Keep the commitments to watch on the day the clocks name, as :mod:`..states` has it."""
    if watch is Watch.SOON:
        return rows.filter(_late_within(SOON, clocks))
    return rows.filter((_in(State.OPEN, clocks) & _late_within(WATCHED, clocks)) | _silent(clocks))


def _late_within(days: timedelta, clocks: Clocks) -> Q:
    soon = (clocks.on + A_DAY, clocks.on + days + A_DAY)
    turning = kept(StateSpan, clocks).filter(state=State.OVERDUE.value, days__startswith__range=soon)
    return Q(**{f"{clocks.key}__in": turning.values("commitment")})


def _in(state: State, clocks: Clocks) -> Q:
    spans = kept(StateSpan, clocks).filter(state=state.value, days__contains=clocks.on)
    return Q(**{f"{clocks.key}__in": spans.values("commitment")})


def _silent(clocks: Clocks) -> Q:
    """Keep what has no due date, is neither kept nor over, and of which nothing was heard for a year.

    A partial date is a text; it is not greater than a whole day exactly if the first day it can mean is not later.
    """
    a_year_ago = Value((clocks.on - timedelta(days=A_YEAR)).isoformat())
    begun = _date("agreement__since", "agreement__signed_on")
    words = kept(Deed, clocks).filter(commitment=OuterRef(clocks.key)).order_by()
    heard = _date("until", "since")
    return (
        Q(LessThan(_date("due_on"), A_YEAR_SAID))
        & (_in(State.OPEN, clocks) | _in(State.UNDER_WAY, clocks))
        & Q(LessThanOrEqual(begun, a_year_ago))
        & ~Exists(words.filter(GreaterThan(heard, a_year_ago)))
        & (Q(GreaterThan(begun, A_YEAR_SAID)) | Exists(words.filter(GreaterThan(heard, A_YEAR_SAID))))
    )


def _date(*columns: str) -> Collate:
    """Return the first column that says a date, to be compared sign by sign."""
    said = [NullIf(column, Value(""), output_field=CharField()) for column in columns]
    return Collate(Coalesce(*said, Value("")), "C")
