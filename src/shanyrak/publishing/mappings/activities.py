"""Activities and what came of them in the words of schema.org."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.timezone import localdate

from shanyrak.cooperation.activities.models import Activity, Outcome, Participant
from shanyrak.cooperation.activities.rules import ActivityStatus, Standing, standing_on
from shanyrak.cooperation.agreements.models import Commitment
from shanyrak.cooperation.programme.models import Session
from shanyrak.cooperation.programme.queries.sessions import name_of
from shanyrak.cooperation.programme.rules import SessionKind, SessionState
from shanyrak.directory.models import Party, Person
from shanyrak.publishing.kinds import Node, published
from shanyrak.publishing.linked_data import dated, in_languages, parties, party, place, said
from shanyrak.publishing.places import Site
from shanyrak.records.languages import said_in
from shanyrak.roles import VISITOR

HAPPENS = {Standing.HELD, Standing.ONGOING, Standing.PLANNED}
ROLES = {"host": "organizer", "chair": "organizer", "speaker": "performer"}  # all others attend


@published(Activity, word="activities")
def of_activity(one: Activity, site: Site) -> Node:
    """Describe an activity as an event, with who took part, the promises it fulfils and what came of it."""
    whole = one.part_of if one.part_of and one.part_of.visibility == "public" else None
    promises = Commitment.objects.standing().visible_to(VISITOR).filter(fulfilments__activity=one)
    return {
        "@type": "Event",
        "name": in_languages(one.title),
        "startDate": dated(one.since),
        "endDate": dated(one.until),
        "location": where(one),
        "eventStatus": status(one),
        "eventAttendanceMode": "OnlineEventAttendanceMode" if one.is_online else "",
        "keywords": [*one.topics, *one.subjects],
        "subEvent": [session(row, site) for row in sessions_of(one)],
        "superEvent": {"@id": site.thing(Activity.kind(), whole.pk)} if whole else "",
        "about": [
            {"@id": site.thing(Commitment.kind(), row.pk)} for row in promises.order_by("pk").distinct()
        ],
        **people_of(one, site),
        "potentialAction": [outcome(row, site) for row in outcomes_of(one)],
    }


def where(one: Activity) -> list[Node]:
    """Return where an activity took place: on the spot, online, or both."""
    here = place(one.place or one.place_as_written)
    return [*([here] if here else []), *([{"@type": "VirtualLocation"}] if one.is_online else [])]


def sessions_of(one: Activity) -> Any:
    """Return the public sessions of an activity that were announced, without the breaks."""
    rows = Session.objects.standing().visible_to(VISITOR).filter(activity=one)
    shown = rows.exclude(session_kind=SessionKind.BREAK.value).select_related("room")
    return shown.prefetch_related("speakers__person", "speakers__registration").in_time()


def session(row: Session, site: Site) -> Node:
    """Return a session as an event within the activity, at the time of its place, with who speaks."""
    cancelled = row.state == SessionState.CANCELLED
    return said(
        {
            "@id": f"{site.thing(Activity.kind(), row.activity_id)}-session-{row.pk}",
            "@type": "Event",
            "name": in_languages(row.title),
            "description": in_languages(row.abstract),
            "startDate": row.beginning.aware.isoformat(),
            "endDate": row.ending.aware.isoformat(),
            "eventStatus": "EventCancelled" if cancelled else "EventScheduled",
            "location": place(str(said_in(row.room.name, "en"))) if row.room else None,
            "inLanguage": [*row.spoken, *row.interpreted],
            "performer": [
                {"@type": "Person", "name": str(name_of(one, "en"))}
                for one in row.speakers.all()
                if one.person is None or one.person.visibility == "public"
            ],
            "url": site.url(reverse("programme:session", args=[row.activity_id, row.pk])),
        }
    )


def status(one: Activity) -> str:
    """Return whether it takes or took place; nothing where only an invitation or an unconfirmed plan is known."""
    after = one.period.upper if one.period else None
    standing = standing_on(ActivityStatus(one.status), after, on=localdate())
    if standing is Standing.CANCELLED:
        return "EventCancelled"
    return "EventScheduled" if standing in HAPPENS else ""


def people_of(one: Activity, site: Site) -> dict[str, list[Node]]:
    """Return who took part, by what they did there; the hidden ones are left out."""
    rows = one.participants.select_related("party", "person").order_by("pk")
    found: dict[str, list[Node]] = {"organizer": [], "performer": [], "attendee": []}
    for row in rows:
        found[ROLES.get(row.role, "attendee")] += [
            node for node in participant(row, site) if node not in found[ROLES.get(row.role, "attendee")]
        ]
    return found


def participant(row: Participant, site: Site) -> Sequence[Node]:
    """Return the person, else the party, of one line of participants."""
    if row.person is not None:
        if row.person.visibility != "public":
            return []
        return [
            {
                "@id": site.thing(Person.kind(), row.person.pk),
                "@type": "Person",
                "name": row.person.name,
            }
        ]
    return parties([row.party] if row.party else [], site)


def outcomes_of(one: Activity) -> Any:
    """Return what came of an activity, at parties that everybody may see or at none."""
    rows = Outcome.objects.filter(activity=one).select_related("party").order_by("pk")
    return rows.filter(party=None) | rows.filter(party__in=Party.objects.visible_to(VISITOR))


def outcome(row: Any, site: Site) -> Node:
    """Return what came of an activity as an action that was done because of it."""
    return said(
        {
            "@id": f"{site.thing(Activity.kind(), row.activity_id)}-outcome-{row.pk}",
            "@type": "Action",
            "name": in_languages(row.what),
            "agent": party(row.party, site),
            "startTime": dated(row.on),
            "hub:state": row.sort,
        }
    )
