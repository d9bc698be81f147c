from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from shanyrak.cooperation.activities.actions import merge_activities
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.tests.factories import activity, commitment
from shanyrak.cooperation.agreements.models import Commitment
from shanyrak.cooperation.groups.actions import (
    approve_minutes,
    cast_vote,
    change_commitment,
    correct_minutes,
    create_commitment,
    edit_decision,
    edit_group,
    edit_meeting,
    lay_minutes,
    merge_decisions,
    merge_groups,
    merge_meetings,
    note_attendance,
    remove_agenda_item,
    report_item,
    take_back_vote,
    take_decision,
    withdraw_decision,
    write_minutes,
)
from shanyrak.cooperation.groups.models import ActionItem, Decision, Group, Meeting, Member, MinutesText
from shanyrak.cooperation.groups.queries.counting import quorum_at
from shanyrak.cooperation.groups.rules import (
    AttendanceUnsaid,
    ItemInUse,
    MinutesClosed,
    MinutesEmpty,
    MinutesNotApproved,
    MinutesNotLaid,
    NobodyVoted,
    NoMemberThatDay,
    NoQuorum,
    NotADraft,
    NotTaken,
    NotTheNextMeeting,
    PartOfItself,
    ReasonUnsaid,
    SitsAlready,
    SupersedesItself,
    VotedAlready,
    WasNotThere,
)
from shanyrak.cooperation.groups.states import ItemEnded, ItemState, ReportUnsaid, item_state
from shanyrak.cooperation.groups.tests.factories import (
    AIGUL,
    BY,
    DIRECTOR,
    NOON,
    activity_of,
    agenda_item,
    came,
    committee,
    draft,
    item,
    meeting,
    organization,
    seat,
    the_hub,
)
from shanyrak.journal.models import Entry
from shanyrak.records.languages import texts_from
from shanyrak.records.rules import MergeConflicts, StaleEdit
from shanyrak.roles import Holder, NotPermitted, Role

pytestmark = pytest.mark.django_db
SAID = texts_from({"en": "Sent to all members"})
TODAY = NOON.date()


def acts() -> list[str]:
    return list(Entry.objects.order_by("pk").values_list("act", flat=True))


def four_members(group: Group) -> list[Member]:
    return [seat(group, organization(name)) for name in ("Armenia", "Georgia", "Kazakhstan", "Kyrgyzstan")]


def test_a_meeting_is_made_with_the_activity_by_which_the_calendar_knows_it() -> None:
    hub = the_hub()

    made = meeting(committee(), place="Astana", since="2013-05-23")

    assert made.number == "2013-1"
    known = activity_of(made)
    assert (known.activity_kind, known.since, known.place) == ("steering_committee", "2013-05-23", "Astana")
    assert [one.party for one in known.participants.all()] == [hub]
    assert made.label == "Steering Committee"
    assert acts()[-1] == "cooperation.meeting.called"


def test_a_meeting_takes_the_activity_that_the_ledger_has_already() -> None:
    known = activity("First Steering Committee", since="2013-05-23", until="")

    made = meeting(activity=known)

    assert made.activity == known
    assert Activity.objects.count() == 1


def test_a_hidden_meeting_hides_its_activity() -> None:
    made = meeting()

    edit_meeting(record_id=made.pk, version=1, wanted={"visibility": "secretariat"}, **BY)

    assert activity_of(made).visibility == "secretariat"


def test_a_member_sits_once_at_a_time_and_may_come_back() -> None:
    group, georgia = committee(), organization("Georgia")
    seat(group, georgia, since="2013", until="2015-06")

    with pytest.raises(SitsAlready):
        seat(group, georgia, since="2015")
    seat(group, georgia, since="2016")

    assert [Member.objects.on(date(year, 12, 1)).count() for year in (2012, 2014, 2015, 2017)] == [0, 1, 0, 1]


def test_a_group_is_no_part_of_its_own_part() -> None:
    whole = committee()
    part = committee("Working group", parent=whole)

    with pytest.raises(PartOfItself):
        edit_group(record_id=whole.pk, version=1, wanted={"parent": part}, **BY)


def test_the_quorum_follows_from_who_sat_that_day_and_who_came() -> None:
    group = committee()
    members = four_members(group)
    seat(group, organization("OECD"), role="observer")
    seat(group, organization("Belarus"), since="2027")
    made = meeting(group)
    came(made, members[0])
    came(made, members[1], presence="excused")

    now = quorum_at(made)

    assert (now.voters, now.needed, now.present, now.missing, now.reached) == (4, 2, 1, 1, False)
    came(made, members[1], presence="represented")
    assert quorum_at(made).reached


def test_nobody_comes_to_a_meeting_who_sits_in_the_group_only_later() -> None:
    group = committee()
    late = seat(group, organization("Estonia"), since="2027")

    with pytest.raises(NoMemberThatDay, match="Estonia"):
        came(meeting(group), late)


