"""One embedded PostgreSQL: made, started, found running, stopped.

It listens on 127.0.0.1 alone, on a port that was free, and lets in one role with a password that only the owner of
the folder can read. That role owns its database but is no superuser: nobody can sign in as superuser at all.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from shanyrak.places import PRIVATE_FOLDER, kept_secret, make_folder
from shanyrak.runtime.programs import Programs, major_version, programs
from shanyrak.runtime.refusals import ClusterOfAnotherVersion, DatabaseDoesNotStart, DiskFull

ROLE = DATABASE = "shanyrak"
PATIENCE = 3600  # seconds for the recovery after a crash: giving up earlier would only start it anew
STOPPING = 60
LOG_KEPT = 10_000_000  # bytes of the server's log before it is put aside

ACCESS = f"host all {ROLE} 127.0.0.1/32 scram-sha-256\n"

SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",  # a socket's path may have 107 bytes; a clone's path can be longer
    "max_connections": "100",
    "shared_buffers": "128MB",
    "random_page_cost": "1.1",
    "wal_compression": "on",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_checkpoints": "off",
    # Neither statements nor values in the log: they may carry personal data.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    # The password is random and long; hashing it four thousand times would only slow down each connection.
    "scram_iterations": "1",
}
# For tests alone: a crash of the machine may cost the data, and nothing waits for the disk.
NOT_DURABLE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}

# Tests play the intruder who passes by the triggers that let the journal only grow.
FOR_TESTS = (f"GRANT SET ON PARAMETER session_replication_role TO {ROLE}",)


@dataclass(frozen=True, slots=True)
class Postmaster:
    """A server that runs."""

    pid: int
    port: int
    ready: bool


@dataclass(frozen=True, slots=True)
class Cluster:
    """An embedded database, in ``folder`` or yet to be made there."""

    folder: Path

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def log(self) -> Path:
        return self.folder / "log" / "server.log"

    def url(self, port: int) -> str:
        """Return the address of the database, with the password in it."""
        return f"postgresql://{ROLE}:{kept_secret(self.folder / 'password')}@127.0.0.1:{port}/{DATABASE}"


def make(cluster: Cluster, *, durable: bool = True) -> None:
    """Make the cluster unless it is there. What a killed attempt left behind is thrown away."""
    if (cluster.data / "PG_VERSION").is_file():
        check_version(cluster)
        return
    ours = programs()
    make_private(cluster.log.parent, ours)
    draft = cluster.folder / "data.new"
    shutil.rmtree(draft, ignore_errors=True)
    make_private(draft, ours)
    fill(cluster, draft, ours, extra=() if durable else FOR_TESTS)
    draft.rename(cluster.data)  # only a whole cluster ever bears the name


def make_private(folder: Path, ours: Programs) -> None:
    """Make a folder that only the database's user can enter."""
    if not folder.is_dir():
        make_folder(folder, PRIVATE_FOLDER)
        ours.give(folder)


def check_version(cluster: Cluster) -> None:
    """Refuse a cluster that another major version of PostgreSQL made."""
    found = (cluster.data / "PG_VERSION").read_text(encoding="ascii").strip()
    if found != major_version():
        raise ClusterOfAnotherVersion(folder=cluster.folder, found=found, ours=major_version())


def fill(cluster: Cluster, draft: Path, ours: Programs, *, extra: tuple[str, ...]) -> None:
    """Initialise ``draft`` and give it the one role and the one database."""
    made = ours.run(
        "initdb",
        *("--username=keeper", "--auth=reject", "--encoding=UTF8", "--locale=C", "--no-instructions"),
        # PostgreSQL's own rules for letters sort and fold alike on every machine, whatever libc it has.
        *("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--text-search-config=simple"),
        cwd=cluster.folder,
        environ={"PGDATA": str(draft)},
    )
    if made.returncode:
        raise explained(cluster, made.stdout)
    (draft / "pg_hba.conf").write_text(ACCESS, encoding="ascii")
    populate(cluster, draft, ours, extra=extra)


def populate(cluster: Cluster, draft: Path, ours: Programs, *, extra: tuple[str, ...]) -> None:
    """Make role and database in single-user mode: the server is not up yet and nobody has a password."""
    password = kept_secret(cluster.folder / "password")
    commands = (
        "CREATE EXTENSION vector",  # only a superuser may, and there will be none
        f"CREATE ROLE {ROLE} LOGIN CREATEDB PASSWORD '{password}'",
        f"CREATE DATABASE {DATABASE} OWNER {ROLE}",
        *extra,
    )
    done = ours.run(
        "postgres",
        *(
            "--single",
            "-c",
            f"scram_iterations={SETTINGS['scram_iterations']}",
            "-c",
            "exit_on_error=on",
            "template1",
        ),
        cwd=cluster.folder,
        environ={"PGDATA": str(draft)},
        stdin="".join(f"{command}\n" for command in commands),
    )
    if done.returncode:
        raise explained(cluster, done.stdout)


def start(cluster: Cluster, *, durable: bool = True) -> Postmaster:
    """Return the running server, started if need be; a crash is recovered from first."""
    for attempt in range(10):
        running = running_postmaster(cluster)
        if running is not None:
            return await_ready(cluster, running)
        said = launch(cluster, durable=durable)
        if said is None:
            continue
        if not passing(said):
            raise explained(cluster, said)
        time.sleep(0.2 * (attempt + 1))
    raise explained(cluster, said or "it stops as soon as it has started")


