"""What changed since a person was last here: the journal's acts by others, record by record, each in words.

Only what the person may see: the record as it is now, and as it was at the time of the act.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q
from django.utils.timezone import localdate, make_aware, now
from django.utils.translation import get_language

from shanyrak.accounts.visits import last_here
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.agreements.models import Agreement, Commitment
from shanyrak.cooperation.exchange.models import Position
from shanyrak.cooperation.figures.models import Figure
from shanyrak.cooperation.groups.models import ActionItem, Decision, Group, Meeting
from shanyrak.cooperation.participation.models import Participation
from shanyrak.directory.models import Office, Party, Person
from shanyrak.journal.queries import Happening, happenings, known_acts
from shanyrak.journal.rules import subject_of
from shanyrak.journal.words import deed_in_words, name_of_kind
from shanyrak.records.languages import Said, said_in
from shanyrak.records.models import Record
from shanyrak.records.queries import names_of
from shanyrak.records.rules import Visibility
from shanyrak.roles import READERS, Actor, Role
from shanyrak.site.addresses import address_of, history_of
from shanyrak.sources.models import SourceDocument
from shanyrak.topics.models import Topic

AT_ONCE = 400  # acts that one page reads
LINES = 3  # acts that stand under a record; its history has the others
FIRST_LOOK = timedelta(days=7)  # what somebody who was never here is told of
NOISE = ("sources.evidence.", "intake.", "topics.loaded")  # steps on the way to an act that is told itself


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record that changes are told of: the fact that names it, its table, and whom a record concerns."""

    fact: str
    model: type[Record]
    concerns: tuple[str, ...] = ()
    text: str = ""

    @property
    def words(self) -> tuple[str, str]:
        """The names under which facts hold the number of such a record."""
        return self.fact, str(self.model._meta.model_name)


