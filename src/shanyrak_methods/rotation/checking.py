"""Whether a plan keeps every rule, asked one by one and written apart from the solver, so that neither can hide a fault."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from shanyrak_methods.rotation.problem import Official, Round
from shanyrak_methods.rotation.weighing import obstacles, reasons


def faults(round_: Round, post_of: Mapping[str, str]) -> list[str]:
    """Return what is wrong with a plan, a sentence each; none if it keeps every rule."""
    strangers = _strangers(round_, post_of)
    if strangers:
        return strangers
    found = [
        f"{post} is given to {count} officials"
        for post, count in Counter(post_of.values()).items()
        if count > 1
    ]
    for official in round_.officials:
        if official.id in post_of:
            said = obstacles(round_, official, round_.post_of[post_of[official.id]])
            found += [f"{official.id} at {post_of[official.id]}: {why}" for why in said]
    return [*found, *_kin(round_, post_of), *_continuity(round_, post_of), *_moves(round_, post_of)]


def value(round_: Round, post_of: Mapping[str, str]) -> float:
    """Return what a plan is worth, by the reasons of each pair."""
    posts = round_.post_of
    placed = [one for one in round_.officials if one.id in post_of]
    return sum(sum(reasons(round_, one, posts[post_of[one.id]]).values()) for one in placed)


def _strangers(round_: Round, post_of: Mapping[str, str]) -> list[str]:
    found = [f"{one} is no official of the round" for one in post_of if one not in round_.official_of]
    return found + [f"{one} is no post of the round" for one in post_of.values() if one not in round_.post_of]


def _kin(round_: Round, post_of: Mapping[str, str]) -> list[str]:
    body = {one: round_.post_of[post].body for one, post in post_of.items()}
    pairs = {(one.id, other) for one in round_.officials for other in one.kin}
    together = {tuple(sorted(pair)) for pair in pairs if {*pair} <= body.keys() and len({*pair}) > 1}
    return [
        f"{one} and {other} are kin in one body"
        for one, other in sorted(together)
        if body[one] == body[other]
    ]


def _continuity(round_: Round, post_of: Mapping[str, str]) -> list[str]:
    serving: dict[str, list[Official]] = {}
    for official in round_.officials:
        serving.setdefault(round_.post_of[official.post].body, []).append(official)
    found = []
    for name, officials in sorted(serving.items()):
        can_stay = sum(not obstacles(round_, one, round_.post_of[one.post]) for one in officials)
        needed = min(int(round_.rules.stay_share * len(officials) + 1e-9), can_stay)
        staying = sum(post_of.get(one.id) == one.post for one in officials)
        if staying < needed:
            found.append(f"{name}: {staying} stay, {needed} are needed")
    return found


def _moves(round_: Round, post_of: Mapping[str, str]) -> list[str]:
    moved = sum(one.id in post_of and post_of[one.id] != one.post for one in round_.officials)
    most = int(round_.rules.most_moves * len(round_.officials) + 1e-9)
    return [f"{moved} officials move, at most {most} may"] if moved > most else []
