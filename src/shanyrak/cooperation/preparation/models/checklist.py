"""Checklists by kind of activity, and the tasks that they become."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from shanyrak.accounts.models import User
from shanyrak.cooperation.activities.models import KIND_NAMES, WHOLE_DAY, Activity
from shanyrak.cooperation.preparation.names import ANCHOR_NAMES
from shanyrak.cooperation.preparation.rules import SOON, Anchor, TaskState
from shanyrak.records.fields import TextsField
from shanyrak.records.models import Kept
from shanyrak.roles import READERS, Actor

DAYS_AT_MOST = 730


class ChecklistOfHub(Kept):
    """A checklist that this hub wrote for a kind of activity; of any other kind, the ready one holds."""

    activity_kind = models.CharField(_("kind"), max_length=24, choices=KIND_NAMES, unique=True)

    objects: ClassVar[Any] = models.Manager()

    class Meta:
        verbose_name = _("checklist")
        verbose_name_plural = _("checklists")


class ChecklistItem(Kept):
    """What is to be done for every activity of a kind, so many days before or after."""

    checklist = models.ForeignKey(ChecklistOfHub, on_delete=models.CASCADE, related_name="items")
    title = TextsField(_("what is to be done"))
    anchor = models.CharField(
        _("counted from"), max_length=10, choices=ANCHOR_NAMES, default=Anchor.FIRST_DAY.value
    )
    days = models.SmallIntegerField(_("days"))

    objects: ClassVar[Any] = models.Manager()

    class Meta:
        verbose_name = _("item of a checklist")
        verbose_name_plural = _("items of a checklist")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(days__gte=-DAYS_AT_MOST, days__lte=DAYS_AT_MOST),
                name="checklist_item_lies_within_two_years",
            )
        ]


class Begun(models.Model):
    """That an activity is being prepared: its checklist was made into tasks."""

    is_link: ClassVar[bool] = True  # of two records that were merged, one is enough

    activity = models.OneToOneField(Activity, on_delete=models.CASCADE, related_name="preparation")
    at = models.DateTimeField()
    by = models.BigIntegerField(null=True)

    objects: ClassVar[Any] = models.Manager()

    class Meta:
        verbose_name = _("beginning of a preparation")
        verbose_name_plural = _("beginnings of preparations")

    def __str__(self) -> str:
        return f"#{self.pk} {self.activity_id}"


class _Days(models.Func):
    """A day, and so many days later."""

    template = "(%(expressions)s)"
    arg_joiner = " + "
    output_field = models.DateField()


class TaskQuerySet(models.QuerySet[Any]):
    """Filters on tasks."""

    def with_due(self) -> Self:
        """Give each task ``due``: the day set by hand, or the one that follows from the activity's days.

        An activity whose day nobody has said yet gives no day: none is invented.
        """
        first = models.Func("activity__period", function="lower", output_field=models.DateField())
        after = models.Func("activity__period", function="upper", output_field=models.DateField())
        last = _Days(after, models.Value(-1))
        whole = models.Q(activity__since__regex=WHOLE_DAY)
        to_the_end = models.Q(activity__until__regex=WHOLE_DAY) | (whole & models.Q(activity__until=""))
        counted = models.Case(
            models.When(whole & models.Q(anchor=Anchor.FIRST_DAY.value), then=_Days(first, "days")),
            models.When(to_the_end & models.Q(anchor=Anchor.LAST_DAY.value), then=_Days(last, "days")),
            default=None,
            output_field=models.DateField(),
        )
        return self.annotate(due=Coalesce("set_on", counted))

    def in_state(self, state: TaskState, *, on: date) -> Self:
        """Keep the tasks that stand so on the day ``on``; equal to :func:`rules.task_state`. Needs ``with_due``."""
        if state is TaskState.DONE:
            return self.exclude(done_at=None)
        rows = self.filter(done_at=None)
        soon = on + SOON
        match state:
            case TaskState.LATE:
                return rows.filter(due__lt=on)
            case TaskState.SOON:
                return rows.filter(due__gte=on, due__lte=soon)
            case _:
                return rows.filter(models.Q(due=None) | models.Q(due__gt=soon))

    def visible_to(self, actor: Actor) -> Self:
        """Keep what ``actor`` may see: the secretariat all, anybody else the own tasks."""
        return self if actor.roles() & READERS else self.filter(owner=actor.pk or 0)


class Task(Kept):
    """Something to do for an activity: who does it, and by when.

    ``set_on`` is a day set by hand; without one the day follows from the activity's own, and moves with them.
    """

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="tasks")
    title = TextsField(_("what is to be done"))
    anchor = models.CharField(
        _("counted from"), max_length=10, choices=ANCHOR_NAMES, default=Anchor.FIRST_DAY.value
    )
    days = models.SmallIntegerField(_("days"), null=True, blank=True)
    set_on = models.DateField(_("due"), null=True, blank=True)
    owner = models.ForeignKey(
        User,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="preparation_tasks",
        verbose_name=_("who does it"),
    )
    done_at = models.DateTimeField(null=True)
    done_by = models.BigIntegerField(null=True)

    objects: ClassVar[Any] = TaskQuerySet.as_manager()

    class Meta:
        verbose_name = _("task")
        verbose_name_plural = _("tasks")
        indexes = [models.Index(fields=["owner", "done_at"], name="preparation_task_owner")]
