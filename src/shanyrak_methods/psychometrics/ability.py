"""Ability of each person from calibrated items, with its standard error."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit
from threadpoolctl import threadpool_limits

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.items import Item
from shanyrak_methods.psychometrics.likelihood import Passes
from shanyrak_methods.psychometrics.models import MODELS, ItemModel
from shanyrak_methods.psychometrics.provenance import Provenance, hash_of
from shanyrak_methods.psychometrics.quadrature import Grid
from shanyrak_methods.psychometrics.responses import MISSING, Responses, Scores

Values = NDArray[np.float64]

METHODS = ("eap", "map", "wle", "ml")
BOUND = 20.0  # of ability: all right or all wrong has no finite maximum, and nothing further out can be told apart
POINTS = 121
STEPS = 60
SETTLED = 1e-8
SMALL = 2048  # persons at a time, so that persons × items stay in a processor's cache
TINY = 1e-12


@dataclass(frozen=True, slots=True)
class Scale:
    """Calibrated items, ready to score with.

    ``params``: (items, parameters) in slope–intercept form on the scale of ability itself.
    """

    names: tuple[str, ...]
    model: ItemModel
    params: Values

    @classmethod
    def of(cls, items: Sequence[Item], model: str) -> Scale:
        """Return the scale that a calibration fixed. Raises BadInput for an unknown model or items without numbers."""
        if model not in MODELS:
            raise BadInput(f"“{model}” is no model; there are {', '.join(sorted(MODELS))}")
        told = [item for item in items if item.is_estimated]
        if not told:
            raise BadInput("no item has a difficulty")
        scores = np.array([len(item.b) + 1 for item in told])
        kind = MODELS[model](scores)
        params = np.zeros(kind.used.shape)
        for row, item in zip(params, told, strict=True):
            row[: kind.used.shape[1]] = _intercepts(model, item, kind.used.shape[1])
        return cls(tuple(item.name for item in told), kind, params)

    def aligned(self, responses: Responses) -> Responses:
        """Return the answers with the columns of this scale, in its order; an item that was not given is missing.

        Raises BadInput when no item is known, or a score is higher than the item's highest.
        """
        known = {name: number for number, name in enumerate(responses.items)}
        shared = [name for name in self.names if name in known]
        if not shared:
            raise BadInput("none of the items that were answered is in the list of calibrated items")
        scores = np.full((responses.n_rows, len(self.names)), MISSING, dtype=np.int8)
        for number, name in enumerate(self.names):
            if name in known:
                scores[:, number] = responses.scores[:, known[name]]
        beyond = scores.max(axis=0) >= self.model.scores
        if beyond.any():
            raise BadInput(
                f"“{self.names[int(np.argmax(beyond))]}” has an answer with a higher score than it was calibrated for"
            )
        return Responses(self.names, scores, responses.weights, responses.group)


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
    with threadpool_limits(limits=1):
        if method == "eap":
            ability, error = _posterior_means(ready, scale, mean, sd)
        else:
            ability, error = _peaks(ready, scale, method, mean, sd)
    empty = (ready.scores == MISSING).all(axis=1)
    if method != "eap":
        ability[empty], error[empty] = np.nan, np.nan
    beside = np.array([mean, sd])
    return Abilities(
        ability,
        error,
        method,
        reliability(ability, error),
        Provenance(f"psychometrics.score.{method}", _hash(ready, scale, beside)),
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

    Each step of EM gives the mean square of the posterior. Where every slope is 1, the spread is no part of the items.
    """
    ready, grid = scale.aligned(responses), Grid.of(POINTS).nodes * 2
    log_p = scale.model.log_p(scale.params, grid)
    passes = Passes(ready, most=scale.model.most, has_missing=bool((ready.scores == MISSING).any()))
    sd = 1.0
    for _step in range(200):
        raw = -0.5 * (grid / sd) ** 2
        persons = passes.expect(log_p, (raw - np.logaddexp.reduce(raw))[None]).persons[0]
        before, sd = sd, float(np.sqrt(persons @ grid**2 / persons.sum()))
        if abs(sd - before) < 1e-7:
            break
    return sd


