"""A course from the catalogue to the transcript: nominated, attended, tested on a phone, certified, and one revoked.

Six people go this way in browsers of their own: an officer and the director of the secretariat, a focal point, two
learners on their phones who have no account, and a stranger who checks a certificate. Behind the pages nothing is done
but what the worker does. With ``make story`` each station leaves its picture in ``docs/screenshots/journey/``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.utils.timezone import now
from playwright.sync_api import Page
from tests.journeys.browser import Visitor
from tests.journeys.chromium import PHONE
from tests.journeys.conftest import Visit
from tests.journeys.story import Story, keep, on, press, what_the_worker_does_with_certificates, write

from shanyrak.accounts.models import HeldRole, User
from shanyrak.certificates.models import Certificate
from shanyrak.cooperation.registration.links import own_address
from shanyrak.cooperation.registration.models import Registration
from shanyrak.directory.actions import load_directory
from shanyrak.directory.models import Party
from shanyrak.roles import Holder, Role
from shanyrak.topics.actions import load_taxonomy

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

# The story lies in the year to come: the database's clock, which nobody moves, must not run ahead of it.
YEAR = date.today().year + 1  # noqa: DTZ011 - the machine's own year, before the calendar moves
PLANNED, HELD, OVER = date(YEAR, 2, 1), date(YEAR, 3, 2), date(YEAR, 3, 5)

COURSE = "Integrity in public service"
COHORT = "Integrity in public service, spring"
NOMINEES = (("Aida", "Bekova"), ("Nurlan", "Asanov"), ("Cholpon", "Toktogulova"))
QUESTIONS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    (
        "one",
        "Who declares an interest?",
        {"text_0_en": "The official", "text_1_en": "The neighbour", "right_0": True},
    ),
    (
        "several",
        "Which of these are gifts?",
        {
            "text_0_en": "A watch",
            "text_1_en": "A dinner",
            "text_2_en": "A law",
            "right_0": True,
            "right_1": True,
        },
    ),
    ("number", "Within how many days is a gift declared?", {"number_right": "7", "tolerance": "0"}),
    ("words", "By what are officials chosen?", {"accepted": "merit\nby merit"}),
    (
        "order",
        "In which order does one act?",
        {"text_0_en": "Declare", "text_1_en": "Step back", "text_2_en": "Record"},
    ),
)


@dataclass
class Cast:
    """Who goes the way, each with a browser; whoever has an account is let in anew on each day."""

    aigul: Visitor  # officer
    daniyar: Visitor  # director
    asel: Visitor  # focal point of Kyrgyzstan
    aida: Visitor  # learners: their telephones
    nurlan: Visitor
    somebody: Visitor
    accounts: dict[str, User]

    def come(self, name: str) -> Visitor:
        """Let somebody with an account sign in."""
        visitor: Visitor = getattr(self, name)
        return visitor.sign_in(self.accounts[name])


def person(name: str, role: Role, party: Party | None = None) -> User:
    user = User.objects.create_user(email=f"{name.split(maxsplit=1)[0].lower()}@example.org", name=name)
    HeldRole.objects.create(user=user, role=role.value, party=party, period=(date(2020, 1, 1), None))
    return user


@pytest.fixture
def cast(transactional_db: None, visit: Visit) -> Cast:
    by = Holder(held=frozenset({Role.OFFICER, Role.ADMINISTRATOR}))
    load_directory(by=by, at=now())
    load_taxonomy(by=by, at=now())
    accounts = {
        "aigul": person("Aigul Serikova", Role.OFFICER),
        "daniyar": person("Daniyar Akhmetov", Role.DIRECTOR),
        "asel": person("Asel Jumabaeva", Role.FOCAL_POINT, Party.objects.get(label="Kyrgyzstan")),
    }
    phones = {"aida": visit(viewport=PHONE), "nurlan": visit(viewport=PHONE)}
    return Cast(visit(), visit(), visit(), **phones, somebody=visit(), accounts=accounts)


def test_a_course_from_the_catalogue_to_the_transcript(cast: Cast) -> None:
    story = Story()
    with on(PLANNED):
        a_course_is_put_into_the_catalogue(story, cast.come("aigul"))
        a_cohort_is_planned(story, cast.come("aigul"))
        the_focal_point_nominates(story, cast.come("asel"))
        the_secretariat_approves(story, cast.come("aigul"))
    with on(HELD, hour=14):
        whoever_came_is_ticked(story, cast.come("aigul"))
        one_passes(story, cast.aida)
        one_fails_and_passes_the_second_time(story, cast.nurlan)
    with on(OVER):
        two_say_what_they_think(story, cast)
        certificates_are_issued(story, cast.come("aigul"))
        a_stranger_verifies_one(story, cast.somebody)
        one_is_revoked(story, cast.come("daniyar"), cast.somebody)
        everybody_sees_what_was_learnt(story, cast)
    assert not story.faults, "\n".join(story.faults)


def learner(name: str) -> Registration:
    return Registration.objects.select_related("activity").get(given_name=name)


def a_course_is_put_into_the_catalogue(story: Story, aigul: Visitor) -> None:
    page = aigul.open("/courses/new/")
    write(page, title_en=COURSE, title_ru="Добропорядочность на государственной службе", hours="18")
    write(page, aims_en="Know a conflict of interest when you see one.", provider="Astana Civil Service Hub")
    write(page, content_en="Interests and gifts.\n\nStepping back.\n\nWhat to record.")
    page.locator("[name=languages][value=en]").check()
    keep(page, level="practitioners", needs_attendance="80", needs_score="60")
    story.station("course-01-catalogue", aigul)
    press(page, "Open the questions")
    bank = page.url.removeprefix(aigul.home)
    for kind, wording, parts in QUESTIONS:
        keep(aigul.open(f"{bank}new/?kind={kind}"), wording_en=wording, **parts)
    story.station("course-02-questions", aigul)


def a_cohort_is_planned(story: Story, aigul: Visitor) -> None:
    page = aigul.open("/courses/")
    press(page, COURSE)
    press(page, "Plan a cohort")
    days = {"since": HELD.isoformat(), "until": HELD.replace(day=3).isoformat()}
    keep(page, title_en=COHORT, place="Astana", party_seats="3", **days)
    press(page, "Learners and results")
    press(page, "New quiz")
    for box in page.locator("[name=questions]").all():
        box.check()
    keep(page, title_en="Final quiz", stage="final", attempts="2", minutes="30", shows="feedback")
    press(page, "Add a trainer")
    keep(page, name="Botagoz Iskakova", subject_en="Conflicts of interest")
    here = page.url.replace("/training/", "/programme/add/").removeprefix(aigul.home)
    times = {"begins": f"{HELD}T10:00", "ends": f"{HELD}T11:30", "zone": "Asia/Almaty", "state": "planned"}
    keep(aigul.open(here), title_en="What a conflict of interest is", **times)
    aigul.open(here.replace("/programme/add/", "/training/"))
    story.station("course-03-cohort", aigul)


def the_focal_point_nominates(story: Story, asel: Visitor) -> None:
    page = asel.open("/nominations/")
    press(page, COHORT)
    for folded in page.locator("main details:not([open]) > summary").all():  # a place for each further person
        folded.click()
    for number, (given, family) in enumerate(NOMINEES):
        mail = f"{given.lower()}@example.org"
        write(page, **{f"people-{number}-given_name": given, f"people-{number}-family_name": family})
        write(page, **{f"people-{number}-email": mail, f"people-{number}-position": "Chief specialist"})
    story.station("course-04-nominated", asel)
    keep(page, button="Nominate")


def the_secretariat_approves(story: Story, aigul: Visitor) -> None:
    page = aigul.open(f"/activities/{learner('Aida').activity_id}/registration/")
    for box in page.locator("[name=people]").all():
        box.check()
    page.get_by_role("button", name="Approve the chosen").click()
    page.wait_for_load_state("load")
    assert set(Registration.objects.values_list("state", flat=True)) == {"approved"}


def whoever_came_is_ticked(story: Story, aigul: Visitor) -> None:
    activity = learner("Aida").activity
    session = activity.sessions.get()
    page = aigul.open(f"/programme/{activity.pk}/sessions/{session.pk}/attendance/")
    for name in ("Aida", "Nurlan"):
        page.locator(f"[name=came][value='{learner(name).pk}']").check()
    keep(page)
    aigul.open(f"/activities/{activity.pk}/training/")
    story.station("course-05-who-came", aigul, show="#learners")


def begin(story: Story, phone: Visitor, name: str, button: str) -> Page:
    """Open the learner's own page by the link, and begin the quiz."""
    page = phone.open(own_address(learner(name)))
    press(page, button)
    return page


