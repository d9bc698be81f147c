"""The journal's tables. Only the journal itself reads and writes them."""

from __future__ import annotations

from django.db import models


class Entry(models.Model):
    """One act. Never updated, never deleted; its position is given at commit, in one order for all writers."""

    position = models.BigIntegerField(null=True, unique=True)
    act = models.CharField(max_length=100, db_index=True)
    by = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    facts = models.JSONField()
    body = models.TextField()
    leaf_hash = models.BinaryField(max_length=32)

    class Meta:
        verbose_name_plural = "entries"

    def __str__(self) -> str:
        return f"#{self.position} {self.act}"


class PersonalPart(models.Model):
    """A personal value behind a salted commitment of an entry; erased by law, the entry still verifies."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="personal_parts")
    name = models.CharField(max_length=100)
    salt = models.BinaryField(max_length=32)
    value = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "name"], name="personal_part_is_named_once")]

    def __str__(self) -> str:
        return f"#{self.entry_id} {self.name}"
