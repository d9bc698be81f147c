"""Dates as a text says them: a day, a month or a year, and never more than that."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from shanyrak_methods.extraction.lists import listed

MONTHS: dict[str, tuple[str, ...]] = {
    "en": (
        r"jan(?:uary|\.)?",
        r"feb(?:ruary|\.)?",
        r"mar(?:ch|\.)?",
        r"apr(?:il|\.)?",
        r"may",
        r"jun(?:e|\.)?",
        r"jul(?:y|\.)?",
        r"aug(?:ust|\.)?",
        r"sept?(?:ember|\.)?",
        r"oct(?:ober|\.)?",
        r"nov(?:ember|\.)?",
        r"dec(?:ember|\.)?",
    ),
    "ru": listed(
        "январ[ьяе] феврал[ьяе] март[ае]? апрел[ьяе] ма[йяе] июн[ьяе] июл[ьяе] август[ае]? сентябр[ьяе] "
        "октябр[ьяе] ноябр[ьяе] декабр[ьяе]"
    ),
    "kk": (
        r"қаңтар\w*",
        r"ақпан\w*",
        r"наурыз\w*",
        r"сәуір\w*",
        r"мамыр\w*",
        r"маусым\w*",
        r"шілде\w*",
        r"тамыз\w*",
        r"қыркүйек\w*",
        r"қазан\w*",
        r"қараша\w*",
        r"желтоқсан\w*",
    ),
    "fr": listed(
        "janvier f[ée]vrier mars avril mai juin juillet ao[uû]t septembre octobre novembre d[ée]cembre"
    ),
}
KAZAKH_LATIN_MONTHS = (
    r"qañtar\w*",
    r"aqpan\w*",
    r"nauryz\w*",
    r"säuır\w*",
    r"mamyr\w*",
    r"mausym\w*",
    r"şılde\w*",
    r"tamyz\w*",
    r"qyrküiek\w*",
    r"qazan\w*",
    r"qaraşa\w*",
    r"jeltoqsan\w*",
)
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
YEAR = r"(?:1[89]\d\d|20\d\d)"
ORDINAL = r"(?:st|nd|rd|th|er|-?го|-?е)?"
DASH = r"\s*(?:[-–—]|to|and|until|till|au|et|по|и)\s*"
YEAR_WORD = r"(?:\s*(?:года?|году|г\.|ж\.))?"
KAZAKH_YEAR = rf"(?P<ky>{YEAR})\s*(?:жыл(?:ғы|дың|ы)|ж\.|jyl(?:ǵy|ğy|gy|dyñ)?)\s+"
ISO = re.compile(rf"\b(?P<y>{YEAR})-(?P<m>0[1-9]|1[0-2])(?:-(?P<d>0[1-9]|[12]\d|3[01]))?\b")
DOTTED = re.compile(rf"\b(?P<d>{DAY})\.(?P<m>0?[1-9]|1[0-2])\.(?P<y>{YEAR})\b")
MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
SMALL_MAY = re.compile(r"^may$")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or a range of dates in a text, as precise as it is said."""

    start: int
    end: int
    first: str
    last: str

    @property
    def has_year(self) -> bool:
        """Whether the text says the year."""
        return not self.first.startswith("--")

    @property
    def has_day(self) -> bool:
        """Whether the text says the day."""
        return len(self.first) == len("2016-05-30") or (
            not self.has_year and len(self.first) == len("--05-30")
        )


@lru_cache(maxsize=8)
def _months(language: str) -> tuple[str, tuple[re.Pattern[str], ...]]:
    """Return the pattern of any month of a language and one pattern for each."""
    names = MONTHS[language]
    if language == "kk":
        names = tuple(f"(?:{cyr}|{lat})" for cyr, lat in zip(names, KAZAKH_LATIN_MONTHS, strict=True))
    return f"(?:{'|'.join(names)})", tuple(re.compile(name, re.IGNORECASE) for name in names)


