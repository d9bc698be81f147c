"""The map and its tables."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from shanyrak.directory.permissions import SEE_PARTIES
from shanyrak.site.map.queries import Measure, Row, world
from shanyrak.ui.access import actor_of, permitted


@permitted(SEE_PARTIES)
@require_safe
def map_page(request: HttpRequest) -> HttpResponse:
    """Show every country as a tile, by the measure that ``?show=`` names, and all measures as a table."""
    asked = request.GET.get("show", "")
    measure = Measure(asked) if asked in set(Measure) else Measure.TAKES_PART
    found = world(actor_of(request), on=localdate())
    context = {
        "world": found,
        "measure": measure.value,
        "measures": [(name, f"{request.path}?show={one}", one is measure) for one, name in names().items()],
        "tiles": [(row, _number(row, measure)) for row in found.tiles],
        "title": names()[measure],
        "at_desk": False,
    }
    return render(request, "site/map/map.html", context)


def names() -> dict[Measure, str]:
    """Return what each measure is called."""
    return {
        Measure.TAKES_PART: gettext("Takes part"),
        Measure.IN_FORCE: gettext("Agreement in force"),
        Measure.LATE: gettext("Late promises"),
        Measure.ACTIVE: gettext("Activities in the last year"),
    }


def _number(row: Row, measure: Measure) -> int:
    return row.figures[measure]
