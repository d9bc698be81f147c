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
