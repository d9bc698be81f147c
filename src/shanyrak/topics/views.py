"""The pages of topics, and the taxonomy as machines read it."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from shanyrak.records.pages import RecordPages
from shanyrak.records.sections import sections_of
from shanyrak.topics.actions import add_topic, edit_topic, merge_topics
from shanyrak.topics.forms import TopicFilters, TopicForm
from shanyrak.topics.models import Topic
from shanyrak.topics.permissions import CHANGE_TOPICS, SEE_TOPICS
from shanyrak.topics.queries import topic_detail, topic_line, topics, tree
from shanyrak.topics.skos import graph
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing

FORMATS = {"ttl": ("turtle", "text/turtle"), "jsonld": ("json-ld", "application/ld+json")}


def topic(request: HttpRequest, record: Topic) -> HttpResponse:
    """Show one topic: where it stands, what it is called, and what is about it."""
    actor = actor_of(request)
    context = {
        **topic_pages.here(record),
        "topic": topic_detail(record, actor),
        "sections": sections_of(record, actor, without={"evidence"}),
    }
    return render(request, "topics/topic.html", context)


@permitted(SEE_TOPICS)
def by_notation(request: HttpRequest, notation: str) -> HttpResponse:
    """Lead from a concept's own address to its page."""
    found = get_object_or_404(Topic.objects.visible_to(actor_of(request)), notation=notation)
    return redirect("topics:detail", pk=found.merged_into_id or found.pk)


@permitted(SEE_TOPICS)
def skos(request: HttpRequest, form: str) -> HttpResponse:
    """Answer with the whole taxonomy as SKOS."""
    rows = Topic.objects.visible_to(actor_of(request)).select_related("broader", "merged_into").order_by("pk")
    found = graph(
        rows,
        base=request.build_absolute_uri(reverse("topics:list")),
        title=f"Topics of the {settings.HUB_NAME}",
    )
    name, kind = FORMATS[form]
    response = HttpResponse(found.serialize(format=name), content_type=f"{kind}; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="topics.{form}"'
    return response


topic_pages = RecordPages(
    model=Topic,
    namespace="topics",
    listing=Listing(
        name="topics",
        title=_("Topics"),
        rows=topics,
        line=topic_line,
        filters=TopicFilters,
        first_order="name",
        template="topics/list.html",
        empty=_("No topics yet."),
        context=lambda request: {"branches": tree(actor_of(request))} if _whole(request) else {},
        columns=(
            Column(
                "name",
                _("Name"),
                lambda t: t.name,
                lambda t: reverse("topics:detail", args=[t.id]),
                ("label",),
            ),
            Column("definition", _("Definition"), lambda t: t.definition),
            Column("broader", _("Broader topic"), lambda t: t.broader, order=("broader__label",)),
            Column("notation", _("Notation"), lambda t: t.notation, order=("notation",)),
        ),
    ),
    form=TopicForm,
    see=SEE_TOPICS,
    change=CHANGE_TOPICS,
    one=_("Topic"),
    create=add_topic,
    edit=edit_topic,
    merge=merge_topics,
    detail=topic,
)


def _whole(request: HttpRequest) -> bool:
    """Whether the reader wants the tree: neither a search nor an order of their own, nor another day."""
    return not any(request.GET.get(name) for name in ("q", "sort", "page", "format", "on", "known"))
