"""The secretariat's pages: of whom passport data is kept, entering it, reading it with a reason, erasing it."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_POST, require_safe

from shanyrak.accounts.models import User
from shanyrak.cooperation.activities.beneath import activity_beneath, around
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.passports.actions import (
    ask_for_passports,
    erase,
    keep,
    name_reader,
    read,
    read_scan,
    stop_asking,
    unname_reader,
)
from shanyrak.cooperation.passports.forms import PassportForm, PlanForm, ReaderForm, ReasonForm
from shanyrak.cooperation.passports.models import Passport
from shanyrak.cooperation.passports.names import SEX_NAMES
from shanyrak.cooperation.passports.permissions import (
    KEEP_PASSPORTS,
    NAME_READERS,
    READ_PASSPORTS,
    SEE_PASSPORTS,
)
from shanyrak.cooperation.passports.purging import last_day_of
from shanyrak.cooperation.passports.queries.kept import (
    may_read,
    people_of,
    plan_of,
    purges_of,
    readers_of,
    readings_of,
)
from shanyrak.cooperation.passports.rules import PassportData, expires_too_soon
from shanyrak.cooperation.registration.models import Registration
from shanyrak.refusals import Refusal
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.showing import refusals_shown_on, said

MEDIA = {
    b"%PDF": ("application/pdf", "pdf"),
    b"\xff\xd8\xff": ("image/jpeg", "jpg"),
    b"\x89PNG": ("image/png", "png"),
}


@permitted(SEE_PASSPORTS)
@never_cache
@require_safe
def kept(request: HttpRequest, pk: int) -> HttpResponse:
    """Show of whom passport data is kept, until when, who may read it, who did, and what was purged."""
    activity, actor = activity_beneath(request, pk), actor_of(request)
    plan = plan_of(pk)
    people = people_of(pk) if plan else []
    context = {
        **around(request, activity, gettext("Passports")),
        "plan": plan,
        "people": people,
        "given": sum(one.passport_id is not None for one in people),
        "readings": readings_of(pk),
        "purges": purges_of(pk),
        "readers": readers_of(pk),
        "plan_form": PlanForm(initial={"kept_days": plan.kept_days} if plan else None),
        "reader_form": ReaderForm(),
        "may_keep": KEEP_PASSPORTS.opens_for(actor),
        "may_read": may_read(pk, actor),
        "may_name": NAME_READERS.opens_for(actor),
    }
    return render(request, "passports/kept.html", context)


def _pressed(request: HttpRequest, activity: Activity, act: Any) -> HttpResponse:
    try:
        act(by=actor_of(request), at=now())
    except Refusal as refusal:
        messages.error(request, said(refusal))
    return redirect("passports:kept", activity.pk)


@permitted(KEEP_PASSPORTS)
@require_POST
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for passports, or change for how long they are kept."""
    activity = activity_beneath(request, pk)
    form = PlanForm(request.POST)
    if not form.is_valid():
        messages.error(request, gettext("Give a number of days from 0 to 180."))
        return redirect("passports:kept", pk)
    return _pressed(request, activity, partial(ask_for_passports, activity=activity, **form.cleaned_data))


@permitted(KEEP_PASSPORTS)
@require_POST
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask no longer, and erase what is kept."""
    activity = activity_beneath(request, pk)
    return _pressed(request, activity, partial(stop_asking, activity=activity))


@permitted(NAME_READERS)
@require_POST
def name(request: HttpRequest, pk: int) -> HttpResponse:
    """Name an officer who reads the passports."""
    activity = activity_beneath(request, pk)
    form = ReaderForm(request.POST)
    if not form.is_valid():
        return redirect("passports:kept", pk)
    user = get_object_or_404(User, pk=form.cleaned_data["user"])
    return _pressed(request, activity, partial(name_reader, activity=activity, user=user))


@permitted(NAME_READERS)
@require_POST
def unname(request: HttpRequest, pk: int, user: int) -> HttpResponse:
    """Let an officer read them no longer."""
    activity = activity_beneath(request, pk)
    found = get_object_or_404(User, pk=user)
    return _pressed(request, activity, partial(unname_reader, activity=activity, user=found))


@permitted(KEEP_PASSPORTS)
@never_cache
@sensitive_post_parameters()
@sensitive_variables()
def enter(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter the passport of a registered person for them."""
    registration = get_object_or_404(Registration.objects.select_related("activity"), pk=pk)
    activity = activity_beneath(request, registration.activity_id)
    form = PassportForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            data = form.data_said()
            keep(registration=registration, data=data, scan=form.scan_said(), by=actor_of(request), at=now())
            warn_of_its_end(request, data, activity)
            return redirect("passports:kept", activity.pk)
    context = {
        **around(request, activity, gettext("Passports")),
        "form": form,
        "person": registration.name,
        "passport": Passport.objects.filter(registration=registration).defer("sealed").first(),
    }
    return render(request, "passports/enter.html", context)


def warn_of_its_end(request: HttpRequest, data: PassportData, activity: Activity) -> None:
    """Say that it is kept, and warn of a passport that ends less than six months after the visit."""
    if expires_too_soon(data.expires_on, last_day_of(activity)):
        messages.warning(
            request,
            gettext(
                "It is kept. But it is valid for less than six months after the visit: many countries do not accept that."
            ),
        )
    else:
        messages.success(request, gettext("The passport data is kept, sealed."))


def _found(request: HttpRequest, pk: int) -> tuple[Passport, Activity]:
    """Return a passport that the actor may read, and its activity. Raises Http404."""
    passport = get_object_or_404(Passport.objects.select_related("registration"), pk=pk)
    activity = activity_beneath(request, passport.registration.activity_id)
    if not may_read(activity.pk, actor_of(request)):
        raise Http404
    return passport, activity


@permitted(READ_PASSPORTS)
@never_cache
@sensitive_variables()
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask why, then show the data once; the page is kept nowhere, and looking again is asking again."""
    passport, activity = _found(request, pk)
    form = ReasonForm(request.POST or None)
    context: dict[str, Any] = {
        **around(request, activity, gettext("Passports")),
        "passport": passport,
        "person": passport.registration.name,
        "form": form,
    }
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            data = read(passport_id=pk, by=actor_of(request), at=now(), **form.cleaned_data)
            context |= {
                "data": data,
                "sex": SEX_NAMES[data.sex],
                "reason": form.cleaned_data["reason"],
                "ends_soon": expires_too_soon(data.expires_on, last_day_of(activity)),
                "is_over": data.expires_on < localdate(),
            }
    return render(request, "passports/read.html", context)


@permitted(READ_PASSPORTS)
@never_cache
@require_POST
@sensitive_variables()
def scan(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with the scan, which is noted as the data is."""
    _passport, activity = _found(request, pk)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return redirect("passports:read", pk)
    try:
        content = read_scan(passport_id=pk, by=actor_of(request), at=now(), **form.cleaned_data)
    except Refusal as refusal:
        messages.error(request, said(refusal))
        return redirect("passports:kept", activity.pk)
    media, ending = next((kind for start, kind in MEDIA.items() if content.startswith(start)), ("", ""))
    response = HttpResponse(content, content_type=media or "application/octet-stream")
    response["Content-Disposition"] = f'attachment; filename="scan.{ending}"'
    return response


@permitted(KEEP_PASSPORTS)
@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Erase a passport before its day."""
    passport = get_object_or_404(Passport.objects.select_related("registration"), pk=pk)
    activity = activity_beneath(request, passport.registration.activity_id)
    return _pressed(request, activity, partial(erase, passport_id=pk))
