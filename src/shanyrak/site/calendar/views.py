"""The pages of the calendar, and the same as files."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import groupby
from typing import Any, cast
from urllib.parse import urlencode

from babel.core import Locale
from babel.dates import get_day_names
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import get_language, gettext
from django.views.decorators.http import conditional_page, require_safe

from shanyrak.cooperation.activities.permissions import SEE_ACTIVITIES
from shanyrak.cooperation.activities.queries import activity_line
from shanyrak.publishing.calendars import MEDIA_TYPE, calendar_of
from shanyrak.publishing.places import site_of
from shanyrak.site.calendar.forms import FIELDS, CalendarFilters
from shanyrak.site.calendar.queries import chosen, in_a_file, list_page, month_page, year_page
from shanyrak.site.calendar.rules import FIRST_YEAR, LAST_YEAR, Month
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import address, asked_by, counted, filters_in_force, page_links
from shanyrak.ui.words import month_names, when

A_YEAR_AGO = 366


@permitted(SEE_ACTIVITIES)
@require_safe
def this_month(request: HttpRequest) -> HttpResponse:
    """Show the month of today."""
    today = localdate()
    return _month(request, Month(today.year, today.month))


@permitted(SEE_ACTIVITIES)
@require_safe
def month(request: HttpRequest, year: int, number: int) -> HttpResponse:
    """Show a month as a table of its days."""
    return _month(request, _month_of(year, number))


@permitted(SEE_ACTIVITIES)
@require_safe
def year(request: HttpRequest, year: int) -> HttpResponse:
    """Show a year by its months."""
    _check(year)
    form, filters = _filters(request)
    page = year_page(year, chosen(filters, actor_of(request), on=localdate()), on=localdate())
    names = month_names("wide", "stand-alone", get_language() or "en")
    months = [(one, names[one.month.number], _at(request, one.month)) for one in page.months]
    around = [(other, _at_year(request, other)) for other in (year - 1, year + 1)]
    context = _around(
        request, form, filters, Month(year, localdate().month if year == localdate().year else 1)
    )
    context |= {"page": page, "months": months, "view": "year", "title": str(year)}
    context |= {
        "previous": around[0] if year > FIRST_YEAR else None,
        "next": around[1] if year < LAST_YEAR else None,
    }
    context["file"] = reverse("calendar:year-file", args=[year]) + _asked(request)
    return render(request, "site/calendar/year.html", context)


@permitted(SEE_ACTIVITIES)
@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """Show what is to come as a list, or what has passed."""
    form, filters = _filters(request)
    past, today = "past" in request.GET, localdate()
    page = list_page(
        chosen(filters, actor_of(request), on=today), request.GET.get("page"), past=past, on=today
    )
    lines = [activity_line(row, on=today) for row in page.object_list]
    context = _around(request, form, filters, Month(today.year, today.month))
    context |= {
        "page": page,
        "groups": [(when(key), list(group)) for key, group in groupby(lines, lambda line: line.since[:7])],
        "past": past,
        "other": address(request, past=None if past else 1, page=None),
        "pages": page_links(request, page),
        "count_in_words": counted(page),
        "view": "list",
        "title": gettext("What has passed") if past else gettext("What is coming"),
        "file": reverse("calendar:file") + _asked(request),
    }
    return render(request, "site/calendar/list.html", context)


@permitted(SEE_ACTIVITIES)
@require_safe
@conditional_page
def month_file(request: HttpRequest, year: int, number: int) -> HttpResponse:
    """Answer with a month as iCalendar."""
    one = _month_of(year, number)
    return _file(request, one.first, one.after, when(f"{year:04}-{number:02}"), f"{year}-{number:02}")


@permitted(SEE_ACTIVITIES)
@require_safe
@conditional_page
def year_file(request: HttpRequest, year: int) -> HttpResponse:
    """Answer with a year as iCalendar."""
    _check(year)
    return _file(request, date(year, 1, 1), date(year + 1, 1, 1), str(year), str(year))


@permitted(SEE_ACTIVITIES)
@require_safe
@conditional_page
def file(request: HttpRequest) -> HttpResponse:
    """Answer with the last year and all that is to come as iCalendar, for a calendar that follows it."""
    since = date.fromordinal(localdate().toordinal() - A_YEAR_AGO)
    return _file(request, since, None, gettext("Calendar"), "calendar")


def _month(request: HttpRequest, shown: Month) -> HttpResponse:
    form, filters = _filters(request)
    page = month_page(shown, chosen(filters, actor_of(request), on=localdate()), on=localdate())
    context = _around(request, form, filters, shown)
    context |= {
        "page": page,
        "weeks": [
            [(day, [(bar, page.lines[bar.id]) if bar else None for bar in day.bars]) for day in week]
            for week in page.weeks
        ],
        "view": "month",
        "title": _name(shown),
        "day_names": _day_names(),
        "previous": (_name(shown.later(-1)), _at(request, shown.later(-1)))
        if shown.later(-1).year >= FIRST_YEAR
        else None,
        "next": (_name(shown.later(1)), _at(request, shown.later(1)))
        if shown.later(1).year <= LAST_YEAR
        else None,
        "file": reverse("calendar:month-file", args=[shown.year, shown.number]) + _asked(request),
        "whole_list": f"{reverse('activities:list')}?{urlencode({**request.GET.dict(), 'year': shown.year})}",
    }
    return render(request, "site/calendar/month.html", context)


def _around(
    request: HttpRequest, form: CalendarFilters, filters: Mapping[str, Any], shown: Month
) -> dict[str, Any]:
    """Return what stands around every view: the way to the others, and what it is narrowed to."""
    today = localdate()
    month_there = _at(request, shown)
    return {
        "form": form,
        "today": today,
        "chips_shown": filters_in_force(request, form, filters),
        "plain_address": request.path,
        "views": [
            ("month", gettext("Month"), month_there),
            ("year", gettext("Year"), _at_year(request, shown.year)),
            ("list", gettext("List"), reverse("calendar:list") + _asked(request)),
        ],
        "this_month": reverse("calendar:now") + _asked(request),
        "at_desk": False,
    }


def _file(request: HttpRequest, first: date, after: date | None, title: str, name: str) -> HttpResponse:
    _form, filters = _filters(request)
    rows = in_a_file(chosen(filters, actor_of(request), on=localdate()), first, after)
    response = HttpResponse(calendar_of(rows, title=title, site=site_of(request)), content_type=MEDIA_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{name}.ics"'
    return response


def _filters(request: HttpRequest) -> tuple[CalendarFilters, dict[str, Any]]:
    form = CalendarFilters(request.GET or None)
    asked_by(actor_of(request), form)
    return form, form.cleaned_data if form.is_bound and form.is_valid() else {}


def _asked(request: HttpRequest) -> str:
    """Return the filters of an address, so that the next view keeps them."""
    kept = {name: value for name, value in request.GET.items() if name in FIELDS and value}
    return f"?{urlencode(kept)}" if kept else ""


def _month_of(year: int, number: int) -> Month:
    _check(year)
    if not 1 <= number <= 12:  # noqa: PLR2004 - months
        raise Http404
    return Month(year, number)


def _check(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404


def _name(shown: Month) -> str:
    return when(f"{shown.year:04}-{shown.number:02}")


def _at(request: HttpRequest, shown: Month) -> str:
    return reverse("calendar:month", args=[shown.year, shown.number]) + _asked(request)


def _at_year(request: HttpRequest, year: int) -> str:
    return reverse("calendar:year", args=[year]) + _asked(request)


def _day_names() -> list[tuple[str, str]]:
    """Return (short, whole) names of the days, Monday first."""
    locale = Locale.parse(get_language() or "en")
    short, whole = (
        get_day_names(cast(Any, width), "stand-alone", locale) for width in ("abbreviated", "wide")
    )
    return [(short[day], whole[day]) for day in range(7)]
