from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanyrak.cooperation.agreements.states import (
    Deed,
    DeedStatus,
    Grade,
    Promise,
    State,
    commitment_state,
    grade,
    lateness,
    months_after,
    state_spans,
)

DUE_2021 = Promise(due_by=date(2021, 12, 31))
VISIT = Deed(DeedStatus.HELD, date(2021, 10, 12), date(2021, 10, 16), date(2021, 10, 16))
FIRST, LAST = date(2019, 1, 1), date(2023, 12, 31)
some_days = st.dates(FIRST, LAST)


@st.composite
def deeds(draw: st.DrawFn) -> Deed:
    begins = draw(st.none() | some_days)
    done = begins and draw(st.dates(begins, LAST))
    over = done and draw(st.dates(done, LAST))
    return Deed(draw(st.sampled_from(DeedStatus)), begins, done, over)


promises = st.builds(
    Promise,
    due_by=st.none() | some_days,
    begins_on=st.none() | some_days,
    until=st.none() | some_days,
    every_months=st.none() | st.integers(1, 30),
    how_many=st.integers(1, 3),
)


def test_a_promise_nobody_has_begun_is_open() -> None:
    assert commitment_state(Promise(), [], on=date(2030, 1, 1)) is State.OPEN


def test_a_promise_is_late_only_after_its_last_day() -> None:
    assert commitment_state(DUE_2021, [], on=date(2021, 12, 31)) is State.OPEN
    assert commitment_state(DUE_2021, [], on=date(2022, 1, 1)) is State.OVERDUE


def test_a_held_activity_delivers_and_not_before_it_was_held() -> None:
    assert commitment_state(DUE_2021, [VISIT], on=date(2021, 10, 11)) is State.OPEN
    assert commitment_state(DUE_2021, [VISIT], on=date(2021, 10, 13)) is State.UNDER_WAY
    assert commitment_state(DUE_2021, [VISIT], on=date(2021, 10, 16)) is State.DELIVERED


def test_a_plan_is_not_a_deed() -> None:
    plan = Deed(DeedStatus.PLANNED, date(2021, 11, 2), date(2021, 11, 3), date(2021, 11, 3))
    assert commitment_state(DUE_2021, [plan], on=date(2021, 11, 3)) is State.UNDER_WAY
    assert commitment_state(DUE_2021, [plan], on=date(2021, 11, 4)) is State.OPEN
    assert commitment_state(DUE_2021, [plan], on=date(2022, 1, 1)) is State.OVERDUE


def test_what_was_going_on_is_done_once_its_last_day_has_passed() -> None:
    course = Deed(DeedStatus.ONGOING, date(2021, 10, 1), date(2021, 10, 1), date(2021, 10, 31))
    assert commitment_state(Promise(), [course], on=date(2021, 10, 31)) is State.UNDER_WAY
    assert commitment_state(Promise(), [course], on=date(2021, 11, 1)) is State.DELIVERED


@pytest.mark.parametrize("status", [DeedStatus.CANCELLED, DeedStatus.INVITED])
def test_what_was_cancelled_or_only_invited_to_shows_nothing(status: DeedStatus) -> None:
    assert commitment_state(Promise(), [Deed(status)], on=date(2021, 1, 1)) is State.OPEN


def test_a_report_of_the_party_is_under_way_but_never_delivered() -> None:
    report = Deed(DeedStatus.REPORTED, date(2020, 1, 1))
    assert commitment_state(Promise(), [report] * 5, on=date(2021, 1, 1)) is State.UNDER_WAY


def test_a_promise_ends_with_its_agreement() -> None:
    ended = Promise(until=date(2022, 6, 30), due_by=date(2021, 12, 31))
    assert commitment_state(ended, [], on=date(2022, 6, 30)) is State.OVERDUE
    assert commitment_state(ended, [], on=date(2022, 7, 1)) is State.LAPSED
    assert commitment_state(ended, [VISIT], on=date(2022, 7, 1)) is State.DELIVERED


