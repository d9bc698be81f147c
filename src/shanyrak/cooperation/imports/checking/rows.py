"""Reading one row field by field, and what the check of a row gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar, cast

from shanyrak.cooperation.imports import cells
from shanyrak.cooperation.imports.columns import FIELDS
from shanyrak.cooperation.imports.known import PartyIndex
from shanyrak.cooperation.imports.reading import Row
from shanyrak.cooperation.imports.rules import DateOrder, Fault, FaultFound, FaultKind, ImportKind, RowState
from shanyrak.records.dates import PartialDate, PeriodEndsBeforeItBegins, period

Value = TypeVar("Value")
Ref = int | dict[str, str]  # a party of the ledger, or the name of one to be entered


@dataclass(frozen=True, slots=True)
class Options:
    """What a person said about the whole file."""

    order: DateOrder = DateOrder.UNKNOWN
    language: str = "en"
    new_parties: bool = False
    today: date = date.max


@dataclass(frozen=True, slots=True)
class Change:
    """One field in which a row says something else than the record, or more."""

    field: str
    label: str
    now: str
    wanted: str

    @property
    def adds(self) -> bool:
        """Whether it fills what is empty: then nothing is overwritten."""
        return not self.now


@dataclass
class Checked:
    """What the check of a row gave."""

    plan: dict[str, Any] = field(default_factory=dict)
    label: str = ""
    target: int | None = None
    candidates: list[dict[str, Any]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    @property
    def state(self) -> RowState:
        """What the row would do."""
        if self.faults:
            return RowState.FAULTY
        if self.candidates:
            return RowState.DOUBTFUL
        if self.target is None:
            return RowState.NEW
        return RowState.CHANGED if self.changes else RowState.SAME


class RowReader:
    """Reads the mapped cells of one row; what cannot be read becomes a fault of its column."""

    def __init__(
        self, row: Row, mapping: Mapping[int, str], kind: ImportKind, options: Options, *, width: int
    ) -> None:
        self.options = options
        self.columns = {name: place for place, name in mapping.items()}
        self.faults: list[Fault] = []
        self.texts: dict[str, str] = {}
        if len(row.cells) > width:
            self.faults.append(Fault(FaultKind.TOO_MANY_CELLS, width))
        for known in FIELDS[kind]:
            place = self.columns.get(known.name)
            if place is not None and place < len(row.cells):
                self._keep(known.name, row.cells[place], known.longest)

    def _keep(self, name: str, text: str, longest: int) -> None:
        try:
            self.texts[name] = cells.check_cell(text, longest=longest)
        except FaultFound as found:
            self.fault(found.kind, name, **found.facts)

    def fault(self, kind: FaultKind, name: str | None = None, **facts: object) -> None:
        """Note what is wrong with a field; each column has one fault at most, the first."""
        place = self.columns.get(name) if name else None
        if place is None or all(one.column != place for one in self.faults):
            self.faults.append(Fault(kind, place, {key: str(value) for key, value in facts.items()}))

    def text(self, name: str) -> str:
        """Return what a field says, empty where nothing or nothing readable."""
        return self.texts.get(name, "")

    def read(self, name: str, reader: Callable[[str], Value], nothing: Any) -> Value:
        """Return what ``reader`` makes of a field."""
        text = self.text(name)
        if not text:
            return cast(Value, nothing)
        try:
            return reader(text)
        except FaultFound as found:
            self.fault(found.kind, name, **found.facts)
            return cast(Value, nothing)

    def need(self, *names: str) -> None:
        """Find fault where none of these fields says anything; the first that has a column is named."""
        if any(self.text(name) for name in names):
            return
        mapped = [name for name in names if name in self.columns]
        if not any(one.column in {self.columns[name] for name in mapped} for one in self.faults):
            self.fault(FaultKind.MISSING, mapped[0] if mapped else None)

    def date(self, name: str) -> str:
        """Return a date as the ledger writes it."""
        return self.read(name, lambda text: cells.read_date(text, self.options.order), "")

    def dates(self, since: str, until: str) -> tuple[str, str]:
        """Return two dates of which the second may not lie before the first."""
        first, last = self.date(since), self.date(until)
        try:
            period(_partial(first), _partial(last))
        except PeriodEndsBeforeItBegins:
            self.fault(FaultKind.ENDS_BEFORE, until, since=first, until=last)
        return first, last

    def party(self, name: str, parties: PartyIndex, *, country: bool | None = None) -> Ref | None:
        """Return the party that a field names."""
        return self.read(name, lambda text: self.party_named(text, parties, country=country), None)

    def parties(self, name: str, parties: PartyIndex) -> list[Ref]:
        """Return the parties that a field lists."""
        return self.read(
            name, lambda text: [self.party_named(one, parties) for one in cells.several(text)], []
        )

    def party_named(self, text: str, parties: PartyIndex, *, country: bool | None = None) -> Ref:
        """Return the party of this name, or its name where it may be entered. Finds fault with any other."""
        found = parties.find(text, country=country)
        if len(found) == 1:
            return min(found)
        if found:
            raise FaultFound(FaultKind.SEVERAL_PARTIES, given=text)
        if country is not True and self.options.new_parties:
            return {"new": text}
        kind = FaultKind.UNKNOWN_COUNTRY if country else FaultKind.UNKNOWN_PARTY
        raise FaultFound(kind, given=text[:100], near="; ".join(parties.nearest(text, country=country)))

    def texts_in(self, field_name: str, own: str) -> dict[str, str]:
        """Return a text by language: of the columns that name one, and of the plain one in the file's language."""
        given = {code: self.text(f"{field_name}_{code}") for code in ("en", "ru", "kk", "fr")}
        found = {code: text for code, text in given.items() if text}
        plain = self.text(own)
        if plain and plain not in found.values():
            found.setdefault(language_of(plain, self.options.language), plain)
        return found


def differs(now: str, wanted: str) -> bool:
    """Whether a row says something else than a record; a date that is only less precise does not."""
    return bool(wanted) and wanted != now and not now.startswith(f"{wanted}-")


def language_of(text: str, usual: str) -> str:
    """Return the language of a text: the file's own, unless its letters say otherwise."""
    if any(letter in "әғқңөұүһіӘҒҚҢӨҰҮҺІ" for letter in text):
        return "kk"
    cyrillic = any("а" <= letter <= "я" for letter in text.casefold())
    if cyrillic:
        return usual if usual in {"ru", "kk"} else "ru"
    return usual if usual in {"en", "fr"} else "en"


def _partial(text: str) -> PartialDate | None:
    return PartialDate(text) if text else None


def candidate(number: int, label: str, *reasons: str) -> dict[str, Any]:
    """Return a record that a row may be about, with the reasons."""
    return {"id": number, "label": label, "reasons": list(reasons)}


def offered(candidates: Sequence[Mapping[str, Any]], most: int = 4) -> list[dict[str, Any]]:
    """Return the few candidates to ask about."""
    return [dict(one) for one in candidates[:most]]
