"""The sample documents and their annotations belong together, and every annotated fact has its sentence."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

DOCUMENTS = Path(__file__).resolve().parents[1] / "documents"
ANNOTATIONS = sorted(DOCUMENTS.glob("*.json"))
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?|--\d{2}-\d{2}")
FACTS = ("parties", "people", "agreements", "activities", "positions", "figures")
QUALIFIERS = {"exact", "more_than", "less_than", "about"}

Annotation = dict[str, Any]


def read(path: Path) -> Annotation:
    """Return one annotation as plain values."""
    annotation: Annotation = json.loads(path.read_text(encoding="utf-8"))
    return annotation


def text_of(path: Path) -> str:
    """Return the text beside an annotation."""
    return path.with_suffix(".txt").read_bytes().decode("utf-8")


def facts(annotation: Annotation) -> Iterator[Annotation]:
    """Yield every fact of an annotation, commitments included."""
    for kind in FACTS:
        for fact in annotation[kind]:
            yield fact
            yield from fact.get("commitments", [])


def spans(fact: Annotation) -> list[list[int]]:
    """Return the places of the text that carry a fact."""
    return fact["spans"] if "spans" in fact else [fact["span"]]


def references(annotation: Annotation) -> Iterator[str]:
    """Yield every identifier that a fact uses to point to a party, person or activity."""
    for fact in facts(annotation):
        for key in ("party", "target", "host", "part_of"):
            if fact.get(key):
                yield fact[key]
        for key in ("participants", "party_alt"):
            yield from fact.get(key, [])
    for agreement in annotation["agreements"]:
        yield from agreement["parties"]


def dates(annotation: Annotation) -> Iterator[str]:
    """Yield every date of an annotation except a figure's "current"."""
    whole = [annotation["doc_date"], annotation["published"]]
    found = [fact.get(key) for fact in facts(annotation) for key in ("signed_date", "start", "end", "as_of")]
    yield from (date for date in whole + found if date and date != "current")


each_document = pytest.mark.parametrize("path", ANNOTATIONS, ids=lambda path: path.stem)


@each_document
def test_the_annotation_was_made_on_exactly_this_text(path: Path) -> None:
    annotation = read(path)
    raw = path.with_suffix(".txt").read_bytes()

    assert annotation["file"] == path.with_suffix(".txt").name
    assert annotation["sha256"] == hashlib.sha256(raw).hexdigest()
    assert annotation["chars"] == len(raw.decode("utf-8"))
    assert annotation["lang"] == path.stem[-2:]


@each_document
def test_every_fact_has_a_sentence_inside_the_text(path: Path) -> None:
    text = text_of(path)

    for fact in facts(read(path)):
        assert spans(fact)
        for start, end in spans(fact):
            assert 0 <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()


@each_document
def test_identifiers_are_unique_and_references_lead_somewhere(path: Path) -> None:
    annotation = read(path)
    identifiers = Counter(fact["id"] for fact in facts(annotation) if "id" in fact)

    assert max(identifiers.values(), default=1) == 1
    assert set(references(annotation)) <= set(identifiers)


@each_document
def test_dates_are_whole_or_partial_but_never_made_up(path: Path) -> None:
    assert all(DATE.fullmatch(date) for date in dates(read(path)))


@each_document
def test_a_country_has_its_code_and_a_figure_its_unit_and_qualifier(path: Path) -> None:
    annotation = read(path)

    for party in annotation["parties"]:
        assert party["kind"] in {"country", "organization"}
        assert bool(re.fullmatch("[A-Z]{3}", party.get("iso3", ""))) == (party["kind"] == "country")
    for figure in annotation["figures"]:
        assert figure["unit"]
        assert figure["qualifier"] in QUALIFIERS


@each_document
def test_each_document_of_one_event_names_the_others(path: Path) -> None:
    for other in read(path)["same_event"]:
        assert path.stem in read(DOCUMENTS / f"{other}.json")["same_event"]


def test_every_text_is_annotated_and_documents_are_named_once() -> None:
    texts = {path.stem for path in DOCUMENTS.glob("*.txt")}

    assert texts == {path.stem for path in ANNOTATIONS}
    assert len({read(path)["doc"] for path in ANNOTATIONS}) == len(ANNOTATIONS)


def test_the_hub_receives_documents_in_four_languages() -> None:
    assert {read(path)["lang"] for path in ANNOTATIONS} == {"en", "ru", "kk", "fr"}
