"""The pages of action items."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.groups.actions import assign_item, edit_item, merge_items, report_item
from shanyrak.cooperation.groups.forms import ItemFilters, ItemForm, ReportForm
from shanyrak.cooperation.groups.models import ActionItem
from shanyrak.cooperation.groups.permissions import CHANGE_GROUPS, REPORT_ITEMS, SEE_GROUPS
from shanyrak.cooperation.groups.queries.items import item_detail, item_line, items, with_names
from shanyrak.cooperation.groups.states import ReportSort
from shanyrak.cooperation.groups.views.shared import kept_by
from shanyrak.records.pages import RecordPages
from shanyrak.records.sections import sections_of
from shanyrak.records.turning import day_asked
from shanyrak.roles import Actor
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing

OF_OPEN = (ReportSort.DONE, ReportSort.PROGRESS, ReportSort.DROPPED)
OF_CLOSED = (ReportSort.REOPENED,)


def may_report(item: ActionItem, actor: Actor) -> bool:
    """Whether ``actor`` may report on an item: the secretariat, the owner's focal point, the account it was given to."""
    party = item.party_concerned
    given = item.owner_user_id is not None and item.owner_user_id == actor.pk
    return given or REPORT_ITEMS.allows(actor, [party] if party else [])


def item(request: HttpRequest, record: ActionItem) -> HttpResponse:
    """Show an action item and what became of it."""
    actor = actor_of(request)
    row = with_names(ActionItem.objects).select_related("meeting__activity").get(pk=record.pk)
    context = {
        **item_pages.here(record),
        "item": item_detail(row, actor, on=day_asked()),
        "may_change": CHANGE_GROUPS.opens_for(actor),
        "may_report": may_report(row, actor),
        "sections": sections_of(record, actor, without={"evidence"}),
    }
    return render(request, "groups/item.html", context)


item_pages = RecordPages(
    model=ActionItem,
    namespace="action-items",
    listing=Listing(
        name="action-items",
        title=_("Action items"),
        rows=lambda filters, actor: items(filters, actor, on=day_asked()),
        line=lambda row: item_line(row, on=day_asked()),
        filters=ItemFilters,
        first_order="due",
        empty=_("No action items yet."),
        columns=(
            Column(
                "what",
                _("What is to be done"),
                lambda i: i.what,
                lambda i: reverse("action-items:detail", args=[i.id]),
                ("label",),
            ),
            Column("owner", _("Owner"), lambda i: i.owner, order=("owner_party__label",)),
            Column("due", _("Due"), lambda i: i.due, order=("due_on",), date=True),
            Column("state", _("State"), lambda i: i.word, template="groups/cells/state.html"),
            Column(
                "group",
                _("Group"),
                lambda i: i.group,
                lambda i: reverse("groups:detail", args=[i.group_id]),
                ("meeting__group__label",),
            ),
            Column("decision", _("Decision"), lambda i: i.decision, order=("decision__number",)),
        ),
    ),
    form=ItemForm,
    see=SEE_GROUPS,
    change=CHANGE_GROUPS,
    one=_("Action item"),
    create=assign_item,
    edit=edit_item,
    merge=merge_items,
    detail=item,
)


@permitted(REPORT_ITEMS)
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """Report what became of an item, or open a closed one again."""
    record = item_pages.found(request, pk)
    if not may_report(record, actor_of(request)):
        raise Http404
    form = ReportForm(request.POST or None, sorts=OF_CLOSED if record.ended else OF_OPEN)

    def _act(**given: Any) -> None:
        report_item(item_id=pk, **form.cleaned_data, **given)

    return kept_by(
        request,
        form,
        _act,
        pages=item_pages,
        record=record,
        title=gettext("Open again") if record.ended else gettext("Report what became of it"),
    )
