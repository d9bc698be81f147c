"""What rooms above the accounts add to them: a part of one's own page, and what is forgotten with a person.

Accounts know no room above them; those rooms register here when the platform starts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from shanyrak.accounts.models import User


@dataclass(frozen=True, slots=True)
class OwnPart:
    """A line of a person's own page: its label, the template that draws it, and what that needs."""

    label: Any
    template: str
    context: Mapping[str, Any] = field(default_factory=dict)


OwnPartOf = Callable[[User], OwnPart]
Forget = Callable[[User, datetime], None]

own_parts: list[OwnPartOf] = []
forgotten_with: list[Forget] = []


def shown_on_own_page(provider: OwnPartOf) -> OwnPartOf:
    """Register a line of everybody's own page."""
    own_parts.append(provider)
    return provider


def forgotten_with_a_person(forget: Forget) -> Forget:
    """Register what erasing a person erases in a room above; it happens in the same transaction."""
    forgotten_with.append(forget)
    return forget
