"""A concept note as a document to take away, in one language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.conf import settings
from django.utils.translation import gettext, override

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.queries import ActivityLine, activity_line
from shanyrak.cooperation.preparation.models import ConceptNote
from shanyrak.cooperation.preparation.queries.notes import NoteLine, note_line
from shanyrak.cooperation.preparation.queries.serving import Serves, serves
from shanyrak.cooperation.preparation.rules import NoteState
from shanyrak.documents.content import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Note,
    Paragraph,
    Text,
    Tone,
)
from shanyrak.records.languages import Said
from shanyrak.roles import Actor


def note_document(
    activity: Activity, note: ConceptNote, actor: Actor, *, language: str, on: date
) -> Document:
    """Return the concept note in ``language``; what is not said in it stays as it was said.

    The same version gives the same document, whenever it is asked for.
    """
    with override(language):
        line = activity_line(activity, on=on)
        shown = note_line(note, language=language)
        served = serves(activity, actor, language=language)
        facts = _facts(line, shown)
        return Document(
            title=str(line.title),
            language=language,
            made_on=note.changed_at,
            blocks=tuple(_blocks(facts, shown, served, language)),
            author=str(settings.HUB_NAME),
            eyebrow=gettext("Concept note"),
            subject=str(line.title),
        )


def _facts(line: ActivityLine, shown: NoteLine) -> Facts:
    version = gettext("%(number)s, %(state)s") % {"number": shown.version, "state": shown.word}
    pairs: list[tuple[str, Text]] = [
        (gettext("Kind"), line.kind),
        (gettext("When"), line.when),
        (gettext("Where"), line.where),
        (gettext("Version"), version),
    ]
    return Facts(tuple((label, text) for label, text in pairs if text))


def _blocks(facts: Facts, shown: NoteLine, served: Serves, language: str) -> Iterator[Block]:
    if shown.state != NoteState.APPROVED:
        yield Note(gettext("This concept note is not approved yet."), Tone.WARN)
    yield facts
    for heading, said in shown.parts:
        yield Heading(1, heading)
        yield from _paragraphs(said, language)
    if served.promises:
        yield Heading(1, gettext("Promises it serves"))
        yield Bullets(
            tuple(
                (_marked(one.promise, language), " (", _marked(one.agreement, language), ")")
                for one in served.promises
            )
        )
    if served.topics:
        yield Heading(1, gettext("Topics"))
        yield Bullets(tuple(str(topic.name) for topic in served.topics))


def _paragraphs(said: Said, language: str) -> Iterator[Block]:
    for part in said.text.split("\n"):
        if part.strip():
            yield Paragraph(_marked(Said(part.strip(), said.language), language))


def _marked(said: Said, language: str) -> Said | str:
    return said if said.language != language else said.text
