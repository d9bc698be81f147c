"""States, terms and balances in the reader's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from shanyrak.cooperation.agreements.names import STATE_NAMES
from shanyrak.cooperation.agreements.states import A_YEAR, Grade, State, grade
from shanyrak.records.clocks import Clocks
from shanyrak.records.languages import Said
from shanyrak.ui.words import number, when

A_MONTH = 30
MONTHS_IN_A_YEAR = 12
TONES = {State.DELIVERED: "ok", State.UNDER_WAY: "sky", State.OPEN: "", State.LAPSED: ""}
SIGNS = {State.OVERDUE: "alert", State.LAPSED: "minus"}
LATE_TONES = {Grade.NONE: "", Grade.AMBER: "warn", Grade.RED: "bad"}
BAR_COLOURS = {
    State.DELIVERED: "1",
    State.UNDER_WAY: "x",
    State.OPEN: "0",
    State.OVERDUE: "3",
    State.LAPSED: "2",
}


@dataclass(frozen=True, slots=True)
class StateTag:
    """A state as a tag shows it; ``sort`` is its name in code, for files and tests."""

    sort: str
    word: str
    tone: str
    sign: str

    def __str__(self) -> str:
        return self.word


def state_tag(state: State, *, days_late: int = 0) -> StateTag:
    """Return the tag of a state; an overdue one says how late it is, amber after a year, red after two."""
    if state is State.OVERDUE:
        return StateTag(state.value, late_in_words(days_late), LATE_TONES[grade(days_late)], SIGNS[state])
    return StateTag(state.value, gettext(STATE_NAMES[state.value]), TONES[state], SIGNS.get(state, ""))


def late_in_words(days: int) -> str:
    """Return a lateness as people say it: days up to two months, months up to two years, then years."""
    if days < 2 * A_MONTH:
        return ngettext("%(n)s day late", "%(n)s days late", days) % {"n": number(days)}
    if days < 2 * A_YEAR:
        months = days // A_MONTH
        return ngettext("%(n)s month late", "%(n)s months late", months) % {"n": months}
    years = days // A_YEAR
    return ngettext("%(n)s year late", "%(n)s years late", years) % {"n": years}


def silence_in_words(days: int) -> str:
    """Return that nothing was heard for ``days``; nothing to say before a year has gone."""
    if grade(days) is Grade.NONE:
        return ""
    years = days // A_YEAR
    return ngettext("no word for a year", "no word for %(n)s years", years) % {"n": years}


def silence_tag(days: int) -> StateTag | None:
    """Return the tag of a silence: amber at a year, red at two; none before."""
    words = silence_in_words(days)
    return StateTag("silence", words, LATE_TONES[grade(days)], "clock") if words else None


def terms(*, due_on: str, every_months: int | None, how_many: int | None) -> list[str]:
    """Return by when, how often and how many is owed, each as a short phrase."""
    said = []
    if how_many and how_many > 1:
        said.append(gettext("%(n)s of them") % {"n": number(how_many)})
    if every_months:
        said.append(every_in_words(every_months))
    if due_on:
        said.append(gettext("due %(day)s") % {"day": when(due_on)})
    return said


def every_in_words(months: int) -> str:
    """Return how often: every year, every two years, every three months."""
    years, rest = divmod(months, MONTHS_IN_A_YEAR)
    if rest == 0:
        return ngettext("every year", "every %(n)s years", years) % {"n": years}
    return ngettext("every month", "every %(n)s months", months) % {"n": months}


def balance_in_words(counts: dict[State, int]) -> str:
    """Return how many commitments stand where: 9 delivered, 1 under way, 1 late."""
    words = {
        State.DELIVERED: gettext("delivered"),
        State.UNDER_WAY: gettext("under way"),
        State.OPEN: gettext("open"),
        State.OVERDUE: gettext("late"),
        State.LAPSED: gettext("lapsed"),
    }
    return ", ".join(f"{number(counts[state])} {word}" for state, word in words.items() if counts.get(state))


def balance_bar(counts: dict[State, int]) -> list[tuple[str, int, str]]:
    """Return the parts of the bar of states: colour, count, what it counts."""
    return [
        (colour, counts.get(state, 0), gettext(STATE_NAMES[state.value]).lower())
        for state, colour in BAR_COLOURS.items()
    ]


@dataclass(frozen=True, slots=True)
class BalanceNumber:
    """How many commitments are in one state, and the list of exactly those."""

    state: str
    count: int
    word: str
    tone: str
    address: str


def balance_numbers(
    counts: Mapping[State, int], late: Mapping[str, int], question: str, clocks: Clocks
) -> tuple[BalanceNumber, ...]:
    """Return the numbers of a balance: kept, under way, overdue, lapsed, open; ``question`` narrows the list to it.

    The overdue turn amber with the first that is late by a year, and red with the first late by two.
    """
    words = {
        State.DELIVERED: gettext("kept"),
        State.UNDER_WAY: gettext("under way"),
        State.OVERDUE: gettext("overdue"),
        State.LAPSED: gettext("lapsed"),
        State.OPEN: gettext("open"),
    }
    tones = {State.DELIVERED: "ok", State.OVERDUE: _tone_of_the_late(late)}
    days = f"&{clocks.asked[1:]}" if clocks.asked else ""
    there = f"{reverse('commitments:list')}?{question}"
    return tuple(
        BalanceNumber(
            state=state.value,
            count=counts.get(state, 0),
            word=word,
            tone=tones.get(state, "") if counts.get(state) else "",
            address=f"{there}&state={state.value}{days}" if counts.get(state) else "",
        )
        for state, word in words.items()
    )


def _tone_of_the_late(late: Mapping[str, int]) -> str:
    if late.get(LATE_TONES[Grade.RED]):
        return "bad"
    return "gold" if late.get(LATE_TONES[Grade.AMBER]) else ""


def late_by_years(late: Mapping[str, int]) -> str:
    """Return how many are late by a year and by two, by the tones of their tags; nothing where none is that late."""
    said = []
    if one := late.get(LATE_TONES[Grade.AMBER], 0):
        words = ngettext("one is late by more than a year", "%(n)s are late by more than a year", one)
        said.append(words % {"n": number(one)})
    if two := late.get(LATE_TONES[Grade.RED], 0):
        words = ngettext("one is late by more than two years", "%(n)s are late by more than two years", two)
        said.append(words % {"n": number(two)})
    return ", ".join(said)


def as_sentence(said: Said) -> Said:
    """Return a promise as a sentence begins: sources often quote it from the middle of one."""
    return replace(said, text=said.text[:1].upper() + said.text[1:])


def joined(parts: Iterable[str]) -> str:
    """Return short phrases on one line."""
    return " · ".join(part for part in parts if part)
