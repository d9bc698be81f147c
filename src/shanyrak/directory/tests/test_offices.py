from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from shanyrak.directory.actions import add_office, add_party, add_person, merge_people, see_office
from shanyrak.directory.models import Office, Party, Person
from shanyrak.directory.queries import office_of
from shanyrak.directory.rules import OfficeHeldTwice, seen
from shanyrak.journal.models import Entry
from shanyrak.records.languages import texts_from
from shanyrak.roles import Holder, Role

NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))


@pytest.fixture
def alikhan(db: None) -> Person:
    return add_person(name="Alikhan Baimenov", spellings=[("Әлихан Байменов", "kk")], by=AIGUL, at=NOON)


@pytest.fixture
def agency(db: None) -> Party:
    return add_party(
        party_kind="organization",
        names=texts_from({"en": "Agency for Civil Service Affairs"}),
        by=AIGUL,
        at=NOON,
    )


def chairs(
    person: Person, party: Party, *, since: str = "", until: str = "", title: str = "Chairman"
) -> Office:
    fields = {
        "person": person,
        "party": party,
        "title": texts_from({"en": title}),
        "since": since,
        "until": until,
    }
    return add_office(**fields, by=AIGUL, at=NOON)


def test_a_name_is_personal_and_not_in_the_journal(alikhan: Person) -> None:
    entry = Entry.objects.get(act="directory.person.added")
    assert "Baimenov" not in entry.body


def test_who_was_chairman_in_2013_need_not_be_in_2021(alikhan: Person, agency: Party) -> None:
    then = chairs(alikhan, agency, since="2011", until="2014")

    assert office_of(alikhan.pk, on=date(2013, 5, 22)) == then
    assert office_of(alikhan.pk, on=date(2021, 5, 22)) is None


def test_the_same_office_is_not_held_twice_at_a_time(alikhan: Person, agency: Party) -> None:
    chairs(alikhan, agency, since="2011", until="2014")
    with pytest.raises(OfficeHeldTwice):
        chairs(alikhan, agency, since="2013")


def test_conflicting_titles_stand_side_by_side(alikhan: Person, agency: Party) -> None:
    chairs(alikhan, agency, since="2013")
    chairs(alikhan, agency, since="2013", title="Chairman of the Steering Committee")
    assert alikhan.offices.count() == 2


def test_a_source_shows_an_office_without_bounding_it(alikhan: Person, agency: Party) -> None:
    office = chairs(alikhan, agency)
    for day in ("2020-03", "2013-05-22", "--10-17"):
        see_office(office_id=office.pk, on=day, by=AIGUL, at=NOON)

    office.refresh_from_db()
    assert (office.since, office.seen_first, office.seen_last) == ("", "2013-05-22", "2020-03")


def test_a_date_without_a_year_orders_nothing() -> None:
    assert seen("2013", "2020", on="--03-15") == ("2013", "2020")


def test_merged_people_keep_every_spelling(alikhan: Person) -> None:
    other = add_person(name="A. Baymenov", by=AIGUL, at=NOON)

    merge_people(keep_id=alikhan.pk, gone_id=other.pk, by=AIGUL, at=NOON)

    assert "a. baymenov" in Person.objects.get(pk=alikhan.pk).search_text
