"""Certificates for the tests, with the people of a roundtable."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from shanyrak.certificates.actions import issue
from shanyrak.certificates.models import Certificate
from shanyrak.certificates.rules import Achievement, AchievementKind, Holder, Request
from shanyrak.records.languages import texts_from
from shanyrak.roles import Holder as Actor
from shanyrak.roles import Role

NOON = datetime(2026, 5, 22, 12, 0, tzinfo=UTC)
OFFICER = Actor(pk=1, held=frozenset({Role.OFFICER}))
DIRECTOR = Actor(pk=2, held=frozenset({Role.DIRECTOR}))
AUDITOR = Actor(pk=3, held=frozenset({Role.AUDITOR}))
FOCAL_POINT = Actor(pk=4, held=frozenset({Role.FOCAL_POINT}), parties=frozenset({1}))
ROUNDTABLE = "activities.activity:12"
AIGERIM = Holder("Айгерим Оспанова", "a.ospanova@example.kz", "ru")


def attendance(**changed: Any) -> Achievement:
    said: dict[str, Any] = {
        "kind": AchievementKind.ATTENDANCE,
        "name": texts_from({"en": "Roundtable on one-stop shops", "ru": "Встреча о центрах обслуживания"}),
        "description": texts_from({"en": "Two days on services for citizens."}),
        "criteria": texts_from({"en": "Took part in both days."}),
        "on": date(2026, 5, 20),
        "until": date(2026, 5, 21),
        "place": "Astana",
        "hours": Decimal(12),
    }
    return Achievement(**{**said, **changed})


def issued(key: str = "registration:1:attendance", **changed: Any) -> Certificate:
    said: dict[str, Any] = {
        "holder": AIGERIM,
        "achievement": attendance(),
        "about": ROUNDTABLE,
        "key": key,
        "by": OFFICER,
        "at": NOON,
    }
    return issue(**{**said, **changed})


def requests(count: int) -> list[Request]:
    return [
        Request(
            Holder(f"Delegate {number}", f"delegate{number}@example.org", "en"),
            attendance(),
            ROUNDTABLE,
            f"registration:{number}:attendance",
        )
        for number in range(1, count + 1)
    ]
