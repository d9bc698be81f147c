"""What a certificate says, to whom, and when it stops counting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from shanyrak.refusals import Refusal, gettext_noop

LONGEST_NAME = 200
Texts = Mapping[str, Mapping[str, str]]


class AchievementKind(StrEnum):
    """What somebody is given a certificate for."""

    ATTENDANCE = "attendance"
    TRAINING = "training"


class Reason(StrEnum):
    """Why a certificate stopped counting, as everybody may read it."""

    IN_ERROR = "in_error"
    NOT_EARNED = "not_earned"
    MISUSED = "misused"
    ON_REQUEST = "on_request"
    REPLACED = "replaced"


class Standing(StrEnum):
    """Whether a certificate counts."""

    VALID = "valid"
    REVOKED = "revoked"
    REPLACED = "replaced"


class Progress(StrEnum):
    """How far a batch has come."""

    WAITING = "waiting"
    MAKING = "making"
    MADE = "made"
    CANCELLED = "cancelled"
    FAILED = "failed"


class NameMissing(Refusal):
    """A certificate is somebody's."""

    text = gettext_noop("Write the name that stands on the certificate.")
    field = "name"


class NameTooLong(Refusal):
    """No paper and no column holds it."""

    text = gettext_noop("A name on a certificate has at most %(most)s letters.")
    field = "name"


class AlreadyRevoked(Refusal):
    """What is revoked stays revoked."""

    text = gettext_noop("This certificate was revoked already.")


class HolderErased(Refusal):
    """Without the name there is nothing to write on a new one."""

    text = gettext_noop("The name of the holder was erased. No new certificate can be made from this one.")


class NobodyToCertify(Refusal):
    """An empty batch."""

    text = gettext_noop("Choose at least one person.")


class AlreadyOver(Refusal):
    """A batch that ended cannot be stopped."""

    text = gettext_noop("This batch is over already.")


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose certificate it is. All of it is personal."""

    name: str
    email: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Achievement:
    """What was achieved, in the languages there are; where it lasted several days, ``until`` is the last."""

    kind: AchievementKind
    name: Texts
    description: Texts
    criteria: Texts
    on: date
    place: str = ""
    hours: Decimal | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """A certificate that is asked for; the same ``key`` is never given two."""

    holder: Holder
    achievement: Achievement
    about: str
    key: str


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a certificate: the year, and which one of it."""

    year: int
    place: int = field(default=0)

    def __str__(self) -> str:
        return f"{self.year}-{self.place:04d}"


def check_holder(holder: Holder) -> Holder:
    """Return the holder with names as they are written; refuse one without, or with an endless one."""
    name = " ".join(holder.name.split())
    if not name:
        raise NameMissing
    if len(name) > LONGEST_NAME:
        raise NameTooLong(most=LONGEST_NAME)
    return Holder(name, holder.email.strip(), holder.language)


def as_data(achievement: Achievement) -> dict[str, Any]:
    """Return an achievement as it is kept."""
    return {
        "kind": achievement.kind.value,
        "name": achievement.name,
        "description": achievement.description,
        "criteria": achievement.criteria,
        "on": achievement.on.isoformat(),
        "place": achievement.place,
        "hours": str(achievement.hours) if achievement.hours is not None else None,
        "until": achievement.until.isoformat() if achievement.until else None,
    }


def achievement_of(data: Mapping[str, Any]) -> Achievement:
    """Return an achievement as it was kept."""
    return Achievement(
        kind=AchievementKind(data["kind"]),
        name=data["name"],
        description=data["description"],
        criteria=data["criteria"],
        on=date.fromisoformat(data["on"]),
        place=data["place"],
        hours=Decimal(data["hours"]) if data["hours"] else None,
        until=date.fromisoformat(data["until"]) if data["until"] else None,
    )
