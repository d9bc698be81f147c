"""How often one place on the network may try links; counted in the cache that all processes share."""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest

TRIES = 60
WITHIN = 10 * 60  # seconds


def tries_too_often(request: HttpRequest) -> bool:
    """Count one more try from where ``request`` comes from; return whether these were too many."""
    key = f"invitations.link.{get_adapter().get_client_ip(request)}"
    cache.add(key, 0, timeout=WITHIN)
    try:
        return cache.incr(key) > TRIES
    except ValueError:  # the count ran out between the two
        return False
