"""What one person has learnt: courses, attendance, results and certificates, over all their registrations."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.queries.people import as_registrant
from shanyrak.cooperation.registration.rules import State
from shanyrak.cooperation.training.models import Cohort
from shanyrak.cooperation.training.queries.cohorts import CohortLine, cohort_line
from shanyrak.cooperation.training.queries.learners import LearnerLine, learner_lines
from shanyrak.cooperation.training.queries.papers import Paper
from shanyrak.roles import READERS, Actor, Role


@dataclass(frozen=True, slots=True)
class Studied:
    """A course that somebody took, in which cohort, and how."""

    cohort: CohortLine
    hours: int
    learner: LearnerLine


@dataclass(frozen=True, slots=True)
class Transcript:
    """What one person has learnt, the newest first."""

    name: str
    language: str
    studied: tuple[Studied, ...]

    @property
    def hours(self) -> int:
        """The hours of the courses completed with a certificate that stands."""
        return sum(one.hours for one in self.studied if stands(one.learner.certificate))


def stands(certificate: Paper | None) -> bool:
    """Whether there is a certificate that was not revoked."""
    return certificate is not None and not certificate.is_revoked


def own_registrations(registration: Registration) -> QuerySet[Any]:
    """Return the registrations of the same person: the same record of a person, or the same address at the same party.

    An address alone would do, were it not that somebody else may enter it for another party.
    """
    same = Q(pk=registration.pk)
    if registration.person_id:
        same |= Q(person=registration.person_id)
    if registration.folded and registration.party_id:
        same |= Q(folded=registration.folded, party=registration.party_id)
    return Registration.objects.filter(same)


def registrations_seen(rows: QuerySet[Any], actor: Actor) -> QuerySet[Any]:
    """Keep the registrations whose learning ``actor`` may see: all, or those of the own party."""
    if actor.roles() & READERS:
        return rows
    return rows.filter(party__in=actor.parties_as(Role.FOCAL_POINT))


def transcript(rows: QuerySet[Any], *, at: datetime, for_learner: bool = False) -> Transcript:
    """Return what the person behind some registrations has learnt; in eight queries, however many courses.

    A learner sees of each quiz what it shows to learners.
    """
    approved = rows.filter(state=State.APPROVED.value, companion_of=None, erased_at=None)
    found = list(approved.select_related("party").order_by("-pk"))
    by_activity = {row.activity_id: row for row in found}
    cohorts = (
        Cohort.objects.standing()
        .with_state(on=localdate(at))
        .filter(activity__in=list(by_activity))
        .select_related("course", "activity")
        .order_by("-activity__since", "-pk")
    )
    enrolled = [(cohort, as_registrant(by_activity[cohort.activity_id])) for cohort in cohorts]
    lines = learner_lines(enrolled, at=at)
    if for_learner:
        lines = tuple(_as_the_learner_sees(line) for line in lines)
    newest = found[0] if found else None
    return Transcript(
        name=newest.name if newest else "",
        language=newest.language if newest else "en",
        studied=tuple(
            Studied(cohort_line(cohort), cohort.course.hours, line)
            for (cohort, _one), line in zip(enrolled, lines, strict=True)
        ),
    )


def _as_the_learner_sees(line: LearnerLine) -> LearnerLine:
    return replace(line, results=tuple(one.as_the_learner_sees_it for one in line.results))
