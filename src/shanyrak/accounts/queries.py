"""Reading accounts."""

from __future__ import annotations

from collections.abc import Iterable

from shanyrak.accounts.models import User


def names_of(identifiers: Iterable[int]) -> dict[int, str]:
    """Return the names of the users known by ``identifiers``; the erased and unknown are left out."""
    return {user.pk: str(user) for user in User.objects.filter(pk__in=set(identifiers))}
