"""Reading documents and evidence. Each function asks a fixed number of times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.apps import apps
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Substr
from django.urls import reverse

from shanyrak.records.models import Record, visibilities_open_to
from shanyrak.records.pages import address_of, pages_of_kind
from shanyrak.records.turning import begun_by
from shanyrak.roles import VISITOR, Actor
from shanyrak.sources.models import SourceDocument, Support
from shanyrak.sources.rules import Piece, text_differences

Key = tuple[str, int]  # kind and number of a record


@dataclass(frozen=True, slots=True)
class Mark:
    """One passage that carries a fact, with what a reader needs to judge it."""

    support_id: int
    field: str
    sentence: str
    start: int
    end: int
    document_id: int
    title: str
    publisher: str
    published_on: str
    language: str
    address: str


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document in a list."""

    id: int
    title: str
    publisher: str
    published_on: str
    language: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of a document's text; ``carries`` names the records its passage speaks for.

    ``number`` is set where a passage begins.
    """

    text: str
    start: int
    carries: tuple[Key, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class Carried:
    """A record that a numbered passage of a document speaks for."""

    number: int
    start: int
    kind: Any  # the kind's name in lists, to be translated
    label: str
    address: str


@dataclass(frozen=True, slots=True)
class DocumentDetail:
    """A document on its own page, its text cut at the passages that carry facts."""

    line: DocumentLine
    address: str
    file_name: str
    sha256: str
    paragraphs: tuple[tuple[Stretch, ...], ...]
    carried: tuple[Carried, ...]
    older: DocumentLine | None
    newer: DocumentLine | None


def documents(filters: Mapping[str, Any], actor: Actor) -> QuerySet[SourceDocument]:
    """Return the standing documents that ``actor`` may see and that ``filters`` keep."""
    rows = SourceDocument.objects.standing().visible_to(actor).defer("text", "search_text")
    if text := filters.get("q"):
        rows = rows.filter(Q(search_text__contains=text.lower()) | Q(text__icontains=text))
    if language := filters.get("language"):
        rows = rows.filter(language__startswith=language)
    if year := filters.get("year"):
        rows = rows.filter(published_on__startswith=str(year))
    return begun_by(rows, "published_on")


def document_line(document: SourceDocument) -> DocumentLine:
    """Return a document as lists show it."""
    return DocumentLine(
        document.pk,
        document.title,
        document.publisher,
        document.published_on,
        document.language,
        document.media_type,
    )


def document_detail(document: SourceDocument, actor: Actor) -> DocumentDetail:
    """Return a document as its page shows it, with the records it carries that ``actor`` may see."""
    others = SourceDocument.objects.visible_to(actor).defer("text")
    newer = others.filter(supersedes=document).first()
    older = others.filter(pk=document.supersedes_id).first() if document.supersedes_id else None
    passages = passages_of(document)
    return DocumentDetail(
        line=document_line(document),
        address=document.address,
        file_name=document.file_name,
        sha256=document.sha256,
        paragraphs=cut(document.text, passages),
        carried=carried_by(passages, actor),
        older=document_line(older) if older else None,
        newer=document_line(newer) if newer else None,
    )


def passages_of(document: SourceDocument) -> dict[tuple[int, int], list[Key]]:
    """Return the passages of a document and the records each carries."""
    found: dict[tuple[int, int], list[Key]] = defaultdict(list)
    rows = Support.objects.filter(evidence__document=document).order_by("evidence__start", "pk")
    for start, end, kind, number in rows.values_list(
        "evidence__start", "evidence__end", "record_kind", "record_id"
    ):
        if (kind, number) not in found[start, end]:
            found[start, end].append((kind, number))
    return found


def numbers_of(passages: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Return the number of the passage that begins at each place, in reading order."""
    return {start: number for number, start in enumerate(sorted({start for start, _end in passages}), 1)}


