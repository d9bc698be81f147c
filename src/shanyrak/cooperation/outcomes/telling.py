"""What the room tells people: a question, a reminder, and a request for the words that an answer owes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from shanyrak.cooperation.outcomes.links import AnswerLink, address_of, new_link
from shanyrak.cooperation.outcomes.names import ANSWER_NAMES
from shanyrak.cooperation.outcomes.rules import Answer
from shanyrak.notices.actions import tell
from shanyrak.notices.kinds import Button, Kind, Pace, declare
from shanyrak.refusals import gettext_noop
from shanyrak.roles import Actor

ASKED = declare(
    "outcomes.asked",
    name=gettext_noop("My party is asked what changed"),
    subject=gettext_noop("What changed after “%(activity)s”?"),
    text=gettext_noop(
        "%(party)s took part in “%(activity)s”, which ended on %(ended_on)s. What has changed at home since? "
        "Choose an answer; one press on the page that opens sends it."
    ),
    by_default=Pace.AT_ONCE,
)
REMINDED = declare(
    "outcomes.reminded",
    name=gettext_noop("My party is reminded that it has not answered"),
    subject=gettext_noop("Reminder: what changed after “%(activity)s”?"),
    text=gettext_noop(
        "We asked on %(asked_on)s what changed at %(party)s after “%(activity)s” and have no answer yet. "
        "Choose an answer; “Nothing changed” is an answer too."
    ),
    by_default=Pace.AT_ONCE,
)
WORDS_OWED = declare(
    "outcomes.words_owed",
    name=gettext_noop("An answer of my party owes its words"),
    subject=gettext_noop("A few words about “%(activity)s”"),
    text=gettext_noop(
        "Thank you for answering what changed at %(party)s after “%(activity)s”. One thing is missing: what was "
        "changed, or why it was dropped. A sentence is enough."
    ),
    by_default=Pace.AT_ONCE,
)


def tell_head(kind: Kind, ask: Any, person: int, *, key: str, by: Actor, at: datetime) -> bool:
    """Tell one focal point of a question, with a button for each answer; return whether it stands told."""
    token = new_link(AnswerLink(ask.pk, person))
    answers: tuple[Answer, ...] = () if kind is WORDS_OWED else tuple(Answer)
    notice = tell(
        kind=kind,
        to=person,
        facts=_facts(ask),
        address=address_of(token),
        key=key,
        buttons=[Button(ANSWER_NAMES[answer.value], address_of(token, answer.value)) for answer in answers],
        by=by,
        at=at,
    )
    return notice is not None


def _facts(ask: Any) -> dict[str, Any]:
    activity = ask.activity
    facts = {
        "activity": activity.title,
        "party": ask.party.names,
        "ended_on": activity.until or activity.since,
    }
    return facts | ({"asked_on": ask.asked_on} if ask.asked_on else {})
