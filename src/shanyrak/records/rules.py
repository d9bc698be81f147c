"""What may be done to a record: edits from the version one has seen, merges of two into one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shanyrak.refusals import Refusal, gettext_noop


class Visibility(StrEnum):
    """Who may see a record."""

    PUBLIC = "public"
    HUB = "hub"  # everyone who signs in
    SECRETARIAT = "secretariat"


def narrower(one: str, other: str) -> str:
    """Return of two visibilities the one that fewer people have."""
    order = [visibility.value for visibility in Visibility]
    return max(one, other, key=order.index)


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in which what someone wants differs from what is there now."""

    field: str
    now: object
    wanted: object


class StaleEdit(Refusal):
    """The record was changed by someone else since this edit began."""

    text = gettext_noop(
        "Someone changed this record while you were editing. Nothing of yours is lost: compare and save again."
    )

    def __init__(self, *, version: int, differences: tuple[Difference, ...]) -> None:
        super().__init__()
        self.version = version
        self.differences = differences


class MergedWithItself(Refusal):
    """A record cannot be merged into itself."""

    text = gettext_noop("Choose two different records.")


class AlreadyMerged(Refusal):
    """One of the two was merged before."""

    text = gettext_noop("One of the two was merged into another record already.")


class MergeConflicts(Refusal):
    """Both records hold something of which there may be only one."""

    text = gettext_noop(
        "The two cannot be merged as they are: both have %(what)s at the same time. End or remove one first."
    )


class AlreadyPublic(Refusal):
    """What everyone may see cannot be kept back."""

    text = gettext_noop("Choose who may see it until that day. Now everyone may.")


class DayHasCome(Refusal):
    """A record is kept back until a day that is still ahead."""

    text = gettext_noop("Give a day that is still to come.")


def differences(now: Mapping[str, object], wanted: Mapping[str, object]) -> tuple[Difference, ...]:
    """Return the fields of ``wanted`` that differ from ``now``, in their order."""
    return tuple(
        Difference(field, now.get(field), value) for field, value in wanted.items() if now.get(field) != value
    )


def check_version(
    seen: int, *, current: int, now: Mapping[str, object], wanted: Mapping[str, object]
) -> None:
    """Refuse an edit that began from another version than the current one."""
    if seen != current:
        raise StaleEdit(version=current, differences=differences(now, wanted))


def check_mergeable(keep: int, gone: int, *, merged: bool) -> None:
    """Refuse to merge a record into itself, or one that is merged already."""
    if keep == gone:
        raise MergedWithItself
    if merged:
        raise AlreadyMerged


def check_embargo(visibility: str, public_on: date, *, on: date) -> None:
    """Refuse to keep back what everyone may see, and until a day that has come on the day ``on``."""
    if visibility == Visibility.PUBLIC:
        raise AlreadyPublic
    if public_on <= on:
        raise DayHasCome
