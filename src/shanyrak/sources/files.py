"""The originals of documents, each under the digest of its content; written once, never changed."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from django.conf import settings


def place_of(sha256: str) -> Path:
    """Return where the original with this digest is kept."""
    folder: Path = settings.PLACES.files
    return folder / sha256[:2] / sha256


def keep_original(content: bytes) -> str:
    """Write ``content`` safely to the disk and return its digest; what is there already stays.

    A file without a record is harmless: it is written before the record, so that no record lacks its file.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    place = place_of(sha256)
    if place.exists():
        return sha256
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = place.with_name(f".{sha256}.{os.getpid()}")
    with draft.open("wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
    draft.replace(place)
    return sha256
