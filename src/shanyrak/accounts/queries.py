"""Reading accounts. Each function asks a fixed number of times and changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext

from shanyrak.accounts.links import digest_of
from shanyrak.accounts.models import PLATFORM, HeldRole, Invitation, User
from shanyrak.accounts.permissions import permission_to_grant
from shanyrak.accounts.rules import LinkNotValid, check_link
from shanyrak.refusals import gettext_noop
from shanyrak.roles import ROLE_NAMES, Actor, Holder, Permission, Role, declared

STATE_NAMES = {
    "active": gettext_noop("Active"),
    "invited": gettext_noop("Invited"),
    "closed": gettext_noop("Closed"),
    "erased": gettext_noop("Erased"),
}

SOON = timedelta(days=31)  # the day after the last one lies at most so far ahead

# The rooms as the page of roles names them; a permission belongs to the room its name begins with.
ROOM_NAMES = {
    "accounts": gettext_noop("Accounts"),
    "activities": gettext_noop("Activities"),
    "agreements": gettext_noop("Agreements"),
    "directory": gettext_noop("Directory"),
    "exchange": gettext_noop("Interests and offers"),
    "figures": gettext_noop("Figures"),
    "intake": gettext_noop("Review desk"),
    "journal": gettext_noop("Journal"),
    "notices": gettext_noop("Notices"),
    "outcomes": gettext_noop("Outcomes"),
    "participation": gettext_noop("Participation"),
    "passports": gettext_noop("Passports"),
    "preparation": gettext_noop("Preparation"),
    "runtime": gettext_noop("Installation"),
    "site": gettext_noop("Site"),
    "sources": gettext_noop("Sources"),
    "topics": gettext_noop("Topics"),
}


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A role somebody holds, will hold or held."""

    id: int
    name: str
    party: str
    party_id: int | None
    since: date
    last_day: date | None
    is_over: bool
    can_be_ended: bool


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person in the list of people."""

    id: int
    name: str
    email: str
    state: str
    state_name: str
    roles: str
    last_seen: datetime | None


@dataclass(frozen=True, slots=True)
class PersonDetail:
    """A person on their own page."""

    line: PersonLine
    roles: tuple[RoleLine, ...]
    joined_at: datetime
    has_second_step: bool
    invited_until: datetime | None
    invitation_can_change: bool


def names_of(identifiers: Iterable[int]) -> dict[int, str]:
    """Return the names of the users known by ``identifiers``; the erased and unknown are left out."""
    users = User.objects.filter(pk__in=set(identifiers), erased_at=None)
    return {user.pk: str(user) for user in users}


def people_holding(role: Role, *, parties: Iterable[int] | None = None, on: date) -> list[int]:
    """Return who holds ``role`` on the day ``on`` and may sign in, for one of ``parties`` where those are given."""
    held = HeldRole.objects.on(on).filter(role=role.value, user__is_active=True, user__erased_at=None)
    if parties is not None:
        held = held.filter(party__in=set(parties))
    return sorted(set(held.values_list("user_id", flat=True)))


def people(filters: Mapping[str, Any], _actor: Actor) -> QuerySet[User]:
    """Return the people whom ``filters`` keep, with the roles they hold today."""
    held = HeldRole.objects.on(localdate()).select_related("party").order_by("pk")
    rows = (
        User.objects.exclude(email=PLATFORM)
        .annotate(is_waiting=Exists(Invitation.objects.waiting().filter(user=OuterRef("pk"))))
        .prefetch_related(Prefetch("held_roles", held, to_attr="held_today"))
    )
    if text := filters.get("q"):
        rows = rows.filter(Q(name__icontains=text) | Q(email__icontains=text))
    if role := filters.get("role"):
        rows = rows.filter(Exists(held.filter(user=OuterRef("pk"), role=role)))
    if filters.get("ends_soon"):
        rows = rows.filter(Exists(ending().filter(user=OuterRef("pk"))))
    if state := filters.get("state"):
        rows = rows.filter(is_active=state != "closed")
        rows = rows.filter(is_waiting=state == "invited") if state != "closed" else rows
    return rows


def ending() -> QuerySet[HeldRole]:
    """Return the roles held today that end within thirty days."""
    today = localdate()
    return HeldRole.objects.on(today).filter(period__endswith__range=(today, today + SOON))


def person_line(user: Any) -> PersonLine:
    """Return a person, read by :func:`people`, as a list shows them."""
    state = state_of(user)
    return PersonLine(
        id=user.pk,
        name=user.name
        or (gettext("Number %(number)s") % {"number": user.pk} if user.erased_at else user.email),
        email="" if user.erased_at else user.email,
        state=state,
        state_name=gettext(STATE_NAMES[state]),
        roles=", ".join(role_text(held) for held in user.held_today),
        last_seen=user.last_login,
    )


def state_of(user: Any) -> str:
    """Return whether somebody is active, invited, closed out or erased."""
    if user.erased_at:
        return "erased"
    if not user.is_active:
        return "closed"
    return "invited" if user.is_waiting else "active"


def role_text(held: HeldRole) -> str:
    """Return a held role in words, with its party."""
    name = gettext(ROLE_NAMES[Role(held.role)])
    return f"{name} ({held.party.label})" if held.party else name


def person_detail(user_id: int, actor: Actor) -> PersonDetail | None:
    """Return a person as their page shows them to ``actor``, or ``None`` where there is none."""
    user: Any = people({}, actor).filter(pk=user_id).first()
    if user is None:
        return None
    held = list(user.held_roles.select_related("party").order_by("period", "pk"))
    waiting = user.invitations.waiting().first()
    return PersonDetail(
        line=person_line(user),
        roles=tuple(role_line(one, actor) for one in held),
        joined_at=user.joined_at,
        has_second_step=Authenticator.objects.filter(user=user).exists(),
        invited_until=waiting.expires_at if waiting else None,
        invitation_can_change=bool(waiting)
        and permission_to_grant(Role(one.role) for one in held).allows(actor),
    )


def role_line(held: HeldRole, actor: Actor) -> RoleLine:
    """Return a held role as a person's page shows it to ``actor``."""
    role, upper = Role(held.role), held.period.upper
    is_over = upper is not None and upper <= localdate()
    return RoleLine(
        id=held.pk,
        name=gettext(ROLE_NAMES[role]),
        party=held.party.label if held.party else "",
        party_id=held.party_id,
        since=held.period.lower,
        last_day=upper - timedelta(days=1) if upper else None,
        is_over=is_over,
        can_be_ended=not is_over and permission_to_grant([role]).allows(actor),
    )


