"""How a proposed fact reads on its card: a headline, and what it says, field by field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import KIND_NAMES as ACTIVITY_KIND_NAMES
from shanyrak.cooperation.activities.models import STATUS_NAMES as ACTIVITY_STATUS_NAMES
from shanyrak.cooperation.agreements.names import (
    AGREEMENT_KIND_NAMES,
    AGREEMENT_STATUS_NAMES,
    COMMITMENT_KIND_NAMES,
)
from shanyrak.cooperation.exchange.models import DIRECTION_NAMES
from shanyrak.cooperation.figures.models import QUALIFIER_NAMES
from shanyrak.cooperation.intake.rules import MANY_REFERENCES, ONE_REFERENCE, Kind
from shanyrak.directory.models import PARTY_KIND_NAMES
from shanyrak.ui.words import number, when

CLEAR, LIKELY = 0.85, 0.65


@dataclass(frozen=True, slots=True)
class Named:
    """What a reference of a fact stands for, and what accepting the fact does about it."""

    text: str
    note: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a card."""

    label: Any
    values: tuple[Named, ...]


Naming = Callable[[str], Named]

# Labels of the fields, in the order in which a card shows them; the headline's own field is left out.
LABELS: Mapping[Kind, Mapping[str, Any]] = {
    Kind.PARTY: {"kind": _("Kind"), "iso3": _("ISO code"), "aliases": _("Also called")},
    Kind.PERSON: {"office": _("Office"), "party": _("At"), "aliases": _("Also written")},
    Kind.AGREEMENT: {
        "kind": _("Kind"),
        "status": _("Status"),
        "parties": _("Parties"),
        "parties_text": _("Parties in words"),
        "signed_on": _("Signed on"),
        "signed_at": _("Signed in"),
    },
    Kind.PARTICIPATION: {"since": _("Since"), "instrument": _("By")},
    Kind.SIGNATURE: {"agreement": _("Agreement"), "party": _("For"), "office": _("Office")},
    Kind.COMMITMENT: {"kind": _("Kind"), "agreement": _("Belongs to"), "due_on": _("Due")},
    Kind.ACTIVITY: {
        "kind": _("Kind"),
        "status": _("Status"),
        "since": _("From"),
        "until": _("Until"),
        "place": _("Place"),
        "host": _("Host"),
        "participants": _("Who takes part"),
        "topics": _("About"),
        "part_of": _("Part of"),
    },
    Kind.POSITION: {
        "direction": _("Interest or offer"),
        "party": _("Whose"),
        "party_text": _("Whose, in words"),
        "target": _("Towards"),
    },
    Kind.FIGURE: {
        "quantity": _("What is counted"),
        "qualifier": _("How exact"),
        "as_of": _("As of"),
    },
}
WORDS: Mapping[tuple[Kind, str], Mapping[Any, Any]] = {
    (Kind.PARTY, "kind"): PARTY_KIND_NAMES,
    (Kind.AGREEMENT, "kind"): AGREEMENT_KIND_NAMES,
    (Kind.AGREEMENT, "status"): AGREEMENT_STATUS_NAMES,
    (Kind.COMMITMENT, "kind"): COMMITMENT_KIND_NAMES,
    (Kind.ACTIVITY, "kind"): ACTIVITY_KIND_NAMES,
    (Kind.ACTIVITY, "status"): ACTIVITY_STATUS_NAMES,
    (Kind.POSITION, "direction"): DIRECTION_NAMES,
    (Kind.FIGURE, "qualifier"): QUALIFIER_NAMES,
}
DATES = {"signed_on", "since", "until", "as_of", "due_on"}


def headline(kind: Kind, fields: Mapping[str, Any], naming: Naming) -> str:
    """Return what the fact says in a line."""
    match kind:
        case Kind.PARTICIPATION:
            return gettext("%(party)s takes part in the hub") % {"party": naming(fields["party"]).text}
        case Kind.SIGNATURE:
            return gettext("%(person)s signed it") % {"person": naming(fields["person"]).text}
        case Kind.FIGURE:
            return _figure(fields)
        case Kind.PERSON:
            return fields.get("name") or fields.get("office") or ""
    own = {Kind.PARTY: "name", Kind.COMMITMENT: "text", Kind.POSITION: "topic"}.get(kind, "title")
    return str(fields.get(own) or "")


def _figure(fields: Mapping[str, Any]) -> str:
    counted = f"{number(fields['value'])} {fields.get('unit') or ''}".strip()
    what = fields.get("what") or ""
    return counted if what == fields.get("unit") or not what else f"{counted}: {what}"


def rows_of(kind: Kind, fields: Mapping[str, Any], naming: Naming) -> tuple[Row, ...]:
    """Return what the fact says besides its headline; what it does not say is left out."""
    rows = (Row(label, _values(kind, name, fields.get(name), naming)) for name, label in LABELS[kind].items())
    return tuple(row for row in rows if row.values)


def _values(kind: Kind, name: str, value: Any, naming: Naming) -> tuple[Named, ...]:
    if value in (None, "", []):
        return ()
    if name in ONE_REFERENCE.get(kind, ()):
        return (naming(value),)
    if name in MANY_REFERENCES.get(kind, ()):
        return tuple(naming(one) for one in value)
    if name in DATES:
        return (Named(when(value)),)
    if isinstance(value, list):
        return (Named(", ".join(map(str, value))),)
    known = WORDS.get((kind, name), {})
    return (Named(gettext(str(known[value])) if value in known else str(value)),)


def how_sure(confidence: float) -> tuple[str, str]:
    """Return how surely a fact was read: the tone of a tag, and the words."""
    if confidence >= CLEAR:
        return "", gettext("Clear reading")
    if confidence >= LIKELY:
        return "sky", gettext("Likely reading")
    return "warn", gettext("Unsure reading")


def because(reasons: Sequence[Any]) -> tuple[str, ...]:
    """Return reasons in the reader's language."""
    return tuple(gettext(reason.text) % reason.facts for reason in reasons)
