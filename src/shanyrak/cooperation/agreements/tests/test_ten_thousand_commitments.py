"""Ten thousand commitments, a thousand random past days by both clocks: every state equals the independent reference.

All of them are compared, ten million states: for each pair of days (true on, known on) the states that the platform's
own queries read from the history, of every commitment it knew then, against the reference for the same facts.
"""

from __future__ import annotations

import random
from bisect import bisect_right
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from django.db import connection
from django.db.models import QuerySet
from django.utils.timezone import localdate

from shanyrak.cooperation.agreements.models import Commitment, StateSpan
from shanyrak.cooperation.agreements.queries.lists import commitments
from shanyrak.cooperation.agreements.tests import reference_states as reference
from shanyrak.cooperation.agreements.tests.factories import AIGUL
from shanyrak.cooperation.agreements.tests.ten_thousand import World
from shanyrak.records.clocks import Clocks, kept, seen

pytestmark = pytest.mark.django_db

MANY, DAYS, KNOWN_DAYS, ROUNDS = 10_000, 1_000, 40, 6
FIRST, LAST = date(2012, 6, 1), date(2027, 12, 31)
WRITTEN = [datetime(2014 + number, 5, 17, 12, tzinfo=UTC) for number in range(ROUNDS)]


def the_world() -> World:
    made = World(random.Random(2013))  # noqa: S311 - the same ledger every time
    for number, at in enumerate(WRITTEN):
        made.live(at=at, new=MANY // 4 if number < 4 else 0, changed=400)
    return made


def test_every_state_of_ten_thousand_commitments_equals_the_reference_on_a_thousand_days() -> None:
    world = the_world()
    chance = random.Random(42)  # noqa: S311 - the same days every time
    known_days = sorted(_day(chance, date(2014, 5, 1), localdate()) for _one in range(KNOWN_DAYS))
    asked = [(_day(chance, FIRST, LAST), chance.choice(known_days)) for _one in range(DAYS)]
    compared = 0
    for known in known_days:
        days = sorted({on for on, at in asked if at == known})
        expected = _expected(world, days, known=known)
        for on, found in _found(days, known=known).items():
            assert found == expected[on], (on, known, _differences(found, expected[on]))
            compared += found.count(",")
    assert len(world.commitments) == MANY
    assert compared > MANY * DAYS * 0.7, "few pairs lie before the ledger's first years"
    the_list_says_the_same(world)


def test_the_reference_takes_nothing_from_the_platform() -> None:
    assert "shanyrak" not in Path(reference.__file__).read_text("utf-8").replace("``states.py``", "")


def the_list_says_the_same(world: World) -> None:
    """Ask the list itself for some of them; making the ledger takes too long to do it for a test of its own."""
    for on, known in [(date(2019, 3, 4), date(2018, 1, 1)), (date(2016, 2, 29), localdate())]:
        rows = commitments({"on": on, "known": known}, AIGUL).order_by("pk")[:400]
        facts = _known_then(world, known)
        clocks = Clocks(on, known if known < localdate() else None, chosen=True)
        for row in rows:
            number = row.pk if clocks.known is None else row.pgh_obj_id
            [code] = reference.states_on(facts[number], np.array([on.toordinal()]))
            assert row.state == reference.NAMES[code], (number, on, known)


def _day(chance: random.Random, first: date, last: date) -> date:
    return first + timedelta(days=chance.randrange((last - first).days + 1))


def _known_then(world: World, known: date) -> dict[int, reference.Facts]:
    """Return the facts as they stood at the end of the day ``known``."""
    place = bisect_right([at.date() for at, _facts in world.rounds], known)
    return world.rounds[place - 1][1] if place else {}


def _expected(world: World, days: list[date], *, known: date) -> dict[date, str]:
    """Return the states of each of ``days`` in one line, in the order of the commitments' numbers."""
    facts = _known_then(world, known)
    ordinals = np.array([day.toordinal() for day in days])
    memo: dict[reference.Facts, reference.Codes] = {}
    columns = []
    for number in sorted(facts):
        said = facts[number]
        if said not in memo:
            memo[said] = reference.states_on(said, ordinals)
        columns.append((number, memo[said]))
    return {
        day: "".join(f"{number}{reference.NAMES[codes[place]]}," for number, codes in columns)
        for place, day in enumerate(days)
    }


def _found(days: list[date], *, known: date) -> dict[date, str]:
    """Return the same as the platform's history has it: the spans as known then, of the commitments as known then."""
    clocks = Clocks(known, known if known < localdate() else None, chosen=True)
    with connection.cursor() as cursor:
        _keep(
            "spans_then (number, state, days)",
            kept(StateSpan, clocks).values("commitment", "state", "days"),
            cursor,
        )
        _keep(
            "promises_then (number)", seen(Commitment.objects.all(), AIGUL, clocks).values(clocks.key), cursor
        )
        cursor.execute(
            "SELECT day, string_agg(number || state || ',', '' ORDER BY number) FROM unnest(%s::date[]) day"
            " JOIN (SELECT number, state, days FROM spans_then"
            " JOIN promises_then USING (number)) span ON span.days @> day GROUP BY day",
            [days],
        )
        lines: dict[date, str] = dict(cursor.fetchall())
    return {day: lines.get(day, "") for day in days}


def _keep(table: str, rows: QuerySet[Any, Any], cursor: Any) -> None:
    """Keep what the platform's own query answers, so that many days can be asked of it."""
    sql, values = rows.order_by().query.sql_with_params()
    name = table.partition(" ")[0]
    cursor.execute(f"DROP TABLE IF EXISTS {name}")
    cursor.execute(f"CREATE TEMP TABLE {table} AS {sql}", values)
    cursor.execute(f"ANALYZE {name}")


def _differences(found: str, expected: str) -> list[str]:
    return sorted(set(found.split(",")) ^ set(expected.split(",")))[:10]
