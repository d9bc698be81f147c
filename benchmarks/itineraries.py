"""Clashes of a week of 300 delegates at 40 stops, beside comparing every two stops with each other in the same run.

Forty clashes of eight kinds are planted. The comparison finds only those of two stops, and is what a spreadsheet's
formulas would do: it says how much the sweep saves.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from statistics import median
from time import perf_counter

from benchmarks.stage import table
from shanyrak_methods.itineraries import Plan, clashes
from shanyrak_methods.itineraries.tests.by_brute_force import pairs_by_brute_force
from shanyrak_methods.itineraries.tests.planted import clean_plan, planted_plan

ROUNDS = int(os.environ.get("ROUNDS", "7"))


def seconds(look: Callable[[Plan], object], plan: Plan) -> float:
    """Return how long ``look`` takes: the median of several rounds, after one to warm up."""
    look(plan)
    return median(_round(look, plan) for _ in range(ROUNDS))


def _round(look: Callable[[Plan], object], plan: Plan) -> float:
    plan = replace(plan)  # anew, so that nothing is remembered from the round before
    begun = perf_counter()
    look(plan)
    return perf_counter() - begun


def main() -> None:
    """Measure and print the table."""
    plan, planted = planted_plan()
    found = set(clashes(plan))
    everybody = frozenset(person.id for person in plan.people)
    everywhere = replace(plan, stops=tuple(replace(stop, travellers=everybody) for stop in plan.stops))
    ours, peer = seconds(clashes, plan), seconds(pairs_by_brute_force, plan)
    rows = [
        (
            f"{len(plan.people)} delegates, {len(plan.stops)} stops",
            f"{len(found & planted)} of {len(planted)}, {len(found - planted)} others",
            f"{ours * 1000:.0f} ms",
            f"{peer * 1000:.0f} ms",
        ),
        (
            f"all {len(plan.people)} at all {len(plan.stops)} stops",
            f"{len(clashes(everywhere))} found: everybody is in four places",
            f"{seconds(clashes, everywhere) * 1000:.0f} ms",
            "",
        ),
        (
            "the same week with nothing wrong",
            f"{len(clashes(clean_plan()))} found",
            f"{seconds(clashes, clean_plan()) * 1000:.0f} ms",
            f"{seconds(pairs_by_brute_force, clean_plan()) * 1000:.0f} ms",
        ),
    ]
    print(table("Clashes of an itinerary", ("plan", "planted clashes named", "sweep", "all pairs"), rows))


if __name__ == "__main__":
    main()
