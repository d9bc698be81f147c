"""Make countries.json: names of countries in four languages, with their adjectives.

Run by hand when a name changes: ``python -m shanyrak_methods.extraction.data.build_countries``.
Names come from CLDR (through babel), codes from ISO 3166 (through pycountry); the names in
use beside them stand in country_names.tsv, adjectives and peoples in demonyms.tsv.
Case endings are not listed: the gazetteer compares stems.
"""

import json
from pathlib import Path

import pycountry
from babel import Locale

HERE = Path(__file__).parent
LANGUAGES = ("en", "ru", "kk", "fr")
# Codes without a government of their own that a release could deal with, or that read as common words.
LEFT_OUT = frozenset({"ATA", "IOT", "UMI", "BVT", "HMD", "JEY", "IMN", "ATF", "SGS", "MAC", "CXR", "CCK"})


def read_table(name: str) -> dict[str, list[str]]:
    """Read a tab-separated table keyed by ISO 3166 code; lines with # are notes."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {code: fields for code, *fields in rows}


def split_names(field: str) -> list[str]:
    """Divide a field of names at its bars."""
    return [name for name in field.split("|") if name]


def country(iso2: str, iso3: str, extra: list[str], adjectives: list[str]) -> dict[str, object]:
    """Put together what the gazetteer knows of one country."""
    by_language = {code: Locale(code).territories.get(iso2) for code in LANGUAGES}
    canonical = (extra[0] if extra else "") or by_language["en"] or iso3
    names = [canonical, *(name for name in by_language.values() if name)]
    names += split_names(extra[1]) if len(extra) > 1 else []
    demonyms = [word for field in adjectives for word in split_names(field)]
    shown = {code: name for code, name in by_language.items() if name}
    return {
        "iso3": iso3,
        "name": canonical,
        "shown": shown | {"en": canonical},
        "names": list(dict.fromkeys(names)),
        "adjectives": demonyms,
    }


def main() -> None:
    """Write countries.json beside this file."""
    extra, adjectives = read_table("country_names.tsv"), read_table("demonyms.tsv")
    countries = [
        country(item.alpha_2, item.alpha_3, extra.get(item.alpha_3, []), adjectives.get(item.alpha_3, []))
        for item in sorted(pycountry.countries, key=lambda item: item.alpha_3)
        if item.alpha_3 not in LEFT_OUT
    ]
    text = json.dumps(countries, ensure_ascii=False, indent=1)
    (HERE / "countries.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
