"""Participation, interests and offers, figures, topics and source documents in the words of schema.org."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse

from shanyrak.cooperation.exchange.models import Position
from shanyrak.cooperation.figures.models import Figure
from shanyrak.cooperation.participation.models import Participation
from shanyrak.publishing.kinds import Node, published
from shanyrak.publishing.linked_data import dated, in_languages, party
from shanyrak.publishing.places import Site
from shanyrak.sources.models import SourceDocument
from shanyrak.topics.models import Topic


@published(Participation, word="participants")
def of_participation(one: Participation, site: Site) -> Node:
    """Describe a participation as the role of a member, with its dates."""
    return {
        "@type": "OrganizationRole",
        "roleName": "participant",
        "description": in_languages(one.instrument),
        "startDate": dated(one.since),
        "endDate": dated(one.until),
        "member": party(one.party, site),
        "memberOf": {"@type": "Organization", "name": settings.HUB_NAME, "url": site.url("/")},
    }


@published(Position, word="positions")
def of_position(one: Position, site: Site) -> Node:
    """Describe an interest as a demand, an offer as an offer."""
    return {
        "@type": "Offer" if one.direction == "offer" else "Demand",
        "name": in_languages(one.subject),
        "itemOffered": {"@type": "Service", "name": in_languages(one.subject), "category": one.topics}
        if one.topics
        else {"@type": "Service", "name": in_languages(one.subject)},
        "offeredBy": party(one.party, site),
        "seller": party(one.target, site) if one.direction == "interest" else None,
        "validFrom": dated(one.said_on),
    }


@published(Figure, word="figures")
def of_figure(one: Figure, site: Site) -> Node:
    """Describe a figure as an observation: what was counted, how many, in which unit, as of when."""
    return {
        "@type": "Observation",
        "name": one.quantity,
        "description": in_languages(one.what),
        "value": format(one.value.normalize(), "f"),
        "unitText": one.unit,
        "observationDate": dated(one.as_of),
        "observationAbout": party(one.party, site),
    }


@published(Topic, word="topics")
def of_topic(one: Topic, site: Site) -> Node:
    """Describe a topic as a term; the whole taxonomy is published as SKOS."""
    return {
        "@type": "DefinedTerm",
        "name": in_languages(one.names),
        "description": in_languages(one.definition),
        "termCode": one.notation,
        "inDefinedTermSet": site.url(reverse("topics:list")),
    }


@published(SourceDocument, word="sources")
def of_document(one: SourceDocument, site: Site) -> Node:
    """Describe a source document: who published it when, and the mark of its original."""
    del site
    return {
        "@type": "DigitalDocument",
        "name": [{"@value": one.title, "@language": one.language}] if one.language else one.title,
        "publisher": {"@type": "Organization", "name": one.publisher} if one.publisher else None,
        "datePublished": dated(one.published_on),
        "inLanguage": one.language,
        "sameAs": one.address,
        "encoding": {"@type": "MediaObject", "encodingFormat": one.media_type, "sha256": one.sha256},
    }
