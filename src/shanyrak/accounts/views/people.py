"""The pages about other people: who has an account, in which roles, and what each role may do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from shanyrak.accounts import actions
from shanyrak.accounts.forms import (
    ChangeEmailForm,
    EndForm,
    EraseForm,
    GrantForm,
    InviteForm,
    PeopleFilters,
)
from shanyrak.accounts.gateways import send_invitation
from shanyrak.accounts.models import HeldRole
from shanyrak.accounts.permissions import (
    INVITE_FOCAL_POINTS,
    MANAGE_PEOPLE,
    SEE_PEOPLE,
    SEE_ROLES,
    grantable,
)
from shanyrak.accounts.queries import PersonDetail, people, person_detail, person_line, role_names, rooms
from shanyrak.refusals import Refusal
from shanyrak.roles import Role
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing, show_list
from shanyrak.ui.showing import refusals_shown_on, said

listing = Listing(
    name="accounts",
    title=gettext_lazy("Accounts and roles"),
    rows=people,
    line=person_line,
    filters=PeopleFilters,
    first_order="name",
    template="accounts/people.html",
    columns=(
        Column(
            "name",
            gettext_lazy("Name"),
            lambda p: p.name,
            lambda p: reverse("accounts:detail", args=[p.id]),
            ("name", "email"),
        ),
        Column("email", gettext_lazy("Email"), lambda p: p.email, order=("email",)),
        Column("roles", gettext_lazy("Roles today"), lambda p: p.roles),
        Column("state", gettext_lazy("State"), lambda p: p.state_name, order=("is_active",)),
        Column(
            "seen",
            gettext_lazy("Signed in last"),
            lambda p: p.last_seen.date() if p.last_seen else "",
            order=("last_login",),
        ),
    ),
    context=lambda request: {"may_invite": INVITE_FOCAL_POINTS.allows(actor_of(request))},
)


@permitted(SEE_PEOPLE)
@require_safe
def people_list(request: HttpRequest) -> HttpResponseBase:
    """Show who has an account, or export it."""
    return show_list(request, listing)


def found(request: HttpRequest, pk: int) -> PersonDetail:
    """Return the person. Raises Http404."""
    person = person_detail(pk, actor_of(request))
    if person is None:
        raise Http404
    return person


@permitted(SEE_PEOPLE)
@require_safe
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one person and the roles they hold, will hold and held."""
    actor = actor_of(request)
    context = {
        "person": found(request, pk),
        "may_manage": MANAGE_PEOPLE.allows(actor),
        "may_grant": bool(grantable(actor)),
        "is_self": actor.pk == pk,
    }
    return render(request, "accounts/person.html", context)


@permitted(INVITE_FOCAL_POINTS)
@never_cache
def invite(request: HttpRequest) -> HttpResponse:
    """Ask whom to invite, and as what; then send the link, or show it once where no mail is sent."""
    actor = actor_of(request)
    form = InviteForm(
        request.POST or None,
        grantable=grantable(actor),
        initial={"since": localdate(), "roles": [Role.FOCAL_POINT.value]},
    )
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            return handed_over(request, actions.invite(by=actor, at=now(), **form.cleaned_data))
    return show_form(
        request, form, title=_("Invite somebody"), button=_("Invite"), back=reverse("accounts:list")
    )


def handed_over(request: HttpRequest, invited: actions.Invited) -> HttpResponse:
    """Send the link by mail, or show it, this once, to whoever hands it over."""
    link = request.build_absolute_uri(invited.path)
    went_out = send_invitation(invited.user, link)
    context = {"invited": invited.user, "link": None if went_out else link}
    return render(request, "accounts/invited.html", context)


@permitted(INVITE_FOCAL_POINTS)
@never_cache
@require_POST
def invite_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Replace an invitation's link by a new one."""
    found(request, pk)
    try:
        return handed_over(request, actions.invite_again(user_id=pk, by=actor_of(request), at=now()))
    except Refusal as refusal:
        messages.error(request, said(refusal))
        return redirect("accounts:detail", pk)


