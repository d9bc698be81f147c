"""What was agreed, and where every promise stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from shanyrak.cooperation.agreements.models import Agreement, AgreementParty, Commitment, StateSpan
from shanyrak.cooperation.agreements.models.agreement import first_day, last_day
from shanyrak.cooperation.agreements.queries.lists import days_late, in_states, with_terms
from shanyrak.cooperation.agreements.rules import NOT_YET_BINDING, AgreementStatus, Course, course
from shanyrak.cooperation.agreements.states import Grade, State, grade
from shanyrak.records.clocks import kept, number_of
from shanyrak.reports.queries.asking import Asking
from shanyrak.reports.rules import Fact, Texts

AGREEMENT, COMMITMENT = Agreement.kind(), Commitment.kind()
AGES = {Grade.NONE: "age:fresh", Grade.AMBER: "age:amber", Grade.RED: "age:red"}


def agreements(asking: Asking) -> list[Fact]:
    """Return every agreement that was not still ahead at the end of the span."""
    parties: dict[int, set[int]] = defaultdict(set)
    for agreement, party in asking.parts(AgreementParty, "agreement_id", "party_id"):
        parties[agreement].add(party)
    columns = ("title", "agreement_kind", "status", "signed_on", "since", "until")
    found = []
    for pk, title, kind, status, signed_on, since, until in asking.rows(Agreement, *columns):
        signs = _signs_of_agreement(asking, AgreementStatus(status), signed_on, since, until)
        if signs:
            theirs = {f"party:{party}" for party in parties[pk] if party in asking.parties}
            signs |= theirs | {f"kind:{kind}"}
            found.append(Fact(AGREEMENT, pk, title, frozenset(signs), day=signed_on or since, until=until))
    return found


def _signs_of_agreement(
    asking: Asking, status: AgreementStatus, signed_on: str, since: str, until: str
) -> set[str]:
    """Return how an agreement stands at the end of the span; nothing where it is still ahead."""
    last = last_day(until)
    now = course(status, first_day=first_day(since or signed_on), last_day=last, on=asking.span.on)
    signed = status not in NOT_YET_BINDING and asking.fell_in(signed_on or since)
    if now is Course.AHEAD and not signed:
        return set()
    signs = {"signed"} if signed else set()
    if now is not Course.AHEAD:
        signs.add("in-force" if now is Course.IN_FORCE else "over")
    if now is not Course.AHEAD and asking.span.saw_end(last):
        signs.add("ended")
    return signs


def commitments(asking: Asking, agreed: Iterable[Fact]) -> list[Fact]:
    """Return every promise of the agreements that were there at the end of the span, with its states."""
    of = {fact.pk: fact for fact in agreed}
    ages = _ages(asking)
    columns = ("promise", "agreement_id", "owed_by_id", "due_on", "state", "state_before")
    rows = _with_both_states(asking).order_by(asking.key).values_list(asking.key, *columns)
    return [
        Fact(
            kind=COMMITMENT,
            pk=pk,
            label=promise,
            signs=frozenset(_signs(of[agreement], owner if owner in asking.parties else 0, state, before))
            | ({ages.get(pk, "age:fresh")} if state == State.OVERDUE else set()),
            day=due_on,
        )
        for pk, promise, agreement, owner, due_on, state, before in rows
        if agreement in of
    ]


def _with_both_states(asking: Asking) -> QuerySet[Any]:
    """Return the promises with their states at the end of the span and on the eve of its first day."""
    eve = kept(StateSpan, asking.clocks).filter(
        commitment=OuterRef(asking.key), days__contains=asking.span.eve
    )
    return in_states(asking.seen(Commitment), asking.clocks).annotate(
        state_before=Subquery(eve.values("state")[:1])
    )


def _signs(agreement: Fact, owner: int, state: str | None, before: str | None) -> set[str]:
    state = state or State.OPEN.value
    signs = {f"state:{state}", f"agreement:{agreement.pk}", f"party:{owner}"}
    if "signed" in agreement.signs:
        signs.add("new")
    if state == State.DELIVERED and before != State.DELIVERED:
        signs.add("kept-now")
    if state == State.OVERDUE and before != State.OVERDUE:
        signs.add("late-now")
    return signs


def _ages(asking: Asking) -> dict[int, str]:
    """Return how long the overdue promises have been late."""
    spans = kept(StateSpan, asking.clocks).filter(state=State.OVERDUE.value, days__contains=asking.span.on)
    late = asking.seen(Commitment).filter(**{f"{asking.key}__in": spans.values("commitment")})
    rows = with_terms(in_states(late, asking.clocks), asking.clocks)
    return {number_of(row): AGES[grade(days_late(row))] for row in rows}


def titles_of(agreed: Iterable[Fact]) -> dict[str, Texts]:
    """Return the titles of agreements by the signs that speak of them."""
    return {f"agreement:{fact.pk}": fact.label for fact in agreed}