@lru_cache(maxsize=8)
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a language, the most precise first."""
    month, _ = _months(language)
    end = r"(?!\w)"
    before = KAZAKH_YEAR if language == "kk" else ""
    day = f"{DAY}{ORDINAL}"
    start = r"(?<![\w.,-])"
    after = rf"(?:,?\s+(?:de\s+)?(?P<y>{YEAR})(?!\d){YEAR_WORD})?"
    shapes = [
        rf"{start}(?P<d1>{day})\s+(?:of\s+)?(?P<m1>{month}){DASH}(?P<d2>{day})\s+(?P<m2>{month}){end}{after}",
        rf"{start}(?P<d1>{day}){DASH}(?P<d2>{day})\s+(?:of\s+)?(?P<m>{month}){end}{after}",
        rf"{start}(?P<d1>{day})\s+(?:of\s+)?(?P<m>{month}){end}{after}",
        rf"\b(?P<m>{month})(?:\s+|\s+the\s+)(?P<d1>{day}){DASH}(?P<d2>{day}){end}{after}",
        rf"\b(?P<m>{month})(?:\s+|\s+the\s+)(?P<d1>{day}){end}{after}",
        rf"(?<!\d\s)\b(?P<m>{month}),?\s+(?:de\s+|of\s+)?(?P<y>{YEAR})(?!\d){YEAR_WORD}",
    ]
    if language == "kk":
        shapes = [
            rf"\b{before}(?P<d1>{DAY}){DASH}(?P<d2>{DAY})\s+(?P<m>{month})",
            rf"\b{before}(?P<d1>{DAY})[\s-]+(?:і\s+)?(?P<m>{month})",
            rf"\b{before}(?P<m>{month})",
            *shapes,
        ]
    return tuple(re.compile(shape, re.IGNORECASE) for shape in shapes)


def _number_of_month(name: str, language: str) -> int:
    """Return which month a name means."""
    _, each = _months(language)
    return next(number for number, pattern in enumerate(each, 1) if pattern.fullmatch(name))


def _day(digits: str) -> int:
    """Read a day of the month from digits that may carry an ordinal ending."""
    return int("".join(character for character in digits if character.isdigit()))


def _written(year: str | None, month: int, day: int | None) -> str | None:
    """Write a date as precisely as its parts allow; a day that its month lacks makes none."""
    if day is not None and day > MONTH_DAYS[month - 1]:
        return None
    tail = f"{month:02d}" + (f"-{day:02d}" if day is not None else "")
    if year is None and day is None:
        return None
    return f"{year}-{tail}" if year else f"--{tail}"


def _from_match(match: re.Match[str], language: str) -> DateMention | None:
    """Read the parts of a match into a mention."""
    parts = match.groupdict()
    year = parts.get("y") or parts.get("ky")
    name = parts.get("m") or parts["m1"]
    month = _number_of_month(name, language)
    last_month = _number_of_month(parts["m2"], language) if parts.get("m2") else month
    first_day = _day(parts["d1"]) if parts.get("d1") else None
    last_day = _day(parts["d2"]) if parts.get("d2") else first_day
    first, last = _written(year, month, first_day), _written(year, last_month, last_day)
    return DateMention(match.start(), match.end(), first, last) if first and last else None


def _is_small_may(match: re.Match[str], language: str) -> bool:
    """Say whether "may" is the English verb and no month."""
    return language == "en" and match.groupdict().get("m") == "may"


def _numeric(text: str) -> Iterator[DateMention]:
    """Yield the dates written in digits alone."""
    for pattern in (ISO, DOTTED):
        for match in pattern.finditer(text):
            day = match["d"]
            said = _written(match["y"], int(match["m"]), int(day) if day else None)
            if said:
                yield DateMention(match.start(), match.end(), said, said)


def _worded(text: str, language: str) -> Iterator[DateMention]:
    """Yield the dates with the name of a month."""
    for pattern in _patterns(language):
        for match in pattern.finditer(text):
            mention = None if _is_small_may(match, language) else _from_match(match, language)
            if mention:
                yield mention


def dates_in(text: str, language: str) -> list[DateMention]:
    """Return the dates of a text in order, the most precise reading at each place."""
    taken: list[DateMention] = []
    for mention in (*_numeric(text), *_worded(text, language), *_years(text, language)):
        if all(mention.end <= other.start or mention.start >= other.end for other in taken):
            taken.append(mention)
    return sorted(taken, key=lambda mention: mention.start)


YEAR_ALONE = {
    "en": re.compile(rf"\b(?:in|since|by|during|of)\s(?P<y>{YEAR})(?![\w-])(?!\s[A-Z])", re.IGNORECASE),
    "fr": re.compile(rf"\b(?:en|depuis|d[èe]s|de)\s(?P<y>{YEAR})(?![\w-])", re.IGNORECASE),
    "ru": re.compile(rf"\b(?P<y>{YEAR})\s(?:год(?:а|у|ом)?|г\.)(?!\w)", re.IGNORECASE),
    "kk": re.compile(rf"\b(?P<y>{YEAR})\s(?:жыл(?:ы|ғы|дың|дан|ға)?|ж\.)(?!\w)", re.IGNORECASE),
}


def _years(text: str, language: str) -> Iterator[DateMention]:
    """Yield the years that stand alone as dates."""
    for match in YEAR_ALONE[language].finditer(text):
        yield DateMention(match.start("y"), match.end(), match["y"], match["y"])


MONTH_BEFORE = {
    "en": r"\bin (?:early |late |mid-)?",
    "fr": r"\b(?:en|au mois de?) ",
    "ru": r"\bв ",
    "kk": r"\b",
}


@lru_cache(maxsize=8)
def _month_alone(language: str) -> re.Pattern[str]:
    """Return the pattern of a month without a day and a year."""
    month, _ = _months(language)
    return re.compile(rf"{MONTH_BEFORE[language]}(?P<m>{month})(?!\w)(?![\s,]+(?:de\s)?\d)", re.IGNORECASE)


def months_alone(text: str, language: str, document_date: str | None) -> list[DateMention]:
    """Return the months that stand alone, in the year nearest to the document's own date; without one none."""
    if not document_date or document_date.startswith("--") or language == "kk":
        return []
    found = []
    for match in _month_alone(language).finditer(text):
        month = f"--{_number_of_month(match['m'], language):02d}"
        said = f"{nearest_year(month, document_date)}-{month[2:]}"
        found.append(DateMention(match.start("m"), match.end(), said, said))
    return found


