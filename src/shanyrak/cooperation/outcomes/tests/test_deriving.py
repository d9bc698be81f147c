"""Questions follow from the activities and the calendar."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from shanyrak.cooperation.activities.actions import (
    add_participant,
    edit_activity,
    merge_activities,
    note_outcome,
    remove_participant,
)
from shanyrak.cooperation.activities.tests.factories import organization, the_hub
from shanyrak.cooperation.outcomes.actions import answer_ask, set_beginning, settle_asks, withdraw_ask
from shanyrak.cooperation.outcomes.models import Ask, Beginning
from shanyrak.cooperation.outcomes.rules import MONTHS, AskState, ask_state
from shanyrak.cooperation.outcomes.tests.factories import (
    AIGUL,
    an_ask,
    asel,
    asking_since,
    kyrgyz,
    morning,
    settled,
    visit,
)
from shanyrak.journal.models import Entry
from shanyrak.records.languages import texts_from
from shanyrak.roles import Holder, NotPermitted, Role

pytestmark = pytest.mark.django_db
NURLAN = Holder(pk=11, held=frozenset({Role.ADMINISTRATOR}))


def test_each_guest_is_asked_after_three_six_and_twelve_months() -> None:
    asking_since("2025-01-01")
    visit()
    asks = settled("2025-12-01")
    assert {ask.party_id for ask in asks} == {kyrgyz().pk}
    assert [(ask.months, ask.due_on.isoformat()) for ask in asks] == [
        (3, "2026-02-28"),
        (6, "2026-05-30"),
        (12, "2026-11-30"),
    ]


def test_of_a_month_the_last_day_counts() -> None:
    asking_since("2025-01-01")
    visit(since="2025-11", until="")
    assert settled("2025-12-01")[0].due_on == date(2026, 2, 28)


def test_settling_again_changes_nothing_and_journals_nothing() -> None:
    asking_since("2025-01-01")
    visit()
    settled("2025-12-01")
    entries = Entry.objects.count()
    assert not settle_asks(by=AIGUL, at=morning("2025-12-01"))
    assert not settle_asks(by=AIGUL, at=morning("2025-12-02"))
    assert Entry.objects.count() == entries


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "cancelled"},
        {"status": "planned"},
        {"since": "", "until": ""},
        {"visibility": "secretariat"},
        {"activity_kind": "steering_committee"},
    ],
)
def test_nobody_is_asked_about(fields: dict[str, str]) -> None:
    asking_since("2025-01-01")
    visit(**fields)
    assert settled("2025-12-01") == []


def test_nobody_is_asked_before_it_is_over() -> None:
    asking_since("2025-01-01")
    visit()
    assert settled("2025-11-30") == []


def test_a_hub_that_begins_today_does_not_ask_about_the_years_before() -> None:
    visit()
    assert settled("2026-03-01") == []
    assert Beginning.objects.get().day == date(2026, 3, 1)

    set_beginning(day=date(2025, 11, 30), by=NURLAN, at=morning("2026-03-01"))

    assert [ask.months for ask in settled("2026-03-01")] == [3, 6, 12]


def test_only_an_administrator_sets_the_beginning() -> None:
    with pytest.raises(NotPermitted):
        set_beginning(day=date(2025, 1, 1), by=AIGUL, at=morning("2026-03-01"))


def test_an_activity_entered_late_is_asked_about_once_and_not_thrice() -> None:
    asking_since("2025-01-01")
    visit()
    assert [ask.months for ask in settled("2026-06-15")] == [6, 12]


def test_someone_in_an_office_of_a_party_makes_it_take_part() -> None:
    from shanyrak.cooperation.activities.tests.factories import office, person  # noqa: PLC0415 - used here alone

    asking_since("2025-01-01")
    marat = person("Marat Ibraimov")
    seat = office(marat, kyrgyz(), "Head of training")
    visit(participants=[{"person": marat, "office": seat, "role": "delegate"}])
    assert {ask.party_id for ask in settled("2025-12-01")} == {kyrgyz().pk}


def test_a_part_does_not_ask_again_who_is_asked_about_the_whole() -> None:
    asking_since("2025-01-01")
    summit = visit("Summit")
    georgia = organization("Civil Service Bureau of Georgia")
    both = [{"party": kyrgyz(), "role": "delegate"}, {"party": georgia, "role": "delegate"}]
    table = visit("Roundtable", part_of=summit, participants=both)
    settled("2025-12-01")
    assert {ask.party_id for ask in Ask.objects.filter(activity=table)} == {georgia.pk}


def test_an_activity_that_was_moved_moves_its_questions() -> None:
    ask = an_ask()
    edit_activity(
        record_id=ask.activity_id,
        version=1,
        wanted={"until": "2025-12-15"},
        by=AIGUL,
        at=morning("2025-12-20"),
    )
    settled("2025-12-20")
    ask.refresh_from_db()
    assert ask.due_on == date(2026, 3, 15)


def test_an_activity_that_was_cancelled_withdraws_its_questions_and_gives_them_back() -> None:
    ask = an_ask()
    wanted: dict[str, Any] = {"record_id": ask.activity_id, "by": AIGUL, "at": morning("2025-12-20")}
    edit_activity(version=1, wanted={"status": "cancelled"}, **wanted)
    settled("2025-12-20")
    ask.refresh_from_db()
    assert (ask.withdrawal, Ask.objects.filter(withdrawn_at=None).count()) == ("activity", 0)

    edit_activity(version=2, wanted={"status": "held"}, **wanted)
    settled("2025-12-21")
    assert Ask.objects.filter(withdrawn_at=None).count() == len(MONTHS)


def test_a_party_taken_out_of_the_activity_is_not_asked() -> None:
    ask = an_ask()
    guest = ask.activity.participants.get(party=kyrgyz())
    remove_participant(participant_id=guest.pk, by=AIGUL, at=morning("2025-12-20"))
    settled("2025-12-20")
    ask.refresh_from_db()
    assert ask.withdrawal == "activity"


def test_an_answered_question_stays_whatever_becomes_of_the_activity() -> None:
    ask = an_ask()
    answer_ask(ask_id=ask.pk, answer="nothing", by=asel(), at=morning("2026-03-01"))
    edit_activity(
        record_id=ask.activity_id,
        version=1,
        wanted={"until": "2025-12-15"},
        by=AIGUL,
        at=morning("2026-03-02"),
    )
    settled("2026-03-02")
    ask.refresh_from_db()
    assert (ask.due_on, ask.withdrawn_at) == (date(2026, 2, 28), None)


def test_a_question_withdrawn_by_an_officer_is_not_asked_again() -> None:
    ask = an_ask()
    withdraw_ask(ask_id=ask.pk, reason="The ministry was dissolved", by=AIGUL, at=morning("2026-01-10"))
    settled("2026-01-11")
    ask.refresh_from_db()
    assert ask.withdrawal == "by_hand"


def test_a_question_that_nobody_could_be_asked_gives_way_to_the_next() -> None:
    first = an_ask()
    settled("2026-05-30")
    first.refresh_from_db()
    assert first.withdrawal == "next"
    assert Ask.objects.get(months=6).withdrawn_at is None


def test_two_records_of_one_visit_ask_once_after_the_merge_and_keep_the_answer() -> None:
    asking_since("2025-01-01")
    keep, gone = visit("Study visit"), visit("Visite d’étude")
    settled("2025-12-01")
    asked = Ask.objects.filter(activity=gone).earliest("months")
    answer_ask(ask_id=asked.pk, answer="adopted", by=asel(), at=morning("2026-03-01"))

    merge_activities(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=morning("2026-03-02"))
    asks = settled("2026-03-02")

    assert [(ask.activity_id, ask.months, ask.answer_id is None) for ask in asks] == [
        (keep.pk, 3, False),
        (keep.pk, 6, True),
        (keep.pk, 12, True),
    ]


def test_what_an_officer_noted_on_the_activitys_page_answers_the_question_that_was_due() -> None:
    ask = an_ask()
    what = texts_from({"en": "One window in two districts"})
    note_outcome(
        activity_id=ask.activity_id,
        party=kyrgyz(),
        sort="adopted",
        what=what,
        by=AIGUL,
        at=morning("2026-03-05"),
    )
    settled("2026-03-06")
    ask.refresh_from_db()
    assert ask.answer is not None
    assert ask.told_how == "page"


def test_settling_asks_the_same_number_of_queries_for_one_visit_and_for_many() -> None:
    asking_since("2025-01-01")
    visit()
    settled("2025-12-01")
    with CaptureQueriesContext(
        connection,
    ) as one:
        settle_asks(by=AIGUL, at=morning("2025-12-02"))
    for number in range(8):
        visit(f"Visit {number}")
    settled("2025-12-02")
    with CaptureQueriesContext(connection) as many:
        settle_asks(by=AIGUL, at=morning("2025-12-03"))
    assert len(one) == len(many)


class StatesInTheDatabase(TestCase):
    """The state that lists filter by is the rule's, on every day."""

    @settings(max_examples=40, deadline=None)
    @given(
        due=st.integers(0, 60),
        asked=st.none() | st.integers(0, 60),
        put_off=st.none() | st.integers(0, 60),
        withdrawn=st.booleans(),
        has_head=st.booleans(),
        on=st.integers(0, 160),
    )
    def test_the_query_and_the_rule_agree(  # noqa: PLR0917 - one of each of what decides
        self,
        due: int,
        asked: int | None,
        put_off: int | None,
        withdrawn: bool,  # noqa: FBT001 - Hypothesis hands it in by name
        has_head: bool,  # noqa: FBT001 - Hypothesis hands it in by name
        on: int,
    ) -> None:
        start = date(2026, 1, 1)
        known = Ask.objects.first() or an_ask()
        if has_head:
            asel(known.party)
        at = morning("2026-01-01")

        def day(number: int | None) -> date | None:
            return None if number is None else start + timedelta(days=number)

        known.due_on, known.postponed_to, known.asked_on = (
            start + timedelta(days=due),
            day(put_off),
            day(asked),
        )
        known.asked_at = None if asked is None else at
        known.withdrawn_at, known.withdrawal = (at, "by_hand") if withdrawn else (None, "")
        known.save()

        the_day = start + timedelta(days=on)
        expected = ask_state(
            ask_on=known.goes_out_on,
            asked_on=known.asked_on,
            is_answered=False,
            is_withdrawn=withdrawn,
            somebody_to_ask=has_head,
            on=the_day,
        )
        assert Ask.objects.with_state(on=the_day).get(pk=known.pk).state == expected.value
        assert Ask.objects.in_state(AskState(expected), on=the_day).filter(pk=known.pk).exists()


def test_a_joined_party_is_asked_from_the_next_morning_on() -> None:
    ask = an_ask()
    georgia = organization("Civil Service Bureau of Georgia")
    add_participant(
        activity_id=ask.activity_id, party=georgia, role="delegate", by=AIGUL, at=morning("2025-12-03")
    )
    assert {one.party_id for one in settled("2025-12-04")} == {kyrgyz().pk, georgia.pk}
    assert the_hub().pk not in set(Ask.objects.values_list("party", flat=True))
