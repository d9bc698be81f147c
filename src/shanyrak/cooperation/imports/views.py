"""The pages of imports: each step is an address of its own, and works without a script."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from shanyrak.cooperation.imports import tasks
from shanyrak.cooperation.imports.actions import (
    answer_row,
    begin_import,
    cancel_entering,
    choose_changes,
    choose_kind,
    discard_import,
    take_every_change,
)
from shanyrak.cooperation.imports.checks import read_table
from shanyrak.cooperation.imports.forms import (
    AnswerForm,
    ChangesForm,
    ColumnsForm,
    FileForm,
    ImportFilters,
    KindForm,
    RowFilters,
    StartForm,
    samples_of,
)
from shanyrak.cooperation.imports.models import Import, ImportedRow
from shanyrak.cooperation.imports.permissions import IMPORT, SEE_IMPORTS
from shanyrak.cooperation.imports.queries import (
    counts_of,
    faulty_lines,
    import_line,
    imports,
    row_line,
    row_page,
    rows_of,
    useful_rows,
)
from shanyrak.cooperation.imports.rules import ImportState, RowState
from shanyrak.cooperation.imports.undoing import MOST_SHOWN, obstacles
from shanyrak.records.pages import address_of
from shanyrak.refusals import Refusal
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing, harmless, show_list
from shanyrak.ui.showing import refusals_shown_on, said

ROWS_SAMPLED = 20
AT_WORK = {ImportState.CHECKING.value, ImportState.IMPORTING.value, ImportState.TAKING_BACK.value}

IMPORTS = Listing(
    name="imports",
    title=gettext_lazy("Imports"),
    rows=imports,
    line=import_line,
    filters=ImportFilters,
    first_order="-at",
    template="imports/list.html",
    empty=gettext_lazy("Nothing was imported yet."),
    context=lambda request: {"may_import": IMPORT.opens_for(actor_of(request))},
    columns=(
        Column(
            "name",
            gettext_lazy("File"),
            lambda one: one.name,
            lambda one: reverse("imports:detail", args=[one.id]),
            ("file_name",),
        ),
        Column("kind", gettext_lazy("What it holds"), lambda one: one.kind, order=("import_kind",)),
        Column("state", gettext_lazy("State"), lambda one: one.state_name, order=("state",), template="imports/state.html"),
        Column("rows", gettext_lazy("Rows"), lambda one: one.rows, order=("row_count",), numeric=True),
        Column("faulty", gettext_lazy("With faults"), lambda one: one.faulty, numeric=True),
        Column("at", gettext_lazy("Begun"), lambda one: one.at, order=("created_at",), date=True),
    ),
)  # fmt: skip


@permitted(SEE_IMPORTS)
@require_safe
def show_imports(request: HttpRequest) -> HttpResponseBase:
    """Show all imports, the newest first."""
    return show_list(request, IMPORTS)


@permitted(IMPORT)
@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Show the form for a file, or take it in and go on to its columns."""
    sent = request.method == "POST"
    form = FileForm(request.POST if sent else None, request.FILES if sent else None)
    if sent and form.is_valid():
        with refusals_shown_on(form):
            file = form.cleaned_data["file"]
            source = begin_import(content=file.read(), name=file.name, by=actor_of(request), at=now())
            return redirect("imports:columns", source.pk)
    return render(request, "imports/begin.html", {"form": form, "step": 1})


def _source(pk: int) -> Import:
    return get_object_or_404(Import, pk=pk)


