"""What notices add to accounts: a line on one's own page, and forgetting with whoever is erased."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext

from shanyrak.accounts.extending import OwnPart, forgotten_with_a_person, shown_on_own_page
from shanyrak.accounts.models import User
from shanyrak.notices.actions import forget_address
from shanyrak.notices.models import Choice, Mail, Notice, Recipient, Trouble
from shanyrak.notices.queries import own_trouble
from shanyrak.notices.rules import MailState, Reason
from shanyrak.roles import Actor


@shown_on_own_page
def how_one_is_told(user: User) -> OwnPart:
    """Show where one chooses how to be told, and whether one's address takes mail."""
    return OwnPart(gettext("Notices"), "notices/own_part.html", {"trouble": own_trouble(user)})


@forgotten_with_a_person(Choice, Mail, Notice, Recipient, Trouble)
def forget_notices(user: User, by: Actor, at: datetime) -> None:
    """Erase what a person was told, by the account or at its address, what they chose, and where mails to them went.

    That there were mails stays.
    """
    forget_address(email=user.email, by=by, at=at)
    for model in (Choice, Trouble):
        model.objects.filter(user=user).delete()
    Notice.objects.filter(to=user).delete()
    mails = Mail.objects.filter(to=user)
    mails.filter(state__in=[MailState.WAITING, MailState.DEFERRED]).update(
        state=MailState.NOT_SENT, reason=Reason.NO_ACCOUNT
    )
    mails.update(address="", answer="")
