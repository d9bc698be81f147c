"""The platform's own web server in a process of its own, on a database that a test or a benchmark has made.

python -m tests.load.web DATABASE PORT
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOST = "127.0.0.1"
STARTS_WITHIN = 90.0  # seconds; on a machine that does nothing else it takes two


@contextmanager
def web_server(database: str, port: int) -> Iterator[None]:
    """Start the server as ``shanyrak run`` does, with one place on the network allowed to send for everybody."""
    environment = os.environ | {
        "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
        "SHANYRAK_POOL": "4",
        "SHANYRAK_REGISTRATIONS_FROM_ONE_PLACE": "1000000",
    }
    command = [sys.executable, "-m", "tests.load.web", database, str(port)]
    server = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        wait_until_it_answers(server, port)
        yield
    finally:
        server.terminate()
        server.wait(timeout=30)


def wait_until_it_answers(server: subprocess.Popen[bytes], port: int) -> None:
    """Wait until somebody listens. Raises RuntimeError where nobody comes."""
    end = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < end and server.poll() is None:
        with socket.socket() as line:
            line.settimeout(1)
            if line.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError(f"The web server does not answer: {server.poll()}")


def main(database: str, port: str) -> None:
    """Serve until told to stop; style sheets are taken from where they lie, for nobody asks for them here."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shanyrak.site.settings")
    from django.conf import settings  # noqa: PLC0415 - it reads the environment

    settings.DATABASES["default"]["NAME"] = database
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": plain}

    from shanyrak.runtime.web import serve  # noqa: PLC0415 - it needs the settings

    serve(HOST, int(port))


if __name__ == "__main__":
    main(*sys.argv[1:])
