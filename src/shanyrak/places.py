"""Where an installation keeps its things: the database, the documents, the keys and the logs.

Django-free, because the command line has to know before Django may start.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

PUBLIC_FOLDER = 0o755
PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600

ROOT_DATA = Path("/var/lib/shanyrak")


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one installation, all of them below ``data``."""

    data: Path

    @property
    def postgres(self) -> Path:
        """The embedded database, its port and its password."""
        return self.data / "postgres"

    @property
    def files(self) -> Path:
        """The originals of all documents, each under the digest of its content."""
        return self.data / "files"

    @property
    def keys(self) -> Path:
        """The secrets of this installation."""
        return self.data / "keys"

    @property
    def passports(self) -> Path:
        """The keys and scans of passports. No backup takes them along, so that what is purged is gone everywhere."""
        return self.data / "passports"

    @property
    def log(self) -> Path:
        """What the platform and its database write about themselves."""
        return self.data / "log"

    @property
    def static(self) -> Path:
        """Styles, scripts and pictures, gathered and compressed for the web server."""
        return self.data / "static"

    @property
    def last_backup(self) -> Path:
        """An empty file; when it was touched last, a backup was made."""
        return self.data / "last-backup"

    def prepare(self) -> Places:
        """Make the folders that are missing; the mode of an existing one is never changed."""
        make_folder(self.data, PUBLIC_FOLDER if running_as_root() else PRIVATE_FOLDER)
        for folder in (self.files, self.keys, self.log):
            make_folder(folder, PRIVATE_FOLDER)
        return self


def running_as_root() -> bool:
    """Return whether this process may do everything, which PostgreSQL refuses to."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def clone_folder() -> Path | None:
    """Return the folder of the clone that this code runs from, or ``None`` for an installed package."""
    folder = Path(__file__).resolve().parents[2]
    return folder if (folder / "pyproject.toml").is_file() else None


def places(environ: Mapping[str, str] = os.environ) -> Places:
    """Return where this installation keeps its things: ``SHANYRAK_DATA``, or the place that is usual here."""
    chosen = environ.get("SHANYRAK_DATA", "").strip()
    if chosen:
        return Places(Path(chosen).expanduser().resolve())
    return Places(default_data_folder(clone_folder(), as_root=running_as_root()))


def default_data_folder(clone: Path | None, *, as_root: bool) -> Path:
    """Return the data folder of ``clone``: beside it, or as root where PostgreSQL's own user can reach it.

    Root's home is often closed to everybody else, and PostgreSQL never runs as root.
    """
    if as_root:
        return ROOT_DATA / (clone_mark(clone) if clone else "installed")
    return clone / "var" if clone else Path.home() / ".local" / "share" / "shanyrak"


def clone_mark(clone: Path) -> str:
    """Return a name for ``clone`` that a person recognises and that no other clone has."""
    name = re.sub(r"[^a-zA-Z0-9_.-]+", "-", clone.name).strip("-.") or "clone"
    return f"{name}-{hashlib.sha256(os.fsencode(clone)).hexdigest()[:8]}"


def make_folder(folder: Path, mode: int) -> None:
    """Make ``folder`` with ``mode``, whatever the umask; leave one that exists as it is."""
    if folder.is_dir():
        return
    # Parents are public: they hold no secrets, and PostgreSQL's user has to pass through them.
    if not folder.parent.is_dir():
        make_folder(folder.parent, PUBLIC_FOLDER)
    try:
        folder.mkdir()
    except FileExistsError:
        return  # another process was quicker
    folder.chmod(mode)


def secret_key(environ: Mapping[str, str] = os.environ) -> str:
    """Return the key that signs sessions and links: ``SHANYRAK_SECRET_KEY``, or one made for this place."""
    return environ.get("SHANYRAK_SECRET_KEY") or kept_secret(places(environ).prepare().keys / "secret.key")


def new_secret() -> str:
    """Return a secret that nobody can guess."""
    return secrets.token_urlsafe(48)


def kept_secret(file: Path, make: Callable[[], str] = new_secret) -> str:
    """Return the secret in ``file``; the first who asks makes it, and it is never half written."""
    if not file.exists():
        draft = file.with_name(f".{file.name}.{os.getpid()}.{secrets.token_hex(4)}")
        write_private(draft, make())
        try:
            os.link(draft, file)  # unlike a rename, this never replaces what another process wrote first
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return file.read_text(encoding="utf-8").strip()


def write_private(file: Path, text: str) -> None:
    """Write a new file that only its owner can read, and see it safely on the disk."""
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
    with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
        opened.write(text)
        opened.flush()
        os.fsync(opened.fileno())
