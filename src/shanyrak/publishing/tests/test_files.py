"""Cards, and the map of all public pages."""

from __future__ import annotations

import pytest
import vobject
from django.test import Client
from lxml import etree

from shanyrak.cooperation.agreements.tests.factories import a_person, an_office, bosa, memorandum
from shanyrak.publishing.places import tag

pytestmark = pytest.mark.django_db
PLACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def test_a_card_says_the_name_and_the_office_of_today(client: Client) -> None:
    peter = a_person("Peter Vandenbrune")
    an_office(peter, bosa(), "President", "2019")
    an_office(peter, bosa(), "Adviser", "2010", "2012")
    response = client.get(f"/people/{peter.pk}/card.vcf")
    card = vobject.readOne(response.content.decode())
    assert card.fn.value == "Peter Vandenbrune"
    assert card.title.value == "President"
    assert card.org.value == ["FPS BOSA"]
    assert card.uid.value == tag("directory.person", peter.pk)


def test_a_card_of_a_hidden_person_is_not_there(client: Client) -> None:
    peter = a_person("Peter Vandenbrune")
    type(peter).objects.update(visibility="hub")
    assert client.get(f"/people/{peter.pk}/card.vcf").status_code == 404


def test_every_public_page_is_in_the_map_and_opens(client: Client) -> None:
    shown, hidden = memorandum(), memorandum(visibility="hub")
    index = etree.fromstring(client.get("/sitemap.xml").content)
    found = {
        place.text or ""
        for file in index.iter(PLACE)
        for place in etree.fromstring(client.get(file.text).content).iter(PLACE)
    }
    assert f"http://testserver/agreements/{shown.pk}/" in found
    assert f"http://testserver/agreements/{hidden.pk}/" not in found
    assert {client.get(address).status_code for address in found} == {200}


def test_search_engines_are_told_where_the_map_is(client: Client) -> None:
    assert "Sitemap: http://testserver/sitemap.xml" in client.get("/robots.txt").content.decode()
    assert client.get("/sitemaps/nothing-1.xml").status_code == 404
