"""Registrations as lists, one by one, and what they need."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext

from shanyrak.cooperation.activities.models import ROLE_NAMES
from shanyrak.cooperation.registration.models import SOURCE_NAMES, Registration
from shanyrak.cooperation.registration.rules import STANDING, TO_DECIDE
from shanyrak.cooperation.registration.wording import (
    TONES,
    answer_in_words,
    name_in_words,
    state_in_words,
)
from shanyrak.records.forms import LANGUAGE_NAMES
from shanyrak.roles import READERS, Actor

UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class RegistrationLine:
    """One registration of a list."""

    id: int
    activity_id: int
    activity: str
    number: int
    name: str
    given_name: str
    family_name: str
    email: str
    party_id: int | None
    party: str
    organisation: str
    position: str
    role: str
    state: str
    word: str
    tone: str
    source: str
    language: str
    companion_of: int | None
    dietary: str
    accessibility: str
    interpretation: str
    followed_up: bool
    registered_at: datetime


@dataclass(frozen=True, slots=True)
class Said:
    """One question with its answer."""

    label: str
    answer: str


@dataclass(frozen=True, slots=True)
class Need:
    """One need, and how many people have it."""

    text: str
    people: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Needs:
    """What people at an activity need, of those who hold a seat."""

    dietary: tuple[Need, ...]
    accessibility: tuple[Need, ...]
    interpretation: tuple[Need, ...]

    def __bool__(self) -> bool:
        return bool(self.dietary or self.accessibility or self.interpretation)


def registrations(
    filters: Mapping[str, Any], actor: Actor, *, activity_id: int | None = None
) -> QuerySet[Registration]:
    """Return the registrations that ``filters`` keep, as far as the actor may see them."""
    rows: QuerySet[Registration] = Registration.objects.visible_to(actor).select_related("party", "activity")
    if activity_id is not None:
        rows = rows.filter(activity=activity_id)
    if text := filters.get("q"):
        for word in text.split():
            rows = rows.filter(Q(given_name__icontains=word) | Q(family_name__icontains=word))
    if state := filters.get("state"):
        rows = rows.filter(state=state) if state != UNDECIDED else _undecided(rows)
    chosen = {name: filters[name] for name in ("party", "role", "source") if filters.get(name)}
    return rows.filter(**chosen)


def _undecided(rows: QuerySet[Registration]) -> QuerySet[Registration]:
    """Keep those to decide about; of people who come along, the one they come with decides."""
    return rows.filter(state__in=[one.value for one in TO_DECIDE], companion_of=None)


def registration_line(row: Registration) -> RegistrationLine:
    """Return a registration as lists show it, read by :func:`registrations`."""
    return RegistrationLine(
        id=row.pk,
        activity_id=row.activity_id,
        activity=name_in_words(row.activity.title),
        number=row.number,
        name=row.name or gettext("Number %(number)s") % {"number": row.number},
        given_name=row.given_name,
        family_name=row.family_name,
        email=row.email,
        party_id=row.party_id,
        party=name_in_words(row.party.names) if row.party else "",
        organisation=row.organisation,
        position=row.position,
        role=gettext(ROLE_NAMES[row.role]),
        state=row.state,
        word=state_in_words(row.state),
        tone=TONES[row.state],
        source=gettext(SOURCE_NAMES[row.source]),
        language=LANGUAGE_NAMES.get(row.language, row.language),
        companion_of=row.companion_of_id,
        dietary=row.dietary,
        accessibility=row.accessibility,
        interpretation=_language_name(row.interpretation),
        followed_up=row.followed_up_at is not None,
        registered_at=row.created_at,
    )


def answers_of(registration: Registration, actor: Actor) -> list[Said]:
    """Return what a person answered, in the order of the questions; in one query.

    What only the secretariat reads is left out for everybody else.
    """
    rows = registration.answers.select_related("question").order_by("question__stage", "question__sort")
    if not actor.roles() & READERS:
        rows = rows.filter(question__personal=False)
    shown = sorted(rows, key=lambda row: (row.question.stage == "approved", row.question.sort, row.pk))
    return [
        Said(name_in_words(row.question.label), answer_in_words(row.question, row.value)) for row in shown
    ]


def needs_of(activity_id: int, actor: Actor) -> Needs:
    """Return what people need who hold a seat or wait for one, the commonest first; in one query."""
    standing = [state.value for state in STANDING]
    rows = list(
        Registration.objects.visible_to(actor)
        .filter(activity=activity_id, state__in=standing)
        .order_by("family_name", "given_name")
    )
    return Needs(
        dietary=_summed((row.dietary, row.name) for row in rows),
        accessibility=_summed((row.accessibility, row.name) for row in rows),
        interpretation=_summed((_language_name(row.interpretation), row.name) for row in rows),
    )


def _summed(said: Any) -> tuple[Need, ...]:
    """Return needs with how many people have each; capitals and dots do not make two of one."""
    count: Counter[str] = Counter()
    words: dict[str, str] = {}
    names: dict[str, list[str]] = {}
    for text, name in said:
        key = text.strip().rstrip(".").casefold()
        if key:
            count[key] += 1
            words.setdefault(key, text.strip())
            names.setdefault(key, []).append(name)
    return tuple(Need(words[key], people, tuple(names[key])) for key, people in count.most_common())


def _language_name(code: str) -> str:
    return LANGUAGE_NAMES.get(code, code)
