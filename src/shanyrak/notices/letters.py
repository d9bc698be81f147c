"""Writing a mail: its notices in the reader's language, as plain text and as a simple page, with the ways to stop it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from email.encoders import encode_base64
from email.message import Message
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import format_datetime, formataddr, parseaddr
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.encoding import punycode
from django.utils.translation import get_language_info, ngettext, override

from shanyrak.notices.gateways import Letter
from shanyrak.notices.kinds import declared
from shanyrak.notices.models import Mail, Notice
from shanyrak.notices.tokens import message_id, return_address, unsubscribe_token
from shanyrak.notices.wording import Worded, in_words, one_line

SHOWN = 40  # notices in one mail; the rest stand in the page
LONGEST_SUBJECT = 150
LONGEST_LINE = 900  # every server takes 998


@dataclass(frozen=True, slots=True)
class Part:
    """A notice as a mail shows it, with addresses that work outside the hub."""

    subject: str
    text: str
    address: str
    buttons: tuple[tuple[str, str], ...]


def letter_of(mail: Mail, notices: Sequence[Notice]) -> Letter:
    """Return a mail ready to be sent, in the language of whom it is for."""
    with override(mail.reader.language):
        message = written(mail, notices)
    return Letter(return_address(mail.pk), ascii_address(mail.reader.email), message.as_bytes())


def written(mail: Mail, notices: Sequence[Notice]) -> Message:
    """Return the mail in the language in force."""
    worded = [in_words(notice) for notice in notices]
    reader, stop = mail.reader, stopping_address(mail, notices)
    context: dict[str, Any] = {
        "hub": settings.HUB_NAME,
        "parts": [part_of(one) for one in worded[:SHOWN]],
        "more": max(0, len(worded) - SHOWN),
        "kinds": sorted({one.kind for one in worded}),
        "page": absolute(reverse("notices:list")),
        "choices": absolute(reverse("notices:choices")) if mail.to_id else "",
        "stop": stop,
        "language": reader.language,
        "direction": "rtl" if get_language_info(reader.language)["bidi"] else "ltr",
    }
    message = MIMEMultipart("alternative")
    for kind, template in (("plain", "notices/mail/mail.txt"), ("html", "notices/mail/mail.html")):
        message.attach(text_part(render_to_string(template, context), kind))
    message = with_files(message, notices)
    message["Subject"] = context["subject"] = subject_of(worded)
    message["From"] = sender()
    message["To"] = formataddr((one_line(reader.name), ascii_address(reader.email)))
    message["Date"] = format_datetime(mail.made_at)
    message["Message-ID"] = message_id(mail.pk)
    for name, value in good_manners(notices, stop).items():
        message[name] = value
    return message


def with_files(text: MIMEMultipart, notices: Sequence[Notice]) -> MIMEMultipart:
    """Return a mail's text together with the files of its notices; the text alone where there are none."""
    files = [file for notice in notices if notice.pk for file in notice.attachments.all()]
    if not files:
        return text
    whole = MIMEMultipart("mixed")
    whole.attach(text)
    for file in files:
        kind, _slash, subtype = file.content_type.partition("/")
        part = MIMEBase(kind, subtype)
        part.set_payload(bytes(file.content))
        encode_base64(part)
        part.add_header("Content-Disposition", "attachment", filename=file.name)
        whole.attach(part)
    return whole


def text_part(text: str, kind: str) -> MIMEText:
    """Return a part of a mail in seven bits, so that no server on the way has to change it."""
    is_plain = text.isascii() and max(map(len, text.splitlines()), default=0) < LONGEST_LINE
    return MIMEText(text, kind, "us-ascii" if is_plain else "utf-8")


def ascii_address(address: str) -> str:
    """Return an address as every mail server takes it: the domain's own letters in their ASCII form."""
    name, at, domain = address.rpartition("@")
    return f"{name}{at}{punycode(domain)}"


def subject_of(worded: Sequence[Worded]) -> str:
    """Return what the mail is about: its notice, or how many there are."""
    if len(worded) == 1:
        return worded[0].subject[:LONGEST_SUBJECT]
    count = len(worded)
    said = ngettext("%(count)s notice from %(hub)s", "%(count)s notices from %(hub)s", count)
    return one_line(said % {"count": count, "hub": settings.HUB_NAME})


def part_of(worded: Worded) -> Part:
    """Return a notice with addresses that lead to the hub from anywhere."""
    return Part(
        subject=worded.subject,
        text=worded.text,
        address=absolute(worded.address) if worded.address else "",
        buttons=tuple((label, absolute(address)) for label, address in worded.buttons),
    )


def absolute(path: str) -> str:
    """Return the whole address of a page of the hub."""
    return f"{settings.HUB_ADDRESS.rstrip('/')}{path}"


def sender() -> str:
    """Return whom mails are from: the hub, at the address that is set up."""
    name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return formataddr((one_line(name or settings.HUB_NAME), address))


def stopping_address(mail: Mail, notices: Sequence[Notice]) -> str:
    """Return where one press stops mails like this one; nothing where every notice in it must reach people."""
    kinds = [declared.get(notice.kind) for notice in notices]
    if all(kind is not None and kind.must_reach for kind in kinds):
        return ""
    return absolute(reverse("notices:unsubscribe", args=[unsubscribe_token(mail.pk)]))


def good_manners(notices: Sequence[Notice], stop: str) -> dict[str, str]:
    """Return the headers by which mail programs know what this is, and offer to stop it (RFC 3834, RFC 8058)."""
    kinds = {notice.kind for notice in notices}
    manners = {
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        "Precedence": "bulk",
        "Feedback-ID": f"{kinds.pop() if len(kinds) == 1 else 'digest'}:notices:shanyrak",
    }
    if stop:
        manners |= {"List-Unsubscribe": f"<{stop}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    return manners
