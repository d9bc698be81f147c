"""The base of every record of the ledger: a version, a visibility, a trace of merges, and two clocks.

When something was true stands in the record's own dates. Since when we know it is kept by database
triggers (django-pghistory): each concrete record is decorated with :func:`remembered`, and
``Model.objects.as_known(day)`` reads what the ledger said at the end of that day.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar, Self, TypeVar

import pghistory
from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.records.clocks import events_until
from shanyrak.records.rules import Visibility
from shanyrak.refusals import gettext_noop
from shanyrak.roles import READERS, Actor, Role

VISIBILITY_NAMES = {
    Visibility.PUBLIC: gettext_noop("Public"),
    Visibility.HUB: gettext_noop("People of the hub"),
    Visibility.SECRETARIAT: gettext_noop("Secretariat"),
}

RecordType = TypeVar("RecordType", bound=type[models.Model])


def remembered(model: RecordType) -> RecordType:
    """Keep every insert, update and delete of ``model`` in an event table, by triggers."""
    decorate: Callable[[RecordType], RecordType] = pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        context_field=None,  # type: ignore[arg-type]  # None leaves it out, as its documentation says
        append_only=True,
    )
    return decorate(model)


class RecordQuerySet(models.QuerySet[Any]):
    """Filters that every record has."""

    def standing(self) -> Self:
        """Keep the records that were not merged into another."""
        return self.filter(merged_into__isnull=True)

    def visible_to(self, actor: Actor) -> Self:
        """Keep what ``actor`` may see."""
        roles = actor.roles()
        if roles & READERS:
            return self
        if roles - {Role.PUBLIC}:
            return self.exclude(visibility=Visibility.SECRETARIAT.value)
        return self.filter(visibility=Visibility.PUBLIC.value)

    def matching(self, text: str) -> Self:
        """Keep the records that bear ``text`` in one of their names; an index of trigrams finds them."""
        return self.filter(search_text__contains=text.lower())

    def as_known(self, on: date) -> models.QuerySet[Any]:
        """Return the newest event of each record up to the end of the day ``on``, without the deleted ones."""
        return events_until(self.model, on)


class Kept(models.Model):
    """A row that acts change and nothing else does: its version, and who made and changed it when."""

    pgh_event_model: Any  # made by :func:`remembered`

    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField()
    created_by = models.BigIntegerField(null=True)
    changed_at = models.DateTimeField()
    changed_by = models.BigIntegerField(null=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"#{self.pk}"

    @classmethod
    def kind(cls) -> str:
        """Return the word by which evidence and the journal know this kind of row, such as ``directory.party``."""
        return f"{cls._meta.app_label}.{cls._meta.model_name}"


class Record(Kept):
    """Something the ledger keeps, with a name to find it by."""

    label = models.CharField(_("name"), max_length=500, editable=False)  # what lists sort by
    search_text = models.TextField(blank=True, editable=False)  # all names in all languages, lower case
    visibility = models.CharField(
        _("visible to"),
        max_length=12,
        default=Visibility.PUBLIC.value,
        choices=[(visibility.value, name) for visibility, name in VISIBILITY_NAMES.items()],
    )
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged_from"
    )

    objects: ClassVar[Any] = RecordQuerySet.as_manager()

    class Meta:
        abstract = True

    def labels(self) -> list[str]:
        """Return the name to show first, then every other text to find the record by."""
        raise NotImplementedError

    def save(self, *args: Any, **options: Any) -> None:
        """Save, with the label and the search text made from what the record says."""
        texts = [text for text in self.labels() if text]
        self.label = (texts[0] if texts else "")[:500]
        self.search_text = "\n".join(dict.fromkeys(text.lower() for text in texts))
        super().save(*args, **options)

    def __str__(self) -> str:
        return f"#{self.pk} {self.label}"
