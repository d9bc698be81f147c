"""What a letter may name, and how an invitation stands."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanyrak.cooperation.invitations.rules import (
    FIELDS,
    BraceAlone,
    FieldsUnknown,
    Happened,
    InvitationState,
    check_fields,
    merged,
    state_of,
)

ON = date(2026, 8, 20)


def test_a_field_that_there_is_not_is_refused_by_its_name() -> None:
    with pytest.raises(FieldsUnknown, match=r"\{nmae\}, \{visa fee\}"):
        check_fields(["Dear {nmae} of {party}", "The {visa fee} is paid"])


@pytest.mark.parametrize("text", ["Dear {name", "Dear name}", "{{name}}", "a } b {name}"])
def test_a_brace_without_its_half_is_refused(text: str) -> None:
    with pytest.raises(BraceAlone):
        check_fields([text])


def test_every_field_that_a_letter_can_name_is_taken() -> None:
    check_fields([" ".join(f"{{{name}}}" for name in FIELDS), "{ name }"])


def test_an_empty_value_leaves_no_gap_behind() -> None:
    assert merged("Dear {title} {name},\n\nOn {dates}.", {"title": "", "name": "Dana", "dates": ""}) == (
        "Dear Dana,\n\nOn."
    )


@given(st.text(max_size=40))
def test_what_somebody_is_called_is_never_read_as_a_field(name: str) -> None:
    said = merged("<{name}>", {"name": f"{{link}}{name}", "link": "SECRET"})
    assert "SECRET" not in said or "SECRET" in name


@pytest.mark.parametrize(
    ("happened", "state"),
    [
        (Happened(), InvitationState.DRAFT),
        (Happened(queued=True), InvitationState.ON_ITS_WAY),
        (Happened(sent=True), InvitationState.AWAITED),
        (Happened(sent=True, answer_by=ON), InvitationState.AWAITED),
        (Happened(sent=True, answer_by=date(2026, 8, 19)), InvitationState.LATE),
        (Happened(sent=True, answer="accepted"), InvitationState.ACCEPTED),
        (Happened(sent=True, answer="accepted", waits_for_a_seat=True), InvitationState.WAITING),
        (Happened(sent=True, answer="declined", answer_by=date(2020, 1, 1)), InvitationState.DECLINED),
        (Happened(sent=True, answer="handed_over"), InvitationState.HANDED_OVER),
        (Happened(sent=True, nominated=True, answer_by=date(2020, 1, 1)), InvitationState.NOMINATED),
        (Happened(sent=True, answer="accepted", withdrawn=True), InvitationState.WITHDRAWN),
    ],
)
def test_how_an_invitation_stands_follows_from_what_happened(
    happened: Happened, state: InvitationState
) -> None:
    assert state_of(happened, on=ON) is state
