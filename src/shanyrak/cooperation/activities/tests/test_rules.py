from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanyrak.cooperation.activities.rules import (
    ActivityStatus,
    AdaptationUnsaid,
    DroppingUnsaid,
    NobodyNamed,
    NothingCanHaveComeOfIt,
    OfficeOfSomeoneElse,
    OutcomeSort,
    OutcomeUnsaid,
    PartOfItself,
    Standing,
    check_outcome,
    check_participant,
    check_whole,
    days_of,
    standing_on,
    words_are_missing,
)
from shanyrak.records.dates import PeriodEndsBeforeItBegins

A_DAY = timedelta(days=1)


def test_an_activity_lies_within_the_month_that_the_source_names() -> None:
    assert days_of("2021-09", "") == (date(2021, 9, 1), date(2021, 10, 1))
    assert days_of("2025-02-10", "2025-02-12") == (date(2025, 2, 10), date(2025, 2, 13))


def test_a_day_without_a_year_bounds_nothing() -> None:
    assert days_of("--10-17", "--10-17") is None
    assert days_of("", "") is None


def test_an_activity_does_not_end_before_it_begins() -> None:
    with pytest.raises(PeriodEndsBeforeItBegins):
        days_of("2025-02-12", "2025-02-10")


@pytest.mark.parametrize("status", [ActivityStatus.PLANNED, ActivityStatus.INVITED])
def test_a_plan_whose_last_day_has_passed_is_unconfirmed_and_never_held(status: ActivityStatus) -> None:
    after = date(2021, 12, 1)  # the last day is 30 November

    assert standing_on(status, after, on=date(2021, 11, 30)) is Standing(status.value)
    assert standing_on(status, after, on=date(2021, 12, 1)) is Standing.UNCONFIRMED


def test_what_was_under_way_is_held_after_its_last_day() -> None:
    assert standing_on(ActivityStatus.ONGOING, date(2021, 3, 13), on=date(2021, 3, 12)) is Standing.ONGOING
    assert standing_on(ActivityStatus.ONGOING, date(2021, 3, 13), on=date(2021, 3, 13)) is Standing.HELD


@given(st.sampled_from(ActivityStatus), st.dates(), st.dates())
def test_only_what_was_held_or_under_way_ever_counts_as_held(
    status: ActivityStatus, after: date, on: date
) -> None:
    if standing_on(status, after, on=on) is Standing.HELD:
        assert status in {ActivityStatus.HELD, ActivityStatus.ONGOING}


def test_an_activity_is_no_part_of_itself() -> None:
    check_whole(None, [1, 2])
    check_whole(3, [1, 2])
    with pytest.raises(PartOfItself):
        check_whole(1, [2, 1])


def test_a_participant_is_someone() -> None:
    check_participant(party=None, person=None, text="representatives of Africa", office_of=None)
    with pytest.raises(NobodyNamed):
        check_participant(party=None, person=None, text="  ", office_of=None)


def test_nobody_takes_part_in_the_office_of_another() -> None:
    check_participant(party=None, person=4, text="", office_of=4)
    with pytest.raises(OfficeOfSomeoneElse):
        check_participant(party=None, person=4, text="", office_of=5)


def test_only_what_took_place_has_outcomes() -> None:
    check_outcome(ActivityStatus.HELD, OutcomeSort.TRIED, said=True)
    with pytest.raises(NothingCanHaveComeOfIt):
        check_outcome(ActivityStatus.PLANNED, OutcomeSort.TRIED, said=True)


def test_an_outcome_says_what_changed_unless_nothing_did() -> None:
    check_outcome(ActivityStatus.HELD, OutcomeSort.NOTHING, said=False)
    with pytest.raises(OutcomeUnsaid):
        check_outcome(ActivityStatus.HELD, OutcomeSort.ADOPTED, said=False)


def test_who_adapted_says_what_was_changed_and_who_dropped_says_why() -> None:
    with pytest.raises(AdaptationUnsaid):
        check_outcome(ActivityStatus.HELD, OutcomeSort.ADAPTED, said=False)
    with pytest.raises(DroppingUnsaid):
        check_outcome(ActivityStatus.HELD, OutcomeSort.TRIED, said=False)


@pytest.mark.parametrize("sort", OutcomeSort)
def test_an_answer_of_one_press_stands_before_its_words_come(sort: OutcomeSort) -> None:
    check_outcome(ActivityStatus.HELD, sort, said=False, words_to_come=True)
    assert not words_are_missing(sort, said=True)
    assert words_are_missing(sort, said=False) == (sort in {OutcomeSort.ADAPTED, OutcomeSort.TRIED})
