"""Where benchmarks run: a database of their own on an embedded server of their own, and tables in Markdown."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import django


@contextmanager
def platform(settings: str = "shanyrak.site.settings") -> Iterator[None]:
    """Set Django up on a fresh, migrated database that goes away at the end; durable, as in production."""
    from shanyrak.places import ROOT_DATA, running_as_root  # noqa: PLC0415 - before Django may be imported
    from shanyrak.runtime.postgres import borrowed  # noqa: PLC0415

    if running_as_root():
        ROOT_DATA.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT_DATA if running_as_root() else None) as folder:
        Path(folder).chmod(0o755)
        os.environ["SHANYRAK_DATA"] = folder
        with borrowed(Path(folder) / "postgres", durable=True) as address:
            os.environ |= {"DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": settings, "SHANYRAK_POOL": "0"}
            django.setup()
            from django.core.management import call_command  # noqa: PLC0415 - Django has to be set up
            from django.db import connections  # noqa: PLC0415

            call_command("migrate", verbosity=0)
            try:
                yield
            finally:
                connections.close_all()


def table(title: str, heads: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Return a Markdown table under its title."""
    lines = [f"### {title}", "", "| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"
