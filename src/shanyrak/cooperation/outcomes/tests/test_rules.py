from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanyrak.cooperation.activities.rules import ActivityKind, ParticipantRole
from shanyrak.cooperation.outcomes.rules import (
    FOLLOWED_ELSEWHERE,
    MONTHS,
    SILENT_AFTER,
    AlreadyAnswered,
    AskState,
    AskWithdrawn,
    DayHasPassed,
    Presence,
    ReasonMissing,
    TooLateToCorrect,
    ask_state,
    check_answerable,
    check_correctable,
    check_postponed,
    check_reason,
    due_days,
    learners,
    reminder_is_due,
    still_to_ask,
    was_overtaken,
    without_wholes,
)

HUB, BOSA, KYRGYZ, GEORGIA = 1, 2, 3, 4
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1))


def test_the_hub_asks_three_six_and_twelve_months_after_the_last_day() -> None:
    assert due_days(date(2025, 2, 12)) == {
        3: date(2025, 5, 12),
        6: date(2025, 8, 12),
        12: date(2026, 2, 12),
    }


def test_three_months_after_the_last_of_november_is_the_last_of_february() -> None:
    assert due_days(date(2023, 11, 30))[3] == date(2024, 2, 29)
    assert due_days(date(2024, 11, 30))[3] == date(2025, 2, 28)


@given(DAYS)
def test_a_question_comes_so_many_calendar_months_later_and_on_the_same_day_or_the_months_last(
    day: date,
) -> None:
    for months, due in due_days(day).items():
        assert (due.year * 12 + due.month) - (day.year * 12 + day.month) == months
        assert due.day == day.day or (due + timedelta(days=1)).day == 1


@given(DAYS, st.integers(-100, 1000))
def test_whatever_day_an_activity_is_entered_on_at_most_one_question_is_due_at_once(
    last_day: date, later: int
) -> None:
    on = last_day + timedelta(days=later)
    due_now = [months for months in still_to_ask(last_day, on=on) if due_days(last_day)[months] <= on]
    assert len(due_now) <= 1


def test_an_activity_entered_late_is_asked_about_from_its_latest_question_on() -> None:
    assert still_to_ask(date(2025, 1, 31), on=date(2025, 2, 1)) == set(MONTHS)
    assert still_to_ask(date(2025, 1, 31), on=date(2025, 8, 31)) == {6, 12}
    assert still_to_ask(date(2025, 1, 31), on=date(2027, 1, 30)) == {12}
    assert still_to_ask(date(2025, 1, 31), on=date(2027, 1, 31)) == set()


def test_guests_are_asked_what_changed_and_neither_the_host_nor_the_hub() -> None:
    present = [
        Presence(HUB, ParticipantRole.SPEAKER),
        Presence(BOSA, ParticipantRole.HOST),
        Presence(KYRGYZ, ParticipantRole.DELEGATE),
        Presence(GEORGIA, ParticipantRole.OBSERVER),
    ]
    assert learners(ActivityKind.STUDY_VISIT, present, hub=HUB) == {KYRGYZ, GEORGIA}


def test_a_host_to_whom_experts_travel_is_the_one_who_learns() -> None:
    present = [Presence(KYRGYZ, ParticipantRole.HOST)]
    assert learners(ActivityKind.EXPERT_MISSION, present, hub=HUB) == {KYRGYZ}
    assert learners(ActivityKind.SEMINAR, present, hub=HUB) == set()


@pytest.mark.parametrize("kind", sorted(FOLLOWED_ELSEWHERE))
def test_nobody_is_asked_what_changed_after_a_committee_met(kind: ActivityKind) -> None:
    assert learners(kind, [Presence(KYRGYZ, ParticipantRole.DELEGATE)], hub=HUB) == set()


def test_who_is_asked_about_the_summit_is_not_asked_about_its_roundtable_again() -> None:
    assert without_wholes({KYRGYZ, GEORGIA}, {KYRGYZ}) == {GEORGIA}


