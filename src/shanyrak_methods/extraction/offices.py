"""Offices as a text writes them, beside a name or alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from shanyrak_methods.extraction.lexicon import alternatives, lexicon, pairs, words
from shanyrak_methods.extraction.lists import listed
from shanyrak_methods.extraction.model import Span
from shanyrak_methods.extraction.names import nominative_adjective
from shanyrak_methods.extraction.same_body import Mention
from shanyrak_methods.extraction.segments import Document
from shanyrak_methods.extraction.stems import stem

SMALL = frozenset(listed("of for to on at in and the & under de du des la le les l d s a its with"))
LOWER_FIELD = frozenset(
    listed(
        "affairs issues relations cooperation international foreign public civil service services "
        "administration management committee department board bureau office secretariat secretariate division "
        "agency center centre council institute reform governance development policy human resources economic "
        "social regional national state federal general programme program project government region south-south "
        "digital ministry university academy commission association delegation mission executive "
        "steering working group security training research and revolution corporation innovation innovations "
        "country countries parliament senate district city education science local head company organisation organization organisations "
        "organizations holding bank fund board foundation union corps citizens"
    )
)
TRAILING = re.compile(
    r"(?:[\s,]+(?:of|for|to|on|at|in|and|the|under|a|de|du|des|la|le|its|with|d['’]|l['’]))+$"
)
WORDLIKE = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*|[,;:.()“”\"«»–—\n]")
FINITE = re.compile(
    r".+(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ит|ут|ют|ат|ят|ется|ится|ются|ятся|ть|ться)$", re.IGNORECASE
)


SHORTEST_VERB = 3
# A dash between two capitals, as in Юг – Юг, divides nothing.
PAIR = re.compile(r".{0,4}[А-ЯЁ][а-яё]+\s[–—]\s[А-ЯЁ]")


@dataclass(frozen=True, slots=True)
class Office:
    """An office in the text: its span and its words in the nominative."""

    start: int
    end: int
    text: str
    plural: bool = False


@lru_cache(maxsize=4)
def _office_word(language: str) -> re.Pattern[str]:
    """Return the pattern of an English or French office."""
    flags = re.IGNORECASE
    shape = rf"(?<![\w-])(?:{alternatives(words(language, 'people', 'offices'))})(?P<plural>s)?(?![\w-])"
    return re.compile(shape, flags)


def _inside(mentions: list[Mention], place: int) -> Mention | None:
    """Return the party mention that covers a place of the text."""
    return next((m for m in mentions if m.start <= place < m.end), None)


def _english_end(document: Document, start: int, limit: int, mentions: list[Mention]) -> int:
    """Return where an English office ends: its complement is small words, capitals and words of the field."""
    end = place = start
    while place < limit:
        inside = _inside(mentions, place)
        if inside:
            end = place = min(inside.end, limit)
            continue
        match = WORDLIKE.search(document.text, place, limit)
        if not match or "\n" in document.text[place : match.start()]:
            break
        if (other := _inside(mentions, match.start())) and other.start == match.start():
            place = match.start()
            continue
        if not _belongs(document, match, limit):
            break
        end = place = match.end()
    return end


def _belongs(document: Document, match: re.Match[str], limit: int) -> bool:
    """Say whether a word or a sign goes on with an English office."""
    word = match.group()
    if word == ",":
        after = re.match(r"\s(?:and\s)?([A-Z][\w-]+)", document.text[match.end() : limit])
        return after is not None and after.group(1) in words("en", "organisations", "field")
    if not word[0].isalnum():
        return False
    if word.lower() in SMALL or word[0].isupper():
        return True
    low = word.lower()
    return low in LOWER_FIELD or low.capitalize() in words("en", "people", "office_modifiers")


def _english_start(document: Document, start: int, floor: int, mentions: list[Mention]) -> int:
    """Return where an English office begins: ranks and the body's name may stand before it."""
    begin = start
    modifiers = words("en", "people", "office_modifiers")
    while begin > floor:
        before = document.text[floor:begin]
        gap = len(before) - len(before.rstrip(" "))
        if gap > 1 or not before.strip():
            break
        inside = _inside(mentions, begin - gap - 1)
        possessive = re.search(r"['’]s?\s$", before)
        if possessive:
            inside = _inside(mentions, begin - len(possessive.group()) - 1)
        if inside and inside.start >= floor:
            begin = inside.start
            continue
        word = re.search(r"([^\W_][\w-]*)\s$", before)
        if not word or (word.group(1) not in modifiers and word.group(1) != "and"):
            break
        if word.group(1) == "and":
            break
        begin -= len(word.group())
    return begin


