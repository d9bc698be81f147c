"""What the journal is told of what a group does."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from shanyrak.cooperation.groups.models import ActionItem, Decision, Meeting
from shanyrak.cooperation.groups.rules import Standing
from shanyrak.records.actions import disclosed
from shanyrak.records.models import Record
from shanyrak.records.rules import Visibility

Told = dict[str, dict[str, object]]


def told(
    record: Record,
    said: Mapping[str, object],
    *,
    among: Collection[Record] = (),
    erasable: Collection[str] = (),
) -> Told:
    """Return what an act says of ``record``: in clear only where it and all it stands ``among`` are public."""
    public = {one.visibility for one in among} <= {Visibility.PUBLIC.value}
    return disclosed(record, said, erasable=erasable if public else said.keys())


def told_of_meeting(meeting: Meeting, said: Mapping[str, object], *, erasable: Collection[str] = ()) -> Told:
    """Return what an act says of a meeting."""
    return told(meeting, said, among=[meeting.group], erasable=erasable)


def told_of_decision(decision: Decision, said: Mapping[str, object]) -> Told:
    """Return what an act says of a decision; of a draft nothing stands in clear."""
    among = [decision.meeting, decision.meeting.group]
    erasable = said.keys() if decision.standing == Standing.DRAFT else ()
    return told(decision, said, among=among, erasable=erasable)


def told_of_item(item: ActionItem, said: Mapping[str, object], *, erasable: Collection[str] = ()) -> Told:
    """Return what an act says of an action item."""
    among: list[Record] = [item.meeting, item.meeting.group]
    if item.decision is not None:
        among.append(item.decision)
        if item.decision.standing == Standing.DRAFT:
            erasable = said.keys()
    return told(item, said, among=among, erasable=erasable)
