"""The figures of a text: a number, what it counts, and how exactly it is given."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from shanyrak_methods.extraction.dates import DateMention
from shanyrak_methods.extraction.figure_wording import (
    clause_around,
    goes_on_with_and,
    is_subject,
    measure_of,
    quantity_of,
    said_from,
    statement_around,
)
from shanyrak_methods.extraction.lexicon import pattern, patterns, words
from shanyrak_methods.extraction.model import Figure
from shanyrak_methods.extraction.numbers import NumberMention, numbers_in
from shanyrak_methods.extraction.parties import PartyBook
from shanyrak_methods.extraction.segments import Document, Sentence

FIRST_YEAR, LAST_YEAR = 1800, 2100
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
LONGEST_PHRASE = 6
MOST_ADJECTIVES = 4
# Small numbers in words behind "the" point back: "the two countries" counts nothing.
SMALL = 3
PAIRED = frozenset({"countries", "institutions", "organizations", "bodies", "agencies"})
# Two figures are one where they share more than this part of their words, twice counted.
ALIKE = 1.2
NOT_COUNTED = re.compile(
    r"(?:№|\bNo\.?|\barticles?|\bchapter|\bclause|\bphase|\bpage|\bvol\.?|\bISSN|\bresolution|\bdecree|\border|"
    r"\bстать\w+|\bномер\w*|\bуказ\w*|\bпостановлени\w+|\bэтап\w*|\bCorps|\bраза?\sв|\bversion|\bgroup|\broom)\s*$",
    re.IGNORECASE,
)
ORDINAL = re.compile(r"(?:st|nd|rd|th|e|er|ème|-?й|-?я|-?е|-?го|-?му|-?ю|-?ом|-?ші|-?шы|-?інші|-?ыншы)(?!\w)")
DEFINITE = re.compile(
    r"(?:\b(?:the|both|our|these|those|other|this|its|between|les|nos|ces)|\b(?:эти|обе|оба|обеих|обоих|этих|наших|между|первые|осы))\s*$",
    re.IGNORECASE,
)
NUMBER_OF = {
    "en": re.compile(r"\b(?:number|total) of ((?:[\w-]+ ){0,3}[\w-]+s)\b[^.;,]{0,24}$", re.IGNORECASE),
    "fr": re.compile(
        r"\bnombre (?:de |d['’]|des )([\w’' -]{3,30}?)\s(?:à|est|passe|atteint|s['’])[^.;,]{0,16}$",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"\b(?:число|количество) ([\w -]{3,30}?)\s(?:до|достигло|составил\w*|выросло)[^.;,]{0,16}$",
        re.IGNORECASE,
    ),
    "kk": re.compile(r"(\w+) саны[^.;,]{0,16}$", re.IGNORECASE),
}
APPOSITION = re.compile(r"\s?[,:]\s(?:the\s)?[A-Z]")
BARE_BEFORE = re.compile(r"(?:[–—-]|\bдо|\bto)\s$")
BARE_AFTER = re.compile(r"\s*(?:[.;,]|$)")
OF_THEM = re.compile(r"\s(?:of (?:them|whom|these|those)|из них|d[’']entre eux)\b")
AGO = re.compile(
    r"\s(?:years?|months?|weeks?|days?|лет|года?|месяц\w*|ans)\s(?:ago|earlier|later|before|назад|спустя|plus tard|plus tôt)\b"
)
CLOCK = re.compile(r"[:/]\d|\.\d{1,2}\.|\s?(?:a\.?m\.?|p\.?m\.?|o['’]clock)\b")
ANNIVERSARY_AHEAD = 4
TIMES = frozenset(["years", "months", "weeks", "days", "decades", "hours"])
DOLLARS = {"CAN": "CAD", "AUS": "AUD", "SGP": "SGD", "NZL": "NZD"}


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts: its unit in English and the words of the text."""

    unit: str
    phrase: str
    rule: str
    confidence: float
    noun: str = ""


def _is_year(number: NumberMention, text: str) -> bool:
    """Say whether a number is a year."""
    whole = number.value.is_integer() and FIRST_YEAR <= number.value <= LAST_YEAR and number.unit is None
    return whole and bool(re.fullmatch(r"\d{4}\s*-?", text[number.start : number.end].strip()))


