"""Telling many people in the background: each once, whatever happens to the worker; kept with the act, or not at all."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from shanyrak.accounts.testing import person_with
from shanyrak.notices import tasks
from shanyrak.notices.actions import choose, tell_soon, tell_these
from shanyrak.notices.gateways import TELL_TASK
from shanyrak.notices.kinds import File, Pace
from shanyrak.notices.models import Attachment, Mail, Notice
from shanyrak.notices.queries import is_being_told
from shanyrak.notices.tellings import About, Telling, providers
from shanyrak.notices.testing import empty_queue, tell_what_waits
from shanyrak.notices.tests.factories import AIGUL, AT, FACTS, NEWS
from shanyrak.notices.tests.test_telling_addresses import FORUM, INVITED
from shanyrak.roles import Role

pytestmark = pytest.mark.django_db
PEOPLE = 7
BY: dict[str, Any] = {"by": AIGUL, "at": AT}


@pytest.fixture(autouse=True)
def _with_an_empty_queue(db: None) -> None:
    empty_queue()


def invited(about: About, at: datetime) -> list[Telling]:
    """Invite people by mail to a forum."""
    assert at == AT
    return [
        Telling(
            kind=INVITED,
            facts={"what": FORUM},
            address=f"/invitations/{number}/",
            key=f"tests:{about['forum']}",
            email=f"{number}@example.org",
            attachments=(File("forum.ics", "text/calendar", b"BEGIN:VCALENDAR"),),
        )
        for number in range(PEOPLE)
    ]


@pytest.fixture(autouse=True)
def _few_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a room tell of forums, and the worker two people in one transaction."""
    monkeypatch.setattr(tasks, "TOGETHER", 2)
    monkeypatch.setitem(providers, "tests.forum", invited)


def test_everybody_is_told_once_with_the_file_and_asking_again_tells_nobody_twice() -> None:
    for _each in range(2):
        tell_soon(name="tests.forum", about={"forum": 1}, **BY)
    assert tell_what_waits() == 2
    assert (Notice.objects.count(), Mail.objects.count(), Attachment.objects.count()) == (PEOPLE,) * 3
    assert {notice.made_by for notice in Notice.objects.all()} == {AIGUL.pk}


def test_a_worker_that_was_killed_goes_on_and_nobody_is_told_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[Any] = []

    def killed(**given: Any) -> None:
        with transaction.atomic():
            tell_these(**given)
            if len(done) == 2:
                raise SystemExit
        done.append(given)

    tell_soon(name="tests.forum", about={"forum": 1}, **BY)
    monkeypatch.setattr(tasks, "tell_these", killed)
    with pytest.raises(SystemExit):
        tell_what_waits()
    assert Notice.objects.count() == 4, "what was begun is taken back whole, what was done stays"
    assert is_being_told(forum=1)
    monkeypatch.setattr(tasks, "tell_these", tell_these)
    tell_what_waits()
    assert (Notice.objects.count(), Mail.objects.count()) == (PEOPLE, PEOPLE)


def test_what_is_told_is_kept_with_the_act_or_not_at_all_and_the_queue_knows_no_person() -> None:
    with transaction.atomic():
        tell_soon(name="tests.forum", about={"forum": 1}, **BY)
        transaction.set_rollback(True)
    assert not is_being_told(forum=1)
    tell_soon(name="tests.forum", about={"forum": 1}, **BY)
    assert is_being_told(forum=1)
    assert not is_being_told(forum=2)
    args = ProcrastinateJob.objects.get(task_name=TELL_TASK).args
    assert args == {"name": "tests.forum", "about": {"forum": 1}, "by": AIGUL.pk, "at": AT.isoformat()}


def test_people_with_an_account_are_told_as_they_chose(monkeypatch: pytest.MonkeyPatch) -> None:
    loud, quiet = person_with(Role.EXPERT), person_with(Role.EXPERT)
    choose(user_id=quiet.pk, wanted={NEWS.code: Pace.NOTHING}, by=quiet, at=AT)

    def news(_about: About, _at: datetime) -> list[Telling]:
        return [
            Telling(kind=NEWS, facts=FACTS, address="/", key="tests:news", to=one.pk) for one in (loud, quiet)
        ]

    monkeypatch.setitem(providers, "tests.news", news)
    tell_soon(name="tests.news", about={}, **BY)
    tell_what_waits()
    assert [notice.to for notice in Notice.objects.all()] == [loud]


def test_whoever_left_no_address_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    nobody = Telling(kind=INVITED, facts={"what": FORUM}, address="/", key="tests:1")
    monkeypatch.setitem(providers, "tests.nobody", lambda _about, _at: [nobody])
    tell_soon(name="tests.nobody", about={}, **BY)
    tell_what_waits()
    assert not Notice.objects.exists()
