"""Writing the letter, looking at it as an invitee reads it, and sending it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.activities.beneath import activity_beneath, around
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.invitations.actions import keep_letter, stop_mailing
from shanyrak.cooperation.invitations.forms import LetterForm
from shanyrak.cooperation.invitations.merging import Addressee, FilledIn, filled_in
from shanyrak.cooperation.invitations.models import Invited, Letter, Mailing
from shanyrak.cooperation.invitations.names import FIELD_NAMES
from shanyrak.cooperation.invitations.papers import invitation_paper
from shanyrak.cooperation.invitations.permissions import INVITE
from shanyrak.cooperation.invitations.queries.invitations import due_to, mailings
from shanyrak.cooperation.invitations.rules import Purpose, Whom
from shanyrak.cooperation.invitations.tasks import order_mailing
from shanyrak.cooperation.invitations.wording import first_words
from shanyrak.documents.pdf import as_pdf
from shanyrak.records.forms import LANGUAGE_NAMES
from shanyrak.records.languages import LANGUAGES
from shanyrak.records.rules import StaleEdit
from shanyrak.refusals import Refusal
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.showing import refusals_shown_on, said

OFFERED = 200  # invitees to look at the letter as


@permitted(INVITE)
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what the invitations say, or keep it."""
    activity = activity_beneath(request, pk)
    known = Letter.objects.filter(activity=activity).first()
    data = request.POST or None
    form = LetterForm.of(known, data) if known else LetterForm(data, initial=first_words())
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"] or 0
        who: dict[str, Any] = {"by": actor_of(request), "at": now()}
        with refusals_shown_on(form):
            try:
                keep_letter(activity=activity, wanted=form.wanted(), version=version, **who)
            except StaleEdit as stale:
                form.begin_from(stale.version)
                raise
            messages.success(request, _("The letter is kept."))
            return redirect("invitations:preview", pk=pk)
    context = {
        **around(request, activity, _("The letter")),
        "form": form,
        "fields": [(f"{{{name}}}", _(text)) for name, text in FIELD_NAMES.items()],
    }
    return render(request, "invitations/letter.html", context)


@permitted(INVITE)
@require_safe
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the letter as one invitee reads it, in each language."""
    activity = activity_beneath(request, pk)
    known = Letter.objects.filter(activity=activity).first()
    rows = Invited.objects.filter(activity=activity, withdrawn_at=None).select_related("party")
    invitees = rows.order_by("number")
    wanted = request.GET.get("invitation", "")
    chosen = invitees.filter(pk=int(wanted)).first() if wanted.isdecimal() else invitees.first()
    context = {
        **around(request, activity, _("Preview")),
        "invitees": invitees[:OFFERED],
        "chosen": chosen,
        "letters": _in_all_languages(known, chosen or _somebody(activity)) if known else [],
    }
    return render(request, "invitations/preview.html", context)


def _in_all_languages(known: Letter, invitation: Invited) -> list[tuple[str, FilledIn, FilledIn]]:
    """Return (language, letter, reminder) for every language that the letter is written in."""
    name = "" if invitation.whom == Whom.PARTY else invitation.name
    return [
        (
            LANGUAGE_NAMES[language],
            filled_in(known, invitation, to=Addressee(name, language)),
            filled_in(known, invitation, to=Addressee(name, language), purpose=Purpose.REMINDER),
        )
        for language in LANGUAGES
        if language in known.text
    ]


def _somebody(activity: Activity) -> Invited:
    """Return an invitee who is not on the list, for a letter without anybody to look at it as."""
    return Invited(pk=0, activity=activity, whom=Whom.NAME.value, name=_("Name of the invitee"))


@permitted(INVITE)
def sending(request: HttpRequest, pk: int) -> HttpResponse:
    """Show to whom letters and reminders are due and how far the mailings came; or send."""
    activity = activity_beneath(request, pk)
    refusal = ""
    if request.method == "POST":
        try:
            _order(request, activity)
        except Refusal as refused:
            refusal = said(refused)
        else:
            return redirect("invitations:sending", pk=pk)
    going = mailings(pk)
    context = {
        **around(request, activity, _("Sending")),
        "due": due_to(activity.pk, Purpose.INVITATION, on=localdate()).count(),
        "to_remind": due_to(activity.pk, Purpose.REMINDER, on=localdate()).count(),
        "mailings": going,
        "goes_on": any(not one.is_over for one in going),
        "has_letter": Letter.objects.filter(activity=activity).exists(),
        "refusal": refusal,
    }
    return render(request, "invitations/sending.html", context, status=409 if refusal else 200)


def _order(request: HttpRequest, activity: Activity) -> None:
    purpose, only = request.POST.get("purpose", ""), request.POST.get("invitation", "")
    if purpose not in set(Purpose):
        raise Http404
    order_mailing(
        activity=activity,
        purpose=Purpose(purpose),
        invitations=[int(only)] if only.isdecimal() else None,
        by=actor_of(request),
        at=now(),
    )


@permitted(INVITE)
@require_POST
def stop(request: HttpRequest, pk: int, mailing_id: int) -> HttpResponse:
    """Stop a mailing."""
    activity = activity_beneath(request, pk)
    mailing = get_object_or_404(Mailing, pk=mailing_id, activity=activity)
    stop_mailing(mailing_id=mailing.pk, by=actor_of(request), at=now())
    return redirect("invitations:sending", pk=pk)


@permitted(INVITE)
@require_safe
def paper(request: HttpRequest, pk: int, invitation_id: int) -> HttpResponse:
    """Give an invitation as a paper."""
    activity = activity_beneath(request, pk)
    rows = Invited.objects.select_related("activity", "party")
    row = get_object_or_404(rows, pk=invitation_id, activity=activity)
    return paper_of(row, get_object_or_404(Letter, activity=activity))


def paper_of(invitation: Invited, known: Letter, **to: Any) -> HttpResponse:
    """Return an invitation as a file; its day is the day it was sent, or today."""
    made_at = invitation.sent_at or now()
    text = filled_in(known, invitation, **to)
    document = invitation_paper(invitation, known, text, made_at=made_at, on=localdate(made_at))
    return as_file(as_pdf(document), f"invitation-{invitation.activity_id}-{invitation.number}.pdf")


def as_file(content: bytes, name: str) -> HttpResponse:
    """Return a PDF that a browser shows, kept by nobody on the way."""
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response
