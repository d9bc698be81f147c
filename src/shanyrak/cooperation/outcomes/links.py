"""Links by which one person answers one question without signing in.

A link is signed with the key of this installation and says which question, and to whom. Whoever opens it sees the
answers; only a press gives one, so that a mail scanner that follows links answers nothing. It opens nothing once the
person no longer speaks for the party.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from django.core.signing import BadSignature, dumps, loads
from django.urls import reverse

from shanyrak.cooperation.outcomes.rules import LINK_LASTS, LinkNotGood

SALT = "shanyrak.outcomes.answer"


@dataclass(frozen=True, slots=True)
class AnswerLink:
    """What a link says: the question, and the person it was made for."""

    ask: int
    person: int


def new_link(link: AnswerLink) -> str:
    """Return the token of a link."""
    return dumps([link.ask, link.person], salt=SALT)


def read_link(token: str) -> AnswerLink:
    """Return what a token says. Raises LinkNotGood for one that was altered, made for something else, or is too old."""
    try:
        ask, person = loads(token, salt=SALT, max_age=LINK_LASTS)
        return AnswerLink(int(ask), int(person))
    except (BadSignature, ValueError, TypeError) as forged:
        raise LinkNotGood from forged


def address_of(token: str, answer: str = "") -> str:
    """Return the path of the page that a link opens, with one answer ready."""
    there = reverse("outcomes:by_link", args=[token])
    return f"{there}?answer={answer}" if answer else there


def name_of(token: str) -> str:
    """Return the name by which the journal knows a link: nobody can make the link out of it."""
    return hashlib.sha256(token.encode()).hexdigest()[:16]
