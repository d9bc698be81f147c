"""From a promise to what changed: a memorandum, a committee's decision, a visit, and three months later an answer.

Four people go this way in browsers of their own: an officer and the director of the secretariat, a focal point, and
somebody from the public. Nothing is done behind the pages but what the clock does. With ``make story`` each station
leaves its picture in ``docs/screenshots/journey/``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.conf import LazySettings
from django.utils.timezone import now
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer
from tests.journeys.browser import Visitor
from tests.journeys.chromium import PHONE
from tests.journeys.conftest import Visit
from tests.journeys.story import Story, keep, on, press, what_the_clock_does, write

from shanyrak.accounts.models import HeldRole, User
from shanyrak.cooperation.agreements.models import Commitment
from shanyrak.cooperation.participation.actions import add_participation
from shanyrak.directory.actions import load_directory
from shanyrak.directory.models import Party
from shanyrak.notices.tests.mail_server import Postbox, answering
from shanyrak.records.languages import texts_from
from shanyrak.roles import Holder, Role

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

# The story lies in the year to come: the database's clock, which nobody moves, must not run ahead of it.
YEAR = date.today().year + 1  # noqa: DTZ011 - the machine's own year, before the calendar moves
SIGNED = date(YEAR, 3, 1)
MET = date(YEAR, 3, 15)
APPROVED = date(YEAR, 3, 22)
VISITED = date(YEAR, 5, 17)
RETURNED = date(YEAR, 5, 21)
ASKED = date(YEAR, 8, 23)
READ = date(YEAR, 9, 1)

HUB = "Astana Civil Service Hub"
MEMBERS = ("Kazakhstan", "Georgia", "Kyrgyzstan", "Mongolia")
TITLE = "Memorandum on one-stop public service between the Astana Civil Service Hub and Georgia"
CLAUSE = "Learning from each other at the place of work"
MANUAL = "Send Georgia the manual of the one-stop centres"
VISIT = "Receive ten officials of Georgia in one-stop centres"
DECISION = "Receive ten officials of Georgia in the one-stop centres of Astana before July."
CHANGED = "The desk for families now takes one application in place of five; the counters were rebuilt after those in Astana."


@dataclass
class Cast:
    """Who goes the way, each with a browser."""

    aigul: Visitor  # officer
    daniyar: Visitor  # director
    nino: Visitor  # focal point of Georgia: her telephone, on which she never signs in
    somebody: Visitor  # from the public
    accounts: dict[str, User]

    def come(self, name: str) -> Visitor:
        """Let somebody of the secretariat sign in; after two weeks everybody has to, again."""
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
    for country in MEMBERS:
        party = Party.objects.get(label=country)
        instrument = texts_from({"en": "Declaration of 15 March 2013"})
        add_participation(party=party, since="2013-03-15", instrument=instrument, by=platform, at=now())
    person("Nino Beridze", "nino@example.org", Role.FOCAL_POINT, Party.objects.get(label="Georgia"))
    accounts = {
        "aigul": person("Aigul Serikova", "aigul@example.org", Role.OFFICER),
        "daniyar": person("Daniyar Akhmetov", "daniyar@example.org", Role.DIRECTOR),
    }
    return Cast(
        aigul=visit(), daniyar=visit(), nino=visit(viewport=PHONE), somebody=visit(), accounts=accounts
    )


def test_from_a_promise_to_what_changed(cast: Cast, postbox: Postbox) -> None:
    story = Story()
    with on(SIGNED):
        a_memorandum_is_signed(story, cast.come("aigul"))
        what_the_clock_does()
    with on(MET):
        the_committee_decides(story, cast.come("aigul"))
        what_the_clock_does()
    with on(APPROVED):
        the_director_approves(story, cast.come("daniyar"))
        what_the_clock_does()
    with on(VISITED):
        a_visit_fulfils_the_promise(story, cast.come("aigul"))
    with on(RETURNED):
        the_visit_was_held(story, cast.come("aigul"))
        what_the_clock_does()
    with on(ASKED):
        what_the_clock_does()
        the_focal_point_answers(story, cast.nino, postbox)
        what_the_clock_does()
    with on(READ):
        the_officer_sees_what_changed(story, cast.come("aigul"))
        the_public_reads_it(story, cast.somebody)
        the_report_says_so(story, cast.somebody)
    assert not story.faults, "\n".join(story.faults)


def a_memorandum_is_signed(story: Story, aigul: Visitor) -> None:
    """The officer enters the memorandum, its clause, and what the clause obliges the hub to."""
    page = aigul.open("/today/")
    story.station("01-an-empty-desk", aigul)
    page = aigul.open("/agreements/new/")
    keep(
        page,
        agreement_kind="memorandum_of_understanding",
        title_en=TITLE,
        status="signed",
        party_1=HUB,
        party_2="Georgia",
        signed_on=SIGNED.isoformat(),
        signed_at="Tbilisi",
        until=str(YEAR + 3),
    )
    keep(press(page, "Add a clause"), number="1", title_en=CLAUSE)
    keep(
        press(page, "Add a commitment"),
        clause="1",
        promise_en=MANUAL,
        commitment_kind="publication",
        owed_by=HUB,
        owed_to="Georgia",
        due_on=f"{YEAR}-04-30",
    )
    page.goto(address_of_the_agreement(aigul))
    assert MANUAL in page.locator("main").inner_text()
    story.station("02-a-memorandum-is-signed", aigul)


def address_of_the_agreement(visitor: Visitor) -> str:
    number = Commitment.objects.filter(label=MANUAL).values_list("agreement", flat=True).get()
    return f"{visitor.home}/agreements/{number}/"


def the_committee_decides(story: Story, aigul: Visitor) -> None:
    """The committee meets with a quorum and decides; the decision creates a promise, and gives another more time."""
    page = aigul.open("/groups/new/")
    keep(
        page,
        group_kind="steering_committee",
        name_en="Steering Committee",
        mandate_en="Agrees the programme of the year and follows what came of it.",
        decides="consensus",
        quorum="more_than_half",
    )
    for member, role in zip(MEMBERS, ("chair", "member", "member", "member"), strict=True):
        keep(press(page, "Add a member"), party=member, role=role, since="2013")
    keep(press(page, "Call a meeting"), since=MET.isoformat(), place="Astana", status="held")
    keep(press(page, "Set the agenda"), title_en="What the memorandum with Georgia asks of us")
    meeting = page.url
    press(page, "Note who came")
    for place, presence in enumerate(("present", "present", "present", "excused")):
        page.locator("main select[name^='presence_']").nth(place).select_option(presence)
    keep(page)
    keep(press(page, "Draft a decision"), text_en=DECISION, decided_by="consensus", party_1="Georgia")
    press(page, "It was taken")
    keep(
        press(page, "Create a commitment"),
        agreement=TITLE,
        clause="1",
        promise_en=VISIT,
        commitment_kind="study_visit",
        owed_by=HUB,
        owed_to="Georgia",
        due_on=f"{YEAR}-06-30",
    )
    press(page, "Change a commitment")
    write(page, commitment=MANUAL)
    page.locator("main form").get_by_role("button").first.click()
    page.wait_for_load_state("load")
    keep(page, due_on=f"{YEAR}-10-31")
    assert VISIT in page.locator("main").inner_text()
    story.station("03-the-committee-decides", aigul)
    page.goto(meeting)
    press(page, "Write the minutes")
    keep(
        page,
        text="The committee heard what the memorandum asks.\n\nIt **decided** to receive ten officials before July.",
    )
    page.goto(meeting)
    press(page, "Lay them before the members")
    story.station("04-minutes-lie-before-the-members", aigul)


def the_director_approves(story: Story, daniyar: Visitor) -> None:
    """The minutes wait on the director's desk; the director records their approval."""
    page = daniyar.open("/today/")
    story.station("05-the-director-has-minutes-to-approve", daniyar)
    page.get_by_role("region", name="Minutes that wait for approval").get_by_role(
        "link", name="Steering"
    ).click()
    keep(press(page, "Record the approval"))
    assert "Approved" in page.locator("main").inner_text()
    story.station("06-the-minutes-are-approved", daniyar)


