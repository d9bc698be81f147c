"""Numbers in a text: digits, words, fractions, percent and money, with how exactly they are given."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

WORDS: dict[str, dict[str, float]] = {
    "en": {
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
        "thirteen": 13,
        "fourteen": 14,
        "fifteen": 15,
        "sixteen": 16,
        "seventeen": 17,
        "eighteen": 18,
        "nineteen": 19,
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
        "sixty": 60,
        "seventy": 70,
        "eighty": 80,
        "ninety": 90,
        "hundred": 100,
    },
    "fr": {
        "deux": 2,
        "trois": 3,
        "quatre": 4,
        "cinq": 5,
        "six": 6,
        "sept": 7,
        "huit": 8,
        "neuf": 9,
        "dix": 10,
        "onze": 11,
        "douze": 12,
        "treize": 13,
        "quatorze": 14,
        "quinze": 15,
        "seize": 16,
        "vingt": 20,
        "trente": 30,
        "quarante": 40,
        "cinquante": 50,
        "soixante": 60,
        "cent": 100,
        "dizaine": 10,
        "quinzaine": 15,
        "vingtaine": 20,
        "trentaine": 30,
        "quarantaine": 40,
        "cinquantaine": 50,
        "soixantaine": 60,
        "centaine": 100,
    },
    "ru": {
        "два": 2,
        "две": 2,
        "двух": 2,
        "двум": 2,
        "двумя": 2,
        "три": 3,
        "трёх": 3,
        "трех": 3,
        "трём": 3,
        "трем": 3,
        "тремя": 3,
        "четыре": 4,
        "четырёх": 4,
        "четырех": 4,
        "пять": 5,
        "пяти": 5,
        "пятью": 5,
        "шесть": 6,
        "шести": 6,
        "семь": 7,
        "семи": 7,
        "восемь": 8,
        "восьми": 8,
        "девять": 9,
        "девяти": 9,
        "десять": 10,
        "десяти": 10,
        "одиннадцать": 11,
        "двенадцать": 12,
        "двенадцати": 12,
        "пятнадцать": 15,
        "пятнадцати": 15,
        "двадцать": 20,
        "двадцати": 20,
        "тридцать": 30,
        "тридцати": 30,
        "сорок": 40,
        "сорока": 40,
        "пятьдесят": 50,
        "пятидесяти": 50,
        "шестьдесят": 60,
        "сто": 100,
        "ста": 100,
    },
    "kk": {
        "екі": 2,
        "үш": 3,
        "төрт": 4,
        "бес": 5,
        "алты": 6,
        "жеті": 7,
        "сегіз": 8,
        "тоғыз": 9,
        "он": 10,
        "жиырма": 20,
        "отыз": 30,
        "қырық": 40,
        "елу": 50,
        "алпыс": 60,
        "жетпіс": 70,
        "сексен": 80,
        "тоқсан": 90,
        "жүз": 100,
    },
}
FRACTIONS: dict[str, dict[str, float]] = {
    "en": {
        "one third": 1 / 3,
        "two thirds": 2 / 3,
        "one quarter": 0.25,
        "three quarters": 0.75,
        "one half": 0.5,
        "one-third": 1 / 3,
        "two-thirds": 2 / 3,
    },
    "fr": {"un tiers": 1 / 3, "le tiers": 1 / 3, "deux tiers": 2 / 3, "un quart": 0.25, "la moitié": 0.5},
    "ru": {
        "одна треть": 1 / 3,
        "треть": 1 / 3,
        "трети": 1 / 3,
        "две трети": 2 / 3,
        "четверть": 0.25,
        "половина": 0.5,
        "половины": 0.5,
        "половину": 0.5,
    },
    "kk": {"үштен бірі": 1 / 3, "үштен екісі": 2 / 3, "төрттен бірі": 0.25, "жартысы": 0.5},
}
SCALES: dict[str, dict[str, float]] = {
    "en": {
        "thousand": 1e3,
        "million": 1e6,
        "billion": 1e9,
        "trillion": 1e12,
        "hundred": 100,
        "mln": 1e6,
        "bln": 1e9,
        "bn": 1e9,
    },
    "fr": {"mille": 1e3, "millions?": 1e6, "milliards?": 1e9},
    "ru": {
        r"тыс(?:яч[аиеу]?м?и?|\.)": 1e3,
        r"млн\.?": 1e6,
        r"миллион\w*": 1e6,
        r"млрд\.?": 1e9,
        r"миллиард\w*": 1e9,
    },
    "kk": {
        r"мың(?:нан|ға|да|ды)?": 1e3,
        r"млн\.?": 1e6,
        r"миллион\w*": 1e6,
        r"млрд\.?": 1e9,
        r"миллиард\w*": 1e9,
    },
}
QUALIFIERS: dict[str, dict[str, str]] = {
    "en": {
        "more_than": r"more than|over|above|at least|upwards of|exceed(?:s|ed|ing)?|in excess of",
        "less_than": r"less than|fewer than|under|below|up to|almost|nearly|not more than",
        "about": r"about|around|approximately|some|roughly|close to|circa|an estimated",
    },
    "fr": {
        "more_than": r"plus d(?:e |['’])|au moins|au-del[àa] de",
        "less_than": r"moins d(?:e |['’])|jusqu['’][àa]|pr[èe]s d(?:e |['’])",
        "about": r"environ|quelque|autour de|une(?= \w+aine)",
    },
    "ru": {
        "more_than": r"более(?: чем)?|больше|свыше|не менее",
        "less_than": r"менее(?: чем)?|меньше|почти|не более",
        "about": r"около|порядка|примерно|приблизительно",
    },
    "kk": {"more_than": r"кемінде", "less_than": r"дейін", "about": r"шамамен|жуық"},
}
AFTER: dict[str, dict[str, str]] = {
    "en": {"more_than": r"\s*(?:\+|or more|plus)(?!\w)"},
    "fr": {"more_than": r"\s*(?:\+|ou plus)"},
    "ru": {"more_than": r"\s*(?:\+|и более|с лишним)"},
    "kk": {
        "more_than": r"\s*-?\s*(?:тан|тен|дан|ден|нан|нен)\s+(?:астам|аса|көп)",
        "about": r"\s*-?\s*(?:ға|ге|қа|ке)\s+жуық",
        "less_than": r"\s*-?\s*(?:ға|ге|қа|ке)\s+дейін",
    },
}
LATE = "астам|аса|көп|с лишним|или более|or more|ou plus"
HALF = {"en": "and a half", "fr": "et demie?", "ru": "с половиной", "kk": "жарым"}
DIGITS = r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?"
CURRENCY_BEFORE = r"(?P<before>US\$|C\$|\$|€|£|USD\s?|EUR\s?|KZT\s?)?"
PERCENT = {
    "en": r"\s*(?:%|per ?cent|percentage points?)",
    "fr": r"\s*(?:%|pour ?cent)",
    "ru": r"\s*(?:%|процент\w*)",
    "kk": r"\s*(?:%|пайыз\w*)",
}
CURRENCIES = (
    ("USD", r"\$|(?:US )?dollars?|USD|доллар\w*(?: США)?|долл\.?(?: США)?"),
    ("EUR", r"€|euros?|EUR|евро|еуро"),
    ("KZT", r"tenges?|KZT|тенге|теңге\w*"),
    ("KRW", r"(?:Korean )?won|KRW|вон(?!\w)"),
    ("GBP", r"pounds?(?: sterling)?|GBP"),
    ("CAD", r"Canadian dollars?|CAD"),
    ("RUB", r"rubles?|roubles?|рубл\w*"),
)
TENS = 20
SIGNS = {
    "US$": "USD",
    "C$": "CAD",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "USD": "USD",
    "EUR": "EUR",
    "KZT": "KZT",
}


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number with its place, its qualifier, and its unit where that is percent, money or a share."""

    start: int
    end: int
    value: float
    qualifier: str
    unit: str | None
    joined: bool  # a hyphen ties it to the next word, as in nine-month


