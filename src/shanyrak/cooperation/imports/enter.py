"""Entering an import batch by batch: each batch happens whole, so that a kill between two leaves nothing half-done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import connection, transaction

from shanyrak.cooperation.imports.checks import check_rows, count_rows, mapping_of
from shanyrak.cooperation.imports.entering.activities import enter_activity
from shanyrak.cooperation.imports.entering.agreements import enter_agreement
from shanyrak.cooperation.imports.entering.parties import enter_party
from shanyrak.cooperation.imports.entering.people import enter_person
from shanyrak.cooperation.imports.entering.work import Work
from shanyrak.cooperation.imports.known import PartyIndex
from shanyrak.cooperation.imports.models import Effect, Import, ImportedRow, RowFault
from shanyrak.cooperation.imports.queries import useful_rows
from shanyrak.cooperation.imports.reading import Row
from shanyrak.cooperation.imports.rules import (
    FaultFound,
    FaultKind,
    ImportKind,
    ImportState,
    Mode,
    RowState,
    check_state,
)
from shanyrak.cooperation.imports.text import as_text, passages
from shanyrak.journal.actions import record
from shanyrak.refusals import Refusal, gettext_noop
from shanyrak.roles import Actor
from shanyrak.sources.actions import keep_table, support_rows
from shanyrak.sources.files import place_of

ROWS_AT_ONCE = 250
MEDIA_TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "vcard": "text/vcard",
    "icalendar": "text/calendar",
}
ENTER: Mapping[ImportKind, Callable[[Work, dict[str, Any], int | None], Any]] = {
    ImportKind.PEOPLE: enter_person,
    ImportKind.PARTIES: enter_party,
    ImportKind.AGREEMENTS: enter_agreement,
    ImportKind.ACTIVITIES: enter_activity,
}
MOVED_ON = gettext_noop("The ledger has changed since this row was checked. Check the file again.")
EVIDENT = frozenset({"directory.contact", "agreements.agreementparty", "directory.partyname"})


class StoppedAtRow(Refusal):
    """All or nothing was asked for, and a row was refused."""

    text = gettext_noop("Row %(row)s was refused: %(why)s Nothing was imported.")


@transaction.atomic
def enter_next_batch(*, import_id: int, by: Actor, at: datetime) -> bool:
    """Enter the next rows of an import; return whether any were left.

    Raises StoppedAtRow where all or nothing is asked for and a row is refused: nothing of the batch is kept.
    """
    # One batch at a time in the whole installation: what two imports of the same people bring is compared, not doubled.
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('shanyrak.imports'))")
    source = Import.objects.select_for_update().get(pk=import_id)
    if source.state != ImportState.IMPORTING.value or source.cancelled_at:
        return False
    rows = list(useful_rows(source).filter(entered=False).order_by("number")[:ROWS_AT_ONCE])
    if not rows:
        _finish(source, by=by, at=at)
        return False
    _keep_file(source, rows, by=by, at=at)
    _enter_rows(source, rows, by=by, at=at)
    source.done += len(rows)
    source.save(update_fields=["done"])
    return True


def _keep_file(source: Import, rows: Sequence[ImportedRow], *, by: Actor, at: datetime) -> None:
    """Keep the file among the source documents, once, as what all its records come from."""
    if source.document_id:
        return
    cells = source.rows.order_by("number").values_list("cells", flat=True)
    kept = keep_table(
        content=place_of(source.sha256).read_bytes(),
        name=source.file_name,
        text=as_text(source.headings, cells, mapping_of(source)),
        media_type=MEDIA_TYPES[source.form],
        language=source.options["language"],
        by=by,
        at=at,
    )
    source.document = kept.document
    source.save(update_fields=["document"])
    if kept.new:
        document = kept.document
        Effect.objects.create(
            row=rows[0],
            record_kind=document.kind(),
            record_id=document.pk,
            made=True,
            version=document.version,
        )


def _enter_rows(source: Import, rows: Sequence[ImportedRow], *, by: Actor, at: datetime) -> None:
    work = Work(source, PartyIndex.load(), by=by, at=at)
    plain = [Row(row.number, tuple(row.cells)) for row in rows]
    answers = {row.number: row.answer for row in rows if row.answer}
    now = check_rows(source, plain, answers, without=_made(source))
    for row, again in zip(rows, now, strict=True):
        work.row = row
        same = "goes_on" in row.plan or (row.state, row.target) == (again.state.value, again.target)
        if not same:
            _refuse(source, row, MOVED_ON)
        else:
            _enter(source, work, row)
    ImportedRow.objects.bulk_update(rows, ["entered", "state", "plan"])
    _note_versions(work.effects)
    Effect.objects.bulk_create(work.effects)
    _support(source, work)


def _made(source: Import) -> dict[str, list[int]]:
    """Return what earlier rows of the file made: later ones were not compared with that, and are not now."""
    found: dict[str, list[int]] = {}
    effects = Effect.objects.filter(row__source=source, made=True)
    for kind, number in effects.values_list("record_kind", "record_id"):
        found.setdefault(kind, []).append(number)
    return found


def _enter(source: Import, work: Work, row: ImportedRow) -> None:
    before = len(work.effects)
    try:
        with transaction.atomic():
            ENTER[ImportKind(source.import_kind)](work, row.plan, row.target)
        row.entered = True
    except Refusal as refusal:
        del work.effects[before:]
        _refuse(source, row, refusal.text, **refusal.facts)
    except FaultFound:
        del work.effects[before:]
        _refuse(source, row, gettext_noop("An earlier row that it belongs to was not imported."))


def _refuse(source: Import, row: ImportedRow, text: str, **facts: object) -> None:
    """Leave a row out that the ledger refuses, with the reason. Raises StoppedAtRow where that stops everything."""
    if source.mode == Mode.ALL_OR_NOTHING.value:
        raise StoppedAtRow(row=row.number, why=text % facts if facts else text)
    row.state = RowState.FAULTY.value
    said = {"text": text, **{name: str(value) for name, value in facts.items()}}
    RowFault.objects.create(row=row, fault_kind=FaultKind.REFUSED.value, facts=said)


def _note_versions(effects: Sequence[Effect]) -> None:
    """Let effects know the versions that records have now, after their parts were added."""
    by_kind: dict[str, list[Effect]] = {}
    for effect in effects:
        if effect.version is not None:
            by_kind.setdefault(effect.record_kind, []).append(effect)
    for kind, these in by_kind.items():
        rows = apps.get_model(kind)._default_manager.filter(pk__in=[one.record_id for one in these])
        versions = dict(rows.values_list("pk", "version"))
        for effect in these:
            effect.version = versions[effect.record_id]


def _support(source: Import, work: Work) -> None:
    """Hang each record on the row of the file that it comes from."""
    document: Any = source.document
    numbers = list(source.rows.order_by("number").values_list("number", flat=True))
    places = passages(document.text, numbers)
    support_rows(
        document_id=document.pk,
        passages=[
            (one.record_kind, one.record_id, *places[one.row.number])
            for one in work.effects
            if one.record_kind not in EVIDENT
        ],
        by=work.by,
        at=work.at,
    )


def _finish(source: Import, *, by: Actor, at: datetime) -> None:
    source.state, source.finished_at = ImportState.IMPORTED.value, at
    count_rows(source)
    facts = {
        "import": source.pk,
        "document": source.document_id,
        "rows": source.rows.filter(entered=True).count(),
        "left_out": source.rows.filter(entered=False).count(),
    }
    record("imports.import.finished", by=by, at=at, facts=facts)


@transaction.atomic
def stop(*, import_id: int, why: str) -> None:
    """Note why an import cannot go on; what it brought is to be taken back."""
    source = Import.objects.select_for_update().get(pk=import_id)
    check_state(source.state, ImportState.IMPORTING)
    source.refusal = why[:500]
    source.save(update_fields=["refusal"])
