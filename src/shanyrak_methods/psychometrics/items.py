"""Calibration for use: from answers as they came to a table of items with difficulties and standard errors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from shanyrak_methods.psychometrics.calibration import Fit, fit
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.priors import Priors
from shanyrak_methods.psychometrics.provenance import Provenance, hash_of
from shanyrak_methods.psychometrics.responses import Responses, closed_up, tally

Values = NDArray[np.float64]

FAR = 6.0  # standard deviations from the mean of ability: almost nobody is there to say anything of the item
OUTSIDE = 10.0  # standard deviations: nobody is there
UNSURE = 2.0  # standard error of a difficulty, in standard deviations of ability
BLIND = 3.0  # standard error of the logit of guessing
STEEP = 20.0  # slope: from one tenth of right answers to nine tenths in a fifth of a standard deviation


@dataclass(frozen=True, slots=True)
class Item:
    """What a calibration says of an item.

    ``a``: slope; ``b``: difficulties, one for right-or-wrong, else one a step; ``c``: chance to guess; each with its
    standard error, ``nan`` where it has none. Ability is standard normal in the reference group, except under ``rasch`` and
    ``pcm``, where every slope is 1 and the spread of ability is estimated. ``note``: why the numbers cannot be relied on.
    ``scores``: the scores that were given, where they leave gaps; empty for 0, 1, …
    """

    name: str
    a: float
    b: tuple[float, ...]
    c: float
    se_a: float
    se_b: tuple[float, ...]
    se_c: float
    note: str = ""
    scores: tuple[int, ...] = ()

    @property
    def is_estimated(self) -> bool:
        """Whether the answers said anything of the item."""
        return bool(self.b)


@dataclass(frozen=True, slots=True)
class Calibration:
    """The items of a test, and how well they describe the answers.

    ``ability_sd``: the spread of ability in the reference group (1 unless slopes are 1 or items are held). ``means`` and
    ``sds``: of ability in each group, on the same scale, with standard errors that are 0 for what is not estimated.
    ``notes``: what was left out or joined, a sentence each.
    """

    model: str
    items: tuple[Item, ...]
    n_persons: int
    log_likelihood: float
    iterations: int
    converged: bool
    seconds: float
    ability_sd: float
    means: tuple[float, ...]
    sds: tuple[float, ...]
    se_means: tuple[float, ...]
    se_sds: tuple[float, ...]
    notes: tuple[str, ...]
    provenance: Provenance


def calibrate(
    responses: Responses,
    model: str = "2pl",
    *,
    standard_errors: bool = True,
    priors: Priors | None = None,
    anchors: Mapping[str, tuple[float, ...]] | None = None,
) -> Calibration:
    """Return the table of items under which the answers are likeliest.

    Items that everybody answered alike say nothing and are left out with a note, as are persons without an answer; unused
    scores are closed up. Items that the answers hardly fix are named, never clipped. ``anchors``: slope and intercepts of
    items that are held. Raises BadInput.
    """
    _check_right_or_wrong(responses, model)
    ready = prepare(responses)
    left_out = set(responses.items) - set(ready.responses.items)
    held = {name: values for name, values in (anchors or {}).items() if name not in left_out}
    found = fit(ready.responses, model, standard_errors=standard_errors, priors=priors, anchors=held)
    covariance = _covariance(found)
    groups = _groups(found, covariance)
    items = _all_items(responses.items, ready, item_table(ready.responses.items, found, covariance))
    weak = (f"{item.name}: {item.note}" for item in items if item.note and item.is_estimated)
    return Calibration(
        model=model,
        items=items,
        n_persons=round(ready.persons),
        log_likelihood=found.log_likelihood,
        iterations=found.iterations,
        converged=found.converged,
        seconds=found.seconds,
        ability_sd=groups.sds[0],
        means=groups.means,
        sds=groups.sds,
        se_means=groups.se_means,
        se_sds=groups.se_sds,
        notes=(*ready.notes, *weak, *_about_the_end(found)),
        provenance=Provenance(f"psychometrics.calibrate.{model}", _origin(responses, priors, anchors)),
    )


def _about_the_end(found: Fit) -> Iterator[str]:
    if not found.converged:
        yield f"no maximum was reached in {found.iterations} passes: the numbers are where the search was left"


def _check_right_or_wrong(responses: Responses, model: str) -> None:
    if model in {"grm", "pcm"}:
        return
    if max(int(block.max()) for block, *_beside in responses.blocks()) > 1:
        raise BadInput(f"the model “{model}” is for right or wrong; for scores above 1 there are grm and pcm")


def _all_items(names: Sequence[str], ready: Prepared, estimated: Sequence[Item]) -> tuple[Item, ...]:
    """Return an item for each name: as estimated, or without numbers where it says nothing."""
    none = float("nan")
    known = {item.name: replace(item, scores=ready.written.get(item.name, ())) for item in estimated}
    silent = Item("", none, (), none, none, (), none, "everybody answered alike")
    return tuple(known[name] if name in known else replace(silent, name=name) for name in names)


def _origin(
    responses: Responses, priors: Priors | None, anchors: Mapping[str, tuple[float, ...]] | None
) -> str:
    """Return the hash of the answers, and of what is believed and held where anything is."""
    answers = responses.input_hash()
    if not (priors and priors.any) and not anchors:
        return answers
    return hash_of(answers, repr(priors), repr(sorted((anchors or {}).items())))


@dataclass(frozen=True, slots=True)
class Prepared:
    """Answers that a model can be fitted to, and how many persons they stand for.

    ``written``: of items whose scores had gaps, the scores that were given. ``notes``: what was done, a sentence each.
    """

    responses: Responses
    persons: float
    written: Mapping[str, tuple[int, ...]]
    notes: tuple[str, ...]


def prepare(responses: Responses) -> Prepared:
    """Return answers without items that say nothing, scores counted from 0. Raises BadInput when no item is left."""
    found = tally(responses)
    given = found.chosen > 0
    useful = [number for number, count in enumerate(given.sum(axis=1)) if count > 1]
    notes = [
        f"{name}: everybody answered alike"
        for number, name in enumerate(responses.items)
        if number not in useful
    ]
    if not useful:
        raise BadInput("every item was answered alike by everybody, so nothing can be told apart")
    if found.empty:
        notes.append(f"{found.empty} persons without any answer say nothing of the items")
    ready = responses.only(useful)
    persons = found.persons - found.empty if responses.weights is None else found.persons
    written = {
        name: tuple(np.flatnonzero(row).tolist())
        for name, row in zip(ready.items, given[useful], strict=True)
        if not row[: int(row.sum())].all()
    }
    notes += [
        f"{name}: only the scores {', '.join(map(str, scores))} were given; they are counted from 0"
        for name, scores in written.items()
    ]
    closed = closed_up(ready, [written.get(name, ()) for name in ready.items])
    return Prepared(closed, persons, written, tuple(notes))


@dataclass(frozen=True, slots=True)
class Groups:
    """The distribution of ability in each group, where every slope is 1 on the scale of these slopes."""

    means: tuple[float, ...]
    sds: tuple[float, ...]
    se_means: tuple[float, ...]
    se_sds: tuple[float, ...]


def _groups(found: Fit, covariance: Values | None) -> Groups:
    """Return the groups on the scale of the items; errors by the delta method, ability being the slope times the fit's."""
    tied = int(found.positions[0, 0]) if found.model.common_slope else -1
    scale = float(found.params[0, 0]) if found.model.common_slope else 1.0
    size = 0 if covariance is None else len(covariance)
    turns = np.zeros((2, len(found.spread.means), size))  # of means and spreads, by free parameter
    for group in range(len(found.spread.means) if size else 0):
        if tied >= 0:
            turns[:, group, tied] = found.spread.means[group], found.spread.sds[group]
        if group in found.spread.free:
            at = size - 2 * len(found.spread.free) + 2 * (group - found.spread.first)
            turns[0, group, at], turns[1, group, at + 1] = scale, scale * found.spread.sds[group]
    known = np.full(turns.shape[:2], np.nan)
    if covariance is not None:
        known = np.sqrt(np.maximum(np.einsum("kgi,ij,kgj->kg", turns, covariance, turns), 0.0))
    means, sds = (tuple((scale * one).tolist()) for one in (found.spread.means, found.spread.sds))
    return Groups(means, sds, tuple(known[0].tolist()), tuple(known[1].tolist()))


