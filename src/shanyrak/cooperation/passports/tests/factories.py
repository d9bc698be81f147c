"""Passports of registered people, for tests; made by the acts themselves."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.passports.actions import ask_for_passports, keep
from shanyrak.cooperation.passports.models import Passport, Plan
from shanyrak.cooperation.passports.rules import PassportData
from shanyrak.cooperation.preparation.tests.factories import visit
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.tests import factories as registrations
from shanyrak.roles import Holder, Role

AT = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))
DIRECTOR = Holder(pk=8, held=frozenset({Role.DIRECTOR}))
PDF = b"%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n"


def data(**fields: Any) -> PassportData:
    """Return what the passport of Dana Omarova says."""
    said: dict[str, Any] = {
        "country": "KZ",
        "number": "N12345678",
        "surname": "OMAROVA",
        "given_names": "DANA",
        "born_on": date(1985, 3, 9),
        "sex": "F",
        "issued_on": date(2022, 1, 10),
        "expires_on": date(2032, 1, 9),
    }
    return PassportData(**(said | fields))


def plan(activity: Activity | None = None, **fields: Any) -> Plan:
    """Ask for passports at a study visit that ends on 18 September 2026."""
    return ask_for_passports(activity=activity or visit(), by=AIGUL, at=AT, **fields)


def delegate(activity: Activity, **fields: Any) -> Registration:
    """Register Dana Omarova, or somebody else."""
    return registrations.registration(activity, at=AT, **fields)


def passport(activity: Activity | None = None, *, of: Registration | None = None, **fields: Any) -> Passport:
    """Keep the passport of a delegate, entered by the secretariat."""
    activity = activity or (of.activity if of else plan().activity)
    scan = fields.pop("scan", None)
    return keep(registration=of or delegate(activity), data=data(**fields), scan=scan, by=AIGUL, at=AT)
