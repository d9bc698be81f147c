"""Letters for visas: who is approved, and a letter for one of them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from shanyrak.cooperation.activities.beneath import activity_beneath, around
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.invitations.actions import write_visa_letter
from shanyrak.cooperation.invitations.forms import VisaForm
from shanyrak.cooperation.invitations.models import Letter, VisaLetter
from shanyrak.cooperation.invitations.papers import Traveller, visa_number, visa_paper
from shanyrak.cooperation.invitations.permissions import INVITE
from shanyrak.cooperation.invitations.views.letters import as_file
from shanyrak.cooperation.invitations.visa import passport_number
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import State
from shanyrak.documents.pdf import as_pdf
from shanyrak.records.languages import said_in
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.showing import refusals_shown_on

A_DAY = timedelta(days=1)
LONGEST_PURPOSE = 500


@permitted(INVITE)
@require_safe
def visas(request: HttpRequest, pk: int) -> HttpResponse:
    """Show who is approved, and which letters were written for whom."""
    activity = activity_beneath(request, pk)
    rows = Registration.objects.filter(activity=activity, state=State.APPROVED.value)
    ordered = rows.select_related("party").prefetch_related("visa_letters")
    people = ordered.order_by("family_name", "given_name", "number")
    context = {**around(request, activity, _("Letters for visas")), "people": people}
    return render(request, "invitations/visas.html", context)


@permitted(INVITE)
def visa(request: HttpRequest, pk: int, registration_id: int) -> HttpResponse:
    """Show the form of a letter for a visa, or write the letter and give it as a file."""
    activity = activity_beneath(request, pk)
    rows = Registration.objects.select_related("party").prefetch_related("visa_letters__registration")
    found = get_object_or_404(rows, pk=registration_id, activity=activity)
    form = VisaForm(request.POST or None, initial=_first(activity, found))
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            letter = write_visa_letter(
                registration_id=found.pk, by=actor_of(request), at=now(), **form.cleaned_data
            )
            return _as_paper(request, letter, found, activity)
    context = {
        **around(request, activity, _("Letter for a visa")),
        "person": found,
        "form": form,
        "letters": [(visa_number(one), one) for one in found.visa_letters.all()],
    }
    return render(request, "invitations/visa.html", context)


def _as_paper(
    request: HttpRequest, letter: VisaLetter, found: Registration, activity: Activity
) -> HttpResponse:
    """Return the letter as a file; the passport's number is read for it now and kept nowhere else."""
    party = said_in(found.party.names, letter.language).text if found.party else ""
    number = passport_number(found.pk, by=actor_of(request), at=letter.made_at)
    to = Traveller(found.name, found.position, found.organisation, party, number)
    signed = Letter.objects.filter(activity=activity).first()
    document = visa_paper(letter, to, activity, signed=signed, made_at=letter.made_at)
    return as_file(as_pdf(document), f"visa-{found.activity_id}-{found.number}-{letter.number}.pdf")


def _first(activity: Activity, found: Registration) -> dict[str, Any]:
    """Return what the form begins with."""
    title = said_in(activity.title, found.language).text
    with override(found.language):
        purpose = _("Taking part in “%(activity)s”") % {"activity": title}
    days = activity.period
    return {
        "language": found.language,
        "purpose": purpose[:LONGEST_PURPOSE],
        "since": days.lower if days and days.lower else localdate(),
        "until": days.upper - A_DAY if days and days.upper else localdate(),
        "host": settings.HUB_NAME,
        "travel_paid_by": found.organisation or (found.party.label if found.party else ""),
        "stay_paid_by": settings.HUB_NAME,
    }
