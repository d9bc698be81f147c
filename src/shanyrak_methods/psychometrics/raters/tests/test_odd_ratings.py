"""What is odd about ratings is named, and the rest is fitted."""

from __future__ import annotations

import numpy as np
import pytest

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.raters import candidates, fit_ratings
from shanyrak_methods.psychometrics.raters.ratings import Ratings, Row
from shanyrak_methods.psychometrics.raters.tests.commissions import a_commission, with_scores


def a_table() -> list[Row]:
    rng = np.random.default_rng(1)
    return [(f"n{n}", f"r{r}", c, int(rng.integers(0, 4))) for n in range(12) for r in range(3) for c in "xy"]


@pytest.mark.parametrize(("score", "word", "sign"), [(0, "lowest", 1), (3, "highest", -1)])
def test_a_rater_at_the_end_of_the_scale_is_named_and_spoils_nobody_elses_severity(
    score: int, word: str, sign: int
) -> None:
    ratings = a_commission(150, 6, seed=2).ratings
    changed, own = ratings.score.copy(), ratings.rater == 2
    changed[own] = score
    found = fit_ratings(with_scores(ratings, changed))
    assert found.converged
    assert any(f"rater 02 gave the {word} score every time" in note for note in found.notes)
    assert np.argmax(sign * found.severity) == 2
    assert np.abs(found.severity[2]) < 12
    assert found.severity_error[2] > 3 * np.delete(found.severity_error, 2).max()
    others = np.delete(found.severity, 2)
    assert others.sum() == pytest.approx(0.0, abs=1e-9)
    assert others == pytest.approx(np.delete(fit_ratings(ratings).severity, 2), abs=0.3)


def test_a_rater_who_gives_one_score_only_is_named() -> None:
    rows = [(n, r, c, 2 if r == "r1" else score) for n, r, c, score in a_table()]
    assert "r1 gave the score 2 only, 24 times" in fit_ratings(Ratings.of(rows)).notes


def test_a_criterion_on_which_all_got_the_same_is_left_out_and_named() -> None:
    rows = a_table() + [(f"n{n}", "r1", "z", 3) for n in range(12)]
    found = fit_ratings(Ratings.of(rows))
    assert found.ratings.criteria == ("x", "y")
    assert found.notes == ("z: everybody got the same score, so it is left out",)
    assert found.log_likelihood == fit_ratings(Ratings.of(a_table())).log_likelihood


def test_who_loses_all_ratings_with_a_criterion_is_named() -> None:
    found = Ratings.of([*a_table(), ("late", "r1", "z", 3)])
    assert "no rating is left of the candidate late" in found.notes


def test_scores_never_given_are_passed_over_and_named() -> None:
    rows = [(n, r, c, 9 if score == 3 else score) for n, r, c, score in a_table()]
    ratings = Ratings.of(rows)
    assert ratings.scales == ((0, 1, 2, 9), (0, 1, 2, 9))
    assert ratings.notes[0] == "x: only the scores 0, 1, 2, 9 were given; those between are passed over"


def test_common_steps_take_a_score_that_one_criterion_never_got() -> None:
    rows = [row for row in a_table() if row[2] == "x" or row[3] != 1]
    found = fit_ratings(Ratings.of(rows), steps="common")
    assert found.ratings.scales == ((0, 1, 2, 3), (0, 1, 2, 3))
    assert found.thresholds[0] == pytest.approx(found.thresholds[1])


def test_common_steps_need_common_scores() -> None:
    rows = [(str(n), "r", c, (n % (2 + int(c)))) for n in range(9) for c in ("0", "1")]
    with pytest.raises(BadInput, match="same highest score"):
        fit_ratings(Ratings.of(rows), steps="common")


def test_a_candidate_with_one_rating_has_a_wide_interval() -> None:
    found = fit_ratings(Ratings.of([*a_table(), ("zz", "r0", "x", 3)]))
    assert found.merit_error[-1] > found.merit_error[:-1].max()
    assert candidates(found)[-1].ratings == 1


def test_one_candidate_and_one_rater_do_not_crash() -> None:
    assert fit_ratings(Ratings.of([("n", "r", "x", 0), ("n", "s", "x", 2)])).converged
    assert fit_ratings(Ratings.of([("n", "r", "x", 0), ("m", "r", "x", 2)])).converged


def test_raters_who_share_no_criterion_are_told_apart_only_among_themselves() -> None:
    rng = np.random.default_rng(3)
    rows = [
        (f"n{n}", rater, criterion, int(rng.integers(0, 4)))
        for n in range(60)
        for criterion, own in (("language", ("Aru", "Bek")), ("law", ("Dana", "Erlan", "Gani")))
        for rater in own
    ]
    found = fit_ratings(Ratings.of(rows))
    assert any("2 circles" in note and "Aru, Bek; Dana, Erlan, Gani" in note for note in found.notes)
    assert found.severity[:2].sum() == pytest.approx(0.0, abs=1e-9)
    assert found.severity[2:].sum() == pytest.approx(0.0, abs=1e-9)
    assert (found.severity_error < 0.5).all()


def test_ratings_that_never_contradict_each_other_have_no_maximum_and_say_so() -> None:
    rows = [(f"n{n}", f"r{r}", "x", n) for n in range(4) for r in range(3)]
    found = fit_ratings(Ratings.of(rows))
    assert not found.converged
    assert any("the likelihood has no maximum" in note for note in found.notes)
    assert np.isfinite(found.merit).all()


def test_a_guest_who_alone_rates_a_criterion_is_a_circle_of_their_own() -> None:
    found = fit_ratings(Ratings.of([*a_table(), ("n0", "guest", "tongue", 0), ("n1", "guest", "tongue", 1)]))
    assert found.converged
    assert any("2 circles" in note and note.endswith("guest; r0, r1, r2") for note in found.notes)
    assert found.severity[found.ratings.raters.index("guest")] == pytest.approx(0.0)


def test_what_ratings_hardly_fix_is_named_as_weakly_identified() -> None:
    """Two members who differ by a point every time could differ by any number of logits."""
    rows = [(f"n{n}", f"r{r}", "x", r + n % 2) for n in range(6) for r in range(2)]
    found = fit_ratings(Ratings.of(rows))
    assert found.severity_error.min() > 2
    assert any(note.startswith("weakly identified") and "r0, r1" in note for note in found.notes)