def a_visit_fulfils_the_promise(story: Story, aigul: Visitor) -> None:
    """The officer plans the visit that the committee decided on, and names the promise it fulfils."""
    page = aigul.open("/activities/new/")
    keep(
        page,
        title_en="Officials of Georgia in the one-stop centres of Astana",
        activity_kind="study_visit",
        status="planned",
        since=VISITED.isoformat(),
        until=RETURNED.isoformat(),
        place="Astana",
    )
    keep(press(page, "Add a participant"), party=HUB, role="host")
    keep(press(page, "Add a participant"), party="Georgia", role="delegate")
    keep(press(page, "Name a promise it fulfils"), commitment=VISIT)
    page = aigul.open("/today/")
    assert "Officials of Georgia" in page.locator("main").inner_text()
    story.station("07-the-visit-is-under-way", aigul)


def the_visit_was_held(story: Story, aigul: Visitor) -> None:
    """After the visit the officer says that it was held: the promise is delivered, and nobody typed that in."""
    page = aigul.open("/activities/")
    press(page, "Officials of Georgia")
    press(page, "Edit")
    keep(page, status="held")
    page.goto(address_of_the_agreement(aigul))
    assert "Delivered" in page.locator("main").inner_text()
    story.station("08-one-promise-is-delivered", aigul)


