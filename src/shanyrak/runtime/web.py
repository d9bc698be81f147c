"""The web server: granian, with the application loaded once and forked into its workers."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from typing import Any

from granian.constants import Interfaces
from granian.server import Server

from shanyrak.runtime.logs import start_logging

WORKERS = 2
THREADS = 4  # of each worker; as many connections to the database, see SHANYRAK_POOL


def serve(host: str, port: int) -> None:
    """Answer requests until told to stop."""
    from shanyrak.site.wsgi import application

    start_logging()  # loading the application has set Django's own logging up once more
    # Newer Pythons would start workers anew, and each would load everything again.
    multiprocessing.set_start_method("fork", force=True)
    Server(
        "shanyrak.site.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=int(os.environ.get("SHANYRAK_WORKERS", WORKERS)),
        blocking_threads=THREADS,
        backlog=1024,
        websockets=False,
        log_enabled=False,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
    ).serve(target_loader=loaded(application), wrap_loader=False)


def loaded(application: Any) -> Callable[..., Any]:
    """Return the loader that granian calls in each worker: there is nothing left to load."""
    return lambda: application
