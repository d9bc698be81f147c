"""The parts that several acts share. Call them inside an act's transaction."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from allauth.usersessions.models import UserSession
from django.db import IntegrityError, transaction
from django.urls import reverse

from shanyrak.accounts.links import digest_of, new_token
from shanyrak.accounts.models import PLATFORM, HeldRole, Invitation, User
from shanyrak.accounts.permissions import KEEP_OWN_ACCOUNT, permission_to_grant
from shanyrak.accounts.rules import (
    INVITATION_LASTS,
    AddressTaken,
    InvitationNotOpen,
    LinkNotValid,
    NoAccount,
    RoleHeldAlready,
    check_link,
    check_role,
    check_somebody_administers,
)
from shanyrak.directory.models import Party
from shanyrak.journal.actions import record
from shanyrak.roles import Actor, NotPermitted, Role, require


def locked(user_id: int) -> User:
    """Return the account, locked. Refuses one that was erased, and the platform's own."""
    user = User.objects.select_for_update().get(pk=user_id)
    if user.erased_at or user.email == PLATFORM:
        raise NoAccount
    return user


def locked_own(user_id: int, *, by: Actor) -> User:
    """Return one's own account, locked. Refuses somebody else's."""
    require(by, KEEP_OWN_ACCOUNT)
    if by.pk != user_id:
        raise NotPermitted(permission=KEEP_OWN_ACCOUNT.text)
    return locked(user_id)


def newcomer(email: str, *, name: str, language: str) -> User:
    """Return the account to invite: a new one, or one whose invitation was withdrawn before."""
    known = User.objects.select_for_update().filter(email=email).first()
    if known is None:
        user = User.objects.create_user(email=email, name=name)
    elif known.is_active or known.invitations.exclude(accepted_at=None).exists():
        raise AddressTaken
    else:
        user = known
        user.held_roles.all().delete()
    user.name, user.language, user.is_active = name, language, True
    user.save()
    return user


def new_invitation(user: User, *, by: Actor, at: datetime) -> str:
    """Keep a new invitation, and return the path of its link."""
    token = new_token("invitation")
    Invitation.objects.create(
        user=user,
        token_hash=digest_of(token, "invitation"),
        invited_by=by.pk,
        invited_at=at,
        expires_at=at + INVITATION_LASTS,
    )
    return reverse("accept_invitation", args=[token])


def take_back(user: User, *, by: Actor, at: datetime) -> None:
    """Withdraw the waiting invitation. Refuses where none waits, or ``by`` may not give the roles it brings."""
    require(by, permission_to_grant(Role(held.role) for held in user.held_roles.all()))
    if not user.invitations.waiting().update(withdrawn_at=at):
        raise InvitationNotOpen


def waiting_invitation(token: str, *, at: datetime) -> Invitation:
    """Return the invitation of a link, locked. Raises LinkNotValid."""
    kept = digest_of(token, "invitation")
    invitation = Invitation.objects.select_for_update().filter(token_hash=kept).first()
    if invitation is None:
        raise LinkNotValid
    check_link(invitation.term, at=at)
    return invitation


def accept(invitation: Invitation, *, by: Actor, at: datetime) -> None:
    """Note that an invitation was accepted."""
    invitation.accepted_at = at
    invitation.save(update_fields=["accepted_at"])
    facts = {"user": invitation.user_id, "invitation": invitation.pk}
    record("accounts.invitation.accepted", by=by, at=at, facts=facts)


def hold(user: User, role: Role, *, party: Party | None, since: date, until: date | None) -> HeldRole:
    """Keep a role. Refuses one held in that period already, and a focal point without a party."""
    check_role(role, party=party.pk if party else None, since=since, until=until)
    period = (since, until + timedelta(days=1) if until else None)
    try:
        with transaction.atomic():
            return HeldRole.objects.create(user=user, role=role.value, party=party, period=period)
    except IntegrityError as overlap:
        raise RoleHeldAlready from overlap


def days(since: date, until: date | None) -> dict[str, str | None]:
    """Return a period as the journal says it."""
    return {"since": since.isoformat(), "until": until.isoformat() if until else None}


def check_others_administer(user: User, *, on: date) -> None:
    """Refuse, where ``user`` is an administrator, to leave nobody else who is one on the day ``on``."""
    administrators = HeldRole.objects.filter(role=Role.ADMINISTRATOR.value)
    # Locked in one order, so that two administrators cannot end each other at the same moment.
    list(administrators.select_for_update(of=("self",)).order_by("pk"))
    waiting = Invitation.objects.waiting().values("user_id")
    others = (
        administrators.on(on).filter(user__is_active=True).exclude(user_id__in=waiting).exclude(user=user)
    )
    if administrators.filter(user=user).exists():
        check_somebody_administers(administrators_left=others.count())


def change_address(user: User, email: str, *, by: Actor, at: datetime) -> User:
    """Change the address somebody signs in with. Refuses one that has an account."""
    if User.objects.filter(email=email).exclude(pk=user.pk).exists():
        raise AddressTaken
    user.email = email
    user.save(update_fields=["email"])
    record("accounts.user.email_changed", by=by, at=at, facts={"user": user.pk}, personal={"email": email})
    return user


def sign_out_everywhere(user: User) -> None:
    """End all sessions of a person."""
    for session in UserSession.objects.filter(user=user):
        session.end()
