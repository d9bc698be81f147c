"""Which promises an activity may keep: proposed with reasons, accepted by a person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.activities.actions import fulfil_commitment
from shanyrak.cooperation.activities.fitting import SURE, Happening, Promise, Reason, fit
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.rules import ActivityKind
from shanyrak.cooperation.activities.suggesting import suggested_commitments
from shanyrak.cooperation.activities.tests.factories import (
    AIGUL,
    NOON,
    activity,
    commitment,
    organization,
    the_hub,
)
from shanyrak.cooperation.agreements.rules import CommitmentKind
from shanyrak.roles import Role

HUB, BOSA, BELGIUM, GEORGIA = 1, 2, 3, 4
VISIT = Happening(
    kind=ActivityKind.STUDY_VISIT,
    first_day=date(2021, 10, 12),
    last_day=date(2021, 10, 16),
    parties=frozenset({HUB, BOSA, GEORGIA}),
    relatives=frozenset({BELGIUM}),
)
PROMISE = Promise(
    kind=CommitmentKind.STUDY_VISIT,
    sides=frozenset({HUB, BOSA}),
    since=date(2020, 3, 31),
    until=None,
    due_by=date(2021, 12, 31),
)
ON = date(2026, 6, 2)


def test_a_study_visit_of_both_sides_after_the_signing_keeps_the_visit_that_was_promised() -> None:
    found = fit(VISIT, PROMISE)
    assert found is not None
    assert found.score == 1.0
    assert found.reasons == (
        Reason.ALL_SIDES,
        Reason.VERY_KIND,
        Reason.WHILE_IT_BOUND,
        Reason.IN_TIME,
    )


@pytest.mark.parametrize(
    "against",
    [
        {"parties": frozenset({HUB, GEORGIA}), "relatives": frozenset()},
        {"kind": ActivityKind.CONFERENCE},
        {"first_day": date(2020, 3, 30)},
        {"first_day": None},
    ],
)
def test_a_missing_side_another_kind_or_an_earlier_day_speaks_against_it(against: dict[str, Any]) -> None:
    assert fit(replace(VISIT, **against), PROMISE) is None


def test_what_came_after_the_agreement_ended_keeps_nothing_of_it() -> None:
    assert fit(VISIT, replace(PROMISE, until=date(2021, 1, 1))) is None


def test_late_is_better_than_never_and_worth_less() -> None:
    late = fit(VISIT, replace(PROMISE, due_by=date(2021, 1, 1)))
    assert late is not None
    assert late.score == SURE


def test_a_country_that_came_for_its_agency_is_proposed_and_never_sure() -> None:
    found = fit(replace(VISIT, parties=frozenset({HUB, BELGIUM}), relatives=frozenset({BOSA})), PROMISE)
    assert found is not None
    assert Reason.BY_RELATION in found.reasons
    assert found.score < SURE


@given(
    st.sampled_from(ActivityKind),
    st.sampled_from(CommitmentKind),
    st.frozensets(st.integers(1, 5)),
    st.frozensets(st.integers(1, 5)),
    st.none() | st.dates(date(2019, 1, 1), date(2023, 1, 1)),
)
def test_whatever_is_proposed_has_two_sides_a_fitting_kind_and_a_later_day(
    done: ActivityKind,
    promised: CommitmentKind,
    parties: frozenset[int],
    relatives: frozenset[int],
    first_day: date | None,
) -> None:
    happening = Happening(done, first_day, first_day, parties, relatives)
    found = fit(happening, replace(PROMISE, kind=promised))
    if found is not None:
        assert {HUB, BOSA} <= parties | relatives
        assert {HUB, BOSA} & parties
        assert first_day is not None
        assert first_day >= date(2020, 3, 31)
        assert 0 < found.score <= 1


@pytest.fixture
def visit(db: None) -> Activity:
    both = [{"party": the_hub()}, {"party": organization("FPS BOSA"), "role": "host"}]
    return activity(
        "Study visit to BOSA", activity_kind="study_visit", since="2021-10-12", until="", participants=both
    )


@pytest.mark.django_db
def test_an_officer_accepts_a_proposal_with_one_press(
    visit: Activity, sign_in: SignIn, client: Client
) -> None:
    promise = commitment("Receive officials in Brussels")
    officer = sign_in(Role.OFFICER)
    english = {"accept-language": "en"}

    page = officer.get(f"/activities/{visit.pk}/", headers=english).content.decode()
    assert "It may keep these promises" in page
    assert "All parties to the agreement took part." in page
    assert "It may keep" not in client.get(f"/activities/{visit.pk}/", headers=english).content.decode()

    officer.post(f"/activities/{visit.pk}/promises/new/", {"commitment": f"#{promise.pk}"})
    assert visit.fulfilments.get().commitment_id == promise.pk
    assert "It may keep" not in officer.get(f"/activities/{visit.pk}/", headers=english).content.decode()


@pytest.mark.django_db
def test_nothing_is_proposed_for_what_was_cancelled_or_kept_already(visit: Activity) -> None:
    promise = commitment("Receive officials in Brussels")
    another = activity(
        "Second visit",
        activity_kind="study_visit",
        since="2022",
        until="",
        participants=[{"party": the_hub()}, {"party": organization("FPS BOSA")}],
    )
    assert [one.commitment_id for one in suggested_commitments(another, AIGUL, on=ON)] == [promise.pk]
    fulfil_commitment(activity_id=visit.pk, commitment_id=promise.pk, by=AIGUL, at=NOON)
    assert suggested_commitments(another, AIGUL, on=ON) == ()
    visit.status = "cancelled"
    assert suggested_commitments(visit, AIGUL, on=ON) == ()


@pytest.mark.django_db
def test_many_promises_take_as_many_queries_as_one(visit: Activity) -> None:
    commitment("Receive officials in Brussels")
    with CaptureQueriesContext(connection) as one:
        suggested_commitments(visit, AIGUL, on=ON)
    for number in range(7):
        commitment(f"Promise {number}")
    with CaptureQueriesContext(connection) as many:
        found = suggested_commitments(visit, AIGUL, on=ON)
    assert len(one) == len(many) == 4
    assert found
