from __future__ import annotations

from datetime import UTC, datetime

import pytest

from shanyrak.directory.actions import add_party, add_party_name, edit_party, load_directory, merge_parties
from shanyrak.directory.models import Party
from shanyrak.directory.rules import CountryWithoutCode
from shanyrak.journal.models import Entry
from shanyrak.records.languages import texts_from
from shanyrak.records.rules import MergedWithItself, StaleEdit
from shanyrak.roles import VISITOR, Holder, NotPermitted, Role

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))


def academy(name: str = "Academy of Public Administration") -> Party:
    return add_party(
        party_kind="organization",
        organization_kind="academy",
        names=texts_from({"en": name}),
        by=AIGUL,
        at=NOON,
    )


def test_a_new_party_is_kept_and_journalled() -> None:
    party = academy()

    entry = Entry.objects.get(act="directory.party.added")
    assert (party.label, party.version, party.created_by) == ("Academy of Public Administration", 1, 7)
    assert entry.facts["party"] == party.pk


def test_a_visitor_adds_no_party() -> None:
    with pytest.raises(NotPermitted):
        add_party(party_kind="organization", names=texts_from({"en": "Anything"}), by=VISITOR, at=NOON)
    assert not Party.objects.exists()


def test_a_country_needs_its_code() -> None:
    with pytest.raises(CountryWithoutCode):
        add_party(party_kind="country", names=texts_from({"en": "Georgia"}), by=AIGUL, at=NOON)


def test_an_edit_of_an_older_version_is_refused_and_shows_both() -> None:
    party = academy()
    edit_party(record_id=party.pk, version=1, wanted={"abbreviation": "APA"}, by=AIGUL, at=NOON)

    with pytest.raises(StaleEdit) as refused:
        edit_party(record_id=party.pk, version=1, wanted={"abbreviation": "AoPA"}, by=AIGUL, at=NOON)

    [difference] = refused.value.differences
    assert (difference.now, difference.wanted) == ("APA", "AoPA")
    assert Party.objects.get(pk=party.pk).abbreviation == "APA"


def test_a_merged_party_gives_its_names_to_the_one_kept() -> None:
    keep, gone = academy(), academy("Academy of Civil Service")
    add_party_name(party_id=gone.pk, text="ACS", by=AIGUL, at=NOON)

    merge_parties(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=NOON)

    gone.refresh_from_db()
    assert gone.merged_into_id == keep.pk
    assert set(keep.other_names.values_list("text", flat=True)) == {"ACS", "Academy of Civil Service"}
    assert "acs" in Party.objects.get(pk=keep.pk).search_text


def test_a_party_is_not_merged_with_itself() -> None:
    party = academy()
    with pytest.raises(MergedWithItself):
        merge_parties(keep_id=party.pk, gone_id=party.pk, by=AIGUL, at=NOON)


def test_the_ledger_remembers_what_it_said() -> None:
    party = academy()
    edit_party(record_id=party.pk, version=1, wanted={"abbreviation": "APA"}, by=AIGUL, at=NOON)

    events = Party.pgh_event_model._default_manager.filter(pgh_obj_id=party.pk).order_by("pgh_id")

    assert [event.abbreviation for event in events] == ["", "APA"]


def test_every_country_is_there_from_the_start_in_four_languages() -> None:
    load_directory(by=AIGUL, at=NOON)

    countries = Party.objects.filter(party_kind="country")
    assert countries.count() == 249
    assert all(set(country.names) == {"en", "ru", "kk", "fr"} for country in countries)
    assert load_directory(by=AIGUL, at=NOON) == 0


def test_the_hub_is_found_under_each_of_its_names() -> None:
    load_directory(by=AIGUL, at=NOON)

    for name in (
        "ACSH",
        "Regional Hub of Civil Service",
        "Astana Public Service Hub",
        "Астанинский хаб",
        "Astana Hub",
    ):
        assert Party.objects.filter(search_text__icontains=name).values_list("label", flat=True)[0] == (
            "Astana Civil Service Hub"
        )
