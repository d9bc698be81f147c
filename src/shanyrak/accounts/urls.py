"""The addresses of accounts: our own pages, and those of the sign-in library that have a sense without sign-up."""

from collections.abc import Callable

from allauth.account import views as account
from allauth.mfa.base import views as second_step
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount import views as foreign
from allauth.socialaccount.providers.openid_connect import views as oidc
from allauth.usersessions import views as sessions
from django.db import transaction
from django.http.response import HttpResponseBase
from django.urls import URLPattern, include, path, re_path
from django.views.decorators.cache import never_cache

from shanyrak.accounts.permissions import KEEP_OWN_ACCOUNT, SIGN_IN
from shanyrak.accounts.views import own, people, signing_in
from shanyrak.ui.access import permitted

Page = Callable[..., HttpResponseBase]


def entrance(address: str, view: Page, name: str) -> URLPattern:
    """Return a page of the library that everybody may open."""
    return path(address, permitted(SIGN_IN)(never_cache(view)), name=name)


def own_page(address: str, view: Page, name: str) -> URLPattern:
    """Return a page of the library about one's own account; what it does and its journal entry are one transaction."""
    return path(address, permitted(KEEP_OWN_ACCOUNT)(never_cache(transaction.atomic(view))), name=name)


people_pages = [
    path("", people.people_list, name="list"),
    path("invite/", people.invite, name="invite"),
    path("<int:pk>/", people.person, name="detail"),
    path("<int:pk>/invite-again/", people.invite_again, name="invite_again"),
    path("<int:pk>/withdraw/", people.withdraw, name="withdraw"),
    path("<int:pk>/role/", people.grant, name="grant"),
    path("<int:pk>/link/", people.help_in, name="help_in"),
    path("<int:pk>/email/", people.change_email, name="change_email"),
    path("<int:pk>/close/", people.close, name="close"),
    path("<int:pk>/reopen/", people.reopen, name="reopen"),
    path("<int:pk>/second-steps/", people.remove_second_steps, name="remove_second_steps"),
    path("<int:pk>/erase/", people.erase, name="erase"),
    path("roles/<int:pk>/end/", people.end_role, name="end_role"),
]

urlpatterns = [
    # Signing in and out
    entrance("sign-in/", account.login, "account_login"),
    entrance("sign-in/code/", second_step.authenticate, "mfa_authenticate"),
    entrance("sign-in/passkey/", passkeys.login_webauthn, "mfa_login_webauthn"),
    entrance("sign-out/", account.logout, "account_logout"),
    path("sign-in/<str:token>/", signing_in.sign_in_by_link, name="sign_in_by_link"),
    path("invitation/<str:token>/", signing_in.invitation, name="accept_invitation"),
    path("password-strength/", signing_in.password_strength, name="password_strength"),
    # Forgotten passwords
    path("password/", signing_in.forgotten_password, name="account_reset_password"),
    entrance("password/sent/", account.password_reset_done, "account_reset_password_done"),
    re_path(
        r"^password/new/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        permitted(SIGN_IN)(never_cache(account.password_reset_from_key)),
        name="account_reset_password_from_key",
    ),
    entrance(
        "password/new/done/", account.password_reset_from_key_done, "account_reset_password_from_key_done"
    ),
    # Through an identity provider
    entrance("sign-in/with/cancelled/", foreign.login_cancelled, "socialaccount_login_cancelled"),
    entrance("sign-in/with/<str:provider_id>/", oidc.login, "openid_connect_login"),
    entrance("sign-in/with/<str:provider_id>/callback/", oidc.callback, "openid_connect_callback"),
    # One's own account
    path("account/", own.account, name="own_account"),
    path("account/email/", own.change_email, name="change_email"),
    path("account/email/<str:token>/", own.confirm_email, name="confirm_email"),
    own_page("account/confirm/", account.reauthenticate, "account_reauthenticate"),
    own_page("account/confirm/code/", second_step.reauthenticate, "mfa_reauthenticate"),
    own_page("account/confirm/passkey/", passkeys.reauthenticate_webauthn, "mfa_reauthenticate_webauthn"),
    own_page("account/password/", account.password_change, "account_change_password"),
    own_page("account/password/first/", account.password_set, "account_set_password"),
    own_page("account/security/", second_step.index, "mfa_index"),
    own_page("account/security/app/", totp.activate_totp, "mfa_activate_totp"),
    own_page("account/security/app/remove/", totp.deactivate_totp, "mfa_deactivate_totp"),
    own_page("account/security/keys/", passkeys.list_webauthn, "mfa_list_webauthn"),
    own_page("account/security/keys/add/", passkeys.add_webauthn, "mfa_add_webauthn"),
    own_page("account/security/keys/<int:pk>/", passkeys.edit_webauthn, "mfa_edit_webauthn"),
    own_page("account/security/keys/<int:pk>/remove/", passkeys.remove_webauthn, "mfa_remove_webauthn"),
    own_page("account/security/codes/", recovery_codes.view_recovery_codes, "mfa_view_recovery_codes"),
    own_page(
        "account/security/codes/new/", recovery_codes.generate_recovery_codes, "mfa_generate_recovery_codes"
    ),
    own_page(
        "account/security/codes/file/", recovery_codes.download_recovery_codes, "mfa_download_recovery_codes"
    ),
    own_page("account/sessions/", sessions.list_usersessions, "usersessions_list"),
    path("account/sessions/<int:pk>/end/", own.session_end, name="end_session"),
    path("account/sessions/end-all/", own.sign_out_everywhere, name="sign_out_everywhere"),
    # People and roles
    path("accounts/", include((people_pages, "accounts"))),
    path("roles/", people.roles, name="roles"),
    # The library wants to know where these would be; nobody signs up here, or joins foreign accounts alone.
    path("sign-up/", signing_in.closed, name="account_signup"),
    path("sign-up/foreign/", signing_in.closed, name="socialaccount_signup"),
    path("account/foreign/", signing_in.closed, name="socialaccount_connections"),
    path("account/inactive/", signing_in.closed, name="account_inactive"),
]
