"""Whoever signs out leaves nothing on the phone: the browser is told to drop what pages kept in it."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse


class ClearDevice:
    """Sends ``Clear-Site-Data`` with the answer to signing out: lists of people, queues and workers go."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and have the device cleared where somebody has just signed out."""
        response = self.answer(request)
        if request.method == "POST" and request.path == reverse("account_logout"):
            response["Clear-Site-Data"] = '"storage"'
        return response
