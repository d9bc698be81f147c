"""What the directory knows from the start: every country of ISO 3166, and the bodies of the field with their spellings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pycountry
from babel import Locale

from shanyrak.directory.rules import OrganizationKind
from shanyrak.records.languages import LANGUAGES, Status, digest
from shanyrak_methods.extraction import gazetteer

KAZAKH_LETTERS = re.compile("[ӘәҒғҚқҢңӨөҰұҮүҺһІі]")
CYRILLIC_LETTERS = re.compile("[а-яА-ЯёЁ]")
FRENCH_SIGNS = re.compile(r"[éèêàçôîû]|\b(de|du|des|la|le|les|d’|d')\b", re.IGNORECASE)


# By what a body's name tells of its sort; the first that fits counts.
SORTS = (
    ("ministry|secretariat general of the government", OrganizationKind.MINISTRY),
    ("parliament|senate|mazhilis|assembly", OrganizationKind.PARLIAMENT),
    ("academy|university|institute|school|college", OrganizationKind.ACADEMY),
    ("association|society|federation|union of|network", OrganizationKind.ASSOCIATION),
    ("agency|commission|bureau|federal public service|service of", OrganizationKind.AGENCY),
)


@dataclass(frozen=True, slots=True)
class KnownParty:
    """A party that every installation begins with."""

    names: dict[str, dict[str, str]]
    iso2: str = ""
    iso3: str = ""
    abbreviation: str = ""
    other_names: tuple[tuple[str, str], ...] = ()  # (name, language)
    country: str = ""  # the ISO code of the country an organisation belongs to


def language_of(name: str) -> str:
    """Return the language a body's name is written in, as far as its letters tell."""
    if KAZAKH_LETTERS.search(name):
        return "kk"
    if CYRILLIC_LETTERS.search(name):
        return "ru"
    return "fr" if FRENCH_SIGNS.search(name) else "en"


def sort_of(body: KnownParty) -> OrganizationKind:
    """Return what sort of organisation a body is, as far as its name and its country tell."""
    name = body.names["en"]["text"].lower()
    if not body.country and not re.search("association|society|academy|university", name):
        return OrganizationKind.INTERNATIONAL
    return next((sort for words, sort in SORTS if re.search(words, name)), OrganizationKind.OTHER)


def texts(names: dict[str, str]) -> dict[str, dict[str, str]]:
    """Return names in the form records keep them, English being the original."""
    mark = digest(names["en"])
    return {
        language: {"text": text, "status": (Status.ORIGINAL if language == "en" else Status.TRANSLATED).value}
        | {"of": "" if language == "en" else mark}
        for language, text in names.items()
    }


@cache
def countries() -> tuple[KnownParty, ...]:
    """Return all countries of ISO 3166, named in the four languages as CLDR has them, and in English as people say."""
    territories = {language: Locale(language).territories for language in LANGUAGES}
    known = gazetteer.countries()
    found = []
    for code in pycountry.countries:
        names = {language: str(territories[language][code.alpha_2]) for language in LANGUAGES}
        others = {code.name, getattr(code, "common_name", ""), getattr(code, "official_name", "")}
        if code.alpha_3 in known:
            others |= {known[code.alpha_3].name, *(name for _language, name in known[code.alpha_3].shown)}
        others -= {"", *names.values()}
        other_names = tuple((name, language_of(name)) for name in sorted(others))
        found.append(KnownParty(texts(names), code.alpha_2, code.alpha_3, other_names=other_names))
    return tuple(found)


def organizations() -> Iterator[KnownParty]:
    """Yield the bodies of the field, each with its names in the languages they are known in."""
    for body in gazetteer.bodies().values():
        names = {"en": body.name}
        for name in body.names:
            names.setdefault(language_of(name), name)
        others = [(name, language_of(name)) for name in body.names if name not in names.values()]
        others += [(abbreviation, "") for abbreviation in body.abbreviations[1:]]
        yield KnownParty(
            texts(names),
            abbreviation=next(iter(body.abbreviations), ""),
            other_names=tuple(others),
            country=body.country or "",
        )
