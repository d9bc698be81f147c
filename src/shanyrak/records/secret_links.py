"""Links that open one row to whoever holds them, without an account.

A delegate, a host or an invitee has no account. The link is signed with the key of this installation and names the row
and the number of its link; a new number makes all older links of the row worthless. Nothing has to be kept to send
the same link twice, and whoever reads the database cannot make one.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.core.signing import BadSignature, Signer, dumps, loads

from shanyrak.refusals import Refusal, gettext_noop


class LinkNotGood(Refusal):
    """The link was altered, was made for something else, is too old, or was replaced."""

    text = gettext_noop("This link is not good any more. Ask whoever sent it for a new one.")


@dataclass(frozen=True, slots=True)
class SecretLinks:
    """The links of one purpose, such as ``registration.own``: a link of another purpose opens nothing here."""

    purpose: str
    last: timedelta | None = None

    def new(self, row: int, number: int = 1) -> str:
        """Return the token that opens ``row`` as long as its link number is ``number``; one that lasts is always the same."""
        if self.last is None:
            return Signer(salt=self._salt).sign_object([row, number])
        return dumps([row, number], salt=self._salt)

    def read(self, token: str) -> tuple[int, int]:
        """Return (row, link number) of a token; the caller compares the number. Raises LinkNotGood."""
        try:
            row, number = self._said(token)
            return int(row), int(number)
        except (BadSignature, ValueError, TypeError) as forged:
            raise LinkNotGood from forged

    def _said(self, token: str) -> Any:
        if self.last is None:
            return Signer(salt=self._salt).unsign_object(token)
        return loads(token, salt=self._salt, max_age=self.last)

    @property
    def _salt(self) -> str:
        return f"shanyrak.links.{self.purpose}"


def name_of(token: str) -> str:
    """Return the name by which the journal knows a link: nobody can make the link out of it."""
    return hashlib.sha256(token.encode()).hexdigest()[:16]
