"""The lists of agreements and of commitments, of today or of any day as known on another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Count, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.agreements import states
from shanyrak.cooperation.agreements.models import Agreement, AgreementParty, Commitment, Deed, StateSpan
from shanyrak.cooperation.agreements.models.agreement import first_day, last_day
from shanyrak.cooperation.agreements.models.commitment import deeds_of, promise_of
from shanyrak.cooperation.agreements.names import (
    AGREEMENT_KIND_NAMES,
    AGREEMENT_STATUS_NAMES,
    COMMITMENT_KIND_NAMES,
    COURSE_NAMES,
)
from shanyrak.cooperation.agreements.queries.watching import Watch, watched
from shanyrak.cooperation.agreements.rules import AgreementStatus, Course, course
from shanyrak.cooperation.agreements.states import State, lateness
from shanyrak.cooperation.agreements.wording import StateTag, as_sentence, state_tag, terms
from shanyrak.directory.models import Party
from shanyrak.records.clocks import Clocks, clocks_in, kept, number_of, seen
from shanyrak.records.languages import Said, said_in
from shanyrak.roles import Actor, Role

SAID_OUTRIGHT = ("commitment_kind", "agreement", "owed_by")  # filters that are columns of a commitment
COURSE_TONES = {Course.AHEAD: "sky", Course.IN_FORCE: "ok", Course.ENDED: ""}


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """An agreement in a list."""

    id: int
    title: Said
    reference: str
    kind: str
    parties: tuple[tuple[int, Said], ...]
    parties_text: Said
    signed_on: str
    signed_at: str
    status: str
    course: StateTag
    commitments: int
    delivered: int

    @property
    def party_names(self) -> str:
        """The parties on one line."""
        return ", ".join(str(name) for _number, name in self.parties) or str(self.parties_text)


@dataclass(frozen=True, slots=True)
class CommitmentLine:
    """A commitment in a list."""

    id: int
    promise: Said
    kind: str
    agreement_id: int
    agreement: Said
    owed_by: Said
    owed_to: Said
    due_on: str
    terms: str
    state: StateTag


def agreements(filters: Mapping[str, Any], actor: Actor) -> QuerySet[Any]:
    """Return the agreements that ``actor`` may see and that ``filters`` keep, on the days they name."""
    clocks = clocks_in(filters)
    rows = agreements_seen(actor, clocks)
    if text := filters.get("q"):
        rows = rows.filter(search_text__contains=text.lower())
    if kind := filters.get("agreement_kind"):
        rows = rows.filter(agreement_kind=kind)
    if wanted := filters.get("course"):
        rows = rows.filter(pk__in=_on_course(rows, Course(wanted), clocks.on))
    if year := filters.get("year"):
        rows = rows.filter(signed_on__startswith=f"{year}")
    if party := filters.get("party"):
        standing_in = kept(AgreementParty, clocks).filter(party=party).values("agreement")
        rows = rows.filter(**{f"{clocks.key}__in": standing_in})
    return with_sums(rows, actor, clocks)


def agreements_seen(actor: Actor, clocks: Clocks) -> QuerySet[Any]:
    """Return the agreements ``actor`` may see; of a past day, without those that were still ahead then."""
    rows = seen(Agreement.objects.all(), actor, clocks)
    the_day = DateRange(clocks.on, clocks.on + timedelta(days=1))
    return rows.exclude(period__fully_gt=the_day) if clocks.chosen else rows


def _on_course(rows: QuerySet[Any], wanted: Course, on: date) -> QuerySet[Any]:
    # An event row has the columns of the table, so the table's own filter serves both.
    return type(Agreement.objects.all())(model=rows.model).on_course(wanted, on=on).values("pk")


def with_sums(rows: QuerySet[Any], actor: Actor, clocks: Clocks) -> QuerySet[Any]:
    """Give each agreement its parties, how many commitments it has, how many of them are delivered, and the day."""
    named = kept(AgreementParty, clocks).filter(party__in=Party.objects.visible_to(actor).values("pk"))
    parties = named.filter(agreement=OuterRef(clocks.key)).order_by("position", "pk")
    promises = in_states(seen(Commitment.objects.all(), actor, clocks), clocks)
    of_it = promises.filter(agreement=OuterRef(clocks.key)).order_by()
    return rows.annotate(
        party_ids=ArraySubquery(parties.values("party_id")),
        party_names=ArraySubquery(parties.values("party__names")),
        commitment_count=_count(of_it),
        delivered_count=_count(of_it.filter(state=State.DELIVERED.value)),
        true_on=Value(clocks.on),
    )


def _count(rows: QuerySet[Any]) -> Coalesce:
    return Coalesce(Subquery(rows.values("agreement").annotate(n=Count("pk")).values("n")), 0)


def in_states(rows: QuerySet[Any], clocks: Clocks) -> QuerySet[Any]:
    """Give each commitment the ``state`` it is in on the day, as known on the other."""
    spans = kept(StateSpan, clocks).filter(commitment=OuterRef(clocks.key), days__contains=clocks.on)
    return rows.annotate(state=Subquery(spans.values("state")[:1]))


def agreement_line(row: Any) -> AgreementLine:
    """Return an agreement as a list shows it, in the reader's language."""
    language = get_language() or "en"
    names = [said_in(texts, language) for texts in row.party_names]
    return AgreementLine(
        id=number_of(row),
        title=said_in(row.title, language),
        reference=row.reference,
        kind=gettext(AGREEMENT_KIND_NAMES[row.agreement_kind]),
        parties=tuple(zip(row.party_ids, names, strict=True)),
        parties_text=said_in(row.parties_text, language),
        signed_on=row.signed_on,
        signed_at=row.signed_at,
        status=gettext(AGREEMENT_STATUS_NAMES[row.status]),
        course=course_tag(row, on=row.true_on),
        commitments=row.commitment_count,
        delivered=row.delivered_count,
    )


