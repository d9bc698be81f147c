"""The people of a text, with the office each holds there."""

import re
from collections.abc import Iterator, Sequence

from shanyrak_methods.extraction.model import Person, Span
from shanyrak_methods.extraction.names import folded_name, transliterate
from shanyrak_methods.extraction.offices import (
    Office,
    offices_in,
)
from shanyrak_methods.extraction.parties import PartyBook
from shanyrak_methods.extraction.person_names import (
    PersonMention,
    kazakh_people,
    latin_people,
    russian_people,
)
from shanyrak_methods.extraction.segments import Document
from shanyrak_methods.extraction.spelling import is_one_letter_off
from shanyrak_methods.extraction.stems import CYRILLIC

INITIAL_AT_MOST = 3
CLOSE = 12
LONG_ENOUGH = 5


def _same_person(first: str, second: str) -> bool:
    """Say whether two names of one text are one person: same surname, or a letter's difference in a full name."""
    a, b = folded_name(first).split(), folded_name(second).split()
    if not a or not b:
        return False
    if "".join(a) == "".join(b) or (len(a) > 1 and len(b) > 1 and (a[-len(b) :] == b or b[-len(a) :] == a)):
        return True
    if len(a) == 1 or len(b) == 1:
        return (
            a[-1] in {b[-1], b[0]}
            or b[-1] == a[0]
            or (len(a[-1]) >= LONG_ENOUGH and is_one_letter_off(a[-1], b[-1]) and a[-1][:4] == b[-1][:4])
        )
    given = a[0] == b[0] or (min(len(a[0]), len(b[0])) <= INITIAL_AT_MOST and a[0][0] == b[0][0])
    return given and is_one_letter_off(a[-1], b[-1])


def _clusters(mentions: Sequence[PersonMention]) -> list[list[PersonMention]]:
    """Gather the mentions of one person, the fullest name first."""
    groups: list[list[PersonMention]] = []
    for mention in sorted(mentions, key=lambda m: (-len(m.name.split()), m.start)):
        home = next((g for g in groups if any(_same_person(mention.name, m.name) for m in g)), None)
        if home is not None:
            home.append(mention)
        else:
            groups.append([mention])
    return sorted(groups, key=lambda g: min(m.start for m in g))


def _stands_alone(group: Sequence[PersonMention]) -> bool:
    """Say whether a group names a person: a full name, or a surname with an office or a form of address."""
    first = group[0]
    return " " in first.name or any(m.office or m.rule == "form_of_address" for m in group)


class PeopleBook:
    """The people of one text with all their mentions."""

    def __init__(self, document: Document, book: PartyBook, mentions: Sequence[PersonMention]) -> None:
        self.document = document
        self.book = book
        self.groups = [group for group in _clusters(mentions) if _stands_alone(group)]
        self.nameless: list[tuple[Office, str]] = []

    def in_span(self, start: int, end: int) -> list[str]:
        """Return the identifiers of the people named inside a span."""
        return [
            f"h{number}"
            for number, group in enumerate(self.groups, 1)
            if any(start <= m.start < end for m in group)
        ]

    def mentions_in(self, start: int, end: int) -> list[PersonMention]:
        """Return the mentions of people inside a span, in order."""
        inside = [m for group in self.groups for m in group if start <= m.start < end]
        return sorted(inside, key=lambda m: m.start)

    def party_of(self, mention: PersonMention) -> str | None:
        """Return the party that the person of a mention belongs to."""
        group = next(g for g in self.groups if mention in g)
        return next((m.party for m in group if m.party), None)

    def people(self) -> tuple[Person, ...]:
        """Return every person of the text once, in the order of first mention."""
        named = [self._person(number, group) for number, group in enumerate(self.groups, 1)]
        return (*named, *self._nameless_people(len(named)))

    def _person(self, number: int, group: Sequence[PersonMention]) -> Person:
        with_office = sorted((m for m in group if m.office), key=lambda m: m.start)
        best = with_office[0] if with_office else min(group, key=lambda m: m.start)
        written = group[0].name
        latin = transliterate(written) if CYRILLIC.search(written) else written
        other = dict.fromkeys(
            m.name for m in group if m.name != latin and (" " in m.name or CYRILLIC.search(m.name))
        )
        party = next((m.party for m in (*with_office, *group) if m.party), None)
        return Person(
            id=f"h{number}",
            name=latin,
            office=best.office.text if best.office else None,
            party=self.book.ids.get(party) if party else None,
            aliases=tuple(other),
            spans=self._spans(best, group),
            confidence=max(m.confidence for m in group),
            rule=best.rule,
        )

    def _spans(self, best: PersonMention, group: Sequence[PersonMention]) -> tuple[Span, ...]:
        """Return the sentences that name a person, that with the office first."""
        return tuple(dict.fromkeys(self.document.span_at(m.start) for m in (best, *group)))

    def _nameless_people(self, named: int) -> Iterator[Person]:
        for number, (office, party) in enumerate(self.nameless, named + 1):
            yield Person(
                id=f"h{number}",
                name=None,
                office=office.text,
                party=self.book.ids.get(party),
                aliases=(),
                spans=(self.document.span_at(office.start),),
                confidence=0.55,
                rule="office_without_name",
            )


