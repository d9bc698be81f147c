"""What a program holds already, and what to tell it since (RFC 6578)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from shanyrak.publishing.models import Told
from shanyrak.publishing.places import tag
from shanyrak.refusals import Refusal, gettext_noop

KEPT_FOR = timedelta(days=180)


class TokenNotKnown(Refusal):
    """The token is not ours, or too old: the program has to ask for everything once more."""

    text = gettext_noop("This mark of a calendar is not known any more. Fetch the whole calendar.")


@dataclass(frozen=True, slots=True)
class News:
    """What has changed: names of entries to fetch, names of those that are gone, and the mark of all told until now."""

    changed: tuple[str, ...]
    gone: tuple[str, ...]
    token: str
    is_part: bool = False


def token_for(calendar: str, members: Mapping[str, str], *, at: datetime) -> str:
    """Return the mark of a program that holds ``members`` of a calendar, kept so that it can be shown again."""
    told = "\n".join([calendar, *(f"{name} {mark}" for name, mark in sorted(members.items()))])
    digest = hashlib.sha256(told.encode()).hexdigest()[:40]
    row = Told(token=digest, members=dict(members), told_at=at)
    Told.objects.bulk_create([row], ignore_conflicts=True)
    return tag("calendars", digest)


def news_since(
    token: str, calendar: str, members: Mapping[str, str], *, most: int | None, at: datetime
) -> News:
    """Return what to tell a program that shows ``token``, at most ``most`` entries of it. Raises TokenNotKnown."""
    held = dict(_held(token)) if token else {}
    gone = sorted(held.keys() - members.keys())
    changed = sorted(name for name, mark in members.items() if held.get(name) != mark)
    told = [*gone, *changed][:most]
    for name in told:
        held.pop(name, None)
        if name in members:
            held[name] = members[name]
    is_part = len(told) < len(gone) + len(changed)
    return News(
        tuple(name for name in told if name in members),
        tuple(name for name in told if name not in members),
        token_for(calendar, held, at=at),
        is_part,
    )


def forget_old(*, at: datetime) -> int:
    """Forget what was told long ago; returns how many marks were forgotten."""
    gone, _by_kind = Told.objects.filter(told_at__lt=at - KEPT_FOR).delete()
    return gone


def _held(token: str) -> Mapping[str, str]:
    start = tag("calendars", "")
    row = Told.objects.filter(token=token.removeprefix(start)).first() if token.startswith(start) else None
    if row is None:
        raise TokenNotKnown
    members: Mapping[str, str] = row.members
    return members
