"""Why an installation cannot start, in one sentence each.

They are read in a terminal by whoever runs the installation, so they stay in English.
"""

from __future__ import annotations

from shanyrak.refusals import Refusal


class CannotStart(Refusal):
    """Base of everything that keeps the platform or its database from starting."""


class FolderNotWritable(CannotStart):
    text = (
        "Shanyrak cannot write to %(folder)s: make it writable, or choose another folder with SHANYRAK_DATA."
    )


class DiskFull(CannotStart):
    text = "The disk that holds %(folder)s is full: free some space and start again."


class FolderNotReachable(CannotStart):
    text = (
        "As root, the database runs as the user %(user)s, who may not enter %(closed)s: choose a data folder"
        " outside of it with SHANYRAK_DATA, or run Shanyrak as an ordinary user."
    )


class NoDatabaseUser(CannotStart):
    text = (
        "As root, the database needs a user of its own, and making the user %(user)s failed (%(reason)s): make it"
        " by hand, run Shanyrak as an ordinary user, or name your own database in DATABASE_URL."
    )


class NoEmbeddedDatabase(CannotStart):
    text = "The embedded database is not installed: run make, or name your own database in DATABASE_URL."


class ClusterOfAnotherVersion(CannotStart):
    text = (
        "The database in %(folder)s was made by PostgreSQL %(found)s, and this is PostgreSQL %(ours)s: make a backup"
        " with the version of Shanyrak that made it, and restore that backup here."
    )


class DatabaseDoesNotStart(CannotStart):
    text = "The embedded database does not start: %(reason)s (the whole story is in %(log)s)."


class DatabaseDoesNotAnswer(CannotStart):
    text = "The database does not answer: %(reason)s."


class DatabaseIsNewer(CannotStart):
    text = (
        "The database was made by a newer version of Shanyrak (it has taken the step %(step)s, which this version does"
        " not know): update this version, or restore a backup made with it."
    )


class PortTaken(CannotStart):
    text = "Port %(port)s is taken by another program: stop it, or choose another port with SHANYRAK_PORT."


class PortUnusable(CannotStart):
    text = "Shanyrak cannot listen on %(address)s, port %(port)s: %(reason)s."


class KeepsStopping(CannotStart):
    text = "The process %(name)s stops as soon as it has started; the reason is in %(log)s."


class BackupUnreadable(Refusal):
    text = "The backup %(file)s cannot be read: %(reason)s."


class BackupNotOurs(Refusal):
    text = "This is no backup of Shanyrak: %(found)s. Nothing was changed."


class BackupDamaged(Refusal):
    text = "The backup %(file)s is damaged: %(where)s. Nothing was changed."


class BackupIsNewer(Refusal):
    text = (
        "The backup was made by a newer version of Shanyrak, %(version)s (its tables have taken the step %(step)s):"
        " update this version first. Nothing was changed."
    )


class NotEmpty(Refusal):
    text = (
        "There is already something in this installation, and a backup is restored only into an empty one: choose"
        " another folder with SHANYRAK_DATA, or say with --replace that what is here may go."
    )


class DatabaseInUse(Refusal):
    text = "Somebody is still connected to the database: stop Shanyrak, then restore. Nothing was changed."


class DatabaseNotSaved(Refusal):
    text = "The database could not be saved: %(reason)s."


class DatabaseNotRestored(Refusal):
    text = "The database in the backup could not be restored: %(reason)s. Nothing was changed."
