"""``shanyrak backup``: database, documents and keys of one installation in one file."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from shanyrak import __version__
from shanyrak.places import Places
from shanyrak.runtime import archive, dump
from shanyrak.runtime.archive import FORMAT, Manifest
from shanyrak.runtime.installation import Installation
from shanyrak.runtime.postgres import folder_problems_explained
from shanyrak.runtime.programs import version
from shanyrak.runtime.progress import each, working

DATABASE = "database.dump"


def save(ours: Installation, file: Path) -> str:
    """Write a backup and return a sentence about it.

    The database is saved first: a document is filed before its record is written, and never changes, so
    whatever the saved database names is there when the documents are saved after it.
    """
    with folder_problems_explained(file.parent), tempfile.TemporaryDirectory(dir=ours.places.data) as folder:
        dumped = Path(folder) / DATABASE
        with working("Saving the database"):
            dump.save(ours.database, dumped)
        sources = {DATABASE: dumped, **kept_files(ours.places)}
        archive.write(file.absolute(), manifest(sources), sources)
    ours.places.last_backup.touch()
    return f"Saved the database and {len(sources) - 1} files to {file}."


def kept_files(places: Places) -> dict[str, Path]:
    """Return the documents and the keys, by their names in a backup."""
    return {
        path.relative_to(places.data).as_posix(): path
        for folder in (places.files, places.keys)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


def manifest(sources: Mapping[str, Path]) -> Manifest:
    """Return the manifest for what is to be saved."""
    return Manifest(
        format=FORMAT,
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        shanyrak=__version__,
        postgresql=version(),
        steps=sorted(f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations()),
        members={name: archive.digest(path) for name, path in each(list(sources.items()), "Reading")},
    )