def test_a_vote_is_refused_without_quorum_and_decides_with_it() -> None:
    group = committee()
    armenia, georgia, kazakhstan, kyrgyzstan = four_members(group)
    made = meeting(group)
    decision = draft(made)

    with pytest.raises(AttendanceUnsaid):
        take_decision(decision_id=decision.pk, **BY)
    came(made, armenia)
    with pytest.raises(NoQuorum):
        take_decision(decision_id=decision.pk, **BY)
    came(made, georgia, kazakhstan)
    with pytest.raises(NobodyVoted):
        take_decision(decision_id=decision.pk, **BY)
    cast_vote(decision_id=decision.pk, member=armenia, ballot="for", **BY)
    with pytest.raises(VotedAlready):
        cast_vote(decision_id=decision.pk, member=armenia, ballot="against", **BY)
    with pytest.raises(WasNotThere):
        cast_vote(decision_id=decision.pk, member=kyrgyzstan, ballot="for", **BY)
    cast_vote(decision_id=decision.pk, member=georgia, ballot="abstain", **BY)
    taken = take_decision(decision_id=decision.pk, **BY)

    assert (taken.standing, taken.taken_on, taken.number) == ("taken", "2026-06-02", "1/2026-1")
    with pytest.raises(NotADraft):
        cast_vote(decision_id=decision.pk, member=kazakhstan, ballot="for", **BY)


def test_a_vote_that_does_not_carry_leaves_the_decision_as_not_carried() -> None:
    group = committee()
    armenia, georgia, *_others = four_members(group)
    made = meeting(group)
    came(made, armenia, georgia)
    decision = draft(made)
    vote = cast_vote(decision_id=decision.pk, member=armenia, ballot="for", **BY)
    take_back_vote(vote_id=vote.pk, **BY)
    cast_vote(decision_id=decision.pk, member=armenia, ballot="against", **BY)

    assert take_decision(decision_id=decision.pk, **BY).standing == "not_carried"


def test_a_member_of_another_group_has_no_vote() -> None:
    stranger = seat(committee("Another group"), organization("Moldova"))

    with pytest.raises(NoMemberThatDay):
        cast_vote(decision_id=draft(meeting()).pk, member=stranger, ballot="for", **BY)


def test_a_later_decision_takes_the_place_of_an_earlier_one_of_the_same_group() -> None:
    group = committee(decides="consensus", quorum="none")
    made = meeting(group)
    first = take_decision(decision_id=draft(made).pk, **BY)
    second = take_decision(decision_id=draft(made, "Four are set up.", supersedes=first).pk, **BY)

    assert list(Decision.objects.standing_as("superseded")) == [first]
    assert list(Decision.objects.standing_as("taken")) == [second]
    with pytest.raises(SupersedesItself):
        draft(meeting(committee("Another group")), supersedes=first)


def test_a_decision_is_withdrawn_with_a_reason_and_only_if_it_stands() -> None:
    decision = draft(meeting(committee(decides="consensus", quorum="none")))
    with pytest.raises(NotTaken):
        withdraw_decision(decision_id=decision.pk, reason="Too early", **BY)
    take_decision(decision_id=decision.pk, **BY)

    with pytest.raises(ReasonUnsaid):
        withdraw_decision(decision_id=decision.pk, reason=" ", **BY)

    withdrawn = withdraw_decision(decision_id=decision.pk, reason="Too early", **BY)
    assert (withdrawn.standing, withdrawn.withdrawn_reason) == ("withdrawn", "Too early")


def test_a_decision_creates_a_commitment_and_changes_another() -> None:
    promise = commitment()
    decision = draft(meeting(committee(decides="consensus", quorum="none")))
    fields: dict[str, Any] = {
        "agreement": promise.agreement,
        "commitment_kind": "publication",
        "promise": texts_from({"en": "Publish a manual"}),
    }
    with pytest.raises(NotTaken):
        create_commitment(decision_id=decision.pk, **fields, **BY)
    take_decision(decision_id=decision.pk, **BY)

    made = create_commitment(decision_id=decision.pk, **fields, **BY)
    changed = change_commitment(
        decision_id=decision.pk,
        commitment_id=promise.pk,
        version=1,
        wanted={"due_on": "2027", "how_many": 3},
        **BY,
    )

    assert made.commitment.agreement == promise.agreement
    assert changed is not None
    assert changed.changes == {
        "due_on": {"from": "", "to": "2027"},
        "how_many": {"from": None, "to": 3},
    }
    assert Commitment.objects.get(pk=promise.pk).due_on == "2027"
    with pytest.raises(StaleEdit):
        change_commitment(
            decision_id=decision.pk, commitment_id=promise.pk, version=1, wanted={"due_on": "2028"}, **BY
        )


