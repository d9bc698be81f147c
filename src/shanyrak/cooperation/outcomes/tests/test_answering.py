"""An answer is kept at one press; its words may follow, and it can be corrected until the next question."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from shanyrak.cooperation.activities.models import Outcome
from shanyrak.cooperation.activities.rules import AdaptationUnsaid, DroppingUnsaid
from shanyrak.cooperation.activities.tests.factories import organization
from shanyrak.cooperation.outcomes.actions import (
    answer_ask,
    enter_answer,
    postpone_ask,
    say_what,
    withdraw_ask,
)
from shanyrak.cooperation.outcomes.models import Ask
from shanyrak.cooperation.outcomes.rules import (
    AlreadyAnswered,
    AskWithdrawn,
    DayHasPassed,
    NotAnsweredYet,
    NotYetHeld,
    ReasonMissing,
    SentenceNotFound,
    TooLateToCorrect,
)
from shanyrak.cooperation.outcomes.tests.factories import AIGUL, an_ask, asel, morning
from shanyrak.directory.models import Party
from shanyrak.journal.models import Entry, PersonalPart
from shanyrak.records.languages import texts_from
from shanyrak.roles import NotPermitted
from shanyrak.sources.actions import keep_document
from shanyrak.sources.queries import evidence_for

pytestmark = pytest.mark.django_db
MARCH = morning("2026-03-01")
WINDOW = texts_from({"en": "One window in two districts instead of all"})


def of_georgia() -> Party:
    return organization("Civil Service Bureau of Georgia")


@pytest.mark.parametrize("answer", ["adopted", "adapted", "tried", "nothing"])
def test_one_press_keeps_an_outcome(answer: str) -> None:
    ask = answer_ask(ask_id=an_ask().pk, answer=answer, by=asel(), at=MARCH)

    outcome = Outcome.objects.get()
    assert (outcome.sort, outcome.party_id, outcome.activity_id) == (answer, ask.party_id, ask.activity_id)
    assert (ask.answer, ask.answered_by, ask.answered_at) == (outcome, asel().pk, MARCH)


def test_pressing_twice_keeps_one_outcome_and_journals_once() -> None:
    ask, link = an_ask(), "0123456789abcdef"
    for _press in range(2):
        answer_ask(ask_id=ask.pk, answer="adopted", by=asel(), at=MARCH, link=link)
    assert Outcome.objects.count() == 1
    assert Entry.objects.filter(act="cooperation.ask.answered").count() == 1


def test_the_journal_knows_who_answered_and_keeps_the_link_outside() -> None:
    answer_ask(ask_id=an_ask().pk, answer="adopted", by=asel(), at=MARCH, link="0123456789abcdef")
    entry = Entry.objects.get(act="cooperation.ask.answered")
    assert entry.by == asel().pk
    assert "0123456789abcdef" not in entry.body
    assert PersonalPart.objects.get(entry=entry).name == "link"


def test_words_follow_the_answer() -> None:
    ask = answer_ask(ask_id=an_ask().pk, answer="adapted", by=asel(), at=MARCH)
    say_what(ask_id=ask.pk, what=WINDOW, by=asel(), at=MARCH)
    assert Outcome.objects.get().what == WINDOW
    with pytest.raises(AdaptationUnsaid):
        say_what(ask_id=ask.pk, what={}, by=asel(), at=MARCH)


def test_there_are_no_words_without_an_answer() -> None:
    with pytest.raises(NotAnsweredYet):
        say_what(ask_id=an_ask().pk, what=WINDOW, by=asel(), at=MARCH)


def test_a_corrected_answer_keeps_the_history_and_asks_for_new_words() -> None:
    ask = answer_ask(ask_id=an_ask().pk, answer="adapted", by=asel(), at=MARCH)
    say_what(ask_id=ask.pk, what=WINDOW, by=asel(), at=MARCH)
    answer_ask(ask_id=ask.pk, answer="tried", by=asel(), at=morning("2026-04-01"))

    outcome = Outcome.objects.get()
    assert (outcome.sort, outcome.what) == ("tried", {})
    events = Outcome.pgh_event_model._default_manager.order_by("pgh_id")
    assert [(event.sort, bool(event.what)) for event in events] == [
        ("adapted", False),
        ("adapted", True),
        ("tried", False),
    ]


def test_nothing_is_corrected_once_the_next_question_is_due() -> None:
    ask = answer_ask(ask_id=an_ask().pk, answer="adopted", by=asel(), at=MARCH)
    with pytest.raises(TooLateToCorrect):
        answer_ask(ask_id=ask.pk, answer="tried", by=asel(), at=morning("2026-05-30"))


def test_later_puts_the_question_off_by_thirty_days() -> None:
    ask = answer_ask(ask_id=an_ask().pk, answer="later", by=asel(), at=MARCH)
    assert (ask.postponed_to, ask.asked_on, ask.turn) == (date(2026, 3, 31), None, 2)
    assert not Outcome.objects.exists()


def test_who_speaks_for_another_party_does_not_answer() -> None:
    with pytest.raises(NotPermitted):
        answer_ask(ask_id=an_ask().pk, answer="adopted", by=asel(of_georgia(), name="Nino"), at=MARCH)


def test_a_colleagues_link_does_not_overwrite_an_answer_and_a_colleague_who_signed_in_may() -> None:
    ask = answer_ask(ask_id=an_ask().pk, answer="adopted", by=asel(), at=MARCH, link="a")
    marat = asel(ask.party, name="Marat Ibraimov")
    with pytest.raises(AlreadyAnswered):
        answer_ask(ask_id=ask.pk, answer="tried", by=marat, at=MARCH, link="b")
    answer_ask(ask_id=ask.pk, answer="tried", by=marat, at=MARCH)
    assert Outcome.objects.get().sort == "tried"


def test_an_officer_enters_what_a_letter_says_with_its_sentence() -> None:
    ask = an_ask()
    text = "Dear colleagues,\nwe now run one window in two districts.\n"
    letter = keep_document(content=text.encode(), name="letter.txt", by=AIGUL, at=MARCH).document
    enter_answer(
        ask_id=ask.pk,
        sort="adapted",
        what=WINDOW,
        told_how="letter",
        told_by="Deputy head of the agency",
        told_on=date(2026, 3, 4),
        document=letter,
        sentence="we now run one window in two districts.",
        by=AIGUL,
        at=morning("2026-03-05"),
    )
    ask.refresh_from_db()
    assert ask.answer is not None
    (marks,) = evidence_for([("activities.outcome", ask.answer.pk)]).values()
    assert marks[0].field == "what"
    entry = Entry.objects.get(act="cooperation.ask.answer_entered")
    assert "Deputy" not in entry.body


def test_what_an_officer_enters_is_held_to_the_same_rules() -> None:
    ask = an_ask()
    said: dict[str, Any] = {
        "ask_id": ask.pk,
        "told_how": "telephone",
        "by": AIGUL,
        "at": morning("2026-03-05"),
    }
    with pytest.raises(DroppingUnsaid):
        enter_answer(sort="tried", told_on=date(2026, 3, 4), **said)
    with pytest.raises(NotYetHeld):
        enter_answer(sort="nothing", told_on=date(2025, 11, 29), **said)
    letter = keep_document(content=b"Nothing of the kind.\n", name="letter.txt", by=AIGUL, at=MARCH).document
    with pytest.raises(SentenceNotFound):
        enter_answer(
            sort="adopted", what=WINDOW, told_on=date(2026, 3, 4), document=letter, sentence="We do.", **said
        )
    assert not Outcome.objects.exists()
    with pytest.raises(NotPermitted):
        enter_answer(sort="nothing", told_on=date(2026, 3, 4), **(said | {"by": asel()}))


def test_an_officer_puts_a_question_off_or_withdraws_it_with_a_reason() -> None:
    ask = an_ask()
    with pytest.raises(ReasonMissing):
        postpone_ask(ask_id=ask.pk, until=date(2026, 4, 1), reason=" ", by=AIGUL, at=MARCH)
    with pytest.raises(DayHasPassed):
        postpone_ask(ask_id=ask.pk, until=date(2026, 3, 1), reason="Elections", by=AIGUL, at=MARCH)
    postpone_ask(ask_id=ask.pk, until=date(2026, 4, 1), reason="Elections", by=AIGUL, at=MARCH)
    withdraw_ask(ask_id=ask.pk, reason="The agency was dissolved", by=AIGUL, at=MARCH)
    with pytest.raises(AskWithdrawn):
        answer_ask(ask_id=ask.pk, answer="adopted", by=asel(), at=MARCH)


def test_an_answered_question_is_neither_put_off_nor_withdrawn() -> None:
    ask = answer_ask(ask_id=an_ask().pk, answer="adopted", by=asel(), at=MARCH)
    with pytest.raises(AlreadyAnswered):
        withdraw_ask(ask_id=ask.pk, reason="No more", by=AIGUL, at=MARCH)
    assert Ask.objects.get(pk=ask.pk).withdrawn_at is None
