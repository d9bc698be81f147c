"""What rooms above do when somebody changed an activity.

@follows_changes
def tell(activity: Activity, changes: Changes, by: Actor, at: datetime) -> None:
    ...
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from shanyrak.cooperation.activities.models import Activity
from shanyrak.roles import Actor

Changes = Mapping[str, Mapping[str, Any]]  # field → "from" and "to"
Follow = Callable[[Activity, Changes, Actor, datetime], None]
followers: list[Follow] = []


def follows_changes(follow: Follow) -> Follow:
    """Let a room do its part when an activity was changed, in the same transaction."""
    followers.append(follow)
    return follow
