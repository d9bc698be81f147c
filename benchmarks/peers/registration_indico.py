"""Indico as a peer in registration: its own web server, set up as its guide says, on a database and in a folder lent to it.

What differs from its guide: no nginx stands before uWSGI, as nothing stands before our own server; its tasks (mails) stay in
the queue, as ours do; no address is looked up with a name server, for none can be asked on loopback.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from shutil import which
from typing import Any

import email_validator
from indico.core.db import db
from indico.web.flask.app import make_app

from benchmarks.peers import ROOT, serve

HOST = "127.0.0.1"
PROGRAMS = Path(sys.executable).parent
PATIENCE = 120.0  # seconds; loading Indico takes a while on a machine that does other things too
WORKERS = 4  # as its guide has it, with one thread each
WEB_SERVER = {
    "processes": WORKERS,
    "enable-threads": True,
    "master": True,
    "single-interpreter": True,
    "disable-logging": True,
    "buffer-size": 20480,
    "max-requests": 2500,
    "harakiri": 900,
    "need-app": True,
    "die-on-term": True,
    "worker-reload-mercy": 3,  # seconds, so that it ends when the benchmark does
    "module": "benchmarks.peers.registration_indico:site()",
    # A worker serves one connection: one that a browser keeps open would keep it from all others.
    "add-header": "Connection: close",
}

# As it comes, less the mails about errors.
LOGGING = {
    "version": 1,
    "root": {"level": "INFO", "handlers": ["file"]},
    "handlers": {"file": {"class": "logging.FileHandler", "filename": "indico.log", "formatter": "default"}},
    "formatters": {
        "default": {"format": "%(asctime)s %(levelname)s %(request_id)s %(user_id)s %(name)s %(message)s"}
    },
}


@dataclass(slots=True)
class _Kept:
    """What this process has: the application, and the servers that it ends when it ends."""

    app: Any = None
    servers: ExitStack = field(default_factory=ExitStack)


KEPT = _Kept()


def site() -> Any:
    """Return Indico for a web server. It does not ask a name server whether an address's domain takes mail."""
    email_validator.validate_email_deliverability = lambda *_domain, **_how: {}
    return make_app()


def start(database: str, folder: str, port: int, redis_port: int) -> str:
    """Set Indico up on an empty database with its extensions, start what it needs, and return its version."""
    home = Path(folder)
    os.environ.pop("DJANGO_SETTINGS_MODULE", None)  # ours; Celery would look for it
    os.environ["INDICO_CONFIG"] = str(configured(home, database, port, redis_port))
    run(home, redis_port, which("redis-server") or "redis-server", *redis_settings(home, redis_port))
    subprocess.run([PROGRAMS / "indico", "db", "prepare"], check=True)
    run(home, port, str(PROGRAMS / "uwsgi"), *web_settings(port))
    KEPT.app = site()
    from indico import __version__  # noqa: PLC0415 - its package has nothing else to say

    return __version__


def configured(home: Path, database: str, port: int, redis_port: int) -> Path:
    """Write the configuration that its wizard would write, and return the file."""
    folders = {name: home / name.lower() for name in ("CACHE_DIR", "TEMP_DIR", "LOG_DIR", "archive")}
    for folder in folders.values():
        folder.mkdir()
    said = {
        **{name: str(folder) for name, folder in folders.items() if name != "archive"},
        "STORAGE_BACKENDS": {"default": f"fs:{folders['archive']}"},
        "ATTACHMENT_STORAGE": "default",
        "SQLALCHEMY_DATABASE_URI": database,
        "REDIS_CACHE_URL": f"redis://{HOST}:{redis_port}/1",
        "CELERY_BROKER": f"redis://{HOST}:{redis_port}/0",
        "BASE_URL": f"http://{HOST}:{port}",
        "SECRET_KEY": os.urandom(32),
        "DEFAULT_TIMEZONE": "Asia/Almaty",
        "DEFAULT_LOCALE": "en_GB",
        "SUPPORT_EMAIL": "secretariat@example.org",
        "NO_REPLY_EMAIL": "noreply@example.org",
    }
    file = home / "indico.conf"
    file.write_text("".join(f"{name} = {value!r}\n" for name, value in said.items()), encoding="utf-8")
    (home / "logging.yaml").write_text(json.dumps(LOGGING), encoding="utf-8")
    return file


def redis_settings(home: Path, port: int) -> list[str]:
    """Return how Redis is started: on loopback, keeping nothing on the disk."""
    return ["--bind", HOST, "--port", str(port), "--save", "", "--appendonly", "no", "--dir", str(home)]


def web_settings(port: int) -> list[str]:
    """Return how uWSGI is started."""
    told = [f"--{name}" if said is True else f"--{name}={said}" for name, said in WEB_SERVER.items()]
    return [f"--http-socket={HOST}:{port}", *told]


def run(home: Path, port: int, *command: str) -> None:
    """Start a server that ends with this process, and wait until it listens. Raises RuntimeError where it does not."""
    with (home / f"{Path(command[0]).name}.log").open("w") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, env=os.environ | {"PYTHONPATH": str(ROOT)})
    KEPT.servers.callback(ended, server)
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        with socket.socket() as line:
            if line.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError(f"{Path(command[0]).name} does not answer: {server.poll()}")


def ended(server: subprocess.Popen[bytes]) -> None:
    """End a server."""
    server.terminate()
    server.wait(timeout=30)


def opened(seats: int) -> dict[str, Any]:
    """Open the registration of a conference with so many seats: no sign-in, no CAPTCHA, nobody has to approve."""
    from indico.modules.categories import Category  # noqa: PLC0415 - the application has to be there
    from indico.modules.events import Event  # noqa: PLC0415
    from indico.modules.events.features.util import set_feature_enabled  # noqa: PLC0415
    from indico.modules.events.models.events import EventType  # noqa: PLC0415
    from indico.modules.events.registration.models.forms import RegistrationForm  # noqa: PLC0415
    from indico.modules.events.registration.util import create_personal_data_fields  # noqa: PLC0415
    from indico.modules.users import User  # noqa: PLC0415
    from indico.util.date_time import now_utc  # noqa: PLC0415

    with KEPT.app.app_context():
        event = Event(
            category=Category.get_root(),
            type_=EventType.conference,
            title="Ministerial Roundtable on Civil Service",
            creator=User.get_system_user(),
            acl_entries=set(),
            timezone="Asia/Almaty",
            start_dt=now_utc() + timedelta(days=30),
            end_dt=now_utc() + timedelta(days=31),
        )
        db.session.flush()
        set_feature_enabled(event, "registration", True)
        form = RegistrationForm(
            event=event,
            title="Registration",
            currency="EUR",
            registration_limit=seats,
            require_captcha=False,
            start_dt=now_utc() - timedelta(minutes=1),
        )
        create_personal_data_fields(form)
        db.session.add(form)
        db.session.commit()
        return {"form": form.id, "path": f"/event/{event.id}/registrations/{form.id}/"}


def held(form: int) -> dict[str, int]:
    """Return how many seats are held, and by how many different addresses."""
    from indico.modules.events.registration.models.registrations import Registration  # noqa: PLC0415

    with KEPT.app.app_context():
        rows = Registration.query.filter(Registration.registration_form_id == form, Registration.is_active)
        addresses = [one.email.lower() for one in rows]
        return {
            "seats": sum(one.occupied_slots for one in rows),
            "addresses": len(set(addresses)),
            "people": len(addresses),
        }


if __name__ == "__main__":
    with KEPT.servers:
        serve({"start": start, "opened": opened, "held": held})
