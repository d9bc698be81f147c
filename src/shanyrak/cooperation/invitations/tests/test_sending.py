"""Letters go out once each, in the invitee's language, whatever happens on the way."""

from __future__ import annotations

from datetime import timedelta

import pytest

from shanyrak.cooperation.activities.tests.factories import organization
from shanyrak.cooperation.invitations.actions import (
    ask_for_mailing,
    decline,
    erase_invitees,
    send_next,
    stop_mailing,
    withdraw_invitation,
)
from shanyrak.cooperation.invitations.models import Invited, Posting
from shanyrak.cooperation.invitations.queries.invitations import invitation_line, invitations, mailings
from shanyrak.cooperation.invitations.rules import LetterUnsaid, NobodyToSendTo, Purpose
from shanyrak.cooperation.invitations.tests.factories import (
    AIGUL,
    NOON,
    dana,
    focal_point,
    letter,
    mailing,
    party_invited,
    sent,
    the_roundtable,
)
from shanyrak.cooperation.registration.tests.factories import opening
from shanyrak.journal.models import Entry
from shanyrak.notices.models import Mail, Notice
from shanyrak.roles import VISITOR, NotPermitted

pytestmark = pytest.mark.django_db


def send_all(number: int) -> None:
    while send_next(mailing_id=number, by=AIGUL, at=NOON):
        pass


def test_everybody_gets_the_letter_once_in_their_own_language() -> None:
    letter()
    dana()
    dana(language="ru", name="Марат Ахметов", email="marat@example.org", title="")
    send_all(mailing().pk)
    told = {
        one.recipient.email: one.facts  # type: ignore[union-attr]  # told by address
        for one in Notice.objects.select_related("recipient")
    }
    assert told["dana.omarova@example.org"]["text"].startswith(
        "Dear Dr Dana Omarova,\n\nplease come to Astana"
    )
    assert "10–11 September 2026" in told["dana.omarova@example.org"]["text"]
    assert told["marat@example.org"]["subject"] == "Приглашение: Ministerial Roundtable on Civil Service 2026"
    assert "Уважаемый Марат Ахметов,\n\n" in told["marat@example.org"]["text"]
    assert "20 августа 2026" in told["marat@example.org"]["text"]


def test_a_mailing_that_was_killed_goes_on_with_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    letter()
    for number in range(5):
        dana(name=f"Guest {number}", email=f"guest{number}@example.org")
    monkeypatch.setattr("shanyrak.cooperation.invitations.actions.sending.BATCH", 2)
    asked = mailing()
    assert send_next(mailing_id=asked.pk, by=AIGUL, at=NOON)
    assert mailings(asked.activity_id)[0].done == 2
    send_all(asked.pk)
    send_all(asked.pk)
    assert Mail.objects.count() == 5
    assert mailings(asked.activity_id)[0].is_over
    assert set(Invited.objects.values_list("sent_at", flat=True)) == {NOON}


def test_the_same_letter_asked_for_twice_is_told_once() -> None:
    invitation = sent(dana())
    with pytest.raises(NobodyToSendTo):
        mailing()
    # Even where two workers were told to send it, the key of the notice holds them to one.
    Invited.objects.update(sent_at=None, queued_at=None)
    send_all(mailing().pk)
    assert Notice.objects.filter(key__startswith=f"invitations.{invitation.pk}.").count() == 1


def test_a_party_is_told_through_its_focal_points_each_in_their_language() -> None:
    kyrgyz = organization("State Agency of the Kyrgyz Republic")
    heads = [focal_point(kyrgyz), focal_point(kyrgyz, language="ru")]
    sent(party_invited(kyrgyz))
    told = {one.to_id: one.facts["subject"] for one in Notice.objects.all()}
    assert told == {
        heads[0].pk: "Invitation: Ministerial Roundtable on Civil Service 2026",
        heads[1].pk: "Приглашение: Ministerial Roundtable on Civil Service 2026",
    }


