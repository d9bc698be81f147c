"""Writing the checklists of this hub."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.activities.rules import ActivityKind
from shanyrak.cooperation.preparation.models import ChecklistItem, ChecklistOfHub
from shanyrak.cooperation.preparation.permissions import PREPARE
from shanyrak.cooperation.preparation.queries.checklists import checklist_for
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_new, plain
from shanyrak.roles import Actor, require


@transaction.atomic
def write_own_checklist(*, kind: str, by: Actor, at: datetime) -> ChecklistOfHub:
    """Copy the ready checklist of a kind, to be changed; an own one that is there stays as it is."""
    require(by, PREPARE)
    known = ChecklistOfHub.objects.select_for_update().filter(activity_kind=kind).first()
    if known is not None:
        return known
    items = checklist_for(ActivityKind(kind))
    own: ChecklistOfHub = keep_new(record=ChecklistOfHub(activity_kind=kind), by=by, at=at)
    for item in items:
        keep_new(
            record=ChecklistItem(checklist=own, title=item.title, anchor=item.anchor, days=item.days),
            by=by,
            at=at,
        )
    record("preparation.checklist.written", by=by, at=at, facts={"kind": kind, "items": len(items)})
    return own


@transaction.atomic
def take_ready_checklist(*, kind: str, by: Actor, at: datetime) -> None:
    """Throw the own checklist of a kind away, so that the ready one holds again."""
    require(by, PREPARE)
    ChecklistOfHub.objects.filter(activity_kind=kind).delete()
    record("preparation.checklist.discarded", by=by, at=at, facts={"kind": kind})


@transaction.atomic
def add_checklist_item(*, kind: str, by: Actor, at: datetime, **fields: Any) -> ChecklistItem:
    """Put an item on the checklist of a kind; the ready one becomes the hub's own by that."""
    require(by, PREPARE)
    own = write_own_checklist(kind=kind, by=by, at=at)
    item: ChecklistItem = keep_new(record=ChecklistItem(checklist=own, **fields), by=by, at=at)
    _note("item_added", item, fields, by=by, at=at)
    return item


@transaction.atomic
def edit_checklist_item(
    *, item_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> ChecklistItem:
    """Change an item of a checklist. Refuses an edit of an older version."""
    require(by, PREPARE)
    item = _locked(item_id)
    changes = keep_edit(record=item, wanted=wanted, version=version, by=by, at=at)
    if changes:
        _note("item_edited", item, changes, by=by, at=at)
    return item


@transaction.atomic
def remove_checklist_item(*, item_id: int, by: Actor, at: datetime) -> ChecklistOfHub:
    """Take an item off a checklist."""
    require(by, PREPARE)
    item = _locked(item_id)
    _note("item_removed", item, {"title": item.title}, by=by, at=at)
    own: ChecklistOfHub = item.checklist
    item.delete()
    return own


def _note(deed: str, item: ChecklistItem, said: Mapping[str, object], *, by: Actor, at: datetime) -> None:
    facts = {"kind": item.checklist.activity_kind, "item": item.pk}
    personal = {name: plain(value) for name, value in said.items()}
    record(f"preparation.checklist.{deed}", by=by, at=at, facts=facts, personal=personal)


def _locked(item_id: int) -> ChecklistItem:
    item: ChecklistItem = (
        ChecklistItem.objects.select_for_update(of=("self",)).select_related("checklist").get(pk=item_id)
    )
    return item
