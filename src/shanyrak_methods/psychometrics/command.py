"""``shanyrak irt fit|score|simulate``: calibration, ability and adaptive tests from the command line, without a database."""

from __future__ import annotations

import argparse
import csv
import json
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

import numpy as np

from shanyrak_methods.psychometrics.ability import METHODS, Abilities, Scale, estimated_sd, score
from shanyrak_methods.psychometrics.adaptive import command as adaptive
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.items import Calibration, Item, calibrate
from shanyrak_methods.psychometrics.models import MODELS
from shanyrak_methods.psychometrics.responses import HIGHEST, Responses
from shanyrak_methods.psychometrics.responses_csv import read_csv

DONE, MISUSED = 0, 2
PERSONS = 10_000  # printed at a time
FEWEST = 10  # persons of a group: of fewer, mean and spread are guesses
Run = Callable[[argparse.Namespace], int]


class Parser(argparse.ArgumentParser):
    """Says in one line on standard error what was wrong."""

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message}", file=sys.stderr)  # noqa: T201 - it speaks to a terminal
        raise SystemExit(MISUSED)


def irt_command(arguments: Sequence[str]) -> int:
    """Run ``shanyrak irt …``; bad input is one line on standard error and exit status 2."""
    return run(_parser(), arguments)


def run(parser: argparse.ArgumentParser, arguments: Sequence[str]) -> int:
    """Run what a parser understood; what cannot be computed on is said in one line."""
    asked = parser.parse_args(arguments)
    try:
        return int(asked.run(asked))
    except BadInput as refusal:
        print(f"{parser.prog}: {refusal}", file=sys.stderr)  # noqa: T201 - it speaks to a terminal
        return MISUSED


def show(answer: object) -> None:
    """Print an answer as JSON; what has no value is null."""
    print(json.dumps(plain(answer), ensure_ascii=False, allow_nan=False))  # noqa: T201 - it speaks to a terminal


