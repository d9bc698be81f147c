from __future__ import annotations

from datetime import date

import pytest
from django.utils.translation import override

from shanyrak.records import piles
from shanyrak.records.languages import texts_from
from shanyrak.records.piles import Line, Pile, pile, piles_for
from shanyrak.roles import VISITOR, Actor, Holder, Role

TODAY = date(2026, 11, 22)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))


@pytest.fixture(autouse=True)
def _bare_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(piles, "providers", {})


def letters(name: str, *, order: int, count: int = 3) -> None:
    @pile(name, order=order)
    def _letters(actor: Actor, on: date) -> Pile | None:
        return (
            Pile(name, f"Letters on {on}", count, "/letters/", rows=(Line("From Tashkent"),))
            if actor.pk
            else None
        )


def test_a_desk_has_its_piles_in_their_order() -> None:
    letters("letters.late", order=20)
    letters("letters.new", order=10)
    assert [one.name for one in piles_for(AIGUL, TODAY)] == ["letters.new", "letters.late"]


def test_a_pile_that_is_no_concern_of_the_reader_is_not_there() -> None:
    letters("letters.new", order=10)
    assert piles_for(VISITOR, TODAY) == []


def test_a_pile_of_none_is_there_so_that_the_desk_can_say_so() -> None:
    letters("letters.new", order=10, count=0)
    assert [one.count for one in piles_for(AIGUL, TODAY)] == [0]


def test_a_pile_says_how_many_rows_do_not_lie_open() -> None:
    letters("letters.new", order=10)
    assert [one.more for one in piles_for(AIGUL, TODAY)] == [2]


def test_a_row_speaks_the_readers_language() -> None:
    line = Line(texts_from({"en": "Letter", "ru": "Письмо"}))
    with override("ru"):
        assert (line.said.text, line.said.language) == ("Письмо", "ru")
    with override("fr"):
        assert (line.said.text, line.said.language) == ("Letter", "en")
