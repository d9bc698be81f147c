"""Whatever happens in whatever order: no seat is given twice, no party has more than its own, the line keeps its order."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shanyrak.cooperation.registration.actions import approve, decline, edit_opening, register, withdraw
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.queries.seats import heads_of_lines, line_of, seats_left
from shanyrak.cooperation.registration.rules import (
    InLine,
    SeatsAreTaken,
    SeatsLeft,
    State,
    gets_a_seat,
    who_moves_up,
)
from shanyrak.cooperation.registration.tests.factories import AIGUL, NOON, opening, organization
from shanyrak.roles import VISITOR

PARTIES = (None, 1, 2, 3)


@dataclass
class Room:
    """An activity in memory, kept with the rules alone."""

    seats: int | None
    limits: dict[int, int]
    holding: dict[int, InLine] = field(default_factory=dict)
    line: list[InLine] = field(default_factory=list)
    came: int = 0

    def left(self) -> SeatsLeft:
        held = sum(one.size for one in self.holding.values())
        parties = {
            party: limit - sum(one.size for one in self.holding.values() if one.party == party)
            for party, limit in self.limits.items()
        }
        return SeatsLeft(None if self.seats is None else self.seats - held, parties)

    def heads(self) -> list[InLine]:
        return list({one.party: one for one in reversed(self.line)}.values())

    def come(self, party: int | None, size: int) -> None:
        self.came += 1
        one = InLine(self.came, party, size)
        at_once = gets_a_seat(one, self.heads(), self.left())
        assert at_once == (who_moves_up([*self.line, one], self.left()) == [one.registration])
        if at_once:
            self.holding[one.registration] = one
        else:
            self.line.append(one)

    def go(self, place: int) -> None:
        standing = sorted([*self.holding, *(one.registration for one in self.line)])
        if not standing:
            return
        gone = standing[place % len(standing)]
        self.holding.pop(gone, None)
        self.line = [one for one in self.line if one.registration != gone]
        moved = who_moves_up(self.line, self.left())
        assert moved == sorted(moved)
        for one in [one for one in self.line if one.registration in moved]:
            self.holding[one.registration] = one
        self.line = [one for one in self.line if one.registration not in moved]

    def check(self) -> None:
        left = self.left()
        assert left.whole is None or left.whole >= 0
        assert all(count >= 0 for count in left.parties.values())
        assert who_moves_up(self.line, left) == []  # no seat lies empty for which somebody waits in turn
        for party in PARTIES:  # within a party nobody is overtaken
            waiting = [one.registration for one in self.line if one.party == party]
            assert waiting == sorted(waiting)


steps = st.lists(
    st.one_of(
        st.tuples(st.just("come"), st.sampled_from(PARTIES), st.integers(1, 3)),
        st.tuples(st.just("go"), st.integers(0, 50), st.just(0)),
    ),
    max_size=60,
)


@settings(deadline=None)
@given(
    seats=st.none() | st.integers(0, 12),
    limits=st.dictionaries(st.sampled_from([1, 2, 3]), st.integers(0, 5)),
    steps=steps,
)
def test_whatever_comes_and_goes_no_seat_is_given_twice_and_the_line_keeps_its_order(
    seats: int | None, limits: dict[int, int], steps: list[tuple[str, int | None, int]]
) -> None:
    room = Room(seats, limits)
    for what, value, size in steps:
        if what == "come":
            room.come(value, size)
        else:
            room.go(value or 0)
        room.check()


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(3))
def test_the_database_keeps_to_the_same(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - for a test, not for a secret
    made = opening(seats=6, party_seats=2, approved_at_once=bool(seed % 2))
    parties = [None, *(organization(name) for name in ("FPS BOSA", "Civil Service Bureau", "ADGS"))]
    for n in range(60):
        rows = list(
            Registration.objects.filter(activity=made.activity).exclude(state__in=["declined", "withdrawn"])
        )
        if not rows or chance.random() < 0.5:
            register(
                activity=made.activity,
                given_name="N",
                family_name=str(n),
                email=f"{n}@example.org",
                party=chance.choice(parties),
                by=VISITOR,
                at=NOON,
            )
        else:
            one = chance.choice(rows)
            if chance.random() < 0.5:
                withdraw(registration=one, by=AIGUL, at=NOON)
            elif one.state not in {State.APPROVED, State.WAITING}:
                approve(registration=one, by=AIGUL, at=NOON)
            else:
                decline(registration=one, reason="No mandate", by=AIGUL, at=NOON)
        left = seats_left(made)
        assert left.whole is not None
        assert left.whole >= 0
        assert all(count >= 0 for count in left.parties.values())
        assert (
            who_moves_up(line_of(made.activity_id), seats_left(made, parties={p.pk for p in parties if p}))
            == []
        )
    assert {head.party for head in heads_of_lines(made.activity_id)} == {
        one.party for one in line_of(made.activity_id)
    }


@pytest.mark.django_db
def test_more_seats_let_the_line_move_and_fewer_than_are_held_are_refused() -> None:
    made = opening(seats=1)
    for n in range(3):
        register(
            activity=made.activity,
            given_name="N",
            family_name=str(n),
            email=f"{n}@example.org",
            by=VISITOR,
            at=NOON,
        )
    edited = edit_opening(opening=made, wanted={"seats": 2}, version=1, by=AIGUL, at=NOON)
    assert Registration.objects.filter(state=State.APPLIED.value).count() == 2
    with pytest.raises(SeatsAreTaken):
        edit_opening(opening=made, wanted={"seats": 1}, version=edited.version, by=AIGUL, at=NOON)
