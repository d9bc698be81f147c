"""Activities in calendars: whose, for whom, and only where a day is known."""

from __future__ import annotations

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from shanyrak.cooperation.activities.tests.factories import activity, office, organization, person, the_hub
from shanyrak.records.happenings import Of, Scope, Status, happenings
from shanyrak.roles import VISITOR, Holder, Role
from shanyrak.topics.tests.test_actions import topic

pytestmark = pytest.mark.django_db
OFFICER = Holder(pk=7, held=frozenset({Role.OFFICER}))


def titles(scope: Scope, actor: Holder = VISITOR) -> list[str]:
    return [str(one.title) for one in happenings(scope, actor, "en")]


def test_what_is_known_by_its_month_is_in_no_calendar() -> None:
    activity("On a day", since="2026-11-16", until="")
    activity("In a month", since="2026-11", until="")
    activity("Until a month", since="2026-11-16", until="2026-12")
    activity("In a year unknown", since="--11-16", until="")
    assert titles(Scope()) == ["On a day"]


def test_a_calendar_holds_the_days_asked_for_and_what_reaches_into_them() -> None:
    activity("Before", since="2026-10-30", until="2026-10-31")
    activity("Into", since="2026-10-30", until="2026-11-01")
    activity("Out of", since="2026-11-30", until="2026-12-02")
    activity("After", since="2026-12-01", until="")
    november = Scope(since=date(2026, 11, 1), until=date(2026, 11, 30))
    assert titles(november) == ["Into", "Out of"]


def test_a_calendar_of_a_party_a_person_and_a_topic_holds_their_own() -> None:
    bosa, peter = organization("FPS BOSA"), person("Peter Vandenbrune")
    president = office(peter, bosa, "President")
    activity("With Belgium", participants=[{"party": bosa}])
    activity("With its president", participants=[{"person": peter, "office": president}])
    topic("ethics")
    activity("On ethics", topics=["ethics"])
    assert set(titles(Scope(Of.PARTY, bosa.pk))) == {"With Belgium", "With its president"}
    assert titles(Scope(Of.PERSON, peter.pk)) == ["With its president"]
    assert titles(Scope(Of.TOPIC, notation="ethics")) == ["On ethics"]
    type(president).objects.update(visibility="hub")
    assert titles(Scope(Of.PARTY, bosa.pk)) == ["With Belgium"]


def test_what_is_hidden_is_in_no_public_calendar() -> None:
    activity("Behind doors", visibility="secretariat", participants=[{"party": the_hub()}])
    assert titles(Scope()) == []
    assert titles(Scope(Of.MINE), OFFICER) == ["Behind doors"]


def test_a_cancelled_activity_is_said_to_be_cancelled() -> None:
    activity("Cancelled", status="cancelled")
    [one] = happenings(Scope(), VISITOR, "en")
    assert one.status is Status.CANCELLED


@pytest.mark.parametrize("many", [1, 30])
def test_a_calendar_asks_the_same_number_of_times(
    many: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(many):
        activity(f"Seminar {number}", since=f"2026-11-{number % 20 + 1:02}", until="")
    with django_assert_max_num_queries(4):  # two of them by the rooms above
        happenings(Scope(), VISITOR, "en")