@lru_cache(maxsize=8)
def _pattern(language: str) -> re.Pattern[str]:
    """Return the pattern of a number of a language with what may stand around it."""
    words = "|".join(sorted((*FRACTIONS[language], *WORDS[language]), key=len, reverse=True))
    scales = "|".join(SCALES[language])
    qualifiers = "|".join(f"(?P<{name}>{shape})" for name, shape in QUALIFIERS[language].items())
    after = "|".join(f"(?P<after_{name}>{shape})" for name, shape in AFTER[language].items())
    money = "|".join(shape for _, shape in CURRENCIES)
    return re.compile(
        rf"(?:(?<!\w)(?:{qualifiers})\s*)?{CURRENCY_BEFORE}"
        rf"(?:(?<![\w.,/№-])(?<!№\s)(?P<digits>{DIGITS})|(?<!\w)(?P<word>{words})(?:[\s-](?P<ones>{words}))?(?!\w))"
        rf"(?P<half>\s(?:{HALF[language]}))?"
        rf"(?P<after>{after})?"
        rf"(?:[\s\u00a0-]+(?P<scale>{scales})(?!\w))?"
        rf"(?P<late>\s+(?:{LATE})(?!\w))?"
        rf"(?:(?P<percent>{PERCENT[language]})|[\s\u00a0]+(?P<money>{money})(?!\w))?"
        rf"(?P<hyphen>-(?=[^\W\d_]))?",
        re.IGNORECASE,
    )


