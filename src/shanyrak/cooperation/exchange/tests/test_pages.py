from __future__ import annotations

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.tests.factories import activity
from shanyrak.cooperation.exchange.actions import edit_position, plan_for_interest
from shanyrak.cooperation.exchange.models import PlannedFor, Position
from shanyrak.cooperation.exchange.tests.factories import AIGUL, NOON, party, position
from shanyrak.journal.models import Entry
from shanyrak.roles import Holder, NotPermitted, Role
from shanyrak.topics.actions import load_taxonomy

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}


def read(client: Client, address: str) -> str:
    """Return the page in English."""
    response = client.get(address, headers=ENGLISH)
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def test_everyone_reads_who_wants_what(client: Client) -> None:
    bosa, kazakhstan = party("FPS BOSA"), party("Kazakhstan")
    position("Personnel reserve of Corps A", party=bosa, party_text="", target=kazakhstan)
    page = read(client, "/positions/")
    for words in ("Personnel reserve of Corps A", "FPS BOSA", "Kazakhstan", "Interest"):
        assert words in page


@pytest.mark.parametrize(
    "question", ["direction=offer", "q=experts", "topic=expert-exchange", "party=FPS BOSA"]
)
def test_the_list_is_narrowed_by_what_one_knows(client: Client, question: str) -> None:
    load_taxonomy(by=AIGUL, at=NOON)
    position("Exchange of experts", direction="offer", party=party("FPS BOSA"), topics=["expert-exchange"])
    position("Meritocracy")
    page = read(client, f"/positions/?{question}")
    assert "Exchange of experts" in page
    assert "/positions/" in page
    assert ">Meritocracy</a>" not in page


def test_a_party_page_shows_interests_beside_offers_and_who_meets_them(client: Client) -> None:
    bosa, agency = party("FPS BOSA"), party("Agency for Civil Service Affairs")
    position("Personnel reserve of Corps A", party=bosa, topics=["personnel-reserve"])
    position("How we keep a reserve", direction="offer", party=agency, topics=["personnel-reserve"])
    position("Federal training", direction="offer", party=bosa, topics=["training"])
    position("Visit Brussels", party=agency, target=bosa)

    page = read(client, f"/positions/of-party/{bosa.pk}/")

    assert "1 offer meets it" in page
    assert "nobody asks yet" in page
    assert "Visit Brussels" in page
    assert "Personnel reserve of Corps A" in read(client, f"/parties/{bosa.pk}/")


def test_the_page_of_an_interest_shows_who_can_share_it(client: Client) -> None:
    wish = position("Personnel reserve of Corps A", party=party("FPS BOSA"), topics=["personnel-reserve"])
    position("How we keep a reserve", direction="offer", party=party("Agency"), topics=["personnel-reserve"])
    assert "How we keep a reserve" in read(client, f"/positions/{wish.pk}/")


def test_no_party_meets_its_own_interest(client: Client) -> None:
    agency = party("Agency")
    wish = position("A better reserve", party=agency, topics=["personnel-reserve"])
    position("How we keep a reserve", direction="offer", party=agency, topics=["personnel-reserve"])
    assert "How we keep a reserve" not in read(client, f"/positions/{wish.pk}/")


