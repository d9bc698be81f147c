"""Who takes part in the hub."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext_lazy as _

from shanyrak.directory.models import Party
from shanyrak.records.dates import PartialDate, period
from shanyrak.records.fields import PartialDateField, TextsField
from shanyrak.records.models import Record, RecordQuerySet, remembered


class ParticipationQuerySet(RecordQuerySet):
    """Filters on participations."""

    def on(self, day: date) -> Self:
        """Keep the participations whose period holds ``day``; an unknown end holds any day on its side."""
        return self.filter(period__contains=day)


@remembered
class Participation(Record):
    """A party takes part in the hub from a date, by a declaration or a letter, until a date."""

    hangs_on = ("party",)

    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="participations", verbose_name=_("party")
    )
    since = PartialDateField(_("since"))
    until = PartialDateField(_("until"))
    instrument = TextsField(_("by"))
    period = DateRangeField(editable=False)

    objects: ClassVar[Any] = ParticipationQuerySet.as_manager()

    class Meta:
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
        constraints = [
            ExclusionConstraint(
                name="party_takes_part_once_at_a_time",
                expressions=[("party", RangeOperators.EQUAL), ("period", RangeOperators.OVERLAPS)],
                condition=models.Q(merged_into__isnull=True),
            )
        ]
        indexes = [
            models.Index(fields=["label"], name="participation_label"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="participation_search"),
        ]

    def labels(self) -> list[str]:
        """Return the party's name, then all its names and the instruments."""
        return [
            self.party.label,
            self.party.search_text,
            *(said["text"] for said in self.instrument.values()),
        ]

    def save(self, *args: Any, **options: Any) -> None:
        """Save, with the period that the two dates bound."""
        dates = [PartialDate.read(text) if text else None for text in (self.since, self.until)]
        self.period = DateRange(*period(*dates))
        super().save(*args, **options)
