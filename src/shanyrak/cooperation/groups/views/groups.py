"""The pages of groups and of who sits in them."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from shanyrak.cooperation.groups.actions import (
    add_group,
    add_member,
    edit_group,
    edit_member,
    merge_groups,
    remove_member,
)
from shanyrak.cooperation.groups.forms import GroupFilters, GroupForm, MemberForm
from shanyrak.cooperation.groups.models import Group, Member
from shanyrak.cooperation.groups.permissions import CHANGE_GROUPS, SEE_GROUPS
from shanyrak.cooperation.groups.queries.groups import group_detail, group_line, groups
from shanyrak.cooperation.groups.views.shared import edited_by, filled, kept_by, pressed
from shanyrak.records.clocks import clocks_of
from shanyrak.records.pages import RecordPages
from shanyrak.records.sections import sections_of
from shanyrak.records.turning import day_asked
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing


def group(request: HttpRequest, record: Group) -> HttpResponse:
    """Show a group as one thread: its mandate, its members of any day, its meetings, and what became of its decisions."""
    actor, clocks = actor_of(request), clocks_of(request)
    detail = group_detail(record, actor, clocks, today=localdate())
    only_its = f"?group=%23{record.pk}"
    context = {
        **group_pages.here(record),
        "group": detail,
        "all_decisions": reverse("decisions:list") + only_its if detail.more_decisions else "",
        "all_meetings": reverse("meetings:list") + only_its if detail.more_meetings else "",
        "clocks": clocks,
        "may_change": CHANGE_GROUPS.opens_for(actor) and not clocks.chosen,
        "sections": sections_of(record, actor, without={"evidence"}),
    }
    return render(request, "groups/group.html", context)


group_pages = RecordPages(
    model=Group,
    namespace="groups",
    listing=Listing(
        name="groups",
        title=_("Groups"),
        rows=lambda filters, actor: groups(filters, actor, on=day_asked()),
        line=group_line,
        filters=GroupFilters,
        first_order="name",
        template="groups/list.html",
        empty=_("No groups yet."),
        columns=(
            Column(
                "name",
                _("Group"),
                lambda g: g.name,
                lambda g: reverse("groups:detail", args=[g.id]),
                ("label",),
            ),
            Column("kind", _("Kind"), lambda g: g.kind, order=("group_kind",)),
            Column(
                "members",
                _("Members today"),
                lambda g: g.members,
                order=("member_count",),
                numeric=True,
            ),
            Column("last_met", _("Last met"), lambda g: g.last_met, order=("last_met",), date=True),
            Column("since", _("Since"), lambda g: g.since, order=("since",), date=True),
            Column("until", _("Until"), lambda g: g.until, order=("until",), date=True, on_page=False),
        ),
    ),
    form=GroupForm,
    see=SEE_GROUPS,
    change=CHANGE_GROUPS,
    one=_("Group"),
    create=add_group,
    edit=edit_group,
    merge=merge_groups,
    detail=group,
)


@permitted(CHANGE_GROUPS)
def new_member(request: HttpRequest, pk: int) -> HttpResponse:
    """Let somebody sit in a group."""
    record = group_pages.found(request, pk)
    form = MemberForm(request.POST or None)

    def _act(**given: object) -> None:
        add_member(group_id=pk, **form.wanted(), **given)  # type: ignore[arg-type]  # who and when

    return kept_by(request, form, _act, pages=group_pages, record=record, title=gettext("Add a member"))


@permitted(CHANGE_GROUPS)
def change_member(request: HttpRequest, part: int) -> HttpResponse:
    """Change who sits, as what, since when and until when."""
    member = get_object_or_404(Member.objects.select_related("group"), pk=part)
    record = group_pages.found(request, member.group_id)
    form = MemberForm(request.POST or None, initial=filled(MemberForm, member))
    return edited_by(
        request,
        form,
        partial(edit_member, member_id=part),
        pages=group_pages,
        record=record,
        model=Member,
        title=gettext("Member"),
        remove=reverse("groups:member-remove", args=[part]),
        remove_note=gettext(
            "Whoever left gets a last day instead. Take out only who never sat here; the history keeps it."
        ),
    )


@permitted(CHANGE_GROUPS)
@require_POST
def drop_member(request: HttpRequest, part: int) -> HttpResponse:
    """Take a member out who never sat in the group."""
    member = get_object_or_404(Member, pk=part)
    group_pages.found(request, member.group_id)
    return pressed(request, partial(remove_member, member_id=part), pages=group_pages, pk=member.group_id)
