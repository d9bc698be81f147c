"""The feeds: what each holds, newest first, in pages; a fixed number of questions whatever the rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import CharField, DateTimeField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Coalesce, Greatest, Lower
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity, Outcome, Participant
from shanyrak.cooperation.agreements.models import Agreement, Commitment, Deed, StateSpan
from shanyrak.cooperation.agreements.states import State
from shanyrak.cooperation.groups.models import Concern, Decision
from shanyrak.directory.models import Party
from shanyrak.publishing import entries
from shanyrak.publishing.entries import Entry
from shanyrak.records.languages import said_in
from shanyrak.roles import VISITOR
from shanyrak.sources.models import SourceDocument
from shanyrak.topics.models import Topic
from shanyrak.topics.queries import notations_within

ON_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Scope:
    """What a feed is narrowed to: a party, a topic, or nothing."""

    party: Party | None = None
    topic: Topic | None = None

    def title(self, language: str) -> str:
        """Return the name of what the feed is about."""
        subject = self.party or self.topic
        return str(said_in(subject.names, language)) if subject else ""


@dataclass(frozen=True, slots=True)
class Source:
    """One kind of entry: its rows with the moment ``stamp`` at which each became what it is, and how it reads."""

    rows: Callable[[Scope], QuerySet[Any]]
    read: Callable[[Any, datetime], Entry]
    also: tuple[str, ...] = ()  # what is fetched along with a row
    many: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: the word of its address, its name, and what it holds."""

    word: str
    title: Any
    holds: tuple[str, ...]
    list_page: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a feed."""

    entries: tuple[Entry, ...]
    number: int
    last: int


def agreements(scope: Scope) -> QuerySet[Any]:
    """Return the public agreements of the scope."""
    rows = _public(Agreement)
    return rows.of_party(scope.party.pk) if scope.party else rows.none() if scope.topic else rows


def commitments(scope: Scope) -> QuerySet[Any]:
    """Return the public promises of the scope; one changes also when something was done for it."""
    rows = _public(Commitment)
    rows = rows.of_party(scope.party.pk) if scope.party else rows.none() if scope.topic else rows
    done = Deed.objects.filter(commitment=OuterRef("pk"), visibility="public").order_by("-noted_at")
    noted = Subquery(done.values("noted_at")[:1])
    return rows.annotate(stamp=Greatest("changed_at", Coalesce(noted, "changed_at"))).with_state(
        on=localdate()
    )


def late(scope: Scope) -> QuerySet[Any]:
    """Return the public promises of the scope that are late today, with the day since when."""
    spans = StateSpan.objects.filter(commitment=OuterRef("pk"), days__contains=localdate())
    rows = _public(Commitment).in_state(State.OVERDUE, on=localdate())
    rows = rows.filter(owed_by=scope.party) if scope.party else rows.none() if scope.topic else rows
    since = Subquery(spans.annotate(first=Lower("days")).values("first")[:1])
    return rows.annotate(
        late_since=since,
        stamp=Coalesce(Cast("late_since", DateTimeField()), "changed_at", output_field=DateTimeField()),
    )


def activities(scope: Scope) -> QuerySet[Any]:
    """Return the public activities of the scope."""
    rows = _public(Activity)
    if scope.party:
        theirs = Participant.objects.filter(
            Q(party=scope.party) | Q(office__party=scope.party, office__visibility="public")
        )
        return rows.filter(pk__in=theirs.values("activity"))
    return rows.filter(topics__overlap=notations_within(scope.topic.notation)) if scope.topic else rows


def outcomes(scope: Scope) -> QuerySet[Any]:
    """Return what came of public activities, at public parties or at none."""
    rows = Outcome.objects.filter(activity__in=_public(Activity)).annotate(stamp=F("changed_at"))
    rows = rows.filter(Q(party=None) | Q(party__in=Party.objects.visible_to(VISITOR)))
    if scope.party:
        return rows.filter(party=scope.party)
    return (
        rows.filter(activity__topics__overlap=notations_within(scope.topic.notation)) if scope.topic else rows
    )


def decisions(scope: Scope) -> QuerySet[Any]:
    """Return the public decisions; of a party, those that concern it; of a topic, those of groups that work on it."""
    rows = _public(Decision)
    if scope.party:
        return rows.filter(Exists(Concern.objects.filter(decision=OuterRef("pk"), party=scope.party)))
    if scope.topic:
        return rows.filter(meeting__group__topics__overlap=notations_within(scope.topic.notation))
    return rows


def documents(scope: Scope) -> QuerySet[Any]:
    """Return the public source documents; they belong to no party and no topic."""
    rows = _public(SourceDocument).defer("text", "search_text")
    return rows.none() if scope.party or scope.topic else rows


def _public(model: Any) -> Any:
    return model.objects.standing().visible_to(VISITOR).annotate(stamp=F("changed_at"))


SOURCES = {
    "agreements": Source(agreements, entries.of_agreement, many=("parties__party",)),
    "commitments": Source(commitments, entries.of_commitment, also=("agreement", "owed_by")),
    "late": Source(late, entries.of_late, also=("agreement", "owed_by")),
    "activities": Source(activities, entries.of_activity),
    "outcomes": Source(outcomes, entries.of_outcome, also=("activity", "party")),
    "decisions": Source(decisions, entries.of_decision, also=("meeting__group", "meeting__activity")),
    "documents": Source(documents, entries.of_document),
}
FEEDS = (
    Feed(
        "all",
        _("Everything new"),
        ("agreements", "commitments", "activities", "decisions", "outcomes", "documents"),
    ),
    Feed("agreements", _("Agreements"), ("agreements",), "agreements:list"),
    Feed("commitments", _("Promises"), ("commitments",), "commitments:list"),
    Feed("late", _("Late promises"), ("late",), "commitments:list"),
    Feed("activities", _("Activities"), ("activities",), "activities:list"),
    Feed("decisions", _("Decisions"), ("decisions",), "activities:list"),
    Feed("outcomes", _("What came of it"), ("outcomes",), "activities:list"),
    Feed("documents", _("Source documents"), ("documents",), "sources:list"),
)
OF_PARTY = Feed(
    "party", _("Everything new"), ("agreements", "commitments", "activities", "decisions", "outcomes")
)
OF_TOPIC = Feed("topic", _("Everything new"), ("activities", "decisions", "outcomes"))


def page_of(feed: Feed, scope: Scope, number: int) -> Page:
    """Return one page of a feed, the last changed first."""
    keys = _keys(feed, scope)
    last = max(1, -(-keys.count() // ON_A_PAGE))
    number = min(max(number, 1), last)
    chosen = list(
        keys.order_by("-stamp", "key_word", "-key_pk")[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    )
    return Page(_read(chosen, scope), number, last)


def _keys(feed: Feed, scope: Scope) -> Any:
    """Return (word, number, stamp) of all that a feed holds, as one question."""
    first, *others = (
        SOURCES[word]
        .rows(scope)
        .order_by()
        .annotate(key_word=Value(word, output_field=CharField()), key_pk=F("pk"))
        .values_list("key_word", "key_pk", "stamp")
        for word in feed.holds
    )
    return first.union(*others, all=True) if others else first


def _read(keys: Sequence[tuple[str, int, datetime]], scope: Scope) -> tuple[Entry, ...]:
    """Return the entries that the keys name, in their order; one question for each kind among them."""
    found: dict[tuple[str, int], Any] = {}
    for word in {word for word, _number, _stamp in keys}:
        source = SOURCES[word]
        rows = source.rows(scope).filter(pk__in=[number for one, number, _stamp in keys if one == word])
        rows = rows.select_related(*source.also) if source.also else rows
        found |= {(word, row.pk): row for row in rows.prefetch_related(*source.many)}
    return tuple(
        SOURCES[word].read(found[word, number], stamp)
        for word, number, stamp in keys
        if (word, number) in found
    )
