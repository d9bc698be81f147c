"""Figures: a number with its unit, its date and its evidence."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.figures.rules import Qualifier, series_of
from shanyrak.directory.models import Party
from shanyrak.records.fields import PartialDateField, TextsField
from shanyrak.records.models import Record, remembered
from shanyrak.refusals import gettext_noop

QUALIFIER_NAMES = {
    Qualifier.EXACT.value: gettext_noop("Exactly"),
    Qualifier.MORE_THAN.value: gettext_noop("More than"),
    Qualifier.LESS_THAN.value: gettext_noop("Less than"),
    Qualifier.ABOUT.value: gettext_noop("About"),
}


@remembered
class Figure(Record):
    """A number that a source states."""

    hangs_on = ("party",)

    quantity = models.CharField(_("what is counted"), max_length=120)
    series = models.CharField(max_length=80, editable=False)  # the same for all names of one quantity
    value = models.DecimalField(_("value"), max_digits=28, decimal_places=6)
    unit = models.CharField(_("unit"), max_length=60)
    what = TextsField(_("in words"))
    qualifier = models.CharField(
        _("how exact"), max_length=12, choices=QUALIFIER_NAMES, default=Qualifier.EXACT.value
    )
    as_of = PartialDateField(_("as of"))
    party = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="figures",
        verbose_name=_("of whom"),
    )

    class Meta:
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(qualifier__in=list(QUALIFIER_NAMES)), name="figure_qualifier_is_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(quantity="") & ~models.Q(unit=""), name="figure_has_a_unit"
            ),
        ]
        indexes = [
            models.Index(fields=["series", "as_of"], name="figure_series"),
            models.Index(fields=["label", "id"], name="figure_label"),
            models.Index(fields=["-as_of", "id"], name="figure_newest_first"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="figure_search"),
        ]

    def labels(self) -> list[str]:
        """Return what is counted, then what it is in words, in all languages."""
        return [self.quantity, *(said["text"] for said in self.what.values())]

    def save(self, *args: Any, **options: Any) -> None:
        """Save, with the series that the quantity belongs to."""
        self.series = series_of(self.quantity)
        super().save(*args, **options)
