"""The names of WebDAV and CalDAV, and small pieces of XML."""

from __future__ import annotations

from typing import Any

from lxml import etree

DAV = "DAV:"
CALDAV = "urn:ietf:params:xml:ns:caldav"
SERVER = "http://calendarserver.org/ns/"
APPLE = "http://apple.com/ns/ical/"
SHORT = {"d": DAV, "c": CALDAV, "cs": SERVER, "a": APPLE}
NO_SIGN_OF_XML = {number: None for number in range(32) if number not in {9, 10, 13}}

Node = Any  # lxml's elements have no public type


def dav(word: str) -> str:
    """Return a name of WebDAV."""
    return f"{{{DAV}}}{word}"


def cal(word: str) -> str:
    """Return a name of CalDAV."""
    return f"{{{CALDAV}}}{word}"


def node(tag: str, *children: Node, text: str = "", **attributes: str) -> Node:
    """Return an element with its children or its text."""
    made = etree.Element(tag, attributes, nsmap=SHORT)
    made.extend(children)
    if text:
        made.text = text.translate(NO_SIGN_OF_XML)
    return made


def href(address: str) -> Node:
    """Return an address."""
    return node(dav("href"), text=address)


def written(root: Node) -> bytes:
    """Return a document."""
    etree.cleanup_namespaces(root, top_nsmap=SHORT)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8"))
