"""What python-docx has no words for: links, bookmarks, fields, shades."""

from __future__ import annotations

import re
from dataclasses import dataclass
from dataclasses import field as kept
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun

from shanyrak.documents.content import Document, Link, Strong, Text, runs_of
from shanyrak.records.languages import Said

# XML 1.0 cannot hold these at all.
BAD_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LINK_COLOUR = RGBColor.from_string("0A5A82")
LONGEST_NAME = 40  # of a bookmark, says Word


@dataclass
class Anchors:
    """The names inside one document that links lead to."""

    known: frozenset[str]
    used: set[str] = kept(default_factory=set)
    numbers: int = 0

    @classmethod
    def of(cls, document: Document) -> Anchors:
        """Find the names in a document."""
        found = set()
        for block in document.blocks:
            parts = (block, *getattr(block, "lines", ()), *getattr(block, "items", ()))
            found |= {anchor for part in parts if (anchor := getattr(part, "anchor", ""))}
        return cls(frozenset(found))

    def mark(self, line: WordParagraph, anchor: str) -> None:
        """Give a paragraph its name; a second paragraph of one name goes without."""
        if anchor and anchor not in self.used:
            self.used.add(anchor)
            self._bookmark(line, bookmark_of(anchor))

    def mark_heading(self, line: WordParagraph, number: int) -> None:
        """Name a heading by its place, for the table of contents."""
        self._bookmark(line, f"_heading_{number}")

    def link_to_heading(self, line: WordParagraph, number: int, text: str) -> None:
        """Write a line of the table of contents."""
        link = element(line._p, "w:hyperlink", anchor=f"_heading_{number}")  # noqa: SLF001 - python-docx has no word for it
        _run_in(link, line, text)

    def _bookmark(self, line: WordParagraph, name: str) -> None:
        self.numbers += 1
        start = OxmlElement("w:bookmarkStart")
        start.set(qn("w:id"), str(self.numbers))
        start.set(qn("w:name"), name)
        end = OxmlElement("w:bookmarkEnd")
        end.set(qn("w:id"), str(self.numbers))
        line._p.append(start)  # noqa: SLF001 - python-docx has no word for it
        line._p.append(end)  # noqa: SLF001 - likewise


def bookmark_of(anchor: str) -> str:
    """Return a name that Word accepts: letters, digits and underscores, not too long."""
    return ("a_" + re.sub(r"\W", "_", anchor))[:LONGEST_NAME]


def write(line: WordParagraph, text: Text, anchors: Anchors) -> None:
    """Write a text into a paragraph."""
    for part in runs_of(text):
        if isinstance(part, Link) and _leads(part, anchors):
            _link(line, part)
        elif isinstance(part, str):
            line.add_run(_clean(part))
        else:
            _styled(line.add_run(_clean(part.text)), part)


def _leads(link: Link, anchors: Anchors) -> bool:
    return link.leads and (not link.url.startswith("#") or link.url[1:] in anchors.known)


def _styled(run: WordRun, part: Said | Link | Strong) -> None:
    if isinstance(part, Strong):
        run.bold = True
        return
    if part.language:
        element(run._r.get_or_add_rPr(), "w:lang", val=part.language)  # noqa: SLF001 - python-docx has no word for it
    if isinstance(part, Link) and part.raised:
        run.font.superscript = True


def _link(line: WordParagraph, part: Link) -> None:
    if part.url.startswith("#"):
        link = element(line._p, "w:hyperlink", anchor=bookmark_of(part.url[1:]))  # noqa: SLF001 - python-docx has no word for it
    else:
        relation = line.part.relate_to(part.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = element(line._p, "w:hyperlink")  # noqa: SLF001 - likewise
        link.set(qn("r:id"), relation)
    run = _run_in(link, line, part.text)
    run.font.color.rgb = LINK_COLOUR
    _styled(run, part)


def _run_in(link: Any, line: WordParagraph, text: str) -> WordRun:
    run = WordRun(element(link, "w:r"), line)
    run.text = _clean(text)
    return run


def field(line: WordParagraph, code: str) -> None:
    """Write a field that Word works out, such as the number of the page."""
    simple = element(line._p, "w:fldSimple", instr=code)  # noqa: SLF001 - python-docx has no word for it
    _run_in(simple, line, "1")


def shade(line: WordParagraph, *, fill: str, edge: str) -> None:
    """Put a paragraph on a coloured ground with an edge."""
    properties = line._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no word for it
    borders = OxmlElement("w:pBdr")
    element(borders, "w:left", val="single", sz="18", space="8", color=edge)
    ground = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        ground.set(qn(f"w:{name}"), value)
    # The standard fixes their place: after the style, before spacing and alignment.
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
    properties.insert_element_before(ground, "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def underline_cells(row: Any) -> None:
    """Draw the hairline under a row."""
    for cell in row.cells:
        borders = element(cell._tc.get_or_add_tcPr(), "w:tcBorders")  # noqa: SLF001 - python-docx has no word for it
        element(borders, "w:bottom", val="single", sz="4", space="0", color="B9B09D")


def element(parent: Any, name: str, **attributes: str) -> Any:
    """Append an element to another and return it."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    parent.append(made)
    return made


def _clean(text: str) -> str:
    return BAD_XML.sub("", text)
