"""Where this installation keeps the keys of passports."""

from __future__ import annotations

from django.conf import settings

from shanyrak.cooperation.passports.keyring import Keyring


def keyring() -> Keyring:
    """Return the keys of this installation: a folder that no backup takes along."""
    return Keyring(settings.PLACES.passports)
