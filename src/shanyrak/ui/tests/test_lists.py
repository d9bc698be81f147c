from __future__ import annotations

import pytest
from django.test import Client

from shanyrak.accounts.testing import SignIn
from shanyrak.directory.models import Party
from shanyrak.directory.tests.test_pages import georgia as georgia  # noqa: PLC0414 - a fixture, not a name
from shanyrak.roles import Role

pytestmark = pytest.mark.django_db


def test_a_filter_in_force_shows_as_a_chip_that_takes_it_away(client: Client, georgia: Party) -> None:
    html = client.get("/parties/?q=geo&party_kind=country&sort=-name").content.decode()
    assert "Kind: Country" in html
    assert 'class="chip" href="/parties/?q=geo&amp;sort=-name"' in html


def test_the_column_a_list_is_sorted_by_says_so(client: Client, georgia: Party) -> None:
    html = client.get("/parties/?sort=-name").content.decode()
    assert 'aria-sort="descending"' in html


def test_a_list_that_filters_empty_offers_the_way_back(client: Client, georgia: Party) -> None:
    html = client.get("/parties/?q=atlantis").content.decode()
    assert "Nothing matches" in html
    assert 'href="/parties/"' in html


def test_only_who_may_add_is_offered_to(client: Client, sign_in: SignIn, georgia: Party) -> None:
    assert "/parties/new/" not in client.get("/parties/").content.decode()
    assert "/parties/new/" in sign_in(Role.OFFICER).get("/parties/").content.decode()


def test_a_page_has_neither_inline_styles_nor_inline_scripts(client: Client, georgia: Party) -> None:
    html = client.get("/parties/").content.decode()
    assert " style=" not in html
    assert "<style" not in html
    assert "<script>" not in html
