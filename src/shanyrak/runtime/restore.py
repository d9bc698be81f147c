"""``shanyrak restore``: an installation brought back from one file, whole or not at all.

The file is unpacked and checked before anything is touched. The database is filled beside the one in use, and
the two exchange their names in one transaction: that is the moment from which the restored state holds. Before it
only documents are added, each under the digest of its content, which changes nothing; after it only the keys
are put in place. A mark on the disk and a remark on the database tell the next start on which side of
that moment a killed restore stopped.
"""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path

from django.db import connection
from django.db.migrations.loader import MigrationLoader

from shanyrak.places import PRIVATE_FOLDER, Places, make_folder
from shanyrak.runtime import archive, dump
from shanyrak.runtime.archive import Manifest
from shanyrak.runtime.backup import DATABASE
from shanyrak.runtime.installation import Installation, close_connections
from shanyrak.runtime.postgres import folder_problems_explained
from shanyrak.runtime.progress import working
from shanyrak.runtime.refusals import BackupIsNewer, NotEmpty


def bring_back(ours: Installation, file: Path, *, replace: bool) -> str:
    """Restore a backup and return a sentence about it.

    Raises NotEmpty unless ``replace`` says that what is here may go, and every refusal of ``archive.unpack``.
    """
    if not replace and not is_empty():
        raise NotEmpty
    close_connections()
    dump.check_unused(ours.database)
    with folder_problems_explained(ours.places.data):
        shutil.rmtree(staging(ours.places), ignore_errors=True)
        make_folder(staging(ours.places), PRIVATE_FOLDER)
        try:
            with working("Checking the backup"):
                manifest = archive.unpack(file, staging(ours.places))
            refuse_newer(manifest)
            put_in_place(ours)
        finally:
            settle(ours)
    return f"Restored the state of {manifest.made_at} with {len(manifest.members) - 1} files."


def put_in_place(ours: Installation) -> None:
    """Fill a database beside the one in use, file the documents, and exchange the databases."""
    mark = f"restored {secrets.token_hex(8)}"
    new = beside_name(ours)
    with working("Restoring the database"):
        dump.load(dump.make_empty(ours.database, new), staging(ours.places) / DATABASE)
    dump.mark(ours.database, new, mark)
    move_all(staging(ours.places) / "files", ours.places.files)
    (staging(ours.places) / "mark").write_text(mark, encoding="ascii")
    dump.exchange(ours.database, new, f"{new}_old")


def settle(ours: Installation) -> None:
    """Finish or undo what a restore has left behind, however it ended; does nothing where none was."""
    stage = staging(ours.places)
    if not stage.is_dir():
        return
    mark = stage / "mark"
    if mark.is_file() and dump.remark(ours.database) == mark.read_text(encoding="ascii"):
        move_all(stage / "keys", ours.places.keys)
    for leftover in (beside_name(ours), f"{beside_name(ours)}_old"):
        dump.drop(ours.database, leftover)
    shutil.rmtree(stage)


def staging(places: Places) -> Path:
    """Return the folder that exists only while a restore goes on."""
    return places.data / "restoring"


def beside_name(ours: Installation) -> str:
    """Return the name of the database that is filled beside the one in use."""
    return f"{dump.name_of(ours.database)}_restoring"


def move_all(source: Path, target: Path) -> None:
    """Move every file to the same place below ``target``; one that is there already is replaced at once."""
    for path in sorted(source.rglob("*")):
        if path.is_file():
            place = target / path.relative_to(source)
            make_folder(place.parent, PRIVATE_FOLDER)
            path.replace(place)


def is_empty() -> bool:
    """Return whether nothing was ever done here: nobody may sign in, and the journal has no entry."""
    tables = {"accounts_user", "journal_entry"} & set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"SELECT 1 FROM {table} LIMIT 1")  # noqa: S608 - two names of our own
            if cursor.fetchone():
                return False
    return True


def refuse_newer(manifest: Manifest) -> None:
    """Refuse a backup of a version whose tables this code does not know."""
    loader = MigrationLoader(None)
    known = {f"{app}.{name}" for app, name in loader.disk_migrations or {}}
    known |= {
        f"{app}.{name}" for step in (loader.disk_migrations or {}).values() for app, name in step.replaces
    }
    ours = {name.partition(".")[0] for name in known}
    unknown = [step for step in manifest.steps if step not in known and step.partition(".")[0] in ours]
    if unknown:
        raise BackupIsNewer(version=manifest.shanyrak, step=unknown[0])