@permitted(IMPORT)
@require_http_methods(["GET", "POST"])
def columns(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask which column gives what; the columns are guessed anew where another kind is chosen."""
    source = _source(pk)
    if source.state not in {ImportState.MAPPING.value, ImportState.CHECKED.value}:
        return redirect("imports:detail", pk)
    if "kind" in request.POST:
        return _other_kind(request, source)
    rows = [row.cells for row in read_table(source).rows[:ROWS_SAMPLED]]
    samples = samples_of(source.headings, rows)
    form = ColumnsForm(request.POST or None, source=source, samples=samples)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            tasks.check(
                import_id=pk,
                mapping=form.mapping(),
                options=form.options(),
                keep_as=form.cleaned_data["keep_as"],
                by=actor_of(request),
                at=now(),
            )
            return redirect("imports:detail", pk)
    kind = KindForm(initial={"kind": source.import_kind})
    context = {"source": source, "line": import_line(source), "form": form, "kind_form": kind, "step": 2}
    return render(request, "imports/columns.html", context)


def _other_kind(request: HttpRequest, source: Import) -> HttpResponse:
    form = KindForm(request.POST)
    if form.is_valid():
        choose_kind(import_id=source.pk, kind=form.cleaned_data["kind"], by=actor_of(request), at=now())
    return redirect("imports:columns", source.pk)


@permitted(SEE_IMPORTS)
@require_safe
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how far an import has come, what its rows would do or did, and what can be done next."""
    source = _source(pk)
    part = "imports/progress.html" if request.headers.get("HX-Request") else "imports/detail.html"
    return render(request, part, _page(request, source))


def _page(request: HttpRequest, source: Import) -> dict[str, Any]:
    steps = {ImportState.MAPPING.value: 2, ImportState.CHECKING.value: 3, ImportState.CHECKED.value: 3}
    return {
        "source": source,
        "line": import_line(source),
        "counts": counts_of(source),
        "at_work": source.state in AT_WORK,
        "useful": useful_rows(source).count(),
        "overwrites": source.counts.get(RowState.CHANGED.value, 0),
        "start": StartForm(),
        "step": steps.get(source.state, 4),
        "may_import": IMPORT.opens_for(actor_of(request)),
        "document_address": address_of("sources.sourcedocument", source.document_id)
        if source.document_id
        else "",
    }


@permitted(SEE_IMPORTS)
@require_safe
def rows(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show the rows of an import; narrowed, sorted, or as a file."""
    source = _source(pk)
    listing = Listing(
        name=f"import-{pk}",
        title=_("Rows of %(file)s") % {"file": source.file_name},
        rows=rows_of(source),
        line=row_line(source),
        filters=RowFilters,
        first_order="number",
        template="imports/rows.html",
        columns=(
            Column("number", _("Row"), lambda one: one.number, lambda one: reverse("imports:row", args=[pk, one.number]), ("number",)),
            Column("label", _("Name"), lambda one: one.label, order=("label",)),
            Column("state", _("State"), lambda one: one.state_name, order=("state",), template="imports/row_state.html"),
            Column("says", _("What would change"), lambda one: one.says),
            Column("wrong", _("What is wrong"), lambda one: one.wrong, template="imports/wrong.html"),
        ),
    )  # fmt: skip
    return show_list(request, listing, also={"source": source})


@permitted(SEE_IMPORTS)
@require_http_methods(["GET", "POST"])
def row(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Show one row: what it says, what is wrong, which record it is about, what it would change."""
    source = _source(pk)
    one = get_object_or_404(ImportedRow, source=source, number=number)
    may_change = IMPORT.opens_for(actor_of(request)) and source.state == ImportState.CHECKED.value
    answer, changes = _answer_form(request, one), _changes_form(request, one)
    if request.method == "POST" and may_change:
        done = _decided(request, one, answer, changes)
        if done is not None:
            return done
    context = {
        "source": source,
        "row": row_page(source, one),
        "answer": answer if may_change else None,
        "changes": changes if may_change else None,
        "target": address_of(_kind_of(source), one.target) if one.target else "",
    }
    return render(request, "imports/row.html", context)


def _kind_of(source: Import) -> str:
    return {
        "people": "directory.person",
        "parties": "directory.party",
        "agreements": "agreements.agreement",
        "activities": "activities.activity",
    }[source.import_kind]


def _answer_form(request: HttpRequest, one: ImportedRow) -> AnswerForm | None:
    asked = one.candidates or one.plan.get("asked", [])
    if not asked:
        return None
    known = [
        (str(each["id"]), f"{each['label']} #{each['id']}: {', '.join(map(_, each['reasons']))}")
        for each in asked
    ]
    choices: list[tuple[str, Any]] = [*known, ("new", _("None of these: it is a new one"))]
    data = request.POST if "answer" in request.POST else None
    return AnswerForm(data, choices=choices, initial={"answer": one.answer})


def _changes_form(request: HttpRequest, one: ImportedRow) -> ChangesForm | None:
    if one.state not in {RowState.CHANGED.value, RowState.NEW.value}:
        return None
    choices = [(each["field"], _change_said(each)) for each in one.changes]
    taken = one.taken if one.taken is not None else [each["field"] for each in one.changes if each["adds"]]
    data = request.POST if "changes" in request.POST else None
    return ChangesForm(data, choices=choices, initial={"taken": taken, "left_out": one.left_out})


def _change_said(change: dict[str, Any]) -> str:
    label = _(change["label"])
    if change["now"]:
        return _("%(field)s: now “%(now)s”, in the file “%(wanted)s”") % {**change, "field": label}
    return _("%(field)s: add “%(wanted)s”") % {**change, "field": label}


def _decided(
    request: HttpRequest, one: ImportedRow, answer: AnswerForm | None, changes: ChangesForm | None
) -> HttpResponse | None:
    """Keep what was decided about a row, and go on with the next; nothing where the form is not complete."""
    which: dict[str, Any] = {
        "import_id": one.source_id,
        "number": one.number,
        "by": actor_of(request),
        "at": now(),
    }
    after = one.source.rows.filter(state=one.state, number__gt=one.number).order_by("number").first()
    if answer is not None and answer.is_bound and answer.is_valid():
        with refusals_shown_on(answer):
            answer_row(answer=answer.cleaned_data["answer"], **which)
            return _next(one, after)
    if changes is not None and changes.is_bound and changes.is_valid():
        with refusals_shown_on(changes):
            choose_changes(**changes.cleaned_data, **which)
            return _next(one, after)
    return None


def _next(one: ImportedRow, after: ImportedRow | None) -> HttpResponse:
    if after is not None:
        return redirect("imports:row", one.source_id, after.number)
    return redirect("imports:detail", one.source_id)


@permitted(SEE_IMPORTS)
@require_safe
def faults(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the rows with faults as a file, what is wrong in front, so that they can be corrected and sent again."""
    source = _source(pk)
    if request.GET.get("format") == "xlsx":
        return _workbook(source)
    text = StringIO(newline="")
    csv.writer(text).writerows([harmless(cell) for cell in line] for line in faulty_lines(source))
    response = HttpResponse(f"\ufeff{text.getvalue()}", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="faults-{pk}.csv"'
    return response


def _workbook(source: Import) -> HttpResponse:
    from openpyxl import Workbook  # noqa: PLC0415 - it brings NumPy along, which no other page needs at the start

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for line in faulty_lines(source):
        sheet.append([harmless(cell) for cell in line])
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    response = HttpResponse(content_type=kind)
    book.save(response)
    response["Content-Disposition"] = f'attachment; filename="faults-{source.pk}.xlsx"'
    return response


def _do(request: HttpRequest, pk: int, act: Any, **said_too: Any) -> HttpResponse:
    """Do one act and show the import again, with the reason where it was refused."""
    _source(pk)
    try:
        act(import_id=pk, by=actor_of(request), at=now(), **said_too)
    except Refusal as refusal:
        messages.error(request, said(refusal))
    return redirect("imports:detail", pk)


@permitted(IMPORT)
@require_POST
def start(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin to enter the rows."""
    form = StartForm(request.POST)
    mode = form.cleaned_data["mode"] if form.is_valid() else "good_rows"
    return _do(request, pk, tasks.enter, mode=mode)


@permitted(IMPORT)
@require_POST
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop entering; what has been entered is taken back."""
    return _do(request, pk, cancel_entering)


@permitted(IMPORT)
@require_POST
def take_all(request: HttpRequest, pk: int) -> HttpResponse:
    """Want every change of every row."""
    _source(pk)
    try:
        count = take_every_change(import_id=pk, by=actor_of(request), at=now())
    except Refusal as refusal:
        messages.error(request, said(refusal))
    else:
        words = ngettext(
            "All changes of %(count)s row are wanted.", "All changes of %(count)s rows are wanted.", count
        )
        messages.success(request, words % {"count": count})
    return redirect("imports:detail", pk)


@permitted(IMPORT)
@require_POST
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Forget a file that never entered the ledger."""
    source = _source(pk)
    try:
        discard_import(import_id=pk, by=actor_of(request), at=now())
    except Refusal as refusal:
        messages.error(request, said(refusal))
        return redirect("imports:detail", pk)
    messages.success(request, _("Forgotten: %(what)s.") % {"what": source.file_name})
    return redirect("imports:list")


@permitted(IMPORT)
@require_http_methods(["GET", "POST"])
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what stands in the way of taking an import back, or take it back."""
    source = _source(pk)
    if source.state != ImportState.IMPORTED.value:
        return redirect("imports:detail", pk)
    if request.method == "POST":
        return _do(request, pk, tasks.undo)
    found = obstacles(source)
    shown = [
        (one.label, address_of(one.kind, one.id), _(one.reason) % {"what": _(one.what) if one.what else ""})
        for one in found[:MOST_SHOWN]
    ]
    context = {
        "source": source,
        "obstacles": shown,
        "count": len(found),
        "entered": source.rows.filter(entered=True).count(),
    }
    return render(request, "imports/take_back.html", context)
