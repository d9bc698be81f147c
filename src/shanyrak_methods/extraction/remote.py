"""A second engine that asks a language model behind any OpenAI-compatible address.

Nothing it says counts unless the sentence it quotes stands in the document character for character:
spans are computed here from the quotes, never taken from the answer.
"""

import json
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from shanyrak_methods.extraction.gazetteer import countries
from shanyrak_methods.extraction.heading import document_date_of, title_of
from shanyrak_methods.extraction.language import LANGUAGES, language_of
from shanyrak_methods.extraction.model import (
    Activity,
    Agreement,
    Commitment,
    Extraction,
    Figure,
    Party,
    Person,
    Position,
    Span,
)
from shanyrak_methods.extraction.segments import Document
from shanyrak_methods.extraction.vocabulary import (
    ACTIVITY_KINDS,
    ACTIVITY_STATES,
    AGREEMENT_KINDS,
    AGREEMENT_STATES,
    DATE,
    QUALIFIERS,
)

RULE = "remote_model"
CONFIDENCE = 0.5
LONGEST_ANSWER = 2_000_000
LONGEST_FIELD = 400
SHORTEST_QUOTE = 8
PROMPT = """You read documents of a civil service hub and answer with one JSON object only.
Keys: parties, people, agreements, activities, positions, figures; each a list.
Every item has "quote": one sentence of the document, copied character for character, that states the fact.
parties: id, name (English if one is known), kind (country or organization), iso3, aliases.
people: id, name, office (in the language of the text), party (id), aliases.
agreements: id, kind, title, parties (ids), status, signed_date, signed_place, commitments (kind, text, quote).
activities: id, kind, title, start, end, place, participants (ids), host, status, topics.
positions: party (id), topic, direction (interest or offer), target (id).
figures: quantity, value (number), unit, what, qualifier (exact, more_than, less_than or about), as_of.
Dates are YYYY-MM-DD, YYYY-MM, YYYY, or --MM-DD where the year is not said. Never guess; leave out what is not stated.
A plan is not an activity that was held."""


class EngineUnavailable(Exception):
    """The model could not be asked, or what it sent is no answer."""


@dataclass(frozen=True, slots=True)
class RemoteEngine:
    """Asks a model at ``base_url``; the address, the model and the key are handed in by whoever runs the hub."""

    base_url: str
    model: str
    key: str = ""
    timeout_seconds: float = 60.0

    def extract(self, text: str, *, language: str | None = None, published: str | None = None) -> Extraction:
        """Read facts by asking the model; raises EngineUnavailable."""
        spoken = language if language in LANGUAGES else language_of(text)
        answer = self._ask(text)
        return checked(answer, Document(text, spoken), published=published)

    def _ask(self, text: str) -> Mapping[str, Any]:
        """Send the document and return the object that the model answers with."""
        body = {
            "model": self.model,
            "temperature": 0,
            "seed": 1,
            "response_format": {"type": "json_object"},
            "messages": [{"role": "system", "content": PROMPT}, {"role": "user", "content": text}],
        }
        sent = self._post(json.dumps(body).encode("utf-8"))
        try:
            content = json.loads(sent)["choices"][0]["message"]["content"]
            answer = json.loads(content)
        except (KeyError, IndexError, TypeError, ValueError, RecursionError) as failure:
            raise EngineUnavailable("The model's answer is not in the agreed form.") from failure
        if not isinstance(answer, dict):
            raise EngineUnavailable("The model's answer is not in the agreed form.")
        return answer

    def _post(self, body: bytes) -> bytes:
        """Send a request and return what comes back, up to a limit."""
        address = f"{self.base_url.rstrip('/')}/chat/completions"
        if urlsplit(address).scheme not in ("http", "https"):
            raise EngineUnavailable("The model's address must begin with http:// or https://.")
        headers = {"Content-Type": "application/json"} | (
            {"Authorization": f"Bearer {self.key}"} if self.key else {}
        )
        request = urllib.request.Request(address, data=body, headers=headers)  # noqa: S310 - the scheme was checked
        try:
            with urllib.request.urlopen(request, timeout=self.timeout_seconds) as response:  # noqa: S310 - likewise
                sent = bytes(response.read(LONGEST_ANSWER + 1))
        except (urllib.error.URLError, TimeoutError, OSError) as failure:
            raise EngineUnavailable(f"The model cannot be reached: {failure}.") from failure
        if len(sent) > LONGEST_ANSWER:
            raise EngineUnavailable("The model's answer is too long.")
        return sent