def _clean(text: str) -> str:
    """Leave out the article in front and small words that hang on behind."""
    squeezed = re.sub(r"\s+", " ", text).strip(" ,")
    without = re.sub(
        r"^(?:(?:the|a|an|its|their|our|new|le|la|un|une)\s+|l['’])+(?=\w)", "", squeezed, flags=re.IGNORECASE
    )
    return TRAILING.sub("", without)


def _french_end(document: Document, start: int, limit: int) -> int:
    """Return where a French office ends: at the next sign, verb or relative word."""
    stop = re.compile(
        r"[,;:.()“”\"«»–—\n]|\s(?:(?:a|ont|est|sont|était|sera|qui|que|où|avait|s['’]est)\b|et (?:[A-ZM]|l['’]|le |la )|avec|"
        r"dans|lors|pour (?!l)|sur|par|ainsi|afin|[a-zéè]+(?:ait|era|ont|ée?s?)\b)"
    )
    found = stop.search(document.text, start, limit)
    return found.start() if found else limit


def _latin_offices(document: Document, floor: int, limit: int, mentions: list[Mention]) -> Iterator[Office]:
    """Yield the offices of an English or French stretch of text."""
    done = floor
    for match in _office_word(document.language).finditer(document.text, floor, limit):
        if match.start() < done or (document.language == "en" and not _is_office_word(document, match)):
            continue
        if document.language == "fr":
            start, end = match.start(), _french_end(document, match.end(), limit)
        else:
            start = _english_start(document, match.start(), done, mentions)
            end = _english_end(document, match.end(), limit, mentions)
        plural = bool(match["plural"])
        if plural:
            end = match.end()
            if not re.match(r"\s[A-ZÀ-Þ]", document.text[end : end + 2]):
                continue
        text = _clean(document.text[start:end])
        done = end
        if text:
            yield Office(start, end, text.removesuffix("s") if plural else text, plural)


def _is_office_word(document: Document, match: re.Match[str]) -> bool:
    """Say whether an English word is an office and no noun or verb that looks like one."""
    word = match.group()
    before = document.text[max(0, match.start() - 3) : match.start()]
    return word[0].isupper() or not before.endswith("to ")


def _russian_office_stems() -> dict[str, str]:
    return {stem(key, "ru"): value for key, value in pairs("ru", "people", "offices").items()} | {
        stem(value, "ru"): value for value in pairs("ru", "people", "offices").values()
    }


@lru_cache(maxsize=1)
def _russian_stems() -> dict[str, str]:
    """Return the Russian offices by stem."""
    return _russian_office_stems()


@lru_cache(maxsize=1)
def _russian_modifiers() -> frozenset[str]:
    """Return the stems of the words that rank an office."""
    return frozenset(stem(word, "ru") for word in words("ru", "people", "modifiers"))


def russian_office(word: str) -> str | None:
    """Return the nominative of a Russian office, also of one like премьер-министр, or nothing."""
    *before, last = word.split("-")
    known = _russian_stems().get(stem(last, "ru"))
    if not known:
        return None
    joined = "-".join([*before, known]) if before else known
    return joined if word[0].islower() or not joined else joined[0].upper() + joined[1:]


