from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from shanyrak.cooperation.activities.actions import (
    add_activity,
    add_participant,
    edit_activity,
    edit_participant,
    merge_activities,
    remove_participant,
)
from shanyrak.cooperation.activities.models import Activity, Participant
from shanyrak.cooperation.activities.rules import NobodyNamed, OfficeOfSomeoneElse, PartOfItself
from shanyrak.cooperation.activities.tests.factories import (
    AIGUL,
    NOON,
    activity,
    office,
    organization,
    person,
    the_hub,
)
from shanyrak.directory.actions import merge_parties
from shanyrak.journal.models import Entry
from shanyrak.records.dates import PeriodEndsBeforeItBegins
from shanyrak.records.languages import texts_from
from shanyrak.records.rules import AlreadyMerged, StaleEdit
from shanyrak.roles import VISITOR, NotPermitted
from shanyrak.topics.actions import load_taxonomy

pytestmark = pytest.mark.django_db


def test_a_new_activity_is_kept_with_those_who_took_part_and_journalled() -> None:
    hub = the_hub()

    summit = activity(participants=[{"party": hub, "role": "speaker"}, {"text": "governments of Africa"}])

    entry = Entry.objects.get(act="cooperation.activity.added")
    assert (summit.label, summit.version, summit.created_by) == ("World Government Summit 2025", 1, 7)
    assert summit.period.lower == date(2025, 2, 10)
    assert summit.period.upper == date(2025, 2, 13)
    assert entry.facts["activity"] == summit.pk
    assert summit.participants.count() == Entry.objects.filter(act="cooperation.activity.joined").count() == 2


def test_a_visitor_adds_no_activity() -> None:
    with pytest.raises(NotPermitted):
        add_activity(activity_kind="visit", title=texts_from({"en": "Any"}), by=VISITOR, at=NOON)
    assert not Activity.objects.exists()


def test_an_activity_that_ends_before_it_begins_is_refused_whole() -> None:
    with pytest.raises(PeriodEndsBeforeItBegins):
        activity(since="2025-02-12", until="2025-02-10")
    assert not Activity.objects.exists()


def test_a_day_without_a_year_is_kept_as_it_was_said() -> None:
    meeting = activity("First meeting with Corps A", since="--10-17", until="--10-17")
    assert (meeting.since, meeting.period) == ("--10-17", None)


def test_an_edit_of_an_older_version_is_refused() -> None:
    summit = activity()
    edit_activity(record_id=summit.pk, version=1, wanted={"place": "Dubai"}, by=AIGUL, at=NOON)
    with pytest.raises(StaleEdit):
        edit_activity(record_id=summit.pk, version=1, wanted={"place": "Doubaï"}, by=AIGUL, at=NOON)
    assert Activity.objects.get(pk=summit.pk).place == "Dubai"


def test_a_roundtable_is_part_of_a_summit_and_not_the_other_way_round_as_well() -> None:
    summit = activity()
    roundtable = activity("Ministerial roundtable", activity_kind="roundtable", part_of=summit)
    with pytest.raises(PartOfItself):
        edit_activity(record_id=summit.pk, version=1, wanted={"part_of": roundtable}, by=AIGUL, at=NOON)


def test_the_database_keeps_no_activity_that_is_part_of_itself() -> None:
    summit = activity()
    with pytest.raises(IntegrityError, match="activity_is_no_part_of_itself"), transaction.atomic():
        Activity.objects.filter(pk=summit.pk).update(part_of=summit)


def test_the_same_participant_is_noted_once() -> None:
    hub, summit = the_hub(), activity()
    first = add_participant(activity_id=summit.pk, party=hub, by=AIGUL, at=NOON)
    again = add_participant(activity_id=summit.pk, party=hub, by=AIGUL, at=NOON)
    assert first == again


def test_the_office_of_someone_noted_before_is_added_once_it_is_known() -> None:
    hub, summit, baimenov = the_hub(), activity(), person("Alikhan Baimenov")
    chair = office(baimenov, hub, "Chairman")
    first = add_participant(activity_id=summit.pk, person=baimenov, by=AIGUL, at=NOON)
    again = add_participant(activity_id=summit.pk, person=baimenov, office=chair, by=AIGUL, at=NOON)
    assert (again.pk, again.office, again.version) == (first.pk, chair, 2)


def test_an_activity_is_filed_under_what_its_words_speak_of_unless_someone_chose() -> None:
    load_taxonomy(by=AIGUL, at=NOON)
    told = activity("Ministerial roundtable", subjects=["institutional resilience"])
    chosen = activity("Ministerial roundtable", subjects=["institutional resilience"], topics=[])
    assert (told.topics, chosen.topics) == (["crisis-resilience"], [])


