"""The embedded database for whoever needs it: the first to come starts it, the last to go stops it.

Who uses it holds a shared lock, which the kernel takes back even from a process that was killed. So a server
outlives a killed parent, and the next one to come uses it and stops it in the end.
"""

from __future__ import annotations

import errno
import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from shanyrak.places import PRIVATE_FOLDER, PUBLIC_FOLDER, make_folder, running_as_root
from shanyrak.runtime import cluster as clusters
from shanyrak.runtime.cluster import Cluster
from shanyrak.runtime.programs import check_reachable
from shanyrak.runtime.refusals import DiskFull, FolderNotWritable


def ensure_running(folder: Path, *, durable: bool = True) -> str:
    """Return the address of the database in ``folder``, made and started if need be.

    Raises a CannotStart that says in one sentence what is in the way.
    """
    with folder_problems_explained(folder):
        prepare(folder)
        with locked(folder / "start.lock"):
            return started(Cluster(folder), durable=durable)


def stop(folder: Path) -> None:
    """Stop the database in ``folder`` if it runs, whoever uses it."""
    if folder.is_dir():
        with locked(folder / "start.lock"):
            clusters.stop(Cluster(folder))


@contextmanager
def borrowed(folder: Path, *, durable: bool = True) -> Iterator[str]:
    """Lend the address of the database in ``folder``; the last borrower stops the server."""
    with folder_problems_explained(folder):
        prepare(folder)
        use = (folder / "in-use.lock").open("a")
    with use:
        with folder_problems_explained(folder), locked(folder / "start.lock"):
            fcntl.flock(use, fcntl.LOCK_SH)
            address = started(Cluster(folder), durable=durable)
        try:
            yield address
        finally:
            give_back(folder, use)


def prepare(folder: Path) -> None:
    """Make the folder if it is missing, where the database's user can get to what lies in it."""
    check_reachable(folder / "data")
    make_folder(folder, PUBLIC_FOLDER if running_as_root() else PRIVATE_FOLDER)


def started(cluster: Cluster, *, durable: bool) -> str:
    """Return the address of the cluster's database, with the server up."""
    clusters.make(cluster, durable=durable)
    return cluster.url(clusters.start(cluster, durable=durable).port)


def give_back(folder: Path, use: IO[str]) -> None:
    """Stop the server unless somebody else still uses it."""
    with locked(folder / "start.lock"):
        try:
            fcntl.flock(use, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        clusters.stop(Cluster(folder))


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Let one process at a time do what follows; a killed one's lock is gone with it."""
    with file.open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def folder_problems_explained(folder: Path) -> Iterator[None]:
    """Turn what the disk refuses into a sentence for whoever runs the installation."""
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFull(folder=folder) from error
        if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
            raise FolderNotWritable(folder=error.filename or folder) from error
        raise
