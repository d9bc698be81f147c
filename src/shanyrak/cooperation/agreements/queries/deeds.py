"""What was done for commitments, and who may see it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.agreements.beside import Beside, Came, beside_deeds
from shanyrak.cooperation.agreements.models import (
    Deed,
)
from shanyrak.cooperation.agreements.models.agreement import first_day
from shanyrak.cooperation.agreements.names import DEED_STATUS_NAMES
from shanyrak.cooperation.agreements.states import DeedStatus
from shanyrak.records.clocks import Clocks, kept
from shanyrak.records.languages import Said, said_in
from shanyrak.records.rules import Visibility
from shanyrak.roles import READERS, Actor, Role
from shanyrak.sources.queries import Key, Mark

ICONS = {
    DeedStatus.HELD: "check",
    DeedStatus.ONGOING: "half",
    DeedStatus.PLANNED: "clock",
    DeedStatus.INVITED: "clock",
    DeedStatus.CANCELLED: "cross",
    DeedStatus.REPORTED: "half",
}


@dataclass(frozen=True, slots=True)
class Act:
    """A deed in the thread."""

    when: str
    until: str
    icon: str
    status: str
    text: Said
    address: str
    marks: tuple[Mark, ...] = ()
    note: str = ""
    came: tuple[Came, ...] = ()


def deeds_for(commitments: Iterable[int], clocks: Clocks) -> dict[int, list[Any]]:
    """Return the deeds of each commitment, the earliest first; states follow from all of them."""
    found: dict[int, list[Any]] = defaultdict(list)
    for deed in kept(Deed, clocks).filter(commitment__in=list(commitments)).order_by("since", clocks.key):
        found[deed.commitment_id].append(deed)
    return found


def shown_deeds(deeds: Iterable[Any], actor: Actor, clocks: Clocks) -> list[Any]:
    """Return the deeds that ``actor`` may see and that had begun, or were planned, on the day."""
    return [deed for deed in deeds if _is_open_to(actor, deed.visibility) and not _is_ahead(deed, clocks)]


def _is_ahead(deed: Any, clocks: Clocks) -> bool:
    """Whether a deed had not begun on the past day that was asked for; plans stand ahead of their day."""
    begins = first_day(deed.since)
    planned = deed.status in {DeedStatus.PLANNED, DeedStatus.INVITED}
    return clocks.chosen and not planned and begins is not None and begins > clocks.on


def _is_open_to(actor: Actor, visibility: str) -> bool:
    roles = actor.roles()
    if visibility == Visibility.PUBLIC or roles & READERS:
        return True
    return visibility == Visibility.HUB and bool(roles - {Role.PUBLIC})


def act_of(deed: Any, marks: Mapping[Key, Sequence[Mark]], beside: Mapping[Key, Beside] | None = None) -> Act:
    """Return a deed as a page shows it, with what other rooms tell of it ``beside``."""
    status = DeedStatus(deed.status)
    told = (beside or {}).get((deed.record_kind, deed.record_id), Beside())
    return Act(
        when=deed.since,
        until=deed.until,
        icon=ICONS[status],
        status="" if status is DeedStatus.HELD else gettext(DEED_STATUS_NAMES[status.value]),
        text=said_in(deed.title, get_language() or "en"),
        address=_address(deed),
        marks=tuple(marks.get((deed.record_kind, deed.record_id), ())),
        note=told.note,
        came=told.came,
    )


def told_beside(deeds: Iterable[Any], actor: Actor, clocks: Clocks) -> dict[Key, Beside]:
    """Return what other rooms tell of deeds; of a past day nothing, for they tell of today."""
    return {} if clocks.chosen else beside_deeds(deeds, actor)


def _address(deed: Any) -> str:
    """Return where the record behind a deed is shown; its room lies above this one and is known by its name only."""
    if not deed.record_kind:
        return ""
    try:
        return reverse(f"{deed.record_kind.partition('.')[0]}:detail", args=[deed.record_id])
    except NoReverseMatch:
        return ""
