"""What the calendar can be narrowed by."""

from __future__ import annotations

from typing import Any

from shanyrak.cooperation.activities.forms import ActivityFilters

FIELDS = ("whose", "activity_kind", "party", "topic")


class CalendarFilters(ActivityFilters):
    """Whose, what kind, with whom, about what; the days are in the address."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields = {name: self.fields[name] for name in FIELDS}
