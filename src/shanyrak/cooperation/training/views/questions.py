"""A course's bank of questions, each with its versions and how it does."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.training.actions import add_question, change_question, retire_question
from shanyrak.cooperation.training.forms import QuestionForm
from shanyrak.cooperation.training.models import Course, Question
from shanyrak.cooperation.training.names import KIND_OF_QUESTION_NAMES
from shanyrak.cooperation.training.permissions import KEEP_COURSES, SEE_QUESTIONS
from shanyrak.cooperation.training.queries.quizzes import bank, version_lines
from shanyrak.cooperation.training.rules.marking import QuestionKind
from shanyrak.cooperation.training.views.courses import course_pages
from shanyrak.records.pages import newer as newer_data
from shanyrak.records.rules import StaleEdit
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.showing import refusals_shown_on, said


@permitted(SEE_QUESTIONS)
@require_safe
def questions(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the questions of a course, and how each does."""
    record = _course(request, pk)
    context = {
        **course_pages.here(record),
        "questions": bank(record),
        "kinds": [(kind, gettext(name)) for kind, name in KIND_OF_QUESTION_NAMES.items()],
        "may_keep": KEEP_COURSES.opens_for(actor_of(request)),
    }
    return render(request, "training/questions.html", context)


@permitted(SEE_QUESTIONS)
@require_safe
def question(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one question with all its versions."""
    found = _question(request, pk)
    context = {
        **course_pages.here(found.course),
        "question": found,
        "versions": version_lines(found),
        "may_keep": KEEP_COURSES.opens_for(actor_of(request)),
    }
    return render(request, "training/question.html", context)


@permitted(KEEP_COURSES)
def question_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a question of the kind that the address names."""
    record = _course(request, pk)
    wanted = request.GET.get("kind", "")
    kind = QuestionKind(wanted) if wanted in set(QuestionKind) else QuestionKind.ONE
    form = QuestionForm(request.POST or None, kind=kind)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            add_question(course=record, by=actor_of(request), at=now(), **form.parts())
            messages.success(request, gettext("Kept."))
            return redirect("courses:questions", pk=pk)
    return _form(request, record, form, _("New question"))


@permitted(KEEP_COURSES)
def question_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what a question asks from now on."""
    found = _question(request, pk)
    newest = found.versions.get(number=found.newest)
    form = QuestionForm.of(newest, found.version, request.POST or None)
    stale = ""
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            try:
                change_question(
                    question_id=pk,
                    version=form.cleaned_data["version"] or 0,
                    wanted=form.parts(),
                    by=actor_of(request),
                    at=now(),
                )
            except StaleEdit as newer:
                stale = said(newer)
                form.data = newer_data(request.POST, newer.version)
            else:
                messages.success(request, gettext("Kept."))
                return redirect("courses:question", pk=pk)
    return _form(request, found.course, form, _("Change the question"), stale=stale)


@permitted(KEEP_COURSES)
@require_POST
def question_retire(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask a question no more, or again."""
    _question(request, pk)
    retire_question(question_id=pk, retire="again" not in request.POST, by=actor_of(request), at=now())
    return redirect("courses:question", pk=pk)


def _form(
    request: HttpRequest, record: Course, form: QuestionForm, title: Any, *, stale: str = ""
) -> HttpResponse:
    context = {
        **course_pages.here(record),
        "form": form,
        "title": title,
        "kind_name": gettext(KIND_OF_QUESTION_NAMES[form.kind.value]),
        "stale": stale,
        "back": reverse("courses:questions", args=[record.pk]),
    }
    return render(request, "training/question_form.html", context, status=409 if stale else 200)


def _course(request: HttpRequest, pk: int) -> Course:
    found: Course = get_object_or_404(Course.objects.standing().visible_to(actor_of(request)), pk=pk)
    return found


def _question(request: HttpRequest, pk: int) -> Question:
    seen = Course.objects.standing().visible_to(actor_of(request)).order_by().values("pk")
    return get_object_or_404(Question.objects.filter(course__in=seen).select_related("course"), pk=pk)
