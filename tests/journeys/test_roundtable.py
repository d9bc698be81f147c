"""A roundtable at a summit, from an idea to what people said: planned, announced, registered for, moved, held, told of.

An officer and the director of the secretariat, a focal point, a delegate who has no account but a telephone, and
somebody from the public go this way in browsers of their own. Nothing is done behind the pages but what the clock does.
With ``make story`` each station leaves its picture in ``docs/screenshots/journey/``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import icalendar
import pytest
from django.conf import LazySettings
from django.utils.timezone import now
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer
from tests.journeys.browser import Visitor
from tests.journeys.chromium import PHONE
from tests.journeys.conftest import Visit
from tests.journeys.story import (
    Story,
    keep,
    on,
    press,
    what_the_clock_does,
    what_the_worker_does_with_certificates,
    write,
)

from shanyrak.accounts.models import HeldRole, User
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.invitations.models import Mailing
from shanyrak.cooperation.invitations.tasks import send_mailing
from shanyrak.cooperation.participation.actions import add_participation
from shanyrak.cooperation.programme.models import Session
from shanyrak.cooperation.reception.codes import code_of
from shanyrak.cooperation.reception.queries import arrived
from shanyrak.cooperation.registration.models import Registration
from shanyrak.directory.actions import load_directory
from shanyrak.directory.models import Party
from shanyrak.notices.tests.mail_server import Postbox, answering
from shanyrak.records.languages import texts_from
from shanyrak.roles import Holder, Role

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

# The story lies in the year to come: the database's clock, which nobody moves, must not run ahead of it.
YEAR = date.today().year + 1  # noqa: DTZ011 - the machine's own year, before the calendar moves
PLANNED = date(YEAR, 3, 2)
REGISTERED = date(YEAR, 4, 6)
ARRANGED = date(YEAR, 4, 20)
CHOSEN = date(YEAR, 4, 27)
MOVED = date(YEAR, 5, 4)
HELD = date(YEAR, 5, 18)
AFTERWARDS = date(YEAR, 5, 19)

HUB = "Astana Civil Service Hub"
SUMMIT = "Summit of public service"
TITLE = "Roundtable on pay reform"
PAY = "Grading posts by what they ask of people"
DIGITAL = "Paying through one window"
HERS = "The factors for grading posts; we begin with the ministries in June."


@dataclass
class Cast:
    """Who goes the way, each with a browser."""

    aigul: Visitor  # officer
    daniyar: Visitor  # director
    nino: Visitor  # focal point of Georgia
    tamar: Visitor  # a delegate with a telephone and without an account
    door: Visitor  # the officer's telephone at the door
    somebody: Visitor  # from the public
    accounts: dict[str, User]

    def come(self, name: str) -> Visitor:
        """Let somebody of the hub sign in; after two weeks everybody has to, again."""
        visitor: Visitor = getattr(self, name)
        return visitor.sign_in(self.accounts[name])


def person(name: str, email: str, role: Role, party: Party | None = None) -> User:
    user = User.objects.create_user(email=email, name=name)
    HeldRole.objects.create(user=user, role=role.value, party=party, period=(date(2020, 1, 1), None))
    return user


@pytest.fixture
def postbox(settings: LazySettings, live_server: LiveServer) -> Iterator[Postbox]:
    """A mail server that is there, and takes what it is given."""
    box = Postbox()
    settings.HUB_ADDRESS = live_server.url
    with answering(box, settings):
        settings.EMAIL_TIMEOUT = settings.MAIL_ANSWER_TIMEOUT = 5
        yield box


@pytest.fixture
def cast(transactional_db: None, visit: Visit) -> Cast:
    platform = Holder(held=frozenset({Role.OFFICER, Role.ADMINISTRATOR}))
    load_directory(by=platform, at=now())
    georgia = Party.objects.get(label="Georgia")
    declaration = texts_from({"en": "Declaration of 15 March 2013"})
    add_participation(party=georgia, since="2013-03-15", instrument=declaration, by=platform, at=now())
    accounts = {
        "aigul": person("Aigul Serikova", "aigul@example.org", Role.OFFICER),
        "daniyar": person("Daniyar Akhmetov", "daniyar@example.org", Role.DIRECTOR),
        "nino": person("Nino Beridze", "nino@example.org", Role.FOCAL_POINT, georgia),
    }
    return Cast(
        aigul=visit(),
        daniyar=visit(),
        nino=visit(),
        tamar=visit(viewport=PHONE),
        door=visit(viewport=PHONE),
        somebody=visit(),
        accounts=accounts,
    )


def test_a_roundtable_from_an_idea_to_what_people_said(cast: Cast, postbox: Postbox) -> None:
    story = Story()
    with on(PLANNED):
        the_officer_plans(story, cast.come("aigul"))
        the_director_approves_the_note(story, cast.come("daniyar"))
        registration_opens(story, cast.come("aigul"))
        people_are_invited(story, cast.aigul)
        what_the_clock_does()
    with on(REGISTERED):
        a_delegate_registers_on_a_telephone(story, cast.tamar)
        the_focal_point_looks_at_the_programme(cast.come("nino"))
        what_the_clock_does()
        the_officer_approves(story, cast.come("aigul"))
        what_the_clock_does()
    with on(ARRANGED):
        two_sessions_stand_beside_each_other(story, cast.come("aigul"))
        everybody_reads_the_programme(story, cast.somebody)
    own = own_page(postbox)
    with on(CHOSEN):
        before = the_delegate_chooses_a_session(story, cast.tamar, own)
    with on(MOVED):
        a_session_moves(story, cast.come("aigul"))
        what_the_clock_does()
        the_mail_and_the_calendar_show_it(story, cast.tamar, postbox, own, before)
        the_public_sees_what_changed(story, cast.somebody)
    with on(HELD, hour=9):
        a_badge_is_scanned_at_the_door(story, cast.door.sign_in(cast.accounts["aigul"]))
    with on(HELD, hour=19):
        it_is_noted_who_came(story, cast.come("aigul"))
    with on(AFTERWARDS):
        certificates_of_attendance_are_issued(story, cast.come("aigul"))
        the_delegate_finds_hers(story, cast.tamar, own)
        the_delegate_says_what_she_thinks(story, cast.tamar, own)
        the_officer_sees_how_many_answered(story, cast.come("aigul"))
        the_report_shows_numbers(story, cast.aigul)
    assert not story.faults, "\n".join(story.faults)


def roundtable() -> Activity:
    found: Activity = Activity.objects.get(label=TITLE)
    return found


def beneath(page: str) -> str:
    return f"/activities/{roundtable().pk}/{page}"


def the_officer_plans(story: Story, aigul: Visitor) -> None:
    """The officer enters the roundtable as part of a summit, writes its note, plans a line of the budget."""
    days = {"since": HELD.isoformat(), "place": "Astana", "status": "planned"}
    keep(aigul.open("/activities/new/"), title_en=SUMMIT, activity_kind="summit", **days)
    page = aigul.open("/activities/new/")
    keep(
        page,
        title_en=TITLE,
        title_ru="Круглый стол о реформе оплаты",
        activity_kind="roundtable",
        part_of=SUMMIT,
        **days,
    )
    page = aigul.open(beneath("preparation/"))
    keep(
        press(page, "Write it"),
        purpose_en="Share what five years of pay reform taught.",
        change_en="Three members grade their posts anew within a year.",
    )
    page = aigul.open(beneath("preparation/"))
    press(page, "Submit to the director")
    keep(
        press(page, "Plan a line"),
        what_en="Interpretation",
        category="interpretation",
        planned="2400",
        currency="USD",
        funder=HUB,
    )
    page = aigul.open(beneath("preparation/"))
    assert "2" in page.locator("main").inner_text()
    story.station("r01-a-roundtable-is-planned", aigul)


def the_director_approves_the_note(story: Story, daniyar: Visitor) -> None:
    """The note lies before the director, who approves it."""
    page = daniyar.open(beneath("preparation/"))
    press(page, "Approve")
    assert "Approved" in daniyar.open(beneath("preparation/")).locator("main").inner_text()
    story.station("r02-the-director-approves-the-note", daniyar)


def registration_opens(story: Story, aigul: Visitor) -> None:
    """The officer opens registration by a public form, for ten people."""
    page = aigul.open(beneath("registration/settings/"))
    write(page, state="open", zone="Asia/Almaty", seats="10", by_form=True)
    keep(page)
    page = aigul.open(beneath("registration/"))
    assert f"/register/{roundtable().pk}/" in page.locator("main").inner_text()
    story.station("r03-registration-is-open", aigul)


def people_are_invited(story: Story, aigul: Visitor) -> None:
    """A letter goes to one person in her language; the clock sends it."""
    keep(aigul.open(beneath("invitations/letter/")), "Save and look at it")
    page = aigul.open(beneath("invitations/new/"))
    keep(page, "Put on the list", name="Tamar Lomidze", email="tamar@example.org", language="en")
    press(aigul.open(beneath("invitations/sending/")), "Send the letters")
    for mailing in Mailing.objects.all():
        send_mailing(mailing.pk)
    page = aigul.open(beneath("invitations/"))
    assert "Tamar Lomidze" in page.locator("main").inner_text()
    story.station("r04-the-invitation-is-sent", aigul)


def a_delegate_registers_on_a_telephone(story: Story, tamar: Visitor) -> None:
    """Without an account, a visitor fills in the public form on a telephone."""
    page = tamar.open(f"/register/{roundtable().pk}/")
    story.station("r05-the-form-on-a-telephone", tamar)
    keep(
        page,
        "Register",
        given_name="Tamar",
        family_name="Lomidze",
        email="tamar@example.org",
        organisation="Civil Service Bureau of Georgia",
        position="Head of pay policy",
        language="en",
    )
    assert "Look into your mail" in page.locator("main").inner_text()
    story.station("r06-look-into-your-mail", tamar)


def the_focal_point_looks_at_the_programme(nino: Visitor) -> None:
    """A focal point sees that there is a programme to come, and cannot change it."""
    page = nino.open(beneath("programme/"))
    assert "The sessions will stand here" in page.locator("main").inner_text()
    assert page.get_by_role("link", name="Add a session").count() == 0


def the_officer_approves(story: Story, aigul: Visitor) -> None:
    """The officer approves who registered; the delegate is told by mail."""
    page = aigul.open(beneath("registration/"))
    page.get_by_label("Tamar Lomidze").first.check()
    press(page, "Approve the chosen")
    story.station("r07-the-officer-approves", aigul)


def own_page(postbox: Postbox) -> str:
    """Return the address of the delegate's own page, as the newest mail to her has it."""
    mails = [one for one in postbox.mails if "tamar@example.org" in str(one["To"])]
    links = [
        found[0] for one in mails if (found := re.search(r"https?://\S+/registrations/[^/\s]+/", plain(one)))
    ]
    return links[-1]


