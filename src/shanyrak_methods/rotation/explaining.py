"""Why an official goes where the plan says, and why not elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from shanyrak_methods.rotation.planning import Plan
from shanyrak_methods.rotation.problem import Official, Post, Round
from shanyrak_methods.rotation.weighing import obstacles, reasons


@dataclass(frozen=True, slots=True)
class Why:
    """The reasons of one official.

    ``reasons``: what each factor adds at the post of the plan. ``instead_of_staying``: what each adds there less what it adds at
    the old post; empty for who stays. ``obstacles``: why the old post is not allowed any more.
    """

    official: str
    post: str
    moves: bool
    reasons: Mapping[str, float]
    instead_of_staying: Mapping[str, float]
    obstacles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WhyNot:
    """Why an official is not at a certain post: rules that forbid it, or who is worth more there.

    ``own_gain``: what the official would gain there over the post of the plan. ``price``: what the post is worth to others at
    the optimum; where it is higher than the gain, the whole would lose. ``holder``: who has it.
    """

    obstacles: tuple[str, ...]
    own_gain: float
    price: float
    holder: str


def why(round_: Round, found: Plan, official_id: str) -> Why:
    """Return why an official who is placed goes, or stays, where the plan says. Raises KeyError for whoever is not placed."""
    official, posts = _official(round_, official_id), _posts(round_)
    there, own = posts[found.post_of[official_id]], posts[official.post]
    at_there, at_own = reasons(round_, official, there), reasons(round_, official, own)
    moves = there.id != own.id
    return Why(
        official=official_id,
        post=there.id,
        moves=moves,
        reasons=at_there,
        instead_of_staying={name: at_there[name] - at_own[name] for name in at_there} if moves else {},
        obstacles=tuple(obstacles(round_, official, own)) if moves else (),
    )


def why_not(round_: Round, found: Plan, official_id: str, post_id: str) -> WhyNot:
    """Return why an official is not at ``post_id``. Raises KeyError for an unknown post."""
    official, post = _official(round_, official_id), _posts(round_)[post_id]
    holders = [one for one, where in found.post_of.items() if where == post_id]
    here = found.post_of.get(official_id)
    at_here = sum(reasons(round_, official, _posts(round_)[here]).values()) if here else 0.0
    return WhyNot(
        obstacles=tuple(obstacles(round_, official, post)),
        own_gain=sum(reasons(round_, official, post).values()) - at_here,
        price=found.prices.get(post_id, 0.0) - (found.prices.get(here, 0.0) if here else 0.0),
        holder=holders[0] if holders else "",
    )


def why_unplaced(round_: Round, official_id: str) -> dict[str, list[str]]:
    """Return the rules that forbid each post to an official, by post; posts that others hold have none."""
    official = _official(round_, official_id)
    return {post.id: obstacles(round_, official, post) for post in round_.posts}


def _official(round_: Round, official_id: str) -> Official:
    return next(one for one in round_.officials if one.id == official_id)


def _posts(round_: Round) -> dict[str, Post]:
    return {post.id: post for post in round_.posts}
