"""The archive of everything: complete, described, the same bytes twice, and nothing that its taker may not see."""

from __future__ import annotations

import csv
import hashlib
import json
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.conf import LazySettings
from django.core.management import call_command
from django.urls import reverse

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.tests import factories as activities
from shanyrak.cooperation.agreements.models import Agreement, Commitment
from shanyrak.cooperation.agreements.tests import factories as agreements
from shanyrak.cooperation.imports.tests.conftest import entered
from shanyrak.cooperation.imports.tests.factories import an_import
from shanyrak.directory.actions import add_contact
from shanyrak.directory.models import Contact, Office, Party, Person
from shanyrak.places import Places
from shanyrak.roles import Holder, Role
from shanyrak.runtime.taking_away.columns import columns_of, table_says
from shanyrak.runtime.taking_away.ready import READY
from shanyrak.runtime.taking_away.tables import all_models, taken_models, why_left_out
from shanyrak.runtime.taking_away.writing import readme, write_archive

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))
MARAT = Holder(pk=9, held=frozenset({Role.ADMINISTRATOR}))


@pytest.fixture(autouse=True)
def files_of_their_own(settings: LazySettings, tmp_path: Path) -> None:
    settings.PLACES = Places(tmp_path).prepare()


@pytest.fixture
def hub() -> Agreement:
    """A small ledger: an agreement with a promise, an activity, somebody who can be reached, something hidden."""
    agreement = agreements.memorandum()
    agreements.commitment(agreement, owed_by=agreements.bosa(), due_on="2021-06", how_many=2)
    activities.activity()
    peter = agreements.a_person("Peter Vandenbrune")
    agreements.an_office(peter, agreements.bosa(), "President", "2019-05-01")
    add_contact(person_id=peter.pk, contact_kind="phone", value="+32 2 790 58 00", by=AIGUL, at=NOON)
    agreements.memorandum(title=agreements.texts("=Kept back"), visibility="secretariat")
    return agreement


def taken(place: Path, actor: Any = None) -> ZipFile:
    write_archive(place, actor=actor)
    return ZipFile(place)


def rows(archive: ZipFile, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(archive.read(name).decode("utf-8-sig"), newline="")))


def test_every_table_is_in_the_archive_or_left_out_for_a_reason() -> None:
    taken_too = set(taken_models())
    forgotten = [
        one._meta.label_lower for one in all_models() if one not in taken_too and not why_left_out(one)
    ]
    assert forgotten == []


def test_every_table_and_every_column_is_described() -> None:
    text = "".join(readme())
    for model in taken_models():
        assert table_says(model), model
        for column in columns_of(model):
            assert column.says, (model, column.name)
            assert f"| `{column.name}` | {column.says} |" in text


def test_the_same_ledger_gives_the_same_bytes_and_the_manifest_names_them(
    hub: Agreement, tmp_path: Path
) -> None:
    with taken(tmp_path / "a.zip") as archive:
        manifest = json.loads(archive.read("manifest.json"))
        names = set(archive.namelist()) - {"manifest.json"}
        assert manifest == {name: hashlib.sha256(archive.read(name)).hexdigest() for name in names}
    write_archive(tmp_path / "b.zip", actor=None)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert (tmp_path / "a.zip").stat().st_mode & 0o077 == 0


def test_a_table_says_the_same_as_csv_and_as_json(hub: Agreement, tmp_path: Path) -> None:
    with taken(tmp_path / "a.zip") as archive:
        as_csv = rows(archive, "tables/agreements.agreement.csv")
        as_json = json.loads(archive.read("tables/agreements.agreement.json"))
    assert [row["reference"] for row in as_csv] == [row["reference"] for row in as_json]
    assert as_csv[0]["title_en"] == as_json[0]["title"]["en"]["text"]
    assert as_csv[1]["title_en"] == "'=Kept back"


def test_an_administrator_takes_neither_what_is_hidden_nor_how_people_are_reached(
    hub: Agreement, tmp_path: Path
) -> None:
    with taken(tmp_path / "a.zip", actor=MARAT) as archive:
        everything = b"".join(
            archive.read(name) for name in archive.namelist() if not name.startswith("journal")
        )
    assert b"Kept back" not in everything
    assert b"790 58 00" not in everything
    with taken(tmp_path / "b.zip", actor=AIGUL) as archive:
        assert b"790 58 00" in archive.read("contacts.vcf")
        assert b"Kept back" in archive.read("ready/agreements.csv")


def facts() -> dict[str, Any]:
    """Return what the ledger says of what an import can bring, without the numbers of rows."""
    return {
        "people": sorted(Person.objects.values_list("name", flat=True)),
        "offices": sorted(
            Office.objects.values_list("person__name", "party__label", "label", "since", "until")
        ),
        "contacts": sorted(Contact.objects.values_list("person__name", "contact_kind", "value")),
        "parties": sorted(
            Party.objects.filter(party_kind="organization").values_list("label", "parent__label")
        ),
        "agreements": sorted(
            Agreement.objects.values_list(
                "label", "agreement_kind", "status", "reference", "signed_on", "signed_at"
            )
        ),
        "parties to them": sorted(
            Agreement.objects.values_list("label", "parties__position", "parties__party__label")
        ),
        "commitments": sorted(
            Commitment.objects.values_list("label", "commitment_kind", "owed_by__label", "due_on", "how_many")
        ),
        "activities": sorted(
            Activity.objects.values_list("label", "activity_kind", "status", "since", "place")
        ),
        "who took part": sorted(
            Activity.objects.values_list("label", "participants__party__label", "participants__role"), key=str
        ),
    }


def test_what_the_archive_says_can_be_imported_into_an_empty_hub(hub: Agreement, tmp_path: Path) -> None:
    before = facts()
    with taken(tmp_path / "a.zip") as archive:
        files = {name: archive.read(f"ready/{name}.csv") for name in READY}
    for model in (Activity, Commitment, Agreement, Contact, Office, Person):
        model._default_manager.all().delete()
    Party.objects.filter(party_kind="organization").delete()

    for name in ("parties", "people", "agreements", "activities"):
        source = an_import(files[name], f"{name}.csv")
        assert source.import_kind == name
        assert source.counts["faulty"] == 0, list(source.rows.values_list("cells", "faults__fault_kind"))
        entered(source, "all_or_nothing")

    assert facts() == before


def test_the_command_writes_it_and_the_page_gives_it(hub: Agreement, tmp_path: Path, sign_in: SignIn) -> None:
    call_command("export", "--archive", str(tmp_path / "c.zip"))
    with ZipFile(tmp_path / "c.zip") as archive:
        assert archive.testzip() is None
    officer = sign_in(Role.OFFICER)
    assert "Make the archive" in officer.get(reverse("archive")).content.decode()
    given = b"".join(officer.post(reverse("archive")))
    assert given[:2] == b"PK"
    assert sign_in(Role.AUDITOR).get(reverse("archive")).status_code == 404
