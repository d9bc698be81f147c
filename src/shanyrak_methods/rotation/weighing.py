"""What speaks for and against an official at a post: obstacles that forbid it, and reasons that are weighed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.rotation.problem import Official, Post, Round

Values = NDArray[np.float64]
Flags = NDArray[np.bool_]

FACTORS = ("fit", "family", "hardship", "ramp_up", "moving", "as_planned")


@dataclass(frozen=True, slots=True)
class Weighed:
    """The whole round as matrices, (officials, posts).

    ``allowed``: no rule on the pair forbids it. ``value``: the weighed sum of all factors.
    """

    allowed: Flags
    value: Values
    own: NDArray[np.int64]  # (officials,) the position of each one's post


def weighed(round_: Round) -> Weighed:
    """Return what each official would bring to each post."""
    positions = {post.id: number for number, post in enumerate(round_.posts)}
    own = np.array([positions[one.post] for one in round_.officials])
    return Weighed(allowed=_allowed(round_, own), value=_values(round_, own), own=own)


def obstacles(round_: Round, official: Official, post: Post) -> list[str]:
    """Return the rules that forbid the pair, each in a sentence; the same rules as :func:`weighed`, one pair at a time."""
    rules, own = round_.rules, next(one for one in round_.posts if one.id == official.post)
    stays = post.id == own.id
    found = []
    if stays and official.years >= rules.maximum_years:
        found.append(f"served {official.years:g} years, at most {rules.maximum_years:g} are allowed")
    if not stays and official.years < rules.minimum_years:
        found.append(f"served only {official.years:g} years, at least {rules.minimum_years:g} are needed")
    if not stays and rules.home_region and official.home and official.home == post.region:
        found.append(f"{post.region} is the home region")
    missing = sorted(post.languages - official.languages)
    if not stays and missing:
        found.append(f"does not speak {', '.join(missing)}")
    if not stays and post.clearance > official.clearance:
        found.append(f"needs clearance {post.clearance}, has {official.clearance}")
    if not stays and abs(post.level - official.level) > rules.level_step:
        found.append(f"level {post.level} is more than {rules.level_step} from level {official.level}")
    if not stays and post.category != own.category:
        found.append(f"the post is of the category {post.category or 'none'}, not {own.category or 'none'}")
    return found


def reasons(round_: Round, official: Official, post: Post) -> dict[str, float]:
    """Return what each factor adds to the value of the pair."""
    weights, own = round_.weights, next(one for one in round_.posts if one.id == official.post)
    asked = sum(post.competences.values())
    fit = sum(weight * official.competences.get(name, 0.0) for name, weight in post.competences.items())
    stays = post.id == own.id
    served = min(official.hardship, 3) / 3
    return {
        "fit": weights.fit * (fit / asked if asked else 0.5),
        "family": weights.family * official.family.get(post.region, 0.0),
        "hardship": -weights.hardship * served if post.hardship else 0.0,
        "ramp_up": 0.0 if stays else -weights.ramp_up * (0.5 if post.body == own.body else 1.0),
        "moving": -weights.moving * (post.region != own.region),
        "as_planned": weights.as_planned * (round_.planned.get(official.id) == post.id),
    }


def _allowed(round_: Round, own: NDArray[np.int64]) -> Flags:
    officials, posts, rules = round_.officials, round_.posts, round_.rules
    count = len(officials)
    allowed = np.ones((count, len(posts)), dtype=bool)
    if rules.home_region:
        homes = np.array([one.home or "\0" for one in officials])
        allowed &= homes[:, None] != np.array([one.region for one in posts])
    for language in sorted({language for post in posts for language in post.languages}):
        speaks = np.array([language in one.languages for one in officials])
        asks = np.array([language in one.languages for one in posts])
        allowed &= speaks[:, None] | ~asks
    allowed &= np.array([one.clearance for one in officials])[:, None] >= np.array(
        [one.clearance for one in posts]
    )
    levels = np.array([one.level for one in posts])
    allowed &= np.abs(np.array([one.level for one in officials])[:, None] - levels) <= rules.level_step
    categories = np.array([one.category for one in posts])
    allowed &= categories[own][:, None] == categories
    years = np.array([one.years for one in officials])
    allowed[years < rules.minimum_years] = False
    allowed[np.arange(count), own] = years < rules.maximum_years
    return allowed


def _values(round_: Round, own: NDArray[np.int64]) -> Values:
    officials, posts, weights = round_.officials, round_.posts, round_.weights
    value = weights.fit * _fit(round_)
    bodies, regions = np.array([one.body for one in posts]), np.array([one.region for one in posts])
    for region in sorted({name for one in officials for name in one.family}):
        suits = np.array([one.family.get(region, 0.0) for one in officials])
        value += weights.family * suits[:, None] * (regions == region)
    served = np.minimum([one.hardship for one in officials], 3) / 3
    value -= weights.hardship * served[:, None] * np.array([one.hardship for one in posts])
    away = np.where(bodies[own][:, None] == bodies, 0.5, 1.0)
    away[np.arange(len(officials)), own] = 0.0
    value -= weights.ramp_up * away
    value -= weights.moving * (regions[own][:, None] != regions)
    positions = {post.id: number for number, post in enumerate(posts)}
    for number, official in enumerate(officials):
        planned = positions.get(round_.planned.get(official.id, ""))
        if planned is not None:
            value[number, planned] += weights.as_planned
    return np.asarray(value)


def _fit(round_: Round) -> Values:
    names = sorted({name for post in round_.posts for name in post.competences})
    has = np.array([[one.competences.get(name, 0.0) for name in names] for one in round_.officials])
    asks = np.array([[one.competences.get(name, 0.0) for name in names] for one in round_.posts])
    total = asks.sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        shares = np.where(total[:, None] > 0, asks / total[:, None], 0.0)
    return np.asarray(np.where(total > 0, has.reshape(len(has), -1) @ shares.reshape(len(shares), -1).T, 0.5))