def test_two_writers_of_the_minutes_lose_nothing() -> None:
    point = agenda_item(meeting())
    wanted: dict[str, Any] = {"item_id": point.pk, "language": "en", **BY}
    write_minutes(version=0, text="Georgia reported.", **wanted)

    with pytest.raises(StaleEdit) as first:
        write_minutes(version=0, text="Armenia reported.", **wanted)
    write_minutes(version=1, text="Georgia reported, then Armenia.", **wanted)
    with pytest.raises(StaleEdit) as second:
        write_minutes(version=1, text="Georgia reported at length.", **wanted)

    assert first.value.version == 1
    shown = second.value.differences[0]
    assert "then Armenia" in str(shown.now)
    assert "at length" in str(shown.wanted)
    assert MinutesText.objects.get().version == 2


def test_minutes_go_from_draft_to_laid_to_approved_and_are_closed_then() -> None:
    made = meeting()
    point = agenda_item(made)
    with pytest.raises(MinutesEmpty):
        lay_minutes(meeting_id=made.pk, **BY)
    write_minutes(item_id=point.pk, version=0, language="en", text="Agreed.", **BY)
    approval: dict[str, Any] = {"meeting_id": made.pk, "approved_on": TODAY, "at": NOON}
    with pytest.raises(MinutesNotLaid):
        approve_minutes(**approval, by=DIRECTOR)
    lay_minutes(meeting_id=made.pk, **BY)
    with pytest.raises(MinutesNotApproved):
        correct_minutes(meeting_id=made.pk, text=SAID, reason="A slip", **BY)
    with pytest.raises(NotPermitted):
        approve_minutes(**approval, by=AIGUL)

    approved = approve_minutes(**approval, by=DIRECTOR)

    assert (approved.minutes, approved.approval, approved.approved_on) == ("approved", "chair", TODAY)
    for refused in (
        lambda: write_minutes(item_id=point.pk, version=1, language="en", text="Not agreed.", **BY),
        lambda: lay_minutes(meeting_id=made.pk, **BY),
        lambda: approve_minutes(**approval, by=DIRECTOR),
    ):
        with pytest.raises(MinutesClosed):
            refused()
    with pytest.raises(ReasonUnsaid):
        correct_minutes(meeting_id=made.pk, text=SAID, reason="", **BY)
    put_right = correct_minutes(meeting_id=made.pk, item=point, text=SAID, reason="A slip", **BY)
    assert (put_right.reason, put_right.created_by, put_right.created_at) == ("A slip", AIGUL.pk, NOON)


def test_minutes_are_approved_at_a_later_meeting_of_the_same_group_only() -> None:
    group = committee()
    made, before, after = (meeting(group, since=day) for day in ("2026-06-02", "2026-01-10", "2026-12-01"))
    write_minutes(item_id=agenda_item(made).pk, version=0, language="en", text="Agreed.", **BY)
    lay_minutes(meeting_id=made.pk, **BY)
    wanted: dict[str, Any] = {"meeting_id": made.pk, "approved_on": TODAY, "by": DIRECTOR, "at": NOON}

    for wrong in (before, made, meeting(committee("Another group"), since="2027")):
        with pytest.raises(NotTheNextMeeting):
            approve_minutes(approved_at=wrong, **wanted)

    assert approve_minutes(approved_at=after, **wanted).approval == "next_meeting"


def test_an_item_with_minutes_stays_on_the_agenda_and_the_rest_moves_up() -> None:
    made = meeting()
    first, second, third = (agenda_item(made, title) for title in ("Opening", "Work plan", "Any other"))
    write_minutes(item_id=first.pk, version=0, language="en", text="Opened.", **BY)

    with pytest.raises(ItemInUse):
        remove_agenda_item(item_id=first.pk, **BY)
    remove_agenda_item(item_id=second.pk, **BY)

    assert list(made.agenda.values_list("pk", "position")) == [(first.pk, 1), (third.pk, 2)]


def test_an_item_done_says_by_whom_and_when_and_is_opened_again_with_a_reason() -> None:
    given = item()
    report: dict[str, Any] = {"item_id": given.pk, "on": TODAY, **BY}
    with pytest.raises(ReportUnsaid):
        report_item(sort="progress", text={}, **report)
    done = report_item(sort="done", text=SAID, **report)

    closed = ActionItem.objects.get()
    assert (closed.ended, closed.ended_on, done.created_by) == ("done", TODAY, AIGUL.pk)
    with pytest.raises(ItemEnded):
        report_item(sort="progress", text=SAID, **report)
    with pytest.raises(ReasonUnsaid):
        report_item(sort="reopened", text={}, **report)
    report_item(sort="reopened", text=texts_from({"en": "Two members got nothing"}), **report)
    assert ActionItem.objects.get().ended == ""


