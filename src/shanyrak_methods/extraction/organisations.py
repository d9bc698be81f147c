"""Names of organisations that no list holds, read by the grammar of such names."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from shanyrak_methods.extraction.gazetteer import Hit, known_names
from shanyrak_methods.extraction.lexicon import words
from shanyrak_methods.extraction.lists import listed
from shanyrak_methods.extraction.segments import Document, Token

LONGEST_NAME = 22
TELLING_WORDS = 3
FEWEST_CAPITALS = 2
EVENT = re.compile(
    r"\b(?:conference|forum|summit|roundtables?|seminar|workshop|meeting|congress|session|symposium|assembly of|"
    r"award|prize|day|week|strategy|programme|program|project|scheme|agreement|memorandum|declaration|law)\b",
    re.IGNORECASE,
)
SHORT_FORM = re.compile(r"\s?\(\s?(?:the\s)?[«“\"]?([A-ZÀ-ÞА-ЯӘҒҚҢӨҰҮІҺ][\w&-]{1,11})[»”\"]?\s?\)")
QUOTED = re.compile(r"\s(?:«[^»\n]{2,60}»|“[^”\n]{2,60}”)")
SPACE = re.compile(r"[  \n]{1,2}")
TIGHT = re.compile(r"[  \n]{1,2}|-|\s?&\s?|['’]")
GENERIC = frozenset(
    listed("civil public state service services administration government agency academy ministry")
)


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """A name of an organisation in the text, with its head noun."""

    start: int
    end: int
    head: str
    rule: str


class Walk:
    """The words of a text around a head noun."""

    def __init__(self, document: Document, hits: Sequence[Hit]) -> None:
        self.text = document.text
        self.tokens = document.tokens
        self.language = document.language
        self.countries = {
            position: hit
            for hit in hits
            if hit.entry.kind in ("country", "adjective")
            for position in range(hit.first, hit.last + 1)
        } | self._inner_countries(hits)

    def _inner_countries(self, hits: Sequence[Hit]) -> dict[int, Hit]:
        """Return the words of countries inside the names of known bodies."""
        found: dict[int, Hit] = {}
        for hit in hits:
            inside = self.tokens[hit.first + 1 : hit.last + 1] if hit.entry.kind == "body" else ()
            for inner in known_names(self.text, inside, self.language):
                if inner.entry.kind == "country":
                    found |= {hit.first + 1 + i: inner for i in range(inner.first, inner.last + 1)}
        return found

    def gap(self, position: int) -> str:
        """Return what stands between a word and the one before it."""
        if position <= 0 or position >= len(self.tokens):
            return "\n\n"
        return self.text[self.tokens[position - 1].end : self.tokens[position].start]

    def word(self, position: int) -> str:
        """Return a word, or nothing beyond the ends of the text."""
        return self.tokens[position].text if 0 <= position < len(self.tokens) else ""

    def is_capital(self, position: int) -> bool:
        """Say whether a word begins with a capital."""
        return self.word(position)[:1].isupper()


def _is_field(walk: Walk, position: int) -> bool:
    """Say whether a word is one that names of bodies are made of."""
    word = walk.word(position)
    return word.isascii() and word[:1].isupper() and word in words("en", "organisations", "field")


def _goes_left(walk: Walk, position: int) -> bool:
    """Say whether an English name goes on to the left over a word."""
    word, gap = walk.word(position), walk.gap(position + 1)
    if not TIGHT.fullmatch(gap):
        return False
    if word == "s" and walk.gap(position) in ("'", "’"):
        return walk.is_capital(position - 1)
    if word in ("and", "of"):
        return word == "and" and _is_field(walk, position - 1) and _is_field(walk, position + 1)
    if word in words("en", "people", "offices") and word != "Executive":
        return False
    return walk.is_capital(position) and word not in words("en", "organisations", "before_none")


def _connected(walk: Walk, position: int, *, after_bracket: bool = False) -> int | None:
    """Return the capitalised word that connecting words lead to, if one follows."""
    step = position
    while walk.word(step) in words("en", "organisations", "connectors") and (
        SPACE.fullmatch(walk.gap(step)) or (after_bracket and step == position)
    ):
        step += 1
        if walk.word(step) == "the" and SPACE.fullmatch(walk.gap(step)):
            step += 1
    if step == position or not SPACE.fullmatch(walk.gap(step)):
        return None
    title = walk.word(step) in words("en", "people", "offices") and walk.word(position) != "under"
    adjective = step in walk.countries and walk.countries[step].entry.kind == "adjective"
    if title or (adjective and not walk.is_capital(step + 1)):
        return None
    return step if walk.is_capital(step) else None


def _after_and(walk: Walk, position: int) -> int | None:
    """Return the word after a comma or "and" that still belongs to a list of fields in a name."""
    step = position
    if walk.gap(step).strip() not in ("", ","):
        return None
    if walk.word(step) in ("and", "the"):
        step += 1
    if not _is_field(walk, step) or (not SPACE.fullmatch(walk.gap(step)) and walk.gap(step) != ", "):
        return None
    return None if _begins_another(walk, step) else step


def _begins_another(walk: Walk, position: int) -> bool:
    """Say whether a run of capitals holds a head noun of its own, so that a new name begins."""
    step = position
    while walk.is_capital(step) and (step == position or TIGHT.fullmatch(walk.gap(step))):
        if walk.word(step) in words("en", "organisations", "heads"):
            return True
        step += 1
    return False


def _list_closes(walk: Walk, position: int) -> bool:
    """Say whether a comma in a name is followed by the "and" that closes a list of fields."""
    for step in range(position, position + 7):
        if walk.word(step) == "and":
            return _is_field(walk, step + 1)
        if not walk.is_capital(step):
            return False
    return False


def _next_right(walk: Walk, position: int, *, after_country: bool) -> int | None:
    """Return the word to which an English name goes on from the word before ``position``."""
    gap, word = walk.gap(position), walk.word(position)
    if gap == " (" and walk.gap(position + 1) == ") " and word.isupper():
        return _connected(walk, position + 1, after_bracket=True)
    if SPACE.fullmatch(gap) and word in words("en", "organisations", "connectors"):
        return _connected(walk, position)
    if gap == ", ":
        return None if after_country or not _list_closes(walk, position) else _after_and(walk, position)
    if word == "and" and SPACE.fullmatch(gap):
        return None if after_country else _after_and(walk, position)
    if TIGHT.fullmatch(gap) and gap not in ("'", "’"):
        follows = walk.is_capital(position) and (
            _is_field(walk, position)
            or word in words("en", "organisations", "heads")
            or position in walk.countries
            or "-" in gap
        )
        small = word in words("en", "organisations", "follow") and walk.is_capital(position - 1)
        return position if follows or small or _continues_run(walk, position) else None
    return None


def _continues_run(walk: Walk, position: int) -> bool:
    """Say whether a capitalised word follows another one that a connecting word led to."""
    return (
        walk.is_capital(position)
        and walk.is_capital(position - 1)
        and walk.word(position) not in words("en", "people", "offices")
        and walk.word(position - 1) not in words("en", "organisations", "heads")
        and position - 1 not in walk.countries
    )


def _english_right(walk: Walk, head: int) -> int:
    """Return the last word of an English name, going right from its head noun."""
    last, country = head, False
    while last - head < LONGEST_NAME:
        step = _next_right(walk, last + 1, after_country=country)
        if step is None:
            return last
        country = country or step in walk.countries
        last = step
    return last


def quoted_end(document: Document, last: int) -> int:
    """Return the end of a name, with the quoted part that follows it at once."""
    end = document.tokens[last].end
    quoted = QUOTED.match(document.text, end)
    return quoted.end() if quoted else end


def _english_left(walk: Walk, head: int) -> int:
    """Return the first word of an English name, going left from its head noun."""
    first = head - 2 if walk.word(head).islower() else head
    while head - first < LONGEST_NAME and first > 0 and _goes_left(walk, first - 1):
        first -= 1
    while first < head and walk.word(first) in ("and", "s"):
        first += 1
    return first


def _says_enough(walk: Walk, first: int, head: int, last: int) -> bool:
    """Say whether a name is more than a head noun, and no group or unit inside another body."""
    others = [walk.word(i) for i in range(first, last + 1) if i != head and walk.is_capital(i)]
    if not others or any(word in words("en", "organisations", "inner") for word in others):
        return False
    telling = [word for word in others if word.casefold() not in GENERIC]
    has_country = any(i in walk.countries for i in range(first, last + 1))
    if walk.word(head) == "Government" and walk.word(head + 1) == "of":
        return True
    if walk.word(head) in words("en", "organisations", "units"):
        return (has_country and last - first > 0) or len(telling) >= TELLING_WORDS
    return bool(telling)


def _english(document: Document, hits: Sequence[Hit]) -> Iterator[OrganisationName]:
    """Yield the English names of organisations in a text."""
    walk, done = Walk(document, hits), -1
    heads = words("en", "organisations", "heads")
    for position, token in enumerate(document.tokens):
        if position <= done or not _is_head(walk, position, heads):
            continue
        first, last = max(_english_left(walk, position), done + 1), _english_right(walk, position)
        if not _says_enough(walk, first, position, last) or _is_portfolio(walk, first):
            continue
        end = quoted_end(document, last)
        found = OrganisationName(
            document.tokens[first].start, end, token.text.casefold(), "organisation_grammar"
        )
        if not _is_event(document.text[found.start : found.end]):
            done = last
            yield found


def _is_portfolio(walk: Walk, first: int) -> bool:
    """Say whether a run of capitals is what a minister is minister of."""
    return walk.word(first - 1) in ("of", "for") and walk.word(first - 2) in (
        "Minister",
        "Ministers",
        "Secretary",
    )


def _is_head(walk: Walk, position: int, heads: frozenset[str]) -> bool:
    """Say whether a word is the head noun of a name; the last of a run of them is."""
    word = walk.word(position)
    if word.islower():
        return _small_head(walk, position)
    if word.isupper() and len(word) > 1:
        return False
    after = walk.word(position + 1)
    if word == "Affairs" and position + 1 in walk.countries and SPACE.fullmatch(walk.gap(position + 1)):
        return walk.is_capital(position - 1) and walk.countries[position + 1].entry.kind == "country"
    return word in heads and not (after in heads and SPACE.fullmatch(walk.gap(position + 1)))


def _small_head(walk: Walk, position: int) -> bool:
    """Say whether a head noun in small letters ends a capitalised name, as in Civil service institute of X."""
    word = walk.word(position)
    return (
        word in ("institute", "commission", "academy", "agency", "ministry")
        and walk.word(position - 1) == "service"
        and _is_field(walk, position - 2)
        and walk.word(position + 1) == "of"
    )


def _is_event(name: str) -> bool:
    """Say whether a name is that of an event or a paper."""
    return bool(EVENT.search(name))


def with_short_form(document: Document) -> Iterator[tuple[OrganisationName, str]]:
    """Yield capitalised names that a short form in brackets follows, with the short form."""
    for match in SHORT_FORM.finditer(document.text):
        short = match.group(1)
        if sum(letter.isupper() for letter in short) < FEWEST_CAPITALS:
            continue
        first = _start_before(document, match.start())
        if first is not None and not _is_event(document.text[first : match.start()]):
            yield OrganisationName(first, match.start(), "", "short_form"), short


def _start_before(document: Document, end: int) -> int | None:
    """Return where the run of capitalised words before a bracket begins, if it can be a name."""
    run = re.search(
        r"(?:[A-ZÀ-Þ][\w’'-]*)(?:(?:\s(?:of|for|on|and|the|in|to|de|du|des|la|le|et|pour|&)){0,2}\s[A-ZÀ-Þ][\w’'-]*)+$",
        document.text[max(0, end - 160) : end].rstrip(),
    )
    if not run:
        return None
    words_of_run = re.findall(r"[A-ZÀ-Þ][\w’'-]*", run.group())
    start = max(0, end - 160) + run.start()
    if words_of_run[0] in words("en", "organisations", "before_none"):
        start += len(words_of_run.pop(0)) + 1
    title = any(word.rstrip("s") in words("en", "people", "offices") for word in words_of_run)
    return start if len(words_of_run) > 1 and not title else None


FRENCH_HEAD = re.compile(r"[^\W\d_]+")
FRENCH_LINK = re.compile(
    r"\s(?:de la|de l['’]|du|des|de|d['’]|pour la|pour le|pour l['’]|pour les|pour|à la|aux|au)\s?"
)
FRENCH_STOP = frozenset(listed("a ont est sont et ou qui que dont où avec dans par sur ce cette il elle"))


def _french_right(document: Document, head: int) -> int:
    """Return the last word of a French name: adjectives, and nouns behind de, du, pour and the like."""
    tokens, text = document.tokens, document.text
    last = head
    adjectives = tuple(words("fr", "organisations", "adjectives"))
    while last + 1 < len(tokens) and last - head < LONGEST_NAME:
        gap, word = text[tokens[last].end : tokens[last + 1].start], tokens[last + 1].text
        if gap in (" ", "’", "'", "\u00a0", "-") and word.casefold() in words(
            "fr", "organisations", "connectors"
        ):
            step = _french_noun(document, last + 1)
            if step is None:
                return last
            last = step
        elif (
            gap in (" ", "-") and (word[0].isupper() or word.endswith(adjectives)) and word not in FRENCH_STOP
        ):
            last += 1
        else:
            return last
    return last


def _french_noun(document: Document, position: int) -> int | None:
    """Return the noun that small connecting words lead to, if one follows at once."""
    tokens, text = document.tokens, document.text
    small = words("fr", "organisations", "connectors")
    step = position
    while step < len(tokens) and tokens[step].text.casefold() in small:
        step += 1
        if step < len(tokens) and text[tokens[step - 1].end : tokens[step].start] not in (
            " ",
            "’",
            "'",
            "\u00a0",
        ):
            return None
    linked = {tokens[i].text.casefold() for i in range(position, step)}
    if (
        step >= len(tokens)
        or not linked & {"de", "du", "des", "d", "pour"}
        or tokens[step].text in FRENCH_STOP
    ):
        return None
    if tokens[step - 1].text == "pour" and tokens[step].text.endswith(("er", "ir", "re")):
        return None
    return step


def _french(document: Document, hits: Sequence[Hit]) -> Iterator[OrganisationName]:
    """Yield the French names of organisations in a text."""
    heads, done = words("fr", "organisations", "heads"), -1
    countries = {p for hit in hits if hit.entry.kind == "country" for p in range(hit.first, hit.last + 1)}
    for position, token in enumerate(document.tokens):
        if position <= done or token.text.casefold() not in heads:
            continue
        last = _french_right(document, position)
        capital = token.text[0].isupper()
        country = any(i in countries for i in range(position, last + 1))
        unit = token.text.casefold() in words("fr", "organisations", "units")
        state = token.text.casefold() == "gouvernement" and document.tokens[last].text[0].isupper()
        if last > position and (country or state or (capital and not unit and last > position + 1)):
            done = last
            yield OrganisationName(
                token.start, document.tokens[last].end, token.text.casefold(), "organisation_grammar"
            )


def organisations_in(document: Document, hits: Sequence[Hit]) -> list[OrganisationName]:
    """Return the names of organisations in an English or French text, in order."""
    readers: dict[str, Callable[[Document, Sequence[Hit]], Iterator[OrganisationName]]] = {
        "en": _english,
        "fr": _french,
    }
    reader = readers.get(document.language)
    return list(reader(document, hits)) if reader else []


def tokens_between(document: Document, start: int, end: int) -> list[Token]:
    """Return the words inside a span."""
    return [token for token in document.tokens if token.start >= start and token.end <= end]
