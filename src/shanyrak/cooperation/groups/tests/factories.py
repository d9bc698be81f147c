"""Groups, meetings and decisions for tests; made by the acts themselves."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.tests.factories import organization, person, the_hub
from shanyrak.cooperation.groups.actions import (
    add_agenda_item,
    add_group,
    add_member,
    assign_item,
    call_meeting,
    draft_decision,
    note_attendance,
)
from shanyrak.cooperation.groups.models import (
    ActionItem,
    AgendaItem,
    Decision,
    Group,
    Meeting,
    Member,
)
from shanyrak.directory.models import Party
from shanyrak.records.languages import texts_from
from shanyrak.roles import Holder, Role

__all__ = ["organization", "person", "the_hub"]

NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))
DIRECTOR = Holder(pk=8, held=frozenset({Role.DIRECTOR}))
BY: dict[str, Any] = {"by": AIGUL, "at": NOON}


def committee(name: str = "Steering Committee", **fields: Any) -> Group:
    """Enter a group; without more, a steering committee that decides by vote with half of its members."""
    rules = {"group_kind": "steering_committee", "decides": "vote", "quorum": "half"}
    return add_group(name=texts_from({"en": name}), **(rules | fields), **BY)


def seat(group: Group, party: Party | None, **fields: Any) -> Member:
    """Let a party sit in a group since 2013."""
    return add_member(group_id=group.pk, party=party, **({"since": "2013"} | fields), **BY)


def meeting(group: Group | None = None, **fields: Any) -> Meeting:
    """Call a meeting; without more, on 2 June 2026 in Astana."""
    wanted = {"since": "2026-06-02", "place": "Astana", "status": "held"} | fields
    return call_meeting(group=group or committee(), **wanted, **BY)


def activity_of(one: Meeting) -> Activity:
    """Return the activity of a meeting as the ledger has it now."""
    return Activity.objects.get(meeting=one)


def agenda_item(of: Meeting, title: str = "Work plan", **fields: Any) -> AgendaItem:
    """Put an item on the agenda."""
    return add_agenda_item(meeting_id=of.pk, title=texts_from({"en": title}), **fields, **BY)


def came(to: Meeting, *members: Member, presence: str = "present") -> None:
    """Note that members came."""
    for one in members:
        note_attendance(meeting_id=to.pk, member=one, presence=presence, **BY)


def draft(at_meeting: Meeting, text: str = "Three working groups are set up.", **fields: Any) -> Decision:
    """Draft a decision."""
    return draft_decision(meeting=at_meeting, text=texts_from({"en": text}), **fields, **BY)


def item(
    of: Meeting | None = None, what: str = "Send the manual of the reserve", **fields: Any
) -> ActionItem:
    """Give out an action item; without more, to the hub, due on 30 June 2026."""
    owner = {} if any(name.startswith("owner") for name in fields) else {"owner_party": the_hub()}
    wanted = owner | {"due_on": date(2026, 6, 30)} | fields
    if "decision" not in wanted:
        wanted["meeting"] = of or meeting()
    return assign_item(what=texts_from({"en": what}), **wanted, **BY)
