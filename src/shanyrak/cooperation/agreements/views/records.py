"""The pages of agreements and commitments."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.agreements.actions import (
    add_agreement,
    add_commitment,
    edit_agreement,
    edit_commitment,
    merge_agreements,
    merge_commitments,
)
from shanyrak.cooperation.agreements.forms import (
    AgreementFilters,
    AgreementForm,
    CommitmentFilters,
    CommitmentForm,
    NewAgreementForm,
)
from shanyrak.cooperation.agreements.models import Agreement, Commitment
from shanyrak.cooperation.agreements.permissions import (
    CHANGE_AGREEMENTS,
    CHANGE_COMMITMENTS,
    REPORT_PROGRESS,
    SEE_AGREEMENTS,
)
from shanyrak.cooperation.agreements.queries.commitment import commitment_detail
from shanyrak.cooperation.agreements.queries.lists import (
    agreement_line,
    agreements,
    commitment_line,
    commitments,
)
from shanyrak.cooperation.agreements.queries.thread import agreement_thread
from shanyrak.records.clocks import clocks_of
from shanyrak.records.pages import RecordPages
from shanyrak.records.sections import sections_of
from shanyrak.ui.access import actor_of
from shanyrak.ui.lists import Column, Listing


def agreement(request: HttpRequest, record: Agreement) -> HttpResponse:
    """Show an agreement as one thread, of today or of the days the address names."""
    actor, clocks = actor_of(request), clocks_of(request)
    context = {
        **agreement_pages.here(record),
        "agreement": agreement_thread(record, actor, clocks),
        "clocks": clocks,
        "may_change": CHANGE_AGREEMENTS.allows(actor) and not clocks.chosen,
        "sections": sections_of(record, actor, without={"evidence"}),
    }
    return render(request, "agreements/agreement.html", context)


def commitment(request: HttpRequest, record: Commitment) -> HttpResponse:
    """Show a commitment with what was done for it."""
    actor, clocks = actor_of(request), clocks_of(request)
    owing = [record.owed_by_id] if record.owed_by_id else []
    context = {
        **commitment_pages.here(record),
        "commitment": commitment_detail(record, actor, clocks),
        "clocks": clocks,
        "may_report": REPORT_PROGRESS.allows(actor, owing) and not clocks.chosen,
        "sections": sections_of(record, actor, without={"evidence"}),
    }
    return render(request, "agreements/commitment.html", context)


agreement_pages = RecordPages(
    model=Agreement,
    namespace="agreements",
    listing=Listing(
        name="agreements",
        title=_("Agreements"),
        rows=agreements,
        line=agreement_line,
        filters=AgreementFilters,
        first_order="-signed_on",
        context=lambda request: {"clocks": clocks_of(request)},
        columns=(
            Column(
                "title",
                _("Agreement"),
                lambda a: a.title,
                lambda a: reverse("agreements:detail", args=[a.id]),
                ("label",),
            ),
            Column("kind", _("Kind"), lambda a: a.kind, order=("agreement_kind", "label")),
            Column("parties", _("Parties"), lambda a: a.party_names),
            Column("signed_on", _("Signed"), lambda a: a.signed_on, order=("signed_on",), date=True),
            Column("signed_at", _("Place"), lambda a: a.signed_at, order=("signed_at",), on_page=False),
            Column(
                "delivered",
                _("Delivered"),
                lambda a: a.delivered,
                template="agreements/cells/delivered.html",
            ),
            Column("commitments", _("Commitments"), lambda a: a.commitments, numeric=True, on_page=False),
            Column("course", _("State"), lambda a: a.course, template="agreements/cells/state.html"),
            Column("reference", _("Reference"), lambda a: a.reference, order=("reference",), on_page=False),
        ),
    ),
    form=AgreementForm,
    create_form=NewAgreementForm,
    see=SEE_AGREEMENTS,
    change=CHANGE_AGREEMENTS,
    one=_("Agreement"),
    create=add_agreement,
    edit=edit_agreement,
    merge=merge_agreements,
    detail=agreement,
)

commitment_pages = RecordPages(
    model=Commitment,
    namespace="commitments",
    listing=Listing(
        name="commitments",
        title=_("Commitments"),
        rows=commitments,
        line=commitment_line,
        filters=CommitmentFilters,
        first_order="promise",
        context=lambda request: {"clocks": clocks_of(request)},
        columns=(
            Column(
                "promise",
                _("Promise"),
                lambda c: c.promise,
                lambda c: reverse("commitments:detail", args=[c.id]),
                ("label",),
            ),
            Column("state", _("State"), lambda c: c.state, template="agreements/cells/state.html"),
            Column("kind", _("Kind"), lambda c: c.kind, order=("commitment_kind", "label")),
            Column("owed_by", _("Owed by"), lambda c: c.owed_by, order=("owed_by__label",)),
            Column("owed_to", _("Owed to"), lambda c: c.owed_to, order=("owed_to__label",), on_page=False),
            Column(
                "due_on",
                _("Due"),
                lambda c: c.due_on,
                order=("due_on",),
                template="agreements/cells/due.html",
            ),
            Column("terms", _("How often"), lambda c: c.terms, on_page=False),
            Column(
                "agreement",
                _("Agreement"),
                lambda c: c.agreement,
                lambda c: reverse("agreements:detail", args=[c.agreement_id]),
                ("agreement__label",),
            ),
        ),
    ),
    form=CommitmentForm,
    see=SEE_AGREEMENTS,
    change=CHANGE_COMMITMENTS,
    one=_("Commitment"),
    create=add_commitment,
    edit=edit_commitment,
    merge=merge_commitments,
    detail=commitment,
)
