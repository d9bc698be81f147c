"""What parties were asked about, and who was silent."""

from __future__ import annotations

from datetime import date

from django.utils.timezone import localtime

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.outcomes.models import Ask
from shanyrak.cooperation.outcomes.rules import AskState, ask_state
from shanyrak.reports.queries.asking import Asking
from shanyrak.reports.rules import Fact

ASK = Ask.kind()


def asks(asking: Asking) -> list[Fact]:
    """Return the questions that went out in the span, and how each stood at its end."""
    titles = dict(asking.rows(Activity, "title"))
    columns = (asking.key, "activity_id", "party_id", "asked_on", "answered_at", "withdrawn_at", "due_on")
    found = []
    for pk, activity, party, asked_on, answered_at, withdrawn_at, due_on in asking.parts(Ask, *columns):
        if activity not in titles or party not in asking.parties or not asking.span.holds(asked_on):
            continue
        state = ask_state(
            ask_on=due_on,
            asked_on=asked_on,
            is_answered=_came_by(answered_at, asking.span.on),
            is_withdrawn=_came_by(withdrawn_at, asking.span.on),
            somebody_to_ask=True,
            on=asking.span.on,
        )
        signs = {"asked", f"party:{party}", f"answer:{state.value}"}
        if state not in {AskState.ANSWERED, AskState.WITHDRAWN}:
            signs.add("unanswered")
        page = (Activity.kind(), activity)
        found.append(Fact(ASK, pk, titles[activity], frozenset(signs), day=asked_on.isoformat(), page=page))
    return found


def _came_by(at: object, day: date) -> bool:
    return at is not None and localtime(at).date() <= day  # type: ignore[arg-type]  # a column of instants
