"""One question as it is put to its party, by a link or on its own page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import get_language, gettext

from shanyrak.accounts.models import User
from shanyrak.cooperation.activities.models import KIND_NAMES, OUTCOME_NAMES
from shanyrak.cooperation.activities.rules import OutcomeSort, words_are_missing
from shanyrak.cooperation.outcomes.links import read_link
from shanyrak.cooperation.outcomes.models import Ask
from shanyrak.cooperation.outcomes.names import ANSWER_HINTS, ANSWER_NAMES
from shanyrak.cooperation.outcomes.rules import Answer, LinkNotGood, was_overtaken
from shanyrak.records.languages import Said, said_in
from shanyrak.roles import Role
from shanyrak.ui.words import days


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that can be pressed."""

    answer: str
    name: str
    hint: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question as its page puts it."""

    id: int
    activity_id: int
    activity: Said
    kind: str
    when: str
    place: str
    party: Said
    months: int
    is_withdrawn: bool
    answer: str  # the answer given; empty while there is none
    answer_name: str
    what: Said
    words_missing: bool
    answered_by: int | None
    put_off_until: date | None
    last_day: date | None  # until when the answer can be corrected; none where nothing comes after
    can_be_corrected: bool
    choices: tuple[Choice, ...]

    @property
    def takes_words(self) -> bool:
        """Whether the answer's words can be written or changed."""
        return bool(self.answer) and (self.words_missing or self.can_be_corrected)

    @property
    def others(self) -> tuple[Choice, ...]:
        """The answers that were not given."""
        return tuple(one for one in self.choices if one.answer != self.answer)


def person_of_link(token: str) -> tuple[Ask, User]:
    """Return which question a link is about, and who answers by it.

    Raises LinkNotGood for a link that was not made here, is too old, or whose person no longer speaks for the party.
    """
    link = read_link(token)
    ask = Ask.objects.filter(pk=link.ask).first()
    person = User.objects.filter(pk=link.person, is_active=True, erased_at=None).first()
    if ask is None or person is None or ask.party_id not in person.parties_as(Role.FOCAL_POINT):
        raise LinkNotGood
    return ask, person


def question(ask_id: int, *, on: date) -> Question:
    """Return a question as it is put to its party on the day ``on``, in the reader's language."""
    ask: Ask = Ask.objects.select_related("activity", "party", "answer").get(pk=ask_id)
    due = dict(
        Ask.objects.filter(activity=ask.activity_id, party=ask.party_id).values_list("months", "due_on")
    )
    language = get_language() or "en"
    activity, outcome = ask.activity, ask.answer
    following = min((day for months, day in due.items() if months > ask.months), default=None)
    sort = outcome.sort if outcome else ""
    return Question(
        id=ask.pk,
        activity_id=activity.pk,
        activity=said_in(activity.title, language),
        kind=gettext(KIND_NAMES[activity.activity_kind]),
        when=days(activity.since, activity.until),
        place=activity.place or activity.place_as_written,
        party=said_in(ask.party.names, language),
        months=ask.months,
        is_withdrawn=ask.withdrawn_at is not None,
        answer=sort,
        answer_name=gettext(OUTCOME_NAMES[sort]) if sort else "",
        what=said_in(outcome.what if outcome else {}, language),
        words_missing=bool(outcome)
        and words_are_missing(OutcomeSort(sort), said=bool(outcome and outcome.what)),
        answered_by=ask.answered_by if outcome else None,
        put_off_until=ask.postponed_to if ask.postponed_to and ask.postponed_to > on else None,
        last_day=following - timedelta(days=1) if following else None,
        can_be_corrected=not was_overtaken(ask.months, due, on=on),
        choices=_choices(answered=bool(outcome)),
    )


def _choices(*, answered: bool) -> tuple[Choice, ...]:
    """Return the answers to choose from; whoever has answered no longer asks for more time."""
    return tuple(
        Choice(one.value, gettext(ANSWER_NAMES[one.value]), gettext(ANSWER_HINTS[one.value]))
        for one in Answer
        if not (answered and one is Answer.LATER)
    )