def course_tag(agreement: Any, *, on: date) -> StateTag:
    """Return whether an agreement is ahead, in force or ended, as a tag shows it."""
    now = course(
        AgreementStatus(agreement.status),
        first_day=first_day(agreement.since or agreement.signed_on),
        last_day=last_day(agreement.until),
        on=on,
    )
    return StateTag(now.value, gettext(COURSE_NAMES[now.value]), COURSE_TONES[now], "")


def commitments(filters: Mapping[str, Any], actor: Actor) -> QuerySet[Any]:
    """Return the commitments that ``actor`` may see and that ``filters`` keep, with their states on the day they name."""
    clocks = clocks_in(filters)
    rows = seen(Commitment.objects.all(), actor, clocks)
    if clocks.chosen:
        begun = agreements_seen(actor, clocks).order_by().values(clocks.key)
        rows = rows.filter(agreement__in=begun)
    if text := filters.get("q"):
        rows = rows.filter(search_text__contains=text.lower())
    if year := filters.get("year"):
        rows = rows.filter(due_on__startswith=f"{year}")
    rows = rows.filter(**{name: filters[name] for name in SAID_OUTRIGHT if filters.get(name)})
    if party := filters.get("party"):
        rows = rows.filter(owed_by=party) | rows.filter(owed_to=party)
    if filters.get("mine"):
        rows = rows.filter(owed_by__in=actor.parties_as(Role.FOCAL_POINT))
    if watch := filters.get("watch"):
        rows = watched(rows, Watch(watch), clocks)
    if wanted := filters.get("state"):
        spans = kept(StateSpan, clocks).filter(state=wanted, days__contains=clocks.on)
        rows = rows.filter(**{f"{clocks.key}__in": spans.values("commitment")})
    return with_terms(in_states(rows, clocks), clocks)


def with_terms(rows: QuerySet[Any], clocks: Clocks) -> QuerySet[Any]:
    """Give each commitment what its line says of others: its agreement, its parties, and the deeds that were held."""
    held = kept(Deed, clocks).filter(commitment=OuterRef(clocks.key)).order_by("pk")
    return rows.select_related("agreement", "owed_by", "owed_to").annotate(
        deed_rows=ArraySubquery(held.values_list("status")),
        deed_since=ArraySubquery(held.values_list("since")),
        deed_until=ArraySubquery(held.values_list("until")),
        true_on=Value(clocks.on),
        agreement_label=F("agreement__label"),
    )


@dataclass(frozen=True, slots=True)
class _DeedRow:
    status: str
    since: str
    until: str


def days_late(row: Any) -> int:
    """Return how late a commitment of a list is on the list's day."""
    if row.state != State.OVERDUE:
        return 0
    return lateness(promise_of(row, row.agreement), deeds_in(row), on=row.true_on)


def deeds_in(row: Any) -> list[states.Deed]:
    """Return the deeds of a commitment of a list, as the rules take them."""
    return deeds_of(map(_DeedRow, row.deed_rows, row.deed_since, row.deed_until))


def commitment_line(row: Any) -> CommitmentLine:
    """Return a commitment as a list shows it, in the reader's language."""
    language = get_language() or "en"

    def _name(party: Any) -> Said:
        return said_in(party.names if party else {}, language)

    return CommitmentLine(
        id=number_of(row),
        promise=as_sentence(said_in(row.promise, language)),
        kind=gettext(COMMITMENT_KIND_NAMES[row.commitment_kind]),
        agreement_id=row.agreement_id,
        agreement=said_in(row.agreement.title, language),
        owed_by=_name(row.owed_by),
        owed_to=_name(row.owed_to),
        due_on=row.due_on,
        terms=", ".join(terms(due_on="", every_months=row.every_months, how_many=row.how_many)),
        state=state_tag(State(row.state or State.OPEN), days_late=days_late(row)),
    )


def balance(rows: QuerySet[Any], clocks: Clocks) -> dict[State, int]:
    """Return how many of the commitments in ``rows`` are in each state, asked once."""
    spans = kept(StateSpan, clocks).filter(
        days__contains=clocks.on, commitment__in=rows.order_by().values(clocks.key)
    )
    counts = spans.order_by().values_list("state").annotate(n=Count("pk"))
    return {State(state): count for state, count in counts}


def years_of(rows: Sequence[str]) -> list[int]:
    """Return the years among partial dates, the latest first."""
    return sorted({int(text[:4]) for text in rows if text[:4].isdecimal()}, reverse=True)
