"""What a fact says, in the words and fields of the ledger, and the decision that is being carried out about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db import models

from shanyrak.cooperation.activities.rules import ActivityKind
from shanyrak.cooperation.agreements.rules import AgreementKind, CommitmentKind
from shanyrak.cooperation.intake.models import Proposal
from shanyrak.cooperation.intake.rules import Kind, NamelessPerson, NeedsAnotherFact, carrying, folded
from shanyrak.records.dates import PartialDate
from shanyrak.records.languages import LANGUAGES, texts_from
from shanyrak.records.models import Kept
from shanyrak.refusals import gettext_noop
from shanyrak.roles import Actor
from shanyrak.sources.actions import support_all
from shanyrak.sources.models import SourceDocument

Texts = dict[str, dict[str, str]]
Meant = Mapping[str, Any]  # what each reference of a fact stands for: a record, words, or nothing

CYRILLIC = re.compile("[Ѐ-ӿ]")
TWO_WORDS = 2


def kind_of(row: models.Model) -> str:
    """Return the word by which evidence and decisions know a row."""
    return f"{row._meta.app_label}.{row._meta.model_name}"


@dataclass
class Doing:
    """One decision while it is carried out: in whose name, on which document, and what it has done so far."""

    document: SourceDocument
    by: Actor
    at: datetime
    effects: list[dict[str, Any]] = field(default_factory=list)

    @cached_property
    def folded_text(self) -> str:
        """The document's words, to see whether a name is the document's own."""
        return folded(self.document.text)

    @property
    def who(self) -> dict[str, Any]:
        """What every act takes."""
        return {"by": self.by, "at": self.at}

    @property
    def day(self) -> str:
        """The document's date, where it has a year."""
        day = self.document.published_on
        return day if day and PartialDate(day).has_year else ""

    def made(self, record: Kept) -> None:
        """Remember that this decision made ``record``."""
        self.effects.append({"do": "made", "kind": kind_of(record), "id": record.pk})

    def part(self, row: models.Model) -> None:
        """Remember that this decision added a part of a record: a name, a participant."""
        self.effects.append({"do": "part", "kind": kind_of(row), "id": row.pk})

    def changed(self, record: Kept, was: Mapping[str, Any]) -> None:
        """Remember what a record said before this decision changed it."""
        self.effects.append(
            {
                "do": "changed",
                "kind": kind_of(record),
                "id": record.pk,
                "was": dict(was),
                "version": record.version,
            }
        )

    def support(self, proposal: Proposal, record: models.Model, said: Mapping[str, Any]) -> None:
        """Hang the proposal's sentences on the record, down to the field that each carries."""
        spans = proposal.passages
        passages = [
            (*span, name)
            for name, value in said.items()
            for span in carrying(in_words(value), spans, self.document.text)
            if value not in ("", None, [], {})
        ]
        named = {(start, end) for start, end, _name in passages}
        passages += [(*span, "") for span in spans if span not in named]
        new = support_all(
            record_kind=kind_of(record),
            record_id=record.pk,
            document_id=self.document.pk,
            passages=passages,
            **self.who,
        )
        self.effects += [{"do": "supported", "id": one.pk} for one in new]

    def texts(self, text: str | None) -> Texts:
        """Return a text under the language it is in: the document's, unless its letters or words say otherwise."""
        if not text:
            return {}
        own = self.document.language[:2]
        if CYRILLIC.search(text):
            language = own if own in {"ru", "kk"} else "ru"
        elif own in {"en", *LANGUAGES} and own not in {"ru", "kk"} and folded(text) in self.folded_text:
            language = own
        else:
            language = "en"
        return texts_from({language: text}, original_language=language)


def in_words(value: object) -> str:
    """Return a field's value as a sentence could say it."""
    if isinstance(value, Mapping):
        return next((str(said["text"]) for said in value.values()), "")
    if isinstance(value, list | tuple):
        return str(value[0]) if value else ""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return str(getattr(value, "label", value) or "")


def one_of(value: str, known: Iterable[str], otherwise: str) -> str:
    """Return ``value`` if the ledger knows the word, else the ledger's word for anything else."""
    return value if value in set(known) else otherwise


def telling_names(names: Iterable[str]) -> list[str]:
    """Return the names that mean their bearer outside the document too: not “the Hub”."""
    return [
        name
        for name in dict.fromkeys(names)
        if (len(name.split()) >= TWO_WORDS and not name.lower().startswith(("the ", "our ")))
        or (name.isupper() and len(name) >= TWO_WORDS)
    ]


