"""Mails that come back: read as mail servers of three makes write them, and what follows."""

from __future__ import annotations

import sys
from io import BytesIO, TextIOWrapper

import pytest
from django.conf import LazySettings
from django.core.management import call_command

from shanyrak.accounts.actions import change_email_of
from shanyrak.accounts.models import User
from shanyrak.notices.actions import note_bounce, trust_address
from shanyrak.notices.bounces import read_report
from shanyrak.notices.models import Mail, Trouble
from shanyrak.notices.queries import own_trouble
from shanyrak.notices.rules import Bounce, MailState, Reason
from shanyrak.notices.tests.factories import AIGUL, AT
from shanyrak.notices.tokens import marked, message_id, number_in, return_address
from shanyrak.roles import VISITOR, Holder, NotPermitted, Role

OFFICER = Holder(pk=8, held=frozenset({Role.OFFICER, Role.ADMINISTRATOR}))
FULL = Bounce(failed=True, blames_address=False, answer="552 5.2.2 Mailbox full")
GONE = Bounce(failed=True, blames_address=True, answer="550 5.1.1 No such user")

POSTFIX = """\
Return-Path: <>
Delivered-To: {came_to}
From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
To: {came_to}
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="A1"

--A1
Content-Type: text/plain; charset=us-ascii

The mail system could not hand over your mail.

--A1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org
X-Postfix-Queue-ID: 4F1C2A
Arrival-Date: Fri, 20 Nov 2026 14:00:00 +0500

Final-Recipient: rfc822; nino@example.org
Original-Recipient: rfc822;nino@example.org
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.example.org
Diagnostic-Code: smtp; 550 5.1.1 <nino@example.org>: Recipient address
    rejected: User unknown

--A1
Content-Type: message/rfc822

Message-ID: {name}
Subject: Due

Text
--A1--
"""
EXIM = """\
Return-path: <>
Envelope-to: bounces@hub.example.org
From: Mail Delivery System <Mailer-Daemon@exim.example.org>
To: bounces@hub.example.org
X-Failed-Recipients: nino@example.org
Auto-Submitted: auto-replied
Subject: Mail delivery failed: returning message to sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b2

--b2
Content-type: text/plain; charset=us-ascii

nino@example.org: the box is full

--b2
Content-type: message/delivery-status

Reporting-MTA: dns; exim.example.org

Action: failed
Final-Recipient: rfc822;nino@example.org
Status: 5.2.2
Diagnostic-Code: smtp; 552 5.2.2 Over quota

--b2
Content-type: text/rfc822-headers

Received: from hub
Message-Id: {name}
Subject: Due

--b2--
"""
EXCHANGE = """\
From: <postmaster@agency.example>
To: <{came_to}>
Subject: Undeliverable: Due
MIME-Version: 1.0
X-MS-Exchange-Message-Is-Ndr:
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="c-3"

--c-3
Content-Type: multipart/alternative; boundary="c-4"

--c-4
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: base64

PGI+0J3QtSDQtNC+0YHRgtCw0LLQu9C10L3QvjwvYj4=
--c-4--

--c-3
Content-Type: message/delivery-status

Reporting-MTA: dns;EX01.agency.example
Received-From-MTA: dns;hub.example.org
Arrival-Date: Fri, 20 Nov 2026 09:00:01 +0000

Final-Recipient: rfc822;nino@example.org
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found
X-Display-Name: Nino

--c-3
Content-Type: message/rfc822

Message-ID: {name}
Subject: Due

Text
--c-3--
"""
DELAYED = POSTFIX.replace("Action: failed", "Action: delayed").replace("5.1.1", "4.4.1")


def written(report: str, number: int) -> bytes:
    return report.format(
        came_to=f"bounces+{marked(number)}@hub.example.org", name=message_id(number)
    ).encode()


@pytest.mark.parametrize(
    ("report", "blames_address", "answer"),
    [
        (POSTFIX, True, "550 5.1.1 <nino@example.org>: Recipient address rejected: User unknown"),
        (EXIM, False, "552 5.2.2 Over quota"),
        (EXCHANGE, True, "550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found"),
    ],
    ids=["postfix", "exim", "exchange"],
)
def test_a_report_says_which_mail_came_back_and_why(report: str, blames_address: bool, answer: str) -> None:  # noqa: FBT001 - a case
    read = read_report(written(report, 42))
    assert read is not None
    assert read.mail_id == 42
    assert read.bounce == Bounce(failed=True, blames_address=blames_address, answer=answer)


