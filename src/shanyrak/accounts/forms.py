"""What people write about accounts: their own, and other people's."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account_forms
from allauth.mfa.base import forms as second_step_forms
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from shanyrak.accounts.models import User
from shanyrak.accounts.rules import PeriodEmpty
from shanyrak.directory.models import Party
from shanyrak.records.forms import RecordField
from shanyrak.refusals import gettext_noop
from shanyrak.roles import ROLE_NAMES, Role
from shanyrak.ui.showing import said

PASSWORD = _("Password")
PASSWORD_ADVICE = _("Three or four uncommon words make a strong password.")
CODE_ADVICE = _("Six digits from your app, or a recovery code.")

# Asks the server how strong the password is while it is written; without script the form says so when it is sent.
METER = {
    "hx-post": reverse_lazy("password_strength"),
    "hx-trigger": "input changed delay:300ms",
    "hx-target": "#password-strength",
}


# What the library says of two passwords that differ; named here so that it is translated into all our languages.
PASSWORDS_DIFFER = gettext_noop("You must type the same password each time.")


class PlainLabels:
    """Gives an inherited form our own words, and takes its placeholders away: a label is always in sight."""

    words: dict[str, tuple[Any, Any]]
    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, field in self.fields.items():
            label, hint = self.words.get(name, (field.label, ""))
            field.label, field.help_text = label, hint
            field.widget.attrs.pop("placeholder", None)


class MeteredPassword(PlainLabels):
    """Shows how strong the new password is while it is written."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["password1"].widget.attrs |= METER


class SignInForm(PlainLabels, account_forms.LoginForm):
    """Who signs in, and with which password."""

    words = {"login": (_("Email"), ""), "password": (PASSWORD, "")}


class ConfirmForm(PlainLabels, account_forms.ReauthenticateForm):
    """The password once more, before something that matters."""

    words = {"password": (PASSWORD, "")}


class ForgottenPasswordForm(PlainLabels, account_forms.ResetPasswordForm):
    """Whose password is to be chosen anew."""

    words = {"email": (_("Email"), "")}


NEW_PASSWORD = {
    "oldpassword": (_("Your password now"), ""),
    "password1": (_("New password"), PASSWORD_ADVICE),
    "password2": (_("New password once more"), ""),
}


class ChangePasswordForm(MeteredPassword, account_forms.ChangePasswordForm):
    """A new password in place of the old one."""

    words = NEW_PASSWORD


class FirstPasswordForm(MeteredPassword, account_forms.SetPasswordForm):
    """The first password of somebody who signed in without one."""

    words = NEW_PASSWORD


class NewPasswordForm(MeteredPassword, account_forms.ResetPasswordKeyForm):
    """A new password in place of a forgotten one."""

    words = NEW_PASSWORD


class SecondStepForm(PlainLabels, second_step_forms.AuthenticateForm):
    """The code of the second step of signing in."""

    words = {"code": (_("Code"), CODE_ADVICE)}


class ConfirmByCodeForm(PlainLabels, second_step_forms.ReauthenticateForm):
    """A code, before something that matters."""

    words = {"code": (_("Code"), CODE_ADVICE)}


class ActivateAppForm(PlainLabels, ActivateTOTPForm):
    """The first code of an authenticator app, which proves that it was set up well."""

    words = {"code": (_("Code"), _("Six digits from your app."))}


class AddPasskeyForm(PlainLabels, AddWebAuthnForm):
    """What a new passkey is called, and whether it is enough to sign in."""

    words = {
        "name": (_("What do you call this key?"), _("For example: phone, blue key.")),
        "passwordless": (
            _("Sign in with this key alone"),
            _("The key then asks for your fingerprint, face or PIN, and you need no password."),
        ),
    }


class NamePasskeyForm(PlainLabels, EditWebAuthnForm):
    """What a passkey is called."""

    words = {"name": (_("What do you call this key?"), "")}


class OwnAccountForm(forms.Form):
    """What people change about themselves."""

    name = forms.CharField(label=_("Name"), max_length=200)
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    keys_on = forms.BooleanField(
        label=_("Single-key shortcuts"),
        help_text=_(
            "For example J and K on the review desk. Switch them off if you dictate or use a screen reader."
        ),
        required=False,
    )