def two_sessions_stand_beside_each_other(story: Story, aigul: Visitor) -> None:
    """Two rooms, two sessions at one time with speakers; a room needed twice is said before it is kept."""
    for name, seats in (("Great hall", "120"), ("Small hall", "20")):
        keep(aigul.open(beneath("programme/rooms/new/")), name_en=name, capacity=seats)
    hour = {"begins": f"{HELD}T10:00", "ends": f"{HELD}T11:30", "zone": "Asia/Almaty"}
    page = aigul.open(beneath("programme/add/"))
    page.locator("main [name='room']").select_option(label="Great hall")
    keep(page, title_en=PAY, title_ru="Оценка должностей", session_kind="panel", state="draft", **hour)
    keep(
        press(page, "Add a speaker"),
        name="Botagoz Iskakova",
        role="chair",
        bio_en="Led the pay reform of 2018 to 2022.",
        bio_ru="Руководила реформой оплаты в 2018–2022 годах.",
    )
    page = aigul.open(beneath("programme/add/"))
    page.locator("main [name='room']").select_option(label="Great hall")
    keep(page, title_en=DIGITAL, session_kind="talk", state="draft", **hour)
    assert "The room is taken at this time" in page.locator("main").inner_text()
    story.station("r08-the-room-is-taken", aigul)
    page.locator("main [name='room']").select_option(label="Small hall")
    keep(page, "Save all the same")
    keep(press(page, "Add a speaker"), name="Aigerim Suleimenova")
    page = aigul.open(beneath("programme/"))
    press(page, "Announce the programme")
    assert "Small hall" in page.locator("main").inner_text()
    story.station("r09-two-sessions-beside-each-other", aigul)