def test_a_report_that_a_mail_is_late_is_no_failure() -> None:
    read = read_report(written(DELAYED, 42))
    assert read is not None
    assert not read.bounce.failed


def test_the_address_that_the_mail_server_hands_over_is_enough() -> None:
    bare = POSTFIX.replace("Message-ID: {name}\n", "").replace("{came_to}", "postmaster@hub.example.org")
    assert read_report(bare.encode()) is None
    read = read_report(bare.encode(), recipient=f"Bounces+{marked(7).upper()}@hub.example.org")
    assert read is not None
    assert read.mail_id == 7


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"\xff\xfe\x00 nothing",
        b"Subject: I am away\nAuto-Submitted: auto-replied\n\nBack on Monday.\n",
        POSTFIX.format(came_to="x@example.org", name="<notice-42-aaaaaaaaaaaaaaaa@localhost>").encode(),
    ],
    ids=["nothing", "noise", "away", "forged"],
)
def test_what_is_no_report_on_our_mail_changes_nothing(message: bytes) -> None:
    assert read_report(message) is None


def test_nobody_else_can_make_our_marks() -> None:
    assert number_in(marked(42)) == 42
    assert number_in(marked(42).replace("42-", "43-")) is None


def test_the_return_address_bears_the_mark_where_one_is_set_up(settings: LazySettings) -> None:
    settings.MAIL_BOUNCES_TO, settings.DEFAULT_FROM_EMAIL = "", "The Hub <hub@example.org>"
    assert return_address(42) == "hub@example.org"
    settings.MAIL_BOUNCES_TO = "bounces@hub.example.org"
    assert return_address(42) == f"bounces+{marked(42)}@hub.example.org"


def sent_to(user: User) -> Mail:
    return Mail.objects.create(
        to=user,
        address=user.email,
        state=MailState.SENT,
        made_at=AT,
        tried_since=AT,
        due_at=AT,
        sent_at=AT,
        attempts=1,
    )


def came_back(user: User, bounce: Bounce = GONE) -> Mail:
    mail = note_bounce(mail_id=sent_to(user).pk, bounce=bounce, by=VISITOR, at=AT)
    assert mail is not None
    return mail


def test_a_mail_that_came_back_is_undeliverable(nino: User) -> None:
    mail = came_back(nino)
    assert (mail.state, mail.reason, mail.answer) == (MailState.UNDELIVERABLE, Reason.CAME_BACK, GONE.answer)
    trouble = own_trouble(nino)
    assert trouble is not None
    assert trouble.answer == GONE.answer


def test_a_full_box_counts_only_after_five_times(nino: User) -> None:
    for _time in range(4):
        came_back(nino, FULL)
    assert own_trouble(nino) is None
    came_back(nino, FULL)
    assert own_trouble(nino) is not None


def test_a_late_mail_stays_sent(nino: User) -> None:
    late = Bounce(failed=False, blames_address=False, answer="4.4.1 no answer")
    assert came_back(nino, late).state == MailState.SENT
    assert not Trouble.objects.exists()


def test_a_new_address_is_trusted_again(nino: User) -> None:
    came_back(nino)
    changed = change_email_of(user_id=nino.pk, email="nino@new.example", by=OFFICER, at=AT)
    assert own_trouble(changed) is None


def test_a_person_says_that_the_address_works_again(nino: User) -> None:
    came_back(nino)
    trust_address(user_id=nino.pk, by=nino, at=AT)
    assert own_trouble(nino) is None


def test_nobody_says_so_for_somebody_else_but_the_staff(nino: User) -> None:
    came_back(nino)
    with pytest.raises(NotPermitted):
        trust_address(user_id=nino.pk, by=Holder(pk=1, held=frozenset({Role.EXPERT})), at=AT)
    trust_address(user_id=nino.pk, by=AIGUL, at=AT)
    assert own_trouble(nino) is None


def test_the_command_takes_a_report_from_standard_input(
    nino: User, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    mail = sent_to(nino)
    for said in (written(POSTFIX, mail.pk), b"Subject: Hello\n\nHello\n", written(POSTFIX, mail.pk + 1)):
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(said)))
        call_command("bounce")
    mail.refresh_from_db()
    assert mail.state == MailState.UNDELIVERABLE
    first, second, third = capsys.readouterr().out.splitlines()
    assert first.startswith(f"Mail {mail.pk} came back: 550 5.1.1")
    assert second == "No report on a mail of ours. Nothing was changed."
    assert third.startswith("A mail that is not known any more came back")
