"""Many certificates asked for together: one transaction each, so that a kill leaves every one whole or not begun."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import get_language

from shanyrak.certificates.actions.issuing import issue
from shanyrak.certificates.gateways import issue_soon
from shanyrak.certificates.models import Batch, BatchLine, Certificate
from shanyrak.certificates.permissions import ISSUE_CERTIFICATES
from shanyrak.certificates.rules import (
    AlreadyOver,
    Holder,
    NobodyToCertify,
    Progress,
    Request,
    achievement_of,
    as_data,
    check_holder,
)
from shanyrak.journal.actions import record
from shanyrak.records.languages import said_in
from shanyrak.roles import Actor, require

GOING_ON = (Progress.WAITING.value, Progress.MAKING.value)


@transaction.atomic
def issue_batch(*, requests: Sequence[Request], by: Actor, at: datetime) -> Batch:
    """Ask for certificates to be issued one after the other in the background.

    Refuses an empty batch, and one with a holder without a name. A key that has a certificate keeps that one.
    """
    require(by, ISSUE_CERTIFICATES)
    wanted = {request.key: request for request in requests}
    if not wanted:
        raise NobodyToCertify
    first = requests[0]
    title = said_in(first.achievement.name, get_language() or "en").text
    batch = Batch.objects.create(about=first.about, title=title[:500], asked_at=at, asked_by=by.pk)
    BatchLine.objects.bulk_create(
        (_line(batch, place, request) for place, request in enumerate(wanted.values(), 1)), batch_size=1_000
    )
    facts = {"batch": batch.pk, "about": batch.about, "certificates": len(wanted)}
    record("certificates.batch.asked", by=by, at=at, facts=facts)
    issue_soon(batch.pk)
    return batch


def _line(batch: Batch, place: int, request: Request) -> BatchLine:
    holder = check_holder(request.holder)
    return BatchLine(
        batch=batch,
        place=place,
        key=request.key,
        name=holder.name,
        email=holder.email,
        language=holder.language,
        about=request.about,
        achievement=as_data(request.achievement),
    )


@transaction.atomic
def issue_next(*, batch_id: int, by: Actor, at: datetime) -> bool:
    """Issue the next certificate of a batch; return whether there was one.

    A kill leaves it to be issued after the next start; two workers never issue the same one.
    """
    going_on = Batch.objects.select_for_update(skip_locked=True).filter(progress__in=GOING_ON)
    batch = going_on.filter(pk=batch_id).first()
    if batch is None:
        return False
    line = batch.lines.filter(certificate=None, left_out=False).order_by("place").first()
    if line is None:
        return _end(batch, Progress.MADE, by=by, at=at)
    if batch.progress == Progress.WAITING:
        batch.progress = Progress.MAKING.value
        batch.save(update_fields=["progress"])
    _issue_line(line, by=by, at=at)
    return True


def _issue_line(line: BatchLine, *, by: Actor, at: datetime) -> None:
    """Issue one, and forget whose it is here: from now on the certificate itself says so."""
    line.stood_already = Certificate.objects.filter(key=line.key).exists()
    line.certificate = issue(
        holder=Holder(line.name, line.email, line.language),
        achievement=achievement_of(line.achievement),
        about=line.about,
        key=line.key,
        by=by,
        at=at,
    )
    line.name = line.email = ""
    line.save(update_fields=["certificate", "stood_already", "name", "email"])


def _end(batch: Batch, how: Progress, *, by: Actor, at: datetime) -> bool:
    batch.progress, batch.ended_at = how.value, at
    batch.save(update_fields=["progress", "ended_at"])
    issued = batch.lines.filter(certificate__isnull=False, stood_already=False).count()
    record(f"certificates.batch.{how.value}", by=by, at=at, facts={"batch": batch.pk, "issued": issued})
    return False


@transaction.atomic
def stop_batch(*, batch_id: int, by: Actor, at: datetime) -> None:
    """Stop a batch: what is issued stays, the rest is not issued and its names are forgotten. Refuses one that is over."""
    require(by, ISSUE_CERTIFICATES)
    batch = Batch.objects.select_for_update().get(pk=batch_id)
    if batch.progress not in (*GOING_ON, Progress.FAILED.value):
        raise AlreadyOver
    batch.lines.filter(certificate=None).update(left_out=True, name="", email="")
    _end(batch, Progress.CANCELLED, by=by, at=at)


@transaction.atomic
def batch_failed(*, batch_id: int, reason: str, by: Actor, at: datetime) -> None:
    """Say that a batch could not go on, and why; what is left of it stays to be gone on with."""
    rows = Batch.objects.filter(pk=batch_id, progress__in=GOING_ON)
    if rows.update(progress=Progress.FAILED.value, failure=reason[:200]):
        record("certificates.batch.failed", by=by, at=at, facts={"batch": batch_id})


@transaction.atomic
def go_on_with_batch(*, batch_id: int, by: Actor, at: datetime) -> None:
    """Go on with a batch that failed. Refuses any other."""
    require(by, ISSUE_CERTIFICATES)
    batch = Batch.objects.select_for_update().get(pk=batch_id)
    if batch.progress != Progress.FAILED:
        raise AlreadyOver
    batch.progress, batch.failure = Progress.WAITING.value, ""
    batch.save(update_fields=["progress", "failure"])
    record("certificates.batch.taken_up", by=by, at=at, facts={"batch": batch_id})
    issue_soon(batch_id)
