"""Writing to the journal. Call ``record`` inside the transaction of the act itself."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Mapping
from datetime import datetime

from shanyrak.journal.models import Entry, PersonalPart
from shanyrak.roles import Actor


def record(
    act: str,
    *,
    by: Actor,
    at: datetime,
    facts: Mapping[str, object],
    personal: Mapping[str, object] | None = None,
) -> Entry:
    """Append one act: public ``facts`` in clear, ``personal`` values only as salted commitments."""
    salts = {name: secrets.token_bytes(32) for name in personal or {}}
    body = json.dumps(
        {
            "act": act,
            "by": by.pk,
            "at": at.isoformat(),
            "facts": facts,
            "personal": {
                name: hashlib.sha256(salts[name] + json.dumps(value, sort_keys=True).encode()).hexdigest()
                for name, value in (personal or {}).items()
            },
        },
        sort_keys=True,
        ensure_ascii=False,
        separators=(",", ":"),
    )
    entry = Entry.objects.create(
        act=act,
        by=by.pk,
        at=at,
        facts=dict(facts),
        body=body,
        leaf_hash=hashlib.sha256(b"\x00" + body.encode()).digest(),
    )
    PersonalPart.objects.bulk_create(
        PersonalPart(entry=entry, name=name, salt=salts[name], value=value)
        for name, value in (personal or {}).items()
    )
    return entry