def plausible_values(
    responses: Responses, scale: Scale, *, draws: int, seed: int, mean: float = 0.0, sd: float = 1.0
) -> Values:
    """Return (persons, draws): draws from each person's posterior, for statements about groups (Mislevy 1991).

    The posterior is drawn from on a fine grid and spread evenly between its points.
    """
    ready, rng = scale.aligned(responses), np.random.default_rng(seed)
    grid, log_p, log_weights = _prepared(scale, mean, sd)
    passes = Passes(ready, most=scale.model.most, has_missing=True)
    width = grid[1] - grid[0]
    drawn = []
    for block in passes.blocks(log_p, log_weights[None]):
        levels = np.cumsum(block.posterior, axis=1)
        at = (rng.random((len(levels), draws))[..., None] > levels[:, None, :]).sum(axis=2)
        drawn.append(grid[np.minimum(at, len(grid) - 1)] + width * (rng.random(at.shape) - 0.5))
    return np.concatenate(drawn)


def conversion_table(scale: Scale, *, mean: float = 0.0, sd: float = 1.0) -> list[tuple[int, float, float]]:
    """Return (sum score, ability, standard error) for every sum score: EAP by the recursion of Lord & Wingersky (1984)."""
    grid, log_p, log_weights = _prepared(scale, mean, sd)
    p = np.exp(log_p)
    table = np.ones((1, len(grid)))
    for number, count in enumerate(scale.model.scores):
        longer = np.zeros((len(table) + count - 1, len(grid)))
        for got in range(count):
            longer[got : got + len(table)] += table * p[number, got]
        table = longer
    posterior = table * np.exp(log_weights)
    posterior /= posterior.sum(axis=1, keepdims=True)
    means = posterior @ grid
    errors = np.sqrt(np.maximum(posterior @ grid**2 - means**2, 0.0))
    return [
        (total, float(one), float(other))
        for total, (one, other) in enumerate(zip(means, errors, strict=True))
    ]


def _prepared(scale: Scale, mean: float, sd: float) -> tuple[Values, Values, Values]:
    grid = Grid.of(POINTS).nodes * sd + mean
    away = Grid.of(POINTS)
    return grid, scale.model.log_p(scale.params, grid), away.log_weights()


def _posterior_means(responses: Responses, scale: Scale, mean: float, sd: float) -> tuple[Values, Values]:
    grid, log_p, log_weights = _prepared(scale, mean, sd)
    missing = bool((responses.scores == MISSING).any())
    passes = Passes(responses, most=scale.model.most, has_missing=missing)
    powers = np.stack([grid - mean, (grid - mean) ** 2], axis=1)
    moments = np.concatenate([block.posterior @ powers for block in passes.blocks(log_p, log_weights[None])])
    return moments[:, 0] + mean, np.sqrt(np.maximum(moments[:, 1] - moments[:, 0] ** 2, 0.0))


def _peaks(responses: Responses, scale: Scale, method: str, mean: float, sd: float) -> tuple[Values, Values]:
    """Return where the (weighted, prior-added) log-likelihood of each person is highest, and its standard error."""
    starts = _posterior_means(responses, scale, mean, max(sd, 1.0))[0]
    parts = [
        _peak(scores, scale, starts[number * SMALL : number * SMALL + len(scores)], method, mean, sd)
        for number, (scores, _weights, _group) in enumerate(responses.blocks(SMALL))
    ]
    return np.concatenate([at for at, _error in parts]), np.concatenate([error for _at, error in parts])