KINDS = (
    Kind("commitment", Commitment, ("owed_by", "owed_to"), "promise"),
    Kind("agreement", Agreement, ("parties__party",), "title"),
    Kind("decision", Decision, ("concerns__party",), "text"),
    Kind("action_item", ActionItem, ("owner_party",), "what"),
    Kind("meeting", Meeting, ("group__members__party",)),
    Kind("group", Group, ("members__party",), "name"),
    Kind("activity", Activity, ("participants__party",), "title"),
    Kind("participation", Participation, ("party",)),
    Kind("position", Position, ("party",)),
    Kind("office", Office, ("party",)),
    Kind("party", Party, ("pk", "parent"), "names"),
    Kind("person", Person),
    Kind("figure", Figure),
    Kind("document", SourceDocument),
    Kind("topic", Topic),
)
KIND_OF = {kind.fact: kind for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Deed:
    """One act in words: what was done, which fields it changed, who did it, when, and how often on that day."""

    what: str
    fields: tuple[str, ...]
    by: str
    at: datetime
    times: int = 1


@dataclass(frozen=True, slots=True)
class Changed:
    """A record that changed, with what was done to it, the newest first."""

    kind: str
    title: Said
    address: str
    deeds: tuple[Deed, ...]
    more: int
    history: str
    concerns_me: bool

    @property
    def at(self) -> datetime:
        """When it changed last."""
        return self.deeds[0].at


@dataclass(frozen=True, slots=True)
class Changes:
    """The records that changed since an instant, and the entry from which older ones go on."""

    since: datetime
    records: tuple[Changed, ...]
    older: int | None = None


@dataclass(frozen=True, slots=True)
class Since:
    """From when on changes are told, and why from then."""

    instant: datetime
    is_first_visit: bool = False
    is_chosen: bool = False


def since_when(actor: Actor, chosen: date | None = None) -> Since:
    """Return the beginning of the chosen day, else when the actor was last here, else a week ago."""
    if chosen is not None:
        return Since(make_aware(datetime.combine(chosen, time.min)), is_chosen=True)
    last = last_here(actor.pk) if actor.pk is not None else None
    return Since(last) if last else Since(now() - FIRST_LOOK, is_first_visit=True)


def changes(actor: Actor, *, since: datetime, before: int | None = None) -> Changes:
    """Return what others changed since an instant, what concerns the actor's own parties first, then the newest first.

    One page reads a fixed number of acts; a record that changed often may stand on two pages.
    """
    acts = [act for act in known_acts() if not act.startswith(NOISE)]
    found = happenings(since=since, acts=acts, but_not_by=actor.pk, before=before, at_most=AT_ONCE + 1)
    told = _by_record(found[:AT_ONCE])
    people = names_of({one.by for one in found})
    shown = [one for kind in KINDS for one in _of_kind(kind, told[kind.fact], actor, people)]
    shown.sort(key=lambda one: one.at, reverse=True)
    shown.sort(key=lambda one: not one.concerns_me)
    older = found[AT_ONCE - 1].position if len(found) > AT_ONCE else None
    return Changes(since, tuple(shown), older)


def _by_record(found: Iterable[Happening]) -> Mapping[str, dict[int, list[Happening]]]:
    """Return the acts of each record, by kind and number."""
    told: dict[str, dict[int, list[Happening]]] = defaultdict(lambda: defaultdict(list))
    for one in found:
        if key := _subject(one):
            told[key[0]][key[1]].append(one)
    return told


def _subject(one: Happening) -> tuple[str, int] | None:
    """Return the kind and number of the record that an act is told under: its own, or the one it is a part of."""
    subject = subject_of(one.act, one.facts)
    if subject and subject[0] in KIND_OF:
        return subject
    named = ((kind.fact, one.facts.get(word)) for kind in KINDS for word in kind.words)
    return next(((fact, number) for fact, number in named if isinstance(number, int)), None)


def _of_kind(
    kind: Kind, told: Mapping[int, list[Happening]], actor: Actor, people: Mapping[int, str]
) -> list[Changed]:
    """Return the records of one kind that the actor may see now, with the acts that they could have seen then."""
    if not told:
        return []
    records = {row.pk: row for row in kind.model.objects.standing().visible_to(actor).filter(pk__in=told)}
    hidden = _hidden_stretches(kind, records, actor)
    mine = _concerning(kind, records, actor)
    return [
        _changed(kind, record, acts, mine, people)
        for pk, record in records.items()
        if (acts := [one for one in told[pk] if not hidden.at(pk, one.at)])
    ]


@dataclass(frozen=True, slots=True)
class _Hidden:
    """When records were hidden from all but the secretariat."""

    turns: Mapping[int, Sequence[tuple[datetime, bool]]]

    def at(self, pk: int, instant: datetime) -> bool:
        """Whether the record was hidden then; before its first version, as in its first."""
        turns = self.turns.get(pk)
        if not turns:
            return False
        return turns[max(bisect_right([turn for turn, _hidden in turns], instant) - 1, 0)][1]


def _hidden_stretches(kind: Kind, records: Collection[int], actor: Actor) -> _Hidden:
    turns: dict[int, list[tuple[datetime, bool]]] = defaultdict(list)
    if not actor.roles() & READERS:
        events = kind.model.pgh_event_model.objects.filter(pgh_obj__in=records).order_by("pgh_id")
        for pk, at, visibility in events.values_list("pgh_obj_id", "changed_at", "visibility"):
            turns[pk].append((at, visibility == Visibility.SECRETARIAT))
    return _Hidden(turns)


def _concerning(kind: Kind, records: Collection[int], actor: Actor) -> set[int]:
    """Return those of the records that concern a party the actor speaks for."""
    parties = actor.parties_as(Role.FOCAL_POINT)
    if not parties or not kind.concerns:
        return set()
    theirs = reduce(or_, (Q(**{f"{path}__in": parties}) for path in kind.concerns))
    return set(kind.model.objects.filter(theirs, pk__in=records).values_list("pk", flat=True))


def _changed(
    kind: Kind, record: Record, acts: Sequence[Happening], mine: set[int], people: Mapping[int, str]
) -> Changed:
    deeds = _told_once(_deed(kind, one, people) for one in acts)
    return Changed(
        kind=name_of_kind(kind.fact),
        title=_title(kind, record),
        address=address_of(record.kind(), record.pk),
        deeds=deeds[:LINES],
        more=sum(deed.times for deed in deeds[LINES:]),
        history=history_of(record.kind(), record.pk),
        concerns_me=record.pk in mine,
    )


def _told_once(deeds: Iterable[Deed]) -> tuple[Deed, ...]:
    """Return what one person did alike on one day as one line, with how often."""
    told: dict[Any, list[Deed]] = defaultdict(list)
    for deed in deeds:
        told[deed.what, deed.fields, deed.by, localdate(deed.at)].append(deed)
    return tuple(replace(same[0], times=len(same)) for same in told.values())


def _title(kind: Kind, record: Record) -> Said:
    texts = getattr(record, kind.text, None) if kind.text else None
    return said_in(texts, get_language() or "en") if texts else Said(record.label, get_language() or "en")


def _deed(kind: Kind, one: Happening, people: Mapping[int, str]) -> Deed:
    thing, _dot, verb = one.act.rpartition(".")
    part = thing.rpartition(".")[2]
    what = deed_in_words(verb)
    return Deed(
        what=what if part == kind.fact else f"{name_of_kind(part)}: {what}",
        fields=_fields(kind, one.facts),
        by=people.get(one.by or 0, ""),
        at=one.at,
    )


def _fields(kind: Kind, facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what the changed fields are called; nothing where the journal does not say them in clear."""
    changed = facts.get("changes", facts)
    names = {field.name: str(field.verbose_name) for field in kind.model._meta.concrete_fields}
    return tuple(
        names[name]
        for name, value in changed.items()
        if name in names and isinstance(value, dict) and value.keys() == {"from", "to"}
    )
