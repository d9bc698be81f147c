"""Calendars to follow: what is in whose, and who can open one's own."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
import vobject
from django.test import Client
from icalendar import Calendar
from pytest_django import DjangoAssertNumQueries

from shanyrak.accounts.models import User
from shanyrak.accounts.testing import SignIn, person_with
from shanyrak.cooperation.activities.actions import edit_activity
from shanyrak.cooperation.activities.tests.factories import AIGUL, activity, organization, person
from shanyrak.cooperation.groups.actions import report_item
from shanyrak.cooperation.groups.tests.factories import item
from shanyrak.cooperation.outcomes.models import Ask
from shanyrak.cooperation.outcomes.tests.factories import an_ask
from shanyrak.journal.models import Entry
from shanyrak.publishing.actions import close_own_calendar, open_own_calendar
from shanyrak.publishing.following import BY_ADDRESS, BY_PASSWORD, window
from shanyrak.records.languages import texts_from
from shanyrak.roles import Role
from shanyrak.topics.tests.test_actions import topic

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)


def soon(title: str, **fields: Any) -> Any:
    """Enter an activity of this year."""
    return activity(title, **({"since": f"{date.today().year}-05-04", "until": ""} | fields))  # noqa: DTZ011 - a year


def titles(client: Client, address: str) -> list[str]:
    """Return what a calendar holds, as two libraries agree."""
    response = client.get(address)
    assert response.status_code == 200
    ours: Any = Calendar.from_ical(response.content)
    theirs: Any = vobject.readOne(response.content.decode())
    found = [str(event["SUMMARY"]) for event in ours.walk("VEVENT")]
    assert found == [one.summary.value for one in getattr(theirs, "vevent_list", [])]
    return found


def own_address(user: User) -> str:
    kept = open_own_calendar(by=user, at=NOON)
    return f"/calendars/mine/{BY_ADDRESS.new(kept.pk, kept.number)}.ics"


def test_each_calendar_holds_its_own_and_only_what_is_public(client: Client) -> None:
    bosa, peter = organization("FPS BOSA"), person("Peter Vandenbrune")
    topic("ethics")
    conference = soon("With Belgium", participants=[{"party": bosa}], topics=["ethics"])
    soon("With Peter", participants=[{"person": peter}])
    soon("Behind doors", visibility="hub", participants=[{"party": bosa}])
    assert set(titles(client, "/calendars/hub.ics")) == {"With Belgium", "With Peter"}
    assert titles(client, f"/calendars/parties/{bosa.pk}.ics") == ["With Belgium"]
    assert titles(client, f"/calendars/people/{peter.pk}.ics") == ["With Peter"]
    assert titles(client, "/calendars/topics/ethics.ics") == ["With Belgium"]
    assert titles(client, f"/calendars/activities/{conference.pk}.ics") == ["With Belgium"]


def test_a_calendar_of_somebody_hidden_is_not_there(client: Client, sign_in: SignIn) -> None:
    bosa = organization("FPS BOSA")
    type(bosa).objects.update(visibility="hub")
    officer = sign_in(Role.OFFICER)
    for address in (f"parties/{bosa.pk}", "people/77", "topics/none", "activities/77"):
        assert client.get(f"/calendars/{address}.ics").status_code == 404
        assert officer.get(f"/calendars/{address}.ics").status_code == 404  # a public file, whoever asks


def test_a_moved_activity_is_the_same_event_with_a_greater_number(client: Client) -> None:
    visit = soon("A study visit", since="2026-05-04", until="2026-05-06")
    before: Any
    after: Any
    [before] = Calendar.from_ical(client.get("/calendars/hub.ics").content).walk("VEVENT")
    etag = client.get("/calendars/hub.ics")["ETag"]
    edit_activity(
        record_id=visit.pk,
        version=visit.version,
        wanted={"since": "2026-06-08", "until": "2026-06-10"},
        by=AIGUL,
        at=NOON,
    )
    again = client.get("/calendars/hub.ics", headers={"if-none-match": etag})
    [after] = Calendar.from_ical(again.content).walk("VEVENT")
    assert before["UID"] == after["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert after["DTSTART"].dt == date(2026, 6, 8)


def test_a_calendar_says_its_name_and_when_to_look_again(client: Client) -> None:
    text = client.get("/calendars/hub.ics?language=ru").content.decode()
    assert "NAME;LANGUAGE=ru:Astana Civil Service Hub" in text
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT1H" in text
    assert "SOURCE;VALUE=URI:http://testserver/calendars/hub.ics?language=ru" in text


def test_ones_own_calendar_holds_all_that_one_may_see(client: Client) -> None:
    soon("Behind doors", visibility="secretariat")
    soon("For the hub", visibility="hub")
    officer = person_with(Role.OFFICER)
    expert = person_with(Role.EXPERT)
    assert set(titles(client, own_address(officer))) == {"Behind doors", "For the hub"}
    assert titles(client, own_address(expert)) == ["For the hub"]


def test_a_renewed_or_closed_address_opens_nothing(client: Client) -> None:
    officer = person_with(Role.OFFICER)
    first = own_address(officer)
    second = own_address(officer)
    assert client.get(first).status_code == 404
    assert "new one" in client.get(first).content.decode()
    assert client.get(second).status_code == 200
    close_own_calendar(by=officer, at=NOON)
    assert client.get(second).status_code == 404
    third = own_address(officer)
    assert client.get(third).status_code == 200
    User.objects.update(is_active=False)
    assert client.get(third).status_code == 404


def test_a_password_is_no_address_and_no_address_can_be_guessed(client: Client) -> None:
    kept = open_own_calendar(by=person_with(Role.OFFICER), at=NOON)
    for token in (BY_PASSWORD.new(kept.pk, kept.number), BY_ADDRESS.new(kept.pk, 99), "1:1", "x" * 5000):
        assert client.get(f"/calendars/mine/{token}.ics").status_code == 404


def test_ones_own_calendar_is_kept_by_nobody_on_the_way(client: Client) -> None:
    response = client.get(own_address(person_with(Role.OFFICER)))
    assert "private" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex"


def test_the_journal_tells_of_an_address_but_not_the_address(client: Client) -> None:
    address = own_address(person_with(Role.OFFICER))
    entry = Entry.objects.get(act="publishing.own_calendar.opened")
    assert address.split("/")[-1] not in entry.body


def test_the_page_says_how_and_lets_one_make_and_close_an_address(sign_in: SignIn, client: Client) -> None:
    assert "webcal://testserver/calendars/hub.ics" in client.get("/calendars/").content.decode()
    assert "Make my address" not in client.get("/calendars/").content.decode()
    officer = sign_in(Role.OFFICER)
    assert "/calendars/mine/" in officer.post("/calendars/mine/", follow=True).content.decode()
    assert "Make a new address" in officer.get("/calendars/").content.decode()
    officer.post("/calendars/mine/close/")
    assert "Make my address" in officer.get("/calendars/").content.decode()


def test_the_page_of_a_party_leads_to_its_calendar(client: Client) -> None:
    bosa = organization("FPS BOSA")
    assert f"/calendars/?of=party-{bosa.pk}" in client.get(f"/parties/{bosa.pk}/").content.decode()
    html = client.get(f"/calendars/?of=party-{bosa.pk}").content.decode()
    assert f"webcal://testserver/calendars/parties/{bosa.pk}.ics" in html
    assert client.get("/calendars/?of=party-999999").status_code == 404


def test_a_calendar_tells_of_whole_years() -> None:
    assert window(date(2026, 11, 22)) == (date(2024, 1, 1), date(2029, 12, 31))


@pytest.mark.parametrize("many", [1, 20])
def test_a_calendar_asks_the_same_number_of_times(
    client: Client, many: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    bosa = organization("FPS BOSA")
    for number in range(many):
        soon(f"Seminar {number}", participants=[{"party": bosa}])
    with django_assert_max_num_queries(12):
        client.get("/calendars/hub.ics")
    with django_assert_max_num_queries(12):
        client.get(f"/calendars/parties/{bosa.pk}.ics")


def test_ones_own_calendar_says_what_one_has_to_do_by_a_day(client: Client) -> None:
    bosa = organization("FPS BOSA")
    to_do = item(owner_party=bosa)
    item(what="Without a day", owner_party=bosa, due_on=None)
    Ask.objects.filter(pk=an_ask().pk).update(party=bosa, asked_on=date(2026, 3, 1), asked_at=NOON)
    focal_point = person_with(Role.FOCAL_POINT, party=bosa)
    found = titles(client, own_address(focal_point))
    assert "Due: Send the manual of the reserve" in found
    assert "Answer by today: what changed after “Study visit to BOSA”?" in found
    assert not any("Without a day" in one for one in found)
    report_item(
        item_id=to_do.pk, sort="done", text=texts_from({"en": "Sent"}), on=date(2026, 6, 2), by=AIGUL, at=NOON
    )
    assert "Due: Send the manual of the reserve" not in titles(client, own_address(focal_point))
    assert "Due: Send the manual of the reserve" not in titles(client, "/calendars/hub.ics")
