"""What changed: where, how, because of which activity, and which commitment that activity fulfilled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.timezone import localdate
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.activities.detail import OUTCOME_TONES
from shanyrak.cooperation.activities.models import OUTCOME_NAMES, Activity, Fulfilment, Outcome
from shanyrak.cooperation.activities.rules import OutcomeSort, words_are_missing
from shanyrak.cooperation.agreements.models import Commitment
from shanyrak.directory.models import Party
from shanyrak.records.languages import NOTHING_SAID, Said, said_in
from shanyrak.roles import Actor


@dataclass(frozen=True, slots=True)
class Kept:
    """A commitment that the activity behind an outcome fulfils."""

    id: int
    promise: Said
    agreement: Said


@dataclass(frozen=True, slots=True)
class Change:
    """What changed, in a list."""

    id: int
    what: Said
    sort: str
    tone: str
    party_id: int | None
    party: Said
    activity_id: int
    activity: Said
    on: str  # when it changed, where somebody said so
    told_on: date
    months: int | None  # after how many months it was asked for
    words_missing: bool
    promises: tuple[Kept, ...]

    @property
    def when(self) -> str:
        """When it changed, or else when it was told; as ISO writes it."""
        return self.on or self.told_on.isoformat()

    @property
    def fulfilled(self) -> str:
        """The commitments, on one line, for files."""
        return "; ".join(f"{one.promise} ({one.agreement})" for one in self.promises)


def outcomes_seen(actor: Actor) -> QuerySet[Any]:
    """Return the outcomes of activities and at parties that ``actor`` may see."""
    activities = Activity.objects.standing().visible_to(actor).order_by().values("pk")
    parties = Party.objects.standing().visible_to(actor).order_by().values("pk")
    return Outcome.objects.filter(activity__in=activities).filter(Q(party=None) | Q(party__in=parties))


def changes(filters: Mapping[str, Any], actor: Actor) -> QuerySet[Any]:
    """Return the outcomes that ``actor`` may see and that ``filters`` keep, with all that a line says of them."""
    rows = outcomes_seen(actor)
    if sort := filters.get("sort"):
        rows = rows.filter(sort=sort)
    if party := filters.get("party"):
        rows = rows.filter(party=party)
    if activity := filters.get("activity"):
        rows = rows.filter(activity=activity)
    if year := filters.get("year"):
        rows = rows.filter(Q(on__startswith=f"{year}") | Q(on="", created_at__year=year))
    if text := filters.get("q"):
        rows = rows.filter(Q(what__icontains=text) | Q(activity__search_text__contains=text.lower()))
    if agreement := filters.get("agreement"):
        kept = _promises(actor).filter(commitment__agreement=agreement)
        rows = rows.filter(activity__in=kept.values("activity"))
    return with_promises(rows, actor)


def with_promises(rows: QuerySet[Any], actor: Actor) -> QuerySet[Any]:
    """Give each outcome its party, its activity, its question, and the commitments that the activity fulfils."""
    kept = _promises(actor).filter(activity=OuterRef("activity")).order_by("commitment")
    return rows.select_related("activity", "party", "ask").annotate(
        told_at=Coalesce("ask__answered_at", "created_at"),
        promise_ids=ArraySubquery(kept.values("commitment")),
        promise_texts=ArraySubquery(kept.values("commitment__promise")),
        agreement_titles=ArraySubquery(kept.values("commitment__agreement__title")),
    )


def _promises(actor: Actor) -> QuerySet[Any]:
    """Return the fulfilments of commitments that ``actor`` may see."""
    seen = Commitment.objects.standing().visible_to(actor).order_by().values("pk")
    return Fulfilment.objects.filter(commitment__in=seen)


def change(row: Any) -> Change:
    """Return an outcome as lists show it, in the reader's language."""
    language = get_language() or "en"
    ask = getattr(row, "ask", None)
    texts = zip(row.promise_ids, row.promise_texts, row.agreement_titles, strict=True)
    return Change(
        id=row.pk,
        what=said_in(row.what, language),
        sort=gettext(OUTCOME_NAMES[row.sort]),
        tone=OUTCOME_TONES[row.sort],
        party_id=row.party_id,
        party=said_in(row.party.names, language) if row.party else NOTHING_SAID,
        activity_id=row.activity_id,
        activity=said_in(row.activity.title, language),
        on=row.on,
        told_on=ask.told_on if ask and ask.told_on else localdate(row.told_at),
        months=ask.months if ask else None,
        words_missing=words_are_missing(OutcomeSort(row.sort), said=bool(row.what)),
        promises=tuple(
            Kept(pk, said_in(promise, language), said_in(title, language)) for pk, promise, title in texts
        ),
    )
