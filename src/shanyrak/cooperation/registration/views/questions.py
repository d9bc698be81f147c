"""The questions of an activity's registration: ready ones, own ones, their order."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from shanyrak.cooperation.activities.beneath import activity_beneath, around
from shanyrak.cooperation.registration.actions import (
    add_question,
    ask_ready,
    edit_question,
    move_question,
    remove_question,
)
from shanyrak.cooperation.registration.forms import QuestionForm, ReadyForm
from shanyrak.cooperation.registration.models import Opening, Question
from shanyrak.cooperation.registration.permissions import KEEP_REGISTRATIONS
from shanyrak.cooperation.registration.queries.opening import opening_of, question_lines
from shanyrak.cooperation.registration.rules import Stage
from shanyrak.records.pages import labelled, newer
from shanyrak.records.rules import StaleEdit
from shanyrak.refusals import Refusal
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.showing import refusals_shown_on, said


@permitted(KEEP_REGISTRATIONS)
def questions(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the questions of both stages, or add ready ones."""
    activity = activity_beneath(request, pk)
    opening = opening_of(pk)
    if opening is None:
        return redirect("registration:settings", pk)
    asked = opening.questions.exclude(code="").values_list("code", flat=True)
    form = ReadyForm(request.POST or None, asked=asked)
    if request.method == "POST" and form.is_valid():
        ask_ready(opening=opening, codes=form.cleaned_data["codes"], by=actor_of(request), at=now())
        return redirect("registration:questions", pk)
    context = {
        **around(request, activity, _("Questions")),
        "stages": [
            (_("While registering"), question_lines(opening, Stage.REGISTERING)),
            (_("After approval"), question_lines(opening, Stage.APPROVED)),
        ],
        "form": form,
        "opening": opening,
    }
    return render(request, "registration/questions.html", context)


@permitted(KEEP_REGISTRATIONS)
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a question of one's own."""
    activity = activity_beneath(request, pk)
    opening = get_object_or_404(Opening, activity=pk)
    form = QuestionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            add_question(opening=opening, by=actor_of(request), at=now(), **form.wanted())
            return redirect("registration:questions", pk)
    context = {**around(request, activity, _("A question of your own")), "form": form, "back": _back(pk)}
    return render(request, "registration/form.html", context)


@permitted(KEEP_REGISTRATIONS)
def edit(request: HttpRequest, pk: int, question: int) -> HttpResponse:
    """Change a question; a stale edit is shown beside the newer."""
    activity = activity_beneath(request, pk)
    row = _found(pk, question)
    form = QuestionForm.of(row, request.POST or None)
    context: dict[str, Any] = {}
    if request.method == "POST" and form.is_valid():
        who: dict[str, Any] = {"by": actor_of(request), "at": now()}
        with refusals_shown_on(form):
            try:
                edit_question(
                    question=row, wanted=form.wanted(), version=form.cleaned_data["version"] or 0, **who
                )
            except StaleEdit as stale:
                form.data = newer(request.POST, stale.version)
                context = {"stale": said(stale), "differences": labelled(Question, form, stale.differences)}
            else:
                return redirect("registration:questions", pk)
    context |= around(request, activity, _("Question"))
    context |= {
        "form": form,
        "back": _back(pk),
        "remove": reverse("registration:question_remove", args=[pk, question]),
    }
    return render(request, "registration/form.html", context, status=409 if "stale" in context else 200)


@permitted(KEEP_REGISTRATIONS)
@require_POST
def move(request: HttpRequest, pk: int, question: int) -> HttpResponse:
    """Move a question one place up or down."""
    activity_beneath(request, pk)
    row = _found(pk, question)
    move_question(question=row, up=request.POST.get("way") == "up", by=actor_of(request), at=now())
    return redirect(f"{_back(pk)}#question-{question}")


@permitted(KEEP_REGISTRATIONS)
@require_POST
def remove(request: HttpRequest, pk: int, question: int) -> HttpResponse:
    """Take a question out, or say that somebody has answered it."""
    activity_beneath(request, pk)
    try:
        remove_question(question=_found(pk, question), by=actor_of(request), at=now())
    except Refusal as refusal:
        messages.error(request, said(refusal))
    return redirect("registration:questions", pk)


def _found(pk: int, question: int) -> Question:
    return get_object_or_404(Question.objects.select_related("opening"), pk=question, opening__activity=pk)


def _back(pk: int) -> str:
    return reverse("registration:questions", args=[pk])
