"""How people register for an activity, as pages show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Sum
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.registration.models import (
    ANSWER_KIND_NAMES,
    Opening,
    PartySeats,
    Question,
    Registration,
)
from shanyrak.cooperation.registration.rules import OpeningState as Said
from shanyrak.cooperation.registration.rules import Stage, State, Window, window_at
from shanyrak.cooperation.registration.wording import (
    WINDOW_NAMES,
    WINDOW_TONES,
    choices_of,
    clock,
    name_in_words,
)
from shanyrak.directory.models import Party
from shanyrak.records.languages import said_in
from shanyrak.roles import VISITOR

KEPT_AFTER_THE_END = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class OpeningLine:
    """How a registration stands: open or not, until when, and its seats."""

    window: Window
    word: str
    tone: str
    opens: str
    closes: str
    seats: int | None
    held: int
    waiting: int
    to_decide: int
    approved: int

    @property
    def left(self) -> int | None:
        """How many seats are left of all; nothing where there is no limit."""
        return None if self.seats is None else max(0, self.seats - self.held)


@dataclass(frozen=True, slots=True)
class PartyCount:
    """How many people a party sends, and how many it may."""

    party_id: int | None
    party: str
    held: int
    approved: int
    waiting: int
    seats: int | None
    own: bool


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question as the desk lists it."""

    id: int
    label: str
    kind: str
    choices: str
    required: bool
    personal: bool
    answers: int


def opening_of(activity_id: int) -> Opening | None:
    """Return the opening of an activity, if one is set up."""
    return Opening.objects.select_related("activity").filter(activity=activity_id).first()


def window_of(opening: Opening, *, at: datetime) -> Window:
    """Return whether people can register at the instant ``at``."""
    opens, closes = opening.opens, opening.closes
    return window_at(
        Said(opening.state),
        opens=opens.instant if opens else None,
        closes=closes.instant if closes else None,
        at=at,
    )


def usual_last_day(activity: Activity) -> date | None:
    """Return until when personal data is kept unless it is said otherwise: a year after the last day."""
    after_last = activity.period.upper if activity.period else None
    return after_last + KEPT_AFTER_THE_END if after_last else None


def opening_line(opening: Opening, *, at: datetime) -> OpeningLine:
    """Return how a registration stands at an instant; in one query."""
    window = window_of(opening, at=at)
    rows = Registration.objects.filter(activity=opening.activity_id)
    counted = rows.values_list("state").annotate(people=Count("pk"), seats=Sum("seats")).order_by()
    people = {state: (count, seats) for state, count, seats in counted}
    decide = (State.APPLIED.value, State.NOMINATED.value)
    return OpeningLine(
        window=window,
        word=gettext(WINDOW_NAMES[window.value]),
        tone=WINDOW_TONES[window.value],
        opens=clock(opening.opens),
        closes=clock(opening.closes),
        seats=opening.seats,
        held=sum(people.get(state, (0, 0))[1] for state in (*decide, State.APPROVED.value)),
        waiting=people.get(State.WAITING.value, (0, 0))[0],
        to_decide=sum(people.get(state, (0, 0))[0] for state in decide),
        approved=people.get(State.APPROVED.value, (0, 0))[0],
    )


def party_counts(opening: Opening) -> list[PartyCount]:
    """Return for each party how many people it sends and may send, by name; in three queries."""
    own = dict(PartySeats.objects.filter(opening=opening).values_list("party", "seats"))
    rows = Registration.objects.filter(activity=opening.activity_id)
    counted: dict[int | None, dict[str, tuple[int, int]]] = {}
    states = rows.values_list("party", "state").annotate(people=Count("pk"), seats=Sum("seats")).order_by()
    for party, state, people, seats in states:
        counted.setdefault(party, {})[state] = (people, seats)
    parties = Party.objects.in_bulk({*own, *(party for party in counted if party)})
    lines = [
        _party_count(opening, parties.get(party or 0), counted.get(party, {}), own)
        for party in {*own, *counted}
    ]
    return sorted(lines, key=lambda line: (line.party_id is None, line.party.casefold()))


def _party_count(
    opening: Opening, party: Party | None, states: dict[str, tuple[int, int]], own: dict[int, int]
) -> PartyCount:
    holding = (State.APPLIED.value, State.NOMINATED.value, State.APPROVED.value)
    number = party.pk if party else None
    return PartyCount(
        party_id=number,
        party=name_in_words(party.names) if party else gettext("Without a party"),
        held=sum(states.get(state, (0, 0))[1] for state in holding),
        approved=states.get(State.APPROVED.value, (0, 0))[0],
        waiting=states.get(State.WAITING.value, (0, 0))[0],
        seats=own.get(number, opening.party_seats) if number else None,
        own=number in own,
    )


def questions_of(opening: Opening, stage: Stage) -> list[Question]:
    """Return the questions of a stage, in their order."""
    return list(opening.questions.filter(stage=stage.value).order_by("sort", "pk"))


def question_lines(opening: Opening, stage: Stage) -> list[QuestionLine]:
    """Return the questions of a stage as the desk lists them; in one query."""
    rows = opening.questions.filter(stage=stage.value).annotate(answered=Count("answers"))
    return [
        QuestionLine(
            id=row.pk,
            label=name_in_words(row.label),
            kind=gettext(ANSWER_KIND_NAMES[row.answer_kind]),
            choices=", ".join(name for _code, name in choices_of(row)),
            required=row.required,
            personal=row.personal,
            answers=row.answered,
        )
        for row in rows.order_by("sort", "pk")
    ]


def party_choices() -> list[tuple[str, str]]:
    """Return the parties that a visitor may name as theirs, by name in the reader's language."""
    language = get_language() or "en"
    rows = Party.objects.standing().visible_to(VISITOR).only("names")
    named = ((str(row.pk), said_in(row.names, language).text) for row in rows)
    return sorted(named, key=lambda pair: pair[1].casefold())