class _Reader:
    """Reads one answer item by item, and drops what the document does not bear out."""

    def __init__(self, answer: Mapping[str, Any], document: Document) -> None:
        self.answer = answer
        self.document = document
        self.party_ids: dict[str, str] = {}
        self.person_ids: dict[str, str] = {}

    def span(self, item: Mapping[str, Any]) -> Span | None:
        """Return where an item's quote stands in the document, if it does."""
        quote = item.get("quote")
        if not isinstance(quote, str) or len(quote.strip()) < SHORTEST_QUOTE:
            return None
        quote = quote.strip()
        start = self.document.text.find(quote)
        return (start, start + len(quote)) if start >= 0 else None

    def items(self, key: str) -> Iterator[tuple[Mapping[str, Any], Span]]:
        """Yield the items under a key whose quotes stand in the document."""
        found = self.answer.get(key)
        for item in found if isinstance(found, list) else ():
            if isinstance(item, dict) and (span := self.span(item)):
                yield item, span

    def stands_near(self, words: str | None, span: Span) -> bool:
        """Say whether words stand in the quoted sentence, so that a true quote carries no false name."""
        return bool(words) and str(words).casefold() in self.document.text[slice(*span)].casefold()

    def ids(self, value: object) -> tuple[str, ...]:
        """Translate identifiers of the answer into ours; unknown ones fall away."""
        known = self.party_ids | self.person_ids
        listed = value if isinstance(value, list) else []
        return tuple(dict.fromkeys(known[i] for i in listed if isinstance(i, str) and i in known))

    def party(self, value: object) -> str | None:
        """Translate the identifier of a party."""
        return self.party_ids.get(value) if isinstance(value, str) else None


def _text(item: Mapping[str, Any], key: str) -> str | None:
    """Return a field that is a text of bearable length."""
    value = item.get(key)
    return value.strip()[:LONGEST_FIELD] if isinstance(value, str) and value.strip() else None


