"""The pages of people who are not in yet: links, invitations, and how strong a password is."""

from __future__ import annotations

import logging

from allauth.account.utils import perform_login
from allauth.account.views import password_reset
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.timezone import now
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from shanyrak.accounts.actions import accept_invitation, use_one_time_link
from shanyrak.accounts.forms import AcceptForm
from shanyrak.accounts.passwords import strength
from shanyrak.accounts.permissions import SIGN_IN
from shanyrak.accounts.queries import invited_person
from shanyrak.refusals import Refusal
from shanyrak.roles import VISITOR
from shanyrak.ui.access import permitted
from shanyrak.ui.showing import refusals_shown_on, said

log = logging.getLogger(__name__)


@permitted(SIGN_IN)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_by_link(request: HttpRequest, token: str) -> HttpResponseBase:
    """Show a button, and sign in when it is pressed, so that a mail scanner that follows links uses none up."""
    if request.method != "POST":
        return render(request, "accounts/sign_in_by_link.html")
    try:
        user = use_one_time_link(token=token, by=VISITOR, at=now())
    except Refusal as refusal:
        log.warning("A sign-in link was refused.")
        return render(request, "accounts/sign_in_by_link.html", {"refused": said(refusal)}, status=403)
    return perform_login(request, user)


@permitted(SIGN_IN)
@never_cache
def forgotten_password(request: HttpRequest) -> HttpResponseBase:
    """Send a link to a new password; a hub that sends no mail says who can help."""
    if settings.MAIL_IS_SENT:
        return password_reset(request)
    return render(request, "accounts/no_mail.html")


@permitted(SIGN_IN)
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponseBase:
    """Ask an invited person for name, language and password, and let them in."""
    try:
        user = invited_person(token, at=now())
    except Refusal as refusal:
        log.warning("An invitation was refused.")
        return render(request, "accounts/invitation.html", {"refused": said(refusal)}, status=403)
    form = AcceptForm(request.POST or None, user=user)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            user = accept_invitation(token=token, by=VISITOR, at=now(), **form.cleaned_data)
            return perform_login(request, user)
    return render(request, "accounts/invitation.html", {"form": form, "invited": user})


@permitted(SIGN_IN)
@never_cache
@sensitive_post_parameters()
@require_POST
def password_strength(request: HttpRequest) -> HttpResponse:
    """Answer how strong the password is that is being written."""
    password = request.POST.get("password") or request.POST.get("password1") or ""
    found = strength(password, about=[request.POST.get("name", "")]) if password else None
    return render(request, "accounts/strength.html", {"strength": found})


@permitted(SIGN_IN)
def closed(_request: HttpRequest) -> HttpResponse:
    """Answer that there is no such page: nobody signs up here."""
    raise Http404
