"""What the tests of this room share: files of their own, an officer, a directory."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings

from shanyrak.cooperation.imports.actions import begin_import, check_import, name_columns, start_entering
from shanyrak.cooperation.imports.models import Import
from shanyrak.cooperation.imports.tasks import enter_all
from shanyrak.places import Places
from shanyrak.roles import Holder, Role

NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))
BY: dict[str, Any] = {"by": AIGUL, "at": NOON}


@pytest.fixture(autouse=True)
def files_of_their_own(settings: LazySettings, tmp_path: Path) -> None:
    """Keep originals in a folder of this test."""
    settings.PLACES = Places(tmp_path).prepare()


def checked(content: bytes, name: str = "contacts.csv", **options: Any) -> Import:
    """Take a file in, with the columns as they are guessed, and check its rows."""
    source = begin_import(content=content, name=name, **BY)
    mapping = {int(place): field for place, field in source.mapping.items()}
    name_columns(import_id=source.pk, mapping=mapping, options=options, **BY)
    return check_import(import_id=source.pk, **BY)


def entered(source: Import, mode: str = "good_rows") -> Import:
    """Enter the rows of a checked import, as the worker does."""
    start_entering(import_id=source.pk, mode=mode, **BY)
    enter_all(source.pk, by=AIGUL)
    source.refresh_from_db()
    return source


def faults_of(source: Import) -> set[tuple[int, int | None, str]]:
    """Return what is wrong with the rows: (row, column, kind)."""
    rows = source.rows.filter(faults__isnull=False)
    return set(rows.values_list("number", "faults__column", "faults__fault_kind"))


Check = Callable[..., Import]
