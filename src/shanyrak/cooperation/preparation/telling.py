"""What the journal is told of a preparation: numbers in clear, everything that was said only as commitments.

A budget, a concept note and a task are the secretariat's, also where the activity itself is public.
"""

from __future__ import annotations

from collections.abc import Mapping

from shanyrak.records.actions import plain

Told = dict[str, dict[str, object]]


def told(activity_id: int, said: Mapping[str, object] | None = None, **numbers: int) -> Told:
    """Return an act's facts for the journal: which activity, which rows; and what was said of them."""
    return {
        "facts": {"activity": activity_id, **numbers},
        "personal": {
            name: plain(value) for name, value in (said or {}).items() if value not in ("", None, {}, [], ())
        },
    }
