"""Each mail reaches the mail server once, or its state says why not."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.conf import LazySettings

from shanyrak.accounts.actions import erase_person
from shanyrak.accounts.models import User
from shanyrak.notices import sending
from shanyrak.notices.actions import try_again
from shanyrak.notices.digests import make_up_mails
from shanyrak.notices.gateways import Line
from shanyrak.notices.models import Mail, Trouble
from shanyrak.notices.rules import MailState, Reason
from shanyrak.notices.sending import let_go_of_lost_mails, send_due, take_in_hand
from shanyrak.notices.tests.factories import AT, told
from shanyrak.notices.tests.mail_server import Postbox, free_port
from shanyrak.roles import Holder, Role

pytestmark = pytest.mark.django_db
ADMINISTRATOR = Holder(pk=9, held=frozenset({Role.ADMINISTRATOR}))
OFFICER = Holder(pk=8, held=frozenset({Role.OFFICER}))


def send(*, later: timedelta = timedelta()) -> None:
    """Do what the task does, at a time of the test's own."""
    at = AT + later
    make_up_mails(at=at)
    send_due(lasts=timedelta(seconds=20), clock=lambda: at)


def only_mail() -> Mail:
    return Mail.objects.get()


def test_a_mail_is_sent_once(nino: User, postbox: Postbox) -> None:
    told(nino)
    send()
    send()

    assert len(postbox.taken) == 1
    assert postbox.taken[0].rcpt_tos == [nino.email]
    mail = only_mail()
    assert (mail.state, mail.attempts, mail.sent_at, mail.address) == (MailState.SENT, 1, AT, nino.email)


def test_several_mails_go_over_one_connection(nino: User, postbox: Postbox) -> None:
    for _notice in range(5):
        told(nino)
    send()
    assert (len(postbox.taken), postbox.connections) == (5, 1)


def test_without_a_mail_server_nothing_counts_as_sent(nino: User, settings: LazySettings) -> None:
    settings.MAIL_IS_SENT = False
    told(nino)
    send()
    assert (only_mail().state, only_mail().reason) == (MailState.NOT_SENT, Reason.NO_SERVER)


def test_what_was_not_sent_for_want_of_a_server_can_be_sent_later(
    nino: User, settings: LazySettings, postbox: Postbox
) -> None:
    settings.MAIL_IS_SENT = False
    told(nino)
    send()
    settings.MAIL_IS_SENT = True
    try_again(mail_id=only_mail().pk, by=OFFICER, at=AT)
    send()
    assert only_mail().state == MailState.SENT


def test_nobody_writes_to_a_closed_account(nino: User, postbox: Postbox) -> None:
    told(nino)
    nino.is_active = False
    nino.save()
    send()
    assert (only_mail().state, only_mail().reason) == (MailState.NOT_SENT, Reason.NO_ACCOUNT)
    assert not postbox.taken


def test_a_server_that_is_away_is_tried_again_later_and_later(
    nino: User, settings: LazySettings, postbox: Postbox
) -> None:
    there = settings.EMAIL_PORT
    settings.EMAIL_PORT = free_port()
    told(nino)
    send()
    first = only_mail()
    send(later=timedelta(minutes=1))
    second = only_mail()
    assert (first.state, first.reason) == (MailState.DEFERRED, Reason.NO_CONNECTION)
    assert first.due_at - AT == timedelta(minutes=1)
    assert second.due_at - AT == timedelta(minutes=5)
    settings.EMAIL_PORT = there
    send(later=timedelta(minutes=5))
    assert only_mail().state == MailState.SENT
    assert len(postbox.taken) == 1


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA"])
def test_a_server_that_says_not_now_is_asked_again(nino: User, postbox: Postbox, step: str) -> None:
    postbox.answers[step] = lambda _address: "451 4.7.1 Try again later"
    told(nino)
    send()
    mail = only_mail()
    assert (mail.state, mail.reason, mail.answer) == (
        MailState.DEFERRED,
        Reason.NOT_NOW,
        "451 4.7.1 Try again later",
    )
    postbox.answers.clear()
    send(later=timedelta(minutes=1))
    assert (only_mail().state, len(postbox.taken)) == (MailState.SENT, 1)


def test_after_three_days_it_is_given_up(nino: User, postbox: Postbox) -> None:
    postbox.answers["RCPT"] = lambda _address: "451 4.7.1 Try again later"
    told(nino)
    send()
    send(later=timedelta(days=3))
    mail = only_mail()
    assert (mail.state, mail.reason) == (MailState.UNDELIVERABLE, Reason.GAVE_UP)
    assert mail.answer == "451 4.7.1 Try again later"


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA"])
def test_a_mail_that_is_refused_is_undeliverable_and_the_next_one_goes_on(
    nino: User, postbox: Postbox, step: str
) -> None:
    answers = iter(["554 5.7.1 Refused by policy", None])
    postbox.answers[step] = lambda _address: next(answers)
    told(nino)
    told(nino)
    send()
    first, second = Mail.objects.order_by("pk")
    assert (first.state, first.reason) == (MailState.UNDELIVERABLE, Reason.REFUSED)
    assert second.state == MailState.SENT
    assert not Trouble.objects.exists()


