"""The link in a mail: it answers at one press, and only what it was made for."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.core.signing import dumps
from django.test import Client
from django.utils.timezone import now

from shanyrak.accounts.models import HeldRole
from shanyrak.cooperation.activities.models import Outcome
from shanyrak.cooperation.activities.tests.factories import organization
from shanyrak.cooperation.outcomes.gateways import TRIES
from shanyrak.cooperation.outcomes.links import AnswerLink, address_of, new_link
from shanyrak.cooperation.outcomes.models import Ask
from shanyrak.cooperation.outcomes.rules import LINK_LASTS
from shanyrak.cooperation.outcomes.tests.factories import an_ask, asel, kyrgyz

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_in_march")]
ENGLISH = {"accept-language": "en"}


@pytest.fixture(autouse=True)
def _fresh_counts() -> None:
    cache.clear()


def link_of(ask: Ask, name: str = "Asel Toktobaeva") -> str:
    """Return the token of a link to a question for a focal point of its party."""
    return new_link(AnswerLink(ask.pk, asel(ask.party, name=name).pk))


def test_whoever_opens_the_link_has_not_answered_yet(client: Client) -> None:
    ask = an_ask()
    there = address_of(link_of(ask), "adapted")
    for method in (client.get, client.head):
        assert method(there, headers=ENGLISH).status_code == 200
    assert not Outcome.objects.exists()
    page = client.get(there, headers=ENGLISH).content.decode()
    assert "Send this answer" in page
    assert "You answer for State Agency of the Kyrgyz Republic" in page


def test_one_press_answers_without_signing_in(client: Client) -> None:
    ask = an_ask()
    there = address_of(link_of(ask))
    response = client.post(there, {"answer": "tried"}, headers=ENGLISH, follow=True)
    page = response.content.decode()
    assert "Your answer stands" in page
    assert "Why was it dropped?" in page
    client.post(there, {"words": "Too dear for small districts"}, headers=ENGLISH)
    outcome = Outcome.objects.get()
    assert (outcome.sort, outcome.party, outcome.what["en"]["text"]) == (
        "tried",
        kyrgyz(),
        "Too dear for small districts",
    )
    ask.refresh_from_db()
    assert (ask.told_how, ask.answered_by) == ("link", asel().pk)


def test_the_page_of_the_link_itself_has_every_answer_as_one_press(client: Client) -> None:
    page = client.get(address_of(link_of(an_ask())), headers=ENGLISH).content.decode()
    for answer in ("adopted", "adapted", "tried", "nothing", "later"):
        assert f'name="answer" value="{answer}"' in page


def test_the_page_speaks_the_language_of_the_person(client: Client) -> None:
    ask = an_ask()
    token = new_link(AnswerLink(ask.pk, asel(ask.party, language="ru").pk))
    page = client.get(address_of(token), headers=ENGLISH).content.decode()
    assert '<html lang="ru"' in page


def test_pressing_again_or_going_back_keeps_one_answer(client: Client) -> None:
    there = address_of(link_of(an_ask()))
    for _press in range(3):
        client.post(there, {"answer": "adopted"})
    assert Outcome.objects.count() == 1


def test_the_same_person_corrects_until_the_next_question(client: Client) -> None:
    ask = an_ask()
    there = address_of(link_of(ask))
    client.post(there, {"answer": "adopted"})
    Ask.objects.filter(months__gt=3).update(due_on=now().date() + timedelta(days=10))
    client.post(there, {"answer": "nothing"})
    assert Outcome.objects.get().sort == "nothing"
    Ask.objects.filter(months=6).update(due_on=now().date())
    response = client.post(there, {"answer": "adopted"}, headers=ENGLISH)
    assert response.status_code == 409
    assert Outcome.objects.get().sort == "nothing"


def test_a_link_for_a_colleague_shows_the_answer_and_does_not_change_it(client: Client) -> None:
    ask = an_ask()
    client.post(address_of(link_of(ask)), {"answer": "adopted"})
    theirs = address_of(link_of(ask, name="Marat Ibraimov"))
    assert "Adopted as it is" in client.get(theirs, headers=ENGLISH).content.decode()
    assert client.post(theirs, {"answer": "nothing"}, headers=ENGLISH).status_code == 409
    assert client.post(theirs, {"words": "Something else"}, headers=ENGLISH).status_code == 409
    assert Outcome.objects.get().sort == "adopted"


def test_a_link_answers_its_own_question_and_no_other(client: Client) -> None:
    first = an_ask()
    other = Ask.objects.filter(activity=first.activity, months=6).get()
    client.post(
        address_of(link_of(first)), {"answer": "adopted", "ask": str(other.pk), "ask_id": str(other.pk)}
    )
    other.refresh_from_db()
    assert other.answer is None


@pytest.mark.parametrize(
    "spoil",
    [
        lambda token: token[:-1] + ("A" if token[-1] != "A" else "B"),
        lambda token: "x" + token,
        lambda token: token.split(":")[0],
        lambda _token: dumps([1, 1], salt="shanyrak.accounts.email"),
        lambda _token: dumps({"ask": 1}, salt="shanyrak.outcomes.answer"),
        lambda _token: dumps(["1; drop", None], salt="shanyrak.outcomes.answer"),
        lambda _token: dumps([10**30, 1], salt="shanyrak.outcomes.answer"),
        lambda _token: "nonsense",
    ],
)
def test_a_link_that_was_altered_or_made_elsewhere_opens_nothing(client: Client, spoil: object) -> None:
    token = spoil(link_of(an_ask()))  # type: ignore[operator]
    there = address_of(token)
    for response in (client.get(there, headers=ENGLISH), client.post(there, {"answer": "adopted"})):
        assert response.status_code == 403
        assert "Kyrgyz" not in response.content.decode()
    assert not Outcome.objects.exists()


def test_a_link_expires(client: Client) -> None:
    token = link_of(an_ask())
    with time_machine.travel(now() + LINK_LASTS + timedelta(minutes=1)):
        assert client.post(address_of(token), {"answer": "adopted"}).status_code == 403


def test_a_link_dies_with_the_role_it_was_sent_to(client: Client) -> None:
    ask = an_ask()
    token = link_of(ask)
    HeldRole.objects.filter(user=asel()).delete()
    assert client.post(address_of(token), {"answer": "adopted"}).status_code == 403
    elsewhere = new_link(AnswerLink(ask.pk, asel(organization("Another agency"), name="Nino").pk))
    assert client.post(address_of(elsewhere), {"answer": "adopted"}).status_code == 403


def test_a_link_to_a_withdrawn_question_says_so(client: Client) -> None:
    ask = an_ask()
    token = link_of(ask)
    ask.withdrawn_at, ask.withdrawal = now(), "by_hand"
    ask.save()
    assert "not asked any more" in client.get(address_of(token), headers=ENGLISH).content.decode()
    assert client.post(address_of(token), {"answer": "adopted"}, headers=ENGLISH).status_code == 409


def test_nobody_tries_links_without_end(client: Client) -> None:
    for _try in range(TRIES):
        client.get("/outcomes/answer/nonsense/")
    assert client.get("/outcomes/answer/nonsense/").status_code == 429


def test_the_page_is_kept_by_no_cache_and_by_no_search_engine(client: Client) -> None:
    response = client.get(address_of(link_of(an_ask())))
    assert "no-store" in response["Cache-Control"]
