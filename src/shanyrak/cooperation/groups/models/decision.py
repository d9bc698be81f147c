"""Decisions, the votes on them, and what they did to commitments."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.agreements.models.commitment import Commitment
from shanyrak.cooperation.groups.models.group import Member, first_said, hidden_from
from shanyrak.cooperation.groups.models.meeting import AgendaItem, Meeting
from shanyrak.cooperation.groups.names import (
    BALLOT_NAMES,
    EFFECT_NAMES,
    STANDING_NAMES,
    SUPERSEDED,
    WAY_NAMES,
)
from shanyrak.cooperation.groups.rules import Standing, Way
from shanyrak.directory.models import Party
from shanyrak.records.fields import PartialDateField, TextsField
from shanyrak.records.models import Kept, Record, RecordQuerySet, remembered
from shanyrak.roles import READERS, Actor


class DecisionQuerySet(RecordQuerySet):
    """Filters on decisions."""

    def visible_to(self, actor: Actor) -> Self:
        """Keep what ``actor`` may see: drafts only the secretariat, and nothing of a hidden group or meeting."""
        rows = super().visible_to(actor)
        if actor.roles() & READERS:
            return rows
        hidden = hidden_from(actor)
        return (
            rows.exclude(standing=Standing.DRAFT.value)
            .exclude(meeting__visibility__in=hidden)
            .exclude(meeting__group__visibility__in=hidden)
            .exclude(meeting__activity__visibility__in=hidden)
        )

    def with_later(self) -> Self:
        """Give each row ``superseded_by``, the number of the decision taken later in its place, or none."""
        later = Decision.objects.filter(
            supersedes=models.OuterRef("pk"), standing=Standing.TAKEN.value, merged_into=None
        )
        return self.annotate(superseded_by=models.Subquery(later.order_by("pk").values("pk")[:1]))

    def standing_as(self, standing: str) -> Self:
        """Keep the decisions that stand so; one that a later one took the place of is superseded."""
        rows = self.with_later()
        if standing == SUPERSEDED:
            return rows.filter(standing=Standing.TAKEN.value, superseded_by__isnull=False)
        if standing == Standing.TAKEN.value:
            rows = rows.filter(superseded_by__isnull=True)
        return rows.filter(standing=standing)


@remembered
class Decision(Record):
    """What a group decided at a meeting."""

    hangs_on = ("meeting",)

    meeting = models.ForeignKey(
        Meeting, on_delete=models.PROTECT, related_name="decisions", verbose_name=_("meeting")
    )
    item = models.ForeignKey(
        AgendaItem,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="decisions",
        verbose_name=_("item of the agenda"),
    )
    position = models.PositiveSmallIntegerField(_("place"), editable=False)
    number = models.CharField(_("number"), max_length=20, editable=False)
    text = TextsField(_("decision"))
    decided_by = models.CharField(
        _("how it was taken"), max_length=12, choices=WAY_NAMES, default=Way.CONSENSUS.value
    )
    standing = models.CharField(
        _("standing"), max_length=12, choices=STANDING_NAMES, default=Standing.DRAFT.value
    )
    taken_on = PartialDateField(_("taken on"))
    supersedes = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="later",
        verbose_name=_("supersedes"),
    )
    withdrawn_reason = models.CharField(_("why it was withdrawn"), max_length=500, blank=True)

    objects: ClassVar[Any] = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(standing__in=list(STANDING_NAMES)), name="decision_standing_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(decided_by__in=list(WAY_NAMES)), name="decision_way_is_known"
            ),
            models.UniqueConstraint(
                fields=["meeting", "position"],
                condition=models.Q(merged_into__isnull=True),
                name="decision_has_its_own_place",
            ),
            models.CheckConstraint(
                condition=models.Q(supersedes=None) | ~models.Q(supersedes=models.F("id")),
                name="decision_does_not_supersede_itself",
            ),
            models.CheckConstraint(
                condition=~models.Q(standing=Standing.WITHDRAWN.value) | ~models.Q(withdrawn_reason=""),
                name="decision_is_withdrawn_with_a_reason",
            ),
        ]
        indexes = [
            models.Index(fields=["label"], name="decision_label"),
            models.Index(fields=["standing", "-taken_on"], name="decision_standing"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="decision_search"),
        ]

    def labels(self) -> list[str]:
        """Return the decision in English or as the source says it; then all texts and the number."""
        return [first_said(self.text), *(said["text"] for said in self.text.values()), self.number]


@remembered
class Vote(Kept):
    """How a member voted on a decision."""

    part_of: ClassVar[str] = "decision"  # the history of the decision tells of it

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="votes")
    member = models.ForeignKey(
        Member, on_delete=models.PROTECT, related_name="votes", verbose_name=_("member")
    )
    ballot = models.CharField(_("vote"), max_length=8, choices=BALLOT_NAMES)

    class Meta:
        verbose_name = _("vote")
        verbose_name_plural = _("votes")
        constraints = [
            models.UniqueConstraint(fields=["decision", "member"], name="member_votes_once"),
            models.CheckConstraint(condition=models.Q(ballot__in=list(BALLOT_NAMES)), name="vote_is_known"),
        ]


@remembered
class Effect(Kept):
    """What a decision did to a commitment: it created it, or changed it."""

    part_of: ClassVar[str] = "decision"  # the history of the decision tells of it

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="effects")
    commitment = models.ForeignKey(
        Commitment, on_delete=models.PROTECT, related_name="decided_by", verbose_name=_("promise")
    )
    sort = models.CharField(_("what it did"), max_length=8, choices=EFFECT_NAMES)
    changes = models.JSONField(_("what changed"), default=dict, blank=True)  # {field: {"from", "to"}}

    class Meta:
        verbose_name = _("effect of a decision")
        verbose_name_plural = _("effects of a decision")
        constraints = [
            models.CheckConstraint(condition=models.Q(sort__in=list(EFFECT_NAMES)), name="effect_is_known")
        ]


@remembered
class Concern(Kept):
    """A party that a decision concerns, so that its focal points are told."""

    part_of: ClassVar[str] = "decision"  # the history of the decision tells of it
    is_link: ClassVar[bool] = True  # after a merge of parties, once is enough

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="concerns")
    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="concerned_by", verbose_name=_("party it concerns")
    )

    class Meta:
        verbose_name = _("party a decision concerns")
        verbose_name_plural = _("parties a decision concerns")
        constraints = [
            models.UniqueConstraint(fields=["decision", "party"], name="decision_concerns_a_party_once")
        ]