def _nominative_office(text: str) -> str:
    """Put the office of a Russian phrase and the ranks before it into the nominative."""
    parts = text.split(" ")
    for position, part in enumerate(parts):
        office = russian_office(part)
        if office:
            ranks = [nominative_adjective(word, "m") for word in parts[:position]]
            return " ".join([*ranks, office, *parts[position + 1 :]])
    return text


def _russian_offices(document: Document, floor: int, limit: int) -> Iterator[Office]:
    """Yield the offices of a Russian stretch of text: up to the next sign, verb or other office."""
    done = floor
    for match in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", document.text[floor:limit]):
        start = floor + match.start()
        if start < done or not russian_office(match.group()):
            continue
        start = _russian_start(document, start, done)
        end = _russian_end(document, floor + match.end(), limit)
        done = end
        yield Office(start, end, _nominative_office(re.sub(r"\s+", " ", document.text[start:end]).strip()))


def _russian_start(document: Document, start: int, floor: int) -> int:
    """Return where the ranks before a Russian office begin."""
    while word := re.search(r"([^\W\d_]+)(?:\sи)?\s$", document.text[floor:start]):
        if stem(word.group(1), "ru") not in _russian_modifiers():
            break
        start -= len(word.group())
    return start


def _russian_end(document: Document, start: int, limit: int) -> int:
    """Return where a Russian office ends."""
    for match in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*|[,;:.()–—\n]", document.text[start:limit]):
        word = match.group()
        if word in "–—" and PAIR.match(document.text, start + match.start() - 4):
            continue
        if not word[0].isalpha() or (word.islower() and FINITE.match(word) and len(word) > SHORTEST_VERB):
            return start + match.start()
        if word in ("который", "которая", "также", "вместе", "с", "к", "на", "от"):
            return start + match.start()
    return limit


@lru_cache(maxsize=1)
def _kazakh_stems() -> frozenset[str]:
    """Return the stems of the Kazakh offices."""
    endings = ("", "і", "ы", "сы", "сі", "нің", "ның")
    return frozenset(
        stem(word + ending, "kk") for word in words("kk", "people", "offices") for ending in endings
    )


def is_kazakh_office(word: str) -> bool:
    """Say whether a Kazakh word names an office; an adjective made of one does not."""
    adjective = word.endswith(("тік", "дік", "лік", "лық", "тық", "дық"))
    return not adjective and stem(word, "kk") in _kazakh_stems()


def _kazakh_offices(document: Document, floor: int, limit: int, mentions: list[Mention]) -> Iterator[Office]:
    """Yield the offices of a Kazakh stretch of text: from the last sign or "and" to the office word."""
    for match in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", document.text[floor:limit]):
        last = match.group().split("-")[-1]
        if not is_kazakh_office(last):
            continue
        end = floor + match.end()
        before = document.text[floor:end]
        cut = max(
            (
                m.end()
                for m in re.finditer(
                    r"[,;:.\n–—]\s*|\)\s*,\s*|(?:^|\s)(?:және|мен|пен|бен|ал|туралы|бойынша|кезінде|сондай-ақ|осы|бұл)\s",
                    before,
                )
            ),
            default=0,
        )
        start = floor + cut
        start = next((m.start for m in mentions if start <= m.start < end), start)
        text = re.sub(r"\s*\([^)]*\)", "", document.text[start:end])
        yield Office(start, end, re.sub(r"\s+", " ", text).strip())


def offices_in(document: Document, span: Span, mentions: list[Mention]) -> list[Office]:
    """Return the offices in a stretch of text, none inside another."""
    floor, limit = span
    if document.language == "ru":
        return list(_russian_offices(document, floor, limit))
    if document.language == "kk":
        return list(_kazakh_offices(document, floor, limit, mentions))
    return list(_latin_offices(document, floor, limit, mentions))


def honours(language: str) -> str:
    """Return the pattern of forms of address before a name."""
    return str(lexicon(language)["people"].get("honours", r"(?!)"))
