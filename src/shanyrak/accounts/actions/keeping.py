"""Keeping accounts: one's own, and other people's."""

from __future__ import annotations

from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.db import transaction
from django.urls import reverse
from django.utils.timezone import localdate

from shanyrak.accounts.actions.shared import (
    change_address,
    check_others_administer,
    locked,
    locked_own,
    sign_out_everywhere,
)
from shanyrak.accounts.extending import forgotten_with
from shanyrak.accounts.links import read_email_change, signed_email_change
from shanyrak.accounts.models import SignInLink, User, Visit
from shanyrak.accounts.permissions import MANAGE_PEOPLE
from shanyrak.accounts.rules import (
    LinkNotValid,
    SecurityChange,
)
from shanyrak.journal.actions import erase_personal, record
from shanyrak.journal.queries import with_personal_parts
from shanyrak.roles import Actor, require

ERASED_WITH_THE_ACCOUNT = (Authenticator, EmailAddress, SocialAccount, SignInLink, Visit)


@transaction.atomic
def close_account(*, user_id: int, by: Actor, at: datetime) -> User:
    """Let somebody in no more, and sign them out everywhere. Refuses to close the last administrator's account."""
    require(by, MANAGE_PEOPLE)
    user = locked(user_id)
    check_others_administer(user, on=localdate(at))
    user.invitations.waiting().update(withdrawn_at=at)
    user.is_active = False
    user.save(update_fields=["is_active"])
    sign_out_everywhere(user)
    record("accounts.user.closed", by=by, at=at, facts={"user": user.pk})
    return user


@transaction.atomic
def reopen_account(*, user_id: int, by: Actor, at: datetime) -> User:
    """Let somebody in again whose account was closed. Refuses an account that was erased."""
    require(by, MANAGE_PEOPLE)
    user = locked(user_id)
    user.is_active = True
    user.save(update_fields=["is_active"])
    record("accounts.user.reopened", by=by, at=at, facts={"user": user.pk})
    return user


@transaction.atomic
def remove_second_steps(*, user_id: int, by: Actor, at: datetime) -> User:
    """Remove the app, passkeys and recovery codes of somebody who has lost them."""
    require(by, MANAGE_PEOPLE)
    user = locked(user_id)
    Authenticator.objects.filter(user=user).delete()
    sign_out_everywhere(user)
    record("accounts.user.second_steps_removed", by=by, at=at, facts={"user": user.pk})
    return user


@transaction.atomic
def change_own_account(
    *, user_id: int, name: str, language: str, keys_on: bool, by: Actor, at: datetime
) -> User:
    """Change one's own name, language, and whether single keys do something. Refuses somebody else's account."""
    user = locked_own(user_id, by=by)
    user.name, user.language, user.keys_on = name, language, keys_on
    user.save(update_fields=["name", "language", "keys_on"])
    facts = {"user": user.pk, "language": language, "keys_on": keys_on}
    record("accounts.user.changed", by=by, at=at, facts=facts, personal={"name": name})
    return user


@transaction.atomic
def ask_email_change(*, user_id: int, email: str, by: Actor, at: datetime) -> str:
    """Return the path of a link that, opened by whoever reads ``email``, makes it the person's address.

    Says nothing of whether the address has an account: the link itself will refuse.
    """
    user = locked_own(user_id, by=by)
    record("accounts.user.email_change_asked", by=by, at=at, facts={"user": user.pk})
    return reverse("confirm_email", args=[signed_email_change(user, email.lower())])


@transaction.atomic
def confirm_email_change(*, token: str, by: Actor, at: datetime) -> User:
    """Make the address in the link the person's own.

    Refuses a link that was used, has expired or was not made here, and an address that has an account.
    """
    user_id, before, email = read_email_change(token)
    user = locked(user_id)
    if user.email != before or not user.is_active:
        raise LinkNotValid
    return change_address(user, email, by=by, at=at)


@transaction.atomic
def change_email_of(*, user_id: int, email: str, by: Actor, at: datetime) -> User:
    """Change the address somebody signs in with. Refuses one that has an account."""
    require(by, MANAGE_PEOPLE)
    return change_address(locked(user_id), email.lower(), by=by, at=at)


@transaction.atomic
def note_security_change(*, change: SecurityChange, user_id: int, by: Actor, at: datetime) -> None:
    """Journal that somebody changed how they sign in, and never the secret."""
    record(f"accounts.user.{change}", by=by, at=at, facts={"user": user_id})


@transaction.atomic
def end_session(*, session_id: int, user_id: int, by: Actor, at: datetime) -> None:
    """Sign one browser of a person out. Raises UserSession.DoesNotExist for somebody else's."""
    locked_own(user_id, by=by)
    UserSession.objects.get(pk=session_id, user_id=user_id).end()
    record("accounts.user.session_ended", by=by, at=at, facts={"user": user_id})


@transaction.atomic
def end_all_sessions(*, user_id: int, by: Actor, at: datetime) -> None:
    """Sign all browsers of a person out."""
    sign_out_everywhere(locked_own(user_id, by=by))
    record("accounts.user.sessions_ended", by=by, at=at, facts={"user": user_id})


@transaction.atomic
def erase_person(*, user_id: int, reason: str, by: Actor, at: datetime) -> User:
    """Erase what the platform knows of a person; what they did stays, under a number.

    Refuses to erase the last administrator.
    """
    require(by, MANAGE_PEOPLE)
    user = locked(user_id)
    check_others_administer(user, on=localdate(at))
    user.invitations.waiting().update(withdrawn_at=at)
    sign_out_everywhere(user)
    for model in ERASED_WITH_THE_ACCOUNT:
        model._default_manager.filter(user=user).delete()
    for forget in forgotten_with:
        forget(user, by, at)
    user.name, user.email = "", f"{user.pk}@erased.invalid"
    user.is_active, user.erased_at = False, at
    user.set_unusable_password()
    user.save()
    told = with_personal_parts(room="accounts", fact="user", number=user.pk)
    if told:
        erase_personal(positions=told, reason=reason, by=by, at=at)
    record("accounts.user.erased", by=by, at=at, facts={"user": user.pk, "reason": reason})
    return user