def passing(said: str) -> bool:
    """Return whether waiting helps: the port was taken meanwhile, or a killed server's helpers still end."""
    return "Address already in use" in said or "shared memory block" in said or "is another p" in said


def launch(cluster: Cluster, *, durable: bool) -> str | None:
    """Start the server and wait until it answers; return what its log says if it does not."""
    put_log_aside(cluster.log)
    forget_stale_lock(cluster)
    written = cluster.log.stat().st_size if cluster.log.exists() else 0
    settings = SETTINGS | ({} if durable else NOT_DURABLE) | {"port": str(free_port())}
    started = programs().run(
        "pg_ctl",
        *(
            "start",
            "--wait",
            f"--timeout={PATIENCE}",
            "--silent",
            "--log",
            str(cluster.log.relative_to(cluster.folder)),
        ),
        *("-o", " ".join(f"-c {name}='{value}'" for name, value in settings.items())),
        cwd=cluster.folder,
        # Through the environment: pg_ctl hands its arguments to a shell, and a folder may have any name.
        environ={"PGDATA": str(cluster.data)},
    )
    if started.returncode == 0:
        return None
    return new_in_log(cluster.log, written) or started.stdout or "no reason was given"


def await_ready(cluster: Cluster, running: Postmaster) -> Postmaster:
    """Wait until a server that somebody else is starting answers."""
    until = time.monotonic() + PATIENCE
    while not running.ready and time.monotonic() < until:
        time.sleep(0.02)
        now = running_postmaster(cluster)
        if now is None:
            return start(cluster)
        running = now
    return running


def running_postmaster(cluster: Cluster) -> Postmaster | None:
    """Return the server that serves this very folder, or ``None``.

    The file it leaves behind when killed may name a process that is somebody else's by now.
    """
    try:
        lines = (cluster.data / "postmaster.pid").read_text(encoding="utf-8").splitlines()
        pid = int(lines[0])
        port = int(lines[3])
    except (FileNotFoundError, IndexError, ValueError):
        return None
    if not serves(pid, cluster.data):
        return None
    return Postmaster(pid=pid, port=port, ready=len(lines) > 7 and lines[7].strip() == "ready")  # noqa: PLR2004 - the eighth line


def serves(pid: int, data: Path) -> bool:
    """Return whether process ``pid`` is a living PostgreSQL that works in ``data``."""
    try:
        process = psutil.Process(pid)
        with process.oneshot():
            alive = process.status() != psutil.STATUS_ZOMBIE
            return alive and process.name().startswith("postgres") and Path(process.cwd()) == data.resolve()
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return False


def forget_stale_lock(cluster: Cluster) -> None:
    """Remove the lock of a killed server if its number belongs to another program by now.

    PostgreSQL removes it itself when the number is free, but takes any living process for a server.
    """
    lock = cluster.data / "postmaster.pid"
    try:
        pid = int(lock.read_text(encoding="utf-8").splitlines()[0])
    except (FileNotFoundError, IndexError, ValueError):
        return
    if psutil.pid_exists(pid) and not serves(pid, cluster.data):
        lock.unlink(missing_ok=True)


def stop(cluster: Cluster) -> None:
    """Stop the server if it runs: sessions are ended, what was committed is kept."""
    running = running_postmaster(cluster)
    if running is None:
        return
    for request in (signal.SIGINT, signal.SIGQUIT):  # fast, then at once: the next start recovers
        with suppress(ProcessLookupError):
            os.kill(running.pid, request)
        if gone(running, cluster, within=STOPPING):
            return


def gone(running: Postmaster, cluster: Cluster, *, within: float) -> bool:
    """Wait for the server's end and return whether it came in time."""
    until = time.monotonic() + within
    while serves(running.pid, cluster.data) and time.monotonic() < until:
        time.sleep(0.01)
    return not serves(running.pid, cluster.data)


def free_port() -> int:
    """Return a port of 127.0.0.1 that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def put_log_aside(log: Path) -> None:
    """Keep the log small: the one before stays beside it."""
    if log.exists() and log.stat().st_size > LOG_KEPT:
        log.replace(log.with_suffix(".log.1"))


def new_in_log(log: Path, offset: int) -> str:
    """Return what was written to ``log`` since it was ``offset`` bytes long."""
    if not log.exists():
        return ""
    with log.open("rb") as opened:
        opened.seek(offset)
        return opened.read().decode("utf-8", "replace")


def explained(cluster: Cluster, said: str) -> DiskFull | DatabaseDoesNotStart:
    """Return the refusal for what PostgreSQL said on its way down."""
    if "No space left on device" in said:
        return DiskFull(folder=cluster.folder)
    told = [
        line for line in said.splitlines() if "FATAL" in line or "PANIC" in line or "error" in line.lower()
    ]
    first = (told or said.strip().splitlines() or ["no reason was given"])[0]
    reason = re.sub(r"^.*?\b(FATAL|PANIC|ERROR):\s*", "", first).strip().rstrip(".")
    return DatabaseDoesNotStart(reason=reason, log=cluster.log)
