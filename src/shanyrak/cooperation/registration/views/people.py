"""The page of one registration at the desk, and what is decided there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.activities.beneath import activity_beneath, around
from shanyrak.cooperation.registration.actions import (
    approve,
    decline,
    edit_registration,
    renew_link,
    send_link,
    withdraw,
)
from shanyrak.cooperation.registration.forms import ReasonForm, RegistrationForm
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.permissions import (
    KEEP_REGISTRATIONS,
    NOMINATE,
    SEE_REGISTRATIONS,
)
from shanyrak.cooperation.registration.queries.lists import answers_of, registration_line, registrations
from shanyrak.cooperation.registration.rules import NEXT_STATES, State
from shanyrak.records.pages import labelled, newer
from shanyrak.records.rules import StaleEdit
from shanyrak.refusals import Refusal
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import asked_by
from shanyrak.ui.showing import refusals_shown_on, said

ACTS: dict[str, Callable[..., Any]] = {
    "approve": approve,
    "withdraw": withdraw,
    "send": send_link,
    "renew": renew_link,
}


def found(request: HttpRequest, pk: int, registration: int) -> Registration:
    """Return a registration that the actor may see. Raises Http404."""
    activity_beneath(request, pk)
    row = registrations({}, actor_of(request), activity_id=pk).filter(pk=registration).first()
    if row is None:
        raise Http404
    return row


@permitted(SEE_REGISTRATIONS)
@require_safe
@never_cache
def person(request: HttpRequest, pk: int, registration: int) -> HttpResponse:
    """Show one registration: who, how it stands, what was answered, and what can be decided."""
    return _shown(request, found(request, pk, registration), ReasonForm())


def _shown(request: HttpRequest, row: Registration, reason: ReasonForm, *, status: int = 200) -> HttpResponse:
    actor = actor_of(request)
    next_states = NEXT_STATES[State(row.state)]
    may_keep = KEEP_REGISTRATIONS.allows(actor)
    along = row.companions.select_related("party").order_by("number")
    context = {
        **around(request, row.activity, row.name or _("Registration")),
        "one": registration_line(row),
        "row": row,
        "answers": answers_of(row, actor),
        "companions": [registration_line(one) for one in along],
        "main": row.companion_of,
        "may_approve": may_keep and State.APPROVED in next_states,
        "may_decline": may_keep and State.DECLINED in next_states,
        "may_withdraw": NOMINATE.allows(actor, [row.party_id or 0]) and State.WITHDRAWN in next_states,
        "may_keep": may_keep,
        "may_send": NOMINATE.allows(actor, [row.party_id or 0]) and bool(row.email),
        "reason": reason,
    }
    return render(request, "registration/person.html", context, status=status)


@permitted(SEE_REGISTRATIONS)
@require_POST
def act(request: HttpRequest, pk: int, registration: int) -> HttpResponse:
    """Do what was pressed: approve, decline with a reason, withdraw, send the link, replace it."""
    row = found(request, pk, registration)
    who: dict[str, Any] = {"registration": row, "by": actor_of(request), "at": now()}
    wanted = request.POST.get("act", "")
    reason = ReasonForm(request.POST if wanted == "decline" else None)
    if wanted == "decline":
        if not reason.is_valid():
            return _shown(request, row, reason)
        return _done(request, row, lambda: decline(reason=reason.cleaned_data["reason"], **who))
    if wanted not in ACTS:
        raise Http404
    return _done(request, row, lambda: ACTS[wanted](**who))


def _done(request: HttpRequest, row: Registration, press: Callable[[], Any]) -> HttpResponse:
    try:
        press()
    except Refusal as refusal:
        messages.error(request, said(refusal))
    else:
        messages.success(request, _("Done."))
    return redirect("registration:person", row.activity_id, row.pk)


@permitted(KEEP_REGISTRATIONS)
@never_cache
def edit(request: HttpRequest, pk: int, registration: int) -> HttpResponse:
    """Correct a registration; a stale edit is shown beside the newer."""
    row = found(request, pk, registration)
    names = RegistrationForm.base_fields
    form: RegistrationForm = asked_by(  # type: ignore[assignment]  # the same form
        actor_of(request),
        RegistrationForm(request.POST or None, initial={name: getattr(row, name) for name in names}),
    )
    context: dict[str, Any] = {}
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"] or 0
        who: dict[str, Any] = {"by": actor_of(request), "at": now()}
        with refusals_shown_on(form):
            try:
                edit_registration(registration=row, wanted=form.wanted(), version=version, **who)
            except StaleEdit as stale:
                form.data = newer(request.POST, stale.version)
                context = {
                    "stale": said(stale),
                    "differences": labelled(Registration, form, stale.differences),
                }
            else:
                return redirect("registration:person", pk, registration)
    context |= around(request, row.activity, _("Correct a registration"))
    back = reverse("registration:person", args=[pk, registration])
    return render(
        request,
        "registration/form.html",
        {**context, "form": form, "back": back},
        status=409 if "stale" in context else 200,
    )
