"""Badges: read again as a person and as a scanner would."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pypdfium2
import pytest
import zxingcpp

from shanyrak.cooperation.reception.badges import Badge, badge_sheet
from shanyrak.cooperation.reception.codes import check_of, code_of, read_code
from shanyrak.cooperation.reception.rules import BadgeSize, CodeUnreadable

AT = datetime(2026, 9, 1, tzinfo=UTC)
NAMES = (
    "Dana Omarova",
    "Әлихан Мұхамедиұлы Бәйменов-Құдайбергенов",
    "María de los Ángeles Fernández-Villaverde y Rodríguez de la Fuente",
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren Hubert",
    "محمد عبد الرحمن الشامسي",
    "ნინო ბერიძე",
    "Թամարա Հակոբյան",
)


def a_badge(name: str = "Dana Omarova", number: int = 1, **said: Any) -> Badge:
    first: dict[str, Any] = {
        "party": "Kyrgyz Republic",
        "organisation": "Agency for Civil Service Affairs",
        "position": "Head of department",
        "role": "delegate",
        "role_name": "Delegate",
    }
    return Badge(registration=100 + number, name=name, number=number, **(first | said))


def sheet(badges: list[Badge], size: BadgeSize) -> pypdfium2.PdfDocument:
    made = badge_sheet(
        badges,
        size=size,
        hub="Astana Civil Service Hub",
        title="Ministerial Roundtable",
        language="en",
        made_at=AT,
    )
    return pypdfium2.PdfDocument(made)


def codes_on(page: pypdfium2.PdfPage) -> set[str]:
    return {found.text for found in zxingcpp.read_barcodes(page.render(scale=3).to_pil())}


def letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def test_eight_badges_lie_on_an_a4_sheet_and_the_ninth_on_the_next() -> None:
    made = sheet([a_badge(number=number) for number in range(1, 10)], BadgeSize.SHEET)
    assert len(made) == 2
    assert [round(side) for side in made[0].get_size()] == [595, 842]
    assert codes_on(made[0]) == {code_of(100 + number) for number in range(1, 9)}
    assert codes_on(made[1]) == {code_of(109)}


def test_single_badges_are_a6_pages() -> None:
    made = sheet([a_badge(number=1), a_badge(number=2)], BadgeSize.SINGLE)
    assert [round(side) for side in made[1].get_size()] == [298, 420]
    assert [codes_on(page) for page in made] == [{code_of(101)}, {code_of(102)}]


@pytest.mark.parametrize("size", BadgeSize)
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_whole_on_its_badge_in_every_script(name: str, size: BadgeSize) -> None:
    page = sheet([a_badge(name)], size)[0]
    text = page.get_textpage()
    said = letters(text.get_text_range())
    mirrored = letters(name)[::-1]
    assert letters(name) in said or mirrored in said or set(letters(name)) <= set(said)
    width, height = page.get_size()
    for place in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(place)
        assert left >= 0 and bottom >= 0 and right <= width and top <= height  # noqa: PT018 - one box


def test_a_long_name_stays_inside_its_own_badge() -> None:
    text = sheet([a_badge(name) for name in NAMES[2:4]], BadgeSize.SHEET)[0].get_textpage()
    half = 105 / 25.4 * 72
    straddling = [
        box for place in range(text.count_rects()) if (box := text.get_rect(place))[0] < half < box[2] - 1
    ]
    assert not straddling


def test_a_hostile_name_stays_a_name() -> None:
    said = sheet([a_badge("#eval(1) $x$ *bold*")], BadgeSize.SHEET)[0].get_textpage().get_text_range()
    assert "#eval(1)" in said


def test_the_code_names_a_registration_and_nothing_personal() -> None:
    code = code_of(4711)
    assert read_code(f" {code.lower()} ") == 4711
    assert set(code) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-")
    assert len(code) < 20


@pytest.mark.parametrize("code", ["", "S1", "S4712-AAAAAAAAAA", "4711", "S4711-", "X4711-ABCDEFGHIJ"])
def test_a_code_that_was_not_made_here_is_refused(code: str) -> None:
    with pytest.raises(CodeUnreadable):
        read_code(code)


def test_a_phone_knows_a_true_code_and_cannot_make_one() -> None:
    assert check_of(1) != check_of(2)
    assert check_of(1) not in code_of(1).lower()