def test_a_participant_that_names_nobody_is_refused() -> None:
    summit = activity()
    with pytest.raises(NobodyNamed):
        add_participant(activity_id=summit.pk, by=AIGUL, at=NOON)
    with pytest.raises(IntegrityError, match="participant_is_someone"):
        Participant.objects.create(activity=summit, created_at=NOON, changed_at=NOON)


def test_nobody_takes_part_in_the_office_of_another() -> None:
    hub, summit = the_hub(), activity()
    chair = office(person("Alikhan Baimenov"), hub, "Chairman")
    with pytest.raises(OfficeOfSomeoneElse):
        add_participant(
            activity_id=summit.pk, person=person("Peter Vandenbrune"), office=chair, by=AIGUL, at=NOON
        )


def test_a_stale_edit_of_a_participant_is_refused() -> None:
    summit = activity(participants=[{"text": "the Minister"}])
    minister = summit.participants.get()
    edit_participant(participant_id=minister.pk, version=1, wanted={"role": "chair"}, by=AIGUL, at=NOON)
    with pytest.raises(StaleEdit):
        edit_participant(participant_id=minister.pk, version=1, wanted={"role": "host"}, by=AIGUL, at=NOON)


def test_a_participant_who_was_taken_out_stays_in_the_history() -> None:
    summit = activity(participants=[{"text": "the Minister"}])
    minister = summit.participants.get()

    remove_participant(participant_id=minister.pk, by=AIGUL, at=NOON)

    events = Participant.pgh_event_model._default_manager.filter(pgh_obj_id=minister.pk)
    assert not summit.participants.exists()
    assert [event.pgh_label for event in events.order_by("pgh_id")] == ["insert", "delete"]


def test_words_about_people_stand_in_the_journal_only_as_commitments() -> None:
    activity(participants=[{"text": "the Minister and his son"}])
    entry = Entry.objects.get(act="cooperation.activity.joined")
    assert "text" not in entry.facts
    assert "the Minister and his son" not in entry.body


def test_what_either_of_two_merged_activities_says_belongs_to_the_one_kept() -> None:
    hub, bosa = the_hub(), organization("FPS BOSA")
    keep = activity("Study visit to BOSA", participants=[{"party": hub}])
    gone = activity("Visite d’étude au SPF BOSA", participants=[{"party": hub}, {"party": bosa}])
    lecture = activity("Lecture", part_of=gone)

    merge_activities(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=NOON)

    lecture.refresh_from_db()
    assert sorted(keep.participants.values_list("party", flat=True)) == sorted([hub.pk, bosa.pk])
    assert lecture.part_of == keep
    with pytest.raises(AlreadyMerged):
        merge_activities(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=NOON)


def test_what_the_one_kept_leaves_empty_is_filled_from_the_other() -> None:
    keep = activity("Study visit to BOSA", since="", until="", place="Brussels")
    gone = add_activity(
        activity_kind="visit",
        title=texts_from({"fr": "Visite d’étude au SPF BOSA"}),
        since="2020",
        place="Bruxelles",
        by=AIGUL,
        at=NOON,
    )

    kept = merge_activities(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=NOON)

    assert (kept.since, kept.place, kept.version) == ("2020", "Brussels", 2)
    assert {language: said["text"] for language, said in kept.title.items()} == {
        "en": "Study visit to BOSA",
        "fr": "Visite d’étude au SPF BOSA",
    }
    assert kept.period.lower == date(2020, 1, 1)


def test_merging_an_activity_with_the_whole_it_is_part_of_leaves_no_circle() -> None:
    summit = activity()
    day = activity("Day two", part_of=summit)
    session = activity("Session", part_of=day)

    merge_activities(keep_id=session.pk, gone_id=summit.pk, by=AIGUL, at=NOON)

    session.refresh_from_db()
    day.refresh_from_db()
    assert session.part_of is None
    assert day.part_of == session


def test_two_parties_of_one_activity_can_be_merged() -> None:
    hub, other = the_hub(), organization("Regional Hub of Civil Service")
    summit = activity(participants=[{"party": hub}, {"party": other}])
    merge_parties(keep_id=hub.pk, gone_id=other.pk, by=AIGUL, at=NOON)
    assert set(summit.participants.values_list("party", flat=True)) == {hub.pk}


def test_the_ledger_remembers_what_it_said() -> None:
    summit = activity(status="planned")
    edit_activity(record_id=summit.pk, version=1, wanted={"status": "held"}, by=AIGUL, at=NOON)
    events = Activity.pgh_event_model._default_manager.filter(pgh_obj_id=summit.pk).order_by("pgh_id")
    assert [event.status for event in events] == ["planned", "held"]
