"""Atom as RFC 4287 has it, in pages as RFC 5005 has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from django.conf import settings
from lxml import etree

from shanyrak.publishing.entries import NEVER, Entry
from shanyrak.publishing.places import Site

ATOM = "http://www.w3.org/2005/Atom"
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
MEDIA_TYPE = "application/atom+xml"
NO_SIGN_OF_XML = {number: None for number in range(32) if number not in {9, 10, 13}}


def feed(  # the parts of a feed
    *,
    name: str,
    title: str,
    subtitle: str,
    language: str,
    page: str,
    links: Mapping[str, str],
    entries: Sequence[Entry],
    site: Site,
) -> bytes:
    """Return a feed; ``page`` is the page for people, ``links`` its own address and those of its other pages."""
    root = etree.Element(f"{{{ATOM}}}feed", {XML_LANGUAGE: language}, nsmap={None: ATOM})
    _text(root, "id", name)
    _text(root, "title", title)
    _text(root, "subtitle", subtitle)
    _text(root, "updated", moment(max((entry.updated for entry in entries), default=NEVER)))
    _author(root, site)
    _link(root, "alternate", page, "text/html")
    for relation, address in links.items():
        _link(root, relation, address, MEDIA_TYPE)
    _text(root, "generator", "Shanyrak")
    for entry in entries:
        _entry(root, entry, language, site)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True))


def moment(at: datetime) -> str:
    """Return an instant as RFC 3339 writes it, in universal time."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _entry(root: etree._Element, entry: Entry, language: str, site: Site) -> None:
    node = etree.SubElement(root, f"{{{ATOM}}}entry")
    _text(node, "id", entry.name)
    title = _text(node, "title", str(entry.title))
    if entry.title.language != language:
        title.set(XML_LANGUAGE, entry.title.language)
    _text(node, "updated", moment(entry.updated))
    _text(node, "published", moment(entry.published))
    _link(node, "alternate", site.url(entry.address), "text/html")
    _link(node, "related", site.url(entry.data), "application/ld+json")
    if entry.summary:
        _text(node, "summary", entry.summary)


def _author(root: etree._Element, site: Site) -> None:
    author = etree.SubElement(root, f"{{{ATOM}}}author")
    _text(author, "name", settings.HUB_NAME)
    _text(author, "uri", site.url("/"))


def _text(parent: etree._Element, name: str, text: str) -> etree._Element:
    node = etree.SubElement(parent, f"{{{ATOM}}}{name}")
    node.text = text.translate(NO_SIGN_OF_XML)
    return node


def _link(parent: etree._Element, relation: str, address: str, kind: str) -> None:
    etree.SubElement(parent, f"{{{ATOM}}}link", {"rel": relation, "href": address, "type": kind})
