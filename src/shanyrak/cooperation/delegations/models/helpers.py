"""Who and what helps with an itinerary, and what is known of its delegates.

Names and telephone numbers of people stand here and nowhere else: no history is kept of these tables, and the journal
knows a row by its number alone, so that what is erased here is gone.
"""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.delegations.models.itinerary import Itinerary
from shanyrak.cooperation.registration.models import Registration
from shanyrak.directory.models import Person
from shanyrak.records.models import Kept


class Helper(Kept):
    """What all of them have: a name, and how to reach them on the day."""

    in_use_as: ClassVar[str]  # the field of a stop that names it

    name = models.CharField(_("name"), max_length=200)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name


class Vehicle(Helper):
    """What brings delegates to a stop; ``phone`` is the driver's."""

    in_use_as = "vehicles"

    itinerary = models.ForeignKey(Itinerary, on_delete=models.CASCADE, related_name="vehicles")
    seats = models.PositiveSmallIntegerField(_("seats for delegates"))
    driver = models.CharField(_("driver"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("vehicle")
        verbose_name_plural = _("vehicles")
        constraints = [models.CheckConstraint(condition=Q(seats__gt=0), name="vehicle_has_a_seat")]


class Interpreter(Helper):
    """Who interprets, and between which languages: each pair such as ``fr-ru``, in both directions."""

    in_use_as = "interpreters"

    itinerary = models.ForeignKey(Itinerary, on_delete=models.CASCADE, related_name="interpreters")
    email = models.EmailField(_("email"), blank=True)
    pairs = ArrayField(models.CharField(max_length=15), verbose_name=_("between"), default=list)

    class Meta:
        verbose_name = _("interpreter")
        verbose_name_plural = _("interpreters")


class Host(Helper):
    """Who receives delegates at a stop, and answers for it by a link without an account."""

    in_use_as = "hosts"

    itinerary = models.ForeignKey(Itinerary, on_delete=models.CASCADE, related_name="hosts")
    person = models.ForeignKey(
        Person,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="hosted",
        verbose_name=_("person in the ledger"),
    )
    office = models.CharField(_("office"), max_length=300, blank=True)
    organisation = models.CharField(_("organisation"), max_length=300, blank=True)
    email = models.EmailField(_("email"), blank=True)
    language = models.CharField(_("language"), max_length=7, default="en")
    for_emergencies = models.BooleanField(_("to be called in an emergency"), default=False)
    link_number = models.PositiveSmallIntegerField(default=1)
    invited_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("host")
        verbose_name_plural = _("hosts")


class ClosedDay(Kept):
    """A day on which a house, or the whole country, receives nobody; as the host or an officer said."""

    itinerary = models.ForeignKey(Itinerary, on_delete=models.CASCADE, related_name="closed_days")
    on = models.DateField(_("day"))
    country = models.CharField(_("country"), max_length=2)
    place = models.CharField(_("place"), max_length=200, blank=True)
    why = models.CharField(_("why"), max_length=200, blank=True)
    said_by = models.ForeignKey(Host, on_delete=models.SET_NULL, null=True, related_name="closed_days")

    class Meta:
        verbose_name = _("closed day")
        verbose_name_plural = _("closed days")


class Delegate(Kept):
    """What an itinerary needs to know of an approved registration besides what it says itself."""

    registration = models.OneToOneField(Registration, on_delete=models.CASCADE, related_name="as_delegate")
    languages = ArrayField(
        models.CharField(max_length=7), verbose_name=_("understands"), default=list, blank=True
    )
    is_head = models.BooleanField(_("heads the delegation"), default=False)

    class Meta:
        verbose_name = _("delegate")
        verbose_name_plural = _("delegates")
