from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanyrak.cooperation.groups.rules import (
    AttendanceUnsaid,
    Majority,
    MayNotVote,
    MemberRole,
    NoMemberThatDay,
    NoQuorum,
    Presence,
    Quorum,
    QuorumRule,
    QuorumUnsaid,
    Tally,
    VotedAlready,
    WasNotThere,
    Way,
    carries,
    check_decidable,
    check_quorum_rule,
    check_voter,
    decision_number,
    meeting_number,
    needed_for,
    quorum_of,
)
from shanyrak.cooperation.groups.states import (
    ItemEnded,
    ItemNotEnded,
    ItemState,
    ReportSort,
    ended_by,
    item_state,
    reminder_for,
)

MANY = st.integers(min_value=0, max_value=200)
DAYS = st.dates(min_value=date(2013, 1, 1), max_value=date(2040, 1, 1))
THE_DAY = date(2026, 6, 30)


@pytest.mark.parametrize(
    ("rule", "voters", "needed"),
    [
        ("none", 9, 0),
        ("half", 9, 5),
        ("half", 10, 5),
        ("more_than_half", 10, 6),
        ("more_than_half", 9, 5),
        ("two_thirds", 9, 6),
        ("two_thirds", 10, 7),
        ("number", 10, 4),
    ],
)
def test_so_many_must_be_there(rule: str, voters: int, needed: int) -> None:
    assert needed_for(QuorumRule(rule), voters, 4) == needed


@given(MANY)
def test_a_quorum_grows_with_its_rule_and_never_asks_for_more_than_all_but_by_a_number(voters: int) -> None:
    half = needed_for(QuorumRule.HALF, voters)
    two_thirds = needed_for(QuorumRule.TWO_THIRDS, voters)

    assert 0 <= half <= two_thirds <= voters
    assert 2 * half >= voters
    assert 2 * needed_for(QuorumRule.MORE_THAN_HALF, voters) > voters


@given(st.sets(st.integers(1, 30)), st.sets(st.integers(1, 60)))
def test_only_those_who_sit_with_a_vote_count_towards_the_quorum(voters: set[int], there: set[int]) -> None:
    quorum = quorum_of(QuorumRule.HALF, None, voters=voters, there=there, noted=True)

    assert quorum.present == len(voters & there)
    assert quorum.reached == (quorum.missing == 0)
    assert quorum.present + quorum.missing >= quorum.needed


def test_a_quorum_that_is_a_number_has_its_number() -> None:
    with pytest.raises(QuorumUnsaid):
        check_quorum_rule(QuorumRule.NUMBER, None)


def test_a_vote_needs_to_know_who_came_and_that_enough_did() -> None:
    with pytest.raises(AttendanceUnsaid):
        check_decidable(Way.VOTE, Quorum(10, 5, 0, noted=False))
    with pytest.raises(NoQuorum, match="4 of the 5"):
        check_decidable(Way.VOTE, Quorum(10, 5, 4, noted=True))
    check_decidable(Way.VOTE, Quorum(10, 5, 5, noted=True))


def test_a_consensus_of_which_nobody_says_who_came_is_believed_and_one_without_quorum_is_not() -> None:
    check_decidable(Way.CONSENSUS, Quorum(10, 5, 0, noted=False))
    with pytest.raises(NoQuorum):
        check_decidable(Way.CONSENSUS, Quorum(10, 5, 4, noted=True))


