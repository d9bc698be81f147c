"""Telling many people: asked for inside the act that they are told of, done by the worker, some at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from shanyrak.notices.actions.telling import tell
from shanyrak.notices.actions.telling_addresses import tell_address
from shanyrak.notices.gateways import queue_telling
from shanyrak.notices.tellings import About, Telling
from shanyrak.roles import Actor


@transaction.atomic
def tell_soon(*, name: str, about: About, by: Actor, at: datetime) -> None:
    """Let the worker tell those whom the telling ``name`` concerns; asked for and what it tells of are kept together."""
    queue_telling(name=name, about=about, by=by.pk, at=at)


@transaction.atomic
def tell_these(*, tellings: Sequence[Telling], by: Actor, at: datetime) -> None:
    """Tell some people, each once: whoever was told under the same key stays told."""
    for one in tellings:
        if one.to is not None:
            tell(kind=one.kind, to=one.to, facts=one.facts, address=one.address, key=one.key, by=by, at=at)
        elif one.email:
            _tell_address(one, by=by, at=at)


def _tell_address(one: Telling, *, by: Actor, at: datetime) -> None:
    tell_address(
        kind=one.kind,
        email=one.email,
        name=one.name,
        language=one.language,
        facts=one.facts,
        address=one.address,
        key=one.key,
        attachments=one.attachments,
        by=by,
        at=at,
    )
