"""The catalogue of courses: a public list, one page each, and the files that go with them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.timezone import now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.training.actions import (
    add_course,
    add_material,
    edit_course,
    merge_courses,
    remove_material,
)
from shanyrak.cooperation.training.forms import CourseFilters, CourseForm, MaterialForm
from shanyrak.cooperation.training.models import Cohort, Course, Material
from shanyrak.cooperation.training.permissions import KEEP_COURSES, SEE_COURSES, SEE_QUESTIONS
from shanyrak.cooperation.training.queries.cohorts import cohorts_of_course
from shanyrak.cooperation.training.queries.courses import course_detail, course_line, courses
from shanyrak.records.pages import RecordPages
from shanyrak.records.rules import Visibility
from shanyrak.records.sections import sections_of
from shanyrak.records.turning import clocks_asked, day_asked
from shanyrak.roles import READERS
from shanyrak.sources.actions import keep_document
from shanyrak.sources.files import place_of
from shanyrak.sources.queries import evidence_for
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing
from shanyrak.ui.showing import refusals_shown_on
from shanyrak_methods.extraction import UnreadableDocument

PIECE = 64 * 1024


def course(request: HttpRequest, record: Course) -> HttpResponse:
    """Show one course."""
    actor, key = actor_of(request), (record.kind(), record.pk)
    context = {
        **course_pages.here(record),
        "course": course_detail(record, actor),
        "cohorts": cohorts_of_course(record, actor, on=day_asked()),
        "may_keep": KEEP_COURSES.opens_for(actor) and not clocks_asked().chosen,
        "may_see_questions": SEE_QUESTIONS.opens_for(actor),
        "marks": evidence_for([key], actor).get(key, []),
        "sections": sections_of(record, actor, without={"evidence"}),
    }
    return render(request, "training/course.html", context)


course_pages = RecordPages(
    model=Course,
    namespace="courses",
    listing=Listing(
        name="courses",
        title=_("Courses"),
        rows=courses,
        line=course_line,
        filters=CourseFilters,
        first_order="title",
        empty=_("No courses yet."),
        columns=(
            Column(
                "title",
                _("Course"),
                lambda c: c.title,
                lambda c: reverse("courses:detail", args=[c.id]),
                ("label",),
            ),
            Column("level", _("Level"), lambda c: c.level, order=("level",)),
            Column("hours", _("Hours"), lambda c: c.hours or None, order=("hours",), numeric=True),
            Column("languages", _("Languages"), lambda c: c.languages),
            Column("provider", _("Provider"), lambda c: c.provider, order=("provider__label",)),
            Column("cohorts", _("Cohorts"), lambda c: c.cohorts, order=("cohort_count",), numeric=True),
        ),
    ),
    form=CourseForm,
    see=SEE_COURSES,
    change=KEEP_COURSES,
    one=_("Course"),
    create=add_course,
    edit=edit_course,
    merge=merge_courses,
    detail=course,
)


@permitted(KEEP_COURSES)
def material_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Lay a file with a course; with ``?cohort=`` for that cohort only."""
    record = get_object_or_404(Course.objects.standing().visible_to(actor_of(request)), pk=pk)
    cohort = _cohort(request, record)
    form = MaterialForm(request.POST or None, request.FILES or None)
    back = (
        reverse("training:cohort", args=[cohort.activity_id])
        if cohort
        else reverse("courses:detail", args=[pk])
    )
    if request.method == "POST" and form.is_valid() and _laid(request, form, record, cohort):
        messages.success(request, gettext("Kept."))
        return redirect(back)
    context = {**course_pages.here(record), "form": form, "title": _("Add a file"), "back": back}
    return render(request, "training/course_form.html", context)


def _cohort(request: HttpRequest, record: Course) -> Cohort | None:
    chosen = request.GET.get("cohort", "")
    return get_object_or_404(Cohort, pk=chosen, course=record) if chosen.isdecimal() else None


def _laid(request: HttpRequest, form: MaterialForm, record: Course, cohort: Cohort | None) -> bool:
    """Keep the file if its content is a document; else say at the field why not."""
    said: dict[str, Any] = form.cleaned_data
    is_public = said["audience"] == Visibility.PUBLIC.value
    visibility = Visibility.PUBLIC if is_public else Visibility.SECRETARIAT
    who: dict[str, Any] = {"by": actor_of(request), "at": now()}
    with refusals_shown_on(form):
        try:
            content, name = said["file"].read(), said["file"].name
            kept = keep_document(content=content, name=name, visibility=visibility.value, **who)
        except UnreadableDocument as unreadable:
            reason = {"reason": str(unreadable)}
            form.add_error("file", gettext("This file cannot be kept: %(reason)s") % reason)
            return False
        texts = {"title": said["title"], "audience": said["audience"]}
        add_material(course=record, cohort=cohort, document=kept.document, **texts, **who)
        return True
    return False


@permitted(SEE_COURSES)
@require_safe
def material(request: HttpRequest, pk: int) -> StreamingHttpResponse:
    """Send a file to whoever may open it here: everyone what is public, the secretariat all."""
    actor = actor_of(request)
    found = get_object_or_404(Material.objects.select_related("document"), pk=pk)
    seen = Course.objects.standing().visible_to(actor).filter(pk=found.course_id).exists()
    if not seen or (found.audience != Visibility.PUBLIC.value and not actor.roles() & READERS):
        raise Http404
    return sent(found)


def sent(found: Material) -> StreamingHttpResponse:
    """Send a file, never to be run by the browser. Raises Http404 where the file is lost."""
    place = place_of(found.document.sha256)
    if not place.exists():
        raise Http404
    response = StreamingHttpResponse(_parts(place), content_type="application/octet-stream")
    response["Content-Length"] = str(place.stat().st_size)
    response["Content-Disposition"] = (
        content_disposition_header(as_attachment=True, filename=found.document.file_name) or "attachment"
    )
    return response


def _parts(place: Path) -> Iterator[bytes]:
    """Read a file piece by piece; it is opened only once somebody takes the first."""
    with place.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


@permitted(KEEP_COURSES)
@require_POST
def material_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a file away from a course."""
    found = get_object_or_404(Material.objects.select_related("cohort"), pk=pk)
    remove_material(material_id=pk, by=actor_of(request), at=now())
    messages.success(request, gettext("Taken away."))
    if found.cohort:
        return redirect("training:cohort", found.cohort.activity_id)
    return redirect("courses:detail", pk=found.course_id)
