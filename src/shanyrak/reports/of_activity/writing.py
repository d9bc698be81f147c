"""A book and its words as a report: sentences, tables and numbers, in the book's language.

The same parts make the page, the files and the text that is laid into the ledger; in the text, each fact is one sentence, so
that the ledger can point at it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.utils.translation import gettext, ngettext, override

from shanyrak.cooperation.preparation.amounts import amount_in_words
from shanyrak.documents.content import (
    Block,
    Bullets,
    Document,
    Heading,
    Link,
    Paragraph,
    Stat,
    Stats,
    Table,
    Text,
)
from shanyrak.records.languages import Texts, said_in
from shanyrak.reports.of_activity.rules import WORDS, Book, Came
from shanyrak.ui.words import number, when

Words = Mapping[str, Texts]
Leads = Callable[[str, str], str]
"""Where the number of a figure leads, narrowed by a query such as ``party=12``; empty where it leads nowhere."""


def nowhere(_figure: str, _asked: str = "") -> str:
    """Lead nowhere: for the text that is laid into the ledger."""
    return ""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence; ``fact`` names what of the ledger it states, ``only_text`` that a table says it elsewhere."""

    text: str
    fact: str = ""
    only_text: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the report: its sentences, and what shows them at a glance."""

    title: str
    lines: tuple[Line, ...] = ()
    shown: tuple[Block, ...] = ()


def titles() -> dict[str, str]:
    """Return what the officer's words are called."""
    return {
        "summary": gettext("Summary"),
        "lessons": gettext("What we learned"),
        "follow_up": gettext("What follows"),
    }


def document_of(
    book: Book, words: Words, *, made_on: datetime, leads: Leads, edition: int | None
) -> Document:
    """Return the report as a document; ``edition`` is none while it is written."""
    with override(book.language):
        blocks = tuple(_blocks(_chapters(book, words, leads)))
        number_said = gettext("Edition %(number)s") % {"number": edition} if edition else gettext("Draft")
        return Document(
            title=book.title,
            language=book.language,
            made_on=made_on,
            blocks=blocks,
            author=str(settings.HUB_NAME),
            subtitle=", ".join(part for part in (book.days, book.place) if part),
            eyebrow=f"{gettext('Report of an activity')} · {number_said}",
            subject=book.kind,
        )


def text_of(
    book: Book, words: Words, *, made_on: datetime, edition: int
) -> tuple[str, dict[str, tuple[int, int]]]:
    """Return the report as plain text, and the passage that states each fact."""
    with override(book.language):
        head = [
            f"{gettext('Report of an activity')}: {book.title}",
            f"{settings.HUB_NAME}. {gettext('Edition %(number)s') % {'number': edition}}. {when(made_on)}.",
        ]
        text, spans = "\n".join(head) + "\n", {}
        for chapter in _chapters(book, words, nowhere):
            text += f"\n{chapter.title}\n"
            for line in chapter.lines:
                if line.fact:
                    spans[line.fact] = (len(text), len(text) + len(line.text))
                text += f"{line.text}\n"
    return text, spans


def _chapters(book: Book, words: Words, leads: Leads) -> Iterator[Chapter]:
    written = {name: str(said_in(words.get(name) or {}, book.language)).strip() for name in WORDS}
    names = titles()
    first = [*_paragraphs(written["summary"]), *_held(book)]
    yield Chapter(names["summary"], tuple(first), tuple(_at_a_glance(book, leads)))
    told = [_programme(book), _promises(book), _changes(book), _feedback(book)]
    for chapter in (_people(book, leads), *told, _money(book, leads)):
        if chapter.lines or chapter.shown:
            yield chapter
    for name in WORDS[1:]:
        if written[name]:
            yield Chapter(names[name], tuple(_paragraphs(written[name])))


def _paragraphs(text: str) -> list[Line]:
    return [Line(part.strip()) for part in text.splitlines() if part.strip()]


