"""The groups of the sample hub: what its documents tell of committees, working groups and alliances, and no more.

Groups are entered by hand; each fact here names the document and the words that carry it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.groups.actions import (
    add_group,
    add_member,
    call_meeting,
    draft_decision,
    take_decision,
)
from shanyrak.cooperation.groups.models import Group, Meeting
from shanyrak.directory.models import Party, Person
from shanyrak.records.languages import texts_from
from shanyrak.records.models import Kept
from shanyrak.roles import Actor
from shanyrak.sources.actions import support
from shanyrak.sources.models import SourceDocument, Support


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a sample document that carry a fact."""

    document: str
    text: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class SampleGroup:
    """A group that the documents name, and the words that do."""

    kind: str
    names: tuple[tuple[str, str], ...]  # (language, name)
    words: tuple[Words, ...]
    since: str = ""
    mandate: str = ""
    members: tuple[tuple[str, str, str, Words], ...] = ()  # (ISO code or name, role, since, words)
    met: tuple[str, str] | None = (
        None  # the document that tells of its first meeting, and the kind of that activity
    )


FIRST_MEETING = "04-first-steering-committee-en.txt"
THREE_GROUPS = (
    "The Committee decided to establish three working groups with which the Hub will take up its work: (i) training and "
    "research; (ii) knowledge management and sharing of experience; (iii) regional cooperation."
)
LED = "Afghanistan takes the lead of the working group on training and research."
THREE_LAUNCHED = (
    "Azerbaijan, Georgia and Kazakhstan have launched a Peer-to-Peer Learning Alliance on public service delivery "
    "under the roof of the Astana Civil Service Hub."
)
DELIVERY = "14-service-delivery-alliance-en.txt"
SEVEN = "Its members are Estonia, Kazakhstan, Uzbekistan, Kyrgyzstan, Georgia, Armenia and Azerbaijan."
E_GOVERNMENT = "28-egovernment-alliance-en.txt"
CHAIRMAN = "Baimenov"

GROUPS = (
    SampleGroup(
        kind="steering_committee",
        names=(("en", "Steering Committee"), ("ru", "Управляющий комитет"), ("kk", "Басқарушы комитет")),
        mandate="Sets the direction of the Hub.",
        met=(FIRST_MEETING, "steering_committee"),
        words=(
            Words(
                "02-participants-brochure-en.txt",
                "A Steering Committee sets the direction; a Secretariat in Astana does the daily work.",
                "mandate",
            ),
        ),
        members=(
            (
                CHAIRMAN,
                "chair",
                "",
                Words("08-undp-agreement-en.txt", "Alikhan Baimenov, Chairman of the Steering Committee"),
            ),
        ),
    ),
    SampleGroup(
        kind="management_committee",
        names=(("en", "Management Committee"),),
        words=(Words("31-bosa-memorandum-en.txt", "Chairman of the Hub's Management Committee"),),
        members=(
            (
                CHAIRMAN,
                "chair",
                "",
                Words(
                    "31-bosa-memorandum-en.txt",
                    "The Chairman of the Hub's Management Committee, Alikhan Baimenov",
                ),
            ),
        ),
    ),
    SampleGroup(
        kind="working_group",
        names=(("en", "Working group on training and research"),),
        words=(Words(FIRST_MEETING, THREE_GROUPS),),
        members=(("AFG", "lead", "", Words(FIRST_MEETING, LED)),),
    ),
    SampleGroup(
        kind="working_group",
        names=(("en", "Working group on knowledge management and sharing of experience"),),
        words=(Words(FIRST_MEETING, THREE_GROUPS),),
    ),
    SampleGroup(
        kind="working_group",
        names=(("en", "Working group on regional cooperation"),),
        words=(Words(FIRST_MEETING, THREE_GROUPS),),
    ),
    SampleGroup(
        kind="alliance",
        names=(("en", "Peer-to-Peer Learning Alliance on public service delivery"),),
        since="2016",
        met=(DELIVERY, "seminar"),
        words=(
            Words(DELIVERY, THREE_LAUNCHED),
            Words(
                E_GOVERNMENT,
                "The alliance on one-stop shops, founded two years earlier, served as an example.",
                "since",
            ),
        ),
        members=tuple(
            (code, "member", "2016", Words(DELIVERY, THREE_LAUNCHED)) for code in ("AZE", "GEO", "KAZ")
        ),
    ),
    SampleGroup(
        kind="alliance",
        names=(("en", "Peer-to-Peer Learning Alliance on e-government"),),
        since="2018",
        met=(E_GOVERNMENT, "meeting"),
        words=(
            Words(
                E_GOVERNMENT,
                "In 2018 the annual conference of the Astana Civil Service Hub gave birth to a second Peer-to-Peer Learning "
                "Alliance, this time on e-government.",
                "since",
            ),
        ),
        members=tuple(
            (code, "member", "2018", Words(E_GOVERNMENT, SEVEN))
            for code in ("EST", "KAZ", "UZB", "KGZ", "GEO", "ARM", "AZE")
        ),
    ),
    SampleGroup(
        kind="alliance",
        names=(("en", "Virtual Alliance of Practitioners"),),
        since="2020",
        words=(
            Words(
                "33-virtual-alliance-en.txt",
                "The Astana Civil Service Hub (ACSH) has launched a Virtual Alliance of Practitioners, through which "
                "administrations exchange experience of working in the pandemic.",
            ),
            Words("33-virtual-alliance-en.txt", "Nur-Sultan, 2020", "since"),
        ),
        mandate="Administrations exchange experience of working in the pandemic.",
    ),
)


