from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from shanyrak.accounts.models import User
from shanyrak.accounts.testing import person_with
from shanyrak.cooperation.groups.actions import (
    edit_agenda_item,
    edit_item,
    edit_meeting,
    invite_members,
    lay_minutes,
    remind_of_items,
    report_item,
    take_decision,
    take_minutes_back,
    write_minutes,
)
from shanyrak.cooperation.groups.models import Group, Meeting
from shanyrak.cooperation.groups.rules import ForTheSecretariatAlone, NothingOnTheAgenda
from shanyrak.cooperation.groups.tests.factories import (
    AIGUL,
    BY,
    NOON,
    agenda_item,
    committee,
    draft,
    item,
    meeting,
    organization,
    seat,
)
from shanyrak.notices.models import Notice
from shanyrak.records.languages import texts_from
from shanyrak.roles import Role

pytestmark = pytest.mark.django_db
DUE = date(2026, 6, 30)


def focal_point(country: str) -> User:
    return person_with(Role.FOCAL_POINT, party=organization(country))


def told(user: User) -> list[str]:
    return list(Notice.objects.filter(to=user).order_by("pk").values_list("kind", flat=True))


def ahead(group: Group) -> Meeting:
    return meeting(group, since="2026-07-20", status="planned")


def at_noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 6, tzinfo=UTC)


def test_members_are_invited_with_the_agenda_and_told_once_a_day_when_it_changes() -> None:
    nino, marat, stranger = (focal_point(country) for country in ("Georgia", "Kyrgyzstan", "Norway"))
    group = committee()
    for country in ("Georgia", "Kyrgyzstan"):
        seat(group, organization(country))
    made = ahead(group)
    with pytest.raises(NothingOnTheAgenda):
        invite_members(meeting_id=made.pk, **BY)
    point = agenda_item(made)

    for _twice in range(2):
        invite_members(meeting_id=made.pk, **BY)
    agenda_item(made, "Another point")
    edit_agenda_item(item_id=point.pk, version=1, wanted={"title": texts_from({"en": "Plan"})}, **BY)
    wanted = {"title": texts_from({"en": "Budget"})}
    edit_agenda_item(item_id=point.pk, version=2, wanted=wanted, by=AIGUL, at=NOON + timedelta(days=1))

    assert told(nino) == told(marat) == ["groups.invited", *["groups.agenda_changed"] * 2]
    assert told(stranger) == []
    invitation = Notice.objects.filter(to=nino).earliest("pk")
    assert "1. Work plan" in str(invitation.facts["agenda"])
    assert invitation.address == f"/meetings/{made.pk}/"


def test_nobody_is_told_of_what_is_for_the_secretariat_alone() -> None:
    nino = focal_point("Georgia")
    group = committee(decides="consensus")
    seat(group, organization("Georgia"))
    made = ahead(group)
    point = agenda_item(made)
    edit_meeting(record_id=made.pk, version=1, wanted={"visibility": "secretariat"}, **BY)

    with pytest.raises(ForTheSecretariatAlone):
        invite_members(meeting_id=made.pk, **BY)
    write_minutes(item_id=point.pk, version=0, language="en", text="Quietly.", **BY)
    lay_minutes(meeting_id=made.pk, **BY)
    made.refresh_from_db()
    take_decision(decision_id=draft(made).pk, **BY)
    item(made, owner_party=organization("Georgia"))

    assert told(nino) == []


def test_members_are_told_each_time_minutes_are_laid_before_them() -> None:
    nino = focal_point("Georgia")
    group = committee()
    seat(group, organization("Georgia"))
    made = meeting(group)
    write_minutes(item_id=agenda_item(made).pk, version=0, language="en", text="Agreed.", **BY)

    lay_minutes(meeting_id=made.pk, **BY)
    take_minutes_back(meeting_id=made.pk, **BY)
    lay_minutes(meeting_id=made.pk, **BY)

    assert told(nino) == ["groups.minutes_laid"] * 2


def test_a_decision_is_told_to_whom_it_concerns_and_only_once_it_is_taken() -> None:
    nino, marat = focal_point("Georgia"), focal_point("Kyrgyzstan")
    group = committee(decides="consensus")
    seat(group, organization("Kyrgyzstan"))
    made = meeting(group)
    named, open_to_all = draft(made, "For Georgia", parties=[organization("Georgia")]), draft(made, "For all")
    assert told(nino) == told(marat) == []

    take_decision(decision_id=named.pk, **BY)
    take_decision(decision_id=open_to_all.pk, **BY)

    assert told(nino) == ["groups.decision_taken"]
    assert told(marat) == ["groups.decision_taken"]
    assert Notice.objects.get(to=marat).facts["number"] == "2/2026-1"


def test_whoever_gets_an_item_is_told_and_of_a_draft_only_when_it_is_taken() -> None:
    nino, marat = focal_point("Georgia"), focal_point("Kyrgyzstan")
    decision = draft(meeting(committee(decides="consensus")))
    given = item(decision=decision, owner_party=organization("Georgia"))
    assert told(nino) == []

    take_decision(decision_id=decision.pk, **BY)
    edit_item(record_id=given.pk, version=1, wanted={"owner_party": organization("Kyrgyzstan")}, **BY)

    assert told(nino) == told(marat) == ["groups.item_assigned"]


def test_reminders_come_on_their_days_and_never_twice() -> None:
    nino = focal_point("Georgia")
    given = item(owner_party=organization("Georgia"), due_on=DUE)
    Notice.objects.all().delete()

    days = [DUE - timedelta(days=before) for before in range(20, -16, -1)]
    for day in days:
        for _twice in range(2):
            remind_of_items(by=AIGUL, at=at_noon(day))

    assert told(nino) == ["groups.item_due"] * 3 + ["groups.item_overdue"] * 2
    report_item(item_id=given.pk, sort="done", text=texts_from({"en": "Sent"}), on=DUE, **BY)
    remind_of_items(by=AIGUL, at=at_noon(DUE + timedelta(days=60)))
    assert len(told(nino)) == 5


def test_an_item_of_nobody_with_an_account_falls_to_the_secretariat() -> None:
    officer = person_with(Role.OFFICER)

    item(owner_party=organization("Norway"))

    assert told(officer) == ["groups.item_assigned"]
