"""The look of a DOCX: named styles in the colours of the pages, so that one change changes all."""

from __future__ import annotations

from typing import Any

from docx.document import Document as WordFile
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from shanyrak.documents.word_parts import element

# Both come with every Word and have the letters of all our languages.
SANS, SERIF = "Calibri", "Cambria"
INK, QUIET = RGBColor.from_string("14202E"), RGBColor.from_string("5B6572")
HEADINGS = {1: (20, 22, 8), 2: (14, 16, 6), 3: (12, 12, 4), 4: (10.5, 10, 3)}
FACES = ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia")


def set_styles(file: WordFile, language: str) -> None:
    """Give the file its styles and the language of its text."""
    _say_language(file, language)
    _style(file, "Normal", size=10.5, after=6)
    for level, (size, before, after) in HEADINGS.items():
        _style(file, f"Heading {level}", face=SERIF, size=size, before=before, after=after, bold=True)
    _style(file, "Title", face=SERIF, size=28, after=6, bold=True)
    _without_border(file.styles["Title"])
    _style(file, "Subtitle", size=12.5, after=14, colour=QUIET)
    _style(file, "Caption", size=9.5, before=10, after=3, bold=True)
    file.styles["Caption"].paragraph_format.keep_with_next = True
    _style(file, "List Bullet", size=10.5, after=3)
    for name in ("Header", "Footer"):
        _style(file, name, size=8.5, colour=QUIET)
    _own_styles(file)


def _own_styles(file: WordFile) -> None:
    _style(file, "Lead", size=12, after=8)
    _style(file, "Quiet", size=9, after=3, colour=QUIET)
    _style(file, "Eyebrow", size=10, after=2, bold=True, colour=QUIET)
    _style(file, "Number", face=SERIF, size=22, bold=True)
    _style(file, "Table Text", size=9.5, before=2, after=2)
    _style(file, "TOC Heading", face=SERIF, size=16, after=8, bold=True)
    _style(file, "Numbered", size=10.5, after=3)
    hanging = file.styles["Numbered"].paragraph_format
    hanging.left_indent, hanging.first_line_indent = Mm(9), Mm(-9)
    hanging.tab_stops.add_tab_stop(Mm(9))
    for level in (1, 2):
        _style(file, f"Contents {level}", size=10.5, after=2)
        file.styles[f"Contents {level}"].paragraph_format.left_indent = Mm(5 * (level - 1))


def _style(
    file: WordFile,
    name: str,
    *,
    size: float,
    face: str = SANS,
    before: float = 0,
    after: float = 0,
    bold: bool = False,
    colour: RGBColor = INK,
) -> None:
    known = name in [style.name for style in file.styles]
    style: Any = file.styles[name] if known else file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.font.name, style.font.size, style.font.bold, style.font.italic = face, Pt(size), bold, False
    style.font.color.rgb = colour
    fonts = style.element.rPr.rFonts
    for theme in [key for key in fonts.attrib if key.endswith("Theme")]:
        del fonts.attrib[theme]
    for kind in FACES:
        fonts.set(qn(kind), face)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _without_border(style: Any) -> None:
    for border in style.element.pPr.findall(qn("w:pBdr")):
        style.element.pPr.remove(border)


def _say_language(file: WordFile, language: str) -> None:
    defaults = file.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for known in defaults.findall(qn("w:lang")):
        defaults.remove(known)
    element(defaults, "w:lang", val=language, eastAsia=language, bidi=language)
