"""The queue is asked to send once, after the act that told is kept; the clock does the rest."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils.timezone import now
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import DjangoCaptureOnCommitCallbacks

from shanyrak.accounts.models import User
from shanyrak.notices.gateways import SEND_TASK
from shanyrak.notices.models import Mail, Notice
from shanyrak.notices.rules import MailState
from shanyrak.notices.tasks import forget, send
from shanyrak.notices.testing import empty_queue
from shanyrak.notices.tests.factories import NEWS, told
from shanyrak.notices.tests.mail_server import Postbox

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _with_an_empty_queue(db: None) -> None:
    empty_queue()


def waiting_jobs() -> int:
    return ProcrastinateJob.objects.filter(task_name=SEND_TASK, status="todo").count()


def test_many_notices_of_one_act_ask_the_queue_once(
    nino: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True) as asked:
        for _notice in range(3):
            told(nino)
    assert (len(asked), waiting_jobs()) == (1, 1)
    with django_capture_on_commit_callbacks(execute=True):
        told(nino)
    assert waiting_jobs() == 1, "what waits in the queue already is not asked for again"


def test_an_act_that_does_not_happen_tells_nobody_and_asks_nothing(
    nino: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        told(nino)
        transaction.set_rollback(True)
    assert not Notice.objects.exists()
    assert not waiting_jobs()


def test_what_waits_for_the_morning_asks_nothing_now(
    nino: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True) as asked:
        told(nino, kind=NEWS)
    assert not asked


def test_the_task_makes_mails_up_and_sends_them(nino: User, postbox: Postbox) -> None:
    told(nino)
    told(nino, kind=NEWS, at=now() - timedelta(days=1, hours=1))
    send(timestamp=0)
    assert {mail.state for mail in Mail.objects.all()} == {MailState.SENT}
    assert len(postbox.taken) == 2


def test_the_clock_forgets_what_is_old(nino: User) -> None:
    Notice.objects.filter(pk=told(nino).pk).update(made_at=now() - timedelta(days=4 * 365))
    forget(timestamp=0)
    assert not Notice.objects.shown().exists()
