"""How an accepted fact becomes a record, or joins one: through the acts of the room that keeps such records."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models

from shanyrak.cooperation.activities.actions import add_activity, add_participant, edit_activity
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.agreements.actions import (
    add_agreement,
    add_agreement_party,
    add_commitment,
    add_signature,
    edit_agreement,
    edit_commitment,
)
from shanyrak.cooperation.agreements.models import Agreement
from shanyrak.cooperation.exchange.actions import add_position, edit_position
from shanyrak.cooperation.figures.actions import add_figure, edit_figure
from shanyrak.cooperation.intake.candidates import RECORDS
from shanyrak.cooperation.intake.models import Proposal
from shanyrak.cooperation.intake.rules import Kind, folded
from shanyrak.cooperation.intake.saying import Doing, Meant, kind_of, says, telling_names
from shanyrak.cooperation.participation.actions import add_participation, edit_participation
from shanyrak.directory.actions import (
    add_office,
    add_party,
    add_party_name,
    add_person,
    add_spelling,
    edit_office,
    edit_party,
    edit_person,
    see_office,
)
from shanyrak.directory.models import Office, Party, Person
from shanyrak.directory.queries import office_of
from shanyrak.records.dates import PartialDate
from shanyrak.records.models import Kept

EDITS: Mapping[str, Callable[..., Any]] = {
    "directory.party": edit_party,
    "directory.person": edit_person,
    "directory.office": edit_office,
    "agreements.agreement": edit_agreement,
    "agreements.commitment": edit_commitment,
    "participation.participation": edit_participation,
    "activities.activity": edit_activity,
    "exchange.position": edit_position,
    "figures.figure": edit_figure,
}

# A new record.


def keep(doing: Doing, proposal: Proposal, meant: Meant) -> Kept:
    """Make a record of the fact, with what belongs to it, and hang its sentences on it."""
    said = says(doing, proposal, meant)
    record = MAKES[proposal.named](doing, proposal.fields, said, meant)
    if proposal.named is Kind.SIGNATURE:
        doing.part(record)
        doing.support(proposal, record.agreement, {"signatures": record.person})
    else:
        doing.made(record)
    doing.support(proposal, record, said)
    also: Callable[..., None] = AFTERWARDS.get(proposal.named, _nothing)
    also(doing, proposal, record, meant)
    return record


def _nothing(_doing: Doing, _proposal: Proposal, _record: Any, _meant: Meant) -> None:
    """Most kinds have nothing else to add."""


def _make(act: Callable[..., Any]) -> Callable[..., Any]:
    def make(doing: Doing, _fields: Mapping[str, Any], said: Mapping[str, Any], _meant: Meant) -> Any:
        return act(**said, **_shown(doing), **doing.who)

    return make


def _shown(doing: Doing) -> dict[str, Any]:
    """A record is seen by whoever sees the document it comes from."""
    return {"visibility": doing.document.visibility}


def _make_party(doing: Doing, fields: Mapping[str, Any], said: Mapping[str, Any], _meant: Meant) -> Any:
    aliases = telling_names(fields.get("aliases") or ())
    return add_party(**said, **_shown(doing), aliases=aliases, **doing.who)


def _make_person(doing: Doing, fields: Mapping[str, Any], said: Mapping[str, Any], _meant: Meant) -> Any:
    spellings = [(text, doing.document.language) for text in telling_names(fields.get("aliases") or ())]
    return add_person(**said, **_shown(doing), spellings=spellings, **doing.who)


def _make_agreement(doing: Doing, fields: Mapping[str, Any], said: Mapping[str, Any], meant: Meant) -> Any:
    parties = [party for one in fields.get("parties") or () if isinstance(party := meant.get(one), Party)]
    return add_agreement(**said, **_shown(doing), parties=parties, **doing.who)


def _make_signature(doing: Doing, _fields: Mapping[str, Any], said: Mapping[str, Any], _meant: Meant) -> Any:
    agreement, person, party = said["agreement"], said["person"], said["party"]
    title = folded(said["office_text"])
    held = [one for one in person.offices.filter(merged_into=None) if folded(one.label) == title]
    at_party = [one for one in held if party and one.party_id == party.pk]
    return add_signature(
        agreement_id=agreement.pk,
        person=person,
        party=party,
        office=next(iter([*at_party, *held]), None),
        office_text=said["office_text"],
        **doing.who,
    )


def _make_activity(doing: Doing, fields: Mapping[str, Any], said: Mapping[str, Any], meant: Meant) -> Any:
    return add_activity(
        **said, **_shown(doing), participants=who_took_part(doing, fields, meant), **doing.who
    )


MAKES: Mapping[Kind, Callable[..., Any]] = {
    Kind.PARTY: _make_party,
    Kind.PERSON: _make_person,
    Kind.AGREEMENT: _make_agreement,
    Kind.PARTICIPATION: _make(add_participation),
    Kind.SIGNATURE: _make_signature,
    Kind.COMMITMENT: _make(add_commitment),
    Kind.ACTIVITY: _make_activity,
    Kind.POSITION: _make(add_position),
    Kind.FIGURE: _make(add_figure),
}


def who_took_part(doing: Doing, fields: Mapping[str, Any], meant: Meant) -> list[dict[str, Any]]:
    """Return the participants of an activity as its room takes them; each once, the host as host."""
    host = fields.get("host")
    found: list[dict[str, Any]] = []
    for reference in dict.fromkeys([*([host] if host else []), *(fields.get("participants") or ())]):
        someone = meant.get(reference)
        role = {"role": "host"} if reference == host else {}
        if isinstance(someone, Party):
            found.append({"party": someone, **role})
        elif isinstance(someone, Person):
            found.append({"person": someone, "office": _office_then(doing, fields, someone), **role})
        elif isinstance(someone, str):
            found.append({"text": someone, **role})
    return found


def _office_then(doing: Doing, fields: Mapping[str, Any], person: Person) -> Office | None:
    """Return the office the person held when the activity took place, as far as the ledger knows."""
    day = fields.get("since") or doing.day
    first = PartialDate(day).first_day if day else None
    return office_of(person.pk, on=first) if first else None


# What comes with a fact, whether its record is new or known.


def _hold_office(doing: Doing, proposal: Proposal, person: Person, meant: Meant) -> None:
    """Note that the person was seen in the office the document names, on the document's date."""
    title = proposal.fields.get("office")
    if not title:
        return
    party = meant.get(proposal.fields.get("party") or "")
    known = [
        office
        for office in person.offices.filter(merged_into=None)
        if folded(title) in {folded(said["text"]) for said in office.title.values()}
        and (party is None or office.party_id in {None, party.pk})
    ]
    if known:
        office = known[0]
        was = {"seen_first": office.seen_first, "seen_last": office.seen_last}
        seen = see_office(office_id=office.pk, on=doing.day, **doing.who)
        if seen.version != office.version:
            doing.changed(seen, was)
    else:
        seen = add_office(
            person=person,
            party=party,
            title=doing.texts(title),
            seen_first=doing.day,
            seen_last=doing.day,
            **_shown(doing),
            **doing.who,
        )
        doing.made(seen)
    doing.support(proposal, seen, {"title": title, "person": proposal.fields["name"]})


