"""Evidence marks: the small number after a statement, its card, and the list at the end of the page.

A mark has ``sentence``; it may have ``title``, ``publisher``, ``published_on``, ``language``, ``document_id``, ``start``,
``end``, ``field`` and ``address``. Numbers are given in the order of the page.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import template
from django.template import Context
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


def _shown(context: Context) -> dict[Any, tuple[int, Any]]:
    """Return the marks this page has shown so far, by what they point at."""
    holder: Any = getattr(context, "request", None) or context.get("request") or context
    if not hasattr(holder, "evidence_shown"):
        holder.evidence_shown = {}
    shown: dict[Any, tuple[int, Any]] = holder.evidence_shown
    return shown


def _place(mark: Any) -> tuple[Any, ...]:
    return (getattr(mark, "document_id", None), getattr(mark, "start", None), mark.sentence)


@register.simple_tag(takes_context=True)
def evidence(context: Context, marks: Any, field: str = "", *, end: bool = False) -> SafeString:
    """Show the mark, or those of the marks that speak for ``field``; ``end`` opens the card towards the line's start."""
    if not marks:
        return SafeString()
    wanted: Iterable[Any] = marks if isinstance(marks, list | tuple) else [marks]
    # A sentence may carry several fields of one statement; the statement shows it once.
    chosen = {_place(mark): mark for mark in wanted if not field or getattr(mark, "field", "") == field}
    return mark_safe("".join(_one(_shown(context), mark, end=end) for mark in chosen.values()))  # noqa: S308 - each part is a template's output


def _one(shown: dict[Any, tuple[int, Any]], mark: Any, *, end: bool) -> str:
    first = _place(mark) not in shown
    number, _mark = shown.setdefault(_place(mark), (len(shown) + 1, mark))
    return render_to_string(
        "ui/parts/evidence.html", {"mark": mark, "number": number, "first": first, "end": end}
    )


@register.inclusion_tag("ui/parts/evidence_list.html", takes_context=True)
def evidence_list(context: Context) -> dict[str, Any]:
    """List the sentence behind every mark of the page; put it last."""
    return {"marks": list(_shown(context).values())}
