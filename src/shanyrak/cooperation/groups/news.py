"""Who is told what a group does, and in which facts. Acts call these inside their transaction."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.urls import reverse

from shanyrak.accounts.queries import people_holding
from shanyrak.cooperation.groups.kinds import (
    AGENDA_CHANGED,
    DECISION_TAKEN,
    INVITED,
    ITEM_ASSIGNED,
    ITEM_DUE,
    ITEM_OVERDUE,
    MINUTES_LAID,
)
from shanyrak.cooperation.groups.models import ActionItem, Decision, Group, Meeting, Member
from shanyrak.cooperation.groups.rules import Standing
from shanyrak.notices.actions import tell_all
from shanyrak.notices.kinds import Button, Fact, Kind
from shanyrak.records.languages import LANGUAGES, Status, Texts, said_in
from shanyrak.records.models import Record
from shanyrak.records.rules import Visibility
from shanyrak.refusals import gettext_noop
from shanyrak.roles import Actor, Role

REPORT = gettext_noop("Report what became of it")


def tell_invited(meeting: Meeting, *, by: Actor, at: datetime) -> None:
    """Tell the members' focal points of a meeting, with its agenda; whoever was told before is not told twice."""
    _tell_of_meeting(INVITED, meeting, f"groups.invited:{meeting.pk}", by=by, at=at)


def tell_agenda_changed(meeting: Meeting, *, by: Actor, at: datetime) -> None:
    """Tell those who were invited that the agenda is another now; once a day, however often it changes."""
    if meeting.invited_at is not None and _is_ahead(meeting, at):
        key = f"groups.agenda_changed:{meeting.pk}:{at.date().isoformat()}"
        _tell_of_meeting(AGENDA_CHANGED, meeting, key, by=by, at=at)


def tell_minutes_laid(meeting: Meeting, *, by: Actor, at: datetime) -> None:
    """Tell the members' focal points that the minutes lie before them; each time they are laid anew."""
    key = f"groups.minutes_laid:{meeting.pk}:{meeting.version}"
    _tell_of_meeting(MINUTES_LAID, meeting, key, by=by, at=at)


def tell_taken(decision: Decision, *, by: Actor, at: datetime) -> None:
    """Tell the focal points of the parties that a decision concerns; where none is named, those of all members."""
    meeting = decision.meeting
    if decision.standing != Standing.TAKEN or is_internal(decision, meeting, meeting.group):
        return
    named = list(decision.concerns.values_list("party", flat=True))
    facts: dict[str, Fact] = {
        "number": decision.number,
        "group": meeting.group.name,
        "what": decision.text,
    }
    tell_all(
        kind=DECISION_TAKEN,
        to=people_holding(Role.FOCAL_POINT, parties=named or parties_in(meeting.group), on=at.date()),
        facts=facts,
        address=reverse("decisions:detail", args=[decision.pk]),
        key=f"groups.decision_taken:{decision.pk}",
        by=by,
        at=at,
    )


def tell_assigned(item: ActionItem, *, by: Actor, at: datetime) -> None:
    """Tell whoever sees to an item that it was given to them; anew when it is given to another."""
    _tell_of_item(ITEM_ASSIGNED, item, "groups.item_assigned", by=by, at=at)


def tell_reminded(item: ActionItem, reminder: str, *, by: Actor, at: datetime) -> None:
    """Remind whoever sees to an item that it is due, or overdue; each reminder of each day it is due on once."""
    late = reminder.startswith("late")
    key = f"groups.item_{'overdue' if late else 'due'}:{item.due_on}:{reminder}"
    _tell_of_item(ITEM_OVERDUE if late else ITEM_DUE, item, key, by=by, at=at)


def parties_in(group: Group, *, on: date | None = None) -> list[int]:
    """Return the parties that sit in a group: on the day ``on``, or ever."""
    seats = Member.objects.filter(group=group)
    if on is not None:
        seats = seats.on(on)
    own = seats.exclude(party=None).values_list("party", flat=True)
    of_offices = seats.exclude(office__party=None).values_list("office__party", flat=True)
    return sorted({*own, *of_offices})


def people_for(item: ActionItem, *, on: date) -> list[int]:
    """Return who sees to an item: the account it was given to and the owner's focal points, else the secretariat."""
    if item.owner_user_id:
        return [item.owner_user_id]
    decision = [item.decision] if item.decision else []
    party = item.party_concerned
    if party and not is_internal(item, item.meeting, item.meeting.group, *decision):
        found = people_holding(Role.FOCAL_POINT, parties=[party], on=on)
        if found:
            return found
    return people_holding(Role.OFFICER, on=on)


def is_internal(*records: Record) -> bool:
    """Whether one of the records is for the secretariat alone, so that nobody else is told of it."""
    return any(record.visibility == Visibility.SECRETARIAT for record in records)


def agenda_in_words(titles: Iterable[Texts]) -> Texts:
    """Return an agenda as one text in each language."""
    titles = list(titles)
    return {
        language: {
            "text": "; ".join(
                f"{place}. {said_in(title, language)}" for place, title in enumerate(titles, 1)
            ),
            "status": (Status.ORIGINAL if language == LANGUAGES[0] else Status.TRANSLATED).value,
            "of": "",
        }
        for language in LANGUAGES
    }


def _tell_of_meeting(kind: Kind, meeting: Meeting, key: str, *, by: Actor, at: datetime) -> None:
    if is_internal(meeting, meeting.group):
        return
    activity = meeting.activity
    titles = list(meeting.agenda.order_by("position", "pk").values_list("title", flat=True))
    facts: dict[str, Fact] = {
        "what": activity.title if activity else meeting.label,
        "group": meeting.group.name,
        "meets_on": activity.since if activity else "",
        "place": (activity.place if activity else "") or "–",
        "agenda": agenda_in_words(titles) if titles else "–",
    }
    day = meeting.day or at.date()
    tell_all(
        kind=kind,
        to=people_holding(Role.FOCAL_POINT, parties=parties_in(meeting.group, on=day), on=at.date()),
        facts=facts,
        address=reverse("meetings:detail", args=[meeting.pk]),
        key=key,
        by=by,
        at=at,
    )


def _tell_of_item(kind: Kind, item: ActionItem, key: str, *, by: Actor, at: datetime) -> None:
    decision = item.decision
    if decision is not None and decision.standing == Standing.DRAFT:
        return
    facts: dict[str, Fact] = {
        "what": item.what,
        "group": item.meeting.group.name,
        "due_on": item.due_on.isoformat() if item.due_on else "",
    }
    tell_all(
        kind=kind,
        to=people_for(item, on=at.date()),
        facts=facts,
        address=reverse("action-items:detail", args=[item.pk]),
        key=f"{key}:{item.pk}",
        by=by,
        at=at,
        buttons=[Button(REPORT, reverse("action-items:report", args=[item.pk]))],
    )


def _is_ahead(meeting: Meeting, at: datetime) -> bool:
    return meeting.day is None or meeting.day >= at.date()
