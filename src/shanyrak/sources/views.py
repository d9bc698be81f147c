"""The pages of source documents."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from shanyrak.records.pages import RecordPages
from shanyrak.refusals import Refusal, gettext_noop
from shanyrak.sources.actions import Kept, describe_document, keep_document, merge_documents
from shanyrak.sources.files import place_of
from shanyrak.sources.forms import DescribeForm, DocumentFilters, KeepForm
from shanyrak.sources.models import SourceDocument
from shanyrak.sources.permissions import KEEP_DOCUMENTS, SEE_DOCUMENTS, SEE_ORIGINALS
from shanyrak.sources.queries import differences_of, document_detail, document_line, documents
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing
from shanyrak_methods.extraction import UnreadableDocument


class FileRefused(Refusal):
    """What was handed in is no document that can be read."""

    text = gettext_noop("This file cannot be kept: %(reason)s")
    field = "file"


def document(request: HttpRequest, record: SourceDocument) -> HttpResponse:
    """Show one document, its passages marked."""
    context = {
        "pages": document_pages,
        "record": record,
        "document": document_detail(record, actor_of(request)),
        "differences": differences_of(record),
        "may_download": SEE_ORIGINALS.opens_for(actor_of(request)),
    }
    return render(request, "sources/document.html", context)


@permitted(SEE_ORIGINALS)
def original(request: HttpRequest, pk: int) -> FileResponse:
    """Send the original file, never to be run by the browser."""
    record = get_object_or_404(SourceDocument.objects.visible_to(actor_of(request)), pk=pk)
    place = place_of(record.sha256)
    if not place.exists():
        raise Http404
    return FileResponse(
        place.open("rb"),
        as_attachment=True,
        filename=record.file_name,
        content_type="application/octet-stream",
    )


def hand_in(**fields: Any) -> SourceDocument:
    """Keep an uploaded document. Raises FileRefused with the reason."""
    file = fields.pop("file")
    try:
        kept: Kept = keep_document(content=file.read(), name=file.name, **fields)
    except UnreadableDocument as unreadable:
        raise FileRefused(reason=str(unreadable)) from unreadable
    return kept.document


document_pages = RecordPages(
    model=SourceDocument,
    namespace="sources",
    listing=Listing(
        name="documents",
        title=_("Source documents"),
        rows=documents,
        line=document_line,
        filters=DocumentFilters,
        first_order="-published",
        columns=(
            Column(
                "title",
                _("Title"),
                lambda d: d.title,
                lambda d: reverse("sources:detail", args=[d.id]),
                ("label",),
            ),
            Column("publisher", _("Publisher"), lambda d: d.publisher, order=("publisher",)),
            Column("published", _("Published"), lambda d: d.published_on, order=("published_on",)),
            Column("language", _("Language"), lambda d: d.language, order=("language",)),
        ),
    ),
    form=DescribeForm,
    create_form=KeepForm,
    copies_stay=True,
    see=SEE_DOCUMENTS,
    change=KEEP_DOCUMENTS,
    one=_("Source document"),
    create=hand_in,
    edit=describe_document,
    merge=merge_documents,
    detail=document,
)
