"""The itinerary of an activity and its stops."""

from __future__ import annotations

from typing import Any, ClassVar, Self
from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.delegations.names import STATE_NAMES, STOP_STATE_NAMES
from shanyrak.cooperation.delegations.rules import ItineraryState, StopState
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import State
from shanyrak.directory.models import Party
from shanyrak.records.fields import LocalTimeField, TextsField, ZoneField
from shanyrak.records.local_times import LocalTime
from shanyrak.records.models import Kept, remembered
from shanyrak.roles import READERS, Actor, Role


class ItineraryQuerySet(models.QuerySet[Any]):
    """Filters on itineraries."""

    def visible_to(self, actor: Actor) -> Self:
        """Keep what ``actor`` may see: the secretariat all, a focal point those on which their own delegates travel."""
        if actor.roles() & READERS:
            return self.filter(activity__merged_into=None)
        theirs = Registration.objects.filter(
            party__in=actor.parties_as(Role.FOCAL_POINT), state=State.APPROVED.value
        )
        seen = Activity.objects.standing().visible_to(actor).order_by().values("pk")
        return self.filter(activity__in=seen).filter(activity__in=theirs.values("activity"))


@remembered
class Itinerary(Kept):
    """Where the delegates of an activity go: in which country, received by whom, fixed by when."""

    activity = models.OneToOneField(Activity, on_delete=models.PROTECT, related_name="itinerary")
    country = models.CharField(_("country"), max_length=2)
    zone = ZoneField(_("time zone"))
    host_party = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="itineraries_hosted",
        verbose_name=_("received by"),
    )
    fixed_on = models.DateField(_("all is fixed by"), null=True, blank=True)
    intro = TextsField(_("what everybody should know"))
    state = models.CharField(
        _("state"), max_length=10, choices=STATE_NAMES, default=ItineraryState.DRAFT.value
    )
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.BigIntegerField(null=True)

    objects: ClassVar[Any] = ItineraryQuerySet.as_manager()

    class Meta:
        verbose_name = _("itinerary")
        verbose_name_plural = _("itineraries")
        constraints = [
            models.CheckConstraint(condition=Q(state__in=list(STATE_NAMES)), name="itinerary_state_is_known"),
            models.CheckConstraint(
                condition=~Q(state=ItineraryState.CONFIRMED.value) | Q(confirmed_at__isnull=False),
                name="confirmed_itinerary_says_when",
            ),
        ]

    @property
    def is_confirmed(self) -> bool:
        """Whether delegates may rely on it."""
        return self.state == ItineraryState.CONFIRMED.value


def _numbers(label: Any) -> Any:
    return ArrayField(models.BigIntegerField(), verbose_name=label, default=list, blank=True)


@remembered
class Stop(Kept):
    """Where delegates are received, or what brings them on.

    Whom and what it names stands as numbers, so that its history and an edit from two sides see plain values; acts refuse
    numbers of another itinerary.
    """

    itinerary = models.ForeignKey(Itinerary, on_delete=models.CASCADE, related_name="stops")
    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    sequence = models.PositiveIntegerField(default=0)  # grows with what a calendar should show anew
    state = models.CharField(
        _("state"), max_length=10, choices=STOP_STATE_NAMES, default=StopState.PLANNED.value
    )
    reason = models.CharField(_("reason"), max_length=500, blank=True)  # of cancelling
    title = TextsField(_("what"))
    why = TextsField(_("why"))
    begins = LocalTimeField(_("begins"))
    ends = LocalTimeField(_("ends"))
    zone = ZoneField(_("time zone"))
    country = models.CharField(_("country"), max_length=2)
    place = models.CharField(_("place"), max_length=200, blank=True)
    room = models.CharField(_("room"), max_length=120, blank=True)
    address = models.CharField(_("address"), max_length=300, blank=True)
    at_work = models.BooleanField(_("somebody must be at work there"), default=True)
    spoken = ArrayField(
        models.CharField(max_length=7), verbose_name=_("spoken there"), default=list, blank=True
    )
    hosts = _numbers(_("hosts"))
    contact = models.BigIntegerField(_("contact on the day"), null=True, blank=True)
    transfer = models.PositiveSmallIntegerField(_("minutes from the stop before"), null=True, blank=True)
    distance = models.DecimalField(
        _("kilometres from the stop before"), max_digits=6, decimal_places=1, null=True, blank=True
    )
    vehicles = _numbers(_("vehicles"))
    interpreters = _numbers(_("interpreters"))
    dress = TextsField(_("dress"))
    notes = TextsField(_("notes for delegates"))
    everyone = models.BooleanField(_("everybody goes"), default=True)
    parties = _numbers(_("parties that go"))
    travellers = _numbers(_("delegates who go"))

    class Meta:
        verbose_name = _("stop")
        verbose_name_plural = _("stops")
        constraints = [
            models.CheckConstraint(condition=Q(state__in=list(STOP_STATE_NAMES)), name="stop_state_is_known"),
            models.CheckConstraint(
                condition=~Q(state=StopState.CANCELLED.value) | ~Q(reason=""), name="cancelled_stop_says_why"
            ),
            models.CheckConstraint(condition=Q(ends__gt=F("begins")), name="stop_ends_after_it_begins"),
            models.CheckConstraint(
                condition=Q(everyone=True) | ~Q(parties=[]) | ~Q(travellers=[]),
                name="somebody_goes_to_a_stop",
            ),
        ]
        indexes = [models.Index(fields=["itinerary", "begins"], name="stop_in_time")]

    @property
    def begins_at(self) -> LocalTime:
        """When it begins, on the wall of its place."""
        return LocalTime(self.begins, self.zone)

    @property
    def ends_at(self) -> LocalTime:
        """When it ends, on the wall of its place."""
        return LocalTime(self.ends, self.zone)

    @property
    def is_cancelled(self) -> bool:
        """Whether it does not take place."""
        return self.state == StopState.CANCELLED.value
