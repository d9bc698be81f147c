"""Our own raters, in a process like the peers'."""

from __future__ import annotations

from benchmarks.commissions import Design, Selection, a_selection
from benchmarks.peers import serve
from shanyrak_methods.psychometrics.raters import Ratings, candidates, fit_ratings, raters

held: dict[str, Ratings] = {}


def ratings_of(made: Selection) -> Ratings:
    """Return the ratings of a selection under names whose alphabet is the order of the numbers."""
    columns = (made.candidate.tolist(), made.member.tolist(), made.criterion.tolist(), made.score.tolist())
    return Ratings.of(
        [(f"{n:06}", f"{r:04}", f"{c:02}", score) for n, r, c, score in zip(*columns, strict=True)]
    )


def load(seed: int, design: dict[str, int]) -> None:
    """Keep the ratings of a selection."""
    held["ratings"] = ratings_of(a_selection(seed, Design(**design)))


def fit(steps: str) -> dict[str, object]:
    """Return all that is said of members and candidates: measures, errors, mean squares, halo, fair averages."""
    found = fit_ratings(held["ratings"], steps=steps)
    members, people = raters(found), candidates(found)
    return {
        "severity": [one.severity for one in members],
        "error": [one.error for one in members],
        "merit": [one.merit for one in people],
        "log_likelihood": found.log_likelihood,
    }


if __name__ == "__main__":
    serve({"load": load, "fit": fit})
