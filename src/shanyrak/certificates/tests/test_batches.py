"""Batches: each certificate once, whatever stops them; stopped, they forget whom they have not reached."""

from __future__ import annotations

import pytest

from shanyrak.certificates.actions import (
    batch_failed,
    erase_holders,
    go_on_with_batch,
    issue_batch,
    issue_next,
    stop_batch,
)
from shanyrak.certificates.models import Batch, BatchLine, Certificate, HeldBy
from shanyrak.certificates.queries import batch_shown
from shanyrak.certificates.rules import AlreadyOver, Holder, NameMissing, NobodyToCertify, Progress, Request
from shanyrak.certificates.tests.factories import (
    AUDITOR,
    NOON,
    OFFICER,
    ROUNDTABLE,
    attendance,
    issued,
    requests,
)
from shanyrak.notices.models import Notice
from shanyrak.roles import NotPermitted

pytestmark = pytest.mark.django_db


def issue_all(batch: Batch, *, most: int = 99) -> Batch:
    while most and issue_next(batch_id=batch.pk, by=OFFICER, at=NOON):
        most -= 1
    return Batch.objects.get(pk=batch.pk)


def test_everybody_of_a_batch_gets_one_and_is_told() -> None:
    batch = issue_all(issue_batch(requests=requests(4), by=OFFICER, at=NOON))
    assert batch.progress == Progress.MADE
    assert [str(one.number) for one in Certificate.objects.order_by("pk")] == [
        f"2026-000{n}" for n in (1, 2, 3, 4)
    ]
    assert Notice.objects.count() == 4
    assert not BatchLine.objects.exclude(name="").exists()


def test_the_same_batch_asked_for_twice_gives_nobody_two() -> None:
    issued("registration:2:attendance")
    for _ in range(2):
        batch = issue_all(issue_batch(requests=requests(3), by=OFFICER, at=NOON))
    assert Certificate.objects.count() == 3
    assert batch_shown(batch).stood_already == 3


def test_a_stopped_batch_keeps_what_is_issued_and_forgets_the_rest() -> None:
    batch = issue_all(issue_batch(requests=requests(3), by=OFFICER, at=NOON), most=1)
    stop_batch(batch_id=batch.pk, by=OFFICER, at=NOON)
    assert issue_all(batch).progress == Progress.CANCELLED
    assert Certificate.objects.count() == 1
    assert not BatchLine.objects.exclude(name="").exists()
    with pytest.raises(AlreadyOver):
        stop_batch(batch_id=batch.pk, by=OFFICER, at=NOON)


def test_a_batch_that_failed_goes_on_when_somebody_says_so() -> None:
    batch = issue_all(issue_batch(requests=requests(3), by=OFFICER, at=NOON), most=2)
    batch_failed(batch_id=batch.pk, reason="OperationalError", by=OFFICER, at=NOON)
    assert issue_all(batch).progress == Progress.FAILED
    go_on_with_batch(batch_id=batch.pk, by=OFFICER, at=NOON)
    assert issue_all(batch).progress == Progress.MADE
    assert Certificate.objects.count() == 3


def test_an_empty_batch_and_a_person_without_a_name_are_refused_before_anything_is_issued() -> None:
    with pytest.raises(NobodyToCertify):
        issue_batch(requests=[], by=OFFICER, at=NOON)
    nameless = Request(Holder(" "), attendance(), ROUNDTABLE, "registration:9:attendance")
    with pytest.raises(NameMissing):
        issue_batch(requests=[*requests(1), nameless], by=OFFICER, at=NOON)
    with pytest.raises(NotPermitted):
        issue_batch(requests=requests(1), by=AUDITOR, at=NOON)
    assert not BatchLine.objects.exists()


def test_a_person_erased_while_a_batch_runs_is_left_out_of_it() -> None:
    batch = issue_all(issue_batch(requests=requests(3), by=OFFICER, at=NOON), most=1)
    erase_holders(keys=["registration:1:attendance", "registration:3:attendance"], by=OFFICER, at=NOON)
    assert issue_all(batch).progress == Progress.MADE
    assert list(HeldBy.objects.values_list("certificate__key", flat=True)) == ["registration:2:attendance"]
