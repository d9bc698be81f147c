"""What a proposal is, how proposals follow from what was read, and what is refused about them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from shanyrak.refusals import Refusal, gettext_noop

Fields = Mapping[str, Any]
Span = tuple[int, int]


class Kind(StrEnum):
    """The kinds of facts a document can carry; a fact comes after the kinds it names."""

    PARTY = "party"
    PERSON = "person"
    AGREEMENT = "agreement"
    PARTICIPATION = "participation"
    SIGNATURE = "signature"
    COMMITMENT = "commitment"
    ACTIVITY = "activity"
    POSITION = "position"
    FIGURE = "figure"


RANK = {kind: rank for rank, kind in enumerate(Kind)}


class State(StrEnum):
    """Where a proposal stands."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    EDITED = "edited"
    MERGED = "merged"
    REJECTED = "rejected"
    MOVED = "moved"  # stands again in a newer version of the document, and is decided there


DECIDED = frozenset({State.ACCEPTED, State.EDITED, State.MERGED, State.REJECTED})
IN_THE_LEDGER = frozenset({State.ACCEPTED, State.EDITED, State.MERGED})

# Which fields of each kind name other facts, by their local identifier (p1) or as a record (directory.party#12).
ONE_REFERENCE = {
    Kind.PERSON: ("party",),
    Kind.PARTICIPATION: ("party",),
    Kind.SIGNATURE: ("agreement", "person", "party"),
    Kind.COMMITMENT: ("agreement",),
    Kind.ACTIVITY: ("host", "part_of"),
    Kind.POSITION: ("party", "target"),
}
MANY_REFERENCES = {Kind.AGREEMENT: ("parties",), Kind.ACTIVITY: ("participants",)}
SIGNED_BY_PEOPLE = frozenset(
    {"memorandum_of_understanding", "protocol", "agreement", "arrangement", "partnership"}
)


class AlreadyDecided(Refusal):
    """Someone else decided this proposal first."""

    text = gettext_noop("%(who)s has decided this already: %(state)s, %(at)s.")


class ChangedMeanwhile(Refusal):
    """The proposal is not as the reviewer saw it."""

    text = gettext_noop("This fact changed while you were reading it. Look at it again, then decide.")


class MergeQuestionOpen(Refusal):
    """The fact may be in the ledger already, and nobody has said whether it is."""

    text = gettext_noop("This may be %(label)s, which the ledger has. Attach it there, or keep it as new.")


class NamesAnUndecidedFact(Refusal):
    """The fact names another one that may be in the ledger already."""

    text = gettext_noop("Decide fact %(number)s first: it may be in the ledger already.")


class NeedsAnotherFact(Refusal):
    """The fact cannot stand without another that was rejected or is missing."""

    text = gettext_noop(
        "This cannot be kept alone: %(what)s was rejected or is missing. Edit it, or reject it."
    )


class NamelessPerson(Refusal):
    """The document speaks of the holder of an office without a name."""

    text = gettext_noop("The document gives no name. Add the name with Edit, or reject the fact.")
    field = "name"


class ReasonMissing(Refusal):
    """A rejection without a reason."""

    text = gettext_noop("Say in a few words why.")
    field = "reason"


class NothingToUndo(Refusal):
    """There is no decision that could be taken back."""

    text = gettext_noop("There is no decision to take back.")


class NotAPassage(Refusal):
    """A fact entered by hand without a passage that carries it."""

    text = gettext_noop("Copy the sentence that carries the fact out of the document, word for word.")
    field = "sentence"


class OtherKind(Refusal):
    """A fact can only be attached to a record of its own kind."""

    text = gettext_noop("Choose a record of the same kind.")
    field = "target"


@dataclass(frozen=True, slots=True)
class Draft:
    """A fact as an engine or a person proposes it, before it is kept."""

    kind: Kind
    local_id: str
    fields: Fields
    spans: tuple[Span, ...]
    confidence: float
    rule: str


def references(kind: Kind, fields: Fields) -> list[str]:
    """Return what a fact names, in the order of its fields."""
    one = [fields.get(name) for name in ONE_REFERENCE.get(kind, ())]
    many = [each for name in MANY_REFERENCES.get(kind, ()) for each in fields.get(name) or ()]
    return [name for name in dict.fromkeys([*one, *many]) if name]


def with_references(kind: Kind, fields: Fields, renamed: Mapping[str, str]) -> dict[str, Any]:
    """Return ``fields`` with what they name called by its new identifier."""
    changed = dict(fields)
    for name in ONE_REFERENCE.get(kind, ()):
        if changed.get(name):
            changed[name] = renamed.get(changed[name], changed[name])
    for name in MANY_REFERENCES.get(kind, ()):
        changed[name] = [renamed.get(each, each) for each in changed.get(name) or ()]
    return changed


