"""The kinds of records by the word that evidence and the journal know them by, with what each room does with them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

edits_of_kind: dict[str, Callable[..., Any]] = {}
"""The act that edits a record of each kind; a room tells it with its pages (:class:`records.pages.RecordPages`)."""
