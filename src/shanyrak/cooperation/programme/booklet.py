"""The programme as a booklet to print, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.conf import settings
from django.db.models import Max
from django.utils.translation import gettext, override

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.programme.models import Session
from shanyrak.cooperation.programme.queries.sessions import SessionLine, SpeakerLine, sessions_seen
from shanyrak.cooperation.programme.timetable import Day, days_of
from shanyrak.documents.content import Block, Document, Facts, Heading, Note, Paragraph, Text, Tone
from shanyrak.records.languages import Said, said_in
from shanyrak.roles import Actor
from shanyrak.ui.templatetags.ui import language_name
from shanyrak.ui.words import days, when

DAY_LEVEL, SESSION_LEVEL = 1, 2


def booklet_of(activity: Activity, actor: Actor, *, language: str) -> Document:
    """Return the programme as ``actor`` may see it; what is not said in ``language`` stays as it was said.

    The same programme gives the same document, whenever it is asked for.
    """
    with override(language):
        sessions = [one for one in sessions_seen(activity.pk, actor) if not one.is_draft]
        blocks = tuple(_programme(days_of(sessions), language))
        return Document(
            title=str(said_in(activity.title, language)),
            language=language,
            made_on=_last_changed(activity),
            blocks=blocks or (Note(gettext("The programme is not out yet."), Tone.WARN),),
            author=str(settings.HUB_NAME),
            subtitle=" · ".join(
                part for part in (days(activity.since, activity.until), activity.place) if part
            ),
            eyebrow=gettext("Programme"),
            subject=str(said_in(activity.title, language)),
        )


def _last_changed(activity: Activity) -> datetime:
    last = Session.objects.filter(activity=activity).aggregate(last=Max("changed_at"))["last"]
    latest: datetime = max(activity.changed_at, last or activity.changed_at)
    return latest


def _programme(laid_out: Iterable[Day], language: str) -> Iterator[Block]:
    for day in laid_out:
        yield Heading(DAY_LEVEL, when(day.day))
        for placed in day.placed:
            yield from _session(placed.session, language)


def _session(one: SessionLine, language: str) -> Iterator[Block]:
    yield Heading(SESSION_LEVEL, f"{one.clock}  {one.title}")
    if one.is_cancelled:
        yield Note(gettext("Cancelled"), Tone.WARN)
        return
    if one.is_break:
        if one.room:
            yield Paragraph(_marked(one.room, language))
        return
    pairs = [
        (gettext("Kind"), one.kind_name),
        (gettext("Room"), _marked(one.room, language)),
        (gettext("Track"), _marked(one.track, language)),
        *((who.role_name, _speaker(who, language)) for who in one.speakers),
        (gettext("Spoken in"), ", ".join(map(language_name, one.spoken))),
        (gettext("Interpreted into"), ", ".join(map(language_name, one.interpreted))),
    ]
    yield Facts(tuple((label, text) for label, text in pairs if text))
    if one.abstract:
        yield Paragraph(_marked(one.abstract, language))


def _speaker(who: SpeakerLine, language: str) -> Text:
    if not who.affiliation:
        return str(who.name)
    foreign = "" if who.affiliation.language == language else f" [{who.affiliation.language}]"
    return (f"{who.name}, ", who.affiliation, foreign)


def _marked(said: Said, language: str) -> Text:
    """Return a text; one in another language than the booklet's says which."""
    if not said or said.language == language:
        return said
    return (said, f" [{said.language}]")
