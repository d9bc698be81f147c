"""What parties' and people's own pages say of agreements and commitments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, Count, IntegerField, Q, Value, When

from shanyrak.cooperation.agreements.models import Agreement, Commitment, Signature
from shanyrak.cooperation.agreements.queries.lists import (
    AgreementLine,
    CommitmentLine,
    agreement_line,
    agreements_seen,
    balance,
    commitment_line,
    days_late,
    in_states,
    with_sums,
    with_terms,
)
from shanyrak.cooperation.agreements.rules import Course
from shanyrak.cooperation.agreements.states import State
from shanyrak.cooperation.agreements.wording import (
    BalanceNumber,
    balance_bar,
    balance_numbers,
    late_by_years,
    state_tag,
)
from shanyrak.records.clocks import Clocks
from shanyrak.records.turning import clocks_asked
from shanyrak.roles import Actor

SHOWN = 7
URGENCY = (State.OVERDUE, State.UNDER_WAY, State.OPEN, State.LAPSED, State.DELIVERED)


@dataclass(frozen=True, slots=True)
class PartyNumbers:
    """How many agreements a party stands in today, and where its commitments stand."""

    agreements: int
    in_force: int
    owed: Mapping[State, int]  # by it or to it

    @property
    def commitments(self) -> int:
        """How many commitments the party owes or is owed."""
        return sum(self.owed.values())


def party_numbers(party_id: int, actor: Actor, *, on: date) -> PartyNumbers:
    """Return a party's agreements and commitments in numbers, as ``actor`` may see them."""
    rows = Agreement.objects.standing().visible_to(actor).of_party(party_id)
    in_force = Agreement.objects.on_course(Course.IN_FORCE, on=on).values("pk")
    counts = rows.aggregate(whole=Count("pk"), bound=Count("pk", filter=Q(pk__in=in_force)))
    owed = Commitment.objects.standing().visible_to(actor).of_party(party_id)
    if clocks_asked().chosen:
        owed = owed.filter(agreement__in=agreements_seen(actor, clocks_asked()))
    return PartyNumbers(counts["whole"], counts["bound"], balance(owed, Clocks(on)))


def agreements_of(party_id: int, actor: Actor) -> list[AgreementLine]:
    """Return the latest agreements that a party stands in, one more than a page shows."""
    clocks = clocks_asked()
    rows: Any = agreements_seen(actor, clocks)
    rows = rows.of_party(party_id)
    latest = with_sums(rows, actor, clocks).order_by("-signed_on", "pk")
    return [agreement_line(row) for row in latest[: SHOWN + 1]]


def owed_by(party_id: int, actor: Actor) -> list[CommitmentLine]:
    """Return what a party owes, the late first, one more than a page shows."""
    clocks = clocks_asked()
    rows = Commitment.objects.standing().visible_to(actor).filter(owed_by=party_id)
    places = [When(state=state.value, then=Value(place)) for place, state in enumerate(URGENCY)]
    urgency: Any = Case(*places, default=Value(len(URGENCY)), output_field=IntegerField())
    urgent = with_terms(in_states(rows, clocks), clocks).annotate(urgency=urgency)
    return [commitment_line(row) for row in urgent.order_by("urgency", "due_on", "pk")[: SHOWN + 1]]


@dataclass(frozen=True, slots=True)
class PartyBalance:
    """Where the commitments stand that a party owes, as its page shows them."""

    party_id: int
    counts: Mapping[State, int]
    late: Mapping[str, int]
    clocks: Clocks

    @property
    def numbers(self) -> tuple[BalanceNumber, ...]:
        """How many stand where, each number with the list of exactly those."""
        return balance_numbers(self.counts, self.late, f"owed_by=%23{self.party_id}", self.clocks)

    @property
    def late_in_words(self) -> str:
        """How many of the overdue are late by a year and by two."""
        return late_by_years(self.late)

    @property
    def bar(self) -> list[tuple[str, int, str]]:
        """The parts of the bar of states."""
        return balance_bar(dict(self.counts))


def balance_of(party_id: int, actor: Actor) -> PartyBalance:
    """Return where the commitments stand that a party owes, in two queries; how late the overdue are, too."""
    clocks = clocks_asked()
    rows = Commitment.objects.standing().visible_to(actor).filter(owed_by=party_id)
    overdue = with_terms(in_states(rows, clocks), clocks).filter(state=State.OVERDUE.value)
    late = Counter(state_tag(State.OVERDUE, days_late=days_late(row)).tone for row in overdue)
    return PartyBalance(party_id, balance(rows, clocks), late, clocks)


def signed_by(person_id: int, actor: Actor) -> list[AgreementLine]:
    """Return the agreements that a person signed, the latest first."""
    clocks = clocks_asked()
    signed = Signature.objects.filter(person=person_id).values("agreement")
    rows = agreements_seen(actor, clocks).filter(pk__in=signed)
    return [agreement_line(row) for row in with_sums(rows, actor, clocks).order_by("-signed_on", "pk")]
