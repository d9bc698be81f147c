"""A scale: calibrated items, ready to measure people with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.items import Item
from shanyrak_methods.psychometrics.models import MODELS, ItemModel
from shanyrak_methods.psychometrics.quadrature import Grid, information_of, points_needed
from shanyrak_methods.psychometrics.responses import MISSING, Responses, Scores, closed_up

Values = NDArray[np.float64]

POINTS = 121  # of ability, at the least


@dataclass(frozen=True, slots=True)
class Scale:
    """Calibrated items, ready to score with.

    ``params``: (items, parameters) in slope–intercept form on the scale of ability itself. ``written``: for each item the
    scores that its first, second, … stand for, where those leave gaps; nothing at all where no item's do.
    """

    names: tuple[str, ...]
    model: ItemModel
    params: Values
    written: tuple[tuple[int, ...], ...] = ()

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
        width = kind.used.shape[1]
        return cls(
            tuple(item.name for item in told),
            kind,
            np.stack([_intercepts(model, item, width) for item in told]),
            tuple(item.scores for item in told) if any(item.scores for item in told) else (),
        )

    def aligned(self, responses: Responses) -> Responses:
        """Return the answers with the columns of this scale, in its order; an item that was not given is missing.

        Raises BadInput when no item is known, or a score is higher than the item's highest.
        """
        known = {name: number for number, name in enumerate(responses.items)}
        if not known.keys() & set(self.names):
            raise BadInput("none of the items that were answered is in the list of calibrated items")
        columns = np.array([known.get(name, -1) for name in self.names])

        def change(scores: Scores) -> Scores:
            beside = np.full((len(scores), 1), MISSING, dtype=np.int8)  # the last column, which is -1's
            return np.concatenate([scores, beside], axis=1)[:, columns]

        ready = responses if responses.items == self.names else responses.rewritten(self.names, change)
        ready = closed_up(ready, self.written)
        for scores, _weights, _group in ready.blocks():
            self._check(scores)
        return ready

    def _check(self, scores: Scores) -> None:
        beyond = scores.max(axis=0) >= self.model.scores
        if beyond.any():
            raise BadInput(
                f"“{self.names[int(np.argmax(beyond))]}” has an answer with a higher score than it was calibrated for"
            )


def on_grid(scale: Scale, mean: float, sd: float) -> tuple[Values, Values, Values]:
    """Return abilities that lie fine enough for the sharpest test, what is likely there, and a normal prior's log-weights.

    Shapes: (points,), the model's ``log_p`` (items, scores, points), (points,).
    """
    trial = Grid.of(POINTS).nodes * sd + mean
    told = information_of(scale.model.log_p(scale.params, trial), trial) * sd**2
    grid = Grid.of(max(points_needed(told, rows=1), POINTS))
    nodes = grid.nodes * sd + mean
    return nodes, scale.model.log_p(scale.params, nodes), grid.log_weights()


def item_slopes(scale: Scale, number: int, at: Values) -> tuple[Values, Values, Values]:
    """Return (scores, persons) the probabilities of an item's scores at ``at``, their first and second slopes by ability."""
    count = int(scale.model.scores[number])
    one = type(scale.model)(scale.model.scores[number : number + 1])
    rises = one.rises(scale.params[number : number + 1, : one.used.shape[1]], at)
    return rises.p[0, :count], rises.slope[0, :count], rises.bend[0, :count]


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
