"""The pages that say what went wrong, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Trouble:
    """What a page of trouble says: a title, a sentence, and what to do next."""

    status: int
    title: Any
    text: Any
    advice: Any = ""


BAD_REQUEST = Trouble(
    400,
    _("This request cannot be read"),
    _("Your browser sent something this page does not understand."),
    _("Go back, load the page again, and try once more."),
)
FORBIDDEN = Trouble(
    403,
    _("This page is not open to you"),
    _("Your roles do not allow this."),
    _("Ask an administrator of the hub if you need it for your work."),
)
FORM_TOO_OLD = Trouble(
    403,
    _("This form was open for too long"),
    _("For your safety each form works for a while only. Nothing was changed."),
    _("Go back, load the page again, and send the form once more."),
)
NOT_FOUND = Trouble(
    404,
    _("There is no such page"),
    _("The address may be mistyped, or the page may have moved."),
    _("Search for what you need, or start from the first page."),
)
TOO_MANY = Trouble(
    429,
    _("Too many tries"),
    _("We slow down repeated tries to keep accounts safe. Nothing is lost."),
    _("Wait a few minutes, then try again."),
)
BROKEN = Trouble(
    500,
    _("Something broke on our side"),
    _("Your last change was either kept whole or not at all."),
    _("Try again in a minute. If it stays like this, tell the secretariat what you did."),
)
MAINTENANCE = Trouble(
    503,
    _("We are working on the platform"),
    _("The record is safe. Pages come back as soon as the work is done."),
    _("Try again in a few minutes."),
)
TROUBLES = (BAD_REQUEST, FORBIDDEN, FORM_TOO_OLD, NOT_FOUND, TOO_MANY, BROKEN, MAINTENANCE)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Answer to a request that makes no sense; touches neither session nor database."""
    return plain(BAD_REQUEST)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Answer to someone whose roles do not allow a page."""
    return in_shell(request, FORBIDDEN)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Answer where there is no page, or none for this reader."""
    return in_shell(request, NOT_FOUND)


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Answer to a form without a valid token."""
    return in_shell(request, FORM_TOO_OLD)


def too_many(request: HttpRequest) -> HttpResponse:
    """Answer to someone who tries too often."""
    return in_shell(request, TOO_MANY)


def broken(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Answer after a fault of ours; asks nothing of the database, which may be the fault."""
    return plain(BROKEN)


def maintenance(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - as the other answers
    """Answer while the platform is being worked on."""
    response = plain(MAINTENANCE)
    response["Retry-After"] = "300"
    return response


def in_shell(request: HttpRequest, trouble: Trouble) -> HttpResponse:
    """Return the page with menus, for faults in which the platform itself is well."""
    return render(request, "site/error.html", {"trouble": trouble}, status=trouble.status)


def plain(trouble: Trouble) -> HttpResponse:
    """Return the page without anything that would have to be asked for."""
    return HttpResponse(render_to_string("site/error.html", {"trouble": trouble}), status=trouble.status)
