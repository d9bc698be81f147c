"""Mail, where a mail server is configured. Without one, links are shown to whoever hands them over."""

from __future__ import annotations

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils.translation import gettext, override

from shanyrak.accounts.models import User

log = logging.getLogger(__name__)


def send_invitation(user: User, link: str) -> bool:
    """Send an invited person their link; answer whether it went out."""
    with override(user.language):
        subject = gettext("Your invitation to %(hub)s") % {"hub": settings.HUB_NAME}
        return sent(user.email, subject, "accounts/mail/invitation.txt", {"user": user, "link": link})


def send_email_change(email: str, link: str) -> bool:
    """Send the link that confirms a new address to that address; answer whether it went out."""
    return sent(email, gettext("Confirm your new address"), "accounts/mail/email_change.txt", {"link": link})


def sent(email: str, subject: str, template: str, context: dict[str, object]) -> bool:
    """Send one mail; answer no, and log it, where there is no mail server or it does not take the mail."""
    if not settings.MAIL_IS_SENT:
        return False
    text = render_to_string(template, context | {"hub": settings.HUB_NAME})
    try:
        send_mail(subject, text, None, [email])
    except (OSError, SMTPException) as trouble:
        log.warning("The mail server did not take a mail: %s.", type(trouble).__name__)
        return False
    return True
