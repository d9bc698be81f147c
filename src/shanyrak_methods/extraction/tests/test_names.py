"""Names across cases, alphabets and spellings."""

import pytest

from shanyrak_methods.extraction.names import (
    folded_name,
    nominative_organisation,
    nominative_person,
    transliterate,
)
from shanyrak_methods.extraction.spelling import distance, is_one_letter_off
from shanyrak_methods.extraction.stems import stem


@pytest.mark.parametrize(
    ("written", "nominative"),
    [
        ("Алиханом Байменовым", "Алихан Байменов"),
        ("Алихана Байменова", "Алихан Байменов"),
        ("Алихан Байменов", "Алихан Байменов"),
        ("Алихану Байменову", "Алихан Байменов"),
        ("Анар Жаилгановой", "Анар Жаилганова"),
        ("Анар Жаилганова", "Анар Жаилганова"),
        ("Татьяны Тепловой", "Татьяна Теплова"),
        ("Маратом Жилинским", "Марат Жилинский"),
        ("Ларби Джакта", "Ларби Джакта"),
        ("Норимаса Шимомура", "Норимаса Шимомура"),
        ("Никол Пашинян", "Никол Пашинян"),
    ],
)
def test_a_russian_name_is_brought_into_the_nominative(written: str, nominative: str) -> None:
    assert nominative_person(written, "ru") == nominative


def test_a_kazakh_name_loses_its_case_ending() -> None:
    assert nominative_person("Әлихан Байменовтің", "kk") == "Әлихан Байменов"


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Алихан Байменов", "Alikhan Baimenov"),
        ("Нурсултан Назарбаев", "Nursultan Nazarbayev"),
        ("Касым-Жомарт Токаев", "Kasym-Zhomart Tokayev"),
        ("Әлихан Бөкейхан", "Alikhan Bokeikhan"),
    ],
)
def test_a_cyrillic_name_is_written_as_releases_usually_write_it(cyrillic: str, latin: str) -> None:
    assert transliterate(cyrillic) == latin


def test_a_russian_body_is_named_in_the_nominative() -> None:
    oblique = "Региональным центром подготовки служащих"
    assert nominative_organisation(oblique, "ru") == "Региональный центр подготовки служащих"
    oblique = "Национальной академией управления"
    assert nominative_organisation(oblique, "ru") == "Национальная академия управления"


def test_all_cases_of_a_country_share_a_stem() -> None:
    forms = ("Казахстан", "Казахстана", "Казахстаном", "Казахстане", "Казахстану")
    assert {stem(form, "ru") for form in forms} == {stem("Казахстан", "ru")}
    kazakh = ("Қазақстан", "Қазақстанда", "Қазақстанның", "Қазақстандағы")
    assert {stem(form, "kk") for form in kazakh} == {stem("Қазақстан", "kk")}


def test_spellings_are_compared_without_marks() -> None:
    assert folded_name("Étienne") == folded_name("Etienne")
    assert folded_name("Байменов") == "baimenov"
    assert is_one_letter_off("sawayz", "saways")
    assert distance("kitten", "sitting") == 3
