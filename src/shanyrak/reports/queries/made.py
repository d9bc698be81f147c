"""Reading the reports that were made."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from django.utils.translation import gettext

from shanyrak.records.languages import LANGUAGES
from shanyrak.records.queries import names_of
from shanyrak.reports.models import DATA, FORMATS, PROGRESS_NAMES, MadeReport, ReportFile
from shanyrak.reports.rules import Progress, YearBook, from_data
from shanyrak.roles import Actor
from shanyrak.sources.files import place_of

ALL_FILES = len(LANGUAGES) * len(FORMATS) + 1
TONES = {
    Progress.WAITING: "",
    Progress.MAKING: "sky",
    Progress.MADE: "ok",
    Progress.CANCELLED: "",
    Progress.FAILED: "bad",
}


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file of a report."""

    name: str
    language: str
    file_format: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A made report in a list and on its page."""

    id: int
    year: int
    known: date
    asked_at: datetime
    by: str
    progress: Progress
    state: str
    tone: str
    reason: str
    done: int
    all: int
    published_at: datetime | None
    files: tuple[FileLine, ...]

    @property
    def is_going_on(self) -> bool:
        """Whether it is still being made."""
        return self.progress in {Progress.WAITING, Progress.MAKING}


def reports_made(actor: Actor) -> list[ReportLine]:
    """Return the made reports that ``actor`` may see, the newest year first."""
    rows = (
        MadeReport.objects.visible_to(actor).prefetch_related("files").order_by("-year", "-asked_at", "-pk")
    )
    reports = list(rows)
    people = names_of({report.asked_by for report in reports})
    return [_line(report, people.get(report.asked_by or 0, "")) for report in reports]


def report_line(report: MadeReport) -> ReportLine:
    """Return one made report."""
    return _line(report, names_of([report.asked_by]).get(report.asked_by or 0, ""))


def _line(report: MadeReport, by: str) -> ReportLine:
    progress = Progress(report.progress)
    files = sorted(report.files.all(), key=lambda file: file.pk)
    return ReportLine(
        id=report.pk,
        year=report.year,
        known=report.known,
        asked_at=report.asked_at,
        by=by,
        progress=progress,
        state=gettext(PROGRESS_NAMES[progress.value]),
        tone=TONES[progress],
        reason=report.reason,
        done=len(files),
        all=ALL_FILES,
        published_at=report.published_at,
        files=tuple(
            FileLine(name_of(file), file.language, file.file_format, file.sha256, file.size) for file in files
        ),
    )


def name_of(file: ReportFile) -> str:
    """Return the name of a file in addresses."""
    return f"{file.language or 'all'}.{file.file_format}"


def book_of(report: MadeReport) -> YearBook:
    """Return what was counted when the report was made; asks once."""
    sha256 = report.files.values_list("sha256", flat=True).get(file_format=DATA)
    return _book(sha256)


@lru_cache(maxsize=4)
def _book(sha256: str) -> YearBook:
    # Kept under the digest of its content, so what was read once is right for ever.
    return from_data(json.loads(place_of(sha256).read_text(encoding="utf-8")))
