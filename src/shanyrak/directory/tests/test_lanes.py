from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from shanyrak.directory.lanes import lanes_of
from shanyrak.directory.queries import OfficeLine
from shanyrak.records.languages import Said

TODAY = date(2026, 6, 2)
CHAIR = OfficeLine(1, Said("Chairman", "en"), 1, "Nino", 1, "Georgia", "", "", "", "")
dates = st.builds(
    lambda day, length: day.isoformat()[:length],
    st.dates(date(1991, 1, 1), TODAY),
    st.sampled_from([4, 7, 10]),
)


def test_without_any_date_nothing_is_drawn() -> None:
    assert lanes_of([CHAIR], on=TODAY) is None


def test_an_office_that_was_only_seen_is_drawn_where_it_was_seen() -> None:
    lanes = lanes_of([replace(CHAIR, seen_first="2013-05-22", seen_last="2020-03")], on=TODAY)
    assert lanes is not None
    assert (lanes.first_year, lanes.last_year) == (2013, 2020)


@given(st.lists(st.tuples(dates, dates), min_size=1, max_size=6))
def test_every_bar_lies_in_the_drawing(seen: list[tuple[str, str]]) -> None:
    offices = [replace(CHAIR, seen_first=min(pair), seen_last=max(pair)) for pair in seen]
    lanes = lanes_of(offices, on=TODAY)
    assert lanes is not None
    assert all(0 <= bar.start <= bar.start + bar.width <= 100.01 for lane in lanes.lanes for bar in lane.bars)
