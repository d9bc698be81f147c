"""Questions about outcomes in calendars: in the own one of whoever is to answer, on the last day of waiting."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext

from shanyrak.cooperation.outcomes.queries.asks import UNANSWERED, asks
from shanyrak.cooperation.outcomes.rules import SILENT_AFTER
from shanyrak.records.happenings import Happening, Of, Scope, happens, uid_of
from shanyrak.records.languages import said_in
from shanyrak.roles import READERS, Actor, Role


@happens(order=61)
def answers_due(scope: Scope, actor: Actor, language: str) -> Iterable[Happening]:
    """Yield the questions that the reader's parties were asked and have not answered; after that day it is silence."""
    if scope.of is not Of.MINE or actor.roles() & READERS or not actor.parties_as(Role.FOCAL_POINT):
        return
    for row in asks({"state": UNANSWERED}, actor, on=localdate()).order_by("asked_on", "pk"):
        day = row.asked_on + timedelta(days=SILENT_AFTER)
        activity = said_in(row.activity.title, language)
        yield Happening(
            uid=uid_of("question", row.pk),
            sequence=row.version - 1,
            title=gettext("Answer by today: what changed after “%(activity)s”?") % {"activity": activity},
            begins=day,
            ends=day,
            text=str(said_in(row.party.names, language)),
            url=reverse("outcomes:ask", args=[row.pk]),
            changed_at=row.changed_at,
            created_at=row.created_at,
            categories=(gettext("Question"),),
        )
