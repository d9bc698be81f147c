"""The taxonomy that ships is whole, and sound as SKOS."""

from __future__ import annotations

from collections import Counter

from rdflib import RDF, SKOS, Graph, Literal

from shanyrak.records.languages import LANGUAGES
from shanyrak.topics.models import Topic
from shanyrak.topics.rules import check_topic
from shanyrak.topics.skos import graph
from shanyrak.topics.taxonomy import taxonomy

BASE = "https://hub.example/topics/"


def published() -> Graph:
    """Return the taxonomy as it is served, read back."""
    topics: dict[str, Topic] = {}
    for one in taxonomy():
        topics[one.notation] = Topic(
            notation=one.notation,
            names=one.names,
            alternatives=one.alternatives,
            definition=one.definition,
            broader=topics.get(one.broader),
        )
    turtle = graph(topics.values(), base=BASE, title="Topics").serialize(format="turtle")
    return Graph().parse(data=turtle, format="turtle")


def test_every_topic_is_named_and_explained_in_every_language() -> None:
    for topic in taxonomy():
        check_topic(topic.notation, topic.names, own=None, broader=())
        assert set(topic.names) == set(topic.definition) == set(LANGUAGES), topic.notation


def test_a_broader_topic_stands_before_its_narrower_ones() -> None:
    before = {""}
    for topic in taxonomy():
        assert topic.broader in before, topic.notation
        before.add(topic.notation)


def test_no_two_topics_bear_one_name() -> None:
    for language in LANGUAGES:
        names = Counter(
            name.casefold()
            for topic in taxonomy()
            for name in {topic.names[language]["text"], *topic.alternatives.get(language, [])}
        )
        assert [name for name, count in names.items() if count > 1] == []


def test_every_concept_has_one_preferred_label_a_language() -> None:
    found = published()
    concepts = list(found.subjects(RDF.type, SKOS.Concept))
    assert len(concepts) == len(taxonomy())
    for concept in concepts:
        languages = [
            label.language for label in found.objects(concept, SKOS.prefLabel) if isinstance(label, Literal)
        ]
        assert sorted(str(one) for one in languages) == sorted(LANGUAGES), concept


def test_no_label_of_a_concept_is_both_preferred_and_alternative() -> None:
    found = published()
    for concept in found.subjects(RDF.type, SKOS.Concept):
        assert not set(found.objects(concept, SKOS.prefLabel)) & set(found.objects(concept, SKOS.altLabel))


def test_no_concept_is_broader_than_itself_and_every_one_hangs_on_a_top_concept() -> None:
    found = published()
    for concept in found.subjects(RDF.type, SKOS.Concept):
        above = list(found.transitive_objects(concept, SKOS.broader))[1:]
        assert concept not in above
        tops = [one for one in [concept, *above] if (one, SKOS.topConceptOf, None) in found]
        assert len(tops) == 1, concept