def everybody_reads_the_programme(story: Story, somebody: Visitor) -> None:
    """Without an account anybody reads the programme, in the place's time and in their own."""
    page = somebody.open(f"/programme/{roundtable().pk}/")
    write(page, zone="Europe/Brussels")
    press(page, "Show")
    said = page.locator("main").inner_text()
    assert "10:00–11:30" in said
    assert "07:00–08:30 (Brussels, UTC+2)" in said
    story.station("r10-the-programme-for-everybody", somebody)


def the_delegate_chooses_a_session(story: Story, tamar: Visitor, own: str) -> Any:
    """The delegate opens her own page on the telephone, chooses a session, and takes it into her calendar."""
    page = tamar.page
    page.goto(own)
    press(page, "Choose")
    assert "Chosen" in page.locator("main").inner_text()
    story.station("r11-my-sessions-on-a-telephone", tamar, show="#programme")
    return the_event(calendar_of(page))


def calendar_of(page: Page) -> bytes:
    """Return the calendar to which the person's own page leads."""
    address = page.get_by_role("link", name="My sessions into my calendar").get_attribute("href")
    return page.request.get(f"{page.url.split('/registrations/')[0]}{address}").body()


def the_event(content: bytes) -> Any:
    return next(iter(icalendar.Calendar.from_ical(content).walk("VEVENT")))


