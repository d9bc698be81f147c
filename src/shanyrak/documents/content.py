"""What a document says, before it becomes a file: titles, paragraphs, tables and charts, in one language.

A text is a string, a text that names its language (``Said``), a ``Link``, a ``Strong``, or several of these in a
tuple. Nothing in a text is ever markup: a hostile name stays a name in every format.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from shanyrak.records.languages import Said

SAFE_ADDRESSES = ("https://", "http://", "mailto:", "#")


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere: to an address, or with ``#name`` to an anchor of the same document.

    ``raised`` sets it small and high, as the number of a note. An address that is not of the web stays unlinked.
    """

    text: str
    url: str
    raised: bool = False
    language: str = ""

    @property
    def leads(self) -> bool:
        """Say whether the address may be followed."""
        return self.url.startswith(SAFE_ADDRESSES)


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that stand out."""

    text: str


Run = str | Said | Link | Strong
Text = Run | tuple[Run, ...]


class Tone(StrEnum):
    """What a colour says; the words beside it always say it too."""

    PLAIN = "plain"
    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    INFO = "sky"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 4; ``anchor`` is the name that links of the same document lead to."""

    level: int
    text: Text
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences; ``quiet`` for what explains, ``lead`` for what opens a chapter."""

    text: Text
    quiet: bool = False
    lead: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, numbered where the order matters."""

    items: tuple[Text, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """One thing, its attributes: label and value."""

    pairs: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class Stat:
    """A number that leads somewhere, what it counts, and a remark such as the comparison with last year."""

    value: Text
    label: str
    remark: Text = ""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Stats:
    """Two to five numbers in a row."""

    items: tuple[Stat, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table that has an anchor, so that notes can lead to it."""

    cells: tuple[Text, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows to compare. ``align`` has ``l`` or ``r`` for each column, ``widths`` their shares (1 each if left out).

    A table that stands under a chart may go without a caption. The first cell of a row names it, unless ``names_rows`` is False. ``total`` marks the last row as a sum.
    """

    caption: Text
    columns: tuple[str, ...]
    rows: tuple[tuple[Text, ...] | Row, ...]
    align: str = ""
    widths: tuple[float, ...] = ()
    names_rows: bool = True
    total: bool = False

    @property
    def lines(self) -> tuple[Row, ...]:
        """Return the rows, each as a ``Row``."""
        return tuple(row if isinstance(row, Row) else Row(row) for row in self.rows)

    @property
    def aligned(self) -> str:
        """Return ``l`` or ``r`` for every column."""
        return self.align.ljust(len(self.columns), "l")

    @property
    def shares(self) -> tuple[float, ...]:
        """Return how wide each column is compared with the others."""
        return self.widths or (1.0,) * len(self.columns)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, its value, the value as shown, and last year's value where there is one."""

    label: str
    value: float
    shown: str = ""
    tone: Tone = Tone.INFO
    before: float | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars beside each other. ``alt`` says in words what the picture shows; ``table`` has the same figures.

    ``upright`` stands the bars as columns, for months and years. ``legend`` names this and the earlier series.
    """

    caption: str
    bars: tuple[Bar, ...]
    alt: str
    table: Table | None = None
    upright: bool = False
    legend: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """A value on the line: where it lies along the axis, how its place is called, the value and how it is shown."""

    at: float
    label: str
    value: float
    shown: str = ""


@dataclass(frozen=True, slots=True)
class LineChart:
    """A quantity over time, drawn as steps: it holds until it changes."""

    caption: str
    points: tuple[Point, ...]
    alt: str
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """One message that the reader must not miss."""

    text: Text
    tone: Tone = Tone.INFO


@dataclass(frozen=True, slots=True)
class Source:
    """A document that statements rest on; ``number`` is what marks in the text show."""

    number: str
    text: Text
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Sources:
    """The list of sources."""

    items: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page."""


Block = (
    Heading | Paragraph | Bullets | Facts | Stats | Table | BarChart | LineChart | Note | Sources | PageBreak
)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. ``made_on`` is the instant written into the file: handed in, never asked of a clock.

    ``author`` is the hub. ``cover`` gives it a first page of its own, ``contents`` a table of contents with headings down to
    ``contents_depth``.
    """

    title: str
    language: str
    made_on: datetime
    blocks: tuple[Block, ...]
    author: str = ""
    subtitle: Text = ""
    eyebrow: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = field(default=())
    cover: bool = False
    contents: bool = False
    contents_depth: int = 2


def runs_of(text: Text) -> tuple[Run, ...]:
    """Return a text as its parts."""
    return text if isinstance(text, tuple) else (text,)


def plain(text: Text) -> str:
    """Return what a text says, without links and weight."""
    return "".join(run if isinstance(run, str) else run.text for run in runs_of(text))


def joined(parts: Iterable[Text], between: str) -> tuple[Run, ...]:
    """Return several texts as one, with ``between`` standing between them."""
    runs: list[Run] = []
    for part in parts:
        runs += ([between] if runs else []) + [*runs_of(part)]
    return tuple(runs)


def charts_in(document: Document) -> list[BarChart | LineChart]:
    """Return the charts of a document in their order."""
    return [block for block in document.blocks if isinstance(block, BarChart | LineChart)]
