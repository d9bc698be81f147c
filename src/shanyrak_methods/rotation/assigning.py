"""The best assignment of officials to posts by pairs alone, and what each post is worth to others in it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

Values = NDArray[np.float64]
Places = NDArray[np.int64]

UNPLACED = 1e3  # what it costs to leave somebody without a post: more than any plan can gain
SMALLEST = 1e-9  # a rise of a price that is no more than rounding


def assigned(worth: Values, allowed: NDArray[np.bool_]) -> tuple[Places, float]:
    """Return (officials,) the post of each, ``-1`` for none, in the best assignment, and its value.

    ``worth``: (officials, posts), with what it costs to have no post where a pair is not allowed. Solved by shortest augmenting
    paths (Crouse 2016, IEEE TAES 52).
    """
    rows, columns = linear_sum_assignment(worth, maximize=True)
    post_of = np.full(len(worth), -1)
    held = allowed[rows, columns]
    post_of[rows[held]] = columns[held]
    return post_of, float(worth[rows, columns].sum())


def prices(worth: Values, post_of: Places, *, left_out: float = -UNPLACED) -> Values:
    """Return (posts,) the lowest prices from 0 at which everybody has what they would choose (Demange, Gale & Sotomayor 1986).

    ``post_of``: the best assignment for ``worth``. A post that nobody else would want has the price 0. Each round raises a price
    to what whoever wants the post most would give for it; only those whose own post rose want others anew.
    """
    price, asking = np.zeros(worth.shape[1]), np.arange(len(worth))
    held = np.where(post_of >= 0, worth[np.arange(len(worth)), post_of], left_out)
    while len(asking):
        keeps = held[asking] - np.where(post_of[asking] >= 0, price[post_of[asking]], 0.0)
        wanted = (worth[asking] - keeps[:, None]).max(axis=0)
        risen = wanted > price + SMALLEST
        price[risen] = wanted[risen]
        asking = np.flatnonzero((post_of >= 0) & risen[post_of])
    return price