SAME_DAY = {
    "en": re.compile(r"\b(?:on|later) (?:the|that) same day\b|\bthe same day\b", re.IGNORECASE),
    "fr": re.compile(r"\ble m[êe]me jour\b", re.IGNORECASE),
    "ru": re.compile(r"\bв тот же день\b", re.IGNORECASE),
    "kk": re.compile(r"\b(?:сол|осы) күні\b", re.IGNORECASE),
}


def with_same_day(text: str, language: str, dates: list[DateMention]) -> list[DateMention]:
    """Add the places where "the same day" stands for the date before it."""
    added = list(dates)
    for match in SAME_DAY[language].finditer(text):
        before = [date for date in dates if date.end <= match.start() and date.has_day]
        if before:
            added.append(replace(before[-1], start=match.start(), end=match.end()))
    return sorted(added, key=lambda date: date.start)


TODAY = {
    "en": re.compile(
        r"\b(?:today|this (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b", re.IGNORECASE
    ),
    "fr": re.compile(
        r"\b(?:aujourd['’]hui|ce (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))\b", re.IGNORECASE
    ),
    "ru": re.compile(r"\bсегодня\b", re.IGNORECASE),
    "kk": re.compile(r"\bбүгін\b", re.IGNORECASE),
}
THIS_YEAR = {
    "en": re.compile(r"\bthis year\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:cette année|dans le courant de l['’]année)\b", re.IGNORECASE),
    "ru": re.compile(r"\b(?:в этом году|в текущем году)\b", re.IGNORECASE),
    "kk": re.compile(r"\b(?:биыл|осы жылы)\b", re.IGNORECASE),
}


