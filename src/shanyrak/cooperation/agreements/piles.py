"""What lies on desks of promises: those that are late, due soon, or at risk. A focal point's are what their party owes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import get_language, gettext, ngettext

from shanyrak.cooperation.agreements.models import StateSpan
from shanyrak.cooperation.agreements.models.agreement import first_day
from shanyrak.cooperation.agreements.models.commitment import promise_of
from shanyrak.cooperation.agreements.queries.lists import commitments, days_late, deeds_in
from shanyrak.cooperation.agreements.queries.watching import Watch
from shanyrak.cooperation.agreements.states import Grade, State, days_silent, grade
from shanyrak.cooperation.agreements.wording import as_sentence, late_in_words, silence_in_words
from shanyrak.records.languages import said_in
from shanyrak.records.piles import FEW, Line, Pile, Side, pile
from shanyrak.roles import READERS, Actor, Role
from shanyrak.ui.words import number

SILENCE_TONES = {Grade.NONE: "", Grade.AMBER: "warn", Grade.RED: "bad"}


@pile("promises.overdue", order=10)
def overdue(actor: Actor, on: date) -> Pile | None:
    """Return the promises that are late, those late for longest first."""

    def _state(row: Any) -> tuple[str, str]:
        return "bad", late_in_words(days_late(row))

    return _pile(
        "overdue",
        {"state": State.OVERDUE.value},
        actor,
        on,
        heading=(
            gettext("Late promises"),
            lambda n: ngettext("promise overdue", "promises overdue", n),
            "bad",
        ),
        order=Subquery(_spans(State.OVERDUE).filter(days__contains=on).values("since")[:1]),
        state=_state,
    )


@pile("promises.due_soon", order=20)
def due_soon(actor: Actor, on: date) -> Pile | None:
    """Return the promises that turn late within thirty days unless they are kept, the nearest first."""
    return _pile(
        "due_soon",
        {"watch": Watch.SOON.value},
        actor,
        on,
        heading=(
            gettext("Promises due within 30 days"),
            lambda n: ngettext("promise due within 30 days", "promises due within 30 days", n),
            "gold",
        ),
        order=_late_from(on),
        state=lambda row: ("warn", days_left(row.turns, on=on)),
    )


@pile("promises.at_risk", order=30)
def at_risk(actor: Actor, on: date) -> Pile | None:
    """Return the promises that are not late yet and may come to be: see ``states.risk``."""

    def _state(row: Any) -> tuple[str, str]:
        if row.turns:
            return "warn", gettext("Nothing planned")
        silent = _days_silent(row, on)
        return SILENCE_TONES[grade(silent)], silence_in_words(silent)

    return _pile(
        "at_risk",
        {"watch": Watch.RISK.value},
        actor,
        on,
        heading=(
            gettext("Promises at risk"),
            lambda n: ngettext("promise at risk", "promises at risk", n),
            "gold",
        ),
        order=_late_from(on),
        state=_state,
    )


def _pile(
    name: str,
    filters: dict[str, str],
    actor: Actor,
    on: date,
    *,
    heading: tuple[str, Callable[[int], str], str],
    order: Any,
    state: Callable[[Any], tuple[str, str]],
) -> Pile | None:
    """Return the pile of the promises that ``filters`` keep in the list of commitments, for those it concerns."""
    if not actor.roles() & (READERS | {Role.FOCAL_POINT}):
        return None
    mine = {} if actor.roles() & READERS else {"mine": "on"}
    rows: QuerySet[Any] = commitments({"on": on, **filters, **mine}, actor)
    title, unit, tone = heading
    count = rows.count()
    few = rows.annotate(turns=order).order_by(F("turns").asc(nulls_last=True), "pk")[:FEW]
    return Pile(
        name=f"promises.{name}",
        title=title,
        count=count,
        address=f"{reverse('commitments:list')}?{urlencode(filters | mine)}",
        rows=tuple(_line(row, *state(row)) for row in few),
        tone=tone,
        unit=unit(count),
        side=Side.OWED,
    )


def _line(row: Any, tone: str, word: str) -> Line:
    language = get_language() or "en"
    return Line(
        text=as_sentence(said_in(row.promise, language)),
        about=said_in(row.agreement.title, language),
        address=reverse("commitments:detail", args=[row.pk]),
        day=row.due_on,
        note=str(said_in(row.owed_to.names, language)) if row.owed_to else "",
        tone=tone,
        word=word,
    )


def _spans(state: State) -> QuerySet[Any]:
    spans = StateSpan.objects.filter(commitment=OuterRef("pk"), state=state.value)
    return spans.annotate(since=Lower("days")).order_by("since")


def _late_from(on: date) -> Subquery:
    return Subquery(_spans(State.OVERDUE).filter(since__gt=on).values("since")[:1])


def _days_silent(row: Any, on: date) -> int:
    begun = first_day(row.agreement.since or row.agreement.signed_on)
    return days_silent(promise_of(row, row.agreement), deeds_in(row), begun_on=begun, on=on)


def days_left(late_from: date, *, on: date) -> str:
    """Return how many days are left before a promise is late, in words."""
    days = (late_from - on).days - 1
    if not days:
        return gettext("Due today")
    return ngettext("%(days)s day left", "%(days)s days left", days) % {"days": number(days)}
