"""Action items: who does what by when, and what became of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, ClassVar, Self

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.accounts.models import User
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.groups.models.decision import Decision
from shanyrak.cooperation.groups.models.group import first_said, hidden_from
from shanyrak.cooperation.groups.models.meeting import Meeting
from shanyrak.cooperation.groups.names import REPORT_NAMES
from shanyrak.cooperation.groups.rules import Standing
from shanyrak.cooperation.groups.states import ENDED, SOON_DAYS, ItemState
from shanyrak.directory.models import Office, Party, Person
from shanyrak.records.fields import TextsField
from shanyrak.records.models import Kept, Record, RecordQuerySet, remembered
from shanyrak.roles import EDITORS, READERS, Actor, Role
from shanyrak.sources.models import SourceDocument

ENDED_NAMES = [ItemState.DROPPED.value, ItemState.DONE.value]  # in the order of the migration


class ItemQuerySet(RecordQuerySet):
    """Filters on action items."""

    def visible_to(self, actor: Actor) -> Self:
        """Keep what ``actor`` may see: nothing of a draft, or of a hidden decision, meeting or group."""
        rows = super().visible_to(actor)
        if actor.roles() & READERS:
            return rows
        hidden = hidden_from(actor)
        return (
            rows.exclude(meeting__visibility__in=hidden)
            .exclude(meeting__group__visibility__in=hidden)
            .exclude(meeting__activity__visibility__in=hidden)
            .exclude(decision__visibility__in=hidden)
            .exclude(decision__standing=Standing.DRAFT.value)
        )

    def in_state(self, state: ItemState, *, on: date) -> Self:
        """Keep the items that are in ``state`` on the day ``on``; equal to :func:`states.item_state`."""
        if state in ENDED:
            return self.filter(ended=state.value)
        rows = self.filter(ended="")
        soon = on + timedelta(days=SOON_DAYS)
        match state:
            case ItemState.OVERDUE:
                return rows.filter(due_on__lt=on)
            case ItemState.DUE_SOON:
                return rows.filter(due_on__gte=on, due_on__lte=soon)
            case _:
                return rows.filter(models.Q(due_on=None) | models.Q(due_on__gt=soon))

    def of_party(self, party_id: int) -> Self:
        """Keep what a party must do, itself or by an office of it."""
        return self.filter(models.Q(owner_party=party_id) | models.Q(owner_office__party=party_id))

    def of_actor(self, actor: Actor) -> Self:
        """Keep what ``actor`` must do or see to: named as a user, or as the focal point of the owner."""
        theirs = models.Q(owner_user=actor.pk) if actor.pk else models.Q(pk__in=[])
        if parties := list(actor.parties_as(Role.FOCAL_POINT)):
            theirs |= models.Q(owner_party__in=parties) | models.Q(owner_office__party__in=parties)
        if actor.roles() & EDITORS:  # nobody else sees to what has no party and no user
            theirs |= models.Q(owner_user=None, owner_party=None, owner_office__party=None)
        return self.filter(theirs)


@remembered
class ActionItem(Record):
    """What somebody is to do after a meeting or a decision, and by which day."""

    hangs_on = ("meeting", "decision")

    meeting = models.ForeignKey(
        Meeting, on_delete=models.PROTECT, related_name="action_items", verbose_name=_("meeting")
    )
    decision = models.ForeignKey(
        Decision,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="action_items",
        verbose_name=_("decision"),
    )
    what = TextsField(_("what is to be done"))
    owner_party = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="action_items",
        verbose_name=_("party"),
    )
    owner_person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="action_items",
        verbose_name=_("person"),
    )
    owner_office = models.ForeignKey(
        Office,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="action_items",
        verbose_name=_("office"),
    )
    owner_user = models.ForeignKey(
        User,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="action_items",
        verbose_name=_("account that sees to it"),
    )
    due_on = models.DateField(_("due"), null=True, blank=True)
    # What the last report made of it: empty, done or dropped. Acts derive it from the reports and nothing else does.
    ended = models.CharField(_("closed as"), max_length=8, blank=True, editable=False)
    ended_on = models.DateField(_("closed on"), null=True, blank=True, editable=False)

    objects: ClassVar[Any] = ItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("action item")
        verbose_name_plural = _("action items")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(owner_party__isnull=False)
                | models.Q(owner_person__isnull=False)
                | models.Q(owner_office__isnull=False)
                | models.Q(owner_user__isnull=False),
                name="action_item_is_someones",
            ),
            models.CheckConstraint(
                condition=models.Q(ended="", ended_on=None)
                | models.Q(ended__in=ENDED_NAMES, ended_on__isnull=False),
                name="action_item_is_closed_on_a_day",
            ),
        ]
        indexes = [
            models.Index(fields=["label"], name="action_item_label"),
            models.Index(fields=["ended", "due_on"], name="action_item_due"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="action_item_search"),
        ]

    def labels(self) -> list[str]:
        """Return what is to be done in English or as it was written, then in all languages."""
        return [first_said(self.what), *(said["text"] for said in self.what.values())]

    @property
    def party_concerned(self) -> int | None:
        """The number of the party that owes it: itself, or by an office of it."""
        return self.owner_party_id or (self.owner_office.party_id if self.owner_office else None)


@remembered
class ItemReport(Kept):
    """What somebody says became of an action item."""

    part_of: ClassVar[str] = "item"  # the history of the item tells of it

    item = models.ForeignKey(ActionItem, on_delete=models.CASCADE, related_name="reports")
    sort = models.CharField(_("what became of it"), max_length=8, choices=REPORT_NAMES)
    text = TextsField(_("in words"))
    on = models.DateField(_("when"))
    activity = models.ForeignKey(
        Activity,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="item_reports",
        verbose_name=_("activity"),
    )
    document = models.ForeignKey(
        SourceDocument,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="item_reports",
        verbose_name=_("document"),
    )

    class Meta:
        verbose_name = _("report on an action item")
        verbose_name_plural = _("reports on an action item")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(sort__in=list(REPORT_NAMES)), name="item_report_sort_is_known"
            )
        ]