def test_an_address_that_does_not_exist_gets_no_more_mail(nino: User, postbox: Postbox) -> None:
    postbox.answers["RCPT"] = lambda _address: "550 5.1.1 No such user here"
    told(nino)
    send()
    postbox.answers.clear()
    told(nino)
    send()
    assert [mail.reason for mail in Mail.objects.all()] == [Reason.BAD_ADDRESS] * 2
    assert not postbox.taken
    assert Trouble.objects.get().address == nino.email


def test_silence_after_the_last_dot_is_not_answered_by_a_second_mail(nino: User, postbox: Postbox) -> None:
    postbox.answers["DATA"] = lambda _address: "silence"
    told(nino)
    send()
    postbox.answers.clear()
    send(later=timedelta(days=1))
    mail = only_mail()
    assert (mail.state, mail.reason) == (MailState.UNKNOWN, Reason.NO_ANSWER)
    assert len(postbox.taken) == 1


def test_a_person_may_send_again_what_was_perhaps_delivered(nino: User, postbox: Postbox) -> None:
    postbox.answers["DATA"] = lambda _address: "silence"
    told(nino)
    send()
    postbox.answers.clear()
    try_again(mail_id=only_mail().pk, by=OFFICER, at=AT)
    send()
    assert only_mail().state == MailState.SENT
    assert set(postbox.count().values()) == {2}, "both bear the same name, so that a mail program can tell"


def test_a_mail_of_a_sender_that_was_killed_before_the_dot_goes_back(nino: User, postbox: Postbox) -> None:
    told(nino)
    make_up_mails(at=AT)
    take_in_hand(uuid4(), at=AT)
    let_go_of_lost_mails(at=AT + timedelta(minutes=9))
    assert only_mail().state == MailState.SENDING
    send(later=timedelta(minutes=11))
    assert (only_mail().state, len(postbox.taken)) == (MailState.SENT, 1)


def test_a_mail_of_a_sender_that_was_killed_at_the_dot_is_perhaps_delivered(
    nino: User, postbox: Postbox
) -> None:
    told(nino)
    make_up_mails(at=AT)
    take_in_hand(uuid4(), at=AT)
    Mail.objects.update(state=MailState.HANDING_OVER)
    send(later=timedelta(minutes=11))
    assert (only_mail().state, only_mail().reason) == (MailState.UNKNOWN, Reason.SENDER_LOST)
    assert not postbox.taken


def test_a_sender_that_slept_breaks_off_before_the_dot(nino: User, postbox: Postbox) -> None:
    told(nino)
    make_up_mails(at=AT)
    with Line() as line:
        slow = sending.Sender(uuid4(), line, lambda: AT)
        [mail] = take_in_hand(slow.claim, at=AT)
        let_go_of_lost_mails(at=AT + timedelta(minutes=11))
        [again] = take_in_hand(uuid4(), at=AT + timedelta(minutes=11))
        assert again == mail
        sending.send(mail, slow)
    assert not postbox.taken
    assert only_mail().state == MailState.SENDING, "it is in the other's hands"


def test_a_mail_that_cannot_be_written_stops_no_other(
    nino: User, postbox: Postbox, caplog: pytest.LogCaptureFixture
) -> None:
    broken = told(nino)
    broken.facts = {"what": 1}
    broken.save()
    told(nino)
    send()
    first, second = Mail.objects.order_by("pk")
    assert (first.state, first.reason) == (MailState.DEFERRED, Reason.NOT_WRITTEN)
    assert second.state == MailState.SENT
    assert "could not be written" in caplog.text


def test_the_address_of_somebody_who_is_erased_meanwhile_is_not_written_down_again(
    nino: User, postbox: Postbox
) -> None:
    told(nino)
    make_up_mails(at=AT)
    postbox.answers["RCPT"] = lambda address: f"550 5.1.1 <{address}> is not known"
    with Line() as line:
        sender = sending.Sender(uuid4(), line, lambda: AT)
        [mail] = take_in_hand(sender.claim, at=AT)
        erase_person(user_id=nino.pk, reason="asked for it", by=ADMINISTRATOR, at=AT)
        sending.send(mail, sender)
    assert (only_mail().address, only_mail().answer) == ("", "")
    assert not Trouble.objects.exists()
