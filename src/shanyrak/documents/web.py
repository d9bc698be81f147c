"""A document as HTML: inside a page of the platform, or as one file that needs nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from shanyrak.documents import web_charts
from shanyrak.documents.content import (
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
    Row,
    Run,
    Sources,
    Stat,
    Stats,
    Strong,
    Table,
    Text,
    Tone,
    plain,
    runs_of,
)
from shanyrak.documents.typesetting import words_of
from shanyrak.records.languages import Said

STYLES = Path(__file__).parent / "web" / "document.css"
STAT_TONES = {Tone.OK: " is-ok", Tone.BAD: " is-bad", Tone.WARN: " is-gold"}
NOTE_TONES = {Tone.OK: " note--ok", Tone.WARN: " note--warn", Tone.BAD: " note--bad"}
PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="author" content="{author}">
<title>{title}</title>
<style>{styles}</style>
</head>
<body><main>
<header><p class="eyebrow">{eyebrow}</p><h1>{title}</h1><p class="lead">{subtitle}</p></header>
{contents}
{body}
<footer><p>{author}. {made}</p></footer>
</main></body>
</html>
"""


def as_html(document: Document) -> bytes:
    """Return the document as one HTML file: styles inside, no script, nothing to load."""
    words = words_of(document)
    return format_html(
        PAGE,
        language=document.language,
        title=document.title,
        author=document.author,
        eyebrow=document.eyebrow,
        subtitle=runs(document.subtitle),
        styles=mark_safe(STYLES.read_text(encoding="utf-8")),  # noqa: S308 - a file of ours
        contents=contents_of(document, words["contents"]) if document.contents else "",
        body=body_of(document),
        made=words["made"],
    ).encode()


def body_of(document: Document) -> SafeString:
    """Return a document's blocks as a page of the platform shows them; headings begin at the second level."""
    return _joined(block_of(block) for block in document.blocks)


def contents_of(document: Document, label: str) -> SafeString:
    """Return links to the chapters."""
    chapters = [
        block for block in document.blocks if isinstance(block, Heading) and block.level == 1 and block.anchor
    ]
    links = format_html_join("", '<a href="#{}">{}</a>', ((one.anchor, runs(one.text)) for one in chapters))
    return format_html('<nav class="toc" aria-label="{}">{}</nav>', label, links)


def block_of(block: Block) -> SafeString:
    """Return one block."""
    return WRITERS[type(block)](block)


def runs(text: Text) -> SafeString:
    """Return a text with its links and languages; nothing in it is markup."""
    return format_html_join("", "{}", ((_run(run),) for run in runs_of(text)))


def _run(run: Run) -> SafeString:
    match run:
        case str():
            return escape(run)
        case Strong():
            return format_html("<strong>{}</strong>", run.text)
        case Said():
            return format_html('<span lang="{}">{}</span>', run.language, run.text)
        case Link():
            return _link(run)


def _link(link: Link) -> SafeString:
    said = (
        format_html('<span lang="{}">{}</span>', link.language, link.text)
        if link.language
        else escape(link.text)
    )
    # A path is good inside the platform only; files are given whole addresses.
    if not (link.leads or (link.url.startswith("/") and not link.url.startswith("//"))):
        return said
    shown = format_html('<a href="{}">{}</a>', link.url, said)
    return format_html("<sup>{}</sup>", shown) if link.raised else shown


def _heading(block: Heading) -> SafeString:
    level = min(block.level + 1, 6)
    anchor = format_html(' id="{}"', block.anchor) if block.anchor else ""
    return format_html("<h{}{}>{}</h{}>", level, anchor, runs(block.text), level)


def _paragraph(block: Paragraph) -> SafeString:
    kind = mark_safe(' class="lead"' if block.lead else ' class="s muted"' if block.quiet else "")  # noqa: S308 - words of ours
    return format_html("<p{}>{}</p>", kind, runs(block.text))


def _bullets(block: Bullets) -> SafeString:
    items = format_html_join("", "<li>{}</li>", ((runs(item),) for item in block.items))
    return format_html("<ol>{}</ol>" if block.numbered else "<ul>{}</ul>", items)


def _facts(block: Facts) -> SafeString:
    pairs = format_html_join(
        "", "<div><dt>{}</dt><dd>{}</dd></div>", ((label, runs(value)) for label, value in block.pairs)
    )
    return format_html('<dl class="facts">{}</dl>', pairs)


def _stats(block: Stats) -> SafeString:
    return format_html('<div class="stats">{}</div>', _joined(_stat(item) for item in block.items))


def _stat(item: Stat) -> SafeString:
    remark = format_html('<span class="s">{}</span>', runs(item.remark)) if item.remark else ""
    return format_html(
        '<div class="stat{}"><b>{}</b><span>{}</span>{}</div>',
        STAT_TONES.get(item.tone, ""),
        runs(item.value),
        item.label,
        remark,
    )


def _table(block: Table) -> SafeString:
    heads = format_html_join(
        "",
        '<th role="columnheader" scope="col"{}>{}</th>',
        ((_side(side), column) for side, column in zip(block.aligned, block.columns, strict=True)),
    )
    return format_html(
        '<table role="table" class="tbl tbl--stack tbl--dense">{}<thead role="rowgroup">'
        '<tr role="row">{}</tr></thead><tbody role="rowgroup">{}</tbody></table>',
        format_html("<caption>{}</caption>", runs(block.caption)) if plain(block.caption) else "",
        heads,
        _joined(_row(block, line) for line in block.lines),
    )


def _row(table: Table, line: Row) -> SafeString:
    anchor = format_html(' id="{}"', line.anchor) if line.anchor else ""
    first, *rest = line.cells
    cells = format_html_join(
        "",
        '<td role="cell"{} data-l="{}">{}</td>',
        (
            (_side(side), column, runs(cell))
            for side, column, cell in zip(table.aligned[1:], table.columns[1:], rest, strict=True)
        ),
    )
    named = format_html('<th role="rowheader" scope="row">{}</th>', runs(first))
    return format_html('<tr role="row"{}>{}{}</tr>', anchor, named, cells)


def _side(side: str) -> SafeString:
    return SafeString(' class="r"' if side == "r" else "")


def _chart(block: BarChart | LineChart) -> SafeString:
    figure = format_html(
        '<figure class="fig"><figcaption>{}</figcaption>{}</figure>', block.caption, web_charts.drawing(block)
    )
    if block.table is None:
        return figure
    table = block_of(block.table)
    return format_html(
        '{}<details class="more" open><summary>{}</summary>{}</details>', figure, block.caption, table
    )


def _note(block: Note) -> SafeString:
    return format_html(
        '<div class="note{}"><p>{}</p></div>', NOTE_TONES.get(block.tone, ""), runs(block.text)
    )


def _sources(block: Sources) -> SafeString:
    items = format_html_join(
        "",
        '<li id="{}"><b>{}</b><div>{}</div></li>',
        ((item.anchor, item.number, runs(item.text)) for item in block.items),
    )
    return format_html('<ol class="evidence">{}</ol>', items)


def _joined(parts: Any) -> SafeString:
    return format_html_join("\n", "{}", ((part,) for part in parts))


WRITERS: Mapping[type, Callable[[Any], SafeString]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Bullets: _bullets,
    Facts: _facts,
    Stats: _stats,
    Table: _table,
    BarChart: _chart,
    LineChart: _chart,
    Note: _note,
    Sources: _sources,
    PageBreak: lambda _block: SafeString("<hr>"),
}
