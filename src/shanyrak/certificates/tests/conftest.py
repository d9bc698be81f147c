"""What the tests of certificates share: keys and files of their own."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import LazySettings

from shanyrak.places import Places


@pytest.fixture(autouse=True)
def keys_of_their_own(
    settings: LazySettings, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Keep files and keys in a folder of this test."""
    folder = tmp_path_factory.mktemp("hub")
    monkeypatch.setenv("SHANYRAK_DATA", str(folder))
    settings.PLACES = Places(folder).prepare()
    return folder