def _in_date(number: NumberMention, offset: int, dates: Sequence[DateMention]) -> bool:
    """Say whether a number belongs to a date."""
    start, end = number.start + offset, number.end + offset
    return any(date.start < end and date.end > start for date in dates)


def _in_name(text: str, number: NumberMention) -> bool:
    """Say whether a number is part of a name, as in Civil Service 3.0."""
    before = re.search(r"([^\W\d_][\w-]*)\s?$", text[: number.start])
    after = text[number.end :]
    if before is None or before.start() == 0 or not before.group(1)[0].isupper():
        return False
    starter = before.group(1) in words("en", "organisations", "before_none")
    return not starter and not re.match(r"\s[^\W\d_]", after)


def _is_noise(sentence: Sentence, number: NumberMention, dates: Sequence[DateMention]) -> bool:
    """Say whether a number counts nothing: a date, a year, a clause, a clock, a name."""
    text = sentence.text
    if _is_year(number, text) or _in_date(number, sentence.start, dates) or _in_name(text, number):
        return True
    after = text[number.end :]
    if NOT_COUNTED.search(text[: number.start]) or CLOCK.match(after) or AGO.match(after):
        return True
    word = text[number.start : number.end].strip().casefold()
    return word in ("one", "1", "on", "он") and number.unit is None


def _english_noun(after: str) -> tuple[str, str] | None:
    """Return the noun that an English number counts, with the phrase up to it."""
    stops = words("en", "figures", "stops")
    end = 0
    for count, match in enumerate(WORD.finditer(after)):
        gap = after[end : match.start()]
        word = match.group().rstrip("’'")
        if count >= LONGEST_PHRASE or not re.fullmatch(r"\s|\s?-|,\s|", gap) or word.casefold() in stops:
            return None
        end = match.end()
        low = word.casefold().replace("’", "'").removesuffix("'s")
        if low in words("en", "figures", "irregular") or (
            low.endswith("s") and not low.endswith(("ss", "ous", "us"))
        ):
            return low, after[:end].strip(" -’'")
    return None


def _counted_english(after: str, number: NumberMention, *, in_words: bool) -> Counted | None:
    """Return what an English number counts."""
    if number.joined:
        return _counted_joined(after)
    found = _english_noun(after)
    if not found:
        return None
    noun, phrase = found
    if in_words and number.value <= SMALL and APPOSITION.match(after[len(phrase) + 1 :]):
        return None
    if in_words and noun not in words("en", "figures", "counted"):
        return None
    return Counted(_english_unit(noun), phrase, "number_and_noun", 0.9)


def _counted_joined(after: str) -> Counted | None:
    """Return what a number tied by a hyphen counts, as in nine-month placement."""
    match = re.match(r"(month|year|day|week|hour)(?:s|-long)?(?:\s+([\w-]+))?", after, re.IGNORECASE)
    if not match or match.group(1).lower() in ("day", "hour"):
        return None
    return Counted(f"{match.group(1).lower()}s", (match.group(2) or "duration"), "number_and_noun", 0.75)


def _english_unit(noun: str) -> str:
    """Return the unit in which an English noun is counted: people, countries or the noun itself."""
    if noun in words("en", "figures", "people"):
        return "people"
    return "countries" if noun in words("en", "figures", "countries") else noun


def _counted_other(after: str, language: str, *, in_words: bool) -> Counted | None:
    """Return what a Russian, Kazakh or French number counts: the first counted noun close behind it."""
    best: tuple[int, int, str] | None = None
    for noun, shape in patterns(language, "figures", "nouns").items():
        match = re.search(rf"(?<![\w-])(?:{shape.pattern})(?!\w)", after[:80], re.IGNORECASE)
        if match and (best is None or match.start() < best[0]):
            best = match.start(), match.end(), noun
    if best is None or not _close(
        after[: best[0]], most=int(language != "kk") if in_words else MOST_ADJECTIVES
    ):
        return None
    phrase = after[: best[1]].strip(" -\u00a0")
    unit = _english_unit(best[2].split()[-1])
    return Counted(unit, phrase, "number_and_noun", 0.85, noun=best[2] if best[2] != unit else "")


