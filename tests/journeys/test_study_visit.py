"""A study visit of twelve delegates from three parties: prepared, invited, nominated, approved, badged, received, told of.

Six people go this way in browsers of their own: an officer, the director, three focal points, and a delegate who has no
account and only a telephone. The door has a telephone too, and loses its network. Nothing is done behind the pages but
what the worker and the clock do. With ``make story`` each station leaves its picture in ``docs/screenshots/journey/``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from django.conf import LazySettings
from django.utils.timezone import now
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer
from tests.journeys.browser import Visitor
from tests.journeys.chromium import PHONE
from tests.journeys.conftest import Visit
from tests.journeys.story import Story, keep, on, press, write
from tests.journeys.test_from_promise_to_change import person

from shanyrak.accounts.models import User
from shanyrak.cooperation.activities.models import Activity, Participant
from shanyrak.cooperation.invitations.models import Invited, Mailing
from shanyrak.cooperation.invitations.tasks import send_mailing
from shanyrak.cooperation.participation.actions import add_participation
from shanyrak.cooperation.reception.codes import code_of
from shanyrak.cooperation.reception.queries import arrived
from shanyrak.cooperation.registration.links import own_address
from shanyrak.cooperation.registration.models import Answer, Registration
from shanyrak.directory.actions import load_directory
from shanyrak.directory.models import Party
from shanyrak.notices.models import Notice
from shanyrak.roles import Holder, Role

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

# The story lies in the year to come: the database's clock, which nobody moves, must not run ahead of it.
YEAR = date.today().year + 1  # noqa: DTZ011 - the machine's own year, before the calendar moves
PLANNED = date(YEAR, 3, 1)
INVITED = date(YEAR, 3, 15)
NOMINATED = date(YEAR, 3, 20)
APPROVED = date(YEAR, 3, 25)
FIRST_DAY = date(YEAR, 5, 17)
LAST_DAY = date(YEAR, 5, 21)
RETURNED = date(YEAR, 5, 22)

TITLE = "Officials of three countries study the one-stop centres of Astana"
DELEGATES = {
    "Georgia": ["Nino Beridze", "Giorgi Kapanadze", "Tamar Lomidze", "Levan Gelashvili"],
    "Kyrgyzstan": ["Asel Toktobaeva", "Bakyt Asanov", "Cholpon Isaeva", "Daniyar Usenov"],
    "Mongolia": ["Bat-Erdene Ganbold", "Oyunbileg Dorj", "Enkhjargal Tömörbaatar", "Sarnai Purev"],
}
SOMEBODY = "Nino Beridze"


@dataclass
class Cast:
    """Who goes the way, each with a browser."""

    aigul: Visitor  # officer
    daniyar: Visitor  # director
    heads: dict[str, Visitor]  # the focal points, by party
    nino: Visitor  # a delegate with a telephone
    door: Visitor  # the officer's telephone, at the door
    somebody: Visitor  # from the public
    accounts: dict[str, User] = field(default_factory=dict)

    def come(self, name: str) -> Visitor:
        """Let somebody of the secretariat sign in; after two weeks everybody has to, again."""
        visitor: Visitor = getattr(self, name)
        return visitor.sign_in(self.accounts[name])


@pytest.fixture
def cast(transactional_db: None, visit: Visit, settings: LazySettings, live_server: LiveServer) -> Cast:
    settings.HUB_ADDRESS = live_server.url
    platform = Holder(held=frozenset({Role.OFFICER, Role.ADMINISTRATOR}))
    load_directory(by=platform, at=now())
    for country in ("Kazakhstan", *DELEGATES):
        add_participation(party=Party.objects.get(label=country), since="2013-03-15", by=platform, at=now())
    aigul = person("Aigul Serikova", "aigul@example.org", Role.OFFICER)
    accounts = {
        "aigul": aigul,
        "door": aigul,
        "daniyar": person("Daniyar Akhmetov", "daniyar@example.org", Role.DIRECTOR),
    }
    heads = {}
    for country in DELEGATES:
        party = Party.objects.get(label=country)
        name = country.lower()
        accounts[country] = person(
            f"Focal point of {country}", f"{name}@example.org", Role.FOCAL_POINT, party
        )
        heads[country] = visit()
    return Cast(
        aigul=visit(),
        daniyar=visit(),
        heads=heads,
        nino=visit(viewport=PHONE),
        door=visit(viewport=PHONE),
        somebody=visit(),
        accounts=accounts,
    )


def test_a_study_visit_from_an_idea_to_its_report(cast: Cast) -> None:
    story = Story()
    with on(PLANNED):
        the_visit_is_planned(story, cast.come("aigul"))
    with on(INVITED):
        registration_is_set_up(story, cast.come("aigul"))
        three_parties_are_invited(story, cast.come("aigul"))
    with on(NOMINATED):
        focal_points_nominate(story, cast)
    with on(APPROVED):
        the_officer_approves(story, cast.come("aigul"))
        a_delegate_answers_on_a_telephone(story, cast.nino)
    with on(FIRST_DAY):
        badges_are_made(story, cast.come("aigul"))
        people_arrive_without_a_network(story, cast.come("door"))
        who_came_is_taken_into_the_ledger(story, cast.come("aigul"))
    with on(RETURNED):
        the_visit_is_reported(story, cast.come("aigul"))
        the_director_approves_the_report(story, cast.come("daniyar"))
        its_facts_are_entered(story, cast.aigul)
        anybody_reads_the_report(story, cast.somebody)
    assert not story.faults, "\n".join(story.faults)


def the_activity() -> Activity:
    found: Activity = Activity.objects.get(label=TITLE)
    return found


def beneath(page: str) -> str:
    return f"/activities/{the_activity().pk}/{page}"


def the_visit_is_planned(story: Story, aigul: Visitor) -> None:
    """The officer enters the visit and says in a concept note what it is for."""
    page = aigul.open("/activities/new/")
    keep(
        page,
        title_en=TITLE,
        activity_kind="study_visit",
        status="planned",
        since=FIRST_DAY.isoformat(),
        until=LAST_DAY.isoformat(),
        place="Astana",
    )
    page = aigul.open(beneath("preparation/note/"))
    keep(page, purpose_en="Twelve officials see how families get every service at one desk.")
    page = aigul.open(beneath("preparation/"))
    assert "Twelve officials" in page.locator("main").inner_text()
    story.station("v01-the-visit-is-prepared", aigul)


def registration_is_set_up(story: Story, aigul: Visitor) -> None:
    """Focal points may nominate four people each; the usual questions are ready."""
    page = aigul.open(beneath("registration/settings/"))
    keep(page, state="open", by_nomination=True, seats=12, party_seats=4)
    aigul.open(beneath("registration/"))
    story.station("v02-registration-is-open", aigul)


def three_parties_are_invited(story: Story, aigul: Visitor) -> None:
    """One letter, looked at as Georgia reads it, goes to three parties, each through its focal point."""
    for country in DELEGATES:
        keep(aigul.open(beneath("invitations/new/")), "Put on the list", party=country, seats=4)
    page = aigul.open(beneath("invitations/letter/"))
    keep(page, "Save and look at it", answer_by=NOMINATED.isoformat(), signed_by="Alikhan Baimenov")
    assert "Invitation: Officials of three countries" in page.locator("main").inner_text()
    story.station("v03-the-letter-as-an-invitee-reads-it", aigul)
    press(aigul.open(beneath("invitations/sending/")), "Send the letters")
    for mailing in Mailing.objects.filter(done_at=None):
        send_mailing(mailing_id=mailing.pk)
    assert Notice.objects.filter(kind="invitations.invited").count() == len(DELEGATES)
    page = aigul.open(beneath("invitations/"))
    assert page.get_by_text("Answer awaited").count() >= len(DELEGATES)
    story.station("v04-three-parties-are-invited", aigul)


def focal_points_nominate(story: Story, cast: Cast) -> None:
    """Each focal point follows the letter and names four people."""
    for country, names in DELEGATES.items():
        head = cast.heads[country].sign_in(cast.accounts[country])
        page = head.open(invitation_of(country))
        press(page, "Nominate people")
        for place, name in enumerate(names):
            given, _space, family = name.rpartition(" ")
            said = {
                "given_name": given,
                "family_name": family,
                "email": f"{given}.{family}@example.org".lower().encode("ascii", "ignore").decode(),
                "organisation": f"Civil service agency of {country}",
            }
            for one, value in said.items():
                page.locator(f"main [name$='-{place}-{one}']").fill(value)
        if country == "Georgia":
            story.station("v05-a-focal-point-nominates", head)
        keep(page, "Nominate")
    assert Registration.objects.filter(state="nominated").count() == 12


def invitation_of(country: str) -> str:
    """Return the address in the letter that a focal point got."""
    notice = Notice.objects.get(kind="invitations.invited", to__email=f"{country.lower()}@example.org")
    assert Invited.objects.get(party__label=country).sent_at
    return notice.address


def the_officer_approves(story: Story, aigul: Visitor) -> None:
    """Twelve wait to be decided; the officer approves them in one press."""
    page = aigul.open(beneath("registration/"))
    for box in page.locator("main [name=people]").all():
        box.check()
    story.station("v06-twelve-wait-to-be-approved", aigul)
    press(page, "Approve the chosen")
    assert Registration.objects.filter(state="approved").count() == 12
    page = aigul.open(beneath("invitations/"))
    assert page.get_by_text("Has nominated").count() >= len(DELEGATES)


def a_delegate_answers_on_a_telephone(story: Story, nino: Visitor) -> None:
    """A delegate without an account opens the own page and says when she arrives."""
    given, _space, family = SOMEBODY.rpartition(" ")
    registration = Registration.objects.get(given_name=given, family_name=family)
    page = nino.open(own_address(registration))
    assert "Your seat is confirmed" in page.locator("main").inner_text()
    story.station("v07-the-delegates-own-page", nino)
    answer_everything(page)
    page.locator("form:has([name=what][value=approved])").get_by_role("button", name="Save").click()
    page.get_by_text("We have your answers").first.wait_for()
    assert Answer.objects.filter(registration=registration).exists()
    story.station("v08-the-journey-is-told", nino, show="#journey")


def answer_everything(page: Page) -> None:
    """Fill what the form about the journey asks, each field as its kind has it."""
    form = page.locator("form:has([name=what][value=approved])")
    values: dict[str, Any] = {
        "datetime-local": f"{FIRST_DAY.isoformat()}T08:30",
        "date": FIRST_DAY.isoformat(),
        "number": "1",
        "text": "KC 940",
    }
    for box in form.locator("input:visible, textarea:visible").all():
        kind = box.get_attribute("type") or "text"
        if kind in values:
            box.fill(values[kind])


def badges_are_made(story: Story, aigul: Visitor) -> None:
    """Twelve badges lie on two sheets, and a scanner reads each code."""
    aigul.open(beneath("check-in/badges/"))
    story.station("v09-badges", aigul)
    answer = aigul.context.request.get(f"{aigul.home}{beneath('check-in/badges.pdf?size=a4')}")
    sheets = pypdfium2.PdfDocument(answer.body())
    codes = {
        found.text for sheet in sheets for found in zxingcpp.read_barcodes(sheet.render(scale=3).to_pil())
    }
    sheets.close()
    assert codes == {code_of(number) for number in Registration.objects.values_list("pk", flat=True)}


def people_arrive_without_a_network(story: Story, door: Visitor) -> None:
    """The telephone at the door loses its network: eleven are marked all the same, and sent when it is back."""
    page = door.open(beneath("check-in/"))
    page.locator("#desk[data-ready=yes]").wait_for()
    page.get_by_text("Everything is sent.").wait_for()
    story.station("v10-check-in-on-a-telephone", door)
    door.context.set_offline(True)
    page.reload()
    page.get_by_text("No network.").wait_for()
    people = [name for names in DELEGATES.values() for name in names][:-1]
    for name in people:
        page.locator("#who").fill(name)
        page.get_by_role("button", name=f"Arrived: {name}").click()
        page.get_by_role("button", name=f"Undo: {name}").wait_for()
    page.get_by_text(f"Not sent yet: {len(people)}.").wait_for()
    page.get_by_text("11 of 12 have arrived").wait_for()
    assert arrived(the_activity().pk) == set()
    story.station("v11-marked-without-a-network", door)
    door.context.set_offline(False)
    page.get_by_text("Everything is sent.").wait_for()
    assert len(arrived(the_activity().pk)) == len(people)
    story.station("v12-sent-when-the-network-is-back", door)


def who_came_is_taken_into_the_ledger(story: Story, aigul: Visitor) -> None:
    """The numbers stand by party, and one press enters the three parties as participants."""
    page = aigul.open(beneath("check-in/who-came/"))
    assert "Sarnai Purev" in page.locator("main").inner_text()
    story.station("v13-who-came", aigul)
    press(page, "Take into the ledger who came")
    parties = Participant.objects.filter(activity=the_activity()).values_list("party__label", flat=True)
    assert set(parties) == set(DELEGATES)


def the_visit_is_reported(story: Story, aigul: Visitor) -> None:
    """After the visit the officer says that it was held; the report has its numbers and lacks only the words."""
    keep(aigul.open(beneath("edit/")), status="held")
    page = press(aigul.open(beneath("report/")), "Write the words")
    keep(page, summary_en="Families get every service at one desk; three countries saw what that takes.")
    page = aigul.open(beneath("report/"))
    assert "Georgia" in page.locator("main").inner_text()
    story.station("v14-the-report", aigul)
    press(page, "Hand in for approval")


def the_director_approves_the_report(story: Story, daniyar: Visitor) -> None:
    """The director reads it, and lets everybody read it."""
    page = daniyar.open(beneath("report/"))
    write(page, visibility="public")
    story.station("v15-the-director-has-a-report-to-approve", daniyar)
    press(page, "Approve")
    assert "Edition 1" in daniyar.open(beneath("report/")).locator("main").inner_text()


def its_facts_are_entered(story: Story, aigul: Visitor) -> None:
    """What the report states goes into the ledger, each fact with its sentence."""
    page = aigul.open(beneath("report/editions/1/"))
    press(page, "Enter the chosen facts")
    page = aigul.open(beneath("report/editions/1/"))
    page.get_by_text("All that the report states stands in the ledger").wait_for()
    story.station("v16-its-facts-stand-in-the-ledger", aigul)


def anybody_reads_the_report(story: Story, somebody: Visitor) -> None:
    """Without an account anybody reads the report."""
    page = somebody.open(beneath("report/editions/1/"))
    assert "Families get every service at one desk" in page.locator("main").inner_text()
    story.station("v17-anybody-reads-the-report", somebody)
