"""Cohorts: a public list, one page each, and the tab on the activity where the secretariat works with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.activities.beneath import activity_beneath, around
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.training.actions import (
    add_cohort,
    add_quiz,
    add_trainer,
    edit_cohort,
    edit_quiz,
    issue_certificates,
    merge_cohorts,
    remove_quiz,
    remove_trainer,
)
from shanyrak.cooperation.training.forms import (
    CohortFilters,
    CohortForm,
    NewCohortForm,
    QuizForm,
    TrainerForm,
)
from shanyrak.cooperation.training.models import Cohort, Quiz, Trainer
from shanyrak.cooperation.training.permissions import (
    CERTIFY,
    KEEP_COURSES,
    SEE_COURSES,
    SEE_EVALUATION,
    SEE_LEARNERS,
)
from shanyrak.cooperation.training.queries.cohorts import cohort_line, cohort_of, cohorts, trainers_of
from shanyrak.cooperation.training.queries.courses import course_line, materials_of, needs_in_words
from shanyrak.cooperation.training.queries.evaluation import four_levels
from shanyrak.cooperation.training.queries.learners import learners
from shanyrak.cooperation.training.queries.quizzes import attempt_line, attempts_of, quizzes_of
from shanyrak.records.pages import RecordPages
from shanyrak.records.pages import newer as newer_data
from shanyrak.records.rules import StaleEdit
from shanyrak.records.sections import sections_of
from shanyrak.records.turning import clocks_asked, day_asked
from shanyrak.refusals import Refusal
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing, show_list
from shanyrak.ui.showing import refusals_shown_on, said


def cohort(request: HttpRequest, record: Cohort) -> HttpResponse:
    """Show one cohort as everybody may see it."""
    actor = actor_of(request)
    line = cohort_line(
        Cohort.objects.with_state(on=day_asked()).select_related("course", "activity").get(pk=record.pk)
    )
    context = {
        **cohort_pages.here(record),
        "cohort": line,
        "needs": needs_in_words(record.course),
        "trainers": trainers_of(record.pk),
        "materials": materials_of(record.course, actor, cohort_id=record.pk),
        "may_keep": KEEP_COURSES.opens_for(actor) and not clocks_asked().chosen,
        "sees_learners": SEE_LEARNERS.opens_for(actor),
        "sections": sections_of(record, actor, without={"evidence"}),
    }
    return render(request, "training/cohort.html", context)


cohort_pages = RecordPages(
    model=Cohort,
    namespace="cohorts",
    listing=Listing(
        name="cohorts",
        title=_("Cohorts"),
        rows=lambda filters, actor: cohorts(filters, actor, on=day_asked()),
        line=cohort_line,
        filters=CohortFilters,
        first_order="-when",
        empty=_("No cohorts yet."),
        columns=(
            Column(
                "title",
                _("Cohort"),
                lambda c: c.title,
                lambda c: reverse("cohorts:detail", args=[c.id]),
                ("label",),
            ),
            Column(
                "course",
                _("Course"),
                lambda c: c.course,
                lambda c: reverse("courses:detail", args=[c.course_id]),
                ("course__label",),
            ),
            Column("when", _("When"), lambda c: c.when, order=("activity__since", "activity__until")),
            Column("place", _("Place"), lambda c: c.place, order=("activity__place",)),
            Column("languages", _("Languages"), lambda c: c.languages, on_page=False),
            Column(
                "state",
                _("State"),
                lambda c: c.state_name,
                order=("state",),
                template="training/cells/state.html",
            ),
        ),
    ),
    form=CohortForm,
    create_form=NewCohortForm,
    see=SEE_COURSES,
    change=KEEP_COURSES,
    one=_("Cohort"),
    create=add_cohort,
    edit=edit_cohort,
    merge=merge_cohorts,
    detail=cohort,
)


@permitted(SEE_LEARNERS)
@require_safe
def beneath(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the training of an activity: who learns, what each lacks, quizzes, trainers and files."""
    activity = activity_beneath(request, pk)
    actor = actor_of(request)
    found = cohort_of(activity, actor, on=localdate())
    context = around(request, activity, _("Training")) | {"may_keep": KEEP_COURSES.opens_for(actor)}
    if found is None:
        return render(request, "training/beneath/nothing.html", context)
    people = learners(found, actor, at=now())
    context |= {
        "cohort": cohort_line(found),
        "course": course_line(found.course),
        "needs": needs_in_words(found.course),
        "learners": people,
        "ready": [one for one in people if one.is_ready],
        "completed": sum(one.has_completed for one in people),
        "quizzes": quizzes_of(found),
        "trainers": trainers_of(found.pk),
        "materials": materials_of(found.course, actor, cohort_id=found.pk),
        "may_certify": CERTIFY.opens_for(actor),
        "sees_evaluation": SEE_EVALUATION.opens_for(actor),
    }
    return render(request, "training/beneath/cohort.html", context)


