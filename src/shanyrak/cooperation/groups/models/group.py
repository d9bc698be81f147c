"""Groups, their rules, and who sits in them since when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.groups.names import (
    GROUP_KIND_NAMES,
    MAJORITY_NAMES,
    MEMBER_ROLE_NAMES,
    QUORUM_NAMES,
    WAY_NAMES,
)
from shanyrak.cooperation.groups.rules import (
    VOTING_ROLES,
    Majority,
    MemberRole,
    QuorumRule,
    Way,
    days_between,
)
from shanyrak.directory.models import Office, Party, Person
from shanyrak.records.fields import PartialDateField, TextsField
from shanyrak.records.languages import Texts, original
from shanyrak.records.models import Kept, Record, RecordQuerySet, remembered
from shanyrak.records.rules import Visibility
from shanyrak.roles import READERS, Actor, Role

HIDDEN_FROM_THE_HUB = [Visibility.SECRETARIAT.value]
HIDDEN_FROM_VISITORS = [Visibility.SECRETARIAT.value, Visibility.HUB.value]


def first_said(texts: Texts) -> str:
    """Return a text in English, or as it was said first."""
    return texts["en"]["text"] if "en" in texts else original(texts)[1]


def hidden_from(actor: Actor) -> list[str]:
    """Return the visibilities that ``actor`` may not see."""
    roles = actor.roles()
    if roles & READERS:
        return []
    return HIDDEN_FROM_THE_HUB if roles - {Role.PUBLIC} else HIDDEN_FROM_VISITORS


class GroupQuerySet(RecordQuerySet):
    """Filters on groups."""

    def of_party(self, party_id: int) -> Self:
        """Keep the groups in which a party sits or sat: itself, or by an office or a person for it."""
        sits = Member.objects.of_party(party_id)
        return self.filter(pk__in=sits.values("group"))


@remembered
class Group(Record):
    """People and parties who meet and decide: a committee, a working group, an alliance."""

    group_kind = models.CharField(_("kind"), max_length=24, choices=GROUP_KIND_NAMES)
    name = TextsField(_("name"))
    mandate = TextsField(_("mandate"))
    since = PartialDateField(_("since"))
    until = PartialDateField(_("until"))
    period = DateRangeField(editable=False)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("part of"),
    )
    # Notations of topics: SKOS identifiers that never change, so that history and edits see a plain value.
    topics = ArrayField(models.SlugField(max_length=80), verbose_name=_("topics"), default=list, blank=True)
    decides = models.CharField(
        _("how it decides"), max_length=12, choices=WAY_NAMES, default=Way.CONSENSUS.value
    )
    quorum = models.CharField(_("quorum"), max_length=16, choices=QUORUM_NAMES, default=QuorumRule.NONE.value)
    quorum_number = models.PositiveSmallIntegerField(_("quorum as a number"), null=True, blank=True)
    majority = models.CharField(
        _("which votes carry"), max_length=12, choices=MAJORITY_NAMES, default=Majority.SIMPLE.value
    )

    objects: ClassVar[Any] = GroupQuerySet.as_manager()

    class Meta:
        verbose_name = _("group")
        verbose_name_plural = _("groups")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(group_kind__in=list(GROUP_KIND_NAMES)), name="group_kind_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(decides__in=list(WAY_NAMES)), name="group_decides_in_a_known_way"
            ),
            models.CheckConstraint(
                condition=models.Q(majority__in=list(MAJORITY_NAMES)), name="group_majority_is_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(quorum=QuorumRule.NUMBER.value) | models.Q(quorum_number__gt=0),
                name="group_quorum_has_its_number",
            ),
            models.CheckConstraint(
                condition=models.Q(parent=None) | ~models.Q(parent=models.F("id")),
                name="group_is_no_part_of_itself",
            ),
        ]
        indexes = [
            models.Index(fields=["label"], name="group_label"),
            GinIndex(fields=["topics"], name="group_topics"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="group_search"),
        ]

    def labels(self) -> list[str]:
        """Return the name in English or as the source says it, then all names and the mandate."""
        texts = (*self.name.values(), *self.mandate.values())
        return [first_said(self.name), *(said["text"] for said in texts)]

    def save(self, *args: Any, **options: Any) -> None:
        """Save, with the days that the two dates bound."""
        self.period = DateRange(*days_between(self.since, self.until))
        super().save(*args, **options)


class MemberQuerySet(models.QuerySet["Member"]):
    """Filters on members."""

    def on(self, day: date) -> Self:
        """Keep those who sit in their group on ``day``; an unknown end holds any day on its side."""
        return self.filter(period__contains=day)

    def with_vote(self) -> Self:
        """Keep those who may vote."""
        return self.filter(role__in=[role.value for role in VOTING_ROLES])

    def of_party(self, party_id: int) -> Self:
        """Keep the seats of a party: its own, and those of an office of it."""
        return self.filter(models.Q(party=party_id) | models.Q(office__party=party_id))

    def of_parties(self, party_ids: Iterable[int]) -> Self:
        """Keep the seats of any of the parties, as :meth:`of_party` has it."""
        parties = list(party_ids)
        return self.filter(models.Q(party__in=parties) | models.Q(office__party__in=parties))


@remembered
class Member(Kept):
    """Who sits in a group, as what, from a date until a date: a party, a person, or whoever holds an office."""

    part_of: ClassVar[str] = "group"  # the history of the group tells of it

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="members")
    party = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="seats",
        verbose_name=_("party"),
    )
    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="seats",
        verbose_name=_("person"),
    )
    office = models.ForeignKey(
        Office,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="seats",
        verbose_name=_("office"),
    )
    role = models.CharField(
        _("role"), max_length=12, choices=MEMBER_ROLE_NAMES, default=MemberRole.MEMBER.value
    )
    since = PartialDateField(_("since"))
    until = PartialDateField(_("until"))
    period = DateRangeField(editable=False)

    objects: ClassVar[Any] = MemberQuerySet.as_manager()

    class Meta:
        verbose_name = _("member of a group")
        verbose_name_plural = _("members of a group")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(party__isnull=False)
                | models.Q(person__isnull=False)
                | models.Q(office__isnull=False),
                name="member_is_someone",
            ),
            models.CheckConstraint(
                condition=models.Q(role__in=list(MEMBER_ROLE_NAMES)), name="member_role_is_known"
            ),
            ExclusionConstraint(
                name="member_sits_once_at_a_time",
                expressions=[
                    ("group", RangeOperators.EQUAL),
                    (models.functions.Coalesce("party", 0), RangeOperators.EQUAL),
                    (models.functions.Coalesce("person", 0), RangeOperators.EQUAL),
                    (models.functions.Coalesce("office", 0), RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return " · ".join(one.label for one in (self.person, self.office, self.party) if one is not None)

    @property
    def party_spoken_for(self) -> int | None:
        """The number of the party that the seat is: its own, or that of the office."""
        return self.party_id or (self.office.party_id if self.office else None)

    def save(self, *args: Any, **options: Any) -> None:
        """Save, with the days that the two dates bound."""
        self.period = DateRange(*days_between(self.since, self.until))
        super().save(*args, **options)
