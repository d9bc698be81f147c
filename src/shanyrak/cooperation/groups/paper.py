"""The minutes of a meeting as a document to take away, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from django.conf import settings
from django.db.models import Max
from django.utils.translation import gettext, override
from markdown_it.token import Token

from shanyrak.cooperation.groups.markdown import tokens_of
from shanyrak.cooperation.groups.models import Meeting, MinutesText
from shanyrak.cooperation.groups.queries.decisions import Led
from shanyrak.cooperation.groups.queries.meetings import (
    AgendaLine,
    CorrectionLine,
    MeetingDetail,
    meeting_detail,
)
from shanyrak.documents.content import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Link,
    Note,
    Paragraph,
    Run,
    Strong,
    Table,
    Text,
    Tone,
)
from shanyrak.records.languages import Said
from shanyrak.roles import Actor
from shanyrak.ui.templatetags.ui import language_name
from shanyrak.ui.words import days, when

PARTS_LEVEL, ITEM_LEVEL, TEXT_LEVEL = 1, 2, 3


def minutes_document(meeting: Meeting, actor: Actor, *, language: str, on: date) -> Document:
    """Return the minutes as ``actor`` may read them, in ``language``; what is not said in it stays as it was said.

    The same record gives the same document, whenever it is asked for.
    """
    with override(language):
        detail = meeting_detail(meeting, actor, on=on)
        blocks = (
            *_head(detail, language),
            *_present(detail),
            *_agenda(detail, language),
            *_led(detail, language),
        )
        return Document(
            title=str(detail.line.title),
            language=language,
            made_on=_last_written(meeting),
            blocks=blocks,
            author=str(settings.HUB_NAME),
            subtitle=_marked(detail.line.group, language),
            eyebrow=gettext("Minutes, meeting %(number)s") % {"number": detail.line.number},
            subject=str(detail.line.group),
        )


def _last_written(meeting: Meeting) -> datetime:
    texts = MinutesText.objects.filter(item__meeting=meeting).aggregate(last=Max("changed_at"))["last"]
    return max(meeting.changed_at, texts or meeting.changed_at)


def _marked(said: Said, language: str) -> Text:
    """Return a text; one in another language than the document's says which."""
    if not said or said.language == language:
        return said
    return (said, f" [{said.language}]")


def _head(detail: MeetingDetail, language: str) -> Iterator[Block]:
    if not detail.is_approved:
        yield Note(gettext("These minutes are not approved yet."), Tone.WARN)
    approved = f"{detail.approval}, {when(detail.approved_on)}" if detail.is_approved else ""
    pairs: list[tuple[str, Text]] = [
        (gettext("Group"), _marked(detail.line.group, language)),
        (gettext("When"), days(detail.line.since, detail.line.until)),
        (gettext("Where"), detail.line.where),
        (gettext("Quorum"), f"{detail.quorum_rule}. {detail.quorum_in_words}"),
        (gettext("Approved"), approved),
    ]
    yield Facts(tuple((label, text) for label, text in pairs if text))


def _present(detail: MeetingDetail) -> Iterator[Block]:
    if not detail.attendance:
        return
    yield Heading(PARTS_LEVEL, gettext("Who came"))
    yield Table(
        caption=gettext("Members on that day"),
        columns=(gettext("Member"), gettext("Role"), gettext("Presence")),
        rows=tuple(
            (
                one.member.who,
                one.member.role,
                ", ".join(
                    part for part in (one.presence or gettext("Not noted"), one.represented_by) if part
                ),
            )
            for one in detail.attendance
        ),
        widths=(3.0, 1.0, 2.0),
    )


def _agenda(detail: MeetingDetail, language: str) -> Iterator[Block]:
    if not detail.agenda:
        return
    yield Heading(PARTS_LEVEL, gettext("Agenda"))
    yield Bullets(tuple(_marked(item.title, language) for item in detail.agenda), numbered=True)
    yield Heading(PARTS_LEVEL, gettext("Minutes"))
    for item in detail.agenda:
        yield from _item(item, language)
    yield from _corrections(detail.corrections, language)


