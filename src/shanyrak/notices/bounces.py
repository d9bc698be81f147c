"""Reading what a mail server says about a mail that it could not deliver (RFC 3464)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from email.policy import default
from typing import cast

from shanyrak.notices.rules import Bounce, blames_address
from shanyrak.notices.tokens import number_in

# Where mail servers write to whom a report came back.
ARRIVED_AT = ("Delivered-To", "X-Original-To", "Envelope-To", "To")
LONGEST_ANSWER = 500


@dataclass(frozen=True, slots=True)
class Report:
    """A report on one of our mails: which one, and what became of it."""

    mail_id: int
    bounce: Bounce


def read_report(raw: bytes, *, recipient: str = "") -> Report | None:
    """Return what a message reports on one of our mails; nothing where it is about none, or no report at all.

    ``recipient`` is the address it came to, where the mail server hands that over.
    """
    message = message_from_bytes(raw, policy=default)
    status = next(delivery_statuses(message), None)
    number = mail_reported_on(message, recipient)
    if status is None or number is None:
        return None
    return Report(number, bounce_in(status))


def delivery_statuses(message: Message) -> Iterator[Message]:
    """Yield the fields about each recipient; those about the whole mail, which name none, are left out."""
    for part in message.walk():
        if part.get_content_type() == "message/delivery-status" and part.is_multipart():
            for fields in cast(list[Message], part.get_payload()):
                if "Action" in fields:
                    yield fields


def bounce_in(fields: Message) -> Bounce:
    """Return what the fields about a recipient mean."""
    status = str(fields.get("Status", "")).strip()
    said = re.sub(r"^\s*[\w-]+;\s*", "", str(fields.get("Diagnostic-Code", "")))
    words = " ".join(said.split())
    answer = words if status in words else f"{status} {words}"
    return Bounce(
        failed=str(fields["Action"]).strip().lower() == "failed",
        blames_address=blames_address(status),
        answer=answer.strip()[:LONGEST_ANSWER],
    )


def mail_reported_on(message: Message, recipient: str) -> int | None:
    """Return the number of our mail: by the address the report came to, or by the name of the mail in it."""
    places = [recipient, *(str(value) for name in ARRIVED_AT for value in message.get_all(name, []))]
    places += [str(part.get("Message-ID", "")) for part in original_mails(message)]
    return next((number for place in places if (number := number_in(place)) is not None), None)


def original_mails(message: Message) -> Iterator[Message]:
    """Yield the mail that came back, or its headers."""
    for part in message.walk():
        kind = part.get_content_type()
        if kind == "message/rfc822" and part.is_multipart():
            yield from cast(list[Message], part.get_payload())
        elif kind == "text/rfc822-headers":
            content = part.get_payload(decode=True)
            if isinstance(content, bytes):
                yield message_from_bytes(content, policy=default)
