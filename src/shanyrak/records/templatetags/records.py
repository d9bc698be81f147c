"""What the page of a record offers besides itself."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import RequestContext

from shanyrak.records.models import Record
from shanyrak.ui.access import actor_of

register = template.Library()


@register.inclusion_tag("records/actions.html", takes_context=True)
def record_actions(context: RequestContext, pages: Any, record: Record) -> dict[str, Any]:
    """Offer history to all, editing and merging to those who may; say until when the record is kept back."""
    return {
        "pages": pages,
        "record": record,
        "may_change": pages.change.opens_for(actor_of(context.request)),
        "edit": pages.address("edit", pk=record.pk),
        "merge": pages.address("merge", pk=record.pk),
        "history": pages.address("history", pk=record.pk),
        "kept_back_until": record.public_on,
    }