# What each kind of fact says of its record: {field of the record: value}.


def says(doing: Doing, proposal: Proposal, meant: Meant) -> dict[str, Any]:
    """Return what the fact says, in the fields of the ledger's record."""
    return SAYS[proposal.named](doing, proposal.fields, meant)


def _party_says(doing: Doing, fields: Mapping[str, Any], _meant: Meant) -> dict[str, Any]:
    return {
        "party_kind": fields["kind"],
        "iso3": fields.get("iso3") or "",
        "names": doing.texts(fields["name"]),
    }


def _person_says(_doing: Doing, fields: Mapping[str, Any], _meant: Meant) -> dict[str, Any]:
    if not fields.get("name"):
        raise NamelessPerson
    return {"name": fields["name"]}


def _agreement_says(doing: Doing, fields: Mapping[str, Any], _meant: Meant) -> dict[str, Any]:
    return {
        "agreement_kind": one_of(fields["kind"], AgreementKind, AgreementKind.AGREEMENT.value),
        "title": doing.texts(fields["title"]),
        "status": fields["status"],
        "signed_on": fields.get("signed_on") or "",
        "signed_at": fields.get("signed_at") or "",
        "parties_text": doing.texts(fields.get("parties_text")),
    }


def _participation_says(doing: Doing, fields: Mapping[str, Any], meant: Meant) -> dict[str, Any]:
    return {
        "party": needed(meant, fields["party"], gettext_noop("the party")),
        "since": fields.get("since") or "",
        "instrument": doing.texts(fields.get("instrument")),
    }


def _signature_says(_doing: Doing, fields: Mapping[str, Any], meant: Meant) -> dict[str, Any]:
    return {
        "agreement": needed(meant, fields["agreement"], gettext_noop("the agreement")),
        "person": needed(meant, fields["person"], gettext_noop("the person")),
        "party": meant.get(fields.get("party") or ""),
        "office_text": fields.get("office") or "",
    }


def _commitment_says(doing: Doing, fields: Mapping[str, Any], meant: Meant) -> dict[str, Any]:
    return {
        "agreement": needed(meant, fields["agreement"], gettext_noop("the agreement")),
        "commitment_kind": one_of(fields["kind"], CommitmentKind, CommitmentKind.OTHER.value),
        "promise": doing.texts(fields["text"]),
        "due_on": fields.get("due_on") or "",
    }


def _activity_says(doing: Doing, fields: Mapping[str, Any], meant: Meant) -> dict[str, Any]:
    return {
        "activity_kind": one_of(fields["kind"], ActivityKind, ActivityKind.OTHER.value),
        "title": doing.texts(fields["title"]),
        "since": fields.get("since") or "",
        "until": fields.get("until") or "",
        "place": fields.get("place") or "",
        "status": fields["status"],
        "subjects": list(fields.get("topics") or ()),
        "part_of": meant.get(fields.get("part_of") or ""),
    }


def _position_says(doing: Doing, fields: Mapping[str, Any], meant: Meant) -> dict[str, Any]:
    party = meant.get(fields.get("party") or "")
    target = meant.get(fields.get("target") or "")
    return {
        "direction": fields["direction"],
        "party": party,
        "party_text": fields.get("party_text") or "",
        "subject": doing.texts(fields["topic"]),
        "target": target if target != party else None,
        "said_on": doing.day,
    }


def _figure_says(doing: Doing, fields: Mapping[str, Any], _meant: Meant) -> dict[str, Any]:
    return {
        "quantity": fields["quantity"],
        "value": Decimal(str(fields["value"])),
        "unit": fields["unit"],
        "what": doing.texts(fields.get("what")),
        "qualifier": fields["qualifier"],
        "as_of": fields.get("as_of") or "",
    }


SAYS: Mapping[Kind, Callable[[Doing, Mapping[str, Any], Meant], dict[str, Any]]] = {
    Kind.PARTY: _party_says,
    Kind.PERSON: _person_says,
    Kind.AGREEMENT: _agreement_says,
    Kind.PARTICIPATION: _participation_says,
    Kind.SIGNATURE: _signature_says,
    Kind.COMMITMENT: _commitment_says,
    Kind.ACTIVITY: _activity_says,
    Kind.POSITION: _position_says,
    Kind.FIGURE: _figure_says,
}


def needed(meant: Meant, reference: str, what: str) -> Any:
    """Return what a reference stands for. Raises NeedsAnotherFact where it stands for nothing in the ledger."""
    record = meant.get(reference)
    if not isinstance(record, models.Model):
        raise NeedsAnotherFact(what=what)
    return record
