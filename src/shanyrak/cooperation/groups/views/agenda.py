"""The small pages of an agenda: its items, their papers, and what the minutes say of each."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.groups.actions import (
    add_agenda_item,
    add_paper,
    edit_agenda_item,
    remove_agenda_item,
    remove_paper,
    write_minutes,
)
from shanyrak.cooperation.groups.forms import AgendaForm, MinutesForm, PaperForm
from shanyrak.cooperation.groups.models import AgendaItem, MinutesText, Paper
from shanyrak.cooperation.groups.permissions import CHANGE_GROUPS
from shanyrak.cooperation.groups.queries.common import mine
from shanyrak.cooperation.groups.queries.versions import versions_of
from shanyrak.cooperation.groups.views.meetings import meeting_pages
from shanyrak.cooperation.groups.views.shared import edited_by, filled, kept_by, pressed
from shanyrak.records.forms import LANGUAGE_NAMES
from shanyrak.records.languages import LANGUAGES, original
from shanyrak.ui.access import permitted


@permitted(CHANGE_GROUPS)
def new_item(request: HttpRequest, pk: int) -> HttpResponse:
    """Put one more item on the agenda."""
    record = meeting_pages.found(request, pk)
    form = AgendaForm(request.POST or None)

    def _act(**given: Any) -> None:
        add_agenda_item(meeting_id=pk, **form.wanted(), **given)

    return kept_by(
        request, form, _act, pages=meeting_pages, record=record, title=gettext("Add an item to the agenda")
    )


@permitted(CHANGE_GROUPS)
def change_item(request: HttpRequest, part: int) -> HttpResponse:
    """Change an item of the agenda."""
    item = found(request, part)
    form = AgendaForm(request.POST or None, initial=filled(AgendaForm, item))
    return edited_by(
        request,
        form,
        partial(edit_agenda_item, item_id=part),
        pages=meeting_pages,
        record=item.meeting,
        model=AgendaItem,
        title=gettext("Item %(number)s of the agenda") % {"number": item.position},
        remove=reverse("meetings:agenda-remove", args=[part]),
    )


@permitted(CHANGE_GROUPS)
@require_POST
def drop_item(request: HttpRequest, part: int) -> HttpResponse:
    """Take an item off the agenda."""
    item = found(request, part)
    act = partial(remove_agenda_item, item_id=part)
    return pressed(request, act, pages=meeting_pages, pk=item.meeting_id)


@permitted(CHANGE_GROUPS)
def new_paper(request: HttpRequest, part: int) -> HttpResponse:
    """Lay a source document on an item."""
    item = found(request, part)
    form = PaperForm(request.POST or None)

    def _act(**given: Any) -> None:
        add_paper(item_id=part, document=form.cleaned_data["document"], **given)

    title = gettext("Add a paper to item %(number)s") % {"number": item.position}
    return kept_by(request, form, _act, pages=meeting_pages, record=item.meeting, title=title)


@permitted(CHANGE_GROUPS)
@require_POST
def drop_paper(request: HttpRequest, part: int) -> HttpResponse:
    """Take a paper off an item."""
    paper = get_object_or_404(Paper.objects.select_related("item"), pk=part)
    found(request, paper.item_id)
    act = partial(remove_paper, paper_id=part)
    return pressed(request, act, pages=meeting_pages, pk=paper.item.meeting_id)


@permitted(CHANGE_GROUPS)
def write(request: HttpRequest, part: int, language: str) -> HttpResponse:
    """Write the minutes of an item in one language; a stale edit is shown beside the newer."""
    if language not in LANGUAGES:
        raise Http404
    item = found(request, part)
    kept = MinutesText.objects.filter(item=item).first()
    texts = kept.text if kept else {}
    initial = {
        "text": texts.get(language, {}).get("text", ""),
        "version": kept.version if kept else 0,
    }
    form = MinutesForm(request.POST or None, initial=initial)
    form.fields["text"].widget.attrs["lang"] = language

    def _act(*, version: int, wanted: dict[str, Any], **given: Any) -> None:
        write_minutes(item_id=part, version=version, language=language, text=wanted["text"], **given)

    first = original(texts)[0] if texts else ""
    return edited_by(
        request,
        form,
        _act,
        pages=meeting_pages,
        record=item.meeting,
        model=MinutesText,
        title=gettext("Minutes of item %(number)s") % {"number": item.position},
        template="groups/write.html",
        item_title=mine(item.title),
        language=language,
        languages=[
            (LANGUAGE_NAMES[code], reverse("meetings:write", args=[part, code]), code == language)
            for code in LANGUAGES
        ],
        original=texts[first]["text"] if first and first != language else "",
        original_language=first,
        versions=reverse("meetings:versions", args=[part]) if kept else "",
    )


@permitted(CHANGE_GROUPS)
@require_safe
def versions(request: HttpRequest, part: int) -> HttpResponse:
    """Show every version of the minutes of an item, who wrote it and when."""
    item = found(request, part)
    context = {
        **meeting_pages.here(item.meeting),
        "title": gettext("Minutes of item %(number)s: every version") % {"number": item.position},
        "versions": versions_of(item, get_language() or "en"),
    }
    return render(request, "groups/versions.html", context)


def found(request: HttpRequest, part: int) -> AgendaItem:
    """Return the item if the reader may see its meeting. Raises Http404."""
    item = get_object_or_404(AgendaItem.objects.select_related("meeting__group"), pk=part)
    meeting_pages.found(request, item.meeting_id)
    return item