AFTERWARDS: Mapping[Kind, Callable[..., None]] = {Kind.PERSON: _hold_office}


# A record that is there already.


@dataclass(frozen=True, slots=True)
class Comparison:
    """One field in which the document says something: what the record says, and whether the two agree."""

    field: str
    label: Any
    ours: Any
    theirs: Any
    sort: str  # "same", "fills" an empty field, or "differs"


def compare(doing: Doing, proposal: Proposal, record: Any, meant: Meant) -> list[Comparison]:
    """Return what the document says beside what the record says, field by field."""
    found = []
    for name, value in says(doing, proposal, meant).items():
        if value in ("", None, [], {}) or name in {"agreement", "person", "party"}:
            continue
        theirs = getattr(record, name)
        found.append(
            Comparison(name, record._meta.get_field(name).verbose_name, value, theirs, _sort(value, theirs))
        )
    return found


def _sort(ours: Any, theirs: Any) -> str:
    if theirs in ("", None, [], {}):
        return "fills"
    if isinstance(ours, Mapping):
        # Titles and promises are told in many words; another wording is no contradiction.
        return "same"
    if isinstance(ours, list):
        return "same"
    if isinstance(ours, str) and isinstance(theirs, str):
        return "same" if folded(ours) == folded(theirs) or theirs.startswith(f"{ours}-") else "differs"
    return "same" if ours == theirs else "differs"


