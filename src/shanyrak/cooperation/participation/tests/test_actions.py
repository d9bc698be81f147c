from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from shanyrak.cooperation.participation.actions import (
    add_participation,
    edit_participation,
    merge_participations,
)
from shanyrak.cooperation.participation.models import Participation
from shanyrak.cooperation.participation.rules import Stay, Step, TakesPartAlready, gaps, steps
from shanyrak.directory.actions import add_party
from shanyrak.directory.models import Party
from shanyrak.journal.models import Entry
from shanyrak.records.dates import PeriodEndsBeforeItBegins
from shanyrak.records.languages import texts_from
from shanyrak.records.rules import StaleEdit
from shanyrak.roles import Holder, NotPermitted, Role

NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))


@pytest.fixture
def academy(db: None) -> Party:
    return add_party(
        party_kind="organization",
        names=texts_from({"en": "Academy of Public Administration"}),
        by=AIGUL,
        at=NOON,
    )


def takes_part(party: Party, since: str = "2013-03-15", until: str = "") -> Participation:
    return add_participation(
        party=party,
        since=since,
        until=until,
        instrument=texts_from({"en": "Founding declaration"}),
        by=AIGUL,
        at=NOON,
    )


def test_a_participation_is_kept_under_its_partys_name_and_journalled(academy: Party) -> None:
    participation = takes_part(academy)
    assert participation.label == academy.label
    assert Entry.objects.get(act="cooperation.participation.added").facts["since"] == "2013-03-15"


def test_a_party_takes_part_once_at_a_time_and_may_come_back(academy: Party) -> None:
    takes_part(academy, "2013-03-15", "2016")
    with pytest.raises(TakesPartAlready):
        takes_part(academy, "2016-12-31")
    takes_part(academy, "2017-01-01")
    assert Participation.objects.on(date(2016, 12, 31)).count() == 1


def test_a_participation_does_not_end_before_it_begins(academy: Party) -> None:
    with pytest.raises(PeriodEndsBeforeItBegins):
        takes_part(academy, "2017", "2016")


def test_a_focal_point_enters_no_participation(academy: Party) -> None:
    lea = Holder(pk=9, held=frozenset({Role.FOCAL_POINT}), parties=frozenset({academy.pk}))
    with pytest.raises(NotPermitted):
        add_participation(party=academy, since="2013", by=lea, at=NOON)


def test_an_edit_of_an_older_version_is_refused(academy: Party) -> None:
    participation = takes_part(academy)
    edit_participation(record_id=participation.pk, version=1, wanted={"until": "2019"}, by=AIGUL, at=NOON)
    with pytest.raises(StaleEdit):
        edit_participation(record_id=participation.pk, version=1, wanted={"until": "2020"}, by=AIGUL, at=NOON)


def test_two_records_of_one_participation_become_one(academy: Party) -> None:
    keep, gone = takes_part(academy, "2013", "2016"), takes_part(academy, "2017")
    merge_participations(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=NOON)
    edit_participation(record_id=keep.pk, version=1, wanted={"until": ""}, by=AIGUL, at=NOON)
    assert list(Participation.objects.standing()) == [keep]


def test_the_number_of_participants_goes_up_and_down() -> None:
    stays = [
        Stay(1, None, None),
        Stay(2, date(2013, 3, 15), date(2016, 1, 1)),
        Stay(3, date(2016, 1, 1), None),
        Stay(2, date(2017, 1, 1), None),
    ]
    assert steps(stays) == [
        Step(None, 1),
        Step(date(2013, 3, 15), 2),
        Step(date(2016, 1, 1), 2),
        Step(date(2017, 1, 1), 3),
    ]


def test_the_years_in_which_a_party_was_away_are_a_gap() -> None:
    stays = [Stay(2, date(2017, 1, 1), None), Stay(2, date(2013, 3, 15), date(2016, 1, 1))]
    assert gaps(stays) == [(date(2016, 1, 1), date(2017, 1, 1))]
