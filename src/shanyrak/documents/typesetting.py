"""The way from a document to the typesetter: plain data, our own fonts, and only letters that these can draw."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace
from datetime import UTC
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

import typst
from django.utils.translation import gettext, override

from shanyrak.documents.content import Block, Document, Heading, Link, Table
from shanyrak.documents.syllables import with_soft_hyphens
from shanyrak.ui.words import when

HERE = Path(__file__).parent
TEMPLATE = HERE / "typst" / "document.typ"
MARK = HERE / "typst" / "mark.svg"
FONTS = HERE / "fonts"
NO_LETTER = "\ufffd"
KEPT_CONTROLS = "\n"
UNSEEN = {"Cc", "Cs", "Co", "Cn", "Cf"}  # Unicode's categories of what cannot be drawn
JOINERS = "\u00ad\u200c\u200d"  # they say how letters join or break: kept
EASY = set(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x400, 0x460)])) - {
    "\u00ad",
    "\u0149",
    "\u017f",
}
PROBE = b'#set text(font: "Shanyrak Sans")\n#sys.inputs.text'
Format = Literal["pdf", "png"]
Standard = Literal["a-2a", "ua-1"]


def compiled(
    document: Document,
    *,
    picture_format: Format,
    standards: tuple[Standard, ...] = (),
    chart: int | None = None,
    ppi: float = 200,
) -> bytes:
    """Return the typeset document, or only the chart that is its block number ``chart``."""
    inputs = {"document": json.dumps(data_of(document), ensure_ascii=False), "mark": MARK.read_text("utf-8")}
    if chart is not None:
        inputs["chart"] = str(chart)
    compiler = typst.Compiler(
        TEMPLATE.read_bytes(), root=str(HERE / "typst"), font_paths=fonts(), sys_inputs=inputs
    )
    made = compiler.compile(
        format=picture_format,
        pdf_standards=list(standards),
        timestamp=int(document.made_on.timestamp()),
        ppi=ppi,
    )
    return made[0] if isinstance(made, list) else made or b""


def data_of(document: Document) -> dict[str, Any]:
    """Return the document as the template reads it."""
    anchors: set[str] = set()
    made_on = document.made_on.astimezone(UTC)
    day_and_time = ("year", "month", "day", "hour", "minute", "second")
    return {
        **_plain(replace(document, blocks=without_gaps(document.blocks)), anchors, document.language),
        "made_on": {name: getattr(made_on, name) for name in day_and_time},
        "anchors": sorted(anchors),
        "words": words_of(document),
    }


def without_gaps(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks with no level of heading left out: PDF/UA refuses a gap, and so do listeners."""
    level, kept = 0, list[Block]()
    for block in blocks:
        if isinstance(block, Heading):
            level = min(block.level, level + 1)
            block = replace(block, level=level)  # noqa: PLW2901 - the same heading, one level higher
        kept.append(block)
    return tuple(kept)


def words_of(document: Document) -> dict[str, str]:
    """Return the few words that a document adds of itself, in its language."""
    with override(document.language):
        return {
            "page": gettext("{page} of {pages}"),
            "contents": gettext("Contents"),
            "made": gettext("Made on %(day)s") % {"day": when(document.made_on)},
        }


@cache
def fonts() -> typst.Fonts:
    """Return our fonts and those inside the typesetter; never the machine's, or the bytes would differ between machines."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FONTS)])


def drawable(text: str) -> str:
    """Return a text without what no font of ours can draw: a mark stands in its place."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    return "".join(letter for letter in map(_drawn, composed) if letter)


def _drawn(letter: str) -> str:
    if letter in EASY or letter in KEPT_CONTROLS or letter in JOINERS:
        return letter
    if letter == "\t":
        return " "
    if (category := unicodedata.category(letter)) in UNSEEN:
        return NO_LETTER if category in {"Co", "Cn", "Cs"} else ""
    return letter if can_draw(letter) else NO_LETTER


@lru_cache(maxsize=20_000)
def can_draw(letter: str) -> bool:
    """Say whether some font has the letter: the typesetter is asked, as PDF/UA refuses what it cannot draw."""
    try:
        typst.Compiler(PROBE, font_paths=fonts(), sys_inputs={"text": letter}).compile(
            format="pdf", pdf_standards=["a-2u"]
        )
    except typst.TypstError:
        return False
    return True


def _plain(value: Any, anchors: set[str], language: str) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return with_soft_hyphens(drawable(value), language)
    if isinstance(value, tuple):
        return [_plain(part, anchors, language) for part in value]
    if not hasattr(value, "__dataclass_fields__"):
        return value if isinstance(value, int | float) else None
    return _fields(value, anchors, language)


def _fields(value: Any, anchors: set[str], language: str) -> dict[str, Any]:
    language = getattr(value, "language", "") or language
    said = {name: _plain(getattr(value, name), anchors, language) for name in _names(value)}
    if anchor := said.get("anchor"):
        said["anchor"] = "" if anchor in anchors else anchor
        anchors.add(anchor)
    if isinstance(value, Link):
        said |= {"url": value.url, "leads": value.leads}
    return {"kind": type(value).__name__, **said}


def _names(value: Any) -> tuple[str, ...]:
    if isinstance(value, Table):
        return ("caption", "columns", "aligned", "shares", "lines", "total")
    return tuple(value.__dataclass_fields__)
