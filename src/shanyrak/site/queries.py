"""What the first page and the desk show. Each function asks a fixed number of times and changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db.models import Count, QuerySet
from django.db.models.functions import Lower
from django.utils.translation import get_language, gettext, ngettext

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.rules import ActivityStatus
from shanyrak.cooperation.agreements.models import Agreement, AgreementParty, Commitment, StateSpan
from shanyrak.cooperation.agreements.rules import Course
from shanyrak.cooperation.agreements.states import State
from shanyrak.cooperation.agreements.wording import as_sentence, late_in_words
from shanyrak.cooperation.intake.models import Proposal
from shanyrak.cooperation.intake.queries import labels_of
from shanyrak.cooperation.participation.models import Participation
from shanyrak.directory.models import Party
from shanyrak.directory.rules import PartyKind
from shanyrak.records.languages import Said, said_in
from shanyrak.records.queries import names_of
from shanyrak.refusals import gettext_noop
from shanyrak.roles import VISITOR, Actor
from shanyrak.site.addresses import address_of
from shanyrak.sources.models import SourceDocument

FEW = 4
AT_DESK = 5
A_MINUTE = 60
NAMES_OF_LISTS = {
    "agreements.agreement": gettext_noop("Agreements"),
    "agreements.commitment": gettext_noop("Commitments"),
    "activities.activity": gettext_noop("Activities"),
    "participation.participation": gettext_noop("Participants"),
    "directory.party": gettext_noop("Parties"),
    "sources.sourcedocument": gettext_noop("Source documents"),
}


@dataclass(frozen=True, slots=True)
class Participant:
    """A country or an organisation that takes part today; ``bound`` where an agreement of its is in force."""

    name: Said
    code: str
    address: str
    bound: bool
    is_host: bool


@dataclass(frozen=True, slots=True)
class Balance:
    """How many promises are in which state today."""

    delivered: int
    under_way: int
    overdue: int
    open: int
    lapsed: int

    @property
    def whole(self) -> int:
        """Return how many promises there are."""
        return self.delivered + self.under_way + self.overdue + self.open + self.lapsed


@dataclass(frozen=True, slots=True)
class Notice:
    """A line that leads to a record: what, when, where, and its state in a sign and a word."""

    title: Said
    address: str
    since: str = ""
    until: str = ""
    note: str = ""
    tone: str = ""
    word: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """A fact that somebody decided: what kind of fact, what became of it, the record it speaks of, who and when."""

    what: str
    label: str
    address: str
    state: str
    by: str
    at: datetime


def participants(actor: Actor, *, on: date) -> tuple[list[Participant], list[Participant]]:
    """Return (countries, organisations) that take part on the day ``on``, in the order of their names."""
    bound = _bound_today(actor, on=on)
    rows = (
        Participation.objects.standing()
        .visible_to(actor)
        .on(on)
        .filter(party__in=Party.objects.visible_to(actor))
        .select_related("party")
    )
    parties = {row.party_id: row.party for row in rows}
    host = _host()
    shown = [
        (
            party,
            Participant(
                name=_said(party.names),
                code=party.iso2,
                address=address_of("directory.party", party.pk),
                bound=party.pk in bound,
                is_host=party.pk == host,
            ),
        )
        for party in parties.values()
    ]
    shown.sort(key=lambda pair: pair[1].name.text)
    countries = [one for party, one in shown if party.party_kind == PartyKind.COUNTRY.value]
    return countries, [one for party, one in shown if party.party_kind != PartyKind.COUNTRY.value]


def _bound_today(actor: Actor, *, on: date) -> set[int]:
    """Return the parties, and the countries of the parties, that stand in an agreement in force."""
    in_force = Agreement.objects.standing().visible_to(actor).on_course(Course.IN_FORCE, on=on)
    pairs = (
        AgreementParty.objects.filter(agreement__in=in_force).values_list("party", "party__parent").distinct()
    )
    return {number for pair in pairs for number in pair if number is not None}


def _host() -> int | None:
    """Return the country that the hub itself is part of."""
    hub = Party.objects.standing().filter(label__iexact=settings.HUB_NAME)
    number: int | None = hub.values_list("parent", flat=True).first()
    return number


def agreements_in_force(actor: Actor, *, on: date) -> int:
    """Return how many agreements are in force."""
    count: int = Agreement.objects.standing().visible_to(actor).on_course(Course.IN_FORCE, on=on).count()
    return count


def balance(actor: Actor, *, on: date) -> Balance:
    """Return how many of the promises the actor may see are in which state on the day ``on``."""
    promises = Commitment.objects.standing().visible_to(actor)
    spans = StateSpan.objects.filter(days__contains=on, commitment__in=promises)
    counts = dict(spans.values_list("state").annotate(Count("pk")))
    return Balance(**{state.value: counts.get(state.value, 0) for state in State})


def public_balance(*, on: date) -> Balance:
    """Return what :func:`balance` says to visitors, counted at most once a minute: the first page is the most read."""
    key = f"public-balance-{on}"
    counted: Balance | None = cache.get(key)
    if counted is None:
        counted = balance(VISITOR, on=on)
        cache.set(key, counted, A_MINUTE)
    return counted


def coming_up(actor: Actor, *, on: date) -> list[Notice]:
    """Return the next activities that are planned or invited to."""
    ahead = [ActivityStatus.PLANNED.value, ActivityStatus.INVITED.value, ActivityStatus.ONGOING.value]
    rows = (
        Activity.objects.standing()
        .visible_to(actor)
        .filter(status__in=ahead, period__endswith__gt=on)
        .order_by("period", "pk")
    )
    return [_activity_notice(row) for row in rows[:FEW]]


def lately_held(actor: Actor) -> list[Notice]:
    """Return the activities that were held last."""
    rows = (
        Activity.objects.standing().visible_to(actor).filter(status=ActivityStatus.HELD.value, part_of=None)
    )
    return [_activity_notice(row) for row in rows.exclude(since="").order_by("-since", "-until", "pk")[:FEW]]


def _activity_notice(row: Activity) -> Notice:
    place = gettext("online") if row.is_online and not row.place else row.place
    address = address_of("activities.activity", row.pk)
    return Notice(_said(row.title), address, since=row.since, until=row.until, note=place)


def lately_agreed(actor: Actor) -> list[Notice]:
    """Return the agreements that were signed last."""
    rows = Agreement.objects.standing().visible_to(actor).exclude(signed_on="")
    rows = rows.order_by("-signed_on", "pk")[:FEW]
    promises = _promises_of([row.pk for row in rows], actor)
    return [
        Notice(
            _said(row.title),
            address_of("agreements.agreement", row.pk),
            since=row.signed_on,
            note=row.signed_at,
            word=_promises_in_words(promises.get(row.pk, 0)),
        )
        for row in rows
    ]


def _promises_of(agreements: Sequence[int], actor: Actor) -> dict[int, int]:
    """Return how many promises each agreement has."""
    rows = Commitment.objects.standing().visible_to(actor).filter(agreement__in=agreements)
    return dict(rows.values_list("agreement").annotate(Count("pk")))


def _promises_in_words(count: int) -> str:
    return ngettext("%(count)s promise", "%(count)s promises", count) % {"count": count} if count else ""


def lately_delivered(actor: Actor, *, on: date) -> list[Notice]:
    """Return the promises that were delivered last."""
    return [
        _promise_notice(span, "ok", gettext("Delivered"))
        for span in _spans(actor, State.DELIVERED, on=on).order_by(Lower("days").desc(nulls_last=True), "pk")[
            :FEW
        ]
    ]


def lately_promised(actor: Actor) -> list[Notice]:
    """Return the promises of the agreements signed last."""
    rows = Commitment.objects.standing().visible_to(actor).select_related("agreement", "owed_by")
    return [
        Notice(
            as_sentence(_said(row.promise)),
            address_of("agreements.commitment", row.pk),
            since=row.agreement.signed_on,
            note=row.owed_by.label if row.owed_by else "",
        )
        for row in rows.exclude(agreement__signed_on="").order_by("-agreement__signed_on", "pk")[:FEW]
    ]


def late(actor: Actor, *, on: date, at_most: int = FEW) -> list[Notice]:
    """Return the promises that are late on the day ``on``, the latest to begin last."""
    spans = _spans(actor, State.OVERDUE, on=on).order_by("days", "pk")
    return [_promise_notice(span, "bad", days_late(span.days.lower, on=on)) for span in spans[:at_most]]


def days_late(since: date | None, *, on: date) -> str:
    """Return how late a promise is, in words; ``since`` is the first day it was late."""
    return late_in_words((on - since).days + 1) if since else gettext("Overdue")


def _spans(actor: Actor, state: State, *, on: date) -> QuerySet[StateSpan]:
    promises = Commitment.objects.standing().visible_to(actor)
    return StateSpan.objects.filter(
        state=state.value, days__contains=on, commitment__in=promises
    ).select_related("commitment__owed_to")


def _promise_notice(span: StateSpan, tone: str, word: str) -> Notice:
    promise = span.commitment
    return Notice(
        as_sentence(_said(promise.promise)),
        address_of("agreements.commitment", promise.pk)
        or address_of("agreements.agreement", promise.agreement_id),
        since=promise.due_on,
        note=promise.owed_to.label if promise.owed_to else "",
        tone=tone,
        word=word,
    )


def newest_documents(actor: Actor) -> list[Notice]:
    """Return the source documents published last."""
    rows = SourceDocument.objects.standing().visible_to(actor).order_by("-published_on", "-pk")
    return [
        Notice(
            Said(row.title, row.language or "en"),
            address_of("sources.sourcedocument", row.pk),
            since=row.published_on,
            note=row.publisher,
            word=row.language,
        )
        for row in rows.defer("text")[:FEW]
    ]


def lately_decided() -> list[Decided]:
    """Return the facts that were decided last, with the record each became."""
    rows = list(Proposal.objects.exclude(decided_at=None).order_by("-decided_at", "-pk")[:AT_DESK])
    keys = {(row.target_kind, row.target_id) for row in rows if row.target_id is not None}
    labels, people = labels_of(keys), names_of({row.decided_by for row in rows})
    return [
        Decided(
            what=gettext(row.get_fact_kind_display()),
            label=labels.get((row.target_kind, row.target_id), ""),
            address=address_of(row.target_kind, row.target_id) if row.target_id else "",
            state=gettext(row.get_state_display()),
            by=people.get(row.decided_by, ""),
            at=row.decided_at,
        )
        for row in rows
    ]


def name_of_party(party: Party) -> Said:
    """Return a party's name in the reader's language."""
    return _said(party.names)


def _said(texts: Any) -> Said:
    return said_in(texts, get_language() or "en")
