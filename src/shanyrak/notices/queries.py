"""Reading notices. Each function asks a fixed number of times and changes nothing."""

from __future__ import annotations

from collections.abc import Iterable

from shanyrak.accounts.models import User
from shanyrak.notices.kinds import Kind, Pace
from shanyrak.notices.models import Choice


def wanted_paces(kind: Kind, to: Iterable[int]) -> dict[int, Pace]:
    """Return how soon each person of ``to`` whose account is open wants to be told of ``kind``."""
    people = set(
        User.objects.filter(pk__in=set(to), is_active=True, erased_at=None).values_list("pk", flat=True)
    )
    chosen = dict(Choice.objects.filter(user__in=people, kind=kind.code).values_list("user_id", "pace"))
    return {person: kind.pace_for(chosen.get(person)) for person in sorted(people)}
