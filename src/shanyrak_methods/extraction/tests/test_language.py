"""Which language a text is in."""

import pytest

from shanyrak_methods.extraction.language import language_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The delegation came to the capital and met with the head of the agency."),
        ("fr", "La délégation est venue dans la capitale pour rencontrer le directeur de l’agence."),
        ("ru", "Делегация прибыла в столицу и встретилась с руководителем агентства."),
        ("kk", "Делегация елордаға келіп, агенттік төрағасымен кездесті."),
        ("kk", "Elordada memlekettik qyzmet jäne basqaru turaly jiyn boldy."),
        ("ru", "Встречу провёл Нұрлан Әбіқаев, а затем делегация осмотрела столицу и уехала домой вечером."),
    ],
)
def test_a_text_is_known_by_its_letters_and_small_words(language: str, text: str) -> None:
    assert language_of(text) == language


def test_a_text_without_letters_still_has_a_language() -> None:
    assert language_of("12345 — 67") in ("en", "fr")
