"""Agreements, who is party to them, who signed them, and their clauses."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, ClassVar, Self

from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.agreements.names import AGREEMENT_KIND_NAMES, AGREEMENT_STATUS_NAMES
from shanyrak.cooperation.agreements.rules import NOT_YET_BINDING, AgreementKind, AgreementStatus, Course
from shanyrak.directory.models import Office, Party, Person
from shanyrak.records.dates import PartialDate, period
from shanyrak.records.fields import PartialDateField, TextsField
from shanyrak.records.languages import original
from shanyrak.records.models import Record, RecordQuerySet, remembered


class AgreementQuerySet(RecordQuerySet):
    """Filters on agreements."""

    def of_party(self, party_id: int) -> Self:
        """Keep the agreements that the party stands in."""
        return self.filter(
            models.Exists(AgreementParty.objects.filter(agreement=models.OuterRef("pk"), party=party_id))
        )

    def on_course(self, course: Course, *, on: date) -> Self:
        """Keep the agreements that are ahead, in force or ended on the day ``on``; equal to :func:`rules.course`."""
        planned = models.Q(status__in=NOT_YET_BINDING)
        the_day = DateRange(on, on + timedelta(days=1))
        match course:
            case Course.AHEAD:
                return self.filter(planned | models.Q(period__fully_gt=the_day))
            case Course.IN_FORCE:
                return self.filter(~planned, period__contains=on)
            case Course.ENDED:
                return self.filter(~planned, period__fully_lt=the_day)


@remembered
class Agreement(Record):
    """What parties agreed: a memorandum, a declaration, a protocol."""

    agreement_kind = models.CharField(_("kind"), max_length=32, choices=AGREEMENT_KIND_NAMES)
    title = TextsField(_("title"))
    text = TextsField(_("what it says in short"))
    status = models.CharField(
        _("status"), max_length=12, choices=AGREEMENT_STATUS_NAMES, default=AgreementStatus.SIGNED.value
    )
    signed_on = PartialDateField(_("signed on"))
    signed_at = models.CharField(_("signed in"), max_length=200, blank=True)
    since = PartialDateField(_("in force from"))
    until = PartialDateField(_("in force until"))
    renewal = TextsField(_("renewal"))
    parties_text = TextsField(_("parties in words"))
    reference = models.CharField(_("reference"), max_length=40, blank=True)
    period = DateRangeField(editable=False)

    objects: ClassVar[Any] = AgreementQuerySet.as_manager()

    class Meta:
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(agreement_kind__in=[kind.value for kind in AgreementKind]),
                name="agreement_kind_is_known",
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=[status.value for status in AgreementStatus]),
                name="agreement_status_is_known",
            ),
            models.UniqueConstraint(
                fields=["reference"],
                condition=~models.Q(reference="") & models.Q(merged_into__isnull=True),
                name="agreement_reference_is_unique",
            ),
        ]
        indexes = [
            models.Index(fields=["label"], name="agreement_label"),
            models.Index(fields=["signed_on"], name="agreement_signed_on"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="agreement_search"),
        ]

    def labels(self) -> list[str]:
        """Return the title in English or as the source says it, then every title, the reference and the parties."""
        names = self.parties.values_list("party__search_text", flat=True) if self.pk else ()
        texts = [*self.title.values(), *self.parties_text.values()]
        return [said(self.title), *(one["text"] for one in texts), self.reference, *names]

    def save(self, *args: Any, **options: Any) -> None:
        """Save, with the days through which it binds: from its beginning, else from the signing."""
        first, after = period(read(self.since or self.signed_on), read(self.until))
        self.period = DateRange(first, after)
        super().save(*args, **options)


@remembered
class AgreementParty(models.Model):
    """A party to an agreement, in the order in which the agreement names them."""

    is_link = True  # two that come to say the same in a merge are one
    part_of = "agreement"

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="parties")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="agreements")
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        constraints = [
            models.UniqueConstraint(fields=["agreement", "party"], name="party_is_in_an_agreement_once")
        ]

    def __str__(self) -> str:
        return f"#{self.pk} {self.agreement_id}: {self.party_id}"


@remembered
class Clause(models.Model):
    """A clause of an agreement, in its languages."""

    part_of = "agreement"

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="clauses")
    number = models.CharField(_("number"), max_length=12)
    title = TextsField(_("title"))
    text = TextsField(_("text"))

    class Meta:
        verbose_name = _("clause")
        verbose_name_plural = _("clauses")
        constraints = [
            models.UniqueConstraint(fields=["agreement", "number"], name="clause_number_is_given_once"),
            models.CheckConstraint(condition=~models.Q(number=""), name="clause_has_a_number"),
        ]

    def __str__(self) -> str:
        return f"#{self.pk} {self.number}"


@remembered
class Signature(models.Model):
    """Who signed an agreement, for whom, in which office on that day; and how the source called that office."""

    is_link = True  # two that come to say the same in a merge are one
    part_of = "agreement"

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="signatures")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="signatures")
    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, null=True, blank=True, related_name="signatures"
    )
    office = models.ForeignKey(
        Office, on_delete=models.PROTECT, null=True, blank=True, related_name="signatures"
    )
    office_text = models.CharField(_("office as the source says it"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")
        constraints = [
            models.UniqueConstraint(fields=["agreement", "person"], name="person_signs_an_agreement_once")
        ]

    def __str__(self) -> str:
        return f"#{self.pk} {self.agreement_id}: {self.person_id}"


def read(text: str) -> PartialDate | None:
    """Return the date that a column holds, or ``None`` where nothing was said."""
    return PartialDate.read(text) if text else None


def first_day(text: str) -> date | None:
    """Return the earliest day that a column's date can mean; none where it or its year is unknown."""
    said_date = read(text)
    return said_date.first_day if said_date else None


def last_day(text: str) -> date | None:
    """Return the latest day that a column's date can mean; none where it or its year is unknown."""
    said_date = read(text)
    return said_date.last_day if said_date else None


def said(texts: Any) -> str:
    """Return a text in English if there is one, else as its source says it."""
    return texts["en"]["text"] if "en" in texts else original(texts)[1]
