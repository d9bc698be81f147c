"""The invitations of an activity: as a list, one by one, and counted by their state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Max, Q, QuerySet
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.invitations.models import Invited, Mailing
from shanyrak.cooperation.invitations.names import STATE_NAMES, STATE_TONES, WHOM_NAMES
from shanyrak.cooperation.invitations.rules import REMINDERS, UNANSWERED, InvitationState, Purpose, Whom
from shanyrak.records.languages import NOTHING_SAID, Said, said_in
from shanyrak.roles import Actor

ASKED = "asked"  # of a list: what was sent and has no answer, in time or not


@dataclass(frozen=True, slots=True)
class InvitationLine:
    """An invitation as the list shows it."""

    id: int
    activity_id: int
    activity: Said
    number: int
    whom: str
    name: str
    party: Said
    party_id: int | None
    organisation: str
    email: str
    language: str
    state: str
    word: str
    tone: str
    said: str  # what the invitee wrote
    sent_at: datetime | None
    opened_at: datetime | None
    answered_at: datetime | None
    reminders: int
    registration_id: int | None

    @property
    def shown(self) -> str:
        """Who is invited, in a word."""
        return self.name or str(self.party)

    @property
    def beneath(self) -> str:
        """Where the invitee comes from; nothing where the name says it."""
        return "" if self.whom == Whom.PARTY else self.organisation or str(self.party)


def invitations(
    activity_id: int | None, filters: Mapping[str, Any], actor: Actor, *, on: date
) -> QuerySet[Invited]:
    """Return the invitations that ``actor`` may see and ``filters`` keep, with their states; of one activity or all."""
    seen = Invited.objects.visible_to(actor).with_state(on=on)
    whose = {"activity__merged_into": None} if activity_id is None else {"activity": activity_id}
    rows: QuerySet[Invited] = seen.filter(*_conditions(filters), **whose)
    return rows.select_related("party", "activity")


def _conditions(filters: Mapping[str, Any]) -> Iterable[Q]:
    if text := filters.get("q"):
        yield (
            Q(name__icontains=text)
            | Q(organisation__icontains=text)
            | Q(email__icontains=text)
            | Q(party__search_text__contains=text.lower())
        )
    if state := filters.get("state"):
        asked = sorted(one.value for one in UNANSWERED)
        yield Q(state__in=asked) if state == ASKED else Q(state=state)
    if whom := filters.get("whom"):
        yield Q(whom=whom)
    if party := filters.get("party"):
        yield Q(party=party)
    if activity := filters.get("activity"):
        yield Q(activity=activity)
    if language := filters.get("language"):
        yield Q(language=language)


def invitation_line(row: Any) -> InvitationLine:
    """Return an invitation as a line, whose state and party were fetched with it."""
    return InvitationLine(
        id=row.pk,
        activity_id=row.activity_id,
        activity=said_in(row.activity.title, get_language() or "en"),
        number=row.number,
        whom=gettext(WHOM_NAMES[row.whom]),
        name="" if row.whom == Whom.PARTY else row.name,
        party=said_in(row.party.names, get_language() or "en") if row.party else NOTHING_SAID,
        party_id=row.party_id,
        organisation=row.organisation,
        email=row.email,
        language=row.language,
        state=row.state,
        word=gettext(STATE_NAMES[row.state]),
        tone=STATE_TONES[row.state],
        said=row.word,
        sent_at=row.sent_at,
        opened_at=row.opened_at,
        answered_at=row.answered_at,
        reminders=row.reminders,
        registration_id=row.registration_id,
    )


def counts(activity_id: int, actor: Actor, *, on: date) -> dict[InvitationState, int]:
    """Return how many invitations stand in each state, those that ``actor`` may see."""
    seen: Any = invitations(activity_id, {}, actor, on=on).order_by()
    rows = seen.values_list("state").annotate(n=Count("pk"))
    return {InvitationState(state): n for state, n in rows}


def next_number(activity_id: int) -> int:
    """Return the number that the next invitation of an activity gets. Lock the activity first."""
    last = Invited.objects.filter(activity=activity_id).aggregate(last=Max("number"))["last"]
    return int(last or 0) + 1


@dataclass(frozen=True, slots=True)
class MailingLine:
    """How far a mailing came."""

    id: int
    purpose: str
    asked_at: datetime
    whole: int
    told: int
    nobody: int
    is_over: bool
    was_stopped: bool

    @property
    def done(self) -> int:
        """How many letters were dealt with, whatever came of it."""
        return self.told + self.nobody


def mailings(activity_id: int, *, most: int = 5) -> list[MailingLine]:
    """Return the latest mailings of an activity with their progress, the newest first; in one question."""
    rows = Mailing.objects.filter(activity=activity_id).annotate(
        whole=Count("postings"),
        told=Count("postings", filter=Q(postings__told_at__isnull=False)),
        nobody=Count("postings", filter=Q(postings__nobody=True)),
    )
    return [
        MailingLine(
            id=row.pk,
            purpose=row.purpose,
            asked_at=row.asked_at,
            whole=row.whole,
            told=row.told,
            nobody=row.nobody,
            is_over=row.done_at is not None or row.stopped_at is not None,
            was_stopped=row.stopped_at is not None,
        )
        for row in rows.order_by("-asked_at", "-pk")[:most]
    ]


def due_to(activity_id: int, purpose: Purpose, *, on: date) -> QuerySet[Invited]:
    """Return to whom a letter, or a reminder, of an activity is due: no second reminder on the same day."""
    rows = Invited.objects.filter(activity=activity_id, withdrawn_at=None, answer="")
    if purpose is Purpose.INVITATION:
        return rows.filter(sent_at=None, queued_at=None)
    unanswered = rows.unanswered(on=on).filter(reminders__lt=REMINDERS)
    due: QuerySet[Invited] = unanswered.exclude(reminded_at__date=on)
    return due
