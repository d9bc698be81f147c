"""The own page of a registered person."""

from __future__ import annotations

import pytest
from django.test import Client

from shanyrak.cooperation.registration.links import OWN, own_address
from shanyrak.cooperation.registration.tests.factories import registration

pytestmark = pytest.mark.django_db


def test_a_link_opens_the_persons_own_page_in_their_language(client: Client) -> None:
    page = client.get(own_address(registration(language="fr")))
    assert page.status_code == 200
    assert "Dana Omarova" in page.text
    assert page.headers["X-Robots-Tag"] == "noindex"


def test_an_old_or_forged_link_opens_nothing(client: Client) -> None:
    one = registration()
    assert client.get(f"/registrations/{OWN.new(one.pk, 2)}/").status_code == 404
    assert client.get("/registrations/forged/").status_code == 404