@permitted(SEE_EVALUATION)
@require_safe
def evaluation(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one cohort on the four levels."""
    activity = activity_beneath(request, pk)
    found = _cohort(request, activity)
    context = around(request, activity, _("Evaluation")) | {
        "cohort": cohort_line(found),
        "levels": four_levels(found),
    }
    return render(request, "training/beneath/evaluation.html", context)


@permitted(SEE_EVALUATION)
@require_safe
def attempts(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show every attempt that was handed in, or export them."""
    activity = activity_beneath(request, pk)
    found = _cohort(request, activity)
    listing = Listing(
        name=f"attempts-{found.pk}",
        title=_("Attempts"),
        rows=lambda _filters, _actor: attempts_of(found),
        line=attempt_line,
        template="training/beneath/attempts.html",
        empty=_("Nobody has handed in a quiz yet."),
        columns=ATTEMPT_COLUMNS,
    )
    return show_list(request, listing, also=around(request, activity, _("Attempts")))


ATTEMPT_COLUMNS = (
    Column("learner", _("Learner"), lambda a: a.learner, order=("registration__family_name",)),
    Column("party", _("Party"), lambda a: a.party, order=("registration__party__label",)),
    Column("quiz", _("Quiz"), lambda a: a.quiz, order=("quiz",)),
    Column("number", _("Attempt"), lambda a: a.number, order=("number",), numeric=True),
    Column("handed_in", _("Handed in"), lambda a: a.handed_in, order=("handed_in_at",)),
    Column("share", _("Per cent"), lambda a: a.per_cent, order=("share",), numeric=True),
    Column("passed", _("Passed"), lambda a: a.passed, order=("has_passed",)),
)


@permitted(CERTIFY)
@require_POST
def certify(request: HttpRequest, pk: int) -> HttpResponse:
    """Issue certificates to the learners who are ticked and meet the conditions."""
    activity = activity_beneath(request, pk)
    chosen = {int(one) for one in request.POST.getlist("learner") if one.isdecimal()}
    try:
        batch = issue_certificates(
            cohort_id=_cohort(request, activity).pk, registrations=chosen, by=actor_of(request), at=now()
        )
    except Refusal as refusal:
        messages.error(request, said(refusal))
        return redirect("training:cohort", pk)
    return redirect("certificates:batch", pk=batch.pk)


@permitted(KEEP_COURSES)
def trainer_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Say who trains."""
    activity = activity_beneath(request, pk)
    form = TrainerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            add_trainer(
                cohort=_cohort(request, activity), by=actor_of(request), at=now(), **form.cleaned_data
            )
            return redirect("training:cohort", pk)
    return _form(request, activity, form, _("Add a trainer"))


@permitted(KEEP_COURSES)
@require_POST
def trainer_remove(request: HttpRequest, pk: int, trainer: int) -> HttpResponse:
    """Take a trainer away."""
    found = get_object_or_404(Trainer, pk=trainer, cohort=_cohort(request, activity_beneath(request, pk)))
    remove_trainer(trainer_id=found.pk, by=actor_of(request), at=now())
    return redirect("training:cohort", pk)


@permitted(KEEP_COURSES)
def quiz_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Set a quiz up."""
    activity = activity_beneath(request, pk)
    found = _cohort(request, activity)
    form = QuizForm(request.POST or None, course=found.course, language=get_language() or "en")

    def keep() -> None:
        add_quiz(cohort=found, by=actor_of(request), at=now(), **form.wanted())

    return _kept(request, activity, form, keep, _("New quiz"))


@permitted(KEEP_COURSES)
def quiz_edit(request: HttpRequest, pk: int, quiz: int) -> HttpResponse:
    """Change a quiz."""
    activity = activity_beneath(request, pk)
    found = _cohort(request, activity)
    kept = get_object_or_404(Quiz, pk=quiz, cohort=found)
    initial = {name: getattr(kept, name) for name in QuizForm.base_fields}
    form = QuizForm(
        request.POST or None, course=found.course, language=get_language() or "en", initial=initial
    )

    def keep() -> None:
        version = form.cleaned_data["version"] or 0
        edit_quiz(quiz_id=kept.pk, version=version, wanted=form.wanted(), by=actor_of(request), at=now())

    return _kept(request, activity, form, keep, _("Change the quiz"))


@permitted(KEEP_COURSES)
@require_POST
def quiz_remove(request: HttpRequest, pk: int, quiz: int) -> HttpResponse:
    """Take a quiz away that nobody has begun."""
    found = get_object_or_404(Quiz, pk=quiz, cohort=_cohort(request, activity_beneath(request, pk)))
    try:
        remove_quiz(quiz_id=found.pk, by=actor_of(request), at=now())
    except Refusal as refusal:
        messages.error(request, said(refusal))
    return redirect("training:cohort", pk)


def _kept(
    request: HttpRequest, activity: Activity, form: forms.Form, keep: Callable[[], None], title: Any
) -> HttpResponse:
    """Do what a form brings, or show it; a stale edit is shown again with what was written."""
    stale = ""
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            try:
                keep()
            except StaleEdit as newer:
                stale = said(newer)
                form.data = newer_data(request.POST, newer.version)
            else:
                messages.success(request, gettext("Kept."))
                return redirect("training:cohort", activity.pk)
    return _form(request, activity, form, title, stale=stale)


def _form(
    request: HttpRequest, activity: Activity, form: forms.Form, title: Any, *, stale: str = ""
) -> HttpResponse:
    context = around(request, activity, title) | {
        "form": form,
        "stale": stale,
        "back": reverse("training:cohort", args=[activity.pk]),
    }
    return render(request, "training/beneath/form.html", context, status=409 if stale else 200)


def _cohort(request: HttpRequest, activity: Activity) -> Cohort:
    """Return the cohort of an activity. Raises Http404 where it holds none."""
    found: Cohort | None = cohort_of(activity, actor_of(request), on=localdate())
    if found is None:
        raise Http404
    return found
