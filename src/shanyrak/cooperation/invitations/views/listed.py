"""Whom an activity invites: the list, and one invitation."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from shanyrak.cooperation.activities.beneath import activity_beneath, around
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.invitations.forms import AllFilters, InvitationFilters
from shanyrak.cooperation.invitations.links import own_address
from shanyrak.cooperation.invitations.models import Letter
from shanyrak.cooperation.invitations.permissions import INVITE, SEE_INVITATIONS
from shanyrak.cooperation.invitations.queries.invitations import (
    ASKED,
    InvitationLine,
    counts,
    invitation_line,
    invitations,
    mailings,
)
from shanyrak.cooperation.invitations.rules import UNANSWERED, InvitationState
from shanyrak.notices.letters import absolute
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing, show_list

COME = (InvitationState.ACCEPTED, InvitationState.NOMINATED)


def there(line: InvitationLine) -> str:
    """Return the address of an invitation's page."""
    return reverse("invitations:one", args=[line.activity_id, line.id])


COLUMNS = (
    Column("name", gettext_lazy("Invited"), lambda i: i.shown, there, ("name", "party__label")),
    Column("from", gettext_lazy("From"), lambda i: i.beneath, order=("party__label",)),
    Column("whom", gettext_lazy("Whom"), lambda i: i.whom, order=("whom",), on_page=False),
    Column("email", gettext_lazy("Email"), lambda i: i.email, on_page=False),
    Column("language", gettext_lazy("Language"), lambda i: i.language.upper(), order=("language",)),
    Column(
        "state",
        gettext_lazy("State"),
        lambda i: i.word,
        order=("state",),
        template="invitations/cells/state.html",
    ),
    Column("sent", gettext_lazy("Sent"), lambda i: i.sent_at, order=("sent_at",), date=True),
    Column("answered", gettext_lazy("Answered"), lambda i: i.answered_at, order=("answered_at",), date=True),
    Column("reminders", gettext_lazy("Reminders"), lambda i: i.reminders, on_page=False, numeric=True),
    Column("word", gettext_lazy("In their words"), lambda i: i.said, on_page=False),
)


def listing_of(activity: Activity) -> Listing:
    """Return the list of the invitations of one activity."""
    return Listing(
        name=f"invitations-{activity.pk}",
        title=gettext_lazy("Invitations"),
        rows=lambda filters, actor: invitations(activity.pk, filters, actor, on=localdate()),
        line=invitation_line,
        filters=InvitationFilters,
        first_order="name",
        template="invitations/list.html",
        empty=gettext_lazy("Nobody is invited yet."),
        columns=COLUMNS,
    )


ALL = Listing(
    name="invitations",
    title=gettext_lazy("Invitations to activities"),
    rows=lambda filters, actor: invitations(None, filters, actor, on=localdate()),
    line=invitation_line,
    filters=AllFilters,
    first_order="-sent",
    empty=gettext_lazy("Nobody is invited yet."),
    columns=(
        COLUMNS[0],
        Column(
            "activity",
            gettext_lazy("Activity"),
            lambda i: i.activity,
            lambda i: reverse("invitations:here", args=[i.activity_id]),
            ("activity__label",),
        ),
        *COLUMNS[1:],
    ),
)


@permitted(SEE_INVITATIONS)
@require_safe
def of_all(request: HttpRequest) -> HttpResponseBase:
    """Show the invitations of all activities, or export them."""
    return show_list(request, ALL)


@permitted(SEE_INVITATIONS)
@require_safe
def listed(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show whom the activity invites, or export it."""
    activity, actor = activity_beneath(request, pk), actor_of(request)
    may_invite = INVITE.opens_for(actor)
    also = {
        **around(request, activity, _("Invitations")),
        "may_invite": may_invite,
        "numbers": _numbers(counts(pk, actor, on=localdate()), request.path),
        "mailing": next(iter(mailings(pk, most=1)), None) if may_invite else None,
        "has_letter": may_invite and Letter.objects.filter(activity=activity).exists(),
    }
    return show_list(request, listing_of(activity), also=also)


def _numbers(counted: Mapping[InvitationState, int], path: str) -> list[tuple[int, str, str, str]]:
    """Return (how many, what it counts, tone, address) for the numbers that stand above the list."""

    def number(name: str, tone: str, *states: InvitationState, by: str) -> tuple[int, str, str, str]:
        count = sum(counted.get(state, 0) for state in states)
        return (count, name, tone if count else "", f"{path}?state={by}")

    late = InvitationState.LATE
    return [
        (sum(counted.values()), _("on the list"), "", path),
        number(_("answers awaited"), "", *sorted(UNANSWERED), by=ASKED),
        number(_("no answer in time"), "bad", late, by=late.value),
        number(_("accepted"), "ok", InvitationState.ACCEPTED, by="accepted"),
        number(_("have nominated"), "ok", InvitationState.NOMINATED, by="nominated"),
    ]


@permitted(SEE_INVITATIONS)
@require_safe
def one(request: HttpRequest, pk: int, invitation_id: int) -> HttpResponse:
    """Show one invitation."""
    activity, actor = activity_beneath(request, pk), actor_of(request)
    row = get_object_or_404(invitations(pk, {}, actor, on=localdate()), pk=invitation_id)
    may_invite = INVITE.opens_for(actor)
    shown = invitation_line(row)
    context = {
        **around(request, activity, shown.shown),
        "one": shown,
        "row": row,
        "may_invite": may_invite,
        "own_address": absolute(own_address(row)) if may_invite else "",
        "handed_on_to": row.handed_on_to.first() if may_invite else None,
        "has_letter": Letter.objects.filter(activity=activity).exists(),
    }
    return render(request, "invitations/one.html", context)
