"""Long lists: counted up to a number only, read by the numbers of their rows, in the same order on every page."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shanyrak.directory.models import Party
from shanyrak.directory.tests.test_pages import NOON
from shanyrak.records.languages import texts_from
from shanyrak.ui import paging
from shanyrak.ui.lists import counted, page_links
from shanyrak.ui.paging import Pages

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def parties(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "COUNTED", 40)
    monkeypatch.setattr("shanyrak.ui.lists.COUNTED", 40)
    fields = {"party_kind": "organization", "created_at": NOON, "changed_at": NOON, "search_text": ""}
    Party.objects.bulk_create(
        Party(names=texts_from({"en": f"Party {n % 7}"}), label=f"Party {n % 7}", **fields) for n in range(95)
    )


def pages(per_page: int = 10) -> Pages:
    return Pages(Party.objects.select_related("parent").order_by("label", "pk"), per_page)


def test_every_row_stands_on_one_page_in_the_order_of_the_list() -> None:
    shown = [row.pk for number in range(1, 11) for row in pages().get_page(number)]
    assert shown == list(Party.objects.order_by("label", "pk").values_list("pk", flat=True))


def test_what_is_not_counted_is_said() -> None:
    assert counted(pages().get_page(1)) == "More than 40 entries, 1 to 10 shown here"
    assert counted(pages().get_page(10)) == "More than 40 entries, 91 to 95 shown here"


def test_pages_beyond_those_counted_can_be_reached_and_end_where_the_list_ends() -> None:
    assert len(pages().get_page(10)) == 5
    assert pages().get_page(11).number == 5, "the last page that is known"
    assert pages().get_page("nonsense").number == 1
    assert pages().get_page("-3").number == 5


def test_the_next_page_is_offered_beyond_those_counted(rf: object) -> None:
    request = rf.get("/parties/?page=7")  # type: ignore[attr-defined]  # a factory of requests
    assert ("8", "/parties/?page=8") in page_links(request, pages().get_page(7))
    assert "11" not in [label for label, _address in page_links(request, pages().get_page(10))]


def test_a_page_far_down_reads_its_own_rows_only() -> None:
    with CaptureQueriesContext(connection) as asked:
        rows = list(pages().get_page(6))
    assert [len(asked), len(rows)] == [3, 10]
    deep = next(one["sql"] for one in asked if "OFFSET" in one["sql"])
    assert "names" not in deep, "what lines need is read for the rows of the page alone"
