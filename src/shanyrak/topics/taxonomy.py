"""The taxonomy that every installation begins with, as data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from shanyrak.records.languages import texts_from


@dataclass(frozen=True, slots=True)
class KnownTopic:
    """A topic of the taxonomy; one that is broader stands before those that are narrower."""

    notation: str
    broader: str
    names: Mapping[str, Mapping[str, str]]
    alternatives: Mapping[str, list[str]]
    definition: Mapping[str, Mapping[str, str]]


@cache
def taxonomy() -> tuple[KnownTopic, ...]:
    """Return every topic of the taxonomy, English being the original."""
    rows = json.loads(files("shanyrak.topics").joinpath("taxonomy.json").read_text(encoding="utf-8"))
    return tuple(
        KnownTopic(
            notation=row["notation"],
            broader=row["broader"],
            names=texts_from(row["names"], original_language="en"),
            alternatives=row["alternatives"],
            definition=texts_from(row["definition"], original_language="en"),
        )
        for row in rows
    )
