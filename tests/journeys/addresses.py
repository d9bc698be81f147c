"""Every page of the platform, from its map of addresses, with something to show on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.exceptions import NoReverseMatch
from tests.journeys.hub import Hub

from shanyrak.cooperation.delegations.links import HOSTING, TRAVELLING
from shanyrak.cooperation.registration.links import OWN

# Addresses that answer with no page of ours, or that a tour would spoil.
NO_PAGES = {
    "language": "only leads back",
    "records:options": "answers with JSON",
    "account_logout": "would end the visit",
    "sources:original": "is a file",
    **dict.fromkeys(("courses:material", "learn:material"), "is a file"),
    "reception:badge_file": "is a file",
    "reception:list": "answers with JSON",
    "reception:worker": "is a script",
    "imports:faults": "is a file",
    "reports:file": "is a file",
    "reports:make": "takes a form",
    "reports:stop": "takes a form",
    "reports:publish": "takes a form",
    **dict.fromkeys(
        (f"certificates:{name}" for name in ("pdf", "badge", "token", "picture", "root", "trust")),
        "is a file",
    ),
    **dict.fromkeys((f"certificates:{name}" for name in ("did", "keys", "status")), "is read by machines"),
    **dict.fromkeys(
        (f"preparation:{name}" for name in ("note-pdf", "note-docx", "budget-file", "paper-file")),
        "is a file",
    ),
    "healthz": "answers a monitor",
    "calendar:file": "is a file",
    "calendar:month-file": "is a file",
    "calendar:year-file": "is a file",
    "itinerary:booklet": "is a file",
    "itineraries:own-booklet": "is a file",
    "itineraries:own-calendar": "is a file",
    "meetings:minutes-pdf": "is a file",
    "meetings:minutes-docx": "is a file",
    **dict.fromkeys(
        (f"programme:{name}" for name in ("calendar", "booklet", "material-file", "own-calendar")),
        "is a file",
    ),
    **dict.fromkeys(
        (
            f"programme:{name}"
            for name in ("announce", "restore", "remove", "own-choose", "feedback-ask", "question-turn")
        ),
        "takes a form",
    ),
    **dict.fromkeys(
        (f"programme:{kind}-remove" for kind in ("room", "track", "speaker", "material")), "takes a form"
    ),
    "programme:material-send": "takes a form",
    "publishing:calendar-of-hub": "is a file",
    "publishing:card": "is a file",
    "publishing:dav": "is read by machines",
    "publishing:dav-found": "is read by machines",
    "publishing:feed": "is read by machines",
    "publishing:feed-of-party": "is read by machines",
    "publishing:feed-of-topic": "is read by machines",
    "publishing:jsonld": "is read by machines",
    "publishing:robots": "is read by machines",
    "publishing:sitemap": "is read by machines",
    "publishing:sitemaps": "is read by machines",
}


def addresses(hub: Hub) -> Iterator[str]:
    """Yield the address of every named page that can be shown with what the hub has."""
    numbers = hub.numbers()
    for name, parameters in sorted(named(get_resolver())):
        if name not in NO_PAGES and (arguments := arguments_for(name, parameters, numbers)) is not None:
            try:
                yield reverse(name, kwargs=arguments)
            except NoReverseMatch:
                continue


def named(
    resolver: URLResolver, spaces: tuple[str, ...] = (), outer: frozenset[str] = frozenset()
) -> Iterator[Any]:
    """Yield (name, parameters) of every address below ``resolver``."""
    for entry in resolver.url_patterns:
        parameters = outer | entry.pattern.regex.groupindex.keys()
        if isinstance(entry, URLPattern) and entry.name:
            yield ":".join((*spaces, entry.name)), parameters
        elif isinstance(entry, URLResolver):
            space = (*spaces, entry.namespace) if entry.namespace else spaces
            yield from named(entry, space, parameters)


def arguments_for(name: str, parameters: frozenset[str], numbers: dict[str, int]) -> dict[str, Any] | None:
    """Return what the address needs, or ``None`` where the hub has nothing to show there."""
    if not parameters or parameters == {"position"}:
        return dict.fromkeys(parameters, 1)
    if parameters <= {"year", "number"}:
        return {"year": 2021, "number": 10} if "number" in parameters else {"year": 2021}
    if parameters == {"pk", "number"}:
        return {"pk": numbers["imports"], "number": 5}  # a row with faults
    if name in {"meetings:write", "meetings:agenda-edit", "meetings:versions"}:
        part = {"part": numbers["agenda"]}
        return part | {"language": "en"} if "language" in parameters else part
    if of_its_own := ROOMS.get(name.partition(":")[0]):
        return of_its_own(name, parameters, numbers)
    return numbered(parameters, numbers.get(name.partition(":")[0]))


def numbered(parameters: frozenset[str], number: int | None) -> dict[str, Any] | None:
    """Return a record by its number; of a report also one of its figures."""
    if parameters == {"year", "name"}:
        return {"year": 2025, "name": "promised"}
    if number is None or "pk" not in parameters or parameters - {"pk", "name"}:
        return None
    return {"pk": number} | ({"name": "promised"} if "name" in parameters else {})


def of_a_registration(_name: str, parameters: frozenset[str], numbers: dict[str, int]) -> dict[str, Any]:
    """Return what opens one registration, one question, or the page of one's own."""
    if "token" in parameters:
        return {"token": OWN.new(numbers["registration-registration"])}
    return {name: numbers["registration" if name == "pk" else f"registration-{name}"] for name in parameters}