@transaction.atomic
def load_groups(*, by: Actor, at: datetime) -> None:
    """Enter the groups that the documents name, with their evidence; where there are groups already, nothing."""
    if Group.objects.exists():
        return
    entered = {group: _enter(group, by=by, at=at) for group in GROUPS}
    for sample, group in entered.items():
        activity = _told_in(*sample.met) if sample.met else None
        meeting = call_meeting(group=group, activity=activity, by=by, at=at) if activity else None
        if meeting and sample.kind == "steering_committee":
            _decided(meeting, by=by, at=at)


def _enter(sample: SampleGroup, *, by: Actor, at: datetime) -> Group:
    group = add_group(
        group_kind=sample.kind,
        name=texts_from(dict(sample.names)),
        mandate=texts_from({"en": sample.mandate}),
        since=sample.since,
        by=by,
        at=at,
        decides="unsaid",  # no document says how the groups decide
    )
    _carry(group, sample.words, by=by, at=at)
    for who, role, since, words in sample.members:
        member = add_member(group_id=group.pk, role=role, since=since, by=by, at=at, **_seat(who))
        _carry(member, [words], by=by, at=at)
    return group


def _seat(who: str) -> dict[str, Any]:
    if who == CHAIRMAN:
        return {"person": Person.objects.standing().matching(who).order_by("pk").first()}
    return {"party": Party.objects.standing().get(party_kind="country", iso3=who)}


def _decided(meeting: Meeting, *, by: Actor, at: datetime) -> None:
    """Enter the one decision that the minutes of the first meeting tell of; they do not say how it was taken."""
    text = {
        "en": "Three working groups are set up: on training and research, on knowledge management and sharing of "
        "experience, and on regional cooperation."
    }
    decision = draft_decision(meeting=meeting, text=texts_from(text), decided_by="unsaid", by=by, at=at)
    take_decision(decision_id=decision.pk, by=by, at=at)
    _carry(decision, [Words(FIRST_MEETING, THREE_GROUPS, "text")], by=by, at=at)


def _told_in(name: str, kind: str) -> Activity | None:
    told = Activity.objects.standing().filter(activity_kind=kind, pk__in=_activities_in(name))
    found: Activity | None = told.order_by("pk").first()
    return found


def _activities_in(name: str) -> Any:
    passages = Support.objects.filter(evidence__document__file_name=name, record_kind=Activity.kind())
    return passages.values("record_id")


def _carry(record: Kept, words: Sequence[Words], *, by: Actor, at: datetime) -> None:
    """Note the words that carry a record, each in its place."""
    for one in words:
        document = SourceDocument.objects.get(file_name=one.document)
        start = document.text.index(one.text)
        support(
            record_kind=record.kind(),
            record_id=record.pk,
            document_id=document.pk,
            start=start,
            end=start + len(one.text),
            field=one.field,
            by=by,
            at=at,
        )
