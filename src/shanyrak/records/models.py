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


def visibilities_open_to(actor: Actor) -> list[str]:
    """Return the visibilities of what ``actor`` may see."""
    roles = actor.roles()
    if roles & READERS:
        return [one.value for one in Visibility]
    if roles - {Role.PUBLIC}:
        return [Visibility.PUBLIC.value, Visibility.HUB.value]
    return [Visibility.PUBLIC.value]


def hangs_on(model: Any) -> tuple[str, ...]:
    """Return the keys of a kind of record, or of its history, to the records without which it is not shown."""
    kind: type[Record] = getattr(model, "pgh_tracked_model", model)
    return kind.hangs_on


class RecordQuerySet(models.QuerySet[Any]):
    """Filters that every record has."""

    def standing(self) -> Self:
        """Keep the records that were not merged into another."""
        return self.filter(merged_into__isnull=True)

    def visible_to(self, actor: Actor) -> Self:
        """Keep what ``actor`` may see: nothing that hangs on a record that is hidden from them."""
        open_to = visibilities_open_to(actor)
        if len(open_to) == len(Visibility):
            return self
        rows = self.filter(visibility__in=open_to)
        for name in hangs_on(self.model):
            said = models.Q(**{f"{name}__visibility__in": open_to})
            if self.model._meta.get_field(name).null:
                said |= models.Q(**{f"{name}__isnull": True})
            rows = rows.filter(said)
        return rows

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
    """Something the ledger keeps, with a name to find it by.

    ``hangs_on`` names the keys to records that this one is not shown without: a commitment hangs on its agreement.
    """

    hangs_on: ClassVar[tuple[str, ...]] = ()

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

    @property
    def public_on(self) -> date | None:
        """The day on which the platform makes this record public, if it is kept back until one."""
        if self.pk is None or self.visibility == Visibility.PUBLIC:
            return None
        day: date | None = (
            Embargo.objects.filter(record_kind=self.kind(), record_id=self.pk)
            .values_list("public_on", flat=True)
            .first()
        )
        return day


@remembered
class Embargo(models.Model):
    """A record is kept back until a day: it stays hidden and becomes public on that day, by an act of the platform."""

    record_kind = models.CharField(_("kind of record"), max_length=60)
    record_id = models.BigIntegerField(_("record"))
    public_on = models.DateField(_("public from"))
    set_by = models.BigIntegerField(null=True)
    set_at = models.DateTimeField()

    objects: ClassVar[Any] = models.Manager()

    class Meta:
        verbose_name = _("embargo")
        verbose_name_plural = _("embargoes")
        constraints = [
            models.UniqueConstraint(
                fields=["record_kind", "record_id"], name="record_is_kept_back_until_one_day"
            )
        ]
        indexes = [models.Index(fields=["public_on"], name="embargo_public_on")]

    def __str__(self) -> str:
        return f"#{self.pk} {self.record_kind} {self.record_id} until {self.public_on}"
