"""What the page of a record offers besides itself."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import RequestContext
from django.utils.timezone import localdate

from shanyrak.records.clocks import ClockFields
from shanyrak.records.models import Record
from shanyrak.records.turning import clocks_asked, page_clocks
from shanyrak.ui.access import actor_of

register = template.Library()


@register.inclusion_tag("records/actions.html", takes_context=True)
def record_actions(context: RequestContext, pages: Any, record: Record) -> dict[str, Any]:
    """Offer history to all, editing and merging to those who may; say until when the record is kept back."""
    return {
        "pages": pages,
        "record": record,
        "may_change": pages.change.opens_for(actor_of(context.request)) and not clocks_asked().chosen,
        "edit": pages.address("edit", pk=record.pk),
        "merge": pages.address("merge", pk=record.pk),
        "history": pages.address("history", pk=record.pk),
        "kept_back_until": record.public_on,
    }


@register.inclusion_tag("records/clocks.html", takes_context=True)
def clock_banner(context: RequestContext) -> dict[str, Any]:
    """Say in words which days the page speaks of, where the reader asked for others than today."""
    return {"clocks": page_clocks(), "request": context.request}


@register.inclusion_tag("records/clock_form.html", takes_context=True)
def clock_form(context: RequestContext) -> dict[str, Any]:  # noqa: ARG001 - a tag that draws a template is given it
    """Offer to show the page as it was on another day, as known on a third."""
    clocks = page_clocks()
    if clocks is None:
        return {}
    days = {"on": clocks.on, "known": clocks.known or localdate()}
    return {"clocks": clocks, "clock_form": ClockFields(initial=days)}
