"""Names of people in a text: by forms of address, offices, given names and verbs; in Russian by a tagger too."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from shanyrak_methods.extraction.lexicon import given_names, pattern, words
from shanyrak_methods.extraction.model import Span
from shanyrak_methods.extraction.names import nominative_person
from shanyrak_methods.extraction.office_beside_name import (
    ARTICLE,
    has_body_in_brackets,
    is_of_body,
    office_before,
    office_beside,
    party_beside,
)
from shanyrak_methods.extraction.offices import Office, honours, is_kazakh_office, russian_office
from shanyrak_methods.extraction.parties import PartyBook
from shanyrak_methods.extraction.segments import Document, Sentence

CLOSE = 12


PARTICLE = r"(?:van|von|de|del|della|da|di|bin|ibn|al|el|der|den|dos|la|le|ten|Al|El|Van|De)"


PART = r"(?:[A-ZÀ-Þ]['’])?[A-ZÀ-Þ][a-zà-ÿ'’]*[a-zà-ÿ](?:[A-Z][a-zà-ÿ]+)?(?:-[A-ZÀ-Þa-z][a-zà-ÿ]+)*"


INITIAL = r"[A-Z]\.(?:\s?-?[A-Z]\.)?"


LATIN_NAME = re.compile(
    rf"(?<![\w.-])(?:{PART}|{INITIAL})(?:[  ](?:{PARTICLE}[  ])*(?:{PART}|{INITIAL}))*(?:[  ](?:Jr|Sr)\.?|[  ]I{{2,3}}\b)?"
)


CYRILLIC_PART = r"[А-ЯЁӘҒҚҢӨҰҮІҺ][а-яёәғқңөұүіһ]+(?:-[А-ЯЁа-яё][а-яё]+)*"


KAZAKH_NAME = re.compile(rf"(?<![\w-]){CYRILLIC_PART}(?:\s{CYRILLIC_PART}){{1,3}}")


CYRILLIC_INITIALS = re.compile(rf"(?<!\w)(?:[А-ЯЁӘҚ]\.\s?){{1,2}}{CYRILLIC_PART}")


RUSSIAN_FULL_NAME = re.compile(
    rf"(?<![\w-]){CYRILLIC_PART}[ \u00a0][А-ЯЁ][а-яё]+(?:ов|ев|ёв|ин|ын|ова|ева|ина|ский|ская|дзе|швили|енко|улы|оглы)"
    r"(?:а|у|ым|ом|е|ой|ого|ому|им)?(?![\w-])"
)


NEVER = words("en", "people", "never")


@lru_cache(maxsize=1)
def _no_names() -> frozenset[str]:
    """Return the capitalised words that stand in no person's name."""
    return NEVER.union(
        words("en", "organisations", "heads"),
        words("en", "organisations", "field"),
        words("en", "people", "offices"),
        words("en", "people", "office_modifiers"),
        words("en", "people", "titles"),
    )


def _is_no_name(name: str, language: str) -> bool:
    """Say whether a run of capitals holds a word that no person is called by."""
    if re.match(r"[LDSNJC]['’][a-zà-ÿ]", name):
        return True
    parts = re.split(r"[\s-]", name)
    if any(part in _no_names() for part in parts):
        return True
    french = words("fr", "organisations", "heads") | words("fr", "people", "offices")
    return language == "fr" and any(part.casefold() in french for part in parts)


BY = re.compile(
    r"\b(?:headed|led|chaired|signed|represented|delivered|presented|opened|attended|accompanied|moderated|conducted|dirigée?|conduite?|présidée?|représentée?|signé) (?:by|par)\s$|\b(?:in the )?presence of\s$|en présence de\s$"
)


EVENT_NAME = re.compile(
    r"(?:Форум|Саммит|Конференци|Конгресс|Семинар|Хаб|Академи|Агентств|Министерств|Республик)"
)


KAZAKH_NO_NAMES = words("kk", "people", "no_names")


EXCLAMATIONS = re.compile(r"(?:Высокопреосвященств|Превосходительств|Величеств|Высочеств)")


