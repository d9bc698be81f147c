"""One sheet of A4 across: typeset by documents' typesetter with our own fonts, as PDF/A-3a and PDF/UA-1."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import segno
import typst

from shanyrak.documents.typesetting import MARK, drawable, fonts

TEMPLATE = Path(__file__).parent / "typst" / "certificate.typ"
SHORT = 34  # letters; a longer fact may break and take the room that the others leave
STANDARDS = ["a-3a", "ua-1"]  # version 3, because only this may carry the badge as an attachment


@dataclass(frozen=True, slots=True)
class Sheet:
    """All words of a certificate, in its language."""

    language: str
    hub: str
    title: str
    lead: str
    name: str
    did: str
    achievement: str
    achievement_language: str
    description: str
    description_language: str
    facts: Sequence[tuple[str, str]]
    check: str
    page: str
    signed: str
    made_on: datetime


def drawn(sheet: Sheet, *, token: str = "") -> bytes:
    """Return the sheet as PDF, with the badge's token attached; the same words give the same bytes."""
    return _compiled(sheet, token, "pdf", pdf_standards=STANDARDS)


def pictured(sheet: Sheet, *, ppi: float = 110) -> bytes:
    """Return the sheet as a picture."""
    return _compiled(sheet, "", "png", ppi=ppi)


def _compiled(sheet: Sheet, token: str, file_format: Literal["pdf", "png"], **options: Any) -> bytes:
    inputs = {
        "sheet": json.dumps(_data(sheet), ensure_ascii=False),
        "mark": MARK.read_text("utf-8"),
        "qr": qr_code(sheet.page),
        "token": token,
    }
    compiler = typst.Compiler(TEMPLATE.read_bytes(), font_paths=fonts(), sys_inputs=inputs)
    made: Any = compiler.compile(format=file_format, timestamp=int(sheet.made_on.timestamp()), **options)
    content: bytes = made[0] if isinstance(made, list) else made
    return content


def _data(sheet: Sheet) -> dict[str, Any]:
    said = {
        name: drawable(value) if isinstance(value, str) else value for name, value in asdict(sheet).items()
    }
    made_on = sheet.made_on.astimezone(UTC)
    day_and_time = ("year", "month", "day", "hour", "minute", "second")
    return {
        **said,
        "page": sheet.page,
        "facts": [[drawable(label), drawable(value), len(value) > SHORT] for label, value in sheet.facts],
        "made_on": {name: getattr(made_on, name) for name in day_and_time},
    }


@lru_cache(maxsize=64)
def qr_code(address: str) -> str:
    """Return a square of dots that a phone reads as ``address``, as SVG without a margin of its own."""
    drawing = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(drawing, kind="svg", border=0, dark="#14202e", xmldecl=False, svgns=True, omitsize=True)
    return drawing.getvalue().decode("utf-8")
