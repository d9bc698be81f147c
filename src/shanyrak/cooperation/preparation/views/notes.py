"""Writing a concept note, deciding about it, comparing its versions, taking it away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.activities.beneath import around
from shanyrak.cooperation.preparation.actions import approve_note, return_note, submit_note, write_note
from shanyrak.cooperation.preparation.forms import NoteForm, ReturnForm
from shanyrak.cooperation.preparation.models import ConceptNote
from shanyrak.cooperation.preparation.note_paper import note_document
from shanyrak.cooperation.preparation.permissions import APPROVE, DRAFT_NOTES, SEE_PREPARATION
from shanyrak.cooperation.preparation.queries.notes import compared, note_of, versions_of
from shanyrak.cooperation.preparation.views.shared import filled, keeps, page_of, prepared, pressed
from shanyrak.documents.content import Document
from shanyrak.documents.pdf import as_pdf
from shanyrak.documents.word import as_docx
from shanyrak.records.forms import LANGUAGE_NAMES
from shanyrak.records.languages import LANGUAGES
from shanyrak.ui.access import actor_of, permitted

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def _found(pk: int) -> ConceptNote:
    note = note_of(pk)
    if note is None:
        raise Http404
    return note


@permitted(DRAFT_NOTES)
def write(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the concept note."""
    activity = prepared(request, pk, DRAFT_NOTES)
    note = note_of(pk)
    initial = filled(NoteForm, note) if note else {"version": 0}
    form = NoteForm(request.POST or None, initial=initial)

    def _act(**given: Any) -> None:
        version = form.cleaned_data["version"] or 0
        write_note(activity=activity, version=version, wanted=form.wanted(), **given)

    approved = note is not None and note.approved_version == note.version
    warning = gettext("This version is approved. What you change needs approval anew.") if approved else ""
    return keeps(
        request,
        form,
        _act,
        activity=activity,
        title=gettext("Concept note"),
        back=page_of(activity, "note"),
        model=ConceptNote,
        warning=warning,
    )


@permitted(DRAFT_NOTES)
@require_POST
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Lay the note before the director."""
    activity = prepared(request, pk, DRAFT_NOTES)
    act = partial(submit_note, note_id=_found(pk).pk)
    return pressed(request, act, back=page_of(activity, "note"))


@permitted(APPROVE)
@require_POST
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve the version that was read."""
    activity = prepared(request, pk)
    version = int(request.POST["version"]) if request.POST.get("version", "").isdecimal() else 0
    act = partial(approve_note, note_id=_found(pk).pk, version=version)
    return pressed(request, act, back=page_of(activity, "note"))


@permitted(APPROVE)
def send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the note back with the reason."""
    activity, note = prepared(request, pk), _found(pk)
    form = ReturnForm(request.POST or None, initial={"version": note.version})

    def _act(**given: Any) -> None:
        return_note(note_id=note.pk, **form.cleaned_data, **given)

    title = gettext("Send the concept note back")
    return keeps(request, form, _act, activity=activity, title=title, back=page_of(activity, "note"))


@permitted(SEE_PREPARATION)
@require_safe
def versions(request: HttpRequest, pk: int) -> HttpResponse:
    """Show every version of the note, and how two of them differ."""
    activity, note = prepared(request, pk), _found(pk)
    rows = versions_of(note)
    newer = _number(request, "newer", rows[0].number)
    older = _number(request, "older", max(1, newer - 1))
    language = request.GET.get("language", "")
    language = language if language in LANGUAGES else (get_language() or "en")[:2]
    context = {
        **around(request, activity, gettext("Versions of the concept note")),
        "versions": rows,
        "older": older,
        "newer": newer,
        "compared": compared(note, older, newer, language=language),
        "languages": [
            (LANGUAGE_NAMES[code], f"?older={older}&newer={newer}&language={code}", code == language)
            for code in LANGUAGES
        ],
        "language": language,
        "back": page_of(activity, "note"),
    }
    return render(request, "preparation/versions.html", context)


def _number(request: HttpRequest, name: str, otherwise: int) -> int:
    given = request.GET.get(name, "")
    return int(given) if given.isdecimal() and len(given) < len("1000000") else otherwise


@permitted(SEE_PREPARATION)
@require_safe
def note_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with the note as PDF, in the language that the address names or the reader's."""
    return _file(request, pk, as_pdf, "pdf", "application/pdf")


@permitted(SEE_PREPARATION)
@require_safe
def note_docx(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with the note as DOCX, in the language that the address names or the reader's."""
    return _file(request, pk, as_docx, "docx", DOCX)


def _file(
    request: HttpRequest, pk: int, make: Callable[[Document], bytes], ending: str, kind: str
) -> HttpResponse:
    activity, note = prepared(request, pk), _found(pk)
    language = request.GET.get("language") or (get_language() or "en")[:2]
    if language not in LANGUAGES:
        raise Http404
    document = note_document(activity, note, actor_of(request), language=language, on=localdate())
    response = HttpResponse(make(document), content_type=kind)
    name = f"concept-note-{activity.pk}-{language}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
