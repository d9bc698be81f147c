"""The pages that belong to no room."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import localdate

from shanyrak.site.desk import desk, first_page
from shanyrak.site.gallery import parts, samples
from shanyrak.site.permissions import SEE_HOME, SEE_TODAY
from shanyrak.site.search import search as found
from shanyrak.ui.access import actor_of, permitted

A_YEAR = 365 * 24 * 3600


@permitted(SEE_HOME)
def home(request: HttpRequest) -> HttpResponse:
    """Show the public home page; to those who are signed in too."""
    return render(
        request, "site/home.html", first_page(actor_of(request), on=localdate()) | {"at_desk": False}
    )


@permitted(SEE_TODAY)
def today(request: HttpRequest) -> HttpResponse:
    """Show the desk of whoever is signed in."""
    return render(request, "site/today.html", desk(actor_of(request), on=localdate()))


@permitted(SEE_HOME)
def search(request: HttpRequest) -> HttpResponse:
    """Show what is found by ``?q=`` over everything."""
    question = request.GET.get("q", "").strip()
    groups = found(question, actor_of(request))
    context = {"question": question, "groups": groups, "whole": sum(group.count for group in groups)}
    return render(request, "site/search.html", context)


@permitted(SEE_HOME)
def design(request: HttpRequest) -> HttpResponse:
    """Show every component of the pages, with the code to use it."""
    return render(request, "site/design.html", samples() | {"parts": parts()})


@permitted(SEE_HOME)
def choose_language(request: HttpRequest, language: str) -> HttpResponse:
    """Remember the reader's language and go back to the page it was chosen on."""
    if language not in dict(settings.LANGUAGES):
        raise Http404
    there = request.GET.get("next", "/")
    if not url_has_allowed_host_and_scheme(there, allowed_hosts={request.get_host()}):
        there = "/"
    response = redirect(there)
    response.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, max_age=A_YEAR, samesite="Lax")
    return response
