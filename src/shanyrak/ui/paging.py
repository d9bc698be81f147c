"""The pages of long lists: what costs is left out, and what is left out is said.

Counting a million rows takes longer than showing fifty of them, so rows are counted up to a number only. A page far
down the list is found by the numbers of its rows first; only these are then read with all that their lines need.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.core.paginator import Page, PageNotAnInteger, Paginator
from django.db.models import QuerySet

COUNTED = 10_000  # beyond, "more than 10,000" is said
FARTHEST = 1_000_000  # pages; a larger number is a mistake, and PostgreSQL's offset has an end too


class Pages(Paginator):  # type: ignore[type-arg]  # generic for the checker only
    """The pages of a list; the number of rows is known up to ``COUNTED``."""

    @cached_property
    def count(self) -> int:
        """How many rows there are, or one more than are counted."""
        rows = self.object_list
        return rows.order_by()[: COUNTED + 1].count() if isinstance(rows, QuerySet) else len(rows)

    @property
    def is_capped(self) -> bool:
        """Whether there are more rows than are counted."""
        return self.count > COUNTED

    def get_page(self, number: Any) -> Page[Any]:
        """Return the page of this number; the last one known where there is none so far down, the first for no number."""
        try:
            wanted = int(number or 1)
        except (TypeError, ValueError, PageNotAnInteger):
            wanted = 1
        if self.is_capped and self.num_pages < wanted <= FARTHEST:
            found = self._found(wanted)
            if found:
                return Page(found, wanted, self)
        wanted = self.num_pages if not 1 <= wanted <= self.num_pages else wanted
        return Page(self._found(wanted), wanted, self)

    def _found(self, number: int) -> Sequence[Any]:
        first = (number - 1) * self.per_page
        rows = self.object_list
        if first == 0 or not isinstance(rows, QuerySet) or rows.query.values_select:
            return list(rows[first : first + self.per_page])
        keys = list(rows.values_list("pk", flat=True)[first : first + self.per_page])
        by_key = {row.pk: row for row in rows.filter(pk__in=keys)}
        return [by_key[key] for key in keys if key in by_key]


def reach(page: Page[Any]) -> range:
    """Return the numbers of the pages that can be offered from here."""
    known = page.paginator.num_pages
    full = len(page.object_list) == page.paginator.per_page
    return range(1, max(known, page.number + (1 if full else 0)) + 1)
