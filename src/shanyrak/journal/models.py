"""The journal's tables. Only the journal itself reads and writes them, and none of them forgets.

Triggers keep them growing only. Whoever owns the database can still switch a trigger off: then the hashes,
and the checkpoints that others hold, show what was done.
"""

from __future__ import annotations

import pgtrigger
from django.contrib.postgres.indexes import GinIndex
from django.db import models

ORDER_LOCK = 7_210_001
"""Held from the moment an entry gets its position until its transaction is over."""

SEALING_LOCK = 7_210_002
"""Held while a checkpoint is made."""

REFUSE = (
    "RAISE EXCEPTION 'The journal only grows: nothing in it is changed or removed.' USING ERRCODE = '23001';"
)

# At the end of the transaction, so that writers wait for each other as briefly as can be. Whoever comes next
# sees this entry, because PostgreSQL shows a transaction before it lets go of its locks.
GIVE_POSITION = f"""
    PERFORM pg_advisory_xact_lock({ORDER_LOCK});
    UPDATE journal_entry
       SET position = (SELECT coalesce(max(position) + 1, 0) FROM journal_entry)
     WHERE id = NEW.id;
    RETURN NULL;
"""  # noqa: S608 - the number is a constant above

# The one change there is: the trigger above gives an entry its position, once.
KEEP_ENTRY = f"""
    IF TG_OP = 'INSERT' AND NEW.position IS NULL THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.position IS NULL AND pg_trigger_depth() > 1 THEN
        OLD.position := NEW.position;
        IF OLD IS NOT DISTINCT FROM NEW THEN
            RETURN NEW;
        END IF;
    END IF;
    {REFUSE}
"""


def never_emptied() -> pgtrigger.Trigger:
    """Return the trigger that refuses to empty a table."""
    return pgtrigger.Trigger(
        name="never_emptied",
        level=pgtrigger.Statement,
        when=pgtrigger.Before,
        operation=pgtrigger.Truncate,
        func=REFUSE,
    )


def never(operation: pgtrigger.Operation) -> pgtrigger.Trigger:
    """Return the trigger that refuses an operation on any row."""
    return pgtrigger.Trigger(name="only_grows", when=pgtrigger.Before, operation=operation, func=REFUSE)


class Entry(models.Model):
    """One act. Never updated, never deleted; its position is given at commit, in one order for all writers.

    ``body`` is what is sealed; the other columns repeat it, to be shown and searched.
    """

    position = models.BigIntegerField(null=True, unique=True)
    act = models.CharField(max_length=100)
    by = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    facts = models.JSONField()
    body = models.TextField()
    leaf_hash = models.BinaryField(max_length=32)

    class Meta:
        verbose_name_plural = "entries"
        indexes = [
            models.Index(fields=["act", "position"], name="entry_by_act"),
            models.Index(fields=["leaf_hash"], name="entry_by_fingerprint"),
            models.Index(fields=["at", "position"], name="entry_by_instant"),
            GinIndex(fields=["facts"], opclasses=["jsonb_path_ops"], name="entry_by_record"),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="give_position",
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                timing=pgtrigger.Deferred,
                func=GIVE_POSITION,
            ),
            pgtrigger.Trigger(
                name="only_grows",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                func=KEEP_ENTRY,
            ),
            never_emptied(),
        ]

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
        triggers = [never(pgtrigger.Update), never_emptied()]

    def __str__(self) -> str:
        return f"#{self.entry_id} {self.name}"


class Node(models.Model):
    """The hash over 2**level sealed entries, from number * 2**level on. Once there, it never changes."""

    pk = models.CompositePrimaryKey("level", "number")
    level = models.PositiveSmallIntegerField()
    number = models.BigIntegerField()
    hash = models.BinaryField(max_length=32)

    class Meta:
        triggers = [never(pgtrigger.Update | pgtrigger.Delete), never_emptied()]

    def __str__(self) -> str:
        return f"{self.level}/{self.number}"


class Checkpoint(models.Model):
    """How far the journal had come at an instant, and the root over it, signed."""

    size = models.BigIntegerField(unique=True)
    root = models.BinaryField(max_length=32)
    note = models.TextField()
    at = models.DateTimeField()

    class Meta:
        triggers = [never(pgtrigger.Update | pgtrigger.Delete), never_emptied()]

    def __str__(self) -> str:
        return f"{self.size} entries, {self.at:%Y-%m-%d %H:%M}"
