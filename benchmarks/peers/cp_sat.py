"""OR-Tools CP-SAT on a rotation round: the same pairs, the same rules, the same values."""

from __future__ import annotations

import os
from collections import defaultdict
from pathlib import Path

import numpy as np
from ortools.sat.python import cp_model

from benchmarks.peers import serve

SCALE = 1_000_000  # CP-SAT counts in whole numbers


def plan(file: str, seconds: float, seed: int = 1) -> dict[str, object]:
    """Solve the round in ``file`` within so many seconds, on all cores; return its plan's value and its bound."""
    told = np.load(Path(file))
    who, where, own = told["who"].tolist(), told["where"].tolist(), told["own"].tolist()
    body = told["body_of"].tolist()
    model = cp_model.CpModel()
    pairs = [model.new_bool_var("") for _pair in who]
    left = [model.new_bool_var("") for _official in own]
    by_official, by_post, by_kin = defaultdict(list), defaultdict(list), defaultdict(list)
    staying, moving = defaultdict(list), []
    for pair, official, post in zip(pairs, who, where, strict=True):
        by_official[official].append(pair)
        by_post[post].append(pair)
        by_kin[official, body[post]].append(pair)
        if own[official] == post:
            staying[body[post]].append(pair)
        else:
            moving.append(pair)
    for official, none in enumerate(left):
        model.add_exactly_one([*by_official[official], none])
    for rivals in by_post.values():
        model.add_at_most_one(rivals)
    for one, other in told["kin"].tolist():
        for at in set(body):
            model.add_at_most_one([*by_kin[one, at], *by_kin[other, at]])
    for at, needed in enumerate(told["needed"].tolist()):
        if needed:
            model.add(sum(staying[at]) >= needed)
    model.add(sum(moving) <= int(told["most_moves"]))
    worth = np.rint(told["value"] * SCALE).astype(int).tolist()
    lost = round(float(told["unplaced"]) * SCALE)
    model.maximize(cp_model.LinearExpr.weighted_sum([*pairs, *left], [*worth, *[-lost] * len(left)]))
    return _solved(model, seconds, seed)


def _solved(model: cp_model.CpModel, seconds: float, seed: int) -> dict[str, object]:
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = os.cpu_count() or 1
    solver.parameters.random_seed = seed
    status = solver.solve(model)
    found = status in {cp_model.OPTIMAL, cp_model.FEASIBLE}
    return {
        "value": solver.objective_value / SCALE if found else None,
        "bound": solver.best_objective_bound / SCALE,
        "optimal": status == cp_model.OPTIMAL,
        "seconds": solver.wall_time,
    }


if __name__ == "__main__":
    serve({"plan": plan})
