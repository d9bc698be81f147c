"""A real mail server on this machine, which can be told to misbehave."""

from __future__ import annotations

import asyncio
import socket
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any, cast

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.conf import LazySettings

Answer = Callable[[str], str | None]


class Postbox:
    """Keeps what it took; ``answers`` says for a step what to answer instead of taking it."""

    def __init__(self) -> None:
        self.taken: list[Envelope] = []
        self.answers: dict[str, Answer] = {}
        self.connections = 0

    async def handle_EHLO(  # noqa: N802 - the library decides on names
        self, _server: SMTP, session: Session, _envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        self.connections += 1
        session.host_name = hostname
        return responses

    async def handle_MAIL(  # noqa: N802 - the library decides on names
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if (no := self._said("MAIL", address)) is not None:
            return no
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(  # noqa: N802 - the library decides on names
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if (no := self._said("RCPT", address)) is not None:
            return no
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - likewise
        no = self._said("DATA", envelope.rcpt_tos[0])
        if no is not None and no != "silence":
            return no
        self.taken.append(envelope)
        if no == "silence":  # it has the mail and never says so
            await asyncio.sleep(1)
            cast(asyncio.Transport, server.transport).abort()
        return "250 2.0.0 queued"

    def _said(self, step: str, address: str) -> str | None:
        return self.answers[step](address) if step in self.answers else None

    @property
    def mails(self) -> list[EmailMessage]:
        """What was taken, read."""
        return [read(envelope) for envelope in self.taken]

    def count(self) -> Counter[str]:
        """How often each mail was taken."""
        return Counter(str(mail["Message-ID"]) for mail in self.mails)


def read(envelope: Envelope) -> EmailMessage:
    """Return a taken mail as a mail program reads it."""
    content = envelope.original_content
    assert content is not None
    message: Any = message_from_bytes(content, policy=default)
    return message


@contextmanager
def answering(postbox: Postbox, settings: LazySettings) -> Iterator[Controller]:
    """Run the server, and let the platform know where it is."""
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    controller = Controller(postbox, hostname=settings.EMAIL_HOST, port=settings.EMAIL_PORT)
    controller.start()
    settings.MAIL_IS_SENT = True
    settings.EMAIL_TIMEOUT = settings.MAIL_ANSWER_TIMEOUT = 0.5
    try:
        yield controller
    finally:
        controller.stop()


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
