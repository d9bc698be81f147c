"""What agreements and commitments are, and what is refused about them. States are derived in :mod:`.states`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from shanyrak.refusals import Refusal, gettext_noop


class AgreementKind(StrEnum):
    """What sort of instrument an agreement is."""

    MEMORANDUM_OF_UNDERSTANDING = "memorandum_of_understanding"
    DECLARATION = "declaration"
    PROTOCOL = "protocol"
    ROADMAP = "roadmap"
    PROGRAMME = "programme"
    STRATEGY = "strategy"
    LAW = "law"
    DECISION = "decision"
    MEMBERSHIP = "membership"
    PARTNERSHIP = "partnership"
    AGREEMENT = "agreement"
    ARRANGEMENT = "arrangement"
    INSTRUCTION = "instruction"


class AgreementStatus(StrEnum):
    """What sources say became of an agreement."""

    SIGNED = "signed"
    ADOPTED = "adopted"
    IN_FORCE = "in_force"
    PLANNED = "planned"
    PROPOSED = "proposed"
    AGREED = "agreed"
    REACHED = "reached"
    ANNOUNCED = "announced"
    ESTABLISHED = "established"
    ISSUED = "issued"


class CommitmentKind(StrEnum):
    """What sort of thing is owed."""

    JOINT_EDUCATION = "joint_education"
    JOINT_RESEARCH = "joint_research"
    EVENT_PARTICIPATION = "event_participation"
    PLATFORM_CREATION = "platform_creation"
    TRAINING = "training"
    EXPERT_EXCHANGE = "expert_exchange"
    TECHNICAL_ASSISTANCE = "technical_assistance"
    PUBLICATION = "publication"
    INFORMATION_EXCHANGE = "information_exchange"
    STUDY_VISIT = "study_visit"
    EVALUATION = "evaluation"
    SERVICE_IMPROVEMENT = "service_improvement"
    FUNDING = "funding"
    OTHER = "other"


class Course(StrEnum):
    """Whether an agreement binds on a day."""

    AHEAD = "ahead"  # a plan, or a day before it begins
    IN_FORCE = "in_force"
    ENDED = "ended"


NOT_YET_BINDING = frozenset({AgreementStatus.PLANNED, AgreementStatus.PROPOSED, AgreementStatus.ANNOUNCED})
NEEDS_TWO_PARTIES = frozenset({AgreementKind.MEMORANDUM_OF_UNDERSTANDING, AgreementKind.PROTOCOL})


class TooFewParties(Refusal):
    """A memorandum between fewer than two."""

    text = gettext_noop("Name at least two parties, or say in words who they are.")
    field = "party_list"


class PartyTwice(Refusal):
    """A party would stand in an agreement twice."""

    text = gettext_noop("%(party)s is a party to this agreement already.")


class ClauseNumberTaken(Refusal):
    """Two clauses of an agreement would bear one number."""

    text = gettext_noop("This agreement has a clause %(number)s already.")
    field = "number"


class ClauseOfAnotherAgreement(Refusal):
    """A commitment would follow from a clause of another agreement."""

    text = gettext_noop("The clause belongs to another agreement.")
    field = "clause"


class ClauseHasCommitments(Refusal):
    """A clause from which commitments follow cannot be taken out."""

    text = gettext_noop("Commitments follow from clause %(number)s. Move or merge them first.")


class SignedTwice(Refusal):
    """A person would sign an agreement twice."""

    text = gettext_noop("%(person)s stands among the signatories already.")
    field = "person"


class ReferenceTaken(Refusal):
    """Two agreements would bear one reference."""

    text = gettext_noop("Another agreement has the reference %(reference)s.")
    field = "reference"


class OfOneAgreementOnly(Refusal):
    """Commitments of two agreements cannot be one."""

    text = gettext_noop("The two belong to different agreements. Merge the agreements first.")


def check_parties(
    kind: AgreementKind, status: AgreementStatus, *, parties: Iterable[int], in_words: bool
) -> None:
    """Refuse a signed memorandum or protocol between fewer than two, unless words say who they are."""
    between_two = kind in NEEDS_TWO_PARTIES and status not in NOT_YET_BINDING
    if between_two and not in_words and len(set(parties)) <= 1:
        raise TooFewParties


def course(status: AgreementStatus, *, first_day: date | None, last_day: date | None, on: date) -> Course:
    """Return whether an agreement is ahead, in force or ended on the day ``on``."""
    if status in NOT_YET_BINDING or (first_day is not None and first_day > on):
        return Course.AHEAD
    return Course.ENDED if last_day is not None and last_day < on else Course.IN_FORCE


def reference_stem(year: int | None, code: str) -> str:
    """Return how the references of a year and a partner begin: ``HUB-2020-BE-``; what is unknown is left out."""
    partner = re.sub(r"[^A-Z0-9]", "", code.upper())
    return "-".join(["HUB", *(part for part in (str(year or ""), partner) if part), ""])


def next_reference(stem: str, taken: Iterable[str]) -> str:
    """Return the reference after the highest of those ``taken`` with this stem."""
    numbers = [int(one[len(stem) :]) for one in taken if re.fullmatch(re.escape(stem) + r"\d+", one)]
    return f"{stem}{max(numbers, default=0) + 1}"


def clause_order(number: str) -> tuple[tuple[int, str], ...]:
    """Return by what clauses stand in order: 2 before 10, 2.1 after 2."""
    return tuple((int(part), "") if part.isdecimal() else (0, part) for part in re.split(r"[.\s]+", number))