def _held(book: Book) -> Iterator[Line]:
    if book.took_place:
        said = [gettext("“%(title)s” took place.") % {"title": book.title}]
        said += [gettext("When: %(when)s.") % {"when": book.days}] if book.days else []
        said += [gettext("Where: %(where)s.") % {"where": book.place}] if book.place else []
        yield Line(" ".join(said), "held")


def _at_a_glance(book: Book, leads: Leads) -> Iterator[Block]:
    found = [
        ("registered", book.registered, gettext("people registered")),
        ("arrived", book.arrived, gettext("people came")),
        (
            "sessions",
            book.sessions,
            gettext("sessions held") if book.took_place else gettext("sessions planned"),
        ),
        ("promises", len(book.promises), gettext("promises it fulfils")),
        ("certificates", book.certificates, gettext("certificates issued")),
    ]
    stats = tuple(Stat(_number(many, leads(name, "")), label) for name, many, label in found if many)
    if stats:
        yield Stats(stats)


def _people(book: Book, leads: Leads) -> Chapter:
    lines = []
    if book.came:
        said = {"registered": book.registered, "approved": book.approved, "arrived": book.arrived}
        all_of_them = gettext("Registered: %(registered)s; approved: %(approved)s; came: %(arrived)s.")
        lines.append(Line(all_of_them % said))
        if not book.arrivals_noted:
            lines.append(Line(gettext("Nobody noted who came.")))
    for party, name, many in book.parties:
        text = ngettext("%(n)s person came from: %(party)s.", "%(n)s people came from: %(party)s.", many)
        lines.append(Line(text % {"n": many, "party": name}, f"party-{party}", only_text=True))
    return Chapter(gettext("Who came"), tuple(lines), (_table_of_people(book, leads),) if book.came else ())


def _table_of_people(book: Book, leads: Leads) -> Table:
    def row(one: Came) -> tuple[Text, ...]:
        asked = f"party={one.party_id or 0}&role={one.role}"
        counts = (("registered", one.registered), ("approved", one.approved), ("arrived", one.arrived))
        numbers = (_number(many, leads(name, asked) if many else "") for name, many in counts)
        return (one.party or gettext("No party named"), one.role_name, *numbers)

    total = (gettext("All"), "", number(book.registered), number(book.approved), number(book.arrived))
    return Table(
        caption=gettext("Who came from where"),
        columns=(
            gettext("Party"),
            gettext("Role"),
            gettext("Registered"),
            gettext("Approved"),
            gettext("Came"),
        ),
        rows=(*map(row, book.came), total),
        align="llrrr",
        widths=(3, 2, 1, 1, 1),
        total=True,
    )


def _programme(book: Book) -> Chapter:
    lines = []
    if book.sessions:
        held = ngettext("%(n)s session was held.", "%(n)s sessions were held.", book.sessions)
        planned = ngettext("%(n)s session is planned.", "%(n)s sessions are planned.", book.sessions)
        text = held if book.took_place else planned
        lines.append(Line(text % {"n": book.sessions}))
    if book.cancelled:
        text = ngettext("%(n)s session was cancelled.", "%(n)s sessions were cancelled.", book.cancelled)
        lines.append(Line(text % {"n": book.cancelled}))
    if book.certificates:
        text = ngettext("%(n)s certificate was issued.", "%(n)s certificates were issued.", book.certificates)
        lines.append(Line(text % {"n": book.certificates}))
    if book.revoked:
        text = ngettext("%(n)s of them was revoked.", "%(n)s of them were revoked.", book.revoked)
        lines.append(Line(text % {"n": book.revoked}))
    return Chapter(gettext("Programme and certificates"), tuple(lines))


def _promises(book: Book) -> Chapter:
    text = gettext("It fulfils this promise: %(promise)s (%(agreement)s).")
    lines = [
        Line(text % {"promise": one.promise.rstrip("."), "agreement": one.agreement}, f"promise-{one.id}")
        for one in book.promises
    ]
    return Chapter(gettext("Promises it fulfils"), tuple(lines))


