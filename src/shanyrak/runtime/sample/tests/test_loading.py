"""A part of the sample hub, loaded as the whole is: what stands in the ledger afterwards, and that loading can be repeated."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import LazySettings
from django.utils.timezone import now

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.agreements.models import Agreement
from shanyrak.cooperation.figures.models import Figure
from shanyrak.cooperation.intake.models import Decision, Proposal
from shanyrak.directory.actions import load_directory
from shanyrak.directory.models import Person
from shanyrak.journal.models import Entry
from shanyrak.places import Places
from shanyrak.runtime.sample.annotations import samples
from shanyrak.runtime.sample.loading import HubInUse, load, load_sample_hub, sample_officer
from shanyrak.sources.actions import keep_document
from shanyrak.sources.queries import evidence_for

pytestmark = pytest.mark.django_db
SOME = ("01", "03", "04", "06", "31", "32", "46")


@pytest.fixture
def some_of_the_hub(settings: LazySettings, tmp_path: Path) -> None:
    settings.PLACES = Places(tmp_path).prepare()
    by = sample_officer()
    load_directory(by=by, at=now())
    for sample in samples():
        if sample.name.startswith(SOME):
            load(sample, review=True, by=by, at=now())


def the_ledger_tells_what_the_documents_say() -> None:
    memorandum = Agreement.objects.get(label__contains="BOSA")
    assert memorandum.commitments.count() >= 4
    signed = {
        (one.person.name, one.office_text != "") for one in memorandum.signatures.select_related("person")
    }
    assert signed == {("Alikhan Baimenov", True), ("Peter Vandenbrune", True)}
    evidence = evidence_for([("agreements.agreement", memorandum.pk)])
    assert {mark.language for marks in evidence.values() for mark in marks} == {"en", "fr"}

    committee = Activity.objects.get(activity_kind="steering_committee")
    assert committee.subjects == ["three working groups"]

    roundtables = Activity.objects.get(activity_kind="roundtable")
    assert (roundtables.since, roundtables.part_of is not None) == ("2025-02-12", True)

    dated = {(int(one.value), one.as_of) for one in Figure.objects.filter(value__in=[940, 520])}
    assert {value for value, _as_of in dated} == {940, 520}
    assert all(as_of for _value, as_of in dated)


def a_person_is_one_in_every_spelling_and_office() -> None:
    baimenov = Person.objects.get(search_text__contains="alikhan baimenov")
    assert "алихан байменов" not in Person.objects.exclude(pk=baimenov.pk).values_list(
        "search_text", flat=True
    )
    assert baimenov.offices.count() >= 2


def everything_is_decided_by_a_plainly_named_account_and_carries_its_sentence() -> None:
    assert not Proposal.objects.filter(state="pending").exists()
    assert set(Decision.objects.values_list("created_by", flat=True)) == {sample_officer().pk}
    keys = [("activities.activity", pk) for pk in Activity.objects.values_list("pk", flat=True)]
    assert set(evidence_for(keys)) == set(keys)


def loading_again_changes_nothing() -> None:
    entries = Entry.objects.count()
    for sample in samples():
        if sample.name.startswith(SOME):
            load(sample, review=True, by=sample_officer(), at=now())
    assert Entry.objects.count() == entries


@pytest.mark.usefixtures("some_of_the_hub")
def test_the_sample_hub_tells_what_its_documents_say_and_is_loaded_once() -> None:
    # One test, because loading takes seconds and none of the four changes anything.
    the_ledger_tells_what_the_documents_say()
    a_person_is_one_in_every_spelling_and_office()
    everything_is_decided_by_a_plainly_named_account_and_carries_its_sentence()
    loading_again_changes_nothing()


def test_a_hub_with_documents_of_its_own_is_left_alone(settings: LazySettings, tmp_path: Path) -> None:
    settings.PLACES = Places(tmp_path).prepare()
    keep_document(content=b"The hub met in Tbilisi.\n", name="own.txt", by=sample_officer(), at=now())
    with pytest.raises(HubInUse):
        next(load_sample_hub())
