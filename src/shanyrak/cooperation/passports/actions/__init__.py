"""Keeping, reading and purging passport data. Each function is one act: it happens whole, is journalled, or is refused."""

from shanyrak.cooperation.passports.actions.asking import (
    ask_for_passports,
    name_reader,
    stop_asking,
    unname_reader,
)
from shanyrak.cooperation.passports.actions.keeping import erase, keep
from shanyrak.cooperation.passports.actions.purging import purge_due, settle_days, sweep_keys
from shanyrak.cooperation.passports.actions.reading import read, read_scan
from shanyrak.cooperation.passports.actions.rotating import rotate_keys

__all__ = [
    "ask_for_passports",
    "erase",
    "keep",
    "name_reader",
    "purge_due",
    "read",
    "read_scan",
    "rotate_keys",
    "settle_days",
    "stop_asking",
    "sweep_keys",
    "unname_reader",
]
