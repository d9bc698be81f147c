"""Importing: each function is one act; it happens whole, is journalled, or is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.imports.cells import is_ambiguous, order_shown
from shanyrak.cooperation.imports.checking.rows import Checked
from shanyrak.cooperation.imports.checks import check_rows, count_rows, dates_in, read_table
from shanyrak.cooperation.imports.columns import by_form, check_mapping, guessed, guessed_kind
from shanyrak.cooperation.imports.models import Import, ImportedRow, RowFault, SavedMapping
from shanyrak.cooperation.imports.permissions import IMPORT
from shanyrak.cooperation.imports.queries import saved_mapping_for, useful_rows
from shanyrak.cooperation.imports.reading import Row, Table, read_file
from shanyrak.cooperation.imports.rules import (
    DateOrder,
    DateOrderNotSaid,
    ImportKind,
    ImportState,
    Mode,
    NoSuchChoice,
    RowState,
    check_ready,
    check_state,
)
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_new
from shanyrak.records.rules import Visibility
from shanyrak.roles import Actor, require
from shanyrak.sources.files import keep_original, place_of

AT_ONCE = 1_000


@transaction.atomic
def begin_import(*, content: bytes, name: str, by: Actor, at: datetime) -> Import:
    """Take a file in, and guess what it holds and which column gives what. Nothing enters the ledger.

    Refuses what is no table, no contacts and no calendar, what is too large, damaged, or not safe to open.
    """
    require(by, IMPORT)
    table = read_file(content)
    kind = table.kind or guessed_kind(table.headings)
    saved = saved_mapping_for(table.headings)
    source = Import(
        file_name=name[-300:],
        sha256=keep_original(content),
        size=len(content),
        form=table.form,
        encoding=table.encoding,
        headings=list(table.headings),
        row_count=len(table.rows),
        import_kind=saved.import_kind if saved else kind.value,
        mapping=dict(saved.mapping) if saved else _guess(table, kind),
        options=_options(saved.options if saved else {}),
    )
    keep_new(record=source, by=by, at=at)
    facts = {"import": source.pk, "sha256": source.sha256, "rows": source.row_count}
    record("imports.import.begun", by=by, at=at, facts=facts)
    return source


def _guess(table: Table, kind: ImportKind) -> dict[str, str]:
    cells = [row.cells for row in table.rows]
    found = by_form(table.form, table.headings) or guessed(kind, table.headings, cells)
    return {str(place): name for place, name in found.items()}


def _options(said: Mapping[str, Any]) -> dict[str, Any]:
    usual = {"date_order": "", "language": "en", "new_parties": False, "visibility": Visibility.HUB.value}
    return usual | dict(said)


@transaction.atomic
def choose_kind(*, import_id: int, kind: str, by: Actor, at: datetime) -> Import:
    """Say what the rows of a file are; the columns are guessed anew."""
    source = _own(import_id, by, at, ImportState.MAPPING, ImportState.CHECKED)
    source.import_kind = ImportKind(kind).value
    source.mapping = _guess(read_table(source), ImportKind(kind))
    source.state = ImportState.MAPPING.value
    source.save()
    return source


@transaction.atomic
def name_columns(
    *,
    import_id: int,
    mapping: Mapping[int, str],
    options: Mapping[str, Any],
    by: Actor,
    at: datetime,
    keep_as: str = "",
) -> Import:
    """Say which column gives what, and have all rows checked; kept under the name ``keep_as``, it is used again.

    Refuses two columns for one field, a required field without a column, and dates that can be read in two ways.
    """
    source = _own(import_id, by, at, ImportState.MAPPING, ImportState.CHECKED)
    kind = ImportKind(source.import_kind)
    check_mapping(kind, mapping)
    table = read_table(source)
    source.mapping = {str(place): name for place, name in sorted(mapping.items())}
    source.options = _options(source.options) | dict(options)
    source.options["date_order"] = _order(table, mapping, str(options.get("date_order", "")))
    if keep_as.strip():
        _keep_mapping(source, keep_as.strip()[:120], by=by, at=at)
    source.state, source.done, source.wanted = ImportState.CHECKING.value, 0, source.row_count
    source.rows.all().delete()
    source.save()
    return source


def _order(table: Table, mapping: Mapping[int, str], said: str) -> str:
    """Return how dates are written: as the file itself shows, else as was said. Raises DateOrderNotSaid."""
    texts = dates_in([row.cells for row in table.rows], mapping)
    shown = order_shown(texts)
    doubtful = next((text for text in texts if is_ambiguous(text)), None)
    if doubtful is not None and not said and shown is DateOrder.UNKNOWN:
        raise DateOrderNotSaid(example=doubtful)
    return said or shown.value


def _keep_mapping(source: Import, name: str, *, by: Actor, at: datetime) -> None:
    SavedMapping.objects.update_or_create(
        name=name,
        defaults={
            "import_kind": source.import_kind,
            "headings": source.headings,
            "mapping": source.mapping,
            "options": source.options,
            "kept_by": by.pk,
            "kept_at": at,
        },
    )


@transaction.atomic
def check_import(*, import_id: int, by: Actor, at: datetime) -> Import:
    """Check every row and say what it would do; nothing enters the ledger."""
    source = _own(import_id, by, at, ImportState.CHECKING, ImportState.CHECKED)
    answers = dict(source.rows.exclude(answer="").values_list("number", "answer"))
    source.rows.all().delete()
    rows = read_table(source).rows
    _keep_rows(source, rows, check_rows(source, rows, answers), answers)
    source.state = ImportState.CHECKED.value
    source.done = source.wanted = source.row_count
    count_rows(source)
    return source


def _keep_rows(
    source: Import, rows: Sequence[Row], checked: Sequence[Checked], answers: Mapping[int, str]
) -> None:
    kept = ImportedRow.objects.bulk_create(
        [
            _filled(
                ImportedRow(source=source, number=row.number, answer=answers.get(row.number, "")), row, one
            )
            for row, one in zip(rows, checked, strict=True)
        ],
        batch_size=AT_ONCE,
    )
    faults = [fault for row, one in zip(kept, checked, strict=True) for fault in _faults(row, one)]
    RowFault.objects.bulk_create(faults, batch_size=AT_ONCE)


def _filled(kept: ImportedRow, row: Row, checked: Checked) -> ImportedRow:
    kept.cells = list(row.cells)
    kept.state = checked.state.value
    kept.label = checked.label[:500]
    kept.plan = checked.plan
    kept.target = checked.target
    kept.candidates = checked.candidates
    kept.changes = [
        {"field": one.field, "label": one.label, "now": one.now, "wanted": one.wanted, "adds": one.adds}
        for one in checked.changes
    ]
    return kept


def _faults(row: ImportedRow, checked: Checked) -> list[RowFault]:
    return [
        RowFault(row=row, column=one.column, fault_kind=one.kind.value, facts=dict(one.facts))
        for one in sorted(checked.faults, key=lambda one: (one.column is None, one.column or 0))
    ]


@transaction.atomic
def answer_row(*, import_id: int, number: int, answer: str, by: Actor, at: datetime) -> ImportedRow:
    """Say which record a doubtful row is about: its number, or ``new``; empty asks again.

    Refuses a record that was not offered.
    """
    source = _own(import_id, by, at, ImportState.CHECKED)
    row = source.rows.select_for_update().get(number=number)
    asked = row.candidates or row.plan.get("asked", [])
    if answer not in {"", "new", *(str(one["id"]) for one in asked)}:
        raise NoSuchChoice
    plain = Row(row.number, tuple(row.cells))
    _filled(row, plain, check_rows(source, [plain], {number: answer})[0])
    row.plan["asked"] = asked
    row.answer, row.taken = answer, None
    row.save()
    count_rows(source)
    return row


@transaction.atomic
def choose_changes(
    *, import_id: int, number: int, taken: Sequence[str], left_out: bool, by: Actor, at: datetime
) -> ImportedRow:
    """Say which changes of a row are wanted, or that the row is left alone."""
    source = _own(import_id, by, at, ImportState.CHECKED)
    row = source.rows.select_for_update().get(number=number)
    offered = [change["field"] for change in row.changes]
    row.taken = [field for field in offered if field in set(taken)]
    row.left_out = left_out
    row.save(update_fields=["taken", "left_out"])
    return row


@transaction.atomic
def take_every_change(*, import_id: int, by: Actor, at: datetime) -> int:
    """Want all changes of all rows, those that overwrite too; return of how many rows."""
    source = _own(import_id, by, at, ImportState.CHECKED)
    rows = list(source.rows.filter(state=RowState.CHANGED.value))
    for row in rows:
        row.taken = [change["field"] for change in row.changes]
    ImportedRow.objects.bulk_update(rows, ["taken"], batch_size=AT_ONCE)
    return len(rows)


@transaction.atomic
def start_entering(*, import_id: int, mode: str, by: Actor, at: datetime) -> Import:
    """Begin to enter the rows; the work itself is done in the background, batch by batch.

    Refuses where rows have faults or doubts and all or nothing is asked for, and where nothing would be done.
    """
    source = _own(import_id, by, at, ImportState.CHECKED)
    counts = source.counts
    useful = useful_rows(source).count()
    check_ready(
        mode=Mode(mode),
        faulty=counts.get(RowState.FAULTY.value, 0),
        doubtful=counts.get(RowState.DOUBTFUL.value, 0),
        useful=useful,
    )
    source.mode, source.state = Mode(mode).value, ImportState.IMPORTING.value
    source.done, source.wanted = 0, useful
    source.refusal, source.cancelled_at = "", None
    source.changed_by, source.changed_at = by.pk, at
    source.save()
    return source


@transaction.atomic
def cancel_entering(*, import_id: int, by: Actor, at: datetime) -> Import:
    """Stop entering; what has been entered so far is taken back."""
    source = _own(import_id, by, at, ImportState.IMPORTING)
    source.cancelled_at = at
    source.save()
    record("imports.import.cancelled", by=by, at=at, facts={"import": source.pk, "entered": source.done})
    return source


@transaction.atomic
def discard_import(*, import_id: int, by: Actor, at: datetime) -> None:
    """Forget a file that never entered the ledger, with its rows."""
    source = _own(import_id, by, at, ImportState.MAPPING, ImportState.CHECKING, ImportState.CHECKED)
    sha256, number = source.sha256, source.pk
    source.delete()
    if not Import.objects.filter(sha256=sha256).exists() and not _is_kept(sha256):
        transaction.on_commit(lambda: place_of(sha256).unlink(missing_ok=True))
    record("imports.import.discarded", by=by, at=at, facts={"import": number})


def _is_kept(sha256: str) -> bool:
    documents: Any = Import._meta.get_field("document").related_model
    return bool(documents.objects.filter(sha256=sha256).exists())


def _own(import_id: int, by: Actor, at: datetime, *states: ImportState) -> Import:
    """Return the locked import of somebody who may import. Raises NotPermitted or NotNow."""
    require(by, IMPORT)
    source = Import.objects.select_for_update().get(pk=import_id)
    check_state(source.state, *states)
    source.version += 1
    source.changed_by, source.changed_at = by.pk, at
    return source
