"""Where the text of a report leads: pages inside the platform, whole addresses in files."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from shanyrak.records.pages import address_of
from shanyrak.reports.models import MadeReport
from shanyrak.reports.writing.pen import Places

BEFORE = "before=1"  # asks for last year's rows


def places_of_year(year: int, *, known: date | None, base: str = "", has_annex: bool = False) -> Places:
    """Return where the living report of a year leads, as known on a day."""
    chosen = f"known={known.isoformat()}" if known else ""

    def figure(name: str, before: bool) -> str:  # noqa: FBT001 - the pen asks for it by place
        asked = "&".join(part for part in (chosen, BEFORE if before else "") if part)
        return f"{base}{reverse('reports:figure', args=[year, name])}{f'?{asked}' if asked else ''}"

    return Places(figure, lambda kind, pk: _page(base, kind, pk), has_annex=has_annex)


def places_of_report(report: MadeReport) -> Places:
    """Return where the page of a made report leads: to its own frozen rows."""
    return _of_report(report, base="", has_annex=False)


def places_of_files(report: MadeReport) -> Places:
    """Return where the files of a made report lead, from wherever they are read."""
    return _of_report(report, base=report.base, has_annex=True)


def _of_report(report: MadeReport, *, base: str, has_annex: bool) -> Places:
    def figure(name: str, before: bool) -> str:  # noqa: FBT001 - the pen asks for it by place
        there = reverse("reports:made_figure", args=[report.pk, name])
        return f"{base}{there}{f'?{BEFORE}' if before else ''}"

    return Places(figure, lambda kind, pk: _page(base, kind, pk), has_annex=has_annex)


def _page(base: str, kind: str, pk: int) -> str:
    there = address_of(kind, pk)
    return f"{base}{there}" if there else ""
