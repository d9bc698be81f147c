"""Every address of the platform, read from the address map itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from shanyrak.roles import Permission


@dataclass(frozen=True, slots=True)
class Address:
    """One address: its name with its namespace, its route, what it must be given, and who answers."""

    name: str
    route: str
    takes: tuple[str, ...]
    view: Callable[..., Any]

    @property
    def permission(self) -> Permission | None:
        """What opens the page, if it says so."""
        return getattr(self.view, "permission", None)


def addresses() -> list[Address]:
    """Return every address, in the order of the map."""
    return list(walk(get_resolver()))


def walk(
    resolver: URLResolver, route: str = "", namespace: str = "", taken: tuple[str, ...] = ()
) -> Iterator[Address]:
    """Yield the addresses below ``resolver``; ``taken`` is what the way down to it has asked for already."""
    for found in resolver.url_patterns:
        here, takes = f"{route}{found.pattern}", (*taken, *found.pattern.regex.groupindex)
        if isinstance(found, URLPattern):
            yield Address(f"{namespace}{found.name or here}", here, takes, found.callback)
        else:
            inside = f"{namespace}{found.namespace}:" if found.namespace else namespace
            yield from walk(found, here, inside, takes)
