"""What the methods refuse to compute on, and say so in one line."""

from __future__ import annotations


class BadInput(ValueError):
    """The data cannot be used; the message says which row or column, and what would be right."""
