"""Where a Kazakh word may break at the end of a line. The typesetter knows the other languages, not this one."""

from __future__ import annotations

import re
from itertools import pairwise

VOWELS = "аәеёиоөуұүыіэюя"
SOFT_HYPHEN = "\u00ad"
LONG = 13  # letters; shorter words stay whole
WORD = re.compile(rf"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]{{{LONG},}}")
# A syllable begins with at most one consonant: the break stands before a consonant that a vowel follows.
BREAK = re.compile(rf"(?<=[^\s])(?=[^{VOWELS}ьъ][{VOWELS}])", re.IGNORECASE)
SHORTEST = 3  # letters before the first break and after the last


def with_soft_hyphens(text: str, language: str) -> str:
    """Return the text with places where its long words may break; only Kazakh needs them."""
    return WORD.sub(lambda word: _broken(word[0]), text) if language == "kk" else text


def _broken(word: str) -> str:
    places = [place.start() for place in BREAK.finditer(word)]
    inside = [place for place in places if SHORTEST <= place <= len(word) - SHORTEST]
    edges = [0, *inside, len(word)]
    return SOFT_HYPHEN.join(word[start:end] for start, end in pairwise(edges))
