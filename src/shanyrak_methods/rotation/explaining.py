"""Why an official goes where the plan says, why not elsewhere, and why some stay: from the prices of the plan, without planning anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from shanyrak_methods.rotation.planning import Plan
from shanyrak_methods.rotation.problem import Official, Post, Round
from shanyrak_methods.rotation.weighing import Places, Values, obstacles, reasons, weighed

NOWHERE = "no other post is allowed by rules on language, clearance, level, category and home region"


@dataclass(frozen=True, slots=True)
class Instead:
    """The post that would come next for an official.

    ``gain``: what the official would bring there more than at the post of the plan. ``price``: what that would cost the others and
    the rules that tie pairs together. Where it is as high as the gain or higher, the whole would not be better.
    """

    post: str
    gain: float
    price: float


@dataclass(frozen=True, slots=True)
class Why:
    """The reasons of one official.

    ``reasons``: what each factor adds at the post of the plan. ``instead_of_staying``: what each adds there less what it adds at
    the old post; empty for who stays. ``obstacles``: why the old post is not allowed any more. ``next_best``: the best other post
    at the prices of the plan; ``None`` if no other is allowed. ``bound_by``: for who stays, the rule that leaves no other post.
    """

    official: str
    post: str
    moves: bool
    reasons: Mapping[str, float]
    instead_of_staying: Mapping[str, float]
    obstacles: tuple[str, ...]
    next_best: Instead | None = None
    bound_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WhyNot:
    """Why an official is not at a certain post: rules that forbid it, or who is worth more there.

    ``own_gain``: what the official would gain there over the post of the plan. ``price``: what the post is worth to others at
    the optimum, and what the rules that tie pairs together add; where it is higher than the gain, the whole would lose.
    ``holder``: who has it.
    """

    obstacles: tuple[str, ...]
    own_gain: float
    price: float
    holder: str


def why(round_: Round, found: Plan, official_id: str) -> Why:
    """Return why an official who is placed goes, or stays, where the plan says. Raises KeyError for whoever is not placed."""
    official = round_.official_of[official_id]
    there = round_.post_of[found.post_of[official_id]]
    return next(_whys(round_, found, [official], round_.posts_of_category[there.category]))


def whys(round_: Round, found: Plan) -> dict[str, Why]:
    """Return why each official who is placed goes, or stays, where the plan says."""
    placed: dict[str, list[Official]] = {}
    for official in round_.officials:
        if official.id in found.post_of:
            placed.setdefault(round_.post_of[official.post].category, []).append(official)
    told = (
        one
        for category, officials in placed.items()
        for one in _whys(round_, found, officials, round_.posts_of_category[category])
    )
    return {one.official: one for one in told}


def what_speaks(round_: Round, official: Official, post_id: str) -> Why:
    """Return the reasons of an official at a post by rules and factors alone, for plans without prices."""
    told = _why(round_, official, round_.post_of[post_id], None)
    return told if told.bound_by[:1] != (NOWHERE,) else replace(told, bound_by=())


def why_not(round_: Round, found: Plan, official_id: str, post_id: str) -> WhyNot:
    """Return why an official is not at ``post_id``. Raises KeyError for an unknown post."""
    official, post = round_.official_of[official_id], round_.post_of[post_id]
    here = found.post_of.get(official_id)
    at_here = sum(reasons(round_, official, round_.post_of[here]).values()) if here else 0.0
    cost_here = _cost(found, official, round_.post_of[here]) if here else 0.0
    return WhyNot(
        obstacles=tuple(obstacles(round_, official, post)),
        own_gain=sum(reasons(round_, official, post).values()) - at_here,
        price=_cost(found, official, post) - cost_here,
        holder=next((one for one, where in found.post_of.items() if where == post_id), ""),
    )


def why_unplaced(round_: Round, official_id: str) -> dict[str, list[str]]:
    """Return the rules that forbid an official each post of their category, by post; posts that others hold have none."""
    official = round_.official_of[official_id]
    posts = round_.posts_of_category[round_.post_of[official.post].category]
    return {post.id: obstacles(round_, official, post) for post in posts}


def _cost(found: Plan, official: Official, post: Post) -> float:
    """Return what an official at a post costs the others and the common rules."""
    tied = found.kin.get(official.id, {}).get(post.body, 0.0)
    tied += -found.stay.get(post.body, 0.0) if post.id == official.post else found.move
    return found.prices.get(post.id, 0.0) + tied


def _whys(round_: Round, found: Plan, officials: Sequence[Official], posts: Sequence[Post]) -> Iterator[Why]:
    """Yield the reasons of officials whose posts are among ``posts``."""
    known, costs = weighed(round_, officials, posts), _costs(round_, found, officials, posts)
    position = {post.id: number for number, post in enumerate(posts)}
    rows, here = np.arange(len(officials)), np.array([position[found.post_of[one.id]] for one in officials])
    net = np.where(known.allowed, known.value - costs, -np.inf)
    net[rows, here] = -np.inf
    other: Places = net.argmax(axis=1)
    gain = known.value[rows, other] - known.value[rows, here]
    price = costs[rows, other] - costs[rows, here]
    for number, official in enumerate(officials):
        instead = Instead(posts[other[number]].id, float(gain[number]), float(price[number]))
        may_go = net[number, other[number]] > -np.inf
        yield _why(round_, official, posts[here[number]], instead if may_go else None)


def _costs(round_: Round, found: Plan, officials: Sequence[Official], posts: Sequence[Post]) -> Values:
    """Return (officials, posts) what :func:`_cost` gives for each pair."""
    position = {post.id: number for number, post in enumerate(posts)}
    bodies = np.array([post.body for post in posts])
    costs = np.tile(
        np.array([found.prices.get(post.id, 0.0) for post in posts]) + found.move, (len(officials), 1)
    )
    for row, official in enumerate(officials):
        own = round_.post_of[official.post]
        costs[row, position[own.id]] -= found.move + found.stay.get(own.body, 0.0)
        for body, fee in found.kin.get(official.id, {}).items():
            costs[row, bodies == body] += fee
    return costs


def _why(round_: Round, official: Official, there: Post, next_best: Instead | None) -> Why:
    own = round_.post_of[official.post]
    at_there, at_own = reasons(round_, official, there), reasons(round_, official, own)
    moves = there.id != own.id
    return Why(
        official=official.id,
        post=there.id,
        moves=moves,
        reasons=at_there,
        instead_of_staying={name: at_there[name] - at_own[name] for name in at_there} if moves else {},
        obstacles=tuple(obstacles(round_, official, own)) if moves else (),
        next_best=next_best,
        bound_by=() if moves or next_best else _bound_by(round_, official),
    )


def _bound_by(round_: Round, official: Official) -> tuple[str, ...]:
    """Return what keeps an official where no other post is allowed: the minimum term, or what every other post lacks."""
    if official.years < round_.rules.minimum_years:
        needed = round_.rules.minimum_years
        return (f"served only {official.years:g} years, at least {needed:g} are needed",)
    return (NOWHERE,)
