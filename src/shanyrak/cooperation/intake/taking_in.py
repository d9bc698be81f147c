"""Taking files in one by one, where a bad one never stops the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import DatabaseError

from shanyrak.accounts.models import User
from shanyrak.cooperation.intake.actions import ingest_document
from shanyrak.refusals import Refusal
from shanyrak.roles import Actor, Holder, Role
from shanyrak.ui.showing import said
from shanyrak_methods.extraction import UnreadableDocument

NEW, KNOWN, REFUSED = "new", "known", "refused"


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of one file."""

    file: str
    state: str
    reason: str = ""
    document: int | None = None
    proposals: Mapping[str, int] = field(default_factory=dict)
    carried_over: int = 0

    def as_json(self) -> dict[str, Any]:
        """Return the form that ``docs/ingest.md`` describes."""
        return asdict(self)


def at_the_server() -> Actor:
    """Return who acts when a command is given at the server itself: the platform, with an officer's rights."""
    return Holder(pk=User.objects.platform().pk, held=frozenset({Role.OFFICER}))


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files that ``paths`` name, those of folders in the order of their names; hidden ones are left out."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for inner in sorted(path.rglob("*")):
            if inner.is_file() and not any(part.startswith(".") for part in inner.relative_to(path).parts):
                yield inner


def take_in_file(path: Path, *, by: Actor, at: datetime, **described: str) -> TakenIn:
    """Take one file in, or say why not."""
    try:
        content = path.read_bytes()
    except OSError as failure:
        return TakenIn(str(path), REFUSED, failure.strerror or str(failure))
    return take_in(content, str(path), name=path.name, by=by, at=at, **described)


def take_in(content: bytes, file: str, *, name: str, by: Actor, at: datetime, **described: Any) -> TakenIn:
    """Take the content of a file in, or say why not."""
    try:
        taken = ingest_document(content=content, name=name, by=by, at=at, **described)
    except UnreadableDocument as unreadable:
        return TakenIn(file, REFUSED, str(unreadable))
    except Refusal as refusal:
        return TakenIn(file, REFUSED, said(refusal))
    except (OSError, DatabaseError, ValueError, RecursionError, MemoryError) as failure:
        # One file must never stop the others; what was begun for it is undone with its transaction.
        return TakenIn(file, REFUSED, f"{type(failure).__name__}: {failure}"[:300])
    return TakenIn(
        file,
        NEW if taken.new else KNOWN,
        document=taken.document.pk,
        proposals=dict(taken.counts),
        carried_over=taken.carried,
    )