def a_session_moves(story: Story, aigul: Visitor) -> None:
    """The officer moves a session to the afternoon."""
    one = Session.objects.get(label=PAY)
    page = aigul.open(f"/programme/{one.activity_id}/sessions/{one.pk}/edit/")
    keep(page, begins=f"{HELD}T14:00", ends=f"{HELD}T15:30")
    assert "calendars are brought up to date" in page.locator("main").inner_text()
    story.station("r12-a-session-moves", aigul)


def the_mail_and_the_calendar_show_it(
    story: Story, tamar: Visitor, postbox: Postbox, own: str, before: Any
) -> None:
    """The delegate's mail says the new time; its file and her calendar have the same event, newer."""
    mail = next(one for one in postbox.mails if f"Changed: {PAY}" in str(one["Subject"]))
    assert "tamar@example.org" in str(mail["To"])
    assert "14:00–15:30" in plain(mail)
    files = [part.get_content() for part in mail.iter_attachments()]
    page = tamar.page
    html: Any = mail.get_body(preferencelist=("html", "plain"))
    page.goto("about:blank")  # a mail has no policy of ours
    page.set_content(str(html.get_content()))
    story.station("r13-the-mail-about-the-move", tamar, is_page=False)
    page.goto(own)
    contents = [one if isinstance(one, bytes) else str(one).encode() for one in files]
    for after in (the_event(calendar_of(page)), *(the_event(one) for one in contents if b"VEVENT" in one)):
        assert after["UID"] == before["UID"]
        assert after["SEQUENCE"] > before["SEQUENCE"]
        assert after.decoded("DTSTART") - before.decoded("DTSTART") == timedelta(hours=4)
    assert any(b"VEVENT" in one for one in contents)


