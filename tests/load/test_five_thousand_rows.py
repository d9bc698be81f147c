"""Five thousand rows with four hundred planted faults: each is named, none is imported, and all can be taken back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from django.conf import LazySettings, settings

from shanyrak.cooperation.imports.actions import start_entering
from shanyrak.cooperation.imports.enter import enter_next_batch
from shanyrak.cooperation.imports.rules import FaultsStand
from shanyrak.cooperation.imports.tests.conftest import AIGUL, BY, NOON, checked, faults_of
from shanyrak.cooperation.imports.undoing import start_taking_back, take_back
from shanyrak.directory.actions import add_contact, add_office, add_person, load_directory
from shanyrak.directory.models import Contact, Party, Person
from shanyrak.places import Places
from shanyrak.records.languages import texts_from
from shanyrak.runtime.export import canonical_lines, ledger_lines
from tests.load.planting import HEADINGS, PLANTS, Field, as_csv, as_xlsx, sown

ROWS, FAULTS = 5_000, 400
WRITERS = [as_csv, as_xlsx]

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def files_of_their_own(settings: LazySettings, tmp_path: Path) -> None:
    settings.PLACES = Places(tmp_path).prepare()


@pytest.fixture(scope="module")
def file() -> Field:
    return sown(rows=ROWS, faults=FAULTS, seed=2026)


@pytest.fixture
def people_who_are_there() -> Person:
    """A directory with somebody whom the file names too, in an office that the file dates."""
    load_directory(**BY)
    nino = add_person(name="Nino Kobakhidze", names=texts_from({"ru": "Нино Кобахидзе"}), **BY)
    georgia = Party.objects.get(iso3="GEO")
    add_office(person=nino, party=georgia, title=texts_from({"en": "Advisor"}), since="2016", **BY)
    add_contact(person_id=nino.pk, contact_kind="email", value="nino@example.org", **BY)
    return nino


@pytest.mark.parametrize("write", WRITERS, ids=["csv", "xlsx"])
def test_every_fault_is_named_by_row_and_column_and_nothing_else_is(
    write: Callable[[Field], bytes], file: Field
) -> None:
    load_directory(**BY)

    source = checked(write(file))

    assert len(PLANTS) >= 15
    assert len(file.planted) == FAULTS
    assert faults_of(source) == file.planted
    assert source.counts["new"] == ROWS - FAULTS


def test_no_row_with_a_fault_is_imported_and_the_ledger_says_byte_for_byte_what_it_said_before(
    people_who_are_there: Person, file: Field
) -> None:
    known = [
        people_who_are_there.name,
        "Georgia",
        "",
        "Advisor",
        "2016-04-18",
        "",
        "nino@example.org",
        "",
        "",
    ]
    content = as_csv(Field(rows=[*file.rows, known]))
    before, before_in_full = list(ledger_lines()), set(canonical_lines(settings.PLACES))

    source = checked(content)
    assert source.rows.get(number=ROWS + 2).changes == [
        {"field": "since", "label": "In office since", "now": "2016", "wanted": "2016-04-18", "adds": False}
    ]
    source.rows.filter(number=ROWS + 2).update(taken=["since"])
    with pytest.raises(FaultsStand, match=str(FAULTS)):
        start_entering(import_id=source.pk, mode="all_or_nothing", **BY)
    start_entering(import_id=source.pk, mode="good_rows", **BY)
    while enter_next_batch(import_id=source.pk, by=AIGUL, at=NOON):
        pass

    faulty = {row for row, _column, _kind in file.planted}
    assert set(source.rows.filter(entered=True).values_list("number", flat=True)).isdisjoint(faulty)
    assert Person.objects.count() == ROWS - FAULTS + 1
    assert people_who_are_there.offices.get().since == "2016-04-18"
    assert not Contact.objects.filter(value__in=addresses_in(file, faulty)).exists()

    start_taking_back(import_id=source.pk, **BY)
    take_back(import_id=source.pk, **BY)

    assert list(ledger_lines()) == before
    after_in_full = set(canonical_lines(settings.PLACES))
    assert tables_of(after_in_full - before_in_full) <= ONLY_ADDED
    assert tables_of(before_in_full - after_in_full) <= {
        "directory_office"
    }  # its version counts two edits more


# What may differ in the full export: what keeps that the import was there, and when the office was last saved.
ONLY_ADDED = {
    "directory_office",
    "directory_officeevent",
    "directory_personevent",
    "imports_import",
    "imports_importedrow",
    "imports_rowfault",
    "journal_entry",
    "journal_order",
    "journal_personalpart",
    "sources_sourcedocumentevent",
    "sources_supportevent",
    "file",
}


def tables_of(lines: Iterable[str]) -> set[str]:
    """Return the tables that lines of the canonical export are of."""
    return {json.loads(line).get("table", "file") for line in lines}


def addresses_in(file: Field, faulty: set[int]) -> list[str]:
    """Return the addresses that stand in rows with faults and nowhere else."""
    place = HEADINGS.index("E-mail")
    good = {file.rows[row - 2][place] for row in file.good}
    return [address for row in faulty if (address := file.rows[row - 2][place]) and address not in good]