@pytest.mark.parametrize("state", ItemState)
def test_lists_of_items_are_in_the_state_that_the_rule_gives(state: ItemState) -> None:
    made = meeting()
    for due in (None, date(2026, 6, 1), date(2026, 6, 2), date(2026, 6, 16), date(2026, 6, 17)):
        item(made, due_on=due)
    for sort in ("done", "dropped"):
        report_item(item_id=item(made).pk, sort=sort, text=SAID, on=TODAY, **BY)

    listed = set(ActionItem.objects.in_state(state, on=TODAY))

    derived = {
        one
        for one in ActionItem.objects.all()
        if item_state(ItemState(one.ended) if one.ended else None, one.due_on, on=TODAY) is state
    }
    assert listed == derived != set()


def test_a_focal_point_reports_for_the_own_party_only_and_an_account_for_what_it_was_given() -> None:
    georgia, armenia = organization("Georgia"), organization("Armenia")
    nino = Holder(pk=31, held=frozenset({Role.FOCAL_POINT}), parties=frozenset({georgia.pk}))
    made = meeting()
    theirs, others = item(made, owner_party=georgia), item(made, owner_party=armenia)

    report_item(item_id=theirs.pk, sort="done", text=SAID, on=TODAY, by=nino, at=NOON)
    with pytest.raises(NotPermitted):
        report_item(item_id=others.pk, sort="done", text=SAID, on=TODAY, by=nino, at=NOON)


def test_two_records_of_one_group_become_one_with_meetings_numbered_on() -> None:
    keep, gone = committee(), committee("Steering committee of the hub")
    meeting(keep)
    other = meeting(gone)
    decision = draft(other)
    seat(gone, organization("Georgia"))

    merge_groups(keep_id=keep.pk, gone_id=gone.pk, **BY)

    assert sorted(keep.meetings.values_list("number", flat=True)) == ["2026-1", "2026-2"]
    decision.refresh_from_db()
    assert decision.number == "1/2026-2"
    assert keep.members.count() == 1


def test_two_records_of_one_meeting_become_one_and_so_do_their_activities() -> None:
    group = committee()
    armenia, *_others = four_members(group)
    keep, gone = meeting(group), meeting(group)
    for one in (keep, gone):
        came(one, armenia)
        agenda_item(one)
        draft(one)
    with pytest.raises(MergeConflicts):
        merge_activities(keep_id=activity_of(keep).pk, gone_id=activity_of(gone).pk, **BY)

    merge_meetings(keep_id=keep.pk, gone_id=gone.pk, **BY)

    assert list(keep.agenda.values_list("position", flat=True)) == [1, 2]
    assert sorted(keep.decisions.values_list("number", flat=True)) == ["1/2026-1", "2/2026-1"]
    assert keep.attendance.count() == 1
    assert Activity.objects.standing().count() == 1
    assert Meeting.objects.get(pk=gone.pk).activity is None


def test_two_records_of_one_decision_become_one() -> None:
    made = meeting()
    keep, gone = draft(made), draft(made)
    given = item(decision=gone)

    merge_decisions(keep_id=keep.pk, gone_id=gone.pk, **BY)

    given.refresh_from_db()
    assert given.decision == keep


def test_a_draft_stands_in_the_journal_by_its_number_only_and_what_was_taken_in_clear() -> None:
    decision = draft(meeting(committee(decides="consensus", quorum="none")))
    drafted = Entry.objects.get(act="cooperation.decision.drafted")
    take_decision(decision_id=decision.pk, **BY)
    taken = Entry.objects.get(act="cooperation.decision.taken")

    assert drafted.facts == {"decision": decision.pk}
    assert taken.facts["standing"] == "taken"


@pytest.mark.parametrize("role", [role for role in Role if role not in {Role.OFFICER, Role.DIRECTOR}])
def test_nobody_but_the_secretariat_keeps_groups(role: Role) -> None:
    made = meeting()
    decision, given = draft(made), item(made)
    member = seat(made.group, organization("Georgia"))
    somebody: dict[str, Any] = {"by": Holder(pk=9, held=frozenset({role})), "at": NOON}

    for act in (
        lambda: edit_group(record_id=made.group_id, version=1, wanted={}, **somebody),
        lambda: edit_meeting(record_id=made.pk, version=1, wanted={}, **somebody),
        lambda: edit_decision(record_id=decision.pk, version=1, wanted={}, **somebody),
        lambda: take_decision(decision_id=decision.pk, **somebody),
        lambda: lay_minutes(meeting_id=made.pk, **somebody),
        lambda: report_item(item_id=given.pk, sort="done", text=SAID, on=TODAY, **somebody),
        lambda: note_attendance(meeting_id=made.pk, member=member, presence="present", **somebody),
    ):
        with pytest.raises(NotPermitted):
            act()
