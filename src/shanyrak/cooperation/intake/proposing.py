"""From a reading to kept proposals: what is known already is left out, what stood in an older version is carried over."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.conf import settings

from shanyrak.cooperation.intake.gateways import Reader
from shanyrak.cooperation.intake.models import Decision, Proposal, Reading
from shanyrak.cooperation.intake.rules import (
    DECIDED,
    Draft,
    Kind,
    State,
    drafts_of,
    fact_key,
    folded,
    groups_in,
    names_in,
    renamed_for,
    says_now,
    with_references,
)
from shanyrak.directory.models import Party
from shanyrak.records.actions import keep_new
from shanyrak.roles import Actor
from shanyrak.sources.actions import support_all
from shanyrak.sources.models import SourceDocument, Support

A_THIRD = 1 / 3


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a reading brought: its proposals, and how many of them are new."""

    reading: Reading
    new: tuple[Proposal, ...]
    carried: tuple[Proposal, ...]


def hub_names() -> list[str]:
    """Return every name of the hub that runs this installation."""
    hub = Party.objects.standing().filter(label=settings.HUB_NAME).first()
    return [settings.HUB_NAME, *(hub.search_text.split("\n") if hub else ())]


def drafts_from(document: SourceDocument, reader: Reader) -> list[Draft]:
    """Read a document and return its facts, the figures of “today” on the document's own date."""
    read = reader.read(document.text, language=document.language, published=document.published_on)
    drafts = drafts_of(read, hub_names=hub_names())
    return [_told_in_full(_dated(draft, document), document.text) for draft in drafts]


def _told_in_full(draft: Draft, text: str) -> Draft:
    """Let a meeting say which working groups it set up, where its sentences list them."""
    if draft.kind is not Kind.ACTIVITY:
        return draft
    groups = [name for start, end in draft.spans for name in groups_in(text[start:end])]
    topics = list(dict.fromkeys([*(draft.fields.get("topics") or ()), *groups]))
    return replace(draft, fields={**draft.fields, "topics": topics}) if groups else draft


def _dated(draft: Draft, document: SourceDocument) -> Draft:
    """Let a figure that holds “today” hold on the day of the document; without one it has no date."""
    if draft.kind is not Kind.FIGURE:
        return draft
    start, end = draft.spans[0]
    if draft.fields.get("as_of") == "current" or says_now(document.text[start:end]):
        return replace(draft, fields={**draft.fields, "as_of": document.published_on})
    return draft


def older_version(document: SourceDocument) -> SourceDocument | None:
    """Return the document that this is likely a newer version of: one from the same address, or of the same title by the
    same publisher with a third of its lines, that nothing newer has taken the place of.
    """
    others = SourceDocument.objects.standing().filter(superseded_by=None).exclude(pk=document.pk)
    if document.address and (same := others.filter(address=document.address).order_by("-pk").first()):
        return same
    if not document.publisher:
        return None
    titled = others.filter(label=document.label, publisher=document.publisher).order_by("-pk")
    return next((one for one in titled[:5] if _shares_lines(one, document)), None)


def _shares_lines(older: SourceDocument, newer: SourceDocument) -> bool:
    """Whether a third of the lines below the title are the same; a column that appears each week has only that."""
    theirs, ours = (
        {folded(line) for line in one.text.splitlines() if line.strip()} - {folded(one.title)}
        for one in (older, newer)
    )
    return len(ours & theirs) >= max(1, A_THIRD * min(len(ours), len(theirs)))


def keep_proposals(
    document: SourceDocument,
    drafts: Sequence[Draft],
    *,
    engine: str,
    engine_version: str,
    by: Actor,
    at: datetime,
) -> Proposed:
    """Keep a reading with those of its facts that no earlier reading of the document proposed."""
    counts = Counter(draft.kind.value for draft in drafts)
    reading = keep_new(
        record=Reading(document=document, engine=engine, engine_version=engine_version, counts=counts),
        by=by,
        at=at,
    )
    known = {one.fact: one for one in document.proposals.all()}
    further = document.proposals.exists()
    drafts = renamed_for(drafts, prefix=f"r{reading.pk}.") if further else list(drafts)
    new, marks = _unknown(drafts, known)
    first = max((one.number for one in known.values()), default=0) + 1
    rows = [
        Proposal(
            reading=reading,
            document=document,
            fact_kind=draft.kind.value,
            number=number,
            local_id=draft.local_id,
            fields=draft.fields,
            spans=[list(span) for span in draft.spans],
            confidence=draft.confidence,
            rule=draft.rule,
            fact=marks[draft.local_id],
            created_by=by.pk,
            created_at=at,
            changed_by=by.pk,
            changed_at=at,
        )
        for number, draft in enumerate(new, first)
    ]
    carried = carry_over(document, rows, at=at)
    Proposal.objects.bulk_create(rows)
    hang_carried_evidence(document, carried, by=by, at=at)
    return Proposed(reading, tuple(rows), tuple(carried))