def carried_by(passages: Mapping[tuple[int, int], list[Key]], actor: Actor) -> tuple[Carried, ...]:
    """Return the records that the passages speak for, in reading order; one query a kind."""
    by_kind: dict[str, set[int]] = defaultdict(set)
    for kind, number in (key for keys in passages.values() for key in keys):
        by_kind[kind].add(number)
    labels: dict[Key, str] = {}
    for kind in by_kind.keys() & pages_of_kind.keys():
        rows = pages_of_kind[kind].model.objects.visible_to(actor).filter(pk__in=by_kind[kind])
        labels |= {(kind, pk): label for pk, label in rows.values_list("pk", "label")}
    numbers = numbers_of(passages)
    return tuple(
        Carried(
            numbers[start], start, pages_of_kind[kind].listing.title, labels[kind, pk], address_of(kind, pk)
        )
        for (start, _end), keys in sorted(passages.items())
        for kind, pk in keys
        if (kind, pk) in labels
    )


def cut(text: str, passages: Mapping[tuple[int, int], Iterable[Key]]) -> tuple[tuple[Stretch, ...], ...]:
    """Return the text in paragraphs, each cut where a passage begins or ends; passages that overlap share stretches."""
    numbers = numbers_of(passages)
    edges = sorted({0, len(text), *(edge for span in passages for edge in span)})
    paragraphs: list[list[Stretch]] = [[]]
    for start, end in pairwise(edges):
        carries = tuple(
            dict.fromkeys(
                key for span, keys in passages.items() if span[0] <= start and end <= span[1] for key in keys
            )
        )
        place = start
        for number, line in enumerate(text[start:end].split("\n")):
            if number:
                paragraphs.append([])
            if line:
                paragraphs[-1].append(Stretch(line, place, carries, numbers.get(place, 0)))
            place += len(line) + 1
    return tuple(tuple(paragraph) for paragraph in paragraphs if paragraph)


def differences_of(document: SourceDocument) -> list[Piece]:
    """Return how a document differs from the version it supersedes; nothing if it supersedes none."""
    return text_differences(document.supersedes.text, document.text) if document.supersedes else []


def evidence_for(keys: Iterable[Key], actor: Actor = VISITOR) -> dict[Key, list[Mark]]:
    """Return the passages that carry each record, and those that carry what was merged into it.

    Only those of documents that ``actor`` may see; whoever does not say who asks gets what everyone may see.
    """
    wanted = _with_merged(keys)
    question = Q(pk__in=[])
    by_kind: dict[str, list[int]] = defaultdict(list)
    for kind, number in wanted:
        by_kind[kind].append(number)
    for kind, numbers in by_kind.items():
        question |= Q(record_kind=kind, record_id__in=numbers)
    rows = (
        Support.objects.filter(question, evidence__document__visibility__in=visibilities_open_to(actor))
        .select_related("evidence__document")
        .defer("evidence__document__text", "evidence__document__search_text")
        .annotate(
            sentence=Substr(
                "evidence__document__text",
                F("evidence__start") + 1,
                F("evidence__end") - F("evidence__start"),
            )
        )
        .order_by("pk")
    )
    found: dict[Key, list[Mark]] = defaultdict(list)
    for row in rows:
        found[wanted[row.record_kind, row.record_id]].append(_mark(row))
    return dict(found)


def _with_merged(keys: Iterable[Key]) -> dict[Key, Key]:
    """Return every record whose evidence counts, and the record it counts for."""
    counts_for = {key: key for key in keys}
    by_kind: dict[str, list[int]] = defaultdict(list)
    for kind, number in list(counts_for):
        by_kind[kind].append(number)
    for kind, numbers in by_kind.items():
        model: Any = apps.get_model(kind)
        if issubclass(model, Record):
            for record in model.objects.filter(merged_into__in=numbers).only("pk", "merged_into"):
                counts_for[kind, record.pk] = (kind, record.merged_into_id)
    return counts_for


def _mark(row: Any) -> Mark:
    passage, document = row.evidence, row.evidence.document
    return Mark(
        support_id=row.pk,
        field=row.field,
        sentence=row.sentence,
        start=passage.start,
        end=passage.end,
        document_id=document.pk,
        title=document.title,
        publisher=document.publisher,
        published_on=document.published_on,
        language=document.language,
        address=f"{reverse('sources:detail', args=[document.pk])}#c{passage.start}",
    )
