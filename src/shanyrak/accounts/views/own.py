"""The pages people keep their own account on."""

from __future__ import annotations

from typing import cast

from allauth.account.decorators import reauthentication_required
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from shanyrak.accounts.actions import (
    ask_email_change,
    change_own_account,
    confirm_email_change,
    end_all_sessions,
    end_session,
)
from shanyrak.accounts.extending import own_parts
from shanyrak.accounts.forms import ChangeEmailForm, OwnAccountForm
from shanyrak.accounts.gateways import send_email_change
from shanyrak.accounts.models import User
from shanyrak.accounts.permissions import KEEP_OWN_ACCOUNT, SIGN_IN
from shanyrak.refusals import Refusal
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.showing import said

A_YEAR = 365 * 24 * 3600


def signed_in(request: HttpRequest) -> User:
    """Return whose page this is."""
    return cast(User, request.user)


@permitted(KEEP_OWN_ACCOUNT)
@never_cache
def account(request: HttpRequest) -> HttpResponse:
    """Show one's own account, or keep what was changed in it."""
    user = signed_in(request)
    form = OwnAccountForm(
        request.POST or None,
        initial={"name": user.name, "language": user.language, "keys_on": user.keys_on},
    )
    if request.method == "POST" and form.is_valid():
        change_own_account(user_id=user.pk, by=user, at=now(), **form.cleaned_data)
        messages.success(request, _("Your account is changed."))
        response = redirect("own_account")
        language = form.cleaned_data["language"]
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, max_age=A_YEAR, samesite="Lax")
        return response
    parts = [part(user) for part in own_parts]
    context = {"form": form, "mail_is_sent": settings.MAIL_IS_SENT, "parts": parts}
    return render(request, "accounts/own.html", context)


@permitted(KEEP_OWN_ACCOUNT)
@never_cache
@reauthentication_required()
def change_email(request: HttpRequest) -> HttpResponse:
    """Ask for a new address, and send a link there. Without a mail server the page says who can change it."""
    user = signed_in(request)
    form = ChangeEmailForm(request.POST or None)
    if request.method == "POST" and settings.MAIL_IS_SENT and form.is_valid():
        email = form.cleaned_data["email"]
        path = ask_email_change(user_id=user.pk, email=email, by=user, at=now())
        if send_email_change(email, request.build_absolute_uri(path)):
            messages.success(request, _("We have sent a link to the new address. Open it within a day."))
            return redirect("own_account")
        form.add_error(None, _("The mail could not be sent. Try again later."))
    return render(request, "accounts/email.html", {"form": form, "mail_is_sent": settings.MAIL_IS_SENT})


@permitted(SIGN_IN)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm_email(request: HttpRequest, token: str) -> HttpResponse:
    """Show a button, and make the address the person's own when it is pressed."""
    if request.method != "POST":
        return render(request, "accounts/confirm_email.html")
    try:
        confirm_email_change(token=token, by=actor_of(request), at=now())
    except Refusal as refusal:
        return render(request, "accounts/confirm_email.html", {"refused": said(refusal)}, status=403)
    messages.success(request, _("From now on you sign in with the new address."))
    return redirect("own_account")


@permitted(KEEP_OWN_ACCOUNT)
@require_POST
def session_end(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign one browser out."""
    user = signed_in(request)
    try:
        end_session(session_id=pk, user_id=user.pk, by=user, at=now())
    except UserSession.DoesNotExist:
        raise Http404 from None
    messages.success(request, _("That browser is signed out."))
    return redirect("usersessions_list")


@permitted(KEEP_OWN_ACCOUNT)
@require_POST
def sign_out_everywhere(request: HttpRequest) -> HttpResponseBase:
    """Sign all browsers out, this one too."""
    user = signed_in(request)
    end_all_sessions(user_id=user.pk, by=user, at=now())
    request.session.flush()
    messages.success(request, _("You are signed out everywhere."))
    return redirect("account_login")
