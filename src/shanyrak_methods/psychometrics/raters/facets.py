"""The many-facet Rasch model (Linacre 1989) by marginal maximum likelihood.

The odds of a score *k* over *k - 1*, given by rater *r* to candidate *n* on criterion *c*:
``log P(k) / P(k-1) = θ_n - δ_c - ρ_r - τ_ck``. Merit θ is normal with mean 0 and a spread that is estimated; severities ρ add
up to 0, as do the steps τ of each criterion. Standard errors come from the observed information (Louis 1982).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import Provenance
from shanyrak_methods.psychometrics.raters.climbing import Top, climb
from shanyrak_methods.psychometrics.raters.connection import components, links_needed
from shanyrak_methods.psychometrics.raters.likelihood import Look
from shanyrak_methods.psychometrics.raters.panel import Panel
from shanyrak_methods.psychometrics.raters.ratings import Numbers, Ratings

Values = NDArray[np.float64]

STEPS = ("criterion", "common")
OPEN = 2.0  # logits; a standard error above it says that next to nothing is known


@dataclass(frozen=True, slots=True)
class Posterior:
    """What the ratings say of merits: candidates with the same raters and the same total are one ``cell``.

    ``merit``: (points,) in logits; ``shares``: (cells, points), each row adds up to 1; ``cell``: (candidates,).
    """

    merit: Values
    shares: Values
    cell: Numbers


@dataclass(frozen=True, slots=True)
class Facets:
    """What a fit says, in logits.

    ``difficulty``: (criteria,), ``severity``: (raters,), ``thresholds``: (criteria, steps), ``nan`` beyond a criterion's
    highest; each with its standard error beside it. ``merit``, ``merit_error``: (candidates,) mean and spread of the posterior.
    ``spread``: of merit among candidates, with its standard error. ``notes``: what to know before reading on, a sentence each.
    """

    ratings: Ratings
    difficulty: Values
    difficulty_error: Values
    severity: Values
    severity_error: Values
    thresholds: Values
    thresholds_error: Values
    merit: Values
    merit_error: Values
    spread: float
    spread_error: float
    posterior: Posterior
    log_likelihood: float
    iterations: int
    converged: bool
    notes: tuple[str, ...]
    provenance: Provenance


def fit_ratings(ratings: Ratings, *, steps: str = "criterion") -> Facets:
    """Return severities, difficulties and merits under which the ratings are likeliest.

    ``steps``: whether each ``criterion`` has steps of its own (partial credit, Masters 1982) or all have ``common`` ones
    (rating scale, Andrich 1978), for which all must have the same highest score. Raises BadInput.
    """
    if steps not in STEPS:
        raise BadInput(f"“{steps}” is no kind of steps; there are {', '.join(STEPS)}")
    with threadpool_limits(limits=1):
        return _told(climb(Panel(ratings, common=steps == "common")), steps)


def _told(top: Top, steps: str) -> Facets:
    here, panel, layout = top.look, top.look.panel, top.look.panel.layout
    error = np.sqrt(np.maximum(np.diag(top.covariance), 0.0))
    difficulty, severity = slice(layout.criteria), layout.severity
    spread = float(np.exp(here.params[-1]))
    merit, merit_error = _merits(here)
    return Facets(
        ratings=panel.ratings,
        difficulty=here.params[difficulty],
        difficulty_error=error[difficulty],
        severity=here.params[severity],
        severity_error=error[severity],
        thresholds=_by_criterion(panel, here.params),
        thresholds_error=_by_criterion(panel, error),
        merit=merit[panel.cell],
        merit_error=merit_error[panel.cell],
        spread=spread,
        spread_error=spread * float(error[-1]),
        posterior=Posterior(here.merit, here.posterior, panel.cell),
        log_likelihood=here.log_likelihood,
        iterations=top.passes,
        converged=top.converged,
        notes=(*panel.ratings.notes, *_notes(panel), *_on_what_is_open(top, error)),
        provenance=Provenance(f"psychometrics.raters.{steps}", panel.ratings.input_hash()),
    )


def _merits(here: Look) -> tuple[Values, Values]:
    """Return the mean and the spread of each cell's posterior."""
    mean = here.posterior @ here.merit
    away = here.merit - mean[:, None]
    return mean, np.sqrt((here.posterior * away**2).sum(axis=1))


def _by_criterion(panel: Panel, values: Values) -> Values:
    own = values[panel.layout.steps].reshape(panel.layout.sets, panel.layout.most)[panel.step_of]
    return np.where(panel.has_step, own, np.nan)


def _notes(panel: Panel) -> list[str]:
    return [*_on_extremes(panel), *_on_circles(panel), *_on_parts(panel.ratings)]


def _on_extremes(panel: Panel) -> list[str]:
    return [
        f"{name} gave the {'highest' if end > 0 else 'lowest'} score every time: how "
        f"{'lenient' if end > 0 else 'severe'} they are has no bound, and what is shown is a cautious guess"
        for name, end in zip(panel.ratings.raters, panel.extremes, strict=True)
        if end
    ]


def _on_circles(panel: Panel) -> list[str]:
    circles = panel.circles
    if len(circles) == 1:
        return []
    named = "; ".join(", ".join(panel.ratings.raters[one] for one in circle) for circle in circles)
    return [
        (
            f"the raters fall into {len(circles)} circles without a shared criterion, so severities can be compared "
            f"only inside a circle: {named}"
        )
    ]


def _on_what_is_open(top: Top, error: Values) -> list[str]:
    """Name what these ratings hardly fix, extreme raters aside, who are named already."""
    panel = top.look.panel
    layout, names = panel.layout, panel.ratings
    known = [*names.criteria, *names.raters]
    extreme = np.append(np.zeros(layout.criteria), panel.extremes) != 0
    named = [known[one] for one in np.flatnonzero((error[: len(known)] > OPEN) & ~extreme)]
    notes = (
        [f"weakly identified, with a standard error above {OPEN:g} logits: {', '.join(named)}"]
        if named
        else []
    )
    if not top.converged:
        notes.append(
            "the likelihood has no maximum: these ratings contradict each other too little to fix how far apart merits are"
        )
    return notes


def _on_parts(ratings: Ratings) -> list[str]:
    parts = components(ratings)
    if len(parts) == 1:
        return []
    needed = "; ".join(f"{pair.rater} rates {pair.candidate}" for pair in links_needed(ratings))
    return [
        (
            f"the ratings fall into {len(parts)} parts without a shared rater, so candidates of different parts can be "
            f"compared only if their merits are alike on average; these ratings would join them: {needed}"
        )
    ]
