"""The papers of an activity: laying them, saying who may see them, opening them."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.preparation.actions import edit_paper, lay_paper, remove_paper
from shanyrak.cooperation.preparation.forms import PaperEditForm, PaperForm
from shanyrak.cooperation.preparation.models import Paper
from shanyrak.cooperation.preparation.permissions import PREPARE, READ_PAPERS
from shanyrak.cooperation.preparation.views.shared import filled, keeps, page_of, prepared, pressed
from shanyrak.sources.files import place_of
from shanyrak.ui.access import actor_of, permitted


@permitted(PREPARE)
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Lay a paper beside the activity."""
    activity = prepared(request, pk)
    form = PaperForm(request.POST or None, request.FILES or None)

    def _act(**given: Any) -> None:
        said = form.wanted()
        file = said.pop("file")
        lay_paper(activity=activity, content=file.read(), name=file.name, **said, **given)

    return keeps(
        request,
        form,
        _act,
        activity=activity,
        title=gettext("Add a paper"),
        back=page_of(activity, "papers"),
        has_file=True,
    )


@permitted(PREPARE)
def edit(request: HttpRequest, part: int) -> HttpResponse:
    """Change what a paper is called, and who may see it."""
    paper = get_object_or_404(Paper, pk=part)
    activity = prepared(request, paper.activity_id)
    form = PaperEditForm(request.POST or None, initial=filled(PaperEditForm, paper))

    def _act(**given: Any) -> None:
        edit_paper(paper_id=part, version=form.cleaned_data["version"] or 0, wanted=form.wanted(), **given)

    return keeps(
        request,
        form,
        _act,
        activity=activity,
        title=gettext("Paper"),
        back=page_of(activity, "papers"),
        model=Paper,
        remove=reverse("preparation:paper-remove", args=[part]),
    )


@permitted(PREPARE)
@require_POST
def remove(request: HttpRequest, part: int) -> HttpResponse:
    """Take a paper away."""
    paper = get_object_or_404(Paper, pk=part)
    activity = prepared(request, paper.activity_id)
    return pressed(request, partial(remove_paper, paper_id=part), back=page_of(activity, "papers"))


@permitted(READ_PAPERS)
@require_safe
def file(request: HttpRequest, part: int) -> HttpResponseBase:
    """Answer with the file of a paper that the actor may open."""
    paper = get_object_or_404(Paper.objects.visible_to(actor_of(request)), pk=part)
    place = place_of(paper.sha256)
    if not place.is_file():
        raise Http404
    # Always to be kept, never shown in place: whoever made the file decides nothing in this platform's pages.
    response = FileResponse(
        place.open("rb"), as_attachment=True, filename=paper.name, content_type=paper.media
    )
    response["X-Content-Type-Options"] = "nosniff"
    return response
