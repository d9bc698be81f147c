"""For whom and for which days the facts of a report are read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from shanyrak.cooperation.agreements.models.agreement import first_day
from shanyrak.directory.models import Party
from shanyrak.records.clocks import Clocks, kept, seen
from shanyrak.reports.rules import Span, Texts
from shanyrak.roles import Actor


@dataclass(frozen=True)
class Asking:
    """Who asks, for which days, as known when; ``known`` is ``None`` for what is known now."""

    actor: Actor
    span: Span
    known: date | None

    @property
    def clocks(self) -> Clocks:
        """Both clocks, at the end of the span."""
        return Clocks(on=self.span.on, known=self.known, chosen=True)

    @property
    def key(self) -> str:
        """The column that holds the number of a row's record."""
        return self.clocks.key

    def seen(self, model: Any) -> QuerySet[Any]:
        """Return the records of a kind that may be counted."""
        return seen(model.objects.all(), self.actor, self.clocks).order_by()

    def rows(self, model: Any, *columns: str) -> list[tuple[Any, ...]]:
        """Return the number and the named columns of every record of a kind that may be counted, in order."""
        return list(self.seen(model).order_by(self.key).values_list(self.key, *columns))

    def parts(self, model: Any, *columns: str, **conditions: Any) -> Sequence[tuple[Any, ...]]:
        """Return columns of the parts of records, as they were known."""
        rows = kept(model, self.clocks).filter(**conditions)
        return list(rows.order_by(self.key).values_list(*columns))

    @cached_property
    def parties(self) -> dict[int, tuple[str, Texts]]:
        """The kind and the names of every party that may be named."""
        return {pk: (kind, names) for pk, kind, names in self.rows(Party, "party_kind", "names")}

    def names_of(self, numbers: Iterable[int]) -> dict[str, Texts]:
        """Return the names of parties by the signs that speak of them."""
        return {
            f"party:{number}": self.parties[number][1] for number in set(numbers) if number in self.parties
        }

    def fell_in(self, text: str) -> bool:
        """Whether the first day that a partial date can mean lies in the span."""
        return self.span.holds(first_day(text))

    def came_by(self, text: str) -> bool:
        """Whether a partial date can have come by the end of the span; one that was not said may have."""
        day = first_day(text)
        return day is None or day <= self.span.on
