"""Reading the taxonomy. It is small, so each function reads it whole, with one query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language

from shanyrak.records.languages import LANGUAGES, Said, said_in
from shanyrak.roles import VISITOR, Actor
from shanyrak.topics.models import Topic
from shanyrak.topics.rules import Term, stems, topics_in

INDENT = "\u2003"  # sets a narrower topic in, in a list of choices


@dataclass(frozen=True, slots=True)
class TopicName:
    """A topic by its name in the reader's language."""

    id: int
    notation: str
    name: Said


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic in a list."""

    id: int
    notation: str
    name: Said
    definition: Said
    broader: Said | None


@dataclass(frozen=True, slots=True)
class Branch:
    """A topic with the narrower ones below it."""

    topic: TopicLine
    narrower: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class TopicDetail:
    """A topic on its own page."""

    line: TopicLine
    names: tuple[tuple[str, str, tuple[str, ...]], ...]  # (language, name, also called)
    above: tuple[TopicName, ...]  # the broadest first
    narrower: tuple[TopicName, ...]
    related: tuple[TopicName, ...]  # those beside it


def topics(filters: Mapping[str, Any], actor: Actor) -> QuerySet[Topic]:
    """Return the standing topics that ``actor`` may see and that ``filters`` keep."""
    rows = Topic.objects.standing().visible_to(actor).select_related("broader")
    if text := filters.get("q"):
        rows = rows.filter(search_text__icontains=text.lower())
    return rows


def topic_line(topic: Topic) -> TopicLine:
    """Return a topic as lists show it, in the reader's language."""
    language = get_language() or "en"
    return TopicLine(
        id=topic.pk,
        notation=topic.notation,
        name=said_in(topic.names, language),
        definition=said_in(topic.definition, language),
        broader=said_in(topic.broader.names, language) if topic.broader else None,
    )


def tree(actor: Actor = VISITOR) -> tuple[Branch, ...]:
    """Return the whole taxonomy as branches, each level in the order of the reader's alphabet."""
    below: dict[int | None, list[Topic]] = defaultdict(list)
    rows = list(topics({}, actor))
    known = {topic.pk for topic in rows}
    for topic in rows:
        below[topic.broader_id if topic.broader_id in known else None].append(topic)
    return _branches(below, None)


def topic_detail(topic: Topic, actor: Actor) -> TopicDetail:
    """Return a topic as its page shows it."""
    rows = {row.pk: row for row in topics({}, actor)}
    beside = [row for row in rows.values() if row.broader_id == topic.broader_id and row.pk != topic.pk]
    return TopicDetail(
        line=topic_line(topic),
        names=tuple(
            (language, topic.names[language]["text"], tuple(topic.alternatives.get(language, [])))
            for language in LANGUAGES
        ),
        above=tuple(_name(row) for row in _upwards(topic.broader, rows))[::-1],
        narrower=_names(row for row in rows.values() if row.broader_id == topic.pk),
        related=_names(beside) if topic.broader_id else (),
    )


def names_of_topics(notations: Iterable[str]) -> list[TopicName]:
    """Return the topics that the notations name, each once; a merged one is the topic it was merged into."""
    wanted = list(dict.fromkeys(notations))
    if not wanted:
        return []
    rows = {
        topic.notation: topic.merged_into or topic
        for topic in Topic.objects.filter(notation__in=wanted).select_related("merged_into")
    }
    found = {rows[notation].pk: _name(rows[notation]) for notation in wanted if notation in rows}
    return list(found.values())


def notations_within(notation: str) -> list[str]:
    """Return the notations of a topic, of all narrower ones, and of those merged into any of them."""
    rows = list(Topic.objects.values_list("pk", "notation", "broader", "merged_into"))
    found = {pk for pk, one, _broader, _merged in rows if one == notation}
    while more := {pk for pk, _one, broader, merged in rows if found & {broader, merged}} - found:
        found |= more
    return [one for pk, one, _broader, _merged in rows if pk in found]


def topic_choices() -> list[tuple[str, str]]:
    """Return (notation, name) of every topic in the order of the tree, narrower ones set in."""
    return [
        (branch.topic.notation, INDENT * depth + str(branch.topic.name))
        for depth, branch in _with_depth(tree(), 0)
    ]


def suggest_topics(text: str, language: str) -> list[Topic]:
    """Return the topics that ``text`` speaks of, by their names in ``language``, the most telling first."""
    rows = {topic.notation: topic for topic in Topic.objects.standing()}
    return [rows[notation] for notation in topics_in(text, _terms(rows.values(), language))]


def suggested(said: Iterable[tuple[str, str]], *, without: Collection[str] = ()) -> list[TopicName]:
    """Return the topics that any of the texts speaks of, ``without`` those that are named already.

    Each text comes with its language; where that is empty, the names in every language count.
    """
    rows = {topic.notation: topic for topic in Topic.objects.standing()}
    found = (
        notation for text, language in said for notation in topics_in(text, _terms(rows.values(), language))
    )
    return [_name(rows[notation]) for notation in dict.fromkeys(found) if notation not in without]


def _terms(rows: Iterable[Topic], language: str) -> list[Term]:
    return [
        Term(topic.notation, stems(label))
        for topic in rows
        for one in ([language] if language in LANGUAGES else LANGUAGES)
        for label in [topic.names[one]["text"], *topic.alternatives.get(one, [])]
    ]


def _branches(below: Mapping[int | None, list[Topic]], broader: int | None) -> tuple[Branch, ...]:
    found = [Branch(topic_line(topic), _branches(below, topic.pk)) for topic in below.get(broader, [])]
    return tuple(sorted(found, key=lambda branch: str(branch.topic.name).casefold()))


def _with_depth(branches: Iterable[Branch], depth: int) -> Iterator[tuple[int, Branch]]:
    for branch in branches:
        yield depth, branch
        yield from _with_depth(branch.narrower, depth + 1)


def _upwards(topic: Topic | None, rows: Mapping[int, Topic]) -> list[Topic]:
    found: list[Topic] = []
    while topic is not None and topic not in found:
        found.append(topic)
        topic = rows.get(topic.broader_id or 0)
    return found


def _name(topic: Topic) -> TopicName:
    return TopicName(topic.pk, topic.notation, said_in(topic.names, get_language() or "en"))


def _names(rows: Iterable[Topic]) -> tuple[TopicName, ...]:
    return tuple(sorted((_name(row) for row in rows), key=lambda one: str(one.name).casefold()))
