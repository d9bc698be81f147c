"""The map of all public pages for search engines, as sitemaps.org has it: an index, and a file for each kind of record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.urls import reverse
from lxml import etree

from shanyrak.publishing.atom import moment
from shanyrak.publishing.kinds import by_word
from shanyrak.publishing.places import Site
from shanyrak.records.pages import address_of

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
MEDIA_TYPE = "application/xml; charset=utf-8"
IN_A_FILE = 5_000
PAGES = (  # public pages that are no record's
    "home", "map", "promises:all", "promises:by-agreement", "promises:by-party", "calendar:now", "calendar:list",
    "publishing:feeds", "journal:list",
)  # fmt: skip

Line = tuple[str, datetime | None]


def index(site: Site) -> bytes:
    """Return which files there are; one for the pages that are no record's, and as many for each kind as it needs."""
    files = [
        ("pages", 1),
        *((word, number) for word, count in _counts() for number in range(1, -(-count // IN_A_FILE) + 1)),
    ]
    there = ((site.url(reverse("publishing:sitemap", args=[word, number])), None) for word, number in files)
    return _written("sitemapindex", "sitemap", there)


def of_pages(site: Site) -> bytes:
    """Return the pages that are no record's, and the list of each kind."""
    names = [*PAGES, *(f"{kind.namespace}:list" for kind in by_word().values())]
    return _written("urlset", "url", ((site.url(reverse(name)), None) for name in dict.fromkeys(names)))


def of_kind(word: str, number: int, site: Site) -> bytes | None:
    """Return one file of the records of a kind; none where there is no such kind."""
    kind = by_word().get(word)
    if kind is None:
        return None
    rows = kind.rows().order_by("pk").values_list("pk", "changed_at")
    chosen = rows[(number - 1) * IN_A_FILE : number * IN_A_FILE]
    return _written("urlset", "url", ((site.url(address_of(kind.model.kind(), pk)), at) for pk, at in chosen))


def robots(site: Site) -> str:
    """Return what search engines are asked: to leave alone what is no page, and where the map is."""
    closed = ("/accounts/", "/search/", "/records/", "/language/", "/*format=", "/*known=")
    return "\n".join(
        [
            "User-agent: *",
            *(f"Disallow: {path}" for path in closed),
            f"Sitemap: {site.url(reverse('publishing:sitemaps'))}",
            "",
        ]
    )


def _counts() -> Iterator[tuple[str, int]]:
    for word, kind in by_word().items():
        yield word, kind.rows().count()


def _written(whole: str, part: str, lines: Iterable[Line]) -> bytes:
    root = etree.Element(f"{{{NAMESPACE}}}{whole}", nsmap={None: NAMESPACE})
    for address, at in lines:
        node = etree.SubElement(root, f"{{{NAMESPACE}}}{part}")
        etree.SubElement(node, f"{{{NAMESPACE}}}loc").text = address
        if at is not None:
            etree.SubElement(node, f"{{{NAMESPACE}}}lastmod").text = moment(at)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8"))
