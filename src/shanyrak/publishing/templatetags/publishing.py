"""What the head of a page says to machines: its own address, feeds, and the record or the list it shows."""

from __future__ import annotations

from typing import Any

from django import template
from django.http import HttpRequest
from django.template import Context
from django.urls import reverse
from django.utils.translation import get_language

from shanyrak.directory.models import Party
from shanyrak.publishing import linked_data
from shanyrak.publishing.kinds import kinds
from shanyrak.publishing.places import site_of
from shanyrak.records.models import Record
from shanyrak.topics.models import Topic
from shanyrak.ui.access import actor_of

register = template.Library()

OF_NO_CONSEQUENCE = ("language", "sort", "format", "next")  # what changes nothing in what a page says


@register.inclusion_tag("publishing/head.html", takes_context=True)
def published(context: Context) -> dict[str, Any]:
    """Say where the page stands for ever, which feeds tell of it, and what it shows; data for visitors only."""
    request: HttpRequest | None = getattr(context, "request", None)
    match = getattr(request, "resolver_match", None)
    if request is None or match is None or not hasattr(request, "user"):
        return {}
    record = public(context.get("record")) if match.url_name == "detail" else None
    is_visitor = actor_of(request).pk is None
    return {
        "canonical": canonical(request),
        "feed": f"{feed_for(record)}?language={get_language()}",
        "data_address": data_address(record),
        "data": data(context, record, request) if is_visitor else "",
    }


def public(shown: Any) -> Record | None:
    """Return the record that a page shows, as it is now, if everybody may see it; a page may show it as it was."""
    if not isinstance(shown, Record) or shown.kind() not in kinds or shown.pk is None:
        return None
    record: Record | None = kinds[shown.kind()].rows().filter(pk=shown.pk).first()
    return record


def data_address(record: Record | None) -> str:
    """Return where a public record can be had as JSON-LD."""
    return reverse("publishing:jsonld", args=[kinds[record.kind()].word, record.pk]) if record else ""


def canonical(request: HttpRequest) -> str:
    """Return the page's address without what changes only its order or its language."""
    wanted = request.GET.copy()
    for name in OF_NO_CONSEQUENCE:
        wanted.pop(name, None)
    path = request.build_absolute_uri(request.path)
    return f"{path}?{wanted.urlencode()}" if wanted else path


def feed_for(record: Any) -> str:
    """Return the feed that tells most of a record; the one of everything where none tells of it alone."""
    if isinstance(record, Party):
        return reverse("publishing:feed-of-party", args=[record.pk])
    if isinstance(record, Topic):
        return reverse("publishing:feed-of-topic", args=[record.notation])
    return reverse("publishing:feed", args=["all"])


def data(context: Context, record: Any, request: HttpRequest) -> str:
    """Return what the page shows as JSON-LD: a record, or a list with its files; nothing for other pages."""
    site = site_of(request)
    if record is not None:
        turned_back = (
            "on" in request.GET or "known" in request.GET
        )  # the page speaks of a day, the data of today
        return "" if turned_back else linked_data.inside_html(linked_data.document(record, site))
    listing, formats = context.get("listing"), context.get("formats")
    if listing is None or not formats:
        return ""
    node = linked_data.data_set(title=str(listing.title), address=request.path, formats=formats, site=site)
    return linked_data.inside_html(node)
