"""Money of an activity: planned, approved, committed, spent; never added up across currencies."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from shanyrak.cooperation.preparation.actions import (
    add_line,
    approve_budget,
    approve_line,
    approve_overrun,
    edit_line,
    remove_line,
    set_limit,
    withdraw_money,
)
from shanyrak.cooperation.preparation.models import BudgetLine
from shanyrak.cooperation.preparation.queries.money import MoneyLine, budget_lines, money_of
from shanyrak.cooperation.preparation.rules import (
    AmountNotPositive,
    AmountTooPrecise,
    BudgetChangedMeanwhile,
    CurrencyInUse,
    CurrencyUnknown,
    EntryWithdrawn,
    FunderUnsaid,
    LineInUse,
    NotApprovedYet,
    NothingToApprove,
    Overcommitted,
    OverrunTooSmall,
    ReasonUnsaid,
)
from shanyrak.cooperation.preparation.tests.factories import AIGUL, AT, DIRECTOR, entry, line, visit
from shanyrak.journal.models import Entry
from shanyrak.records.languages import texts_from
from shanyrak.roles import NotPermitted

pytestmark = pytest.mark.django_db
BY: dict[str, Any] = {"by": AIGUL, "at": AT}


def approved(of: BudgetLine) -> BudgetLine:
    return approve_line(line_id=of.pk, version=of.version, by=DIRECTOR, at=AT)


def test_money_is_summed_by_currency_and_funder_and_never_across_currencies() -> None:
    activity = visit()
    flights = approved(line(activity))
    line(activity, what=texts_from({"en": "Hotels"}), category="lodging", planned=Decimal(2400))
    line(activity, currency="KZT", planned=Decimal(500_000))
    line(activity, funder=None, funder_text="World Bank", planned=Decimal(1000))
    entry(flights, "9000", sort="committed")
    entry(flights, "4000.50")

    euros, banks, tenge = sorted(money_of(activity.pk), key=lambda one: (one.currency, one.funder))

    assert (euros.currency, euros.planned) == ("EUR", Decimal(12_000))
    assert (euros.committed, euros.spent) == (Decimal(9000), Decimal("4000.5"))
    assert (banks.funder, banks.planned) == ("World Bank", Decimal(1000))
    assert tenge == MoneyLine(
        "KZT", "Astana Civil Service Hub", Decimal(500_000), Decimal(0), Decimal(0), euros.funder_id
    )


def test_the_sums_are_asked_for_once_whatever_the_lines(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    activity = visit()
    for _one in range(5):
        entry(line(activity))
    with django_assert_num_queries(1):
        money_of(activity.pk)
    with django_assert_num_queries(2):
        budget_lines(activity.pk)


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"planned": Decimal(0)}, AmountNotPositive),
        ({"currency": "EUX"}, CurrencyUnknown),
        ({"currency": "JPY", "planned": Decimal("10.5")}, AmountTooPrecise),
        ({"funder": None}, FunderUnsaid),
    ],
)
def test_a_line_that_cannot_be_is_refused(wrong: dict[str, Any], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        line(**wrong)
    assert not BudgetLine.objects.exists()


def test_nothing_is_committed_above_the_limit_without_the_director() -> None:
    flights = line()
    with pytest.raises(NotApprovedYet):
        entry(flights, "100", sort="committed")
    approved(flights)
    assert entry(flights, "100", sort="committed").amount == 100


def test_below_the_limit_of_its_currency_a_line_needs_nobody() -> None:
    set_limit(currency="EUR", amount=Decimal(10_000), by=DIRECTOR, at=AT)
    small, tenge = line(), line(currency="KZT")
    assert entry(small, "100", sort="committed").amount == 100
    with pytest.raises(NotApprovedYet):
        entry(tenge, "100", sort="committed")
    with pytest.raises(NothingToApprove):
        approved(small)


def test_a_changed_plan_needs_approval_anew_and_a_moved_day_does_not() -> None:
    flights = approved(line())
    later = edit_line(line_id=flights.pk, version=flights.version, wanted={"needed_on": AT.date()}, **BY)
    assert later.approved_at
    dearer = edit_line(line_id=flights.pk, version=later.version, wanted={"planned": Decimal(9700)}, **BY)
    assert dearer.approved_at is None
    with pytest.raises(NotApprovedYet):
        entry(flights, "100", sort="committed")
    assert list(flights.approvals.values_list("sort", "amount")) == [("plan", Decimal(9600))]


def test_no_more_is_committed_than_planned_unless_the_director_approves_more() -> None:
    flights = approved(line())
    entry(flights, "9000", sort="committed")
    with pytest.raises(Overcommitted, match="10000"):
        entry(flights, "1000", sort="committed")
    flights.refresh_from_db()
    with pytest.raises(ReasonUnsaid):
        approve_overrun(
            line_id=flights.pk,
            version=flights.version,
            amount=Decimal(10_500),
            reason=" ",
            by=DIRECTOR,
            at=AT,
        )
    with pytest.raises(OverrunTooSmall):
        approve_overrun(
            line_id=flights.pk,
            version=flights.version,
            amount=Decimal(9600),
            reason="Fares",
            by=DIRECTOR,
            at=AT,
        )
    approve_overrun(
        line_id=flights.pk,
        version=flights.version,
        amount=Decimal(10_500),
        reason="Fares rose",
        by=DIRECTOR,
        at=AT,
    )
    entry(flights, "1500", sort="committed")
    with pytest.raises(Overcommitted):
        entry(flights, "0.01", sort="committed")


def test_a_plan_is_not_lowered_below_what_is_committed() -> None:
    flights = approved(line())
    entry(flights, "9000", sort="committed")
    flights.refresh_from_db()
    with pytest.raises(Overcommitted):
        edit_line(line_id=flights.pk, version=flights.version, wanted={"planned": Decimal(8000)}, **BY)
    with pytest.raises(CurrencyInUse):
        edit_line(line_id=flights.pk, version=flights.version, wanted={"currency": "USD"}, **BY)
    with pytest.raises(LineInUse):
        remove_line(line_id=flights.pk, **BY)


def test_what_was_spent_is_entered_whatever_the_plan_and_shows_where_it_went_over() -> None:
    flights = line()
    entry(flights, "9700")
    (shown,) = budget_lines(flights.activity_id)
    assert shown.is_over


def test_a_withdrawn_entry_stays_with_its_reason_and_counts_no_longer() -> None:
    flights = line()
    wrong = entry(flights, "9700")
    with pytest.raises(ReasonUnsaid):
        withdraw_money(entry_id=wrong.pk, reason="", **BY)
    withdraw_money(entry_id=wrong.pk, reason="Entered twice", **BY)
    assert money_of(flights.activity_id)[0].spent == 0
    with pytest.raises(EntryWithdrawn):
        withdraw_money(entry_id=wrong.pk, reason="Again", **BY)


def test_the_whole_budget_is_approved_as_it_was_read_and_only_so() -> None:
    activity = visit()
    lines = [line(activity), line(activity, category="lodging")]
    seen = {one.pk: one.version for one in lines}
    edit_line(line_id=lines[0].pk, version=1, wanted={"planned": Decimal(1)}, **BY)
    with pytest.raises(BudgetChangedMeanwhile):
        approve_budget(activity_id=activity.pk, seen=seen, by=DIRECTOR, at=AT)
    seen[lines[0].pk] = 2
    assert len(approve_budget(activity_id=activity.pk, seen=seen, by=DIRECTOR, at=AT)) == 2


def test_an_officer_plans_and_does_not_approve() -> None:
    flights = line()
    with pytest.raises(NotPermitted):
        approve_line(line_id=flights.pk, version=1, **BY)
    with pytest.raises(NotPermitted):
        set_limit(currency="EUR", amount=Decimal(1), **BY)


def test_the_journal_knows_that_a_line_was_planned_and_not_what_it_says() -> None:
    flights = line()
    told = Entry.objects.filter(act="preparation.budget_line.added").get()
    assert told.facts == {"activity": flights.activity_id, "line": flights.pk}
    assert "9600" not in told.body


def test_two_who_edit_one_line_lose_nothing() -> None:
    flights = line()
    edit_line(line_id=flights.pk, version=1, wanted={"planned": Decimal(1)}, **BY)
    with pytest.raises(Exception, match="Nothing of yours is lost"):
        edit_line(line_id=flights.pk, version=1, wanted={"planned": Decimal(2)}, **BY)


def test_money_is_of_an_activity_that_is_there() -> None:
    add_line(
        activity=visit(),
        what=texts_from({"en": "Hall"}),
        category="venue",
        funder_text="Host",
        currency="KWD",
        planned=Decimal("10.125"),
        **BY,
    )
    assert BudgetLine.objects.get().planned == Decimal("10.125")
