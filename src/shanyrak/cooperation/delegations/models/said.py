"""What hosts said about stops, and which clashes were accepted."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.delegations.models.helpers import Host
from shanyrak.cooperation.delegations.models.itinerary import Itinerary, Stop
from shanyrak.cooperation.delegations.names import CLASH_NAMES, REPLY_NAMES
from shanyrak.records.models import Kept


class Reply(Kept):
    """What a host said about a stop as it stood then; the words go when the host is erased."""

    host = models.ForeignKey(Host, on_delete=models.CASCADE, related_name="replies")
    stop = models.ForeignKey(Stop, on_delete=models.CASCADE, related_name="replies")
    state = models.CharField(_("answer"), max_length=10, choices=REPLY_NAMES)
    words = models.TextField(_("in their words"), blank=True)
    sequence = models.PositiveIntegerField()  # of the stop that was answered for
    settled_at = models.DateTimeField(null=True)  # when an officer dealt with a wish for change

    class Meta:
        verbose_name = _("reply of a host")
        verbose_name_plural = _("replies of hosts")
        constraints = [
            models.UniqueConstraint(fields=["host", "stop"], name="host_answers_once_for_a_stop"),
            models.CheckConstraint(condition=models.Q(state__in=list(REPLY_NAMES)), name="reply_is_known"),
        ]


class Waiver(Kept):
    """A clash that an officer accepted, as far as it went then, and why."""

    itinerary = models.ForeignKey(Itinerary, on_delete=models.CASCADE, related_name="waivers")
    clash = models.CharField(_("clash"), max_length=24, choices=CLASH_NAMES)
    stops = ArrayField(models.BigIntegerField())
    concerned = ArrayField(models.CharField(max_length=400), default=list)
    minutes = models.PositiveIntegerField(default=0)
    seats = models.PositiveIntegerField(default=0)
    about = models.CharField(max_length=300, blank=True)
    reason = models.CharField(_("why it may stand"), max_length=500)

    class Meta:
        verbose_name = _("accepted clash")
        verbose_name_plural = _("accepted clashes")
        constraints = [
            models.CheckConstraint(condition=~models.Q(reason=""), name="waiver_gives_a_reason"),
            models.CheckConstraint(
                condition=models.Q(clash__in=list(CLASH_NAMES)), name="waived_clash_is_known"
            ),
        ]
