"""The rules that tie pairs together: kin, continuity of a body, the number of moves."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from shanyrak_methods.rotation.problem import Round

Values = NDArray[np.float64]
Places = NDArray[np.int64]

ROUNDING = 1e-9  # a share of 0.29 of 100 officials is 29 of them, whatever floating point makes of it


@dataclass(frozen=True, slots=True)
class Ties:
    """The rules over several pairs, by numbers of officials, posts and bodies in the order of the round.

    ``kin``: pairs of officials who must not serve in one body. ``needed``: (bodies,) how many of its officials must stay.
    """

    bodies: tuple[str, ...]
    kin: tuple[tuple[int, int], ...]
    own: Places  # (officials,) the post of each
    body_of: Places  # (posts,)
    needed: Places
    most_moves: int

    @property
    def old_body(self) -> Places:
        """(officials,) the body that each serves in now."""
        return self.body_of[self.own]

    def moved(self, post_of: Places) -> NDArray[np.bool_]:
        """Return (officials,) who moves; ``-1`` is no post, and no move."""
        return (post_of >= 0) & (post_of != self.own)

    def staying(self, post_of: Places) -> Places:
        """Return (bodies,) how many of its officials stay."""
        return np.bincount(self.old_body[post_of == self.own], minlength=len(self.bodies))

    def together(self, post_of: Places) -> list[tuple[int, int, int]]:
        """Return the kin that a plan brings into one body: official, official, body."""
        if not self.kin:
            return []
        one, other = np.array(self.kin).T
        body = np.where(post_of >= 0, self.body_of[post_of], -1)
        meet = np.flatnonzero((body[one] == body[other]) & (body[one] >= 0))
        return [(int(one[n]), int(other[n]), int(body[one[n]])) for n in meet]

    def kept(self, post_of: Places) -> bool:
        """Return whether a plan keeps all of these rules."""
        enough = bool((self.staying(post_of) >= self.needed).all())
        return enough and int(self.moved(post_of).sum()) <= self.most_moves and not self.together(post_of)


def ties(round_: Round) -> Ties:
    """Return the rules of a round that tie pairs together."""
    bodies = sorted({post.body for post in round_.posts})
    numbers = {body: position for position, body in enumerate(bodies)}
    places = {post.id: position for position, post in enumerate(round_.posts)}
    people = {one.id: position for position, one in enumerate(round_.officials)}
    own = np.array([places[one.post] for one in round_.officials])
    body_of = np.array([numbers[post.body] for post in round_.posts])
    may_stay = np.array([one.years < round_.rules.maximum_years for one in round_.officials])
    kin = {(people[one.id], people[other]) for one in round_.officials for other in one.kin}
    return Ties(
        bodies=tuple(bodies),
        kin=tuple(sorted({(min(pair), max(pair)) for pair in kin})),
        own=own,
        body_of=body_of,
        needed=_needed(round_.rules.stay_share, body_of[own], may_stay, len(bodies)),
        most_moves=int(round_.rules.most_moves * len(own) + ROUNDING),
    )


def _needed(share: float, body: Places, may_stay: NDArray[np.bool_], bodies: int) -> Places:
    """Return (bodies,) the share of the officials of each, or all who may stay if these are fewer."""
    serving = np.bincount(body, minlength=bodies)
    asked = np.floor(share * serving + ROUNDING).astype(np.int64)
    return np.minimum(asked, np.bincount(body[may_stay], minlength=bodies))
