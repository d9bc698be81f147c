"""``shanyrak raters fit|plan``: fair averages from a table of ratings, and whether a plan is connected; without a database."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from typing import Any

import numpy as np

from shanyrak_methods.psychometrics.command import DONE, Parser, run, show
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.raters.connection import (
    Cost,
    Pair,
    Plan,
    components,
    links_needed,
)
from shanyrak_methods.psychometrics.raters.facets import STEPS, Facets, fit_ratings
from shanyrak_methods.psychometrics.raters.quality import Candidate, Rater, candidates, raters
from shanyrak_methods.psychometrics.raters.ratings import read_ratings, table_rows


def raters_command(arguments: Sequence[str]) -> int:
    """Run ``shanyrak raters …``; bad input is one line on standard error and exit status 2."""
    parser = Parser(prog="shanyrak raters", description="Tell merit from the severity of the raters.")
    commands = parser.add_subparsers(metavar="fit|plan", required=True)
    fit = commands.add_parser("fit", help="fit the many-facet Rasch model")
    fit.add_argument("ratings", metavar="RATINGS.csv", help="columns candidate, rater, criterion, score")
    fit.add_argument(
        "--steps", choices=STEPS, default="criterion", help="own steps for each criterion, or common ones"
    )
    fit.set_defaults(run=_fit)
    plan = commands.add_parser("plan", help="whether a plan lets all candidates be compared, and what would")
    plan.add_argument("plan", metavar="PLAN.csv", help="columns candidate, rater: who is to rate whom")
    plan.add_argument(
        "--possible",
        metavar="COSTS.csv",
        help="columns candidate, rater, cost: what further ratings would cost",
    )
    plan.set_defaults(run=_plan)
    for command in (fit, plan):
        command.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
    return run(parser, arguments)


def _fit(asked: argparse.Namespace) -> int:
    ratings = read_ratings(asked.ratings)
    began = time.perf_counter()
    found = fit_ratings(ratings, steps=asked.steps)
    seconds = time.perf_counter() - began
    for note in found.notes:
        print(note, file=sys.stderr)  # noqa: T201 - it speaks to a terminal
    if asked.json:
        show(facets_as_json(found, seconds))
    else:
        for one in raters(found):
            print(f"{one.name:<24}{one.severity:>9.4f} ±{one.error:.4f}  infit {one.infit:.2f}")  # noqa: T201 - it speaks to a terminal
    return DONE


def _plan(asked: argparse.Namespace) -> int:
    plan = Plan.of([(cells[0], cells[1]) for _row, cells in table_rows(asked.plan, ("candidate", "rater"))])
    told = plan_as_json(plan, read_costs(asked.possible) if asked.possible else None)
    if asked.json:
        show(told)
    else:
        print(f"{told['parts']} parts" if told["parts"] > 1 else "connected")  # noqa: T201 - it speaks to a terminal
        for link in told["links"]:
            print(f"{link['rater']} should rate {link['candidate']} too")  # noqa: T201 - it speaks to a terminal
    return DONE


def read_costs(file: str) -> Cost:
    """Return what a further rating costs, from a CSV file; pairs it does not name must not happen. Raises BadInput."""
    priced = {
        (rater, candidate): _price(price, row)
        for row, (candidate, rater, price) in table_rows(file, ("candidate", "rater", "cost"))
    }
    return lambda rater, candidate: priced.get((rater, candidate))


def _price(cell: str, row: int) -> float:
    try:
        price = float(cell)
    except ValueError:
        price = np.nan
    if not 0 <= price < np.inf:
        raise BadInput(f"row {row}, column “cost”: “{cell[:20]}” is no cost; write a number from 0 on")
    return price


def plan_as_json(plan: Plan, cost: Cost | None = None) -> dict[str, Any]:
    """Return the form that ``raters plan --json`` prints; docs/methods/raters.md explains it."""
    parts, links = components(plan), links_needed(plan, cost)
    return {
        "method": plan.provenance.method,
        "version": plan.provenance.version,
        "input_hash": plan.provenance.input_hash,
        "n_candidates": len(plan.candidates),
        "n_raters": len(plan.raters),
        "connected": len(parts) == 1,
        "parts": len(parts),
        "part_sizes": [len(part.candidates) for part in parts],
        "links": _links(links),
        "links_suffice": len(links) == len(parts) - 1,
        "cost": sum(link.cost for link in links),
    }


def _links(links: Sequence[Pair]) -> list[dict[str, Any]]:
    return [{"rater": one.rater, "candidate": one.candidate, "cost": one.cost} for one in links]


def facets_as_json(found: Facets, seconds: float) -> dict[str, Any]:
    """Return the form that ``raters fit --json`` prints; docs/methods/raters.md explains it."""
    ratings, parts = found.ratings, len(components(found.ratings))
    return {
        "method": found.provenance.method,
        "version": found.provenance.version,
        "input_hash": found.provenance.input_hash,
        "n_candidates": len(ratings.candidates),
        "n_ratings": len(ratings.score),
        "log_likelihood": found.log_likelihood,
        "iterations": found.iterations,
        "converged": found.converged,
        "seconds": round(seconds, 4),
        "connected": parts == 1,
        "parts": parts,
        "links": _links(links_needed(ratings)),
        "merit_sd": found.spread,
        "merit_sd_se": found.spread_error,
        "notes": list(found.notes),
        "raters": [_rater_as_json(one) for one in raters(found)],
        "criteria": [_criterion_as_json(found, number) for number in range(len(ratings.criteria))],
        "candidates": [_candidate_as_json(one) for one in candidates(found)],
    }


def _rater_as_json(one: Rater) -> dict[str, Any]:
    return {
        "rater": one.name,
        "severity": one.severity,
        "se": one.error,
        "ratings": one.ratings,
        "infit": one.infit,
        "outfit": one.outfit,
        "halo": one.halo,
        "centrality": one.centrality,
    }


def _criterion_as_json(found: Facets, number: int) -> dict[str, Any]:
    return {
        "criterion": found.ratings.criteria[number],
        "difficulty": float(found.difficulty[number]),
        "se": float(found.difficulty_error[number]),
        "scores": list(found.ratings.scales[number]),
        "thresholds": _told(found.thresholds[number]),
        "thresholds_se": _told(found.thresholds_error[number]),
    }


def _candidate_as_json(one: Candidate) -> dict[str, Any]:
    return {
        "candidate": one.name,
        "merit": one.merit,
        "se": one.error,
        "ratings": one.ratings,
        "mean_score": one.mean_score,
        "fair_average": one.fair_average,
        "fair_se": one.fair_error,
        "infit": one.infit,
        "outfit": one.outfit,
    }


def _told(values: np.ndarray[tuple[int], np.dtype[np.float64]]) -> list[float]:
    return [float(one) for one in values if not np.isnan(one)]
