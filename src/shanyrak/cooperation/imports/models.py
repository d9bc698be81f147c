"""Imports: the file, what its columns are, its rows, what is wrong with them, and what they did to the ledger.

These tables are the room's own work: they are no part of the ledger, and no history is kept of them.
"""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.imports.rules import FaultKind, ImportKind, ImportState, Mode, RowState
from shanyrak.records.models import Kept
from shanyrak.refusals import gettext_noop
from shanyrak.sources.models import SourceDocument

KIND_NAMES = {
    ImportKind.PEOPLE.value: gettext_noop("People with their offices"),
    ImportKind.PARTIES.value: gettext_noop("Parties"),
    ImportKind.AGREEMENTS.value: gettext_noop("Agreements with their commitments"),
    ImportKind.ACTIVITIES.value: gettext_noop("Activities"),
}
STATE_NAMES = {
    ImportState.MAPPING.value: gettext_noop("Columns to name"),
    ImportState.CHECKING.value: gettext_noop("Being checked"),
    ImportState.CHECKED.value: gettext_noop("Ready to import"),
    ImportState.IMPORTING.value: gettext_noop("Being imported"),
    ImportState.IMPORTED.value: gettext_noop("Imported"),
    ImportState.TAKING_BACK.value: gettext_noop("Being taken back"),
    ImportState.TAKEN_BACK.value: gettext_noop("Taken back"),
}
ROW_STATE_NAMES = {
    RowState.NEW.value: gettext_noop("New"),
    RowState.CHANGED.value: gettext_noop("Changed"),
    RowState.SAME.value: gettext_noop("The same"),
    RowState.DOUBTFUL.value: gettext_noop("To decide"),
    RowState.FAULTY.value: gettext_noop("With faults"),
}


class Import(Kept):
    """A file on its way into the ledger."""

    file_name = models.CharField(_("file"), max_length=300)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    form = models.CharField(max_length=12)
    encoding = models.CharField(max_length=20, blank=True)
    headings = models.JSONField(default=list)
    row_count = models.PositiveIntegerField(default=0)
    import_kind = models.CharField(_("what it holds"), max_length=12, choices=KIND_NAMES)
    state = models.CharField(
        _("state"), max_length=12, choices=STATE_NAMES, default=ImportState.MAPPING.value
    )
    mapping = models.JSONField(default=dict)  # the place of a column → the field it gives
    options = models.JSONField(default=dict)  # date_order, language, new_parties, visibility
    counts = models.JSONField(default=dict)  # rows by state, the cells with faults as "faults"
    mode = models.CharField(max_length=16, default=Mode.GOOD_ROWS.value)
    done = models.PositiveIntegerField(default=0)  # of the rows that are being checked or imported
    wanted = models.PositiveIntegerField(default=0)
    cancelled_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    refusal = models.CharField(max_length=500, blank=True)  # why it stopped, where it did
    document = models.ForeignKey(SourceDocument, on_delete=models.SET_NULL, null=True, related_name="imports")

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=[state.value for state in ImportState]),
                name="import_state_is_known",
            ),
            models.CheckConstraint(
                condition=models.Q(import_kind__in=[kind.value for kind in ImportKind]),
                name="import_kind_is_known",
            ),
        ]
        indexes = [models.Index(fields=["-created_at"], name="import_newest_first")]


class ImportedRow(models.Model):
    """A row of the file: what it says, what it would do, and whether it was done."""

    source = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField()  # as a spreadsheet shows it
    cells = models.JSONField(default=list)
    state = models.CharField(max_length=10, blank=True)
    label = models.CharField(max_length=500, blank=True)
    plan = models.JSONField(default=dict)  # what it says, read
    target = models.BigIntegerField(null=True)  # the record it is about, if the ledger has it
    candidates = models.JSONField(default=list)  # {"id", "label", "reasons"} of those it may be about
    changes = models.JSONField(default=list)  # {"field", "label", "now", "wanted", "adds"}
    answer = models.CharField(max_length=20, blank=True)  # of a doubtful row: "new", or a record's number
    taken = models.JSONField(null=True)  # the changes that a person chose; before that, those that add
    left_out = models.BooleanField(default=False)  # a person chose to leave this row alone
    entered = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "number"], name="row_is_read_once")]
        indexes = [models.Index(fields=["source", "state", "number"], name="row_by_state")]

    def __str__(self) -> str:
        return f"#{self.source_id} row {self.number}"


class RowFault(models.Model):
    """Something wrong with a cell of a row, or with the whole row."""

    row = models.ForeignKey(ImportedRow, on_delete=models.CASCADE, related_name="faults")
    column = models.PositiveSmallIntegerField(null=True)  # counted from 0; none for the whole row
    fault_kind = models.CharField(max_length=24, choices=[(kind.value, kind.value) for kind in FaultKind])
    facts = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["fault_kind"], name="fault_kind")]

    def __str__(self) -> str:
        return f"#{self.row_id} {self.column} {self.fault_kind}"


class Effect(models.Model):
    """Something that a row did: a row of the ledger that it made or changed, and what stood there before."""

    row = models.ForeignKey(ImportedRow, on_delete=models.CASCADE, related_name="effects")
    record_kind = models.CharField(max_length=60)
    record_id = models.BigIntegerField()
    made = models.BooleanField()
    version = models.PositiveIntegerField(null=True)  # of the record afterwards
    before = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["record_kind", "record_id"], name="effect_on_record")]

    def __str__(self) -> str:
        return f"#{self.row_id} {self.record_kind} {self.record_id}"


class CalendarEvent(models.Model):
    """Which activity an event of a calendar became, so that a newer version of it is known again."""

    uid = models.CharField(max_length=500, unique=True)
    sequence = models.PositiveIntegerField(default=0)
    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="calendar_events")

    def __str__(self) -> str:
        return self.uid


class SavedMapping(models.Model):
    """Which columns of files with these headings give which fields, kept to be used again."""

    name = models.CharField(_("name"), max_length=120)
    import_kind = models.CharField(max_length=12, choices=KIND_NAMES)
    headings = models.JSONField(default=list)
    mapping = models.JSONField(default=dict)
    options = models.JSONField(default=dict)
    kept_by = models.BigIntegerField(null=True)
    kept_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name"], name="mapping_is_named_once")]

    def __str__(self) -> str:
        return self.name
