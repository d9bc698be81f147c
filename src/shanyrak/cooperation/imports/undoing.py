"""Taking an import back: what it made goes, what it changed says again what it said before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models, transaction

from shanyrak.cooperation.agreements.models import Deed, StateSpan
from shanyrak.cooperation.imports.models import CalendarEvent, Effect, Import
from shanyrak.cooperation.imports.rules import CannotTakeBack, ImportState, Mode, check_state
from shanyrak.cooperation.intake.ledger import EDITS
from shanyrak.cooperation.intake.models import Proposal
from shanyrak.journal.actions import record
from shanyrak.refusals import gettext_noop
from shanyrak.roles import Actor
from shanyrak.sources.actions import withdraw_rows
from shanyrak.sources.models import SourceDocument, Support

# Parts go before what they belong to.
ORDER = (
    "activities.participant",
    "activities.activity",
    "agreements.commitment",
    "agreements.clause",
    "agreements.agreementparty",
    "agreements.agreement",
    "directory.contact",
    "directory.office",
    "directory.partyname",
    "directory.person",
    "directory.party",
)
FOLLOWS = {StateSpan, CalendarEvent}  # worked out from the rest, or this room's own
PARTS_OF = {"directory.partyname": "party", "agreements.agreementparty": "agreement"}
MOST_SHOWN = 200
WAS_CHANGED = gettext_noop("It was changed since.")
WAS_REMOVED = gettext_noop("It was merged or removed since.")
WAS_USED = gettext_noop("Something refers to it since: %(what)s.")
Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A record that keeps an import from being taken back, and why."""

    kind: str
    id: int
    label: str
    reason: str
    what: str = ""


@dataclass
class Brought:
    """All that an import did to the ledger."""

    source: Import
    effects: Sequence[Effect]

    @classmethod
    def by(cls, source: Import) -> Brought:
        """Return what an import did; one query."""
        return cls(source, list(Effect.objects.filter(row__source=source).order_by("pk")))

    @property
    def made(self) -> dict[str, list[int]]:
        """The numbers of what is new, by kind, without the file itself."""
        found: dict[str, list[int]] = defaultdict(list)
        for one in self.effects:
            if one.made and one.record_kind != SourceDocument.kind():
                found[one.record_kind].append(one.record_id)
        return found

    @property
    def versions(self) -> dict[Key, int]:
        """The version in which the import left each record that has versions."""
        return {
            (one.record_kind, one.record_id): one.version
            for one in self.effects
            if one.version is not None and one.record_kind != SourceDocument.kind()
        }


def obstacles(source: Import) -> list[Obstacle]:
    """Return what keeps an import from being taken back; a fixed number of queries for each kind of record."""
    brought = Brought.by(source)
    return [*_changed_since(brought), *_used_since(brought)]


def _changed_since(brought: Brought) -> Iterable[Obstacle]:
    by_kind: dict[str, dict[int, int]] = defaultdict(dict)
    for (kind, number), version in brought.versions.items():
        by_kind[kind][number] = version
    for kind, expected in by_kind.items():
        rows = _model(kind)._default_manager.filter(pk__in=list(expected))
        now = {row.pk: row for row in rows}
        for number, version in expected.items():
            row = now.get(number)
            if row is None or getattr(row, "merged_into_id", None):
                yield Obstacle(kind, number, _label(row, number), WAS_REMOVED)
            elif row.version != version:
                yield Obstacle(kind, number, _label(row, number), WAS_CHANGED)


def _used_since(brought: Brought) -> Iterable[Obstacle]:
    made = brought.made
    for kind, numbers in made.items():
        for relation in _model(kind)._meta.related_objects:
            related = relation.related_model
            if related in FOLLOWS or hasattr(related, "pgh_tracked_model") or relation.field.many_to_many:
                continue
            ours = made.get(f"{related._meta.app_label}.{related._meta.model_name}", [])
            rows = related._default_manager.filter(**{f"{relation.field.name}__in": numbers}).exclude(
                pk__in=ours
            )
            used = rows.values_list(relation.field.attname, flat=True)[:MOST_SHOWN]
            yield from _obstacles(kind, used, str(related._meta.verbose_name_plural))
        yield from _obstacles(kind, _spoken_for(brought, kind, numbers), gettext_noop("another document"))


def _spoken_for(brought: Brought, kind: str, numbers: Sequence[int]) -> set[int]:
    """Return the records that other documents, proposals or deeds speak of."""
    supports = Support.objects.filter(record_kind=kind, record_id__in=numbers)
    others = supports.exclude(evidence__document=brought.source.document_id).values_list(
        "record_id", flat=True
    )
    proposals = Proposal.objects.filter(target_kind=kind, target_id__in=numbers).values_list(
        "target_id", flat=True
    )
    deeds = Deed.objects.filter(record_kind=kind, record_id__in=numbers).values_list("record_id", flat=True)
    return {number for rows in (others, proposals, deeds) for number in rows if number is not None}


def _obstacles(kind: str, numbers: Iterable[int], what: str) -> Iterable[Obstacle]:
    wanted = set(numbers)
    for row in _model(kind)._default_manager.filter(pk__in=wanted) if wanted else ():
        yield Obstacle(kind, row.pk, _label(row, row.pk), WAS_USED, what)


