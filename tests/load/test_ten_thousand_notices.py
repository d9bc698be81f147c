"""Ten thousand notices go through a mail server that misbehaves in every way: each arrives once, or is listed."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.db import connection
from django.utils.timezone import now

from shanyrak.accounts.models import User
from shanyrak.notices.actions import tell_all
from shanyrak.notices.kinds import Pace
from shanyrak.notices.models import Choice, Mail, Notice
from shanyrak.notices.rules import FINAL, MailState, Reason
from shanyrak.notices.tests.factories import MUST as KIND
from shanyrak.notices.tests.mail_server import free_port
from shanyrak.roles import Holder, Role
from tests.load.sender import TIMEOUT

AT_ONCE = 2_000  # people who are told one thing at once
IN_A_DIGEST, TOGETHER = 1_000, 8  # people who are told eight things in one mail
NOTICES = AT_ONCE + IN_A_DIGEST * TOGETHER
SENDERS = 2
AWAY = 1.0  # seconds for which nobody listens at first
LONGEST = 400.0  # seconds after which the test says that it hangs
SPURIOUS = 100  # mails that a busy machine may have timed out on its own
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))
AT = now() - timedelta(days=2)

# What the server does to the mail of the person with this number: to every hundredth by the last two digits …
NO_SUCH_USER, POLICY, LATER_RCPT, LATER_DOT = range(4)
# … and to some single ones; each of these costs a time-out or a sender.
SILENT_RCPT = {1010, 2010}  # no answer to RCPT, the first time
SILENT_DATA = {1020, 2020}  # no answer to DATA, the first time
CUT_OFF = {1030, 2030}  # the line breaks before the mail is whole, the first time
KEPT_SILENT = {1040, 2040}  # the server takes the mail and never says so
LOST_SILENT = {1050, 2050}  # the server loses the mail at the dot and breaks the line
KILLED_BEFORE = {560, 2060}  # the sender is killed while it names the recipient
KILLED_AFTER = {1570, 2070}  # the sender is killed when the server has the mail, before it says so


class BadServer(SMTP):
    """A mail server that does not answer DATA, or breaks the line while it reads."""

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802 - the library decides on names
        handler = cast(Handler, self.event_handler)
        number = number_of(cast(Envelope, self.envelope).rcpt_tos[0])
        if number in SILENT_DATA and handler.is_first("DATA", number):
            await asyncio.sleep(TIMEOUT * 1.5)
        if number in CUT_OFF and handler.is_first("cut", number):
            cast(asyncio.Transport, self.transport).abort()
            return
        await super().smtp_DATA(arg)


class Handler:
    """Decides about each mail by the number of the person it is for, and counts what it took."""

    def __init__(self, kill: Callable[[int], None]) -> None:
        self.kill = kill
        self.taken = Counter[tuple[int, int]]()  # of notices: to whom, and which
        self.seen: set[tuple[str, int]] = set()

    def is_first(self, what: str, number: int) -> bool:
        """Whether this is done to this mail for the first time."""
        known = (what, number) in self.seen
        self.seen.add((what, number))
        return not known

    async def handle_RCPT(  # noqa: N802 - the library decides on names
        self, _server: SMTP, session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        number = number_of(address)
        if number % 100 == NO_SUCH_USER:
            return "550 5.1.1 No such user"
        if number % 100 == LATER_RCPT and self.is_first("RCPT", number):
            return "451 4.7.1 Greylisted"
        if number in SILENT_RCPT and self.is_first("RCPT", number):
            await asyncio.sleep(TIMEOUT * 1.5)
        if number in KILLED_BEFORE and self.is_first("kill", number):
            self.kill(sender_of(session))
            await asyncio.sleep(TIMEOUT)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - likewise
        number = number_of(envelope.rcpt_tos[0])
        if number % 100 == POLICY:
            return "554 5.7.1 Refused by policy"
        if number % 100 == LATER_DOT and self.is_first("dot", number):
            return "452 4.3.1 No space left"
        if number in LOST_SILENT:
            cast(asyncio.Transport, server.transport).abort()
            return "250 never heard"
        self.taken.update((number, notice) for notice in notices_in(envelope))
        if number in KILLED_AFTER:
            self.kill(sender_of(session))
        if number in KEPT_SILENT | KILLED_AFTER:
            await asyncio.sleep(TIMEOUT * 1.5)
        return "250 2.0.0 queued"


def number_of(address: str) -> int:
    return int(address.partition("@")[0].removeprefix("person-"))


def notices_in(envelope: Envelope) -> list[int]:
    """Return the numbers of the notices in a mail, as its plain text names them."""
    content = envelope.original_content or b""
    text, _html = content.split(b"text/html")
    return [int(number) for number in re.findall(rb"(?m)^Mind: notice (\d+)\r", text)]


def sender_of(session: Session) -> int:
    return int((session.host_name or "").removeprefix("sender-"))


class Senders:
    """The processes that send, started anew when one is killed."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.running: list[subprocess.Popen[bytes]] = []
        self.killed = 0

    def start(self) -> None:
        """Start one more."""
        command = [
            sys.executable,
            "-m",
            "tests.load.sender",
            str(connection.settings_dict["NAME"]),
            str(self.port),
        ]
        root = Path(__file__).parents[2]
        environment = os.environ | {"PYTHONPATH": f"{root / 'src'}:{root}", "SHANYRAK_POOL": "0"}
        self.running.append(subprocess.Popen(command, cwd=root, env=environment))

    def kill(self, number: int) -> None:
        """Kill one as a power cut does."""
        os.kill(number, signal.SIGKILL)

    def restart_killed(self) -> None:
        """Start a new one for each that was killed."""
        for sender in [one for one in self.running if one.poll() is not None]:
            assert sender.returncode == -signal.SIGKILL, "a sender ended by itself"
            self.running.remove(sender)
            self.killed += 1
            self.start()

    def stop(self) -> None:
        """End all."""
        for sender in self.running:
            sender.kill()
            sender.wait()


