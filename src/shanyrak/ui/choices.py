"""Choices whose names are kept as msgids: each reader has them in their language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy


def translated(names: Mapping[Any, str]) -> list[tuple[str, Any]]:
    """Return choices by their values, with names that are translated when the form is shown."""
    return [(str(value), gettext_lazy(name)) for value, name in names.items()]
