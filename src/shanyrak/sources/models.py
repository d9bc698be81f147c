"""Source documents as they were received, the passages that carry facts, and which facts they carry."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.records.fields import PartialDateField
from shanyrak.records.models import Record, remembered


@remembered
class SourceDocument(Record):
    """A document as received. Its text and its original are never edited; what we say about it may be."""

    title = models.CharField(_("title"), max_length=500)
    publisher = models.CharField(_("publisher"), max_length=300, blank=True)
    published_on = PartialDateField(_("published on"))
    language = models.CharField(_("language"), max_length=7, blank=True)
    address = models.URLField(_("address"), max_length=1000, blank=True)
    file_name = models.CharField(_("file name"), max_length=300)
    media_type = models.CharField(_("type of file"), max_length=100)
    sha256 = models.CharField(_("SHA-256 of the original"), max_length=64, unique=True)
    text = models.TextField(_("text as received"))
    supersedes = models.OneToOneField(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="superseded_by",
        verbose_name=_("newer version of"),
    )

    class Meta:
        verbose_name_plural = _("source documents")
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(supersedes=models.F("pk")), name="document_is_not_newer_than_itself"
            )
        ]
        indexes = [
            models.Index(fields=["label"], name="document_label"),
            models.Index(fields=["published_on"], name="document_published"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="document_search"),
        ]

    def labels(self) -> list[str]:
        """Return the title, then the publisher and the file's name."""
        return [self.title, self.publisher, self.file_name]


class Evidence(models.Model):
    """A passage of a document: the characters [start, end) of its text."""

    document = models.ForeignKey(SourceDocument, on_delete=models.PROTECT, related_name="passages")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        verbose_name_plural = _("evidence")
        constraints = [
            models.UniqueConstraint(fields=["document", "start", "end"], name="passage_is_kept_once"),
            models.CheckConstraint(
                condition=models.Q(start__lt=models.F("end")), name="passage_is_not_empty"
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.pk} [{self.start}, {self.end})"


@remembered
class Support(models.Model):
    """A passage carries a field of a record, wherever that record is kept; no field means the whole record."""

    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="supports")
    record_kind = models.CharField(max_length=60)
    record_id = models.BigIntegerField()
    field = models.CharField(max_length=60, blank=True)
    noted_by = models.BigIntegerField(null=True)
    noted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["evidence", "record_kind", "record_id", "field"], name="support_is_noted_once"
            )
        ]
        indexes = [models.Index(fields=["record_kind", "record_id"], name="support_of_record")]

    def __str__(self) -> str:
        return f"#{self.pk} {self.record_kind} {self.record_id} {self.field}"
