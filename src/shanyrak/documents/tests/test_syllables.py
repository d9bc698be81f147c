"""Where Kazakh words may break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanyrak.documents.syllables import SOFT_HYPHEN, with_soft_hyphens

PIECES = {
    "ынтымақтастықтың": "ынты-мақ-тас-тық-тың",
    "мемлекеттіліктер": "мем-ле-кет-ті-лік-тер",
}


@pytest.mark.parametrize(("word", "pieces"), PIECES.items())
def test_a_long_word_may_break_between_its_syllables(word: str, pieces: str) -> None:
    assert with_soft_hyphens(word, "kk").replace(SOFT_HYPHEN, "-") == pieces


def test_short_words_and_other_languages_stay_whole() -> None:
    assert with_soft_hyphens("қызметші", "kk") == "қызметші"
    assert with_soft_hyphens("ынтымақтастықтың", "ru") == "ынтымақтастықтың"


@given(st.text())
def test_nothing_but_places_to_break_is_added(text: str) -> None:
    assert with_soft_hyphens(text, "kk").replace(SOFT_HYPHEN, "") == text.replace(SOFT_HYPHEN, "")
