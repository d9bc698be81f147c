from __future__ import annotations

import pytest

from shanyrak.cooperation.exchange.rules import AimsAtItself, NobodyWantsIt, NothingWanted, check_position


def test_a_position_is_held_by_a_party_or_by_someone_in_words() -> None:
    check_position(party=1, party_text="", target=None, subject=True)
    check_position(party=None, party_text="several member countries", target=2, subject=True)
    with pytest.raises(NobodyWantsIt):
        check_position(party=None, party_text=" ", target=None, subject=True)


def test_a_position_is_about_something() -> None:
    with pytest.raises(NothingWanted):
        check_position(party=1, party_text="", target=None, subject=False)


def test_a_party_wants_nothing_from_itself() -> None:
    with pytest.raises(AimsAtItself):
        check_position(party=1, party_text="", target=1, subject=True)
