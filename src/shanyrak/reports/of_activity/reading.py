"""Counting an activity, from the rooms that keep its parts; a fixed number of questions, whatever the rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from django.utils.translation import get_language, gettext

from shanyrak.certificates.queries import CertificateLine, certificates_about
from shanyrak.certificates.rules import Standing
from shanyrak.cooperation.activities.detail import activity_detail
from shanyrak.cooperation.activities.models import ROLE_NAMES, Activity
from shanyrak.cooperation.activities.rules import ActivityStatus
from shanyrak.cooperation.outcomes.queries.asks import asks_seen, numbers
from shanyrak.cooperation.preparation.queries.money import money_of
from shanyrak.cooperation.programme.models import Session
from shanyrak.cooperation.programme.queries import attended, feedback_summary
from shanyrak.cooperation.programme.queries.sessions import lines_of
from shanyrak.cooperation.reception.queries import arrived
from shanyrak.cooperation.registration.queries import Registrant, registered
from shanyrak.cooperation.registration.rules import State
from shanyrak.directory.models import Party
from shanyrak.records.languages import said_in
from shanyrak.records.rules import Visibility
from shanyrak.reports.of_activity.models import ActivityReport, ReportWords
from shanyrak.reports.of_activity.rules import WORDS, Asked, Book, Came, Change, Mark, Money, Promise
from shanyrak.roles import VISITOR, Actor, Holder, Role
from shanyrak.ui.words import days

EYES: dict[str, Actor] = {
    Visibility.PUBLIC.value: VISITOR,
    Visibility.HUB.value: Holder(held=frozenset({Role.EXPERT})),
    Visibility.SECRETARIAT.value: Holder(held=frozenset({Role.AUDITOR})),
}
"""Whoever reads a report sees no more in it than what it speaks of lets them see."""


def book_of(activity: Activity, actor: Actor, *, on: date) -> Book:
    """Return what is to be counted of an activity on the day ``on``, as ``actor`` may see it, in the reader's language."""
    detail = activity_detail(activity, actor, on=on)
    people, there = registered(activity.pk, states=State), arrived_at(activity.pk)
    sessions = [one for one in sessions_counted(activity.pk) if not one.is_break]
    feedback = feedback_summary(activity.pk)
    asked = numbers(asks_seen(actor, on=on).filter(activity=activity.pk))
    certificates = certificates_of(activity.pk)
    return Book(
        language=get_language() or "en",
        title=str(detail.line.title),
        kind=detail.line.kind,
        days=days(activity.since, activity.until),
        place=detail.line.where,
        took_place=took_place(activity, on=on),
        came=_came(people, there, actor),
        arrivals_noted=bool(there),
        sessions=sum(not one.is_cancelled for one in sessions),
        cancelled=sum(one.is_cancelled for one in sessions),
        attendances=sum(len(some) for some in attended(activity.pk).values()),
        certificates=len(certificates),
        revoked=sum(not one.is_valid for one in certificates),
        promises=tuple(
            Promise(one.fulfilment_id, one.id, str(one.promise), str(one.agreement), one.state)
            for one in detail.promises
        ),
        changes=tuple(
            Change(one.id, str(one.what), one.sort, str(one.party), one.on) for one in detail.outcomes
        ),
        asked=Asked(asked.asked, asked.answered, asked.silent),
        said=feedback.count,
        said_enough=feedback.enough,
        marks=tuple(
            Mark(str(one.question), one.count, "" if one.mean is None else str(one.mean))
            for one in feedback.marks
        ),
        money=tuple(
            Money(one.currency, one.funder, str(one.planned), str(one.committed), str(one.spent))
            for one in money_of(activity.pk)
        ),
    )


def words_of(report: ActivityReport) -> dict[str, Any]:
    """Return the newest words of a report."""
    newest = ReportWords.objects.filter(report=report, version=report.version).first()
    return {name: getattr(newest, name) if newest else {} for name in WORDS}


def took_place(activity: Activity, *, on: date) -> bool:
    """Whether an activity is over by the day ``on``, or was said to be held, and was not cancelled."""
    status = ActivityStatus(activity.status)
    after = activity.period.upper if activity.period else None
    is_over = after is not None and after <= on
    return status is ActivityStatus.HELD or (is_over and status is not ActivityStatus.CANCELLED)


def arrived_at(activity_id: int) -> Collection[int]:
    """Return the registrations of those who came: who was checked in, or came to a session."""
    return {*arrived(activity_id), *attended(activity_id)}


def sessions_counted(activity_id: int) -> list[Any]:
    """Return the sessions that everybody was told of, cancelled ones too."""
    rows: Any = Session.objects.standing().filter(activity=activity_id)
    return lines_of(rows.exclude(state="draft"))


def certificates_of(activity_id: int) -> list[CertificateLine]:
    """Return the certificates that were issued for an activity, revoked ones too; of one that was replaced, the newer."""
    about = f"{Activity.kind()}:{activity_id}"
    return [one for one in certificates_about(about) if one.standing is not Standing.REPLACED]


def _came(people: Iterable[Registrant], there: Collection[int], actor: Actor) -> tuple[Came, ...]:
    """Return how many came from where; a party that ``actor`` may not see is not named."""
    people = [one for one in people if one.state is not State.WITHDRAWN]
    named = set(
        Party.objects.visible_to(actor)
        .filter(pk__in={one.party_id for one in people if one.party_id})
        .values_list("pk", flat=True)
    )
    groups: dict[tuple[int | None, str], list[Registrant]] = defaultdict(list)
    for one in people:
        groups[one.party_id if one.party_id in named else None, one.role].append(one)
    rows = [_group(party, role, some, there) for (party, role), some in groups.items()]
    return tuple(sorted(rows, key=lambda one: (one.party_id is None, one.party.casefold(), one.role)))


def _group(party: int | None, role: str, people: list[Registrant], there: Collection[int]) -> Came:
    name = str(said_in(people[0].party, get_language() or "en")) if party else ""
    return Came(
        party_id=party,
        party=name,
        role=role,
        role_name=gettext(ROLE_NAMES[role]),
        registered=len(people),
        approved=sum(one.state is State.APPROVED for one in people),
        arrived=sum(one.id in there for one in people),
    )
