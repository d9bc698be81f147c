"""How often one place on the network may send forms without an account; counted in the cache that all processes share."""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

WITHIN = 10 * 60  # seconds


def sends_too_often(request: HttpRequest) -> bool:
    """Count one more form from where ``request`` comes from; return whether these were too many.

    A whole ministry may stand behind one address, so that the number is large, and an installation can set it.
    """
    key = f"registration.form.{get_adapter().get_client_ip(request)}"
    try:
        return cache.incr(key) > settings.REGISTRATIONS_FROM_ONE_PLACE
    except ValueError:  # the first, or the count has run out
        cache.add(key, 1, timeout=WITHIN)
        return False
