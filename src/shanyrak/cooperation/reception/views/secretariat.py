"""What the secretariat prepares and reads: badges, links for helpers, who came, and taking that into the ledger."""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.activities.beneath import activity_beneath, around
from shanyrak.cooperation.activities.models import ROLE_NAMES, Activity
from shanyrak.cooperation.reception.actions import close_desk, open_desk, take_into_ledger
from shanyrak.cooperation.reception.badges import Badge, badge_sheet, cannot_be_printed
from shanyrak.cooperation.reception.forms import DeskLinkForm
from shanyrak.cooperation.reception.links import desk_address
from shanyrak.cooperation.reception.models import DeskLink
from shanyrak.cooperation.reception.permissions import RUN_RECEPTION, SEE_ARRIVALS
from shanyrak.cooperation.reception.queries import not_in_ledger, who_came
from shanyrak.cooperation.reception.rules import BadgeSize
from shanyrak.cooperation.registration.queries import Registrant, registered
from shanyrak.notices.letters import absolute
from shanyrak.records.languages import said_in
from shanyrak.refusals import Refusal
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.showing import refusals_shown_on, said


@permitted(RUN_RECEPTION)
@require_safe
def badges(request: HttpRequest, pk: int) -> HttpResponse:
    """Show for whom badges can be made, as sheets, singles, or one anew."""
    activity = activity_beneath(request, pk)
    people = registered(pk)
    context = {
        **around(request, activity, _("Badges")),
        "people": [(one, said_in(one.party, get_language() or "en")) for one in people],
        "unprintable": [one.name for one in people if cannot_be_printed(one.name)],
    }
    return render(request, "reception/badges.html", context)


@permitted(RUN_RECEPTION)
@require_safe
def badge_file(request: HttpRequest, pk: int) -> HttpResponse:
    """Give badges as PDF: of everybody, or of the one that is asked for."""
    activity = activity_beneath(request, pk)
    wanted, only = request.GET.get("size", BadgeSize.SHEET.value), request.GET.get("only", "")
    people = [one for one in registered(pk) if not only or str(one.id) == only]
    if not people or wanted not in set(BadgeSize):
        raise Http404
    content = _sheet(activity, people, BadgeSize(wanted))
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="badges-{pk}.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response


def _sheet(activity: Activity, people: Sequence[Registrant], size: BadgeSize) -> bytes:
    language = get_language() or "en"
    return badge_sheet(
        [as_badge(one, language) for one in people],
        size=size,
        hub=settings.HUB_NAME,
        title=said_in(activity.title, language).text,
        language=language,
        made_at=now(),
    )


def as_badge(one: Registrant, language: str) -> Badge:
    """Return what somebody's badge shows."""
    party = said_in(one.party, language).text
    return Badge(
        registration=one.id,
        name=one.name or f"№ {one.number}",
        party=party or one.organisation,
        organisation=one.organisation if party else "",
        position=one.position,
        role=one.role,
        role_name=gettext(ROLE_NAMES[one.role]),
        number=one.number,
    )


@permitted(RUN_RECEPTION)
def helpers(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the links of helpers, or make one."""
    activity = activity_beneath(request, pk)
    form = DeskLinkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            open_desk(activity=activity, by=actor_of(request), at=now(), **form.cleaned_data)
            return redirect("reception:helpers", pk=pk)
    links = DeskLink.objects.filter(activity=activity).order_by("-day", "-pk")
    context = {
        **around(request, activity, _("Helpers")),
        "form": form,
        "links": [(link, absolute(desk_address(link)), link.day < localdate()) for link in links],
    }
    return render(request, "reception/helpers.html", context)


@permitted(RUN_RECEPTION)
@require_POST
def close(request: HttpRequest, pk: int, link_id: int) -> HttpResponse:
    """Close a helper's link."""
    link = get_object_or_404(DeskLink, pk=link_id, activity=activity_beneath(request, pk))
    close_desk(link_id=link.pk, by=actor_of(request), at=now())
    return redirect("reception:helpers", pk=pk)


@permitted(SEE_ARRIVALS)
@require_safe
def came(request: HttpRequest, pk: int) -> HttpResponse:
    """Show who came, by party, who did not, and who could be taken into the ledger."""
    activity = activity_beneath(request, pk)
    may_run = RUN_RECEPTION.opens_for(actor_of(request))
    context = {
        **around(request, activity, _("Who came")),
        "numbers": who_came(pk),
        "may_run": may_run,
        "for_ledger": not_in_ledger(pk) if may_run else [],
    }
    return render(request, "reception/who_came.html", context)


@permitted(RUN_RECEPTION)
@require_POST
def into_ledger(request: HttpRequest, pk: int) -> HttpResponse:
    """Take into the ledger who came."""
    try:
        entered = take_into_ledger(activity=activity_beneath(request, pk), by=actor_of(request), at=now())
    except Refusal as refusal:
        messages.error(request, said(refusal))
    else:
        messages.success(request, _("Entered as participants: %(n)s.") % {"n": len(entered)})
    return redirect("reception:came", pk=pk)
