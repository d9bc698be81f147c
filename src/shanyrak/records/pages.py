"""The pages that every kind of record has: create, edit, history, merge. A room adds its list and its detail page.

A room describes itself once as :class:`RecordPages` and puts ``.urls()`` into its ``urls.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, QueryDict, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from shanyrak.records.clocks import clocks_of
from shanyrak.records.embargoes import drop_embargo, set_embargo
from shanyrak.records.forms import RecordForm
from shanyrak.records.kinds import edits_of_kind
from shanyrak.records.models import Kept, Record
from shanyrak.records.queries import history
from shanyrak.records.rules import Difference, StaleEdit
from shanyrak.records.showing import Shown, shown
from shanyrak.records.turning import turned_back
from shanyrak.refusals import Refusal
from shanyrak.roles import Actor, Permission
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Listing, show_list
from shanyrak.ui.showing import refusals_shown_on, said

CANDIDATES = 20

pages_of_kind: dict[str, RecordPages] = {}


@dataclass(frozen=True, slots=True)
class RecordPages:
    """What the shared pages must know about one kind of record.

    ``create(by, at, **fields)``, ``edit(record_id, version, wanted, by, at)`` and ``merge(keep_id, gone_id, by, at)``
    are the room's acts. Addresses are ``<namespace>:list|create|detail|edit|history|merge``.
    """

    model: type[Record]
    namespace: str
    listing: Listing
    form: type[RecordForm]
    see: Permission
    change: Permission
    one: Any  # "Agreement", to be translated
    create: Callable[..., Record]
    edit: Callable[..., Record]
    merge: Callable[..., Record]
    detail: Callable[..., HttpResponse]
    create_form: type[RecordForm] | None = None  # where creating asks for something else than editing
    copies_stay: bool = False  # whether a merged record keeps its own page

    def __post_init__(self) -> None:
        pages_of_kind[self.model.kind()] = self
        edits_of_kind[self.model.kind()] = self.edit

    def urls(self) -> list[URLPattern]:
        """Return the addresses of all six pages."""
        see, change = permitted(self.see), permitted(self.change)
        return [
            path("", see(require_safe(self.show_list)), name="list"),
            path("new/", change(self.show_create), name="create"),
            path("<int:pk>/", see(self.show_detail), name="detail"),
            path("<int:pk>/edit/", change(self.show_edit), name="edit"),
            path("<int:pk>/history/", see(require_safe(self.show_history)), name="history"),
            path("<int:pk>/merge/", change(self.show_merge), name="merge"),
        ]

    def address(self, page: str, **arguments: Any) -> str:
        """Return the address of one of this room's pages."""
        return reverse(f"{self.namespace}:{page}", kwargs=arguments or None)

    def here(self, record: Record | None) -> dict[str, Any]:
        """Return what every page of a record shows around itself: the record, and the ways back."""
        return {
            "pages": self,
            "record": record,
            "list_address": self.address("list"),
            "detail_address": self.address("detail", pk=record.pk) if record else "",
        }

    def found(self, request: HttpRequest, pk: int) -> Any:
        """Return the record if the actor may see it. Raises Http404."""
        return get_object_or_404(self.model.objects.visible_to(actor_of(request)), pk=pk)

    def show_list(self, request: HttpRequest) -> HttpResponseBase:
        """Show the list, or export it; who may add to it is offered to."""
        clocks = clocks_of(request)
        may_add = self.change.opens_for(actor_of(request)) and not clocks.chosen
        also = {"create_address": self.address("create") if may_add else "", "one": self.one}
        with turned_back(clocks):
            answer = show_list(request, self.listing, also=also, days=clocks.asked)
            if clocks.known is not None and isinstance(answer, StreamingHttpResponse):
                answer.streaming_content = [b"".join(answer)]  # while the ledger is turned back
            return answer

    def show_detail(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show one record, of today or of the days the address names; a merged one leads to what it was merged into."""
        record, clocks = self.found(request, pk), clocks_of(request)
        with turned_back(clocks):
            then = record if clocks.known is None else self.known_then(request, pk)
            if then is None:
                return render(request, "records/unknown_then.html", self.here(record))
            if then.merged_into_id and not self.copies_stay:
                return redirect(self.address("detail", pk=then.merged_into_id) + clocks.asked)
            return self.detail(request, then)

    def known_then(self, request: HttpRequest, pk: int) -> Any:
        """Return the record as it was known on the day the ledger is turned back to, if it was known and open."""
        return self.model.objects.visible_to(actor_of(request)).filter(pk=pk).first()

    def show_create(self, request: HttpRequest) -> HttpResponse:
        """Show the empty form, or keep what it brings."""
        form = (self.create_form or self.form)(
            request.POST or None, request.FILES or None, initial=request.GET.dict()
        )
        form.offer_to(actor_of(request))
        if request.method == "POST" and form.is_valid():
            with refusals_shown_on(form):
                record = self.keep_new(form, by=actor_of(request), at=now())
                messages.success(request, _("Kept: %(what)s.") % {"what": record.label})
                return redirect(self.address("detail", pk=record.pk))
        return render(request, "records/form.html", {**self.here(None), "form": form})

    def show_edit(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show the form, or keep the edit; a stale one is shown beside the newer, nothing is lost."""
        record = self.found(request, pk)
        form = self.form.of(record, request.POST or None)
        form.offer_to(actor_of(request))
        context = {**self.here(record), "form": form}
        if request.method == "POST" and form.is_valid():
            with refusals_shown_on(form):
                try:
                    self.keep_edited(form, record.pk, by=actor_of(request), at=now())
                except StaleEdit as stale:
                    context |= {
                        "stale": said(stale),
                        "differences": labelled(self.model, form, stale.differences),
                    }
                    form.data = newer(request.POST, stale.version)
                    return render(request, "records/form.html", context, status=409)
                messages.success(request, _("Kept: %(what)s.") % {"what": record.label})
                return redirect(self.address("detail", pk=record.pk))
        return render(request, "records/form.html", context)

    @transaction.atomic
    def keep_new(self, form: RecordForm, *, by: Actor, at: datetime) -> Record:
        """Keep what the form says as a new record, and until which day it is kept back."""
        record = self.create(by=by, at=at, **form.wanted())
        _keep_back(record, form, by=by, at=at)
        return record

    @transaction.atomic
    def keep_edited(self, form: RecordForm, pk: int, *, by: Actor, at: datetime) -> None:
        """Keep what the form changes in a record, and until which day it is kept back."""
        version = form.cleaned_data["version"] or 0
        self.edit(record_id=pk, version=version, wanted=form.wanted(), by=by, at=at)
        _keep_back(self.model.objects.get(pk=pk), form, by=by, at=at)

    def show_history(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show every version, who made it and when."""
        record = self.found(request, pk)
        context = {**self.here(record), "changes": history(self.model, record.pk, actor_of(request))}
        return render(request, "records/history.html", context)

    def show_merge(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Look for the record that says the same, show both side by side, and merge them when told to."""
        record = self.found(request, pk)
        question = request.GET.get("q", "").strip()
        context: dict[str, Any] = {**self.here(record), "q": question}
        other_id = request.POST.get("gone") or request.GET.get("gone")
        if other_id and other_id.isdecimal():
            other = self.found(request, int(other_id))
            context |= {"other": other, "rows": side_by_side(self.model, self.form, record, other)}
            if request.method == "POST":
                try:
                    self.merge(keep_id=record.pk, gone_id=other.pk, by=actor_of(request), at=now())
                except Refusal as refusal:
                    context["refused"] = said(refusal)
                else:
                    messages.success(request, _("Merged into %(what)s.") % {"what": record.label})
                    return redirect(self.address("detail", pk=record.pk))
        elif question:
            found = self.model.objects.standing().visible_to(actor_of(request)).exclude(pk=record.pk)
            context["candidates"] = found.matching(question).order_by("label")[:CANDIDATES]
        return render(request, "records/merge.html", context)


def _keep_back(record: Record, form: RecordForm, *, by: Actor, at: datetime) -> None:
    """Keep the record back until the day that the form names, or until none; not where the form does not ask."""
    if "public_on" not in form.fields:
        return
    public_on = form.cleaned_data["public_on"]
    if public_on is not None:
        set_embargo(record=record, public_on=public_on, by=by, at=at)
    elif record.public_on is not None:
        drop_embargo(record=record, by=by, at=at)


def newer(data: QueryDict, version: int) -> QueryDict:
    """Return what was sent as an edit of ``version``, so that saving again is a knowing act."""
    data = data.copy()
    data["version"] = str(version)
    return data


def labelled(
    model: type[Kept], form: BaseForm, differences: tuple[Difference, ...]
) -> list[tuple[Any, Shown, Shown]]:
    """Return (label, now, yours) of each difference, in words."""
    return [
        (
            form.fields[one.field].label or one.field,
            shown(model, one.field, one.now),
            shown(model, one.field, one.wanted),
        )
        for one in differences
    ]


def side_by_side(
    model: type[Record], form: type[RecordForm], keep: Record, gone: Record
) -> list[tuple[Any, Shown, Shown]]:
    """Return (label, of the one kept, of the one that goes) for each field of the form that either has."""
    fields: Mapping[str, Any] = form.base_fields
    rows = (
        (
            field.label or name,
            shown(model, name, getattr(keep, name)),
            shown(model, name, getattr(gone, name)),
        )
        for name, field in fields.items()
        if name != "version" and hasattr(keep, name)
    )
    return [(label, one, other) for label, one, other in rows if one or other]


def address_of(kind: str, pk: int) -> str:
    """Return the address of a record's page, or nothing for a kind that has none."""
    pages = pages_of_kind.get(kind)
    return pages.address("detail", pk=pk) if pages else ""
