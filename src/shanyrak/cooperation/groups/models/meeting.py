"""A group's meetings: the agenda, who came, and the minutes."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Self

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.groups.models.group import Group, Member, first_said, hidden_from
from shanyrak.cooperation.groups.names import APPROVAL_NAMES, MINUTES_NAMES, PRESENCE_NAMES
from shanyrak.cooperation.groups.rules import Minutes, Presence
from shanyrak.directory.models import Party, Person
from shanyrak.records.fields import TextsField
from shanyrak.records.models import VISIBILITY_NAMES, Kept, Record, RecordQuerySet, remembered
from shanyrak.records.rules import Visibility
from shanyrak.roles import Actor
from shanyrak.sources.models import SourceDocument


class MeetingQuerySet(RecordQuerySet):
    """Filters on meetings."""

    def visible_to(self, actor: Actor) -> Self:
        """Keep what ``actor`` may see: nothing of a group, or of an activity, that is hidden from them."""
        hidden = hidden_from(actor)
        rows = super().visible_to(actor)
        if not hidden:
            return rows
        return rows.exclude(group__visibility__in=hidden).exclude(activity__visibility__in=hidden)


@remembered
class Meeting(Record):
    """A sitting of a group. When and where it is stands in its activity, so that the calendar knows it too."""

    hangs_on = ("group", "activity")

    group = models.ForeignKey(
        Group, on_delete=models.PROTECT, related_name="meetings", verbose_name=_("group")
    )
    # Empty only after two records of one meeting were merged: then the activities were, too.
    activity = models.OneToOneField(
        Activity, on_delete=models.PROTECT, null=True, related_name="meeting", verbose_name=_("activity")
    )
    number = models.CharField(_("number"), max_length=12)
    note = TextsField(_("note to the members"))
    invited_at = models.DateTimeField(_("invited"), null=True, blank=True)
    minutes = models.CharField(
        _("minutes"), max_length=10, choices=MINUTES_NAMES, default=Minutes.DRAFT.value
    )
    minutes_visibility = models.CharField(
        _("approved minutes visible to"),
        max_length=12,
        default=Visibility.HUB.value,
        choices=[(one.value, name) for one, name in VISIBILITY_NAMES.items()],
    )
    laid_at = models.DateTimeField(_("laid before the members"), null=True, blank=True)
    approved_on = models.DateField(_("approved on"), null=True, blank=True)
    approval = models.CharField(_("approved"), max_length=12, choices=APPROVAL_NAMES, blank=True)
    approved_at = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="approved",
        verbose_name=_("approved at"),
    )

    objects: ClassVar[Any] = MeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("meeting of a group")
        verbose_name_plural = _("meetings of a group")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(activity__isnull=False) | models.Q(merged_into__isnull=False),
                name="meeting_has_its_activity",
            ),
            models.UniqueConstraint(
                fields=["group", "number"],
                condition=models.Q(merged_into__isnull=True),
                name="meeting_number_is_given_once",
            ),
            models.CheckConstraint(
                condition=models.Q(minutes__in=list(MINUTES_NAMES)), name="meeting_minutes_stand_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(minutes=Minutes.APPROVED.value, approved_on__isnull=False)
                | (~models.Q(minutes=Minutes.APPROVED.value) & models.Q(approved_on=None)),
                name="meeting_minutes_are_approved_on_a_day",
            ),
        ]
        indexes = [
            models.Index(fields=["label"], name="meeting_label"),
            models.Index(fields=["minutes"], name="meeting_minutes"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="meeting_search"),
        ]

    def labels(self) -> list[str]:
        """Return the title of the activity, the number and the name of the group."""
        titles = self.activity.title if self.activity else {}
        names = (*titles.values(), *self.group.name.values())
        return [first_said(titles) or self.label, self.number, *(said["text"] for said in names)]

    @property
    def day(self) -> date | None:
        """The first day on which it can be; none where no year was said."""
        lower: date | None = self.activity.period.lower if self.activity and self.activity.period else None
        return lower


@remembered
class AgendaItem(Kept):
    """One point of a meeting's agenda: what about, and who presents it."""

    part_of: ClassVar[str] = "meeting"  # the history of the meeting tells of it

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="agenda")
    position = models.PositiveSmallIntegerField(_("number"))
    title = TextsField(_("about"))
    presenter = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="presents",
        verbose_name=_("presented by"),
    )
    presenting_party = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="presents",
        verbose_name=_("presented for"),
    )

    class Meta:
        verbose_name = _("item of the agenda")
        verbose_name_plural = _("items of the agenda")
        ordering = ("position", "pk")


@remembered
class Paper(Kept):
    """A source document that belongs to an item of the agenda."""

    is_link: ClassVar[bool] = True  # the same paper once is enough after a merge

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="papers")
    document = models.ForeignKey(
        SourceDocument, on_delete=models.PROTECT, related_name="papers_of", verbose_name=_("paper")
    )

    class Meta:
        verbose_name = _("paper")
        verbose_name_plural = _("papers")
        constraints = [
            models.UniqueConstraint(fields=["item", "document"], name="paper_lies_once_on_an_item")
        ]


@remembered
class MinutesText(Kept):
    """What the minutes say of one item of the agenda, in Markdown; its own versions, its own readers."""

    item = models.OneToOneField(AgendaItem, on_delete=models.CASCADE, related_name="minutes")
    text = TextsField(_("minutes"))

    class Meta:
        verbose_name = _("minutes")
        verbose_name_plural = _("minutes")


@remembered
class Correction(Kept):
    """What was put right in approved minutes: what, by whom, when and why."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="corrections")
    item = models.ForeignKey(
        AgendaItem,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="corrections",
        verbose_name=_("item of the agenda"),
    )
    text = TextsField(_("correction"))
    reason = models.CharField(_("reason"), max_length=500)

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        constraints = [models.CheckConstraint(condition=~models.Q(reason=""), name="correction_has_a_reason")]


@remembered
class Attendance(Kept):
    """Whether a member came to a meeting, and who stood in."""

    part_of: ClassVar[str] = "meeting"  # the history of the meeting tells of it
    is_link: ClassVar[bool] = True  # of two records of one meeting, one answer is enough

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendance")
    member = models.ForeignKey(
        Member, on_delete=models.PROTECT, related_name="attendance", verbose_name=_("member")
    )
    presence = models.CharField(
        _("presence"), max_length=12, choices=PRESENCE_NAMES, default=Presence.PRESENT.value
    )
    represented_by = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="stood_in",
        verbose_name=_("represented by"),
    )

    class Meta:
        verbose_name = _("attendance")
        verbose_name_plural = _("attendance")
        constraints = [
            models.UniqueConstraint(fields=["meeting", "member"], name="attendance_is_noted_once"),
            models.CheckConstraint(
                condition=models.Q(presence__in=list(PRESENCE_NAMES)), name="attendance_is_known"
            ),
        ]
