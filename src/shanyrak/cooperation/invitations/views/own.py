"""The invitee's own page, opened by the link in the letter: comes, does not come, or sends a colleague."""

from __future__ import annotations

import logging
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.utils.translation import override
from django.views.decorators.cache import never_cache

from shanyrak.cooperation.activities.models import KIND_NAMES
from shanyrak.cooperation.activities.queries import activity_line
from shanyrak.cooperation.invitations.actions import accept, decline, note_opened
from shanyrak.cooperation.invitations.forms import AcceptForm, DeclineForm, HandOverForm
from shanyrak.cooperation.invitations.gateways import tries_too_often
from shanyrak.cooperation.invitations.links import invitation_of
from shanyrak.cooperation.invitations.merging import filled_in
from shanyrak.cooperation.invitations.models import Invited, Letter
from shanyrak.cooperation.invitations.permissions import ANSWER_INVITATION
from shanyrak.cooperation.invitations.rules import Whom
from shanyrak.cooperation.invitations.tasks import hand_over_and_send
from shanyrak.cooperation.invitations.views.letters import paper_of
from shanyrak.cooperation.registration.links import own_address as own_address_of_registered
from shanyrak.records.secret_links import name_of
from shanyrak.refusals import Refusal
from shanyrak.roles import VISITOR
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.showing import refusals_shown_on, said

log = logging.getLogger(__name__)

FORMS: dict[str, type[forms.Form]] = {"accept": AcceptForm, "decline": DeclineForm, "hand_over": HandOverForm}


@permitted(ANSWER_INVITATION)
@never_cache
def own(request: HttpRequest, token: str) -> HttpResponseBase:
    """Show the invitation, or keep the answer; in the language of the letter unless the invitee chose another."""
    return _opened(request, token, _answered if request.method == "POST" else _shown)


@permitted(ANSWER_INVITATION)
@never_cache
def own_letter(request: HttpRequest, token: str) -> HttpResponseBase:
    """Give the invitee the letter as a paper."""
    return _opened(request, token, _as_paper)


def _opened(
    request: HttpRequest, token: str, show: Callable[[HttpRequest, str, Invited], HttpResponse]
) -> HttpResponse:
    """Answer with what the link opens; with words where it opens nothing, and never to be found by search engines."""
    if tries_too_often(request):
        return render(request, "invitations/own.html", {"too_often": True}, status=429)
    try:
        invitation = invitation_of(token)
    except Refusal as refusal:
        log.warning("A link to an invitation was refused.")
        context = {"refused": said(refusal)}
        return _unlisted(render(request, "invitations/own.html", context, status=HTTPStatus.NOT_FOUND))
    if "django_language" in request.COOKIES:
        return _unlisted(show(request, token, invitation))
    with override(invitation.language):
        return _unlisted(show(request, token, invitation))


def _unlisted(response: HttpResponse) -> HttpResponse:
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _shown(request: HttpRequest, token: str, invitation: Invited) -> HttpResponse:
    """Show the letter, and what can be answered."""
    if request.method == "GET":
        note_opened(invitation_id=invitation.pk, by=VISITOR, at=now())
    return _page(request, token, invitation)


def _answered(request: HttpRequest, token: str, invitation: Invited) -> HttpResponse:
    """Keep what was answered, and show the page anew."""
    wanted = request.POST.get("wanted", "")
    form = FORMS.get(wanted, DeclineForm)(request.POST, prefix=wanted)
    who: dict[str, Any] = {"by": actor_of(request), "at": now(), "link": name_of(token)}
    if wanted in FORMS and form.is_valid():
        with refusals_shown_on(form):
            if isinstance(form, AcceptForm):
                accept(invitation_id=invitation.pk, **form.wanted(), **who)
            elif isinstance(form, HandOverForm):
                hand_over_and_send(invitation=invitation, **form.cleaned_data, **who)
            else:
                decline(invitation_id=invitation.pk, word=form.cleaned_data["word"], **who)
            return redirect("invitation:own", token=token)
    invitation.refresh_from_db()
    return _page(request, token, invitation, wrong={wanted: form})


def _as_paper(_request: HttpRequest, _token: str, invitation: Invited) -> HttpResponse:
    return paper_of(invitation, _letter(invitation))


def _letter(invitation: Invited) -> Letter:
    """Return the letter of the invitation's activity, an empty one where none is written yet."""
    known: Letter | None = getattr(invitation.activity, "letter", None)
    return known or Letter(activity=invitation.activity)


def _page(
    request: HttpRequest, token: str, invitation: Invited, *, wrong: dict[str, forms.Form] | None = None
) -> HttpResponse:
    given, _space, family = invitation.name.rpartition(" ")
    first = {
        "given_name": given or family,
        "family_name": family if given else "",
        **{name: getattr(invitation, name) for name in ("email", "organisation", "position", "language")},
    }
    offered = {
        "accept": AcceptForm(initial=first, prefix="accept"),
        "decline": DeclineForm(prefix="decline"),
        "hand_over": HandOverForm(initial={"language": invitation.language}, prefix="hand_over"),
    } | (wrong or {})
    letter, activity = _letter(invitation), invitation.activity
    context = {
        "invitation": invitation,
        "line": activity_line(activity, on=localdate()),
        "kind": KIND_NAMES[activity.activity_kind],
        "letter": filled_in(letter, invitation) if letter.pk else None,
        "nominate_address": reverse("registration:nominate", args=[activity.pk]),
        "answer_by": letter.answer_by,
        "open": not invitation.answer and invitation.withdrawn_at is None,
        "is_party": invitation.whom == Whom.PARTY,
        "forms": offered,
        "wanted": next(iter(wrong or {}), ""),
        "paper": reverse("invitation:letter", args=[token]),
        "registration_address": own_address_of_registered(invitation.registration)
        if invitation.registration
        else "",
    }
    return render(request, "invitations/own.html", context, status=409 if wrong else 200)
