"""What people say on their own page: their answers, until registration closes, and after approval about their journey."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.registration.models import Answer, Registration
from shanyrak.cooperation.registration.permissions import KEEP_REGISTRATIONS, NOMINATE, REGISTER
from shanyrak.cooperation.registration.queries.opening import window_of
from shanyrak.cooperation.registration.rules import STANDING, Stage, State, check_may_answer, folded
from shanyrak.cooperation.registration.seating import locked_opening
from shanyrak.cooperation.registration.telling import tell_link
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit
from shanyrak.roles import Actor, require


@transaction.atomic
def answer(
    *,
    registration: Registration,
    stage: Stage,
    answers: Mapping[int, str],
    said: Mapping[str, Any],
    version: int,
    by: Actor,
    at: datetime,
    link: str,
) -> Registration:
    """Keep what a person answers at a stage; ``said`` are needs and details that stand with the registration itself.

    Raises StaleEdit, AnswersAreClosed once registration has closed, or NotApproved for what is asked after approval.
    """
    require(by, REGISTER)
    opening = locked_opening(registration.activity, by=by, at=at)
    one = Registration.objects.select_for_update(of=("self",)).get(pk=registration.pk)
    check_may_answer(stage, State(one.state), window_of(opening, at=at))
    wanted = dict(said) | ({"followed_up_at": at} if stage is Stage.APPROVED else {})
    changes = keep_edit(record=one, wanted=wanted, version=version, by=by, at=at)
    changed = _keep_answers(one, answers)
    if changed and not changes:
        one.version += 1
        one.save(update_fields=["version"])
    if changes or changed:
        facts = {"activity": one.activity_id, "registration": one.pk, "stage": stage.value, "link": link}
        record("cooperation.registration.answered", by=by, at=at, facts=facts)
    return one


@transaction.atomic
def edit_registration(
    *, registration: Registration, wanted: Mapping[str, Any], version: int, by: Actor, at: datetime
) -> Registration:
    """Correct a registration at the desk: names, address, office, role. Raises StaleEdit or AlreadyRegistered."""
    require(by, KEEP_REGISTRATIONS)
    locked_opening(registration.activity, by=by, at=at)
    one = Registration.objects.select_for_update(of=("self",)).get(pk=registration.pk)
    said = dict(wanted)
    if "email" in said:
        said["folded"] = folded(said["email"])
        one.check_address(said["folded"])
    changes = keep_edit(record=one, wanted=said, version=version, by=by, at=at)
    if changes:
        facts = {"activity": one.activity_id, "registration": one.pk, "what": sorted(changes)}
        record("cooperation.registration.corrected", by=by, at=at, facts=facts)
    return one


@transaction.atomic
def send_link(*, registration: Registration, by: Actor, at: datetime) -> None:
    """Send a person the link to their own page again; for the desk and the focal point of the party."""
    require(by, NOMINATE, parties=[registration.party_id] if registration.party_id else [])
    tell_link(registration, by=by, at=at)


@transaction.atomic
def ask_for_link(*, activity: Activity, email: str, by: Actor, at: datetime) -> None:
    """Send the link to whoever stands registered with an address; where nobody does, nothing happens, and nobody learns it."""
    require(by, REGISTER)
    standing = [state.value for state in sorted(STANDING)]
    rows = Registration.objects.select_related("activity", "party")
    found = rows.filter(activity=activity, folded=folded(email), state__in=standing).first()
    if email.strip() and found is not None:
        tell_link(found, by=by, at=at)


@transaction.atomic
def renew_link(*, registration: Registration, by: Actor, at: datetime) -> Registration:
    """Make all older links of a person worthless and send a new one, where one fell into wrong hands."""
    require(by, KEEP_REGISTRATIONS)
    one = (
        Registration.objects.select_for_update(of=("self",))
        .select_related("activity", "party")
        .get(pk=registration.pk)
    )
    one.link_number += 1
    one.version += 1
    one.save(update_fields=["link_number", "version"])
    record("cooperation.registration.link_renewed", by=by, at=at, facts={"registration": one.pk})
    tell_link(one, by=by, at=at)
    return one


def _keep_answers(one: Registration, answers: Mapping[int, str]) -> bool:
    """Keep answers by question; an empty one takes away what was said. Return whether anything changed."""
    before = dict(one.answers.filter(question__in=answers).values_list("question", "value"))
    changed = {number: value for number, value in answers.items() if before.get(number, "") != value}
    gone = [number for number, value in changed.items() if not value]
    one.answers.filter(question__in=gone).delete()
    kept = [Answer(registration=one, question_id=n, value=value) for n, value in changed.items() if value]
    Answer.objects.bulk_create(
        kept, update_conflicts=True, unique_fields=["registration", "question"], update_fields=["value"]
    )
    return bool(changed)
