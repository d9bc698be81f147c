"""The taxonomy as SKOS, for those who read it with machines."""

from __future__ import annotations

from collections.abc import Iterable

from rdflib import DCTERMS, RDF, SKOS, Graph, Literal, URIRef

from shanyrak.topics.models import Topic


def graph(topics: Iterable[Topic], *, base: str, title: str) -> Graph:
    """Return the topics as SKOS concepts of one scheme; ``base`` is the address of the list of topics.

    A concept is ``<base><notation>/``, which leads a reader to its page. A merged topic points to the one it became.
    """
    found = Graph(bind_namespaces="none")
    found.bind("skos", SKOS)
    found.bind("dcterms", DCTERMS)
    scheme = URIRef(base)
    found.add((scheme, RDF.type, SKOS.ConceptScheme))
    found.add((scheme, DCTERMS.title, Literal(title, lang="en")))
    for topic in topics:
        _describe(found, topic, scheme=scheme)
    return found


def _describe(found: Graph, topic: Topic, *, scheme: URIRef) -> None:
    concept = URIRef(f"{scheme}{topic.notation}/")
    became = topic.merged_into
    if isinstance(became, Topic):
        found.add((concept, DCTERMS.isReplacedBy, URIRef(f"{scheme}{became.notation}/")))
        return
    found.add((concept, RDF.type, SKOS.Concept))
    found.add((concept, SKOS.inScheme, scheme))
    found.add((concept, SKOS.notation, Literal(topic.notation)))
    for language, said in topic.names.items():
        found.add((concept, SKOS.prefLabel, Literal(said["text"], lang=language)))
    for language, others in topic.alternatives.items():
        for text in others:
            found.add((concept, SKOS.altLabel, Literal(text, lang=language)))
    for language, said in topic.definition.items():
        found.add((concept, SKOS.definition, Literal(said["text"], lang=language)))
    _place(found, topic, concept, scheme)


def _place(found: Graph, topic: Topic, concept: URIRef, scheme: URIRef) -> None:
    if topic.broader is None:
        found.add((concept, SKOS.topConceptOf, scheme))
        found.add((scheme, SKOS.hasTopConcept, concept))
        return
    broader = URIRef(f"{scheme}{topic.broader.notation}/")
    found.add((concept, SKOS.broader, broader))
    found.add((broader, SKOS.narrower, concept))
