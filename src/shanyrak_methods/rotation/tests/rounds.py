"""Made-up rounds, small ones for every plan to be tried and large ones as a country has them."""

from __future__ import annotations

import numpy as np

from shanyrak_methods.rotation.problem import Official, Post, Round, Rules

FIELDS = ("finance", "law", "service", "people")


def a_round(
    count: int, *, seed: int, rules: Rules | None = None, bodies: int = 0, categories: int = 1
) -> Round:
    """Return a round of ``count`` officials at as many posts; the same for the same seed."""
    rng = np.random.default_rng(seed)
    bodies = bodies or max(2, count // 40)
    regions = [f"region {number}" for number in range(max(3, min(20, count // 3)))]
    levels = rng.integers(1, 5, count)
    posts = tuple(
        Post(
            id=f"post {n:05}",
            body=f"body {rng.integers(bodies)}",
            region=str(rng.choice(regions)),
            languages=frozenset({"kk"} if rng.random() < 0.4 else set()),
            clearance=int(rng.random() < 0.2),
            level=int(levels[n]),
            hardship=bool(rng.random() < 0.15),
            category=f"family {n % categories}",
            competences={
                name: round(float(rng.random()), 2) for name in rng.choice(FIELDS, 2, replace=False)
            },
        )
        for n in range(count)
    )
    kin: dict[int, set[int]] = {}
    for _pair in range(count // 20 or 1):
        one, other = (int(x) for x in rng.choice(count, 2, replace=False))
        kin.setdefault(one, set()).add(other)
        kin.setdefault(other, set()).add(one)
    officials = tuple(
        Official(
            id=f"official {n:05}",
            post=posts[n].id,
            years=float(rng.integers(0, 8)),
            home=str(rng.choice(regions)),
            languages=frozenset({"ru"} | ({"kk"} if rng.random() < 0.8 else set())),
            clearance=int(rng.random() < 0.7),
            level=int(levels[n]),
            hardship=int(rng.integers(0, 3)),
            family={str(rng.choice(regions)): 1.0},
            competences={name: round(float(rng.random()), 2) for name in FIELDS},
            kin=frozenset(f"official {other:05}" for other in kin.get(n, ())),
        )
        for n in range(count)
    )
    return Round(
        officials, posts, rules or Rules(minimum_years=1, maximum_years=5, stay_share=0.2, most_moves=0.8)
    )
