from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanyrak_methods.transparency.merkle import (
    EMPTY_ROOT,
    Frontier,
    NotProved,
    Place,
    check_consistency,
    check_inclusion,
    consistency_path,
    covering,
    inclusion_path,
    leaf_hash,
    proof,
    tree_root,
)
from shanyrak_methods.transparency.tests import reference

LARGEST = 200
ENTRIES = [f"entry {number}".encode() for number in range(LARGEST)]

# The eight entries and roots by which certificate transparency logs have been tested from the start.
KNOWN_ENTRIES = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
KNOWN_ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


@cache
def stored() -> dict[Place, bytes]:
    """Return the perfect subtrees over all entries, as a log keeps them."""
    frontier = Frontier()
    return {place: top for entry in ENTRIES for place, top in frontier.append(leaf_hash(entry))}


@cache
def root_at(size: int) -> bytes:
    return reference.root(ENTRIES[:size])


def lookup(level: int, number: int) -> bytes:
    return stored()[Place(level, number)]


def test_empty_tree_has_the_hash_of_nothing() -> None:
    assert tree_root([]).hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.mark.parametrize("size", range(1, 9))
def test_roots_are_those_of_the_known_logs(size: int) -> None:
    assert tree_root(KNOWN_ENTRIES[:size]).hex() == KNOWN_ROOTS[size - 1]


def test_every_size_has_the_root_of_the_definition() -> None:
    frontier = Frontier()
    for size in range(LARGEST):
        assert frontier.root() == root_at(size)
        frontier.append(leaf_hash(ENTRIES[size]))


@pytest.mark.parametrize("size", range(LARGEST + 1))
def test_frontier_goes_on_from_stored_subtrees(size: int) -> None:
    frontier = Frontier.from_store(size, lookup)

    assert (frontier.size, frontier.root()) == (size, root_at(size))
    for entry in ENTRIES[size : size + 3]:
        frontier.append(leaf_hash(entry))
    assert frontier.root() == root_at(min(size + 3, LARGEST))


def test_frontier_refuses_hashes_that_do_not_make_its_size() -> None:
    with pytest.raises(ValueError, match="A tree of 5 has 2 subtrees; 1 were given"):
        Frontier(5, [EMPTY_ROOT])


def test_appending_completes_at_most_one_subtree_a_level() -> None:
    assert len(stored()) == sum(LARGEST >> level for level in range(8))


@pytest.mark.parametrize("size", range(1, LARGEST + 1))
def test_every_entry_is_proved_as_the_definition_does(size: int) -> None:
    # Every entry at small sizes; at larger ones the edges and a spread, to stay quick.
    for index in range(size) if size <= 70 else {0, 1, size // 3, size // 2, size - 2, size - 1}:
        path = proof(inclusion_path(index, size), lookup)

        if size <= 70:
            assert path == reference.inclusion(index, ENTRIES[:size])
        check_inclusion(leaf_hash(ENTRIES[index]), index=index, size=size, path=path, root=root_at(size))


@pytest.mark.parametrize("new", range(LARGEST + 1))
def test_every_growth_is_proved(new: int) -> None:
    for old in range(new + 1):
        path = proof(consistency_path(old, new), lookup)

        check_consistency(old=old, new=new, path=path, old_root=root_at(old), new_root=root_at(new))
        if old > 0 and new <= 40:
            assert path == reference.consistency(old, ENTRIES[:new])


@given(size=st.integers(1, 10**12), data=st.data())
def test_an_entry_is_proved_from_few_stored_subtrees(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, size - 1))

    path = inclusion_path(index, size)

    reads = sum(len(subtrees) for subtrees in path)
    assert len(path) <= size.bit_length()
    assert reads <= 2 * size.bit_length()


@given(size=st.integers(1, 10**12))
def test_a_whole_tree_is_covered_by_one_subtree_a_binary_digit(size: int) -> None:
    places = covering(0, size)

    assert sum(1 << place.level for place in places) == size
    assert len(places) == size.bit_count()


sizes = st.integers(2, LARGEST)


@given(size=sizes, data=st.data())
def test_altered_inclusion_proof_fails(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, size - 1))
    path = proof(inclusion_path(index, size), lookup)
    leaf = leaf_hash(ENTRIES[index])

    altered = altered_path(path, data)

    with pytest.raises(NotProved):
        check_inclusion(leaf, index=index, size=size, path=altered, root=root_at(size))


@given(size=sizes, data=st.data())
def test_an_entry_is_not_proved_at_another_place(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, size - 1))
    other = data.draw(st.integers(-1, size).filter(lambda place: place != index))
    path = proof(inclusion_path(index, size), lookup)

    with pytest.raises(NotProved):
        check_inclusion(leaf_hash(ENTRIES[index]), index=other, size=size, path=path, root=root_at(size))


@given(new=sizes, data=st.data())
def test_altered_consistency_proof_fails(new: int, data: st.DataObject) -> None:
    old = data.draw(st.integers(1, new - 1))
    path = proof(consistency_path(old, new), lookup)

    altered = altered_path(path, data)

    with pytest.raises(NotProved):
        check_consistency(old=old, new=new, path=altered, old_root=root_at(old), new_root=root_at(new))


@given(new=sizes, data=st.data())
def test_rewritten_past_is_not_consistent(new: int, data: st.DataObject) -> None:
    old = data.draw(st.integers(1, new))
    changed = data.draw(st.integers(0, old - 1))
    rewritten = [*ENTRIES[:changed], b"rewritten", *ENTRIES[changed + 1 : old]]
    path = proof(consistency_path(old, new), lookup)

    with pytest.raises(NotProved):
        check_consistency(old=old, new=new, path=path, old_root=tree_root(rewritten), new_root=root_at(new))


def test_shrunken_tree_is_refused() -> None:
    with pytest.raises(ValueError, match="A tree of 3 cannot continue a tree of 4"):
        consistency_path(4, 3)
    with pytest.raises(NotProved, match="A tree of 3 cannot continue a tree of 4"):
        check_consistency(old=4, new=3, path=[], old_root=root_at(4), new_root=root_at(3))


def test_entry_outside_the_tree_is_refused() -> None:
    with pytest.raises(ValueError, match="There is no entry 3 in a tree of 3"):
        inclusion_path(3, 3)


def test_empty_tree_is_the_beginning_of_every_tree_but_of_no_other_root() -> None:
    check_consistency(old=0, new=9, path=[], old_root=EMPTY_ROOT, new_root=root_at(9))
    with pytest.raises(NotProved, match="not that of an empty tree"):
        check_consistency(old=0, new=9, path=[], old_root=root_at(1), new_root=root_at(9))
    with pytest.raises(NotProved, match="too long"):
        check_consistency(old=0, new=9, path=[EMPTY_ROOT], old_root=EMPTY_ROOT, new_root=root_at(9))


def test_two_trees_of_one_size_have_one_root() -> None:
    with pytest.raises(NotProved, match="Two trees of one size"):
        check_consistency(old=9, new=9, path=[], old_root=root_at(9), new_root=root_at(8))


def altered_path(path: list[bytes], data: st.DataObject) -> list[bytes]:
    """Change, drop or add one hash."""
    place = data.draw(st.integers(0, len(path) - 1))
    kind = data.draw(st.sampled_from(["change", "drop", "add"]))
    if kind == "drop":
        return [*path[:place], *path[place + 1 :]]
    if kind == "add":
        return [*path[:place], EMPTY_ROOT, *path[place:]]
    return [*path[:place], EMPTY_ROOT, *path[place + 1 :]]
