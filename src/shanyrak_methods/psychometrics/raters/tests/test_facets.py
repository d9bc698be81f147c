"""Severity, merit and fairness of a commission's ratings."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.raters import candidates, components, fit_ratings, links_needed, raters
from shanyrak_methods.psychometrics.raters.command import raters_command
from shanyrak_methods.psychometrics.raters.facets import _Panel
from shanyrak_methods.psychometrics.raters.ratings import Ratings
from shanyrak_methods.psychometrics.raters.tests.commissions import a_commission


def test_severities_are_found_again_within_their_errors() -> None:
    _merit, severity, ratings = a_commission(400, 12, seed=1)
    found = fit_ratings(ratings)
    assert found.converged
    assert np.corrcoef(found.severity, severity)[0, 1] > 0.95
    assert np.mean(((found.severity - severity) / found.severity_error) ** 2) < 2.2
    assert found.severity.sum() == pytest.approx(0.0, abs=1e-9)


def test_intervals_of_severity_cover_as_often_as_they_say() -> None:
    covered = []
    for seed in range(40):
        _merit, severity, ratings = a_commission(120, 10, seed=100 + seed, criteria=3)
        found = fit_ratings(ratings, steps="common")
        covered += (np.abs(found.severity - severity) < 1.96 * found.severity_error).tolist()
    assert 0.92 <= np.mean(covered) <= 0.98  # 400 intervals: ±0.022 by chance


def test_adjusted_merit_chooses_better_than_raw_means() -> None:
    merit, _severity, ratings = a_commission(400, 12, seed=2)
    told = candidates(fit_ratings(ratings))
    best = set(np.argsort(-merit)[:150])
    by_merit = set(np.argsort([-one.merit for one in told])[:150])
    by_mean = set(np.argsort([-one.mean_score for one in told])[:150])
    assert len(best & by_merit) > len(best & by_mean)


def test_the_information_is_the_bend_of_the_likelihood() -> None:
    _merit, _severity, ratings = a_commission(80, 5, seed=3, criteria=2)
    panel = _Panel(ratings, common=False)
    found = fit_ratings(ratings)
    params = panel.start()
    params[: panel.n_criteria] = found.difficulty
    params[panel.n_criteria : panel.n_criteria + panel.n_raters] = found.severity
    params[panel.n_criteria + panel.n_raters : -1] = found.thresholds.ravel()
    params[-1] = np.log(found.spread)
    exact = panel.bonds.T @ panel.look(params).observed() @ panel.bonds
    step, differences = 1e-4, np.zeros_like(exact)
    for one in range(len(exact)):
        move = step * panel.bonds[:, one]
        rises = [panel.look(params + sign * move).slope() @ panel.bonds for sign in (1, -1)]
        differences[:, one] = -(rises[0] - rises[1]) / (2 * step)
    assert exact == pytest.approx(differences, abs=1e-3 * np.abs(exact).max())


def test_names_and_order_change_nothing() -> None:
    _merit, _severity, ratings = a_commission(60, 5, seed=4)
    rows = [
        (ratings.candidates[n], "z" + ratings.raters[::-1][r], ratings.criteria[c], int(score))
        for n, r, c, score in zip(
            ratings.candidate, ratings.rater, ratings.criterion, ratings.score, strict=True
        )
    ]
    one, other = fit_ratings(ratings), fit_ratings(Ratings.of(rows[::-1]))
    assert other.severity == pytest.approx(one.severity[::-1], abs=1e-3)
    assert other.log_likelihood == pytest.approx(one.log_likelihood, abs=1e-5)


def test_a_rater_who_gives_at_random_stands_out() -> None:
    _merit, _severity, ratings = a_commission(200, 8, seed=5)
    score = ratings.score.copy()
    wild = ratings.rater == 3
    score[wild] = np.random.default_rng(6).integers(0, 4, wild.sum())
    rows = zip(ratings.candidate, ratings.rater, ratings.criterion, score, strict=True)
    named = Ratings.of([(str(n), f"{r:02}", str(c), int(s)) for n, r, c, s in rows])
    told = raters(fit_ratings(named))
    assert max(told, key=lambda one: one.outfit).name == "03"
    assert told[3].infit > 1.2


def test_a_rater_who_gives_one_mark_for_everything_shows_a_halo() -> None:
    _merit, _severity, ratings = a_commission(200, 8, seed=7)
    score = ratings.score.copy()
    own = np.flatnonzero(ratings.rater == 2)
    first = {int(ratings.candidate[one]): int(score[one]) for one in own[::-1]}
    score[own] = [first[int(ratings.candidate[one])] for one in own]
    rows = zip(ratings.candidate, ratings.rater, ratings.criterion, score, strict=True)
    told = raters(fit_ratings(Ratings.of([(str(n), f"{r:02}", str(c), int(s)) for n, r, c, s in rows])))
    assert max(told, key=lambda one: one.halo).name == "02"


def split() -> Ratings:
    rows = [
        (f"{side}{n}", f"{side}{r}", "merit", (n + r) % 3) for side in "ab" for n in range(4) for r in (1, 2)
    ]
    return Ratings.of(rows)


def test_parts_without_a_shared_rater_are_named_and_joined_as_cheaply_as_can_be() -> None:
    assert [len(part.candidates) for part in components(split())] == [4, 4]
    assert len(links_needed(split())) == 1
    dear = links_needed(split(), lambda rater, candidate: 1.0 if (rater, candidate) == ("b2", "a3") else 9.0)
    assert [(pair.rater, pair.candidate) for pair in dear] == [("b2", "a3")]
    assert links_needed(split(), lambda _rater, _candidate: None) == []


def test_disconnected_ratings_are_fitted_and_said_to_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "ratings.csv"
    lines = ["candidate,rater,criterion,score"]
    lines += [f"{s}{n},{s}{r},merit,{(n + r) % 3}" for s in "ab" for n in range(4) for r in (1, 2)]
    file.write_text("\n".join(lines), encoding="utf-8")
    assert raters_command(["fit", str(file), "--json"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["connected"] is False
    assert "2 parts" in printed.err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "“candidate” is missing"),
        ("candidate,rater,criterion\n", "“score” is missing"),
        ("candidate,rater,criterion,score\n", "there are no ratings"),
        ("candidate,rater,criterion,score\nA,B,C,x\n", "row 2, column “score”"),
        ("candidate,rater,criterion,score\nA,,C,1\n", "row 2, column “rater” is empty"),
        ("candidate,rater,criterion,score\nA,B,C,1\nA,B,C,2\n", "twice"),
        ("candidate,rater,criterion,score\nA,B,C,1\nD,B,C,1\n", "everybody got the same"),
        ("candidate,rater,criterion,score\nA,B,C,1\nD,B,C,999\n", "between 0 and 100"),
    ],
)
def test_bad_input_is_one_clear_line(
    content: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "ratings.csv"
    file.write_text(content, encoding="utf-8")
    assert raters_command(["fit", str(file), "--json"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert said in printed.err
    assert printed.err.count("\n") == 1


def test_common_steps_need_common_scores() -> None:
    rows = [(str(n), "r", c, (n % (2 + int(c)))) for n in range(9) for c in ("0", "1")]
    with pytest.raises(BadInput, match="same highest score"):
        fit_ratings(Ratings.of(rows), steps="common")
