"""Through which times a record was open to somebody, so that what was said while it was hidden stays hidden."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from shanyrak.records.models import hangs_on
from shanyrak.records.rules import Visibility

Stretch = tuple[datetime, datetime | None]  # [since, until); an open end is ``None``


@dataclass(frozen=True, slots=True)
class TimesOpen:
    """The stretches of time through which a record was open, and the visibilities that are open to who asks."""

    open_to: Collection[str]
    stretches: tuple[Stretch, ...] = ()

    @property
    def always(self) -> bool:
        """Whether nothing is hidden from who asks."""
        return len(self.open_to) == len(Visibility)

    def meets(self, stretch: Stretch) -> bool:
        """Whether the record was open at some time of ``stretch``."""
        return self.always or any(True for _one in _both(self.stretches, stretch))


def stretches(events: Sequence[Any]) -> Iterator[tuple[Any, Stretch]]:
    """Yield each event of one row with the time through which it stood."""
    for event, after in pairwise([*events, None]):
        yield event, (event.pgh_created_at, after.pgh_created_at if after else None)


def times_open(model: Any, events: Sequence[Any], *, open_to: Collection[str]) -> TimesOpen:
    """Return the times through which the record of ``events`` was open, and all that it hangs on with it."""
    if len(open_to) == len(Visibility):
        return TimesOpen(open_to)
    found: list[Stretch] = []
    above: dict[tuple[str, int], tuple[Stretch, ...]] = {}
    for event, stretch in stretches(events):
        if event.pgh_label == "delete" or event.visibility not in open_to:
            continue
        left = [stretch]
        for name in hangs_on(model):
            number = getattr(event, f"{name}_id")
            if number is not None:
                if (name, number) not in above:
                    above[name, number] = _times_of(model, name, number, open_to)
                left = [one for part in left for one in _both(above[name, number], part)]
        found += left
    return TimesOpen(open_to, tuple(found))


def _times_of(model: Any, name: str, number: int, open_to: Collection[str]) -> tuple[Stretch, ...]:
    upper = model._meta.get_field(name).related_model
    events = list(upper.pgh_event_model._default_manager.filter(pgh_obj_id=number).order_by("pgh_id"))
    return times_open(upper, events, open_to=open_to).stretches


def _both(times: Iterable[Stretch], stretch: Stretch) -> Iterator[Stretch]:
    """Yield what ``stretch`` shares with each of ``times``; two acts of one instant share it."""
    since, until = stretch
    for begins, ends in times:
        first = max(since, begins)
        last = min((end for end in (until, ends) if end is not None), default=None)
        if last is None or first < last or (first == last and since == begins):
            yield first, last
