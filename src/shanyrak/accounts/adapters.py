"""How the sign-in library behaves here: nobody signs up alone, and nothing tells whether an account exists."""

from __future__ import annotations

import base64
import logging
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render, resolve_url
from django.utils.timezone import now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shanyrak.accounts.actions import join_by_provider
from shanyrak.accounts.models import User
from shanyrak.refusals import Refusal, gettext_noop
from shanyrak.roles import VISITOR, Role

log = logging.getLogger(__name__)
A_YEAR = 365 * 24 * 3600

WRONG = _("The email or the password is not right.")
WRONG_CODE = _("This code is not right.")
TOO_OFTEN = _("Too many tries. Wait a few minutes, then try again.")

# The library's messages, in our words; those that are not here are not said.
MESSAGES = {
    "account/messages/logged_out.txt": gettext_noop("You have signed out."),
    "account/messages/password_changed.txt": gettext_noop("Your password is changed."),
    "account/messages/password_set.txt": gettext_noop("Your password is set."),
    "mfa/messages/totp_activated.txt": gettext_noop("The authenticator app is set up."),
    "mfa/messages/totp_deactivated.txt": gettext_noop("The authenticator app is removed."),
    "mfa/messages/webauthn_added.txt": gettext_noop("The key is added."),
    "mfa/messages/webauthn_removed.txt": gettext_noop("The key is removed."),
    "mfa/messages/recovery_codes_generated.txt": gettext_noop(
        "There are new recovery codes. The old ones work no more."
    ),
    "usersessions/messages/sessions_logged_out.txt": gettext_noop("All other sessions are signed out."),
}


class AccountAdapter(DefaultAccountAdapter):
    """Signing in with a password."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": WRONG,
        "email_password_mismatch": WRONG,
        "invalid_login": WRONG,
        "incorrect_password": _("This password is not right."),
        "enter_current_password": _("This password is not right."),
        "incorrect_code": WRONG_CODE,
        "too_many_login_attempts": TOO_OFTEN,
        "rate_limited": TOO_OFTEN,
        "invalid_password_reset": _("This link is not valid any more. Ask for a new one."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs up: people are invited."""
        return False

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        """Say to the owner of a closed account what anybody is told who does not get in."""
        log.warning("Sign-in refused: account %s is closed.", user.pk)
        messages.error(request, gettext(str(WRONG)))
        return redirect("account_login")

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Log that somebody failed, never what they wrote: it may be a password in the wrong field."""
        log.warning("Sign-in refused from %s.", self.get_client_ip(request))

    def post_login(self, request: HttpRequest, user: User, **hook: Any) -> HttpResponse:
        """Log who came in, and speak their language from now on."""
        log.info("User %s signed in from %s.", user.pk, self.get_client_ip(request))
        response = super().post_login(request, user, **hook)
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            user.language,
            max_age=A_YEAR,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )
        return response

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Lead to the desk, or to the public pages where somebody holds no role now."""
        user: Any = request.user
        return resolve_url("today" if user.roles() - {Role.PUBLIC} else "home")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Lead back to where the password was found."""
        return resolve_url("mfa_index")

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        *args: Any,
        **options: Any,
    ) -> None:
        """Say what the library says in our own words."""
        message = options.get("message") or MESSAGES.get(message_template or "")
        if message:
            messages.add_message(request, level, gettext(str(message)))

    def get_reauthentication_methods(self, user: User) -> list[dict[str, Any]]:
        """Name the ways to confirm who one is in our own words, the quickest first: it is asked for by itself."""
        names = {
            "reauthenticate": _("Use your password"),
            "mfa_reauthenticate:webauthn": _("Use a passkey"),
            "mfa_reauthenticate": _("Use a code"),
        }
        known = {method["id"]: method for method in super().get_reauthentication_methods(user)}
        return [known[way] | {"description": name} for way, name in names.items() if way in known]


class SecondStepAdapter(DefaultMFAAdapter):
    """Apps, passkeys and recovery codes."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": WRONG_CODE,
        "cannot_generate_recovery_codes": _("Set up an app or a passkey first."),
    }

    def encrypt(self, text: str) -> str:
        """Keep secrets such that reading the database alone does not reveal them."""
        return vault().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Read a kept secret."""
        return vault().decrypt(encrypted_text.encode()).decode()

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:  # noqa: A002 - the library names it
        """Suggest what a new key could be called."""
        known = Authenticator.objects.filter(user=user, type=type).count()
        return gettext("Key %(number)s") % {"number": known + 1}


def vault() -> Fernet:
    """Return the cipher for kept secrets; its key comes from the key of this installation."""
    derived = HKDF(SHA256(), 32, salt=None, info=b"shanyrak second step").derive(settings.SECRET_KEY.encode())
    return Fernet(base64.urlsafe_b64encode(derived))


class ForeignSignInAdapter(DefaultSocialAccountAdapter):
    """Signing in through an identity provider that the administrator has configured."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Nobody signs up: people are invited."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Let in who was invited under an address that the provider has verified; nobody else."""
        if sociallogin.is_existing:
            return
        verified = [address.email for address in sociallogin.email_addresses if address.verified]
        try:
            user = join_by_provider(emails=verified, by=VISITOR, at=now())
        except Refusal:
            log.warning("Sign-in refused: the identity provider names nobody who was invited.")
            raise ImmediateHttpResponse(refused(request)) from None
        sociallogin.connect(request, user)

    def on_authentication_error(self, request: HttpRequest, provider: Any, **details: Any) -> None:
        """Say plainly that it did not work."""
        log.warning(
            "The identity provider did not confirm a sign-in: %s", details.get("error") or "no reason given"
        )
        raise ImmediateHttpResponse(refused(request))


def refused(request: HttpRequest) -> HttpResponseBase:
    """Show that the identity provider opened no account here."""
    return render(request, "accounts/not_invited.html", status=403)
