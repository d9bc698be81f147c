"""Telling people something, once, as each has chosen."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from shanyrak.accounts.models import User
from shanyrak.accounts.queries import people_holding
from shanyrak.accounts.testing import person_with
from shanyrak.cooperation.agreements.tests.factories import bosa
from shanyrak.notices.actions import tell, tell_all
from shanyrak.notices.kinds import Button, Pace, Word, declare
from shanyrak.notices.models import Choice, Notice
from shanyrak.notices.tests.factories import AIGUL, AT, DUE
from shanyrak.records.languages import texts_from
from shanyrak.roles import Role

pytestmark = pytest.mark.django_db

TOLD: dict[str, Any] = {
    "kind": DUE,
    "facts": {
        "due_on": date(2026, 12, 1),
        "what": texts_from({"en": "Send the manual"}),
        "group": Word("Party"),
    },
    "address": "/today/",
    "key": "tests.due:1",
    "by": AIGUL,
    "at": AT,
}


def test_a_person_is_told_something_once(nino: User) -> None:
    first = tell(to=nino.pk, **TOLD)
    again = tell(to=nino.pk, **TOLD | {"facts": TOLD["facts"] | {"due_on": "2027-01-01"}})

    assert first == again
    notice = Notice.objects.get()
    assert notice.facts["due_on"] == "2026-12-01"
    assert notice.facts["group"] == {"word": "Party"}
    assert notice.pace == Pace.AT_ONCE
    assert notice.made_by == AIGUL.pk


def test_two_people_are_told_the_same_each_on_their_own(nino: User) -> None:
    auditor = person_with(Role.AUDITOR)
    tell_all(to=[nino.pk, auditor.pk, nino.pk], **TOLD)
    assert {notice.to for notice in Notice.objects.all()} == {nino, auditor}


def test_who_wants_nothing_of_a_kind_is_not_told(nino: User) -> None:
    Choice.objects.create(user=nino, kind=DUE.code, pace=Pace.NOTHING, changed_at=AT)
    assert tell(to=nino.pk, **TOLD) is None
    assert not Notice.objects.exists()


def test_a_closed_account_is_not_told(nino: User) -> None:
    nino.is_active = False
    nino.save()
    assert tell(to=nino.pk, **TOLD) is None


def test_a_notice_keeps_what_its_buttons_say(nino: User) -> None:
    tell(to=nino.pk, buttons=[Button("Open", "/parties/")], **TOLD)
    assert Notice.objects.get().buttons == [{"label": "Open", "address": "/parties/"}]


@pytest.mark.parametrize("address", ["https://elsewhere.example", "//elsewhere.example", "today/"])
def test_a_notice_never_leads_out_of_the_hub(nino: User, address: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        tell(to=nino.pk, **TOLD | {"address": address})
    assert not Notice.objects.exists()


def test_what_must_reach_people_cannot_be_chosen_away() -> None:
    must = declare("tests.must", name="n", subject="s", text="t", by_default=Pace.AT_ONCE, must_reach=True)
    assert must.pace_for(Pace.NOTHING) is Pace.AT_ONCE
    assert must.pace_for(Pace.PAGE) is Pace.AT_ONCE
    assert must.pace_for(Pace.DIGEST) is Pace.DIGEST


def test_people_holding_a_role_are_those_who_may_sign_in(nino: User) -> None:
    closed = person_with(Role.FOCAL_POINT, party=bosa())
    closed.is_active = False
    closed.save()
    on = AT.date()
    assert people_holding(Role.FOCAL_POINT, on=on) == [nino.pk]
    assert people_holding(Role.FOCAL_POINT, parties=[bosa().pk], on=on) == [nino.pk]
    assert people_holding(Role.FOCAL_POINT, parties=[0], on=on) == []
    assert people_holding(Role.FOCAL_POINT, on=date(2019, 1, 1)) == []


def test_what_a_sentence_asks_for_must_be_told(nino: User) -> None:
    with pytest.raises(KeyError, match="what"):
        tell(to=nino.pk, **TOLD | {"facts": {"due_on": "2026-12-01", "group": "x"}})
