"""Taking delivered files in, in the background: each file whole or not at all, whatever happens to the worker."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import now
from procrastinate.contrib.django import app

from shanyrak.accounts.models import User
from shanyrak.cooperation.intake.actions import hand_in_files
from shanyrak.cooperation.intake.models import DeliveredFile, Delivery, FileState
from shanyrak.cooperation.intake.taking_in import TakenIn, take_in
from shanyrak.roles import Actor
from shanyrak.sources.files import place_of
from shanyrak.sources.models import SourceDocument


def deliver(*, files: Sequence[tuple[str, bytes]], by: Actor, at: datetime, **described: Any) -> Delivery:
    """Hand files in and ask the worker to take them in; both happen or neither."""
    with transaction.atomic():
        delivery = hand_in_files(files=files, by=by, at=at, **described)
        take_in_delivery.defer(delivery_id=delivery.pk)
    return delivery


@app.task(name="intake.take_in_delivery")
def take_in_delivery(delivery_id: int) -> None:
    """Take in the files of a delivery that still wait; started again after a kill, it goes on with the rest."""
    while take_in_next(delivery_id, at=now()):
        pass


@transaction.atomic
def take_in_next(delivery_id: int, *, at: datetime) -> bool:
    """Take in the next waiting file; return whether there was one.

    A kill leaves the file waiting; two workers never take the same one.
    """
    file = (
        DeliveredFile.objects.select_for_update(skip_locked=True, of=("self",))
        .select_related("delivery", "supersedes")
        .filter(delivery=delivery_id, state=FileState.WAITING)
        .order_by("pk")
        .first()
    )
    if file is None:
        return False
    taken = _taken(file, at=at)
    file.state, file.reason, file.document_id = taken.state, taken.reason[:500], taken.document
    file.save(update_fields=["state", "reason", "document"])
    if taken.document is None and not SourceDocument.objects.filter(sha256=file.sha256).exists():
        transaction.on_commit(lambda: place_of(file.sha256).unlink(missing_ok=True))
    return True


def _taken(file: DeliveredFile, *, at: datetime) -> TakenIn:
    by = User.objects.get(pk=file.delivery.created_by or 0)
    place = place_of(file.sha256)
    if not place.exists():
        return TakenIn(file.name, FileState.REFUSED.value, "The file is gone. Hand it in again.")
    return take_in(
        place.read_bytes(),
        file.name,
        name=file.name,
        by=by,
        at=at,
        language=file.language,
        published_on=file.published_on,
        publisher=file.publisher,
        address=file.address,
        supersedes=file.supersedes,
        engine=file.engine,
    )
