"""A rotation round: who serves where, which posts there are, which rules hold and what is weighed."""

from __future__ import annotations

import hashlib
import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cached_property
from typing import Any

from shanyrak_methods.rotation.errors import BadInput


@dataclass(frozen=True, slots=True)
class Official:
    """Somebody of the corps.

    ``post``: where they serve now. ``years``: since when, in years. ``family``: how well a region suits the family, 0 to 1, by
    region; other regions count 0. ``hardship``: how often they served at a hardship post. ``competences``: 0 to 1 by name.
    ``kin``: officials who must not serve in the same body.
    """

    id: str
    post: str
    years: float = 0.0
    home: str = ""
    languages: frozenset[str] = frozenset()
    clearance: int = 0
    level: int = 0
    hardship: int = 0
    family: Mapping[str, float] = field(default_factory=dict)
    competences: Mapping[str, float] = field(default_factory=dict)
    kin: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Post:
    """A place to serve. ``competences``: what it asks for, with weights; ``category``: posts of one are filled among each other."""

    id: str
    body: str = ""
    region: str = ""
    languages: frozenset[str] = frozenset()
    clearance: int = 0
    level: int = 0
    hardship: bool = False
    category: str = ""
    competences: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rules:
    """What must hold. ``stay_share``: of each body's officials, at least this share stays; ``most_moves``: of all, at most."""

    minimum_years: float = 0.0
    maximum_years: float = float("inf")
    level_step: int = 1
    home_region: bool = True  # nobody serves where they come from
    stay_share: float = 0.0
    most_moves: float = 1.0


@dataclass(frozen=True, slots=True)
class Weights:
    """What is weighed, each from 0: how much one unit of it counts against the others."""

    fit: float = 1.0
    family: float = 0.3
    hardship: float = 0.3
    ramp_up: float = 0.3
    moving: float = 0.1
    as_planned: float = 0.0  # for keeping what an earlier plan said, so that small changes stay small


@dataclass(frozen=True)  # without slots, so that what is looked up often is gathered once
class Round:
    """Everything that a plan follows from; ``planned``: what an earlier plan said, by official."""

    officials: tuple[Official, ...]
    posts: tuple[Post, ...]
    rules: Rules = Rules()
    weights: Weights = Weights()
    planned: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _check_names([one.id for one in self.officials], "official")
        _check_names([one.id for one in self.posts], "post")
        known = {one.id for one in self.posts}
        for official in self.officials:
            if official.post not in known:
                raise BadInput(
                    f"official “{official.id}” serves at “{official.post}”, which is no post of the round"
                )
        twice = [post for post, count in Counter(one.post for one in self.officials).items() if count > 1]
        if twice:
            raise BadInput(f"post “{twice[0]}” is held by two officials")
        people = {one.id for one in self.officials}
        for official in self.officials:
            if official.id in official.kin:
                raise BadInput(f"official “{official.id}” is kin of “{official.id}”: name others only")
            unknown = sorted(official.kin - people)
            if unknown:
                raise BadInput(f"official “{official.id}” is kin of “{unknown[0]}”, who is not in the round")

    @cached_property
    def official_of(self) -> dict[str, Official]:
        """The officials by their id."""
        return {one.id: one for one in self.officials}

    @cached_property
    def post_of(self) -> dict[str, Post]:
        """The posts by their id."""
        return {one.id: one for one in self.posts}

    @cached_property
    def posts_of_category(self) -> dict[str, tuple[Post, ...]]:
        """The posts of each category, in the order of the round: an official's are those of the category they serve in."""
        found: dict[str, list[Post]] = {}
        for post in self.posts:
            found.setdefault(post.category, []).append(post)
        return {category: tuple(posts) for category, posts in found.items()}

    def input_hash(self) -> str:
        """Return the SHA-256 of the round, written down in one fixed way."""
        told = json.dumps(self, sort_keys=True, default=_plainly, ensure_ascii=False)
        return hashlib.sha256(told.encode()).hexdigest()


def _plainly(value: Any) -> Any:
    """Return what JSON has no form for as what it has one for: values by field, sets in order."""
    if is_dataclass(value):
        return {one.name: getattr(value, one.name) for one in fields(value)}
    return dict(value) if isinstance(value, Mapping) else sorted(value)


def _check_names(names: Sequence[str], what: str) -> None:
    if not names:
        raise BadInput(f"there is no {what}")
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise BadInput(f"two {what}s are called “{twice[0]}”")


SETS = frozenset({"languages", "kin"})
NUMBERS = frozenset({"years", "minimum_years", "maximum_years", "stay_share", "most_moves"})


def made(kind: type[Any], told: object, where: str) -> Any:
    """Return a value of ``kind`` with the fields that were ``told``. Raises BadInput, which says ``where`` and what was expected."""
    if not isinstance(told, dict):
        raise BadInput(f"{where} must be an object")
    known = {one.name: one for one in fields(kind)}
    for name in told:
        if name not in known:
            raise BadInput(f"{where} has an unknown field “{name}”")
    if "id" in known and not isinstance(told.get("id"), str):
        raise BadInput(f"{where} needs an “id”")
    return kind(**{name: _value(name, value, known[name].default, where) for name, value in told.items()})


def _value(name: str, value: Any, default: object, where: str) -> object:
    if name in SETS:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise BadInput(f"{where}, “{name}” must be a list of names")
        return frozenset(value)
    if name in {"family", "competences"}:
        if not isinstance(value, dict) or not all(
            _is_number(one) and 0 <= one <= 1 for one in value.values()
        ):
            raise BadInput(f"{where}, “{name}” must give numbers from 0 to 1 by name")
        return dict(value)
    if isinstance(default, bool):
        if not isinstance(value, bool):
            raise BadInput(f"{where}, “{name}” must be true or false")
    elif isinstance(default, str) or name in {"id", "post"}:
        if not isinstance(value, str):
            raise BadInput(f"{where}, “{name}” must be a text")
    elif (
        not _is_number(value)
        or value < 0
        or (not isinstance(default, float) and not float(value).is_integer())
    ):
        raise BadInput(f"{where}, “{name}” must be a number from 0")
    return value


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and not math.isnan(value)