def answer(page: Page, *, right: bool) -> None:
    """Answer the five questions, one a page, and hand in."""
    page.get_by_label("The official" if right else "The neighbour").check()
    page.get_by_text("Saved.", exact=True).wait_for()  # by the script, while it was ticked
    press(page, "Save and go on")
    for choice in ("A watch", "A dinner") if right else ("A law",):
        page.get_by_label(choice).check()
    press(page, "Save and go on")
    page.get_by_label("Your answer").fill("7" if right else "30")
    press(page, "Save and go on")
    page.get_by_label("Your answer").fill("Merit")
    press(page, "Save and go on")
    for place, text in enumerate(("Declare", "Step back", "Record"), start=1):
        page.get_by_label(text).select_option(str(place if right else 4 - place))
    press(page, "Save and go on")


def one_passes(story: Story, aida: Visitor) -> None:
    page = begin(story, aida, "Aida", "Take the quiz")
    story.station("course-06-before-the-quiz", aida)
    press(page, "Begin")
    story.station("course-07-question", aida)
    page.get_by_text("Hide the clock").click()
    answer(page, right=True)
    story.station("course-08-before-handing-in", aida)
    press(page, "Hand in")
    page.get_by_text("You reached 100 %").wait_for()
    story.station("course-09-passed", aida)


