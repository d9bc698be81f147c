from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from shanyrak.journal.models import Entry
from shanyrak.records.languages import texts_from
from shanyrak.records.rules import StaleEdit
from shanyrak.roles import VISITOR, Holder, NotPermitted, Role
from shanyrak.topics.actions import add_topic, edit_topic, load_taxonomy, merge_topics
from shanyrak.topics.models import Topic
from shanyrak.topics.queries import names_of_topics, notations_within, suggest_topics
from shanyrak.topics.rules import BroaderThanItself, NotationFixed, NotationTaken
from shanyrak.topics.taxonomy import taxonomy

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))
IN_FOUR = {"en": "Hybrid work", "ru": "Гибридная работа", "kk": "Аралас жұмыс", "fr": "Travail hybride"}


def topic(notation: str = "hybrid-work", **fields: Any) -> Topic:
    return add_topic(notation=notation, **({"names": texts_from(IN_FOUR)} | fields), by=AIGUL, at=NOON)


def test_a_new_topic_is_kept_and_journalled() -> None:
    kept = topic()
    entry = Entry.objects.get(act="topics.topic.added")
    assert (kept.label, kept.version) == ("Hybrid work", 1)
    assert (entry.facts["topic"], entry.facts["notation"]) == (kept.pk, "hybrid-work")


def test_a_visitor_adds_no_topic() -> None:
    with pytest.raises(NotPermitted):
        add_topic(notation="x", names=texts_from(IN_FOUR), by=VISITOR, at=NOON)


def test_a_notation_is_given_once_and_for_good() -> None:
    kept = topic()
    with pytest.raises(NotationTaken):
        topic()
    with pytest.raises(NotationFixed):
        edit_topic(record_id=kept.pk, version=1, wanted={"notation": "home-office"}, by=AIGUL, at=NOON)


def test_the_database_keeps_no_topic_without_a_name_for_every_reader() -> None:
    kept = topic()
    with pytest.raises(IntegrityError, match="topic_is_named_in_every_language"), transaction.atomic():
        Topic.objects.filter(pk=kept.pk).update(names=texts_from({"en": "Hybrid work"}))


def test_topics_form_no_circle() -> None:
    broad = topic("work")
    narrow = topic("hybrid-work", broader=broad)
    with pytest.raises(BroaderThanItself):
        edit_topic(record_id=broad.pk, version=1, wanted={"broader": narrow}, by=AIGUL, at=NOON)


def test_an_edit_of_an_older_version_is_refused() -> None:
    kept = topic()
    edit_topic(
        record_id=kept.pk, version=1, wanted={"alternatives": {"en": ["remote work"]}}, by=AIGUL, at=NOON
    )
    with pytest.raises(StaleEdit):
        edit_topic(record_id=kept.pk, version=1, wanted={"alternatives": {}}, by=AIGUL, at=NOON)


def test_the_names_of_a_merged_topic_find_the_one_kept() -> None:
    keep = topic()
    gone = topic("telework", names=texts_from(IN_FOUR | {"en": "Telework"}))
    home = topic("home-office", broader=gone)

    merge_topics(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=NOON)

    keep.refresh_from_db()
    home.refresh_from_db()
    assert keep.alternatives["en"] == ["Telework"]
    assert home.broader == keep
    assert [one.id for one in names_of_topics(["telework", "hybrid-work"])] == [keep.pk]
    assert set(notations_within("hybrid-work")) == {"hybrid-work", "telework", "home-office"}


def test_the_taxonomy_is_loaded_once_and_leaves_what_people_changed() -> None:
    assert load_taxonomy(by=AIGUL, at=NOON) == len(taxonomy())
    pay = Topic.objects.get(notation="pay-and-grading")
    edit_topic(record_id=pay.pk, version=1, wanted={"alternatives": {"en": ["wages"]}}, by=AIGUL, at=NOON)

    assert load_taxonomy(by=AIGUL, at=NOON) == 0
    assert Topic.objects.get(pk=pay.pk).alternatives == {"en": ["wages"]}
    assert Entry.objects.filter(act="topics.loaded").count() == 1


@pytest.mark.parametrize(
    ("said", "language", "notation"),
    [
        ("formation of the personnel reserve of Corps “A”", "en", "personnel-reserve"),
        ("protection of meritocracy", "en", "meritocracy"),
        ("e-government", "en", "digital-government"),
        ("сокращение бюрократии", "ru", "administrative-simplification"),
        ("мемлекеттік қызметтегі меритократия", "kk", "meritocracy"),
        ("expérience du Kazakhstan en matière de guichet unique électronique", "fr", "one-stop-service"),
    ],
)
def test_a_subject_as_sources_say_it_suggests_its_topic(said: str, language: str, notation: str) -> None:
    load_taxonomy(by=AIGUL, at=NOON)
    assert notation in [one.notation for one in suggest_topics(said, language)]
