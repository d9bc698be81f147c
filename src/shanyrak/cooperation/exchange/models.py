"""Positions: what a party wants to learn, and what it can share."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.exchange.rules import Direction
from shanyrak.directory.models import Party
from shanyrak.records.fields import PartialDateField, TextsField
from shanyrak.records.languages import original
from shanyrak.records.models import Kept, Record, remembered
from shanyrak.refusals import gettext_noop

DIRECTION_NAMES = {
    Direction.INTEREST.value: gettext_noop("Interest"),
    Direction.OFFER.value: gettext_noop("Offer"),
}


@remembered
class Position(Record):
    """An interest or an offer: whose, in what, and towards whom."""

    hangs_on = ("party", "target")

    direction = models.CharField(_("interest or offer"), max_length=8, choices=DIRECTION_NAMES)
    party = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="positions",
        verbose_name=_("whose"),
    )
    party_text = models.CharField(_("whose, in words"), max_length=300, blank=True)
    subject = TextsField(_("about"))
    target = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="positions_towards_it",
        verbose_name=_("towards"),
    )
    # Notations of topics: SKOS identifiers that never change, so that history and edits see a plain value.
    topics = ArrayField(models.SlugField(max_length=80), verbose_name=_("topics"), default=list, blank=True)
    said_on = PartialDateField(_("said on"))

    class Meta:
        verbose_name = _("interest or offer")
        verbose_name_plural = _("interests and offers")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(direction__in=list(DIRECTION_NAMES)), name="position_direction_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(party__isnull=False) | ~models.Q(party_text=""),
                name="position_is_someones",
            ),
            models.CheckConstraint(
                condition=models.Q(party=None) | models.Q(target=None) | ~models.Q(party=models.F("target")),
                name="position_towards_someone_else",
            ),
        ]
        indexes = [
            models.Index(fields=["label"], name="position_label"),
            models.Index(fields=["direction", "label"], name="position_direction"),
            models.Index(fields=["-said_on", "id"], name="position_newest_first"),
            GinIndex(fields=["topics"], name="position_topics"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="position_search"),
        ]

    def labels(self) -> list[str]:
        """Return the subject in English or as the source says it, then in all languages, and whose it is in words."""
        first = self.subject["en"]["text"] if "en" in self.subject else original(self.subject)[1]
        return [first, *(said["text"] for said in self.subject.values()), self.party_text]


@remembered
class PlannedFor(Kept):
    """An activity that was planned for an interest."""

    part_of: ClassVar[str] = "activity"  # the history of the activity tells of it

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="planned_for")
    position = models.ForeignKey(
        Position, on_delete=models.PROTECT, related_name="plans", verbose_name=_("interest or offer")
    )

    class Meta:
        verbose_name = _("interest or offer")
        verbose_name_plural = _("interests and offers")
