"""What the pages of parties, people, activities, commitments and agreements show of groups."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.agreements.models import Agreement, Commitment
from shanyrak.cooperation.groups.models import Effect, Meeting, Member
from shanyrak.cooperation.groups.names import EFFECT_NAMES
from shanyrak.cooperation.groups.queries.common import mine
from shanyrak.cooperation.groups.queries.decisions import changes_in_words, decision_line, decisions
from shanyrak.cooperation.groups.queries.groups import seats_of
from shanyrak.directory.models import Party, Person
from shanyrak.records.sections import Section, shown_on
from shanyrak.roles import Actor


@shown_on("directory.party", order=25)
def groups_of_a_party(party: Party, actor: Actor) -> Section | None:
    """Show the groups in which a party sits or sat."""
    return _seats(seats_of(Member.objects.of_party(party.pk), actor))


@shown_on("directory.person", order=25)
def groups_of_a_person(person: Person, actor: Actor) -> Section | None:
    """Show the groups in which a person sits or sat: by name, or by an office."""
    return _seats(seats_of(Member.objects.filter(Q(person=person) | Q(office__person=person)), actor))


def _seats(lines: list[Any]) -> Section | None:
    if not lines:
        return None
    return Section("groups", _("Groups"), "groups/sections/seats.html", {"lines": lines}, beside=True)


@shown_on("activities.activity", order=5)
def meeting_behind(activity: Activity, actor: Actor) -> Section | None:
    """Lead from an activity to the meeting of a group that it is."""
    row = (
        Meeting.objects.standing().visible_to(actor).filter(activity=activity).select_related("group").first()
    )
    if row is None:
        return None
    context = {"id": row.pk, "number": row.number, "group_id": row.group_id, "group": mine(row.group.name)}
    return Section("meeting", _("Meeting of a group"), "groups/sections/meeting.html", context, beside=True)


@shown_on("agreements.commitment", order=5)
def decided_by(commitment: Commitment, actor: Actor) -> Section | None:
    """Say which decisions created or changed a commitment."""
    return _decided(Effect.objects.filter(commitment=commitment), actor, with_promise=False)


@shown_on("agreements.agreement", order=15)
def decided_about(agreement: Agreement, actor: Actor) -> Section | None:
    """Say which decisions created or changed commitments of an agreement."""
    seen = Commitment.objects.standing().visible_to(actor).filter(agreement=agreement)
    return _decided(
        Effect.objects.filter(commitment__in=seen.order_by().values("pk")), actor, with_promise=True
    )


def _decided(effects: Any, actor: Actor, *, with_promise: bool) -> Section | None:
    rows = list(effects.select_related("commitment").order_by("pk"))
    lines = {
        row.pk: decision_line(row)
        for row in decisions({}, actor).filter(pk__in=[row.decision_id for row in rows])
    }
    shown = [
        {
            "decision": lines[row.decision_id],
            "sort": EFFECT_NAMES[row.sort],
            "changes": changes_in_words(row.changes),
            "commitment": row.commitment if with_promise else None,
            "promise": mine(row.commitment.promise) if with_promise else None,
        }
        for row in rows
        if row.decision_id in lines
    ]
    if not shown:
        return None
    return Section("decided", _("Decided by"), "groups/sections/decided.html", {"effects": shown})
