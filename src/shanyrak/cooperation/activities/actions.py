"""Keeping activities. Each function is one act: it happens whole, is journalled, or is refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.activities.extending import followers
from shanyrak.cooperation.activities.models import Activity, Fulfilment, Outcome, Participant
from shanyrak.cooperation.activities.permissions import CHANGE_ACTIVITIES, REPORT_OUTCOMES
from shanyrak.cooperation.activities.queries import suggested_topics
from shanyrak.cooperation.activities.rules import (
    ActivityStatus,
    OutcomeSort,
    ParticipantRole,
    check_outcome,
    check_participant,
    check_whole,
    days_of,
)
from shanyrak.cooperation.agreements.actions import note_deed, withdraw_deed
from shanyrak.directory.models import Office, Party, Person
from shanyrak.journal.actions import record
from shanyrak.records.actions import disclosed, keep_edit, keep_gaps, keep_merge, keep_new
from shanyrak.roles import Actor, require

GAPS_TO_FILL = ("title", "place", "place_as_written", "subjects", "topics")
TOPICS_AT_MOST = 3  # of those that words suggest; the first are the most telling


@transaction.atomic
def add_activity(
    *, by: Actor, at: datetime, participants: Iterable[Mapping[str, Any]] = (), **fields: Any
) -> Activity:
    """Enter an activity into the ledger, with those who took part.

    ``participants`` are what :func:`add_participant` takes. Where no ``topics`` are given, not even none, those that
    its words speak of are taken. Refuses an end before the beginning.
    """
    require(by, CHANGE_ACTIVITIES)
    days_of(fields.get("since", ""), fields.get("until", ""))
    activity = Activity(**fields)
    if "topics" not in fields:
        activity.topics = sorted(topic.notation for topic in suggested_topics(activity)[:TOPICS_AT_MOST])
    keep_new(record=activity, by=by, at=at)
    said = fields | {"topics": activity.topics}
    record("cooperation.activity.added", by=by, at=at, **disclosed(activity, said))
    for participant in participants:
        add_participant(activity_id=activity.pk, by=by, at=at, **participant)
    return activity


@transaction.atomic
def edit_activity(
    *, record_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> Activity:
    """Change what the ledger says of an activity.

    Refuses an edit of an older version, an end before the beginning, and an activity that is part of itself.
    """
    require(by, CHANGE_ACTIVITIES)
    activity = Activity.objects.select_for_update().get(pk=record_id)
    days_of(wanted.get("since", activity.since), wanted.get("until", activity.until))
    whole = wanted.get("part_of", activity.part_of)
    check_whole(activity.pk, _wholes(whole))
    changes = keep_edit(record=activity, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record("cooperation.activity.edited", by=by, at=at, **disclosed(activity, changes))
        _tell_commitments(activity, by=by, at=at)
        for follow in followers:
            follow(activity, changes, by, at)
    return activity


@transaction.atomic
def merge_activities(*, keep_id: int, gone_id: int, by: Actor, at: datetime) -> Activity:
    """Make two records of one activity one: what took part in, fulfilled or came of either belongs to the one kept.

    What the one kept leaves empty is filled with what the other says.

    Refuses to merge a record with itself or one that is merged already.
    """
    require(by, CHANGE_ACTIVITIES)
    both = {
        activity.pk: activity
        for activity in Activity.objects.select_for_update().filter(pk__in=[keep_id, gone_id]).order_by("pk")
    }
    keep, gone = both[keep_id], both[gone_id]
    if gone.pk in _wholes(keep.part_of):
        keep.part_of = None
        keep.save()
    for commitment in gone.fulfilments.values_list("commitment", flat=True):
        withdraw_deed(commitment_id=commitment, record_kind=gone.kind(), record_id=gone.pk, by=by, at=at)
    _leave_out_repeated(keep, gone)
    moved = keep_merge(keep=keep, gone=gone, by=by, at=at)
    dates = () if keep.since or keep.until else ("since", "until")
    filled = keep_gaps(keep=keep, gone=gone, fields=(*GAPS_TO_FILL, *dates), by=by, at=at)
    told = {"gone": gone.pk, "moved": moved, "filled": filled}
    record("cooperation.activity.merged", by=by, at=at, **disclosed(keep, told))
    _tell_commitments(keep, by=by, at=at)
    return keep


@transaction.atomic
def add_participant(
    *,
    activity_id: int,
    by: Actor,
    at: datetime,
    party: Party | None = None,
    person: Person | None = None,
    office: Office | None = None,
    text: str = "",
    role: str = ParticipantRole.PARTICIPANT.value,
) -> Participant:
    """Note who takes part in an activity; of whoever is noted in the same role already, at most the office is added.

    Refuses a participant that names nobody, and an office that another person held.
    """
    require(by, CHANGE_ACTIVITIES)
    activity = Activity.objects.select_for_update().get(pk=activity_id)
    said: dict[str, Any] = {
        "party": party,
        "person": person,
        "office": office,
        "text": text.strip(),
        "role": role,
    }
    _check_participant(said)
    noted = activity.participants.filter(party=party, person=person, text=said["text"], role=role).first()
    if noted is not None:
        return noted if noted.office or office is None else _in_office(noted, office, by=by, at=at)
    participant = keep_new(record=Participant(activity=activity, **said), by=by, at=at)
    said |= {"participant": participant.pk}
    record("cooperation.activity.joined", by=by, at=at, **disclosed(activity, said, erasable={"text"}))
    return participant


@transaction.atomic
def edit_participant(
    *, participant_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> Participant:
    """Change who takes part, as what, or in which office.

    Refuses an edit of an older version, a participant that names nobody, and an office that another person held.
    """
    require(by, CHANGE_ACTIVITIES)
    participant = Participant.objects.select_for_update().get(pk=participant_id)
    names = ("party", "person", "office", "text", "role")
    _check_participant({name: getattr(participant, name) for name in names} | dict(wanted))
    changes = keep_edit(record=participant, wanted=wanted, version=version, by=by, at=at)
    if changes:
        told = disclosed(participant.activity, {"participant": participant.pk, **changes}, erasable={"text"})
        record("cooperation.activity.participant_edited", by=by, at=at, **told)
    return participant


@transaction.atomic
def remove_participant(*, participant_id: int, by: Actor, at: datetime) -> Activity:
    """Take a participant out of an activity; the history keeps that it stood there."""
    require(by, CHANGE_ACTIVITIES)
    participant = (
        Participant.objects.select_for_update(of=("self",)).select_related("activity").get(pk=participant_id)
    )
    activity, number = participant.activity, participant.pk
    participant.delete()
    record("cooperation.activity.left", by=by, at=at, **disclosed(activity, {"participant": number}))
    return activity


@transaction.atomic
def fulfil_commitment(*, activity_id: int, commitment_id: int, by: Actor, at: datetime) -> Fulfilment:
    """Note that an activity fulfils a commitment, or will when it is held; noted before, it stays as it is."""
    require(by, CHANGE_ACTIVITIES)
    activity = Activity.objects.select_for_update().get(pk=activity_id)
    noted = activity.fulfilments.filter(commitment=commitment_id).first()
    if noted is not None:
        return noted
    fulfilment = keep_new(record=Fulfilment(activity=activity, commitment_id=commitment_id), by=by, at=at)
    said = {"fulfilment": fulfilment.pk, "commitment": commitment_id}
    record("cooperation.activity.fulfils", by=by, at=at, **disclosed(activity, said))
    _tell_commitments(activity, by=by, at=at)
    return fulfilment


@transaction.atomic
def withdraw_fulfilment(*, fulfilment_id: int, by: Actor, at: datetime) -> Activity:
    """Take back that an activity fulfils a commitment; the commitment's state follows."""
    require(by, CHANGE_ACTIVITIES)
    fulfilment = (
        Fulfilment.objects.select_for_update(of=("self",)).select_related("activity").get(pk=fulfilment_id)
    )
    activity, commitment = fulfilment.activity, fulfilment.commitment_id
    activity.fulfilments.filter(commitment=commitment).delete()
    withdraw_deed(commitment_id=commitment, record_kind=activity.kind(), record_id=activity.pk, by=by, at=at)
    record(
        "cooperation.activity.fulfils_not", by=by, at=at, **disclosed(activity, {"commitment": commitment})
    )
    return activity


