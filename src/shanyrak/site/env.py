"""Reading the environment: each setting has one name, one type, and a clear error."""

from __future__ import annotations

import os


class SettingMissing(Exception):
    """An environment variable that has no default is not set."""


class SettingUnreadable(Exception):
    """An environment variable holds something its type does not allow."""


def text(name: str, default: str | None = None) -> str:
    """Return the variable's text. Raises SettingMissing without it and without a default."""
    value = os.environ.get(name, default)
    if value is None:
        raise SettingMissing(name)
    return value


def words(name: str, default: str) -> list[str]:
    """Return the comma-separated words of the variable."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def switch(name: str, *, default: bool) -> bool:
    """Return on or off. Raises SettingUnreadable for any other word."""
    value = os.environ.get(name)
    if value is None:
        return default
    try:
        return {"on": True, "off": False}[value]
    except KeyError:
        raise SettingUnreadable(f"{name} must be on or off, not {value!r}") from None


def number(name: str, default: int) -> int:
    """Return a whole number. Raises SettingUnreadable when it is none."""
    value = os.environ.get(name)
    if value is None:
        return default
    try:
        return int(value)
    except ValueError:
        raise SettingUnreadable(f"{name} must be a whole number, not {value!r}") from None
