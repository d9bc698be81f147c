"""The money of an activity: lines with a plan, what was committed and spent of each, and what the director approved."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.preparation.models.paper import Paper
from shanyrak.cooperation.preparation.names import APPROVAL_NAMES, CATEGORY_NAMES, ENTRY_NAMES
from shanyrak.cooperation.preparation.rules import EntrySort
from shanyrak.directory.models import Party
from shanyrak.records.fields import TextsField
from shanyrak.records.models import Kept, remembered
from shanyrak.sources.models import SourceDocument

DIGITS: dict[str, Any] = {"max_digits": 18, "decimal_places": 3}
CODE = RegexValidator(r"^[A-Z]{3}$")


class Limit(Kept):
    """The amount in a currency above which a budget line needs the director's approval, here in this hub."""

    currency = models.CharField(_("currency"), max_length=3, unique=True, validators=[CODE])
    amount = models.DecimalField(_("amount"), **DIGITS)

    objects: ClassVar[Any] = models.Manager()

    class Meta:
        verbose_name = _("limit")
        verbose_name_plural = _("limits")
        constraints = [
            models.CheckConstraint(condition=models.Q(amount__gte=0), name="limit_is_not_below_nothing")
        ]


class LineQuerySet(models.QuerySet[Any]):
    """Budget lines with what became of their money."""

    def with_sums(self) -> Self:
        """Give each line ``committed`` and ``spent``, without the entries that were withdrawn."""
        return self.annotate(committed=_summed(EntrySort.COMMITTED), spent=_summed(EntrySort.SPENT))

    def with_limit(self) -> Self:
        """Give each line the ``limit`` of its currency; none where there is none."""
        limits = Limit.objects.filter(currency=models.OuterRef("currency")).values("amount")
        return self.annotate(limit=models.Subquery(limits))

    def waiting(self) -> Self:
        """Keep the lines that wait for the director; needs ``with_limit``, and says what ``needs_approval`` says."""
        is_above = models.Q(limit=None) | models.Q(planned__gt=models.F("limit"))
        return self.filter(is_above, approved_at=None)


def _summed(sort: EntrySort) -> Any:
    entries = MoneyEntry.objects.filter(line=models.OuterRef("pk"), sort=sort.value, withdrawn_at=None)
    total = entries.order_by().values("line").annotate(total=models.Sum("amount")).values("total")
    field: Any = models.DecimalField(**DIGITS)
    return Coalesce(models.Subquery(total), models.Value(0), output_field=field)


@remembered
class BudgetLine(Kept):
    """One thing that an activity needs money for: who pays, in which currency, and how much is planned.

    ``approved_at`` is empty again as soon as the plan changes: what was approved is approved as it was.
    """

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="budget_lines")
    what = TextsField(_("what for"))
    category = models.CharField(_("category"), max_length=16, choices=CATEGORY_NAMES)
    funder = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="budget_lines",
        verbose_name=_("who pays"),
    )
    funder_text = models.CharField(_("who pays, in words"), max_length=200, blank=True)
    currency = models.CharField(_("currency"), max_length=3, validators=[CODE])
    planned = models.DecimalField(_("planned"), **DIGITS)
    needed_on = models.DateField(_("needed on"), null=True, blank=True)
    overrun = models.DecimalField(_("may come to"), null=True, blank=True, **DIGITS)
    approved_at = models.DateTimeField(null=True, editable=False)

    objects: ClassVar[Any] = LineQuerySet.as_manager()

    class Meta:
        verbose_name = _("budget line")
        verbose_name_plural = _("budget lines")
        constraints = [
            models.CheckConstraint(condition=models.Q(planned__gt=0), name="budget_line_plans_something"),
            models.CheckConstraint(
                condition=models.Q(funder__isnull=False) | ~models.Q(funder_text=""),
                name="budget_line_is_paid_by_someone",
            ),
            models.CheckConstraint(
                condition=models.Q(category__in=list(CATEGORY_NAMES)), name="budget_category_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(overrun=None) | models.Q(overrun__gt=models.F("planned")),
                name="budget_overrun_is_above_the_plan",
            ),
        ]


class MoneyEntry(Kept):
    """Money committed or spent on a line: how much, on which day, what for, who entered it, and the paper that shows it.

    An entry is never edited: a wrong one is withdrawn with a reason, and stays to be seen.
    """

    line = models.ForeignKey(BudgetLine, on_delete=models.PROTECT, related_name="entries")
    sort = models.CharField(_("committed or spent"), max_length=10, choices=ENTRY_NAMES)
    on = models.DateField(_("on"))
    amount = models.DecimalField(_("amount"), **DIGITS)
    what_for = models.CharField(_("what for"), max_length=500)
    paper = models.ForeignKey(
        Paper,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="entries",
        verbose_name=_("paper that shows it"),
    )
    document = models.ForeignKey(
        SourceDocument,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="money_entries",
        verbose_name=_("source document that shows it"),
    )
    withdrawn_at = models.DateTimeField(null=True)
    reason = models.CharField(_("reason"), max_length=500, blank=True)

    objects: ClassVar[Any] = models.Manager()

    class Meta:
        verbose_name = _("money entry")
        verbose_name_plural = _("money entries")
        constraints = [
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="money_entry_is_above_nothing"),
            models.CheckConstraint(
                condition=models.Q(sort__in=list(ENTRY_NAMES)), name="money_entry_sort_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(withdrawn_at=None) | ~models.Q(reason=""),
                name="money_entry_is_withdrawn_with_a_reason",
            ),
        ]
        indexes = [models.Index(fields=["line", "sort"], name="money_entry_line")]


class Approval(models.Model):
    """What the director approved of a budget line, as it was then."""

    line = models.ForeignKey(BudgetLine, on_delete=models.CASCADE, related_name="approvals")
    sort = models.CharField(_("what was approved"), max_length=8, choices=APPROVAL_NAMES)
    amount = models.DecimalField(_("amount"), **DIGITS)
    currency = models.CharField(_("currency"), max_length=3)
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    by = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    objects: ClassVar[Any] = models.Manager()

    class Meta:
        verbose_name = _("approval of a budget line")
        verbose_name_plural = _("approvals of a budget line")

    def __str__(self) -> str:
        return f"#{self.pk} {self.sort} {self.amount} {self.currency}"
