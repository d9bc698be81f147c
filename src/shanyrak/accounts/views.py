"""Signing in by a link."""

from __future__ import annotations

import logging

from allauth.account.utils import perform_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import now
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from shanyrak.accounts.actions import use_one_time_link
from shanyrak.accounts.permissions import SIGN_IN
from shanyrak.refusals import Refusal
from shanyrak.roles import VISITOR
from shanyrak.ui.access import permitted
from shanyrak.ui.showing import said

log = logging.getLogger(__name__)


@permitted(SIGN_IN)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_by_link(request: HttpRequest, token: str) -> HttpResponse:
    """Show a button, and sign in when it is pressed, so that a mail scanner that follows links uses none up."""
    if request.method != "POST":
        return render(request, "accounts/sign_in_by_link.html")
    try:
        user = use_one_time_link(token=token, by=VISITOR, at=now())
    except Refusal as refusal:
        log.warning("A sign-in link was refused.")
        return render(request, "accounts/sign_in_by_link.html", {"refused": said(refusal)}, status=403)
    return perform_login(request, user)
