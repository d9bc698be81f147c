"""What an invitee answers by the link in the letter: comes, does not come, or sends a colleague."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.invitations.keeping import entered, keep_changed
from shanyrak.cooperation.invitations.models import Invited
from shanyrak.cooperation.invitations.permissions import ANSWER_INVITATION
from shanyrak.cooperation.invitations.queries.recipients import Invitee, invited_already
from shanyrak.cooperation.invitations.rules import (
    Answer,
    InvitedAlready,
    OnlyForPeople,
    ToOneself,
    Whom,
    check_answerable,
)
from shanyrak.cooperation.registration.actions import register
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import Source
from shanyrak.journal.actions import record
from shanyrak.roles import Actor, require


@transaction.atomic
def accept(
    *,
    invitation_id: int,
    given_name: str,
    family_name: str,
    email: str,
    language: str,
    link: str,
    by: Actor,
    at: datetime,
    organisation: str = "",
    position: str = "",
    needs: Mapping[str, str] | None = None,
) -> Registration:
    """Accept an invitation: the invitee is registered and approved, or waits where every seat is taken.

    ``link`` is the journal's name of the link. Raises WithdrawnMeanwhile, AnsweredAlready, OnlyForPeople,
    AlreadyRegistered or NoSeatLeft.
    """
    require(by, ANSWER_INVITATION)
    invitation = _answerable(invitation_id)
    _check_is_of_a_person(invitation)
    registration = register(
        activity=invitation.activity,
        given_name=given_name,
        family_name=family_name,
        email=email,
        language=language,
        party=invitation.party,
        organisation=organisation,
        position=position,
        role=invitation.role,
        source=Source.INVITATION,
        person=invitation.person,
        needs=needs,
        by=by,
        at=at,
    )
    invitation.registration = registration
    _answer(invitation, Answer.ACCEPTED, link=link, by=by, at=at)
    return registration


@transaction.atomic
def decline(*, invitation_id: int, word: str, link: str, by: Actor, at: datetime) -> Invited:
    """Decline an invitation, with a word or without; a party's focal point may too. Refuses to answer twice."""
    require(by, ANSWER_INVITATION)
    invitation = _answerable(invitation_id)
    invitation.word = word.strip()
    _answer(invitation, Answer.DECLINED, link=link, by=by, at=at)
    return invitation


@transaction.atomic
def hand_over(
    *, invitation_id: int, name: str, email: str, language: str, link: str, by: Actor, at: datetime
) -> Invited:
    """Hand an invitation over to a colleague, who gets a letter at once; return theirs.

    Refuses oneself, somebody who is invited already, and what was answered before. The letter goes out in the name of
    whoever sent the first one.
    """
    require(by, ANSWER_INVITATION)
    Activity.objects.select_for_update(of=("self",)).get(invitations=invitation_id)
    invitation = _answerable(invitation_id)
    _check_is_of_a_person(invitation)
    if email.strip().lower() == invitation.email.lower():
        raise ToOneself
    colleague = Invitee(
        Whom.NAME,
        party=invitation.party,
        name=name,
        email=email,
        organisation=invitation.organisation,
    )
    if colleague.same in invited_already(invitation.activity_id):
        raise InvitedAlready(name=email)
    _answer(invitation, Answer.HANDED_OVER, link=link, by=by, at=at)
    return entered(
        invitation.activity,
        colleague,
        language=language,
        role=invitation.role,
        handed_on_from=invitation,
        by=by,
        at=at,
    )


@transaction.atomic
def note_opened(*, invitation_id: int, by: Actor, at: datetime) -> None:
    """Note that the invitee's page was opened, the first time."""
    require(by, ANSWER_INVITATION)
    Invited.objects.filter(pk=invitation_id, opened_at=None).update(opened_at=at)


def _answerable(invitation_id: int) -> Invited:
    """Return the invitation, locked. Refuses one that was withdrawn or answered."""
    rows = Invited.objects.select_for_update(of=("self",)).select_related("activity", "party", "person")
    invitation = rows.get(pk=invitation_id)
    check_answerable(withdrawn=invitation.withdrawn_at is not None, answer=invitation.answer)
    return invitation


def _check_is_of_a_person(invitation: Invited) -> None:
    if invitation.whom == Whom.PARTY:
        raise OnlyForPeople


def _answer(invitation: Invited, answer: Answer, *, link: str, by: Actor, at: datetime) -> None:
    invitation.answer, invitation.answered_at = answer.value, at
    keep_changed(invitation, by=by, at=at)
    facts = {"invitation": invitation.pk, "answer": answer.value, "link": link}
    record("cooperation.invitation.answered", by=by, at=at, facts=facts)