def test_a_party_without_a_focal_point_is_counted_as_not_told() -> None:
    invitation = sent(party_invited(organization("State Agency of the Kyrgyz Republic")))
    assert invitation.sent_at is None
    line = mailings(invitation.activity_id)[0]
    assert (line.told, line.nobody, line.is_over) == (0, 1, True)
    again = ask_for_mailing(activity=invitation.activity, purpose=Purpose.INVITATION, by=AIGUL, at=NOON)
    assert again.postings.count() == 1


def test_what_was_withdrawn_while_it_waited_is_not_sent() -> None:
    letter()
    one = dana()
    asked = mailing()
    withdraw_invitation(invitation_id=one.pk, by=AIGUL, at=NOON)
    send_all(asked.pk)
    assert not Notice.objects.exists()
    assert not Posting.objects.exists()


def test_a_stopped_mailing_leaves_the_rest_to_be_sent_anew() -> None:
    letter()
    dana()
    asked = mailing()
    stop_mailing(mailing_id=asked.pk, by=AIGUL, at=NOON)
    assert not send_next(mailing_id=asked.pk, by=AIGUL, at=NOON)
    send_all(mailing().pk)
    assert Mail.objects.count() == 1


def test_only_those_who_have_not_answered_are_reminded_and_once_a_day() -> None:
    silent = sent(dana())
    answered = sent(dana(name="Marat", email="marat@example.org"))
    decline(invitation_id=answered.pk, word="", link="x", by=VISITOR, at=NOON)
    send_all(mailing(purpose=Purpose.REMINDER).pk)
    silent.refresh_from_db()
    assert (silent.reminders, silent.reminded_at) == (1, NOON)
    with pytest.raises(NobodyToSendTo):
        mailing(purpose=Purpose.REMINDER)
    later = ask_for_mailing(
        activity=silent.activity, purpose=Purpose.REMINDER, by=AIGUL, at=NOON + timedelta(days=1)
    )
    assert later.postings.count() == 1


def test_nothing_is_sent_before_the_letter_says_something() -> None:
    dana()
    with pytest.raises(LetterUnsaid):
        mailing()


def test_only_those_who_invite_send() -> None:
    letter()
    dana()
    with pytest.raises(NotPermitted):
        ask_for_mailing(activity=the_roundtable(), purpose=Purpose.INVITATION, by=VISITOR, at=NOON)


def test_the_journal_knows_invitations_by_number_alone() -> None:
    sent(dana())
    said = " ".join(str(entry.facts) for entry in Entry.objects.all())
    assert "invitation" in said
    assert "Dana" not in said
    assert "example.org" not in said


def test_states_in_the_database_are_those_of_the_rules() -> None:
    activity = the_roundtable()
    sent(dana())
    dana(name="Marat", email="marat@example.org")
    rows = {
        line.shown: line.state
        for line in map(invitation_line, invitations(activity.pk, {}, AIGUL, on=NOON.date()))
    }
    assert rows == {"Dana Omarova": "awaited", "Marat": "draft"}
    late = invitations(activity.pk, {"state": "late"}, AIGUL, on=NOON.date() + timedelta(days=365))
    assert [row.name for row in late] == ["Dana Omarova"]


def test_whoever_was_invited_is_forgotten_with_those_who_were_registered() -> None:
    kyrgyz = organization("State Agency of the Kyrgyz Republic")
    focal_point(kyrgyz)
    party = sent(party_invited(kyrgyz))
    one = sent(dana())
    assert erase_invitees(by=AIGUL, at=NOON) == []
    opening(one.activity, erased_at=NOON)
    assert erase_invitees(by=AIGUL, at=NOON) == [one.pk]
    assert erase_invitees(by=AIGUL, at=NOON) == []
    one.refresh_from_db()
    party.refresh_from_db()
    assert (one.name, one.email, one.link_number, one.sent_at) == ("", "", 2, NOON)
    assert party.name == "State Agency of the Kyrgyz Republic"
    notice = Notice.objects.get(key=f"invitations.{one.pk}.invitation")
    assert "Dana" not in str(notice.facts)
