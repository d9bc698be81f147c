"""Adaptive tests by catsim, PyPI mirt and catpie: each asked as its documentation shows, by its quickest way."""

from __future__ import annotations

import random
from typing import Any

import catpie
import mirt
import numpy as np
from catsim.estimation import NumericalSearchEstimator
from catsim.initialization import FixedPointInitializer
from catsim.item_bank import ItemBank
from catsim.selection import MaxInfoSelector, RandomesqueSelector
from catsim.simulation import Simulator
from catsim.stopping import TestLengthStopper

from benchmarks.peers import serve

SEED = 1
AMONG = 5  # items that randomesque draws from
held: dict[str, Any] = {}


def load(slope: list[float], difficulty: list[float]) -> None:
    """Keep a bank."""
    held["a"], held["b"] = np.array(slope), np.array(difficulty)
    engine = mirt.TwoParameterLogistic(len(slope))
    engine.set_parameters(discrimination=held["a"], difficulty=held["b"])
    engine._is_fitted = True  # noqa: SLF001 - its simulation asks for a fitted model, and the items are known
    held["mirt"] = engine


def by_catsim(ability: list[float], length: int, *, randomesque: bool = False) -> dict[str, Any]:
    """Simulate with catsim: maximum information, abilities by maximum likelihood."""
    items = len(held["a"])
    bank = ItemBank(np.c_[held["a"], held["b"], np.zeros(items), np.ones(items)])
    selector = RandomesqueSelector(AMONG) if randomesque else MaxInfoSelector()
    one = Simulator(
        bank,
        np.array(ability),
        FixedPointInitializer(0.0),
        selector,
        NumericalSearchEstimator(),
        TestLengthStopper(max_items=length),
        seed=SEED,
    )
    one.simulate()
    given = [[int(item) for item in items] for items in one.administered_items]
    return {"estimate": [float(at) for at in one.latest_estimations], "given": given}


def by_mirt(ability: list[float], length: int, *, randomesque: bool = False) -> dict[str, Any]:
    """Simulate with PyPI mirt: maximum information, EAP; in one batch by its Rust part where it offers that."""
    engine = mirt.CATEngine(
        held["mirt"],
        item_selection="MFI",
        stopping_rule=mirt.cat.MaxItemsStop(length),
        max_items=length,
        exposure_control="randomesque" if randomesque else None,
        n_quadpts=41,
        seed=SEED,
    )
    found = engine.run_batch_simulation(np.array(ability), use_rust=True)
    given = [[int(item) for item in one.items_administered] for one in found]
    return {"estimate": [float(one.theta) for one in found], "given": given}


def by_catpie(ability: list[float], length: int, *, randomesque: bool = False) -> dict[str, Any]:
    """Simulate with catpie: maximum information, EAP; one candidate after the other."""
    bank = [(float(a), float(b), 0.0, 1.0) for a, b in zip(held["a"], held["b"], strict=True)]
    chance = random.Random(SEED)  # noqa: S311 - nothing secret
    stop = {"rule": ["length"], "thr": [length], "alpha": 0.05}
    found = [
        catpie.randomCAT(
            at,
            bank,
            method="EAP",
            itemSelect="MFI",
            stop=stop,
            rng=chance.random,
            randomesque=AMONG if randomesque else 1,
            seed=number,
        )
        for number, at in enumerate(ability)
    ]
    given = [[int(item) for item in one.administered] for one in found]
    return {"estimate": [float(one.finalTheta) for one in found], "given": given}


if __name__ == "__main__":
    serve({"load": load, "catsim": by_catsim, "mirt": by_mirt, "catpie": by_catpie})
