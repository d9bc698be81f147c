"""What registering allows and refuses."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from shanyrak.cooperation.registration.rules import (
    InLine,
    NotReachable,
    OpeningState,
    SeatsLeft,
    Source,
    State,
    Window,
    check_reachable,
    gets_a_seat,
    state_with_a_seat,
    who_moves_up,
    window_at,
)

BELGIUM, GEORGIA = 1, 2


def day(number: int) -> datetime:
    """Return a noon of June 2026."""
    return datetime(2026, 6, number, 12, tzinfo=UTC)


def test_registration_is_open_from_its_first_instant_until_just_before_its_last() -> None:
    def window(at: datetime) -> Window:
        return window_at(OpeningState.OPEN, opens=day(2), closes=day(5), at=at)

    assert [window(day(n)) for n in (1, 2, 4, 5)] == [Window.AHEAD, Window.OPEN, Window.OPEN, Window.CLOSED]


def test_what_is_not_announced_is_not_open_whatever_the_clock_says() -> None:
    assert window_at(OpeningState.DRAFT, opens=None, closes=None, at=day(1)) is Window.DRAFT


def test_the_line_moves_in_its_order() -> None:
    line = [InLine(10, BELGIUM), InLine(11, None), InLine(12, GEORGIA)]
    assert who_moves_up(line, SeatsLeft(2, {})) == [10, 11]


def test_a_full_party_lets_others_pass() -> None:
    line = [InLine(10, BELGIUM), InLine(11, GEORGIA), InLine(12, BELGIUM)]
    assert who_moves_up(line, SeatsLeft(5, {BELGIUM: 0, GEORGIA: 3})) == [11]


def test_nobody_overtakes_two_who_wait_for_seats_of_the_whole() -> None:
    line = [InLine(10, BELGIUM, size=2), InLine(11, GEORGIA)]
    assert who_moves_up(line, SeatsLeft(1, {})) == []
    assert not gets_a_seat(InLine(0, None), line, SeatsLeft(1, {}))


def test_whom_the_secretariat_asked_needs_no_approval() -> None:
    assert state_with_a_seat(Source.INVITATION, approved_at_once=False) is State.APPROVED
    assert state_with_a_seat(Source.NOMINATION, approved_at_once=True) is State.NOMINATED
    assert state_with_a_seat(Source.FORM, approved_at_once=False) is State.APPLIED


def test_what_was_withdrawn_stays_withdrawn() -> None:
    with pytest.raises(NotReachable):
        check_reachable(State.WITHDRAWN, State.APPROVED)
