"""Telling people who have no account: once, in their language, and forgotten when it must be."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from shanyrak.notices.actions import forget_told, note_bounce, tell_address, try_again
from shanyrak.notices.forms import ChoicesForm
from shanyrak.notices.kinds import Button, File, declare_for_addresses
from shanyrak.notices.models import Attachment, Mail, Notice, Recipient
from shanyrak.notices.queries import deliveries, delivery, paces_of
from shanyrak.notices.rules import Bounce, MailState
from shanyrak.notices.sending import send_due
from shanyrak.notices.tests.factories import AIGUL, AT
from shanyrak.notices.tests.mail_server import Postbox, read
from shanyrak.records.languages import texts_from

pytestmark = pytest.mark.django_db

INVITED = declare_for_addresses(
    "tests.invited", name="I am invited", subject="Come to “%(what)s”", text="We hope to see you."
)
FORUM = texts_from({"en": "Forum in Astana", "fr": "Forum à Astana"})


def tell_dana(**different: Any) -> Notice:
    """Tell Dana, who has no account, that she is invited."""
    said: dict[str, Any] = {
        "kind": INVITED,
        "email": "Dana@example.org",
        "name": "Dana Omarova",
        "language": "fr",
        "facts": {"what": FORUM},
        "address": "/invitations/abc/",
        "key": "tests:1",
        "by": AIGUL,
        "at": AT,
    }
    return tell_address(**said | different)


def send() -> None:
    """Do what the task does."""
    send_due(lasts=timedelta(seconds=20), clock=lambda: AT)


def test_an_address_is_told_once_in_the_persons_language(postbox: Postbox) -> None:
    first = tell_dana(buttons=[Button("Yes", "/invitations/abc/?yes")])
    assert tell_dana(email="dana@EXAMPLE.org") == first
    send()
    send()
    (mail,) = postbox.taken
    assert mail.rcpt_tos == ["dana@EXAMPLE.org"]
    text = read(mail)
    assert "Forum à Astana" in str(text["Subject"])
    body = "".join(part.get_content() for part in text.walk() if part.get_content_maintype() == "text")
    assert "https://hub.example.org/invitations/abc/" in body
    assert text["List-Unsubscribe"] is None
    assert "/notices/choices/" not in body


def test_a_file_goes_with_it(postbox: Postbox) -> None:
    tell_dana(attachments=[File("forum.ics", "text/calendar", b"BEGIN:VCALENDAR")])
    send()
    files = list(read(postbox.taken[0]).iter_attachments())
    assert [(one.get_filename(), one.get_content_type()) for one in files] == [("forum.ics", "text/calendar")]


def test_the_staff_sees_what_became_of_it(postbox: Postbox) -> None:
    tell_dana()
    send()
    line = delivery(deliveries({"q": "omarova"}, AIGUL).get())
    assert (line.to, line.address, line.state) == ("Dana Omarova", "Dana@example.org", MailState.SENT)


def test_an_address_that_takes_no_mail_gets_none_until_somebody_sends_again(postbox: Postbox) -> None:
    tell_dana()
    send()
    note_bounce(mail_id=Mail.objects.get().pk, bounce=Bounce(True, True, "5.1.1"), by=AIGUL, at=AT)
    second = tell_dana(key="tests:2").mail
    assert second is not None
    send()
    second.refresh_from_db()
    assert second.state == MailState.UNDELIVERABLE
    try_again(mail_id=second.pk, by=AIGUL, at=AT)
    send()
    assert len(postbox.taken) == 2


def test_what_was_told_and_to_whom_can_be_forgotten(postbox: Postbox) -> None:
    tell_dana(attachments=[File("forum.ics", "text/calendar", b"Dana")])
    assert forget_told(keys=["tests:1"], by=AIGUL, at=AT) == 1
    send()
    assert postbox.taken == []
    assert not Attachment.objects.exists()
    known = Recipient.objects.get()
    assert (known.email, known.name, known.folded) == ("", "", None)
    assert Notice.objects.get().facts == {}
    assert delivery(deliveries({}, AIGUL).get()).address == ""


def test_all_that_was_told_about_one_thing_is_forgotten_by_how_its_keys_begin() -> None:
    for key in ("tests:1:yes", "tests:1:no", "tests:10:yes"):
        tell_dana(key=key)
    assert forget_told(keys=["tests:1"], by=AIGUL, at=AT) == 2
    assert Notice.objects.shown().get().key == "tests:10:yes"


def test_an_address_stays_known_while_something_else_is_kept_that_it_was_told() -> None:
    tell_dana()
    tell_dana(key="tests:2")
    forget_told(keys=["tests:1"], by=AIGUL, at=AT)
    assert Recipient.objects.get().email == "Dana@example.org"


def test_nobody_with_an_account_chooses_about_it() -> None:
    assert INVITED.code not in ChoicesForm(chosen=paces_of(7)).fields
