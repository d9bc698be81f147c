"""Commitments, what was done for them, and the states that follow."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.agreements import states
from shanyrak.cooperation.agreements.models.agreement import Agreement, Clause, first_day, last_day, said
from shanyrak.cooperation.agreements.names import COMMITMENT_KIND_NAMES, DEED_STATUS_NAMES, STATE_NAMES
from shanyrak.cooperation.agreements.rules import CommitmentKind
from shanyrak.cooperation.agreements.states import DeedStatus, Promise, State, state_spans
from shanyrak.directory.models import Party
from shanyrak.records.fields import PartialDateField, TextsField
from shanyrak.records.models import VISIBILITY_NAMES, Record, RecordQuerySet, remembered
from shanyrak.records.rules import Visibility

AT_ONCE = 2_000  # rows written by one statement


class CommitmentQuerySet(RecordQuerySet):
    """Filters on commitments, and the keeping of their states."""

    def of_party(self, party_id: int) -> Self:
        """Keep what the party owes or is owed."""
        return self.filter(models.Q(owed_by=party_id) | models.Q(owed_to=party_id))

    def in_state(self, state: State, *, on: date) -> Self:
        """Keep the commitments that are in ``state`` on the day ``on``, as :func:`states.commitment_state` has it."""
        return self.filter(spans__state=state.value, spans__days__contains=on)

    def with_state(self, *, on: date) -> Self:
        """Give each row the ``state`` it is in on the day ``on``, and ``state_days``, the days it is in it."""
        spans = StateSpan.objects.filter(commitment=models.OuterRef("pk"), days__contains=on)
        return self.annotate(
            state=models.Subquery(spans.values("state")[:1]),
            state_days=models.Subquery(spans.values("days")[:1]),
        )

    def settle_states(self) -> int:
        """Work the states of these commitments out anew and keep those that differ; return how many changed.

        States are derived: acts call this after anything they follow from has changed, and nothing else writes them.
        """
        rows = self.select_related("agreement").prefetch_related("deeds", "spans").order_by("pk")
        gone: list[int] = []
        new: list[StateSpan] = []
        changed = 0
        for commitment in rows.iterator(chunk_size=AT_ONCE):
            wanted = commitment.wanted_spans()
            kept = sorted(commitment.spans.all(), key=lambda span: span.days.lower or date.min)
            if [(span.state, span.days) for span in kept] != [(span.state, span.days) for span in wanted]:
                gone += [span.pk for span in kept]
                new += wanted
                changed += 1
        StateSpan.objects.filter(pk__in=gone).delete()
        StateSpan.objects.bulk_create(new, batch_size=AT_ONCE)
        return changed


@remembered
class Commitment(Record):
    """What an agreement obliges someone to: who owes it, to whom, by when or how often, how many."""

    hangs_on = ("agreement", "owed_by", "owed_to")

    agreement = models.ForeignKey(
        Agreement, on_delete=models.PROTECT, related_name="commitments", verbose_name=_("agreement")
    )
    clause = models.ForeignKey(
        Clause,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="commitments",
        verbose_name=_("clause"),
    )
    commitment_kind = models.CharField(_("kind"), max_length=24, choices=COMMITMENT_KIND_NAMES)
    promise = TextsField(_("promise"))
    owed_by = models.ForeignKey(
        Party, on_delete=models.PROTECT, null=True, blank=True, related_name="owes", verbose_name=_("owed by")
    )
    owed_to = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="is_owed",
        verbose_name=_("owed to"),
    )
    due_on = PartialDateField(_("due"))
    every_months = models.PositiveSmallIntegerField(_("every so many months"), null=True, blank=True)
    how_many = models.PositiveSmallIntegerField(_("how many"), null=True, blank=True)

    objects: ClassVar[Any] = CommitmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(commitment_kind__in=[kind.value for kind in CommitmentKind]),
                name="commitment_kind_is_known",
            ),
            models.CheckConstraint(
                condition=models.Q(every_months__isnull=True) | models.Q(every_months__gt=0),
                name="commitment_recurs_after_a_month_at_least",
            ),
            models.CheckConstraint(
                condition=models.Q(how_many__isnull=True) | models.Q(how_many__gt=0),
                name="commitment_asks_for_one_at_least",
            ),
        ]
        indexes = [
            models.Index(fields=["label"], name="commitment_label"),
            models.Index(fields=["due_on"], name="commitment_due_on"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="commitment_search"),
        ]

    def labels(self) -> list[str]:
        """Return the promise in English or as the source says it, then in all languages."""
        return [said(self.promise), *(one["text"] for one in self.promise.values())]

    def wanted_spans(self) -> list[StateSpan]:
        """Return the states that follow from the promise and its deeds, not yet kept."""
        return [
            StateSpan(commitment=self, state=span.state.value, days=DateRange(span.since, span.until))
            for span in state_spans(promise_of(self, self.agreement), deeds_of(self.deeds.all()))
        ]


@remembered
class Deed(models.Model):
    """Something done, or on its way, for a commitment: an activity, or what a party reported.

    Activities lie above this room, so what the state needs of one is kept here and noted anew whenever it changes.
    """

    part_of = "commitment"

    commitment = models.ForeignKey(Commitment, on_delete=models.CASCADE, related_name="deeds")
    record_kind = models.CharField(_("kind of record"), max_length=60, blank=True)  # empty for a report
    record_id = models.BigIntegerField(_("record"), null=True, blank=True)
    status = models.CharField(_("status"), max_length=12, choices=DEED_STATUS_NAMES)
    title = TextsField(_("what was done"))
    since = PartialDateField(_("since"))
    until = PartialDateField(_("until"))
    visibility = models.CharField(
        _("visible to"),
        max_length=12,
        default=Visibility.PUBLIC.value,
        choices=[(one.value, name) for one, name in VISIBILITY_NAMES.items()],
    )
    noted_by = models.BigIntegerField(null=True)
    noted_at = models.DateTimeField()

    class Meta:
        verbose_name = _("deed")
        verbose_name_plural = _("deeds")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=[status.value for status in DeedStatus]),
                name="deed_status_is_known",
            ),
            models.UniqueConstraint(
                fields=["commitment", "record_kind", "record_id"], name="deed_is_noted_once"
            ),
        ]
        indexes = [models.Index(fields=["record_kind", "record_id"], name="deed_record")]

    def __str__(self) -> str:
        return f"#{self.pk} {self.status} {said(self.title)}"


@remembered
class StateSpan(models.Model):
    """The days through which a commitment is in one state. Derived; see :mod:`..states`.

    Kept so that lists and counts of any day are read from an index. The history of this table tells what the
    ledger said about a day on any other day.
    """

    commitment = models.ForeignKey(Commitment, on_delete=models.CASCADE, related_name="spans")
    state = models.CharField(_("state"), max_length=12, choices=STATE_NAMES)
    days = DateRangeField(_("days"))

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=[state.value for state in State]), name="state_is_known"
            ),
            ExclusionConstraint(
                name="commitment_is_in_one_state_a_day",
                expressions=[("commitment", RangeOperators.EQUAL), ("days", RangeOperators.OVERLAPS)],
            ),
        ]
        indexes = [GistIndex(fields=["state", "days"], name="state_span_of_a_day")]

    def __str__(self) -> str:
        return f"#{self.commitment_id} {self.state} {self.days}"


def promise_of(commitment: Any, agreement: Any) -> Promise:
    """Return what decides about a commitment apart from deeds; both may be rows of the past."""
    return Promise(
        due_by=last_day(commitment.due_on),
        begins_on=last_day(agreement.since or agreement.signed_on),
        until=last_day(agreement.until),
        every_months=commitment.every_months,
        how_many=commitment.how_many or 1,
    )


def deeds_of(rows: Iterable[Any]) -> list[states.Deed]:
    """Return deeds as the rules take them; the rows may be of the past."""
    return [
        states.Deed(
            status=DeedStatus(row.status),
            begins_on=first_day(row.since),
            done_on=first_day(row.until or row.since),
            over_on=last_day(row.until or row.since),
        )
        for row in rows
    ]


def settle(commitment_ids: Iterable[int]) -> int:
    """Work the states of the named commitments out anew; return how many changed."""
    return Commitment.objects.filter(pk__in=list(commitment_ids)).settle_states()
