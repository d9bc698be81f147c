"""An import with rows of every state, made by the acts themselves."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from shanyrak.cooperation.imports.actions import begin_import, check_import, name_columns
from shanyrak.cooperation.imports.models import Import
from shanyrak.roles import Holder, Role

NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))
BY: dict[str, Any] = {"by": AIGUL, "at": NOON}
CONTACTS = """Name,Organisation,Job title,From,E-mail
Aigerim Saparova,Astana Civil Service Hub,Chief expert,2019-04-15,aigerim@example.org
Alikhan Baimenov,Astana Civil Service Hub,Chairman of the Steering Committee,2013,
A. Baimenov,FPS BOSA,Advisor,2015,
Peter Vandenbrune,Nowhere Ministry,Chairman,soon,peter(at)example.org
"""


def an_import(content: str | bytes = CONTACTS, name: str = "contacts.csv", **options: Any) -> Import:
    """Take a file in, with the columns as they are guessed, and check its rows."""
    data = content if isinstance(content, bytes) else content.encode()
    source = begin_import(content=data, name=name, **BY)
    mapping = {int(place): field for place, field in source.mapping.items()}
    name_columns(import_id=source.pk, mapping=mapping, options=options, **BY)
    return check_import(import_id=source.pk, **BY)
