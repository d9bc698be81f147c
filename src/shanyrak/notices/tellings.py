"""Telling many people in the background: a room says whom and what, and the worker tells them some at a time.

    @told_in_background("programme.session")
    def letters(about: About, at: datetime) -> Sequence[Telling]:
        ...

    tell_soon(name="programme.session", about={"session": session.pk}, by=by, at=at)  # inside the act

``about`` holds numbers and days, never a name or an address: it lies in the queue. Each telling has a key, so that a worker
that was killed begins anew and nobody is told twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shanyrak.notices.kinds import Facts, File, Kind

About = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Telling:
    """One person to tell: by the number of their account, or else by an address, with a name and a language."""

    kind: Kind
    facts: Facts
    address: str
    key: str
    to: int | None = None
    email: str = ""
    name: str = ""
    language: str = "en"
    attachments: tuple[File, ...] = ()


Provider = Callable[[About, datetime], Sequence[Telling]]
providers: dict[str, Provider] = {}


def told_in_background(name: str) -> Callable[[Provider], Provider]:
    """Register what says who is told of something, and what, as it stands when the worker comes to it."""

    def keep(provider: Provider) -> Provider:
        providers[name] = provider
        return provider

    return keep
