"""Ours: a made-up service kept in memory, planned, checked and asked about, each timed where it runs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

import numpy as np
from scipy.optimize import linear_sum_assignment

from benchmarks.peers import serve
from benchmarks.services import RULES, a_service
from shanyrak_methods.rotation import (
    Horizon,
    Plan,
    Round,
    Rules,
    faults,
    faults_of_years,
    plan,
    plan_years,
    why,
    why_not,
)
from shanyrak_methods.rotation.assigning import UNPLACED
from shanyrak_methods.rotation.checking import value
from shanyrak_methods.rotation.ties import ties
from shanyrak_methods.rotation.weighing import weighed

UNTIED = Rules(minimum_years=RULES.minimum_years, maximum_years=RULES.maximum_years)
SEED = 3  # no kin of whom both must stay, so that everybody can be placed
MANY = 30  # pairs an official that the thinned instance keeps


@dataclass(slots=True)
class _Kept:
    """What this process has in memory."""

    round_: Round | None = None
    found: Plan | None = None

    @property
    def both(self) -> tuple[Round, Plan]:
        if self.round_ is None or self.found is None:
            raise LookupError("nothing was planned yet")
        return self.round_, self.found


KEPT = _Kept()


def load(count: int, *, by_category: bool, tied: bool, seed: int = SEED) -> int:
    """Make a service up; without ties it is a plain assignment of officials to posts."""
    KEPT.round_ = a_service(count, seed=seed, by_category=by_category, rules=RULES if tied else UNTIED)
    if not tied:
        KEPT.round_ = replace(
            KEPT.round_, officials=tuple(replace(one, kin=frozenset()) for one in KEPT.round_.officials)
        )
    return len(KEPT.round_.officials)


def planned() -> dict[str, object]:
    """Plan what was loaded, from officials and posts to who goes where."""
    if KEPT.round_ is None:
        raise LookupError("nothing was loaded yet")
    found = KEPT.found = plan(KEPT.round_)
    return {
        "value": found.value - UNPLACED * len(found.unplaced),
        "bound": found.bound,
        "gap": found.gap,
        "optimal": found.is_optimal,
        "unplaced": len(found.unplaced),
        "method": found.method,
    }


def checked() -> dict[str, object]:
    """Let the independent checker read the plan."""
    round_, found = KEPT.both
    return {"faults": faults(round_, found.post_of), "value": value(round_, found.post_of)}


def asked(officials: int) -> dict[str, float]:
    """Ask why, and why not at the post of somebody else, of officials across the service; in milliseconds."""
    round_, found = KEPT.both
    placed = [one.id for one in round_.officials if one.id in found.post_of]
    chosen = placed[:: max(1, len(placed) // officials)]
    times = []
    for one, other in zip(chosen, reversed(chosen), strict=True):
        began = perf_counter()
        why(round_, found, one)
        why_not(round_, found, one, found.post_of[other])
        times.append(1e3 * (perf_counter() - began))
    return {"middle": float(np.median(times)), "slowest": max(times), "asked": len(times)}


def again(refusing: int, as_planned: float) -> dict[str, object]:
    """Plan anew after so many movers cannot go where they were to; count who else is planned anew."""
    round_, found = KEPT.both
    movers = [one for one in round_.officials if found.post_of.get(one.id, one.post) != one.post]
    chosen = movers[:: len(movers) // refusing][:refusing]
    refuse = {one.id: round_.post_of[found.post_of[one.id]].region for one in chosen}
    changed = replace(
        round_,
        officials=tuple(replace(one, home=refuse.get(one.id, one.home)) for one in round_.officials),
        planned=found.post_of,
        weights=replace(round_.weights, as_planned=as_planned),
    )
    anew = plan(changed)
    others = [one.id for one in round_.officials if one.id not in refuse]
    return {
        "others": sum(anew.post_of.get(one) != found.post_of.get(one) for one in others),
        "value": value(
            replace(changed, planned={}), anew.post_of
        ),  # without what holds it to the earlier plan
        "faults": faults(changed, anew.post_of),
    }


def over_years(count: int, years: int) -> dict[str, object]:
    """Plan a service of ``count`` over several years, and let the checker read each year."""
    horizon = Horizon(a_service(count, seed=SEED, by_category=False), years)
    began = perf_counter()
    found = plan_years(horizon)
    seconds = perf_counter() - began
    wrong = faults_of_years(horizon, found.post_of)
    return {"gap": found.gap, "optimal": found.is_optimal, "seconds": seconds, "faults": wrong}


def plainly() -> dict[str, float]:
    """Solve the loaded round as a plain assignment by SciPy, on a matrix that is ready."""
    if KEPT.round_ is None:
        raise LookupError("nothing was loaded yet")
    known = weighed(KEPT.round_)
    worth = np.where(known.allowed, known.value, -UNPLACED)
    began = perf_counter()
    rows, columns = linear_sum_assignment(worth, maximize=True)
    return {"value": float(worth[rows, columns].sum()), "seconds": perf_counter() - began}


def written(file: str, *, thinned: bool) -> int:
    """Write the loaded round down as numbers, for solvers that know nothing of officials; return how many pairs."""
    if KEPT.round_ is None:
        raise LookupError("nothing was loaded yet")
    known, tied = weighed(KEPT.round_), ties(KEPT.round_)
    allowed = known.allowed & _likely(known.allowed, known.value, known.own) if thinned else known.allowed
    who, where = np.nonzero(allowed)
    np.savez(
        Path(file),
        who=who, where=where, value=known.value[who, where], own=known.own, body_of=tied.body_of,
        kin=np.array(tied.kin).reshape(-1, 2), needed=tied.needed, most_moves=tied.most_moves, unplaced=UNPLACED,
    )  # fmt: skip
    return len(who)


def _likely(allowed: np.ndarray, worth: np.ndarray, own: np.ndarray) -> np.ndarray:
    """Return each official's and each post's best pairs, staying, and those of the plain assignment."""
    told = np.where(allowed, worth, -UNPLACED)
    kept, people = np.zeros(allowed.shape, dtype=bool), np.arange(len(worth))
    kept[people[:, None], np.argpartition(-told, MANY, axis=1)[:, :MANY]] = True
    kept[np.argpartition(-told, MANY, axis=0)[:MANY], np.arange(worth.shape[1])] = True
    kept[linear_sum_assignment(told, maximize=True)] = True
    kept[people, own] = True
    return kept


if __name__ == "__main__":
    serve(
        {
            "load": load,
            "plan": planned,
            "check": checked,
            "why": asked,
            "again": again,
            "years": over_years,
            "plainly": plainly,
            "write": written,
        }
    )
