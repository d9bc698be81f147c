"""Lists: filter, sort, page, and export as CSV, XLSX or JSON; two queries whatever the rows."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from shanyrak.roles import Actor
from shanyrak.ui.access import actor_of
from shanyrak.ui.paging import COUNTED, Pages, reach
from shanyrak.ui.words import number

PAGE_ROWS = 50
NOTHING_YET = _("Nothing here yet.")
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, its plain value for a line, where the value leads, and how it sorts."""

    key: str
    label: Any  # a text, perhaps still to be translated
    value: Callable[[Any], Any]
    link: Callable[[Any], str] | None = None
    order: tuple[str, ...] = ()
    numeric: bool = False
    date: bool = False  # a date or a partial one: in words on the page, as ISO writes it in files
    template: str | None = None  # draws the cell where a plain value is not enough
    on_page: bool = True  # else it stands in files only, where there is room


class NoFilters(forms.Form):
    """For lists that need no filter."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list page shows.

    ``rows`` answers with a query for the chosen filters; ``line`` makes one row a frozen value.
    """

    name: str
    title: Any
    columns: tuple[Column, ...]
    rows: Callable[[Mapping[str, Any], Actor], QuerySet[Any]]
    line: Callable[[Any], Any]
    filters: type[forms.Form] = NoFilters
    first_order: str = ""
    template: str = "ui/list.html"
    empty: Any = NOTHING_YET
    context: Callable[[HttpRequest], Mapping[str, Any]] = field(default=lambda _request: {})


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's head on the page: its label, and the address that sorts by it."""

    column: Column
    address: str | None
    direction: str  # "ascending", "descending" or ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a page."""

    column: Column
    value: Any
    address: str | None


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a page."""

    cells: tuple[Cell, ...]
    record: Any


def show_list(
    request: HttpRequest, listing: Listing, *, also: Mapping[str, Any] | None = None, days: str = ""
) -> HttpResponseBase:
    """Answer with the list as a page, or as the file that ``?format=`` asks for.

    ``also`` is what its template gets besides; ``days`` is the part of an address that asks for the days the list is of.
    """
    form = asked_by(actor_of(request), listing.filters(request.GET or None))
    chosen = form.cleaned_data if form.is_bound and form.is_valid() else {}
    rows = listing.rows(chosen, actor_of(request))
    rows = sorted_rows(rows, listing, request.GET.get("sort") or listing.first_order)
    wanted = request.GET.get("format")
    if wanted:
        return export(listing, rows, wanted)
    page = Pages(rows, PAGE_ROWS).get_page(request.GET.get("page"))
    context = {
        "listing": listing,
        "form": form,
        "page": page,
        "headings": headings(request, listing),
        "lines": [line_of(listing, row, days) for row in page.object_list],
        "address": lambda **changes: address(request, **changes),
        "pages": page_links(request, page),
        "formats": [
            (name, address(request, format=name.lower(), page=None)) for name in ("CSV", "XLSX", "JSON")
        ],
        "chosen": any(chosen.values()),
        "chips_shown": filters_in_force(request, form, chosen),
        "plain_address": address(request, page=None, **dict.fromkeys(form.fields)),
        "count_in_words": counted(page),
        **listing.context(request),
        **(also or {}),
    }
    return render(request, listing.template, context)


def asked_by(actor: Actor, form: forms.Form) -> forms.Form:
    """Return a form whose fields that name other records know only those that ``actor`` may see."""
    for one in form.fields.values():
        if hasattr(one, "seen_by"):
            one.seen_by = actor
    return form


def sorted_rows(rows: QuerySet[Any], listing: Listing, wanted: str) -> QuerySet[Any]:
    """Order ``rows`` by the column that ``wanted`` names, with the identifier last so that pages never overlap."""
    key, descending = wanted.removeprefix("-"), wanted.startswith("-")
    for column in listing.columns:
        if column.key == key and column.order:
            order = [f"-{name}" if descending else name for name in column.order]
            return rows.order_by(*order, "pk")
    return rows.order_by("pk")


def address(request: HttpRequest, **changes: Any) -> str:
    """Return this page's address with some of its parameters changed, or left out where ``None``."""
    parameters = request.GET.copy()
    for name, value in changes.items():
        if value is None:
            parameters.pop(name, None)
        else:
            parameters[name] = str(value)
    return f"{request.path}?{parameters.urlencode()}" if parameters else request.path


def filters_in_force(
    request: HttpRequest, form: forms.Form, chosen: Mapping[str, Any]
) -> list[tuple[str, str]]:
    """Return (what the list is narrowed to, the address without it) for each filter in force."""
    return [
        (in_words(form.fields[name], value), address(request, page=None, **{name: None}))
        for name, value in chosen.items()
        if value and name in form.fields
    ]


