"""Reports of hubs drawn by lot say what a count by hand over the drawn lots says."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from shanyrak.cooperation.activities.actions import add_participant
from shanyrak.cooperation.activities.tests import factories as activities
from shanyrak.cooperation.agreements.states import Promise, commitment_state
from shanyrak.cooperation.agreements.tests import factories as agreements
from shanyrak.directory.models import Party
from shanyrak.reports import figures
from shanyrak.reports.queries.reading import year_book
from shanyrak.reports.tests.hubs import BY, TODAY

pytestmark = pytest.mark.django_db
YEARS = (2024, 2025, 2026)
STATE_FIGURES = {
    "delivered": figures.KEPT,
    "under_way": figures.UNDER_WAY,
    "overdue": figures.OVERDUE,
    "open": figures.OPEN,
    "lapsed": figures.LAPSED,
}


@dataclass(frozen=True)
class Lot:
    """What was drawn for one agreement with its one promise, or for one activity."""

    signed_on: date
    until: date | None
    due_on: date
    owner: int
    is_public: bool
    held_on: date
    kind: str


def drawn(chance: random.Random) -> Lot:
    """Draw one lot."""
    signed = date(2022, 1, 1) + timedelta(days=chance.randrange(1700))
    return Lot(
        signed_on=signed,
        until=signed + timedelta(days=chance.randrange(1, 1200)) if chance.random() < 0.5 else None,
        due_on=signed + timedelta(days=chance.randrange(1, 1500)),
        owner=chance.randrange(3),
        is_public=chance.random() < 0.8,
        held_on=date(2023, 6, 1) + timedelta(days=chance.randrange(1200)),
        kind=chance.choice(["seminar", "training", "conference"]),
    )


def entered(lots: list[Lot]) -> list[Party]:
    """Enter what was drawn; return the owners."""
    hub = activities.the_hub()
    owners = [
        agreements.a_party(name, iso3=code) for name, code in (("A", "AAA"), ("B", "BBB"), ("C", "CCC"))
    ]
    for number, lot in enumerate(lots):
        visible = {"visibility": "public" if lot.is_public else "hub"}
        agreement = agreements.memorandum(
            title=agreements.texts(f"Memorandum {number}"),
            parties=[hub, owners[lot.owner]],
            signed_on=lot.signed_on.isoformat(),
            until=lot.until.isoformat() if lot.until else "",
            **visible,
        )
        agreements.commitment(
            agreement, f"Promise {number}", owed_by=owners[lot.owner], due_on=lot.due_on.isoformat()
        )
        one = activities.activity(
            f"Activity {number}", activity_kind=lot.kind, since=lot.held_on.isoformat(), until="", **visible
        )
        add_participant(activity_id=one.pk, party=hub, role="host", **BY)
    return owners


def by_hand(lots: list[Lot], year: int, on: date) -> dict[str, int]:
    """Count what was drawn, without a database."""
    seen = [lot for lot in lots if lot.is_public]
    begun = [lot for lot in seen if lot.signed_on <= on]
    states = Counter(
        commitment_state(
            Promise(due_by=lot.due_on, begins_on=lot.signed_on, until=lot.until), (), on=on
        ).value
        for lot in begun
    )
    first = date(year, 1, 1)
    return {
        "signed": sum(first <= lot.signed_on <= on for lot in seen),
        "in-force": sum(lot.until is None or lot.until >= on for lot in begun),
        "ended": sum(lot.until is not None and first <= lot.until <= _last_end(on) for lot in begun),
        "promised": len(begun),
        "held": sum(first <= lot.held_on <= on for lot in seen),
        **{figure.name: states[state] for state, figure in STATE_FIGURES.items()},
    }


def _last_end(on: date) -> date:
    """Return the last day on which something can have ended: what is in force today has not ended yet."""
    return on if (on.month, on.day) == (12, 31) else on - timedelta(days=1)


@pytest.mark.parametrize("seed", [3, 14, 159])
def test_every_figure_is_what_a_count_by_hand_gives(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - lots for a test
    lots = [drawn(chance) for _number in range(25)]
    owners = entered(lots)
    for year in YEARS:
        facts = year_book(year, known=None, today=TODAY).this
        on = min(date(year, 12, 31), TODAY)
        wanted = by_hand(lots, year, on)
        assert {name: figures.FIGURES[name].value(facts) for name in wanted} == wanted, year
        for number, owner in enumerate(owners):
            theirs = sum(lot.owner == number and lot.is_public and lot.signed_on <= on for lot in lots)
            assert figures.PROMISED.narrowed(f"party:{owner.pk}").value(facts) == theirs
        for kind in ("seminar", "training", "conference"):
            held = sum(
                lot.kind == kind and lot.is_public and date(year, 1, 1) <= lot.held_on <= on for lot in lots
            )
            assert figures.HELD.narrowed(f"kind:{kind}").value(facts) == held
        for whole, parts in figures.SUMS:
            assert whole.value(facts) == sum(part.value(facts) for part in parts)
