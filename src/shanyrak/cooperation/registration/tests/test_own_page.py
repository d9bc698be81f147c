"""The own page of a registered person."""

from __future__ import annotations

from datetime import date, timedelta
from email import message_from_bytes
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar
from pytest_django import DjangoAssertNumQueries

from shanyrak.cooperation.registration.actions import approve, erase_due, prepare_opening, withdraw
from shanyrak.cooperation.registration.links import OWN, own_address
from shanyrak.cooperation.registration.models import Answer, Registration
from shanyrak.cooperation.registration.queries.seats import place_in_line
from shanyrak.cooperation.registration.rules import Source, State
from shanyrak.cooperation.registration.tests.factories import (
    AIGUL,
    NOON,
    opening,
    organization,
    registration,
    roundtable,
)
from shanyrak.journal.models import Entry
from shanyrak.notices.letters import letter_of
from shanyrak.notices.models import Attachment, Mail, Notice, Recipient
from shanyrak.notices.wording import in_words
from shanyrak.records.happenings import Of, Scope, happenings, uid_of

pytestmark = pytest.mark.django_db


def asked_and_registered() -> tuple[Registration, dict[str, int]]:
    """Return somebody who applied for an activity that asks the usual questions, and the questions by code."""
    made = prepare_opening(activity=roundtable(), wanted={"state": "open"}, by=AIGUL, at=NOON)
    one = registration(made.activity, source=Source.FORM)
    return one, dict(made.questions.values_list("code", "pk"))


def test_a_link_opens_the_persons_own_page_in_their_language(client: Client) -> None:
    page = client.get(own_address(registration(language="fr")))
    assert page.status_code == 200
    assert "Dana Omarova" in page.text
    assert '<html lang="fr"' in page.text
    assert page.headers["X-Robots-Tag"] == "noindex"
    assert "no-store" in page.headers["Cache-Control"]


def test_an_old_or_forged_link_opens_nothing(client: Client) -> None:
    one = registration()
    assert client.get(f"/registrations/{OWN.new(one.pk, 2)}/").status_code == 404
    assert client.get("/registrations/forged/").status_code == 404


def test_a_person_changes_answers_until_registration_closes(client: Client) -> None:
    one, asked = asked_and_registered()
    said = {"what": "registering", "now-version": one.version, f"now-q{asked['dietary']}": "Halal"}
    assert client.post(own_address(one), said).status_code == 302
    one.refresh_from_db()
    assert one.dietary == "Halal"
    stale = client.post(own_address(one), said | {f"now-q{asked['dietary']}": "Vegan"})
    assert stale.status_code == 409
    assert "Vegan" in stale.text  # nothing is lost
    opening_ = one.activity.opening
    opening_.closes_at = NOON.replace(tzinfo=None) - timedelta(days=9_000)
    opening_.opens_at = None
    opening_.save()
    one.refresh_from_db()
    late = client.post(own_address(one), said | {"now-version": one.version})
    assert late.status_code == 200
    one.refresh_from_db()
    assert one.dietary == "Halal"


def test_after_approval_a_person_is_asked_about_their_journey(client: Client) -> None:
    one, asked = asked_and_registered()
    assert "When do you arrive?" not in client.get(own_address(one)).text
    approve(registration=one, by=AIGUL, at=NOON)
    one.refresh_from_db()
    assert "When do you arrive?" in client.get(own_address(one)).text
    said = {"what": "approved", "later-version": one.version}
    owed = client.post(own_address(one), said)
    assert owed.text.count("field--err") == 2
    said |= {
        f"later-q{asked['arrival']}": "2026-09-09T21:40",
        f"later-q{asked['departure']}": "2026-09-12T06:00",
        f"later-q{asked['hotel']}": "ours",
    }
    assert client.post(own_address(one), said).status_code == 302
    assert Answer.objects.get(question=asked["arrival"]).value == "2026-09-09T21:40"
    assert "We have your answers" in client.get(own_address(one)).text


def test_a_person_withdraws_and_the_next_moves_up(client: Client) -> None:
    there = opening(seats=1).activity
    one = registration(there)
    waits = registration(there, email="next@example.org")
    client.post(own_address(one), {"what": "withdraw"})
    one.refresh_from_db()
    waits.refresh_from_db()
    assert (one.state, waits.state) == (State.WITHDRAWN, State.APPROVED)
    told = Notice.objects.filter(recipient__email="next@example.org").order_by("pk")
    assert [notice.kind for notice in told] == ["registration.in_line", "registration.approved"]


