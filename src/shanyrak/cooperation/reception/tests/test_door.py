"""At the door: marking, syncing, walk-ins, helpers, and taking into the ledger who came."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate
from time_machine import travel

from shanyrak.accounts.testing import SignIn, person_with
from shanyrak.cooperation.activities.models import Participant
from shanyrak.cooperation.activities.tests.factories import organization, person
from shanyrak.cooperation.reception.actions import close_desk, mark, sync, take_into_ledger
from shanyrak.cooperation.reception.codes import code_of
from shanyrak.cooperation.reception.links import desk_address
from shanyrak.cooperation.reception.models import Arrival
from shanyrak.cooperation.reception.queries import arrivals, arrived, who_came
from shanyrak.cooperation.reception.rules import DayOver, NobodyCame, NotExpected
from shanyrak.cooperation.reception.tests.factories import (
    AIGUL,
    NOON,
    a_press,
    arrive,
    desk_link,
    guest,
    the_roundtable,
)
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.tests.factories import opening
from shanyrak.journal.models import Entry
from shanyrak.roles import VISITOR, NotPermitted, Role

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}


@pytest.fixture(autouse=True)
def _fresh_counts() -> None:
    cache.clear()


@pytest.fixture
def _in_june() -> Iterator[None]:
    with travel("2026-06-02T12:00:00Z"):
        yield


def at(name: str) -> str:
    return reverse(f"reception:{name}", args=[the_roundtable().pk])


@pytest.fixture
def officer(sign_in: SignIn) -> Client:
    return sign_in(Role.OFFICER)


def test_two_phones_that_mark_the_same_person_agree_on_the_earlier_time() -> None:
    dana = guest()
    left, right = a_press(dana, minutes=5), a_press(dana, minutes=9)
    for press in (left, right, left):
        sync(activity=dana.activity, presses=[press], by=AIGUL, at=NOON)
    assert arrivals(dana.activity_id) == {dana.pk: NOON - timedelta(minutes=9)}
    assert Arrival.objects.count() == 2


def test_an_undoing_that_arrives_before_what_it_undoes_still_undoes_it() -> None:
    dana = guest()
    came, undone = a_press(dana, minutes=9), a_press(dana, came=False, minutes=5)
    for press in (undone, came):
        sync(activity=dana.activity, presses=[press], by=AIGUL, at=NOON)
    assert arrived(dana.activity_id) == set()


def test_nobody_else_is_let_in_and_the_rest_of_the_queue_is_kept() -> None:
    dana, stranger = guest(), guest("Marat", "Akhmetov")
    Registration.objects.filter(pk=stranger.pk).update(state="declined")
    presses = [a_press(stranger), a_press(dana)]
    done = sync(activity=dana.activity, presses=presses, by=AIGUL, at=NOON)
    assert done.kept == [presses[1].client_id]
    assert isinstance(done.refused[presses[0].client_id], NotExpected)
    assert arrived(dana.activity_id) == {dana.pk}


def test_only_the_secretariat_and_its_helpers_mark_people() -> None:
    dana = guest()
    with pytest.raises(NotPermitted):
        mark(activity=dana.activity, press=a_press(dana), by=VISITOR, at=NOON)


def test_the_journal_knows_who_came_by_number_alone() -> None:
    arrive(guest())
    said = [entry.facts for entry in Entry.objects.filter(act="cooperation.arrival.noted")]
    assert len(said) == 1
    assert "Dana" not in str(said)


def test_the_desk_works_without_script(officer: Client) -> None:
    dana = guest()
    page = officer.get(f"{at('desk')}?q=omar", headers=ENGLISH).content.decode()
    assert "Dana Omarova" in page
    data = {"client_id": str(uuid4()), "registration": dana.pk, "came": "on", "back": "q=omar"}
    assert "1 of 1 have arrived" in officer.post(at("mark"), data, follow=True).content.decode()
    undo = {"client_id": str(uuid4()), "registration": dana.pk}
    officer.post(at("mark"), undo)
    assert arrived(dana.activity_id) == set()


@pytest.mark.parametrize("asked", ["1", "dana", "OMAROVA da"])
def test_somebody_is_found_by_number_and_by_parts_of_the_name(officer: Client, asked: str) -> None:
    guest()
    guest("Marat", "Akhmetov")
    page = officer.get(at("desk"), {"q": asked}).content.decode()
    assert "Dana Omarova" in page
    assert "Marat" not in page


def test_somebody_is_found_by_the_code_on_the_badge_and_a_forged_one_is_refused(officer: Client) -> None:
    dana = guest()
    assert "Dana Omarova" in officer.get(at("desk"), {"q": code_of(dana.pk)}).content.decode()
    page = officer.get(at("desk"), {"q": f"S{dana.pk}-AAAAAAAAAA"}, headers=ENGLISH).content.decode()
    assert "No badge of this hub bears this code." in page


@pytest.mark.usefixtures("_in_june")
def test_a_phone_gets_names_parties_numbers_and_states_and_nothing_else(officer: Client) -> None:
    guest(position="Head of department", organisation="Agency")
    answer = officer.get(at("list")).json()
    assert set(answer["guests"][0]) == {"id", "number", "name", "party", "came_at", "check"}
    assert "example.org" not in str(answer)


def test_a_phone_gets_nothing_once_the_activity_is_over(sign_in: SignIn) -> None:
    guest()
    with travel("2026-09-13T08:00:00Z"):
        answer = sign_in(Role.OFFICER).get(at("list")).json()
    assert answer["over"]
    assert answer["guests"] == []


def test_what_a_phone_pressed_is_kept_once_and_garbage_is_named(officer: Client) -> None:
    dana = guest()
    press = {
        "client_id": str(uuid4()),
        "registration": dana.pk,
        "came": True,
        "at": NOON.isoformat(),
        "session": None,
    }
    broken = {"client_id": "x", "registration": "y"}
    for _time in range(2):
        answer = officer.post(
            at("sync"), json.dumps({"marks": [press, broken]}), content_type="application/json"
        ).json()
        assert answer["kept"] == [press["client_id"]]
        assert [one["client_id"] for one in answer["refused"]] == ["x"]
    assert Arrival.objects.count() == 1


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"marks": 1}'])
def test_what_is_no_queue_is_answered_with_a_word(officer: Client, body: str) -> None:
    answer = officer.post(at("sync"), body, content_type="application/json")
    assert answer.status_code == 400


def test_a_walk_in_is_registered_against_the_seats_and_has_arrived(officer: Client) -> None:
    opening(the_roundtable(), seats=1)
    data = {
        "client_id": str(uuid4()),
        "given_name": "Nino",
        "family_name": "Beridze",
        "language": "en",
        "role": "observer",
    }
    officer.post(at("walk_in"), data)
    nino = Registration.objects.get()
    assert (nino.source, nino.state) == ("walk_in", "approved")
    assert arrived(nino.activity_id) == {nino.pk}
    page = officer.post(at("walk_in"), data | {"client_id": str(uuid4())}, headers=ENGLISH)
    assert "All seats are taken" in page.content.decode()
    assert who_came(nino.activity_id).walk_ins == 1


def test_a_helper_checks_people_in_by_a_link_without_an_account(client: Client) -> None:
    officer, dana = person_with(Role.OFFICER), guest()
    with travel("2026-06-02T08:00:00Z"):
        there = desk_address(desk_link(localdate(), by=officer))
        page = client.get(f"{there}?q=dana", headers=ENGLISH)
        assert "Dana Omarova" in page.content.decode()
        assert "noindex" in page["X-Robots-Tag"]
        data = {"client_id": str(uuid4()), "registration": dana.pk, "came": "on"}
        assert client.post(f"{there}mark/", data).status_code == 302
        assert arrived(dana.activity_id) == {dana.pk}
        assert client.get(at("badges")).status_code == 302


def test_a_helpers_link_opens_nothing_on_another_day_once_closed_or_once_its_maker_left(
    client: Client,
) -> None:
    officer = person_with(Role.OFFICER)
    with travel("2026-06-02T08:00:00Z"):
        tomorrow = desk_address(desk_link(localdate() + timedelta(days=1), by=officer))
        assert client.get(tomorrow, headers=ENGLISH).status_code == 404
        link = desk_link(localdate(), by=officer)
        assert client.get(desk_address(link)).status_code == 200
        officer.is_active = False
        officer.save()
        assert client.get(desk_address(link)).status_code == 404
        close_desk(link_id=link.pk, by=AIGUL, at=NOON)
        assert (
            "for another day, or it was closed"
            in client.get(desk_address(link), headers=ENGLISH).content.decode()
        )
    with pytest.raises(DayOver):
        desk_link(NOON.date() - timedelta(days=1))


def test_who_came_is_taken_into_the_ledger_once_and_by_a_press_alone(officer: Client) -> None:
    kyrgyz, asel = organization("State Agency of the Kyrgyz Republic"), person("Asel Toktobaeva")
    arrive(guest("Asel", "Toktobaeva", party=kyrgyz, person=asel))
    arrive(guest("Marat", "Akhmetov", party=kyrgyz))
    guest("Nino", "Beridze", party=organization("FPS BOSA"))
    assert not Participant.objects.filter(activity=the_roundtable()).exists()
    officer.post(at("ledger"))
    entered = {(one.party, one.person) for one in Participant.objects.filter(activity=the_roundtable())}
    assert entered == {(kyrgyz, None), (None, asel)}
    with pytest.raises(NobodyCame):
        take_into_ledger(activity=the_roundtable(), by=AIGUL, at=NOON)


def test_numbers_by_party_and_who_did_not_come(officer: Client) -> None:
    arrive(guest(party=organization("FPS BOSA")))
    guest("Marat", "Akhmetov", party=organization("FPS BOSA"))
    numbers = who_came(the_roundtable().pk)
    assert [(one.expected, one.came) for one in numbers.parties] == [(2, 1)]
    assert [one.name for one in numbers.missing] == ["Marat Akhmetov"]
    assert "Marat Akhmetov" in officer.get(at("came")).content.decode()


def test_signing_out_clears_the_phone(officer: Client) -> None:
    assert officer.post(reverse("account_logout"))["Clear-Site-Data"] == '"storage"'
    assert "Clear-Site-Data" not in officer.get("/")


def test_badges_come_as_pdf_for_all_and_for_one(officer: Client) -> None:
    dana = guest()
    for query in ("?size=a4", "?size=a6", f"?size=a6&only={dana.pk}"):
        assert officer.get(f"{at('badge_file')}{query}").content.startswith(b"%PDF")
    assert officer.get(f"{at('badge_file')}?only=999999").status_code == 404


@pytest.mark.parametrize(
    ("role", "may"),
    [(Role.DIRECTOR, True), (Role.AUDITOR, False), (Role.EXPERT, False), (Role.ADMINISTRATOR, False)],
)
def test_only_the_secretariat_runs_the_reception(sign_in: SignIn, role: Role, may: bool) -> None:  # noqa: FBT001 - a column
    somebody = sign_in(role)
    for page in ("desk", "list", "badges", "helpers", "walk_in", "worker"):
        assert (somebody.get(at(page)).status_code == 200) is may, page


@pytest.mark.parametrize("page", ["desk", "list", "came", "badges"])
def test_pages_ask_as_often_for_many_as_for_one(officer: Client, page: str) -> None:
    arrive(guest())
    there = f"{at(page)}?q=a" if page == "desk" else at(page)
    officer.get(there)
    with CaptureQueriesContext(connection) as for_one:
        officer.get(there)
    for number in range(5):
        arrive(guest(f"Guest{number}", "Akhmetov", party=organization(f"Agency {number}")))
    with CaptureQueriesContext(connection) as for_many:
        assert officer.get(there).status_code == 200
    assert len(for_many) == len(for_one)
