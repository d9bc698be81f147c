"""The pages of decisions: their votes, and what they do to commitments."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from shanyrak.cooperation.agreements.forms import CommitmentForm
from shanyrak.cooperation.agreements.models import Commitment
from shanyrak.cooperation.groups.actions import (
    cast_votes,
    change_commitment,
    concern_party,
    create_commitment,
    draft_decision,
    edit_decision,
    merge_decisions,
    take_decision,
    withdraw_decision,
)
from shanyrak.cooperation.groups.forms import (
    ConcernForm,
    DecisionFilters,
    DecisionForm,
    NewDecisionForm,
    PromiseForm,
    ReasonForm,
    VotesForm,
)
from shanyrak.cooperation.groups.models import Decision
from shanyrak.cooperation.groups.permissions import CHANGE_GROUPS, SEE_GROUPS
from shanyrak.cooperation.groups.queries.common import in_order, member_line, members_seen
from shanyrak.cooperation.groups.queries.counting import quorum_at
from shanyrak.cooperation.groups.queries.decisions import decision_detail, decision_line, decisions
from shanyrak.cooperation.groups.queries.meetings import members_at, quorum_in_words
from shanyrak.cooperation.groups.rules import THERE
from shanyrak.cooperation.groups.views.shared import edited_by, kept_by, pressed
from shanyrak.records.pages import RecordPages
from shanyrak.records.sections import sections_of
from shanyrak.records.turning import day_asked
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing


def decision(request: HttpRequest, record: Decision) -> HttpResponse:
    """Show a decision, how it was taken, and what it led to."""
    actor = actor_of(request)
    context = {
        **decision_pages.here(record),
        "decision": decision_detail(record, actor, on=day_asked()),
        "may_change": CHANGE_GROUPS.opens_for(actor),
        "sections": sections_of(record, actor, without={"evidence"}),
    }
    return render(request, "groups/decision.html", context)


decision_pages = RecordPages(
    model=Decision,
    namespace="decisions",
    listing=Listing(
        name="decisions",
        title=_("Decisions"),
        rows=decisions,
        line=decision_line,
        filters=DecisionFilters,
        first_order="-taken_on",
        empty=_("No decisions yet."),
        columns=(
            Column(
                "text",
                _("Decision"),
                lambda d: d.text,
                lambda d: reverse("decisions:detail", args=[d.id]),
                ("label",),
            ),
            Column("number", _("Number"), lambda d: d.number, order=("number",)),
            Column(
                "group",
                _("Group"),
                lambda d: d.group,
                lambda d: reverse("groups:detail", args=[d.group_id]),
                ("meeting__group__label",),
            ),
            Column("taken_on", _("Taken on"), lambda d: d.taken_on, order=("taken_on",), date=True),
            Column("way", _("How it was taken"), lambda d: d.way, order=("decided_by",)),
            Column(
                "standing",
                _("Standing"),
                lambda d: d.standing,
                order=("standing",),
                template="groups/cells/standing.html",
            ),
        ),
    ),
    form=DecisionForm,
    create_form=NewDecisionForm,
    see=SEE_GROUPS,
    change=CHANGE_GROUPS,
    one=_("Decision"),
    create=draft_decision,
    edit=edit_decision,
    merge=merge_decisions,
    detail=decision,
)


@permitted(CHANGE_GROUPS)
def votes(request: HttpRequest, pk: int) -> HttpResponse:
    """Note how each member voted."""
    record = decision_pages.found(request, pk)
    here = record.meeting.attendance.filter(presence__in=[one.value for one in THERE]).values("member")
    rows = members_at(record.meeting).with_vote()  # type: ignore[attr-defined]  # a query of members has it
    rows = rows.filter(pk__in=here) if record.meeting.attendance.exists() else rows
    members = [member_line(row) for row in in_order(members_seen(rows, actor_of(request)))]
    noted = {f"ballot_{vote.member_id}": vote.ballot for vote in record.votes.all()}
    form = VotesForm(members, request.POST or None, initial=noted)

    def _act(**given: Any) -> None:
        cast_votes(decision_id=pk, ballots=form.ballots(), **given)

    return kept_by(
        request,
        form,
        _act,
        pages=decision_pages,
        record=record,
        title=gettext("Votes"),
        lead=quorum_in_words(quorum_at(record.meeting)),
    )


@permitted(CHANGE_GROUPS)
@require_POST
def take(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the decision."""
    decision_pages.found(request, pk)
    return pressed(request, partial(take_decision, decision_id=pk), pages=decision_pages, pk=pk)


@permitted(CHANGE_GROUPS)
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw the decision, with the reason."""
    record = decision_pages.found(request, pk)
    form = ReasonForm(request.POST or None)

    def _act(**given: Any) -> None:
        withdraw_decision(decision_id=pk, **form.cleaned_data, **given)

    return kept_by(
        request, form, _act, pages=decision_pages, record=record, title=gettext("Withdraw the decision")
    )


@permitted(CHANGE_GROUPS)
def new_concern(request: HttpRequest, pk: int) -> HttpResponse:
    """Name one more party that the decision concerns."""
    record = decision_pages.found(request, pk)
    form = ConcernForm(request.POST or None)

    def _act(**given: Any) -> None:
        concern_party(decision_id=pk, party=form.cleaned_data["party"], **given)

    return kept_by(
        request, form, _act, pages=decision_pages, record=record, title=gettext("Name a party it concerns")
    )


@permitted(CHANGE_GROUPS)
def new_commitment(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the decision create a commitment of an agreement."""
    record = decision_pages.found(request, pk)
    form = CommitmentForm(request.POST or None, initial=request.GET.dict())

    def _act(**given: Any) -> None:
        create_commitment(decision_id=pk, **form.wanted(), **given)

    return kept_by(
        request,
        form,
        _act,
        pages=decision_pages,
        record=record,
        title=gettext("A commitment that it creates"),
        lead=gettext("It will say on its page which decision created it."),
    )


@permitted(CHANGE_GROUPS)
def choose_commitment(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Choose the commitment that the decision changes."""
    record = decision_pages.found(request, pk)
    form = PromiseForm(request.GET or None)
    if form.is_bound and form.is_valid():
        return alter_commitment(request, pk, form.cleaned_data["commitment"].pk)
    context = {
        **decision_pages.here(record),
        "form": form,
        "title": gettext("Which commitment it changes"),
        "method": "get",
    }
    return render(request, "groups/part.html", context)


@permitted(CHANGE_GROUPS)
def alter_commitment(request: HttpRequest, pk: int, commitment: int) -> HttpResponse:
    """Let the decision change a commitment: its day, its number, its wording."""
    record = decision_pages.found(request, pk)
    promise = get_object_or_404(Commitment.objects.standing().visible_to(actor_of(request)), pk=commitment)
    form = CommitmentForm.of(promise, request.POST or None)
    return edited_by(
        request,
        form,
        partial(change_commitment, decision_id=pk, commitment_id=commitment),
        pages=decision_pages,
        record=record,
        model=Commitment,
        title=gettext("Change the commitment"),
        lead=gettext("What differs afterwards will stand on both pages, as decided here."),
        action=reverse("decisions:commitment-change", args=[pk, commitment]),
    )
