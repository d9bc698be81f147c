"""Reading one activity whole: who took part, what it is part of, what it fulfils, what came of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.activities.models import OUTCOME_NAMES, ROLE_NAMES, Activity, Outcome, Participant
from shanyrak.cooperation.activities.queries import ActivityLine, activity_line, activity_lines, hub_id
from shanyrak.cooperation.activities.rules import (
    ActivityStatus,
    Standing,
    standing_on,
)
from shanyrak.cooperation.agreements.models import Commitment
from shanyrak.cooperation.agreements.names import STATE_NAMES
from shanyrak.cooperation.agreements.states import State
from shanyrak.directory.models import Office, Party, Person
from shanyrak.directory.queries import name_of, offices_on
from shanyrak.records.languages import NOTHING_SAID, Said, said_in
from shanyrak.records.turning import begun_by
from shanyrak.roles import Actor
from shanyrak.sources.queries import Mark, evidence_for
from shanyrak.topics.queries import TopicName, names_of_topics

STATE_TONES = {
    State.OPEN.value: "",
    State.UNDER_WAY.value: "sky",
    State.DELIVERED.value: "ok",
    State.OVERDUE.value: "bad",
    State.LAPSED.value: "",
}
OUTCOME_TONES = {"adopted": "ok", "adapted": "ok", "tried": "sky", "nothing": ""}
# Fields of an activity that its page shows, each with the passages that carry it; the rest stand beside the title.
SHOWN_FIELDS = frozenset({"participants", "since", "until", "place", "subjects", "part_of", "status"})


@dataclass(frozen=True, slots=True)
class ParticipantLine:
    """Someone who takes part: by name, or in the words of a source."""

    id: int
    role: str
    party_id: int | None
    party: Said
    person_id: int | None
    person: str
    office: Said
    office_party: Said
    text: str
    marks: Sequence[Mark]


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A commitment that the activity fulfils, and how it stands."""

    fulfilment_id: int
    id: int
    promise: Said
    agreement_id: int
    agreement: Said
    state: str
    tone: str
    marks: Sequence[Mark]


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """What changed because of the activity."""

    id: int
    what: Said
    sort: str
    tone: str
    party_id: int | None
    party: Said
    on: str
    marks: Sequence[Mark]


@dataclass(frozen=True, slots=True)
class ActivityDetail:
    """An activity on its own page."""

    line: ActivityLine
    elsewhere: tuple[tuple[str, str], ...]  # (language, title) in the other languages
    place_as_written: str
    is_unconfirmed: bool
    is_of_the_hub: bool | None  # none where the hub itself is not entered yet
    participants: tuple[ParticipantLine, ...]
    subjects: tuple[str, ...]
    topics: tuple[TopicName, ...]
    whole: ActivityLine | None
    parts: tuple[ActivityLine, ...]
    promises: tuple[PromiseLine, ...]
    outcomes: tuple[OutcomeLine, ...]
    took_place: bool
    marks: Mapping[str, Sequence[Mark]]  # by field; "whole" for those that stand beside none

    @property
    def names_offices(self) -> bool:
        """Whether anyone took part in an office."""
        return any(one.office for one in self.participants)

    @property
    def has_evidence(self) -> bool:
        """Whether a document carries anything of it."""
        return any(self.marks.values())

    @property
    def has_facts(self) -> bool:
        """Whether there is anything to say in short."""
        return bool(self.whole or self.place_as_written or self.subjects or self.topics or self.elsewhere)


def activity_detail(activity: Activity, actor: Actor, *, on: date) -> ActivityDetail:
    """Return an activity as its page shows it to ``actor`` on the day ``on``."""
    participants = _participants(activity, actor)
    outcomes = list(
        begun_by(_seen(activity.outcomes, actor, "party"), "on").select_related("party").order_by("pk")
    )
    promises = _promises(activity, actor, on=on)
    marks = evidence_for([(one.kind(), one.pk) for one in (activity, *participants, *outcomes)], actor)
    line = activity_line(activity, on=on)
    whole = activity.part_of
    return ActivityDetail(
        line=line,
        elsewhere=tuple(
            (language, said["text"])
            for language, said in activity.title.items()
            if language != line.title.language
        ),
        place_as_written="" if activity.place_as_written == activity.place else activity.place_as_written,
        is_unconfirmed=_standing(activity, on=on) is Standing.UNCONFIRMED,
        is_of_the_hub=_is_of_the_hub(activity),
        participants=_participant_lines(activity, participants, marks),
        subjects=tuple(activity.subjects),
        topics=tuple(names_of_topics(activity.topics)),
        whole=activity_line(whole, on=on) if whole and _may_see(whole, actor) else None,
        parts=activity_lines(activity.parts.standing().visible_to(actor), on=on),
        promises=promises,
        outcomes=tuple(_outcome_line(one, marks) for one in outcomes),
        took_place=_standing(activity, on=on) in {Standing.HELD, Standing.ONGOING},
        marks=_by_field(marks.get((activity.kind(), activity.pk), [])),
    )


