"""The pages on which an agreement's parties, clauses and signatures are added, put right and taken out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from shanyrak.cooperation.agreements.actions import (
    add_agreement_party,
    add_clause,
    add_signature,
    edit_clause,
    edit_signature,
    remove_agreement_party,
    remove_clause,
    remove_signature,
    report_progress,
)
from shanyrak.cooperation.agreements.forms import (
    AgreementPartyForm,
    ChangedSignatureForm,
    ClauseForm,
    ReportForm,
    SignatureForm,
)
from shanyrak.cooperation.agreements.models import Agreement, AgreementParty, Clause, Commitment, Signature
from shanyrak.cooperation.agreements.permissions import CHANGE_AGREEMENTS, REPORT_PROGRESS
from shanyrak.refusals import Refusal
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.showing import refusals_shown_on, said


def keep_part(
    request: HttpRequest,
    record: Agreement | Commitment,
    form: forms.Form,
    act: Callable[..., object],
    **shown: Any,
) -> HttpResponse:
    """Show the form of a part of ``record``, or let ``act`` keep what it brings."""
    back = reverse(f"{record._meta.model_name}s:detail", args=[record.pk])
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            act(by=actor_of(request), at=now(), **form.cleaned_data)
            return redirect(back)
    return render(request, "agreements/part.html", {"record": record, "form": form, "back": back, **shown})


def take_out(request: HttpRequest, agreement_id: int, act: Callable[..., object]) -> HttpResponse:
    """Let ``act`` take a part out, or say on the agreement's page why not."""
    try:
        act(by=actor_of(request), at=now())
    except Refusal as refusal:
        messages.error(request, said(refusal))
    return redirect("agreements:detail", pk=agreement_id)


def open_agreement(request: HttpRequest, pk: int) -> Agreement:
    """Return the agreement if the reader may see it. Raises Http404."""
    agreement: Agreement = get_object_or_404(Agreement.objects.visible_to(actor_of(request)), pk=pk)
    return agreement


@permitted(CHANGE_AGREEMENTS)
def new_party(request: HttpRequest, pk: int) -> HttpResponse:
    """Let one more party stand in an agreement."""
    agreement = open_agreement(request, pk)
    form = AgreementPartyForm(request.POST or None)

    def act(**given: Any) -> None:
        add_agreement_party(agreement_id=agreement.pk, **given)

    return keep_part(request, agreement, form, act, title=_("Another party"))


@permitted(CHANGE_AGREEMENTS)
@require_POST
def remove_party(request: HttpRequest, pk: int, party_id: int) -> HttpResponse:
    """Take a party out of an agreement."""
    part = get_object_or_404(AgreementParty, agreement=open_agreement(request, pk), party=party_id)

    def act(**given: Any) -> None:
        remove_agreement_party(agreement_id=part.agreement_id, party_id=part.party_id, **given)

    return take_out(request, part.agreement_id, act)


@permitted(CHANGE_AGREEMENTS)
def new_clause(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a clause."""
    agreement = open_agreement(request, pk)
    form = ClauseForm(request.POST or None, initial={"number": agreement.clauses.count() + 1})

    def act(**given: Any) -> None:
        add_clause(agreement_id=agreement.pk, **given)

    return keep_part(request, agreement, form, act, title=_("New clause"))


@permitted(CHANGE_AGREEMENTS)
def change_clause(request: HttpRequest, pk: int, clause_id: int) -> HttpResponse:
    """Put a clause right."""
    agreement = open_agreement(request, pk)
    clause = get_object_or_404(Clause, agreement=agreement, pk=clause_id)
    form = ClauseForm(
        request.POST or None, initial={"number": clause.number, "title": clause.title, "text": clause.text}
    )

    def act(**given: Any) -> None:
        edit_clause(clause_id=clause.pk, **given)

    out = reverse("agreements:remove_clause", args=[agreement.pk, clause.pk])
    return keep_part(request, agreement, form, act, title=_("Clause %s") % clause.number, out=out)


@permitted(CHANGE_AGREEMENTS)
@require_POST
def drop_clause(request: HttpRequest, pk: int, clause_id: int) -> HttpResponse:
    """Take a clause out."""
    clause = get_object_or_404(Clause, agreement=open_agreement(request, pk), pk=clause_id)

    def act(**given: Any) -> None:
        remove_clause(clause_id=clause.pk, **given)

    return take_out(request, clause.agreement_id, act)


@permitted(CHANGE_AGREEMENTS)
def new_signature(request: HttpRequest, pk: int) -> HttpResponse:
    """Add who signed."""
    agreement = open_agreement(request, pk)
    form = SignatureForm(request.POST or None)

    def act(**given: Any) -> None:
        add_signature(agreement_id=agreement.pk, **given)

    return keep_part(request, agreement, form, act, title=_("New signature"))


@permitted(CHANGE_AGREEMENTS)
def change_signature(request: HttpRequest, pk: int, signature_id: int) -> HttpResponse:
    """Put right for whom and in which office somebody signed."""
    agreement = open_agreement(request, pk)
    rows = agreement.signatures.select_related("party", "office", "person")
    signature: Signature = get_object_or_404(rows, pk=signature_id)
    initial = {"party": signature.party, "office": signature.office, "office_text": signature.office_text}
    form = ChangedSignatureForm(request.POST or None, initial=initial)

    def act(**given: Any) -> None:
        edit_signature(signature_id=signature.pk, **given)

    out = reverse("agreements:remove_signature", args=[agreement.pk, signature.pk])
    title = _("Signature of %s") % signature.person.label
    return keep_part(request, agreement, form, act, title=title, out=out)


@permitted(CHANGE_AGREEMENTS)
@require_POST
def drop_signature(request: HttpRequest, pk: int, signature_id: int) -> HttpResponse:
    """Take a signature out."""
    signature = get_object_or_404(Signature, agreement=open_agreement(request, pk), pk=signature_id)

    def act(**given: Any) -> None:
        remove_signature(signature_id=signature.pk, **given)

    return take_out(request, signature.agreement_id, act)


@permitted(REPORT_PROGRESS)
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """Report progress on a commitment."""
    commitment: Commitment = get_object_or_404(Commitment.objects.visible_to(actor_of(request)), pk=pk)
    form = ReportForm(request.POST or None)

    def act(**given: Any) -> None:
        report_progress(commitment_id=commitment.pk, **given)

    lead = _("It will show as under way. Delivered it is once an activity that fulfils it is recorded.")
    return keep_part(request, commitment, form, act, title=_("Report progress"), lead=lead)
