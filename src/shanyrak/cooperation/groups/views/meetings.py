"""The page of a meeting, and what is done on it: inviting, noting who came, laying and approving the minutes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.groups.actions import (
    approve_minutes,
    call_meeting,
    correct_minutes,
    edit_meeting,
    invite_members,
    lay_minutes,
    merge_meetings,
    note_all_attendance,
    take_minutes_back,
)
from shanyrak.cooperation.groups.forms import (
    ApprovalForm,
    AttendanceForm,
    CorrectionForm,
    MeetingFilters,
    MeetingForm,
    NewMeetingForm,
)
from shanyrak.cooperation.groups.models import Meeting
from shanyrak.cooperation.groups.paper import minutes_document
from shanyrak.cooperation.groups.permissions import APPROVE_MINUTES, CHANGE_GROUPS, SEE_GROUPS
from shanyrak.cooperation.groups.queries.common import in_order, member_line, members_seen
from shanyrak.cooperation.groups.queries.counting import quorum_at
from shanyrak.cooperation.groups.queries.meetings import (
    may_read_minutes,
    meeting_detail,
    meeting_line,
    meetings,
    members_at,
    quorum_in_words,
    with_decisions,
)
from shanyrak.cooperation.groups.views.shared import kept_by, pressed
from shanyrak.documents.content import Document
from shanyrak.documents.pdf import as_pdf
from shanyrak.documents.word import as_docx
from shanyrak.records.forms import LANGUAGE_NAMES
from shanyrak.records.languages import LANGUAGES
from shanyrak.records.pages import RecordPages
from shanyrak.records.sections import sections_of
from shanyrak.records.turning import day_asked
from shanyrak.sources.queries import evidence_for
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing

STEPS = (_("Agenda"), _("Attendance"), _("Minutes"), _("Before the members"), _("Approved"))


def meeting(request: HttpRequest, record: Meeting) -> HttpResponse:
    """Show a meeting with the whole flow of its work."""
    actor = actor_of(request)
    key = (record.kind(), record.pk)
    context = {
        **meeting_pages.here(record),
        "meeting": meeting_detail(record, actor, on=day_asked()),
        "marks": evidence_for([key]).get(key, []),
        "steps": STEPS,
        "languages": [(code, LANGUAGE_NAMES[code]) for code in LANGUAGES],
        "writing_language": (get_language() or "en")[:2],
        "may_change": CHANGE_GROUPS.opens_for(actor),
        "may_approve": APPROVE_MINUTES.opens_for(actor),
        "sections": sections_of(record, actor, without={"evidence"}),
    }
    return render(request, "groups/meeting.html", context)


meeting_pages = RecordPages(
    model=Meeting,
    namespace="meetings",
    listing=Listing(
        name="meetings",
        title=_("Meetings of groups"),
        rows=lambda filters, actor: with_decisions(meetings(filters, actor, on=day_asked()), actor),
        line=lambda row: meeting_line(row, on=day_asked()),
        filters=MeetingFilters,
        first_order="-when",
        empty=_("No meetings yet."),
        columns=(
            Column(
                "title",
                _("Meeting"),
                lambda m: m.title,
                lambda m: reverse("meetings:detail", args=[m.id]),
                ("label",),
            ),
            Column(
                "group",
                _("Group"),
                lambda m: m.group,
                lambda m: reverse("groups:detail", args=[m.group_id]),
                ("group__label",),
            ),
            Column("number", _("Number"), lambda m: m.number, order=("number",)),
            Column("when", _("When"), lambda m: m.when, order=("activity__since", "activity__until")),
            Column("where", _("Where"), lambda m: m.where, order=("activity__place",)),
            Column(
                "decisions",
                _("Decisions"),
                lambda m: m.decisions,
                order=("decision_count",),
                numeric=True,
            ),
        ),
    ),
    form=MeetingForm,
    create_form=NewMeetingForm,
    see=SEE_GROUPS,
    change=CHANGE_GROUPS,
    one=_("Meeting"),
    create=call_meeting,
    edit=edit_meeting,
    merge=merge_meetings,
    detail=meeting,
)


@permitted(CHANGE_GROUPS)
@require_POST
def invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Invite the members, with the agenda."""
    meeting_pages.found(request, pk)
    return pressed(request, partial(invite_members, meeting_id=pk), pages=meeting_pages, pk=pk)


