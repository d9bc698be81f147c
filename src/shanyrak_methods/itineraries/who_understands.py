"""Who understands what is said at a stop, by themselves or through an interpreter who is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from shanyrak_methods.itineraries.plan import Plan, Stop

Languages = frozenset[str]


def left_without(plan: Plan, stop: Stop) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the travellers who understand nothing of what is said at a stop, and the languages that would serve them all.

    Somebody whose languages nobody knows is not judged, nor a stop of which nobody knows what is spoken.
    """
    if not stop.spoken:
        return (), ()
    followed = _followed(plan, stop)
    left = {
        person.id: person.languages
        for person in plan.people
        if person.languages and person.id in stop.travellers and not person.languages & followed
    }
    return tuple(sorted(left)), _serving(left)


def _followed(plan: Plan, stop: Stop) -> Languages:
    """Return the languages in which one can follow: those spoken, and those interpreted from them at once."""
    pairs = (
        pair
        for interpreter in plan.interpreters
        if interpreter.id in stop.interpreters
        for pair in interpreter.pairs
        if pair & stop.spoken
    )
    return stop.spoken.union(*pairs)


def _serving(left: Mapping[str, Languages]) -> tuple[str, ...]:
    """Return few languages of which everybody left understands one: again and again the one that serves most."""
    waiting, chosen = Counter(left.values()), []
    while waiting:
        served = Counter[str]()
        for languages, people in waiting.items():
            served.update(dict.fromkeys(languages, people))
        best = min(served, key=lambda language: (-served[language], language))
        chosen.append(best)
        waiting = Counter({languages: n for languages, n in waiting.items() if best not in languages})
    return tuple(chosen)
