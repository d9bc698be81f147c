"""What the rules for agreements, activities and positions look at: a text with its names and dates."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from shanyrak_methods.extraction.dates import (
    DateMention,
    bounded_by_future,
    dates_in,
    resolved,
    with_own_day,
    with_same_day,
)
from shanyrak_methods.extraction.gazetteer import Hit, countries, places
from shanyrak_methods.extraction.parties import Mention, PartyBook
from shanyrak_methods.extraction.people import PeopleBook
from shanyrak_methods.extraction.segments import Document, Sentence
from shanyrak_methods.extraction.stems import CYRILLIC

DATELINE = re.compile(r"^[^a-zа-я\n]{3,40}?[\s,.].{0,40}?(?:[–—-]|/)\s")


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
    if not own:
        found = bounded_by_future(found, lambda place: document.sentence_at(place).text)
    found = with_own_day(document.text, language, with_same_day(document.text, language, found), own)
    return Context(document, book, people, tuple(found), own)
