"""Reading checklists: the hub's own for a kind of activity, or the ready one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.utils.translation import get_language, gettext, override

from shanyrak.cooperation.activities.models import KIND_NAMES
from shanyrak.cooperation.activities.rules import ActivityKind
from shanyrak.cooperation.preparation.checklists import Ready, ready_for
from shanyrak.cooperation.preparation.models import ChecklistItem, ChecklistOfHub
from shanyrak.cooperation.preparation.rules import Anchor
from shanyrak.records.languages import LANGUAGES, Said, Texts, said_in, texts_from


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a checklist: what, and so many days after the first or last day; negative ones lie before."""

    title: Texts
    anchor: str
    days: int
    id: int | None = None

    @property
    def said(self) -> Said:
        """What is to be done, in the reader's language."""
        return said_in(self.title, get_language() or "en")

    @property
    def is_after(self) -> bool:
        """Whether it is done once the activity is over."""
        return self.anchor == Anchor.LAST_DAY and self.days >= 0


@dataclass(frozen=True, slots=True)
class ChecklistLine:
    """A kind of activity and its checklist."""

    kind: str
    name: str
    count: int
    is_own: bool


def checklist_for(kind: ActivityKind) -> list[Item]:
    """Return the checklist that holds for a kind of activity, in the order of its days; in two queries at most."""
    own = ChecklistOfHub.objects.filter(activity_kind=kind.value).first()
    if own is None:
        return [item_of(ready) for ready in ready_for(kind)]
    rows = ChecklistItem.objects.filter(checklist=own)
    return in_order(Item(row.title, row.anchor, row.days, row.pk) for row in rows)


def in_order(items: Any) -> list[Item]:
    """Return items by their days: those counted from the first day before those counted from the last."""
    return sorted(items, key=lambda one: (one.anchor == Anchor.LAST_DAY, one.days, one.id or 0))


def item_of(ready: Ready) -> Item:
    """Return a ready item with its title in every language that it was translated into."""
    given: dict[str, str] = {}
    for language in LANGUAGES:
        with override(language):
            given[language] = gettext(ready.title)
    said = {code: text for code, text in given.items() if code == "en" or text != given["en"]}
    return Item(texts_from(said), ready.anchor.value, ready.days)


def all_checklists() -> list[ChecklistLine]:
    """Return every kind of activity with how long its checklist is and whether the hub wrote it; in one query."""
    own = dict(ChecklistOfHub.objects.annotate(n=Count("items")).values_list("activity_kind", "n"))
    return [
        ChecklistLine(kind, gettext(name), own.get(kind, len(ready_for(ActivityKind(kind)))), kind in own)
        for kind, name in KIND_NAMES.items()
    ]
