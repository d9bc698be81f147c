"""What rooms above keep of people who register, and forget with them.

@forgotten_with_registrations
def forget(activity_id: int, registrations: Sequence[int], by: Actor, at: datetime) -> None:
    ...
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from shanyrak.roles import Actor

Forget = Callable[[int, Sequence[int], Actor, datetime], None]
forgotten_with: list[Forget] = []


def forgotten_with_registrations(forget: Forget) -> Forget:
    """Let a room forget what it keeps of people whose registrations are erased, in the same transaction."""
    forgotten_with.append(forget)
    return forget
