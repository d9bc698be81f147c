"""The page on which a delegate enters the own passport, by the own link."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables

from shanyrak.cooperation.passports.actions import erase, keep
from shanyrak.cooperation.passports.forms import PassportForm
from shanyrak.cooperation.passports.models import Passport
from shanyrak.cooperation.passports.opening import opened
from shanyrak.cooperation.passports.permissions import ENTER_OWN
from shanyrak.cooperation.passports.purging import last_day_of
from shanyrak.cooperation.passports.queries.kept import plan_of
from shanyrak.cooperation.passports.rules import Unreadable, expires_too_soon, masked
from shanyrak.cooperation.passports.views.desk import warn_of_its_end
from shanyrak.cooperation.registration.links import own_address, registration_of
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import STANDING, State
from shanyrak.cooperation.registration.views.own import language_for
from shanyrak.records.secret_links import LinkNotGood
from shanyrak.roles import VISITOR
from shanyrak.ui.access import permitted
from shanyrak.ui.showing import refusals_shown_on, said


@permitted(ENTER_OWN)
@never_cache
@sensitive_post_parameters()
@sensitive_variables()
def own(request: HttpRequest, token: str) -> HttpResponse:
    """Let a delegate enter the own passport, see its end, replace it or erase it; 404 with words for a bad link."""
    try:
        registration = registration_of(token)
    except LinkNotGood as refusal:
        response = render(request, "passports/own.html", {"refused": said(refusal)}, status=404)
        return _hidden(response)
    with override(language_for(request, registration)):
        return _hidden(_answered(request, registration))


def _answered(request: HttpRequest, registration: Registration) -> HttpResponse:
    if plan_of(registration.activity_id) is None or State(registration.state) not in STANDING:
        return redirect(own_address(registration))
    passport = Passport.objects.filter(registration=registration).first()
    if request.method == "POST" and "erase" in request.POST:
        if passport is not None:
            erase(passport_id=passport.pk, by=VISITOR, at=now(), own=True)
        return redirect(own_address(registration))
    form = PassportForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            data = form.data_said()
            keep(registration=registration, data=data, scan=form.scan_said(), by=VISITOR, at=now(), own=True)
            warn_of_its_end(request, data, registration.activity)
            return redirect(own_address(registration))
    context = {
        "form": form,
        "registration": registration,
        "back": own_address(registration),
        "passport": passport,
        **seen_by_holder(passport),
    }
    return render(request, "passports/own.html", context)


def seen_by_holder(passport: Passport | None) -> dict[str, Any]:
    """Return the end of the number and the warning that a holder sees; nothing where none is kept."""
    if passport is None:
        return {}
    try:
        data = opened(passport)
    except Unreadable:
        return {"is_gone": True}
    last_day = last_day_of(passport.registration.activity)
    return {"number": masked(data.number), "ends_soon": expires_too_soon(data.expires_on, last_day)}


def _hidden(response: HttpResponse) -> HttpResponse:
    response["X-Robots-Tag"] = "noindex"
    return response