@pytest.mark.parametrize("rows", [1, 30])
def test_the_list_asks_the_same_number_of_times(
    client: Client, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    bosa = party()
    for number in range(rows):
        position(f"Interest {number}", party=bosa)
    with django_assert_num_queries(3):
        client.get("/positions/")
    with django_assert_num_queries(3):
        client.get(f"/positions/of-party/{bosa.pk}/")


def test_the_list_is_exported_whole(client: Client) -> None:
    position("Meritocracy")
    [row] = json.loads(b"".join(client.get("/positions/?format=json", headers=ENGLISH)))
    assert (row["subject"], row["whose"]) == ("Meritocracy", "several countries of the hub")


def test_a_focal_point_states_an_offer_of_the_own_party_only(sign_in: SignIn) -> None:
    own, other = party("Own agency"), party("Other agency")
    asel = sign_in(Role.FOCAL_POINT, party=own)
    form = {"direction": "offer", "subject_en": "Open competitions on video", "visibility": "public"}
    refused = asel.post("/positions/new/", form | {"party": other.label})
    kept = asel.post("/positions/new/", form | {"party": own.label})
    assert refused.status_code == 200
    assert kept.status_code == 302
    assert [one.party for one in Position.objects.all()] == [own]


def test_a_focal_point_files_the_own_offer_under_its_topic(sign_in: SignIn) -> None:
    load_taxonomy(by=AIGUL, at=NOON)
    own = party("Own agency")
    offer = position("our personnel reserve", direction="offer", party=own, topics=[])
    asel = sign_in(Role.FOCAL_POINT, party=own)
    assert "Our personnel reserve" in read(asel, f"/positions/{offer.pk}/")
    asel.post(f"/positions/{offer.pk}/topics/", {"topics": ["personnel-reserve"], "version": "1"})
    offer.refresh_from_db()
    assert offer.topics == ["personnel-reserve"]


def test_two_people_at_once_lose_nothing(sign_in: SignIn) -> None:
    officer, stated = sign_in(Role.OFFICER), position()
    edit_position(record_id=stated.pk, version=1, wanted={"said_on": "2020"}, by=AIGUL, at=NOON)
    form = {
        "direction": "interest",
        "party_text": "several countries",
        "subject_en": "Meritocracy",
        "visibility": "public",
        "version": "1",
    }
    stale = officer.post(f"/positions/{stated.pk}/edit/", form)
    again = officer.post(f"/positions/{stated.pk}/edit/", form | {"version": "2"})
    assert stale.status_code == 409
    assert again.status_code == 302


def test_a_visitor_is_asked_to_sign_in_before_stating(client: Client) -> None:
    assert client.get("/positions/new/").status_code == 302


def test_an_interest_becomes_an_activity_that_remembers_it(client: Client, sign_in: SignIn) -> None:
    load_taxonomy(by=AIGUL, at=NOON)
    bosa, agency = party("FPS BOSA"), party("Agency for Civil Service Affairs")
    wish = position(
        "the personnel reserve", party=bosa, party_text="", target=agency, topics=["personnel-reserve"]
    )
    officer, address = sign_in(Role.OFFICER), f"/activities/ideas/new/?position={wish.pk}"
    assert f'href="{address}"' in read(officer, f"/positions/{wish.pk}/")
    form = read(officer, address)
    assert "The personnel reserve" in form
    assert f"FPS BOSA #{bosa.pk}" in form
    assert f"Agency for Civil Service Affairs #{agency.pk}" in form
    assert '<option value="personnel-reserve" selected>' in form
    said = {"title_en": "Visit to Astana", "activity_kind": "study_visit", "party": "FPS BOSA"}
    assert officer.post(address, said).status_code == 302
    planned = PlannedFor.objects.get().activity
    assert "Visit to Astana" in read(officer, f"/positions/{wish.pk}/")
    assert "The personnel reserve" in read(officer, f"/activities/{planned.pk}/")
    assert "Visit to Astana" not in read(client, f"/positions/{wish.pk}/"), (
        "only the secretariat sees an idea"
    )
    assert (
        plan_for_interest(activity=planned, number=wish.pk, by=AIGUL, at=NOON).pk
        == PlannedFor.objects.get().pk
    )
    entry = Entry.objects.get(act="cooperation.position.planned_for")
    assert entry.body


@pytest.mark.parametrize("role", [Role.FOCAL_POINT, Role.EXPERT, Role.AUDITOR, None])
def test_only_who_prepares_activities_is_offered_to_plan_one(
    role: Role | None, client: Client, sign_in: SignIn
) -> None:
    bosa = party("FPS BOSA")
    wish = position(party=bosa)
    somebody = sign_in(role, party=bosa) if role else client
    assert "/activities/ideas/new/" not in read(somebody, f"/positions/{wish.pk}/")
    with pytest.raises(NotPermitted):
        plan_for_interest(
            activity=activity(), number=wish.pk, by=Holder(pk=3, held=frozenset({Role.FOCAL_POINT})), at=NOON
        )


def test_no_activity_is_planned_for_an_offer(sign_in: SignIn) -> None:
    offer, officer = position(direction="offer", party=party("FPS BOSA")), sign_in(Role.OFFICER)
    address = f"/activities/ideas/new/?position={offer.pk}"
    assert "/activities/ideas/new/" not in read(officer, f"/positions/{offer.pk}/")
    refused = officer.post(address, {"title_en": "Visit", "activity_kind": "study_visit"}, headers=ENGLISH)
    assert "An activity is planned for an interest that you may see." in refused.content.decode()
    assert not Activity.objects.exists()


def test_the_page_of_an_interest_asks_as_often_for_many_activities_as_for_one(
    sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    wish, officer = position(), sign_in(Role.OFFICER)
    plan_for_interest(activity=activity("First"), number=wish.pk, by=AIGUL, at=NOON)
    read(officer, f"/positions/{wish.pk}/")
    with CaptureQueriesContext(connection) as asked:
        read(officer, f"/positions/{wish.pk}/")
    for number in range(5):
        plan_for_interest(activity=activity(f"Visit {number}"), number=wish.pk, by=AIGUL, at=NOON)
    with django_assert_num_queries(len(asked)):
        read(officer, f"/positions/{wish.pk}/")
