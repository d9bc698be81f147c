"""Filling an empty hub with the sample hub: the documents are taken in and reviewed by the acts that people use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.timezone import now

from shanyrak.accounts.models import User
from shanyrak.cooperation.intake.actions import ingest_document
from shanyrak.cooperation.intake.models import Decision
from shanyrak.directory.actions import load_directory
from shanyrak.refusals import Refusal, gettext_noop
from shanyrak.roles import Actor, Holder, Role
from shanyrak.runtime.sample.annotations import LEFT_FOR_THE_DESK, Sample, samples
from shanyrak.runtime.sample.groups import load_groups
from shanyrak.runtime.sample.keeping import name_kept_promises
from shanyrak.runtime.sample.practice import load_practice
from shanyrak.runtime.sample.reviewing import Review
from shanyrak.sources.models import SourceDocument
from shanyrak.topics.actions import load_taxonomy

OFFICER = "sample-officer@localhost"
PUBLISHER = "Sample document"


class HubInUse(Refusal):
    """A hub with documents of its own is not to be mixed with samples."""

    text = gettext_noop("This hub has documents of its own. The sample hub is only for an empty one.")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of one sample document."""

    name: str
    reviewed: bool


def sample_officer() -> Actor:
    """Return the account in whose name samples are reviewed; its name says so, and nobody can sign in with it."""
    user, _new = User.objects.get_or_create(
        email=OFFICER, defaults={"name": "Sample officer (reviewed the sample documents)", "is_active": False}
    )
    return Holder(pk=user.pk, held=frozenset({Role.OFFICER}))


def load_sample_hub() -> Iterator[Loaded]:
    """Load the directory, the topics and the documents, one after the other; what was loaded before is left alone.

    Each document is one transaction: a killed attempt is taken up where it stopped. Refuses a hub in use.
    """
    if SourceDocument.objects.exclude(publisher=PUBLISHER).exists():
        raise HubInUse
    by = sample_officer()
    load_directory(by=by, at=now())
    load_taxonomy(by=by, at=now())
    documents = samples()
    newest = documents[-LEFT_FOR_THE_DESK:]
    for sample in documents:
        yield load(sample, review=sample not in newest, by=by, at=now())
    load_groups(by=by, at=now())
    name_kept_promises(by=by, at=now())
    load_practice(by=by, at=now())


def how_many() -> int:
    """Return how many sample documents there are."""
    return len(samples())


@transaction.atomic
def load(sample: Sample, *, review: bool, by: Actor, at: datetime) -> Loaded:
    """Take one sample document in, and review it unless it is left for the desk."""
    taken = ingest_document(
        content=sample.content,
        name=sample.name,
        language=sample.annotation["lang"],
        published_on=sample.published_on,
        publisher=PUBLISHER,
        by=by,
        at=at,
    )
    if review and not Decision.objects.filter(document=taken.document).exists():
        Review(sample, taken.document, by, at).run()
    return Loaded(sample.name, reviewed=review)
