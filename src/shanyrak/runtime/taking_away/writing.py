"""Writing the archive: the same state of the ledger gives the same bytes."""

from __future__ import annotations

import csv
import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator
from io import StringIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.db import transaction
from django.utils.translation import override

from shanyrak.roles import Actor
from shanyrak.runtime.export import read_one_state, records
from shanyrak.runtime.taking_away.columns import columns_of, fields_of, in_csv, in_json, table_says
from shanyrak.runtime.taking_away.ready import READY, calendar, cards
from shanyrak.runtime.taking_away.tables import (
    all_models,
    documents_for,
    rows_for,
    taken_models,
    why_left_out,
)
from shanyrak.sources.files import place_of
from shanyrak.ui.lists import harmless

ROWS_AT_ONCE = 2_000
NO_DAY = (
    1980,
    1,
    1,
    0,
    0,
    0,
)  # the earliest that ZIP can write: a day of its own would make two archives differ
HEAD = """# Everything the hub keeps

Made by Shanyrak. Every table stands here twice: as CSV (UTF-8, a column for each language of a text) and as JSON (texts with their
languages and where each comes from). `manifest.json` names every file with its SHA-256 digest.

- `tables/`: the ledger, a file for each table; columns are described below
- `ready/`: people, parties, agreements and activities as files that another hub imports as they are
- `contacts.vcf`, `calendar.ics`: people and activities for address books and calendars
- `files/`: originals of source documents, each under its SHA-256 digest
- `journal/`: every entry in order and the signed checkpoints; `shanyrak verify` and the page on checking a record say how they prove each other

In CSV, a text that a spreadsheet would run as a formula has an apostrophe in front. In JSON it stands as it is.
"""


class Archive:
    """A ZIP file in the making, and the digests of what is in it."""

    def __init__(self, file: ZipFile) -> None:
        self.file = file
        self.digests: dict[str, str] = {}

    def add(self, name: str, pieces: Iterable[str | bytes]) -> None:
        """Write one member, piece by piece."""
        digest = hashlib.sha256()
        info = ZipInfo(name, NO_DAY)
        info.compress_type, info.external_attr = ZIP_DEFLATED, 0o600 << 16
        with self.file.open(info, "w", force_zip64=True) as opened:
            for piece in pieces:
                data = piece.encode() if isinstance(piece, str) else piece
                digest.update(data)
                opened.write(data)
        self.digests[name] = digest.hexdigest()


Progress = Callable[[str], None]


def _silently(_name: str) -> None:
    """Tell nobody."""


def write_archive(place: Path, *, actor: Actor | None, progress: Progress = _silently) -> dict[str, str]:
    """Write everything that ``actor`` may take to ``place``, whole or not at all; return the digest of each file.

    Without an actor everything is written: whoever runs a command on the machine may read the database as well.
    """
    draft = place.with_name(f".{place.name}.{os.getpid()}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with (
            os.fdopen(handle, "wb") as opened,
            ZipFile(opened, "w") as file,
            override("en"),
            transaction.atomic(),
        ):
            read_one_state()
            archive = Archive(file)
            _fill(archive, actor, progress)
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)
    return archive.digests


def _fill(archive: Archive, actor: Actor | None, progress: Progress) -> None:
    archive.add("README.md", readme())
    for model in taken_models():
        name = model._meta.label_lower
        progress(name)
        archive.add(f"tables/{name}.csv", _as_csv(model, actor))
        archive.add(f"tables/{name}.json", _as_json(model, actor))
    for name in READY:
        progress(name)
        archive.add(f"ready/{name}.csv", _ready(name, actor))
    archive.add("contacts.vcf", cards(actor))
    archive.add("calendar.ics", [calendar(actor)])
    for sha256 in documents_for(actor).order_by("sha256").values_list("sha256", flat=True).distinct():
        if place_of(sha256).exists():
            archive.add(f"files/{sha256}", _pieces(place_of(sha256)))
    for table in ("journal_entry", "journal_checkpoint"):
        progress(table)
        archive.add(
            f"journal/{table.removeprefix('journal_')}.jsonl", (f"{line}\n" for line in records(table))
        )
    archive.add("manifest.json", [json.dumps(archive.digests, indent=1, sort_keys=True)])


def readme() -> Iterator[str]:
    """Yield what each file and column of the archive is, in the words of the tables themselves."""
    yield HEAD
    for model in taken_models():
        yield f"\n## tables/{model._meta.label_lower}\n\n{table_says(model)}\n\n| column | what it says |\n| --- | --- |\n"
        for column in columns_of(model):
            yield f"| `{column.name}` | {column.says} |\n"
    yield "\n## ready/\n"
    for name, (fields, _lines) in READY.items():
        yield f"\n### ready/{name}.csv\n\n| column | what it says |\n| --- | --- |\n"
        for field in fields:
            yield f"| `{field.name}` | {field.label} |\n"
    yield "\n## Left out, and why\n\n"
    for model in sorted(all_models(), key=lambda one: one._meta.label_lower):
        if model not in taken_models() and not hasattr(model, "pgh_tracked_model"):
            yield f"- {model._meta.label_lower}: {why_left_out(model)}\n"
    yield "- the histories of all tables: a backup holds them\n"


def _as_csv(model: type, actor: Actor | None) -> Iterator[str]:
    columns = columns_of(model)
    yield "\ufeff" + _line([column.name for column in columns])
    for row in rows_for(model, actor).iterator(chunk_size=ROWS_AT_ONCE):
        yield _line([harmless(in_csv(row, column)) for column in columns])


def _as_json(model: type, actor: Actor | None) -> Iterator[str]:
    fields, before = fields_of(model), "["
    for row in rows_for(model, actor).iterator(chunk_size=ROWS_AT_ONCE):
        said = {field.name: in_json(row, field) for field in fields}
        yield before + json.dumps(said, ensure_ascii=False, sort_keys=True)
        before = ",\n"
    yield "[]\n" if before == "[" else "]\n"


def _ready(name: str, actor: Actor | None) -> Iterator[str]:
    fields, lines = READY[name]
    yield "\ufeff" + _line([field.name for field in fields])
    for line in lines(actor):
        yield _line([harmless(line.get(field.name, "")) for field in fields])


def _line(cells: list[str]) -> str:
    written = StringIO(newline="")
    csv.writer(written).writerow(cells)
    return written.getvalue()


def _pieces(place: Path) -> Iterator[bytes]:
    with place.open("rb") as opened:
        while piece := opened.read(1024 * 1024):
            yield piece
