"""Names of organisations in Russian and Kazakh texts, read by the grammar of such names."""

import re
from collections.abc import Iterator, Sequence

from shanyrak_methods.extraction.gazetteer import Hit
from shanyrak_methods.extraction.lexicon import pairs, words
from shanyrak_methods.extraction.lists import listed
from shanyrak_methods.extraction.organisations import OrganisationName, quoted_end
from shanyrak_methods.extraction.segments import Document, Token
from shanyrak_methods.extraction.stems import stem

ADJECTIVE = re.compile(
    r".+(?:ая|яя|ой|ей|ую|юю|ый|ий|ого|его|ому|ему|ым|им|ое|ее|ые|ие|ых|их|ыми|ими)$", re.IGNORECASE
)
GENITIVE = re.compile(
    r"(?:.+(?:ого|его|ой|ей|ых|их|ий|ии|ия|ов|ев|ств|ства|ости|ок|ек|ы|и|а|я|ан|ц)"
    r"|наук|стран|дел|услуг|служб|лиц|прав|реформ|школ|систем|программ|культур|отношений|проблем)$",
    re.IGNORECASE,
)
VERB = re.compile(
    r".+(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ит|ут|ют|ат|ят|ется|ится|ются|ятся|ть|ться|на|но|ны)$",
    re.IGNORECASE,
)
NOUN_LIKE_VERB = re.compile(r".*(?:страна|сторона|нн[аы]|дела|сила|школ[аы]?|план[аы]?)$")
JOINED = re.compile(r".+(?:ого|его|ой|ей|ых|их|ия|ии|ств|ства|ости|ов|ев|ы|и|ию|ям|ам|ому|нтов)$")
MODIFIER_STOP = frozenset(listed("который которая которые этот эта также где когда после перед между вместе"))
LONGEST = 14
SHORT_NAME = 4
PARTICLES = frozenset(listed("аль ибн бин эль"))
SPACE = re.compile(r"[  \n]")


def _gap(document: Document, position: int) -> str:
    """Return what stands between a word and the one before it."""
    if position <= 0 or position >= len(document.tokens):
        return "\n\n"
    return document.text[document.tokens[position - 1].end : document.tokens[position].start]


def _is_office(token: Token) -> bool:
    """Say whether a word names an office."""
    return token.stem in {stem(word, "ru") for word in pairs("ru", "people", "offices").values()}


def _russian_left(document: Document, head: int) -> int:
    """Return the first adjective of a Russian name."""
    first = step = head
    while step > 0 and _gap(document, step) in (" ", "\u00a0", "\n", "-") and _is_adjective(document, step):
        step -= 1
        if document.tokens[step].text[0].isupper():
            first = step
    return first


def _is_adjective(document: Document, step: int) -> bool:
    """Say whether the word before is an adjective, or the first half of one tied by a hyphen."""
    word = document.tokens[step - 1].text
    return bool(ADJECTIVE.match(word)) or (_gap(document, step) == "-" and word.endswith("о"))


def _agrees(token: Token) -> bool:
    """Say whether a word can stand in the chain of genitives behind a head noun."""
    word = token.text
    if word.isdigit() or word.casefold() in MODIFIER_STOP:
        return False
    if word[0].isupper():
        return True
    verb = VERB.match(word) and not NOUN_LIKE_VERB.match(word)
    return bool(GENITIVE.match(word)) and not verb


def _russian_step(document: Document, position: int, people: set[int], countries: set[int]) -> int | None:
    """Return the next word of a Russian name, or nothing where the name is over."""
    tokens = document.tokens
    if position >= len(tokens):
        return None
    token = tokens[position]
    tied = _gap(document, position) == "-" and tokens[position - 1].text in PARTICLES
    if not tied and not SPACE.fullmatch(_gap(document, position)):
        return None
    if token.text == "имени" or tokens[position - 1].text == "имени" or _in_honour(document, position):
        named = token.text[0].isupper() or token.text in PARTICLES
        return position if token.text == "имени" or named else None
    if token.text in words("ru", "organisations", "connectors") and position not in people:
        return _russian_connected(document, position, people)
    return None if position in people or _ends(document, position, countries) else position


def _ends(document: Document, position: int, countries: set[int]) -> bool:
    """Say whether a word cannot go on with a Russian name: another name, an office, a verb."""
    token = document.tokens[position]
    behind_country = position - 1 in countries and position not in countries
    capital = token.text[0].isupper()
    short = token.text.isupper() and len(token.text) > 1
    other_name = capital and position not in countries and not _is_state_word(token) and not short
    office = _is_office(token) and not capital
    agrees = _agrees(token) or _is_dative(document, position)
    return behind_country or other_name or office or not agrees


def _is_dative(document: Document, position: int) -> bool:
    """Say whether a word goes on with what по or "к" began."""
    before = {token.text for token in document.tokens[max(0, position - 3) : position]}
    return bool(before & {"по", "к"}) and document.tokens[position].text.endswith(
        ("ам", "ям", "ым", "им", "ому", "ой")
    )


def _in_honour(document: Document, position: int) -> bool:
    """Say whether a capitalised word goes on with the name of whom a body is called after."""
    step = position
    tokens = document.tokens
    while step > 0 and position - step < SHORT_NAME:
        if not tokens[step].text[0].isupper() and tokens[step].text not in PARTICLES:
            break
        step -= 1
    return step < position and document.tokens[step].text == "имени"


def _is_state_word(token: Token) -> bool:
    """Say whether a capitalised word belongs to the state, as in при Президенте Республики."""
    return token.stem in {"президент", "республик", "парламент", "правительств", "министр", "европ", "глав"}


