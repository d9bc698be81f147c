from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanyrak_methods.transparency.audit import Audit, Body, Fault, KeptEntry, KeptPart, places_between
from shanyrak_methods.transparency.canonical import canonical
from shanyrak_methods.transparency.checkpoints import Checkpoint
from shanyrak_methods.transparency.commitments import commit
from shanyrak_methods.transparency.merkle import Frontier, Place, leaf_hash

SALT = bytes(range(32))
PART = KeptPart("delegate", SALT, "Марат Оспанов")
SIZE, SEALED = 21, 19


def erased_by(body: Body) -> Iterable[tuple[int, str]]:
    return [(entry, "delegate") for entry in body.get("erased", [])]  # type: ignore[attr-defined]


def kept(position: int, **facts: object) -> KeptEntry:
    shown = {"act": "visit.agreed", "visit": position, **facts}
    body = canonical({**shown, "personal": {"delegate": commit("delegate", PART.value, salt=SALT).hex()}})
    return KeptEntry(position, body.decode(), leaf_hash(body), shown, (PART,))


def log() -> list[KeptEntry]:
    return [kept(position) for position in range(SIZE)]


def nodes_of(entries: Iterable[KeptEntry]) -> dict[Place, bytes]:
    frontier = Frontier()
    return {place: top for entry in entries for place, top in frontier.append(entry.leaf)}


def checkpoint_of(entries: list[KeptEntry]) -> Checkpoint:
    frontier = Frontier()
    for entry in entries:
        frontier.append(entry.leaf)
    return Checkpoint("hub.example/journal", frontier.size, frontier.root())


CHECKPOINTS = [checkpoint_of(log()[:size]) for size in (0, 7, 8, SEALED)]


def walk(entries: Iterable[KeptEntry], stored: dict[Place, bytes], checkpoints: list[Checkpoint]) -> Audit:
    audit = Audit(sealed=SEALED, checkpoints=checkpoints, erased=erased_by)
    for entry in entries:
        audit.take(entry, stored)
    audit.finish()
    return audit


def fault_in(entries: list[KeptEntry], stored: dict[Place, bytes] | None = None) -> Fault:
    with pytest.raises(Fault) as caught:
        walk(entries, nodes_of(log()) if stored is None else stored, CHECKPOINTS)
    return caught.value


def test_an_untouched_log_holds() -> None:
    audit = walk(log(), nodes_of(log()), CHECKPOINTS)

    assert (audit.size, audit.root()) == (SIZE, checkpoint_of(log()).root)


@given(st.integers(0, SIZE - 1))
def test_a_changed_text_is_named(position: int) -> None:
    entries = log()
    entries[position] = entries[position]._replace(body=entries[position].body.replace("agreed", "refused"))

    fault = fault_in(entries)

    assert (fault.entry, fault.reason) == (position, "its text does not have the hash that was kept")


@given(st.integers(0, SEALED - 1))
def test_a_sealed_entry_rewritten_with_its_hash_is_named(position: int) -> None:
    entries = log()
    entries[position] = kept(position, cost=1)

    fault = fault_in(entries)

    assert (fault.entry, fault.reason) == (position, "it is not the entry that was sealed here")


@given(st.integers(0, SEALED - 1))
def test_an_entry_rewritten_with_all_stored_hashes_is_caught_by_the_next_checkpoint(position: int) -> None:
    entries = log()
    entries[position] = kept(position, cost=1)
    next_size = next(checkpoint.size for checkpoint in CHECKPOINTS if checkpoint.size > position)

    fault = fault_in(entries, nodes_of(entries))

    assert fault.entry == next_size - 1
    assert "do not add up to the checkpoint" in fault.reason


@given(st.integers(0, SIZE - 2))
def test_a_missing_entry_is_named(position: int) -> None:
    entries = log()
    del entries[position]

    assert (fault_in(entries).entry, fault_in(entries).reason) == (position, "it is missing")


def test_a_missing_end_is_named_if_it_was_sealed() -> None:
    fault = fault_in(log()[: SEALED - 1])

    assert fault.entry == SEALED - 1
    assert "a checkpoint of 19 entries was signed" in fault.reason


@given(st.sampled_from(sorted(nodes_of(log()[:SEALED]))))
def test_a_changed_stored_hash_is_named(place: Place) -> None:
    assert fault_in(log(), nodes_of(log()) | {place: b"changed"}).entry == place.number << place.level


def test_what_is_shown_must_be_what_was_sealed() -> None:
    entries = log()
    entries[3] = entries[3]._replace(shown={**entries[3].shown, "visit": 4})

    assert str(fault_in(entries)) == "Entry 3: 'visit' is shown otherwise than it was sealed"


@pytest.mark.parametrize(
    "part",
    [
        PART._replace(value="Айгүл Серікова"),
        PART._replace(salt=bytes(32)),
        PART._replace(salt=b""),
        PART._replace(name="host"),
        PART._replace(value=0.5),
    ],
)
def test_an_exchanged_personal_part_is_named(part: KeptPart) -> None:
    entries = log()
    entries[5] = entries[5]._replace(parts=(part,))

    assert fault_in(entries).entry == 5
    assert "is not what was sealed" in fault_in(entries).reason


def test_an_erased_part_needs_an_entry_that_says_so() -> None:
    entries = log()
    entries[5] = entries[5]._replace(parts=())
    assert str(fault_in(entries)) == (
        "Entry 5: its personal part 'delegate' is gone, and no entry says that it was erased"
    )

    entries.append(kept(SIZE, erased=[5]))
    assert walk(entries, nodes_of(log()), CHECKPOINTS).size == SIZE + 1


@pytest.mark.parametrize("text", ["[]", '{"act": "spaced"}', "nothing", '{"personal":7}', '{"n":0.5}'])
def test_a_text_that_is_no_entry_is_named(text: str) -> None:
    entries = [KeptEntry(0, text, leaf_hash(text.encode()), {})]

    with pytest.raises(Fault, match="Entry 0"):
        walk(entries, nodes_of(entries), [])


@given(st.lists(st.integers(1, 40), max_size=8))
def test_batches_together_ask_for_every_stored_subtree_once(sizes: list[int]) -> None:
    ends = list(accumulate(sizes, initial=0))

    asked = [
        Place(level, number)
        for start, end in pairwise(ends)
        for level, first, stop in places_between(start, end)
        for number in range(first, stop)
    ]

    frontier = Frontier()
    made = [place for _ in range(ends[-1]) for place, _top in frontier.append(bytes(32))]
    assert sorted(asked) == sorted(made)