@transaction.atomic
def note_outcome(
    *,
    activity_id: int,
    sort: str,
    by: Actor,
    at: datetime,
    party: Party | None = None,
    what: Mapping[str, Mapping[str, str]] | None = None,
    on: str = "",
    words_to_come: bool = False,
) -> Outcome:
    """Note what changed at a party because of an activity.

    Refuses an outcome of what did not take place, and one that does not say what changed unless its words are to
    come; a focal point may report only for the own party.
    """
    require(by, REPORT_OUTCOMES, parties=[party.pk] if party else [])
    activity = Activity.objects.select_for_update().get(pk=activity_id)
    status = ActivityStatus(activity.status)
    check_outcome(status, OutcomeSort(sort), said=bool(what), words_to_come=words_to_come)
    said = {"party": party, "what": dict(what or {}), "sort": sort, "on": on}
    outcome = keep_new(record=Outcome(activity=activity, **said), by=by, at=at)
    told = disclosed(activity, {"outcome": outcome.pk, **said})
    record("cooperation.activity.outcome_noted", by=by, at=at, **told)
    return outcome


@transaction.atomic
def edit_outcome(
    *,
    outcome_id: int,
    version: int,
    wanted: Mapping[str, Any],
    by: Actor,
    at: datetime,
    words_to_come: bool = False,
) -> Outcome:
    """Change what came of an activity.

    Refuses an edit of an older version and what :func:`note_outcome` refuses; a focal point may neither change
    another party's outcome nor give one to another party.
    """
    outcome = (
        Outcome.objects.select_for_update(of=("self",)).select_related("activity", "party").get(pk=outcome_id)
    )
    for party in {outcome.party, wanted.get("party", outcome.party)}:
        require(by, REPORT_OUTCOMES, parties=[party.pk] if party else [])
    status, sort = ActivityStatus(outcome.activity.status), OutcomeSort(wanted.get("sort", outcome.sort))
    said = bool(wanted.get("what", outcome.what))
    check_outcome(status, sort, said=said, words_to_come=words_to_come)
    changes = keep_edit(record=outcome, wanted=wanted, version=version, by=by, at=at)
    if changes:
        told = disclosed(outcome.activity, {"outcome": outcome.pk, **changes})
        record("cooperation.activity.outcome_edited", by=by, at=at, **told)
    return outcome