class ChangeEmailForm(forms.Form):
    """The address somebody wants to sign in with."""

    email = forms.EmailField(label=_("New email"), max_length=254)


class AcceptForm(forms.Form):
    """What an invited person says about themselves, and their password."""

    name = forms.CharField(label=_("Name"), max_length=200, widget=forms.TextInput({"autocomplete": "name"}))
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    password = forms.CharField(
        label=PASSWORD,
        help_text=PASSWORD_ADVICE,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"} | METER),
    )

    def __init__(self, data: Any = None, *, user: User) -> None:
        super().__init__(data, initial={"name": user.name, "language": user.language})
        self.user = user

    def clean(self) -> dict[str, Any]:
        """Raise ValidationError for a password that is too weak for this person."""
        if password := self.cleaned_data.get("password"):
            known = User(email=self.user.email, name=self.cleaned_data.get("name", ""))
            try:
                validate_password(password, known)
            except forms.ValidationError as weak:
                self.add_error("password", weak)
        return self.cleaned_data


class PeriodForm(forms.Form):
    """A role's party, first and last day."""

    party = RecordField(
        Party,
        label=_("Party"),
        required=False,
        help_text=_("A focal point speaks for one; others may do without."),
    )
    since = forms.DateField(label=_("From"), widget=forms.DateInput({"type": "date"}))
    until = forms.DateField(
        label=_("Until"),
        help_text=_("The last day. Leave empty if it has no end."),
        required=False,
        widget=forms.DateInput({"type": "date"}),
    )

    def clean(self) -> dict[str, Any]:
        """Raise ValidationError for a last day before the first."""
        since, until = self.cleaned_data.get("since"), self.cleaned_data.get("until")
        if since and until and until < since:
            self.add_error("until", said(PeriodEmpty()))
        return self.cleaned_data


def role_choices(roles: frozenset[Role]) -> list[tuple[str, Any]]:
    """Return the roles that can be given, as choices of a form."""
    return [(role.value, _(name)) for role, name in ROLE_NAMES.items() if role in roles]


class InviteForm(PeriodForm):
    """Whom to invite, and as what."""

    email = forms.EmailField(label=_("Email"), max_length=254)
    name = forms.CharField(label=_("Name"), max_length=200, required=False)
    roles = forms.MultipleChoiceField(label=_("Roles"), widget=forms.CheckboxSelectMultiple)
    language = forms.ChoiceField(label=_("Language of the invitation"), choices=settings.LANGUAGES)

    field_order = ["email", "name", "language", "roles", "party", "since", "until"]

    def __init__(self, *args: Any, grantable: frozenset[Role], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["roles"].choices = role_choices(grantable)  # type: ignore[attr-defined]  # a choice field


class GrantForm(PeriodForm):
    """A role to give to somebody who has an account."""

    role = forms.ChoiceField(label=_("Role"))

    field_order = ["role", "party", "since", "until"]

    def __init__(self, *args: Any, grantable: frozenset[Role], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["role"].choices = role_choices(grantable)  # type: ignore[attr-defined]  # a choice field


class EndForm(forms.Form):
    """The last day of a role."""

    last_day = forms.DateField(label=_("Last day"), widget=forms.DateInput({"type": "date"}))


class EraseForm(forms.Form):
    """Why somebody's personal data is erased."""

    reason = forms.CharField(label=_("Reason"), max_length=500)


class PeopleFilters(forms.Form):
    """Which people the list shows."""

    q = forms.CharField(label=_("Name or email"), required=False)
    role = forms.ChoiceField(
        label=_("Role"),
        required=False,
        choices=[("", _("Any")), *role_choices(frozenset(Role) - {Role.PUBLIC})],
    )
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[("", _("Any")), ("active", _("Active")), ("invited", _("Invited")), ("closed", _("Closed"))],
    )
    ends_soon = forms.BooleanField(label=_("A role ends within 30 days"), required=False)
