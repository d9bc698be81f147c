"""Reading pages as a person does: the numbers that lead somewhere, and the rows behind them."""

from __future__ import annotations

import re
from typing import Any

from django.test import Client
from lxml import html

SHOWN = re.compile(r"^[\d\u202f]+$")


def tree_of(client: Client, address: str) -> Any:
    """Return a page as a tree; it must be there."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    return html.fromstring(answer.content)


def numbers_on(tree: Any) -> list[tuple[int, str]]:
    """Return every number of a report's page that leads to its rows, with the address."""
    links = [link for link in tree.iter("a") if "/figures/" in link.get("href", "")]
    return [
        (int(link.text_content().replace("\u202f", "")), link.get("href"))
        for link in links
        if SHOWN.match(link.text_content())
    ]


def rows_at(client: Client, address: str) -> list[str]:
    """Return the names of all rows that an address lists, over all its pages."""
    names: list[str] = []
    following: str | None = address
    while following:
        tree = tree_of(client, following)
        names += [next(cell.itertext()).strip() for cell in tree.xpath("//tbody//th[@scope='row']")]
        more = tree.xpath("//nav[contains(@class,'pages')]//a[@rel='next']/@href")
        following = f"{address.partition('?')[0]}{more[0][more[0].index('?') :]}" if more else None
    return names