def with_own_day(
    text: str, language: str, dates: list[DateMention], document_date: str | None
) -> list[DateMention]:
    """Add the places where "today" and "this year" stand for the document's own date."""
    if not document_date:
        return dates
    added = list(dates)
    for shapes, said in ((TODAY, document_date), (THIS_YEAR, document_date[:4])):
        if said.startswith("--") and shapes is THIS_YEAR:
            continue
        added += [DateMention(m.start(), m.end(), said, said) for m in shapes[language].finditer(text)]
    return sorted(added, key=lambda date: date.start)


def anchored(dates: list[DateMention]) -> list[DateMention]:
    """Give days without a year the year of a period in the same text that they fall into."""
    periods = [date for date in dates if date.has_year and date.has_day]
    return [_in_period(date, periods) for date in dates]


def _in_period(date: DateMention, periods: list[DateMention]) -> DateMention:
    """Give one day the year of the first period that holds it."""
    if date.has_year:
        return date
    years = (p.first[:4] for p in periods if p.first[4:] <= date.first[1:] and date.last[1:] <= p.last[4:])
    year = next(years, None)
    return replace(date, first=f"{year}{date.first[1:]}", last=f"{year}{date.last[1:]}") if year else date


FUTURE = re.compile(r"\b(?:will|would|shall)\b|\b(?:будет|будут)\b", re.IGNORECASE)


def bounded_by_future(dates: list[DateMention], sentence_of: Callable[[int], str]) -> list[DateMention]:
    """Give past days without a year the last year before a day that the text announces as still to come."""
    ahead = [
        date.first
        for date in dates
        if date.has_year and date.has_day and FUTURE.search(sentence_of(date.start))
    ]
    if not ahead:
        return dates
    bound = min(ahead)
    return [_before_bound(date, bound, sentence_of) for date in dates]


def _before_bound(date: DateMention, bound: str, sentence_of: Callable[[int], str]) -> DateMention:
    """Give one past day without a year its year."""
    if date.has_year or FUTURE.search(sentence_of(date.start)):
        return date
    return replace(date, first=year_before(date.first, bound), last=year_before(date.last, bound))


def _months_apart(first: str, second: str) -> int:
    """Count the months from one YYYY-MM to another."""
    return (int(first[:4]) - int(second[:4])) * 12 + int(first[5:7]) - int(second[5:7])


def nearest_year(partial: str, document_date: str) -> str:
    """Return the year in which a day without a year lies nearest to the document's own date."""
    year = int(document_date[:4])
    month = document_date if len(document_date) >= len("2016-05") else f"{year}-07"
    tail = partial[2:]
    return str(min((year, year - 1, year + 1), key=lambda each: abs(_months_apart(f"{each}-{tail}", month))))


def resolved(mention: DateMention, document_date: str | None) -> DateMention:
    """Give a day without a year the year of the document's own date, or leave it as it is."""
    if mention.has_year or not document_date or document_date.startswith("--"):
        return mention
    first_year = nearest_year(mention.first, document_date)
    last_year = first_year if mention.last >= mention.first else str(int(first_year) + 1)
    return replace(
        mention,
        first=f"{first_year}-{mention.first[2:]}",
        last=f"{last_year}-{mention.last[2:]}",
    )


def year_before(partial: str, bound: str) -> str:
    """Return the latest day before ``bound`` that a day without a year can be."""
    year = int(bound[:4])
    candidate = f"{year}-{partial[2:]}"
    return candidate if candidate < bound else f"{year - 1}-{partial[2:]}"