def _close(between: str, *, most: int) -> bool:
    """Say whether only a few adjectives stand between a number and its noun."""
    return len(between.split()) <= most and not re.search(r"[.;:()«»]|,\s(?:а|но|которы)", between)


def _counted(document: Document, sentence: Sentence, number: NumberMention) -> Counted | None:
    """Return what a number of a sentence counts."""
    after = sentence.text[number.end :]
    said = sentence.text[number.start : number.end]
    in_words = not any(character.isdigit() for character in said)
    if in_words and number.value <= SMALL and DEFINITE.search(sentence.text[: number.start]):
        return None
    if document.language == "en":
        return _counted_english(after, number, in_words=in_words)
    counted = _counted_other(after, document.language, in_words=in_words)
    small = in_words and number.value < SMALL and counted is not None and counted.unit in PAIRED
    return None if small else counted


def _measured(sentence: Sentence, number: NumberMention, book: PartyBook) -> Counted | None:
    """Return the unit of percent, money and shares, with what grows by it or is paid."""
    if number.unit is None:
        return None
    unit = number.unit
    if unit == "USD" and "$" in sentence.text[number.start : number.end].replace("US$", ""):
        unit = _dollar_of(book)
    kind = "share" if unit in ("percent", "share") else "currency"
    return Counted(
        unit, measure_of(sentence.text, number.start, number.end, kind), f"number_and_{kind}", 0.85
    )


def _dollar_of(book: PartyBook) -> str:
    """Return whose dollar a bare sign means: that of the one dollar country in the text, else the American."""
    named = {m.key for m in book.mentions} | {h.entry.key for h in book.hits}
    if "USA" in named:
        return "USD"
    return next((code for country, code in DOLLARS.items() if country in named), "USD")


def _anniversary(document: Document, sentence: Sentence, number: NumberMention) -> Counted | None:
    """Return years where an ordinal counts an anniversary."""
    after = sentence.text[number.end :]
    ordinal = ORDINAL.match(after) or sentence.text[number.end - 1] == "-"
    if not ordinal:
        return None
    near = " ".join(after.split()[: ANNIVERSARY_AHEAD + 1])
    if not pattern(document.language, "figures", "anniversary").search(near):
        return None
    return Counted("years", "anniversary", "anniversary", 0.85)


def _age(document: Document, sentence: Sentence, number: NumberMention) -> Counted | None:
    """Return years where a number is a person's age."""
    before = sentence.text[: number.start]
    if re.search(rf"(?:{pattern(document.language, 'figures', 'age').pattern})\s*$", before, re.IGNORECASE):
        return Counted("years", "age", "age", 0.85)
    return None


def _ordinal(sentence: Sentence, number: NumberMention) -> bool:
    """Say whether a number only tells a place in a row."""
    return bool(ORDINAL.match(sentence.text[number.end :]))


def _elliptic(
    document: Document, sentence: Sentence, number: NumberMention, last: Counted | None
) -> Counted | None:
    """Return the unit of the figure before, where a number stands for the same people or things."""
    said = sentence.text[number.start : number.end]
    shape = pattern(document.language, "figures", "elliptic").pattern
    after, before = sentence.text[number.end :], sentence.text[: number.start]
    goes_on = re.match(rf"\s(?:{shape})\b", after) or (BARE_BEFORE.search(before) and BARE_AFTER.match(after))
    if last is None or not said[0].isdigit() or last.unit in TIMES or not goes_on:
        return None
    return replace(last, rule="elliptic", confidence=0.7)


def _readings(
    document: Document, sentence: Sentence, number: NumberMention, book: PartyBook, last: Counted | None
) -> Counted | None:
    """Return what a number says, trying the surest reading first."""
    return (
        _anniversary(document, sentence, number)
        or (None if _ordinal(sentence, number) else _measured(sentence, number, book))
        or _age(document, sentence, number)
        or (None if _ordinal(sentence, number) else _counted(document, sentence, number))
        or _number_of(document, sentence, number)
        or _elliptic(document, sentence, number, last)
    )


