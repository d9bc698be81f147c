"""Closing the platform for a while: as long as a file named ``maintenance`` lies in its data folder."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from shanyrak.site.errors import maintenance

MONITOR = "/healthz"  # a monitor asks on, also then


class Maintenance:
    """Answers every request with the page of maintenance while the sign is out; looks for it each time."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer
        self.sign = settings.PLACES.data / "maintenance"

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or say that we are working."""
        if self.sign.exists() and request.path != MONITOR:
            return maintenance(request)
        return self.answer(request)
