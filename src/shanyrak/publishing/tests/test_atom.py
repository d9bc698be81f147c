"""Feeds hold to RFC 4287 in letter and in sense."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import feedparser
import pytest
from django.test import Client
from django.urls import reverse
from lxml import etree
from pytest_django import DjangoAssertNumQueries
from tests.journeys.hub import AIGUL, AT, Hub, furnish

from shanyrak.cooperation.activities.actions import note_outcome
from shanyrak.cooperation.activities.tests.factories import activity
from shanyrak.cooperation.agreements.tests.factories import memorandum
from shanyrak.publishing.feeds import FEEDS, OF_PARTY, ON_A_PAGE, Scope, page_of
from shanyrak.records.languages import texts_from
from shanyrak.topics.tests.test_actions import topic

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
RFC_3339 = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")
GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
LANGUAGES = ("en", "ru", "kk", "fr")


@pytest.fixture
def hub() -> Hub:
    hub = furnish()
    topic()
    note_outcome(
        activity_id=hub.activity.pk,
        sort="adopted",
        what=texts_from({"en": "A manual & a <test> were taken over"}),
        party=hub.party,
        by=AIGUL,
        at=AT,
    )
    return hub


def addresses(hub: Hub) -> Iterator[str]:
    for feed in FEEDS:
        yield reverse("publishing:feed", args=[feed.word])
    yield reverse("publishing:feed-of-party", args=[hub.party.pk])
    yield reverse("publishing:feed-of-topic", args=["hybrid-work"])


def test_every_feed_in_every_language_holds_to_the_grammar_and_the_text_of_the_rfc(
    client: Client, hub: Hub
) -> None:
    ids: set[str] = set()
    for address in addresses(hub):
        for language in LANGUAGES:
            response = client.get(address, {"language": language})
            assert response.status_code == 200
            root = etree.fromstring(response.content)
            GRAMMAR.assertValid(root)
            check_sense(root)
            assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language
            ids.add(root.findtext(f"{ATOM}id") or "")
            read = feedparser.parse(response.content)
            assert not read.bozo, read.get("bozo_exception")
            assert read.version == "atom10"
            assert len(read.entries) == len(root.findall(f"{ATOM}entry"))
    assert len(ids) == len(LANGUAGES) * len(list(addresses(hub)))


def check_sense(root: etree._Element) -> None:
    """Check what the RFC says in words: one author for all, one alternate of a kind, names that differ, real instants."""
    names = [node.text or "" for node in root.iter(f"{ATOM}id")]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"tag:[a-z0-9.-]+,\d{4}:\S+", name) for name in names)
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    for node in root.iter(f"{ATOM}updated", f"{ATOM}published"):
        assert RFC_3339.fullmatch(node.text or "")
        datetime.fromisoformat(node.text or "")
    for holder in (root, *root.iter(f"{ATOM}entry")):
        links = [
            (one.get("rel"), one.get("type"), one.get("hreflang")) for one in holder.findall(f"{ATOM}link")
        ]
        alternates = [link for link in links if link[0] in (None, "alternate")]
        assert len(alternates) == len(set(alternates)) == 1
        assert all(one.get("href", "").startswith("http://") for one in holder.findall(f"{ATOM}link"))
    assert [one.get("rel") for one in root.findall(f"{ATOM}link")].count("self") == 1
    for entry in root.iter(f"{ATOM}entry"):
        assert (entry.findtext(f"{ATOM}title") or "").strip()
        assert (entry.findtext(f"{ATOM}published") or "") <= (entry.findtext(f"{ATOM}updated") or "")


def test_the_grammar_refuses_what_the_rfc_refuses(client: Client, hub: Hub) -> None:
    body = client.get(reverse("publishing:feed", args=["all"])).content
    for wrong in ("id", "title", "updated"):
        root = etree.fromstring(body)
        entry = root.find(f"{ATOM}entry")
        assert entry is not None
        entry.remove(entry.find(f"{ATOM}{wrong}"))
        assert not GRAMMAR.validate(root)


def test_a_feed_that_has_not_changed_is_not_sent_again(client: Client, hub: Hub) -> None:
    address = reverse("publishing:feed", args=["agreements"])
    first = client.get(address)
    assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 304
    assert client.get(address, headers={"if-modified-since": first["Last-Modified"]}).status_code == 304
    memorandum(title=texts_from({"en": "A newer one"}))
    assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 200


def test_a_long_feed_comes_in_pages_that_hold_everything_once(client: Client) -> None:
    for number in range(ON_A_PAGE + 5):
        activity(f"Seminar {number}")
    address, found = f"{reverse('publishing:feed', args=['activities'])}?language=en", []
    while address:
        root = etree.fromstring(client.get(address).content)
        GRAMMAR.assertValid(root)
        found += [node.findtext(f"{ATOM}title") for node in root.iter(f"{ATOM}entry")]
        following = root.xpath("a:link[@rel='next']/@href", namespaces={"a": ATOM.strip("{}")})
        address = following[0] if following else ""
    assert sorted(found) == sorted(f"Seminar {number}" for number in range(ON_A_PAGE + 5))


def test_a_late_promise_is_in_the_feed_of_late_ones_under_a_name_of_its_own(client: Client, hub: Hub) -> None:
    late = feedparser.parse(client.get(reverse("publishing:feed", args=["late"])).content)
    assert [entry.title for entry in late.entries] == ["Send the reserve manual"]
    assert "late" in late.entries[0].summary
    everything = feedparser.parse(client.get(reverse("publishing:feed", args=["all"])).content)
    assert {entry.id for entry in late.entries}.isdisjoint({entry.id for entry in everything.entries})


@pytest.mark.parametrize("more", [1, 3, 20])
def test_a_feed_asks_the_same_number_of_times(
    hub: Hub, more: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(more):
        memorandum(title=texts_from({"en": f"Memorandum {number}"}))
    # The count and the page; each of six kinds, and the parties of agreements twice.
    with django_assert_num_queries(10):
        page_of(FEEDS[0], Scope(), 1)


def test_a_party_has_a_feed_of_what_concerns_it(client: Client, hub: Hub) -> None:
    read = feedparser.parse(client.get(reverse("publishing:feed-of-party", args=[hub.party.pk])).content)
    titles = {entry.title for entry in read.entries}
    assert "Receive Belgian experts" in titles
    assert "Programme of joint training with Uzbekistan" not in titles
    assert page_of(OF_PARTY, Scope(party=hub.party), 1).last == 1


@pytest.mark.parametrize(
    "address", ["/feeds/nothing.atom", "/feeds/parties/999999.atom", "/feeds/topics/nothing.atom"]
)
def test_there_is_no_feed_of_what_is_not_there(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999999999999999", "²"])
def test_a_page_that_is_not_there_shows_the_nearest(client: Client, page: str) -> None:
    assert client.get("/feeds/all.atom", {"page": page}).status_code == 200
