"""What the rotation of officials refuses to compute on, and says so in one line."""

from __future__ import annotations


class BadInput(ValueError):
    """The round cannot be planned; the message says which official, post or rule, and what would be right."""