def test_three_seminars_are_delivered_by_the_third() -> None:
    three = Promise(how_many=3)
    assert commitment_state(three, [VISIT] * 2, on=date(2022, 1, 1)) is State.UNDER_WAY
    assert commitment_state(three, [VISIT] * 3, on=date(2022, 1, 1)) is State.DELIVERED


def test_a_yearly_promise_is_late_after_the_first_year_that_was_not_kept() -> None:
    yearly = Promise(begins_on=date(2020, 3, 5), every_months=12)
    assert commitment_state(yearly, [], on=date(2021, 3, 5)) is State.OPEN
    assert commitment_state(yearly, [], on=date(2021, 3, 6)) is State.OVERDUE
    assert commitment_state(yearly, [VISIT], on=date(2022, 3, 5)) is State.UNDER_WAY
    assert commitment_state(yearly, [VISIT], on=date(2022, 3, 6)) is State.OVERDUE
    assert lateness(yearly, [VISIT], on=date(2022, 3, 8)) == 3


def test_a_yearly_promise_kept_to_the_end_of_its_agreement_is_delivered() -> None:
    yearly = Promise(begins_on=date(2020, 1, 1), every_months=12, until=date(2021, 12, 31))
    assert commitment_state(yearly, [VISIT], on=date(2022, 1, 2)) is State.DELIVERED
    assert commitment_state(yearly, [], on=date(2022, 1, 2)) is State.LAPSED


def test_an_activity_without_a_date_counts_as_done() -> None:
    assert commitment_state(Promise(), [Deed(DeedStatus.HELD)], on=date(2013, 3, 15)) is State.DELIVERED


def test_lateness_turns_amber_at_one_year_and_red_at_two() -> None:
    assert [grade(days) for days in (364, 365, 729, 730)] == [Grade.NONE, Grade.AMBER, Grade.AMBER, Grade.RED]


def test_a_month_after_the_last_of_january_is_the_last_of_february() -> None:
    assert months_after(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert months_after(date(2023, 11, 30), 3) == date(2024, 2, 29)


@given(promises, st.lists(deeds(), max_size=5))
def test_spans_say_of_every_day_what_the_rule_says(promise: Promise, done: list[Deed]) -> None:
    spans = state_spans(promise, done)
    for number in range(0, (LAST - FIRST).days + 800, 13):
        day = FIRST + timedelta(days=number)
        [state] = [
            span.state
            for span in spans
            if (span.since is None or span.since <= day) and (span.until is None or day < span.until)
        ]
        assert state is commitment_state(promise, done, on=day)


@given(promises, st.lists(deeds(), max_size=5))
def test_spans_hold_every_day_once_and_change_the_state_each_time(promise: Promise, done: list[Deed]) -> None:
    spans = state_spans(promise, done)
    assert spans[0].since is None
    assert spans[-1].until is None
    for before, after in pairwise(spans):
        assert before.until == after.since
        assert before.state is not after.state


@given(promises, st.lists(deeds(), max_size=4), some_days)
def test_one_more_deed_never_makes_a_promise_late(promise: Promise, done: list[Deed], day: date) -> None:
    before = commitment_state(promise, done, on=day)
    after = commitment_state(promise, [*done, Deed(DeedStatus.HELD, day, day, day)], on=day)
    assert before is State.OVERDUE or after is not State.OVERDUE


@given(promises, st.lists(deeds(), max_size=4), some_days)
def test_nothing_is_late_in_a_state_other_than_overdue_while_the_agreement_lasts(
    promise: Promise, done: list[Deed], day: date
) -> None:
    state = commitment_state(promise, done, on=day)
    if state in {State.OPEN, State.UNDER_WAY}:
        assert lateness(promise, done, on=day) == 0
    if state is State.OVERDUE:
        assert lateness(promise, done, on=day) > 0
