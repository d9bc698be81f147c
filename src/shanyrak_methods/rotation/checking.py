"""Whether a plan keeps every rule, asked one by one and written apart from the solver, so that neither can hide a fault."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from shanyrak_methods.rotation.problem import Round
from shanyrak_methods.rotation.weighing import obstacles, reasons


def faults(round_: Round, post_of: Mapping[str, str]) -> list[str]:
    """Return what is wrong with a plan, a sentence each; none if it keeps every rule."""
    posts = {post.id: post for post in round_.posts}
    found = [
        f"{post} is given to {count} officials"
        for post, count in Counter(post_of.values()).items()
        if count > 1
    ]
    for official in round_.officials:
        if official.id in post_of:
            said = obstacles(round_, official, posts[post_of[official.id]])
            found += [f"{official.id} at {post_of[official.id]}: {why}" for why in said]
    return [*found, *_kin(round_, post_of), *_continuity(round_, post_of), *_moves(round_, post_of)]


def value(round_: Round, post_of: Mapping[str, str]) -> float:
    """Return what a plan is worth, by the reasons of each pair."""
    posts = {post.id: post for post in round_.posts}
    placed = [one for one in round_.officials if one.id in post_of]
    return sum(sum(reasons(round_, one, posts[post_of[one.id]]).values()) for one in placed)


def _kin(round_: Round, post_of: Mapping[str, str]) -> list[str]:
    body = {post.id: post.body for post in round_.posts}
    found = []
    for official in round_.officials:
        for other in sorted(official.kin):
            both = official.id in post_of and other in post_of
            if both and official.id < other and body[post_of[official.id]] == body[post_of[other]]:
                found.append(f"{official.id} and {other} are kin in one body")
    return found


def _continuity(round_: Round, post_of: Mapping[str, str]) -> list[str]:
    body = {post.id: post.body for post in round_.posts}
    posts = {post.id: post for post in round_.posts}
    found = []
    for name in sorted(set(body.values())):
        serving = [one for one in round_.officials if body[one.post] == name]
        can_stay = sum(not obstacles(round_, one, posts[one.post]) for one in serving)
        needed = min(int(round_.rules.stay_share * len(serving) + 1e-9), can_stay)
        staying = sum(post_of.get(one.id) == one.post for one in serving)
        if staying < needed:
            found.append(f"{name}: {staying} stay, {needed} are needed")
    return found


def _moves(round_: Round, post_of: Mapping[str, str]) -> list[str]:
    moved = sum(one.id in post_of and post_of[one.id] != one.post for one in round_.officials)
    most = int(round_.rules.most_moves * len(round_.officials) + 1e-9)
    return [f"{moved} officials move, at most {most} may"] if moved > most else []
