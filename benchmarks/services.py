"""Made-up civil services to be rotated, the same for the same seed: some thousands of one corps, or a whole country by category."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.rotation import Official, Post, Round, Rules

FIELDS = ("finance", "law", "service", "people", "data", "projects")
REGIONS = tuple(f"region {number}" for number in range(1, 21))
A_BODY, A_CATEGORY = 40, 400  # officials, on average
RULES = Rules(minimum_years=1, maximum_years=5, stay_share=0.2, most_moves=0.7)


def a_service(count: int, *, seed: int, by_category: bool, rules: Rules = RULES) -> Round:
    """Return ``count`` officials at as many posts.

    A body lies in one region and has posts of many categories. Categories are of unequal size, from some dozens to well over a
    thousand. One official in ten has kin, half of these in the same region.
    """
    rng = np.random.default_rng(seed)
    bodies = max(2, count // A_BODY)
    body = rng.integers(bodies, size=count)
    region = rng.integers(len(REGIONS), size=bodies)[body]
    level = rng.integers(1, 5, count)
    category = _categories(rng, count) if by_category else np.zeros(count, dtype=np.int64)
    posts = _posts(rng, body, region, level, category)
    return Round(posts=posts, officials=_officials(rng, posts, region), rules=rules)


def _categories(rng: np.random.Generator, count: int) -> NDArray[np.int64]:
    sizes = np.exp(rng.normal(0.0, 0.6, max(1, count // A_CATEGORY)))
    return rng.choice(len(sizes), size=count, p=sizes / sizes.sum())


def _posts(
    rng: np.random.Generator,
    body: NDArray[np.int64],
    region: NDArray[np.int64],
    level: NDArray[np.int64],
    category: NDArray[np.int64],
) -> tuple[Post, ...]:
    count = len(body)
    kazakh, secret, hard = rng.random(count) < 0.4, rng.random(count) < 0.2, rng.random(count) < 0.15
    asked, weights = rng.integers(len(FIELDS), size=(count, 2)), rng.random((count, 2)).round(2)
    return tuple(
        Post(
            id=f"post {n:06}",
            body=f"body {body[n]:04}",
            region=REGIONS[region[n]],
            languages=frozenset({"kk"} if kazakh[n] else ()),
            clearance=int(secret[n]),
            level=int(level[n]),
            hardship=bool(hard[n]),
            category=f"category {category[n]:03}",
            competences={FIELDS[asked[n, k]]: float(weights[n, k]) for k in range(2)},
        )
        for n in range(count)
    )


def _officials(
    rng: np.random.Generator, posts: tuple[Post, ...], region: NDArray[np.int64]
) -> tuple[Official, ...]:
    count, names = len(posts), [f"official {n:06}" for n in range(len(posts))]
    years, homes = rng.integers(0, 8, count), rng.integers(len(REGIONS), size=(count, 2))
    kazakh, secret, served = rng.random(count) < 0.8, rng.random(count) < 0.7, rng.integers(0, 3, count)
    skills, kin = rng.random((count, len(FIELDS))).round(2), _kin(rng, region)
    return tuple(
        Official(
            id=names[n],
            post=posts[n].id,
            years=float(years[n]),
            home=REGIONS[homes[n, 0]],
            languages=frozenset({"kk", "ru"} if kazakh[n] else {"ru"}),
            clearance=int(secret[n]),
            level=posts[n].level,
            hardship=int(served[n]),
            family={REGIONS[homes[n, 1]]: 1.0},
            competences=dict(zip(FIELDS, skills[n].tolist(), strict=True)),
            kin=frozenset(names[other] for other in kin.get(n, ())),
        )
        for n in range(count)
    )


def _kin(rng: np.random.Generator, region: NDArray[np.int64]) -> dict[int, set[int]]:
    count, found = len(region), {}
    for one, near in zip(rng.integers(count, size=count // 20), rng.random(count // 20) < 0.5, strict=True):
        among = np.flatnonzero(region == region[one]) if near else np.arange(count)
        other = int(rng.choice(among))
        if other != one:
            found.setdefault(int(one), set()).add(other)
            found.setdefault(other, set()).add(int(one))
    return found
