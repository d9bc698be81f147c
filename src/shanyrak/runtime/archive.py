"""The file of a backup: a compressed tar whose first member says what the others must be, to the last bit."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import tarfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from shanyrak.places import PRIVATE_FILE
from shanyrak.runtime.progress import each
from shanyrak.runtime.refusals import BackupDamaged, BackupNotOurs, BackupUnreadable

MANIFEST = "manifest.json"
FORMAT = 1
LARGEST_MANIFEST = 100_000_000
PIECE = 1 << 20


class Damage(Exception):
    """A member is not what it should be."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds, and what made it."""

    format: int
    made_at: str
    shanyrak: str
    postgresql: str
    steps: list[str]  # the steps taken on the tables, as application.name
    members: dict[str, str]  # name → SHA-256


def write(file: Path, manifest: Manifest, sources: Mapping[str, Path]) -> None:
    """Write a backup; under its own name there is always a whole one, or none."""
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with (
            private(draft) as opened,
            zipped(opened) as output,
            tarfile.open(fileobj=output, mode="w|") as tar,
        ):
            add_text(tar, MANIFEST, json.dumps(asdict(manifest), indent=1, sort_keys=True))
            for name in each(sorted(manifest.members), "Saving"):
                add_file(tar, name, sources[name])
        draft.replace(file)
        flush_folder(file.parent)
    finally:
        draft.unlink(missing_ok=True)


def zipped(opened: IO[bytes]) -> gzip.GzipFile:
    """Compress what is written to ``opened``, quickly: most documents are compressed already."""
    return gzip.GzipFile(fileobj=opened, mode="wb", compresslevel=1, filename="", mtime=0)


@contextmanager
def private(file: Path) -> Iterator[IO[bytes]]:
    """Open a new file that only its owner can read, and see it safely on the disk."""
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE), "wb") as opened:
        yield opened
        opened.flush()
        os.fsync(opened.fileno())


def flush_folder(folder: Path) -> None:
    """See the names in a folder safely on the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def add_text(tar: tarfile.TarFile, name: str, text: str) -> None:
    """Add a member made of ``text``."""
    content = text.encode()
    about = tarfile.TarInfo(name)
    about.size = len(content)
    about.mode = PRIVATE_FILE
    tar.addfile(about, io.BytesIO(content))


def add_file(tar: tarfile.TarFile, name: str, source: Path) -> None:
    """Add a member from a file, without saying whose it was."""
    about = tarfile.TarInfo(name)
    about.size = source.stat().st_size
    about.mode = PRIVATE_FILE
    with source.open("rb") as opened:
        tar.addfile(about, opened)


def unpack(file: Path, folder: Path) -> Manifest:
    """Unpack a backup into ``folder`` and check every bit of it on the way.

    Raises BackupUnreadable, BackupNotOurs, or BackupDamaged.
    """
    try:
        with gzip.open(file) as opened:
            manifest, unpacked = unpack_all(opened, folder)
    except FileNotFoundError as error:
        raise BackupUnreadable(file=file, reason="there is no such file") from error
    except (IsADirectoryError, PermissionError) as error:
        raise BackupUnreadable(file=file, reason=(error.strerror or "").lower()) from error
    except (tarfile.TarError, gzip.BadGzipFile, EOFError, zlib.error, Damage) as error:
        raise BackupDamaged(file=file, where=str(error).rstrip(".") or "it ends too early") from error
    missing = sorted(set(manifest.members) - unpacked)
    if missing:
        raise BackupDamaged(file=file, where=f"{missing[0]} is missing")
    return manifest


def unpack_all(opened: gzip.GzipFile, folder: Path) -> tuple[Manifest, set[str]]:
    """Unpack every member, and read on to the end, where the sum over the whole file stands."""
    with tarfile.open(fileobj=opened, mode="r|") as tar:
        members = iter(tar)
        manifest = read_manifest(tar, next(members, None))
        unpacked = {take(tar, about, manifest, folder) for about in members}
    while opened.read(PIECE):
        pass
    return manifest, unpacked


def read_manifest(tar: tarfile.TarFile, about: tarfile.TarInfo | None) -> Manifest:
    """Return the manifest, which must come first. Raises BackupNotOurs."""
    if about is None or about.name != MANIFEST or about.size > LARGEST_MANIFEST:
        raise BackupNotOurs(found="it does not begin with a manifest")
    opened = tar.extractfile(about)
    try:
        manifest = Manifest(**json.loads(opened.read() if opened else b""))
    except (ValueError, TypeError) as error:
        raise BackupNotOurs(found="its manifest cannot be read") from error
    if manifest.format != FORMAT:
        raise BackupNotOurs(found=f"it has the format {manifest.format}")
    return manifest


def take(tar: tarfile.TarFile, about: tarfile.TarInfo, manifest: Manifest, folder: Path) -> str:
    """Unpack one member and return its name. Raises Damage when it is not what the manifest says."""
    promised = manifest.members.get(about.name)
    opened = tar.extractfile(about) if about.isreg() else None
    if promised is None or opened is None or not is_safe(about.name):
        raise Damage(f"{about.name} does not belong in it")
    target = folder / about.name
    target.parent.mkdir(parents=True, exist_ok=True)
    known = hashlib.sha256()
    with private(target) as written:
        while piece := opened.read(PIECE):
            known.update(piece)
            written.write(piece)
    if known.hexdigest() != promised:
        raise Damage(f"{about.name} is not what was saved")
    return about.name


def is_safe(name: str) -> bool:
    """Return whether a member's name stays inside the folder it is unpacked to."""
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts


def digest(file: Path) -> str:
    """Return a file's SHA-256."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
