from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanyrak_methods.transparency.commitments import commit, opens

salts = st.binary(min_size=32, max_size=32)
letters = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@given(letters, letters, salts)
def test_commitment_opens_with_what_it_was_made_from(name: str, value: str, salt: bytes) -> None:
    assert opens(commit(name, value, salt=salt), name, value, salt=salt)


@given(letters, letters, letters, letters, salts)
def test_no_two_pairs_of_name_and_value_share_a_commitment(
    name: str, value: str, other_name: str, other_value: str, salt: bytes
) -> None:
    same = (name, value) == (other_name, other_value)

    assert opens(commit(name, value, salt=salt), other_name, other_value, salt=salt) is same


@given(letters, salts, salts)
def test_another_salt_gives_another_commitment(value: str, salt: bytes, other: bytes) -> None:
    assert opens(commit("passport", value, salt=salt), "passport", value, salt=other) is (salt == other)


def test_commitment_stays_what_it_was() -> None:
    # Fixed for ever: a change of this value would make every sealed commitment unreadable.
    commitment = commit("name", "Айгүл Серікова", salt=bytes(range(32)))

    assert commitment.hex() == "b2432202820a4c473ac15142e97684c5ccfee5393b465331408e747ae584cd3e"


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_salt_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="A salt has 32 bytes"):
        commit("name", "Marat", salt=bytes(length))


def test_a_short_salt_opens_nothing() -> None:
    assert not opens(commit("name", "Marat", salt=bytes(32)), "name", "Marat", salt=bytes(31))
