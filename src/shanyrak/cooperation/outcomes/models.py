"""Questions to parties about what changed, and since when the hub asks them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from shanyrak.accounts.models import HeldRole
from shanyrak.cooperation.activities.models import Activity, Outcome
from shanyrak.cooperation.outcomes.names import TOLD_HOW_NAMES, WITHDRAWAL_NAMES
from shanyrak.cooperation.outcomes.rules import MONTHS, SILENT_AFTER, AskState
from shanyrak.directory.models import Party
from shanyrak.records.models import Kept, remembered
from shanyrak.roles import READERS, Actor, Role


class AskQuerySet(models.QuerySet[Any]):
    """Filters on questions."""

    def visible_to(self, actor: Actor) -> Self:
        """Keep the questions about activities and parties that ``actor`` may see."""
        activities = Activity.objects.standing().visible_to(actor).order_by().values("pk")
        parties = Party.objects.standing().visible_to(actor).order_by().values("pk")
        return self.filter(activity__in=activities, party__in=parties)

    def concerning(self, actor: Actor) -> Self:
        """Keep what ``actor`` works with: all for those who keep the ledger, else those of the parties spoken for."""
        rows = self.visible_to(actor)
        if actor.roles() & READERS:
            return rows
        return rows.filter(party__in=actor.parties_as(Role.FOCAL_POINT))

    def with_state(self, *, on: date) -> Self:
        """Give each question the ``state`` it is in on the day ``on``, as :func:`rules.ask_state` has it."""
        heads = HeldRole.objects.on(on).filter(role=Role.FOCAL_POINT.value, user__is_active=True)
        rows = self.annotate(
            ask_on=Coalesce("postponed_to", "due_on"),
            somebody_to_ask=models.Exists(heads.filter(party=models.OuterRef("party"))),
        )
        asked = models.Q(asked_on__isnull=False)
        silent_since = date.fromordinal(max(on.toordinal() - SILENT_AFTER, 1))
        return rows.annotate(
            state=models.Case(
                _when(AskState.ANSWERED, models.Q(answer__isnull=False)),
                _when(AskState.WITHDRAWN, models.Q(withdrawn_at__isnull=False)),
                _when(AskState.SILENT, models.Q(asked, asked_on__lte=silent_since)),
                _when(AskState.WAITING, asked),
                _when(AskState.NOBODY, models.Q(ask_on__lte=on, somebody_to_ask=False)),
                default=models.Value(AskState.COMING.value),
                output_field=models.CharField(),
            )
        )

    def in_state(self, *states: AskState, on: date) -> Self:
        """Keep the questions that are in one of ``states`` on the day ``on``."""
        return self.with_state(on=on).filter(state__in=[state.value for state in states])


def _when(state: AskState, condition: models.Q) -> models.When:
    return models.When(condition, then=models.Value(state.value))


@remembered
class Ask(Kept):
    """A question to one party: what changed at home, so many months after an activity.

    Derived from the activity and the calendar; what is written here is what became of the question.
    """

    is_link: ClassVar[bool] = True  # of two records that were merged, one question is enough

    activity = models.ForeignKey(
        Activity, on_delete=models.CASCADE, related_name="asks", verbose_name=_("activity")
    )
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="asks", verbose_name=_("party"))
    months = models.PositiveSmallIntegerField(_("months after"))
    due_on = models.DateField(_("due"))
    postponed_to = models.DateField(_("put off until"), null=True, blank=True)
    turn = models.PositiveSmallIntegerField(default=1)  # grows with every time it is asked anew
    asked_on = models.DateField(_("asked on"), null=True)
    asked_at = models.DateTimeField(null=True)
    reminders = models.PositiveSmallIntegerField(_("reminders"), default=0)
    reminded_at = models.DateTimeField(null=True)
    answer = models.OneToOneField(
        Outcome, on_delete=models.SET_NULL, null=True, related_name="ask", verbose_name=_("answer")
    )
    answered_at = models.DateTimeField(null=True)
    answered_by = models.BigIntegerField(null=True)
    told_how = models.CharField(_("told how"), max_length=12, choices=TOLD_HOW_NAMES, blank=True)
    told_by = models.CharField(_("told by"), max_length=200, blank=True)
    told_on = models.DateField(_("told on"), null=True)
    words_asked_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawal = models.CharField(_("why not"), max_length=10, choices=WITHDRAWAL_NAMES, blank=True)
    reason = models.CharField(_("reason"), max_length=500, blank=True)

    objects: ClassVar[Any] = AskQuerySet.as_manager()

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "party", "months"], name="party_is_asked_once_a_time"
            ),
            models.CheckConstraint(
                condition=models.Q(months__in=MONTHS), name="ask_comes_after_3_6_or_12_months"
            ),
            models.CheckConstraint(
                condition=models.Q(reminders__lte=2), name="party_is_reminded_twice_at_most"
            ),
            models.CheckConstraint(
                condition=models.Q(asked_on__isnull=True, asked_at__isnull=True)
                | models.Q(asked_on__isnull=False, asked_at__isnull=False),
                name="ask_went_out_on_a_day",
            ),
            models.CheckConstraint(
                condition=models.Q(withdrawn_at__isnull=True) | ~models.Q(withdrawal=""),
                name="withdrawn_ask_says_why",
            ),
        ]
        indexes = [models.Index(fields=["due_on"], name="ask_due_on")]

    def __str__(self) -> str:
        return f"#{self.pk} {self.activity_id}/{self.party_id} +{self.months}"

    @property
    def goes_out_on(self) -> date:
        """The day on which it is to be asked."""
        return self.postponed_to or self.due_on

    def begin_anew(self) -> None:
        """Let the question count as not asked yet; the history keeps that it was."""
        self.turn += 1
        self.asked_on = self.asked_at = self.reminded_at = None
        self.reminders = 0

    def keep(self, *, by: Actor, at: datetime) -> None:
        """Save what an act changed, with who changed it and when."""
        self.version += 1
        self.changed_by, self.changed_at = by.pk, at
        self.save()


class Beginning(models.Model):
    """Since when the hub asks: nothing is asked about activities that were over before this day. There is one."""

    one = models.BooleanField(primary_key=True, default=True)
    day = models.DateField(_("since"))
    set_by = models.BigIntegerField(null=True)
    set_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(one=True), name="asking_begins_once")]

    def __str__(self) -> str:
        return self.day.isoformat()
