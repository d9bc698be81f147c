"""Ability of each person from calibrated items, with its standard error."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from shanyrak_methods.psychometrics.ability_peaks import Peaks
from shanyrak_methods.psychometrics.ability_scale import Scale, item_slopes, on_grid
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.likelihood import Passes
from shanyrak_methods.psychometrics.provenance import Provenance, hash_of
from shanyrak_methods.psychometrics.responses import Responses
from shanyrak_methods.psychometrics.totals import totals

__all__ = [
    "METHODS",
    "Abilities",
    "Scale",
    "conversion_table",
    "estimated_sd",
    "item_slopes",
    "plausible_values",
    "reliability",
    "score",
]

Values = NDArray[np.float64]

METHODS = ("eap", "map", "wle", "ml")
SD_STEPS, SD_SETTLED, LEVEL = 60, 1e-9, 1e-3


@dataclass(frozen=True, slots=True)
class Abilities:
    """Where each person stands, and how surely.

    ``ability`` and ``error``: (persons,); ``nan`` where nothing can be said (no answer), and under ``ml`` where all answers
    are right or all wrong. ``reliability``: the share of the spread of estimates that is not error.
    """

    ability: Values
    error: Values
    method: str
    reliability: float
    provenance: Provenance


def score(
    responses: Responses, scale: Scale, *, method: str = "eap", mean: float = 0.0, sd: float = 1.0
) -> Abilities:
    """Return each person's ability.

    ``eap``: mean of the posterior under a normal prior with ``mean`` and ``sd`` (Bock & Mislevy 1982). ``map``: its peak.
    ``ml``: the peak of the likelihood. ``wle``: the weighted likelihood estimate, whose bias is of smaller order (Warm 1989,
    Psychometrika 54(3)). Raises BadInput.
    """
    if method not in METHODS:
        raise BadInput(f"“{method}” is no way to score; there are {', '.join(METHODS)}")
    ready = scale.aligned(responses)
    has_missing = ready.any_missing()
    with threadpool_limits(limits=1):
        if method == "eap":
            ability, error = _posterior_means(ready, scale, mean, sd, has_missing=has_missing)
        else:
            ability, error = Peaks(scale, method, mean, sd).of(ready, has_missing=has_missing)
    known = hash_of("\n".join(scale.names), ready.scores, scale.params, np.array([mean, sd]))
    return Abilities(
        ability,
        error,
        method,
        reliability(ability, error),
        Provenance(f"psychometrics.score.{method}", known),
    )


def reliability(ability: Values, error: Values) -> float:
    """Return the empirical reliability: var(estimates) / (var(estimates) + mean squared error)."""
    fine = np.isfinite(ability) & np.isfinite(error)
    if fine.sum() < 2:
        return float("nan")
    spread = float(np.var(ability[fine]))
    return spread / (spread + float(np.mean(error[fine] ** 2)))


def estimated_sd(responses: Responses, scale: Scale) -> float:
    """Return the spread of ability under which the answers are likeliest, the items being held and the mean 0.

    A step of EM gives the mean square of the posterior; where it would no longer change the spread is found by secants of the
    change in logarithms. Where every slope is 1, the spread is no part of the items.
    """
    ready = scale.aligned(responses)
    grid, log_p, _log_weights = on_grid(scale, 0.0, 2.0)
    passes = Passes(ready, most=scale.model.most, has_missing=ready.any_missing())

    def change(log_sd: float) -> float:
        raw = -0.5 * (grid / np.exp(log_sd)) ** 2
        persons = passes.expect(log_p, (raw - np.logaddexp.reduce(raw))[None]).persons[0]
        return 0.5 * float(np.log(persons @ grid**2 / persons.sum())) - log_sd

    with threadpool_limits(limits=1):
        return float(np.exp(_unchanged(change)))


def _unchanged(change: Callable[[float], float]) -> float:
    """Return where ``change`` is 0, by secants; a step of ``change`` itself begins, and stands in where a secant is level."""
    rise = change(0.0)
    here, there = 0.0, rise
    for _step in range(SD_STEPS):
        ahead = change(there)
        if abs(ahead) < SD_SETTLED:
            break
        bend = (ahead - rise) / (there - here)
        step = -ahead / bend if bend < -LEVEL else ahead
        here, there, rise = there, there + float(np.clip(step, -1.0, 1.0)), ahead
    return there


def plausible_values(
    responses: Responses, scale: Scale, *, draws: int, seed: int, mean: float = 0.0, sd: float = 1.0
) -> Values:
    """Return (persons, draws): draws from each person's posterior, for statements about groups (Mislevy 1991).

    The posterior is drawn from on a fine grid and spread evenly between its points.
    """
    ready, rng = scale.aligned(responses), np.random.default_rng(seed)
    grid, log_p, log_weights = on_grid(scale, mean, sd)
    passes = Passes(ready, most=scale.model.most, has_missing=True)
    width = grid[1] - grid[0]
    drawn = []
    for block in passes.blocks(log_p, log_weights[None]):
        levels = np.cumsum(block.posterior, axis=1)
        at = (rng.random((len(levels), draws))[..., None] > levels[:, None, :]).sum(axis=2)
        drawn.append(grid[np.minimum(at, len(grid) - 1)] + width * (rng.random(at.shape) - 0.5))
    return np.concatenate(drawn)


def conversion_table(scale: Scale, *, mean: float = 0.0, sd: float = 1.0) -> list[tuple[int, float, float]]:
    """Return (sum score, ability, standard error) for every sum score: EAP, given the sum alone (Thissen et al. 1995, APM 19)."""
    grid, log_p, log_weights = on_grid(scale, mean, sd)
    items = (np.exp(log_p[number, :count]) for number, count in enumerate(scale.model.scores))
    table = totals(items, len(grid))
    posterior = table * np.exp(log_weights)
    posterior /= posterior.sum(axis=1, keepdims=True)
    means = posterior @ grid
    errors = np.sqrt(np.maximum(posterior @ grid**2 - means**2, 0.0))
    return [
        (total, float(one), float(other))
        for total, (one, other) in enumerate(zip(means, errors, strict=True))
    ]


def _posterior_means(
    responses: Responses, scale: Scale, mean: float, sd: float, *, has_missing: bool
) -> tuple[Values, Values]:
    grid, log_p, log_weights = on_grid(scale, mean, sd)
    powers = np.stack([grid - mean, (grid - mean) ** 2], axis=1)
    moments, done = np.empty((responses.n_rows, 2)), 0
    for block in Passes(responses, most=scale.model.most, has_missing=has_missing).blocks(
        log_p, log_weights[None]
    ):
        moments[done : done + len(block.scores)] = block.posterior @ powers
        done += len(block.scores)
    return moments[:, 0] + mean, np.sqrt(np.maximum(moments[:, 1] - moments[:, 0] ** 2, 0.0))
