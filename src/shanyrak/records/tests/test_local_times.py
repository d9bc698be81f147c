"""Times on the wall: right across the day on which a state changes its zone."""

from datetime import UTC, datetime, timedelta

import pytest

from shanyrak.records.local_times import NoSuchTime, ZoneUnknown, offset_in_words, read_local


def test_almaty_changed_its_zone_on_the_first_of_march_2024() -> None:
    before = read_local("2024-02-29T10:00", "Asia/Almaty")
    after = read_local("2024-03-01T10:00", "Asia/Almaty")
    assert before.instant == datetime(2024, 2, 29, 4, 0, tzinfo=UTC)
    assert after.instant == datetime(2024, 3, 1, 5, 0, tzinfo=UTC)
    assert (offset_in_words(before), offset_in_words(after)) == ("UTC+6", "UTC+5")


def test_a_transfer_over_the_change_takes_as_long_as_it_truly_takes() -> None:
    leaves = read_local("2024-02-29T23:00", "Asia/Almaty")
    assert leaves.later(timedelta(hours=2)).wall.isoformat() == "2024-03-01T00:00:00"


def test_the_same_instant_elsewhere() -> None:
    ten = read_local("2026-05-04T10:00", "Europe/Brussels")
    assert ten.there("Asia/Almaty").wall.isoformat() == "2026-05-04T13:00:00"


def test_a_time_that_the_clocks_jump_over_is_refused() -> None:
    with pytest.raises(NoSuchTime):
        read_local("2026-03-29T02:30", "Europe/Brussels")


def test_a_zone_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ZoneUnknown):
        read_local("2026-03-29T02:30", "Asia/Nowhere")
    with pytest.raises(ZoneUnknown):
        read_local("2026-03-29T02:30", "../etc/passwd")
