"""What rooms above the accounts add to them: a part of one's own page, and what is forgotten with a person.

Accounts know no room above them; those rooms register here when the platform starts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Model

from shanyrak.accounts.models import User
from shanyrak.roles import Actor


@dataclass(frozen=True, slots=True)
class OwnPart:
    """A line of a person's own page: its label, the template that draws it, and what that needs."""

    label: Any
    template: str
    context: Mapping[str, Any] = field(default_factory=dict)


OwnPartOf = Callable[[User], OwnPart]
Forget = Callable[[User, Actor, datetime], None]

own_parts: list[OwnPartOf] = []
forgotten_with: list[Forget] = []
forgotten_from: dict[type[Model], Forget] = {}


def shown_on_own_page(provider: OwnPartOf) -> OwnPartOf:
    """Register a line of everybody's own page."""
    own_parts.append(provider)
    return provider


def forgotten_with_a_person(*tables: type[Model]) -> Callable[[Forget], Forget]:
    """Register what erasing a person erases in a room above; it happens in the same transaction.

    ``tables`` are those of which it erases whoever has the account, or its address. A table that holds either and that no
    room names here fails ``tests/architecture/test_erasing_a_person.py``.
    """

    def keep(forget: Forget) -> Forget:
        forgotten_with.append(forget)
        forgotten_from.update(dict.fromkeys(tables, forget))
        return forget

    return keep
