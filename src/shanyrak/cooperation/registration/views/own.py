"""The own page of a registered person, which their link opens."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from shanyrak.cooperation.activities.queries import activity_line
from shanyrak.cooperation.registration.actions import answer, withdraw
from shanyrak.cooperation.registration.asking import OwnAnswersForm, OwnDetailsForm, answered_so_far
from shanyrak.cooperation.registration.gateways import sends_too_often
from shanyrak.cooperation.registration.links import registration_of
from shanyrak.cooperation.registration.models import Opening, Question, Registration
from shanyrak.cooperation.registration.own_page import parts_of_own
from shanyrak.cooperation.registration.permissions import REGISTER
from shanyrak.cooperation.registration.queries.opening import window_of
from shanyrak.cooperation.registration.queries.seats import place_in_line
from shanyrak.cooperation.registration.rules import STANDING, Stage, State, Window
from shanyrak.cooperation.registration.wording import TONES, clock, name_in_words, state_in_words
from shanyrak.records.pages import newer
from shanyrak.records.rules import StaleEdit
from shanyrak.records.secret_links import LinkNotGood, name_of
from shanyrak.records.turning import day_asked
from shanyrak.refusals import Refusal
from shanyrak.roles import VISITOR
from shanyrak.ui.access import permitted
from shanyrak.ui.showing import refusals_shown_on, said

PREFIXES = {Stage.REGISTERING: "now", Stage.APPROVED: "later"}


@permitted(REGISTER)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def own(request: HttpRequest, token: str) -> HttpResponseBase:
    """Show a registered person how they stand, in their language, or keep what they say; words and 404 for a bad link."""
    try:
        registration = registration_of(token)
    except LinkNotGood as refusal:
        response = render(
            request, "registration/own.html", {"refused": said(refusal), "at_desk": False}, status=404
        )
    else:
        with override(language_for(request, registration)):
            response = _answered(request, registration, token)
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "same-origin"  # without any, browsers send forms with no origin
    return response


def language_for(request: HttpRequest, registration: Registration) -> str:
    """Return the language chosen on this device, or else the person's own."""
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    return chosen if chosen in dict(settings.LANGUAGES) else registration.language


def _answered(request: HttpRequest, registration: Registration, token: str) -> HttpResponse:
    """Show the page, or keep what was sent and show it anew."""
    forms = forms_of(registration, request)
    if request.method != "POST":
        return _shown(request, registration, forms)
    if sends_too_often(request):
        messages.error(request, _("That was too often. Wait a few minutes and try again."))
        return _shown(request, registration, forms, status=429)
    if request.POST.get("what") == "withdraw":
        return _withdrawn(request, registration, token)
    for stage, form in forms.items():
        if request.POST.get("what") == stage.value and form.is_valid():
            with refusals_shown_on(form):
                return _kept(request, registration, stage, forms, token)
    return _shown(request, registration, forms)


def _kept(
    request: HttpRequest,
    registration: Registration,
    stage: Stage,
    forms: dict[Stage, OwnAnswersForm],
    token: str,
) -> HttpResponse:
    form = forms[stage]
    details = form.details() if isinstance(form, OwnDetailsForm) else {}
    try:
        answer(
            registration=registration,
            stage=stage,
            answers=form.answers(),
            said=form.needs() | details,
            version=form.cleaned_data["version"],
            by=VISITOR,
            at=now(),
            link=name_of(token),
        )
    except StaleEdit as stale:
        prefixed = newer(request.POST, stale.version)
        prefixed[form.add_prefix("version")] = str(stale.version)
        form.data = prefixed
        return _shown(request, registration, forms, stale=said(stale), status=409)
    messages.success(request, _("Thank you, it is kept."))
    return redirect(request.path)


def _withdrawn(request: HttpRequest, registration: Registration, token: str) -> HttpResponse:
    try:
        withdraw(registration=registration, by=VISITOR, at=now(), link=name_of(token))
    except Refusal as refusal:
        messages.error(request, said(refusal))
    return redirect(request.path)


def forms_of(registration: Registration, request: HttpRequest) -> dict[Stage, OwnAnswersForm]:
    """Return the forms that a person may fill in now: until closing, and once approved."""
    opening: Opening | None = getattr(registration.activity, "opening", None)
    state = State(registration.state)
    if opening is None or state not in STANDING:
        return {}
    asked = list(opening.questions.order_by("sort", "pk"))
    known = answered_so_far(registration, asked)
    known |= {"version": registration.version}
    known |= {"organisation": registration.organisation, "position": registration.position}
    found: dict[Stage, OwnAnswersForm] = {}
    if window_of(opening, at=now()) is not Window.CLOSED:
        found[Stage.REGISTERING] = _form(OwnDetailsForm, Stage.REGISTERING, asked, known, request)
    if state is State.APPROVED and any(one.stage == Stage.APPROVED.value for one in asked):
        found[Stage.APPROVED] = _form(OwnAnswersForm, Stage.APPROVED, asked, known, request)
    return found


def _form(
    kind: type[OwnAnswersForm],
    stage: Stage,
    asked: list[Question],
    known: dict[str, Any],
    request: HttpRequest,
) -> OwnAnswersForm:
    sent = request.method == "POST" and request.POST.get("what") == stage.value
    return kind(
        request.POST if sent else None,
        questions=[one for one in asked if one.stage == stage.value],
        initial=known,
        prefix=PREFIXES[stage],
    )


def _shown(
    request: HttpRequest,
    registration: Registration,
    forms: dict[Stage, OwnAnswersForm],
    *,
    stale: str = "",
    status: int = 200,
) -> HttpResponse:
    opening: Opening | None = getattr(registration.activity, "opening", None)
    state = State(registration.state)
    context = {
        "registration": registration,
        "line": activity_line(registration.activity, on=day_asked()),
        "state": registration.state,
        "word": state_in_words(registration.state),
        "tone": TONES[registration.state],
        "place": place_in_line(registration) if state is State.WAITING else None,
        "party": name_in_words(registration.party.names) if registration.party else "",
        "companions": [one.name for one in registration.companions.order_by("number")],
        "closes": clock(opening.closes) if opening else "",
        "answers": forms.get(Stage.REGISTERING),
        "journey": forms.get(Stage.APPROVED),
        "answered": registration.followed_up_at is not None,
        "may_withdraw": state in STANDING,
        "sections": parts_of_own(registration, registration.language),
        "stale": stale,
        "erase_after": opening.erase_after if opening else None,
        "at_desk": False,
    }
    return render(request, "registration/own.html", context, status=status)