def _texts(item: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """Return the texts of a list."""
    value = item.get(key)
    listed = value if isinstance(value, list) else []
    return tuple(text.strip()[:LONGEST_FIELD] for text in listed if isinstance(text, str) and text.strip())


def _date(item: Mapping[str, Any], key: str) -> str | None:
    """Return a date in one of the agreed forms."""
    value = item.get(key)
    return value if isinstance(value, str) and DATE.fullmatch(value) else None


def _one_of(item: Mapping[str, Any], key: str, allowed: frozenset[str], otherwise: str) -> str:
    """Return a word of a fixed list."""
    value = item.get(key)
    return value if isinstance(value, str) and value in allowed else otherwise


def _parties(reader: _Reader) -> Iterator[Party]:
    """Yield the parties whose names, or one of their aliases, stand in the quoted sentence."""
    for number, (item, span) in enumerate(reader.items("parties"), 1):
        name, aliases = _text(item, "name"), _texts(item, "aliases")
        if not name or not any(reader.stands_near(form, span) for form in (name, *aliases)):
            continue
        iso3 = item.get("iso3") if item.get("iso3") in countries() else None
        own = f"p{number}"
        reader.party_ids[str(item.get("id"))] = own
        kind = "country" if item.get("kind") == "country" and iso3 else "organization"
        yield Party(own, name, kind, iso3 if kind == "country" else None, aliases, (span,), CONFIDENCE, RULE)


def _people(reader: _Reader) -> Iterator[Person]:
    """Yield the people whose name, an alias, or office stands in the quoted sentence."""
    for number, (item, span) in enumerate(reader.items("people"), 1):
        name, office, aliases = _text(item, "name"), _text(item, "office"), _texts(item, "aliases")
        if not any(reader.stands_near(form, span) for form in (name or office, *aliases)):
            continue
        own = f"h{number}"
        reader.person_ids[str(item.get("id"))] = own
        yield Person(own, name, office, reader.party(item.get("party")), aliases, (span,), CONFIDENCE, RULE)


def _agreements(reader: _Reader) -> Iterator[Agreement]:
    """Yield the agreements of a kind and a state that the contract names."""
    for number, (item, span) in enumerate(reader.items("agreements"), 1):
        kind = _one_of(item, "kind", AGREEMENT_KINDS, "agreement")
        yield Agreement(
            id=f"a{number}",
            kind=kind,
            title=_text(item, "title") or kind.replace("_", " ").capitalize(),
            parties=reader.ids(item.get("parties")),
            status=_one_of(item, "status", AGREEMENT_STATES, "announced"),
            signed_date=_date(item, "signed_date"),
            signed_place=_text(item, "signed_place"),
            commitments=tuple(_commitments(reader, item)),
            spans=(span,),
            confidence=CONFIDENCE,
            rule=RULE,
        )


def _commitments(reader: _Reader, agreement: Mapping[str, Any]) -> Iterator[Commitment]:
    """Yield the commitments of an agreement whose own quotes stand in the document."""
    listed = agreement.get("commitments")
    for item in listed if isinstance(listed, list) else ():
        span = reader.span(item) if isinstance(item, dict) else None
        kind, text = (_text(item, "kind"), _text(item, "text")) if span else (None, None)
        if span and kind and text:
            yield Commitment(kind, text, span, CONFIDENCE, RULE)


def _activities(reader: _Reader) -> Iterator[Activity]:
    """Yield the activities of a kind that the contract names."""
    for number, (item, span) in enumerate(reader.items("activities"), 1):
        kind = item.get("kind")
        if kind not in ACTIVITY_KINDS:
            continue
        yield Activity(
            id=f"e{number}",
            kind=str(kind),
            title=_text(item, "title") or str(kind).replace("_", " ").capitalize(),
            start=_date(item, "start"),
            end=_date(item, "end"),
            place=_text(item, "place"),
            participants=reader.ids(item.get("participants")),
            host=reader.party(item.get("host")),
            status=_one_of(item, "status", ACTIVITY_STATES, "planned"),
            topics=_texts(item, "topics"),
            part_of=None,
            spans=(span,),
            confidence=CONFIDENCE,
            rule=RULE,
        )


def _positions(reader: _Reader) -> Iterator[Position]:
    """Yield the interests and offers."""
    for item, span in reader.items("positions"):
        topic, direction = _text(item, "topic"), item.get("direction")
        if topic and direction in ("interest", "offer"):
            yield Position(
                party=reader.party(item.get("party")),
                party_text=_text(item, "party_text"),
                topic=topic,
                direction=str(direction),
                target=reader.party(item.get("target")),
                spans=(span,),
                confidence=CONFIDENCE,
                rule=RULE,
            )


def _figures(reader: _Reader) -> Iterator[Figure]:
    """Yield the figures with a number and a unit."""
    for item, span in reader.items("figures"):
        value, unit = item.get("value"), _text(item, "unit")
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if number and unit and abs(float(value)) < 1e18:  # type: ignore[arg-type]  # noqa: PLR2004 - no figure of a release is larger
            yield Figure(
                quantity=_text(item, "quantity") or unit,
                value=float(value),  # type: ignore[arg-type]
                unit=unit,
                what=_text(item, "what") or unit,
                qualifier=_one_of(item, "qualifier", QUALIFIERS, "exact"),
                as_of=_date(item, "as_of"),
                spans=(span,),
                confidence=CONFIDENCE,
                rule=RULE,
            )


def checked(answer: Mapping[str, Any], document: Document, *, published: str | None = None) -> Extraction:
    """Turn a model's answer into facts; what its quotes do not bear out falls away."""
    reader = _Reader(answer, document)
    read: Callable[[Iterator[Any]], tuple[Any, ...]] = tuple
    return Extraction(
        language=document.language,
        title=title_of(document),
        document_date=document_date_of(document) or published,
        parties=read(_parties(reader)),
        people=read(_people(reader)),
        agreements=read(_agreements(reader)),
        activities=read(_activities(reader)),
        positions=read(_positions(reader)),
        figures=read(_figures(reader)),
    )
