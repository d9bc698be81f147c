"""Parties, people and offices, with their names."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext_lazy as _

from shanyrak.directory.rules import ContactKind, NameKind, OrganizationKind, PartyKind
from shanyrak.records.dates import PartialDate, period
from shanyrak.records.fields import PartialDateField, TextsField
from shanyrak.records.languages import original
from shanyrak.records.models import Kept, Record, RecordQuerySet, remembered
from shanyrak.refusals import gettext_noop

PARTY_KIND_NAMES = {
    PartyKind.COUNTRY.value: gettext_noop("Country"),
    PartyKind.ORGANIZATION.value: gettext_noop("Organisation"),
}
ORGANIZATION_KIND_NAMES = {
    OrganizationKind.INTERNATIONAL.value: gettext_noop("International organisation"),
    OrganizationKind.AGENCY.value: gettext_noop("National agency"),
    OrganizationKind.MINISTRY.value: gettext_noop("Ministry"),
    OrganizationKind.PARLIAMENT.value: gettext_noop("Parliament"),
    OrganizationKind.ASSOCIATION.value: gettext_noop("Association"),
    OrganizationKind.ACADEMY.value: gettext_noop("Academy"),
    OrganizationKind.OTHER.value: gettext_noop("Other organisation"),
}
CONTACT_KIND_NAMES = {
    ContactKind.EMAIL.value: gettext_noop("E-mail"),
    ContactKind.PHONE.value: gettext_noop("Telephone"),
}


@remembered
class Party(Record):
    """A country, or an organisation: one record whatever language or spelling it came in."""

    party_kind = models.CharField(_("kind"), max_length=12, choices=PARTY_KIND_NAMES)
    organization_kind = models.CharField(
        _("sort of organisation"), max_length=16, choices=ORGANIZATION_KIND_NAMES, blank=True
    )
    names = TextsField(_("name"))
    abbreviation = models.CharField(_("abbreviation"), max_length=40, blank=True)
    iso2 = models.CharField(_("ISO code, two letters"), max_length=2, blank=True)
    iso3 = models.CharField(_("ISO code, three letters"), max_length=3, blank=True)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("part of"),
    )

    class Meta:
        verbose_name_plural = _("parties")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(party_kind__in=[kind.value for kind in PartyKind]),
                name="party_kind_is_known",
            ),
            models.CheckConstraint(
                condition=~models.Q(party_kind=PartyKind.COUNTRY.value) | ~models.Q(iso3=""),
                name="country_has_a_code",
            ),
            models.UniqueConstraint(
                fields=["iso3"],
                condition=models.Q(party_kind=PartyKind.COUNTRY.value, merged_into__isnull=True),
                name="one_party_a_country",
            ),
        ]
        indexes = [
            models.Index(fields=["label"], name="party_label"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="party_search"),
        ]

    def labels(self) -> list[str]:
        """Return the English name first, or the original; then all names, the abbreviation and the aliases."""
        first = self.names["en"]["text"] if "en" in self.names else original(self.names)[1]
        aliases = [name.text for name in self.other_names.all()] if self.pk else []
        return [
            first,
            *(said["text"] for said in self.names.values()),
            self.abbreviation,
            self.iso3,
            *aliases,
        ]


@remembered
class PartyName(models.Model):
    """Another name of a party: an alias, an abbreviation, a name it bore once."""

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="other_names")
    text = models.CharField(_("name"), max_length=300)
    language = models.CharField(_("language"), max_length=7, blank=True)
    name_kind = models.CharField(
        _("kind"),
        max_length=12,
        choices=[(kind.value, kind.value) for kind in NameKind],
        default=NameKind.ALIAS.value,
    )
    since = PartialDateField(_("since"))
    until = PartialDateField(_("until"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["party", "text", "language"], name="party_name_is_kept_once")
        ]
        indexes = [models.Index(models.functions.Upper("text"), name="party_name_text")]

    def __str__(self) -> str:
        return f"#{self.pk} {self.text}"


@remembered
class Person(Record):
    """A person the ledger speaks of; one record whatever the spelling."""

    name = models.CharField(_("name"), max_length=200)
    names = TextsField(_("name in languages"))

    class Meta:
        verbose_name_plural = _("people")
        indexes = [
            models.Index(fields=["label"], name="person_label"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="person_search"),
        ]

    def labels(self) -> list[str]:
        """Return the name, then its other forms and spellings."""
        spellings = [name.text for name in self.spellings.all()] if self.pk else []
        return [self.name, *(said["text"] for said in self.names.values()), *spellings]


@remembered
class PersonName(models.Model):
    """Another spelling of a person's name, as a source wrote it."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="spellings")
    text = models.CharField(_("name"), max_length=200)
    language = models.CharField(_("language"), max_length=7, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "text", "language"], name="spelling_is_kept_once")
        ]
        indexes = [models.Index(models.functions.Upper("text"), name="spelling_text")]

    def __str__(self) -> str:
        return f"#{self.pk} {self.text}"


