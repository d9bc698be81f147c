"""DOCX: real styles, repeated heads, alternative texts, and the same bytes each time."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import docx
from lxml import etree

from shanyrak.documents.tests.furnished import ADDRESS, HOSTILE, furnished
from shanyrak.documents.word import as_docx

NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}


def parts_of(made: bytes) -> dict[str, bytes]:
    """Return the parts of a DOCX by name."""
    with ZipFile(BytesIO(made)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def tree_of(made: bytes) -> etree._Element:
    """Return the main text as XML."""
    return etree.fromstring(parts_of(made)["word/document.xml"])


def test_headings_lists_and_captions_have_real_styles() -> None:
    file = docx.Document(BytesIO(as_docx(furnished())))
    styles = {line.text: line.style.name for line in file.paragraphs if line.style}
    assert styles["What was agreed"] == "Heading 1"
    assert styles["Sources"] == "Heading 2"
    assert styles["first"] == "List Bullet"
    assert styles["How promises stand"] == "Caption"


def test_a_tables_head_is_repeated_and_its_rows_stay_whole() -> None:
    tree = tree_of(as_docx(furnished()))
    big = max(tree.findall(".//w:tbl", NAMES), key=lambda table: len(table.findall("w:tr", NAMES)))
    rows = big.findall("w:tr", NAMES)
    assert len(rows) == 71
    assert rows[0].find("w:trPr/w:tblHeader", NAMES) is not None
    assert all(row.find("w:trPr/w:cantSplit", NAMES) is not None for row in rows)


def test_charts_are_pictures_with_a_text_in_their_place() -> None:
    made = as_docx(furnished())
    texts = [said.get("descr") for said in tree_of(made).iterfind(".//wp:docPr", NAMES)]
    assert texts == ["Kept 3, late 1", "Most in April", "From 25 to 42"]
    assert sum(name.endswith(".png") for name in parts_of(made)) == 3


def test_the_text_and_the_file_say_their_language_and_day() -> None:
    made = as_docx(furnished("fr"))
    core = docx.Document(BytesIO(made)).core_properties
    assert (core.title, core.author, core.language) == (
        "Annual report 2026",
        "Astana Civil Service Hub",
        "fr",
    )
    assert str(core.created)[:19] == str(core.modified)[:19] == "2026-11-22 09:30:00"
    assert b'<w:lang w:val="fr"' in parts_of(made)["word/styles.xml"]


def test_the_page_number_is_a_field() -> None:
    feet = [part for name, part in parts_of(as_docx(furnished())).items() if "footer" in name]
    assert any(b'w:instr="PAGE"' in foot and b'w:instr="NUMPAGES"' in foot for foot in feet)


def test_links_lead_out_or_to_a_place_that_is_there() -> None:
    made = as_docx(furnished())
    tree = tree_of(made)
    value = f"{{{NAMES['w']}}}"
    places = {mark.get(f"{value}name") for mark in tree.iterfind(".//w:bookmarkStart", NAMES)}
    inside = {link.get(f"{value}anchor") for link in tree.iterfind(".//w:hyperlink", NAMES)} - {None}
    assert inside <= places
    assert "a_row_70" in inside
    relations = parts_of(made)["word/_rels/document.xml.rels"].decode()
    assert ADDRESS in relations
    assert "javascript" not in relations


def test_what_people_write_stays_text() -> None:
    said = "\n".join(line.text for line in docx.Document(BytesIO(as_docx(furnished()))).paragraphs)
    assert HOSTILE.replace("\u0007", "") in said


def test_the_same_document_gives_the_same_bytes() -> None:
    assert as_docx(furnished("kk")) == as_docx(furnished("kk"))


def test_the_archive_has_one_date_and_one_order() -> None:
    with ZipFile(BytesIO(as_docx(furnished()))) as archive:
        names = archive.namelist()
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert names[0] == "[Content_Types].xml"
    assert names[1:] == sorted(names[1:])
