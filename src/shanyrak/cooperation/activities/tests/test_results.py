"""What an activity fulfils, and what came of it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.activities.actions import (
    edit_activity,
    edit_outcome,
    fulfil_commitment,
    merge_activities,
    note_outcome,
    withdraw_fulfilment,
    withdraw_outcome,
)
from shanyrak.cooperation.activities.models import Outcome
from shanyrak.cooperation.activities.rules import NothingCanHaveComeOfIt
from shanyrak.cooperation.activities.tests.factories import AIGUL, NOON, activity, commitment, organization
from shanyrak.journal.models import Entry
from shanyrak.records.languages import texts_from
from shanyrak.records.rules import StaleEdit
from shanyrak.roles import Holder, NotPermitted, Role

pytestmark = pytest.mark.django_db


def test_a_promise_knows_of_the_activity_that_fulfils_it() -> None:
    visit, promise = activity("Study visit to BOSA"), commitment()

    fulfil_commitment(activity_id=visit.pk, commitment_id=promise.pk, by=AIGUL, at=NOON)

    deed = promise.deeds.get()
    assert (deed.record_kind, deed.record_id, deed.status) == ("activities.activity", visit.pk, "held")
    assert (deed.since, deed.until) == ("2025-02-10", "2025-02-12")
    assert Entry.objects.filter(act="cooperation.activity.fulfils").count() == 1


def test_a_plan_that_was_held_after_all_tells_the_promise_so() -> None:
    visit, promise = activity("Study visit to BOSA", status="planned"), commitment()
    fulfil_commitment(activity_id=visit.pk, commitment_id=promise.pk, by=AIGUL, at=NOON)
    assert promise.deeds.get().status == "planned"

    edit_activity(record_id=visit.pk, version=1, wanted={"status": "held"}, by=AIGUL, at=NOON)

    assert promise.deeds.get().status == "held"


def test_a_fulfilment_taken_back_leaves_the_promise_without_the_deed() -> None:
    visit, promise = activity("Study visit to BOSA"), commitment()
    fulfilment = fulfil_commitment(activity_id=visit.pk, commitment_id=promise.pk, by=AIGUL, at=NOON)

    withdraw_fulfilment(fulfilment_id=fulfilment.pk, by=AIGUL, at=NOON)

    assert not promise.deeds.exists()
    assert not visit.fulfilments.exists()


def test_two_merged_activities_are_one_deed_of_their_promise() -> None:
    keep, gone, promise = activity("Study visit"), activity("Visite d’étude"), commitment()
    for one in (keep, gone):
        fulfil_commitment(activity_id=one.pk, commitment_id=promise.pk, by=AIGUL, at=NOON)

    merge_activities(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=NOON)

    assert [deed.record_id for deed in promise.deeds.all()] == [keep.pk]
    assert keep.fulfilments.count() == 1


def test_a_promise_does_not_tell_of_an_activity_that_is_not_public(client: Client, sign_in: SignIn) -> None:
    visit, promise = activity("Confidential visit", visibility="secretariat"), commitment()
    fulfil_commitment(activity_id=visit.pk, commitment_id=promise.pk, by=AIGUL, at=NOON)
    pages = [f"/commitments/{promise.pk}/", f"/commitments/{promise.pk}/history/"]
    assert not any("Confidential" in client.get(page).content.decode() for page in pages)
    assert "Confidential" in sign_in(Role.OFFICER).get(pages[0]).content.decode()
    edit_activity(record_id=visit.pk, version=1, wanted={"visibility": "public"}, by=AIGUL, at=NOON)
    assert "Confidential" in client.get(pages[0]).content.decode()


def test_an_outcome_is_kept_corrected_and_taken_back() -> None:
    visit, kyrgyz = activity("Study visit to BOSA"), organization("State Agency of the Kyrgyz Republic")

    outcome = note_outcome(
        activity_id=visit.pk,
        party=kyrgyz,
        sort="tried",
        what=texts_from({"en": "One window in two districts"}),
        on="2025-06",
        by=AIGUL,
        at=NOON,
    )
    edit_outcome(outcome_id=outcome.pk, version=1, wanted={"sort": "adapted"}, by=AIGUL, at=NOON)
    with pytest.raises(StaleEdit):
        edit_outcome(outcome_id=outcome.pk, version=1, wanted={"sort": "adopted"}, by=AIGUL, at=NOON)
    withdraw_outcome(outcome_id=outcome.pk, by=AIGUL, at=NOON)

    events = Outcome.pgh_event_model._default_manager.order_by("pgh_id")
    assert [(event.pgh_label, event.sort) for event in events] == [
        ("insert", "tried"),
        ("update", "adapted"),
        ("delete", "adapted"),
    ]
    assert Entry.objects.filter(act__contains="outcome").count() == 3


def test_nothing_can_come_of_a_plan() -> None:
    mission = activity("Business mission", status="planned")
    with pytest.raises(NothingCanHaveComeOfIt):
        note_outcome(activity_id=mission.pk, sort="nothing", by=AIGUL, at=NOON)


def test_a_focal_point_reports_for_the_own_party_only() -> None:
    visit, own, other = activity(), organization("Own agency"), organization("Other agency")
    asel = Holder(pk=9, held=frozenset({Role.FOCAL_POINT}), parties=frozenset({own.pk}))
    said: dict[str, Any] = {"sort": "tried", "what": texts_from({"en": "A video of every interview"})}

    outcome = note_outcome(activity_id=visit.pk, party=own, by=asel, at=NOON, **said)
    with pytest.raises(NotPermitted):
        note_outcome(activity_id=visit.pk, party=other, by=asel, at=NOON, **said)
    with pytest.raises(NotPermitted):
        edit_outcome(outcome_id=outcome.pk, version=1, wanted={"party": other}, by=asel, at=NOON)
