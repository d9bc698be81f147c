"""The keys of passports: outside the database and outside every backup, so that what is destroyed here is gone everywhere.

Each passport has a key of its own in a file, wrapped by the key of this installation. The database holds what that key
sealed, and so does every backup and every dead row that PostgreSQL has not swept up yet: without the file, all of them
are noise. The scan of a passport, sealed with the same key, lies beside it.

Destroying comes before forgetting: a kill between the two leaves a row that nobody can read, never a key without a row
that claims to be gone. See decision 18.
"""

from __future__ import annotations

import fcntl
import os
import re
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from shanyrak.cooperation.passports.sealing import KEY_BYTES, SealBroken, new_key, seal, unseal
from shanyrak.places import PRIVATE_FILE, PRIVATE_FOLDER, make_folder

OF_INSTALLATION = re.compile(r"^installation-(\d+)\.key$")
OF_ROW = re.compile(r"^([0-9a-f]{32})\.(key|scan)$")
WITHOUT_A_ROW = 3_600.0  # seconds: a key this old and of no row was left by a kill
WIDTH = 4  # bytes that say with which key of the installation a key is wrapped


class KeyGone(Exception):
    """The key was destroyed, or never lay on this machine."""


@dataclass(frozen=True, slots=True)
class Keyring:
    """The keys in one folder."""

    folder: Path

    def prepare(self) -> Keyring:
        """Make the folder and the first key of the installation, if they are missing."""
        make_folder(self.folder, PRIVATE_FOLDER)
        with self._alone():
            if not self._installation_keys():
                write_safely(self.folder / "installation-1.key", new_key())
        return self

    def new(self) -> tuple[str, bytes]:
        """Make a key for a passport, kept safely before anything is sealed with it; return its name and itself."""
        name, key = secrets.token_hex(16), new_key()
        self.prepare()
        with self._alone():
            self._wrap(name, key)
        return name, key

    def get(self, name: str) -> bytes:
        """Return the key of a passport. Raises KeyGone."""
        try:
            kept = (self.folder / f"{name}.key").read_bytes()
            wrapping = self._installation_keys()[int.from_bytes(kept[:WIDTH])]
            return unseal(kept[WIDTH:], key=wrapping, bound_to=name)
        except (OSError, KeyError, SealBroken) as gone:
            raise KeyGone from gone

    def put_scan(self, name: str, content: bytes, *, key: bytes) -> None:
        """Keep the scan of a passport, sealed."""
        _replace(self.folder / f"{name}.scan", seal(content, key=key, bound_to=f"{name}.scan"))

    def scan(self, name: str) -> bytes:
        """Return the scan of a passport. Raises KeyGone."""
        try:
            sealed = (self.folder / f"{name}.scan").read_bytes()
            return unseal(sealed, key=self.get(name), bound_to=f"{name}.scan")
        except (OSError, SealBroken) as gone:
            raise KeyGone from gone

    def destroy(self, name: str) -> None:
        """Destroy the key of a passport and its scan: overwritten, then taken away, and seen safely done."""
        if not self.folder.is_dir():
            return
        with self._alone():
            for ending in ("scan", "key"):
                _destroy(self.folder / f"{name}.{ending}")

    def sweep(self, known: set[str], *, now: float | None = None) -> int:
        """Destroy what a kill left: keys and scans of no row in ``known``, and drafts; not what is being made just now."""
        if not self.folder.is_dir():
            return 0
        before = (time.time() if now is None else now) - WITHOUT_A_ROW
        gone = 0
        for file in sorted(self.folder.iterdir()):
            named = OF_ROW.match(file.name)
            is_left = (named and named[1] not in known) or file.name.endswith(".draft")
            if is_left and file.stat().st_mtime < before:
                _destroy(file)
                gone += 1
        return gone

    def rotate(self) -> int:
        """Wrap every key anew with a new key of the installation, then destroy the old ones; return how many.

        After a kill it can be asked again: what is wrapped already stays, and an old key goes last.
        """
        self.prepare()
        with self._alone():
            newest = max(self._installation_keys())
            if not self._half_done(newest):
                newest += 1
                write_safely(self.folder / f"installation-{newest}.key", new_key())
            names = [file.name.partition(".")[0] for file in self._row_keys()]
            for name in names:
                with suppress(KeyGone):  # nobody could read it before either
                    self._wrap(name, self.get(name))
            for number in sorted(self._installation_keys()):
                if number != newest:
                    _destroy(self.folder / f"installation-{number}.key")
        return len(names)

    def _half_done(self, newest: int) -> bool:
        """Whether an earlier rotation was killed: its key is there, and the one before it too."""
        return any(number < newest for number in self._installation_keys())

    def _wrap(self, name: str, key: bytes) -> None:
        keys = self._installation_keys()
        number = max(keys)
        wrapped = number.to_bytes(WIDTH) + seal(key, key=keys[number], bound_to=name)
        _replace(self.folder / f"{name}.key", wrapped)

    def _row_keys(self) -> list[Path]:
        return sorted(file for file in self.folder.glob("*.key") if OF_ROW.match(file.name))

    def _installation_keys(self) -> dict[int, bytes]:
        found = ((OF_INSTALLATION.match(file.name), file) for file in self.folder.glob("installation-*.key"))
        keys = {int(named[1]): file.read_bytes() for named, file in found if named}
        return {number: key for number, key in keys.items() if len(key) == KEY_BYTES}

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Let nobody else wrap or rotate meanwhile: not another process either."""
        descriptor = os.open(self.folder / ".lock", os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)


def write_safely(file: Path, content: bytes) -> None:
    """Write a new file that only its owner reads, and see it safely on the disk."""
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
    with os.fdopen(descriptor, "wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
    _flush(file.parent)


def _replace(file: Path, content: bytes) -> None:
    """Write a file so that under its name there is always a whole one, or none."""
    draft = file.with_name(f"{file.name}.{secrets.token_hex(4)}.draft")
    write_safely(draft, content)
    draft.replace(file)
    _flush(file.parent)


def _destroy(file: Path) -> None:
    """Overwrite a file where it lies, and take it away. Of one that is not there, nothing is left to do."""
    try:
        with file.open("r+b") as opened:
            opened.write(secrets.token_bytes(file.stat().st_size))
            opened.flush()
            os.fsync(opened.fileno())
        file.unlink()
    except FileNotFoundError:
        return
    _flush(file.parent)


def _flush(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
