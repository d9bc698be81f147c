"""Evaluating a course: the learner's reaction at the end, and what changed in the work three months later."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils.timezone import localdate

from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import State
from shanyrak.cooperation.training.models import Evaluation, GivenAnswer
from shanyrak.cooperation.training.permissions import KEEP_COURSES, OPEN_LEARNER_LINK
from shanyrak.cooperation.training.queries.cohorts import cohorts_to_follow_up
from shanyrak.cooperation.training.rules.evaluation import Asked, check_ratings
from shanyrak.cooperation.training.telling import key_of, tell_learner, tell_superior
from shanyrak.journal.actions import record
from shanyrak.notices.actions import forget_told
from shanyrak.roles import Actor, require


@transaction.atomic
def give_reaction(
    *,
    registration_id: int,
    ratings: Mapping[str, int],
    words: str,
    by: Actor,
    at: datetime,
    superior: str = "",
    superior_email: str = "",
) -> Evaluation:
    """Keep what a learner says at the end; sent again, the newer stands. Refuses a form with a line left out.

    A superior whom the learner names is asked after three months whether the work changed.
    """
    require(by, OPEN_LEARNER_LINK)
    check_ratings(Asked.REACTION, ratings)
    learner = Registration.objects.select_for_update(of=("self",)).get(
        pk=registration_id, state=State.APPROVED.value
    )
    said = {"ratings": dict(ratings), "words": words.strip(), "given_at": at}
    kept, _new = Evaluation.objects.update_or_create(
        registration=learner, asked=Asked.REACTION.value, defaults=said
    )
    _name_superior(learner, superior.strip(), superior_email.strip())
    record("cooperation.evaluation.given", by=by, at=at, facts=_facts(kept))
    return kept


@transaction.atomic
def give_behaviour(
    *, evaluation_id: int, ratings: Mapping[str, int], words: str, by: Actor, at: datetime
) -> Evaluation:
    """Keep what a learner or a superior says of the work after three months. Refuses a form with a line left out."""
    require(by, OPEN_LEARNER_LINK)
    form = Evaluation.objects.select_for_update().get(pk=evaluation_id)
    check_ratings(Asked(form.asked), ratings)
    form.ratings, form.words, form.given_at = dict(ratings), words.strip(), at
    form.save()
    record("cooperation.evaluation.given", by=by, at=at, facts=_facts(form))
    return form


@transaction.atomic
def ask_behaviour(*, by: Actor, at: datetime) -> list[int]:
    """Ask the learners of cohorts that ended three months ago, and the superiors they named; each once.

    Returns the forms that went out.
    """
    require(by, KEEP_COURSES)
    activities = cohorts_to_follow_up(on=localdate(at))
    learners = Registration.objects.filter(
        activity__in=activities, state=State.APPROVED.value, companion_of=None, erased_at=None
    ).select_related("activity")
    gone: list[int] = []
    for learner in learners:
        gone += [form.pk for form in _due_forms(learner) if _ask(form, learner, by=by, at=at)]
    if gone:
        record("cooperation.evaluation.asked", by=by, at=at, facts={"forms": gone})
    return gone


@transaction.atomic
def forget_erased(*, by: Actor, at: datetime) -> int:
    """Erase what people wrote whose registration was erased, and whom they named; marks stay, they name nobody.

    Returns how many forms were emptied.
    """
    require(by, KEEP_COURSES)
    told = Evaluation.objects.filter(registration__erased_at__isnull=False, forgotten_at=None)
    gone = _empty(told, by=by, at=at)
    written = GivenAnswer.objects.filter(attempt__registration__erased_at__isnull=False).exclude(text="")
    answers = written.update(text="")
    if gone or answers:
        record("cooperation.evaluation.erased", by=by, at=at, facts={"forms": gone, "answers": answers})
    return gone


@transaction.atomic
def forget_superior(*, email: str, by: Actor, at: datetime) -> int:
    """Erase a superior whom learners named, and what they wrote, as part of erasing a person; marks stay, they name nobody.

    Returns how many forms were emptied.
    """
    gone = _empty(Evaluation.objects.filter(email__iexact=email.strip()).exclude(email=""), by=by, at=at)
    if gone:
        record("cooperation.evaluation.erased", by=by, at=at, facts={"forms": gone, "answers": 0})
    return gone


def _empty(forms: QuerySet[Evaluation], *, by: Actor, at: datetime) -> int:
    numbers = {form.pk: key_of(form) for form in forms}
    forget_told(keys=list(numbers.values()), by=by, at=at)
    said_nothing = {"name": "", "email": "", "words": "", "forgotten_at": at}
    rows = Evaluation.objects.filter(pk__in=numbers)
    return rows.update(**said_nothing, link_number=F("link_number") + 1)


def _due_forms(learner: Registration) -> list[Evaluation]:
    """Return the forms that one learner and their superior have not been asked for yet."""
    own, _new = Evaluation.objects.get_or_create(registration=learner, asked=Asked.LEARNER.value)
    superiors = Evaluation.objects.filter(registration=learner, asked=Asked.SUPERIOR.value).exclude(email="")
    return [form for form in (own, *superiors) if form.asked_at is None]


def _ask(form: Evaluation, learner: Registration, *, by: Actor, at: datetime) -> bool:
    tell = tell_superior if form.asked == Asked.SUPERIOR else tell_learner
    told = tell(form, learner, by=by, at=at)
    form.asked_at = at
    form.save(update_fields=["asked_at"])
    return told


def _name_superior(learner: Registration, name: str, email: str) -> None:
    """Keep whom to ask, or forget whom the learner no longer names; who was asked already stays."""
    waiting = Evaluation.objects.filter(registration=learner, asked=Asked.SUPERIOR.value, asked_at=None)
    if not email:
        waiting.delete()
        return
    said: dict[str, Any] = {"name": name, "email": email}
    if not waiting.update(**said):
        Evaluation.objects.get_or_create(registration=learner, asked=Asked.SUPERIOR.value, defaults=said)


def _facts(form: Evaluation) -> dict[str, object]:
    """Return what the journal may know: that a form was given, not by whom and not what it says."""
    return {"form": form.pk, "asked": form.asked}
