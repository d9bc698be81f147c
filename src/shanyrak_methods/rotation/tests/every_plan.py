"""The best plan of a small round by trying every one, under the checker's eyes alone."""

from __future__ import annotations

from shanyrak_methods.rotation import Round, faults
from shanyrak_methods.rotation.assigning import UNPLACED
from shanyrak_methods.rotation.checking import value
from shanyrak_methods.rotation.weighing import obstacles


def plans(round_: Round) -> list[dict[str, str]]:
    """Return every plan that keeps every rule."""
    found: list[dict[str, str]] = [{}]
    for official in round_.officials:
        allowed = [post.id for post in round_.posts if not obstacles(round_, official, post)]
        found = [
            {**plan, **one}
            for plan in found
            for one in [{}, *({official.id: post} for post in allowed if post not in plan.values())]
        ]
    return [plan for plan in found if not faults(round_, plan)]


def worth(round_: Round, plan: dict[str, str]) -> float:
    """Return the value of a plan less what it costs to leave officials without a post."""
    return value(round_, plan) - UNPLACED * (len(round_.officials) - len(plan))


def best_of_all(round_: Round) -> float:
    """Return the highest worth of any plan; minus infinity where none keeps every rule."""
    return max((worth(round_, plan) for plan in plans(round_)), default=-float("inf"))
