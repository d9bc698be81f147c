"""The lists' filters say the same as the pure rules."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shanyrak.cooperation.agreements.models import Agreement, Commitment, Deed
from shanyrak.cooperation.agreements.models.agreement import first_day, last_day
from shanyrak.cooperation.agreements.models.commitment import deeds_of, promise_of
from shanyrak.cooperation.agreements.rules import AgreementStatus, Course, course
from shanyrak.cooperation.agreements.states import DeedStatus, State, commitment_state
from shanyrak.cooperation.agreements.tests.factories import NOON, commitment, memorandum

pytestmark = pytest.mark.django_db
FIRST, LAST = date(2019, 1, 1), date(2023, 12, 31)
days = st.dates(FIRST, LAST)
partial = st.sampled_from(["", "--05-22"]) | days.flatmap(
    lambda day: st.sampled_from([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]])
)
deeds = st.tuples(st.sampled_from(DeedStatus), partial)
quickly = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def promise() -> Commitment:
    return commitment(memorandum())


@quickly
@given(
    due_on=partial,
    until=partial.filter(lambda text: not text or text >= "2020-04" or text.startswith("--")),
    every_months=st.none() | st.integers(1, 30),
    how_many=st.none() | st.integers(1, 3),
    done=st.lists(deeds, max_size=4),
    on=days,
)
def test_commitments_filtered_by_state_are_those_the_rule_puts_there(
    *,
    promise: Commitment,
    due_on: str,
    until: str,
    every_months: int | None,
    how_many: int | None,
    done: list[tuple[DeedStatus, str]],
    on: date,
) -> None:
    Agreement.objects.filter(pk=promise.agreement_id).update(until=until)
    rows = Commitment.objects.filter(pk=promise.pk)
    rows.update(due_on=due_on, every_months=every_months, how_many=how_many)
    promise.deeds.all().delete()
    Deed.objects.bulk_create(
        Deed(commitment=promise, record_id=number, status=status.value, since=since, noted_at=NOON)
        for number, (status, since) in enumerate(done)
    )
    rows.settle_states()

    now = rows.select_related("agreement").get()
    wanted = commitment_state(promise_of(now, now.agreement), deeds_of(now.deeds.all()), on=on)
    assert [state for state in State if rows.in_state(state, on=on).exists()] == [wanted]
    assert rows.with_state(on=on).get().state == wanted
    assert rows.settle_states() == 0


@quickly
@given(status=st.sampled_from(AgreementStatus), since=partial, until=partial, on=days)
def test_agreements_filtered_by_course_are_those_the_rule_puts_there(
    promise: Commitment, status: AgreementStatus, since: str, until: str, on: date
) -> None:
    agreement = promise.agreement
    agreement.status, agreement.since, agreement.until = status.value, since, ""
    first, last = first_day(since or agreement.signed_on), last_day(until)
    if not (first and last and last < first):
        agreement.until = until
    agreement.save()

    wanted = course(status, first_day=first, last_day=last_day(agreement.until), on=on)
    assert [one for one in Course if Agreement.objects.on_course(one, on=on).exists()] == [wanted]
