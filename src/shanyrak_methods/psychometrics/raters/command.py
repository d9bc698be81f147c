"""``shanyrak raters fit``: severities and fair averages from a table of ratings, without a database."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from typing import Any

import numpy as np

from shanyrak_methods.psychometrics.command import DONE, Parser, run, show
from shanyrak_methods.psychometrics.raters.connection import components, links_needed
from shanyrak_methods.psychometrics.raters.facets import STEPS, Facets, fit_ratings
from shanyrak_methods.psychometrics.raters.quality import candidates, raters
from shanyrak_methods.psychometrics.raters.ratings import read_ratings


def raters_command(arguments: Sequence[str]) -> int:
    """Run ``shanyrak raters …``; bad input is one line on standard error and exit status 2."""
    parser = Parser(prog="shanyrak raters", description="Tell merit from the severity of the raters.")
    commands = parser.add_subparsers(metavar="fit", required=True)
    fit = commands.add_parser("fit", help="fit the many-facet Rasch model")
    fit.add_argument("ratings", metavar="RATINGS.csv", help="columns candidate, rater, criterion, score")
    fit.add_argument(
        "--steps", choices=STEPS, default="criterion", help="own steps for each criterion, or common ones"
    )
    fit.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
    fit.set_defaults(run=_fit)
    return run(parser, arguments)


def _fit(asked: argparse.Namespace) -> int:
    ratings = read_ratings(asked.ratings)
    began = time.perf_counter()
    found = fit_ratings(ratings, steps=asked.steps)
    seconds = time.perf_counter() - began
    for note in (*ratings.notes, *_notes(found)):
        print(note, file=sys.stderr)  # noqa: T201 - it speaks to a terminal
    if asked.json:
        show(facets_as_json(found, seconds))
    else:
        for one in raters(found):
            print(f"{one.name:<24}{one.severity:>9.4f} ±{one.error:.4f}  infit {one.infit:.2f}")  # noqa: T201 - it speaks to a terminal
    return DONE


def _notes(found: Facets) -> list[str]:
    parts = components(found.ratings)
    if len(parts) == 1:
        return []
    needed = "; ".join(f"{pair.rater} rates {pair.candidate}" for pair in links_needed(found.ratings))
    return [
        (
            f"the ratings fall into {len(parts)} parts without a shared rater, so candidates of different parts can be "
            f"compared only if their merits are alike on average; these ratings would join them: {needed}"
        )
    ]


def facets_as_json(found: Facets, seconds: float) -> dict[str, Any]:
    """Return the form that ``raters fit --json`` prints; docs/methods/raters.md explains it."""
    ratings = found.ratings
    return {
        "n_candidates": len(ratings.candidates),
        "n_ratings": len(ratings.score),
        "log_likelihood": found.log_likelihood,
        "iterations": found.iterations,
        "converged": found.converged,
        "seconds": round(seconds, 4),
        "connected": len(components(ratings)) == 1,
        "merit_sd": found.spread,
        "raters": [
            {
                "rater": one.name, "severity": one.severity, "se": one.error, "ratings": one.ratings,
                "infit": one.infit, "outfit": one.outfit, "halo": one.halo, "centrality": one.centrality,
            }
            for one in raters(found)
        ],
        "criteria": [
            {
                "criterion": name,
                "difficulty": float(found.difficulty[number]),
                "se": float(found.difficulty_error[number]),
                "thresholds": [float(one) for one in found.thresholds[number] if not np.isnan(one)],
            }
            for number, name in enumerate(ratings.criteria)
        ],
        "candidates": [
            {
                "candidate": one.name, "merit": one.merit, "se": one.error, "mean_score": one.mean_score,
                "fair_average": one.fair_average, "fair_se": one.fair_error, "infit": one.infit, "outfit": one.outfit,
            }
            for one in candidates(found)
        ],
    }  # fmt: skip
