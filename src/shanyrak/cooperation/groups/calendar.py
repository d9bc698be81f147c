"""Action items in calendars: in one's own, on the day by which they are to be done."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext

from shanyrak.cooperation.groups.queries.items import STILL_OPEN, items
from shanyrak.records.happenings import Happening, Of, Scope, happens, uid_of
from shanyrak.records.languages import said_in
from shanyrak.roles import EDITORS, Actor, Role


@happens(order=60)
def items_due(scope: Scope, actor: Actor, language: str) -> Iterable[Happening]:
    """Yield the open action items of the reader that have a day."""
    if scope.of is not Of.MINE or not actor.roles() & (EDITORS | {Role.FOCAL_POINT}):
        return
    rows = items({"state": STILL_OPEN, "mine": True}, actor, on=localdate())
    for row in rows.order_by("due_on", "pk"):
        if row.due_on is None:
            continue
        what = said_in(row.what, language)
        yield Happening(
            uid=uid_of("action-item", row.pk),
            sequence=row.version - 1,
            title=gettext("Due: %(what)s") % {"what": what},
            begins=row.due_on,
            ends=row.due_on,
            text=str(said_in(row.meeting.group.name, language)),
            url=reverse("action-items:detail", args=[row.pk]),
            changed_at=row.changed_at,
            created_at=row.created_at,
            categories=(gettext("Action item"),),
        )
