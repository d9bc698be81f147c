"""Ratings of a commission, beside PyPI's mirt and raschpy: seconds, severities, whom a choice would get wrong, coverage.

Rounds alternate, each in a process of its own. The reference of TAM for the essays ``ptam4`` is read where the project's
shared folder lies beside the clone.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike, NDArray

from benchmarks.commissions import PROBE, Design, Selection, a_selection
from benchmarks.peers import OURS, ROOT, Answer, Peer, alternated, middle
from benchmarks.peers.raters_ours import ratings_of
from benchmarks.stage import table
from shanyrak_methods.psychometrics.raters import Facets, fit_ratings
from shanyrak_methods.psychometrics.raters.ratings import Ratings

ROUNDS = int(os.environ.get("ROUNDS", "7"))
TIMES = int(os.environ.get("SIMULATIONS", "200"))
PLACES = 520
SURE = 1.959964  # of a normal distribution, 95 % lie within
COMMON, MIRT = "Shanyrak, common steps", "PyPI mirt, common steps"
SMALL = Design(candidates=150, members=10, criteria=4, seats=3, commissions=30)

Values = NDArray[np.float64]


def main() -> None:
    """Measure and print the tables."""
    print(beside_peers())
    print(plans())
    print(coverage())
    if (folder := shared()) is not None:
        print(essays(folder))


def beside_peers() -> str:
    """Return the table of ours and the peers on the ratings of the probe."""
    made = a_selection(PROBE)
    asked = {"seed": PROBE, "design": asdict(Design())}
    with (
        Peer("raters_ours", python=OURS) as ours,
        Peer("raters_mirt") as mirt,
        Peer("raters_raschpy") as raschpy,
    ):
        for peer in (ours, mirt, raschpy):
            peer.ask("load", **asked)
        asks = {
            "Shanyrak, steps of each criterion": lambda: ours.ask("fit", steps="criterion"),
            COMMON: lambda: ours.ask("fit", steps="common"),
            MIRT: lambda: mirt.ask("fit"),
            "raschpy, severities alone": lambda: raschpy.ask("fit"),
            "raschpy, the measures then": lambda: raschpy.ask("measures"),
        }
        alternated(asks, rounds=1)  # to warm up
        answers = alternated(asks, rounds=ROUNDS)
    rows = [_line(name, made, answers[name]) for name in asks]
    rows.append(("raw means", "", "", "", "", _together(made, made.means), _wrong(made, made.means)))
    title = (
        f"Raters: {len(made.score):,} ratings, {len(made.merit):,} candidates, {len(made.severity)} members"
    )
    heads = (
        "",
        f"seconds, median of {ROUNDS}",
        "of the processor",
        "log-likelihood",
        "RMSE of severity",
        "correlation with true merit",
        f"wrong among the best {PLACES}",
    )
    apart = [
        np.abs(np.subtract(*(middle(answers[name]).result[key] for name in (COMMON, MIRT)))).max()
        for key in ("severity", "error")
    ]
    close = f"With common steps severities differ from mirt's by {apart[0]:.5f} at most, their errors by {apart[1]:.5f}."
    return f"{table(title, heads, rows)}\n{close} Ties of raw means are drawn by lot.\n"


def _line(name: str, made: Selection, answers: list[Answer]) -> tuple[object, ...]:
    answer = middle(answers)
    told = {key: np.array(value) for key, value in answer.result.items()}
    severity, merit = told.get("severity"), told.get("merit")
    likelihood = answer.result.get("log_likelihood")
    return (
        name,
        f"{answer.seconds:.3f}",
        f"{answer.cpu:.3f}",
        "" if likelihood is None else f"{likelihood:.3f}",
        "" if severity is None else f"{np.sqrt(np.mean((severity - made.severity) ** 2)):.4f}",
        "" if merit is None else _together(made, merit),
        "" if merit is None else _wrong(made, merit),
    )


def _together(made: Selection, measure: Values) -> str:
    return f"{np.corrcoef(measure, made.merit)[0, 1]:.4f}"


def _wrong(made: Selection, measure: Values) -> str:
    return f"{made.wrongly_chosen(measure, places=PLACES):.1f}"


def plans() -> str:
    """Return the table of ours on other plans: as many commissions as candidates, and ten times the candidates."""
    designs = {
        "60 commissions sit in turn": Design(),
        "a commission of its own for each candidate": Design(commissions=Design().candidates),
        "ten times the candidates, 600 commissions": Design(candidates=11_210, commissions=600),
    }
    rows = []
    for name, design in designs.items():
        with Peer("raters_ours", python=OURS) as ours:
            ours.ask("load", seed=PROBE, design=asdict(design))
            answer = middle([ours.ask("fit", steps="criterion") for _round in range(1 + ROUNDS)])
        ratings = design.candidates * design.seats * design.criteria
        seconds = (f"{answer.seconds:.3f}", f"{answer.cpu:.3f}")
        rows.append((name, f"{ratings:,}", *seconds, f"{answer.peak_mb:.0f}"))
    heads = ("plan", "ratings", "seconds", "of the processor", "peak memory, MB")
    return table("Raters: other plans", heads, rows)


def coverage() -> str:
    """Return the table of how often intervals of 95 % hold the truth, and of wrong choices, over many selections."""
    rows = []
    for name, design in (("1,121 candidates", Design()), ("150 candidates, 12 ratings each", SMALL)):
        held, wrong, root = [], [], []
        for made, found in _fits(design):
            held.append(_holds(made, found))
            root.append(np.mean((found.severity - made.severity) ** 2))
            places = round(PLACES / 1121 * design.candidates)
            wrong.append([made.wrongly_chosen(one, places=places) for one in (made.means, found.merit)])
        shares = [f"{100 * share:.1f} %" for share in np.mean(held, axis=0)]
        raw, fair = np.mean(wrong, axis=0)
        rows.append((name, *shares, f"{np.sqrt(np.mean(root)):.4f}", f"{raw:.1f}", f"{fair:.1f}"))
    heads = (
        "selections",
        "severity",
        "difficulty",
        "steps",
        "merit",
        "RMSE of severity",
        "wrong by raw means",
        "wrong by fair measures",
    )
    return table(f"Raters: intervals of 95 % that hold the truth, {TIMES} selections", heads, rows)


def _fits(design: Design) -> Iterator[tuple[Selection, Facets]]:
    for seed in range(1000, 1000 + TIMES):
        made = a_selection(seed, design)
        yield made, fit_ratings(ratings_of(made), steps="common")


def _holds(made: Selection, found: Facets) -> tuple[float, ...]:
    """Return the share of intervals that hold the truth: severities, difficulties, steps, merits."""
    pairs = (
        (found.severity - made.severity, found.severity_error),
        (found.difficulty - made.difficulty, found.difficulty_error),
        (found.thresholds[0] - made.steps, found.thresholds_error[0]),
        (found.merit - made.merit, found.merit_error),
    )
    return tuple(float(np.mean(np.abs(away) < SURE * error)) for away, error in pairs)


def shared() -> Path | None:
    """Return the folder of real ratings with reference estimates, where it lies beside the clone."""
    folders = [parent / "shared/irt/real" for parent in ROOT.parents]
    return next((folder for folder in folders if folder.is_dir()), None)


def essays(folder: Path) -> str:
    """Return the table of ours beside TAM on the essays ``ptam4``.

    TAM integrates merit from -6 to 6 logits, so essays near an end are shown apart; its standard errors leave out how
    parameters hang together, so they are not compared.
    """
    found = fit_ratings(_essays(folder / "ptam4_ratings.csv"))
    told = _read(folder / "ptam4_mfrm_TAM.csv", "parameter", "xsi")
    names = found.ratings
    steps = [f"{name}:step{step}" for name in names.criteria for step in range(1, 4)]
    rows = [
        _apart("difficulty", found.difficulty, [told[name] for name in names.criteria]),
        _apart("severity", found.severity, [told[f"rater{name}"] for name in names.raters]),
        _apart("steps", found.thresholds.ravel(), [told[name] for name in steps]),
    ]
    within = np.abs(found.merit) < 5
    for measure, column in ((found.merit, "EAP"), (found.merit_error, "SD")):
        person = _read(folder / "ptam4_mfrm_persons_TAM.csv", "pid", column)
        theirs = np.array([person[name] for name in names.candidates])
        rows.append(_apart(f"{column} of essays within 5 logits", measure[within], theirs[within]))
        rows.append(_apart(f"{column} of essays beyond", measure[~within], theirs[~within]))
    return table("Raters: the essays ptam4 beside TAM", ("", "values", "largest difference"), rows)


def _apart(name: str, ours: Values, theirs: ArrayLike) -> tuple[str, int, str]:
    return name, len(ours), f"{np.abs(ours - np.asarray(theirs)).max():.5f}"


def _essays(file: Path) -> Ratings:
    with file.open(encoding="utf-8", newline="") as opened:
        return Ratings.of(
            [
                (row["pid"], row["rater"], name, int(row[name]))
                for row in csv.DictReader(opened)
                for name in ("crit2", "crit3", "crit4")
            ]
        )


def _read(file: Path, key: str, value: str) -> dict[str, float]:
    with file.open(encoding="utf-8", newline="") as opened:
        return {row[key]: float(row[value]) for row in csv.DictReader(opened)}


if __name__ == "__main__":
    main()
