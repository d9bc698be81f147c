"""The same test form by CP-SAT: a maximin of information under content ranges, enemies and a budget of words."""

from __future__ import annotations

from typing import Any

from ortools.sat.python import cp_model

from benchmarks.peers import serve

FINE = 10_000  # information in whole numbers, as this solver wants it


def assembled(
    information: list[list[float]],
    area: list[int],
    words: list[int],
    enemies: list[list[int]],
    *,
    length: int,
    quota: list[int],
    budget: int,
    gap: float,
    seconds: float,
    workers: int,
) -> dict[str, Any]:
    """Return the form of most information at the worst point; ``information``: (points, items)."""
    model = cp_model.CpModel()
    taken = [model.new_bool_var("") for _item in area]
    least = model.new_int_var(0, 10**8, "")
    model.add(sum(taken) == length)
    for number in range(max(area) + 1):
        inside = sum(one for one, where in zip(taken, area, strict=True) if where == number)
        model.add_linear_constraint(inside, quota[0], quota[1])
    model.add(sum(many * one for many, one in zip(words, taken, strict=True)) <= budget)
    for pair in enemies:
        model.add_at_most_one(taken[item] for item in pair)
    for point in information:
        model.add(sum(round(FINE * told) * one for told, one in zip(point, taken, strict=True)) >= least)
    model.maximize(least)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = workers
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.relative_gap_limit = gap
    solver.solve(model)
    items = [item for item, one in enumerate(taken) if solver.value(one)]
    return {
        "items": items,
        "reached": solver.objective_value / FINE,
        "bound": solver.best_objective_bound / FINE,
    }


if __name__ == "__main__":
    serve({"assembled": assembled})