def item_table(names: Sequence[str], found: Fit, covariance: Values | None) -> list[Item]:
    """Return what a fit says of each item, in difficulties; ``covariance``: of the free parameters, if it is known."""
    return [_item(name, number, found, covariance) for number, name in enumerate(names)]


def _covariance(found: Fit) -> Values | None:
    if found.information is None:
        return None
    size = len(found.information)
    try:
        return np.asarray(np.linalg.inv(found.information))
    except np.linalg.LinAlgError:
        return np.full((size, size), np.nan)


def _item(name: str, number: int, found: Fit, covariance: Values | None) -> Item:
    params = found.params[number, found.model.used[number]]
    behind = found.positions[number, found.model.used[number]]
    own = np.zeros((len(params), len(params)))
    if covariance is None:
        own += np.nan
    else:
        free = behind >= 0
        own[np.ix_(free, free)] = covariance[np.ix_(behind[free], behind[free])]
    kind = found.model.name
    guess = float(expit(params[2])) if kind == "3pl" else 0.0
    steps = params[1:2] if kind == "3pl" else params[1:]
    b, turn = _difficulties(kind, float(params[0]), steps)
    with np.errstate(invalid="ignore"):
        se_b = tuple(np.sqrt(np.diag(turn @ own[: 1 + len(steps), : 1 + len(steps)] @ turn.T)).tolist())
        se_a = float("nan") if found.model.common_slope else float(np.sqrt(own[0, 0]))
        se_logit = float(np.sqrt(own[2, 2])) if kind == "3pl" else float("nan")
    item = Item(
        name=name,
        a=1.0 if found.model.common_slope else float(params[0]),
        b=tuple(b.tolist()),
        c=guess,
        se_a=se_a,
        se_b=se_b,
        se_c=se_logit * guess * (1 - guess),
    )
    return replace(item, note=_note(item, se_logit, known=covariance is not None))


