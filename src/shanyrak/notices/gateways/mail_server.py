"""The mail server, spoken to step by step, so that each mail's fate is known as far as it can be known.

A mail belongs to the server from the moment it has read the dot that ends the mail. Whatever goes wrong before that dot
left us did not deliver it. So the dot goes out by itself, after the caller has written down that it is about to.
"""

from __future__ import annotations

import re
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from smtplib import SMTP, SMTPException, SMTPServerDisconnected
from typing import Self
from urllib.parse import urlsplit

from django.conf import settings

from shanyrak.notices.rules import (
    OK,
    START_MAIL,
    MailState,
    Reason,
    Step,
    fate_of_answer,
)

LAST_DOT = b".\r\n"
LONGEST_ANSWER = 500


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail as the server gets it."""

    sender: str
    recipient: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is known of a mail after it was handed to the server, and what the server said."""

    state: MailState
    reason: Reason = Reason.NONE
    answer: str = ""


class ServerAway(Exception):
    """The server cannot be spoken to now."""


class NotTaken(Exception):
    """The server answered a step otherwise than hoped."""

    def __init__(self, step: Step, code: int, answer: str) -> None:
        super().__init__(answer)
        self.step, self.code, self.answer = step, code, answer


class Line:
    """A connection to the mail server for several mails, one after the other."""

    def __init__(self) -> None:
        self.server: SMTP | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        if self.server is not None:
            with suppress(SMTPException, OSError):
                self.server.quit()
        self.hang_up()

    def open(self) -> SMTP:
        """Return the connection, made where there is none. Raises ServerAway."""
        if self.server is None:
            try:
                self.server = connected()
            except (OSError, SMTPException) as trouble:
                raise ServerAway(in_words(trouble)) from trouble
        return self.server

    def hang_up(self) -> None:
        """Close the connection, if there is one."""
        if self.server is not None:
            self.server.close()
            self.server = None

    def hand_over(self, letter: Letter, *, before_the_last_dot: Callable[[], bool]) -> Outcome | None:
        """Hand one mail over and return what is known of it.

        ``before_the_last_dot`` writes down that the dot is about to go, and answers whether it still may; where it may
        not, the mail is broken off and nothing is returned. Raises ServerAway where no connection can be made.
        """
        server = self.open()
        try:
            self.say_all_but_the_dot(server, letter)
        except NotTaken as no:
            self.ready_for_the_next(no.code)
            return Outcome(*fate_of_answer(no.step, no.code, no.answer), no.answer)
        except UnicodeEncodeError as foreign:
            self.hang_up()
            return Outcome(MailState.UNDELIVERABLE, Reason.BAD_ADDRESS, str(foreign))
        except (OSError, SMTPException) as trouble:
            self.hang_up()
            return Outcome(MailState.DEFERRED, Reason.BROKE_OFF, in_words(trouble))
        if not before_the_last_dot():
            self.hang_up()
            return None
        return self.say_the_dot(server)

    def say_all_but_the_dot(self, server: SMTP, letter: Letter) -> None:
        """Say whom the mail is from and for, and the mail itself. Raises NotTaken."""
        said = (
            (Step.SENDER, f"MAIL FROM:<{letter.sender}>", OK),
            (Step.RECIPIENT, f"RCPT TO:<{letter.recipient}>", OK),
            (Step.CONTENT, "DATA", START_MAIL),
        )
        for step, command, hoped in said:
            code, answer = server.docmd(command)
            if code != hoped and not (hoped == OK and code in {251, 252}):
                raise NotTaken(step, code, text_of(code, answer))
        server.send(dot_stuffed(letter.content))

    def say_the_dot(self, server: SMTP) -> Outcome:
        """End the mail, wait for the server's word, and return what it means."""
        connection = server.sock
        try:
            if connection is not None:
                connection.settimeout(settings.MAIL_ANSWER_TIMEOUT)
                connection.sendall(LAST_DOT)
        except ConnectionError as trouble:
            self.hang_up()  # the dot never left: the server cannot have the mail
            return Outcome(MailState.DEFERRED, Reason.BROKE_OFF, in_words(trouble))
        except OSError as trouble:
            self.hang_up()
            return Outcome(MailState.UNKNOWN, Reason.NO_ANSWER, in_words(trouble))
        try:
            code, answer = server.getreply()
        except (OSError, SMTPException) as trouble:
            self.hang_up()
            return Outcome(MailState.UNKNOWN, Reason.NO_ANSWER, in_words(trouble))
        if connection is not None:
            connection.settimeout(settings.EMAIL_TIMEOUT)
        if code != OK:
            self.ready_for_the_next(code)
        text = text_of(code, answer)
        return Outcome(*fate_of_answer(Step.DOT, code, text), text)

    def ready_for_the_next(self, code: int) -> None:
        """Make the connection fit for another mail after a no; hang up where the server does."""
        if code == CLOSING or self.server is None:
            self.hang_up()
            return
        try:
            self.server.rset()
        except (OSError, SMTPException):
            self.hang_up()


CLOSING = 421


def connected() -> SMTP:
    """Return a connection that has said hello, with TLS and name where they are set up."""
    server = SMTP(local_hostname=own_name(), timeout=settings.EMAIL_TIMEOUT)
    try:
        code, answer = server.connect(settings.EMAIL_HOST, settings.EMAIL_PORT)
        if code != 220:  # noqa: PLR2004 - the greeting of a server that is ready
            raise ServerAway(text_of(code, answer))
        if server.sock is not None:
            # The dot is a packet of its own; it must not wait for more to come.
            server.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if settings.EMAIL_USE_TLS:
            server.starttls(context=ssl.create_default_context())
        server.ehlo_or_helo_if_needed()
        if settings.EMAIL_HOST_USER:
            server.login(settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD)
    except BaseException:
        server.close()
        raise
    return server


def own_name() -> str:
    """Return the name by which we say hello: the hub's own."""
    return urlsplit(settings.HUB_ADDRESS).hostname or "localhost"


def dot_stuffed(content: bytes) -> bytes:
    """Return a mail ready to be ended by a dot: its lines end as mail wants, and none begins with a bare dot."""
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", content)
    lines = re.sub(rb"(?m)^\.", b"..", lines)
    return lines if lines.endswith(b"\r\n") else lines + b"\r\n"


def text_of(code: int, answer: bytes) -> str:
    """Return what the server said, on one line, with its number."""
    words = " ".join(answer.decode("utf-8", "replace").split())
    return f"{code} {words}"[:LONGEST_ANSWER]


def in_words(trouble: Exception) -> str:
    """Return what went wrong with the connection."""
    if isinstance(trouble, SMTPServerDisconnected):
        return str(trouble)[:LONGEST_ANSWER]
    return f"{type(trouble).__name__}: {trouble}"[:LONGEST_ANSWER]