@contextmanager
def senders(port: int) -> Iterator[Senders]:
    started = Senders(port)
    for _sender in range(SENDERS):
        started.start()
    try:
        yield started
    finally:
        started.stop()


class BadController(Controller):
    """Runs the bad server."""

    def factory(self) -> SMTP:
        return BadServer(self.handler, **self.SMTP_kwargs)


def tell_everybody() -> None:
    """Tell three thousand people ten thousand things."""
    people = User.objects.bulk_create(
        User(email=f"person-{number}@example.org", name=f"Person {number}", password="!")
        for number in range(AT_ONCE + IN_A_DIGEST)
    )
    Choice.objects.bulk_create(
        Choice(user=one, kind=KIND.code, pace=Pace.DIGEST, changed_at=AT) for one in people[AT_ONCE:]
    )
    told: dict[str, Any] = {"kind": KIND, "address": "/today/", "by": AIGUL, "at": AT}
    numbers = [one.pk for one in people]
    tell_all(to=numbers, facts={"what": "notice 1"}, key="1", **told)
    for number in range(2, TOGETHER + 1):
        tell_all(to=numbers[AT_ONCE:], facts={"what": f"notice {number}"}, key=str(number), **told)


def wait_for_the_end(started: Senders) -> None:
    """Wait until nothing is on its way any more."""
    end = time.monotonic() + LONGEST
    while Notice.objects.filter(mail=None).exists() or Mail.objects.exclude(state__in=FINAL).exists():
        assert time.monotonic() < end, Counter(Mail.objects.values_list("state", flat=True))
        started.restart_killed()
        time.sleep(0.2)


def went_through(port: int) -> Handler:
    """Let the senders send everything through the bad server, and return what that took."""
    with senders(port) as started:
        time.sleep(AWAY)
        handler = Handler(started.kill)
        controller = BadController(handler, hostname="127.0.0.1", port=port)
        controller.start()
        try:
            wait_for_the_end(started)
        finally:
            controller.stop(no_assert=True)
        assert started.killed == len(KILLED_BEFORE | KILLED_AFTER)
    return handler


@pytest.mark.django_db(transaction=True)
def test_each_of_ten_thousand_notices_arrives_once_or_is_listed_with_its_reason() -> None:
    tell_everybody()
    assert Notice.objects.count() == NOTICES

    taken = went_through(free_port()).taken

    listed = Notice.objects.values_list("to__email", "key", "mail__state", "mail__reason")
    fates = {(number_of(email), int(key)): (state, reason) for email, key, state, reason in listed}
    assert len(fates) == NOTICES
    assert set(taken) <= set(fates)
    for notice, (state, reason) in fates.items():
        assert taken[notice] <= 1, f"{notice} arrived {taken[notice]} times"
        if state == MailState.SENT:
            assert taken[notice] == 1, f"{notice} counts as sent and never arrived"
        else:
            assert reason, f"{notice} is listed without a reason"
        if state == MailState.UNDELIVERABLE:
            assert not taken[notice], f"{notice} counts as undeliverable and arrived"
    check_planned({person: fate for (person, _notice), fate in fates.items()})


def check_planned(fates: dict[int, tuple[str, str]]) -> None:
    """Check that what the server did to single mails is what the list says of them, and of hardly any other."""
    planned = {
        **dict.fromkeys(range(NO_SUCH_USER, len(fates), 100), (MailState.UNDELIVERABLE, Reason.BAD_ADDRESS)),
        **dict.fromkeys(range(POLICY, len(fates), 100), (MailState.UNDELIVERABLE, Reason.REFUSED)),
        **dict.fromkeys(KEPT_SILENT | LOST_SILENT, (MailState.UNKNOWN, Reason.NO_ANSWER)),
        **dict.fromkeys(KILLED_AFTER, (MailState.UNKNOWN, Reason.SENDER_LOST)),
    }
    assert {person: fates[person] for person in planned} == planned
    others = Counter(fate for person, fate in fates.items() if person not in planned)
    assert set(others) <= {(MailState.SENT, Reason.NONE), (MailState.UNKNOWN, Reason.NO_ANSWER)}
    assert others[MailState.UNKNOWN, Reason.NO_ANSWER] <= SPURIOUS
