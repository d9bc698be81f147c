"""What speaks for and against an official at a post: obstacles that forbid it, and reasons that are weighed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.rotation.problem import Official, Post, Round

Values = NDArray[np.float64]
Flags = NDArray[np.bool_]
Places = NDArray[np.int64]

FACTORS = ("fit", "family", "hardship", "ramp_up", "moving", "as_planned")
MOST_HARDSHIP = 3  # terms at hardship posts from which on another counts no more than this one


@dataclass(frozen=True, slots=True)
class Weighed:
    """Officials and posts as matrices, (officials, posts).

    ``allowed``: no rule on the pair forbids it. ``value``: the weighed sum of all factors. ``own``: (officials,) the position of
    each one's post.
    """

    allowed: Flags
    value: Values
    own: Places


def weighed(
    round_: Round, officials: Sequence[Official] | None = None, posts: Sequence[Post] | None = None
) -> Weighed:
    """Return what each official would bring to each post: of the whole round, or of a part that holds everybody's own post."""
    part = _Part(round_, officials or round_.officials, posts or round_.posts)
    return Weighed(allowed=part.allowed(), value=part.value(), own=part.own)


def obstacles(round_: Round, official: Official, post: Post) -> list[str]:
    """Return the rules that forbid the pair, each in a sentence; the same rules as :func:`weighed`, one pair at a time."""
    rules, own = round_.rules, round_.post_of[official.post]
    if post.id == own.id:
        over = official.years >= rules.maximum_years
        return (
            [f"served {official.years:g} years, at most {rules.maximum_years:g} are allowed"] if over else []
        )
    found = []
    if official.years < rules.minimum_years:
        found.append(f"served only {official.years:g} years, at least {rules.minimum_years:g} are needed")
    if rules.home_region and official.home and official.home == post.region:
        found.append(f"{post.region} is the home region")
    if not post.languages <= official.languages:
        found.append(f"does not speak {', '.join(sorted(post.languages - official.languages))}")
    if post.clearance > official.clearance:
        found.append(f"needs clearance {post.clearance}, has {official.clearance}")
    if abs(post.level - official.level) > rules.level_step:
        found.append(f"level {post.level} is more than {rules.level_step} from level {official.level}")
    if post.category != own.category:
        found.append(f"the post is of the category {post.category or 'none'}, not {own.category or 'none'}")
    return found


def reasons(round_: Round, official: Official, post: Post) -> dict[str, float]:
    """Return what each factor adds to the value of the pair."""
    weights, own = round_.weights, round_.post_of[official.post]
    asked = sum(post.competences.values())
    fit = sum(weight * official.competences.get(name, 0.0) for name, weight in post.competences.items())
    served = min(official.hardship, MOST_HARDSHIP) / MOST_HARDSHIP
    away = 0.0 if post.id == own.id else 0.5 if post.body == own.body else 1.0
    return {
        "fit": weights.fit * (fit / asked if asked else 0.5),
        "family": weights.family * official.family.get(post.region, 0.0),
        "hardship": -weights.hardship * served if post.hardship else 0.0,
        "ramp_up": -weights.ramp_up * away,
        "moving": -weights.moving * (post.region != own.region),
        "as_planned": weights.as_planned * (round_.planned.get(official.id) == post.id),
    }


@dataclass(frozen=True, slots=True)
class _Part:
    """Some officials and posts of a round, read column by column."""

    round_: Round
    officials: Sequence[Official]
    posts: Sequence[Post]

    @property
    def positions(self) -> dict[str, int]:
        return {post.id: number for number, post in enumerate(self.posts)}

    @property
    def own(self) -> Places:
        positions = self.positions
        return np.array([positions[one.post] for one in self.officials])

    def allowed(self) -> Flags:
        rules, own = self.round_.rules, self.own
        levels, categories = _column(self.posts, "level"), _numbered([one.category for one in self.posts])
        allowed = np.abs(_column(self.officials, "level")[:, None] - levels) <= rules.level_step
        allowed &= categories[own][:, None] == categories
        allowed &= _column(self.officials, "clearance")[:, None] >= _column(self.posts, "clearance")
        if rules.home_region:
            both = _numbered(
                [one.home or "\0" for one in self.officials] + [one.region for one in self.posts]
            )
            allowed &= both[: len(own), None] != both[len(own) :]
        self._bar_languages(allowed)
        years = _column(self.officials, "years")
        allowed[years < rules.minimum_years] = False
        allowed[np.arange(len(own)), own] = years < rules.maximum_years
        return np.asarray(allowed)

    def _bar_languages(self, allowed: Flags) -> None:
        for language in sorted({language for post in self.posts for language in post.languages}):
            speaks = np.array([language in one.languages for one in self.officials])
            asks = np.array([language in one.languages for one in self.posts])
            allowed &= speaks[:, None] | ~asks

    def value(self) -> Values:
        weights, own = self.round_.weights, self.own
        value = weights.fit * self._fit() + weights.family * self._family()
        served = np.minimum(_column(self.officials, "hardship"), MOST_HARDSHIP) / MOST_HARDSHIP
        value -= weights.hardship * served[:, None] * _column(self.posts, "hardship")
        bodies, regions = (
            _numbered([getattr(one, name) for one in self.posts]) for name in ("body", "region")
        )
        away = np.where(bodies[own][:, None] == bodies, 0.5, 1.0)
        away[np.arange(len(own)), own] = 0.0
        value -= weights.ramp_up * away
        value -= weights.moving * (regions[own][:, None] != regions)
        self._prefer_planned(value)
        return np.asarray(value)

    def _fit(self) -> Values:
        names = sorted({name for post in self.posts for name in post.competences})
        if not names:
            return np.full((len(self.officials), len(self.posts)), 0.5)
        has = np.array([[one.competences.get(name, 0.0) for name in names] for one in self.officials])
        asks = np.array([[one.competences.get(name, 0.0) for name in names] for one in self.posts])
        total = asks.sum(axis=1)
        shares = asks / np.where(total > 0, total, 1.0)[:, None]
        fit = has @ shares.T
        fit[:, total == 0] = 0.5
        return np.asarray(fit)

    def _family(self) -> Values:
        regions = {name: number for number, name in enumerate(sorted({one.region for one in self.posts}))}
        suits = np.zeros((len(self.officials), len(regions)))
        for number, official in enumerate(self.officials):
            for name, value in official.family.items():
                if name in regions:
                    suits[number, regions[name]] = value
        return np.asarray(suits[:, [regions[one.region] for one in self.posts]])

    def _prefer_planned(self, value: Values) -> None:
        positions, planned = self.positions, self.round_.planned
        for number, official in enumerate(self.officials):
            post = positions.get(planned.get(official.id, "")) if planned else None
            if post is not None:
                value[number, post] += self.round_.weights.as_planned


def _column(things: Sequence[Official] | Sequence[Post], name: str) -> Values:
    return np.array([getattr(one, name) for one in things], dtype=float)


def _numbered(names: Sequence[str]) -> Places:
    """Return a number for each name, the same for the same name: numbers compare fast, texts do not."""
    numbers = {name: number for number, name in enumerate(sorted(set(names)))}
    return np.array([numbers[name] for name in names])