def _item(item: AgendaLine, language: str) -> Iterator[Block]:
    title = _marked(item.title, language)
    yield Heading(ITEM_LEVEL, (f"{item.position}. ", *(title if isinstance(title, tuple) else (title,))))
    presenter = ", ".join(part for part in (item.presenter, str(item.party)) if part)
    if presenter:
        yield Paragraph(f"{gettext('Presented by')} {presenter}", quiet=True)
    if item.papers:
        yield Bullets(tuple(title for _link, _number, title in item.papers))
    if item.text and item.text.language != language:
        yield Paragraph(
            gettext("Written in: %(language)s") % {"language": language_name(item.text.language)}, quiet=True
        )
    yield from blocks_of(item.text.text)
    yield from _corrections(item.corrections, language)


def _corrections(lines: Iterable[CorrectionLine], language: str) -> Iterator[Block]:
    for one in lines:
        said = _marked(one.text, language)
        runs = said if isinstance(said, tuple) else (said,)
        yield Note((Strong(gettext("Correction")), ": ", *runs, f" ({one.reason}; {when(one.at)})"))


def _led(detail: MeetingDetail, language: str) -> Iterator[Block]:
    if detail.decisions:
        yield Heading(PARTS_LEVEL, gettext("Decisions"))
        for led in detail.decisions:
            yield from _decision(led, language)
    items = [*(item for led in detail.decisions for item in led.items), *detail.items]
    if items:
        yield Heading(PARTS_LEVEL, gettext("Action items"))
        yield Table(
            caption=gettext("Action items"),
            columns=(gettext("What is to be done"), gettext("Owner"), gettext("Due"), gettext("Decision")),
            rows=tuple(
                (_marked(item.what, language), item.owner, when(item.due_on), item.decision) for item in items
            ),
            widths=(3.0, 2.0, 1.3, 1.0),
        )


def _decision(led: Led, language: str) -> Iterator[Block]:
    text = _marked(led.line.text, language)
    runs = text if isinstance(text, tuple) else (text,)
    yield Paragraph((Strong(led.line.number), " ", *runs))
    votes = f": {led.votes}" if led.votes else ""
    yield Paragraph(f"{led.line.standing}. {led.line.way}{votes}", quiet=True)
    if led.effects:
        yield Bullets(tuple((f"{one.sort}: ", one.promise) for one in led.effects))


def blocks_of(markdown: str) -> Iterator[Block]:
    """Return what Markdown says as blocks of a document: headings, paragraphs, lists; a table's rows as lines."""
    within: list[str] = []
    points: list[Text] = []
    numbered = False
    for token in tokens_of(markdown):
        if token.nesting == 1:
            within.append(token.type)
            numbered = numbered or token.type == "ordered_list_open"
        elif token.nesting == -1:
            within.pop()
            if token.type.endswith("list_close") and not any("list" in one for one in within):
                yield Bullets(tuple(points), numbered=numbered)
                points, numbered = [], False
        elif token.type == "inline" and "list_item_open" in within:
            points.append(tuple(_runs(token.children or [])))
        elif token.type in {"inline", "fence", "code_block"}:
            yield _block(token, within)


def _block(token: Token, within: list[str]) -> Block:
    runs = tuple(_runs(token.children)) if token.children else (token.content,)
    if "heading_open" in within:
        return Heading(TEXT_LEVEL, runs)
    return Paragraph(runs, quiet="blockquote_open" in within)


def _runs(tokens: Iterable[Token]) -> Iterator[Run]:
    strong, address = False, ""
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                strong = token.type == "strong_open"
            case "link_open":
                address = str(token.attrs.get("href", ""))
            case "link_close":
                address = ""
            case "softbreak" | "hardbreak":
                yield " "
            case _ if token.content:
                yield _run(token.content, address, strong=strong)


def _run(text: str, address: str, *, strong: bool) -> Run:
    if address:
        return Link(text, address)
    return Strong(text) if strong else text
