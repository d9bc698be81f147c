"""What every chapter writes with: numbers that open their rows, names in the reader's language, comparisons in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext, ngettext

from shanyrak.documents.content import Link, Run, Stat, Stats, Table, Text, Tone
from shanyrak.records.languages import said_in
from shanyrak.reports.figures import Figure
from shanyrak.reports.naming import name_of_sign
from shanyrak.reports.rules import Difference, Fact, Facts, Texts, YearBook
from shanyrak.sources.queries import Key
from shanyrak.ui.words import days, number, when

MOST_ROWS = 40  # of a table in the text or the annex; the address under it has all
NOT_SAID = "–"


@dataclass(frozen=True, slots=True)
class Places:
    """Where the text of a report leads: to the rows of a figure, and to the page of a record."""

    figure: Callable[[str, bool], str]  # name, and whether last year's number is meant
    record: Callable[[str, int], str]
    has_annex: bool = True  # files carry their rows along; a page links to them


@dataclass
class Pen:
    """Writes one report in one language."""

    book: YearBook
    language: str
    places: Places
    noted: dict[str, Figure] = field(default_factory=dict)  # figures in the order of their notes
    quoted: dict[tuple[int, int, int], int] = field(
        default_factory=dict
    )  # passages, by place, with their numbers

    def count(self, figure: Figure) -> Text:
        """Return this year's number: it leads to its rows, and its note to the annex."""
        shown = Link(number(figure.value(self.book.this)), self.places.figure(figure.name, False))
        if not self.places.has_annex or figure.narrowed_by:
            return shown
        self.noted.setdefault(figure.name, figure)
        place = list(self.noted).index(figure.name) + 1
        return (shown, Link(str(place), f"#note-{figure.name}", raised=True))

    def count_before(self, figure: Figure) -> Text:
        """Return the number of the same days of last year; it leads to its rows."""
        return Link(number(figure.value(self.book.last)), self.places.figure(figure.name, True))

    def stat(self, figure: Figure, tone: Tone = Tone.PLAIN) -> Stat:
        """Return a figure as a large number with its words and its comparison."""
        bad_news = tone is not Tone.PLAIN and not figure.value(self.book.this)
        return Stat(
            self.count(figure),
            gettext(figure.words),
            self.compared(figure.difference(self.book)),
            Tone.PLAIN if bad_news else tone,
        )

    def stats(self, *figures: Figure | tuple[Figure, Tone]) -> Stats:
        """Return figures in a row."""
        return Stats(tuple(self.stat(*one) if isinstance(one, tuple) else self.stat(one) for one in figures))

    def compared(self, difference: Difference) -> str:
        """Say how a number differs from last year's; never in percent."""
        year = self.book.last.span.year
        if not difference.more:
            return gettext("as many as in %(year)s") % {"year": year}
        if difference.more > 0:
            said = ngettext("%(n)s more than in %(year)s", "%(n)s more than in %(year)s", difference.more)
            return said % {"n": number(difference.more), "year": year}
        said = ngettext("%(n)s fewer than in %(year)s", "%(n)s fewer than in %(year)s", -difference.more)
        return said % {"n": number(-difference.more), "year": year}

    def name(self, sign: str) -> str:
        """Return what a sign speaks of, in the reader's language."""
        return name_of_sign(self.book, sign, self.language)

    def month(self, key: str) -> str:
        """Return a month's name; of what is dated to the year only, that it is so."""
        return name_of_sign(self.book, f"month:{key}", self.language)

    def linked(self, fact: Fact) -> Link:
        """Return the name of a record; it leads to its page."""
        return self.text_of(fact.label, self.places.record(*(fact.page or fact.key)))

    def text_of(self, texts: Texts, url: str) -> Link:
        """Return a text in the reader's language, or in its own and marked so."""
        said = said_in(texts, self.language)
        return Link(str(said), url, language="" if said.language == self.language else said.language)

    def day(self, fact: Fact) -> str:
        """Return the days of a fact as tables say them."""
        return days(fact.day, fact.until, short=True) if fact.day or fact.until else NOT_SAID

    def signed_by(self, fact: Fact, family: str = "party:") -> str:
        """Return the names of what a fact's signs speak of, such as its parties."""
        named = [sign for sign in sorted(fact.signs) if sign.startswith(family) and sign != "party:0"]
        return ", ".join(sorted(self.name(sign) for sign in named)) or NOT_SAID

    def marks(self, keys: Iterable[Key]) -> tuple[Run, ...]:
        """Return the numbers of the sentences that carry records; each leads to the sentence."""
        runs: list[Run] = []
        for key in keys if self.places.has_annex else ():
            for passage in self.book.passages.get(key, ()):
                place = (passage.document_id, passage.start, passage.end)
                shown = self.quoted.setdefault(place, len(self.quoted) + 1)
                runs += [" " if runs else "", Link(f"[{shown}]", f"#source-{shown}")]
        return tuple(run for run in runs if run)

    def family(self, figure: Figure, prefix: str) -> list[Figure]:
        """Return a figure narrowed by every sign of a family that its facts bear, this year or last."""
        now, before = (self._signs(figure, facts, prefix) for facts in (self.book.this, self.book.last))
        found = [figure.narrowed(sign) for sign in dict.fromkeys([*now, *before])]
        return sorted(found, key=lambda one: (-one.value(self.book.this), self.name(one.narrowed_by)))

    def _signs(self, figure: Figure, facts: Facts, prefix: str) -> list[str]:
        return sorted({sign for fact in figure.rows(facts) for sign in fact.signs if sign.startswith(prefix)})

    def compared_table(
        self, caption: str, first: str, figures: Sequence[Figure], names: Sequence[str] = ()
    ) -> Table:
        """Return a table of figures with this year's number, last year's, and the difference in words."""
        shown = names or [
            self.name(one.narrowed_by) if one.narrowed_by else gettext(one.words) for one in figures
        ]
        span, last = self.book.span, self.book.last.span
        return Table(
            caption=caption,
            columns=(first, str(span.year), str(last.year), gettext("Difference")),
            rows=tuple(
                (words, self.count(one), self.count_before(one), self.compared(one.difference(self.book)))
                for words, one in zip(shown, figures, strict=True)
            ),
            align="lrrl",
            widths=(4, 1, 1, 2.4),
        )

    def shortened(self, rows: Sequence[Fact], figure: Figure) -> tuple[list[Fact], Text | None]:
        """Return as many rows as a table has room for, and where the others are."""
        if len(rows) <= MOST_ROWS:
            return list(rows), None
        left = len(rows) - MOST_ROWS
        said = ngettext("%(n)s more row is on its own page.", "%(n)s more rows are on their own page.", left)
        address = self.places.figure(figure.name, False)
        return list(rows[:MOST_ROWS]), Link(said % {"n": number(left)}, address)

    def until(self) -> str:
        """Return the last day that the report speaks of."""
        return when(self.book.span.on)
