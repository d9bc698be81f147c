"""Links without an account open one row for one purpose."""

from datetime import timedelta

import pytest
import time_machine

from shanyrak.records.secret_links import LinkNotGood, SecretLinks

OWN = SecretLinks("registration.own")


def test_a_link_names_its_row_and_its_number() -> None:
    assert OWN.read(OWN.new(12, 3)) == (12, 3)


def test_a_link_of_another_purpose_opens_nothing() -> None:
    with pytest.raises(LinkNotGood):
        OWN.read(SecretLinks("delegations.host").new(12))


@pytest.mark.parametrize("token", ["", "x", "\0", OWN.purpose])
def test_what_was_not_made_here_opens_nothing(token: str) -> None:
    with pytest.raises(LinkNotGood):
        OWN.read(token)


def test_one_letter_changed_opens_nothing() -> None:
    token = OWN.new(12)
    with pytest.raises(LinkNotGood):
        OWN.read(("A" if token[0] != "A" else "B") + token[1:])


def test_a_link_that_lasts_is_the_same_each_time_it_is_made() -> None:
    assert OWN.new(12) == OWN.new(12)


def test_a_link_that_lasts_a_while_opens_nothing_afterwards() -> None:
    brief = SecretLinks("registration.brief", last=timedelta(days=1))
    with time_machine.travel("2026-06-01"):
        token = brief.new(12)
        assert brief.read(token) == (12, 1)
    with time_machine.travel("2026-06-03"), pytest.raises(LinkNotGood):
        brief.read(token)