def plain(value: Any) -> Any:
    """Return a value as JSON knows it."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="shanyrak irt",
        description="Calibrate the items of a test, score candidates, try an adaptive test.",
    )
    commands = parser.add_subparsers(metavar="fit|score|simulate", required=True)
    fit = commands.add_parser("fit", help="calibrate items from answers")
    fit.add_argument(
        "responses", metavar="RESPONSES.csv", help="a header of item names; 0, 1, … or empty in each cell"
    )
    fit.add_argument("--model", choices=sorted(MODELS), default="2pl")
    fit.add_argument(
        "--no-errors", action="store_true", help="leave the standard errors out, which is a little quicker"
    )
    fit.add_argument(
        "--anchors", metavar="ITEMS.json", help="hold the items that “irt fit --json” printed before"
    )
    fit.add_argument(
        "--groups",
        metavar="GROUPS.csv",
        help="a header, then the group of each person; the first is the reference",
    )
    fit.set_defaults(run=_fit)
    scored = commands.add_parser("score", help="score candidates with calibrated items")
    scored.add_argument("responses", metavar="RESPONSES.csv")
    scored.add_argument("--items", required=True, metavar="ITEMS.json", help="what “irt fit --json” printed")
    scored.add_argument("--method", choices=METHODS, default="eap")
    scored.add_argument(
        "--sd", type=float, help="spread of ability; by default 1, or estimated where all slopes are 1"
    )
    scored.set_defaults(run=_score)
    simulated = commands.add_parser("simulate", help="try an adaptive test on made-up candidates")
    adaptive.add_arguments(simulated)
    simulated.set_defaults(run=_simulate)
    for command in (fit, scored, simulated):
        command.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
    return parser


def _simulate(asked: argparse.Namespace) -> int:
    found = adaptive.report(asked)
    if asked.json:
        show(found)
    else:
        shown = {name: value for name, value in found.items() if not isinstance(value, list)}
        print("\n".join(f"{name}: {value}" for name, value in shown.items()))  # noqa: T201 - it speaks to a terminal
    return DONE


def _fit(asked: argparse.Namespace) -> int:
    responses = read_csv(asked.responses, on_disk=True)
    groups: tuple[str, ...] = ()
    if asked.groups:
        responses, groups = in_groups(responses, asked.groups)
    anchors = read_anchors(asked.anchors, asked.model, responses.items) if asked.anchors else None
    found = calibrate(responses, asked.model, standard_errors=not asked.no_errors, anchors=anchors)
    for note in found.notes:
        print(note, file=sys.stderr)  # noqa: T201 - it speaks to a terminal
    if asked.json:
        told = calibration_as_json(found)
        show(told | {"groups": groups_as_json(found, groups)} if groups or anchors else told)
    else:
        print(_table(found))  # noqa: T201 - it speaks to a terminal
    return DONE


def calibration_as_json(found: Calibration) -> dict[str, Any]:
    """Return the form that ``irt fit --json`` prints; items with several steps have lists for ``b`` and ``se_b``."""
    return {
        "model": found.model,
        "n_persons": found.n_persons,
        "n_items": len(found.items),
        "log_likelihood": found.log_likelihood,
        "iterations": found.iterations,
        "converged": found.converged,
        "seconds": round(found.seconds, 4),
        "items": [_item_as_json(item) for item in found.items],
    }


def groups_as_json(found: Calibration, names: Sequence[str | None]) -> list[dict[str, Any]]:
    """Return the distribution of ability in each group, by its name if groups were told apart."""
    parts = zip(names or [None], found.means, found.sds, found.se_means, found.se_sds, strict=True)
    return [dict(zip(("group", "mean", "sd", "se_mean", "se_sd"), part, strict=True)) for part in parts]


def _item_as_json(item: Item) -> dict[str, Any]:
    def one_or_all(values: tuple[float, ...]) -> object:
        return None if not values else values[0] if len(values) == 1 else list(values)

    beside = {"se_c": item.se_c if item.se_c > 0 else None, "scores": list(item.scores), "note": item.note}
    return {
        "item": item.name,
        "a": item.a,
        "b": one_or_all(item.b),
        "c": item.c,
        "se_a": item.se_a,
        "se_b": one_or_all(item.se_b),
        **{name: value for name, value in beside.items() if value},
    }


def _table(found: Calibration) -> str:
    head = (
        f"{found.model}: {found.n_persons} persons, {len(found.items)} items, log-likelihood "
        f"{found.log_likelihood:.4f}, {'converged' if found.converged else 'NOT converged'} in {found.iterations} passes"
    )
    rows = [
        f"{item.name:<24}{item.a:>9.4f}  "
        + "  ".join(f"{b:.4f} ±{se:.4f}" for b, se in zip(item.b, item.se_b, strict=True))
        for item in found.items
    ]
    return "\n".join([head, f"{'item':<24}{'a':>9}  b", *rows])


def _score(asked: argparse.Namespace) -> int:
    responses = read_csv(asked.responses, on_disk=True)
    model, items = read_items(asked.items)
    scale = Scale.of(items, model)
    if asked.sd is not None and not asked.sd > 0:
        raise BadInput("the spread of ability must be above 0")
    sd = asked.sd or (estimated_sd(responses, scale) if scale.model.common_slope else 1.0)
    found = score(responses, scale, method=asked.method, sd=sd)
    if asked.json:
        sys.stdout.writelines(abilities_as_json(found, model, sd))
    else:
        sys.stdout.writelines(
            f"{ability:.4f} ±{error:.4f}\n" for ability, error in zip(found.ability, found.error, strict=True)
        )
    return DONE


def abilities_as_json(found: Abilities, model: str, sd: float) -> Iterator[str]:
    """Yield the parts of what ``irt score --json`` prints: a person each row of the answers, in their order."""
    head = {
        "model": model,
        "method": found.method,
        "n_persons": len(found.ability),
        "ability_sd": sd,
        "reliability": found.reliability,
    }
    yield json.dumps(plain(head), ensure_ascii=False)[:-1] + ', "persons": ['
    between = ""
    for rows in range(0, len(found.ability), PERSONS):
        pairs = zip(
            *(one[rows : rows + PERSONS].tolist() for one in (found.ability, found.error)), strict=True
        )
        persons = [{"ability": plain(ability), "se": plain(error)} for ability, error in pairs]
        yield between + json.dumps(persons)[1:-1]
        between = ", "
    yield "]}\n"


def read_items(file: str) -> tuple[str, list[Item]]:
    """Return the model and the items of a file that ``irt fit --json`` wrote. Raises BadInput."""
    try:
        told = json.loads(Path(file).read_text(encoding="utf-8"))
        return str(told["model"]), [_item(one) for one in told["items"]]
    except OSError as trouble:
        raise BadInput(f"{file} cannot be read: {(trouble.strerror or 'unknown').lower()}") from trouble
    except (ValueError, TypeError, KeyError, AttributeError) as trouble:
        raise BadInput(f"{file} is not what “irt fit --json” writes") from trouble


def read_anchors(file: str, model: str, items: Sequence[str]) -> dict[str, tuple[float, ...]]:
    """Return what those of ``items`` are held at that were calibrated before. Raises BadInput."""
    before, known = read_items(file)
    if before != model:
        raise BadInput(f"{file} is of the model “{before}”, which items of “{model}” cannot be held at")
    scale = Scale.of(known, model)
    held = {
        name: tuple(row[used].tolist())
        for name, row, used in zip(scale.names, scale.params, scale.model.used, strict=True)
        if name in items
    }
    if not held:
        raise BadInput(f"none of the items in {file} is among those that were answered")
    return held


def in_groups(responses: Responses, file: str) -> tuple[Responses, tuple[str, ...]]:
    """Return the answers with the group of each person, and the names of groups as they first appear. Raises BadInput."""
    try:
        with Path(file).open(encoding="utf-8-sig", newline="") as opened:
            named = [row[0].strip() if row else "" for row in csv.reader(opened)][1:]
    except OSError as trouble:
        raise BadInput(f"{file} cannot be read: {(trouble.strerror or 'unknown').lower()}") from trouble
    except (UnicodeDecodeError, csv.Error) as trouble:
        raise BadInput(f"{file} is no CSV table of UTF-8 text") from trouble
    if len(named) != responses.n_rows or "" in named:
        raise BadInput(f"{file} must name a group for each of the {responses.n_rows} persons")
    counts = Counter(named)  # in the order in which they first appear
    small = next((name for name, count in counts.items() if count < FEWEST), None)
    if small is not None:
        raise BadInput(f"the group “{small}” has {counts[small]}; its mean and spread need at least {FEWEST}")
    numbers = {name: number for number, name in enumerate(counts)}
    return replace(responses, group=np.array([numbers[name] for name in named])), tuple(numbers)


def _item(told: dict[str, Any]) -> Item:
    none = float("nan")
    b = told["b"]
    steps = () if b is None else tuple(map(float, b)) if isinstance(b, list) else (float(b),)
    slope = none if told["a"] is None else float(told["a"])
    written = tuple(map(int, told.get("scores", ())))
    if written and (
        len(written) != len(steps) + 1 or sorted({*written} & {*range(HIGHEST + 1)}) != [*written]
    ):
        raise ValueError(written)
    if steps and not all(map(math.isfinite, (slope, *steps, float(told["c"] or 0.0)))):
        raise ValueError(steps)
    return Item(
        name=str(told["item"]),
        a=slope,
        b=steps,
        c=float(told["c"] or 0.0),
        se_a=none,
        se_b=tuple(none for _step in steps),
        se_c=none,
        note=str(told.get("note", "")),
        scores=written,
    )
