"""One search over everything: a fixed number of questions, and only what the reader may see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Window
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.permissions import SEE_ACTIVITIES
from shanyrak.cooperation.agreements.models import Agreement, Commitment
from shanyrak.cooperation.agreements.permissions import SEE_AGREEMENTS
from shanyrak.cooperation.exchange.models import Position
from shanyrak.cooperation.exchange.permissions import SEE_POSITIONS
from shanyrak.cooperation.figures.models import Figure
from shanyrak.cooperation.figures.permissions import SEE_FIGURES
from shanyrak.cooperation.groups.models import Decision
from shanyrak.cooperation.groups.models import Group as GroupOfTheHub
from shanyrak.cooperation.groups.permissions import SEE_GROUPS
from shanyrak.cooperation.programme.models import Session
from shanyrak.cooperation.programme.permissions import SEE_PROGRAMMES
from shanyrak.cooperation.training.models import Course
from shanyrak.cooperation.training.permissions import SEE_COURSES
from shanyrak.directory.models import Party, Person
from shanyrak.directory.permissions import SEE_PARTIES, SEE_PEOPLE
from shanyrak.records.languages import Said, said_in
from shanyrak.records.models import Record
from shanyrak.roles import Actor, Permission
from shanyrak.site.addresses import address_of, list_of
from shanyrak.sources.models import SourceDocument
from shanyrak.sources.permissions import SEE_DOCUMENTS
from shanyrak.topics.models import Topic
from shanyrak.topics.permissions import SEE_TOPICS
from shanyrak.ui.words import days, when

SHOWN = 8  # hits of each kind; the list of the kind has the rest
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: its name, what tells it from others of the same name, and its page."""

    title: Said
    note: str
    address: str


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind, how much of it there is, and the list that shows all."""

    name: str
    title: Any
    count: int
    hits: tuple[Hit, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record that can be found."""

    name: str
    title: Any
    model: type[Record]
    see: Permission
    texts: Callable[[Any], Said]
    note: Callable[[Any], str]
    newest_first: str = "label"


def _texts(name: str) -> Callable[[Any], Said]:
    return lambda record: said_in(getattr(record, name), get_language() or "en")


def _and(*parts: Any) -> str:
    return " · ".join(str(part) for part in parts if part)


KINDS = (
    Kind(
        "parties",
        _("Parties"),
        Party,
        SEE_PARTIES,
        _texts("names"),
        lambda party: _and(party.abbreviation, party.iso3),
    ),
    Kind(
        "people",
        _("People"),
        Person,
        SEE_PEOPLE,
        lambda person: Said(person.label, get_language() or "en"),
        lambda _person: "",
    ),
    Kind(
        "agreements",
        _("Agreements"),
        Agreement,
        SEE_AGREEMENTS,
        _texts("title"),
        lambda agreement: _and(when(agreement.signed_on), agreement.signed_at),
        "-signed_on",
    ),
    Kind(
        "commitments",
        _("Promises"),
        Commitment,
        SEE_AGREEMENTS,
        _texts("promise"),
        lambda commitment: when(commitment.due_on),
    ),
    Kind(
        "activities",
        _("Activities"),
        Activity,
        SEE_ACTIVITIES,
        _texts("title"),
        lambda activity: _and(days(activity.since, activity.until), activity.place),
        "-since",
    ),
    Kind(
        "sessions",
        _("Sessions"),
        Session,
        SEE_PROGRAMMES,
        _texts("title"),
        lambda session: when(session.begins.date()),
        "-begins",
    ),
    Kind("courses", _("Courses"), Course, SEE_COURSES, _texts("title"), lambda _course: ""),
    Kind("groups", _("Groups"), GroupOfTheHub, SEE_GROUPS, _texts("name"), lambda group: when(group.since)),
    Kind(
        "decisions",
        _("Decisions"),
        Decision,
        SEE_GROUPS,
        _texts("text"),
        lambda decision: _and(decision.number, when(decision.taken_on)),
        "-taken_on",
    ),
    Kind(
        "positions",
        _("Interests and offers"),
        Position,
        SEE_POSITIONS,
        _texts("subject"),
        lambda position: when(position.said_on),
    ),
    Kind(
        "figures",
        _("Figures"),
        Figure,
        SEE_FIGURES,
        lambda figure: Said(figure.label, get_language() or "en"),
        lambda figure: when(figure.as_of),
    ),
    Kind("topics", _("Topics"), Topic, SEE_TOPICS, _texts("names"), lambda topic: topic.notation),
    Kind(
        "documents",
        _("Source documents"),
        SourceDocument,
        SEE_DOCUMENTS,
        lambda document: Said(document.title, document.language or "en"),
        lambda document: _and(document.publisher, when(document.published_on)),
        "-published_on",
    ),
)


def search(question: str, actor: Actor) -> list[Group]:
    """Return what matches every word of ``question``, by kind; one query for each kind the actor may see."""
    words = question.lower()[:LONGEST].split()
    if not words:
        return []
    groups = (_found(kind, words, question, actor) for kind in KINDS if kind.see.opens_for(actor))
    return [group for group in groups if group.hits]


def _found(kind: Kind, words: list[str], question: str, actor: Actor) -> Group:
    rows = kind.model.objects.standing().visible_to(actor)
    if kind.name == "documents":
        rows = rows.defer("text")  # as long as a book, and no part of a list
    for word in words:
        rows = rows.filter(search_text__contains=word)
    found = list(rows.annotate(found=Window(Count("pk"))).order_by(kind.newest_first, "pk")[:SHOWN])
    count = found[0].found if found else 0
    hits = tuple(
        Hit(kind.texts(record), kind.note(record), address_of(record.kind(), record.pk)) for record in found
    )
    more = list_of(kind.model.kind()) if count > SHOWN else ""
    return Group(kind.name, kind.title, count, hits, f"{more}?{urlencode({'q': question})}" if more else "")