def _number_of(document: Document, sentence: Sentence, number: NumberMention) -> Counted | None:
    """Return what a number counts where the noun stands before it, as in "the number of members to 36"."""
    found = NUMBER_OF[document.language].search(sentence.text[: number.start])
    if not found:
        return None
    phrase = found.group(1)
    if document.language == "en":
        return Counted(_english_unit(phrase.split()[-1].casefold()), phrase, "number_of", 0.8)
    return _counted_other(f" {phrase}", document.language, in_words=False)


def _qualifier(number: NumberMention, counted: Counted, text: str) -> str:
    """Return how exactly a figure is given; "over 10 months" tells how long, not how many."""
    if counted.unit in TIMES and re.search(r"\bover\s*$", text[: number.start], re.IGNORECASE):
        return "exact"
    return number.qualifier


def _as_of(sentence: Sentence, number: NumberMention, dates: Sequence[DateMention]) -> str | None:
    """Return the day or the year for which the clause of a figure gives it."""
    first, last = statement_around(sentence.text, number.start, number.end)
    start, end = sentence.start + first, sentence.start + last
    inside = [date for date in dates if start <= date.start < end and date.has_year]
    if inside:
        return inside[0].first
    year = re.search(r"\b(?:in|of|by|for|year of|en|в)\s((?:19|20)\d\d)\b", sentence.text[first:last])
    return year.group(1) if year else None


def _in_sentence(
    document: Document, sentence: Sentence, book: PartyBook, dates: Sequence[DateMention]
) -> Iterator[Figure]:
    """Yield the figures of one sentence."""
    last: Counted | None = None
    for number in numbers_in(sentence.text, document.language):
        if _is_noise(sentence, number, dates):
            continue
        counted = _readings(document, sentence, number, book, last)
        if counted is None:
            continue
        last = counted
        yield Figure(
            quantity=quantity_of(counted.phrase),
            value=number.value,
            unit=counted.unit,
            what=_what(sentence, number, counted),
            qualifier=_qualifier(number, counted, sentence.text),
            as_of=_as_of(sentence, number, dates),
            spans=((sentence.start, sentence.end),),
            confidence=counted.confidence,
            rule=counted.rule,
        )


def _what(sentence: Sentence, number: NumberMention, counted: Counted) -> str:
    """Return which ones a figure counts, with the English noun where the text's own is of another language."""
    said = _said(sentence, number, counted)
    return f"{said} ({counted.noun})" if counted.noun else said


def _said(sentence: Sentence, number: NumberMention, counted: Counted) -> str:
    """Return the noun of a figure and the words behind it, or else the clause of the number."""
    if counted.rule == "anniversary":
        return said_from(sentence.text, number.start)
    tail = sentence.text[number.end :]
    if counted.rule == "elliptic" and not OF_THEM.match(tail):
        return said_from(f"{counted.phrase} {tail.lstrip()}", 0)
    at = tail.find(counted.phrase)
    subject = counted.rule == "number_and_noun" and at >= 0 and is_subject(sentence.text[: number.start])
    behind = said_from(tail, at) if subject and not goes_on_with_and(tail[at + len(counted.phrase) :]) else ""
    alone = len(behind.split()) <= len(counted.phrase.split())
    return clause_around(sentence.text, number.start, number.end) if alone else behind


def find_figures(document: Document, book: PartyBook, dates: Sequence[DateMention]) -> tuple[Figure, ...]:
    """Read the figures of a text; a heading's are those of the text below it."""
    found: list[Figure] = []
    for sentence in document.sentences:
        if sentence.index == 0 and len(document.sentences) > 1 and not sentence.text.endswith("."):
            continue
        for figure in _in_sentence(document, sentence, book, dates):
            if not any(_repeats(known, figure) for known in found):
                found.append(figure)
    return tuple(found)


def _repeats(known: Figure, figure: Figure) -> bool:
    """Say whether a figure only repeats one that was given before, in much the same words."""
    if (known.value, known.unit) != (figure.value, figure.unit):
        return False
    a, b = (set(re.findall(r"\w{3,}", f.what.casefold())) for f in (known, figure))
    return known.rule == "anniversary" or 2 * len(a & b) > min(len(a), len(b)) * ALIKE
