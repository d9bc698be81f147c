"""Putting people on the list, one or many, changing what is said of one, and taking an invitation back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from shanyrak.cooperation.activities.beneath import activity_beneath, around
from shanyrak.cooperation.invitations.actions import (
    edit_invitation,
    invite,
    invite_many,
    withdraw_invitation,
)
from shanyrak.cooperation.invitations.forms import EditForm, InviteForm, ManyForm
from shanyrak.cooperation.invitations.models import Invited
from shanyrak.cooperation.invitations.permissions import INVITE
from shanyrak.cooperation.invitations.queries.recipients import (
    Invitee,
    all_participants,
    as_office,
    as_party,
    as_person,
    members_of,
    those_of,
)
from shanyrak.cooperation.invitations.rules import Whom
from shanyrak.records.rules import StaleEdit
from shanyrak.refusals import Refusal
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.showing import refusals_shown_on, said

WRITTEN = ("title", "name", "email", "organisation", "position", "party")


@permitted(INVITE)
def new(request: HttpRequest, pk: int) -> HttpResponse:
    """Invite one party or person."""
    activity = activity_beneath(request, pk)
    form = InviteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        chosen = {name: form.cleaned_data[name] for name in ("language", "role", "seats")}
        with refusals_shown_on(form):
            made = invite(activity=activity, invitee=_invitee(form), by=actor_of(request), at=now(), **chosen)
            messages.success(request, _("On the list: %(name)s.") % {"name": made.name})
            return redirect("invitations:here", pk=pk)
    context = {**around(request, activity, _("Invite one")), "form": form, "button": _("Put on the list")}
    return render(request, "invitations/form.html", context)


def _invitee(form: InviteForm) -> Invitee:
    """Return whom the form names; what is written there stands before what the directory knows."""
    chosen, language = form.cleaned_data, form.cleaned_data["language"]
    written = {name: chosen[name] for name in WRITTEN if chosen[name]}
    known = Invitee(form.whom)
    if form.whom is Whom.OFFICE:
        known = as_office(chosen["office"], language=language)
    elif form.whom is Whom.PERSON:
        known = as_person(chosen["person"], language=language, on=localdate())
    elif form.whom is Whom.PARTY and chosen["party"]:
        known = as_party(chosen["party"])
    return known.with_words(written)


@permitted(INVITE)
def many(request: HttpRequest, pk: int) -> HttpResponse:
    """Invite many at once; who is on the list already stays there once."""
    activity = activity_beneath(request, pk)
    form = ManyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        found = _found(form)
        chosen = {name: form.cleaned_data[name] for name in ("language", "role", "seats")}
        with refusals_shown_on(form):
            made = invite_many(activity=activity, invitees=found, by=actor_of(request), at=now(), **chosen)
            messages.success(request, _many_in_words(len(made), len(found) - len(made)))
            return redirect("invitations:here", pk=pk)
    context = {**around(request, activity, _("Invite many")), "form": form, "button": _("Put on the list")}
    return render(request, "invitations/form.html", context)


def _found(form: ManyForm) -> list[Invitee]:
    chosen, on = form.cleaned_data, localdate()
    if chosen["source"] == ManyForm.GROUP:
        return members_of(chosen["group"], language=chosen["language"], on=on)
    if chosen["source"] == ManyForm.ACTIVITY:
        return those_of(chosen["activity"], language=chosen["language"])
    return all_participants(on=on)


def _many_in_words(made: int, left_out: int) -> str:
    text = ngettext("%(n)s is on the list now.", "%(n)s are on the list now.", made) % {"n": made}
    if not left_out:
        return text
    rest = ngettext(
        "%(n)s was left out: on the list already, or without an address.",
        "%(n)s were left out: on the list already, or without an address.",
        left_out,
    )
    return f"{text} {rest % {'n': left_out}}"


@permitted(INVITE)
def edit(request: HttpRequest, pk: int, invitation_id: int) -> HttpResponse:
    """Change an invitation that was not sent yet."""
    activity = activity_beneath(request, pk)
    row = get_object_or_404(Invited, pk=invitation_id, activity=activity)
    form = EditForm(request.POST or None, initial={name: getattr(row, name) for name in EditForm.base_fields})
    if request.method == "POST" and form.is_valid():
        wanted = dict(form.cleaned_data)
        version = wanted.pop("version")
        with refusals_shown_on(form):
            try:
                edit_invitation(
                    invitation_id=row.pk, version=version, wanted=wanted, by=actor_of(request), at=now()
                )
            except StaleEdit as stale:
                form.begin_from(stale.version)
                raise
            return redirect("invitations:one", pk=pk, invitation_id=row.pk)
    context = {**around(request, activity, _("Change the invitation")), "form": form, "button": _("Save")}
    return render(request, "invitations/form.html", context)


@permitted(INVITE)
@require_POST
def withdraw(request: HttpRequest, pk: int, invitation_id: int) -> HttpResponse:
    """Take an invitation back."""
    activity = activity_beneath(request, pk)
    row = get_object_or_404(Invited, pk=invitation_id, activity=activity)
    try:
        withdraw_invitation(invitation_id=row.pk, by=actor_of(request), at=now())
    except Refusal as refusal:
        messages.error(request, said(refusal))
    return redirect("invitations:one", pk=pk, invitation_id=row.pk)
