"""Which topics and promises an activity serves: those it names, so that nothing is written twice."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import get_language

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.agreements.models import Commitment
from shanyrak.records.languages import Said, said_in
from shanyrak.roles import Actor
from shanyrak.topics.queries import TopicName, names_of_topics


@dataclass(frozen=True, slots=True)
class ServedPromise:
    """A promise that the activity is to fulfil, and the agreement it stands in."""

    id: int
    promise: Said
    agreement: Said


@dataclass(frozen=True, slots=True)
class Serves:
    """What an activity is good for."""

    topics: tuple[TopicName, ...]
    promises: tuple[ServedPromise, ...]


def serves(activity: Activity, actor: Actor, *, language: str = "") -> Serves:
    """Return the topics and promises that an activity serves, as far as ``actor`` may see them; in two queries."""
    language = language or get_language() or "en"
    rows = Commitment.objects.standing().visible_to(actor).filter(fulfilments__activity=activity)
    promises = tuple(
        ServedPromise(row.pk, said_in(row.promise, language), said_in(row.agreement.title, language))
        for row in rows.select_related("agreement").order_by("pk").distinct()
    )
    return Serves(tuple(names_of_topics(activity.topics)), promises)
