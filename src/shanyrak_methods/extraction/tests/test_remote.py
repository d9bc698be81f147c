"""A model behind an address: honest answers count, invented ones do not."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from shanyrak_methods.extraction.engine import Engine
from shanyrak_methods.extraction.remote import EngineUnavailable, RemoteEngine

TEXT = "The Hub and Estonia signed a memorandum in Tallinn. They plan joint research. Latvia looks on."
FIRST, SECOND, THIRD = (
    "The Hub and Estonia signed a memorandum in Tallinn.",
    "They plan joint research.",
    "Latvia looks on.",
)
HONEST: dict[str, Any] = {
    "parties": [
        {"id": "x", "name": "Estonia", "kind": "country", "iso3": "EST", "quote": FIRST},
        {
            "id": "y",
            "name": "Astana Civil Service Hub",
            "kind": "organization",
            "aliases": ["The Hub"],
            "quote": FIRST,
        },
    ],
    "agreements": [
        {
            "kind": "memorandum_of_understanding",
            "title": "Memorandum",
            "parties": ["x", "y"],
            "status": "signed",
            "signed_date": None,
            "signed_place": "Tallinn",
            "quote": FIRST,
            "commitments": [{"kind": "joint_research", "text": "joint research", "quote": SECOND}],
        }
    ],
    "positions": [{"party": "x", "topic": "joint research", "direction": "interest", "quote": SECOND}],
    "figures": [{"quantity": "parties", "value": 2, "unit": "parties", "what": "parties", "quote": FIRST}],
}


@contextmanager
def model_that_says(
    content: str, *, status: int = 200
) -> Iterator[tuple[RemoteEngine, list[dict[str, Any]]]]:
    asked: list[dict[str, Any]] = []

    class Answering(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            asked.append({"path": self.path, "key": self.headers["Authorization"], **json.loads(body)})
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps({"choices": [{"message": {"content": content}}]}).encode())

        def log_message(self, *_: object) -> None:
            """Keep the tests quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        address = f"http://127.0.0.1:{server.server_address[1]}/v1"
        yield RemoteEngine(address, "some-model", "a key", timeout_seconds=5), asked
    finally:
        server.shutdown()
        server.server_close()


def test_an_honest_answer_becomes_facts_with_spans_of_its_quotes() -> None:
    with model_that_says(json.dumps(HONEST)) as (engine, asked):
        reader: Engine = engine
        facts = reader.extract(TEXT)
    assert [party.name for party in facts.parties] == ["Estonia", "Astana Civil Service Hub"]
    (agreement,) = facts.agreements
    assert agreement.parties == ("p1", "p2")
    assert TEXT[slice(*agreement.spans[0])] == FIRST
    assert TEXT[slice(*agreement.commitments[0].span)] == SECOND
    assert facts.figures[0].rule == "remote_model"
    assert asked[0]["path"] == "/v1/chat/completions"
    assert asked[0]["key"] == "Bearer a key"
    assert asked[0]["messages"][1]["content"] == TEXT


def test_what_is_not_quoted_from_the_document_falls_away() -> None:
    lies = {
        "parties": [
            {"id": "x", "name": "Estonia", "kind": "country", "iso3": "EST", "quote": FIRST.upper()},
            {"id": "y", "name": "France", "kind": "country", "iso3": "FRA", "quote": FIRST},
            {"id": "z", "name": "Latvia", "kind": "country", "iso3": "LVA", "quote": THIRD},
            {"id": "w", "name": "Hub", "kind": "organization", "quote": ""},
        ],
        "people": [{"id": "h", "name": "Nobody Known", "quote": FIRST}, "a text", None],
        "agreements": [{"kind": "memorandum_of_understanding", "quote": "They signed a treaty with France."}],
        "activities": [
            {"kind": "orgy", "quote": FIRST},
            {"kind": "visit", "start": "yesterday", "quote": THIRD},
        ],
        "positions": [{"party": "x", "topic": "war", "direction": "demand", "quote": FIRST}],
        "figures": [
            {"value": "2", "unit": "x", "quote": FIRST},
            {"value": True, "unit": "x", "quote": FIRST},
        ],
        "spans": [[0, 10_000]],
    }
    with model_that_says(json.dumps(lies)) as (engine, _):
        facts = engine.extract(TEXT)
    assert [party.name for party in facts.parties] == ["Latvia"]
    assert (facts.people, facts.agreements, facts.positions, facts.figures) == ((), (), (), ())
    assert [(activity.kind, activity.start) for activity in facts.activities] == [("visit", None)]


@pytest.mark.parametrize(
    "content", ["no JSON", "[1, 2]", "null", '{"parties": 3, "figures": {"a": 1}}', "[" * 5000]
)
def test_an_answer_in_another_form_gives_no_facts(content: str) -> None:
    with model_that_says(content) as (engine, _):
        try:
            facts = engine.extract(TEXT)
        except EngineUnavailable:
            return
    assert facts.parties == ()


def test_a_model_that_fails_or_cannot_be_reached_is_unavailable() -> None:
    with model_that_says("{}", status=500) as (engine, _), pytest.raises(EngineUnavailable):
        engine.extract(TEXT)
    with pytest.raises(EngineUnavailable):
        RemoteEngine("http://127.0.0.1:9/v1", "m", timeout_seconds=1).extract(TEXT)
    with pytest.raises(EngineUnavailable, match="http"):
        RemoteEngine("file:///etc", "m").extract(TEXT)
