"""What people said of an activity, and the form that asks them."""

from __future__ import annotations

import csv
import json
from functools import partial
from io import StringIO
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.activities.beneath import activity_beneath, around
from shanyrak.cooperation.programme.actions import (
    add_feedback_question,
    ask_feedback,
    edit_feedback_form,
    edit_feedback_question,
)
from shanyrak.cooperation.programme.forms import FeedbackSettingsForm, QuestionForm
from shanyrak.cooperation.programme.models import FeedbackForm, FeedbackQuestion
from shanyrak.cooperation.programme.permissions import CHANGE_PROGRAMMES, SEE_ATTENDANCE
from shanyrak.cooperation.programme.queries import FeedbackSummary, feedback_summary
from shanyrak.cooperation.programme.queries.feedback import question_in_words
from shanyrak.cooperation.programme.rules import LEAST_ANSWERS
from shanyrak.cooperation.programme.views.shared import edited_by, filled, kept_by, part_of, pressed
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import harmless


@permitted(SEE_ATTENDANCE)
@require_safe
def feedback(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what people said, as far as nobody can be made out; or hand it out as a file."""
    activity = activity_beneath(request, pk)
    summary = feedback_summary(pk)
    if wanted := request.GET.get("format"):
        return _as_file(summary, wanted, name=f"feedback-{pk}")
    form = FeedbackForm.objects.filter(activity=activity).first()
    context = {
        **around(request, activity, _("Feedback")),
        "form_row": form,
        "questions": [(one, question_in_words(one)) for one in form.questions.all()] if form else [],
        "summary": summary,
        "least": LEAST_ANSWERS,
        "may_change": CHANGE_PROGRAMMES.opens_for(actor_of(request)),
    }
    return render(request, "programme/feedback.html", context)


@permitted(CHANGE_PROGRAMMES)
@require_POST
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the activity its form."""
    activity = activity_beneath(request, pk)
    return pressed(request, partial(ask_feedback, activity=activity), back=_back(pk))


@permitted(CHANGE_PROGRAMMES)
def settings(request: HttpRequest, pk: int) -> HttpResponse:
    """Open or close the form."""
    activity = activity_beneath(request, pk)
    row = _form(pk)
    return edited_by(
        request,
        FeedbackSettingsForm(request.POST or None, initial=filled(FeedbackSettingsForm, row)),
        partial(edit_feedback_form, form_id=row.pk),
        activity=activity,
        model=FeedbackForm,
        back=_back(pk),
        title=_("When feedback is taken"),
    )


@permitted(CHANGE_PROGRAMMES)
def new_question(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask one more question."""
    activity, form, row = activity_beneath(request, pk), QuestionForm(request.POST or None), _form(pk)

    def _act(**given: Any) -> None:
        add_feedback_question(form=row, **form.wanted(), **given)

    return kept_by(request, form, _act, activity=activity, back=_back(pk), title=_("Add a question"))


@permitted(CHANGE_PROGRAMMES)
@require_POST
def turn_question(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """Ask a question no more, or again; its answers stay."""
    activity_beneath(request, pk)
    question = part_of(FeedbackQuestion, part, form__activity=pk)
    act = partial(
        edit_feedback_question,
        question_id=part,
        version=question.version,
        wanted={"is_asked": not question.is_asked},
    )
    return pressed(request, act, back=_back(pk))


def _form(pk: int) -> FeedbackForm:
    found = FeedbackForm.objects.filter(activity=pk).first()
    if found is None:
        raise Http404
    return found


def _back(pk: int) -> str:
    return reverse("programme:feedback", args=[pk])


def _as_file(summary: FeedbackSummary, wanted: str, *, name: str) -> HttpResponse:
    """Hand out what the page shows, and nothing more. Raises Http404 for an unknown format."""
    rows = _rows(summary)
    if wanted == "json":
        content, kind = json.dumps(rows, ensure_ascii=False, indent=1), "application/json"
    elif wanted == "csv":
        content, kind = _csv(rows), "text/csv; charset=utf-8"
    else:
        raise Http404
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}.{wanted}"'
    return response


def _csv(rows: list[dict[str, str]]) -> str:
    written = StringIO()
    writer = csv.writer(written)
    writer.writerow(["about", "question", "answers", "mean", "words"])
    writer.writerows([[harmless(value) for value in row.values()] for row in rows])
    return written.getvalue()


def _rows(summary: FeedbackSummary) -> list[dict[str, str]]:
    """Return one row a question, and one a sentence that somebody wrote."""
    groups = [("", summary.marks, summary.words)]
    groups += [(str(one.title), one.marks, one.words) for one in summary.sessions]
    rows = []
    for about, marks, words in groups:
        for mark in marks:
            mean = "" if mark.mean is None else str(mark.mean)
            rows.append(_row(about, str(mark.question), str(mark.count), mean, ""))
        for said in words:
            rows += [_row(about, str(said.question), "", "", text) for text in said.words]
    return rows


def _row(about: str, question: str, answers: str, mean: str, words: str) -> dict[str, str]:
    return {"about": about, "question": question, "answers": answers, "mean": mean, "words": words}
