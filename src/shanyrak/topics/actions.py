"""Keeping topics. Each function is one act: it happens whole, is journalled, or is refused."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from shanyrak.journal.actions import record
from shanyrak.records.actions import disclosed, keep_edit, keep_merge, keep_new
from shanyrak.roles import Actor, require
from shanyrak.topics.models import Topic
from shanyrak.topics.permissions import CHANGE_TOPICS
from shanyrak.topics.rules import NotationFixed, NotationTaken, check_topic
from shanyrak.topics.taxonomy import taxonomy


@transaction.atomic
def add_topic(*, by: Actor, at: datetime, **fields: Any) -> Topic:
    """Enter a topic into the taxonomy.

    Refuses an unreadable or taken notation, and a name missing in a language.
    """
    require(by, CHANGE_TOPICS)
    notation = fields["notation"]
    check_topic(notation, fields["names"], own=None, broader=())
    if Topic.objects.filter(notation=notation).exists():
        raise NotationTaken(notation=notation)
    topic = keep_new(record=Topic(**fields), by=by, at=at)
    record("topics.topic.added", by=by, at=at, **disclosed(topic, fields))
    return topic


@transaction.atomic
def edit_topic(*, record_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime) -> Topic:
    """Change a topic.

    Refuses an edit of an older version, another notation, a name missing in a language, and a topic that is
    broader than itself.
    """
    require(by, CHANGE_TOPICS)
    topic = Topic.objects.select_for_update().get(pk=record_id)
    if wanted.get("notation", topic.notation) != topic.notation:
        raise NotationFixed
    broader = wanted.get("broader", topic.broader)
    check_topic(topic.notation, wanted.get("names", topic.names), own=topic.pk, broader=_upwards(broader))
    changes = keep_edit(record=topic, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record("topics.topic.edited", by=by, at=at, **disclosed(topic, changes))
    return topic


@transaction.atomic
def merge_topics(*, keep_id: int, gone_id: int, by: Actor, at: datetime) -> Topic:
    """Make two topics one: the names of the one that goes find the one kept, and its narrower topics move there.

    Refuses to merge a topic with itself or one that is merged already.
    """
    require(by, CHANGE_TOPICS)
    both = {
        topic.pk: topic
        for topic in Topic.objects.select_for_update().filter(pk__in=[keep_id, gone_id]).order_by("pk")
    }
    keep, gone = both[keep_id], both[gone_id]
    if gone.pk in _upwards(keep.broader):
        keep.broader = None
        keep.save()
    moved = keep_merge(keep=keep, gone=gone, by=by, at=at)
    keep.alternatives = _alternatives_of_both(keep, gone)
    keep.version += 1
    keep.changed_by, keep.changed_at = by.pk, at
    keep.save()
    record("topics.topic.merged", by=by, at=at, **disclosed(keep, {"gone": gone.pk, "moved": moved}))
    return keep


@transaction.atomic
def load_taxonomy(*, by: Actor, at: datetime) -> int:
    """Enter the topics of the taxonomy that are not there yet; return how many were new.

    Topics that people changed stay as they are. One entry of the journal tells of all of them.
    """
    require(by, CHANGE_TOPICS)
    known = {topic.notation: topic for topic in Topic.objects.all()}
    new = []
    for one in taxonomy():
        if one.notation not in known:
            topic = Topic(
                notation=one.notation,
                names=one.names,
                alternatives=one.alternatives,
                definition=one.definition,
                broader=known.get(one.broader),
            )
            known[one.notation] = keep_new(record=topic, by=by, at=at)
            new.append(topic)
    if new:
        facts = {"topics": len(new), "first": new[0].pk, "last": new[-1].pk}
        record("topics.loaded", by=by, at=at, facts=facts)
    return len(new)


def _upwards(topic: Topic | None) -> list[int]:
    """Return the topic and all that are broader."""
    found: list[int] = []
    while topic is not None and topic.pk not in found:
        found.append(topic.pk)
        topic = topic.broader
    return found


def _alternatives_of_both(keep: Topic, gone: Topic) -> dict[str, list[str]]:
    """Return what either topic is called besides the name of the one kept, by language."""
    found: dict[str, list[str]] = {}
    for language, said in keep.names.items():
        others = [
            *keep.alternatives.get(language, []),
            gone.names[language]["text"],
            *gone.alternatives.get(language, []),
        ]
        found[language] = [text for text in dict.fromkeys(others) if text != said["text"]]
    return found
