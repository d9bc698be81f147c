"""What a feed says of each record: its name, its address, since when it stands as it does, and a few words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any

from django.utils.timezone import get_current_timezone, localdate
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.activities.models import KIND_NAMES, OUTCOME_NAMES, Activity
from shanyrak.cooperation.agreements.models import Agreement, Commitment
from shanyrak.cooperation.agreements.names import AGREEMENT_KIND_NAMES, STATE_NAMES
from shanyrak.cooperation.agreements.wording import as_sentence, joined, late_in_words
from shanyrak.directory.models import Party
from shanyrak.publishing.places import NAMED_SINCE, tag
from shanyrak.records.languages import Said, said_in
from shanyrak.records.pages import address_of
from shanyrak.sources.models import SourceDocument
from shanyrak.ui.words import days, when


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed; ``data`` is the address of the same record for machines, if it has one."""

    name: str
    title: Said
    summary: str
    address: str
    data: str
    published: datetime
    updated: datetime


def of_agreement(row: Agreement, updated: datetime) -> Entry:
    """Return an agreement as a feed shows it: what kind, signed when and where, by whom."""
    names = [_name(one.party) for one in row.parties.all()]
    signed = gettext("signed %(day)s") % {"day": when(row.signed_on)} if row.signed_on else ""
    kind = gettext(AGREEMENT_KIND_NAMES[row.agreement_kind])
    return _entry(
        row,
        "agreements",
        _said(row.title),
        updated,
        joined([kind, signed, row.signed_at, ", ".join(filter(None, names))]),
    )


def of_commitment(row: Any, updated: datetime) -> Entry:
    """Return a promise as a feed shows it: who owes it, by when, and its state."""
    due = gettext("due %(day)s") % {"day": when(row.due_on)} if row.due_on else ""
    state = gettext(STATE_NAMES[row.state]) if row.state else ""
    title = as_sentence(_said(row.promise))
    return _entry(
        row,
        "commitments",
        title,
        updated,
        joined([state, _name(row.owed_by), due, str(_said(row.agreement.title))]),
    )


def of_late(row: Any, updated: datetime) -> Entry:
    """Return that a promise is late as a feed shows it: a thing that happened on the day it became so."""
    since = row.late_since
    late = late_in_words((localdate() - since).days + 1) if since else gettext(STATE_NAMES["overdue"])
    kind = Commitment.kind()
    began = datetime.combine(since, time.min, tzinfo=get_current_timezone()) if since else updated
    return Entry(
        name=tag(kind, row.pk, "overdue", since.isoformat() if since else "ever"),
        title=as_sentence(_said(row.promise)),
        summary=joined([late, _name(row.owed_by), str(_said(row.agreement.title))]),
        address=address_of(kind, row.pk),
        data=f"/commitments/{row.pk}/jsonld/",
        published=began,
        updated=updated,
    )


def of_activity(row: Activity, updated: datetime) -> Entry:
    """Return an activity as a feed shows it: what kind, when and where."""
    kind, place = gettext(KIND_NAMES[row.activity_kind]), row.place or row.place_as_written
    online = gettext("online") if row.is_online else ""
    return _entry(
        row,
        "activities",
        _said(row.title),
        updated,
        joined([kind, days(row.since, row.until), place, online]),
    )


def of_outcome(row: Any, updated: datetime) -> Entry:
    """Return what came of an activity as a feed shows it: what changed, where, because of what."""
    kind, what = Activity.kind(), _said(row.what)
    title = what or Said(gettext(OUTCOME_NAMES[row.sort]), get_language() or "en")
    sort = gettext(OUTCOME_NAMES[row.sort]) if what else ""
    return Entry(
        name=tag("activities.outcome", row.pk),
        title=title,
        summary=joined([sort, _name(row.party), when(row.on), str(_said(row.activity.title))]),
        address=f"{address_of(kind, row.activity_id)}#outcomes",
        data=f"/activities/{row.activity_id}/jsonld/",
        published=row.created_at,
        updated=updated,
    )


def of_decision(row: Any, updated: datetime) -> Entry:
    """Return a decision as a feed shows it: its number, who took it, and when."""
    group = str(_said(row.meeting.group.name))
    taken = when(row.taken_on) or when(row.meeting.day)
    return _entry(row, "decisions", _said(row.text), updated, joined([row.number, group, taken]))


def of_document(row: SourceDocument, updated: datetime) -> Entry:
    """Return a source document as a feed shows it: who published it, and when."""
    title = Said(row.title, row.language or "en")
    return _entry(row, "sources", title, updated, joined([row.publisher, when(row.published_on)]))


def _entry(row: Any, word: str, title: Said, updated: datetime, summary: str) -> Entry:
    return Entry(
        name=tag(row.kind(), row.pk),
        title=title,
        summary=summary,
        address=address_of(row.kind(), row.pk),
        data=f"/{word}/{row.pk}/jsonld/",
        published=min(row.created_at, updated),
        updated=updated,
    )


def _name(party: Party | None) -> str:
    return str(_said(party.names)) if party and party.visibility == "public" else ""


def _said(texts: Any) -> Said:
    return said_in(texts, get_language() or "en")


NEVER = datetime(NAMED_SINCE, 1, 1, tzinfo=UTC)  # when a feed that never had an entry was last changed
