"""Planning an itinerary: what is kept, what clashes, what is refused, who is told how often."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from shanyrak.cooperation.delegations.actions import (
    accept_clash,
    answer_as_host,
    cancel_stop,
    close_day,
    close_day_as_host,
    confirm_itinerary,
    copy_itinerary,
    copy_stop,
    edit_stop,
    invite_host,
    note_delegate,
    remove_helper,
    reopen_clash,
    reopen_itinerary,
    restore_stop,
    settle_reply,
)
from shanyrak.cooperation.delegations.models import Host, Itinerary, Stop, Vehicle
from shanyrak.cooperation.delegations.queries.clashing import clashes_of
from shanyrak.cooperation.delegations.queries.laid import laid_out
from shanyrak.cooperation.delegations.rules import (
    ClashesOpen,
    EndsBeforeItBegins,
    HelperInUse,
    NobodyTravels,
    NotAClash,
    NothingToConfirm,
    NothingToCopy,
    ReasonMissing,
    ReplyState,
    SomebodyElsesStop,
    StopIsCancelled,
    StopTooLong,
    UnknownHere,
    WordsMissing,
)
from shanyrak.cooperation.delegations.tests import factories as made
from shanyrak.cooperation.delegations.tests.factories import AIGUL, NOON
from shanyrak.cooperation.registration.extending import forgotten_with
from shanyrak.journal.models import Entry
from shanyrak.notices.models import Notice
from shanyrak.notices.queries import is_being_told
from shanyrak.notices.testing import tell_what_waits
from shanyrak.records.local_times import NoSuchTime
from shanyrak.records.rules import StaleEdit
from shanyrak.roles import VISITOR, NotPermitted
from shanyrak_methods.itineraries import Kind

pytestmark = pytest.mark.django_db
BY: dict[str, Any] = {"by": AIGUL, "at": NOON}


def kinds(itinerary: Itinerary) -> list[Kind]:
    return [clash.kind for clash in clashes_of(laid_out(itinerary), language="en").open]


def told(code: str) -> list[str]:
    """Return who was told, once the worker has done its part."""
    tell_what_waits()
    rows = Notice.objects.filter(kind=f"delegations.{code}").select_related("recipient")
    return sorted(row.recipient.email for row in rows if row.recipient)


def confirmed() -> tuple[Itinerary, Stop]:
    """An itinerary with two delegates of two parties, a host who was invited, and one stop."""
    plan = made.itinerary()
    made.delegate(plan.activity, "Dana Omarova", made.organization("Kazakh agency"))
    made.delegate(plan.activity, "Azamat Toktogulov", made.organization("Kyrgyz agency"))
    peter = made.host(plan)
    invite_host(host_id=peter.pk, **BY)
    stop = made.stop(plan, hosts=[peter.pk])
    plan = confirm_itinerary(itinerary_id=plan.pk, **BY)
    tell_what_waits()
    return plan, stop


def test_a_stop_goes_by_the_clocks_and_the_country_of_its_itinerary_unless_it_says_otherwise() -> None:
    plan = made.itinerary()
    assert (made.stop(plan).zone, made.stop(plan).country) == ("Europe/Brussels", "BE")
    elsewhere = made.stop(plan, zone="Europe/Luxembourg", country="LU")
    assert (elsewhere.zone, elsewhere.country) == ("Europe/Luxembourg", "LU")


def test_a_stop_that_makes_no_sense_is_refused() -> None:
    plan = made.itinerary()
    for refusal, fields in (
        (EndsBeforeItBegins, {"ends": made.wall("2026-10-20T10:00")}),
        (StopTooLong, {"ends": made.wall("2026-10-22T10:00")}),
        (NobodyTravels, {"everyone": False}),
        (NoSuchTime, {"begins": made.wall("2026-03-29T02:30"), "ends": made.wall("2026-03-29T04:00")}),
        (UnknownHere, {"hosts": [1]}),
        (UnknownHere, {"vehicles": [1]}),
        (UnknownHere, {"travellers": [1]}),
    ):
        with pytest.raises(refusal):
            made.stop(plan, **fields)
    assert not Stop.objects.exists()


def test_only_the_secretariat_plans() -> None:
    plan = made.itinerary()
    for act, given in (
        (edit_stop, {"stop_id": made.stop(plan).pk, "version": 1, "wanted": {}}),
        (confirm_itinerary, {"itinerary_id": plan.pk}),
        (close_day, {"itinerary_id": plan.pk, "on": date(2026, 10, 20)}),
    ):
        with pytest.raises(NotPermitted):
            act(**given, by=VISITOR, at=NOON)


def test_an_edit_of_an_older_version_is_refused_with_what_differs() -> None:
    stop = made.stop(made.itinerary())
    edit_stop(stop_id=stop.pk, version=1, wanted={"room": "2"}, **BY)
    with pytest.raises(StaleEdit) as stale:
        edit_stop(stop_id=stop.pk, version=1, wanted={"room": "3"}, **BY)
    assert [(one.field, one.now, one.wanted) for one in stale.value.differences] == [("room", "2", "3")]


def test_every_kind_of_clash_is_found_in_a_real_itinerary() -> None:
    plan = made.itinerary()
    made.delegate(plan.activity)
    peter, erlan, coach = made.host(plan), made.interpreter(plan), made.vehicle(plan, seats=1)
    made.delegate(plan.activity, "Azamat Toktogulov")
    shared: dict[str, Any] = {
        "hosts": [peter.pk],
        "interpreters": [erlan.pk],
        "vehicles": [coach.pk],
        "spoken": ["fr"],
    }
    made.stop(plan, "Senate", room="A", **shared)
    made.stop(plan, "Chamber", room="A", **shared)
    made.stop(plan, "BOSA", place="Senate", room="A", spoken=["nl"])
    near: dict[str, Any] = {
        "begins": made.wall("2026-10-20T11:40"),
        "ends": made.wall("2026-10-20T12:00"),
        "transfer": 30,
    }
    made.stop(plan, "Lunch", **near)
    made.stop(plan, "Armistice", day="2026-11-11")
    close_day(itinerary_id=plan.pk, on=date(2026, 10, 20), place="Chamber", why="Election", **BY)
    assert set(kinds(plan)) == set(Kind)


def test_a_house_closed_by_its_host_is_known_at_once() -> None:
    plan = made.itinerary()
    peter = made.host(plan)
    made.stop(plan, hosts=[peter.pk])
    assert kinds(plan) == []
    where = {"place": "talk at  the SENATE", "why": "Opening of the year"}
    close_day_as_host(host=peter, on=date(2026, 10, 20), link="abc", by=VISITOR, at=NOON, **where)
    assert kinds(plan) == [Kind.CLOSED_DAY]


def test_years_of_which_nobody_knows_the_holidays_are_named_and_not_taken_for_years_without() -> None:
    plan = made.itinerary(country="KZ", zone="Asia/Almaty")
    made.stop(plan, day="1985-05-01")
    found = clashes_of(laid_out(plan), language="en")
    assert found.unknown == (("KZ", (1985,)),)


def test_an_interpreter_is_missing_until_one_is_named_or_the_delegate_is_said_to_understand() -> None:
    plan = made.itinerary()
    dana = made.delegate(plan.activity)
    talk = made.stop(plan, spoken=["fr"])
    assert kinds(plan) == [Kind.MISSING_INTERPRETER]
    erlan = made.interpreter(plan)
    edit_stop(stop_id=talk.pk, version=1, wanted={"interpreters": [erlan.pk]}, **BY)
    assert kinds(plan) == []
    edit_stop(stop_id=talk.pk, version=2, wanted={"interpreters": []}, **BY)
    note_delegate(registration=dana, languages=["kk", "fr"], is_head=True, **BY)
    assert kinds(plan) == []


def test_a_clash_stands_for_a_reason_until_it_grows() -> None:
    plan = made.itinerary()
    peter = made.host(plan)
    made.stop(plan, "Senate", hosts=[peter.pk])
    second = made.stop(plan, "Chamber", hosts=[peter.pk])
    kind, stops = Kind.PERSON_TWICE, tuple(plan.stops.order_by("pk").values_list("pk", flat=True))
    which: dict[str, Any] = {"itinerary_id": plan.pk, "kind": kind, "stops": stops, "about": ""}
    with pytest.raises(ReasonMissing):
        accept_clash(**which, reason=" ", **BY)
    waiver = accept_clash(**which, reason="He welcomes both groups at the door", **BY)
    assert kinds(plan) == []
    with pytest.raises(NotAClash):
        accept_clash(**which, reason="Again", **BY)
    edit_stop(stop_id=second.pk, version=1, wanted={"ends": made.wall("2026-10-20T11:15")}, **BY)
    assert kinds(plan) == []  # fifteen minutes less
    made.delegate(plan.activity)
    assert kinds(plan) == [kind]  # a delegate cannot be at both either
    reopen_clash(waiver_id=waiver.pk, **BY)
    acts = list(Entry.objects.values_list("act", flat=True))
    assert "cooperation.itinerary.clash_accepted" in acts
    assert "cooperation.itinerary.clash_reopened" in acts


def test_an_itinerary_with_an_open_clash_is_kept_and_not_confirmed() -> None:
    plan = made.itinerary()
    with pytest.raises(NothingToConfirm):
        confirm_itinerary(itinerary_id=plan.pk, **BY)
    made.stop(plan, day="2026-12-25")
    with pytest.raises(ClashesOpen, match="2 clashes"):
        confirm_itinerary(itinerary_id=plan.pk, **BY)
    assert kinds(plan) == [Kind.PUBLIC_HOLIDAY, Kind.OUTSIDE_THE_VISIT]


def test_delegates_are_told_once_that_their_itinerary_is_confirmed_and_later_comers_too() -> None:
    plan, _stop = confirmed()
    both = ["azamat.toktogulov@example.org", "dana.omarova@example.org"]
    assert told("confirmed") == both
    made.delegate(plan.activity, "Aliya Bek")
    confirm_itinerary(itinerary_id=plan.pk, **BY)
    assert told("confirmed") == ["aliya.bek@example.org", *both]


def test_a_move_is_told_once_to_delegates_and_hosts_and_raises_the_sequence() -> None:
    _plan, stop = confirmed()
    wanted = {"begins": made.wall("2026-10-20T09:00"), "ends": made.wall("2026-10-20T10:00")}
    moved = edit_stop(stop_id=stop.pk, version=1, wanted=wanted, **BY)
    assert moved.sequence == 1
    everyone = ["azamat.toktogulov@example.org", "dana.omarova@example.org", "peter@bosa.example.org"]
    assert told("stop_moved") == everyone
    edit_stop(stop_id=stop.pk, version=moved.version, wanted=wanted, **BY)  # nothing changes
    edit_stop(
        stop_id=stop.pk, version=moved.version, wanted={"why": {}, "transfer": 10}, **BY
    )  # nothing moves
    assert told("stop_moved") == everyone
    assert Stop.objects.get(pk=stop.pk).sequence == 1


def test_what_delegates_were_told_is_forgotten_with_their_registrations() -> None:
    plan, stop = confirmed()
    cancel_stop(stop_id=stop.pk, reason="Strike", **BY)
    tell_what_waits()
    of_the_visit = Notice.objects.filter(kind__in=["delegations.confirmed", "delegations.stop_cancelled"])
    assert of_the_visit.filter(forgotten_at=None).count() == 5
    for forget in forgotten_with:
        forget(plan.activity_id, [], BY["by"], BY["at"])
    assert not of_the_visit.filter(forgotten_at=None).exists()
    assert {str(facts) for facts in of_the_visit.values_list("facts", flat=True)} == {"{}"}


def test_nobody_is_told_of_a_draft_but_hosts_who_were_asked() -> None:
    plan = made.itinerary()
    made.delegate(plan.activity)
    peter, koen = made.host(plan), made.host(plan, "Koen Geens")
    invite_host(host_id=peter.pk, **BY)
    stop = made.stop(plan, hosts=[peter.pk, koen.pk])
    cancel_stop(stop_id=stop.pk, reason="Strike", **BY)
    assert told("stop_cancelled") == ["peter@bosa.example.org"]


def test_nothing_waits_to_be_told_of_what_concerns_nobody() -> None:
    plan = made.itinerary()
    made.delegate(plan.activity)
    made.stop(plan)
    assert not is_being_told(itinerary=plan.pk), "nobody relies on a draft"
    relied_on, stop = confirmed()
    edit_stop(stop_id=stop.pk, version=1, wanted={"transfer": 10}, **BY)
    assert not is_being_told(itinerary=relied_on.pk), "nothing moved"
    cancel_stop(stop_id=stop.pk, reason="Strike", **BY)
    assert is_being_told(itinerary=relied_on.pk)
    tell_what_waits()
    assert not is_being_told(itinerary=relied_on.pk)


def test_a_stop_cancelled_before_anybody_was_told_that_it_moved_is_told_as_cancelled_alone() -> None:
    _plan, stop = confirmed()
    wanted = {"begins": made.wall("2026-10-20T09:00"), "ends": made.wall("2026-10-20T10:00")}
    edit_stop(stop_id=stop.pk, version=1, wanted=wanted, **BY)
    cancel_stop(stop_id=stop.pk, reason="Strike", **BY)
    assert len(told("stop_cancelled")) == 3
    assert told("stop_moved") == []


def test_a_cancelled_stop_is_told_once_stays_and_can_be_planned_again() -> None:
    plan, stop = confirmed()
    with pytest.raises(ReasonMissing):
        cancel_stop(stop_id=stop.pk, reason="", **BY)
    cancelled = cancel_stop(stop_id=stop.pk, reason="Strike", **BY)
    assert (cancelled.state, cancelled.sequence) == ("cancelled", 1)
    assert len(told("stop_cancelled")) == 3
    with pytest.raises(StopIsCancelled):
        edit_stop(stop_id=stop.pk, version=cancelled.version, wanted={"room": "2"}, **BY)
    assert laid_out(plan).planned == ()
    restored = restore_stop(stop_id=stop.pk, **BY)
    assert (restored.state, restored.reason, restored.sequence) == ("planned", "", 2)
    # The host was told already when the stop was planned first.
    assert sorted(set(told("stop_added"))) == told("stop_cancelled")


def test_whoever_comes_to_a_stop_or_leaves_it_is_told_and_nobody_else() -> None:
    plan, stop = confirmed()
    dana, azamat = laid_out(plan).travellers
    names = laid_out(plan).travellers
    edit_stop(stop_id=stop.pk, version=1, wanted={"everyone": False, "travellers": [dana]}, **BY)
    assert told("stop_not_for_you") == [names[azamat].row.email]
    kept = Stop.objects.get(pk=stop.pk)
    wanted = {"travellers": [], "parties": [names[azamat].row.party_id]}
    edit_stop(stop_id=stop.pk, version=kept.version, wanted=wanted, **BY)
    assert names[azamat].row.email in told("stop_added")
    assert sorted(told("stop_not_for_you")) == sorted(one.row.email for one in names.values())
    assert told("stop_moved") == []


def test_a_confirmation_can_be_taken_back() -> None:
    plan, _stop = confirmed()
    assert not reopen_itinerary(itinerary_id=plan.pk, **BY).is_confirmed
    again = confirm_itinerary(itinerary_id=plan.pk, by=AIGUL, at=NOON + timedelta(hours=1))
    assert again.is_confirmed
    assert told("confirmed").count("dana.omarova@example.org") == 2


def test_a_stop_is_copied_to_another_day_at_the_same_time_of_the_clock() -> None:
    plan = made.itinerary()
    stop = made.stop(plan, day="2026-10-23")
    copied = copy_stop(stop_id=stop.pk, onto=date(2026, 10, 26), **BY)  # the clocks went back on the 25th
    assert copied.begins.isoformat() == "2026-10-26T10:00:00"
    assert copied.begins_at.instant - stop.begins_at.instant == timedelta(days=3, hours=1)
    assert copied.uid != stop.uid


def test_an_earlier_itinerary_is_copied_with_those_who_help_on_other_days() -> None:
    before = made.itinerary()
    dana = made.delegate(before.activity)
    peter, erlan, coach = made.host(before), made.interpreter(before), made.vehicle(before)
    helped: dict[str, Any] = {
        "hosts": [peter.pk],
        "contact": peter.pk,
        "interpreters": [erlan.pk],
        "vehicles": [coach.pk],
    }
    made.stop(before, everyone=False, travellers=[dana.pk], **helped)
    cancel_stop(stop_id=made.stop(before, "Chamber").pk, reason="Strike", **BY)
    after = made.itinerary(made.visit("Study visit of spring", since="2027-03-26", until="2027-04-02"))
    copy_itinerary(from_id=before.pk, into_id=after.pk, first=date(2027, 3, 29), **BY)
    (stop,) = laid_out(after).stops
    assert stop.begins.isoformat() == "2027-03-29T10:00:00"
    (host,) = laid_out(after).hosts.values()
    assert (stop.hosts, stop.contact, host.name) == ([host.pk], host.pk, "Peter Vandenbrune")
    assert host.pk != peter.pk
    assert (stop.everyone, stop.travellers) == (True, [])
    with pytest.raises(NothingToCopy):
        copy_itinerary(from_id=before.pk, into_id=after.pk, first=date(2027, 3, 29), **BY)


def test_a_copy_onto_the_day_on_which_clocks_jump_stands_at_a_time_that_they_show() -> None:
    before = made.itinerary()
    night: dict[str, Any] = {"begins": made.wall("2026-10-20T02:15"), "ends": made.wall("2026-10-20T02:45")}
    made.stop(before, at_work=False, **night)
    after = made.itinerary(made.visit("Study visit of spring"))
    copy_itinerary(from_id=before.pk, into_id=after.pk, first=date(2027, 3, 28), **BY)
    (stop,) = laid_out(after).stops
    assert (stop.begins.isoformat(), stop.ends.isoformat()) == ("2027-03-28T03:15:00", "2027-03-28T03:45:00")


def test_a_host_confirms_or_asks_for_a_change_and_the_officers_are_told() -> None:
    plan = made.itinerary()
    peter, koen = made.host(plan), made.host(plan, "Koen Geens")
    stop = made.stop(plan, hosts=[peter.pk])
    given: dict[str, Any] = {"link": "abc", "by": VISITOR, "at": NOON, "stop_id": stop.pk}
    with pytest.raises(SomebodyElsesStop):
        answer_as_host(host=koen, state=ReplyState.CONFIRMED, words="", **given)
    with pytest.raises(WordsMissing):
        answer_as_host(host=peter, state=ReplyState.CHANGE, words=" ", **given)
    reply = answer_as_host(host=peter, state=ReplyState.CHANGE, words="An hour later, please", **given)
    assert (reply.state, reply.words) == ("change", "An hour later, please")
    settle_reply(reply_id=reply.pk, **BY)
    assert answer_as_host(host=peter, state=ReplyState.CONFIRMED, words="", **given).settled_at is None
    entry = Entry.objects.filter(act="cooperation.itinerary.host_answered").latest("pk")
    assert "An hour" not in str(Entry.objects.values_list("body", flat=True))
    assert entry.facts["answer"] == "confirmed"


def test_whoever_is_still_named_at_a_stop_stays() -> None:
    plan = made.itinerary()
    coach, peter = made.vehicle(plan), made.host(plan)
    made.stop(plan, vehicles=[coach.pk], contact=peter.pk)
    for kind, number in ((Vehicle, coach.pk), (Host, peter.pk)):
        with pytest.raises(HelperInUse, match="Senate"):
            remove_helper(kind=kind, helper_id=number, **BY)
    spare = made.vehicle(plan, "Coach 2")
    remove_helper(kind=Vehicle, helper_id=spare.pk, **BY)
    assert list(laid_out(plan).vehicles) == [coach.pk]


def test_a_delegation_has_one_head() -> None:
    plan = made.itinerary()
    party = made.organization("Kazakh agency")
    dana, azamat = (made.delegate(plan.activity, name, party) for name in ("Dana Omarova", "Azamat Bek"))
    for one in (dana, azamat):
        note_delegate(registration=one, languages=["ru"], is_head=True, **BY)
    heads = [one.row.name for one in laid_out(plan).travellers.values() if one.is_head]
    assert heads == ["Azamat Bek"]


def test_names_and_telephones_of_those_who_help_stay_out_of_the_journal() -> None:
    plan = made.itinerary()
    made.host(plan)
    bodies = " ".join(Entry.objects.values_list("body", flat=True))
    assert "Vandenbrune" not in bodies
    assert "+32" not in bodies
