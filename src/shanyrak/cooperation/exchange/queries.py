"""Reading interests and offers. Each function asks a fixed number of times and changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.exchange.models import DIRECTION_NAMES, Position
from shanyrak.cooperation.exchange.rules import Direction
from shanyrak.directory.models import Party
from shanyrak.records.languages import NOTHING_SAID, Said, said_in
from shanyrak.records.turning import begun_by
from shanyrak.roles import Actor
from shanyrak.topics.queries import TopicName, names_of_topics, notations_within, suggested

OTHER_SIDE = {Direction.INTEREST: Direction.OFFER, Direction.OFFER: Direction.INTEREST}


@dataclass(frozen=True, slots=True)
class PositionLine:
    """An interest or an offer in a list."""

    id: int
    direction: str
    is_offer: bool
    subject: Said
    party_id: int | None
    party: Said
    party_text: str
    target_id: int | None
    target: Said
    said_on: str

    @property
    def whose(self) -> str:
        """Say whose it is: the party's name, or the words of the source."""
        return str(self.party) or self.party_text


@dataclass(frozen=True, slots=True)
class PositionDetail:
    """An interest or an offer on its own page, with those of others that meet it."""

    line: PositionLine
    elsewhere: tuple[tuple[str, str], ...]  # (language, subject) in the other languages
    topics: tuple[TopicName, ...]
    met_by: tuple[PositionLine, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """An interest or an offer of a party, and how many others meet it."""

    line: PositionLine
    met_by: int


@dataclass(frozen=True, slots=True)
class Beside:
    """What a party would like to learn, beside what it can share."""

    party_id: int
    party: Said
    interests: tuple[Wish, ...]
    offers: tuple[Wish, ...]
    towards: tuple[PositionLine, ...]  # what others want from it or offer to it


def positions(filters: Mapping[str, Any], actor: Actor) -> QuerySet[Position]:
    """Return the standing positions that ``actor`` may see and that ``filters`` keep."""
    rows = Position.objects.standing().visible_to(actor).select_related("party", "target")
    if text := filters.get("q"):
        rows = rows.filter(search_text__icontains=text.lower())
    if direction := filters.get("direction"):
        rows = rows.filter(direction=direction)
    if party := filters.get("party"):
        rows = rows.filter(Q(party=party) | Q(target=party))
    if topic := filters.get("topic"):
        rows = rows.filter(topics__overlap=notations_within(topic))
    return begun_by(rows, "said_on")


def position_line(position: Position) -> PositionLine:
    """Return a position as lists show it, in the reader's language."""
    return PositionLine(
        id=position.pk,
        direction=gettext(DIRECTION_NAMES[position.direction]),
        is_offer=position.direction == Direction.OFFER,
        subject=_begun(said_in(position.subject, get_language() or "en")),
        party_id=position.party_id,
        party=_named(position.party),
        party_text=position.party_text,
        target_id=position.target_id,
        target=_named(position.target),
        said_on=position.said_on,
    )


def position_detail(position: Position, actor: Actor) -> PositionDetail:
    """Return a position as its page shows it."""
    line = position_line(position)
    meeting = _other_side([position], actor).select_related("party", "target").order_by("label", "pk")
    return PositionDetail(
        line=line,
        elsewhere=tuple(
            (language, said["text"])
            for language, said in position.subject.items()
            if language != line.subject.language
        ),
        topics=tuple(names_of_topics(position.topics)),
        met_by=tuple(position_line(row) for row in meeting if _meet(position, row)),
    )


def beside(party: Party, actor: Actor) -> Beside:
    """Return the interests and offers of a party, each with how many positions of others meet it."""
    rows = list(positions({"party": party}, actor).order_by("-said_on", "label", "pk"))
    own = [row for row in rows if row.party_id == party.pk]
    others = list(_other_side(own, actor))
    wishes = [Wish(position_line(row), sum(_meet(row, other) for other in others)) for row in own]
    return Beside(
        party_id=party.pk,
        party=_named(party),
        interests=tuple(wish for wish in wishes if not wish.line.is_offer),
        offers=tuple(wish for wish in wishes if wish.line.is_offer),
        towards=tuple(position_line(row) for row in rows if row.party_id != party.pk),
    )


def _other_side(rows: Iterable[Position], actor: Actor) -> QuerySet[Position]:
    """Return the positions that may meet ``rows``: of the other direction, about a topic of theirs."""
    rows = list(rows)
    topics = sorted({topic for row in rows for topic in row.topics})
    directions = {OTHER_SIDE[Direction(row.direction)].value for row in rows}
    found: QuerySet[Position] = Position.objects.standing().visible_to(actor)
    return begun_by(found.filter(topics__overlap=topics, direction__in=directions), "said_on")


def _meet(one: Position, other: Position) -> bool:
    """Whether one party wants what the other can share."""
    return (
        one.direction != other.direction
        and bool(set(one.topics) & set(other.topics))
        and (one.party_id is None or one.party_id != other.party_id)
    )


def suggested_topics(position: Position) -> list[TopicName]:
    """Return the topics that the subject speaks of, without those the position names already."""
    subjects = [(said["text"], language) for language, said in position.subject.items()]
    return suggested(subjects, without=position.topics)


def _begun(said: Said) -> Said:
    """Begin a subject with a capital: sources give it from the middle of a sentence."""
    return replace(said, text=said.text[:1].upper() + said.text[1:])


def _named(party: Party | None) -> Said:
    return said_in(party.names, get_language() or "en") if party else NOTHING_SAID
