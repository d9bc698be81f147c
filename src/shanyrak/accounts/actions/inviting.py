"""Inviting people, and their answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from shanyrak.accounts.actions.shared import (
    accept,
    days,
    hold,
    locked,
    new_invitation,
    newcomer,
    take_back,
    waiting_invitation,
)
from shanyrak.accounts.models import User
from shanyrak.accounts.permissions import permission_to_grant
from shanyrak.accounts.rules import (
    NoAccount,
)
from shanyrak.directory.models import Party
from shanyrak.journal.actions import record
from shanyrak.roles import Actor, Role, require


@dataclass(frozen=True, slots=True)
class Invited:
    """Who was invited, and the path of the link that lets them in."""

    user: User
    path: str


@transaction.atomic
def invite(
    *,
    email: str,
    roles: Iterable[Role],
    since: date,
    by: Actor,
    at: datetime,
    until: date | None = None,
    party: Party | None = None,
    name: str = "",
    language: str = "en",
) -> Invited:
    """Invite somebody by email, with the roles they will hold.

    Refuses an address that has an account, a focal point without a party, and roles that ``by`` may not give.
    """
    roles = [Role(role) for role in roles]
    require(by, permission_to_grant(roles))
    user = newcomer(email.lower(), name=name, language=language)
    for role in roles:
        hold(user, role, party=party, since=since, until=until)
    path = new_invitation(user, by=by, at=at)
    record(
        "accounts.invitation.made",
        by=by,
        at=at,
        facts={"user": user.pk, "roles": roles, "party": party.pk if party else None, **days(since, until)},
        personal={"email": user.email, "name": name},
    )
    return Invited(user, path)


@transaction.atomic
def invite_again(*, user_id: int, by: Actor, at: datetime) -> Invited:
    """Replace a waiting invitation, whose link then works no more, by a new one.

    Refuses where none is waiting, and where ``by`` may not give the roles it brings.
    """
    user = locked(user_id)
    take_back(user, by=by, at=at)
    path = new_invitation(user, by=by, at=at)
    record("accounts.invitation.made_again", by=by, at=at, facts={"user": user.pk})
    return Invited(user, path)


@transaction.atomic
def withdraw_invitation(*, user_id: int, by: Actor, at: datetime) -> User:
    """Take an invitation back: its link works no more, and the account is closed.

    Refuses where none is waiting, and where ``by`` may not give the roles it brings.
    """
    user = locked(user_id)
    take_back(user, by=by, at=at)
    user.is_active = False
    user.save(update_fields=["is_active"])
    record("accounts.invitation.withdrawn", by=by, at=at, facts={"user": user.pk})
    return user


@transaction.atomic
def accept_invitation(
    *, token: str, name: str, language: str, password: str, by: Actor, at: datetime
) -> User:
    """Let an invited person choose name, language and password; the link is used up.

    Refuses a link that was used, withdrawn or not made here, or that has expired.
    """
    invitation = waiting_invitation(token, at=at)
    user = locked(invitation.user_id)
    user.name, user.language = name, language
    user.set_password(password)
    user.save(update_fields=["name", "language", "password"])
    accept(invitation, by=by, at=at)
    return user


@transaction.atomic
def join_by_provider(*, emails: Iterable[str], by: Actor, at: datetime) -> User:
    """Return the person who was invited under one of ``emails``, which an identity provider has verified.

    Refuses where nobody was, or the account is closed.
    """
    addresses = [email.lower() for email in emails]
    user = User.objects.select_for_update().filter(email__in=addresses, is_active=True).first()
    if user is None or user.is_platform:
        raise NoAccount
    for invitation in user.invitations.waiting():
        accept(invitation, by=by, at=at)
    record("accounts.user.joined_provider", by=by, at=at, facts={"user": user.pk})
    return user
