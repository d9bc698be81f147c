"""Who may sign in, invite, and give roles."""

from collections.abc import Iterable

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EVERYONE, STAFF, Actor, Permission, Role, permit

SIGN_IN = permit("accounts.sign_in", gettext_noop("Sign in and out"), to=EVERYONE)
KEEP_OWN_ACCOUNT = permit(
    "accounts.keep_own_account",
    gettext_noop("Keep one's own name, password, passkeys and sessions"),
    to=EVERYONE - {Role.PUBLIC},
)
SEE_ROLES = permit("accounts.see_roles", gettext_noop("See what each role may do"), to=EVERYONE)
SEE_PEOPLE = permit("accounts.see_people", gettext_noop("See who has an account"), to=STAFF | {Role.AUDITOR})
INVITE_FOCAL_POINTS = permit("accounts.invite_focal_points", gettext_noop("Invite focal points"), to=STAFF)
MANAGE_PEOPLE = permit(
    "accounts.manage_people",
    gettext_noop("Invite people, give and end roles, close and erase accounts"),
    to={Role.ADMINISTRATOR},
)


def permission_to_grant(roles: Iterable[Role]) -> Permission:
    """Return what one must be allowed to let somebody in with ``roles``."""
    return INVITE_FOCAL_POINTS if set(roles) <= {Role.FOCAL_POINT} else MANAGE_PEOPLE


def grantable(actor: Actor) -> frozenset[Role]:
    """Return the roles that ``actor`` may give to others."""
    roles = EVERYONE - {Role.PUBLIC}
    return frozenset(role for role in roles if permission_to_grant([role]).allows(actor))
