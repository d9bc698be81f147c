"""Who takes part, who came and who left."""

from __future__ import annotations

from datetime import date

from shanyrak.cooperation.participation.models import Participation
from shanyrak.reports.queries.asking import Asking
from shanyrak.reports.rules import A_DAY, Fact

KIND = Participation.kind()
LONG_AGO = 15  # years that the line of participants goes back


def participations(asking: Asking) -> list[Fact]:
    """Return every participation of a party that may be named."""
    rows = asking.rows(Participation, "party_id", "period", "since", "until")
    return [
        Fact(
            kind=KIND,
            pk=pk,
            label=asking.parties[party][1],
            signs=frozenset(_signs(asking, asking.parties[party][0], period.lower, period.upper)),
            day=since,
            until=until,
        )
        for pk, party, period, since, until in rows
        if party in asking.parties
    ]


def _signs(asking: Asking, kind: str, first: date | None, after: date | None) -> set[str]:
    span = asking.span
    signs = {"sort:country" if kind == "country" else "sort:organisation"}
    days = {f"year:{year}": date(year, 12, 31) for year in range(span.year - LONG_AGO, span.year)}
    days |= {f"year:{span.year}": span.on, "takes-part": span.on}
    signs |= {sign for sign, day in days.items() if _holds(first, after, day)}
    if span.holds(first):
        signs.add("joined")
    if after is not None and span.saw_end(after - A_DAY):
        signs.add("left")
    return signs


def _holds(first: date | None, after: date | None, day: date) -> bool:
    return (first is None or first <= day) and (after is None or day < after)
