"""A document as DOCX: real styles, so that a person can go on working with it; the same bytes each time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from io import BytesIO
from typing import Any

import docx
from docx.document import Document as WordFile
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from shanyrak.documents.content import (
    BarChart,
    Bullets,
    Document,
    Facts,
    Heading,
    LineChart,
    Note,
    PageBreak,
    Paragraph,
    Row,
    Sources,
    Stats,
    Strong,
    Table,
    plain,
)
from shanyrak.documents.typesetting import compiled, words_of
from shanyrak.documents.word_parts import (
    BAD_XML,
    Anchors,
    element,
    field,
    shade,
    underline_cells,
    write,
)
from shanyrak.documents.word_styles import set_styles
from shanyrak.documents.zipping import zipped_alike

TEXT_WIDTH = Mm(164)
SIDES = {"l": WD_ALIGN_PARAGRAPH.LEFT, "r": WD_ALIGN_PARAGRAPH.RIGHT}
SOFT = {"plain": "F2EDE2", "sky": "E2F0F6", "ok": "E1F0E6", "warn": "FBEFD2", "bad": "FAE5DF"}
EDGE = {"plain": "14202E", "sky": "14202E", "ok": "1C6846", "warn": "764C00", "bad": "A02D1D"}


def as_docx(document: Document) -> bytes:
    """Return the document as DOCX. The same document gives the same bytes."""
    writer = Writer(document)
    writer.write_all()
    made = BytesIO()
    writer.file.save(made)
    return zipped_alike(made.getvalue())


class Writer:
    """Writes one document, block by block."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words = words_of(document)
        self.file: WordFile = docx.Document()
        self.anchors = Anchors.of(document)
        self.pictures = 0

    def write_all(self) -> None:
        """Write everything in its order."""
        set_styles(self.file, self.document.language)
        self._set_properties()
        self._set_pages()
        self._write_title()
        if self.document.contents:
            self._write_contents()
        writers = self._writers()
        for number, block in enumerate(self.document.blocks):
            writers[type(block)](block, number)

    def _writers(self) -> dict[type, Callable[[Any, int], None]]:
        return {
            Heading: self._heading,
            Paragraph: self._paragraph,
            Bullets: self._bullets,
            Facts: self._facts,
            Stats: self._stats,
            Table: lambda block, _number: self._table(block),
            BarChart: self._chart,
            LineChart: self._chart,
            Note: self._note,
            Sources: self._sources,
            PageBreak: lambda _block, _number: self._break(),
        }

    def _set_properties(self) -> None:
        document, core = self.document, self.file.core_properties
        core.title, core.author, core.last_modified_by = (
            _clean(text) for text in (document.title, document.author, document.author)
        )
        core.subject, core.keywords = _clean(document.subject), _clean(", ".join(document.keywords))
        core.language, core.comments, core.revision = document.language, "", 1
        core.created = core.modified = document.made_on.astimezone(UTC).replace(microsecond=0, tzinfo=None)

    def _set_pages(self) -> None:
        section = self.file.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(23)
        section.top_margin, section.bottom_margin = Mm(26), Mm(24)
        section.different_first_page_header_footer = self.document.cover
        head = section.header.paragraphs[0]
        head.style = self.file.styles["Header"]
        head.add_run(_clean(" · ".join(part for part in (self.document.title, self.document.author) if part)))
        foot = section.footer.paragraphs[0]
        foot.style = self.file.styles["Footer"]
        self._page_number(foot)

    def _page_number(self, foot: WordParagraph) -> None:
        foot.add_run(f"{self.words['made']} · ")
        before, rest = self.words["page"].split("{page}")
        between, after = rest.split("{pages}")
        foot.add_run(before)
        field(foot, "PAGE")
        foot.add_run(between)
        field(foot, "NUMPAGES")
        foot.add_run(after)

    def _write_title(self) -> None:
        document = self.document
        if document.eyebrow:
            self.file.add_paragraph(_clean(document.eyebrow), style="Eyebrow")
        self.file.add_paragraph(_clean(document.title), style="Title")
        if document.subtitle:
            self._say(document.subtitle, "Subtitle")
        if document.cover:
            self.file.add_paragraph(_clean(document.author), style="Eyebrow")
            self.file.add_paragraph(self.words["made"], style="Quiet")
            self._break()

    def _write_contents(self) -> None:
        self.file.add_paragraph(self.words["contents"], style="TOC Heading")
        for number, block in enumerate(self.document.blocks):
            if isinstance(block, Heading) and block.level <= self.document.contents_depth:
                line = self.file.add_paragraph(style=f"Contents {block.level}")
                self.anchors.link_to_heading(line, number, plain(block.text))
        self._break()

    def _say(self, text: Any, style: str) -> WordParagraph:
        line = self.file.add_paragraph(style=style)
        write(line, text, self.anchors)
        return line

    def _break(self) -> None:
        self.file.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def _heading(self, block: Heading, number: int) -> None:
        line = self._say(block.text, f"Heading {block.level}")
        self.anchors.mark_heading(line, number)
        self.anchors.mark(line, block.anchor)

    def _paragraph(self, block: Paragraph, _number: int) -> None:
        self._say(block.text, "Lead" if block.lead else "Quiet" if block.quiet else "Normal")

    def _bullets(self, block: Bullets, _number: int) -> None:
        for place, item in enumerate(block.items, start=1):
            if block.numbered:  # the number is written: Word's own lists would count on from the list before
                self._say((f"{place}.\t", *(item if isinstance(item, tuple) else (item,))), "Numbered")
            else:
                self._say(item, "List Bullet")

    def _facts(self, block: Facts, _number: int) -> None:
        table = self._grid(len(block.pairs), (32, 68))
        for row, (label, value) in zip(table.rows, block.pairs, strict=True):
            write(row.cells[0].paragraphs[0], label, self.anchors)
            write(row.cells[1].paragraphs[0], value, self.anchors)
        self._after_table()

    def _stats(self, block: Stats, _number: int) -> None:
        table = self._grid(1, (1,) * len(block.items))
        for cell, item in zip(table.rows[0].cells, block.items, strict=True):
            value = cell.paragraphs[0]
            value.style = self.file.styles["Number"]
            write(value, item.value, self.anchors)
            for run in value.runs:
                run.font.color.rgb = RGBColor.from_string(EDGE[item.tone])
            cell.add_paragraph(style="Table Text").add_run(_clean(item.label)).bold = True
            if item.remark:
                write(cell.add_paragraph(style="Quiet"), item.remark, self.anchors)
        self._after_table()

    def _table(self, block: Table) -> None:
        if plain(block.caption):
            self._say(block.caption, "Caption")
        table = self._grid(len(block.rows) + 1, block.shares)
        element(table._tbl.tblPr, "w:tblCaption", val=_clean(plain(block.caption)))  # noqa: SLF001 - python-docx has no word for it
        head = Row(tuple(Strong(column) for column in block.columns))
        lines = (head, *block.lines)
        for number, (cells, line) in enumerate(zip(table.rows, lines, strict=True)):
            self._row(cells, line, block, is_total=block.total and number == len(block.rows))
        _repeat(table.rows[0])
        self._after_table()

    def _row(self, row: Any, line: Row, block: Table, *, is_total: bool) -> None:
        element(row._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001 - python-docx has no word for it
        underline_cells(row)
        for place, (cell, text) in enumerate(zip(row.cells, line.cells, strict=True)):
            said = cell.paragraphs[0]
            said.style = self.file.styles["Table Text"]
            said.alignment = SIDES[block.aligned[place]]
            write(said, text, self.anchors)
            for run in said.runs if is_total else ():
                run.bold = True
        self.anchors.mark(row.cells[0].paragraphs[0], line.anchor)

    def _chart(self, block: BarChart | LineChart, number: int) -> None:
        self._say(block.caption, "Caption")
        picture = compiled(self.document, picture_format="png", chart=number)
        line = self.file.add_paragraph()
        line.add_run().add_picture(BytesIO(picture), width=TEXT_WIDTH)
        self.pictures += 1
        said = next(line._p.iter(qn("wp:docPr")))  # noqa: SLF001 - python-docx has no word for alternative text
        said.set("descr", _clean(block.alt))
        said.set("name", f"Chart {self.pictures}")
        if block.table:
            self._table(block.table)

    def _note(self, block: Note, _number: int) -> None:
        line = self._say(block.text, "Normal")
        shade(line, fill=SOFT[block.tone], edge=EDGE[block.tone])

    def _sources(self, block: Sources, _number: int) -> None:
        for item in block.items:
            text = item.text if isinstance(item.text, tuple) else (item.text,)
            line = self._say((Strong(f"{item.number}\t"), *text), "Numbered")
            self.anchors.mark(line, item.anchor)

    def _grid(self, rows: int, shares: tuple[float, ...]) -> WordTable:
        table = self.file.add_table(rows=rows, cols=len(shares))
        table.autofit = False
        for column, share in zip(table.columns, shares, strict=True):
            width = int(TEXT_WIDTH * share / sum(shares))
            column.width = width
            for cell in column.cells:
                cell.width = width
        return table

    def _after_table(self) -> None:
        # Word joins two tables that touch.
        space = self.file.add_paragraph(style="Quiet")
        space.paragraph_format.space_after = Pt(4)


def _repeat(row: Any) -> None:
    element(row._tr.get_or_add_trPr(), "w:tblHeader")  # noqa: SLF001 - python-docx has no word for it


def _clean(text: str) -> str:
    return BAD_XML.sub("", text)