def _unknown(drafts: Sequence[Draft], known: Mapping[str, Proposal]) -> tuple[list[Draft], dict[str, str]]:
    """Return the drafts that are new, naming what is known by its first identifier, and the mark of every draft."""
    names = names_in(drafts)
    marks: dict[str, str] = {}
    first = {mark: one.local_id for mark, one in known.items()}
    renamed: dict[str, str] = {}
    new: list[Draft] = []
    for draft in drafts:
        mark = marks[draft.local_id] = fact_key(draft, names)
        if mark in first:
            renamed[draft.local_id] = first[mark]
        else:
            first[mark] = draft.local_id
            new.append(draft)
    return [replace(one, fields=with_references(one.kind, one.fields, renamed)) for one in new], marks


# What was decided about an older version of a document.


def carry_over(document: SourceDocument, rows: Sequence[Proposal], *, at: datetime) -> list[Proposal]:
    """Decide the new proposals as their like in the older version were, where the sentence is the same; return those.

    What nobody had decided there is marked as moved here.
    """
    older = document.supersedes
    if older is None:
        return []
    like = {one.fact: one for one in Proposal.objects.filter(document=older)}
    moved, carried = [], []
    for row in rows:
        before = like.get(row.fact)
        if before is None or not (_sentences(before, older.text) & _sentences(row, document.text)):
            continue
        row.carried_from = before
        if before.state in DECIDED:
            row.state, row.reason = before.state, before.reason
            row.target_kind, row.target_id = before.target_kind, before.target_id
            row.decided_at, row.decided_by = before.decided_at, before.decided_by
            carried.append(row)
        elif before.state == State.PENDING:
            before.state, before.changed_at = State.MOVED.value, at
            before.version += 1
            moved.append(before)
    Proposal.objects.bulk_update(moved, ["state", "changed_at", "version"])
    return carried


def _sentences(proposal: Proposal, text: str) -> set[str]:
    return {folded(text[start:end]) for start, end in proposal.passages}


def hang_carried_evidence(
    document: SourceDocument, carried: Sequence[Proposal], *, by: Actor, at: datetime
) -> None:
    """Let the sentences of the newer version speak for what those of the older one spoke for."""
    effects: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for (kind, number), passages in _same_support(document, carried).items():
        new = support_all(
            record_kind=kind, record_id=number, document_id=document.pk, passages=passages, by=by, at=at
        )
        owner = next((one.pk for one in carried if (one.target_kind, one.target_id) == (kind, number)), None)
        if owner:
            effects[owner] += [{"do": "supported", "id": one.pk} for one in new]
    Decision.objects.bulk_create(
        Decision(
            proposal=one,
            document=document,
            state=one.state,
            effects=effects[one.pk],
            created_by=one.decided_by,
            created_at=at,
            changed_by=by.pk,
            changed_at=at,
        )
        for one in carried
    )


def _same_support(
    document: SourceDocument, carried: Iterable[Proposal]
) -> dict[tuple[str, int], list[tuple[int, int, str]]]:
    """Return the passages of the newer version, by record, that say what the older version's said."""
    older = document.supersedes
    if older is None:
        return {}
    new_place = {folded(document.text[slice(*span)]): span for one in carried for span in one.passages}
    found: dict[tuple[str, int], list[tuple[int, int, str]]] = defaultdict(list)
    for noted in Support.objects.filter(evidence__document=older).select_related("evidence"):
        sentence = folded(older.text[noted.evidence.start : noted.evidence.end])
        if span := new_place.get(sentence):
            found[noted.record_kind, noted.record_id].append((*span, noted.field))
    return found
