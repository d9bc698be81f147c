"""Proposing the promises that an activity may keep, with the reasons in words; nothing is kept until somebody accepts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models.functions import Coalesce
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.activities.fitting import KEEPS, SIDES, Fit, Happening, Promise, Reason, fit
from shanyrak.cooperation.activities.models import KIND_NAMES, Activity
from shanyrak.cooperation.activities.rules import TOOK_PLACE, ActivityKind, ActivityStatus
from shanyrak.cooperation.agreements.models import AgreementParty, Commitment
from shanyrak.cooperation.agreements.models.agreement import last_day
from shanyrak.cooperation.agreements.names import COMMITMENT_KIND_NAMES
from shanyrak.cooperation.agreements.rules import CommitmentKind
from shanyrak.cooperation.agreements.states import State
from shanyrak.cooperation.agreements.wording import as_sentence
from shanyrak.directory.models import Party
from shanyrak.records.languages import Said, said_in
from shanyrak.roles import Actor
from shanyrak.ui.words import when

SHOWN = 5
DONE_WITH = frozenset({State.DELIVERED.value, State.LAPSED.value})


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A promise that an activity may keep, and why."""

    commitment_id: int
    promise: Said
    agreement_id: int
    agreement: Said
    score: float
    reasons: tuple[str, ...]


def suggested_commitments(activity: Activity, actor: Actor, *, on: date) -> tuple[Suggestion, ...]:
    """Return the promises that an activity may keep, the likeliest first, in four queries.

    None for what was cancelled or is only an invitation, nor where it names the promise already. What is delivered or
    lapsed on the day ``on`` is left out.
    """
    status = ActivityStatus(activity.status)
    if status not in TOOK_PLACE and status is not ActivityStatus.PLANNED:
        return ()
    happening = _happening(activity)
    kinds = [promised.value for promised, done in KEEPS.items() if happening.kind in done]
    sides = _sides_of_agreements(happening)
    rows = (
        Commitment.objects.standing()
        .visible_to(actor)
        .filter(agreement__in=list(sides), commitment_kind__in=kinds, agreement__merged_into=None)
        .exclude(pk__in=activity.fulfilments.values("commitment"))
        .with_state(on=on)
        .select_related("agreement")
    )
    found = [
        _suggestion(row, fits, activity)
        for row in rows
        if row.state not in DONE_WITH and (fits := fit(happening, _promise(row, sides[row.agreement_id])))
    ]
    return tuple(sorted(found, key=lambda one: (-one.score, one.commitment_id))[:SHOWN])


def _happening(activity: Activity) -> Happening:
    rows = activity.participants.annotate(whose=Coalesce("party", "office__party")).exclude(whose=None)
    there = frozenset(rows.values_list("whose", flat=True))
    days = activity.period
    return Happening(
        kind=ActivityKind(activity.activity_kind),
        first_day=days.lower if days else None,
        last_day=days.upper - timedelta(days=1) if days and days.upper else None,
        parties=there,
        relatives=_relatives(there),
    )


def _relatives(parties: Iterable[int]) -> frozenset[int]:
    """Return the bodies that parties belong to, and those that belong to them."""
    those = list(parties)
    pairs = Party.objects.filter(parent__isnull=False).values_list("pk", "parent")
    near = pairs.filter(pk__in=those) | pairs.filter(parent__in=those)
    return frozenset(number for pair in near for number in pair) - frozenset(those)


def _sides_of_agreements(happening: Happening) -> dict[int, frozenset[int]]:
    """Return the agreements of which two sides were there, each with all its sides."""
    near = happening.parties | happening.relatives
    some = AgreementParty.objects.filter(party__in=near).values("agreement")
    sides: dict[int, set[int]] = defaultdict(set)
    for agreement, party in AgreementParty.objects.filter(agreement__in=some).values_list(
        "agreement", "party"
    ):
        sides[agreement].add(party)
    return {agreement: frozenset(some) for agreement, some in sides.items() if len(some & near) >= SIDES}


def _promise(row: Any, sides: frozenset[int]) -> Promise:
    agreement = row.agreement
    return Promise(
        kind=CommitmentKind(row.commitment_kind),
        sides=sides,
        since=last_day(agreement.since or agreement.signed_on),
        until=last_day(agreement.until),
        due_by=last_day(row.due_on),
    )


def _suggestion(row: Any, fits: Fit, activity: Activity) -> Suggestion:
    language = get_language() or "en"
    return Suggestion(
        commitment_id=row.pk,
        promise=as_sentence(said_in(row.promise, language)),
        agreement_id=row.agreement_id,
        agreement=said_in(row.agreement.title, language),
        score=fits.score,
        reasons=tuple(_in_words(reason, row, activity) for reason in fits.reasons),
    )


def _in_words(reason: Reason, row: Any, activity: Activity) -> str:
    done = gettext(KIND_NAMES[activity.activity_kind])
    promised = gettext(COMMITMENT_KIND_NAMES[row.commitment_kind])
    begun = when(row.agreement.since or row.agreement.signed_on)
    return {
        Reason.ALL_SIDES: gettext("All parties to the agreement took part."),
        Reason.TWO_SIDES: gettext("Two parties to the agreement took part."),
        Reason.BY_RELATION: gettext(
            "One party to the agreement took part, and a body or country of the other."
        ),
        Reason.VERY_KIND: gettext("It is what was promised: %(kind)s.") % {"kind": promised},
        Reason.KIND: gettext("“%(done)s” can keep a promise of the kind “%(promised)s”.")
        % {"done": done, "promised": promised},
        Reason.WHILE_IT_BOUND: gettext("It came after %(day)s, when the agreement began to bind.")
        % {"day": begun},
        Reason.IN_TIME: gettext("It was in time: due %(day)s.") % {"day": when(row.due_on)},
    }[reason]
