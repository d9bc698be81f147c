"""Who people are to the hub, and what each may do.

Every room declares its permissions here with :func:`permit`; pages, acts and the page that
explains the roles all ask the same declarations. Kept in the ``rules`` library's permission
set, so that Django's ``user.has_perm`` answers alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from rules.permissions import set_perm
from rules.predicates import predicate

from shanyrak.refusals import Refusal, gettext_noop


class Role(StrEnum):
    """The roles of the domain; a person may hold several, each for a party and a period."""

    OFFICER = "officer"
    DIRECTOR = "director"
    FOCAL_POINT = "focal_point"
    EXPERT = "expert"
    COMMISSION_MEMBER = "commission_member"
    CANDIDATE = "candidate"
    OFFICIAL = "official"
    CASE_OFFICER = "case_officer"
    CITIZEN = "citizen"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"
    PUBLIC = "public"


ROLE_NAMES = {
    Role.OFFICER: gettext_noop("Secretariat officer"),
    Role.DIRECTOR: gettext_noop("Director"),
    Role.FOCAL_POINT: gettext_noop("Focal point"),
    Role.EXPERT: gettext_noop("Expert"),
    Role.COMMISSION_MEMBER: gettext_noop("Commission member"),
    Role.CANDIDATE: gettext_noop("Candidate"),
    Role.OFFICIAL: gettext_noop("Official of the corps"),
    Role.CASE_OFFICER: gettext_noop("Case officer"),
    Role.CITIZEN: gettext_noop("Citizen"),
    Role.AUDITOR: gettext_noop("Auditor"),
    Role.ADMINISTRATOR: gettext_noop("Administrator"),
    Role.PUBLIC: gettext_noop("Public"),
}

EVERYONE = frozenset(Role)
STAFF = frozenset({Role.OFFICER, Role.DIRECTOR, Role.ADMINISTRATOR})
EDITORS = frozenset({Role.OFFICER, Role.DIRECTOR})
READERS = frozenset({*EDITORS, Role.AUDITOR})  # see everything the secretariat keeps


class Actor(Protocol):
    """Whoever acts: a signed-in user, the platform itself, or a visitor."""

    @property
    def pk(self) -> int | None:
        """The identifier the journal knows the actor by."""

    def roles(self) -> frozenset[Role]:
        """Return the roles held now; everyone holds ``Role.PUBLIC``."""

    def parties_as(self, role: Role) -> frozenset[int]:
        """Return the identifiers of the parties the actor speaks for in ``role`` now."""


@dataclass(frozen=True, slots=True)
class Holder:
    """An actor who holds given roles: a visitor, an example on the page of roles, a person in a test."""

    pk: int | None = None
    held: frozenset[Role] = frozenset()
    parties: frozenset[int] = frozenset()

    def roles(self) -> frozenset[Role]:
        """Return the held roles and the one everyone has."""
        return self.held | {Role.PUBLIC}

    def parties_as(self, role: Role) -> frozenset[int]:
        """Return the parties this holder speaks for."""
        return self.parties if role in self.held else frozenset()


VISITOR = Holder()


@dataclass(frozen=True, slots=True)
class Permission:
    """One thing people may do, and the roles that may.

    ``for_own_party``: roles that may only where the record concerns a party they speak for.
    """

    name: str
    text: str
    to: frozenset[Role]
    for_own_party: frozenset[Role] = frozenset()

    def allows(self, actor: Actor, parties: Iterable[int] = ()) -> bool:
        """Whether ``actor`` may, for a record that concerns ``parties``."""
        roles = actor.roles()
        if roles & self.to:
            return True
        concerned = frozenset(parties)
        return any(actor.parties_as(role) & concerned for role in roles & self.for_own_party)

    def opens_for(self, actor: Actor) -> bool:
        """Whether ``actor`` may for at least some record, so that a page can be offered."""
        return bool(actor.roles() & (self.to | self.for_own_party))


class NotPermitted(Refusal):
    """The actor holds no role that may do this."""

    text = gettext_noop("Your roles do not allow this: %(permission)s.")


declared: dict[str, Permission] = {}


def permit(name: str, text: str, *, to: Iterable[Role], for_own_party: Iterable[Role] = ()) -> Permission:
    """Declare a permission, once; the page of roles and the rules library know it from then on."""
    permission = Permission(name, text, frozenset(to), frozenset(for_own_party))
    declared[name] = permission
    set_perm(name, predicate(permission.opens_for, name=name))
    return permission


def require(actor: Actor, permission: Permission, *, parties: Iterable[int] = ()) -> None:
    """Refuse when ``actor`` may not do this to a record that concerns ``parties``."""
    if not permission.allows(actor, parties):
        raise NotPermitted(permission=permission.text)
