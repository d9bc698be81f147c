"""Forms brought onto one scale by the items they share."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from shanyrak_methods.psychometrics import Item, Responses, Scale, calibrate, score
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.linking import stocking_lord
from shanyrak_methods.psychometrics.tests.simulated import right_or_wrong

NONE = float("nan")


def bank(count: int, model: str = "2pl") -> list[Item]:
    rng = np.random.default_rng(1)
    steps = 3 if model in {"grm", "pcm"} else 1
    return [
        Item(
            f"i{number}",
            1.0 if model in {"rasch", "pcm"} else float(np.exp(rng.normal(0, 0.3))),
            tuple(np.sort(rng.normal(0, 1, steps)).tolist()),
            0.2 if model == "3pl" else 0.0,
            0.1,
            (0.1,) * steps,
            NONE,
        )
        for number in range(count)
    ]


@pytest.mark.parametrize("model", ["rasch", "2pl", "3pl", "grm", "pcm"])
def test_a_scale_that_was_only_turned_is_turned_back(model: str) -> None:
    old = bank(12, model)
    slope, shift = (1.0 if model in {"rasch", "pcm"} else 1.3), -0.4
    new = [replace(item, a=item.a * slope, b=tuple((b - shift) / slope for b in item.b)) for item in old]
    found = stocking_lord(old, new, model)
    assert (found.slope, found.shift) == pytest.approx((slope, shift), abs=1e-5)
    assert found.apart < 1e-5
    assert found.items(new)[3].b == pytest.approx(old[3].b, abs=1e-5)
    assert found.items(new)[3].se_b[0] == pytest.approx(0.1 * slope, abs=1e-5)


def test_two_groups_of_different_ability_come_onto_one_scale() -> None:
    rng = np.random.default_rng(3)
    slope, intercept = np.exp(rng.normal(0.1, 0.3, 60)), rng.standard_normal(60)
    weak, strong = rng.standard_normal(4000), 0.7 + 1.2 * rng.standard_normal(4000)
    first = right_or_wrong(weak, slope[:40], intercept[:40], seed=1)
    second = right_or_wrong(strong, slope[20:], intercept[20:], seed=2)
    second = Responses(tuple(f"question {number}" for number in range(21, 61)), second.scores)
    old, new = calibrate(first, "2pl"), calibrate(second, "2pl")
    link = stocking_lord(old.items, new.items)
    assert len(link.common) == 20
    assert (link.slope, link.shift) == pytest.approx((1.2, 0.7), abs=0.08)
    found = link.ability(score(second, Scale.of(new.items, "2pl")).ability)
    assert found.mean() == pytest.approx(strong.mean(), abs=0.08)


def test_items_that_were_hardly_fixed_do_not_link() -> None:
    old = bank(3)
    new = [replace(item, note="weakly identified") for item in old[:2]] + [old[2]]
    with pytest.raises(BadInput):
        stocking_lord(old, new)
