"""A crowd registers for 300 seats by the public form, on the platform's own server, over loopback, on a durable database.

Each visitor opens the form, fills it in and sends it, with a browser of their own; so many wait for an answer at the same
time as the table says. No peer runs beside it: Indico 3.3 asks for Python 3.12, pretalx for 3.13 and stands under the AGPL,
so that neither installs here. As a yardstick the table names what OpenCRVS publishes for its registrations, measured by
others on other hardware.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from benchmarks.stage import platform, table

PEOPLE = int(os.environ.get("PEOPLE", "600"))
SEATS = 300
AT_ONCE = (1, 8, 64)
PUBLISHED = "OpenCRVS, published, other hardware: p95 under 350 ms"


def measured(at_once: int) -> tuple[str, ...]:
    """Let a crowd register, and return the row that tells of it."""
    from django.db import connection  # noqa: PLC0415 - Django has to be set up
    from django.utils.timezone import now  # noqa: PLC0415
    from tests.load.crowd import Visitor, middle, register_all, slow  # noqa: PLC0415
    from tests.load.web import web_server  # noqa: PLC0415

    from shanyrak.cooperation.registration.queries.seats import seats_held  # noqa: PLC0415
    from shanyrak.cooperation.registration.tests.factories import opening  # noqa: PLC0415
    from shanyrak.notices.tests.mail_server import free_port  # noqa: PLC0415

    made = opening(at=now(), seats=SEATS)
    people = PEOPLE if at_once > 1 else PEOPLE // 4
    crowd = [Visitor(f"visitor-{n}-of-{at_once}@example.org") for n in range(people)]
    port = free_port()
    with web_server(str(connection.settings_dict["NAME"]), port):
        told = register_all(crowd, path=f"/register/{made.activity_id}/", port=port, at_once=at_once)
    assert set(told.statuses) == {200, 302}, told.statuses  # noqa: S101 - a figure of failures is none
    assert sum(seats_held(made.activity_id).values()) == min(SEATS, people)  # noqa: S101 - likewise
    return (
        f"{at_once}",
        f"{people:,}",
        f"{middle(told.sendings) * 1000:.0f} ms",
        f"{slow(told.sendings) * 1000:.0f} ms",
        f"{slow(told.forms) * 1000:.0f} ms",
        f"{people / told.lasted:.0f}",
    )


def main() -> None:
    """Measure and print the table."""
    sys.path.insert(0, str(Path(__file__).parents[1]))
    with platform():
        rows = [measured(at_once) for at_once in AT_ONCE]
    heads = ("browsers at once", "people", "p50", "p95", "p95 of the form", "registrations a second")
    print(table(f"Registering for {SEATS} seats ({PUBLISHED})", heads, rows))


if __name__ == "__main__":
    main()
