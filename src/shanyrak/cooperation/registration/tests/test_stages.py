"""How far an activity has come follows from what is there, and is never typed in."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanyrak.cooperation.preparation.actions import approve_note, begin_preparation, submit_note
from shanyrak.cooperation.preparation.queries.board import steps_of
from shanyrak.cooperation.preparation.queries.notes import note_of
from shanyrak.cooperation.preparation.rules import (
    Anchor,
    Signs,
    Stage,
    TaskState,
    due_day,
    stages_reached,
    task_state,
)
from shanyrak.cooperation.preparation.tests.factories import AIGUL, AT, DIRECTOR, note, visit
from shanyrak.cooperation.registration.tests.factories import opening

DAY = date(2026, 6, 2)


@given(st.tuples(*[st.booleans()] * 5))
def test_no_stage_is_taken_on_trust(seen: tuple[bool, ...]) -> None:
    reached = stages_reached(Signs(*seen))
    assert reached[0] is Stage.IDEA
    assert [stage in reached for stage in list(Stage)[1:]] == list(seen)


@pytest.mark.parametrize(
    ("due", "done", "state"),
    [
        (date(2026, 6, 1), False, TaskState.LATE),
        (date(2026, 6, 2), False, TaskState.SOON),
        (date(2026, 6, 9), False, TaskState.SOON),
        (date(2026, 6, 10), False, TaskState.OPEN),
        (None, False, TaskState.OPEN),
        (date(2026, 6, 1), True, TaskState.DONE),
    ],
)
def test_a_task_is_late_after_its_day_and_soon_a_week_before(
    due: date | None, *, done: bool, state: TaskState
) -> None:
    assert task_state(due, done=done, on=DAY) is state


def test_a_day_that_nobody_knows_gives_none() -> None:
    assert due_day(None, DAY, anchor=Anchor.FIRST_DAY, days=-3) is None
    assert due_day(None, DAY, anchor=Anchor.LAST_DAY, days=3) == date(2026, 6, 5)


@pytest.mark.django_db
def test_the_way_of_an_activity_is_read_off_what_was_done() -> None:
    activity = visit()

    def here() -> tuple[str, list[str]]:
        steps = steps_of(activity, note_of(activity.pk), on=DAY)
        return next(one.name for one in steps if one.is_here), [one.name for one in steps if one.is_reached]

    assert here() == ("Idea", ["Idea"])
    begin_preparation(activity_id=activity.pk, by=AIGUL, at=AT)
    assert here() == ("Being prepared", ["Idea", "Being prepared"]), "nobody approved it"
    written = note(activity)
    submit_note(note_id=written.pk, by=AIGUL, at=AT)
    approve_note(note_id=written.pk, version=2, by=DIRECTOR, at=AT)
    assert here() == ("Being prepared", ["Idea", "Approved", "Being prepared"])
    opening(activity)
    assert here()[0] == "Open for registration"
    activity.status = "held"
    activity.save()
    assert here()[0] == "Held"
