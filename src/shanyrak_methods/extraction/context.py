"""What the rules for agreements, activities and positions look at: a text with its names and dates."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from shanyrak_methods.extraction.dates import (
    DateMention,
    anchored,
    bounded_by_future,
    dates_in,
    months_alone,
    resolved,
    with_own_day,
    with_same_day,
)
from shanyrak_methods.extraction.gazetteer import Hit, countries, places
from shanyrak_methods.extraction.parties import PartyBook
from shanyrak_methods.extraction.people import PeopleBook
from shanyrak_methods.extraction.same_body import Mention
from shanyrak_methods.extraction.segments import Document, Sentence
from shanyrak_methods.extraction.stems import CYRILLIC

DATELINE_AT_MOST = 34
LINE_AT_MOST = 44
HEAD_LINES = 3
DATELINE = re.compile(
    r"^(?:[^a-zа-яәіңғүұқөһ\n]{3,40}?[\s,.].{0,40}?(?:[–—-]|/)\s"
    r"|[A-ZÀ-ÞА-ЯЁӘҚҒҮҰІӨҢҺ][\w.' -]{2,24},\s[^.:;\n]{0,12}\d{1,2}[^.:;\n]{3,30}\d{4}[^.:;\n]{0,6}[.:–—-]\s)"
)


@dataclass(frozen=True)
class Context:
    """A text with the parties, people and dates that were read in it."""

    document: Document
    book: PartyBook
    people: PeopleBook
    dates: tuple[DateMention, ...]
    document_date: str | None

    @property
    def language(self) -> str:
        """The language of the text."""
        return self.document.language

    def mentions(self, start: int, end: int) -> list[Mention]:
        """Return the parties named in a span, none inside the name of another."""
        found = self.book.in_span(start, end)
        return [
            m
            for m in found
            if not any(o is not m and o.start <= m.start and m.end <= o.end and o.key != m.key for o in found)
        ]

    def keys(self, start: int, end: int) -> list[str]:
        """Return the parties named in a span, each once."""
        return list(dict.fromkeys(m.key for m in self.mentions(start, end)))

    def keys_with_people(self, start: int, end: int) -> list[str]:
        """Return the parties named in a span, and those that people named there speak for."""
        said = self.keys(start, end)
        held = [self.people.party_of(m) for m in self.people.mentions_in(start, end)]
        return list(dict.fromkeys([*said, *(key for key in held if key)]))

    def ids(self, keys: Sequence[str]) -> tuple[str, ...]:
        """Return the identifiers of parties."""
        return tuple(dict.fromkeys(self.book.ids[key] for key in keys if key in self.book.ids))

    def dates_between(self, start: int, end: int) -> list[DateMention]:
        """Return the dates in a span."""
        return [date for date in self.dates if start <= date.start < end]

    def place_hits(self, start: int, end: int) -> list[Hit]:
        """Return the cities in a span."""
        return [hit for hit in self.book.hits if hit.entry.kind == "place" and start <= hit.start < end]

    def shown_place(self, hit: Hit) -> str:
        """Return the name of a city in the language of the text, in the nominative."""
        surface = self.document.text[hit.start : hit.end]
        if not CYRILLIC.search(surface):
            return surface.title() if surface.isupper() else surface
        return hit.entry.form

    def shown_country(self, key: str) -> str:
        """Return the name of a country in the language of the text."""
        return countries()[key].name_in(self.language)

    def is_country(self, key: str) -> bool:
        """Say whether a party is a country."""
        return key in countries()

    def country_of_place(self, hit: Hit) -> str:
        """Return the country in which a city lies."""
        return places()[hit.entry.key].country

    def dateline_place(self, sentence: Sentence) -> str | None:
        """Return the city of the dateline that begins a sentence or its paragraph."""
        first = next(s for s in self.document.sentences if s.paragraph == sentence.paragraph)
        own = first.index == sentence.index
        if not own and len(first.text) > DATELINE_AT_MOST:
            return None
        end = self.dateline(first) if own else first.end
        hits = self.place_hits(first.start, end)
        return self.shown_place(hits[0]) if hits else None

    def dateline_dates(self, sentence: Sentence) -> list[DateMention]:
        """Return the date of a dateline that stands as sentences of its own at the head of a paragraph."""
        before = [
            s
            for s in self.document.sentences
            if s.paragraph == sentence.paragraph and s.index < sentence.index
        ]
        if not before:
            return self._line_above(sentence)
        if len(before[0].text) > DATELINE_AT_MOST:
            return []
        short = [s for s in before[:2] if len(s.text) <= DATELINE_AT_MOST]
        return self.dates_between(before[0].start, short[-1].end)

    def _line_above(self, sentence: Sentence) -> list[DateMention]:
        """Return the date of a line with place and day that stands alone right above the first sentence."""
        above = self.document.sentences[sentence.index - 1] if 0 < sentence.index <= HEAD_LINES else None
        if above is None or len(above.text) > LINE_AT_MOST or not self.place_hits(above.start, above.end):
            return []
        return self.dates_between(above.start, above.end)

    def title_of_party(self, key: str) -> str:
        """Return the name of a party for a title."""
        return countries()[key].name if key in countries() else key

    def dateline(self, sentence: Sentence) -> int:
        """Return where the dateline at the beginning of a sentence ends, or its beginning."""
        match = DATELINE.match(sentence.text)
        return sentence.start + match.end() if match else sentence.start


def context_of(
    document: Document, book: PartyBook, people: PeopleBook, *, stated: str | None, published: str | None
) -> Context:
    """Put together what was read of a text; days without a year get one where it is certain."""
    language = document.language
    own = stated or published
    found = [resolved(mention, own) for mention in dates_in(document.text, language)]
    alone = months_alone(document.text, language, own)
    found += [m for m in alone if not any(o.start < m.end and o.end > m.start for o in found)]
    if not own or own.startswith("--"):
        found = anchored(found)
        found = bounded_by_future(found, lambda place: document.sentence_at(place).text)
    found = with_own_day(document.text, language, with_same_day(document.text, language, found), own)
    return Context(document, book, people, tuple(found), own)
