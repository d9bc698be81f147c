"""Opening a sealed passport. Only an act that notes it, and the holder's own masked view, call this."""

from __future__ import annotations

from shanyrak.cooperation.passports.gateways import keyring
from shanyrak.cooperation.passports.keyring import KeyGone
from shanyrak.cooperation.passports.models import Passport
from shanyrak.cooperation.passports.rules import PassportData, Unreadable, from_bytes
from shanyrak.cooperation.passports.sealing import SealBroken, unseal


def opened(passport: Passport) -> PassportData:
    """Return what a passport says. Raises Unreadable where its key is gone."""
    try:
        key = keyring().get(passport.key_name)
        return from_bytes(unseal(bytes(passport.sealed), key=key, bound_to=passport.key_name))
    except (KeyGone, SealBroken) as gone:
        raise Unreadable from gone
