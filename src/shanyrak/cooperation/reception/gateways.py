"""How often one place on the network may try links; counted in the cache that all processes share."""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest

TRIES = 30  # of links that open nothing
WITHIN = 10 * 60  # seconds


def tried_too_often(request: HttpRequest) -> bool:
    """Whether too many bad links came from where ``request`` comes from."""
    return int(cache.get(_key(request), 0)) > TRIES


def note_bad_link(request: HttpRequest) -> None:
    """Count a link that opened nothing."""
    cache.add(_key(request), 0, timeout=WITHIN)
    try:
        cache.incr(_key(request))
    except ValueError:  # the count ran out between the two
        return


def _key(request: HttpRequest) -> str:
    return f"reception.link.{get_adapter().get_client_ip(request)}"
