"""A round, or several years of them, from a JSON file; docs/methods/rotation.md gives its form."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from shanyrak_methods.rotation.errors import BadInput
from shanyrak_methods.rotation.following import Horizon, PostOf
from shanyrak_methods.rotation.problem import Official, Post, Round, Rules, Weights, made


def read_round(file: Path | str) -> Round:
    """Read a round from a JSON file. Raises BadInput."""
    return _round(_told(file))


def read_task(file: Path | str) -> Round | Horizon:
    """Read what is to be planned from a JSON file: with “years” several of them, else one round. Raises BadInput."""
    told = _told(file)
    if "years" not in told:
        return _round(told)
    years = told["years"]
    if not isinstance(years, int) or isinstance(years, bool):
        raise BadInput("“years” must be a whole number")
    return Horizon(_round(told), years, _planned(told.get("planned", [])))


def _told(file: Path | str) -> dict[str, Any]:
    try:
        told = json.loads(Path(file).read_text(encoding="utf-8"))
    except OSError as trouble:
        raise BadInput(f"{file} cannot be read: {(trouble.strerror or 'unknown').lower()}") from trouble
    except (ValueError, UnicodeDecodeError) as trouble:
        raise BadInput(f"{file} is not JSON: {trouble}") from trouble
    if not isinstance(told, dict) or not all(
        isinstance(told.get(name), list) for name in ("officials", "posts")
    ):
        raise BadInput("a round needs a list of officials and a list of posts")
    return told


def _round(told: dict[str, Any]) -> Round:
    planned = _planned(told.get("planned", {}))
    return Round(
        officials=tuple(
            made(Official, one, f"official {number}") for number, one in enumerate(told["officials"], 1)
        ),
        posts=tuple(made(Post, one, f"post {number}") for number, one in enumerate(told["posts"], 1)),
        rules=made(Rules, told.get("rules", {}), "the rules"),
        weights=made(Weights, told.get("weights", {}), "the weights"),
        planned=planned[0] if planned else {},
    )


def _planned(told: Any) -> tuple[PostOf, ...]:
    """Return what an earlier plan said: of one year as an object, of several as a list of them."""
    years = told if isinstance(told, list) else [told]
    for year in years:
        if not isinstance(year, dict) or not all(isinstance(post, str) for post in year.values()):
            raise BadInput("“planned” must give posts by official, or a list of such objects, one a year")
    return tuple(years)
