"""Priors on item parameters: what is believed before the first answer, for small samples and for guessing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Normal:
    """A normal distribution."""

    mean: float
    sd: float


@dataclass(frozen=True, slots=True)
class Priors:
    """Normal priors, each optional: on the logarithm of slopes, on intercepts, on the logit of guessing.

    With one of them the maximum is that of the posterior (Mislevy 1986, Psychometrika 51(2)); results say so.
    """

    log_slope: Normal | None = None
    intercept: Normal | None = None
    logit_guess: Normal | None = None

    @property
    def any(self) -> bool:
        """Whether there is a prior at all."""
        return any((self.log_slope, self.intercept, self.logit_guess))

    def log(self, params: Values) -> float:
        """Return the logarithm of the prior density, up to a constant."""
        total = 0.0
        if self.log_slope:
            total -= 0.5 * float((_standard(np.log(_positive(params)), self.log_slope) ** 2).sum())
        for columns, prior in self._plain(params):
            total -= 0.5 * float((_standard(columns, prior) ** 2).sum())
        return total

    def slope(self, params: Values) -> Values:
        """Return (items, parameters): the slope of :meth:`log`."""
        found = np.zeros_like(params)
        if self.log_slope:
            a = _positive(params)
            found[:, 0] = -_standard(np.log(a), self.log_slope) / self.log_slope.sd / a
        if self.intercept:
            last = self._last(params)
            found[:, 1:last] = -_standard(params[:, 1:last], self.intercept) / self.intercept.sd
        if self.logit_guess and params.shape[1] == 3:
            found[:, 2] = -_standard(params[:, 2], self.logit_guess) / self.logit_guess.sd
        return found

    def bend(self, params: Values) -> Values:
        """Return (items, parameters): minus the second derivative of :meth:`log`; it adds to the information."""
        found = np.zeros_like(params)
        if self.log_slope:
            a = _positive(params)
            away = _standard(np.log(a), self.log_slope)
            found[:, 0] = (1 / self.log_slope.sd - away) / self.log_slope.sd / a**2
        if self.intercept:
            found[:, 1 : self._last(params)] = 1 / self.intercept.sd**2
        if self.logit_guess and params.shape[1] == 3:
            found[:, 2] = 1 / self.logit_guess.sd**2
        return found

    def _last(self, params: Values) -> int:
        return 2 if self.logit_guess else params.shape[1]

    def _plain(self, params: Values) -> list[tuple[Values, Normal]]:
        found = []
        if self.intercept:
            found.append((params[:, 1 : self._last(params)], self.intercept))
        if self.logit_guess and params.shape[1] == 3:
            found.append((params[:, 2], self.logit_guess))
        return found


def _standard(values: Values, prior: Normal) -> Values:
    return np.asarray((values - prior.mean) / prior.sd)


def _positive(params: Values) -> Values:
    return np.asarray(np.maximum(params[:, 0], 1e-3))