def _standing(activity: Activity, *, on: date) -> Standing:
    after = activity.period.upper if activity.period else None
    return standing_on(ActivityStatus(activity.status), after, on=on)


def _may_see(activity: Activity, actor: Actor) -> bool:
    return bool(Activity.objects.visible_to(actor).filter(pk=activity.pk).exists())


def _is_of_the_hub(activity: Activity) -> bool | None:
    hub = hub_id()
    if hub is None:
        return None
    return bool(Activity.objects.of_the_hub(hub).filter(pk=activity.pk).exists())


def _seen(rows: Any, actor: Actor, *names: str) -> QuerySet[Any]:
    """Keep the rows whose parties and people ``actor`` may see."""
    models: dict[str, type[Party | Person]] = {"party": Party, "person": Person}
    for name in names:
        seen = models[name].objects.visible_to(actor).values("pk")
        rows = rows.filter(Q(**{name: None}) | Q(**{f"{name}__in": seen}))
    return rows


def _participants(activity: Activity, actor: Actor) -> list[Participant]:
    """Return who takes part, hosts first, each once even where two records of one party were merged."""
    rows = _seen(activity.participants, actor, "party", "person").select_related(
        "party", "person", "office__party"
    )
    order = list(ROLE_NAMES)
    found: dict[tuple[Any, ...], Participant] = {}
    for row in sorted(rows, key=lambda row: (order.index(row.role), row.pk)):
        found.setdefault((row.party_id, row.person_id, row.text, row.role), row)
    return list(found.values())


def _participant_lines(
    activity: Activity, rows: Iterable[Participant], marks: Mapping[tuple[str, int], list[Mark]]
) -> tuple[ParticipantLine, ...]:
    rows = list(rows)
    people = [row.person_id for row in rows if row.person_id and not row.office_id]
    day = activity.period.lower if activity.period else None
    then = offices_on(people, on=day) if people and day else {}
    return tuple(
        _participant_line(
            row, row.office or then.get(row.person_id or 0), marks.get((row.kind(), row.pk), [])
        )
        for row in rows
    )


def _participant_line(row: Participant, office: Office | None, marks: Sequence[Mark]) -> ParticipantLine:
    language = get_language() or "en"
    return ParticipantLine(
        id=row.pk,
        role=gettext(ROLE_NAMES[row.role]),
        party_id=row.party_id,
        party=_named(row.party),
        person_id=row.person_id,
        person=name_of(row.person) if row.person else "",
        office=said_in(office.title, language) if office else NOTHING_SAID,
        office_party=_named(office.party) if office else NOTHING_SAID,
        text=row.text,
        marks=marks,
    )


def _named(party: Party | None) -> Said:
    return said_in(party.names, get_language() or "en") if party else NOTHING_SAID


def _promises(activity: Activity, actor: Actor, *, on: date) -> tuple[PromiseLine, ...]:
    fulfilments = {row.commitment_id: row.pk for row in activity.fulfilments.all()}
    rows = Commitment.objects.standing().visible_to(actor).filter(pk__in=list(fulfilments))
    lines = rows.with_state(on=on).select_related("agreement").order_by("agreement", "pk")
    return tuple(_promise_line(row, fulfilments[row.pk]) for row in lines)


def _promise_line(row: Any, fulfilment: int) -> PromiseLine:
    language = get_language() or "en"
    return PromiseLine(
        fulfilment_id=fulfilment,
        id=row.pk,
        promise=said_in(row.promise, language),
        agreement_id=row.agreement_id,
        agreement=said_in(row.agreement.title, language),
        state=gettext(STATE_NAMES[row.state]) if row.state else "",
        tone=STATE_TONES.get(row.state, ""),
        marks=[],
    )


def _outcome_line(row: Outcome, marks: Mapping[tuple[str, int], list[Mark]]) -> OutcomeLine:
    return OutcomeLine(
        id=row.pk,
        what=said_in(row.what, get_language() or "en"),
        sort=gettext(OUTCOME_NAMES[row.sort]),
        tone=OUTCOME_TONES[row.sort],
        party_id=row.party_id,
        party=_named(row.party),
        on=row.on,
        marks=marks.get((row.kind(), row.pk), []),
    )


def _by_field(marks: Iterable[Mark]) -> dict[str, list[Mark]]:
    """Return the marks by the field they stand beside; passages that stand beside none carry the whole."""
    found: dict[str, list[Mark]] = defaultdict(list)
    marks = list(marks)
    for mark in marks:
        if mark.field in SHOWN_FIELDS:
            found[mark.field].append(mark)
    beside = {_passage(mark) for shown in found.values() for mark in shown}
    found["whole"] = list({_passage(mark): mark for mark in marks if _passage(mark) not in beside}.values())
    return dict(found)


def _passage(mark: Mark) -> tuple[int, int, int]:
    return mark.document_id, mark.start, mark.end
