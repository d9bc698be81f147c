"""Ten people write at once: no update is lost, conflicts are shown, and the journal keeps one order."""

from __future__ import annotations

import os
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from random import Random
from time import monotonic

import pytest
from django.db import connection
from django.utils.timezone import now

from shanyrak.directory.actions import add_party, edit_party
from shanyrak.directory.models import Party
from shanyrak.journal.models import Entry
from shanyrak.records.languages import texts_from
from shanyrak.records.rules import StaleEdit
from shanyrak.roles import Holder, Role

WRITERS = 10
PARTIES = 12
LASTS = timedelta(seconds=int(os.environ.get("SHANYRAK_WRITERS_SECONDS", "60")))


def officer(number: int) -> Holder:
    return Holder(pk=number, held=frozenset({Role.OFFICER}))


def write_until(end: float, *, writer: int, parties: list[int]) -> Counter[str]:
    """Edit parties chosen by lot until ``end``; count what was kept and what was refused as stale."""
    chance, count = Random(writer), Counter[str]()
    by = officer(writer)
    try:
        while monotonic() < end:
            party = Party.objects.get(pk=chance.choice(parties))
            wanted = {"abbreviation": f"{writer}-{count['kept']}"}
            try:
                edit_party(record_id=party.pk, version=party.version, wanted=wanted, by=by, at=now())
                count["kept"] += 1
            except StaleEdit as stale:
                assert stale.differences, "a conflict shows both sides"  # noqa: PT017 - only some edits are stale
                count["stale"] += 1
    finally:
        connection.close()
    return count


@pytest.mark.django_db(transaction=True)
def test_ten_writers_for_a_minute_lose_nothing() -> None:
    parties = [
        add_party(
            party_kind="organization", names=texts_from({"en": f"Academy {n}"}), by=officer(99), at=now()
        ).pk
        for n in range(PARTIES)
    ]
    end = monotonic() + LASTS.total_seconds()

    with ThreadPoolExecutor(WRITERS) as pool:
        counts = list(
            pool.map(lambda writer: write_until(end, writer=writer, parties=parties), range(1, WRITERS + 1))
        )

    kept, stale = (sum(count[what] for count in counts) for what in ("kept", "stale"))
    assert all(count["kept"] for count in counts), "every writer got through"
    assert stale, "with twelve records and ten writers some edits must have met"
    assert kept == sum(Party.objects.get(pk=party).version - 1 for party in parties)
    assert kept == Entry.objects.filter(act="directory.party.edited").count()
    positions = Entry.objects.order_by("position").values_list("position", flat=True)
    assert list(positions) == list(range(kept + PARTIES))
