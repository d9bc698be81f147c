"""What a calendar program asks: read from XML that may be anything at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from lxml import etree

from shanyrak.publishing.caldav.names import Node, cal, dav
from shanyrak.refusals import Refusal, gettext_noop

LONGEST = 500_000  # octets of a question
MOST = 10_000  # what one question may name


class QuestionUnreadable(Refusal):
    """The body is no XML, or none that is asked here."""

    text = gettext_noop("This is no question that a calendar program asks.")


class FilterNotKnown(Refusal):
    """The question narrows the calendar in a way that is not known here."""

    text = gettext_noop("This way to narrow a calendar is not known here.")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The properties that are wanted; of none named, all of them; ``names_only`` without what they say."""

    names: tuple[str, ...] = ()
    names_only: bool = False


@dataclass(frozen=True, slots=True)
class TextWanted:
    """A property of an entry must have, or must not have, a text in it; with no text, it must be there or not."""

    name: str
    text: str | None
    is_not: bool = False


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Which entries are wanted: between two instants, and with these texts; ``nothing`` where none can be meant."""

    since: datetime | None = None
    until: datetime | None = None
    texts: tuple[TextWanted, ...] = ()
    nothing: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """All entries that a filter keeps."""

    wanted: Wanted
    narrowed: Narrowed


@dataclass(frozen=True, slots=True)
class ByAddress:
    """The entries at these addresses."""

    wanted: Wanted
    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SinceThen:
    """What has changed since a token was given; everything where there is none."""

    wanted: Wanted
    token: str
    most: int | None = None


Report = Query | ByAddress | SinceThen


def read_xml(body: bytes) -> Node | None:
    """Return the root of a question; none of an empty one. Raises QuestionUnreadable, also for any document type."""
    if not body.strip():
        return None
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        # Whoever declares a document type declares entities; nobody who asks for a calendar needs any.
        if len(body) > LONGEST or b"<!DOCTYPE" in body:
            raise QuestionUnreadable
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as unreadable:
        raise QuestionUnreadable from unreadable
    if root.getroottree().docinfo.doctype:  # written in another encoding
        raise QuestionUnreadable
    return root


def wanted(body: bytes) -> Wanted:
    """Return which properties a PROPFIND asks for. Raises QuestionUnreadable."""
    root = read_xml(body)
    if root is None:
        return Wanted()
    if root.tag != dav("propfind"):
        raise QuestionUnreadable
    return _wanted(root)


def report(body: bytes) -> Report:
    """Return what a REPORT asks for. Raises QuestionUnreadable or FilterNotKnown."""
    root = read_xml(body)
    readers: dict[str, Callable[[Node], Report]] = {
        cal("calendar-query"): _query,
        cal("calendar-multiget"): _by_address,
        dav("sync-collection"): _since_then,
    }
    if root is None or root.tag not in readers:
        raise QuestionUnreadable
    return readers[root.tag](root)


def _wanted(root: Node) -> Wanted:
    found = root.find(dav("prop"))
    if found is None:
        return Wanted(names_only=root.find(dav("propname")) is not None)
    return Wanted(tuple(_names(found)))


def _names(parent: Node) -> Iterable[str]:
    names = [child.tag for child in parent if isinstance(child.tag, str)]
    if len(names) > MOST:
        raise QuestionUnreadable
    return dict.fromkeys(names)


def _by_address(root: Node) -> ByAddress:
    addresses = tuple(text.strip() for one in root.findall(dav("href")) if (text := one.text))
    if len(addresses) > MOST:
        raise QuestionUnreadable
    return ByAddress(_wanted(root), addresses)


def _since_then(root: Node) -> SinceThen:
    most = root.findtext(f"{dav('limit')}/{dav('nresults')}", "").strip()
    number = int(most) if most.isascii() and most.isdecimal() and len(most) < len("1000000000") else None
    return SinceThen(_wanted(root), root.findtext(dav("sync-token"), "").strip(), number)


def _query(root: Node) -> Query:
    whole = root.find(f"{cal('filter')}/{cal('comp-filter')}")
    if whole is None:
        return Query(_wanted(root), Narrowed())
    if whole.get("name") != "VCALENDAR":
        raise FilterNotKnown
    inside = whole.findall(cal("comp-filter"))
    events = [one for one in inside if one.get("name") == "VEVENT"]
    # An entry here is an event and nothing else: whoever wants a task as well gets nothing.
    others = [one for one in inside if one.get("name") != "VEVENT" and not _is_not_there(one)]
    if others or any(_is_not_there(one) for one in events) or len(events) > 1 or _is_not_there(whole):
        return Query(_wanted(root), Narrowed(nothing=True))
    return Query(_wanted(root), _narrowed(events[0]) if events else Narrowed())


def _is_not_there(one: Node) -> bool:
    return one.find(cal("is-not-defined")) is not None


def _narrowed(event: Node) -> Narrowed:
    if event.find(cal("comp-filter")) is not None and not all(
        _is_not_there(one) for one in event.findall(cal("comp-filter"))
    ):
        return Narrowed(nothing=True)  # no entry has an alarm
    days = event.find(cal("time-range"))
    since, until = (None, None) if days is None else (_instant(days.get("start")), _instant(days.get("end")))
    return Narrowed(since, until, tuple(_text_wanted(one) for one in event.findall(cal("prop-filter"))))


def _text_wanted(one: Node) -> TextWanted:
    if one.find(cal("time-range")) is not None or one.find(cal("param-filter")) is not None:
        raise FilterNotKnown
    name = (one.get("name") or "").upper()
    if _is_not_there(one):
        return TextWanted(name, None, is_not=True)
    text = one.find(cal("text-match"))
    if text is None:
        return TextWanted(name, None)
    return TextWanted(name, (text.text or "").strip(), is_not=text.get("negate-condition") == "yes")


def _instant(text: str | None) -> datetime | None:
    """Return an instant in universal time, as the standard has it. Raises FilterNotKnown for another."""
    if text is None:
        return None
    try:
        return datetime.strptime(text, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError as unreadable:
        raise FilterNotKnown from unreadable
