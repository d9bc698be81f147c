"""Each official of a horizon with the posts that may ever be theirs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from shanyrak_methods.rotation.following import Horizon
from shanyrak_methods.rotation.problem import Official, Post, Round
from shanyrak_methods.rotation.prospects import Traveller
from shanyrak_methods.rotation.ties import Ties
from shanyrak_methods.rotation.weighing import obstacles, reasons


def travellers(horizon: Horizon, tied: Ties) -> list[Traveller]:
    """Return all officials; ``tied``: the ties of the first round, which number bodies and posts."""
    first = horizon.first
    regions = {name: number for number, name in enumerate(sorted({post.region for post in first.posts}))}
    places = {post.id: number for number, post in enumerate(first.posts)}
    told = replace(first, rules=replace(first.rules, minimum_years=0.0))  # terms are counted on the way
    found = []
    for number, official in enumerate(first.officials):
        own = first.post_of[official.post]
        posts = [own, *(post for post in _others(told, official, own))]
        at = np.array([places[post.id] for post in posts])
        factors = [reasons(first, official, post) for post in posts]
        found.append(
            Traveller(
                number=number,
                official=official,
                rules=first.rules,
                weights=first.weights,
                posts=at,
                body=tied.body_of[at],
                region=np.array([regions[post.region] for post in posts]),
                hard=np.array([post.hardship for post in posts]),
                open_=np.array([_may_return(told, official, posts), *[True] * (len(posts) - 1)]),
                plain=np.array([one["fit"] + one["family"] for one in factors]),
                planned=np.array([_kept(horizon, year, official, posts) for year in range(horizon.years)]),
            )
        )
    return found


def _others(told: Round, official: Official, own: Post) -> list[Post]:
    posts = told.posts_of_category[own.category]
    return [post for post in posts if post.id != own.id and not obstacles(told, official, post)]


def _may_return(told: Round, official: Official, posts: list[Post]) -> bool:
    """Return whether the official might be sent to their present post, once they serve elsewhere."""
    return len(posts) > 1 and not obstacles(told, replace(official, post=posts[1].id), posts[0])


def _kept(horizon: Horizon, year: int, official: Official, posts: list[Post]) -> list[float]:
    planned = horizon.planned_for(year).get(official.id)
    return [horizon.first.weights.as_planned * (post.id == planned) for post in posts]
