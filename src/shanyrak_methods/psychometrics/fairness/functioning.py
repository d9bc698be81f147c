"""Differential item functioning: items that are harder for one group than for equally able people of another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit, xlogy
from scipy.stats import chi2, norm

from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.provenance import Findings, Provenance, hash_of
from shanyrak_methods.psychometrics.responses import MISSING, Responses

Values = NDArray[np.float64]
Flags = NDArray[np.bool_]

DELTA = -2.35  # logits to the delta scale of ETS
SLIGHT, LARGE = 1.0, 1.5  # on that scale
SLIGHT_R2, LARGE_R2 = 0.035, 0.070
LEVEL = 0.05
ROUNDS = 10  # of purification
STEPS = 30


@dataclass(frozen=True, slots=True)
class Functioning:
    """What a test of one item found.

    ``effect``: on the delta scale under Mantel–Haenszel (below 0: harder for the focal group), with its standard error; the
    gain in Nagelkerke's R² under logistic regression. ``p``: of the hypothesis that the item treats both groups alike.
    ``grade``: A negligible, B moderate, C large; empty where the item could not be tested, for the reason in ``note``.
    ``uniform``: p of a difference that is the same at every ability, ``crossing``: of one that is not; logistic only.
    """

    item: str
    effect: float
    error: float
    p: float
    grade: str
    note: str = ""
    uniform: float = float("nan")
    crossing: float = float("nan")


def mantel_haenszel(
    responses: Responses, focal: Sequence[bool] | Flags, *, purify: bool = True
) -> Findings[Functioning]:
    """Return, for each right-or-wrong item, the odds of a right answer compared at equal total scores.

    ``focal``: (persons,) who belongs to the focal group; everybody else is the reference. Persons with a missing answer have
    no comparable total and are left out. The common odds ratio α (Mantel & Haenszel 1959, JNCI 22) is told as
    ``Δ = -2.35 ln α`` with the variance of Robins, Breslow & Greenland (1986, Biometrics 42); classes as ETS uses them
    (Zieky 1993): A if \\|Δ\\| < 1 or not beyond chance, C if \\|Δ\\| ≥ 1.5 and surely above 1, else B. With ``purify`` items
    of class C are taken out of the total (Holland & Thayer 1988) until nothing changes; an item always counts for itself.
    Raises BadInput.
    """
    scores, members = _right_or_wrong(responses, focal)
    matching = np.ones(scores.shape[1], dtype=bool)
    for _round in range(ROUNDS if purify else 1):
        found = [_mantel_haenszel_of(scores, members, matching, item) for item in range(scores.shape[1])]
        kept = np.array([grade != "C" for *_rest, grade in found])
        if (kept == matching).all() or not kept.any():
            break
        matching = kept
    told = [
        Functioning(name, effect, error, p, grade, "" if grade else "nothing can be compared at equal scores")
        for name, (effect, error, p, grade) in zip(responses.items, found, strict=True)
    ]
    return Findings(told, _from("mantel_haenszel", responses, focal, f"{purify}"))


def _from(
    method: str, responses: Responses, focal: Sequence[bool] | Flags, *others: Values | str
) -> Provenance:
    members = np.asarray(focal, dtype=bool)
    return Provenance(f"psychometrics.{method}", hash_of(responses.input_hash(), members, *others))


def _right_or_wrong(responses: Responses, focal: Sequence[bool] | Flags) -> tuple[NDArray[np.int64], Flags]:
    """Return the answers and groups of those who answered every item. Raises BadInput."""
    members = np.asarray(focal, dtype=bool)
    if members.shape != (responses.n_rows,):
        raise BadInput("who belongs to the focal group must be said for every person")
    scores = np.asarray(responses.one_a_row().scores, dtype=np.int64)
    whole = (scores != MISSING).all(axis=1)
    scores, members = scores[whole], members[whole]
    if not members.any() or members.all():
        raise BadInput("both groups need persons who answered every item")
    if scores.max() > 1:
        raise BadInput("only right-or-wrong items can be compared in this way")
    return scores, members


def _mantel_haenszel_of(
    scores: NDArray[np.int64], members: Flags, matching: Flags, item: int
) -> tuple[float, float, float, str]:
    """Return (Δ, its error, p, class) of one item."""
    counted = matching.copy()
    counted[item] = True
    total = scores[:, counted].sum(axis=1)
    right = scores[:, item] == 1
    cells = np.zeros((int(counted.sum()) + 1, 2, 2))  # total score, focal, right
    np.add.at(cells, (total, members.astype(int), right.astype(int)), 1.0)
    odds = common_odds(cells)
    delta, error = DELTA * odds.log_ratio, -DELTA * odds.error
    return delta, error, odds.p, _grade(delta, error, odds.p) if np.isfinite(delta) else ""


@dataclass(frozen=True, slots=True)
class CommonOdds:
    """The logarithm of a common odds ratio, its standard error, and p of the hypothesis that it is 0."""

    log_ratio: float
    error: float
    p: float


def common_odds(cells: Values) -> CommonOdds:
    """Return the odds ratio that all strata share (Mantel & Haenszel 1959).

    ``cells``: (strata, 2, 2) counts by stratum, group (reference first) and answer (wrong first). All ``nan`` where no stratum
    has both groups with both answers.
    """
    (b, a), (d, c) = cells[:, 0].T, cells[:, 1].T  # a, b: reference right and wrong; c, d: focal
    n = a + b + c + d
    told = ((a + b) > 0) & ((c + d) > 0)
    a, b, c, d, n = a[told], b[told], c[told], d[told], n[told]
    r, s = (a * d / n).sum(), (b * c / n).sum()
    if r == 0 or s == 0:
        return CommonOdds(float("nan"), float("nan"), float("nan"))
    error = float(np.sqrt(_variance_of_log_odds(a, b, c, d, n)))
    return CommonOdds(float(np.log(r / s)), error, _chance(a, b, c, d, n))


def _variance_of_log_odds(a: Values, b: Values, c: Values, d: Values, n: Values) -> float:
    """Return the variance of ``ln α`` (Robins, Breslow & Greenland 1986, eq. 4)."""
    agree, differ, r, s = (a + d) / n, (b + c) / n, a * d / n, b * c / n
    top, below = r.sum(), s.sum()
    first = (agree * r).sum() / (2 * top**2)
    middle = (agree * s + differ * r).sum() / (2 * top * below)
    return float(first + middle + (differ * s).sum() / (2 * below**2))


def _chance(a: Values, b: Values, c: Values, d: Values, n: Values) -> float:
    """Return p of the Mantel–Haenszel statistic, with the correction for continuity."""
    expected = (a + b) * (a + c) / n
    alone = n > 1
    variance = ((a + b) * (c + d) * (a + c) * (b + d))[alone] / (n**2 * (n - 1))[alone]
    if variance.sum() == 0:
        return 1.0
    apart = max(abs(float((a - expected).sum())) - 0.5, 0.0)
    return float(chi2.sf(apart**2 / variance.sum(), 1))


def _grade(delta: float, error: float, p: float) -> str:
    if abs(delta) < SLIGHT or p >= LEVEL:
        return "A"
    surely = (abs(delta) - SLIGHT) / error > norm.ppf(1 - LEVEL)
    return "C" if abs(delta) >= LARGE and surely else "B"


def logistic(
    responses: Responses, focal: Sequence[bool] | Flags, *, match_on: Values | None = None
) -> Findings[Functioning]:
    """Return, for each right-or-wrong item, what the group adds to ability in saying who answers right.

    Three nested regressions (Swaminathan & Rogers 1990, JEM 27): ability; ability and group; and their product. ``p`` is of
    the likelihood ratio of the last over the first (2 degrees of freedom); ``effect`` the gain in Nagelkerke's R², with the
    classes of Jodoin & Gierl (2001): A below .035 or not beyond chance, B, C from .070. ``match_on``: (persons,) ability to
    compare at, the total score if left out. Raises BadInput.
    """
    scores, members = _right_or_wrong(responses, focal)
    if match_on is None:
        ability = scores.sum(axis=1).astype(np.float64)
    else:
        ability = np.asarray(match_on, dtype=np.float64)[(responses.scores != MISSING).all(axis=1)]
    spread = float(ability.std()) or 1.0
    ability = (ability - ability.mean()) / spread
    group = members.astype(np.float64)
    columns = np.column_stack([np.ones(len(ability)), ability, group, ability * group])
    told = [_logistic_of(name, scores[:, item], columns) for item, name in enumerate(responses.items)]
    return Findings(told, _from("logistic", responses, focal, columns[:, 1]))


def _logistic_of(name: str, right: NDArray[np.int64], columns: Values) -> Functioning:
    y = right.astype(np.float64)
    if y.min() == y.max():
        none = float("nan")
        return Functioning(name, none, none, none, "", "everybody answered alike")
    alone = _log_likelihood_at_rate(y)
    levels = [regress(columns[:, :used], y)[1] for used in (2, 3, 4)]
    gain = max(2 * (levels[2] - levels[0]), 0.0)
    p = float(chi2.sf(gain, 2))
    effect = _nagelkerke(levels[2], alone, len(y)) - _nagelkerke(levels[0], alone, len(y))
    grade = "A" if p >= LEVEL or effect < SLIGHT_R2 else "C" if effect >= LARGE_R2 else "B"
    return Functioning(
        item=name,
        effect=effect,
        error=float("nan"),
        p=p,
        grade=grade,
        uniform=float(chi2.sf(max(2 * (levels[1] - levels[0]), 0.0), 1)),
        crossing=float(chi2.sf(max(2 * (levels[2] - levels[1]), 0.0), 1)),
    )


def _log_likelihood_at_rate(y: Values) -> float:
    rate = y.mean()
    return float(len(y) * (xlogy(rate, rate) + xlogy(1 - rate, 1 - rate)))


def _nagelkerke(value: float, alone: float, persons: int) -> float:
    """Return Nagelkerke's R² (1991, Biometrika 78): the share of the likelihood that is explained, scaled to reach 1."""
    share = -np.expm1(2 * (alone - value) / persons)
    return float(share / -np.expm1(2 * alone / persons))


def regress(columns: Values, y: Values) -> tuple[Values, float]:
    """Return the coefficients of a logistic regression and its log-likelihood, by Newton's method.

    ``columns``: (persons, coefficients). A ridge of 1e-6 keeps separated groups finite.
    """
    weights = np.zeros(columns.shape[1])
    ridge = 1e-6 * np.eye(columns.shape[1])
    for _step in range(STEPS):
        p = expit(columns @ weights)
        rise = columns.T @ (y - p) - ridge @ weights
        bend = (columns * (p * (1 - p))[:, None]).T @ columns + ridge
        move = np.linalg.solve(bend, rise)
        weights = weights + np.clip(move, -4.0, 4.0)
        if np.abs(move).max() < 1e-10:
            break
    z = columns @ weights
    return weights, float((y * z - np.logaddexp(0.0, z)).sum())