def _russian_connected(document: Document, position: int, people: set[int]) -> int | None:
    """Return the word that по, при, в сфере or "и" lead to, if the name goes on over them."""
    step = position + 1
    if step >= len(document.tokens) or not SPACE.fullmatch(_gap(document, step)) or step in people:
        return None
    return step if _may_follow(document.tokens[position].text, document.tokens[step]) else None


def _may_follow(link: str, token: Token) -> bool:
    """Say whether a word may stand behind a linking word inside a Russian name."""
    if link == "в":
        return token.stem in ("сфер", "област")
    if link == "и":
        begins = token.text[0].isupper() or token.stem in pairs("ru", "organisations", "heads")
        return not begins and bool(JOINED.match(token.text)) and _agrees(token)
    if link == "при":
        return _is_state_word(token)
    if link == "к":
        return token.text.endswith(("ам", "ям"))
    return not VERB.match(token.text) if link == "по" else _agrees(token)


def _russian_right(document: Document, head: int, people: set[int], countries: set[int]) -> int:
    """Return the last word of a Russian name."""
    last = head
    while last - head < LONGEST:
        step = _russian_step(document, last + 1, people, countries)
        if step is None:
            return last
        last = step
    return last


def _positions(document: Document, spans: Sequence[tuple[int, int]]) -> set[int]:
    """Return which words lie inside spans."""
    found: set[int] = set()
    for start, end in spans:
        found |= {i for i, token in enumerate(document.tokens) if start <= token.start < end}
    return found


def russian_organisations(
    document: Document, hits: Sequence[Hit], people: Sequence[tuple[int, int]]
) -> Iterator[OrganisationName]:
    """Yield the Russian names of organisations in a text."""
    heads, units = pairs("ru", "organisations", "heads"), words("ru", "organisations", "units")
    taken = _positions(document, people)
    countries = {p for hit in hits if hit.entry.kind == "country" for p in range(hit.first, hit.last + 1)}
    head_stems = {stem(key, "ru"): key for key in heads} | {
        stem(v.split(":")[0], "ru"): k for k, v in heads.items()
    }
    done = -1
    for position, token in enumerate(document.tokens):
        key = head_stems.get(token.stem)
        if key is None or position <= done:
            continue
        first = max(_russian_left(document, position), done + 1)
        last = _russian_right(document, position, taken, countries)
        end = quoted_end(document, last)
        name = OrganisationName(document.tokens[first].start, end, key, "organisation_grammar")
        if _russian_enough(document, first, position, last, countries, unit=key in units, end=end):
            done = last
            yield name


def _russian_enough(
    document: Document, first: int, head: int, last: int, countries: set[int], *, unit: bool, end: int
) -> bool:
    """Say whether a name is more than a head noun, and no group inside another body."""
    chain = document.tokens[first : last + 1]
    inner = words("ru", "organisations", "inner")
    if any(token.stem.startswith(tuple(inner)) for token in chain):
        return False
    capital = document.tokens[first].text[0].isupper()
    country = any(i in countries for i in range(first, last + 1))
    quoted = end > document.tokens[last].end
    long = last - first > 1
    if unit:
        return country and (capital or long)
    return quoted or (capital and last > first) or (country and long) or (capital and head > first)


def kazakh_organisations(document: Document, hits: Sequence[Hit]) -> Iterator[OrganisationName]:
    """Yield the Kazakh names of organisations: the head noun comes last, behind a capital."""
    heads = {stem(word, "kk"): word for word in words("kk", "organisations", "heads")}
    units = {stem(word, "kk") for word in words("kk", "organisations", "units")}
    countries = {p for hit in hits if hit.entry.kind == "country" for p in range(hit.first, hit.last + 1)}
    done = -1
    for position, token in enumerate(document.tokens):
        if token.stem not in heads or position <= done:
            continue
        known = [hit.last for hit in hits if hit.entry.kind == "body" and hit.last < position]
        first = _kazakh_left(document, position, max(done, *known, -1))
        if first is None:
            continue
        country = any(i in countries for i in range(first, position + 1))
        if first == position or (token.stem in units and not country):
            continue
        done = position
        yield OrganisationName(
            document.tokens[first].start, token.end, heads[token.stem], "organisation_grammar"
        )


def _openings(document: Document) -> set[int]:
    """Return the words that begin sentences, where a capital shows nothing."""
    starts = {sentence.start for sentence in document.sentences}
    return {i for i, token in enumerate(document.tokens) if token.start in starts}


def _kazakh_left(document: Document, head: int, done: int) -> int | None:
    """Return the first capitalised word of a Kazakh name, going left over its words."""
    first, step = None, head
    openings = _openings(document)
    inner = words("kk", "organisations", "inner")
    while step > done + 1 and _gap(document, step) in (" ", "\u00a0", "-") and head - step < LONGEST:
        step -= 1
        word = document.tokens[step].text
        if word.casefold() in inner:
            return None
        if word.casefold() in words("kk", "people", "stop") and not _links_fields(document, step):
            break
        if word[0].isupper() and (step not in openings or _is_kazakh_field(document.tokens[step])):
            first = step
    return first


def _is_kazakh_field(token: Token) -> bool:
    """Say whether a Kazakh word is one that names of bodies begin with."""
    return token.stem in {stem(word, "kk") for word in words("kk", "organisations", "field")}


def _links_fields(document: Document, position: int) -> bool:
    """Say whether a linking word stands between two words of one name."""
    after = document.tokens[position + 1].text if position + 1 < len(document.tokens) else ""
    before = document.tokens[position - 1].text if position else ""
    return after.islower() and before.islower()
