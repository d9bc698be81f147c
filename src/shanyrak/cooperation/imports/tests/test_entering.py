"""Rows become records: agreements with their commitments, events with who took part; and what happens when two meet."""

from __future__ import annotations

import pytest

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.agreements.models import Agreement
from shanyrak.cooperation.agreements.tests.factories import bosa, the_hub
from shanyrak.cooperation.imports import enter
from shanyrak.cooperation.imports.actions import (
    answer_row,
    cancel_entering,
    start_entering,
    take_every_change,
)
from shanyrak.cooperation.imports.enter import enter_next_batch
from shanyrak.cooperation.imports.tasks import enter_all
from shanyrak.cooperation.imports.tests.conftest import AIGUL, BY, NOON, entered
from shanyrak.cooperation.imports.tests.factories import an_import
from shanyrak.cooperation.imports.tests.test_reading import calendar, event
from shanyrak.cooperation.imports.undoing import start_taking_back, take_back
from shanyrak.directory.actions import add_person
from shanyrak.directory.models import Person
from shanyrak.journal.models import Entry
from shanyrak.roles import Holder, NotPermitted, Role
from shanyrak.runtime.export import ledger_lines
from shanyrak.sources.models import Support

pytestmark = pytest.mark.django_db

AGREEMENTS = """Title,Kind,Parties,Signed on,Clause,Promise,Kind of promise,Owed by,Due
Working together,Memorandum of understanding,Astana Civil Service Hub; FPS BOSA,12 March 2020,2.1,Receive officials,Study visit,FPS BOSA,2021-06
Working together,Memorandum of understanding,Astana Civil Service Hub; FPS BOSA,12 March 2020,2.2,Hold a seminar,Training,Astana Civil Service Hub,2022
Working alone,Memorandum of understanding,FPS BOSA,2021,,,,,
"""


@pytest.fixture(autouse=True)
def parties() -> None:
    the_hub()
    bosa()


def test_rows_of_one_agreement_bring_its_commitments_and_all_goes_again_when_taken_back() -> None:
    before = list(ledger_lines())
    source = an_import(AGREEMENTS, "agreements.csv")
    assert list(source.rows.filter(state="faulty").values_list("number", "faults__fault_kind")) == [
        (4, "too_few_parties")
    ]
    entered(source)

    agreement = Agreement.objects.get()
    assert (agreement.signed_on, agreement.parties.count()) == ("2020-03-12", 2)
    promises = agreement.commitments.order_by("pk").values_list(
        "label", "clause__number", "owed_by__label", "due_on"
    )
    assert list(promises) == [
        ("Receive officials", "2.1", "FPS BOSA", "2021-06"),
        ("Hold a seminar", "2.2", "Astana Civil Service Hub", "2022"),
    ]
    supports = Support.objects.filter(record_kind="agreements.agreement", record_id=agreement.pk)
    support = supports.earliest("evidence__start")
    text = support.evidence.document.text[support.evidence.start : support.evidence.end]
    assert text.startswith("Working together | Memorandum")
    assert support.evidence.document.visibility == "secretariat"

    start_taking_back(import_id=source.pk, **BY)
    take_back(import_id=source.pk, **BY)
    assert list(ledger_lines()) == before
    acts = set(Entry.objects.filter(act__startswith="imports.").values_list("act", flat=True))
    assert {"imports.import.begun", "imports.import.finished", "imports.import.taken_back"} <= acts


def test_a_newer_version_of_an_event_is_the_same_event() -> None:
    first = event("UID:7", "SUMMARY:Forum in Tbilisi", "DTSTART;VALUE=DATE:20200401", "LOCATION:Tbilisi")
    entered(an_import(calendar(*first), "hub.ics"))
    moved = event(
        "UID:7", "SEQUENCE:1", "SUMMARY:Forum in Tbilisi", "DTSTART;VALUE=DATE:20200501", "LOCATION:Tbilisi"
    )
    source = an_import(calendar(*moved), "hub2.ics")
    assert source.counts["changed"] == 1
    take_every_change(import_id=source.pk, **BY)
    entered(source)
    assert Activity.objects.get().since == "2020-05-01"
    assert an_import(calendar(*first), "hub.ics").counts["same"] == 1


def test_two_imports_of_the_same_people_meet_and_nobody_is_doubled() -> None:
    text = "Name,Organisation,Job title\nNino Kobakhidze,FPS BOSA,Advisor\nMarat Usenov,FPS BOSA,Advisor\n"
    one, other = an_import(text, "one.csv"), an_import(text, "other.csv")
    for source in (one, other):
        start_entering(import_id=source.pk, mode="good_rows", **BY)
    enter_all(one.pk, by=AIGUL)
    enter_all(other.pk, by=AIGUL)
    assert Person.objects.count() == 2
    refused = other.rows.filter(faults__fault_kind="refused", entered=False)
    assert refused.count() == 2


def test_where_all_or_nothing_is_asked_for_a_refused_row_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(enter, "ROWS_AT_ONCE", 1)
    before = list(ledger_lines())
    text = "Name,Organisation,Job title\nMarat Usenov,FPS BOSA,Advisor\nNino Kobakhidze,FPS BOSA,Advisor\n"
    source = an_import(text)
    start_entering(import_id=source.pk, mode="all_or_nothing", **BY)
    assert enter_next_batch(import_id=source.pk, by=AIGUL, at=NOON)
    nino = add_person(name="Nino Kobakhidze", **BY)  # somebody else was quicker
    enter_all(source.pk, by=AIGUL)
    source.refresh_from_db()
    assert source.state == "checked"
    assert "Row 3 was refused" in source.refusal
    nino.delete()
    assert list(ledger_lines()) == before


def test_an_import_that_is_stopped_takes_back_what_was_entered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(enter, "ROWS_AT_ONCE", 1)
    before = list(ledger_lines())
    source = an_import("Name,Job title\nMarat Usenov,Advisor\nNino Kobakhidze,Advisor\n")
    start_entering(import_id=source.pk, mode="good_rows", **BY)
    enter_next_batch(import_id=source.pk, by=AIGUL, at=NOON)
    assert Person.objects.count() == 1
    cancel_entering(import_id=source.pk, **BY)
    enter_all(source.pk, by=AIGUL)
    source.refresh_from_db()
    assert (source.state, list(ledger_lines())) == ("checked", before)


def test_a_doubtful_row_joins_the_person_that_was_chosen() -> None:
    alikhan = add_person(name="Alikhan Baimenov", **BY)
    source = an_import("Name,Organisation,Job title\nA. Baimenov,FPS BOSA,Advisor\n")
    assert source.counts["doubtful"] == 1
    answer_row(import_id=source.pk, number=2, answer=str(alikhan.pk), **BY)
    entered(source)
    assert alikhan.offices.get().label == "Advisor"


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.FOCAL_POINT, Role.ADMINISTRATOR])
def test_only_the_secretariat_imports(role: Role) -> None:
    source = an_import("Name,Job title\nMarat Usenov,Advisor\n")
    with pytest.raises(NotPermitted):
        start_entering(
            import_id=source.pk, mode="good_rows", by=Holder(pk=9, held=frozenset({role})), at=NOON
        )
