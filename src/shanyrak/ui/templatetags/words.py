"""Filters and tags that say dates, numbers and texts in the reader's language."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from shanyrak.ui import words
from shanyrak.ui.templatetags.ui import tag

register = template.Library()


@register.filter
def when(value: Any) -> str:
    """Say a date, perhaps a partial one, in words: 19 November 2026."""
    return words.when(value)


@register.filter
def when_short(value: Any) -> str:
    """Say a date as tables do: 19 Nov 2026."""
    return words.when(value, short=True)


@register.filter
def moment(value: datetime | None) -> str:
    """Say a day and a time."""
    return words.moment(value)


@register.filter
def moment_short(value: datetime | None) -> str:
    """Say a day and a time as tables do."""
    return words.moment(value, short=True)


@register.simple_tag
def period(since: Any, until: Any, *, short: bool = False) -> str:
    """Say a period; open ends are said as such."""
    return words.period(since, until, short=short)


@register.simple_tag
def days(since: Any, until: Any = "", *, short: bool = False) -> str:
    """Say the days of an event: 12–16 October 2021."""
    return words.days(since, until, short=short)


@register.filter
def number(value: Any) -> str:
    """Write a number with thin spaces between thousands."""
    return words.number(value)


@register.simple_tag
def said(value: Any) -> SafeString:
    """Write a text that has a language: marked where it is not the page's, tagged where its translation is stale.

    Anything else is written as it is, a day in words.
    """
    if value is None or not str(value):
        return SafeString()
    if isinstance(value, date):
        return format_html("{}", words.when(value, short=True))
    language = getattr(value, "language", "")
    foreign = language and language != (get_language() or "en")
    text = (
        format_html('<span lang="{}">{}</span>', language, str(value))
        if foreign
        else format_html("{}", str(value))
    )
    if getattr(value, "stale", False):
        return format_html("{} {}", text, tag("warn", gettext("Translation out of date")))
    return text
