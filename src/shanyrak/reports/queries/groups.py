"""What groups decided, and what became of their action items."""

from __future__ import annotations

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.groups.models import ActionItem, Decision, Group, Meeting
from shanyrak.cooperation.groups.rules import Standing
from shanyrak.cooperation.groups.states import ItemState, item_state
from shanyrak.reports.queries.asking import Asking
from shanyrak.reports.rules import Fact, Texts

DECISION, ITEM = Decision.kind(), ActionItem.kind()


def meetings(asking: Asking) -> dict[int, tuple[int, str]]:
    """Return the group and the day of every meeting that may be seen."""
    days = {pk: until or since for pk, since, until in asking.rows(Activity, "since", "until")}
    return {
        pk: (group, days.get(activity, ""))
        for pk, group, activity in asking.rows(Meeting, "group_id", "activity_id")
    }


def decisions(asking: Asking, met: dict[int, tuple[int, str]]) -> list[Fact]:
    """Return the decisions that were taken in the span."""
    columns = ("text", "meeting_id", "standing", "taken_on", "decided_by")
    found = []
    for pk, text, meeting, standing, taken_on, way in asking.rows(Decision, *columns):
        group, day = met.get(meeting, (0, ""))
        if group and standing == Standing.TAKEN and asking.fell_in(taken_on or day):
            signs = frozenset({"taken", f"group:{group}", f"way:{way}"})
            found.append(Fact(DECISION, pk, text, signs, day=taken_on or day))
    return found


def items(asking: Asking, met: dict[int, tuple[int, str]]) -> list[Fact]:
    """Return the action items that were there by the end of the span, and how each stood then."""
    columns = ("what", "meeting_id", "owner_party_id", "due_on", "ended", "ended_on")
    found = []
    for pk, what, meeting, owner, due_on, ended, ended_on in asking.rows(ActionItem, *columns):
        group, day = met.get(meeting, (0, ""))
        if not group or not asking.came_by(day):
            continue
        over = ItemState(ended) if ended and ended_on <= asking.span.on else None
        signs = {f"state:{item_state(over, due_on, on=asking.span.on)}", f"group:{group}"}
        signs.add(f"party:{owner if owner in asking.parties else 0}")
        if asking.fell_in(day):
            signs.add("new")
        if over is not None and asking.span.holds(ended_on):
            signs.add("closed")
        found.append(Fact(ITEM, pk, what, frozenset(signs), day=due_on.isoformat() if due_on else ""))
    return found


def names_of_groups(asking: Asking) -> dict[str, Texts]:
    """Return the names of groups by the signs that speak of them."""
    return {f"group:{pk}": name for pk, name in asking.rows(Group, "name")}
