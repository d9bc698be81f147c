"""Keeping figures. Each function is one act: it happens whole, is journalled, or is refused."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.figures.models import Figure
from shanyrak.cooperation.figures.permissions import CHANGE_FIGURES
from shanyrak.cooperation.figures.rules import check_figure
from shanyrak.journal.actions import record
from shanyrak.records.actions import disclosed, keep_edit, keep_gaps, keep_merge, keep_new
from shanyrak.roles import Actor, require

GAPS_TO_FILL = ("what", "as_of", "party")


@transaction.atomic
def add_figure(*, by: Actor, at: datetime, **fields: Any) -> Figure:
    """Enter a number that a source states. Refuses one that does not say what it counts, or in which unit."""
    require(by, CHANGE_FIGURES)
    check_figure(quantity=fields.get("quantity", ""), unit=fields.get("unit", ""))
    figure = keep_new(record=Figure(**fields), by=by, at=at)
    record("cooperation.figure.added", by=by, at=at, **disclosed(figure, fields))
    return figure


@transaction.atomic
def edit_figure(
    *, record_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> Figure:
    """Change what the ledger says of a figure.

    Refuses an edit of an older version, and a number without what it counts or its unit.
    """
    require(by, CHANGE_FIGURES)
    figure = Figure.objects.select_for_update().get(pk=record_id)
    check_figure(quantity=wanted.get("quantity", figure.quantity), unit=wanted.get("unit", figure.unit))
    changes = keep_edit(record=figure, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record("cooperation.figure.edited", by=by, at=at, **disclosed(figure, changes))
    return figure


@transaction.atomic
def merge_figures(*, keep_id: int, gone_id: int, by: Actor, at: datetime) -> Figure:
    """Make two records of one figure one; what the one kept leaves empty is filled from the other.

    Refuses to merge a record with itself or one that is merged already.
    """
    require(by, CHANGE_FIGURES)
    both = {
        figure.pk: figure
        for figure in Figure.objects.select_for_update().filter(pk__in=[keep_id, gone_id]).order_by("pk")
    }
    keep, gone = both[keep_id], both[gone_id]
    moved = keep_merge(keep=keep, gone=gone, by=by, at=at)
    filled = keep_gaps(keep=keep, gone=gone, fields=GAPS_TO_FILL, by=by, at=at)
    told = {"gone": gone.pk, "moved": moved, "filled": filled}
    record("cooperation.figure.merged", by=by, at=at, **disclosed(keep, told))
    return keep
