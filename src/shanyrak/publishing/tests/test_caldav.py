"""The calendar server, as a client library and as ill-meaning programs meet it."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from typing import Any

import caldav
import pytest
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st
from lxml import etree
from pytest_django import DjangoAssertNumQueries
from pytest_django.live_server_helper import LiveServer

from shanyrak.accounts.testing import person_with
from shanyrak.cooperation.activities.actions import edit_activity
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.tests.factories import AIGUL, activity, organization
from shanyrak.publishing.actions import open_own_calendar
from shanyrak.publishing.following import BY_PASSWORD
from shanyrak.publishing.models import Told
from shanyrak.records.happenings import uid_of
from shanyrak.roles import Role

NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
HUB = "/caldav/public/hub/"
D, C = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}"
SYNC = (
    '<d:sync-collection xmlns:d="DAV:"><d:sync-token>{token}</d:sync-token><d:sync-level>1</d:sync-level>'
    "{limit}<d:prop><d:getetag/></d:prop></d:sync-collection>"
)


def in_may(title: str = "The annual conference", **fields: Any) -> Activity:
    return activity(title, **({"since": "2026-05-04", "until": "2026-05-06"} | fields))


def move(moved: Activity, since: str, until: str = "") -> None:
    fields = {"since": since, "until": until or since}
    edit_activity(record_id=moved.pk, version=moved.version, wanted=fields, by=AIGUL, at=NOON)


def ask(client: Client, method: str, address: str, body: str | bytes = "", **headers: str) -> Any:
    return client.generic(method, address, body, content_type="application/xml", headers=headers)


def principal(program: Any) -> Any:
    """Return whoever asks, as a client library finds them."""
    return program.principal()


def xml(response: Any) -> Any:
    assert response.status_code == 207, response.content
    return etree.fromstring(response.content)


def synced(client: Client, token: str = "", limit: str = "") -> tuple[dict[str, str], str]:
    """Return (what a program is told: the mark of each entry, or its status; the new token)."""
    root = xml(ask(client, "REPORT", HUB, SYNC.format(token=token, limit=limit)))
    told = {
        one.findtext(f"{D}href"): one.findtext(f".//{D}getetag") or one.findtext(f"{D}status")
        for one in root.findall(f"{D}response")
    }
    return told, root.findtext(f"{D}sync-token")


@pytest.mark.django_db(transaction=True)
def test_a_client_library_lists_calendars_searches_by_days_and_reads(live_server: LiveServer) -> None:
    in_may()
    in_may("In December", since="2026-12-01", until="")
    with caldav.DAVClient(url=f"{live_server.url}/caldav/") as everybody:
        [hub] = principal(everybody).calendars()
        assert hub.name == "Astana Civil Service Hub"
        found = hub.search(start=datetime(2026, 5, 1), end=datetime(2026, 5, 31), event=True)  # noqa: DTZ001 - a day
        assert [str(one.icalendar_component["SUMMARY"]) for one in found] == ["The annual conference"]
        assert len(hub.events()) == 2
        [one] = hub.search(start=datetime(2026, 5, 6), end=datetime(2026, 5, 7), event=True)  # noqa: DTZ001 - a day
        one.load()
        assert str(one.icalendar_component["DTSTART"].dt) == "2026-05-04"
        assert hub.event_by_uid(one.icalendar_component["UID"]).url == one.url


@pytest.mark.django_db(transaction=True)
def test_a_person_reads_their_own_with_their_password_and_writes_nothing(live_server: LiveServer) -> None:
    in_may("Behind doors", visibility="secretariat")
    bosa = organization("FPS BOSA")
    person = person_with(Role.FOCAL_POINT, party=bosa)
    officer = person_with(Role.OFFICER)
    kept, theirs = open_own_calendar(by=officer, at=NOON), open_own_calendar(by=person, at=NOON)
    password = BY_PASSWORD.new(kept.pk, kept.number)
    url = f"{live_server.url}/caldav/mine/"
    with caldav.DAVClient(url=url, username=officer.email, password=password) as own:
        calendars = principal(own).calendars()
        assert [one.name.split(" · ")[0] for one in calendars] == ["My calendar", "Astana Civil Service Hub"]
        [one] = calendars[0].events()
        assert str(one.icalendar_component["SUMMARY"]) == "Behind doors"
        with pytest.raises(caldav.lib.error.AuthorizationError):
            calendars[0].save_event(one.data.replace("UID:", "UID:other-"))
        with pytest.raises(caldav.lib.error.AuthorizationError):
            one.delete()
    password = BY_PASSWORD.new(theirs.pk, theirs.number)
    with caldav.DAVClient(url=url, username=person.email, password=password) as own:
        assert {one.name for one in principal(own).calendars()} >= {"FPS BOSA"}
        assert principal(own).calendars()[0].events() == []


@pytest.mark.django_db(transaction=True)
def test_a_client_library_is_told_what_has_changed(live_server: LiveServer) -> None:
    moved, gone = in_may(), in_may("In December", since="2026-12-01", until="")
    with caldav.DAVClient(url=f"{live_server.url}/caldav/") as everybody:
        [hub] = principal(everybody).calendars()
        held = hub.objects_by_sync_token(load_objects=True)
        assert len(list(held)) == 2
        in_may("New", since="2026-07-01", until="")
        move(moved, "2026-06-01")
        Activity.objects.filter(pk=gone.pk).update(visibility="hub")
        updated, deleted = held.sync()
        assert {str(one.icalendar_component["SUMMARY"]) for one in updated} == {
            "New",
            "The annual conference",
        }
        assert len(list(deleted)) == 1


@pytest.mark.django_db
def test_a_program_finds_the_server(client: Client) -> None:
    assert client.get("/.well-known/caldav")["Location"] == "/caldav/"
    assert ask(client, "PROPFIND", "/.well-known/caldav").status_code == 301
    assert "calendar-access" in ask(client, "OPTIONS", "/caldav/")["DAV"]
    assert client.get("/caldav/")["Location"] == "/calendars/"
    root = xml(ask(client, "PROPFIND", "/caldav/", depth="0"))
    assert root.findtext(f".//{D}current-user-principal/{D}href") == "/caldav/principals/public/"
    names = xml(ask(client, "PROPFIND", HUB, '<propfind xmlns="DAV:"><propname/></propfind>', depth="0"))
    assert names.find(f".//{D}sync-token") is not None


@pytest.mark.django_db
def test_what_a_place_has_not_is_said_to_be_missing(client: Client) -> None:
    body = (
        '<d:propfind xmlns:d="DAV:" xmlns:x="urn:x"><d:prop><d:displayname/><x:mood/></d:prop></d:propfind>'
    )
    root = xml(ask(client, "PROPFIND", HUB, body, depth="0"))
    stats = {
        one.findtext(f"{D}status"): [p.tag for p in one.find(f"{D}prop")] for one in root.iter(f"{D}propstat")
    }
    assert stats == {"HTTP/1.1 200 OK": [f"{D}displayname"], "HTTP/1.1 404 Not Found": ["{urn:x}mood"]}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "method", ["PUT", "DELETE", "MKCALENDAR", "MKCOL", "PROPPATCH", "MOVE", "COPY", "LOCK", "POST"]
)
def test_nobody_writes(client: Client, method: str) -> None:
    response = ask(client, method, f"{HUB}x.ics")
    assert response.status_code == 403
    assert etree.fromstring(response.content).find(f"{D}need-privileges") is not None


@pytest.mark.django_db
def test_an_entry_has_a_mark_that_changes_when_it_moves(client: Client) -> None:
    moved = in_may()
    address = f"{HUB}{uid_of('activity', moved.pk)}.ics"
    first = client.get(address)
    assert first["Content-Type"].startswith("text/calendar")
    assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 304
    move(moved, "2026-06-01")
    second = client.get(address, headers={"if-none-match": first["ETag"]})
    assert second.status_code == 200
    assert second["ETag"] != first["ETag"]
    assert client.get(f"{HUB}no-such.ics").status_code == 404
    assert client.get(HUB, headers={"accept-encoding": "gzip"})["ETag"].startswith('"')


@pytest.mark.django_db
def test_a_program_is_told_in_pieces_if_it_asks_for_few(client: Client) -> None:
    for number in range(5):
        in_may(f"Seminar {number}", since=f"2026-05-{number + 1:02}", until="")
    limit = "<d:limit><d:nresults>2</d:nresults></d:limit>"
    seen: set[str] = set()
    token = ""
    for _times in range(3):
        told, token = synced(client, token, limit)
        assert sum(one == HUB for one in told) == (len(seen) < 4)  # the folder says that there is more
        seen |= told.keys() - {HUB}
    assert len(seen) == 5
    assert synced(client, token)[0] == {}


@pytest.mark.django_db
def test_a_mark_that_is_not_ours_is_refused_and_nothing_new_is_told_twice(client: Client) -> None:
    in_may()
    told, token = synced(client)
    assert len(told) == 1
    assert synced(client, token) == ({}, token)
    for wrong in ("urn:x", token[:-1], f"{token}0", "data:,x"):
        response = ask(client, "REPORT", HUB, SYNC.format(token=wrong, limit=""))
        assert response.status_code == 403
        assert b"valid-sync-token" in response.content
    assert Told.objects.count() == 1


@pytest.mark.django_db
def test_entries_are_fetched_by_their_addresses(client: Client) -> None:
    one = in_may()
    there = f"{HUB}{uid_of('activity', one.pk)}.ics"
    quoted = there.replace("@", "%40")
    wrong = [f"{HUB}x.ics", "/caldav/mine/mine/x.ics", "http://[bad", "/journal/"]
    hrefs = "".join(f"<d:href>{each}</d:href>" for each in (there, *wrong))
    body = (
        '<c:calendar-multiget xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:getetag/>'
        f"<c:calendar-data/></d:prop>{hrefs}</c:calendar-multiget>"
    )
    root = xml(ask(client, "REPORT", HUB, body))
    assert [each.findtext(f"{D}status") for each in root.findall(f"{D}response")] == [
        None,
        *["HTTP/1.1 404 Not Found"] * 4,
    ]
    assert "The annual conference" in root.findtext(f".//{C}calendar-data")
    assert "The annual conference" in ask(client, "REPORT", HUB, body.replace(there, quoted)).content.decode()


QUERY = (
    '<c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:getetag/></d:prop>'
    '<c:filter><c:comp-filter name="VCALENDAR">{inside}</c:comp-filter></c:filter></c:calendar-query>'
)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("", 2),
        ('<c:comp-filter name="VEVENT"/>', 2),
        ('<c:comp-filter name="VTODO"/>', 0),
        ('<c:comp-filter name="VTODO"><c:is-not-defined/></c:comp-filter>', 2),
        ('<c:comp-filter name="VEVENT"><c:time-range start="20260506T000000Z"/></c:comp-filter>', 2),
        ('<c:comp-filter name="VEVENT"><c:time-range start="20260507T000000Z"/></c:comp-filter>', 1),
        ('<c:comp-filter name="VEVENT"><c:time-range end="20260503T000000Z"/></c:comp-filter>', 0),
        (
            (
                '<c:comp-filter name="VEVENT"><c:prop-filter name="SUMMARY"><c:text-match>DECEMBER'
                "</c:text-match></c:prop-filter></c:comp-filter>"
            ),
            1,
        ),
        (
            (
                '<c:comp-filter name="VEVENT"><c:prop-filter name="DESCRIPTION"><c:is-not-defined/>'
                "</c:prop-filter></c:comp-filter>"
            ),
            2,
        ),
        ('<c:comp-filter name="VEVENT"><c:comp-filter name="VALARM"/></c:comp-filter>', 0),
    ],
)
def test_a_filter_keeps_what_it_says(client: Client, inside: str, found: int) -> None:
    in_may()
    in_may("In December", since="2026-12-01", until="")
    assert len(xml(ask(client, "REPORT", HUB, QUERY.format(inside=inside)))) == found


@pytest.mark.django_db
@pytest.mark.parametrize(
    "inside",
    [
        '<c:comp-filter name="VEVENT"><c:time-range start="yesterday"/></c:comp-filter>',
        '<c:comp-filter name="VEVENT"><c:prop-filter name="X-MOOD"/></c:comp-filter>',
    ],
)
def test_a_filter_that_is_not_known_is_refused_and_not_passed_over(client: Client, inside: str) -> None:
    in_may()
    response = ask(client, "REPORT", HUB, QUERY.format(inside=inside))
    assert response.status_code == 403
    assert b"supported-filter" in response.content


@pytest.mark.django_db
def test_ones_own_is_shut_without_the_right_password(client: Client) -> None:
    officer = person_with(Role.OFFICER)
    kept = open_own_calendar(by=officer, at=NOON)
    good = BY_PASSWORD.new(kept.pk, kept.number)

    def status(name: str, password: str) -> int:
        said = base64.b64encode(f"{name}:{password}".encode()).decode()
        answer: int = ask(
            client, "PROPFIND", "/caldav/mine/", depth="0", authorization=f"Basic {said}"
        ).status_code
        return answer

    assert status(officer.email.upper(), good) == 207
    assert status("other@example.org", good) == 401
    assert status(officer.email, "guessed") == 401
    for header in ("Basic", "Basic %%%", "Bearer x", "Basic /////w=="):
        assert ask(client, "PROPFIND", "/caldav/mine/", authorization=header).status_code == 401
    assert ask(client, "PROPFIND", "/caldav/mine/")["WWW-Authenticate"].startswith("Basic")
    assert ask(client, "PROPFIND", "/caldav/principals/mine/").status_code == 401
    assert ask(client, "PROPFIND", "/caldav/others/").status_code == 404
    open_own_calendar(by=officer, at=NOON)
    assert status(officer.email, good) == 401


@pytest.mark.django_db
def test_a_signed_in_browser_opens_nothing_of_ones_own(client: Client) -> None:
    client.force_login(person_with(Role.OFFICER), backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/caldav/mine/mine/").status_code == 401  # no cookie is a password


BOMB = b"""<?xml version="1.0"?><!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<propfind xmlns="DAV:"><prop><displayname>&b;</displayname></prop></propfind>"""
FILE = b"""<?xml version="1.0"?><!DOCTYPE p [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<propfind xmlns="DAV:"><prop>&a;</prop></propfind>"""


@pytest.mark.django_db
@pytest.mark.parametrize(
    "body",
    [
        b"<",
        b"\xff\xfe",
        b"<propfind",
        b"<x/>",
        b"<propfind/>",
        BOMB,
        FILE,
        BOMB.decode().replace('"1.0"', '"1.0" encoding="utf-16"').encode("utf-16"),
        b"<a>" * 5000,
        b'<propfind xmlns="DAV:"><prop>' + b"<x/>" * 120_000 + b"</prop></propfind>",
        b'<propfind xmlns="DAV:">\x00</propfind>',
    ],
)
@pytest.mark.parametrize("method", ["PROPFIND", "REPORT"])
def test_what_is_no_question_is_refused(client: Client, body: bytes, method: str) -> None:
    assert ask(client, method, HUB, body, depth="0").status_code == 400


@pytest.mark.django_db
@how(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(
    method=st.sampled_from(["PROPFIND", "REPORT"]),
    seed=st.randoms(use_true_random=False),
    cut=st.integers(0, 400),
)
def test_no_garbled_question_breaks_the_server(client: Client, method: str, seed: Any, cut: int) -> None:
    body = bytearray((QUERY.format(inside='<c:comp-filter name="VEVENT"/>') + SYNC + BOMB.decode()).encode())
    for _times in range(seed.randrange(8)):
        body[seed.randrange(len(body))] = seed.randrange(256)
    assert ask(client, method, HUB, bytes(body[cut : cut + seed.randrange(600)]), depth="0").status_code < 500


@pytest.mark.django_db
def test_a_program_may_not_ask_for_everything_below(client: Client) -> None:
    response = ask(client, "PROPFIND", "/caldav/", depth="infinity")
    assert response.status_code == 403
    assert b"propfind-finite-depth" in response.content


@pytest.mark.django_db
@pytest.mark.parametrize("many", [1, 20])
def test_the_server_asks_the_same_number_of_times(
    client: Client, many: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(many):
        in_may(f"Seminar {number}")
    with django_assert_max_num_queries(6):
        ask(client, "PROPFIND", HUB, depth="1")
    with django_assert_max_num_queries(7):
        synced(client)
