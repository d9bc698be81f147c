"""A refusal: the platform will not do what was asked, and can say why.

Rules raise refusals; pages show them. Anything else that is raised is a bug.
"""

from __future__ import annotations


def gettext_noop(text: str) -> str:
    """Mark ``text`` for the translators; it is translated where it is shown."""
    return text


class Refusal(Exception):
    """Base of every expected "no". Subclasses set ``text``; ``facts`` fill it in."""

    text: str
    field: str | None = None  # the form field the refusal belongs to, if it belongs to one

    def __init__(self, **facts: object) -> None:
        super().__init__(self.text % facts)
        self.facts = facts