class Contact(Kept):
    """How a person can be reached.

    Personal data: few may see it, no history is kept of it and the journal never learns the value, so that taking it
    out takes it out altogether.
    """

    person = models.ForeignKey(
        Person, on_delete=models.CASCADE, related_name="contacts", verbose_name=_("person")
    )
    contact_kind = models.CharField(_("kind"), max_length=8, choices=CONTACT_KIND_NAMES)
    value = models.CharField(_("address or number"), max_length=320)

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        constraints = [
            models.UniqueConstraint(fields=["person", "contact_kind", "value"], name="contact_is_kept_once"),
            models.CheckConstraint(
                condition=models.Q(contact_kind__in=[kind.value for kind in ContactKind]),
                name="contact_kind_is_known",
            ),
            models.CheckConstraint(condition=~models.Q(value=""), name="contact_is_not_empty"),
        ]


class OfficeQuerySet(RecordQuerySet):
    """Filters on offices."""

    def on(self, day: date) -> Self:
        """Keep the offices whose period holds ``day``; an unknown end holds any day on its side."""
        return self.filter(period__contains=day)


@remembered
class Office(Record):
    """What a person is at a party, from a date until a date.

    Sources often say only that someone held an office on the day they wrote. Such days are kept as
    ``seen_first`` and ``seen_last``; they never become a beginning or an end.
    """

    hangs_on = ("person", "party")

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="offices", verbose_name=_("person")
    )
    party = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="offices",
        verbose_name=_("party"),
    )
    title = TextsField(_("office"))
    since = PartialDateField(_("since"))
    until = PartialDateField(_("until"))
    seen_first = PartialDateField(_("first seen in a source of"))
    seen_last = PartialDateField(_("last seen in a source of"))
    period = DateRangeField(editable=False)

    objects: ClassVar[Any] = OfficeQuerySet.as_manager()

    class Meta:
        verbose_name_plural = _("offices")
        constraints = [
            ExclusionConstraint(
                name="office_is_held_once_at_a_time",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    (models.functions.Coalesce("party", 0), RangeOperators.EQUAL),
                    ("label", RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                ],
                condition=models.Q(merged_into__isnull=True),
            )
        ]
        indexes = [
            models.Index(fields=["label"], name="office_label"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="office_search"),
        ]

    def labels(self) -> list[str]:
        """Return the title in English or as the source says it, then in all languages."""
        first = self.title["en"]["text"] if "en" in self.title else original(self.title)[1]
        return [first, *(said["text"] for said in self.title.values())]

    def save(self, *args: Any, **options: Any) -> None:
        """Save, with the period that the two dates bound."""
        first, after = period(_read(self.since), _read(self.until))
        self.period = DateRange(first, after)
        super().save(*args, **options)


def _read(text: str) -> PartialDate | None:
    return PartialDate.read(text) if text else None
