"""The page that a proxy or a monitor asks whether the installation is well."""

from __future__ import annotations

from dataclasses import asdict
from http import HTTPStatus

from django.http import HttpRequest, JsonResponse
from django.utils.timezone import now
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from shanyrak.runtime.health import health


@require_safe
@never_cache
def healthz(_request: HttpRequest) -> JsonResponse:
    """Say how every part is; 503 if one is not well."""
    found = health(at=now())
    status = HTTPStatus.OK if found.ok else HTTPStatus.SERVICE_UNAVAILABLE
    return JsonResponse({"ok": found.ok, **asdict(found)}, status=status)
