"""How a figure is worded: what is measured, and the clause that a number stands in."""

import re

from shanyrak_methods.extraction.wording import cut_at

WHAT_AT_MOST = 160
CLAUSE_ENDS = re.compile(
    r"[;:()]|(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)\.(?=\s|$)|\snamely\b|,\s(?=(?:which|who|where|while|in what|as|and|but|of those|qui|dont|où|alors|et|mais|"
    r"который|которая|которые|которое|что|а|но|где|қазір)\b)|\s(?:as of|as they|as it|because)\b|\s[–—]\s"
)
STATEMENT_ENDS = re.compile(r"[();]|\.(?=\s|$)")
LEADING = re.compile(
    r"^(?:[Aa]nd|[Bb]ut|that|что|including|with|[Ee]t|[Mm]ais|[Ии]|[Аа]|[Нн]о|of whom|of which|while)\s"
)
INNER = re.compile(r",\s|\b(?:that|which|by which|so that)\s")
GROWTH = re.compile(
    r"\b([^\W\d_]+)(?:\s(?:of|in|for|at)\s[^,.;]{2,40}?)?\s(?:(?:will|would|has|have|had|is|are|was|were|to|be|been)\s)*"
    r"(increas|grow|grew|rais|rise|rose|risen|decreas|fall|fell|drop|cut|reduc)\w*\s(?:by|up by)\s(?:[a-z]+\s){0,2}$",
    re.IGNORECASE,
)
# A number behind a preposition stands inside another phrase: what it counts is no subject of its own.
INSIDE = re.compile(
    r"\b(?:and|et|и|from|of|by|in|to|over|during|with|within|for|than|since|at|de|des|par|dans|из|от|в|на|с|для)\s(?:the\s|les\s|some\s|about\s)?$",
    re.IGNORECASE,
)
AND = re.compile(r"\s(?:and|et|и|мен|пен|бен|to|as well as)\s")
LESS = ("decreas", "fall", "fell", "drop", "cut", "reduc")
OUTLAYS = (
    (re.compile(r"\binvest\w*|\binvesti\w*|инвест\w+", re.IGNORECASE), "investment"),
    (re.compile(r"\b(?:grants?|granted)\b|\bгрант\w*", re.IGNORECASE), "grant"),
    (re.compile(r"\b(?:funding|funded|financ\w+)\b|финансир\w+", re.IGNORECASE), "funding"),
    (re.compile(r"\bcontribut\w+|взнос\w*", re.IGNORECASE), "contribution"),
    (re.compile(r"\bsupport\b|поддержк\w+|\bsoutien\b", re.IGNORECASE), "support"),
    (re.compile(r"\b(?:spen[dt]\w*|expenditure|cost\w*)\b|расход\w*", re.IGNORECASE), "spending"),
    (re.compile(r"\bbudget\w*|бюджет\w*", re.IGNORECASE), "budget"),
)


def is_subject(before: str) -> bool:
    """Say whether a number begins a phrase of its own, no preposition standing before it."""
    return not INSIDE.search(before)


def goes_on_with_and(after: str) -> bool:
    """Say whether a second thing is joined to what a number counts, so that only the clause tells both."""
    return bool(AND.match(after))


def quantity_of(phrase: str) -> str:
    """Return a short name for what a number counts."""
    return re.sub(r"^(?:de |d['’]|des )", "", phrase)


def _one_of(noun: str) -> str:
    """Return the singular of an English noun."""
    low = noun.lower()
    return f"{low[:-3]}y" if low.endswith("ies") else low.removesuffix("s")


def statement_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the statement of a number begins and ends: its brackets, or its part of the sentence."""
    return _bounds(STATEMENT_ENDS, text, start, end)


def _bounds(ends: re.Pattern[str], text: str, start: int, end: int) -> tuple[int, int]:
    left = max((found.end() for found in ends.finditer(text, 0, start)), default=0)
    right = ends.search(text, end)
    return left, right.start() if right else len(text)


def clause_around(text: str, start: int, end: int) -> str:
    """Return the clause of a number in its own words; in brackets, with the words that they explain."""
    left, right = _bounds(CLAUSE_ENDS, text, start, end)
    if end - left > WHAT_AT_MOST:
        left = max((found.end() for found in INNER.finditer(text, left, start)), default=left)
    clause = LEADING.sub("", text[left:right].strip(" ,"))
    if left and text[left - 1] == "(":
        before = text[_bounds(CLAUSE_ENDS, text, left - 1, left)[0] : left - 1]
        clause = f"{_last_noun_phrase(before)}: {clause}"
    return cut_at(clause, WHAT_AT_MOST)


def _last_noun_phrase(before: str) -> str:
    """Return what brackets explain: the words behind the last verb or "of" before them."""
    return re.split(r"\b(?:the growing dynamics of|dynamics of|commended|noted|informed)\b", before)[
        -1
    ].strip(" ,")


def said_from(text: str, start: int) -> str:
    """Return the words from a place on up to the end of their clause."""
    found = CLAUSE_ENDS.search(text, start)
    comma = text.find(", ", start)
    end = min(found.start() if found else len(text), comma if comma > 0 else len(text))
    return cut_at(text[start:end], WHAT_AT_MOST)


def measure_of(text: str, start: int, end: int, kind: str) -> str:
    """Name what a share or a sum of money measures: what grows or falls, what is paid, or no more than its kind."""
    if kind == "share":
        found = GROWTH.search(text[:start])
        if found:
            return f"{_one_of(found.group(1))} {'decrease' if found.group(2).lower() in LESS else 'increase'}"
        return "share"
    around = text[slice(*_bounds(STATEMENT_ENDS, text, start, end))]
    before = text[max(0, start - 100) : start]
    return next((name for shape, name in OUTLAYS if shape.search(around) or shape.search(before)), "amount")