@permitted(CHANGE_GROUPS)
def attendance(request: HttpRequest, pk: int) -> HttpResponse:
    """Note who came, one line for each member of the day."""
    record = meeting_pages.found(request, pk)
    noted = {row.member_id: row for row in record.attendance.all()}
    members = [member_line(row) for row in in_order(members_seen(members_at(record), actor_of(request)))]
    initial: dict[str, Any] = {}
    for number, row in noted.items():
        initial |= {f"presence_{number}": row.presence, f"represented_{number}": row.represented_by_id}
    form = AttendanceForm(members, request.POST or None, initial=initial)

    def _act(**given: Any) -> None:
        note_all_attendance(meeting_id=pk, answers=form.answers(), **given)

    return kept_by(
        request,
        form,
        _act,
        pages=meeting_pages,
        record=record,
        title=gettext("Who came"),
        template="groups/attendance.html",
        lead=quorum_in_words(quorum_at(record)),
    )


@permitted(CHANGE_GROUPS)
@require_POST
def lay(request: HttpRequest, pk: int) -> HttpResponse:
    """Lay the minutes before the members."""
    meeting_pages.found(request, pk)
    return pressed(request, partial(lay_minutes, meeting_id=pk), pages=meeting_pages, pk=pk)


@permitted(CHANGE_GROUPS)
@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Make laid minutes a draft again."""
    meeting_pages.found(request, pk)
    return pressed(request, partial(take_minutes_back, meeting_id=pk), pages=meeting_pages, pk=pk)


@permitted(APPROVE_MINUTES)
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Record that the minutes were approved, and close them."""
    record = meeting_pages.found(request, pk)
    form = ApprovalForm(request.POST or None)

    def _act(**given: Any) -> None:
        approve_minutes(meeting_id=pk, **form.cleaned_data, **given)

    return kept_by(
        request,
        form,
        _act,
        pages=meeting_pages,
        record=record,
        title=gettext("Record the approval"),
        lead=gettext("Approved minutes are closed. What is wrong in them is put right by corrections."),
    )


@permitted(CHANGE_GROUPS)
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a correction to approved minutes."""
    record = meeting_pages.found(request, pk)
    form = CorrectionForm(record, request.POST or None)

    def _act(**given: Any) -> None:
        correct_minutes(meeting_id=pk, **form.cleaned_data, **given)

    return kept_by(request, form, _act, pages=meeting_pages, record=record, title=gettext("Add a correction"))


@permitted(SEE_GROUPS)
@require_safe
def minutes_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with the minutes as PDF, in the language that the address names or the reader's."""
    return _minutes(request, pk, as_pdf, "pdf", "application/pdf")


@permitted(SEE_GROUPS)
@require_safe
def minutes_docx(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with the minutes as DOCX, in the language that the address names or the reader's."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    return _minutes(request, pk, as_docx, "docx", kind)


def _minutes(
    request: HttpRequest, pk: int, make: Callable[[Document], bytes], ending: str, kind: str
) -> HttpResponse:
    record = meeting_pages.found(request, pk)
    actor = actor_of(request)
    language = request.GET.get("language") or (get_language() or "en")[:2]
    if language not in LANGUAGES or not may_read_minutes(record, actor):
        raise Http404
    document = minutes_document(record, actor, language=language, on=localdate())
    response = HttpResponse(make(document), content_type=kind)
    name = f"minutes-{record.number}-{record.pk}-{language}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
