"""The marginal likelihood of the many-facet Rasch model at one place: its height, slope and bend.

Merit is integrated on a grid (Bock & Aitkin 1981). The slope is that of the complete likelihood, averaged over what the ratings
leave open of each candidate's merit (Fisher's identity); the bend is Louis' (1982).

Letters for shapes: ``g`` pairs, ``j`` steps, ``h`` patterns, ``n`` cells, ``q`` points of merit, ``p`` parameters without the
spread.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import bsr_matrix, csr_matrix

from shanyrak_methods.psychometrics.quadrature import Grid
from shanyrak_methods.psychometrics.raters.panel import Panel

Values = NDArray[np.float64]

AT_ONCE = 4_000_000  # numbers of the curves that are held in memory together
NOTHING = 1e-13  # shares of a posterior below this move no digit that is kept


def look(panel: Panel, params: Values, grid: Grid) -> Look:
    """Return what one pass finds at ``params`` (p + 1,), merit integrated on ``grid``."""
    layout = panel.layout
    merit = np.exp(params[-1]) * grid.nodes
    hard = (panel.design @ params[:-1]).reshape(panel.counts.shape)
    raw = np.zeros((len(hard), layout.most + 1, len(merit)))
    raw[:, 1:] = np.arange(1, layout.most + 1)[:, None] * merit - hard.cumsum(axis=1)[..., None]
    raw[:, 1:][~panel.possible] = -np.inf
    p, whole = _shares(raw)
    base = panel.rated @ whole[:, 0]
    posterior, each = _shares(panel.total[:, None] * merit - base[panel.pattern] + grid.log_weights())
    reach = np.ascontiguousarray(p[:, ::-1].cumsum(axis=1)[:, -2::-1])
    likelihood = float(panel.weight @ each[:, 0] - (panel.counts * hard).sum())
    return Look(panel, grid, params, merit, reach, posterior, likelihood)


@dataclass(frozen=True)
class Look:
    """One pass: ``reach`` (g, j, q) chances of a score of at least j, ``posterior`` (n, q), ``merit`` (q,)."""

    panel: Panel
    grid: Grid
    params: Values
    merit: Values
    reach: Values
    posterior: Values
    log_likelihood: float

    @property
    def height(self) -> float:
        """What is climbed: the log-likelihood, leaning against infinite severities."""
        return self.log_likelihood + float(self.panel.lean @ self.params[:-1])

    @cached_property
    def expected(self) -> Values:
        """(g, q) the expected scores."""
        return np.asarray(self.reach.sum(axis=1))

    @cached_property
    def variance(self) -> Values:
        """(g, q) the variance of scores."""
        odd = (
            2.0 * np.arange(1, self.panel.layout.most + 1) - 1.0
        )  # X² is the sum of 2j - 1 over steps reached
        return np.asarray(np.einsum("gjq,j->gq", self.reach, odd) - self.expected**2)

    @cached_property
    def held(self) -> Values:
        """(g, q) how many candidates of each merit each pair met."""
        by_pattern = np.add.reduceat(self.posterior * self.panel.weight[:, None], self.panel.first)
        return np.asarray(self.panel.rated.T @ by_pattern)

    @cached_property
    def pull(self) -> Values:
        """(n, q) the slope of a candidate's complete log-likelihood by the logarithm of the spread, at each merit."""
        panel = self.panel
        return np.asarray((panel.total[:, None] - (panel.rated @ self.expected)[panel.pattern]) * self.merit)

    def slope(self) -> Values:
        """Return (parameters,): what was to be expected less what was given, by Fisher's identity."""
        more = np.einsum("gjq,gq->gj", self.reach, self.held) - self.panel.counts
        stretch = self.panel.weight @ (self.posterior * self.pull).sum(axis=1)
        return np.append(self.panel.design.T @ more.ravel() + self.panel.lean, stretch)

    def complete_information(self) -> Values:
        """Return the information there were if merits were known."""
        panel, reach = self.panel, self.reach
        step = np.arange(panel.layout.most)
        held = reach * self.held[:, None]
        both = held.sum(axis=2)[:, np.maximum.outer(step, step)] - held @ reach.transpose(0, 2, 1)
        pairs = np.arange(len(both) + 1)
        blocks = bsr_matrix((both, pairs[:-1], pairs))
        later = reach[:, ::-1].cumsum(axis=1)[:, ::-1] - reach  # steps above j that are reached too
        with_score = (step[:, None] + 1) * reach + later - reach * self.expected[:, None]
        cross = np.einsum("gjq,gq->gj", with_score, self.held * self.merit)
        found = np.zeros((panel.layout.size + 1,) * 2)
        found[:-1, :-1] = (panel.design.T @ (blocks @ panel.design)).toarray()
        found[:-1, -1] = found[-1, :-1] = -(panel.design.T @ cross.ravel())
        found[-1, -1] = (self.held * self.variance).sum(axis=0) @ self.merit**2
        return found

    def information(self) -> Values:
        """Return the observed information: the complete one less what is missing with the merits (Louis 1982)."""
        found = self.complete_information() - self.missing_information()
        found[-1, -1] -= self.slope()[-1]  # the spread's own second slope, 0 at the maximum
        return found

    def missing_information(self) -> Values:
        """Return how far the complete slopes vary under the candidates' posteriors."""
        layout, patterns = self.panel.layout, self.panel.rated.shape[0]
        inputs = np.concatenate([self.reach.reshape(-1, len(self.merit)), self.expected])
        size = max(1, AT_ONCE // (layout.size * len(self.merit)))
        found = np.zeros((layout.size + 1,) * 2)
        for start in range(0, patterns, size):
            found += self._missing(inputs, start, min(start + size, patterns))
        return found

    def _missing(self, inputs: Values, start: int, stop: int) -> Values:
        """Return the part of the patterns from ``start`` to ``stop``."""
        panel, points = self.panel, len(self.merit)
        curves = (panel.fan[start * panel.layout.size : stop * panel.layout.size] @ inputs).reshape(
            stop - start, panel.layout.size, points
        )
        ends = np.append(panel.first, len(panel.total))
        cells = slice(ends[start], ends[stop])
        weight, shares = panel.weight[cells], self.posterior[cells]
        cell, point = np.nonzero(shares > NOTHING)
        place = (panel.pattern[cells][cell] - start) * points + point
        kept, place = np.unique(place, return_inverse=True)
        slopes = curves.transpose(0, 2, 1)[kept // points, kept % points]
        share, pull = shares[cell, point], self.pull[cells][cell, point]
        shape = (len(weight), len(kept))
        likely, pulled = (
            csr_matrix((share, (cell, place)), shape),
            csr_matrix((share * pull, (cell, place)), shape),
        )
        mean, mean_pull = likely @ slopes, np.asarray(pulled.sum(axis=1)).ravel()
        found = np.zeros((panel.layout.size + 1,) * 2)
        found[:-1, :-1] = slopes.T @ (slopes * (weight @ likely)[:, None]) - mean.T @ (mean * weight[:, None])
        found[:-1, -1] = found[-1, :-1] = slopes.T @ (weight @ pulled) - mean.T @ (weight * mean_pull)
        found[-1, -1] = weight[cell] @ (share * pull**2) - weight @ mean_pull**2
        return found


def _shares(raw: Values) -> tuple[Values, Values]:
    """Return what ``raw`` are the logarithms of, as shares of their sum along the second axis, and that sum's logarithm."""
    peak = raw.max(axis=1, keepdims=True)
    shares = np.exp(raw - peak)
    total = shares.sum(axis=1, keepdims=True)
    shares /= total
    return shares, peak + np.log(total)
