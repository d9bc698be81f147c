"""Which item tells most about a person of whom something is known already."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.adaptive.bank import Bank

Values = NDArray[np.float64]
Flags = NDArray[np.bool_]
Numbers = NDArray[np.int64]

REACH, POINTS = 4.5, 61


class Rule(StrEnum):
    """What "tells most" means: both are weighed by all that is known of the person, not by one estimate."""

    FISHER = "fisher"  # posterior-weighted information (van der Linden 1998, Psychometrika 63)
    KULLBACK_LEIBLER = "kl"  # posterior-weighted divergence (Chang & Ying 1996, APM 20)


@dataclass(frozen=True, slots=True)
class Tables:
    """What a bank says on a grid of abilities, (points, items); the quick ones in single precision, which is enough to choose by."""

    nodes: Values
    prior: Values
    right: Values
    wrong: Values
    quick_right: NDArray[np.float32]
    quick_wrong: NDArray[np.float32]
    information: Values

    @classmethod
    def of(cls, bank: Bank, *, mean: float = 0.0, sd: float = 1.0) -> Self:
        """Return the tables of a bank for people whose ability is normal with ``mean`` and ``sd``."""
        nodes = np.linspace(-REACH, REACH, POINTS)
        right, wrong = bank.logs(nodes * sd + mean)
        single = np.float32
        return cls(
            nodes * sd + mean,
            -(nodes**2) / 2,
            right,
            wrong,
            right.astype(single),
            wrong.astype(single),
            bank.information(nodes * sd + mean),
        )

    def divergence(self, posterior: Values) -> NDArray[np.float32]:
        """Return (persons, items) Kullback and Leibler's divergence of each item, averaged over posteriors, (persons, points).

        In units of information: near an estimate the divergence is half of it times the variance of ability (Chang & Ying 1996,
        eq. 8), and is divided by that.
        """
        known = posterior.astype(np.float32)
        mean = posterior @ self.nodes
        variance = np.maximum(posterior @ self.nodes**2 - mean**2, 1e-4)
        at = np.rint((mean - self.nodes[0]) / (self.nodes[1] - self.nodes[0])).astype(int)
        log_p, log_q = self.quick_right[at], self.quick_wrong[at]
        p = np.exp(log_p)
        apart = p * (log_p - known @ self.quick_right) + (1 - p) * (log_q - known @ self.quick_wrong)
        return np.asarray(apart * (2 / variance).astype(np.float32)[:, None])


@dataclass(slots=True)
class Known:
    """What is known of some people: (persons, points) the logarithms of their posteriors, up to a constant."""

    tables: Tables
    log_posterior: Values

    @classmethod
    def nothing(cls, tables: Tables, persons: int) -> Self:
        """Return the knowledge of people who have not begun."""
        return cls(tables, np.tile(tables.prior, (persons, 1)))

    def learn(self, persons: Numbers, items: Numbers, right: Flags) -> None:
        """Take in one answer each of some people, all (people,): Bayes' rule, the logarithms of their likelihood added."""
        told = np.where(right[:, None], self.tables.right[:, items].T, self.tables.wrong[:, items].T)
        self.log_posterior[persons] += told

    def posterior(self) -> Values:
        """Return (persons, points) the posteriors; each adds up to 1."""
        held = np.exp(self.log_posterior - self.log_posterior.max(axis=1, keepdims=True))
        return np.asarray(held / held.sum(axis=1, keepdims=True))

    def summary(self, posterior: Values) -> tuple[Values, Values]:
        """Return (persons,) the means and standard deviations of posteriors: EAP and its error (Bock & Mislevy 1982, APM 6)."""
        mean = posterior @ self.tables.nodes
        return mean, np.sqrt(np.maximum(posterior @ self.tables.nodes**2 - mean**2, 0.0))

    def above(self, posterior: Values, cut: float | None) -> Values:
        """Return (persons,) how likely each is above the cut; a grid point on it counts half."""
        if cut is None:
            return np.full(len(posterior), 0.5)
        step = self.tables.nodes[1] - self.tables.nodes[0]
        return np.asarray(posterior @ np.clip((self.tables.nodes - cut) / step + 0.5, 0.0, 1.0))
