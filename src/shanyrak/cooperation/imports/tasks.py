"""Long work in the background: checking, entering, taking back. Each goes on after a kill, or begins anew."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import now
from procrastinate.contrib.django import app

from shanyrak.accounts.models import User
from shanyrak.cooperation.imports.actions import check_import, name_columns, start_entering
from shanyrak.cooperation.imports.enter import StoppedAtRow, enter_next_batch, stop
from shanyrak.cooperation.imports.models import Import
from shanyrak.cooperation.imports.rules import CannotTakeBack, ImportState
from shanyrak.cooperation.imports.undoing import start_taking_back, take_back
from shanyrak.refusals import Refusal
from shanyrak.roles import Actor

ROWS_WHILE_ONE_WAITS = 1_500  # as many are checked before the page answers


def check(*, import_id: int, by: Actor, at: datetime, **said: Any) -> Import:
    """Say what the columns are, and have the rows checked: at once where they are few, else by the worker."""
    with transaction.atomic():
        source = name_columns(import_id=import_id, by=by, at=at, **said)
        if source.row_count > ROWS_WHILE_ONE_WAITS:
            check_all_rows.defer(import_id=import_id)
            return source
        return check_import(import_id=import_id, by=by, at=at)


def enter(*, import_id: int, mode: str, by: Actor, at: datetime) -> Import:
    """Begin to enter the rows and ask the worker to do so; both happen or neither."""
    with transaction.atomic():
        source = start_entering(import_id=import_id, mode=mode, by=by, at=at)
        enter_all_rows.defer(import_id=import_id)
    return source


def undo(*, import_id: int, by: Actor, at: datetime) -> Import:
    """Begin to take an import back and ask the worker to do so; both happen or neither."""
    with transaction.atomic():
        source = start_taking_back(import_id=import_id, by=by, at=at)
        take_all_back.defer(import_id=import_id)
    return source


def whose(import_id: int) -> Actor:
    """Return who asked for what is being done."""
    return User.objects.get(pk=Import.objects.values_list("changed_by", flat=True).get(pk=import_id) or 0)


@app.task(name="imports.check_all_rows")
def check_all_rows(import_id: int) -> None:
    """Check all rows; started again after a kill, it begins anew."""
    if Import.objects.filter(pk=import_id, state=ImportState.CHECKING.value).exists():
        check_import(import_id=import_id, by=whose(import_id), at=now())


@app.task(name="imports.enter_all_rows")
def enter_all_rows(import_id: int) -> None:
    """Enter the rows that still wait; started again after a kill, it goes on with the rest."""
    enter_all(import_id, by=whose(import_id))


def enter_all(import_id: int, *, by: Actor) -> None:
    """Enter batch after batch; where that is stopped, take back what has been entered so far."""
    try:
        while enter_next_batch(import_id=import_id, by=by, at=now()):
            pass
    except StoppedAtRow as stopped:
        stop(import_id=import_id, why=str(stopped))
    source = Import.objects.get(pk=import_id)
    if source.state == ImportState.IMPORTING.value and (source.cancelled_at or source.refusal):
        take_back(import_id=import_id, by=by, at=now())


@app.task(name="imports.take_all_back")
def take_all_back(import_id: int) -> None:
    """Take an import back; started again after a kill, it begins anew, for it happens whole or not at all."""
    take_back_or_say_why(import_id, by=whose(import_id))


def take_back_or_say_why(import_id: int, *, by: Actor) -> None:
    """Take an import back; where that is refused after all, the import stands as it did."""
    try:
        take_back(import_id=import_id, by=by, at=now())
    except CannotTakeBack as refusal:
        stays(import_id, refusal)


@transaction.atomic
def stays(import_id: int, refusal: Refusal) -> None:
    """Let an import that cannot be taken back stand, with the reason."""
    source = Import.objects.select_for_update().get(pk=import_id)
    if source.state == ImportState.TAKING_BACK.value:
        source.state, source.refusal = ImportState.IMPORTED.value, str(refusal)[:500]
        source.save()
