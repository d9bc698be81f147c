"""What is wrong with a cell, in words, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from shanyrak.cooperation.imports.models import RowFault
from shanyrak.cooperation.imports.rules import FaultKind, column_letters
from shanyrak.refusals import gettext_noop

FAULTS: Mapping[FaultKind, str] = {
    FaultKind.MISSING: gettext_noop("Nothing stands here. Fill it in."),
    FaultKind.BAD_DATE: gettext_noop("“%(given)s” is not a date. Write 2021-10-17, 2021-10 or 2021."),
    FaultKind.NO_SUCH_DAY: gettext_noop("There is no such day: %(given)s."),
    FaultKind.AMBIGUOUS_DATE: gettext_noop(
        "“%(given)s” can be read in two ways. Say how this file writes dates."
    ),
    FaultKind.SHORT_YEAR: gettext_noop("“%(given)s”: write the year with four digits."),
    FaultKind.UNLIKELY_YEAR: gettext_noop("“%(given)s”: the year must lie between %(first)s and %(last)s."),
    FaultKind.DATE_AS_NUMBER: gettext_noop(
        "A spreadsheet turned this date into the number %(given)s. It may have been %(meant)s: write that."
    ),
    FaultKind.ENDS_BEFORE: gettext_noop("The end, %(until)s, lies before the beginning, %(since)s."),
    FaultKind.UNKNOWN_COUNTRY: gettext_noop("No country is called “%(given)s”."),
    FaultKind.UNKNOWN_PARTY: gettext_noop(
        "The ledger knows no “%(given)s”. Enter it first, or choose with the columns that unknown organisations are entered."
    ),
    FaultKind.SEVERAL_PARTIES: gettext_noop("Several parties are called “%(given)s”. Write the full name."),
    FaultKind.BAD_EMAIL: gettext_noop("“%(given)s” is no e-mail address. Write it as name@example.org."),
    FaultKind.BAD_PHONE: gettext_noop(
        "“%(given)s” is no telephone number. Write it with the country’s code: +7 7172 123456."
    ),
    FaultKind.MANGLED_NUMBER: gettext_noop(
        "A spreadsheet shortened this number to %(given)s. Format the column as text and write it again."
    ),
    FaultKind.NOT_A_NUMBER: gettext_noop("“%(given)s” is no whole number of one or more."),
    FaultKind.NOT_A_NAME: gettext_noop("“%(given)s” is not the name of a person."),
    FaultKind.UNKNOWN_KIND: gettext_noop("“%(given)s” is none of the known words."),
    FaultKind.TOO_LONG: gettext_noop("This is %(length)s characters long; at most %(most)s fit. Shorten it."),
    FaultKind.TWICE: gettext_noop("Row %(row)s says the same. Take one of the two out."),
    FaultKind.FORMULA: gettext_noop("This is a formula: %(given)s. Put its value in its place."),
    FaultKind.SPREADSHEET_ERROR: gettext_noop(
        "A spreadsheet wrote an error here: %(given)s. Write the value."
    ),
    FaultKind.UNREADABLE: gettext_noop(
        "Some characters here cannot be read. Save the file as UTF-8, or write them again."
    ),
    FaultKind.TOO_MANY_CELLS: gettext_noop(
        "The row has more cells than the file has columns. Put texts with a separator in them in quotation marks."
    ),
    FaultKind.TOO_FEW_PARTIES: gettext_noop("Name at least two parties, separated by semicolons."),
    FaultKind.REFERENCE_TAKEN: gettext_noop("Another agreement has the reference %(given)s: %(label)s."),
}
NEAREST = gettext_noop("Nearest: %(near)s.")


@dataclass(frozen=True, slots=True)
class FaultLine:
    """One fault as a person reads it: where it is, and what to do."""

    row: int
    letters: str
    heading: str
    cell: str
    text: str

    @property
    def place(self) -> str:
        """The column as people name it."""
        return f"{self.letters} · {self.heading}" if self.heading else self.letters


def said(kind: str, facts: Mapping[str, str]) -> str:
    """Return what is wrong and what to do, in the reader's language."""
    if kind == FaultKind.REFUSED.value:
        words = {name: gettext(value) if value else value for name, value in facts.items() if name != "text"}
        text = gettext(facts["text"])
        return text % words if words else text
    text = gettext(FAULTS[FaultKind(kind)]) % facts
    return f"{text} {gettext(NEAREST) % facts}" if facts.get("near") else text


def fault_line(fault: RowFault, number: int, headings: Sequence[str], cells: Sequence[str]) -> FaultLine:
    """Return a fault as pages and files show it."""
    place = fault.column
    known = place is not None
    return FaultLine(
        row=number,
        letters=column_letters(place) if place is not None else "",
        heading=headings[place] if place is not None and place < len(headings) else "",
        cell=cells[place] if known and place is not None and place < len(cells) else "",
        text=said(fault.fault_kind, fault.facts),
    )