def attach(doing: Doing, proposal: Proposal, record: Any, meant: Meant, *, take: Sequence[str] = ()) -> None:
    """Let the fact speak for a record that is there: fill what is empty, change what ``take`` names, add the sentences.

    What the record says otherwise is left as it is.
    """
    if proposal.named is Kind.SIGNATURE:
        doing.support(proposal, record, {"person": record.person, "office_text": record.office_text})
        return
    rows = compare(doing, proposal, record, meant)
    wanted = {row.field: row.ours for row in rows if row.sort == "fills" or row.field in take}
    if wanted:
        was = {name: _plain(getattr(record, name)) for name in wanted}
        record = EDITS[kind_of(record)](
            record_id=record.pk, version=record.version, wanted=wanted, **doing.who
        )
        doing.changed(record, was)
    join: Callable[..., None] = JOINS.get(proposal.named, _nothing)
    join(doing, proposal, record, meant)
    agreed = {row.field: row.ours for row in rows if row.sort == "same" or row.field in wanted}
    doing.support(proposal, record, agreed)
    also: Callable[..., None] = AFTERWARDS.get(proposal.named, _nothing)
    also(doing, proposal, record, meant)


def _plain(value: Any) -> Any:
    return value.pk if isinstance(value, models.Model) else value


def _join_names(doing: Doing, proposal: Proposal, party: Party, _meant: Meant) -> None:
    known = {folded(line) for line in party.search_text.split("\n")}
    for name in telling_names([proposal.fields["name"], *(proposal.fields.get("aliases") or ())]):
        if folded(name) not in known:
            language = doing.document.language[:7]
            doing.part(add_party_name(party_id=party.pk, text=name, language=language, **doing.who))


def _join_spellings(doing: Doing, proposal: Proposal, person: Person, _meant: Meant) -> None:
    known = {folded(line) for line in person.search_text.split("\n")}
    for name in telling_names([proposal.fields["name"], *(proposal.fields.get("aliases") or ())]):
        if folded(name) not in known:
            language = doing.document.language[:7]
            doing.part(add_spelling(person_id=person.pk, text=name, language=language, **doing.who))


def _join_parties(doing: Doing, proposal: Proposal, agreement: Agreement, meant: Meant) -> None:
    known = set(agreement.parties.values_list("party", flat=True))
    for reference in proposal.fields.get("parties") or ():
        party = meant.get(reference)
        if isinstance(party, Party) and party.pk not in known:
            doing.part(add_agreement_party(agreement_id=agreement.pk, party=party, **doing.who))


def _join_participants(doing: Doing, proposal: Proposal, activity: Activity, meant: Meant) -> None:
    rows = list(activity.participants.all())
    known = {("party", row.party_id) for row in rows} | {("person", row.person_id) for row in rows}
    for one in who_took_part(doing, proposal.fields, meant):
        someone = next((("party", one["party"].pk) for _ in one if "party" in one), None)
        someone = someone or (("person", one["person"].pk) if "person" in one else None)
        if someone and someone not in known:
            doing.part(add_participant(activity_id=activity.pk, **one, **doing.who))


JOINS: Mapping[Kind, Callable[..., None]] = {
    Kind.PARTY: _join_names,
    Kind.PERSON: _join_spellings,
    Kind.AGREEMENT: _join_parties,
    Kind.ACTIVITY: _join_participants,
}


def record_of(kind: Kind, number: int) -> Any:
    """Return the record that a fact was attached to, or the one it was merged into since."""
    record = RECORDS[kind]._default_manager.get(pk=number)
    while getattr(record, "merged_into_id", None):
        record = record.merged_into
    return record
