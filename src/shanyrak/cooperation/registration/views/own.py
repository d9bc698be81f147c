"""The own page of a registered person, which their link opens."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from shanyrak.cooperation.activities.queries import activity_line
from shanyrak.cooperation.registration.links import registration_of
from shanyrak.cooperation.registration.models import STATE_NAMES, Registration
from shanyrak.cooperation.registration.own_page import parts_of_own
from shanyrak.cooperation.registration.permissions import REGISTER
from shanyrak.records.secret_links import LinkNotGood
from shanyrak.records.turning import day_asked
from shanyrak.ui.access import permitted
from shanyrak.ui.showing import said


@permitted(REGISTER)
@never_cache
@require_http_methods(["GET", "HEAD"])
def own(request: HttpRequest, token: str) -> HttpResponseBase:
    """Show a registered person how they stand, in their language; words and 404 for a link that is not good."""
    try:
        registration = registration_of(token)
    except LinkNotGood as refusal:
        return render(request, "registration/own.html", {"refused": said(refusal)}, status=404)
    language = language_for(request, registration)
    with override(language):
        context = {
            "registration": registration,
            "line": activity_line(registration.activity, on=day_asked()),
            "state": STATE_NAMES[registration.state],
            "sections": parts_of_own(registration, language),
        }
        response = render(request, "registration/own.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def language_for(request: HttpRequest, registration: Registration) -> str:
    """Return the language chosen on this device, or else the person's own."""
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    return chosen if chosen in dict(settings.LANGUAGES) else registration.language