def test_whoever_waits_sees_their_place_in_line_and_only_who_moves_up_is_mailed(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    there = opening(seats=1).activity
    one, *line = (registration(there, email=f"{n}@example.org") for n in range(4))
    told = Notice.objects.filter(kind="registration.in_line").order_by("pk")
    assert [notice.facts["place"] for notice in told] == [1, 2, 3]
    assert "Your place in line: 3." in in_words(told[2]).text
    for place, waits in enumerate(line, 1):
        assert f"<dt>Place in line</dt><dd>{place}</dd>" in client.get(own_address(waits)).text
    assert "Place in line" not in client.get(own_address(one)).text
    withdraw(registration=one, by=AIGUL, at=NOON)
    assert "<dt>Place in line</dt><dd>2</dd>" in client.get(own_address(line[2])).text
    mailed = Notice.objects.exclude(kind="registration.in_line").values_list("recipient__email", "kind")
    assert sorted(mailed.filter(recipient__email__startswith="1")) == [
        ("1@example.org", "registration.approved")
    ]
    assert not mailed.filter(recipient__email__in=["2@example.org", "3@example.org"]).exists()
    with django_assert_num_queries(1):
        assert place_in_line(line[2]) == 2


def test_the_mail_of_approval_carries_the_activity_for_a_calendar_under_its_one_name() -> None:
    there = opening(roundtable(title="Roundtable", until="")).activity
    registration(there, language="ru")
    (file,) = Attachment.objects.filter(notice__kind="registration.approved")
    assert (file.name, file.content_type) == ("activity.ics", "text/calendar")
    read: Any = Calendar.from_ical(bytes(file.content))
    (event,) = read.walk("VEVENT")
    assert (read["METHOD"], event["UID"]) == ("PUBLISH", uid_of("activity", there.pk))
    (of_the_feed,) = happenings(Scope(of=Of.ACTIVITY, id=there.pk), AIGUL, "ru")
    assert (event["UID"], int(event["SEQUENCE"])) == (of_the_feed.uid, of_the_feed.sequence)
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 9, 10), date(2026, 9, 11))
    letter = message_from_bytes(letter_of(Mail.objects.get(notices=file.notice), [file.notice]).content)
    assert [part.get_filename() for part in letter.walk() if part.get_filename()] == ["activity.ics"]


def test_an_activity_whose_days_are_not_known_is_no_entry_of_a_calendar() -> None:
    registration(opening(roundtable(since="2026", until="")).activity)
    assert Notice.objects.filter(kind="registration.approved").exists()
    assert not Attachment.objects.exists()


def test_a_page_shows_one_person_and_nobody_else(client: Client) -> None:
    there = opening().activity
    one = registration(there, party=organization("FPS BOSA"))
    registration(there, email="b@example.org", given_name="Nino", family_name="Beridze")
    page = client.get(own_address(one)).text
    assert "Beridze" not in page
    assert "FPS BOSA" in page


def test_on_its_day_what_people_said_is_erased_and_the_journal_says_so_without_it(client: Client) -> None:
    one, asked = asked_and_registered()
    address = own_address(one)
    client.post(
        address, {"what": "registering", "now-version": one.version, f"now-q{asked['photos']}": "yes"}
    )
    opening_ = one.activity.opening
    last_day = NOON.replace(year=2027, month=9, day=12)
    assert opening_.erase_after == date(2027, 9, 12)
    assert erase_due(by=AIGUL, at=last_day) == []
    assert erase_due(by=AIGUL, at=last_day + timedelta(days=1)) == [one.activity_id]
    assert erase_due(by=AIGUL, at=last_day + timedelta(days=2)) == []
    one.refresh_from_db()
    assert (one.name, one.email, one.folded, one.state) == ("", "", "", State.APPLIED)
    assert not Answer.objects.exists()
    assert Recipient.objects.get().email == ""
    assert not Notice.objects.exclude(facts={}).exists()
    assert client.get(address).status_code == 404
    entry = Entry.objects.get(act="cooperation.registration.erased")
    assert entry.facts["registrations"] == 1
    assert not Entry.objects.filter(body__icontains="omarova").exists()


def test_nobody_is_erased_before_a_visit_that_was_put_off_and_an_unsaid_day_is_a_year_after_the_end() -> None:
    there = roundtable(since="2027-03-01", until="2027-03-02")
    opening(there, erase_after=date(2026, 12, 1))
    registration(there)
    assert erase_due(by=AIGUL, at=NOON.replace(year=2027, month=2)) == []
    assert erase_due(by=AIGUL, at=NOON.replace(year=2027, month=4)) == [there.pk]
    held = roundtable("Seminar in Tbilisi", since="2026-01-10", until="2026-01-11")
    registration(held)
    assert erase_due(by=AIGUL, at=NOON.replace(year=2027, month=1, day=12)) == []
    assert erase_due(by=AIGUL, at=NOON.replace(year=2027, month=1, day=13)) == [held.pk]
