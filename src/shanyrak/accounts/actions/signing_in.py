"""Signing in by a link that works once."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.urls import reverse
from django.utils.timezone import localdate

from shanyrak.accounts.actions.shared import (
    locked,
)
from shanyrak.accounts.links import digest_of, new_token
from shanyrak.accounts.models import HeldRole, SignInLink, User
from shanyrak.accounts.permissions import MANAGE_PEOPLE
from shanyrak.accounts.rules import (
    FIRST_ROLES,
    SIGN_IN_LINK_LASTS,
    LinkNotValid,
    NoAccount,
    check_link,
)
from shanyrak.journal.actions import record
from shanyrak.roles import Actor, Role, require

FIRST_ADMINISTRATOR = "admin@localhost"


@transaction.atomic
def ensure_administrator(*, by: Actor, at: datetime) -> User:
    """Return an administrator who can sign in; the first start makes one who can do a whole review alone."""
    held = HeldRole.objects.on(localdate(at)).filter(role=Role.ADMINISTRATOR.value, user__is_active=True)
    if known := held.select_related("user").order_by("user_id").first():
        return known.user
    user = User.objects.filter(email=FIRST_ADMINISTRATOR).first()
    user = user or User.objects.create_user(email=FIRST_ADMINISTRATOR, name="Administrator")
    user.is_active = True
    user.save(update_fields=["is_active"])
    has = set(HeldRole.objects.on(localdate(at)).filter(user=user).values_list("role", flat=True))
    missing = [role for role in FIRST_ROLES if role.value not in has]
    HeldRole.objects.bulk_create(
        HeldRole(user=user, role=role.value, period=(localdate(at), None)) for role in missing
    )
    roles = [role.value for role in FIRST_ROLES]
    record("accounts.user.administrator_made", by=by, at=at, facts={"user": user.pk, "roles": roles})
    return user


@transaction.atomic
def one_time_link(*, user: User, by: Actor, at: datetime) -> str:
    """Return the path of a link that signs ``user`` in once, within a day."""
    token = new_token("sign_in")
    link = SignInLink.objects.create(
        user=user, token_hash=digest_of(token, "sign_in"), made_at=at, expires_at=at + SIGN_IN_LINK_LASTS
    )
    record("accounts.sign_in_link.made", by=by, at=at, facts={"user": user.pk, "link": link.pk})
    return reverse("sign_in_by_link", args=[token])


@transaction.atomic
def help_in(*, user_id: int, by: Actor, at: datetime) -> str:
    """Make a link for somebody who cannot sign in any more; whoever asks hands it over.

    Refuses a closed account.
    """
    require(by, MANAGE_PEOPLE)
    user = locked(user_id)
    if not user.is_active:
        raise NoAccount
    return one_time_link(user=user, by=by, at=at)


@transaction.atomic
def use_one_time_link(*, token: str, by: Actor, at: datetime) -> User:
    """Use up a sign-in link and return whom it lets in.

    Refuses a link that was used, has expired, was not made here, or whose person may not sign in any more.
    """
    link = (
        SignInLink.objects.select_for_update(of=("self",))
        .select_related("user")
        .filter(token_hash=digest_of(token, "sign_in"), user__is_active=True)
        .first()
    )
    if link is None:
        raise LinkNotValid
    check_link(link.term, at=at)
    link.used_at = at
    link.save(update_fields=["used_at"])
    record("accounts.sign_in_link.used", by=by, at=at, facts={"user": link.user_id, "link": link.pk})
    return link.user
