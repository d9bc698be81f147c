"""``shanyrak rotate FILE.json --json``: the best plan of a rotation round, without a database."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from typing import Any, NoReturn

from shanyrak_methods.rotation.errors import BadInput
from shanyrak_methods.rotation.explaining import why, why_unplaced
from shanyrak_methods.rotation.planning import SECONDS, Plan, plan
from shanyrak_methods.rotation.problem import Round, read_round

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
        round_ = read_round(asked.file)
    except BadInput as refusal:
        print(f"{parser.prog}: {refusal}", file=sys.stderr)  # noqa: T201 - it speaks to a terminal
        return MISUSED
    began = time.perf_counter()
    found = plan(round_, seconds=asked.seconds)
    told = plan_as_json(round_, found, seconds=time.perf_counter() - began)
    print(json.dumps(told, ensure_ascii=False) if asked.json else _table(told))  # noqa: T201 - it speaks to a terminal
    return DONE


def plan_as_json(round_: Round, found: Plan, *, seconds: float) -> dict[str, Any]:
    """Return the form that ``rotate --json`` prints: every official once, in the order of the round."""
    serving = {one.id: one.post for one in round_.officials}
    return {
        "value": found.value,
        "bound": found.bound,
        "gap": found.gap,
        "optimal": found.is_optimal,
        "seconds": round(seconds, 4),
        "moves": sum(found.post_of.get(one) not in {None, post} for one, post in serving.items()),
        "officials": [_official(round_, found, one.id) for one in round_.officials],
        "input_hash": found.input_hash,
    }


def _official(round_: Round, found: Plan, official: str) -> dict[str, Any]:
    before = next(one.post for one in round_.officials if one.id == official)
    if official not in found.post_of:
        return {
            "official": official,
            "from": before,
            "to": None,
            "why_no_post": why_unplaced(round_, official),
        }
    told = why(round_, found, official)
    return {
        "official": official,
        "from": before,
        "to": told.post,
        "reasons": dict(told.reasons),
        "instead_of_staying": dict(told.instead_of_staying),
        "may_not_stay": list(told.obstacles),
    }


def _table(told: dict[str, Any]) -> str:
    proof = "proven optimal" if told["optimal"] else f"gap {told['gap']:.4f}"
    head = f"value {told['value']:.3f}, {proof}, {told['moves']} moves"
    rows = [f"{one['official']:<24}{one['from']:<24}{one['to'] or 'no post'}" for one in told["officials"]]
    return "\n".join([head, *rows])
