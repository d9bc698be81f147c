"""JSON-LD in the words of schema.org: dates as precise as their source, texts in all their languages.

The context stands in every document, so that nobody has to fetch one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString

from shanyrak.directory.models import Party
from shanyrak.publishing.kinds import Node, kinds
from shanyrak.publishing.places import Site
from shanyrak.records.languages import Texts
from shanyrak.records.models import Record
from shanyrak.roles import VISITOR
from shanyrak.sources.models import SourceDocument

MEDIA_TYPE = "application/ld+json"
DATE_TYPES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}
# What would end the block that the data stand in, or the line, is written as JSON also may.
UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def context(site: Site) -> Mapping[str, Any]:
    """Return what the words of our documents mean."""
    return {
        "@vocab": "https://schema.org/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "hub": site.url("/feeds/#"),
        "url": {"@type": "@id"},
        "contentUrl": {"@type": "@id"},
        "sameAs": {"@type": "@id"},
        "inDefinedTermSet": {"@type": "@id"},
        "actionStatus": {"@type": "@vocab"},
        "eventStatus": {"@type": "@vocab"},
        "eventAttendanceMode": {"@type": "@vocab"},
    }


def document(record: Record, site: Site) -> Node:
    """Return what machines are told of a public record, with its context and its sources."""
    node = kinds[record.kind()].describe(record, site)
    found = {"subjectOf": sources_of(record, site)} if record.kind() != SourceDocument.kind() else {}
    return {"@context": context(site), **said(head(record, site) | node | found)}


def head(record: Record, site: Site) -> Node:
    """Return what every record says: its name on the web, and its page."""
    return {"@id": site.thing(record.kind(), record.pk), "url": site.page(record.kind(), record.pk)}


def sources_of(record: Record, site: Site) -> list[Node]:
    """Return the public documents that carry something of a record."""
    rows = SourceDocument.objects.standing().visible_to(VISITOR)
    carrying = rows.filter(
        passages__supports__record_kind=record.kind(), passages__supports__record_id=record.pk
    )
    return [
        {"@id": site.thing(SourceDocument.kind(), pk)}
        for pk in carrying.order_by("pk").values_list("pk", flat=True).distinct()
    ]


def said(node: Mapping[str, Any]) -> Node:
    """Return a node without what nobody said."""
    return {name: value for name, value in node.items() if value not in ("", None, [], {})}


def in_languages(texts: Texts) -> list[Node]:
    """Return a text in every language it is known in."""
    return [{"@value": one["text"], "@language": language} for language, one in texts.items()]


def dated(text: str) -> Node | None:
    """Return a date with the precision of its source: a day, a month, a year, or a day without a year."""
    if not text:
        return None
    kind = "xsd:gMonthDay" if text.startswith("--") else DATE_TYPES[len(text)]
    return {"@value": text, "@type": kind}


def through(since: str, until: str) -> str:
    """Return a time as ISO 8601 writes it; two dots where an end is open."""
    return f"{since or '..'}/{until or '..'}" if since or until else ""


def party(one: Party | None, site: Site) -> Node | None:
    """Return a party in short, by its name on the web; none for one that is hidden."""
    if one is None or one.visibility != "public":
        return None
    return {
        "@id": site.thing(one.kind(), one.pk),
        "@type": party_type(one),
        "name": in_languages(one.names),
    }


def parties(some: Iterable[Party], site: Site) -> list[Node]:
    """Return public parties in short."""
    return [node for one in some if (node := party(one, site))]


def party_type(one: Party) -> str:
    """Return the word of schema.org for a country or a sort of organisation."""
    sorts = {"agency": "GovernmentOrganization", "ministry": "GovernmentOrganization"}
    sorts |= {"parliament": "GovernmentOrganization", "academy": "EducationalOrganization"}
    return "Country" if one.party_kind == "country" else sorts.get(one.organization_kind, "Organization")


def place(name: str) -> Node | None:
    """Return a place by its name."""
    return {"@type": "Place", "name": name} if name else None


def data_set(*, title: str, address: str, formats: Iterable[tuple[str, str]], site: Site) -> Node:
    """Return a list as a set of data with the files it can be taken away in."""
    types = {"CSV": "text/csv", "JSON": "application/json"}
    types["XLSX"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    files = [
        {"@type": "DataDownload", "encodingFormat": types[name], "contentUrl": site.url(there)}
        for name, there in formats
    ]
    return {
        "@context": context(site),
        "@id": f"{site.url(address)}#this",
        "@type": "Dataset",
        "name": f"{title} · {settings.HUB_NAME}",
        "url": site.url(address),
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": settings.HUB_NAME, "url": site.url("/")},
        "distribution": files,
    }


def written(node: Node) -> str:
    """Return a node as JSON."""
    return json.dumps(node, ensure_ascii=False, indent=1, sort_keys=True)


def inside_html(node: Node) -> SafeString:
    """Return a node as JSON that can stand inside a page: nothing in it ends the block."""
    plain = json.dumps(node, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return SafeString(plain.translate(UNSAFE))
