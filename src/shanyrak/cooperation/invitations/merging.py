"""Filling a letter in for one invitee, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.utils.translation import gettext, override

from shanyrak.cooperation.invitations.links import own_address
from shanyrak.cooperation.invitations.models import Invited, Letter
from shanyrak.cooperation.invitations.rules import Purpose, Whom, merged
from shanyrak.notices.letters import absolute
from shanyrak.records.languages import said_in
from shanyrak.ui.words import days, number, when


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who reads a letter: the invitee, or for a party its focal point."""

    name: str
    language: str


@dataclass(frozen=True, slots=True)
class FilledIn:
    """A letter as one person reads it, and the language it turned out to be in."""

    subject: str
    text: str
    language: str

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs, as blank lines part them."""
        return tuple(part.strip() for part in self.text.split("\n\n") if part.strip())


def filled_in(
    letter: Letter,
    invitation: Invited,
    *,
    to: Addressee | None = None,
    purpose: Purpose = Purpose.INVITATION,
) -> FilledIn:
    """Return the letter for one invitee, in their language where it is written in it."""
    to = to or Addressee(invitation.name, invitation.language)
    subject, text = (
        (letter.subject, letter.text)
        if purpose is Purpose.INVITATION
        else (letter.reminder_subject, letter.reminder)
    )
    language = said_in(text, to.language).language
    values = values_for(invitation, to=to, language=language, answer_by=letter.answer_by)
    said = said_in(subject, language).text
    return FilledIn(merged(said, values), merged(said_in(text, language).text, values), language)


def values_for(
    invitation: Invited, *, to: Addressee, language: str, answer_by: date | None
) -> dict[str, str]:
    """Return what the fields of a letter stand for, said in ``language``."""
    activity = invitation.activity
    with override(language):
        place = said_place(activity)
        party = said_in(invitation.party.names, language).text if invitation.party else ""
        return {
            "name": to.name or invitation.name or party,
            "title": "" if invitation.whom == Whom.PARTY else invitation.title,
            "position": invitation.position,
            "organisation": invitation.organisation,
            "party": party,
            "activity": said_in(activity.title, language).text,
            "dates": days(activity.since, activity.until),
            "place": place,
            "deadline": when(answer_by),
            "seats": number(invitation.seats or ""),
            "link": absolute(own_address(invitation)),
            "hub": settings.HUB_NAME,
        }


def said_place(activity: Any) -> str:
    """Return where an activity takes place, in the language in force."""
    place = activity.place or activity.place_as_written
    return place or (gettext("online") if activity.is_online else "")
