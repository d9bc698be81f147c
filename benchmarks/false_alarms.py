"""How often signs of dishonest work and unfair questions accuse who did nothing, and how often they find what was planted.

Everything is simulated: first honest work alone, of which each sign may accuse the share that it states, then work in which
some is planted, with the correction for all comparisons that is in use.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks.stage import table
from shanyrak_methods.psychometrics import Item, Responses, Scale, calibrate, score
from shanyrak_methods.psychometrics.checking import person_fit
from shanyrak_methods.psychometrics.detection import drift, foreknowledge, pace, similarity, too_fast
from shanyrak_methods.psychometrics.fairness import logistic, mantel_haenszel
from shanyrak_methods.psychometrics.tests.simulated import names, right_or_wrong

Values = NDArray[np.float64]
Options = NDArray[np.int8]

LEVELS = (0.05, 0.01, 0.001)
NONE = float("nan")
Row = tuple[object, ...]


def row(sign: str, p: Sequence[float], found: str) -> Row:
    """Return a line: the share of honest comparisons with a probability under each level."""
    values = np.array(p)
    return (sign, f"{len(values):,}", *(f"{(values < level).mean():.4f}" for level in LEVELS), found)


def share(hits: int, of: int) -> str:
    """Return how many of those planted were found."""
    return f"{hits} of {of}"


def choices(chance: np.random.Generator, persons: int, items: int) -> tuple[Options, Values]:
    """Return options that people choose, 0 being right, and their totals as what is known of their ability."""
    ability = chance.standard_normal(persons)
    pull = chance.normal(0, 0.7, (items, 4)) + np.array([1.2, 0.0, -0.3, -0.6]) * ability[:, None, None]
    chosen = (pull + chance.gumbel(size=pull.shape)).argmax(axis=2).astype(np.int8)
    total = (chosen == 0).sum(axis=1).astype(np.float64)
    return chosen, (total - total.mean()) / total.std()


def copying() -> Row:
    """Neighbours by seat; planted: somebody takes half the answers over."""
    chance, p, hits, planted = np.random.default_rng(1), [], 0, 0
    for _sitting in range(8):
        chosen, ability = choices(chance, 1000, 60)
        seats = [(one, one - 1) for one in range(1, 1000)]
        p += [one.p for one in similarity(chosen, ability, seats)]
        copiers = range(10, 1000, 100)
        for copier in copiers:
            taken = chance.random(60) < 0.5
            chosen[copier, taken] = chosen[copier - 1, taken]
        accused = {one.copier for one in similarity(chosen, ability, seats) if one.is_beyond_chance}
        hits, planted = hits + len(accused & set(copiers)), planted + len(copiers)
    return row("copying (ω, exact)", p, share(hits, planted))


def known_scale(items: int) -> Scale:
    """Return items of even difficulties."""
    parts = zip(names(items), np.linspace(-2, 2, items), strict=True)
    return Scale.of([Item(name, 1.2, (float(b),), 0.0, NONE, (NONE,), NONE) for name, b in parts], "2pl")


def known_before() -> Row:
    """A third of 60 items leaked; planted: one in a hundred, of low ability, knew them all."""
    chance, scale = np.random.default_rng(2), known_scale(60)
    ability, leaked = chance.standard_normal(60_000), names(60)[::3]
    responses = right_or_wrong(ability, scale.params[:, 0], scale.params[:, 1], seed=3)
    p = [one.p for one in foreknowledge(responses, scale, leaked)]
    knew = np.flatnonzero(ability < -0.5)[:200]
    scores = responses.scores.copy()
    scores[np.ix_(knew, np.arange(0, 60, 3))] = 1
    found = foreknowledge(Responses(responses.items, scores), scale, leaked)
    accused = {one.person for one in found if one.is_beyond_chance}
    return row(
        "foreknowledge (points on what leaked, by the other answers)",
        p,
        share(len(accused & set(knew.tolist())), 200),
    )


def haste() -> Row:
    """Lognormal times of 60 items; planted: people who rush a third of them."""
    chance = np.random.default_rng(4)
    log = chance.normal(4, 0.4, 60) + chance.normal(0, 0.3, (10_000, 1)) + chance.normal(0, 0.4, (10_000, 60))
    seconds = np.exp(log)
    found = too_fast(pace(seconds))
    p = [one.p for one in found] + [1.0] * (len(seconds) - len(found))
    seconds[:100, :20] = 3.0
    accused = {one.person for one in too_fast(pace(seconds)) if one.is_beyond_chance}
    return row("too fast (lognormal, at least so many)", p, share(len(accused & set(range(100))), 100))


def drifting() -> Row:
    """Two calibrations of 25 items by 2,000 each, 40 times; planted: three items become easier by 0.8."""
    chance, p, hits = np.random.default_rng(5), [], 0
    for number in range(40):
        slope, intercept = np.exp(chance.normal(0.1, 0.2, 25)), chance.standard_normal(25)
        leaked = intercept + np.where(np.arange(25) < 3, 0.8 * slope, 0.0)
        calibrated = [
            calibrate(right_or_wrong(chance.standard_normal(2000), slope, at, seed=10 * number + half)).items
            for half, at in enumerate((intercept, intercept, leaked))
        ]
        p += [one.p for one in drift(calibrated[0], calibrated[1])[0]]
        moved = {one.item for one in drift(calibrated[0], calibrated[2])[0] if one.is_beyond_chance}
        hits += len(moved & set(names(25)[:3]))
    return row("drift (Wald, linked)", p, share(hits, 120))


def misfit() -> Row:
    """Answers that do not go together, by lz*; planted: people who guess every second answer."""
    chance, scale = np.random.default_rng(6), known_scale(60)
    responses = right_or_wrong(chance.standard_normal(20_000), scale.params[:, 0], scale.params[:, 1], seed=7)
    p = _odd(responses, scale)
    scores = responses.scores.copy()
    scores[:200, ::2] = chance.random((200, 30)) < 0.5
    hits = int((np.array(_odd(Responses(responses.items, scores), scale))[:200] < 0.05).sum())
    return row("misfit (lz*; found at 0.05, not corrected)", p, share(hits, 200))


def _odd(responses: Responses, scale: Scale) -> list[float]:
    ability = score(responses, scale, method="wle").ability
    return [one.p for one in person_fit(responses, scale, ability)]


def unfair_items() -> list[Row]:
    """Twenty Rasch items, two groups whose abilities differ by half a spread; planted: one item harder by 0.8."""
    chance, p, hits = np.random.default_rng(8), np.zeros((2, 0)), np.zeros(2, dtype=int)
    difficulty, focal = np.linspace(-1.5, 1.5, 20), np.arange(1000) % 2 == 1
    for _test in range(60):
        planted = focal[:, None] * np.where(np.arange(20) == 7, 0.8, 0.0)
        z = (chance.standard_normal(1000) - 0.5 * focal)[:, None] - difficulty
        luck = chance.random(z.shape)
        fair, unfair = (
            Responses(names(20), (luck < 1 / (1 + np.exp(-shifted))).astype(np.int8))
            for shifted in (z, z - planted)
        )
        both = (mantel_haenszel(fair, focal, purify=False), logistic(fair, focal))
        p = np.hstack([p, [[one.p for one in found] for found in both]])
        marked = (mantel_haenszel(unfair, focal)[7].grade in "BC", logistic(unfair, focal)[7].p < 0.05)
        hits += np.array(marked)
    kinds = ("unfair item (Mantel–Haenszel; found: B or C)", "unfair item (logistic; found at 0.05)")
    return [
        row(kind, one.tolist(), share(int(hit), 60)) for kind, one, hit in zip(kinds, p, hits, strict=True)
    ]


def main() -> None:
    """Measure and print the table."""
    signs: tuple[Callable[[], Row], ...] = (copying, known_before, haste, drifting, misfit)
    rows = [*(sign() for sign in signs), *unfair_items()]
    heads = ("sign", "honest comparisons", *(f"p < {level:g}" for level in LEVELS), "found of those planted")
    print(table("False alarms: the share of honest work that is under each level", heads, rows))


if __name__ == "__main__":
    main()
