"""A document with one of everything, and with what people may write."""

from __future__ import annotations

from datetime import UTC, datetime

from shanyrak.documents.content import (
    Bar,
    BarChart,
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    LineChart,
    Link,
    Note,
    PageBreak,
    Paragraph,
    Point,
    Row,
    Source,
    Sources,
    Stat,
    Stats,
    Strong,
    Table,
    Tone,
)
from shanyrak.records.languages import Said

MADE_ON = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
HOSTILE = '#panic("x") $a$ *b* _c_ `d` <script>alert(1)</script> [x] \\ @label #import "y" {{ z }} &amp; 中 😀 \u0007 العربية'
KAZAKH = "Мемлекеттік қызметшілердің ынтымақтастықтандырылуы: Ә Ғ Қ Ң Ө Ұ Ү Һ І"
ADDRESS = "https://hub.example/commitments/?state=overdue"
ROWS = tuple(
    Row(
        (Link(f"Promise {number}", ADDRESS), str(number), ("3", Link("2", "#notes", raised=True))),
        f"row-{number}",
    )
    for number in range(1, 71)
)
TABLE = Table(
    "How promises stand", ("Promise", "Days late", "Kept"), ROWS, align="lrr", widths=(4, 1, 1), total=True
)
MONTHS = tuple(Bar(str(month), float(month % 5), str(month % 5), before=1.0) for month in range(1, 13))
BLOCKS: tuple[Block, ...] = (
    Heading(1, "What was agreed", "agreed"),
    Paragraph("The year in a sentence.", lead=True),
    Stats(
        (
            Stat(Link("42", ADDRESS), "parties take part", "2 more than in 2025"),
            Stat("7", "late", tone=Tone.BAD),
        )
    ),
    Paragraph(HOSTILE),
    Paragraph((Said(KAZAKH, "kk"), " and ", Strong("strongly"), Link("an evil link", "javascript:alert(1)"))),
    Paragraph((Link("to nowhere", "#nowhere"), Link("to a row", "#row-70"))),
    Bullets(("first", "second")),
    Bullets((Link("one", ADDRESS), "two"), numbered=True),
    Facts((("Held on", "22 November 2026"), ("Place", "Astana"))),
    Note("Late promises are listed plainly.", Tone.WARN),
    BarChart(
        "Promises by state",
        (Bar("Kept", 3, "3", Tone.OK), Bar("Late", 1, "1", Tone.BAD)),
        alt="Kept 3, late 1",
    ),
    BarChart("By month", MONTHS, alt="Most in April", upright=True, legend=("2026", "2025")),
    LineChart(
        "Who takes part", (Point(2013, "2013", 25, "25"), Point(2020, "2020", 42, "42")), alt="From 25 to 42"
    ),
    Heading(2, KAZAKH),
    TABLE,
    PageBreak(),
    Heading(2, "Sources", "notes"),
    Heading(3, "The same name twice", "notes"),
    Sources((Source("1", ("A press release, ", Link("hub.example", "https://hub.example/")), "source-1"),)),
)


def furnished(
    language: str = "en", *, blocks: tuple[Block, ...] = BLOCKS, title: str = "Annual report 2026"
) -> Document:
    """Return a document with everything that documents can say."""
    return Document(
        title,
        language,
        MADE_ON,
        blocks,
        author="Astana Civil Service Hub",
        subtitle="As known on 22 November 2026",
        cover=True,
        contents=True,
    )
