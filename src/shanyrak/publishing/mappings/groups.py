"""Groups, their meetings, decisions and action items in the words of schema.org."""

from __future__ import annotations

from typing import Any

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.agreements.models import Commitment
from shanyrak.cooperation.groups.models import ActionItem, Decision, Group, Meeting
from shanyrak.directory.models import Person
from shanyrak.publishing.kinds import Node, published
from shanyrak.publishing.linked_data import dated, in_languages, party, place, said
from shanyrak.publishing.places import Site
from shanyrak.roles import VISITOR


@published(Group, word="groups")
def of_group(one: Group, site: Site) -> Node:
    """Describe a group as an organisation: its mandate, and who sits in it since when."""
    rows = one.members.select_related("party", "person", "office").order_by("pk")
    whole = one.parent if one.parent and one.parent.visibility == "public" else None
    return {
        "@type": "Organization",
        "name": in_languages(one.name),
        "description": in_languages(one.mandate),
        "foundingDate": dated(one.since),
        "dissolutionDate": dated(one.until),
        "keywords": one.topics,
        "parentOrganization": {"@id": site.thing(Group.kind(), whole.pk)} if whole else "",
        "member": [node for row in rows if (node := seat(row, site))],
    }


def seat(row: Any, site: Site) -> Node | None:
    """Return a seat as a role with its dates; none where a hidden party or person sits on it."""
    if row.person is not None:
        if row.person.visibility != "public":
            return None
        whom: Node | None = {
            "@id": site.thing(Person.kind(), row.person_id),
            "@type": "Person",
            "name": row.person.name,
        }
    else:
        whom = party(row.party, site)
    role = {
        "@type": "OrganizationRole",
        "roleName": row.role,
        "startDate": dated(row.since),
        "endDate": dated(row.until),
    }
    return said(role | {"member": whom}) if whom else None


@published(Meeting, word="meetings")
def of_meeting(one: Meeting, site: Site) -> Node:
    """Describe a meeting as an event that its group holds."""
    activity = one.activity
    when: Node = {}
    if activity is not None:
        when = {
            "name": in_languages(activity.title),
            "startDate": dated(activity.since),
            "endDate": dated(activity.until),
            "location": place(activity.place),
            "sameAs": site.thing(Activity.kind(), activity.pk),
        }
    group = {"@id": site.thing(Group.kind(), one.group_id)}
    return {"@type": "Event", "name": one.label, "identifier": one.number, "organizer": group} | when


@published(Decision, word="decisions")
def of_decision(one: Decision, site: Site) -> Node:
    """Describe a decision as a text of its group, with the promises that it made or changed."""
    promises = Commitment.objects.standing().visible_to(VISITOR).filter(decided_by__decision=one)
    return {
        "@type": "CreativeWork",
        "name": one.number,
        "text": in_languages(one.text),
        "dateCreated": dated(one.taken_on),
        "creativeWorkStatus": one.standing,
        "author": {"@id": site.thing(Group.kind(), one.meeting.group_id)},
        "isPartOf": {"@id": site.thing(Meeting.kind(), one.meeting_id)},
        "about": [
            {"@id": site.thing(Commitment.kind(), row.pk)} for row in promises.order_by("pk").distinct()
        ],
    }


@published(ActionItem, word="action-items")
def of_item(one: ActionItem, site: Site) -> Node:
    """Describe an action item: what is to be done, which party is to do it, and by when."""
    decision = {"@id": site.thing(Decision.kind(), one.decision_id)} if one.decision_id else ""
    return {
        "@type": "Action",
        "name": in_languages(one.what),
        "agent": party(one.owner_party, site),
        "scheduledTime": dated(one.due_on.isoformat() if one.due_on else ""),
        "object": decision or {"@id": site.thing(Meeting.kind(), one.meeting_id)},
        "hub:state": one.ended,
    }
