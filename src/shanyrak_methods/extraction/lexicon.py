"""Words of the field, read from the data files once."""

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from shanyrak_methods.extraction.gazetteer import DATA


@lru_cache(maxsize=8)
def lexicon(language: str) -> dict[str, Any]:
    """Return the words of a language by the rule that reads them."""
    return tomllib.loads(DATA.joinpath(f"{language}.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=256)
def words(language: str, section: str, key: str) -> frozenset[str]:
    """Return a set of words."""
    return frozenset(str(lexicon(language)[section].get(key, "")).split())


@lru_cache(maxsize=64)
def pairs(language: str, section: str, key: str) -> dict[str, str]:
    """Return words with their meaning, written as stem=meaning."""
    return dict(pair.split("=", 1) for pair in str(lexicon(language)[section].get(key, "")).split())


@lru_cache(maxsize=256)
def pattern(language: str, section: str, key: str) -> re.Pattern[str]:
    """Return a pattern, matched without regard to case; a language without one gets one that never matches."""
    shape = lexicon(language).get(section, {}).get(key)
    return re.compile(re.sub(r"\s*\n\s*", "", shape or r"(?!)"), re.IGNORECASE)


@lru_cache(maxsize=64)
def patterns(language: str, section: str, key: str) -> dict[str, re.Pattern[str]]:
    """Return named patterns in the order of the file."""
    table = lexicon(language).get(section, {}).get(key, {})
    return {name: re.compile(shape, re.IGNORECASE) for name, shape in table.items()}


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Return the given names known beforehand."""
    text = DATA.joinpath("given_names.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return frozenset(" ".join(lines).split())


def alternatives(items: Iterable[str]) -> str:
    """Join words into a pattern that finds the longest first."""
    return "|".join(re.escape(item) for item in sorted(items, key=len, reverse=True))
