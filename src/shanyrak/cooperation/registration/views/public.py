"""The public form of an activity, and the page that sends somebody their link again. Neither says who is registered."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.queries import activity_line
from shanyrak.cooperation.registration.actions import ask_for_link, register
from shanyrak.cooperation.registration.forms import AddressForm, PublicForm
from shanyrak.cooperation.registration.gateways import sends_too_often
from shanyrak.cooperation.registration.models import Opening
from shanyrak.cooperation.registration.permissions import REGISTER
from shanyrak.cooperation.registration.queries.opening import opening_line, questions_of, window_of
from shanyrak.cooperation.registration.rules import AlreadyRegistered, OpeningState, Stage, Window
from shanyrak.records.rules import Visibility
from shanyrak.records.turning import day_asked
from shanyrak.roles import VISITOR
from shanyrak.ui.access import permitted
from shanyrak.ui.showing import refusals_shown_on


def public_opening(pk: int) -> Opening:
    """Return the announced opening of a public activity that has a form. Raises Http404 for any other."""
    rows = Opening.objects.select_related("activity").exclude(state=OpeningState.DRAFT.value)
    public = rows.filter(
        by_form=True,
        activity=pk,
        activity__visibility=Visibility.PUBLIC.value,
        activity__merged_into=None,
    )
    found = public.first()
    if found is None:
        raise Http404
    return found


@permitted(REGISTER)
@never_cache
def register_page(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show the form while registration is open, or register whoever filled it in."""
    opening = public_opening(pk)
    if window_of(opening, at=now()) is not Window.OPEN:
        return _drawn(request, opening, None)
    questions = questions_of(opening, Stage.REGISTERING)
    language = _language(opening)
    initial = {"language": language}
    form = PublicForm(request.POST or None, opening=opening, questions=questions, initial=initial)
    if request.method != "POST":
        return _drawn(request, opening, form)
    if sends_too_often(request):
        return _drawn(request, opening, form, too_often=True, status=429)
    if request.POST.get("website"):
        return redirect("registration:sent", pk)  # no person fills in what nobody sees
    if form.is_valid():
        with refusals_shown_on(form):
            _register(opening.activity, form)
            return redirect("registration:sent", pk)
    return _drawn(request, opening, form)


def _register(activity: Activity, form: PublicForm) -> None:
    """Register whoever filled in the form; an address that is registered gets its link again, and the page says the same."""
    who: dict[str, Any] = {"by": VISITOR, "at": now()}
    try:
        register(
            activity=activity,
            needs=form.needs(),
            answers=form.answers(),
            companions=form.companions(),
            **form.who(),
            **who,
        )
    except AlreadyRegistered:
        ask_for_link(activity=activity, email=form.cleaned_data["email"], **who)


def _language(opening: Opening) -> str:
    """Return the reader's language if the form is offered in it, else the first that it is offered in."""
    language = get_language() or "en"
    return language if language in opening.languages else (opening.languages or [language])[0]


def _drawn(
    request: HttpRequest,
    opening: Opening,
    form: PublicForm | None,
    *,
    too_often: bool = False,
    status: int = 200,
) -> HttpResponse:
    standing = opening_line(opening, at=now())
    context = {
        "line": activity_line(opening.activity, on=day_asked()),
        "activity_address": reverse("activities:detail", args=[opening.activity_id]),
        "opening": opening,
        "standing": standing,
        "is_full": standing.left == 0,
        "form": form,
        "too_often": too_often,
        "hub_name": settings.HUB_NAME,
        "link_address": reverse("registration:link", args=[opening.activity_id]),
        "at_desk": False,
    }
    return render(request, "registration/register.html", context, status=status)


@permitted(REGISTER)
@require_safe
@never_cache
def sent(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a mail is on its way; the same whoever registered, and whether they were before."""
    opening = public_opening(pk)
    context = {
        "line": activity_line(opening.activity, on=day_asked()),
        "activity_address": reverse("activities:detail", args=[pk]),
        "link_address": reverse("registration:link", args=[pk]),
        "at_desk": False,
    }
    return render(request, "registration/sent.html", context)


@permitted(REGISTER)
@never_cache
def link(request: HttpRequest, pk: int) -> HttpResponse:
    """Send somebody the link to their own page again, if they are registered; the page says the same if not."""
    opening = public_opening(pk)
    form = AddressForm(request.POST or None)
    context: dict[str, Any] = {
        "line": activity_line(opening.activity, on=day_asked()),
        "activity_address": reverse("activities:detail", args=[pk]),
        "form": form,
        "at_desk": False,
    }
    if request.method == "POST" and sends_too_often(request):
        return render(request, "registration/link.html", context | {"too_often": True}, status=429)
    if request.method == "POST" and form.is_valid():
        if not request.POST.get("website"):
            email = form.cleaned_data["email"]
            ask_for_link(activity=opening.activity, email=email, by=VISITOR, at=now())
        return redirect("registration:sent", pk)
    return render(request, "registration/link.html", context)
