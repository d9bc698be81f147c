"""Stems: the part of a word that its case endings leave alone.

Names are compared by stems, so that the gazetteer lists a name once and finds it in every case.
The rules are lighter than a real stemmer's: the same ones are applied to the list and the text.
"""

import re
import unicodedata
from functools import lru_cache

from shanyrak_methods.extraction.lists import listed

CYRILLIC = re.compile(r"[\u0400-\u04ff]")
SHORTEST_STEM = 3

RUSSIAN_ENDINGS = listed(
    "иями ями ами ием иях ией ого его ому ему ыми ими ьми ью ия ие ии ий ию ый ой ей ая яя ое ее ые ых их "
    "ую юю ам ям ах ях ом ем ым им ов ев ёв ём а я о е ё ы и у ю ь й"
)

KAZAKH_ENDINGS = listed(
    "сының сінің сында сінде сынан сінен сымен сімен ының інің ында інде ымен імен дағы дегі тағы тегі "
    "ндағы ндегі лардың лердің дардың дердің тардың тердің ларға лерге дарға дерге тарға терге ларын "
    "лерін дарын дерін тарын терін лары лері дары дері тары тері лар лер дар дер тар тер лық лік дық дік "
    "тық тік ның нің дың дің тың тің ынан інен нан нен дан ден тан тен сына сіне ына іне сын сін ына іне "
    "нда нде да де та те ға ге қа ке на не мен бен пен ны ні ды ді ты ті сы сі ын ін ы і н а е"
)

SHORTEST_KAZAKH_STEM = 4


def _by_length(endings: tuple[str, ...]) -> tuple[str, ...]:
    """Order endings so that the longest one that fits is found first."""
    return tuple(sorted(set(endings), key=len, reverse=True))


_RUSSIAN = _by_length(RUSSIAN_ENDINGS)
_KAZAKH = _by_length(KAZAKH_ENDINGS)


def fold(word: str) -> str:
    """Return a word in lower case without accents; Cyrillic letters keep their marks."""
    lowered = word.casefold()
    if lowered.isascii() or CYRILLIC.search(lowered):
        return lowered.replace("ё", "е")
    return "".join(c for c in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(c))


def _cut(word: str, endings: tuple[str, ...], shortest: int) -> str:
    """Take the longest ending off that leaves enough of the word."""
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            return word[: -len(ending)]
    return word


def _latin_stem(word: str) -> str:
    """Take a plural or a French feminine ending off."""
    for ending in ("es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) > SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def _kazakh_stem(word: str) -> str:
    """Take up to three endings off, outermost first."""
    for _ in range(3):
        shorter = _cut(word, _KAZAKH, SHORTEST_KAZAKH_STEM)
        if shorter == word:
            break
        word = shorter
    return word


@lru_cache(maxsize=65536)
def stem(word: str, language: str) -> str:
    """Return the stem of a word; Cyrillic words follow Kazakh rules only in a Kazakh text."""
    folded = fold(word)
    if not CYRILLIC.search(folded):
        return _latin_stem(folded)
    if language == "kk":
        return _kazakh_stem(folded)
    return _cut(folded, _RUSSIAN, SHORTEST_STEM)
