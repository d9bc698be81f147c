"""The database as one file and back, with PostgreSQL's own tools: one moment of it, whole."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from shanyrak.runtime.programs import clean_environment, programs
from shanyrak.runtime.refusals import DatabaseInUse, DatabaseNotRestored, DatabaseNotSaved

# What psycopg calls the parts of an address, and the variables in which PostgreSQL's tools look for them: an
# argument could be read by everybody on the machine.
VARIABLES = {
    "host": "PGHOST",
    "port": "PGPORT",
    "user": "PGUSER",
    "password": "PGPASSWORD",
    "dbname": "PGDATABASE",
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
    "options": "PGOPTIONS",
}
MAINTENANCE = "postgres"  # a database that is always there, to stand in while another is renamed


def save(address: str, file: Path) -> None:
    """Write one moment of the database to ``file``. Raises DatabaseNotSaved."""
    with file.open("wb") as output:
        done = tool(
            "pg_dump",
            "--format=custom",
            "--no-owner",
            "--no-privileges",
            "--no-comments",
            address=address,
            output=output,
        )
    if done.returncode:
        raise DatabaseNotSaved(reason=reason(done))


def load(address: str, file: Path) -> None:
    """Fill an empty database from ``file``, whole or not at all. Raises DatabaseNotRestored."""
    arguments = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", "--no-comments"]
    with file.open("rb") as given:
        done = tool("pg_restore", *arguments, f"--dbname={name_of(address)}", address=address, given=given)
    if done.returncode:
        raise DatabaseNotRestored(reason=reason(done))


def description(address: str) -> str:
    """Return the SQL that makes the tables of the database, without what they hold. Raises DatabaseNotSaved."""
    with TemporaryFile() as output:
        done = tool(
            "pg_dump", "--schema-only", "--no-owner", "--no-privileges", address=address, output=output
        )
        if done.returncode:
            raise DatabaseNotSaved(reason=reason(done))
        output.seek(0)
        return output.read().decode()


def tool(
    program: str,
    *arguments: str,
    address: str,
    given: IO[bytes] | None = None,
    output: IO[bytes] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run one of PostgreSQL's tools on the database at ``address``."""
    parts = conninfo_to_dict(address)
    environment = {VARIABLES[part]: str(value) for part, value in parts.items() if part in VARIABLES}
    ours = programs()
    return subprocess.run(  # noqa: S603 - a program of ours with arguments of ours
        [str(ours.folder / program), *arguments],
        env=clean_environment() | environment,
        stdin=given or subprocess.DEVNULL,
        stdout=output or subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )


def reason(done: subprocess.CompletedProcess[bytes]) -> str:
    """Return the sentence in which a tool said what went wrong."""
    said = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["no reason was given"]
    telling = [line for line in said if "error" in line.lower()] or said
    return telling[0].strip().rstrip(".")


def name_of(address: str) -> str:
    """Return the name of the database at ``address``."""
    return str(conninfo_to_dict(address)["dbname"])


@contextmanager
def beside(address: str) -> Iterator[psycopg.Connection[tuple[Any, ...]]]:
    """Connect to the server of ``address``, but to another database, each statement by itself."""
    with psycopg.connect(address, dbname=MAINTENANCE, autocommit=True) as connection:
        yield connection


def make_empty(address: str, name: str) -> str:
    """Make an empty database beside the one at ``address`` and return its address; one left over is dropped."""
    drop(address, name)
    with beside(address) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return psycopg.conninfo.make_conninfo(address, dbname=name)


def drop(address: str, name: str) -> None:
    """Drop a database beside the one at ``address`` if it is there."""
    with beside(address) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def mark(address: str, name: str, words: str) -> None:
    """Write a remark on a database; it stays when the database is renamed."""
    with beside(address) as connection:
        connection.execute(
            sql.SQL("COMMENT ON DATABASE {} IS {}").format(sql.Identifier(name), sql.Literal(words))
        )


def remark(address: str) -> str | None:
    """Return the remark on the database at ``address``."""
    question = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s"
    with beside(address) as connection:
        row = connection.execute(question, [name_of(address)]).fetchone()
    return row[0] if row else None


def exchange(address: str, new: str, old: str) -> None:
    """Give ``new`` the name of the database at ``address``, which is called ``old`` from then on: both or neither.

    Raises DatabaseInUse while somebody is connected.
    """
    current = name_of(address)
    with beside(address) as connection:
        try:
            with connection.transaction():
                rename(connection, current, old)
                rename(connection, new, current)
        except psycopg.errors.ObjectInUse as error:
            raise DatabaseInUse from error


def check_unused(address: str) -> None:
    """Refuse to go on while somebody is connected to the database. Raises DatabaseInUse."""
    question = "SELECT 1 FROM pg_stat_activity WHERE datname = %s AND backend_type = 'client backend' LIMIT 1"
    with beside(address) as connection:
        if connection.execute(question, [name_of(address)]).fetchone():
            raise DatabaseInUse


def rename(connection: psycopg.Connection[tuple[Any, ...]], before: str, after: str) -> None:
    """Rename a database."""
    connection.execute(
        sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(before), sql.Identifier(after))
    )