def one_fails_and_passes_the_second_time(story: Story, nurlan: Visitor) -> None:
    page = begin(story, nurlan, "Nurlan", "Take the quiz")
    press(page, "Begin")
    answer(page, right=False)
    press(page, "Hand in")
    page.get_by_text("You reached 20 %").wait_for()
    story.station("course-10-not-passed-yet", nurlan)
    press(page, "Try again")
    press(page, "Try again")
    answer(page, right=True)
    press(page, "Hand in")
    page.get_by_text("You reached 100 %").wait_for()


def two_say_what_they_think(story: Story, cast: Cast) -> None:
    for phone, name in ((cast.aida, "Aida"), (cast.nurlan, "Nurlan")):
        page = phone.open(own_address(learner(name)))
        story.station(f"course-11-own-page-of-{name.lower()}", phone)
        press(page, "Evaluate")
        for group in page.locator(".scale").all():
            group.locator("[value='5']").check()
        write(page, words="The cases from our own work helped most.")
        press(page, "Send")
        page.get_by_text("Your evaluation is kept.").wait_for()
    story.station("course-12-evaluated", cast.nurlan)


def certificates_are_issued(story: Story, aigul: Visitor) -> None:
    there = f"/activities/{learner('Aida').activity_id}/training/"
    page = aigul.open(there)
    assert page.get_by_text("Has not taken the final quiz.").is_visible()
    press(page, "Issue the certificates")
    story.station("course-13-certificates-under-way", aigul)
    what_the_worker_does_with_certificates()
    page.reload()
    page.get_by_text("2 of 2 certificates").first.wait_for()
    aigul.open(there)
    story.station("course-14-certificates", aigul, show="#learners")
    aigul.open(f"{there}evaluation/")
    story.station("course-15-four-levels", aigul)


def paper_of(name: str) -> Certificate:
    found: Certificate = Certificate.objects.get(held_by__name__startswith=name)
    return found


def a_stranger_verifies_one(story: Story, somebody: Visitor) -> None:
    somebody.open(f"/certificates/{paper_of('Aida').uuid}/")
    story.station("course-16-certificate", somebody)
    paper = somebody.context.request.get(f"{somebody.home}/certificates/{paper_of('Aida').uuid}.pdf").body()
    page = somebody.open("/verify/")
    file: Any = {"name": "certificate.pdf", "mimeType": "application/pdf", "buffer": paper}
    page.locator("[name=file]").set_input_files(file)
    page.get_by_role("button", name="Check", exact=True).click()
    page.locator("main [role=status]").first.wait_for()
    said = page.locator("main").inner_text()
    assert "Genuine and valid" in said, said
    assert "Aida Bekova" in said
    story.station("course-17-verified", somebody)


def one_is_revoked(story: Story, daniyar: Visitor, somebody: Visitor) -> None:
    page = daniyar.open(f"/certificates/{paper_of('Nurlan').pk}/revoke/")
    write(page, reason="in_error")
    with page.expect_navigation():
        page.locator("main form").get_by_role("button").last.click()
    page = somebody.open(f"/certificates/{paper_of('Nurlan').uuid}/")
    assert page.get_by_text("Revoked").first.is_visible()
    story.station("course-18-revoked", somebody)


def everybody_sees_what_was_learnt(story: Story, cast: Cast) -> None:
    page = cast.aida.open(own_address(learner("Aida")))
    press(page, "What I have learnt, all courses")
    assert page.get_by_text("18 hours with a certificate.").is_visible()
    story.station("course-19-transcript", cast.aida)
    asel = cast.come("asel")
    asel.open(f"/activities/{learner('Aida').activity_id}/training/")
    story.station("course-20-of-the-own-party", asel)
