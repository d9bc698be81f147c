"""What an act leaves in the journal, in which order, and that it stays."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, connections, transaction

from shanyrak.journal.actions import record
from shanyrak.journal.models import Checkpoint, Entry, Node, PersonalPart
from shanyrak.journal.testing import switch_emptying
from shanyrak.journal.verification import verify
from shanyrak.roles import VISITOR, Holder, Role
from shanyrak_methods.transparency.canonical import parse_canonical
from shanyrak_methods.transparency.merkle import leaf_hash

NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))
committed = pytest.mark.django_db(transaction=True)


def sign(agreement: int) -> Entry:
    return record("agreements.agreement.signed", by=AIGUL, at=NOON, facts={"agreement": agreement})


@committed
def test_an_entry_holds_what_who_and_when_as_canonical_text() -> None:
    almaty = timezone(timedelta(hours=5))
    entry = record(
        "agreements.agreement.signed",
        by=AIGUL,
        at=datetime(2026, 6, 2, 17, tzinfo=almaty),
        facts={"agreement": 12, "on": date(2026, 6, 2), "share": Decimal("0.50"), "place": "Астана"},
    )

    entry.refresh_from_db()
    assert entry.position == 0
    assert entry.body == (
        '{"act":"agreements.agreement.signed","at":"2026-06-02T12:00:00+00:00","by":7,'
        '"facts":{"agreement":12,"on":"2026-06-02","place":"Астана","share":"0.50"},"personal":{}}'
    )
    assert bytes(entry.leaf_hash) == leaf_hash(entry.body.encode())


@committed
def test_a_personal_part_stays_outside_the_entry() -> None:
    entry = record(
        "visits.visit.agreed", by=VISITOR, at=NOON, facts={}, personal={"delegate": "Марат Оспанов"}
    )

    assert "Марат" not in entry.body
    body = parse_canonical(entry.body.encode())
    assert isinstance(body, dict)
    assert list(body["personal"]) == ["delegate"]
    assert body["by"] is None
    part = PersonalPart.objects.get(entry=entry)
    assert (part.name, part.value, len(part.salt)) == ("delegate", "Марат Оспанов", 32)


@committed
def test_two_entries_about_the_same_person_have_different_commitments() -> None:
    first, second = (
        record("visits.visit.agreed", by=AIGUL, at=NOON, facts={}, personal={"delegate": "Марат"})
        for _ in range(2)
    )

    assert first.body != second.body


@pytest.mark.django_db
def test_a_record_is_named_by_its_number_not_handed_in() -> None:
    with pytest.raises(TypeError, match="cannot hold a Entry"):
        record("agreements.agreement.signed", by=AIGUL, at=NOON, facts={"agreement": Entry()})


@committed
def test_a_rolled_back_act_leaves_no_entry_and_no_gap() -> None:
    sign(1)
    with suppress(RuntimeError), transaction.atomic():
        sign(2)
        raise RuntimeError
    sign(3)

    assert list(Entry.objects.order_by("position").values_list("position", "facts__agreement")) == [
        (0, 1),
        (1, 3),
    ]
    assert verify().ok


@committed
def test_entries_of_one_act_keep_their_order() -> None:
    with transaction.atomic():
        for agreement in (5, 3, 4):
            sign(agreement)

    assert list(Entry.objects.order_by("position").values_list("facts__agreement", flat=True)) == [5, 3, 4]


@committed
def test_an_entry_has_its_place_when_it_is_kept_not_when_it_was_begun() -> None:
    begun, other_done = threading.Event(), threading.Event()

    def slow() -> None:
        with transaction.atomic():
            sign(1)
            begun.set()
            other_done.wait(10)
        connection.close()

    thread = threading.Thread(target=slow)
    thread.start()
    begun.wait(10)
    sign(2)
    other_done.set()
    thread.join()

    assert list(Entry.objects.order_by("position").values_list("facts__agreement", flat=True)) == [2, 1]


@committed
def test_ten_writers_make_one_order_without_gaps() -> None:
    def write(writer: int) -> None:
        for number in range(50):
            with transaction.atomic():
                record(
                    "agreements.agreement.signed",
                    by=Holder(pk=writer),
                    at=NOON,
                    facts={"agreement": number},
                    personal={"signatory": f"Signatory {number}"} if number % 10 == 0 else None,
                )
        connections.close_all()

    with ThreadPoolExecutor(10) as writers:
        list(writers.map(write, range(10)))

    assert list(Entry.objects.order_by("position").values_list("position", flat=True)) == list(range(500))
    for writer in range(10):
        kept = Entry.objects.filter(by=writer).order_by("position").values_list("facts__agreement", flat=True)
        assert list(kept) == list(range(50))
    report = verify()
    assert (report.ok, report.entries) == (True, 500)


REFUSED: dict[str, Callable[[], object]] = {
    "a changed text": lambda: Entry.objects.update(body="{}"),
    "another place": lambda: Entry.objects.update(position=9),
    "a place taken back": lambda: Entry.objects.update(position=None),
    "a place taken at will": lambda: Entry.objects.create(
        position=5, act="a", at=NOON, facts={}, body="{}", leaf_hash=b""
    ),
    "a removed entry": lambda: Entry.objects.filter(position=1).delete(),
    "a changed personal part": lambda: PersonalPart.objects.update(value="Another"),
    "a changed hash": lambda: Node.objects.update(hash=b""),
    "a removed hash": lambda: Node.objects.all().delete(),
    "a changed checkpoint": lambda: Checkpoint.objects.update(size=1),
    "a removed checkpoint": lambda: Checkpoint.objects.all().delete(),
}


@committed
@pytest.mark.parametrize("change", REFUSED.values(), ids=REFUSED.keys())
def test_the_database_refuses(change: Callable[[], object]) -> None:
    record("visits.visit.agreed", by=AIGUL, at=NOON, facts={}, personal={"delegate": "Марат"})
    sign(1)
    Node.objects.create(level=0, number=0, hash=bytes(32))
    Checkpoint.objects.create(size=0, root=bytes(32), note="", at=NOON)

    with pytest.raises(IntegrityError, match="The journal only grows"):
        change()


@committed
@pytest.mark.parametrize("model", [Entry, PersonalPart, Node, Checkpoint])
def test_the_database_refuses_to_be_emptied(model: type[Entry]) -> None:
    switch_emptying(allowed=False)
    try:
        with pytest.raises(IntegrityError, match="The journal only grows"), connection.cursor() as cursor:
            cursor.execute(f'TRUNCATE "{model._meta.db_table}" CASCADE')
    finally:
        switch_emptying(allowed=True)
