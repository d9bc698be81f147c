"""How far an activity has come: rooms above this one say what shows it.

    @shows(Stage.OPEN)
    def registration_was_opened(activity_id: int, on: date) -> bool:
        ...

A stage is derived from what is there, and never typed in. Each sign asks the database once at most.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date

from shanyrak.cooperation.preparation.rules import Stage

Sign = Callable[[int, date], bool]
signs: dict[Stage, list[Sign]] = defaultdict(list)


def shows(stage: Stage) -> Callable[[Sign], Sign]:
    """Register a sign that an activity has reached ``stage``; one of several is enough."""

    def keep(sign: Sign) -> Sign:
        signs[stage].append(sign)
        return sign

    return keep


def is_shown(stage: Stage, activity_id: int, *, on: date) -> bool:
    """Whether a room above says that an activity has reached ``stage`` by the day ``on``."""
    return any(sign(activity_id, on) for sign in signs[stage])
