"""What notices add to accounts: a line on one's own page, and forgetting with whoever is erased."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext

from shanyrak.accounts.extending import OwnPart, forgotten_with_a_person, shown_on_own_page
from shanyrak.accounts.models import User
from shanyrak.notices.models import Choice, Mail, Notice, Trouble
from shanyrak.notices.queries import own_trouble
from shanyrak.notices.rules import MailState, Reason


@shown_on_own_page
def how_one_is_told(user: User) -> OwnPart:
    """Show where one chooses how to be told, and whether one's address takes mail."""
    return OwnPart(gettext("Notices"), "notices/own_part.html", {"trouble": own_trouble(user)})


@forgotten_with_a_person
def forget_notices(user: User, at: datetime) -> None:  # noqa: ARG001 - every room is told when
    """Erase what a person was told, what they chose, and where mails to them went; that there were mails stays."""
    for model in (Choice, Trouble):
        model.objects.filter(user=user).delete()
    Notice.objects.filter(to=user).delete()
    mails = Mail.objects.filter(to=user)
    mails.filter(state__in=[MailState.WAITING, MailState.DEFERRED]).update(
        state=MailState.NOT_SENT, reason=Reason.NO_ACCOUNT
    )
    mails.update(address="", answer="")
