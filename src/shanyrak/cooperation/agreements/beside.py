"""What rooms above this one tell of a deed: where it was and who took part, and what came of it.

A deed knows the record behind it by its kind and number only. The room of that record, or one above it, registers what
its pages say besides; every provider is asked once, for all deeds of a page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from shanyrak.records.languages import NOTHING_SAID, Said
from shanyrak.roles import Actor


@dataclass(frozen=True, slots=True)
class Came:
    """Something that came of a deed: in words, the state it is in, and at which party."""

    text: Said
    word: str
    tone: str
    where: Said = NOTHING_SAID


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a deed: a short note, and what came of it."""

    note: str = ""
    came: tuple[Came, ...] = ()


Provider = Callable[[Collection[int], Actor], Mapping[int, Beside]]
Key = tuple[str, int]
providers: dict[str, list[Provider]] = defaultdict(list)


def tells_of(record_kind: str) -> Callable[[Provider], Provider]:
    """Register what is told of the deeds behind which stand records of one kind."""

    def keep(provider: Provider) -> Provider:
        providers[record_kind].append(provider)
        return provider

    return keep


def beside_deeds(deeds: Iterable[Any], actor: Actor) -> dict[Key, Beside]:
    """Return what stands beside each deed, by the kind and number of its record; each provider is asked once."""
    numbers: dict[str, set[int]] = defaultdict(set)
    for deed in deeds:
        if deed.record_kind and deed.record_id:
            numbers[deed.record_kind].add(deed.record_id)
    found: dict[Key, list[Beside]] = defaultdict(list)
    for kind, some in numbers.items():
        for provider in providers[kind]:
            for number, told in provider(some, actor).items():
                found[kind, number].append(told)
    return {key: _together(told) for key, told in found.items()}


def _together(told: Iterable[Beside]) -> Beside:
    told = tuple(told)
    notes = [one.note for one in told if one.note]
    return Beside(" · ".join(notes), tuple(came for one in told for came in one.came))
