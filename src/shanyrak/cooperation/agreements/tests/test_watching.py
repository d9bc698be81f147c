"""Promises to keep an eye on: the rule, the lists that keep to it, and the piles that count them."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.utils.timezone import localdate
from hypothesis import given
from hypothesis import strategies as st

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.agreements.models import Agreement, Commitment, Deed
from shanyrak.cooperation.agreements.models.agreement import first_day
from shanyrak.cooperation.agreements.models.commitment import deeds_of, promise_of
from shanyrak.cooperation.agreements.queries.lists import commitments
from shanyrak.cooperation.agreements.states import Deed as Done
from shanyrak.cooperation.agreements.states import DeedStatus, Promise, Risk, is_due_soon, risk
from shanyrak.cooperation.agreements.tests.factories import AIGUL, NOON, bosa, commitment, memorandum, the_hub
from shanyrak.cooperation.agreements.tests.test_state_filters import days, deeds, partial, quickly
from shanyrak.records.piles import piles_for
from shanyrak.roles import VISITOR, Holder, Role

TODAY = date(2026, 11, 22)
SIGNED = date(2020, 3, 1)


def why(promise: Promise, *deeds: Done, on: date = TODAY) -> Risk | None:
    return risk(promise, deeds, begun_on=SIGNED, on=on)


def test_a_promise_due_within_three_months_with_nothing_planned_is_at_risk() -> None:
    assert why(Promise(due_by=date(2027, 2, 20))) is Risk.UNPLANNED
    assert why(Promise(due_by=date(2027, 2, 21))) is None, "more than ninety days are left"
    assert why(Promise(due_by=date(2026, 11, 21))) is None, "it is late already, which is more than at risk"


def test_a_plan_takes_the_risk_away() -> None:
    visit = Done(DeedStatus.PLANNED, date(2026, 12, 3), date(2026, 12, 3), date(2026, 12, 3))
    assert why(Promise(due_by=date(2026, 12, 31)), visit) is None


def test_a_promise_without_a_date_is_at_risk_after_a_year_of_silence() -> None:
    seminar = Done(DeedStatus.REPORTED, date(2025, 11, 22), date(2025, 11, 22), date(2025, 11, 22))
    assert why(Promise(), seminar) is Risk.SILENT
    assert why(Promise(), seminar, on=date(2026, 11, 21)) is None


def test_what_was_kept_or_is_over_is_not_at_risk() -> None:
    held = Done(DeedStatus.HELD, date(2021, 1, 1), date(2021, 1, 1), date(2021, 1, 1))
    assert why(Promise(), held) is None
    assert why(Promise(until=date(2024, 1, 1))) is None


@pytest.mark.django_db
@quickly
@given(
    due_on=partial,
    signed_on=partial,
    every_months=st.none() | st.integers(1, 30),
    done=st.lists(deeds, max_size=3),
    on=days,
)
def test_the_list_keeps_those_the_rules_want_watched(
    *, due_on: str, signed_on: str, every_months: int | None, done: list[tuple[DeedStatus, str]], on: date
) -> None:
    promise = Commitment.objects.first() or commitment(memorandum())
    Agreement.objects.filter(pk=promise.agreement_id).update(signed_on=signed_on)
    rows = Commitment.objects.filter(pk=promise.pk)
    rows.update(due_on=due_on, every_months=every_months)
    promise.deeds.all().delete()
    Deed.objects.bulk_create(
        Deed(commitment=promise, record_id=number, status=status.value, since=since, noted_at=NOON)
        for number, (status, since) in enumerate(done)
    )
    rows.settle_states()

    now = rows.select_related("agreement").get()
    rule, done_for_it = promise_of(now, now.agreement), deeds_of(now.deeds.all())
    wanted = risk(rule, done_for_it, begun_on=first_day(signed_on), on=on)
    # Through the form's own filter, though without the clocks: of a past day, only agreements begun by then are listed.
    seen = commitments({"watch": "risk", "on": on}, AIGUL)
    begun = commitments({"on": on}, AIGUL).exists()
    assert seen.exists() is (wanted is not None and begun)
    soon = commitments({"watch": "soon", "on": on}, AIGUL)
    assert soon.exists() is (is_due_soon(rule, done_for_it, on=on) and begun)


@pytest.fixture
def promises() -> dict[str, Commitment]:
    agreement = memorandum(signed_on=localdate().isoformat())
    day = localdate().toordinal()

    def due(days: int) -> str:
        return date.fromordinal(day + days).isoformat()

    return {
        "late": commitment(
            agreement, "Publish the report", due_on=due(-6), owed_by=bosa(), owed_to=the_hub()
        ),
        "soon": commitment(agreement, "Send the manual", due_on=due(4), owed_by=the_hub()),
        "today": commitment(agreement, "Name two experts", due_on=due(0), owed_by=bosa()),
        "far": commitment(agreement, "Write the handbook", due_on=due(300), owed_by=bosa()),
    }


def lying(actor: object) -> dict[str, list[str]]:
    found = piles_for(actor, localdate())  # type: ignore[arg-type]  # a holder of roles
    return {
        one.name: [f"{row.said}: {row.word}" for row in one.rows]
        for one in found
        if one.name.startswith("promises.")
    }


@pytest.mark.django_db
@pytest.mark.usefixtures("promises")
def test_the_secretariat_sees_what_everybody_owes() -> None:
    assert lying(AIGUL) == {
        "promises.overdue": ["Publish the report: 6 days late"],
        "promises.due_soon": ["Name two experts: Due today", "Send the manual: 4 days left"],
        "promises.at_risk": [
            "Name two experts: Nothing planned",
            "Send the manual: Nothing planned",
        ],
    }


@pytest.mark.django_db
@pytest.mark.usefixtures("promises")
def test_a_focal_point_sees_what_their_own_party_owes() -> None:
    anneke = Holder(pk=8, held=frozenset({Role.FOCAL_POINT}), parties=frozenset({bosa().pk}))
    assert lying(anneke)["promises.due_soon"] == ["Name two experts: Due today"]


@pytest.mark.django_db
def test_promises_lie_on_no_desk_that_is_not_concerned() -> None:
    assert lying(Holder(pk=9, held=frozenset({Role.CANDIDATE}))) == lying(VISITOR) == {}


@pytest.mark.django_db
@pytest.mark.usefixtures("promises")
def test_the_list_says_what_it_is_narrowed_to(sign_in: SignIn, client: Client) -> None:
    html = sign_in(Role.FOCAL_POINT, party=bosa()).get("/commitments/?watch=soon&mine=on").content.decode()
    assert "Name two experts" in html
    assert "Send the manual" not in html
    assert "Owed by my party" in html
    assert "Owed by my party" not in client.get("/commitments/").content.decode()