def _label(row: Any, number: int) -> str:
    return getattr(row, "label", "") or f"#{number}"


def _model(kind: str) -> Any:
    return apps.get_model(kind)


@transaction.atomic
def start_taking_back(*, import_id: int, by: Actor, at: datetime) -> Import:
    """Begin to take an import back. Refuses where something it brought was changed or used since."""
    source = Import.objects.select_for_update().get(pk=import_id)
    check_state(source.state, ImportState.IMPORTED)
    if found := obstacles(source):
        raise CannotTakeBack(count=len(found))
    source.state = ImportState.TAKING_BACK.value
    source.version += 1
    source.changed_by, source.changed_at = by.pk, at
    source.save()
    return source


@transaction.atomic
def take_back(*, import_id: int, by: Actor, at: datetime) -> Import:
    """Take back all that an import did, at once, or nothing of it.

    Refuses where something it brought was changed or used since. The journal and the history keep that it was there.
    """
    source = Import.objects.select_for_update().get(pk=import_id)
    check_state(source.state, ImportState.TAKING_BACK, ImportState.IMPORTING)
    if found := obstacles(source):
        raise CannotTakeBack(count=len(found))
    brought = Brought.by(source)
    for effect in reversed(brought.effects):
        if not effect.made and effect.before:
            _restore(effect, by=by, at=at)
    _withdraw_file(brought, by=by, at=at)
    _forget_calendar(source)
    counts = _remove(brought.made)
    stopped = source.state == ImportState.IMPORTING.value
    source.rows.update(entered=False)
    source.state = (ImportState.CHECKED if stopped else ImportState.TAKEN_BACK).value
    source.document, source.done = None, 0
    source.save()
    Effect.objects.filter(pk__in=[effect.pk for effect in brought.effects]).delete()
    restored = sum(not one.made for one in brought.effects)
    facts = {"import": source.pk, "removed": counts, "restored": restored, "stopped": stopped}
    record("imports.import.taken_back", by=by, at=at, facts=facts)
    return source


def _restore(effect: Effect, *, by: Actor, at: datetime) -> None:
    """Let a record say again what it said before, by its room's own act, so that what follows from it follows."""
    model = _model(effect.record_kind)
    now = model._default_manager.get(pk=effect.record_id)
    wanted = {name: _value(model, name, value) for name, value in effect.before.items()}
    EDITS[effect.record_kind](record_id=now.pk, version=now.version, wanted=wanted, by=by, at=at)


def _value(model: Any, name: str, value: Any) -> Any:
    field = model._meta.get_field(name)
    if isinstance(field, models.ForeignKey) and value is not None:
        return field.related_model._default_manager.get(pk=value)
    return value


def _withdraw_file(brought: Brought, *, by: Actor, at: datetime) -> None:
    document = brought.source.document_id
    if document is None:
        return
    brought.source.document = None
    brought.source.save(update_fields=["document"])
    known = {
        (one.record_kind, one.record_id)
        for one in brought.effects
        if one.record_kind != SourceDocument.kind()
    }
    was_new = any(one.record_kind == SourceDocument.kind() for one in brought.effects)
    keep = not was_new or Import.objects.filter(document=document).exclude(pk=brought.source.pk).exists()
    withdraw_rows(document_id=document, records=sorted(known), keep=keep, by=by, at=at)


def _forget_calendar(source: Import) -> None:
    """Let calendars' events be known again as they were before."""
    for plan in source.rows.filter(entered=True, plan__has_key="sequence_was").values_list("plan", flat=True):
        events = CalendarEvent.objects.filter(uid=plan["uid"])
        if plan["sequence_was"] is None:
            events.delete()
        else:
            events.update(sequence=plan["sequence_was"])


def _remove(made: Mapping[str, Sequence[int]]) -> dict[str, int]:
    """Take out what is new, parts first; nothing else points at it, and the database makes sure of that."""
    StateSpan.objects.filter(commitment__in=made.get("agreements.commitment", ())).delete()
    counts: dict[str, int] = {}
    for kind in ORDER:
        numbers = made.get(kind, ())
        if not numbers:
            continue
        rows = _model(kind)._default_manager.filter(pk__in=numbers)
        wholes = _wholes(kind, rows)
        counts[kind] = len(numbers)
        rows._raw_delete(rows.db)  # noqa: SLF001 - what else points here is known, and checked at the commit
        for whole in wholes.all() if wholes is not None else ():
            whole.save()  # what it is found by follows from its parts
    return counts


def _wholes(kind: str, rows: Any) -> Any:
    """Return the records that these parts belong to."""
    name = PARTS_OF.get(kind)
    if name is None:
        return None
    model = _model(kind)._meta.get_field(name).related_model
    return model._default_manager.filter(pk__in=list(rows.values_list(f"{name}_id", flat=True).distinct()))


def is_whole(source: Import) -> bool:
    """Whether all or nothing was asked for."""
    return source.mode == Mode.ALL_OR_NOTHING.value
