"""Two processes with different random seeds write the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys

WRITE = """
import hashlib, django
django.setup()
from shanyrak.documents.pdf import as_pdf
from shanyrak.documents.word import as_docx
from shanyrak.documents.tests.furnished import furnished
for make in (as_pdf, as_docx):
    print(hashlib.sha256(make(furnished("ru"))).hexdigest())
"""


def written(seed: str) -> str:
    """Return the digests of what a process of its own writes."""
    surroundings = os.environ | {
        "PYTHONHASHSEED": seed,
        "DJANGO_SETTINGS_MODULE": "shanyrak.site.settings",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    return subprocess.run(
        [sys.executable, "-c", WRITE], env=surroundings, capture_output=True, text=True, check=True
    ).stdout


def test_two_processes_write_the_same_bytes() -> None:
    first = written("1")
    assert len(first.split()) == 2
    assert written("2") == first
