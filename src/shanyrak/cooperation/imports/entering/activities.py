"""Entering activities with those who took part."""

from __future__ import annotations

from typing import Any

from shanyrak.cooperation.activities.actions import add_activity, add_participant, edit_activity
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.imports.entering.work import Work, with_languages
from shanyrak.cooperation.imports.models import CalendarEvent
from shanyrak.directory.models import Person
from shanyrak.records.languages import texts_from

PLAIN = ("activity_kind", "status", "since", "until", "place")


def enter_activity(work: Work, plan: dict[str, Any], target: int | None) -> Activity:
    """Enter an activity, or what a row adds to one; remember by which name a calendar knows it."""
    activity = (
        _add_to(work, plan, Activity.objects.get(pk=target)) if target is not None else _new(work, plan)
    )
    if plan["uid"]:
        known = CalendarEvent.objects.filter(uid=plan["uid"]).first()
        plan["sequence_was"] = known.sequence if known else None
        CalendarEvent.objects.update_or_create(
            uid=plan["uid"], defaults={"activity": activity, "sequence": plan["sequence"]}
        )
    return activity


def _new(work: Work, plan: dict[str, Any]) -> Activity:
    activity = add_activity(
        title=texts_from(plan["title"]),
        is_online=plan["is_online"],
        participants=[],
        **{name: plan[name] for name in PLAIN},
        **work.shown,
        **work.who,
    )
    work.made(activity)
    for who in plan["participants"]:
        _join(work, activity, who)
    return activity


def _join(work: Work, activity: Activity, who: dict[str, Any]) -> None:
    known = set(activity.participants.values_list("pk", flat=True))
    participant = add_participant(
        activity_id=activity.pk,
        party=work.party(who.get("party")),
        person=Person.objects.get(pk=who["person"]) if "person" in who else None,
        text=who.get("text", ""),
        role=who["role"],
        **work.who,
    )
    if participant.pk not in known:
        work.made(participant)


def _add_to(work: Work, plan: dict[str, Any], activity: Activity) -> Activity:
    taken = work.taken
    wanted: dict[str, Any] = {name: plan[name] for name in PLAIN if name in taken}
    title = with_languages(activity.title, plan["title"], taken, "title")
    if title != activity.title:
        wanted["title"] = title
    activity = work.edit(edit_activity, activity, wanted)
    for place, who in enumerate(plan["participants"]):
        if f"participant:{place}" in taken:
            _join(work, activity, who)
    return activity