def the_public_sees_what_changed(story: Story, somebody: Visitor) -> None:
    """The programme says what changed."""
    page = somebody.open(f"/programme/{roundtable().pk}/")
    assert "What changed" in page.locator("main").inner_text()
    story.station("r14-what-changed-in-the-programme", somebody)


def a_badge_is_scanned_at_the_door(story: Story, door: Visitor) -> None:
    """A scanner types the code of a badge, as scanners do; the delegate is marked as arrived."""
    hers = Registration.objects.get(email="tamar@example.org")
    page = door.open(beneath("check-in/"))
    page.locator("#desk[data-ready=yes]").wait_for()
    page.locator("#who").fill(code_of(hers.pk))
    with page.expect_response(lambda answer: answer.request.method == "POST" and answer.ok):
        page.get_by_role("button", name="Arrived: Tamar Lomidze").click()
    page.get_by_role("button", name="Undo: Tamar Lomidze").wait_for()
    page.get_by_text("Everything is sent.").wait_for()
    assert arrived(roundtable().pk) == {hers.pk}
    story.station("r15-arrived-at-the-door", door)


def it_is_noted_who_came(story: Story, aigul: Visitor) -> None:
    """After the session the officer ticks who came, and asks people what they think."""
    one = Session.objects.get(label=PAY)
    page = aigul.open(f"/programme/{one.activity_id}/sessions/{one.pk}/attendance/")
    page.get_by_label("Tamar Lomidze").check()
    story.station("r16-who-came-is-ticked", aigul)
    keep(page)
    page = aigul.open(beneath("programme/feedback/"))
    press(page, "Ask for feedback")


def certificates_of_attendance_are_issued(story: Story, aigul: Visitor) -> None:
    """Who was checked in gets a certificate; the officer sees the batch come to its end."""
    page = aigul.open(beneath("certificates/"))
    assert "Tamar Lomidze" in page.locator("main").inner_text()
    press(page, "Issue 1 certificate")
    what_the_worker_does_with_certificates()
    page.reload()
    page.get_by_text("1 of 1 certificate").first.wait_for()
    story.station("r17-the-certificates-are-issued", aigul)


def the_delegate_finds_hers(story: Story, tamar: Visitor, own: str) -> None:
    """Her own page leads to the certificate, which anybody may open."""
    page = tamar.page
    page.goto(own)
    page.locator("section[aria-labelledby=certificates]").get_by_role("link").first.click()
    page.wait_for_load_state("load")
    said = page.locator("main").inner_text()
    assert "Tamar Lomidze" in said
    assert TITLE in said
    story.station("r18-a-certificate-on-a-telephone", tamar)


def the_delegate_says_what_she_thinks(story: Story, tamar: Visitor, own: str) -> None:
    """The day after, the delegate answers on the telephone; once."""
    page = tamar.page
    page.goto(own)
    press(page, "Say what you think")
    for question in page.locator("main fieldset").all():
        question.get_by_label("5, very").check()
    page.get_by_label("What will you use?").fill(HERS)
    story.station("r19-feedback-on-a-telephone", tamar)
    keep(page, "Send")
    assert "Your answer is kept without your name" in page.locator("main").inner_text()


def the_officer_sees_how_many_answered(story: Story, aigul: Visitor) -> None:
    """One answer is counted and not shown: nobody can be made out."""
    page = aigul.open(beneath("programme/feedback/"))
    said = page.locator("main").inner_text()
    assert "1 answer so far" in said
    assert HERS not in said
    story.station("r20-one-answer-is-only-counted", aigul)


def the_report_shows_numbers(story: Story, aigul: Visitor) -> None:
    """The report of the roundtable counts who came, and what was planned and spent."""
    page = aigul.open(beneath("report/"))
    said = page.locator("main").inner_text()
    assert "Georgia" in said or "1" in said
    story.station("r21-the-report-shows-numbers", aigul)


def plain(mail: Any) -> str:
    """Return the text of a mail as a plain mail program shows it."""
    body = mail.get_body(preferencelist=("plain",))
    return str(body.get_content())