def of_an_itinerary(name: str, parameters: frozenset[str], numbers: dict[str, int]) -> dict[str, Any] | None:
    """Return what opens an itinerary, one of its stops or hosts, or the page of a host or a delegate."""
    known: dict[str, Any] = {"pk": numbers["itinerary"], "word": "hosts"}
    known |= {what: numbers[f"itinerary-{what}"] for what in ("stop", "number", "registration")}
    known["token"] = (
        HOSTING.new(known["number"]) if name == "hosting" else TRAVELLING.new(known["registration"])
    )
    return {one: known[one] for one in parameters} if parameters <= known.keys() else None


def of_a_preparation(name: str, parameters: frozenset[str], numbers: dict[str, int]) -> dict[str, Any] | None:
    """Return what opens the preparation of an activity, a part of it, a checklist, or a passport."""
    if "kind" in parameters:
        return {"kind": "roundtable"}
    if "token" in parameters:
        return {"token": OWN.new(numbers["registration-registration"])}
    if "part" in parameters:
        part = "line" if name == "preparation:entry-add" else name.partition(":")[2].partition("-")[0]
        return {"part": numbers[f"preparation-{part}"]}
    if name in {"passports:read", "passports:scan", "passports:erase"}:
        return {"pk": numbers["passport"]}
    if name == "passports:enter":
        return {"pk": numbers["registration-registration"]}
    return {"pk": numbers["preparation"]} if parameters == {"pk"} else None


def of_a_programme(name: str, parameters: frozenset[str], numbers: dict[str, int]) -> dict[str, Any]:
    """Return what opens a programme, one session, or a part of either."""
    if "token" in parameters:
        own = {"token": OWN.new(numbers["programme-registration"])}
        return own | ({"part": numbers["programme-session"]} if "part" in parameters else {})
    if name == "programme:detail":
        return {"pk": numbers["programme-session"]}
    kind = next((kind for kind in ("room", "track") if f":{kind}-" in name), "session")
    return {
        word: numbers["programme" if word == "pk" else f"programme-{kind if word == 'part' else word}"]
        for word in parameters
    }


# Rooms whose addresses need more than the number of their record.
ROOMS: dict[str, Callable[[str, frozenset[str], dict[str, int]], dict[str, Any] | None]] = {
    "registration": of_a_registration,
    "programme": of_a_programme,
    **dict.fromkeys(("preparation", "checklists", "passports"), of_a_preparation),
    **dict.fromkeys(("itinerary", "itineraries", "hosting"), of_an_itinerary),
}