def _difficulties(kind: str, slope: float, steps: Values) -> tuple[Values, Values]:
    """Return the difficulties and (difficulties, parameters) their slopes by slope and intercepts (delta method)."""
    count = len(steps)
    turn = np.zeros((count, count + 1))
    if kind in {"rasch", "pcm"}:
        turn[:, 1:] = np.eye(count, k=-1) - np.eye(count)
        return -np.diff(steps, prepend=0.0), turn
    slope = slope or 1e-12
    turn[:, 0] = steps / slope**2
    turn[:, 1:] = -np.eye(count) / slope
    return -steps / slope, turn


def _note(item: Item, se_logit: float, *, known: bool) -> str:
    """Return the first reason why the numbers cannot be relied on; ``known``: whether their errors are."""
    furthest = max(map(abs, item.b))
    reasons = (
        (known and not all(np.isfinite(item.se_b)), "weakly identified: the likelihood is flat here"),
        (
            abs(item.a) > STEEP,
            "weakly identified: it divides people almost without an exception, so its slope has hardly a limit",
        ),
        (known and max(item.se_b) > UNSURE, "weakly identified: the answers hardly fix its difficulty"),
        (se_logit > BLIND, "weakly identified: guessing cannot be told from none"),
        (furthest >= OUTSIDE, "weakly identified: its difficulty lies where there are no candidates"),
        (furthest > FAR, "far from where candidates are"),
    )
    return next((words for holds, words in reasons if holds), "")
