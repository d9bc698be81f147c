"""What each role sees of outcomes, of the questions, and of silence."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils.timezone import localdate, now
from pytest_django import DjangoAssertNumQueries

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.activities.actions import fulfil_commitment
from shanyrak.cooperation.activities.models import Outcome
from shanyrak.cooperation.activities.tests.factories import commitment, organization
from shanyrak.cooperation.outcomes.actions import answer_ask, say_what, settle_asks
from shanyrak.cooperation.outcomes.models import Ask, Beginning
from shanyrak.cooperation.outcomes.tests.factories import (
    AIGUL,
    an_ask,
    asel,
    asking_since,
    kyrgyz,
    morning,
    visit,
)
from shanyrak.records.languages import texts_from
from shanyrak.records.piles import piles_for
from shanyrak.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_in_march")]
ENGLISH = {"accept-language": "en"}
MARCH = morning("2026-03-01")
WINDOW = texts_from({"en": "One window in two districts instead of all"})


def read(client: Client, address: str, status: int = 200) -> str:
    """Return the page in English."""
    response = client.get(address, headers=ENGLISH)
    assert response.status_code == status, response.status_code
    return response.content.decode()


def asked(ask: Ask, *, days_ago: int, reminders: int = 0) -> Ask:
    """Let a question have gone out so many days ago."""
    ask.asked_on, ask.asked_at = localdate() - timedelta(days=days_ago), now() - timedelta(days=days_ago)
    ask.reminders = reminders
    ask.save()
    return ask


def answered(answer: str = "adapted") -> Ask:
    """Return a question that was answered with its words."""
    ask = answer_ask(ask_id=an_ask().pk, answer=answer, by=asel(), at=MARCH)
    return say_what(ask_id=ask.pk, what=WINDOW, by=asel(), at=MARCH)


def test_everybody_reads_what_changed_where_because_of_what_and_which_promise_it_kept(client: Client) -> None:
    ask = answered()
    promise = commitment("Receive officials in Brussels")
    fulfil_commitment(activity_id=ask.activity_id, commitment_id=promise.pk, by=AIGUL, at=MARCH)

    page = read(client, "/outcomes/")

    for words in (
        "One window in two districts",
        "State Agency of the Kyrgyz Republic",
        "Study visit to BOSA",
        "Receive officials in Brussels",
        "Adapted",
        "1 Mar 2026",
    ):
        assert words in page


@pytest.mark.parametrize(
    "question", ["sort=adapted", "q=window", "year=2026", "party=State Agency of the Kyrgyz Republic"]
)
def test_the_list_is_narrowed(client: Client, question: str) -> None:
    answered()
    assert "One window" in read(client, f"/outcomes/?{question}")
    assert "One window" not in read(client, "/outcomes/?sort=nothing")
    assert "One window" not in read(client, "/outcomes/?year=2020")


def test_the_list_can_be_taken_away(client: Client) -> None:
    answered()
    (row,) = json.loads(b"".join(client.get("/outcomes/?format=json", headers=ENGLISH)))
    assert (row["how"], row["asked_after"]) == ("Adapted", 3)


def test_silence_is_shown_as_silence_on_every_page(client: Client) -> None:
    ask = asked(an_ask(), days_ago=60, reminders=2)
    day = "no answer"
    for address in (f"/activities/{ask.activity_id}/", f"/parties/{kyrgyz().pk}/"):
        page = read(client, address)
        assert "asked on" in page
        assert "reminded 2 times" in page
        assert day in page
    assert "no answer" in read(client, "/outcomes/")


def test_the_public_does_not_see_questions_that_are_still_to_come(client: Client, sign_in: SignIn) -> None:
    ask = an_ask()
    assert "Asked what changed" not in read(client, f"/activities/{ask.activity_id}/")
    assert "Asked what changed" in read(sign_in(Role.OFFICER), f"/activities/{ask.activity_id}/")


def test_what_is_not_public_is_not_counted(client: Client) -> None:
    ask = asked(an_ask(visibility="hub"), days_ago=60)
    page = read(client, "/outcomes/")
    assert "no answer</span>" not in page
    answer_ask(ask_id=ask.pk, answer="adopted", by=asel(), at=MARCH)
    assert "Study visit to BOSA" not in read(client, "/outcomes/")


def test_a_focal_point_sees_the_questions_to_the_own_party_and_answers_on_the_page(sign_in: SignIn) -> None:
    ask = asked(an_ask(), days_ago=3)
    own, others = (
        sign_in(Role.FOCAL_POINT, party=kyrgyz()),
        sign_in(Role.FOCAL_POINT, party=organization("Other")),
    )

    assert "Study visit to BOSA" in read(own, "/outcomes/asks/")
    assert "Study visit to BOSA" not in read(others, "/outcomes/asks/")
    assert others.get(f"/outcomes/asks/{ask.pk}/").status_code == 404

    assert own.post(f"/outcomes/asks/{ask.pk}/", {"answer": "adapted"}).status_code == 302
    page = read(own, f"/outcomes/asks/{ask.pk}/")
    assert "What was changed?" in page
    own.post(f"/outcomes/asks/{ask.pk}/", {"words": "One window in two districts"}, headers=ENGLISH)
    outcome = Outcome.objects.get()
    assert outcome.what["en"]["text"] == "One window in two districts"
    assert Ask.objects.get(pk=ask.pk).told_how == "page"


def test_empty_words_are_refused_where_they_are_owed(sign_in: SignIn) -> None:
    ask = an_ask()
    own = sign_in(Role.FOCAL_POINT, party=kyrgyz())
    own.post(f"/outcomes/asks/{ask.pk}/", {"answer": "tried"})
    own.post(f"/outcomes/asks/{ask.pk}/", {"words": "Too dear"}, headers=ENGLISH)
    response = own.post(f"/outcomes/asks/{ask.pk}/", {"words": " "}, headers=ENGLISH)
    assert response.status_code == 409
    assert "Say why it was dropped." in response.content.decode()


def test_an_officer_enters_puts_off_and_withdraws(sign_in: SignIn) -> None:
    officer, ask = sign_in(Role.OFFICER), an_ask()
    page = f"/outcomes/asks/{ask.pk}/"
    ahead = (localdate() + timedelta(days=9)).isoformat()

    assert officer.post(f"{page}put-off/", {"until": ahead, "reason": "Elections"}).status_code == 302
    assert "put off until" in read(officer, page)

    told = {
        "sort": "adapted",
        "told_how": "telephone",
        "told_on": localdate().isoformat(),
        "told_by": "Marat",
    }
    refused = officer.post(f"{page}told/", told, headers=ENGLISH)
    assert "Say what was changed." in refused.content.decode()
    assert officer.post(f"{page}told/", told | {"what_en": "One window"}).status_code == 302
    kept = read(officer, page)
    assert "One window" in kept
    assert "On the telephone" in kept

    other = Ask.objects.filter(months=6).get()
    assert officer.post(f"/outcomes/asks/{other.pk}/withdraw/", {"reason": "Dissolved"}).status_code == 302
    assert "Withdrawn by the secretariat" in read(officer, f"/outcomes/asks/{other.pk}/")


def test_a_party_without_a_focal_point_is_shown_with_the_way_to_mend_it(sign_in: SignIn) -> None:
    ask = an_ask()
    officer = sign_in(Role.OFFICER)
    assert "Nobody to ask" in read(officer, "/outcomes/asks/?state=nobody")
    assert "/accounts/invite/" in read(officer, f"/outcomes/asks/{ask.pk}/")
    asel()
    assert "Study visit" not in read(officer, "/outcomes/asks/?state=nobody")


def test_words_that_are_missing_are_shown_as_missing(sign_in: SignIn, client: Client) -> None:
    ask = answer_ask(ask_id=an_ask().pk, answer="adapted", by=asel(), at=MARCH)
    officer = sign_in(Role.OFFICER)
    assert "what was changed is missing" in read(officer, "/outcomes/asks/?words_owed=on")
    assert "is missing" in read(officer, f"/outcomes/asks/{ask.pk}/")
    assert "In words: nothing yet" in read(client, "/outcomes/")


def test_the_administrator_says_since_when_the_hub_asks(sign_in: SignIn) -> None:
    nurlan = sign_in(Role.ADMINISTRATOR)
    assert nurlan.post("/outcomes/asks/since/", {"day": "2025-01-01"}).status_code == 302
    assert Beginning.objects.get().day == date(2025, 1, 1)
    assert sign_in(Role.OFFICER).get("/outcomes/asks/since/").status_code == 404


def test_an_agreement_shows_what_came_of_what_it_promised(client: Client) -> None:
    ask = answered()
    promise = commitment()
    fulfil_commitment(activity_id=ask.activity_id, commitment_id=promise.pk, by=AIGUL, at=MARCH)
    for address in (f"/agreements/{promise.agreement_id}/", f"/commitments/{promise.pk}/"):
        assert "One window in two districts" in read(client, address)


def test_each_desk_has_its_piles_and_each_count_opens_exactly_its_rows(sign_in: SignIn) -> None:
    asked(an_ask(), days_ago=50, reminders=2)
    head = asel()
    own = {pile.name: pile for pile in piles_for(head, localdate())}
    assert own["outcomes.to_answer"].count == 1
    officers = {pile.name: pile for pile in piles_for(AIGUL, localdate())}
    assert "outcomes.to_answer" not in officers
    assert officers["outcomes.silent"].count == 1
    officer = sign_in(Role.OFFICER)
    for name in ("outcomes.silent", "outcomes.nobody", "outcomes.words_owed"):
        rows = json.loads(b"".join(officer.get(officers[name].address + "&format=json")))
        assert len(rows) == officers[name].count


@pytest.mark.parametrize("address", ["/outcomes/", "/outcomes/asks/"])
def test_a_list_asks_as_often_for_one_row_as_for_many(
    sign_in: SignIn, address: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    officer = sign_in(Role.OFFICER)
    answered()
    count = queries_of(officer, address)
    for number in range(6):
        visit(f"Visit {number}")
    settle_asks(by=AIGUL, at=morning("2025-12-01"))
    for ask in Ask.objects.filter(months=3, answer=None):
        answer_ask(ask_id=ask.pk, answer="adopted", by=asel(), at=MARCH)
    with django_assert_num_queries(count):
        read(officer, address)


def queries_of(client: Client, address: str) -> int:
    """Return how many queries a page takes, once everything that is kept is warm."""
    from django.db import connection  # noqa: PLC0415 - beside what uses it
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    read(client, address)
    with CaptureQueriesContext(connection) as caught:
        read(client, address)
    return len(caught)


def test_an_activity_with_many_guests_takes_as_many_queries_as_one_with_one(
    sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    officer = sign_in(Role.OFFICER)
    asking_since("2025-01-01")
    one = visit("One guest")
    guests = [{"party": organization(f"Agency {number}"), "role": "delegate"} for number in range(9)]
    many = visit("Many guests", participants=guests)
    settle_asks(by=AIGUL, at=morning("2025-12-01"))
    count = queries_of(officer, f"/activities/{one.pk}/")
    with django_assert_num_queries(count):
        read(officer, f"/activities/{many.pk}/")


def test_a_deed_on_an_agreements_page_tells_where_who_and_what_came_of_it(client: Client) -> None:
    ask = answered()
    promise = commitment()
    fulfil_commitment(activity_id=ask.activity_id, commitment_id=promise.pk, by=AIGUL, at=MARCH)
    page = read(client, f"/agreements/{promise.agreement_id}/")
    thread = page[page.index('class="acts"') : page.index('id="changed"')]
    for words in ("Brussels", "FPS BOSA", "State Agency of the Kyrgyz Republic", "Adapted", "One window"):
        assert words in thread
