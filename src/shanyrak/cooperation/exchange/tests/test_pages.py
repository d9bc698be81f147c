from __future__ import annotations

import json

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.exchange.actions import edit_position
from shanyrak.cooperation.exchange.models import Position
from shanyrak.cooperation.exchange.tests.factories import AIGUL, NOON, party, position
from shanyrak.roles import Role
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
