from __future__ import annotations

import pytest
from django.test import Client

from shanyrak.accounts.testing import SignIn
from shanyrak.directory.actions import add_party, edit_party
from shanyrak.directory.models import Party
from shanyrak.directory.tests.test_pages import AIGUL, NOON
from shanyrak.records.languages import texts_from
from shanyrak.roles import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def academy() -> Party:
    belgium = add_party(
        party_kind="country",
        iso3="BEL",
        names=texts_from({"en": "Belgium", "fr": "Belgique"}),
        by=AIGUL,
        at=NOON,
    )
    return add_party(
        party_kind="organization",
        parent=belgium,
        names=texts_from({"en": "Academy", "fr": "Académie"}),
        by=AIGUL,
        at=NOON,
    )


def test_history_speaks_to_people(client: Client, academy: Party) -> None:
    wanted = {"names": texts_from({"en": "Royal Academy"}), "organization_kind": "academy"}
    edit_party(record_id=academy.pk, version=1, wanted=wanted, by=AIGUL, at=NOON)
    html = client.get(f"/parties/{academy.pk}/history/").content.decode()
    assert "Belgium" in html, "another record stands by its name"
    assert "Royal Academy" in html
    assert "Organisation" in html, "a choice stands in words"
    assert "{" not in html.split("<main")[1], "nothing stands as the computer keeps it"


@pytest.mark.parametrize("edits", [1, 5])
def test_history_asks_the_same_number_of_times(
    client: Client, academy: Party, edits: int, django_assert_max_num_queries: object
) -> None:
    for version in range(1, edits + 1):
        wanted = {"abbreviation": f"A{version}"}
        edit_party(record_id=academy.pk, version=version, wanted=wanted, by=AIGUL, at=NOON)
    with django_assert_max_num_queries(6):  # type: ignore[operator]  # the plugin's fixture has no type
        client.get(f"/parties/{academy.pk}/history/")


def test_a_conflict_is_shown_field_by_field_in_words(sign_in: SignIn, academy: Party) -> None:
    edit_party(record_id=academy.pk, version=1, wanted={"abbreviation": "RA"}, by=AIGUL, at=NOON)
    form = {
        "names_en": "Academy",
        "names_fr": "Académie",
        "party_kind": "organization",
        "abbreviation": "ACA",
    }
    form |= {"visibility": "public", "version": "1", "parent": academy.parent.label if academy.parent else ""}
    answer = sign_in(Role.OFFICER).post(f"/parties/{academy.pk}/edit/", form)
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "Now on record" in html
    assert "RA" in html
    assert 'value="ACA"' in html, "what was typed stays in the form"


def test_two_records_stand_side_by_side_before_they_are_merged(sign_in: SignIn, academy: Party) -> None:
    twin = add_party(party_kind="organization", names=texts_from({"en": "Academie"}), by=AIGUL, at=NOON)
    officer = sign_in(Role.OFFICER)
    found = officer.get(f"/parties/{academy.pk}/merge/?q=academie").content.decode()
    assert f"?gone={twin.pk}" in found
    beside = officer.get(f"/parties/{academy.pk}/merge/?gone={twin.pk}").content.decode()
    assert "Academie" in beside
    assert "is-diff" in beside
    assert officer.post(f"/parties/{academy.pk}/merge/", {"gone": twin.pk}).status_code == 302
    twin.refresh_from_db()
    assert twin.merged_into_id == academy.pk


def test_a_form_offers_the_records_that_match(sign_in: SignIn, academy: Party) -> None:
    offered = sign_in(Role.OFFICER).get("/records/options/directory.party?q=acad").json()
    assert offered == [f"Academy #{academy.pk}"]


def test_what_is_not_for_the_reader_is_not_offered(sign_in: SignIn, academy: Party) -> None:
    edit_party(record_id=academy.pk, version=1, wanted={"visibility": "secretariat"}, by=AIGUL, at=NOON)
    offered = sign_in(Role.FOCAL_POINT, party=academy.parent).get("/records/options/directory.party?q=acad")
    assert offered.json() == []


def test_records_are_offered_to_the_signed_in_only(client: Client) -> None:
    assert client.get("/records/options/directory.party?q=a").status_code == 302


@pytest.mark.parametrize("kind", ["accounts.user", "directory.nothing", "nonsense"])
def test_only_records_are_offered(sign_in: SignIn, kind: str) -> None:
    assert sign_in(Role.OFFICER).get(f"/records/options/{kind}?q=a").status_code == 404
