"""JSON-LD says the same to two libraries, and only what is public."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pyld import jsonld
from rdflib import Graph
from tests.architecture.everything import NUMBERED
from tests.journeys.hub import furnish

from shanyrak.cooperation.activities.tests.factories import activity
from shanyrak.cooperation.agreements.tests.factories import memorandum
from shanyrak.directory.models import Party
from shanyrak.publishing.kinds import by_word, kinds
from shanyrak.publishing.linked_data import dated
from shanyrak.records.languages import texts_from
from shanyrak.records.pages import pages_of_kind

pytestmark = pytest.mark.django_db


def refuse(url: str, _options: Any) -> Any:
    """Fetch nothing: every document brings its own context."""
    raise AssertionError(url)


jsonld.set_document_loader(refuse)


@pytest.fixture
def everything() -> None:
    """Furnish a hub, with one record of each kind at least."""
    furnish()
    for kind in by_word().values():
        if not kind.rows().exists():
            NUMBERED[pages_of_kind[kind.model.kind()].namespace]()


def public_records() -> Iterator[tuple[str, int]]:
    for word, kind in by_word().items():
        numbers = list(kind.rows().order_by("pk").values_list("pk", flat=True))
        assert numbers, f"the furnished hub has no {word}"
        # Every country is made alike; the first and the last of a hundred stand for the rest.
        yield from ((word, pk) for pk in (numbers if len(numbers) < 60 else numbers[:20] + numbers[-20:]))


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own affair
def test_every_public_record_says_the_same_to_two_libraries(client: Client, everything: None) -> None:
    for word, pk in public_records():
        response = client.get(reverse("publishing:jsonld", args=[word, pk]))
        assert response.status_code == 200, (word, pk)
        assert response["Content-Type"].startswith("application/ld+json")
        body = response.content.decode()
        [node] = jsonld.expand(json.loads(body))
        assert node["@type"], (word, pk)
        assert node["@id"].endswith("#this")
        graph = Graph().parse(data=body, format="json-ld")
        quads = jsonld.to_rdf(json.loads(body), {"format": "application/n-quads"})
        assert len(graph) == len(set(quads.strip().splitlines())), (word, pk)


def test_every_kind_of_record_with_pages_for_everybody_is_published() -> None:
    published = {kind.model for kind in kinds.values()}
    assert {pages.model for pages in pages_of_kind.values()} - published == set()


def test_a_page_holds_the_same_data_as_their_own_address(client: Client) -> None:
    made = memorandum()
    html = client.get(f"/agreements/{made.pk}/").content.decode()
    inside = html.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert json.loads(inside) == json.loads(client.get(f"/agreements/{made.pk}/jsonld/").content)


def test_nothing_in_a_record_ends_the_block_it_stands_in(client: Client) -> None:
    wicked = "</script><script>alert(1)</script> \u2028 & <!--"
    made = activity(wicked)
    html = client.get(f"/activities/{made.pk}/").content.decode()
    inside = html.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert json.loads(inside)["name"] == [{"@value": wicked, "@language": "en"}]
    assert "<script>alert" not in html


def test_a_list_is_published_as_data_with_its_files(client: Client) -> None:
    memorandum()
    html = client.get("/agreements/").content.decode()
    inside = html.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    data = json.loads(inside)
    assert data["@type"] == "Dataset"
    assert [file["encodingFormat"] for file in data["distribution"]][:1] == ["text/csv"]
    [expanded] = jsonld.expand(data)
    assert expanded["https://schema.org/distribution"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("2021", "gYear"), ("2021-10", "gYearMonth"), ("2021-10-17", "date"), ("--10-17", "gMonthDay")],
)
def test_a_date_is_as_precise_as_its_source(text: str, kind: str) -> None:
    assert dated(text) == {"@value": text, "@type": f"xsd:{kind}"}


def test_what_is_not_public_has_no_data(client: Client) -> None:
    for visibility in ("hub", "secretariat"):
        hidden = memorandum(visibility=visibility)
        assert client.get(f"/agreements/{hidden.pk}/jsonld/").status_code == 404
    assert client.get("/nothing/1/jsonld/").status_code == 404


def test_a_merged_record_leads_to_the_one_it_became(client: Client) -> None:
    keep, gone = memorandum(title=texts_from({"en": "A"})), memorandum(title=texts_from({"en": "B"}))
    type(gone).objects.filter(pk=gone.pk).update(merged_into=keep)
    response = client.get(f"/agreements/{gone.pk}/jsonld/")
    assert response["Location"] == f"/agreements/{keep.pk}/jsonld/"


def test_a_hidden_party_is_not_named_in_the_data_of_an_agreement(client: Client) -> None:
    made = memorandum()
    Party.objects.filter(label="FPS BOSA").update(visibility="hub")
    assert "BOSA" not in client.get(f"/agreements/{made.pk}/jsonld/").content.decode()
