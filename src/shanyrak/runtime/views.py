"""The installation's own pages: whether it is well, and all it keeps as one archive."""

from __future__ import annotations

from dataclasses import asdict
from http import HTTPStatus
from pathlib import Path
from tempfile import TemporaryDirectory

from django.http import FileResponse, HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.timezone import now
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from shanyrak.cooperation.imports.permissions import TAKE_EVERYTHING
from shanyrak.journal.actions import record
from shanyrak.runtime.health import health
from shanyrak.runtime.taking_away.tables import taken_models
from shanyrak.runtime.taking_away.writing import write_archive
from shanyrak.ui.access import actor_of, permitted


@require_safe
@never_cache
def healthz(_request: HttpRequest) -> JsonResponse:
    """Say how every part is; 503 if one is not well."""
    found = health(at=now())
    status = HTTPStatus.OK if found.ok else HTTPStatus.SERVICE_UNAVAILABLE
    return JsonResponse({"ok": found.ok, **asdict(found)}, status=status)


@permitted(TAKE_EVERYTHING)
@require_http_methods(["GET", "POST"])
def archive(request: HttpRequest) -> HttpResponseBase:
    """Say what the archive holds, or make it of all that the actor may see and give it. That it was taken is journalled."""
    if request.method != "POST":
        return render(request, "runtime/archive.html", {"tables": len(taken_models())})
    actor, at = actor_of(request), now()
    with TemporaryDirectory() as folder:
        place = Path(folder) / "archive.zip"
        digests = write_archive(place, actor=actor)
        record("runtime.archive.taken", by=actor, at=at, facts={"files": len(digests)})
        # The file stays readable through what is open, and is gone from the disk at once.
        return FileResponse(place.open("rb"), as_attachment=True, filename=f"shanyrak-{at:%Y-%m-%d}.zip")
