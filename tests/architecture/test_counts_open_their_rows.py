"""Every number on a desk opens the list with exactly the rows that it counts, for each role."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.utils.timezone import localdate, now
from pytest_django import DjangoDbBlocker
from tests.journeys.hub import AIGUL, Hub, furnish
from tests.made_once import made_once

from shanyrak.accounts.actions import invite
from shanyrak.accounts.models import HeldRole, User
from shanyrak.accounts.testing import person_with
from shanyrak.cooperation.activities.actions import add_activity, note_outcome
from shanyrak.cooperation.agreements.actions import add_agreement, add_commitment
from shanyrak.cooperation.delegations.tests import factories as delegations
from shanyrak.cooperation.groups.actions import lay_minutes, write_minutes
from shanyrak.cooperation.groups.tests.factories import agenda_item, committee, draft, item, meeting
from shanyrak.cooperation.invitations.tests import factories as invitations
from shanyrak.cooperation.outcomes.models import Ask
from shanyrak.cooperation.participation.actions import edit_participation
from shanyrak.cooperation.participation.models import Participation
from shanyrak.cooperation.preparation.actions import set_limit, submit_note
from shanyrak.cooperation.preparation.models import Task
from shanyrak.cooperation.preparation.tests import factories as preparation
from shanyrak.cooperation.programme.actions import announce_programme
from shanyrak.cooperation.programme.models import Choice
from shanyrak.cooperation.programme.tests import factories as programme
from shanyrak.directory.models import Party
from shanyrak.notices.models import Mail
from shanyrak.records.embargoes import set_embargo
from shanyrak.records.languages import texts_from
from shanyrak.records.piles import piles_for, providers
from shanyrak.reports.of_activity.actions import hand_in, write_report
from shanyrak.reports.tests import factories as reports
from shanyrak.roles import Role
from shanyrak.site.desk import hub_in_numbers

pytestmark = pytest.mark.django_db
ROLES = [role for role in Role if role is not Role.PUBLIC]
NEEDS_A_PARTY = {Role.FOCAL_POINT}


def a_day(days: int) -> str:
    return (localdate() + timedelta(days=days)).isoformat()


@pytest.fixture(scope="module")
def hub(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Hub]:
    """A hub with everything that the piles count."""
    with made_once(django_db_blocker):
        yield with_something_on_each_pile()


def with_something_on_each_pile() -> Hub:
    """Return a hub in which something lies on each pile: late, near, silent, ending, waiting; some of it hidden."""
    hub = furnish()
    for number, (days, visibility) in enumerate(
        [(-400, "public"), (-3, "secretariat"), (2, "hub"), (70, "public")]
    ):
        add_commitment(
            agreement=hub.agreement,
            commitment_kind="training",
            promise=texts_from({"en": f"Train {number} officials"}),
            owed_by=hub.party,
            due_on=a_day(days),
            visibility=visibility,
            by=AIGUL,
            at=now(),
        )
    for title, status, days in (
        ("Visit", "planned", 3),
        ("Lecture", "planned", -9),
        ("Course", "ongoing", 0),
    ):
        add_activity(
            activity_kind="study_visit",
            title=texts_from({"en": title}),
            status=status,
            since=a_day(days),
            participants=[
                {"party": Party.objects.get(label="Astana Civil Service Hub")},
                {"party": hub.party},
            ],
            by=AIGUL,
            at=now(),
        )
    stay = Participation.objects.order_by("pk")[0]
    edit_participation(
        record_id=stay.pk, version=stay.version, wanted={"until": a_day(20)}, by=AIGUL, at=now()
    )
    invite(email="nino@example.org", roles=[Role.EXPERT], party=None, since=localdate(), by=AIGUL, at=now())
    secret = add_agreement(
        agreement_kind="programme",
        status="signed",
        title=texts_from({"en": "Programme kept back"}),
        parties=[],
        visibility="secretariat",
        by=AIGUL,
        at=now(),
    )
    set_embargo(record=secret, public_on=localdate() + timedelta(days=2), by=AIGUL, at=now())
    a_committee(hub)
    a_clashing_itinerary()
    before_the_director()
    invitations.letter(answer_by=localdate() - timedelta(days=1))
    invitations.sent(invitations.dana())
    ending = person_with(Role.EXPERT)
    HeldRole.objects.filter(user=ending).update(
        period=(localdate() - timedelta(days=9), localdate() + timedelta(days=9))
    )
    questions(hub)
    Mail.objects.create(
        to=ending, state="undeliverable", reason="refused", made_at=now(), tried_since=now(), due_at=now()
    )
    return hub


def a_clashing_itinerary() -> None:
    """Plan a host at two stops at once."""
    plan = delegations.itinerary()
    busy = [delegations.host(plan).pk]
    for title in ("Senate", "Chamber"):
        delegations.stop(plan, title, day=a_day(30), hosts=busy)


def before_the_director() -> None:
    """Lay a concept note, two budget lines and a report before the director; of each there is one more that does not wait."""
    preparation.note(purpose="Not handed in")
    submit_note(note_id=preparation.note().pk, by=AIGUL, at=now())
    set_limit(currency="EUR", amount=Decimal(5_000), by=preparation.DIRECTOR, at=now())
    for amount, currency in (("9600", "EUR"), ("5000", "EUR"), ("10", "KZT")):
        preparation.line(planned=Decimal(amount), currency=currency)
    reports.of_activity()
    held = add_activity(
        activity_kind="seminar",
        title=texts_from({"en": "Seminar that was held"}),
        status="held",
        by=AIGUL,
        at=now(),
    )
    words = {"summary": texts_from({"en": "Twelve people saw how one window works."})}
    report = write_report(activity=held, version=0, words=words, by=AIGUL, at=now())
    hand_in(report_id=report.pk, by=AIGUL, at=now())


def a_committee(hub: Hub) -> None:
    """Let a group leave something on every desk: items late and near, minutes laid, a draft, a meeting without agenda."""
    group = committee()
    met = meeting(group)
    for days in (-3, 5):
        item(met, owner_party=hub.party, due_on=localdate() + timedelta(days=days))
    write_minutes(item_id=agenda_item(met).pk, version=0, language="en", text="Agreed.", by=AIGUL, at=now())
    lay_minutes(meeting_id=met.pk, by=AIGUL, at=now())
    draft(met)
    meeting(group, since=a_day(30), status="planned")


def questions(hub: Hub) -> None:
    """Questions about outcomes: asked just now, asked long ago, to a party that nobody speaks for, answered without words."""
    visit = add_activity(
        activity_kind="study_visit",
        title=texts_from({"en": "Visit of last year"}),
        status="held",
        since=a_day(-400),
        participants=[{"party": hub.party}],
        by=AIGUL,
        at=now(),
    )
    answer = note_outcome(
        activity_id=visit.pk, party=hub.party, sort="adapted", words_to_come=True, by=AIGUL, at=now()
    )
    nobody = Party.objects.get(label="Georgia")
    for months, party, asked, said in (
        (3, hub.party, -60, {}),
        (6, hub.party, -2, {}),
        (3, nobody, 0, {}),
        (12, hub.party, -9, {"answer": answer, "answered_at": now()}),
    ):
        sent = {"asked_on": a_day(asked), "asked_at": now() + timedelta(days=asked)} if asked else {}
        Ask.objects.create(
            activity=visit,
            party=party,
            months=months,
            due_on=a_day(asked - 1),
            created_at=now(),
            changed_at=now(),
            **sent,
            **said,
        )


def give_tasks(user: User) -> User:
    """Give somebody a task that is late and one that is due."""
    for days in (-3, 4):
        preparation.task(owner=user, days=None, set_on=localdate() + timedelta(days=days))
    assert Task.objects.filter(owner=user).count() == 2
    return user


def give_a_programme(user: User) -> None:
    """Let somebody have chosen a session of the coming days, and not yet said what they think of an activity that is over."""
    coming, over = (programme.summit(since=a_day(days), until=a_day(days)) for days in (5, -5))
    begins = datetime.combine(localdate() + timedelta(days=5), time(10))
    session = programme.session(coming, begins=begins, ends=begins + timedelta(hours=1))
    announce_programme(activity=coming, **programme.BY)
    Choice.objects.create(session=session, registration=programme.registrant(coming, user=user), at=now())
    programme.feedback_form(over)
    programme.registrant(over, user=user)


def signed_in(user: User) -> Client:
    browser = Client()
    browser.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return browser


def rows_behind(browser: Client, address: str) -> int:
    answer = browser.get(address)
    assert answer.status_code == 200, address
    count: int = answer.context["page"].paginator.count
    return count


@pytest.mark.parametrize("role", ROLES)
def test_every_pile_opens_its_rows(hub: Hub, role: Role) -> None:
    user = give_tasks(person_with(role, party=hub.party if role in NEEDS_A_PARTY else None))
    give_a_programme(user)
    browser = signed_in(user)
    piles = piles_for(user, localdate())
    wrong = [one.name for one in piles if rows_behind(browser, one.address) != one.count]
    assert not wrong
    assert [one.name for one in piles if len(one.rows) != min(one.count, 5)] == []
    for number in hub_in_numbers(user, on=localdate()):
        assert rows_behind(browser, number.address) == number.value, number.label


def test_something_lies_on_every_pile(hub: Hub) -> None:
    people = [give_tasks(person_with(role, party=hub.party)) for role in ROLES]
    give_a_programme(people[0])
    filled = {one.name for person in people for one in piles_for(person, localdate()) if one.count}
    assert set(providers) - filled == set(), "furnish the hub of this test with something for it"


@pytest.mark.parametrize("role", ROLES)
def test_every_link_on_a_desk_leads_somewhere(hub: Hub, role: Role) -> None:
    browser = signed_in(person_with(role, party=hub.party if role in NEEDS_A_PARTY else None))
    answer = browser.get("/today/")
    context = answer.context
    lines = [row for pile in [*context["owed"], *context["waits"]] for row in pile.rows]
    addresses = {row.address for row in [*context["promises"].rows, *lines] if row.address}
    assert [one for one in addresses if browser.get(one).status_code != 200] == []
