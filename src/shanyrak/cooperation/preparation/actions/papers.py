"""Laying papers beside an activity."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.preparation.contents import media_of
from shanyrak.cooperation.preparation.models import Paper
from shanyrak.cooperation.preparation.permissions import PREPARE
from shanyrak.cooperation.preparation.rules import PaperInUse
from shanyrak.cooperation.preparation.telling import told
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_new
from shanyrak.records.rules import Visibility
from shanyrak.roles import Actor, require
from shanyrak.sources.files import keep_original


@transaction.atomic
def lay_paper(
    *,
    activity: Activity,
    content: bytes,
    name: str,
    kind_of_paper: str,
    by: Actor,
    at: datetime,
    title: str = "",
    visibility: str = Visibility.SECRETARIAT.value,
) -> Paper:
    """Lay a paper beside an activity. Refuses a file that is too large, or whose content is not what papers are."""
    require(by, PREPARE)
    media = media_of(content)
    fields = {"kind_of_paper": kind_of_paper, "title": title.strip() or name, "visibility": visibility}
    file = {"name": name, "media": media, "sha256": keep_original(content), "size": len(content)}
    paper: Paper = keep_new(record=Paper(activity=activity, **fields, **file), by=by, at=at)
    record("preparation.paper.laid", by=by, at=at, **told(activity.pk, fields | file, paper=paper.pk))
    return paper


@transaction.atomic
def edit_paper(*, paper_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime) -> Paper:
    """Change what a paper is called, what it is and who may see it. Refuses an edit of an older version."""
    require(by, PREPARE)
    paper: Paper = Paper.objects.select_for_update().get(pk=paper_id)
    changes = keep_edit(record=paper, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record("preparation.paper.edited", by=by, at=at, **told(paper.activity_id, changes, paper=paper.pk))
    return paper


@transaction.atomic
def remove_paper(*, paper_id: int, by: Actor, at: datetime) -> Activity:
    """Take a paper away from an activity. Refuses one that shows money, which has to stay."""
    require(by, PREPARE)
    paper = Paper.objects.select_for_update(of=("self",)).select_related("activity").get(pk=paper_id)
    if paper.entries.exists():
        raise PaperInUse
    activity, number, title = paper.activity, paper.pk, paper.title
    paper.delete()
    record("preparation.paper.removed", by=by, at=at, **told(activity.pk, {"title": title}, paper=number))
    return activity
