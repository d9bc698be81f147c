from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from shanyrak.cooperation.figures.chart import HEIGHT, LEFT, WIDTH, chart_of, grid_step
from shanyrak.cooperation.figures.rules import Qualifier, Statement, points

# What sources say of the countries that take part in the hub, with a disagreement and a silence.
HUB = [("2013-03-15", 25), ("2014-09-17", 29), ("2016", 35), ("2016", 36), ("2017-10-10", 38), ("2020", 42)]


def said(pairs: list[tuple[str, int]]) -> list[Statement]:
    return [
        Statement(number, Decimal(value), Qualifier.EXACT, as_of)
        for number, (as_of, value) in enumerate(pairs)
    ]


def test_later_is_to_the_right_and_more_is_higher() -> None:
    chart = chart_of(points(said(HUB)), joined=True)
    assert chart is not None
    first, last = chart.dots[0], chart.dots[-1]
    assert first.x < last.x
    assert first.y > last.y


def test_the_line_leaves_out_what_sources_dispute() -> None:
    chart = chart_of(points(said(HUB)), joined=True)
    assert chart is not None
    disputed = {(dot.x, dot.y) for dot in chart.dots if dot.point.disputed}
    assert len(disputed) == 2
    assert not disputed & {(one.x1, one.y1) for one in chart.stretches}


def test_a_silence_of_years_is_drawn_as_one() -> None:
    chart = chart_of(points(said(HUB)), joined=True)
    assert chart is not None
    assert [one.is_gap for one in chart.stretches] == [False, True, True]


def test_a_date_known_to_the_year_is_as_wide_as_the_year() -> None:
    chart = chart_of(points(said(HUB)), joined=True)
    assert chart is not None
    assert chart.dots[-1].last_x - chart.dots[-1].first_x > 40
    assert chart.dots[0].last_x == chart.dots[0].first_x


def test_no_line_joins_what_may_not_be_one_thing() -> None:
    chart = chart_of(points(said(HUB)), joined=False)
    assert chart is not None
    assert chart.stretches == ()


def test_one_date_is_no_course_of_time() -> None:
    assert chart_of(points(said([("2020", 42)])), joined=True) is None
    assert chart_of((), joined=True) is None


@given(
    st.lists(
        st.tuples(st.sampled_from(["2013", "2016-11", "2017-10-10", "2021"]), st.integers(0, 10**9)),
        max_size=8,
    )
)
def test_nothing_is_drawn_outside_the_frame(pairs: list[tuple[str, int]]) -> None:
    chart = chart_of(points(said(pairs)), joined=True)
    for dot in chart.dots if chart else ():
        assert LEFT <= dot.first_x <= dot.x <= dot.last_x <= WIDTH
        assert 0 <= dot.y <= HEIGHT


@given(st.integers(0, 10**15))
def test_the_grid_has_few_lines(highest: int) -> None:
    assert Decimal(highest) / grid_step(Decimal(highest)) <= 5