def test_who_may_vote() -> None:
    fit = {
        "who": "Armenia",
        "sits": True,
        "role": MemberRole.MEMBER,
        "presence": Presence.REPRESENTED,
        "noted": True,
        "voted": False,
    }
    check_voter(**fit)  # type: ignore[arg-type]
    for refusal, unfit in (
        (NoMemberThatDay, {"sits": False}),
        (MayNotVote, {"role": MemberRole.OBSERVER}),
        (MayNotVote, {"role": MemberRole.SECRETARY}),
        (WasNotThere, {"presence": Presence.EXCUSED}),
        (WasNotThere, {"presence": None}),
        (VotedAlready, {"voted": True}),
    ):
        with pytest.raises(refusal, match="Armenia"):
            check_voter(**(fit | unfit))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("majority", "votes", "carried"),
    [
        ("simple", (3, 2, 5), True),
        ("simple", (2, 2, 0), False),
        ("of_present", (5, 1, 3), True),
        ("of_present", (4, 0, 5), False),
        ("of_members", (8, 0, 0), True),
        ("of_members", (7, 0, 0), False),
        ("two_thirds", (4, 2, 3), True),
        ("two_thirds", (3, 2, 0), False),
        ("two_thirds", (0, 0, 9), False),
    ],
)
def test_which_votes_carry(majority: str, votes: tuple[int, int, int], *, carried: bool) -> None:
    quorum = Quorum(voters=15, needed=8, present=9, noted=True)

    assert carries(Majority(majority), Tally(*votes), quorum) is carried


@given(st.sampled_from(Majority), MANY, MANY, MANY)
def test_no_majority_carries_against_more_votes_than_it_has(
    majority: Majority, votes_for: int, against: int, abstained: int
) -> None:
    quorum = Quorum(votes_for + against + abstained, 0, votes_for + against + abstained, noted=True)

    if carries(majority, Tally(votes_for, against, abstained), quorum):
        assert votes_for > against


@given(st.sampled_from(Majority), MANY, MANY, MANY)
def test_one_more_vote_for_it_never_loses_a_decision(
    majority: Majority, votes_for: int, against: int, abstained: int
) -> None:
    quorum = Quorum(700, 0, 650, noted=True)

    before = carries(majority, Tally(votes_for, against, abstained), quorum)
    after = carries(majority, Tally(votes_for + 1, against, abstained), quorum)

    assert after or not before


def test_meetings_are_numbered_by_year_and_decisions_by_meeting() -> None:
    assert meeting_number("2026", ["2026-1", "2025-7", "3"]) == "2026-2"
    assert meeting_number("", ["2026-1", "3"]) == "4"
    assert decision_number(3, "2026-2") == "3/2026-2"


@pytest.mark.parametrize(
    ("on", "state"),
    [
        (date(2026, 6, 15), "open"),
        (date(2026, 6, 16), "due_soon"),
        (date(2026, 6, 30), "due_soon"),
        (date(2026, 7, 1), "overdue"),
    ],
)
def test_an_item_is_due_soon_two_weeks_before_and_overdue_the_day_after(on: date, state: str) -> None:
    assert item_state(None, THE_DAY, on=on) == state
    assert item_state(ItemState.DONE, THE_DAY, on=on) == ItemState.DONE
    assert item_state(None, None, on=on) == ItemState.OPEN


@given(DAYS, DAYS, st.integers(0, 400))
def test_an_open_item_never_gets_earlier_in_its_states(due: date, on: date, later: int) -> None:
    order = [ItemState.OPEN, ItemState.DUE_SOON, ItemState.OVERDUE]

    now, then = (item_state(None, due, on=day) for day in (on, on + timedelta(days=later)))

    assert order.index(now) <= order.index(then)


def test_a_closed_item_takes_no_report_until_it_is_opened_again() -> None:
    assert ended_by(None, ReportSort.DONE) is ItemState.DONE
    assert ended_by(ItemState.DROPPED, ReportSort.REOPENED) is None
    with pytest.raises(ItemEnded):
        ended_by(ItemState.DONE, ReportSort.PROGRESS)
    with pytest.raises(ItemNotEnded):
        ended_by(None, ReportSort.REOPENED)


@given(DAYS)
def test_reminders_come_14_and_3_days_before_on_the_day_and_then_every_week(due: date) -> None:
    days = range(20, -36, -1)  # so many days before it is due
    named = [reminder_for(due, on=due - timedelta(days=before)) for before in days]

    assert list(dict.fromkeys(named)) == [
        None,
        "14",
        "3",
        "0",
        "late-1",
        "late-2",
        "late-3",
        "late-4",
        "late-5",
    ]
    assert reminder_for(due, on=due - timedelta(days=15)) is None
    assert reminder_for(due, on=due + timedelta(days=7)) == "late-1"
