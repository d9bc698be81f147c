"""Passes over the answers: what the marginal likelihood, its slope and its curvature need, block by block.

The logarithm of a person's likelihood on the whole grid is one product of a row of indicators (which scores they got) with
a table of the model, and the expected counts are the same product turned round. Both are matrix products of a block of
persons, so that a pass runs at the speed of the processor's matrix unit and keeps no more than one block in memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.models import Curves
from shanyrak_methods.psychometrics.responses import MISSING, Responses, Scores

Values = NDArray[np.float64]
# Smaller shares count for nothing, but in single precision they become subnormal numbers, on which a processor is a
# hundred times slower.
FARTHEST = -40.0


@dataclass(frozen=True, slots=True)
class Expected:
    """What one pass finds.

    ``log_likelihood``: the marginal one. ``counts``: (groups, items, scores, points) how many persons with that score are
    expected at each point. ``persons``: (groups, points) how many are expected at each point.
    """

    log_likelihood: float
    counts: Values
    persons: Values


@dataclass(frozen=True, slots=True)
class Block:
    """Some persons of one group, and where on the grid they may be.

    ``indicators``: (persons, columns) as :meth:`Passes.indicators` builds them; ``posterior``: (persons, points).
    """

    group: int
    scores: Scores
    indicators: NDArray[np.floating]
    posterior: NDArray[np.floating]
    weights: Values | None
    log_likelihood: float


class Passes:
    """The answers, ready to be gone through again and again.

    ``most``: the highest number of scores of an item; ``has_missing``: whether any answer is missing. ``precision`` is the
    type of the matrix products: single precision is twice as fast and serves until the last steps.
    """

    def __init__(self, responses: Responses, *, most: int, has_missing: bool) -> None:
        self.responses = responses
        self.most = most
        self.has_missing = has_missing

    def blocks(self, log_p: Values, log_weights: Values, precision: type = np.float64) -> Iterator[Block]:
        """Yield every block with its posterior under the curves ``log_p``, (items, scores, points).

        ``log_weights``: (groups, points) the logarithm of each group's distribution, or (1, points) of one for all, and then
        the persons keep their order.
        """
        table, base = self.table(log_p)
        table = table.astype(precision)
        for scores, weights, groups in self.responses.blocks():
            for group in range(len(log_weights)):
                chosen = None if groups is None or len(log_weights) == 1 else groups == group
                if chosen is not None and not chosen.any():
                    continue
                part = scores if chosen is None else scores[chosen]
                counted = weights if weights is None or chosen is None else weights[chosen]
                yield self._block(part, counted, group, table, (base + log_weights[group]).astype(precision))

    def expect(self, log_p: Values, log_weights: Values, precision: type = np.float64) -> Expected:
        """Return the expected counts: the first half of a step of the EM algorithm (Bock & Aitkin 1981)."""
        n_items, most, n_points = log_p.shape
        columns = np.zeros((len(log_weights), self.n_columns(n_items), n_points))
        persons = np.zeros((len(log_weights), n_points))
        total = 0.0
        for block in self.blocks(log_p, log_weights, precision):
            held = (
                block.posterior
                if block.weights is None
                else block.posterior * block.weights[:, None].astype(precision)
            )
            columns[block.group] += block.indicators.T @ held
            persons[block.group] += held.sum(axis=0, dtype=np.float64)
            total += block.log_likelihood
        return Expected(total, self._counts(columns, persons, n_items, most), persons)

    def n_columns(self, n_items: int) -> int:
        """Return how many columns the indicators have."""
        return n_items * (self.most - 1 + int(self.has_missing))

    def indicators(self, scores: Scores, precision: type) -> NDArray[np.floating]:
        """Return (persons, columns): for each score from 1 whether it was got, then whether the item was answered."""
        if self.most == 2 and not self.has_missing:
            return scores.astype(precision)
        parts = [(scores == score).astype(precision) for score in range(1, self.most)]
        if self.has_missing:
            parts.append((scores != MISSING).astype(precision))
        return np.concatenate(parts, axis=1)

    def _block(
        self,
        scores: Scores,
        weights: Values | None,
        group: int,
        table: NDArray[np.floating],
        base: NDArray[np.floating],
    ) -> Block:
        indicators = self.indicators(scores, table.dtype.type)
        held = indicators @ table
        held += base
        peak = held.max(axis=1, keepdims=True)
        held -= peak
        np.maximum(held, FARTHEST, out=held)
        np.exp(held, out=held)
        total = held.sum(axis=1, keepdims=True)
        held /= total
        each = peak.astype(np.float64) + np.log(total.astype(np.float64))
        log_likelihood = float(each.sum() if weights is None else weights @ each[:, 0])
        return Block(group, scores, indicators, held, weights, log_likelihood)

    def table(self, log_p: Values) -> tuple[Values, Values]:
        """Return (columns, points) what each indicator adds, and (points,) what everybody starts from.

        ``log_p``: (items, scores, points).
        """
        lowest = log_p[:, 0]
        table = [log_p[:, score] - lowest for score in range(1, self.most)]
        if self.has_missing:
            return np.concatenate([*table, lowest]), np.zeros(log_p.shape[2])
        return np.concatenate(table), lowest.sum(axis=0)

    def _counts(self, columns: Values, persons: Values, n_items: int, most: int) -> Values:
        groups, _columns, points = columns.shape
        parts = columns.reshape(groups, -1, n_items, points)
        got = parts[:, : most - 1].transpose(0, 2, 1, 3)
        answered = (
            parts[:, most - 1] if self.has_missing else np.broadcast_to(persons[:, None], got[:, :, 0].shape)
        )
        return np.concatenate([(answered - got.sum(axis=2))[:, :, None], got], axis=2)


def slope(expected: Expected, curves: Curves) -> Values:
    """Return (items, parameters): the slope of the log-likelihood, by Fisher's identity from the expected counts."""
    return np.asarray(np.einsum("gjkq,jpkq->jp", expected.counts, curves.slope_of, optimize=True))
