"""Checkpoints, proofs, erasing, and what a look at everything finds."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.management import CommandError, call_command
from django.db import connections

from shanyrak.journal.actions import (
    erase_personal,
    read_personal,
    record,
    sign_checkpoint,
)
from shanyrak.journal.gateways import signing_key, trusted_keys
from shanyrak.journal.models import Checkpoint, Entry, Node, PersonalPart
from shanyrak.journal.queries import BATCH, growth, proof_of
from shanyrak.journal.rules import NoSuchGrowth, NothingToErase, NotSealedYet, ReasonMissing
from shanyrak.journal.tasks import seal
from shanyrak.journal.testing import tamper
from shanyrak.journal.verification import verify
from shanyrak.places import places
from shanyrak.roles import Holder, NotPermitted, Role
from shanyrak_methods.transparency.bundle import check_proof, read_proof, write_proof
from shanyrak_methods.transparency.checkpoints import open_checkpoint
from shanyrak_methods.transparency.merkle import check_consistency, leaf_hash, tree_root

pytestmark = pytest.mark.django_db(transaction=True)
NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))
AUDITOR = Holder(pk=8, held=frozenset({Role.AUDITOR}))
DIRECTOR = Holder(pk=9, held=frozenset({Role.DIRECTOR}))


def write(count: int) -> None:
    for number in range(count):
        record(
            "visits.visit.agreed",
            by=AIGUL,
            at=NOON,
            facts={"visit": number},
            personal={"delegate": "Марат Оспанов", "passport": "N 123"} if number % 3 == 0 else None,
        )


def test_a_checkpoint_seals_all_entries_in_their_order() -> None:
    write(5)

    checkpoint = sign_checkpoint(at=NOON)

    opened = open_checkpoint(checkpoint.note, signing_key().verifier)
    bodies = Entry.objects.order_by("position").values_list("body", flat=True)
    assert (opened.size, opened.root) == (5, tree_root(body.encode() for body in bodies))
    assert Node.objects.count() == 5 + 2 + 1


def test_nothing_new_needs_no_new_checkpoint() -> None:
    write(2)

    assert sign_checkpoint(at=NOON) == sign_checkpoint(at=NOON)
    assert Checkpoint.objects.count() == 1


def test_the_empty_journal_can_be_sealed_and_verified() -> None:
    assert sign_checkpoint(at=NOON).size == 0
    assert verify().ok


def test_sealing_goes_on_where_it_stopped() -> None:
    for count in (1, 2, 3, 5, 8):
        write(count)
        sign_checkpoint(at=NOON)

    report = verify()
    assert (report.ok, report.entries) == (True, 19)
    assert list(Checkpoint.objects.order_by("size").values_list("size", flat=True)) == [1, 3, 6, 11, 19]


def test_several_processes_may_seal_at_once() -> None:
    def work(number: int) -> None:
        write(10)
        if number % 2:
            sign_checkpoint(at=NOON)
        connections.close_all()

    with ThreadPoolExecutor(8) as workers:
        list(workers.map(work, range(8)))
    sign_checkpoint(at=NOON)

    report = verify()
    assert (report.ok, report.entries) == (True, 80)


def test_the_key_is_made_once_and_only_its_owner_reads_it() -> None:
    first = signing_key()
    file = places().keys / "journal.key"

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert signing_key().verifier == first.verifier


def test_checkpoints_of_an_older_key_hold_once_the_settings_name_it(settings: LazySettings) -> None:
    write(2)
    sign_checkpoint(at=NOON)
    older = str(signing_key().verifier)
    (places().keys / "journal.key").rename(places().keys / "journal.key.lost")
    try:
        write(1)
        sign_checkpoint(at=NOON)
        fault = verify().fault
        assert fault is not None
        assert "No key that you trust" in fault.reason

        settings.JOURNAL_OLDER_KEYS = [older]
        assert verify().ok
    finally:
        (places().keys / "journal.key.lost").replace(places().keys / "journal.key")


def test_the_clock_seals() -> None:
    write(2)
    seal(timestamp=0)
    assert Checkpoint.objects.get().size == 2


def test_every_sealed_entry_has_a_proof_that_anyone_can_check() -> None:
    write(11)
    sign_checkpoint(at=NOON)

    for position in range(11):
        file = write_proof(proof_of(position))
        assert check_proof(read_proof(file), *trusted_keys()).size == 11


def test_an_entry_after_the_last_checkpoint_has_no_proof_yet() -> None:
    write(1)
    with pytest.raises(NotSealedYet):
        proof_of(0)


@pytest.mark.parametrize(("old", "new"), [(0, 9), (1, 9), (4, 9), (6, 7), (9, 9)])
def test_growth_can_be_proved_between_any_two_sizes(old: int, new: int) -> None:
    write(9)
    sign_checkpoint(at=NOON)
    leaves = [body.encode() for body in Entry.objects.order_by("position").values_list("body", flat=True)]

    shown = growth(old, new)

    check_consistency(
        old=old, new=new, path=shown.path, old_root=tree_root(leaves[:old]), new_root=tree_root(leaves[:new])
    )
    assert (shown.old_root, shown.new_root) == (tree_root(leaves[:old]), tree_root(leaves[:new]))


@pytest.mark.parametrize(("old", "new"), [(3, 2), (0, 4), (-1, 2)])
def test_growth_that_never_was_is_refused(old: int, new: int) -> None:
    write(3)
    sign_checkpoint(at=NOON)
    with pytest.raises(NoSuchGrowth):
        growth(old, new)


def test_an_erased_part_is_gone_and_the_journal_still_verifies() -> None:
    write(4)
    sign_checkpoint(at=NOON)

    assert (
        erase_personal(
            positions=[0, 3], names=["passport"], reason="Law on data, article 11", by=DIRECTOR, at=NOON
        )
        == 2
    )

    assert list(PersonalPart.objects.values_list("name", flat=True)) == ["delegate", "delegate"]
    entry = Entry.objects.get(act="journal.personal.erased")
    assert entry.facts == {
        "erased": [{"entry": 0, "name": "passport"}, {"entry": 3, "name": "passport"}],
        "reason": "Law on data, article 11",
    }
    sign_checkpoint(at=NOON)
    assert verify().ok


def test_erasing_needs_a_right_a_reason_and_something_to_erase() -> None:
    write(1)
    with pytest.raises(NotPermitted):
        erase_personal(positions=[0], reason="Law", by=AUDITOR, at=NOON)
    with pytest.raises(ReasonMissing):
        erase_personal(positions=[0], reason=" ", by=DIRECTOR, at=NOON)
    with pytest.raises(NothingToErase):
        erase_personal(positions=[7], reason="Law", by=DIRECTOR, at=NOON)
    assert PersonalPart.objects.count() == 2


def test_a_look_at_personal_parts_is_an_entry() -> None:
    write(1)

    parts = read_personal(position=0, by=AUDITOR, at=NOON)

    assert [(part.name, part.value) for part in parts] == [
        ("delegate", "Марат Оспанов"),
        ("passport", "N 123"),
    ]
    entry = Entry.objects.get(act="journal.personal.read")
    assert (entry.by, entry.facts) == (8, {"entry": 0, "names": ["delegate", "passport"]})


def test_only_the_auditor_reads_personal_parts() -> None:
    write(1)
    with pytest.raises(NotPermitted):
        read_personal(position=0, by=AIGUL, at=NOON)
    assert not Entry.objects.filter(act="journal.personal.read").exists()


def test_a_journal_of_several_batches_verifies_and_tells_how_far_it_is() -> None:
    tamper(f"""
        INSERT INTO journal_entry (position, act, by, at, facts, body, leaf_hash)
        SELECT n, 'a.b.c', 1, '2026-06-02T12:00:00Z', '{{}}', t, sha256('\\x00'::bytea || convert_to(t, 'UTF8'))
          FROM (SELECT n, '{{"act":"a.b.c","at":"2026-06-02T12:00:00+00:00","by":1,"facts":{{}},"personal":{{}}}}' AS t
                  FROM generate_series(0, {2 * BATCH}) AS n) AS rows
    """)  # noqa: S608 - the numbers are constants
    sign_checkpoint(at=NOON)
    told: list[tuple[int, int]] = []

    assert verify(progress=lambda done, of: told.append((done, of))).ok
    assert told == [(BATCH, 2 * BATCH + 1), (2 * BATCH, 2 * BATCH + 1), (2 * BATCH + 1, 2 * BATCH + 1)]


OTHER = '{"act":"other"}'
OTHER_HASH = "\\x" + leaf_hash(OTHER.encode()).hex()
NO_PARTS = "DELETE FROM journal_personalpart USING journal_entry e WHERE e.id = entry_id AND e.position = 9"
TAMPERINGS = {
    "a changed text": (
        "UPDATE journal_entry SET body = replace(body, 'agreed', 'refused') WHERE position = 4",
        4,
    ),
    "changed facts": ("UPDATE journal_entry SET facts = '{\"visit\": 99}' WHERE position = 4", 4),
    "another day": ("UPDATE journal_entry SET at = at + interval '1 day' WHERE position = 4", 4),
    "another actor": ("UPDATE journal_entry SET by = 1 WHERE position = 4", 4),
    "another act": ("UPDATE journal_entry SET act = 'visits.visit.refused' WHERE position = 4", 4),
    "a changed text with its hash": (
        (
            f"UPDATE journal_entry SET act = 'other', body = '{OTHER}', "  # noqa: S608 - constants
            f"leaf_hash = '{OTHER_HASH}' WHERE position = 4"
        ),
        4,
    ),
    "a removed entry": ("DELETE FROM journal_entry WHERE position = 4", 4),
    "a removed last entry": (f"{NO_PARTS}; DELETE FROM journal_entry WHERE position = 9", 9),  # noqa: S608 - a constant
    "an entry out of order": ("UPDATE journal_entry SET position = 40 WHERE position = 9", 9),
    "an entry without a place": ("UPDATE journal_entry SET position = NULL WHERE position = 9", 9),
    "two entries exchanged": (
        (
            "UPDATE journal_entry SET position = 90 WHERE position = 4;"
            "UPDATE journal_entry SET position = 4 WHERE position = 5;"
            "UPDATE journal_entry SET position = 5 WHERE position = 90"
        ),
        4,
    ),
    "a changed hash": ("UPDATE journal_node SET hash = sha256('x') WHERE level = 1 AND number = 2", 4),
    "a removed hash": ("DELETE FROM journal_node WHERE level = 0 AND number = 4", 4),
    "a forged root": ("UPDATE journal_checkpoint SET root = sha256('x') WHERE size = 10", 9),
    "a forged note": ("UPDATE journal_checkpoint SET note = replace(note, '10', '11') WHERE size = 10", 9),
    "removed checkpoints": ("DELETE FROM journal_checkpoint", 0),
    "an exchanged personal part": (
        "UPDATE journal_personalpart SET value = '\"Another\"' WHERE name = 'delegate'",
        0,
    ),
    "a personal part gone unsaid": (
        "DELETE FROM journal_personalpart WHERE entry_id = (SELECT id FROM journal_entry WHERE position = 6)",
        6,
    ),
}


@pytest.mark.parametrize(("sql", "entry"), TAMPERINGS.values(), ids=TAMPERINGS.keys())
def test_verify_names_the_entry(sql: str, entry: int) -> None:
    write(10)
    sign_checkpoint(at=NOON)
    assert verify().ok

    tamper(sql)

    report = verify()
    assert report.fault is not None
    assert report.fault.entry == entry


def test_a_rewritten_history_contradicts_a_checkpoint_that_someone_kept() -> None:
    write(4)
    kept = open_checkpoint(sign_checkpoint(at=NOON).note, *trusted_keys())
    tamper(
        "DELETE FROM journal_personalpart; DELETE FROM journal_entry; DELETE FROM journal_node; DELETE FROM journal_checkpoint"
    )
    write(6)
    sign_checkpoint(at=NOON)

    assert verify().ok
    report = verify(known=[kept])
    assert report.fault is not None
    assert report.fault.entry == 3


def test_the_command_says_that_all_is_well_and_seals_what_is_new(capsys: pytest.CaptureFixture[str]) -> None:
    write(3)

    call_command("verify", "--json")

    answer = json.loads(capsys.readouterr().out)
    checkpoint = open_checkpoint(answer["checkpoint"], *trusted_keys())
    assert (answer["entries"], answer["ok"], checkpoint.size) == (3, True, 3)
    assert answer["root"] == checkpoint.root.hex()


def test_the_command_names_the_entry_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    write(3)
    tamper("UPDATE journal_entry SET body = '{}' WHERE position = 2")

    with pytest.raises(SystemExit) as ended:
        call_command("verify")

    assert ended.value.code == 1
    assert "Entry 2: its text does not have the hash that was kept" in capsys.readouterr().out
    assert not Checkpoint.objects.exists()


def test_the_command_compares_with_a_kept_checkpoint(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(3)
    file = tmp_path / "kept.txt"
    file.write_text(sign_checkpoint(at=NOON).note, "utf-8")
    write(2)

    call_command("verify", "--json", "--checkpoint", str(file))
    assert json.loads(capsys.readouterr().out)["ok"] is True

    file.write_text("no checkpoint", "utf-8")
    with pytest.raises(CommandError, match="A note is a text"):
        call_command("verify", "--checkpoint", str(file))


def test_checking_asks_as_often_for_many_entries_as_for_few(
    django_assert_num_queries: Callable[..., object],
) -> None:
    write(3)
    sign_checkpoint(at=NOON)
    with django_assert_num_queries(11):  # type: ignore[attr-defined]
        verify()
    write(30)
    sign_checkpoint(at=NOON)
    with django_assert_num_queries(11):  # type: ignore[attr-defined]
        verify()
