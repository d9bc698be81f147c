"""Keeping groups and who sits in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from shanyrak.cooperation.groups.models import Group, Meeting, Member
from shanyrak.cooperation.groups.permissions import CHANGE_GROUPS
from shanyrak.cooperation.groups.rules import (
    NobodySits,
    QuorumRule,
    SitsAlready,
    check_quorum_rule,
    check_whole,
    days_between,
    decision_number,
    meeting_number,
)
from shanyrak.journal.actions import record
from shanyrak.records.actions import disclosed, keep_edit, keep_gaps, keep_merge, keep_new
from shanyrak.roles import Actor, require

GAPS_TO_FILL = ("name", "mandate", "topics")
SEAT = ("party", "person", "office")


@transaction.atomic
def add_group(*, by: Actor, at: datetime, members: Iterable[Mapping[str, Any]] = (), **fields: Any) -> Group:
    """Enter a group, with those who sit in it; ``members`` are what :func:`add_member` takes.

    Refuses an end before the beginning, and a quorum that is a number without the number.
    """
    require(by, CHANGE_GROUPS)
    group = Group(**fields)
    check_quorum_rule(QuorumRule(group.quorum), group.quorum_number)
    keep_new(record=group, by=by, at=at)
    record("cooperation.group.added", by=by, at=at, **disclosed(group, fields))
    for member in members:
        add_member(group_id=group.pk, by=by, at=at, **member)
    return group


@transaction.atomic
def edit_group(*, record_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime) -> Group:
    """Change what the ledger says of a group.

    Refuses an edit of an older version, a group that is part of itself, and what :func:`add_group` refuses.
    """
    require(by, CHANGE_GROUPS)
    group = Group.objects.select_for_update().get(pk=record_id)
    check_whole(group.pk, _wholes(wanted.get("parent", group.parent)))
    days_between(wanted.get("since", group.since), wanted.get("until", group.until))
    rule, number = wanted.get("quorum", group.quorum), wanted.get("quorum_number", group.quorum_number)
    check_quorum_rule(QuorumRule(rule), number)
    changes = keep_edit(record=group, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record("cooperation.group.edited", by=by, at=at, **disclosed(group, changes))
    return group


@transaction.atomic
def merge_groups(*, keep_id: int, gone_id: int, by: Actor, at: datetime) -> Group:
    """Make two records of one group one: who sat and what was decided in either belongs to the one kept.

    Meetings of the one that goes whose number is taken get the next; refuses to merge a record with itself, one that
    is merged already, and two in which the same member sits at the same time.
    """
    require(by, CHANGE_GROUPS)
    rows = Group.objects.select_for_update().filter(pk__in=[keep_id, gone_id]).order_by("pk")
    both = {group.pk: group for group in rows}
    keep, gone = both[keep_id], both[gone_id]
    if keep.parent_id == gone.pk:
        keep.parent = None
        keep.save()
    if keep != gone:
        _renumber(gone, after=keep)
    moved = keep_merge(keep=keep, gone=gone, by=by, at=at)
    dates = () if keep.since or keep.until else ("since", "until")
    filled = keep_gaps(keep=keep, gone=gone, fields=(*GAPS_TO_FILL, *dates), by=by, at=at)
    told = {"gone": gone.pk, "moved": moved, "filled": filled}
    record("cooperation.group.merged", by=by, at=at, **disclosed(keep, told))
    return keep


@transaction.atomic
def add_member(*, group_id: int, by: Actor, at: datetime, **seat: Any) -> Member:
    """Let a party, a person or the holder of an office sit in a group.

    Refuses a member that names nobody, an end before the beginning, and one who sits in it already.
    """
    require(by, CHANGE_GROUPS)
    group = Group.objects.select_for_update().get(pk=group_id)
    _check_someone(seat)
    with _sits_once():
        member: Member = keep_new(record=Member(group=group, **seat), by=by, at=at)
    told = disclosed(group, {"member": member.pk, **seat})
    record("cooperation.group.joined", by=by, at=at, **told)
    return member


@transaction.atomic
def edit_member(
    *, member_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> Member:
    """Change who sits, as what, or since when. Refuses an edit of an older version and what :func:`add_member` refuses."""
    require(by, CHANGE_GROUPS)
    member = Member.objects.select_for_update(of=("self",)).select_related("group").get(pk=member_id)
    _check_someone({name: getattr(member, name) for name in SEAT} | dict(wanted))
    with _sits_once():
        changes = keep_edit(record=member, wanted=wanted, version=version, by=by, at=at)
    if changes:
        told = disclosed(member.group, {"member": member.pk, **changes})
        record("cooperation.group.member_edited", by=by, at=at, **told)
    return member


@transaction.atomic
def remove_member(*, member_id: int, by: Actor, at: datetime) -> Group:
    """Take a member out who never sat in the group; whoever left gets a last day instead.

    What was noted of them at meetings goes with it; the history keeps that it stood there.
    """
    require(by, CHANGE_GROUPS)
    member = Member.objects.select_for_update(of=("self",)).select_related("group").get(pk=member_id)
    group, number = member.group, member.pk
    member.votes.all().delete()
    member.attendance.all().delete()
    member.delete()
    record("cooperation.group.left", by=by, at=at, **disclosed(group, {"member": number}))
    return group


def _check_someone(seat: Mapping[str, Any]) -> None:
    if all(seat.get(name) is None for name in SEAT):
        raise NobodySits


@contextmanager
def _sits_once() -> Iterator[None]:
    """Turn the database's refusal of overlapping memberships into words."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as clash:
        if "member_sits_once_at_a_time" not in str(clash):
            raise
        raise SitsAlready from clash


def _wholes(group: Group | None) -> list[int]:
    """Return the group and all that it is part of; stops at a circle, which an earlier merge could have left."""
    found: list[int] = []
    while group is not None and group.pk not in found:
        found.append(group.pk)
        group = group.parent
    return found


def _renumber(gone: Group, *, after: Group) -> None:
    """Give the meetings of ``gone`` whose number ``after`` has already the next ones, and their decisions too."""
    taken = list(Meeting.objects.filter(group__in=[after, gone]).values_list("group", "number"))
    numbers = [number for _group, number in taken]
    clashing = {number for group, number in taken if group == after.pk}
    for meeting in gone.meetings.filter(number__in=clashing).order_by("pk"):
        year = meeting.number.rpartition("-")[0]
        meeting.number = meeting_number(year, numbers)
        numbers.append(meeting.number)
        meeting.save(update_fields=["number"])
        for decision in meeting.decisions.all():
            decision.number = decision_number(decision.position, meeting.number)
            decision.save(update_fields=["number"])