@transaction.atomic
def withdraw_outcome(*, outcome_id: int, by: Actor, at: datetime) -> Activity:
    """Take an outcome back; the history keeps that it was said. A focal point may do so only for the own party."""
    outcome = Outcome.objects.select_for_update(of=("self",)).select_related("activity").get(pk=outcome_id)
    require(by, REPORT_OUTCOMES, parties=[outcome.party_id] if outcome.party_id else [])
    activity, number = outcome.activity, outcome.pk
    outcome.delete()
    record("cooperation.activity.outcome_withdrawn", by=by, at=at, **disclosed(activity, {"outcome": number}))
    return activity


def _tell_commitments(activity: Activity, *, by: Actor, at: datetime) -> None:
    """Bring up to date what the commitments that the activity fulfils know of it; their states follow."""
    for commitment in activity.fulfilments.values_list("commitment", flat=True):
        note_deed(
            commitment_id=commitment,
            record_kind=activity.kind(),
            record_id=activity.pk,
            status=activity.status,
            title=activity.title,
            visibility=activity.visibility,  # a commitment's page may be open to more people
            since=activity.since,
            until=activity.until,
            by=by,
            at=at,
        )


def _in_office(noted: Participant, office: Office, *, by: Actor, at: datetime) -> Participant:
    """Note the office of a participant of whom it was not known yet."""
    return edit_participant(
        participant_id=noted.pk, version=noted.version, wanted={"office": office}, by=by, at=at
    )


def _check_participant(said: Mapping[str, Any]) -> None:
    party, person, office = said["party"], said["person"], said["office"]
    check_participant(
        party=party.pk if party else None,
        person=person.pk if person else None,
        text=said["text"],
        office_of=office.person_id if office else None,
    )


def _wholes(activity: Activity | None) -> list[int]:
    """Return the activity and all that it is part of; stops at a circle, which an earlier merge could have left."""
    found: list[int] = []
    while activity is not None and activity.pk not in found:
        found.append(activity.pk)
        activity = activity.part_of
    return found


def _leave_out_repeated(keep: Activity, gone: Activity) -> None:
    """Take out of the activity that goes what the one kept says already, so that nothing stands twice."""
    noted = set(keep.participants.values_list("party", "person", "text", "role"))
    for participant in gone.participants.all():
        if (participant.party_id, participant.person_id, participant.text, participant.role) in noted:
            participant.delete()
    promises = keep.fulfilments.values_list("commitment", flat=True)
    gone.fulfilments.filter(commitment__in=list(promises)).delete()
