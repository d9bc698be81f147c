"""Conditional likelihood: equal to what psychotools finds, and free of how ability is distributed."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from shanyrak_methods.psychometrics import Responses
from shanyrak_methods.psychometrics.conditional import conditional_rasch, symmetric
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.tests.published import LSAT6, answers
from shanyrak_methods.psychometrics.tests.simulated import names, right_or_wrong, with_gaps


def test_the_difficulties_of_lsat_6_are_those_of_psychotools() -> None:
    found = conditional_rasch(answers(LSAT6))
    assert found.converged
    assert found.difficulty[:2] == pytest.approx([-1.25612860896577, 0.47490603376917], abs=1e-6)
    assert found.error[:2] == pytest.approx([0.104409870909105, 0.0699169006945388], abs=1e-7)
    assert found.difficulty.sum() == pytest.approx(0.0, abs=1e-9)


def test_symmetric_functions_are_sums_over_all_ways_to_get_a_total() -> None:
    easiness = np.array([0.3, -1.2, 2.0, 0.1])
    log_gamma, single, double = symmetric(easiness)
    for total in range(1, 5):
        ways = list(combinations(range(4), total))
        weight = [float(np.exp(easiness[list(way)].sum())) for way in ways]
        assert np.exp(log_gamma[total]) == pytest.approx(sum(weight))
        share = [w for way, w in zip(ways, weight, strict=True) if 1 in way]
        assert single[total, 1] == pytest.approx(sum(share) / sum(weight))
        both = [w for way, w in zip(ways, weight, strict=True) if {0, 2} <= set(way)]
        assert double[total, 0, 2] == pytest.approx(sum(both) / sum(weight))


def test_a_hundred_items_overflow_nothing() -> None:
    log_gamma, single, _double = symmetric(np.linspace(-6, 6, 100))
    assert np.isfinite(log_gamma).all()
    assert single[1:].sum(axis=1) == pytest.approx(np.arange(1, 101))


def test_the_distribution_of_ability_does_not_matter() -> None:
    rng, difficulty = np.random.default_rng(4), np.linspace(-1.5, 1.5, 15)
    ability = np.concatenate([rng.normal(-2, 0.3, 3000), rng.exponential(1.0, 3000)])
    responses = right_or_wrong(ability, np.ones(15), -difficulty, seed=5)
    found = conditional_rasch(with_gaps_by_design(responses))
    assert np.abs(found.difficulty - difficulty).max() < 4.5 * found.error.max()


def with_gaps_by_design(responses: Responses) -> Responses:
    """Give a third of the persons only the first ten items, a third only the last ten."""
    scores = responses.scores.copy()
    scores[::3, 10:] = -1
    scores[1::3, :5] = -1
    return Responses(responses.items, scores)


def test_intervals_cover_as_often_as_they_say() -> None:
    difficulty, kept = np.linspace(-1.5, 1.5, 10), []
    for seed in range(60):
        ability = np.random.default_rng(seed).normal(size=400)
        found = conditional_rasch(right_or_wrong(ability, np.ones(10), -difficulty, seed=1000 + seed))
        kept.append(np.abs(found.difficulty - difficulty) < 1.96 * found.error)
    assert np.mean(kept) == pytest.approx(0.95, abs=0.025)


def test_what_cannot_be_told_apart_is_refused() -> None:
    with pytest.raises(BadInput, match="for all or for none"):
        conditional_rasch(Responses(names(3), np.array([[1, 0, 1], [1, 1, 0]], dtype=np.int8)))
    apart = np.array([[1, 0, -1, -1], [0, 1, -1, -1], [-1, -1, 1, 0], [-1, -1, 0, 1]], dtype=np.int8)
    with pytest.raises(BadInput, match="fall into sets"):
        conditional_rasch(Responses(names(4), apart))
    with pytest.raises(BadInput):
        conditional_rasch(Responses(names(2), np.array([[1, 1], [0, 0]], dtype=np.int8)))


def test_random_gaps_change_little() -> None:
    ability, difficulty = np.random.default_rng(3).normal(size=1500), np.linspace(-1, 1, 8)
    responses = right_or_wrong(ability, np.ones(8), -difficulty, seed=8)
    whole, gaps = conditional_rasch(responses), conditional_rasch(with_gaps(responses, 0.1, seed=2))
    assert np.abs(whole.difficulty - gaps.difficulty).max() < 0.15
