"""Who wants to learn what, and who can share it."""

from __future__ import annotations

from shanyrak.cooperation.exchange.models import Position
from shanyrak.reports.queries.asking import Asking
from shanyrak.reports.rules import Fact

POSITION = Position.kind()


def positions(asking: Asking) -> list[Fact]:
    """Return the interests and offers that were said by the end of the span."""
    columns = ("direction", "party_id", "subject", "topics", "said_on")
    found = []
    for pk, direction, party, subject, topics, said_on in asking.rows(Position, *columns):
        if not asking.came_by(said_on):
            continue
        signs = {direction, f"party:{party if party in asking.parties else 0}"}
        signs |= {f"topic:{topic}" for topic in topics}
        if asking.fell_in(said_on):
            signs.add("new")
        found.append(Fact(POSITION, pk, subject, frozenset(signs), day=said_on))
    return found