def _changes(book: Book) -> Chapter:
    lines = [Line(_change(one), f"outcome-{one.id}") for one in book.changes]
    if book.asked.asked:
        said = {"asked": book.asked.asked, "answered": book.asked.answered, "silent": book.asked.silent}
        text = gettext(
            "Asked what changed: %(asked)s times. Answered: %(answered)s. Silent after six weeks: %(silent)s."
        )
        lines.append(Line(text % said))
    return Chapter(gettext("What changed because of it"), tuple(lines))


def _change(one: Any) -> str:
    where = f"{one.party}: " if one.party else ""
    day = f", {when(one.on)}" if one.on else ""
    return f"{where}{one.what or one.sort} ({one.sort}{day})."


def _feedback(book: Book) -> Chapter:
    if not book.said:
        return Chapter(gettext("What people said"))
    answers = ngettext("%(n)s person answered.", "%(n)s people answered.", book.said) % {"n": book.said}
    lines = [Line(answers)]
    if not book.said_enough:
        lines.append(Line(gettext("Too few answered to show what they said without showing who said it.")))
    rows = tuple((one.question, _decimal(one.mean), number(one.count)) for one in book.marks if one.mean)
    told = gettext("%(question)s: %(mean)s of 5.")
    lines += [
        Line(told % {"question": one.question, "mean": _decimal(one.mean)}, only_text=True)
        for one in book.marks
        if one.mean
    ]
    table = Table(
        caption=gettext("Marks from 1 to 5"),
        columns=(gettext("Question"), gettext("Mean"), gettext("Answers")),
        rows=rows,
        align="lrr",
        widths=(4, 1, 1),
    )
    return Chapter(gettext("What people said"), tuple(lines), (table,) if rows else ())


def _money(book: Book, leads: Leads) -> Chapter:
    text = gettext("%(funder)s, %(currency)s: planned %(planned)s, spent %(spent)s.")
    lines = [
        Line(
            text
            % {
                "funder": one.funder,
                "currency": one.currency,
                "planned": _amount(one.planned),
                "spent": _amount(one.spent),
            },
            only_text=True,
        )
        for one in book.money
    ]
    table = Table(
        caption=gettext("Planned and spent, by funder and currency"),
        columns=(
            gettext("Funder"),
            gettext("Currency"),
            gettext("Planned"),
            gettext("Committed"),
            gettext("Spent"),
            gettext("Left"),
        ),
        rows=tuple(
            (
                one.funder,
                one.currency,
                _amount(one.planned),
                _amount(one.committed),
                _number_text(_amount(one.spent), leads("money", "")),
                _amount(str(Decimal(one.planned) - Decimal(one.spent))),
            )
            for one in book.money
        ),
        align="llrrrr",
        widths=(3, 1, 2, 2, 2, 2),
    )
    return Chapter(gettext("What was spent"), tuple(lines), (table,) if book.money else ())


def _blocks(chapters: Iterable[Chapter]) -> Iterator[Block]:
    for chapter in chapters:
        yield Heading(1, chapter.title)
        said = [line for line in chapter.lines if not line.only_text]
        stats = [block for block in chapter.shown if isinstance(block, Stats)]
        yield from stats
        yield from (Paragraph(line.text) for line in said if not _is_item(line))
        items = tuple(line.text for line in said if _is_item(line))
        if items:
            yield Bullets(items)
        yield from (block for block in chapter.shown if not isinstance(block, Stats))


def _is_item(line: Line) -> bool:
    return line.fact.startswith(("promise-", "outcome-"))


def _number(many: int, address: str) -> Text:
    return _number_text(number(many), address)


def _number_text(text: str, address: str) -> Text:
    return Link(text, address) if address else text


def _amount(text: str) -> str:
    return amount_in_words(Decimal(text))


def _decimal(text: str) -> str:
    return number(text)
