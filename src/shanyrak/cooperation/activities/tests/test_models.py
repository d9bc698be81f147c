"""Which activities are the hub's, and how they stand on a day."""

from __future__ import annotations

from datetime import date

import pytest

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.rules import ActivityStatus, Standing, standing_on
from shanyrak.cooperation.activities.tests.factories import activity, office, organization, person, the_hub

pytestmark = pytest.mark.django_db


def test_the_hub_takes_part_itself_or_through_someone_in_an_office_of_it_on_that_day() -> None:
    hub = the_hub()
    baimenov, saparova = person("Alikhan Baimenov"), person("A. Saparova")
    chair = office(baimenov, hub, "Chairman of the Steering Committee", since="2014")
    undated = office(saparova, hub, "Adviser")
    itself = activity("Conference", participants=[{"party": hub}])
    through_chair = activity(
        "Meeting in 2016", since="2016-01-26", until="", participants=[{"person": baimenov}]
    )
    as_said = activity("Talks", since="", until="", participants=[{"person": saparova, "office": undated}])
    activity("Meeting in 2013", since="2013-05-22", until="", participants=[{"person": baimenov}])
    activity("Undated adviser’s lecture", participants=[{"person": saparova}])
    activity("2021 Brussels meeting", participants=[{"party": organization("Senate of Belgium")}])

    assert set(Activity.objects.of_the_hub(hub.pk)) == {itself, through_chair, as_said}
    assert chair.party == hub


def test_a_summit_is_the_hubs_when_the_hub_took_part_in_its_roundtable() -> None:
    hub, summit = the_hub(), activity()
    roundtable = activity("Ministerial roundtable", part_of=summit, participants=[{"party": hub}])
    assert set(Activity.objects.of_the_hub(hub.pk)) == {summit, roundtable}


def test_the_filter_and_the_rule_agree_on_how_every_activity_stands() -> None:
    on = date(2021, 12, 1)
    for status in ActivityStatus:
        for since in ("2021-11", "2021-12-01", "2022", "--11-30", ""):
            activity(f"{status} {since}", status=status.value, since=since, until="")

    for one in Activity.objects.all():
        after = one.period.upper if one.period else None
        expected = standing_on(ActivityStatus(one.status), after, on=on)
        found = [standing for standing in Standing if one in Activity.objects.standing_as(standing, on=on)]
        assert found == [expected], one.label