def _peak(
    scores: Scores, scale: Scale, start: Values, method: str, mean: float, sd: float
) -> tuple[Values, Values]:
    """Find the root of the slope by Newton's steps inside a shrinking bracket, for those not settled yet."""
    low, high = np.full(len(scores), mean - BOUND), np.full(len(scores), mean + BOUND)
    at = np.clip(start, mean - BOUND / 2, mean + BOUND / 2)
    going = np.arange(len(scores))
    for _step in range(STEPS):
        here = at[going]
        rise, information = _rise(scores[going], scale, here, method, mean, sd)
        low[going], high[going] = np.where(rise > 0, here, low[going]), np.where(rise > 0, high[going], here)
        with np.errstate(divide="ignore", invalid="ignore"):
            there = here + rise / information
        inside = (there > low[going]) & (there < high[going])
        at[going] = np.where(inside, there, (low[going] + high[going]) / 2)
        going = going[np.abs(at[going] - here) > SETTLED]
        if not len(going):
            break
    _none, information = _rise(scores, scale, at, method, mean, sd)
    error = 1 / np.sqrt(np.maximum(information, 1e-12))
    if method == "ml":
        endless = np.abs(at - mean) > BOUND - 1
        return np.where(endless, np.nan, at), np.where(endless, np.nan, error)
    return at, error


def _rise(
    scores: Scores, scale: Scale, at: Values, method: str, mean: float, sd: float
) -> tuple[Values, Values]:
    """Return the slope of what is maximised at each person's ability, and the information there."""
    rise, information, bend = (_of_two if scale.model.most == 2 else _of_many)(scores, scale, at)
    if method == "wle":
        return rise + bend / (2 * np.maximum(information, 1e-12)), information
    if method == "map":
        return rise - (at - mean) / sd**2, information + 1 / sd**2
    return rise, information


def _of_two(scores: Scores, scale: Scale, at: Values) -> tuple[Values, Values, Values]:
    """Return, for each person at ``at``: slope and information of right-or-wrong answers, and ``Σ P'P''/(P(1-P))``."""
    slope, intercept = scale.params[:, 0], scale.params[:, 1]
    guess = expit(scale.params[:, 2]) if scale.model.name == "3pl" else 0.0
    knows = expit(at[:, None] * slope + intercept)
    right = np.clip(guess + (1 - guess) * knows, TINY, 1 - TINY)
    first = (1 - guess) * slope * knows * (1 - knows)
    answered = scores >= 0
    told = np.where(answered, first / (right * (1 - right)), 0.0)
    rise = (told * (scores - right)).sum(axis=1)
    return rise, (told * first).sum(axis=1), (told * first * slope * (1 - 2 * knows)).sum(axis=1)


def _of_many(scores: Scores, scale: Scale, at: Values) -> tuple[Values, Values, Values]:
    """Return the same for items with several scores, item by item."""
    rise, information, bend = np.zeros(len(at)), np.zeros(len(at)), np.zeros(len(at))
    for number in range(len(scale.names)):
        given = scores[:, number] >= 0
        p, first, second = item_slopes(scale, number, at[given])
        rise[given] += (first / p)[scores[given, number].astype(int), np.arange(p.shape[1])]
        information[given] += (first**2 / p).sum(axis=0)
        bend[given] += (first * second / p).sum(axis=0)
    return rise, information, bend


def item_slopes(scale: Scale, number: int, at: Values) -> tuple[Values, Values, Values]:
    """Return (scores, persons) the probabilities of an item's scores at ``at``, their first and second slopes by ability.

    Differences of a smooth curve at steps of 1e-4 are exact to 1e-7, which is less than anybody can measure.
    """
    step = 1e-4
    count = int(scale.model.scores[number])
    one = type(scale.model)(scale.model.scores[number : number + 1])
    params = scale.params[number : number + 1, : one.used.shape[1]]
    behind, here, ahead = (np.exp(one.log_p(params, at + move)[0, :count]) for move in (-step, 0.0, step))
    return np.maximum(here, TINY), (ahead - behind) / (2 * step), (ahead - 2 * here + behind) / step**2


def _intercepts(model: str, item: Item, width: int) -> Values:
    row = np.zeros(width)
    row[0] = item.a
    b = np.array(item.b)
    if model == "pcm":
        row[1 : 1 + len(b)] = -np.cumsum(b)
    else:
        row[1 : 1 + len(b)] = -item.a * b
    if model == "3pl":
        guess = min(max(item.c, 1e-9), 1 - 1e-9)
        row[2] = np.log(guess / (1 - guess))
    return row


def _hash(responses: Responses, scale: Scale, beside: Values) -> str:
    return hash_of("\n".join(scale.names), responses.scores, scale.params, beside)