def drafts_of(read: Mapping[str, Any], *, hub_names: Iterable[str] = ()) -> list[Draft]:
    """Return the facts of an extraction (in the form of its contract) as drafts, in reading order.

    A membership in the hub is a participation of each party that joined; who signed an agreement is proposed for each
    person who holds an office at one of its parties.
    """
    parties = {one["id"]: one for one in read.get("parties", ())}
    hub = _hub(parties, {name.casefold() for name in hub_names})
    drafts = [
        *(
            _draft(Kind.PARTY, one["id"], one, ("name", "kind", "iso3", "aliases"))
            for one in parties.values()
        ),
        *(_person(one) for one in read.get("people", ())),
    ]
    for agreement in read.get("agreements", ()):
        drafts += _agreement(agreement, hub)
    drafts += _signatures(read)
    drafts += [_activity(one) for one in read.get("activities", ())]
    drafts += [_numbered(Kind.POSITION, "s", n, one) for n, one in enumerate(read.get("positions", ()), 1)]
    drafts += [_numbered(Kind.FIGURE, "f", n, one) for n, one in enumerate(read.get("figures", ()), 1)]
    return in_reading_order(draft for draft in drafts if draft.spans)


def in_reading_order(drafts: Iterable[Draft]) -> list[Draft]:
    """Return the drafts as a reader meets them; in one sentence, what others name comes first."""
    return sorted(drafts, key=lambda draft: (draft.spans[0][0], RANK[draft.kind], draft.local_id))


def _hub(parties: Mapping[str, Fields], hub_names: set[str]) -> str | None:
    for identifier, party in parties.items():
        if hub_names & {str(name).casefold() for name in (party["name"], *party.get("aliases", ()))}:
            return identifier
    return None


def _draft(kind: Kind, local_id: str, fact: Fields, names: Sequence[str], **more: Any) -> Draft:
    fields = {name: fact.get(name) for name in names} | more
    spans = tuple((start, end) for start, end in fact.get("spans") or [fact["span"]])
    # A fact may stand in several sentences; the first is where a reader meets it.
    return Draft(
        kind,
        local_id,
        fields,
        tuple(sorted(spans)),
        float(fact.get("confidence") or 0),
        fact.get("rule") or "",
    )


def _person(person: Fields) -> Draft:
    return _draft(Kind.PERSON, person["id"], person, ("name", "office", "party", "aliases"))


def _agreement(agreement: Fields, hub: str | None) -> list[Draft]:
    joined = [party for party in agreement["parties"] if party != hub]
    if agreement["kind"] == "membership" and hub in agreement["parties"] and joined:
        since = agreement.get("signed_date") or ""
        return [
            _draft(
                Kind.PARTICIPATION,
                f"{agreement['id']}.{party}",
                agreement,
                (),
                party=party,
                since=since,
                instrument=agreement["title"],
            )
            for party in joined
        ]
    names = ("kind", "title", "parties", "status", "parties_text")
    dated = {
        "signed_on": agreement.get("signed_date") or "",
        "signed_at": agreement.get("signed_place") or "",
    }
    commitments = [
        _draft(
            Kind.COMMITMENT,
            f"{agreement['id']}.c{number}",
            one,
            ("kind", "text"),
            agreement=agreement["id"],
        )
        for number, one in enumerate(agreement.get("commitments", ()), 1)
    ]
    return [_draft(Kind.AGREEMENT, agreement["id"], agreement, names, **dated), *commitments]


def _signatures(read: Mapping[str, Any]) -> list[Draft]:
    """Propose who signed: people in an office at a party, where the document tells of one signed agreement.

    Sources seldom say in words who held the pen, so these are the least certain of all proposals.
    """
    signed = [
        one
        for one in read.get("agreements", ())
        if one["kind"] in SIGNED_BY_PEOPLE and one["status"] == "signed"
    ]
    if len(signed) != 1:
        return []
    agreement = signed[0]
    return [
        Draft(
            Kind.SIGNATURE,
            f"{agreement['id']}.{person['id']}",
            {
                "agreement": agreement["id"],
                "person": person["id"],
                "party": party,
                "office": person["office"],
            },
            tuple((start, end) for start, end in sorted(person["spans"])),
            0.4,
            "speaks-for-a-party",
        )
        for person, party in _speakers(read.get("people", ()), agreement["parties"])
    ]


