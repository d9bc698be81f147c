"""Reading everything that a report counts: a fixed number of questions, whatever the rows."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import cast

from django.conf import settings
from django.utils.functional import SimpleLazyObject

from shanyrak.reports.queries.activities import activities, outcomes, people
from shanyrak.reports.queries.agreements import agreements, commitments, titles_of
from shanyrak.reports.queries.asking import Asking
from shanyrak.reports.queries.asks import asks
from shanyrak.reports.queries.exchange import positions
from shanyrak.reports.queries.groups import decisions, items, meetings, names_of_groups
from shanyrak.reports.queries.participation import participations
from shanyrak.reports.queries.sources import passages, statements
from shanyrak.reports.rules import DayAhead, Facts, Span, YearBook, indexed, span_of
from shanyrak.roles import VISITOR, Actor
from shanyrak.sources.queries import Key
from shanyrak.topics.models import Topic


def year_book(
    year: int, *, known: date | None, today: date, actor: Actor = VISITOR, carried: bool = True
) -> YearBook:
    """Return all that the report of a year says, as known on a day; ``known`` is ``None`` for what is known today.

    ``carried`` brings the sentences along. Refuses a year that has not begun, and a day that has not come.
    """
    if known is not None and known > today:
        raise DayAhead
    as_of = known if known is not None and known < today else None
    span = span_of(year, today=as_of or today)
    this, last = (Asking(actor, one, as_of) for one in (span, span.before))
    now = facts_of(this)
    stated = statements(this, now)
    keys: list[Key] = sorted({one.key for one in now.facts} | {("figures.figure", one.pk) for one in stated})
    return YearBook(
        hub=settings.HUB_NAME,
        known=as_of or today,
        is_past=as_of is not None,
        this=now,
        # The page of one number mostly asks nothing of the year before, so that it is read when somebody does.
        last=cast("Facts", SimpleLazyObject(partial(facts_of, last))),
        statements=stated,
        passages=passages(this, keys) if carried else {},
        topics=dict(Topic.objects.values_list("notation", "names")),
    )


def facts_of(asking: Asking) -> Facts:
    """Return the facts of one span."""
    agreed, done, met = agreements(asking), activities(asking), meetings(asking)
    facts = [
        *participations(asking),
        *agreed,
        *commitments(asking, agreed),
        *done,
        *people(asking, done),
        *outcomes(asking),
        *asks(asking),
        *positions(asking),
        *decisions(asking, met),
        *items(asking, met),
    ]
    spoken_of = {
        int(sign.removeprefix("party:")) for one in facts for sign in one.signs if sign.startswith("party:")
    }
    names = asking.names_of(spoken_of) | titles_of(agreed) | names_of_groups(asking)
    borne = {sign for one in facts for sign in one.signs}
    return indexed(asking.span, facts, {sign: said for sign, said in names.items() if sign in borne})


def spans(years: int, *, today: date) -> list[Span]:
    """Return the last ``years`` years that a report can be made of, the newest first."""
    return [span_of(today.year - ago, today=today) for ago in range(years)]