@permitted(INVITE_FOCAL_POINTS)
@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an invitation back."""
    return done(request, pk, actions.withdraw_invitation, _("The invitation is withdrawn."))


@permitted(INVITE_FOCAL_POINTS)
def grant(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask which role to give, and give it."""
    actor, person = actor_of(request), found(request, pk)
    form = GrantForm(request.POST or None, grantable=grantable(actor), initial={"since": localdate()})
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            wanted = form.cleaned_data | {"role": Role(form.cleaned_data["role"])}
            actions.grant_role(user_id=pk, by=actor, at=now(), **wanted)
            messages.success(request, _("The role is given."))
            return redirect("accounts:detail", pk)
    return show_form(request, form, title=_("Give a role"), button=_("Give the role"), person=person)


@permitted(INVITE_FOCAL_POINTS)
def end_role(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for a role's last day, and end it."""
    held = get_object_or_404(HeldRole, pk=pk)
    person = found(request, held.user_id)
    form = EndForm(request.POST or None, initial={"last_day": localdate()})
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            actions.end_role(held_role_id=pk, by=actor_of(request), at=now(), **form.cleaned_data)
            messages.success(request, _("The role has a last day now."))
            return redirect("accounts:detail", held.user_id)
    return show_form(request, form, title=_("End a role"), button=_("End the role"), person=person)


@permitted(MANAGE_PEOPLE)
@never_cache
@require_POST
def help_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a link for somebody who cannot sign in, and show it, this once."""
    person = found(request, pk)
    try:
        path = actions.help_in(user_id=pk, by=actor_of(request), at=now())
    except Refusal as refusal:
        messages.error(request, said(refusal))
        return redirect("accounts:detail", pk)
    context = {"person": person, "link": request.build_absolute_uri(path)}
    return render(request, "accounts/helped_in.html", context)


@permitted(MANAGE_PEOPLE)
def change_email(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for somebody's new address, and keep it."""
    person = found(request, pk)
    form = ChangeEmailForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            actions.change_email_of(user_id=pk, by=actor_of(request), at=now(), **form.cleaned_data)
            messages.success(request, _("The address is changed."))
            return redirect("accounts:detail", pk)
    return show_form(
        request, form, title=_("Change an address"), button=_("Change the address"), person=person
    )


@permitted(MANAGE_PEOPLE)
@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Let somebody in no more."""
    return done(request, pk, actions.close_account, _("The account is closed."))


@permitted(MANAGE_PEOPLE)
@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Let somebody in again."""
    return done(request, pk, actions.reopen_account, _("The account is open again."))


@permitted(MANAGE_PEOPLE)
@require_POST
def remove_second_steps(request: HttpRequest, pk: int) -> HttpResponse:
    """Remove the app and passkeys of somebody who has lost them."""
    return done(
        request, pk, actions.remove_second_steps, _("The app, passkeys and recovery codes are removed.")
    )


@permitted(MANAGE_PEOPLE)
def erase(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what erasing means, ask why, and erase."""
    person = found(request, pk)
    form = EraseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            actions.erase_person(user_id=pk, by=actor_of(request), at=now(), **form.cleaned_data)
            messages.success(request, _("The personal data is erased."))
            return redirect("accounts:detail", pk)
    return render(request, "accounts/erase.html", {"form": form, "person": person})


def done(request: HttpRequest, pk: int, act: Callable[..., Any], message: str) -> HttpResponse:
    """Do one act to a person, say so or why not, and lead back to their page."""
    found(request, pk)
    try:
        act(user_id=pk, by=actor_of(request), at=now())
    except Refusal as refusal:
        messages.error(request, said(refusal))
    else:
        messages.success(request, message)
    return redirect("accounts:detail", pk)


def show_form(request: HttpRequest, form: forms.Form, **context: Any) -> HttpResponse:
    """Show a form about people."""
    return render(request, "accounts/form.html", {"form": form, **context})


@permitted(SEE_ROLES)
@require_safe
def roles(request: HttpRequest) -> HttpResponse:
    """Show what each role may do."""
    return render(
        request, "accounts/roles.html", {"rooms": rooms(), "roles": role_names(), "columns": len(Role) + 1}
    )
