"""Styles, scripts and pictures, gathered once for the web server: named by their content, compressed, kept for ever."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

from shanyrak.runtime.progress import working


def gather(folder: Path) -> bool:
    """Gather what has changed since the last time; return whether anything had."""
    mark = folder.parent / "static.mark"
    now = fingerprint()
    if mark.is_file() and mark.read_text(encoding="ascii") == now and (folder / "staticfiles.json").is_file():
        return False
    with working("Gathering styles and scripts"):
        call_command("collectstatic", interactive=False, verbosity=0)
    mark.write_text(now, encoding="ascii")  # last, so that a killed attempt is taken again
    return True


def fingerprint() -> str:
    """Return a value that changes whenever a file to be gathered does, or where it is gathered to."""
    known = hashlib.sha256(f"{settings.STATIC_ROOT} {settings.STORAGES['staticfiles']}".encode())
    for line in sorted(found()):
        known.update(line.encode())
    return known.hexdigest()


def found() -> Iterator[str]:
    """Yield each file's name, size and time."""
    for finder in get_finders():
        for name, storage in finder.list([]):
            about = Path(storage.path(name)).stat()
            yield f"{name} {about.st_size} {about.st_mtime_ns}\n"
