"""Programmes for tests; made by the acts themselves."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.tests import factories as activities
from shanyrak.cooperation.programme.actions import add_room, add_session, add_speaker
from shanyrak.cooperation.programme.models import Room, Session, Speaker
from shanyrak.records.languages import texts_from
from shanyrak.roles import Holder, Role

NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))
BY: dict[str, Any] = {"by": AIGUL, "at": NOON}
ALMATY = "Asia/Almaty"


def on_wall(text: str) -> datetime:
    """Return a time as a clock on the wall shows it."""
    return datetime.fromisoformat(text)


def summit(title: str = "Summit of public service", **fields: Any) -> Activity:
    """Enter an activity with a programme; without more, a summit in Astana on 15 and 16 September 2026."""
    wanted: dict[str, Any] = {
        "activity_kind": "summit",
        "since": "2026-09-15",
        "until": "2026-09-16",
        "place": "Astana",
        "status": "planned",
    }
    return activities.activity(title, **(wanted | fields))


def room(of: Activity, name: str = "Great hall", capacity: int | None = 100) -> Room:
    """Give an activity a room."""
    return add_room(activity=of, name=texts_from({"en": name}), capacity=capacity, **BY)


def session(of: Activity | None = None, title: str = "Pay reform in practice", **fields: Any) -> Session:
    """Put a session into a programme; without more, on 15 September 2026 from 10:00 to 11:30 in Astana."""
    wanted: dict[str, Any] = {
        "begins": on_wall("2026-09-15 10:00"),
        "ends": on_wall("2026-09-15 11:30"),
        "zone": ALMATY,
    }
    return add_session(activity=of or summit(), title=texts_from({"en": title}), **(wanted | fields), **BY)


def speaker(at: Session, name: str = "Botagoz Iskakova", **fields: Any) -> Speaker:
    """Let somebody speak at a session."""
    return add_speaker(session=at, name=name, **fields, **BY)