RUSSIAN_PLURAL = re.compile(
    r"[а-яё-]+(?:ями|ами|ели|оры|енты|истры|телей|торов|дентов|телям|торам)(?![а-яё])", re.IGNORECASE
)
TWO_OFFICES = re.compile(r"\s(?:and|et|и)\s")
MEETING = {
    "en": re.compile(r"\b(?:met|meeting with|received|talks with|visited|signed)\b"),
    "fr": re.compile(r"\b(?:rencontr|entreten|reçu|signé)"),
    "ru": re.compile(r"(?:встрет|встреч|принял|провел|провёл|подписал|переговор)"),
    "kk": re.compile(r"(?:кездес|қабылда|қол қой)"),
}


def _nameless(document: Document, book: PartyBook, people: PeopleBook) -> Iterator[tuple[Office, str]]:
    """Yield the offices that met, received or signed without a name beside them."""
    for sentence in document.sentences[1:]:
        if not MEETING[document.language].search(sentence.text):
            continue
        mentions = book.in_span(sentence.start, sentence.end)
        named = people.mentions_in(sentence.start, sentence.end)
        for office in offices_in(document, (sentence.start, sentence.end), mentions):
            inside = [m for m in mentions if office.start <= m.start < office.end]
            if RUSSIAN_PLURAL.match(document.text, office.start):
                continue
            if any(m.kind == "organization" and m.start < office.start < m.end for m in mentions):
                continue
            close = any(
                m.office and m.office.start < office.end and m.office.end > office.start for m in named
            )
            near = any(
                0 <= m.start - office.end < CLOSE or office.start <= m.start <= office.end for m in named
            )
            if inside and not close and not near and not TWO_OFFICES.search(office.text):
                yield office, inside[0].key


def _unheld(people: PeopleBook, found: Iterator[tuple[Office, str]]) -> list[tuple[Office, str]]:
    """Keep the nameless offices that no named person of the text holds, each once."""
    held = [m.office.text.casefold() for group in people.groups for m in group if m.office]
    kept: dict[str, tuple[Office, str]] = {}
    for office, party in found:
        low = office.text.casefold()
        if not any(_much_alike(low, other) for other in (*held, *kept)):
            kept[low] = office, party
    return list(kept.values())


def _much_alike(first: str, second: str) -> bool:
    """Say whether two offices share most of their words."""
    a, b = set(re.findall(r"\w{3,}", first)), set(re.findall(r"\w{3,}", second))
    return bool(a & b) and 2 * len(a & b) >= min(len(a), len(b)) * 1.2


def find_people(document: Document, book: PartyBook, spans: Sequence[Span]) -> PeopleBook:
    """Read the people of a text; ``spans`` are the names a tagger found, where there is one."""
    if document.language == "ru":
        mentions = russian_people(document, book, spans)
    elif document.language == "kk":
        mentions = kazakh_people(document, book)
    else:
        mentions = latin_people(document, book)
    people = PeopleBook(document, book, mentions)
    people.nameless = _unheld(people, _nameless(document, book, people))
    return people