@dataclass(frozen=True, slots=True)
class PermissionRow:
    """One permission, and for each role "yes", "own" (for a party the person speaks for) or "no"."""

    text: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Room:
    """The permissions of one room."""

    name: str
    rows: tuple[PermissionRow, ...]


def rooms() -> tuple[Room, ...]:
    """Return what each role may do, asked of the permissions themselves, room by room."""
    found: dict[str, list[PermissionRow]] = {}
    for name, permission in declared.items():
        row = PermissionRow(gettext(permission.text), tuple(answer(permission, role) for role in Role))
        found.setdefault(name.partition(".")[0], []).append(row)
    named = [Room(gettext(ROOM_NAMES.get(room, room.title())), tuple(rows)) for room, rows in found.items()]
    return tuple(sorted(named, key=lambda room: room.name))


def answer(permission: Permission, role: Role) -> str:
    """Return whether somebody who holds exactly ``role`` may: "yes", "own" or "no"."""
    holder = Holder(held=frozenset() if role is Role.PUBLIC else frozenset({role}))
    if permission.allows(holder):
        return "yes"
    return "own" if permission.opens_for(holder) else "no"


def role_names() -> tuple[str, ...]:
    """Return the names of all roles, in their order."""
    return tuple(gettext(ROLE_NAMES[role]) for role in Role)


def invited_person(token: str, *, at: datetime) -> User:
    """Return whom an invitation's link was made for.

    Raises LinkNotValid for a link that was used, withdrawn or not made here, or that has expired.
    """
    kept = digest_of(token, "invitation")
    invitation = Invitation.objects.select_related("user").filter(token_hash=kept).first()
    if invitation is None:
        raise LinkNotValid
    check_link(invitation.term, at=at)
    return invitation.user
