"""Feedback is given once, without a name, and shown only where nobody can be made out."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.programme.actions import ask_feedback, edit_feedback_form, give_feedback
from shanyrak.cooperation.programme.models import Feedback, FeedbackAnswer
from shanyrak.cooperation.programme.queries import feedback_summary
from shanyrak.cooperation.programme.rules import (
    LEAST_ANSWERS,
    AnsweredAlready,
    AnswerOutOfRange,
    FeedbackNotOpen,
    FeedbackNotYet,
    NothingAnswered,
    groups_to_show,
)
from shanyrak.cooperation.programme.tests.factories import (
    AFTERWARDS,
    BY,
    NOON,
    answered,
    feedback_form,
    registrant,
    session,
    summit,
)
from shanyrak.cooperation.registration.models import Registration
from shanyrak.journal.models import Entry
from shanyrak.roles import VISITOR


def guests(of: Activity, number: int) -> list[Registration]:
    return [registrant(of, f"Guest Number{one}") for one in range(number)]


@pytest.mark.django_db
def test_the_ready_questions_are_asked_once() -> None:
    activity = summit()
    form = feedback_form(activity)
    assert ask_feedback(activity=activity, **BY) == form
    assert list(form.questions.values_list("code", flat=True)) == [
        "useful",
        "clear",
        "organised",
        "use",
        "missing",
    ]


@pytest.mark.django_db
def test_everyone_answers_once_about_the_activity_and_once_about_each_session() -> None:
    one = session()
    form, dana = feedback_form(one.activity), registrant(one.activity)
    answered(form, dana)
    answered(form, dana, session=one)
    for about in (None, one):
        with pytest.raises(AnsweredAlready):
            answered(form, dana, session=about)
    assert Feedback.objects.count() == 2


@pytest.mark.django_db
def test_nothing_leads_from_an_answer_to_a_person() -> None:
    activity = summit()
    dana = registrant(activity)
    answered(feedback_form(activity), dana, words="More about pay")
    columns = {field.name for model in (Feedback, FeedbackAnswer) for field in model._meta.concrete_fields}
    assert not columns & {"registration", "user", "person", "at", "by"}
    entry = Entry.objects.get(act="cooperation.programme.feedback_given")
    assert str(dana.pk) not in str({name: value for name, value in entry.facts.items() if name != "form"})


@pytest.mark.django_db
def test_an_answer_too_early_too_late_empty_or_outside_the_scale_is_refused() -> None:
    one = session()
    form, dana = feedback_form(one.activity), registrant(one.activity)
    with pytest.raises(FeedbackNotYet):
        answered(form, dana, session=one, at=NOON)
    with pytest.raises(AnswerOutOfRange):
        answered(form, dana, mark=6)
    with pytest.raises(NothingAnswered):
        give_feedback(form=form, registration=dana, answers={}, by=VISITOR, at=AFTERWARDS)
    form = edit_feedback_form(form_id=form.pk, version=form.version, wanted={"is_open": False}, **BY)
    with pytest.raises(FeedbackNotOpen):
        answered(form, dana)


@pytest.mark.django_db
def test_four_answers_are_only_counted_and_five_are_shown() -> None:
    activity = summit()
    form, people = feedback_form(activity), guests(activity, 5)
    for mark, somebody in zip((5, 4, 4, 3), people, strict=False):
        answered(form, somebody, mark, words=f"Said by {mark}")
    before = feedback_summary(activity.pk)
    assert (before.count, before.enough, before.marks, before.words) == (4, False, (), ())
    answered(form, people[4], 2, words="More time for questions")
    after = feedback_summary(activity.pk)
    assert [(one.count, one.mean) for one in after.marks] == [(5, Decimal("3.6"))] * 3
    assert after.marks[0].marks == ((1, 0), (2, 1), (3, 1), (4, 2), (5, 1))
    assert "More time for questions" in after.words[0].words


@pytest.mark.django_db
def test_a_session_with_few_answers_cannot_be_worked_out_from_the_rest() -> None:
    activity = summit()
    full, few = session(activity), session(activity, "Small circle")
    form, people = feedback_form(activity), guests(activity, 6)
    for somebody in people[:5]:
        answered(form, somebody, session=full)
    answered(form, people[5], mark=1, session=few)
    summary = feedback_summary(activity.pk)
    assert [(one.count, one.shown) for one in summary.sessions] == [(5, False), (1, False)]
    assert summary.enough


@pytest.mark.django_db
def test_the_summary_asks_as_often_for_one_session_as_for_many(django_assert_num_queries: Any) -> None:
    activity = summit()
    form, people = feedback_form(activity), guests(activity, 5)
    for number in range(3):
        one = session(activity, f"Session {number}")
        for somebody in people:
            answered(form, somebody, session=one)
    with django_assert_num_queries(5):
        assert len(feedback_summary(activity.pk).sessions) == 3


@given(st.dictionaries(st.integers(0, 20), st.integers(1, 12), max_size=8))
def test_what_is_hidden_is_never_one_to_four_people(sizes: dict[int, int]) -> None:
    shown = groups_to_show(sizes)
    assert all(sizes[one] >= LEAST_ANSWERS for one in shown)
    hidden = sum(sizes.values()) - sum(sizes[one] for one in shown)
    assert hidden == 0 or hidden >= LEAST_ANSWERS or not shown
