"""Draw the plots of docs/methods from the methods themselves: ``python tools/method_plots.py`` writes them anew.

Made-up banks and candidates, the same for the same seed, so that a test can tell whether a plot is still true.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.adaptive import Bank, Exposure, even, guard, simulate
from shanyrak_methods.psychometrics.raters import fit_ratings
from shanyrak_methods.psychometrics.raters.tests.commissions import a_commission
from shanyrak_methods.psychometrics.standards import Line, above
from shanyrak_methods.rotation import plan
from shanyrak_methods.rotation.tests.rounds import a_round

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "methods" / "plots"
WIDTH, HEIGHT = 640, 300
LEFT, RIGHT, TOP, BOTTOM = 56, 16, 20, 44
COLOURS = ("#0a5a82", "#b3780a", "#a02d1d", "#55795c")
Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Series:
    """A line through points, or with ``low`` and ``high`` points with their intervals; named above the plot."""

    name: str
    x: Values
    y: Values
    low: Values | None = None
    high: Values | None = None


@dataclass(frozen=True, slots=True)
class Plot:
    """What is drawn: the words of both axes, the series, and upright lines with a word each."""

    title: str
    across: str
    upward: str
    series: tuple[Series, ...]
    marks: tuple[tuple[float, str], ...] = ()
    floor: float | None = None


def svg(plot: Plot) -> str:
    """Return a plot as SVG with its title as what a screen reader says."""
    x_at, y_at = _scales(plot)
    parts = [_axes(plot, x_at, y_at)]
    parts += [_mark(x_at(at), word) for at, word in plot.marks]
    parts += [_drawn(one, COLOURS[number % 4], x_at, y_at) for number, one in enumerate(plot.series)]
    parts.append(_legend(plot))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'font-family="sans-serif" font-size="13" fill="#14202e"><title>{escape(plot.title)}</title>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fffefb"/>{"".join(parts)}</svg>\n'
    )


def _scales(plot: Plot) -> tuple[Callable[[float], float], Callable[[float], float]]:
    x = np.concatenate([one.x for one in plot.series])
    y = np.concatenate(
        [part for one in plot.series for part in (one.y, one.low, one.high) if part is not None]
    )
    low = float(y.min()) if plot.floor is None else plot.floor
    wide, tall = max(float(np.ptp(x)), 1e-9), max(float(y.max()) - low, 1e-9)

    def x_at(value: float) -> float:
        return LEFT + (value - float(x.min())) / wide * (WIDTH - LEFT - RIGHT)

    def y_at(value: float) -> float:
        return HEIGHT - BOTTOM - (value - low) / tall * (HEIGHT - TOP - BOTTOM)

    return x_at, y_at


def _axes(plot: Plot, x_at: Callable[[float], float], y_at: Callable[[float], float]) -> str:
    x = np.concatenate([one.x for one in plot.series])
    y = np.concatenate([one.y for one in plot.series])
    low = y if plot.floor is None else np.append(y, plot.floor)
    across = "".join(
        f'<text x="{x_at(at):.1f}" y="{HEIGHT - BOTTOM + 17}" text-anchor="middle">{at:g}</text>'
        for at in _ticks(x)
    )
    upward = "".join(
        f'<text x="{LEFT - 7}" y="{y_at(at) + 4:.1f}" text-anchor="end">{at:g}</text>'
        f'<path d="M{LEFT} {y_at(at):.1f}H{WIDTH - RIGHT}" stroke="#e1dacb"/>'
        for at in _ticks(low)
    )
    return (
        f"{upward}{across}"
        f'<text x="{(LEFT + WIDTH) / 2}" y="{HEIGHT - 6}" text-anchor="middle" fill="#435060">{escape(plot.across)}</text>'
        f'<text x="{LEFT}" y="13" fill="#435060">{escape(plot.upward)}</text>'
    )


def _ticks(values: Values) -> list[float]:
    """Return about five round numbers across the values."""
    span = max(float(np.ptp(values)), 1e-9)
    step = 10.0 ** np.floor(np.log10(span / 4))
    step *= min((1, 2, 5, 10), key=lambda times: abs(span / 5 - times * step))
    first = np.ceil(float(values.min()) / step)
    return [
        float(round(number * step, 10)) + 0.0
        for number in np.arange(first, float(values.max()) / step + 1e-9)
    ]


def _mark(at: float, word: str) -> str:
    return (
        f'<path d="M{at:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#5b6572" stroke-dasharray="4 4"/>'
        f'<text x="{at + 5:.1f}" y="{TOP + 11}" fill="#5b6572">{escape(word)}</text>'
    )


def _legend(plot: Plot) -> str:
    """Return the names of the series in their colours, in one line above the plot."""
    names = "".join(
        f'<tspan fill="{COLOURS[number % 4]}" dx="{16 if number else 0}">{escape(one.name)}</tspan>'
        for number, one in enumerate(plot.series)
    )
    return f'<text x="{WIDTH - RIGHT}" y="13" text-anchor="end">{names}</text>'


def _drawn(one: Series, colour: str, x_at: Callable[[float], float], y_at: Callable[[float], float]) -> str:
    points = [(x_at(float(x)), y_at(float(y))) for x, y in zip(one.x, one.y, strict=True)]
    if one.low is not None and one.high is not None:
        bars = "".join(
            f"M{x_at(float(x)):.1f} {y_at(float(low)):.1f}V{y_at(float(high)):.1f}"
            for x, low, high in zip(one.x, one.low, one.high, strict=True)
        )
        dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points)
        return f'<path d="{bars}" stroke="{colour}" stroke-width="1.5" opacity=".55"/>{dots}'
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>'


def item_curves() -> Plot:
    """Three items: easy, hard, and one that hardly tells people apart."""
    ability = np.linspace(-3, 3, 61)
    bank = Bank.of([1.6, 1.6, 0.5], [-1.0, 1.0, 0.0])
    right = bank.right(ability)
    names = ("easy", "hard", "tells little")
    series = tuple(Series(name, ability, right[:, number]) for number, name in enumerate(names))
    return Plot(
        "How likely people of each ability answer three items right", "ability", "chance of a right answer", series,
        floor=0.0,
    )  # fmt: skip


def sharpness() -> Plot:
    """The standard error of a fixed test of 30 items and of an adaptive one of 20."""
    rng = np.random.default_rng(1)
    bank = Bank.of(np.exp(rng.normal(0.1, 0.3, 300)), rng.normal(size=300))
    ability = np.linspace(-2.5, 2.5, 41)
    middle = np.argsort(np.abs(bank.difficulty))[:30]
    fixed = 1 / np.sqrt(bank.information(ability)[:, middle].sum(axis=1) + 1)
    best = 1 / np.sqrt(np.sort(bank.information(ability), axis=1)[:, -20:].sum(axis=1) + 1)
    return Plot(
        "A fixed test of 30 items measures the middle well and the ends badly; 20 items chosen for each person do both",
        "ability", "standard error of ability", (Series("30 fixed items", ability, fixed), Series("20 chosen items", ability, best)),
        floor=0.0,
    )  # fmt: skip


def exposure() -> Plot:
    """How many candidates see each item, without control and with prices."""
    rng = np.random.default_rng(777)
    bank = Bank.of(
        np.exp(rng.normal(0.1, 0.3, 500)),
        rng.normal(size=500),
        area=[f"area {n}" for n in rng.integers(0, 10, 500)],
    )
    blueprint, order = even(bank, 20), np.arange(1.0, 101.0)
    series = []
    for name, way in (
        ("best item always", Exposure.NONE),
        ("with prices and a cap of 25 %", Exposure.PRICES),
    ):
        found = simulate(blueprint, 500, seed=3, control=guard(blueprint, way))
        series.append(Series(name, order, 100 * np.sort(found.exposure)[::-1][:100]))
    return Plot(
        "Without control a few items are seen by everybody; with prices none by more than a quarter",
        "items, the most seen first", "per cent of candidates who see it", tuple(series), floor=0.0,
    )  # fmt: skip


def undecided() -> Plot:
    """Ranked candidates with their intervals, and whom the test cannot tell from the line."""
    rng = np.random.default_rng(5)
    ability, error = np.sort(rng.normal(size=60))[::-1], np.full(60, 0.3)
    places = above(ability, error, Line(0.5))
    rank = np.arange(1.0, 61.0)
    parts = []
    for name, kinds in (("surely above or below", {"above", "below"}), ("cannot be told", {"undecided"})):
        held = np.array([place.standing.value in kinds for place in places])
        reach = 1.96 * error[held]
        parts.append(Series(name, rank[held], ability[held], ability[held] - reach, ability[held] + reach))
    return Plot(
        "Sixty candidates in order with the range of each ability; those in the second colour cannot be told from the line",
        "place in the list", "ability", tuple(parts),
    )  # fmt: skip


def severities() -> Plot:
    """The members of a made-up commission in order of severity, with the range of each and the truth."""
    truth = a_commission(120, 12, seed=6)
    found = fit_ratings(truth.ratings)
    order, place = np.argsort(found.severity), np.arange(1.0, 13.0)
    severity, reach = found.severity[order], 1.96 * found.severity_error[order]
    return Plot(
        "Twelve members of a commission from lenient to severe, with the range of each; the line is the truth",
        "members, the most lenient first", "severity in logits",
        (
            Series("found from 1,440 ratings", place, severity, severity - reach, severity + reach),
            Series("true severity", place, truth.severity[order]),
        ),
    )  # fmt: skip


def moves() -> Plot:
    """What a rotation of 100 officials is worth by how many may move, and what continuity in each body costs."""
    round_ = a_round(100, seed=2, bodies=5)
    allowed = np.array([0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9, 1.0])
    series = []
    for name, share in (("nobody has to stay", 0.0), ("in each body half stay, if they may", 0.5)):
        rules = [replace(round_.rules, most_moves=float(most), stay_share=share) for most in allowed]
        worth = [plan(replace(round_, rules=one)).value for one in rules]
        series.append(Series(name, 100 * allowed, np.array(worth)))
    return Plot(
        "The first moves bring most; what continuity costs is the distance between the lines",
        "per cent of officials who may move", "value of the best plan", tuple(series),
    )  # fmt: skip


PLOTS: dict[str, Callable[[], Plot]] = {
    "item-curves": item_curves,
    "sharpness": sharpness,
    "exposure": exposure,
    "undecided": undecided,
    "severities": severities,
    "moves": moves,
}


def main(chosen: Sequence[str] = tuple(PLOTS)) -> None:
    """Write the plots."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in chosen:
        (FOLDER / f"{name}.svg").write_text(svg(PLOTS[name]()), encoding="utf-8")


if __name__ == "__main__":
    main()
