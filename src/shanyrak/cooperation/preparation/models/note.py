"""The concept note: why an activity is to be, written before anything is spent on it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.preparation.names import NOTE_STATE_NAMES
from shanyrak.cooperation.preparation.rules import NoteState
from shanyrak.records.fields import TextsField
from shanyrak.records.models import Kept, remembered

NOTE_TEXTS = ("purpose", "change", "audience", "format", "risks")


@remembered
class ConceptNote(Kept):
    """What an activity is for, what it should change, for whom, how, and what could go wrong.

    Its topics and promises are those of the activity. Each version stands in its history.
    """

    activity = models.OneToOneField(Activity, on_delete=models.CASCADE, related_name="concept_note")
    purpose = TextsField(_("purpose"))
    change = TextsField(_("what it should change"))
    audience = TextsField(_("for whom"))
    format = TextsField(_("format"))
    risks = TextsField(_("risks"))
    state = models.CharField(
        _("state"), max_length=10, choices=NOTE_STATE_NAMES, default=NoteState.DRAFT.value
    )
    reason = models.CharField(_("reason"), max_length=2_000, blank=True)  # of sending it back
    approved_version = models.PositiveIntegerField(null=True)  # the last one that was approved

    objects: ClassVar[Any] = models.Manager()

    class Meta:
        verbose_name = _("concept note")
        verbose_name_plural = _("concept notes")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=list(NOTE_STATE_NAMES)), name="concept_note_state_is_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(state=NoteState.RETURNED.value) | ~models.Q(reason=""),
                name="concept_note_is_sent_back_with_a_reason",
            ),
        ]
