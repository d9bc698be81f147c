"""The two clocks of a question: what was true on one day, as known on another.

Every list and page of the ledger takes ``?on=2020-03-10&known=2021-01-01``. Without ``on`` today is meant, without
``known`` what is known now. A room reads its tables through :func:`kept`; a row of the past has the same columns as one
of today, and :func:`number_of` gives the number of the record it speaks of.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest
from django.utils.timezone import get_current_timezone, localdate
from django.utils.translation import gettext_lazy as _

from shanyrak.roles import READERS, Actor
from shanyrak.ui.words import when


@dataclass(frozen=True, slots=True)
class Clocks:
    """The day something is to be true on, and the day it is to be known on; ``known`` is ``None`` for now.

    ``chosen`` says whether the reader asked for a day other than today, so that the page can say which.
    """

    on: date
    known: date | None = None
    chosen: bool = False

    @property
    def key(self) -> str:
        """The column of a row that holds the number of its record."""
        return "pk" if self.known is None else "pgh_obj"

    @property
    def asked(self) -> str:
        """The part of an address that asks for the same days."""
        known = f"&known={self.known.isoformat()}" if self.known else ""
        return f"?on={self.on.isoformat()}{known}" if self.chosen else ""

    @property
    def in_words(self) -> str:
        """Both days in a sentence."""
        if self.known is None:
            return str(_("What was true on %(on)s, as we know it now.")) % {"on": when(self.on)}
        days = {"on": when(self.on), "known": when(self.known)}
        return str(_("What was true on %(on)s, as the record said on %(known)s.")) % days


class ClockFields(forms.Form):
    """The two days, in a form that narrows a list or turns a page back."""

    on = forms.DateField(label=_("True on"), required=False, widget=forms.DateInput({"type": "date"}))
    known = forms.DateField(label=_("As known on"), required=False, widget=forms.DateInput({"type": "date"}))

    def clean_known(self) -> date | None:
        """Refuse a day that has not come: nobody knows yet what will be known."""
        known: date | None = self.cleaned_data["known"]
        if known is not None and known > localdate():
            raise ValidationError(_("Give a day that has come."))
        return known


def clocks_in(chosen: Mapping[str, Any]) -> Clocks:
    """Return the two days that the cleaned fields of a form name."""
    on, known = chosen.get("on"), chosen.get("known")
    today = localdate()
    return Clocks(
        on=on or known or today,
        known=known if known and known < today else None,
        chosen=bool((on and on != today) or (known and known < today)),
    )


def clocks_of(request: HttpRequest) -> Clocks:
    """Return the two days that a page's address names; what is no day counts as not said."""
    form = ClockFields(request.GET)
    form.is_valid()
    return clocks_in(form.cleaned_data)


def kept(model: type[Model], clocks: Clocks) -> QuerySet[Any]:
    """Return the rows of a remembered table as they are, or as they stood at the end of the day ``clocks.known``."""
    return model._default_manager.all() if clocks.known is None else events_until(model, clocks.known)


def events_until(model: Any, day: date) -> QuerySet[Any]:
    """Return the newest event of each row up to the end of ``day``, without those deleted by then."""
    end = datetime.combine(day + timedelta(days=1), time.min, tzinfo=get_current_timezone())
    events: QuerySet[Any] = model.pgh_event_model._default_manager.all()
    newest = events.filter(pgh_created_at__lt=end).order_by("pgh_obj_id", "-pgh_id").distinct("pgh_obj_id")
    return events.filter(pk__in=newest.values("pgh_id")).exclude(pgh_label="delete")


def seen(records: QuerySet[Any], actor: Actor, clocks: Clocks) -> QuerySet[Any]:
    """Return the unmerged ones of ``records`` that ``actor`` may see, as ``clocks`` ask for them.

    What is hidden today stays hidden for every day; so does what was said of a record while it was hidden, or while
    a record that it hangs on was.
    """
    visible = records.visible_to(actor)  # type: ignore[attr-defined]  # a query of records has it
    if clocks.known is None:
        return visible.filter(merged_into__isnull=True)
    known = events_until(records.model, clocks.known)
    # An event has the columns of its record, so the record's own filters serve for it.
    then = type(records)(model=known.model).visible_to(actor)  # type: ignore[attr-defined]
    rows: QuerySet[Any] = then.filter(pk__in=known.values("pk"), merged_into__isnull=True)
    if not actor.roles() & READERS:
        rows = _with_what_it_hangs_on(rows, actor, clocks)
    return rows.filter(pgh_obj__in=visible.order_by().values("pk"))


def _with_what_it_hangs_on(rows: QuerySet[Any], actor: Actor, clocks: Clocks) -> QuerySet[Any]:
    """Keep the rows of the past whose own records ``actor`` may see as they were known then."""
    kind: Any = rows.model
    for name in kind.pgh_tracked_model.hangs_on:
        upper = kind._meta.get_field(name).related_model._default_manager.all()
        open_then = seen(upper, actor, clocks).order_by().values("pgh_obj")
        rows = rows.filter(Q(**{f"{name}__in": open_then}) | Q(**{f"{name}__isnull": True}))
    return rows


def number_of(row: Any) -> int:
    """Return the number of the record that a row, of today or of the past, speaks of."""
    number: int = getattr(row, "pgh_obj_id", None) or row.pk
    return number
