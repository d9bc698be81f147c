"""The pages that belong to no room."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import localdate, localtime, now
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from shanyrak.accounts.visits import mark_seen
from shanyrak.site.changes import changes, since_when
from shanyrak.site.desk import desk, first_page
from shanyrak.site.forms import ChangesForm
from shanyrak.site.gallery import parts, samples
from shanyrak.site.permissions import SEE_HOME, SEE_TODAY
from shanyrak.site.search import search as found
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import address

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
    actor = actor_of(request)
    since = since_when(actor)
    return render(
        request, "site/today.html", desk(actor, on=localdate(), since=since.instant) | {"since": since}
    )


@permitted(SEE_TODAY)
@require_safe
def what_changed(request: HttpRequest) -> HttpResponse:
    """Show what others changed since the day ``?since=``, or since the person was last here."""
    actor, form = actor_of(request), ChangesForm(request.GET)
    chosen = form.cleaned_data if form.is_valid() else {}
    since = since_when(actor, chosen.get("since"))
    found = changes(actor, since=since.instant, before=chosen.get("before"))
    context = {
        "since": since,
        "changes": found,
        "mine": [one for one in found.records if one.concerns_me],
        "others": [one for one in found.records if not one.concerns_me],
        "form": ChangesForm(initial={"since": localtime(since.instant).date()}),
        "older_address": address(request, before=found.older) if found.older else "",
        "goes_on": bool(chosen.get("before")),
    }
    return render(request, "site/changes.html", context)


@permitted(SEE_TODAY)
@require_POST
def seen(request: HttpRequest) -> HttpResponse:
    """Note that the person has seen everything that changed until now."""
    pk = actor_of(request).pk
    if pk is not None:
        mark_seen(pk, at=now())
    messages.success(request, gettext("From now on, the desk tells what changes after this moment."))
    return redirect("today")


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
