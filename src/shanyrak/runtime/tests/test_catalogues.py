"""Catalogues are compiled by ourselves: a machine without gettext speaks all languages too."""

from __future__ import annotations

import gettext
import os
from pathlib import Path

import pytest

from shanyrak.runtime.catalogues import compile_catalogues

PO = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Agreement"
msgstr "Келісім"
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "kk" / "LC_MESSAGES" / "django.po"
    file.parent.mkdir(parents=True)
    file.write_text(PO, encoding="utf-8")
    return file


def test_a_compiled_catalogue_translates(source: Path, tmp_path: Path) -> None:
    assert compile_catalogues(tmp_path) == [source.with_suffix(".mo")]
    assert gettext.translation("django", tmp_path, ["kk"]).gettext("Agreement") == "Келісім"


def test_it_is_compiled_again_only_when_it_has_changed(source: Path, tmp_path: Path) -> None:
    compile_catalogues(tmp_path)
    assert compile_catalogues(tmp_path) == []

    later = source.with_suffix(".mo").stat().st_mtime + 5
    os.utime(source, (later, later))
    assert compile_catalogues(tmp_path) == [source.with_suffix(".mo")]
