"""What all pages behind a link share: who it is, in which language, never cached, never indexed, tried not too often."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import State
from shanyrak.cooperation.training.links import FOLLOW_UP, LEARNER
from shanyrak.cooperation.training.models import Evaluation
from shanyrak.cooperation.training.permissions import OPEN_LEARNER_LINK
from shanyrak.records.secret_links import LinkNotGood
from shanyrak.roles import VISITOR, Actor, Holder
from shanyrak.ui.access import permitted
from shanyrak.ui.showing import said


def learner_of(token: str) -> Registration:
    """Return the approved registration that a learner's link opens. Raises LinkNotGood."""
    row, number = LEARNER.read(token)
    rows = Registration.objects.select_related("activity", "party")
    found = rows.filter(pk=row, link_number=number, state=State.APPROVED.value, erased_at=None).first()
    if found is None:
        raise LinkNotGood
    return found


def form_of(token: str) -> Evaluation:
    """Return the form that a link three months later opens. Raises LinkNotGood."""
    row, number = FOLLOW_UP.read(token)
    rows = Evaluation.objects.select_related("registration__activity")
    found = rows.filter(pk=row, link_number=number, registration__erased_at=None).first()
    if found is None:
        raise LinkNotGood
    return found


def acting(learner: Registration) -> Actor:
    """Return the learner as one who acts: by the account they have, or as somebody without one."""
    return Holder(pk=learner.user_id) if learner.user_id else VISITOR


def by_link(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Open a page to whoever holds the link of a learner, in the learner's language."""

    @permitted(OPEN_LEARNER_LINK)
    @never_cache
    @require_http_methods(["GET", "HEAD", "POST"])
    def opened(request: HttpRequest, /, token: str, **places: Any) -> HttpResponseBase:
        try:
            learner = learner_of(token)
        except LinkNotGood as refusal:
            return not_good(request, refusal)
        with override(language_for(request, learner.language)):
            return kept_out(view(request, learner, token=token, **places))

    return opened


def not_good(request: HttpRequest, refusal: LinkNotGood) -> HttpResponse:
    """Say in words that a link opens nothing."""
    context = {"refused": said(refusal), "at_desk": False}
    return kept_out(render(request, "training/learn/refused.html", context, status=404))


def kept_out(response: Any) -> Any:
    """Keep a page out of search engines, and its address out of what other sites are told."""
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "same-origin"
    return response


def language_for(request: HttpRequest, own: str) -> str:
    """Return the language chosen on this device, or else the person's own."""
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    known = dict(settings.LANGUAGES)
    return chosen if chosen in known else own if own in known else "en"
