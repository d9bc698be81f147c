"""What the tests of this room share: files of their own, an officer, and a short press release."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings

from shanyrak.cooperation.intake.actions import Ingested, ingest_document
from shanyrak.cooperation.intake.models import Proposal
from shanyrak.directory.actions import add_party
from shanyrak.directory.models import Party
from shanyrak.places import Places
from shanyrak.records.languages import texts_from
from shanyrak.roles import Holder, Role

NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))
DANIYAR = Holder(pk=8, held=frozenset({Role.OFFICER}))

RELEASE = """Hub and Estonian academy agree to work together

TALLINN, 4 May 2018. The Astana Civil Service Hub (ACSH) and the Estonian Academy of Public Service signed a memorandum \
of understanding in Tallinn on 4 May 2018. Under the memorandum, the parties will conduct joint research and exchange experts.

The Chairman of the Steering Committee of the Astana Civil Service Hub, Alikhan Baimenov, thanked the hosts.

The Hub unites 38 countries.
"""

Ingest = Callable[..., Ingested]


@pytest.fixture(autouse=True)
def files_of_their_own(settings: LazySettings, tmp_path: Path) -> None:
    """Keep originals in a folder of this test."""
    settings.PLACES = Places(tmp_path).prepare()


@pytest.fixture
def hub() -> Party:
    """The hub as the directory knows it from the start."""
    return add_party(
        party_kind="organization",
        names=texts_from({"en": "Astana Civil Service Hub", "ru": "Астанинский хаб государственной службы"}),
        abbreviation="ACSH",
        aliases=["Regional Hub of Civil Service", "Astana Hub"],
        by=AIGUL,
        at=NOON,
    )


@pytest.fixture
def ingest() -> Ingest:
    """Take a text in, as an officer does."""

    def taken(text: str, *, name: str = "release.txt", **described: Any) -> Ingested:
        return ingest_document(content=text.encode(), name=name, by=AIGUL, at=NOON, **described)

    return taken


def fact(taken: Ingested, kind: str, words: str = "") -> Proposal:
    """Return the proposal of a document that is of ``kind`` and says ``words``."""
    found = [
        one
        for one in Proposal.objects.filter(document=taken.document, fact_kind=kind).order_by("number")
        if words.lower() in str(one.fields).lower()
    ]
    assert found, (kind, words, list(taken.document.proposals.values_list("fact_kind", "fields")))
    return found[0]
