"""What the journal is told of a programme."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.programme.models import Session
from shanyrak.cooperation.programme.rules import SessionState
from shanyrak.records.actions import disclosed
from shanyrak.records.rules import Visibility

Told = dict[str, dict[str, object]]


def told_of_activity(activity: Activity, said: Mapping[str, object]) -> Told:
    """Return what an act says of the programme of an activity: in clear only where that is public."""
    return disclosed(activity, said)


def told_of_session(session: Session, said: Mapping[str, object], *, erasable: Collection[str] = ()) -> Told:
    """Return what an act says of a session: in clear only where it and its activity are public, and it is no draft."""
    activity: Activity = session.activity
    hidden = activity.visibility != Visibility.PUBLIC or session.state == SessionState.DRAFT
    return disclosed(session, said, erasable=said.keys() if hidden else erasable)
