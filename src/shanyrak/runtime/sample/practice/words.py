"""Words and people of the practice activities: four languages, and names that nobody has."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.timezone import localdate

from shanyrak.cooperation.activities.queries import hub_id
from shanyrak.cooperation.activities.rules import ParticipantRole
from shanyrak.directory.models import Party
from shanyrak.records.languages import LANGUAGES, texts_from

MARKS = {"en": "Practice:", "ru": "Учебный пример:", "kk": "Жаттығу:", "fr": "Exercice :"}
"""What the title of every practice activity begins with."""

ZONE = "Asia/Almaty"
PARTIES = ("KGZ", "GEO", "UZB")

PEOPLE = (
    ("Ada", "Example", "Head of Service Design"),
    ("Boris", "Sample", "Deputy Head of Department"),
    ("Chinara", "Practice", "Chief Specialist"),
    ("Dilnoza", "Trial", "Adviser"),
    ("Elene", "Example", "Project Manager"),
    ("Farid", "Sample", "Head of One-Stop Centre"),
    ("Gulmira", "Practice", "Training Officer"),
    ("Husan", "Trial", "Data Analyst"),
    ("Irakli", "Example", "Regional Coordinator"),
    ("Jamila", "Sample", "Lawyer"),
    ("Kuban", "Practice", "Head of Personnel"),
    ("Lali", "Trial", "Senior Specialist"),
)


def titled(**words: str) -> dict[str, dict[str, str]]:
    """Return a title that says in every language that it is practice."""
    return texts_from({language: f"{MARKS[language]} {words[language]}" for language in LANGUAGES})


def said(**words: str) -> dict[str, dict[str, str]]:
    """Return a text in the languages given."""
    return texts_from(words)


def is_practice(title: Mapping[str, Mapping[str, str]]) -> bool:
    """Whether a title is one of a practice activity."""
    return title.get("en", {}).get("text", "").startswith(MARKS["en"])


def mail_of(given: str, family: str) -> str:
    """Return an address that leads nowhere, for ever (RFC 2606)."""
    return f"{given}.{family}@example.org".lower()


def parties() -> list[Party]:
    """Return the three parties whose invented people take part; only those that the directory has."""
    found = {party.iso3: party for party in Party.objects.standing().filter(iso3__in=PARTIES)}
    return [found[code] for code in PARTIES if code in found]


def the_hub_as_host() -> list[dict[str, Any]]:
    """Return the hub as host, where it is entered: so that the activities stand among its own."""
    number = hub_id()
    return [{"party": Party.objects.get(pk=number), "role": ParticipantRole.HOST.value}] if number else []


def a_working_day(at: datetime, *, days: int) -> date:
    """Return the first day from Monday to Wednesday that is ``days`` or more ahead."""
    day = localdate(at) + timedelta(days=days)
    return day + timedelta(days=(7 - day.weekday()) % 7) if day.weekday() > 2 else day  # noqa: PLR2004 - Wednesday


def on_wall(day: date, clock: str) -> datetime:
    """Return what a clock on the wall shows on a day."""
    return datetime.fromisoformat(f"{day.isoformat()} {clock}")
