"""Reading action items: who must do what by when, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.groups.models import ActionItem
from shanyrak.cooperation.groups.names import ITEM_STATE_NAMES, ITEM_TONES, REPORT_NAMES
from shanyrak.cooperation.groups.queries.common import Marks, mine, named
from shanyrak.cooperation.groups.states import ENDED, ItemState, item_state
from shanyrak.directory.queries import name_of
from shanyrak.records.languages import NOTHING_SAID, Said
from shanyrak.records.queries import names_of
from shanyrak.records.turning import begun_by
from shanyrak.roles import Actor
from shanyrak.sources.models import SourceDocument
from shanyrak.sources.queries import Mark, evidence_for
from shanyrak.ui.words import number, when

STILL_OPEN = "still_open"  # a filter: open, due soon or overdue


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An action item in a list."""

    id: int
    what: Said
    owner: str
    owner_party_id: int | None
    due_on: date | None
    state: str
    tone: str
    word: str
    group_id: int
    group: Said
    decision_id: int | None
    decision: str
    marks: Sequence[Mark]

    @property
    def due(self) -> str:
        """Say the day as files write it."""
        return self.due_on.isoformat() if self.due_on else ""


@dataclass(frozen=True, slots=True)
class ReportLine:
    """What somebody said became of an item."""

    sort: str
    tone: str
    text: Said
    on: date
    by: str
    at: datetime
    activity_id: int | None
    activity: Said
    document_id: int | None
    document: str


@dataclass(frozen=True, slots=True)
class ItemDetail:
    """An action item on its own page."""

    line: ItemLine
    meeting_id: int
    meeting: str
    meeting_since: str
    closed_on: date | None
    closed_by: str
    reports: tuple[ReportLine, ...]
    elsewhere: tuple[tuple[str, str], ...]


def items(filters: Mapping[str, Any], actor: Actor, *, on: date) -> QuerySet[ActionItem]:
    """Return the standing action items that ``actor`` may see and that ``filters`` keep."""
    rows = with_names(ActionItem.objects.standing().visible_to(actor))
    state = filters.get("state")
    if state == STILL_OPEN:
        rows = rows.filter(ended="")
    elif state:
        rows = rows.in_state(ItemState(state), on=on)
    if filters.get("mine"):
        rows = rows.of_actor(actor)
    return begun_by(rows.filter(*_conditions(filters)), "meeting__activity__since")


def with_names(rows: Any) -> Any:
    """Fetch with each item what its line names."""
    return rows.select_related(
        "meeting__group",
        "decision",
        "owner_party",
        "owner_person",
        "owner_office__party",
        "owner_office__person",
        "owner_user",
    )


def _conditions(filters: Mapping[str, Any]) -> Iterable[Q]:
    if text := filters.get("q"):
        yield Q(search_text__contains=text.lower())
    if group := filters.get("group"):
        yield Q(meeting__group=group)
    if party := filters.get("party"):
        yield Q(owner_party=party) | Q(owner_office__party=party)
    if day := filters.get("due_from"):
        yield Q(due_on__gte=day)
    if day := filters.get("due_until"):
        yield Q(due_on__lte=day)


def item_line(row: ActionItem, *, on: date, marks: Marks | None = None) -> ItemLine:
    """Return an item as lists show it on the day ``on``."""
    state = item_state(ItemState(row.ended) if row.ended else None, row.due_on, on=on)
    return ItemLine(
        id=row.pk,
        what=mine(row.what),
        owner=owner_in_words(row),
        owner_party_id=row.owner_party_id,
        due_on=row.due_on,
        state=state.value,
        tone=ITEM_TONES[state.value],
        word=state_in_words(row, state, on=on),
        group_id=row.meeting.group_id,
        group=mine(row.meeting.group.name),
        decision_id=row.decision_id,
        decision=row.decision.number if row.decision else "",
        marks=(marks or {}).get((row.kind(), row.pk), []),
    )


def owner_in_words(row: ActionItem) -> str:
    """Say whose an item is: the person, the office, the party; else the account."""
    office = row.owner_office
    parts = (
        name_of(row.owner_person) if row.owner_person else "",
        str(mine(office.title)) if office else "",
        str(named(row.owner_party or (office.party if office else None))),
    )
    said = ", ".join(part for part in parts if part)
    return said or (row.owner_user.name if row.owner_user else "")


def state_in_words(row: ActionItem, state: ItemState, *, on: date) -> str:
    """Say how an item stands: “6 days late” says more than “overdue”."""
    if state is ItemState.OVERDUE and row.due_on:
        days = (on - row.due_on).days
        return ngettext("%(days)s day late", "%(days)s days late", days) % {"days": number(days)}
    if state in ENDED and row.ended_on:
        return f"{gettext(ITEM_STATE_NAMES[state.value])}, {when(row.ended_on, short=True)}"
    return gettext(ITEM_STATE_NAMES[state.value])


def item_detail(row: ActionItem, actor: Actor, *, on: date) -> ItemDetail:
    """Return an item as its page shows it, with what became of it, the newest first."""
    reports = list(row.reports.select_related("activity", "document").order_by("-pk"))
    people = names_of({report.created_by for report in reports})
    marks = evidence_for([(row.kind(), row.pk)])
    lines = _report_lines(reports, people, actor)
    closing = next((one for one in lines if row.ended and one.sort == gettext(REPORT_NAMES[row.ended])), None)
    line = item_line(row, on=on, marks=marks)
    activity = row.meeting.activity
    return ItemDetail(
        line=line,
        meeting_id=row.meeting_id,
        meeting=str(mine(activity.title)) if activity else row.meeting.label,
        meeting_since=activity.since if activity else "",
        closed_on=row.ended_on,
        closed_by=closing.by if closing else "",
        reports=lines,
        elsewhere=tuple(
            (language, said["text"]) for language, said in row.what.items() if language != line.what.language
        ),
    )


def _report_lines(reports: Sequence[Any], people: Mapping[int, str], actor: Actor) -> tuple[ReportLine, ...]:
    tones = {"done": "ok", "dropped": "", "progress": "sky", "reopened": "warn"}
    seen: dict[str, set[int]] = {
        name: set(
            model.objects.visible_to(actor)
            .filter(pk__in=[getattr(one, f"{name}_id") for one in reports])
            .values_list("pk", flat=True)
        )
        for name, model in (("activity", Activity), ("document", SourceDocument))
    }
    return tuple(
        ReportLine(
            sort=gettext(REPORT_NAMES[one.sort]),
            tone=tones[one.sort],
            text=mine(one.text),
            on=one.on,
            by=people.get(one.created_by, ""),
            at=one.created_at,
            activity_id=one.activity_id if one.activity_id in seen["activity"] else None,
            activity=mine(one.activity.title) if one.activity_id in seen["activity"] else NOTHING_SAID,
            document_id=one.document_id if one.document_id in seen["document"] else None,
            document=one.document.title if one.document_id in seen["document"] else "",
        )
        for one in reports
    )


def address_of_items(**filters: str) -> str:
    """Return the address of the list that ``filters`` narrow."""
    asked = "&".join(f"{name}={value}" for name, value in filters.items())
    return f"{reverse('action-items:list')}{f'?{asked}' if asked else ''}"
