"""Giving and ending roles."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from shanyrak.accounts.actions.shared import (
    check_others_administer,
    days,
    hold,
    locked,
)
from shanyrak.accounts.models import HeldRole, User
from shanyrak.accounts.permissions import permission_to_grant
from shanyrak.accounts.rules import (
    check_role_can_end,
)
from shanyrak.directory.models import Party
from shanyrak.journal.actions import record
from shanyrak.roles import Actor, Role, require


@transaction.atomic
def grant_role(
    *,
    user_id: int,
    role: Role,
    since: date,
    by: Actor,
    at: datetime,
    until: date | None = None,
    party: Party | None = None,
) -> HeldRole:
    """Give somebody a role, for a party where it needs one, from a day until a day.

    Refuses a role held already in that period, and one that ``by`` may not give.
    """
    require(by, permission_to_grant([role]))
    user = locked(user_id)
    held = hold(user, role, party=party, since=since, until=until)
    facts = {"user": user.pk, "role": role, "party": party.pk if party else None, **days(since, until)}
    record("accounts.role.granted", by=by, at=at, facts=facts)
    return held


@transaction.atomic
def end_role(*, held_role_id: int, last_day: date, by: Actor, at: datetime) -> User:
    """End a role after ``last_day``; one that had not begun by then is taken away.

    Refuses a role that has ended, and to leave the hub without an administrator.
    """
    held = HeldRole.objects.select_for_update(of=("self",)).select_related("user").get(pk=held_role_id)
    role = Role(held.role)
    require(by, permission_to_grant([role]))
    check_role_can_end(ended_before=held.period.upper, on=localdate(at))
    after = last_day + timedelta(days=1)
    if role is Role.ADMINISTRATOR:
        check_others_administer(held.user, on=max(after, localdate(at)))
    if after <= held.period.lower:
        held.delete()
    else:
        held.period = (held.period.lower, after)
        held.save(update_fields=["period"])
    facts = {"user": held.user_id, "role": role, "last_day": last_day.isoformat()}
    record("accounts.role.ended", by=by, at=at, facts=facts)
    return held.user