def _plain_value(digits: str) -> float:
    """Read digits with their separators of thousands or their decimal sign."""
    if re.fullmatch(r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+", digits):
        return float(re.sub(r"\D", "", digits))
    return float(digits.replace(",", "."))


def _scale(said: str | None, language: str) -> float:
    """Return what a word like million multiplies by."""
    if not said:
        return 1.0
    lowered = said.lower()
    return next(by for shape, by in SCALES[language].items() if re.fullmatch(shape, lowered))


def _ones(word: str | None, tens: float, language: str) -> float:
    """Return what a second word adds to tens, as in twenty-five."""
    value = WORDS[language].get((word or "").lower(), 0.0)
    return value if tens >= TENS and tens % 10 == 0 and value < TENS // 2 else 0.0


def _value(match: re.Match[str], language: str) -> float:
    """Return the number that a match says."""
    if match["digits"]:
        base = _plain_value(match["digits"])
    else:
        word = match["word"].lower()
        base = FRACTIONS[language].get(word) or WORDS[language][word]
        base += _ones(match["ones"], base, language)
    if match["half"]:
        base += 0.5
    return base * _scale(match["scale"], language)


def _qualifier(match: re.Match[str]) -> str:
    """Return how exactly the number is given."""
    parts = match.groupdict()
    if parts.get("late"):
        return "more_than"
    for name in ("more_than", "less_than", "about"):
        if parts.get(name) or parts.get(f"after_{name}"):
            return name
    return "exact"


def _unit(match: re.Match[str], language: str) -> str | None:
    """Return percent, a currency or a share, where the number carries one."""
    if match["percent"]:
        return "percent"
    if match["money"]:
        return next(code for code, shape in CURRENCIES if re.fullmatch(shape, match["money"], re.IGNORECASE))
    if match["before"]:
        return SIGNS[match["before"].strip().upper()]
    if match["word"] and match["word"].lower() in FRACTIONS[language]:
        return "share"
    return None


def numbers_in(text: str, language: str) -> Iterator[NumberMention]:
    """Yield the numbers of a text in order; digits inside a word, a date or a reference are none."""
    for match in _pattern(language).finditer(text):
        start = next(match.start(name) for name in ("before", "digits", "word") if match[name])
        yield NumberMention(
            start=start,
            end=match.end(),
            value=_value(match, language),
            qualifier=_qualifier(match),
            unit=_unit(match, language),
            joined=bool(match["hyphen"]),
        )
