"""The pages of reports: the years, the living report of each, what was made of it, and the rows behind every number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_POST, require_safe

from shanyrak.documents.web import body_of, contents_of
from shanyrak.refusals import Refusal
from shanyrak.reports.actions import publish_report, stop_report
from shanyrak.reports.figures import figure_named
from shanyrak.reports.forms import KnownForm
from shanyrak.reports.models import MadeReport
from shanyrak.reports.permissions import MAKE_REPORTS, PUBLISH_REPORTS, SEE_REPORTS
from shanyrak.reports.places import places_of_report, places_of_year
from shanyrak.reports.queries.behind import PAGE_ROWS, behind
from shanyrak.reports.queries.made import book_of, name_of, report_line, reports_made
from shanyrak.reports.queries.reading import spans, year_book
from shanyrak.reports.rules import FIRST_YEAR, NoSuchFigure, Progress, YearAhead, YearBook
from shanyrak.reports.tasks import order_report
from shanyrak.reports.writing.pen import Places
from shanyrak.reports.writing.report import as_of, title_of, written
from shanyrak.sources.files import place_of
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import page_links
from shanyrak.ui.showing import said
from shanyrak.ui.words import number

YEARS_SHOWN = 12
MEDIA = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
}


@permitted(SEE_REPORTS)
@require_safe
def years(request: HttpRequest) -> HttpResponse:
    """Show the years, and the reports that were made of them."""
    made = reports_made(actor_of(request))
    context = {"spans": spans(YEARS_SHOWN, today=localdate()), "made": made, **_may(request)}
    return render(request, "reports/years.html", context)


@permitted(SEE_REPORTS)
@require_safe
def year(request: HttpRequest, year: int) -> HttpResponse:
    """Show the report of a year as it is now, or as it was known on a day."""
    form, known = _known(request)
    book = _book(year, known, carried=False)
    places = places_of_year(year, known=book.known if book.is_past else None)
    made = [one for one in reports_made(actor_of(request)) if one.year == year]
    context = {**_shown(book, places), "form": form, "made": made, **_may(request)}
    return render(request, "reports/year.html", context)


@permitted(SEE_REPORTS)
@require_safe
def figure(request: HttpRequest, year: int, name: str) -> HttpResponse:
    """Show the rows that a number of the living report counts, with the sentences that carry them."""
    _form, known = _known(request)
    book = _book(year, known, carried=False)
    asked = f"?known={book.known.isoformat()}" if book.is_past else ""
    return _behind(request, book, name, back=f"{reverse('reports:year', args=[year])}{asked}")


@permitted(MAKE_REPORTS)
@require_POST
def make(request: HttpRequest, year: int) -> HttpResponse:
    """Make the report of a year, in the background."""
    form = KnownForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(str(one) for one in form.errors["known"]))
        return redirect("reports:year", year)
    base = request.build_absolute_uri("/")
    try:
        report = order_report(
            year=year, known=form.cleaned_data["known"], base=base, by=actor_of(request), at=now()
        )
    except YearAhead as refusal:
        raise Http404 from refusal
    return redirect("reports:made", report.pk)


@permitted(SEE_REPORTS)
@require_safe
def made(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a report that was made, or how far its making has come."""
    report = _found(request, pk)
    context: dict[str, Any] = {"report": report_line(report), **_may(request)}
    if request.headers.get("HX-Request"):
        answer = render(request, "reports/progress.html", context)
        if report.progress == Progress.MADE:
            answer["HX-Refresh"] = "true"  # what follows is another page
        return answer
    if report.progress == Progress.MADE:
        context |= _shown(book_of(report), places_of_report(report))
    return render(request, "reports/made.html", context)


@permitted(SEE_REPORTS)
@require_safe
def made_figure(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Show the rows that a number of a made report counted when it was made."""
    report = _found(request, pk)
    if report.progress != Progress.MADE:
        raise Http404
    return _behind(request, book_of(report), name, back=reverse("reports:made", args=[pk]))


@permitted(SEE_REPORTS)
@require_safe
def file(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Hand out a file of a made report."""
    report = _found(request, pk)
    kept = next((one for one in report.files.all() if name_of(one) == name), None)
    if kept is None or report.progress != Progress.MADE or not place_of(kept.sha256).exists():
        raise Http404
    answer = HttpResponse(place_of(kept.sha256).read_bytes(), content_type=MEDIA[kept.file_format])
    answer["Content-Disposition"] = f'attachment; filename="annual-report-{report.year}-{name}"'
    return answer


@permitted(MAKE_REPORTS)
@require_POST
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop the making of a report."""
    return _acted(request, pk, stop_report)


@permitted(PUBLISH_REPORTS)
@require_POST
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a report to everyone."""
    return _acted(request, pk, publish_report)


def _acted(request: HttpRequest, pk: int, act: Any) -> HttpResponse:
    report = _found(request, pk)
    try:
        act(report_id=report.pk, by=actor_of(request), at=now())
    except Refusal as refusal:
        messages.error(request, said(refusal))
    return redirect("reports:made", report.pk)


def _behind(request: HttpRequest, book: YearBook, name: str, *, back: str) -> HttpResponse:
    try:
        asked = figure_named(name)
    except NoSuchFigure as refusal:
        raise Http404 from refusal
    before = bool(request.GET.get("before"))
    facts = book.last if before else book.this
    page = Paginator(asked.rows(facts), PAGE_ROWS).get_page(request.GET.get("page"))
    shown = behind(book, asked, list(page.object_list), actor_of(request))
    context = {
        "title": title_of(book),
        "heading": f"{number(page.paginator.count)} – {shown.words}",
        "has_marks": any(line.marks for line in shown.lines),
        "as_of": as_of(book) if not before else "",
        "span": facts.span,
        "back": back,
        "figure": shown,
        "count": page.paginator.count,
        "page": page,
        "pages": page_links(request, page),
    }
    return render(request, "reports/figure.html", context)


def _shown(book: YearBook, places: Places) -> Mapping[str, Any]:
    document = written(book, get_language() or "en", places=places, made_on=now())
    document = replace(document, contents=True)
    return {
        "book": book,
        "document": document,
        "contents": contents_of(document, gettext("Contents")),
        "body": body_of(document),
        "hub_name": settings.HUB_NAME,
    }


def _book(year: int, known: date | None, *, carried: bool) -> YearBook:
    if not FIRST_YEAR <= year <= localdate().year:
        raise Http404
    try:
        return year_book(year, known=known, today=localdate(), carried=carried)
    except YearAhead as refusal:
        raise Http404 from refusal


def _known(request: HttpRequest) -> tuple[KnownForm, date | None]:
    form = KnownForm(request.GET or None)
    return form, form.cleaned_data["known"] if form.is_bound and form.is_valid() else None


def _may(request: HttpRequest) -> dict[str, bool]:
    actor = actor_of(request)
    return {"may_make": MAKE_REPORTS.opens_for(actor), "may_publish": PUBLISH_REPORTS.opens_for(actor)}


def _found(request: HttpRequest, pk: int) -> MadeReport:
    report: MadeReport = get_object_or_404(MadeReport.objects.visible_to(actor_of(request)), pk=pk)
    return report