def state(on: str, **known: object) -> AskState:
    facts: dict[str, object] = {
        "ask_on": date(2026, 2, 28),
        "asked_on": None,
        "is_answered": False,
        "is_withdrawn": False,
        "somebody_to_ask": True,
    }
    return ask_state(**(facts | known), on=date.fromisoformat(on))  # type: ignore[arg-type]


def test_a_question_is_coming_until_it_is_asked_and_silent_six_weeks_later() -> None:
    asked = {"asked_on": date(2026, 2, 28)}
    assert state("2026-02-27") is AskState.COMING
    assert state("2026-02-28", **asked) is AskState.WAITING
    assert state("2026-04-10", **asked) is AskState.WAITING
    assert state("2026-04-11", **asked) is AskState.SILENT


def test_an_answer_ends_every_silence_and_a_withdrawn_question_is_no_silence() -> None:
    asked = {"asked_on": date(2026, 2, 28)}
    assert state("2027-01-01", **asked, is_answered=True) is AskState.ANSWERED
    assert state("2027-01-01", **asked, is_withdrawn=True) is AskState.WITHDRAWN


def test_a_party_without_a_focal_point_has_nobody_to_ask_once_the_day_has_come() -> None:
    assert state("2026-02-27", somebody_to_ask=False) is AskState.COMING
    assert state("2026-02-28", somebody_to_ask=False) is AskState.NOBODY


@given(st.integers(0, 200))
def test_a_party_is_reminded_twice_and_never_after_its_silence(day: int) -> None:
    asked_on = date(2026, 1, 1)
    reminders, last, on_days = 0, None, []
    for passed in range(day):
        on = asked_on + timedelta(days=passed)
        if passed < SILENT_AFTER and reminder_is_due(asked_on, reminders=reminders, last=last, on=on):
            reminders, last = reminders + 1, on
            on_days.append(passed)
    assert on_days == [mark for mark in (14, 28) if mark < day]


def test_a_platform_that_stood_still_reminds_two_weeks_apart_all_the_same() -> None:
    asked_on, late = date(2026, 1, 1), date(2026, 1, 31)
    assert reminder_is_due(asked_on, reminders=0, last=None, on=late)
    assert not reminder_is_due(asked_on, reminders=1, last=late, on=date(2026, 2, 1))


def test_an_answer_can_be_corrected_until_the_next_question_is_due() -> None:
    due = {3: date(2026, 2, 28), 6: date(2026, 5, 30)}
    check_correctable(3, due, on=date(2026, 5, 29))
    with pytest.raises(TooLateToCorrect):
        check_correctable(3, due, on=date(2026, 5, 30))
    check_correctable(6, due, on=date(2026, 5, 30))
    assert was_overtaken(3, due, on=date(2026, 5, 30))


def test_a_link_answers_once_for_the_party_and_serves_its_own_person_on() -> None:
    check_answerable(is_withdrawn=False, answered_by=None, by=5, through_link=True)
    check_answerable(is_withdrawn=False, answered_by=5, by=5, through_link=True)
    check_answerable(is_withdrawn=False, answered_by=6, by=5, through_link=False)
    with pytest.raises(AlreadyAnswered):
        check_answerable(is_withdrawn=False, answered_by=6, by=5, through_link=True)
    with pytest.raises(AskWithdrawn):
        check_answerable(is_withdrawn=True, answered_by=None, by=5, through_link=True)


def test_an_officer_gives_a_reason_and_a_day_ahead() -> None:
    check_reason("The ministry is being reorganised")
    with pytest.raises(ReasonMissing):
        check_reason("  ")
    check_postponed(date(2026, 3, 2), on=date(2026, 3, 1))
    with pytest.raises(DayHasPassed):
        check_postponed(date(2026, 3, 1), on=date(2026, 3, 1))