def _speakers(people: Iterable[Fields], parties: Sequence[str]) -> list[tuple[Fields, str]]:
    """Return who holds an office at one of ``parties``; an office at no named body may be at the one left over."""
    holders = [one for one in people if one["name"] and one["office"]]
    spoken_for = {one["party"] for one in holders}
    left_over = [party for party in parties if party not in spoken_for]
    found = []
    for one in holders:
        if one["party"] in parties:
            found.append((one, one["party"]))
        elif one["party"] is None and len(left_over) == 1:
            found.append((one, left_over[0]))
    return found


def _activity(activity: Fields) -> Draft:
    names = ("kind", "title", "place", "participants", "host", "status", "topics", "part_of")
    since, until = activity.get("start") or "", activity.get("end") or ""
    return _draft(Kind.ACTIVITY, activity["id"], activity, names, since=since, until=until)


def _numbered(kind: Kind, letter: str, number: int, fact: Fields) -> Draft:
    names = {
        Kind.POSITION: ("party", "party_text", "topic", "direction", "target"),
        Kind.FIGURE: ("quantity", "value", "unit", "what", "qualifier", "as_of"),
    }[kind]
    return _draft(kind, f"{letter}{number}", fact, names)


def folded(text: str) -> str:
    """Return a text's letters and digits alone, so that line breaks and quotation marks do not matter."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def fact_key(draft: Draft, names: Mapping[str, str]) -> str:
    """Return the mark by which the same fact is known in another reading; ``names`` say what identifiers mean.

    Two facts are the same when they are of one kind and say the same of the same; spelling aside.
    """
    fields = with_references(draft.kind, draft.fields, names)
    for name in ("aliases", "topics"):
        fields.pop(name, None)
    said = {name: folded(str(value)) for name, value in fields.items() if value not in (None, "", [])}
    return hashlib.sha256(json.dumps([draft.kind, said], sort_keys=True).encode()).hexdigest()


def names_in(drafts: Iterable[Draft]) -> dict[str, str]:
    """Return what each identifier stands for in words that are the same in every reading."""
    naming = ("name", "title", "text", "office")
    return {
        draft.local_id: next((str(draft.fields[n]) for n in naming if draft.fields.get(n)), draft.local_id)
        for draft in drafts
    }


def renamed_for(drafts: Sequence[Draft], *, prefix: str) -> list[Draft]:
    """Return the drafts of a further reading with identifiers of their own."""
    new = {draft.local_id: f"{prefix}{draft.local_id}" for draft in drafts}
    return [
        replace(draft, local_id=new[draft.local_id], fields=with_references(draft.kind, draft.fields, new))
        for draft in drafts
    ]


def sentence_around(text: str, start: int, end: int) -> Span:
    """Return the span without blank ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


GROUPS = re.compile(r"(?:working groups|рабочи[ех] групп\w?)\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
ONE_GROUP = re.compile(
    r"(?:\bthe\s+|\band\s+|^\W*namely\s+)*([\w\s,-]+?)\s+working\s+group(?!s)", re.IGNORECASE
)
NUMBERED = re.compile(r"\((?:[ivx]+|\d+|[a-c])\)\s*([^;.()]+)", re.IGNORECASE)
LEADING = re.compile(r"^(?:\W|\b(?:and|the|namely|a)\b)+", re.IGNORECASE)


def groups_in(sentence: str) -> list[str]:
    """Return the names of the working groups that a sentence lists: “the … working group, …” or “(i) …; (ii) …”."""
    found = GROUPS.search(sentence)
    if not found:
        return []
    rest = found["rest"]
    listed = NUMBERED.findall(rest) or ONE_GROUP.findall(rest)
    names = (LEADING.sub("", " ".join(name.split())).strip(" ,;") for name in listed)
    return [name for name in names if name]


NOW = re.compile(
    r"\b(?:today|currently|at present|to date|nowadays|сегодня|в настоящее время|на сегодня|aujourd.hui|actuellement|"
    r"à ce jour|бүгінде|қазіргі|бүгінгі)\b",
    re.IGNORECASE,
)


def says_now(sentence: str) -> bool:
    """Whether a sentence speaks of the day on which it was written."""
    return NOW.search(sentence) is not None


def place_of(passage: str, text: str) -> Span:
    """Return where ``passage`` stands in ``text``, whatever its line breaks. Raises NotAPassage."""
    words = re.findall(r"\S+", passage)
    found = re.search(r"\s+".join(map(re.escape, words)), text) if words else None
    if found is None:
        raise NotAPassage
    return found.span()


def carrying(value: object, spans: Sequence[Span], text: str) -> list[Span]:
    """Return the spans that say ``value`` in so many words; the first where none does, because the engine read it there."""
    wanted = folded(str(value))
    if not wanted:
        return list(spans[:1])
    said = [span for span in spans if wanted in folded(text[slice(*span)])]
    return said or list(spans[:1])
