"""Asking people what they think of an activity and its sessions, and taking their answers without their names."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.programme.models import (
    Feedback,
    FeedbackAnswer,
    FeedbackForm,
    FeedbackGiven,
    FeedbackQuestion,
    Session,
)
from shanyrak.cooperation.programme.names import READY_QUESTIONS
from shanyrak.cooperation.programme.permissions import CHANGE_PROGRAMMES, CHOOSE_SESSIONS
from shanyrak.cooperation.programme.rules import (
    AnsweredAlready,
    NotApproved,
    QuestionSort,
    check_feedback,
    check_marks,
    check_same_activity,
)
from shanyrak.cooperation.programme.telling import told_of_activity
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import State
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_new
from shanyrak.records.languages import Texts
from shanyrak.roles import Actor, require


@transaction.atomic
def ask_feedback(*, activity: Activity, by: Actor, at: datetime) -> FeedbackForm:
    """Give an activity its feedback form, with the ready questions; one that it has stays as it is."""
    require(by, CHANGE_PROGRAMMES)
    known = FeedbackForm.objects.filter(activity=activity).first()
    if known is not None:
        return known
    form: FeedbackForm = keep_new(record=FeedbackForm(activity=activity), by=by, at=at)
    for place, (code, (sort, _label)) in enumerate(READY_QUESTIONS.items(), 1):
        question = FeedbackQuestion(form=form, position=place, sort=sort.value, code=code)
        keep_new(record=question, by=by, at=at)
    record(
        "cooperation.programme.feedback_asked", by=by, at=at, **told_of_activity(activity, {"form": form.pk})
    )
    return form


@transaction.atomic
def edit_feedback_form(
    *, form_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> FeedbackForm:
    """Open or close the form, or let it ask about each session. Refuses an edit of an older version."""
    require(by, CHANGE_PROGRAMMES)
    form: FeedbackForm = (
        FeedbackForm.objects.select_for_update(of=("self",)).select_related("activity").get(pk=form_id)
    )
    changes = keep_edit(record=form, wanted=wanted, version=version, by=by, at=at)
    if changes:
        told = told_of_activity(form.activity, {"form": form.pk, **changes})
        record("cooperation.programme.feedback_form_edited", by=by, at=at, **told)
    return form


@transaction.atomic
def add_feedback_question(
    *, form: FeedbackForm, sort: str, label: Texts, by: Actor, at: datetime
) -> FeedbackQuestion:
    """Ask one more question, after those that stand there."""
    require(by, CHANGE_PROGRAMMES)
    last = form.questions.order_by("-position").values_list("position", flat=True).first() or 0
    question: FeedbackQuestion = keep_new(
        record=FeedbackQuestion(form=form, position=last + 1, sort=sort, label=dict(label)), by=by, at=at
    )
    told = told_of_activity(form.activity, {"question": question.pk, "sort": sort, "label": dict(label)})
    record("cooperation.programme.feedback_question_added", by=by, at=at, **told)
    return question


@transaction.atomic
def edit_feedback_question(
    *, question_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> FeedbackQuestion:
    """Change the words of a question of one's own, or ask it no more; answers stay. Refuses an older version."""
    require(by, CHANGE_PROGRAMMES)
    question: FeedbackQuestion = (
        FeedbackQuestion.objects.select_for_update(of=("self",))
        .select_related("form__activity")
        .get(pk=question_id)
    )
    changes = keep_edit(record=question, wanted=wanted, version=version, by=by, at=at)
    if changes:
        told = told_of_activity(question.form.activity, {"question": question.pk, **changes})
        record("cooperation.programme.feedback_question_edited", by=by, at=at, **told)
    return question


@transaction.atomic
def give_feedback(
    *,
    form: FeedbackForm,
    registration: Registration,
    answers: Mapping[int, int | str | None],
    by: Actor,
    at: datetime,
    session: Session | None = None,
) -> None:
    """Keep what somebody thinks of the activity, or of one session, without a trace of who it was.

    ``answers`` are a mark or words by the number of the question. That the person has answered is kept apart, so that
    each does once. Refuses whoever did not take part, a second answer, one too early, and marks outside the scale.
    """
    require(by, CHOOSE_SESSIONS)
    _check_may_answer(form, registration, session, at=at)
    questions = {one.pk: one for one in form.questions.filter(is_asked=True)}
    marks = {pk: answers.get(pk) for pk, one in questions.items() if one.sort == QuestionSort.SCALE}
    words = {
        pk: str(answers.get(pk) or "").strip()
        for pk, one in questions.items()
        if one.sort == QuestionSort.WORDS
    }
    check_marks(marks.values(), words=words.values())
    try:
        with transaction.atomic():
            FeedbackGiven.objects.create(form=form, session=session, registration=registration)
    except IntegrityError as twice:
        raise AnsweredAlready from twice
    feedback = Feedback.objects.create(form=form, session=session, given_on=at.date())
    FeedbackAnswer.objects.bulk_create(
        [
            *(
                FeedbackAnswer(feedback=feedback, question_id=pk, mark=mark)
                for pk, mark in marks.items()
                if mark
            ),
            *(
                FeedbackAnswer(feedback=feedback, question_id=pk, words=said)
                for pk, said in words.items()
                if said
            ),
        ]
    )
    # The journal says that there was an answer; naming the person here would tie the two together by their time.
    facts = {"form": form.pk, "session": session.pk if session else None}
    record("cooperation.programme.feedback_given", by=by, at=at, facts=facts)


def _check_may_answer(
    form: FeedbackForm, registration: Registration, session: Session | None, *, at: datetime
) -> None:
    check_same_activity(form.activity_id, registration.activity_id, session.activity_id if session else None)
    if registration.state != State.APPROVED.value:
        raise NotApproved
    given = FeedbackGiven.objects.filter(form=form, session=session, registration=registration).exists()
    ends = session.ending.instant if session else None
    check_feedback(open_now=form.is_open, given=given, ends=ends, at=at)
