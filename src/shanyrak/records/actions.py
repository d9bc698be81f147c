"""Keeping records: the part that all capabilities' acts share. Call them inside an act's transaction."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, TypeVar

from django.db import IntegrityError, models, transaction

from shanyrak.records.languages import Status
from shanyrak.records.models import Embargo, Kept, Record
from shanyrak.records.rules import MergeConflicts, Visibility, check_mergeable, check_version, differences
from shanyrak.roles import Actor

TRANSLATION = {"status": Status.TRANSLATED.value, "of": ""}  # of another record's original

AnyRecord = TypeVar("AnyRecord", bound=Record)
AnyKept = TypeVar("AnyKept", bound=Kept)


def plain(value: object) -> object:
    """Return ``value`` as the journal keeps it: records by their number, all else that JSON lacks as text."""
    if isinstance(value, models.Model):
        return value.pk
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, Mapping):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(part) for part in value]
    return str(value)


def disclosed(
    record: Record, said: Mapping[str, object], *, erasable: Collection[str] = ()
) -> dict[str, dict[str, object]]:
    """Return what an act says of ``record`` as the journal may have it: in clear only where it is and was public.

    Of any other record the journal gets the number in clear and the rest as commitments that can be erased; so it
    gets the ``erasable`` parts of every record.
    """
    told = {name: plain(value) for name, value in said.items() if value not in ("", None, {}, [], ())}
    number: dict[str, object] = {record._meta.model_name or "record": record.pk}
    if record.visibility == Visibility.PUBLIC and "visibility" not in told:
        facts = {name: value for name, value in told.items() if name not in erasable}
        return {"facts": number | facts, "personal": {name: told[name] for name in told if name in erasable}}
    return {"facts": number, "personal": told}


@transaction.atomic
def keep_new(*, record: AnyKept, by: Actor, at: datetime) -> AnyKept:
    """Save a new record with who made it and when."""
    record.created_by = record.changed_by = by.pk
    record.created_at = record.changed_at = at
    record.save(force_insert=True)
    return record


@transaction.atomic
def keep_edit(
    *, record: Kept, wanted: Mapping[str, Any], version: int, by: Actor, at: datetime
) -> dict[str, dict[str, object]]:
    """Save what ``wanted`` changes in a locked ``record``; return ``{field: {"from", "to"}}`` for the journal.

    Raises StaleEdit, with the differences, when the edit began from another version.
    """
    now = {field: getattr(record, field) for field in wanted}
    check_version(version, current=record.version, now=now, wanted=wanted)
    changes = differences(now, wanted)
    if not changes:
        return {}
    for change in changes:
        setattr(record, change.field, change.wanted)
    record.version += 1
    record.changed_by, record.changed_at = by.pk, at
    record.save()
    if "visibility" in wanted and record.visibility == Visibility.PUBLIC:  # type: ignore[attr-defined]  # a record's
        # What is public is kept back no longer; were it hidden again, an old day must not open it.
        Embargo.objects.filter(record_kind=record.kind(), record_id=record.pk).delete()
    return {change.field: {"from": plain(change.now), "to": plain(change.wanted)} for change in changes}


@transaction.atomic
def keep_merge(*, keep: AnyRecord, gone: AnyRecord, by: Actor, at: datetime) -> dict[str, int]:
    """Point everything at ``keep`` that pointed at ``gone``, and ``gone`` at ``keep``; return how many of what moved.

    Both must be locked. Evidence stays where it is: what speaks for ``gone`` speaks for ``keep`` from now on.
    Raises MergedWithItself, AlreadyMerged or MergeConflicts.
    """
    check_mergeable(keep.pk, gone.pk, merged=bool(keep.merged_into_id or gone.merged_into_id))  # type: ignore[attr-defined]
    moved: dict[str, int] = {}
    for relation in gone._meta.related_objects:
        # What history remembers stays as it was.
        if relation.field.many_to_many or hasattr(relation.related_model, "pgh_tracked_model"):
            continue
        rows = relation.related_model._default_manager.filter(**{relation.field.name: gone})
        if count := _repoint(rows, relation.field.name, keep):
            moved[relation.related_model._meta.label_lower] = count
    _lead_on(gone, to=keep, by=by, at=at)
    return moved


@transaction.atomic
def keep_merge_of_copies(*, keep: AnyRecord, gone: AnyRecord, by: Actor, at: datetime) -> None:
    """Point ``gone`` at ``keep`` and move nothing: what was said of one copy's text holds for that text alone.

    Both must be locked. Raises MergedWithItself or AlreadyMerged.
    """
    check_mergeable(keep.pk, gone.pk, merged=bool(keep.merged_into_id or gone.merged_into_id))  # type: ignore[attr-defined]
    _lead_on(gone, to=keep, by=by, at=at)


def _lead_on(gone: Record, *, to: Record, by: Actor, at: datetime) -> None:
    gone.merged_into = to
    gone.version += 1
    gone.changed_by, gone.changed_at = by.pk, at
    gone.save()


@transaction.atomic
def keep_gaps(
    *, keep: AnyRecord, gone: AnyRecord, fields: Collection[str], by: Actor, at: datetime
) -> list[str]:
    """Fill what ``keep`` leaves empty among ``fields`` with what ``gone`` says; return which fields were filled.

    Of texts in languages, each language that is missing is filled. Nothing that ``keep`` says is replaced, and nothing
    that fewer people may see comes to a record that more may see.
    """
    if _narrowness(gone) > _narrowness(keep):
        return []
    filled = [name for name in fields if _fill(keep, gone, name)]
    if filled:
        keep.version += 1
        keep.changed_by, keep.changed_at = by.pk, at
        keep.save()
    return filled


def _narrowness(record: Record) -> int:
    return list(Visibility).index(Visibility(record.visibility))


def _fill(keep: Record, gone: Record, name: str) -> bool:
    now, other = getattr(keep, name), getattr(gone, name)
    if isinstance(now, Mapping) and isinstance(other, Mapping):
        missing = {key: dict(said) | TRANSLATION for key, said in other.items() if key not in now}
        wanted: object = {**now, **missing} if now else other
    else:
        wanted = now or other
    setattr(keep, name, wanted)
    return wanted != now


def _repoint(rows: models.QuerySet[Any], field: str, keep: Record) -> int:
    """Point ``rows`` at ``keep``; of a link that ``keep`` has already, one is enough. Raises MergeConflicts."""
    try:
        with transaction.atomic():
            return rows.update(**{field: keep})
    except IntegrityError as clash:
        if not getattr(rows.model, "is_link", False):
            raise MergeConflicts(what=str(rows.model._meta.verbose_name_plural)) from clash
    return sum(_repoint_link(link, field, keep) for link in rows)


def _repoint_link(link: models.Model, field: str, keep: Record) -> bool:
    """Point a link at ``keep``, or take it out where the same link is there; return whether it moved."""
    try:
        with transaction.atomic():
            setattr(link, field, keep)
            link.save(update_fields=[field])
    except IntegrityError:
        link.delete()
        return False
    return True
