"""Budget lines: planning them, approving them, entering what became of the money."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.activities.beneath import around
from shanyrak.cooperation.preparation.actions import (
    add_line,
    approve_budget,
    approve_line,
    approve_overrun,
    edit_line,
    enter_money,
    lay_paper,
    remove_line,
    set_limit,
    withdraw_money,
)
from shanyrak.cooperation.preparation.exporting import EXPORTS, budget_rows
from shanyrak.cooperation.preparation.forms import EntryForm, LimitForm, LineForm, OverrunForm, WithdrawForm
from shanyrak.cooperation.preparation.models import BudgetLine, MoneyEntry
from shanyrak.cooperation.preparation.permissions import APPROVE, PREPARE, SEE_BUDGETS
from shanyrak.cooperation.preparation.queries.entries import approvals_of, entries_of
from shanyrak.cooperation.preparation.queries.limits import limits
from shanyrak.cooperation.preparation.queries.money import line_of
from shanyrak.cooperation.preparation.rules import PaperKind
from shanyrak.cooperation.preparation.views.shared import filled, keeps, page_of, prepared, pressed
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.showing import refusals_shown_on


@permitted(PREPARE)
def line_add(request: HttpRequest, pk: int) -> HttpResponse:
    """Plan a line."""
    activity = prepared(request, pk)
    form = LineForm(request.POST or None)

    def _act(**given: Any) -> None:
        add_line(activity=activity, **form.wanted(), **given)

    back = page_of(activity, "budget")
    return keeps(request, form, _act, activity=activity, title=gettext("Plan a line"), back=back)


@permitted(SEE_BUDGETS)
@require_safe
def line(request: HttpRequest, part: int) -> HttpResponse:
    """Show one line with every entry and every approval."""
    row = get_object_or_404(BudgetLine.objects.with_sums().select_related("funder", "activity"), pk=part)
    activity, actor = prepared(request, row.activity_id), actor_of(request)
    shown = line_of(row, limits())
    context = {
        **around(request, activity, gettext("Budget line")),
        "budget": shown,
        "entries": entries_of(row),
        "approvals": approvals_of(row),
        "back": page_of(activity, "budget"),
        "may_prepare": PREPARE.opens_for(actor),
        "may_approve": APPROVE.opens_for(actor),
    }
    return render(request, "preparation/line.html", context)


@permitted(PREPARE)
def line_edit(request: HttpRequest, part: int) -> HttpResponse:
    """Change a line."""
    row = get_object_or_404(BudgetLine, pk=part)
    activity = prepared(request, row.activity_id)
    form = LineForm(request.POST or None, initial=filled(LineForm, row))

    def _act(**given: Any) -> None:
        edit_line(line_id=part, version=form.cleaned_data["version"] or 0, wanted=form.wanted(), **given)

    warning = gettext("The director approved this line. If the plan changes, it needs approval anew.")
    return keeps(
        request,
        form,
        _act,
        activity=activity,
        title=gettext("Budget line"),
        back=reverse("preparation:line", args=[part]),
        model=BudgetLine,
        remove=reverse("preparation:line-remove", args=[part]),
        warning=warning if row.approved_at else "",
    )


@permitted(PREPARE)
@require_POST
def line_remove(request: HttpRequest, part: int) -> HttpResponse:
    """Take a line out."""
    row = get_object_or_404(BudgetLine, pk=part)
    activity = prepared(request, row.activity_id)
    return pressed(request, partial(remove_line, line_id=part), back=page_of(activity, "budget"))


@permitted(APPROVE)
@require_POST
def line_approve(request: HttpRequest, part: int) -> HttpResponse:
    """Approve the plan of a line as it was read."""
    row = get_object_or_404(BudgetLine, pk=part)
    prepared(request, row.activity_id)
    version = request.POST.get("version", "")
    act = partial(approve_line, line_id=part, version=int(version) if version.isdecimal() else 0)
    return pressed(request, act, back=reverse("preparation:line", args=[part]))


@permitted(APPROVE)
@require_POST
def budget_approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve every line that waits, as all were read."""
    activity = prepared(request, pk)
    act = partial(approve_budget, activity_id=pk, seen=_seen(request.POST.get("seen", "")))
    return pressed(request, act, back=page_of(activity, "budget"))


def _seen(text: str) -> dict[int, int]:
    pairs = (pair.partition(":") for pair in text.split(","))
    return {
        int(line): int(version) for line, _sign, version in pairs if line.isdecimal() and version.isdecimal()
    }


@permitted(APPROVE)
def overrun(request: HttpRequest, part: int) -> HttpResponse:
    """Let more be committed than was planned."""
    row = get_object_or_404(BudgetLine, pk=part)
    activity = prepared(request, row.activity_id)
    form = OverrunForm(request.POST or None, initial={"version": row.version, "amount": row.overrun})

    def _act(**given: Any) -> None:
        approve_overrun(line_id=part, **form.cleaned_data, **given)

    return keeps(
        request,
        form,
        _act,
        activity=activity,
        title=gettext("Approve more than was planned"),
        back=reverse("preparation:line", args=[part]),
    )


@permitted(PREPARE)
def entry_add(request: HttpRequest, part: int) -> HttpResponse:
    """Enter money that was committed or spent, perhaps with a new paper that shows it."""
    row = get_object_or_404(BudgetLine, pk=part)
    activity = prepared(request, row.activity_id)
    form = EntryForm(activity, request.POST or None, request.FILES or None)

    @transaction.atomic
    def _act(**given: Any) -> None:
        said = dict(form.cleaned_data)
        file = said.pop("file")
        if file is not None:
            said["paper"] = lay_paper(
                activity=activity,
                content=file.read(),
                name=file.name,
                kind_of_paper=PaperKind.INVOICE.value,
                title=said["what_for"][:300],
                **given,
            )
        enter_money(line_id=part, **said, **given)

    return keeps(
        request,
        form,
        _act,
        activity=activity,
        title=gettext("Enter what was committed or spent"),
        back=reverse("preparation:line", args=[part]),
        has_file=True,
    )


@permitted(PREPARE)
def entry_withdraw(request: HttpRequest, part: int) -> HttpResponse:
    """Withdraw a wrong entry."""
    entry = get_object_or_404(MoneyEntry.objects.select_related("line"), pk=part)
    activity = prepared(request, entry.line.activity_id)
    form = WithdrawForm(request.POST or None)

    def _act(**given: Any) -> None:
        withdraw_money(entry_id=part, **form.cleaned_data, **given)

    return keeps(
        request,
        form,
        _act,
        activity=activity,
        title=gettext("Withdraw an entry"),
        back=reverse("preparation:line", args=[entry.line_id]),
    )


@permitted(SEE_BUDGETS)
@require_safe
def export(request: HttpRequest, pk: int, ending: str) -> HttpResponseBase:
    """Answer with the whole budget as a file: every line, then every entry of it."""
    activity = prepared(request, pk)
    if ending not in EXPORTS:
        raise Http404
    response = EXPORTS[ending](budget_rows(pk))
    response["Content-Disposition"] = f'attachment; filename="budget-{activity.pk}.{ending}"'
    return response


@permitted(SEE_BUDGETS)
def limits_page(request: HttpRequest) -> HttpResponse:
    """Show from which amount on plans need approval, and let the director change it."""
    actor = actor_of(request)
    form = LimitForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            set_limit(by=actor, at=now(), **form.cleaned_data)
            return redirect("preparation:limits")
    context = {"form": form, "limits": sorted(limits().items()), "may_approve": APPROVE.opens_for(actor)}
    return render(request, "preparation/limits.html", context)