def in_words(field: forms.Field, value: Any) -> str:
    """Return one filter as a reader says it."""
    if value is True:
        return str(field.label)
    values = value if isinstance(value, list | tuple | set) else [value]
    choices: Any = field.choices if isinstance(field, forms.ChoiceField) else ()
    names = {str(choice): name for choice, name in choices}
    said = ", ".join(str(names.get(str(one), getattr(one, "label", one))) for one in values)
    return f"{field.label}: {said}"


def counted(page: Page[Any]) -> str:
    """Return how many rows there are, and which of them this page shows."""
    count = page.paginator.count
    whole = ngettext("%(count)s entry", "%(count)s entries", count) % {"count": number(count)}
    if getattr(page.paginator, "is_capped", False):
        whole = gettext("More than %(count)s entries") % {"count": number(COUNTED)}
    if page.paginator.num_pages == 1:
        return whole
    first = (page.number - 1) * page.paginator.per_page
    part = {"first": number(first + 1), "last": number(first + len(page.object_list))}
    return f"{whole}, " + gettext("%(first)s to %(last)s shown here") % part


def headings(request: HttpRequest, listing: Listing) -> list[Heading]:
    """Return the table's heads, each with the address that sorts by it."""
    sort = request.GET.get("sort") or listing.first_order
    return [
        Heading(
            column,
            address(request, sort=f"-{column.key}" if sort == column.key else column.key, page=None)
            if column.order
            else None,
            {column.key: "ascending", f"-{column.key}": "descending"}.get(sort, ""),
        )
        for column in listing.columns
        if column.on_page
    ]


def line_of(listing: Listing, row: Any, days: str = "") -> Line:
    """Return one row as the page draws it; its links lead to the same ``days``."""
    record = listing.line(row)
    return Line(
        tuple(
            Cell(column, column.value(record), column.link(record) + days if column.link else None)
            for column in listing.columns
            if column.on_page
        ),
        record,
    )


def page_links(request: HttpRequest, page: Page[Any]) -> list[tuple[str, str | None]]:
    """Return (label, address) for the pages near this one; no address for the current one and for gaps."""
    reached = Paginator(reach(page), 1)  # one number a page, so that the same gaps are left out
    links = reached.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    return [
        (
            str(number),
            address(request, page=number) if isinstance(number, int) and number != page.number else None,
        )
        for number in links
    ]


def export(listing: Listing, rows: QuerySet[Any], wanted: str) -> HttpResponseBase:
    """Answer with all rows as a file. Raises Http404 for an unknown format."""
    lines = (listing.line(row) for row in rows.iterator(chunk_size=2_000))
    makers: dict[str, Callable[[Iterable[Column], Iterable[Any]], HttpResponseBase]] = {
        "csv": as_csv,
        "json": as_json,
        "xlsx": as_xlsx,
    }
    if wanted not in makers:
        raise Http404
    response = makers[wanted](listing.columns, lines)
    response["Content-Disposition"] = f'attachment; filename="{listing.name}.{wanted}"'
    return response


def harmless(value: Any) -> str:
    """Return a cell's text; what a spreadsheet would run as a formula is kept as text."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


class _Echo:
    def write(self, value: str) -> str:
        return value


def as_csv(columns: Iterable[Column], lines: Iterable[Any]) -> StreamingHttpResponse:
    """Stream the lines as CSV in UTF-8, with a mark by which spreadsheets know it."""
    writer = csv.writer(_Echo())
    columns = tuple(columns)

    def parts() -> Iterator[str]:
        yield "\ufeff"
        yield writer.writerow([str(column.label) for column in columns])
        for line in lines:
            yield writer.writerow([harmless(column.value(line)) for column in columns])

    return StreamingHttpResponse(parts(), content_type="text/csv; charset=utf-8")


def as_json(columns: Iterable[Column], lines: Iterable[Any]) -> StreamingHttpResponse:
    """Stream the lines as one JSON array of objects."""
    columns = tuple(columns)

    def parts() -> Iterator[str]:
        comma = "["
        for line in lines:
            row = {column.key: jsonable(column.value(line)) for column in columns}
            yield comma + json.dumps(row, ensure_ascii=False)
            comma = ",\n"
        yield "[]" if comma == "[" else "]"

    return StreamingHttpResponse(parts(), content_type="application/json")


def jsonable(value: Any) -> Any:
    """Return ``value`` as JSON has it, or its text."""
    return value if value is None or isinstance(value, bool | int | float | str | list) else str(value)


def as_xlsx(columns: Iterable[Column], lines: Iterable[Any]) -> HttpResponse:
    """Return the lines as a workbook with one sheet."""
    from openpyxl import Workbook  # noqa: PLC0415 - it brings NumPy along, which no other page needs at the start

    columns = tuple(columns)
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append([str(column.label) for column in columns])
    for line in lines:
        values = [column.value(line) for column in columns]
        sheet.append([value if isinstance(value, int | float) else harmless(value) for value in values])
    kept = BytesIO()
    book.save(kept)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return HttpResponse(kept.getvalue(), content_type=kind)