def the_focal_point_answers(story: Story, nino: Visitor, postbox: Postbox) -> None:
    """Three months later a mail asks the focal point what changed; she answers on her telephone in one press."""
    mail = next(one for one in postbox.mails if "What changed" in str(one["Subject"]))
    assert "nino@example.org" in str(mail["To"])
    show_mail(story, nino, mail)
    page = nino.page
    link = re.search(r"https?://\S+/answer/\S+?answer=adapted", plain(mail))
    assert link is not None
    page.goto(link[0])
    story.station("10-the-question-on-a-telephone", nino)
    press(page, "Send this answer")
    page.get_by_text("Your answer stands").wait_for()
    keep(page, "Send", words=CHANGED)
    assert page.locator("textarea").input_value() == CHANGED
    story.station("11-answered-in-one-press", nino)


def plain(mail: Any) -> str:
    """Return the text of a mail as a plain mail program shows it."""
    body = mail.get_body(preferencelist=("plain",))
    return str(body.get_content())


def show_mail(story: Story, visitor: Visitor, mail: Any) -> None:
    """Show the mail as it came."""
    html = mail.get_body(preferencelist=("html", "plain"))
    visitor.page.set_content(str(html.get_content()))
    story.station("09-the-mail", visitor, is_page=False)


def the_officer_sees_what_changed(story: Story, aigul: Visitor) -> None:
    """On the officer's desk stands what others did since the officer was last here."""
    page = aigul.open("/today/")
    assert "Nino Beridze" in page.locator("main").inner_text()
    story.station("12-what-changed-since-i-was-last-here", aigul)


def the_public_reads_it(story: Story, somebody: Visitor) -> None:
    """Without an account anybody reads what was promised, what was done, and what changed."""
    page: Page = somebody.page
    page.goto(address_of_the_agreement(somebody))
    assert "Delivered" in page.locator("main").inner_text()
    story.station("13-the-public-page-of-the-memorandum", somebody, show=".acts")
    page = somebody.open("/outcomes/")
    assert CHANGED in page.locator("main").inner_text()
    story.station("14-what-changed-for-everybody-to-read", somebody)


def the_report_says_so(story: Story, somebody: Visitor) -> None:
    """The annual report counts it, and its number opens the row."""
    page = somebody.open(f"/reports/{YEAR}/")
    said = page.locator("main").inner_text()
    assert "Georgia" in said
    assert "answers about what changed\n1 more than in" in said
    story.station("15-the-annual-report-says-so", somebody, show="text=promises kept")
