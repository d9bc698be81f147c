"""What the server answers: a status for each place, and the properties that it has or has not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import unquote, urlsplit

from shanyrak.publishing.caldav.entries import kept
from shanyrak.publishing.caldav.names import CALDAV, Node, cal, dav, href, node, written
from shanyrak.publishing.caldav.places import CalendarPlace, Place
from shanyrak.publishing.caldav.questions import ByAddress, Query, Report, SinceThen, Wanted
from shanyrak.publishing.caldav.telling import news_since

OK, NOT_FOUND, TOO_MANY = "HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found", "HTTP/1.1 507 Insufficient Storage"


def about(places: Iterable[Place], wanted: Wanted) -> bytes:
    """Return what is wanted of each place."""
    return written(node(dav("multistatus"), *(_response(one, wanted) for one in places)))


def reported(calendar: CalendarPlace, asked: Report) -> bytes:
    """Return what a program asks of a calendar. Raises FilterNotKnown or TokenNotKnown."""
    if isinstance(asked, Query):
        found = kept(calendar.entries.values(), asked.narrowed)
        return about([calendar.entry(one) for one in found], asked.wanted)
    if isinstance(asked, ByAddress):
        return _by_address(calendar, asked)
    return _news(calendar, asked)


def refused(condition: str, *inside: Node) -> bytes:
    """Return why something is not done, by the condition that does not hold."""
    return written(node(dav("error"), node(condition, *inside)))


def only_read(address: str) -> bytes:
    """Return that nobody writes here."""
    writing = node(dav("privilege"), node(dav("write")))
    return refused(dav("need-privileges"), node(dav("resource"), href(address), writing))


def _by_address(calendar: CalendarPlace, asked: ByAddress) -> bytes:
    responses = []
    for address in asked.addresses:
        entry = calendar.entries.get(_name_in(address, calendar.address))
        responses.append(
            _response(calendar.entry(entry), asked.wanted) if entry else _status(address, NOT_FOUND)
        )
    return written(node(dav("multistatus"), *responses))


def _name_in(address: str, folder: str) -> str:
    """Return the name of an entry from its address, however that was quoted; empty for one that lies elsewhere."""
    try:
        said = unquote(urlsplit(address).path)
    except ValueError:  # no address at all
        return ""
    lies_here = said.startswith(folder) and said.endswith(".ics")
    return said.removeprefix(folder).removesuffix(".ics") if lies_here else ""


def _news(calendar: CalendarPlace, asked: SinceThen) -> bytes:
    news = news_since(asked.token, calendar.key, calendar.marks, most=asked.most, at=calendar.asker.at)
    responses = [_response(calendar.entry(calendar.entries[name]), asked.wanted) for name in news.changed]
    responses += [_status(f"{calendar.address}{name}.ics", NOT_FOUND) for name in news.gone]
    if news.is_part:
        responses.append(_status(calendar.address, TOO_MANY))
    return written(node(dav("multistatus"), *responses, node(dav("sync-token"), text=news.token)))


def _status(address: str, status: str) -> Node:
    return node(dav("response"), href(address), node(dav("status"), text=status))


def _response(place: Place, wanted: Wanted) -> Node:
    says = place.says()
    names: Sequence[str] = wanted.names or [name for name in says if not name.startswith(f"{{{CALDAV}}}")]
    if wanted.names_only:
        return node(dav("response"), href(place.address), _stat([node(name) for name in says], OK))
    there = [says[name]() for name in names if name in says]
    missing = [node(name) for name in names if name not in says]
    stats = [_stat(nodes, status) for nodes, status in ((there, OK), (missing, NOT_FOUND)) if nodes]
    return node(dav("response"), href(place.address), *(stats or [_stat([], OK)]))


def _stat(properties: Iterable[Node], status: str) -> Node:
    return node(dav("propstat"), node(dav("prop"), *properties), node(dav("status"), text=status))


SUPPORTED_FILTER = cal("supported-filter")
KNOWN_TOKEN = dav("valid-sync-token")
DEPTH_KNOWN = dav("propfind-finite-depth")
