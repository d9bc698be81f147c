"""``shanyrak rotate FILE.json --json``: the best plan of a rotation round, without a database."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, NoReturn

from shanyrak_methods.rotation.errors import BadInput
from shanyrak_methods.rotation.explaining import Why, what_speaks, why_unplaced, whys
from shanyrak_methods.rotation.following import Horizon
from shanyrak_methods.rotation.planning import SECONDS, Plan, plan
from shanyrak_methods.rotation.problem import Official, Round
from shanyrak_methods.rotation.reading import read_task
from shanyrak_methods.rotation.years import YearsPlan, plan_years

DONE, MISUSED = 0, 2


class Parser(argparse.ArgumentParser):
    """Says in one line on standard error what was wrong."""

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message}", file=sys.stderr)  # noqa: T201 - it speaks to a terminal
        raise SystemExit(MISUSED)


def rotate_command(arguments: Sequence[str]) -> int:
    """Run ``shanyrak rotate``; bad input is one line on standard error and exit status 2."""
    parser = Parser(
        prog="shanyrak rotate", description="Plan a rotation round: who serves where from now on."
    )
    parser.add_argument("file", metavar="FILE.json", help="officials, posts, rules and weights")
    parser.add_argument(
        "--seconds", type=float, default=SECONDS, help="stop after so many, with the best plan known"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
    asked = parser.parse_args(arguments)
    try:
        told = _planned(asked.file, asked.seconds)
    except BadInput as refusal:
        print(f"{parser.prog}: {refusal}", file=sys.stderr)  # noqa: T201 - it speaks to a terminal
        return MISUSED
    print(json.dumps(told, ensure_ascii=False) if asked.json else _table(told))  # noqa: T201 - it speaks to a terminal
    return DONE


def _planned(file: str, seconds: float) -> dict[str, Any]:
    asked = read_task(file)
    began = time.perf_counter()
    if isinstance(asked, Round):
        found = plan(asked, seconds=seconds)
        return plan_as_json(asked, found, seconds=time.perf_counter() - began)
    years = plan_years(asked, seconds=seconds)
    return years_as_json(asked, years, seconds=time.perf_counter() - began)


def plan_as_json(round_: Round, found: Plan, *, seconds: float) -> dict[str, Any]:
    """Return the form that ``rotate --json`` prints: every official once, in the order of the round."""
    told = whys(round_, found)
    officials = [_official(round_, one, told.get(one.id)) for one in round_.officials]
    return _as_json(
        found, seconds=seconds, moves=sum(one.moves for one in told.values()), officials=officials
    )


def years_as_json(horizon: Horizon, found: YearsPlan, *, seconds: float) -> dict[str, Any]:
    """Return the form that ``rotate --json`` prints for several years: each year with every official who is in it, once."""
    years = zip(horizon.rounds(found.post_of), found.post_of, found.values, strict=False)
    told = [_year(round_, post_of, value) for round_, post_of, value in years]
    return _as_json(found, seconds=seconds, moves=sum(year["moves"] for year in told), years=told)


def _as_json(found: Plan | YearsPlan, *, seconds: float, moves: int, **told: Any) -> dict[str, Any]:
    return {
        "value": found.value,
        "bound": found.bound,
        "gap": found.gap,
        "optimal": found.is_optimal,
        "seconds": round(seconds, 4),
        "moves": moves,
        **told,
        "input_hash": found.input_hash,
        "method": found.method,
        "version": found.version,
    }


def _year(round_: Round, post_of: Mapping[str, str], value: float) -> dict[str, Any]:
    told = {
        one.id: what_speaks(round_, one, post_of[one.id]) for one in round_.officials if one.id in post_of
    }
    return {
        "value": value,
        "moves": sum(one.moves for one in told.values()),
        "officials": [
            {
                name: part
                for name, part in _official(round_, one, told.get(one.id)).items()
                if name != "next_best"
            }
            for one in round_.officials
        ],
    }


def _official(round_: Round, official: Official, told: Why | None) -> dict[str, Any]:
    before = {"official": official.id, "from": official.post}
    if told is None:
        return {**before, "to": None, "why_no_post": why_unplaced(round_, official.id)}
    return {
        **before,
        "to": told.post,
        "reasons": dict(told.reasons),
        "instead_of_staying": dict(told.instead_of_staying),
        "may_not_stay": list(told.obstacles),
        "next_best": asdict(told.next_best) if told.next_best else None,
        "may_not_move": list(told.bound_by),
    }


def _table(told: dict[str, Any]) -> str:
    proof = "proven optimal" if told["optimal"] else f"gap {told['gap']:.4f}"
    head = f"value {told['value']:.3f}, {proof}, {told['moves']} moves"
    years = told.get("years", [told])
    return "\n".join(
        [head, *(row for number, year in enumerate(years, 1) for row in _rows(number, len(years), year))]
    )


def _rows(number: int, years: int, told: dict[str, Any]) -> list[str]:
    head = [f"year {number}: value {told['value']:.3f}, {told['moves']} moves"] if years > 1 else []
    return head + [
        f"{one['official']:<24}{one['from']:<24}{one['to'] or 'no post'}" for one in told["officials"]
    ]
