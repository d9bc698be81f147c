"""Letters and invitations for tests; made by the acts themselves."""

from __future__ import annotations

from datetime import date
from typing import Any

from shanyrak.accounts.models import User
from shanyrak.accounts.testing import person_with
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.tests.factories import AIGUL, NOON
from shanyrak.cooperation.invitations.actions import (
    ask_for_mailing,
    invite,
    keep_letter,
    send_next,
)
from shanyrak.cooperation.invitations.models import Invited, Letter, Mailing
from shanyrak.cooperation.invitations.queries.recipients import Invitee, as_party
from shanyrak.cooperation.invitations.rules import Purpose, Whom
from shanyrak.cooperation.registration.tests.factories import roundtable
from shanyrak.directory.models import Party
from shanyrak.records.languages import texts_from
from shanyrak.roles import Role

__all__ = ["AIGUL", "NOON", "dana", "letter", "party_invited", "roundtable", "sent"]

ANSWER_BY = date(2026, 8, 20)


def the_roundtable() -> Activity:
    """Return the roundtable, entered once."""
    return Activity.objects.filter(label__startswith="Ministerial Roundtable").first() or roundtable()


def letter(of: Activity | None = None, **wanted: Any) -> Letter:
    """Write the letter of an activity in English and Russian."""
    first: dict[str, Any] = {
        "subject": texts_from({"en": "Invitation: {activity}", "ru": "Приглашение: {activity}"}),
        "text": texts_from(
            {
                "en": "Dear {title} {name},\n\nplease come to {place} on {dates}. Answer until {deadline}: {link}",
                "ru": "Уважаемый {title} {name},\n\nприезжайте: {place}, {dates}. Ответьте до {deadline}: {link}",
            }
        ),
        "reminder_subject": texts_from({"en": "We await your answer"}),
        "reminder": texts_from({"en": "Dear {name}, please answer: {link}"}),
        "answer_by": ANSWER_BY,
        "signed_by": "Alikhan Baimenov",
        "signed_as": texts_from({"en": "Chairman of the Steering Committee"}),
    }
    activity = of or the_roundtable()
    known = Letter.objects.filter(activity=activity).first()
    return known or keep_letter(activity=activity, wanted=first | wanted, version=0, by=AIGUL, at=NOON)


def dana(of: Activity | None = None, *, language: str = "en", **said: Any) -> Invited:
    """Put Dana Omarova on the list."""
    first = {
        "name": "Dana Omarova",
        "title": "Dr",
        "email": "dana.omarova@example.org",
        "organisation": "Agency for Civil Service Affairs",
        "position": "Head of department",
    }
    return invite(
        activity=of or the_roundtable(),
        invitee=Invitee(Whom.NAME, **(first | said)),
        language=language,
        by=AIGUL,
        at=NOON,
    )


def party_invited(party: Party, of: Activity | None = None, *, seats: int | None = 3) -> Invited:
    """Put a party on the list."""
    invitee = as_party(party)
    return invite(
        activity=of or the_roundtable(), invitee=invitee, language="en", seats=seats, by=AIGUL, at=NOON
    )


def focal_point(party: Party, *, language: str = "en") -> User:
    """Return somebody who speaks for a party."""
    user = person_with(Role.FOCAL_POINT, party=party)
    user.language = language
    user.save()
    return user


def mailing(of: Activity | None = None, purpose: Purpose = Purpose.INVITATION) -> Mailing:
    """Ask for the letters that are due to be sent."""
    return ask_for_mailing(activity=of or the_roundtable(), purpose=purpose, by=AIGUL, at=NOON)


def sent(invitation: Invited) -> Invited:
    """Send an invitation, with a letter if there is none yet."""
    letter(invitation.activity)
    asked = mailing(invitation.activity)
    while send_next(mailing_id=asked.pk, by=AIGUL, at=NOON):
        pass
    invitation.refresh_from_db()
    return invitation
