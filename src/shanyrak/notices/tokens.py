"""Marks that only this installation can make: in links, in return addresses and in the names of mails."""

from __future__ import annotations

import base64
import hmac
import re
from email.utils import parseaddr
from urllib.parse import urlsplit

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.utils.crypto import salted_hmac

from shanyrak.refusals import Refusal, gettext_noop

MARKED = re.compile(r"(?P<number>\d{1,18})-(?P<mark>[a-z2-7]{16})")


class UnknownLink(Refusal):
    """The link was not made here."""

    text = gettext_noop("This link is not complete. Copy it whole from the mail.")


def marked(number: int) -> str:
    """Return a mail's number with its mark: small letters and digits, because mail servers fold letters."""
    digest = salted_hmac("shanyrak.notices.mail", str(number), algorithm="sha256").digest()
    return f"{number}-{base64.b32encode(digest[:10]).decode().lower()}"


def number_in(text: str) -> int | None:
    """Return the number of the mail that ``text`` names with a mark of ours, or nothing."""
    for found in MARKED.finditer(text.lower()):
        if hmac.compare_digest(found[0], marked(int(found["number"]))):
            return int(found["number"])
    return None


def sender_address() -> str:
    """Return the bare address mails come from."""
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1]


def return_address(number: int) -> str:
    """Return where a mail that cannot be delivered comes back to: marked, where an address for that is set up."""
    if not settings.MAIL_BOUNCES_TO:
        return sender_address()
    name, _at, domain = settings.MAIL_BOUNCES_TO.partition("@")
    return f"{name}+{marked(number)}@{domain}"


def message_id(number: int) -> str:
    """Return the name of a mail, the same each time it is tried: whoever gets it twice can tell."""
    return f"<notice-{marked(number)}@{urlsplit(settings.HUB_ADDRESS).hostname or 'localhost'}>"


def unsubscribe_token(number: int) -> str:
    """Return what opens the page that stops mails like this one."""
    return _signer().sign(str(number))


def mail_of_token(token: str) -> int:
    """Return the number of the mail whose link this is. Raises UnknownLink."""
    try:
        return int(_signer().unsign(token))
    except (BadSignature, ValueError) as forged:
        raise UnknownLink from forged


def _signer() -> Signer:
    return Signer(salt="shanyrak.notices.unsubscribe", sep=".")
