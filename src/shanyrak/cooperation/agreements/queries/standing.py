"""Where a commitment stands, and how that is said: its state, who owes it, and since when nothing was heard."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import get_language, gettext, ngettext

from shanyrak.cooperation.agreements.models.agreement import first_day
from shanyrak.cooperation.agreements.models.commitment import deeds_of, promise_of
from shanyrak.cooperation.agreements.states import State, commitment_state, days_silent, is_kept, lateness
from shanyrak.cooperation.agreements.wording import StateTag, silence_tag, state_tag, terms
from shanyrak.records.languages import said_in
from shanyrak.ui.words import number as in_words


def standing(commitment: Any, agreement: Any, deeds: Iterable[Any], *, on: date) -> tuple[State, StateTag]:
    """Return the state of a commitment on a day, and its tag."""
    promise, done = promise_of(commitment, agreement), deeds_of(deeds)
    state = commitment_state(promise, done, on=on)
    return state, state_tag(state, days_late=lateness(promise, done, on=on))


def owed(commitment: Any) -> list[str]:
    """Return who owes a commitment, and to whom, each as a short phrase."""
    language = get_language() or "en"
    said = []
    if commitment.owed_by:
        said.append(gettext("Owner: %(party)s") % {"party": said_in(commitment.owed_by.names, language)})
    if commitment.owed_to:
        said.append(gettext("for %(party)s") % {"party": said_in(commitment.owed_to.names, language)})
    return said


def terms_of(commitment: Any) -> list[str]:
    """Return by when, how often and how many is owed, each as a short phrase."""
    return terms(due_on=commitment.due_on, every_months=commitment.every_months, how_many=commitment.how_many)


def held_so_far(commitment: Any, deeds: Iterable[Any], *, on: date) -> str:
    """Return how many of the promised deeds were held by the day, where more than one is owed."""
    if not commitment.every_months and (commitment.how_many or 1) == 1:
        return ""
    held = sum(is_kept(deed, on=on) for deed in deeds_of(deeds))
    if not held:
        return gettext("none held so far")
    return ngettext("one held so far", "%(n)s held so far", held) % {"n": in_words(held)}


def silence(commitment: Any, agreement: Any, deeds: Iterable[Any], *, on: date) -> StateTag | None:
    """Return how long nothing was heard of a commitment that has no due date and is neither kept nor over.

    Amber at a year, red at two; nothing before a year has gone.
    """
    begun = first_day(agreement.since or agreement.signed_on)
    days = days_silent(promise_of(commitment, agreement), deeds_of(deeds), begun_on=begun, on=on)
    return silence_tag(days)
