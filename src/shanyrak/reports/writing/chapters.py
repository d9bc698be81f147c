"""The chapters of the report, each with its figures, charts and tables."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from django.utils.translation import gettext

from shanyrak.cooperation.figures.wording import in_words, quantity_name
from shanyrak.documents.content import (
    Bar,
    BarChart,
    Block,
    Heading,
    LineChart,
    Link,
    Paragraph,
    Point,
    Table,
    Text,
    Tone,
)
from shanyrak.reports import figures as f
from shanyrak.reports.figures import Figure
from shanyrak.reports.queries.sources import disagrees
from shanyrak.reports.rules import Fact, Statement
from shanyrak.reports.writing.pen import MOST_ROWS, NOT_SAID, Pen
from shanyrak.reports.writing.rows import rows_of
from shanyrak.ui.words import month_names, number, when

STATES = (
    (f.KEPT, Tone.OK),
    (f.UNDER_WAY, Tone.INFO),
    (f.OVERDUE, Tone.BAD),
    (f.OPEN, Tone.PLAIN),
    (f.LAPSED, Tone.PLAIN),
)
AGES = ((f.FRESH, Tone.PLAIN), (f.AMBER, Tone.WARN), (f.RED, Tone.BAD))
GRADES = {"age:fresh": f.FRESH, "age:amber": f.AMBER, "age:red": f.RED}
MONTHS = [f"{month:02}" for month in range(1, 13)]
MOST_BARS = 12


def in_short(pen: Pen) -> list[Block]:
    """Return the year in eight numbers."""
    return [
        Heading(1, gettext("The year in short"), "short"),
        pen.stats(f.COUNTRIES, f.IN_FORCE, (f.KEPT, Tone.OK), (f.OVERDUE, Tone.BAD)),
        pen.stats(f.HELD, f.CHANGED, f.DECISIONS, f.NEW),
    ]


def who_takes_part(pen: Pen) -> list[Block]:
    """Return who takes part, who came and who left, and how the number went."""
    blocks: list[Block] = [
        Heading(1, gettext("Who takes part"), "participants"),
        pen.stats(f.TAKING_PART, f.ORGANISATIONS, f.JOINED, f.LEFT),
        *_over_the_years(pen),
    ]
    for figure, caption in ((f.JOINED, gettext("Who joined")), (f.LEFT, gettext("Who left"))):
        blocks += rows_of(pen, figure, caption, (gettext("Party"), gettext("Since"), gettext("Until")), _stay)
    return blocks


def _stay(_pen: Pen, fact: Fact) -> tuple[str, ...]:
    return (when(fact.day, short=True) or NOT_SAID, when(fact.until, short=True) or NOT_SAID)


def _over_the_years(pen: Pen) -> list[Block]:
    years = sorted(sign for sign in pen.book.this.signs(f.PARTICIPATION, "year:"))
    figures = [f.IN_YEAR.narrowed(sign) for sign in years]
    values = [figure.value(pen.book.this) for figure in figures]
    if len(set(values)) <= 1:
        return []
    said = {"from": number(values[0]), "first": years[0][5:], "to": number(values[-1]), "last": years[-1][5:]}
    table = Table(
        gettext("Participants at the end of each year"),
        (gettext("Year"), gettext("Participants")),
        tuple((year[5:], pen.count(figure)) for year, figure in zip(years, figures, strict=True)),
        align="lr",
    )
    points = tuple(
        Point(float(year[5:]), year[5:], float(value), number(value))
        for year, value in zip(years, values, strict=True)
    )
    alt = gettext("From %(from)s participants in %(first)s to %(to)s in %(last)s") % said
    return [LineChart(gettext("Participants over the years"), points, alt, table)]


def agreements(pen: Pen) -> list[Block]:
    """Return what was signed, what is in force, and what ended."""
    blocks: list[Block] = [
        Heading(1, gettext("What was agreed"), "agreements"),
        pen.stats(f.SIGNED, f.IN_FORCE, f.ENDED),
    ]
    columns = (gettext("Agreement"), gettext("Signed on"), gettext("Parties"))
    for figure, caption in (
        (f.SIGNED, gettext("Agreements signed")),
        (f.ENDED, gettext("Agreements that ended")),
    ):
        blocks += rows_of(pen, figure, caption, columns, _agreed)
    return blocks


def _agreed(pen: Pen, fact: Fact) -> tuple[str, ...]:
    return (when(fact.day, short=True) or NOT_SAID, pen.signed_by(fact))


def promises(pen: Pen) -> list[Block]:
    """Return where the promises stand: the balance, by age, by party, by agreement, and the late ones by name."""
    total = f.PROMISED.value(pen.book.this)
    blocks: list[Block] = [
        Heading(1, gettext("What was promised, and what came of it"), "promises"),
        pen.stats(f.PROMISED, f.NEW, (f.KEPT_NOW, Tone.OK), (f.LATE_NOW, Tone.BAD)),
    ]
    if not total:
        return blocks
    blocks += [
        _bars(pen, gettext("Where the promises stand"), gettext("State"), STATES),
        _bars(pen, gettext("How long promises have been overdue"), gettext("Overdue"), AGES),
        *_by(pen, "party:", gettext("Promises by who owes them"), gettext("Owed by")),
        *_by(pen, "agreement:", gettext("Promises by agreement"), gettext("Agreement")),
    ]
    late = (gettext("Promise"), gettext("Due"), gettext("Owed by"), gettext("Late"))
    blocks += rows_of(
        pen, f.OVERDUE, gettext("Late promises"), late, _late, widths=(4, 1.4, 2, 1.6), oldest_first=True
    )
    kept = (gettext("Promise"), gettext("Due"), gettext("Owed by"))
    return blocks + rows_of(pen, f.KEPT_NOW, gettext("Promises kept this year"), kept, _owed)


def _owed(pen: Pen, fact: Fact) -> tuple[str, ...]:
    return (when(fact.day, short=True) or NOT_SAID, pen.signed_by(fact))


def _late(pen: Pen, fact: Fact) -> tuple[str, ...]:
    grade = next(gettext(figure.words) for sign, figure in GRADES.items() if sign in fact.signs)
    return (*_owed(pen, fact), grade)


def _bars(pen: Pen, caption: str, first: str, parts: Sequence[tuple[Figure, Tone]]) -> BarChart:
    figures = [figure for figure, _tone in parts]
    bars = tuple(
        Bar(
            gettext(figure.words).capitalize(),
            float(figure.value(pen.book.this)),
            number(figure.value(pen.book.this)),
            tone,
            before=float(figure.value(pen.book.last)),
            url=pen.places.figure(figure.name, False),
        )
        for figure, tone in parts
    )
    alt = ", ".join(f"{bar.label}: {bar.shown}" for bar in bars)
    return BarChart(caption, bars, alt, pen.compared_table("", first, figures), legend=_years(pen))


def _years(pen: Pen) -> tuple[str, str]:
    return str(pen.book.span.year), str(pen.book.last.span.year)


def _by(pen: Pen, prefix: str, caption: str, first: str) -> list[Block]:
    """Return a table of promises by party or agreement: in all, and in each state."""
    every = pen.family(f.PROMISED, prefix)
    shown = every[:MOST_ROWS]
    columns = (first, gettext("In all"), *(_state(figure) for figure, _tone in STATES))
    rows = tuple(
        (
            pen.name(whole.narrowed_by),
            pen.count(whole),
            *(pen.count(figure.narrowed(whole.narrowed_by)) for figure, _tone in STATES),
        )
        for whole in shown
    )
    table = Table(caption, columns, rows, align="lrrrrrr", widths=(3.4, 1, 1.2, 1.3, 1.2, 1.2, 1.2))
    left = len(every) - len(shown)
    more = gettext("%(n)s more are not shown here; the list of commitments has them all.")
    return [table, *([Paragraph(more % {"n": number(left)}, quiet=True)] if left else [])]


def _state(figure: Figure) -> str:
    return {
        "kept": gettext("Kept"),
        "under-way": gettext("Under way"),
        "overdue": gettext("Overdue"),
        "open": gettext("Open"),
        "lapsed": gettext("Lapsed"),
    }[figure.name]


def activities(pen: Pen) -> list[Block]:
    """Return what was done together: by month, kind, party and topic."""
    blocks: list[Block] = [
        Heading(1, gettext("What was done together"), "activities"),
        pen.stats(f.HELD, f.PEOPLE, (f.UNCONFIRMED, Tone.WARN), f.CANCELLED),
    ]
    if f.HELD.value(pen.book.this) + f.HELD.value(pen.book.last) == 0:
        return blocks
    blocks.append(_by_month(pen))
    for prefix, caption, first in (
        ("kind:", gettext("Activities by kind"), gettext("Kind")),
        ("party:", gettext("Activities by party"), gettext("Party")),
        ("topic:", gettext("Activities by topic"), gettext("Topic")),
    ):
        if figures := pen.family(f.HELD, prefix)[:MOST_ROWS]:
            blocks.append(pen.compared_table(caption, first, figures))
    columns = (gettext("Activity"), gettext("When"), gettext("Parties"))
    return blocks + rows_of(
        pen,
        f.HELD,
        gettext("Activities held"),
        columns,
        lambda pen, fact: (pen.day(fact), pen.signed_by(fact)),
    )


def _by_month(pen: Pen) -> BarChart:
    months = [*MONTHS]
    figures = [f.HELD.narrowed(f"month:{month}") for month in months]
    undated = f.HELD.narrowed("month:00")
    if undated.value(pen.book.this) or undated.value(pen.book.last):
        months, figures = [*months, "00"], [*figures, undated]
    short = month_names("abbreviated", "stand-alone", pen.language)
    bars = tuple(
        Bar(
            short[int(month)].rstrip(".") if int(month) else "?",
            float(figure.value(pen.book.this)),
            number(figure.value(pen.book.this)),
            before=float(figure.value(pen.book.last)),
            url=pen.places.figure(figure.name, False),
        )
        for month, figure in zip(months, figures, strict=True)
    )
    caption = gettext("Activities by month")
    alt = ", ".join(f"{pen.month(month)}: {bar.shown}" for month, bar in zip(months, bars, strict=True))
    table = pen.compared_table("", gettext("Month"), figures)
    return BarChart(caption, bars, alt, table, upright=True, legend=_years(pen))


def outcomes(pen: Pen) -> list[Block]:
    """Return what parties say that changed, and who was silent."""
    blocks: list[Block] = [
        Heading(1, gettext("What changed"), "outcomes"),
        pen.stats(f.ADOPTED, f.ADAPTED, f.TRIED, f.NOTHING),
        Paragraph(
            gettext("Parties are asked 3, 6 and 12 months after an activity. Silence is shown as silence.")
        ),
        pen.stats(f.ASKED, (f.ANSWERED, Tone.OK), f.UNANSWERED, (f.SILENT, Tone.WARN)),
    ]
    columns = (gettext("What changed"), gettext("Where"), gettext("When"))
    return blocks + rows_of(
        pen,
        f.CHANGED,
        gettext("What parties answered"),
        columns,
        lambda pen, fact: (pen.signed_by(fact), pen.day(fact)),
    )


def groups(pen: Pen) -> list[Block]:
    """Return what groups decided, and what became of their action items."""
    blocks: list[Block] = [
        Heading(1, gettext("What groups decided"), "groups"),
        pen.stats(f.DECISIONS, (f.ITEMS_DONE, Tone.OK), f.ITEMS_SOON, (f.ITEMS_LATE, Tone.BAD)),
    ]
    columns = (gettext("Decision"), gettext("When"), gettext("Group"))
    blocks += rows_of(pen, f.DECISIONS, gettext("Decisions"), columns, _decided)
    columns = (gettext("Action item"), gettext("Due"), gettext("Group"))
    return blocks + rows_of(pen, f.ITEMS_LATE, gettext("Overdue action items"), columns, _decided)


def _decided(pen: Pen, fact: Fact) -> tuple[str, ...]:
    return (pen.day(fact), pen.signed_by(fact, "group:"))


def exchange(pen: Pen) -> list[Block]:
    """Return who wants to learn what, and who can share it."""
    blocks: list[Block] = [
        Heading(1, gettext("Who wants to learn, who can share"), "exchange"),
        pen.stats(f.INTERESTS, f.OFFERS, f.NEW_INTERESTS, f.NEW_OFFERS),
    ]
    topics = [figure.narrowed_by for figure in pen.family(f.INTERESTS, "topic:")]
    topics += [figure.narrowed_by for figure in pen.family(f.OFFERS, "topic:")]
    rows = tuple(
        (pen.name(topic), pen.count(f.INTERESTS.narrowed(topic)), pen.count(f.OFFERS.narrowed(topic)))
        for topic in list(dict.fromkeys(topics))[:MOST_ROWS]
    )
    columns = (gettext("Topic"), gettext("Interests"), gettext("Offers"))
    caption = gettext("Interests and offers by topic")
    return [*blocks, *([Table(caption, columns, rows, align="lrr", widths=(4, 1, 1))] if rows else [])]


def stated(pen: Pen) -> list[Block]:
    """Return the numbers that sources state about the year; where they differ from the ledger, both are shown."""
    if not pen.book.statements:
        return []
    columns = (
        gettext("What is counted"),
        gettext("How many"),
        gettext("As of"),
        gettext("Beside the record"),
    )
    rows = tuple(_stated(pen, one) for one in pen.book.statements[:MOST_ROWS])
    return [
        Heading(1, gettext("Numbers that sources state"), "stated"),
        Paragraph(gettext("These numbers are not counted here. Each opens the sentence that states it.")),
        Table(gettext("Numbers that sources state"), columns, rows, align="lrll", widths=(3, 1.2, 1.4, 2.4)),
    ]


def _stated(pen: Pen, one: Statement) -> tuple[Text, ...]:
    said = in_words(Decimal(one.value), one.unit, one.qualifier)
    beside = ""
    if disagrees(one):
        beside = gettext("Differs: the record counts %(n)s") % {"n": number(one.counted)}
    elif one.counted is not None:
        beside = gettext("The record counts %(n)s") % {"n": number(one.counted)}
    shown = (
        Link(said, pen.places.record("figures.figure", one.pk)),
        *pen.marks([("figures.figure", one.pk)]),
    )
    return (quantity_name(one.series, one.quantity), shown, when(one.as_of, short=True), beside)


def comparison(pen: Pen) -> list[Block]:
    """Return every figure of the report beside last year's."""
    caption = gettext("Every figure beside last year’s")
    return [
        Heading(1, gettext("Compared with last year"), "comparison"),
        pen.compared_table(
            caption, gettext("Figure"), [one for one in f.FIGURES.values() if one is not f.IN_YEAR]
        ),
    ]