SPEECH = r"[\s,]*(?:who\s|also\s|then\s|has\s|had\s|is\s|was\s|will\s)*(?:{verbs})\b"


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person where the text names one."""

    name: str
    start: int
    end: int
    office: Office | None
    party: str | None
    rule: str
    confidence: float


def _masked(document: Document, book: PartyBook) -> str:
    """Blot out the names of parties and places, so that no person is read out of them."""
    letters = list(document.text)
    spans = [(m.start, m.end) for m in book.mentions]
    spans += [(h.start, h.end) for h in book.hits if h.entry.kind == "place"]
    for start, end in spans:
        if document.text[start:end] in given_names():
            continue
        letters[start:end] = "\x01" * (end - start)
    return "".join(letters)


def _trimmed(match: re.Match[str], language: str) -> tuple[int, str]:
    """Leave titles and offices in front out of a run of capitalised words."""
    start, name = match.start(), match.group()
    leave = (
        NEVER
        | words("en", "organisations", "field")
        | words("en", "people", "titles")
        | words("en", "people", "office_modifiers")
        | words("en", "organisations", "before_none")
    )
    offices = words("en", "people", "offices")
    french = words("fr", "people", "offices")
    while True:
        first = re.match(r"([^\s]+?)\.?\s+", name)
        if not first:
            return start, name
        word = first.group(1)
        if word not in leave and word not in offices and not (language == "fr" and word.lower() in french):
            return start, name
        start, name = start + first.end(), name[first.end() :]


def _evidence(
    document: Document, sentence: Sentence, start: int, end: int, name: str
) -> tuple[str, float] | None:
    """Say why a run of capitalised words is a person: a form of address, a verb of speech, a given name."""
    language = document.language
    before, after = document.text[sentence.start : start], document.text[end : sentence.end]
    if re.search(rf"(?:{honours(language)})\.?\s*$", before):
        return "form_of_address", 0.95
    parts = name.split()
    if len(parts) > 1 and (parts[0] in given_names() or parts[0].split("-")[0] in given_names()):
        return "given_name", 0.9
    if len(parts) > 1 and BY.search(before):
        return "named_with_by", 0.7
    verbs = str(pattern(language, "people", "speech").pattern).replace("\n", "")
    if len(parts) > 1 and re.match(SPEECH.format(verbs=verbs), after):
        return "verb_of_speech", 0.75
    return None


def _latin_candidates(document: Document, book: PartyBook) -> Iterator[tuple[int, int, str]]:
    """Yield the runs of capitalised words that could name a person."""
    masked = _masked(document, book)
    for match in LATIN_NAME.finditer(masked):
        start, name = _trimmed(match, document.language)
        name = re.sub(r"['’]s$", "", name).rstrip("'’")
        if re.fullmatch(r"(?:[A-Z]\.\s?)*", name) or _is_no_name(name, document.language):
            continue
        if " " not in name and ARTICLE.search(document.text[max(0, start - 8) : start]):
            continue
        yield start, start + len(name), name


def latin_people(document: Document, book: PartyBook) -> list[PersonMention]:
    """Return the people of an English or French text."""
    candidates = list(_latin_candidates(document, book))
    spans = [(start, end) for start, end, _ in candidates]
    found: list[PersonMention] = []
    for start, end, name in candidates:
        sentence = document.sentence_at(start)
        mentions = book.in_span(sentence.start, sentence.end)
        office = office_beside(document, sentence, (start, end), mentions, spans)
        evidence = _evidence(document, sentence, start, end, name)
        if office is None and found and found[-1].office and found[-1].office.plural:
            office = found[-1].office if _joined_to_person(document, start, name, found) else None
        if office and not evidence:
            evidence = "office", 0.85
        if not evidence and " " in name and has_body_in_brackets(document, book, end):
            evidence = "body_in_brackets", 0.7
        if not evidence and " " in name and is_of_body(document, book, end):
            evidence = "of_body", 0.65
        if not evidence and _joined_to_person(document, start, name, found):
            evidence = "named_beside", 0.6
        if evidence:
            party = party_beside(book, office, end, document)
            found.append(PersonMention(name, start, end, office, party, *evidence))
    return found


def _joined_to_person(document: Document, start: int, name: str, found: list[PersonMention]) -> bool:
    """Say whether a full name is joined by "and" or a comma to a person just named."""
    if not found or " " not in name:
        return False
    return bool(re.fullmatch(r"\s?(?:,|\(\w+\),)?\s?(?:and|et)?\s", document.text[found[-1].end : start]))


def _kazakh_spans(document: Document, book: PartyBook) -> list[Span]:
    """Return the runs of capitalised Kazakh words that could name people, without an office in front."""
    masked = _masked(document, book)
    matches = [*KAZAKH_NAME.finditer(masked), *CYRILLIC_INITIALS.finditer(masked)]
    spans = (_behind_office(match) for match in matches if not set(match.group().split()) & KAZAKH_NO_NAMES)
    return sorted(span for span in spans if span)


def _behind_office(match: re.Match[str]) -> Span | None:
    """Leave the offices in front out of a run of capitalised words; one word alone names nobody."""
    start, parts = match.start(), match.group().split()
    while parts and is_kazakh_office(parts[0]):
        start += len(parts.pop(0)) + 1
    return (start, match.end()) if len(parts) > 1 or "." in match.group() else None


def kazakh_people(document: Document, book: PartyBook) -> list[PersonMention]:
    """Return the people of a Kazakh text: two or three capitalised words that name nothing else."""
    spans = _kazakh_spans(document, book)
    found: list[PersonMention] = []
    for start, end in spans:
        sentence = document.sentence_at(start)
        mentions = book.in_span(sentence.start, sentence.end)
        office = office_before(document, sentence, start, mentions, spans)
        name = nominative_person(document.text[start:end], "kk")
        party = party_beside(book, office, end, document) or _ablative_party(book, start, document)
        confidence = 0.9 if office else 0.7
        rule = "office" if office else "capitalised_pair"
        found.append(PersonMention(name, start, end, office, party, rule, confidence))
    return found


def _ablative_party(book: PartyBook, start: int, document: Document) -> str | None:
    """Return the body that a Kazakh sentence says a person comes from: its name stands right before."""
    before = [m for m in book.mentions if m.end <= start and start - m.end <= CLOSE]
    return (
        before[-1].key if before and not re.search(r"[,.;]", document.text[before[-1].end : start]) else None
    )


def russian_names(document: Document) -> list[Span]:
    """Return the spans of people's names in a Russian text, as the tagger reads them."""
    from shanyrak_methods.extraction.tagger import person_spans  # noqa: PLC0415 - loads a model, only for Russian

    spans = [_without_office(document, span) for span in person_spans(document.text)]
    spans += [m.span() for m in CYRILLIC_INITIALS.finditer(document.text)]
    spans += [
        m.span()
        for m in RUSSIAN_FULL_NAME.finditer(document.text)
        if not russian_office(m.group().split()[0])
    ]
    kept: list[Span] = []
    for start, end in sorted(set(spans), key=lambda s: (s[0], -s[1])):
        if (
            end <= start
            or EXCLAMATIONS.search(document.text[start:end])
            or EVENT_NAME.match(document.text, start)
        ):
            continue
        if kept and start <= kept[-1][1] + 1 and "\n" not in document.text[kept[-1][1] : start]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept


def _without_office(document: Document, span: Span) -> Span:
    """Leave the office in front out of what the tagger took for a name."""
    start, end = span
    while word := re.match(r"([^\W\d_]+(?:-[^\W\d_]+)*)\s*", document.text[start:end]):
        if not (russian_office(word.group(1)) or word.group(1)[0].islower()):
            break
        start += word.end()
    return start, end


def russian_people(document: Document, book: PartyBook, spans: Sequence[Span]) -> list[PersonMention]:
    """Return the people of a Russian text."""
    found: list[PersonMention] = []
    for start, end in spans:
        if any(m.start < end and m.end > start for m in book.mentions):
            continue
        sentence = document.sentence_at(start)
        mentions = book.in_span(sentence.start, sentence.end)
        office = office_beside(document, sentence, (start, end), mentions, spans)
        written = re.sub(r"\s*\([^)]*\)?|\s+", " ", document.text[start:end]).strip()
        name = nominative_person(written, "ru")
        party = party_beside(book, office, end, document)
        found.append(
            PersonMention(name, start, end, office, party, "tagger", 0.9 if office or " " in name else 0.6)
        )
    return found
