"""Checking all rows of an import at once, or one of them again; a fixed number of queries for a whole file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from django.utils.timezone import localdate

from shanyrak.cooperation.agreements.models import Commitment
from shanyrak.cooperation.imports import cells
from shanyrak.cooperation.imports.checking.activities import ActivitiesCheck
from shanyrak.cooperation.imports.checking.agreements import AgreementsCheck
from shanyrak.cooperation.imports.checking.parties import PartiesCheck
from shanyrak.cooperation.imports.checking.people import PeopleCheck
from shanyrak.cooperation.imports.checking.rows import Checked, Options, RowReader
from shanyrak.cooperation.imports.columns import DATE_FIELDS
from shanyrak.cooperation.imports.known import ActivityIndex, AgreementIndex, PartyIndex, PeopleIndex
from shanyrak.cooperation.imports.models import Import, RowFault
from shanyrak.cooperation.imports.reading import Row, Table, read_file
from shanyrak.cooperation.imports.rules import DateOrder, FaultFound, ImportKind, RowState
from shanyrak.cooperation.intake.rules import folded
from shanyrak.sources.files import place_of

Without = Mapping[str, Collection[int]]


class Check(Protocol):
    """Checks the rows of one kind."""

    def check(self, reader: RowReader, number: int, answer: str) -> Checked:
        """Return what a row says, and what it would do."""


def mapping_of(source: Import) -> dict[int, str]:
    """Return which column gives which field."""
    return {int(place): name for place, name in source.mapping.items()}


def options_of(source: Import) -> Options:
    """Return what a person said about the whole file."""
    said = source.options
    return Options(
        order=DateOrder(said.get("date_order", "")),
        language=said.get("language", "en"),
        new_parties=bool(said.get("new_parties")),
        today=localdate(),
    )


def check_rows(
    source: Import, rows: Sequence[Row], answers: Mapping[int, str], *, without: Without | None = None
) -> list[Checked]:
    """Return what each row says and would do; ``answers`` to doubtful rows, by their numbers, count.

    ``without``: records that rows are not compared with, because earlier rows of the same file made them.
    """
    mapping, options = mapping_of(source), options_of(source)
    kind = ImportKind(source.import_kind)
    check = checker(kind, mapping, options, rows, without or {})
    width = len(source.headings)
    return [
        check.check(
            RowReader(row, mapping, kind, options, width=width), row.number, answers.get(row.number, "")
        )
        for row in rows
    ]


def checker(
    kind: ImportKind, mapping: Mapping[int, str], options: Options, rows: Sequence[Row], without: Without
) -> Check:
    """Return what checks rows of a kind, with all that the ledger knows of such records."""
    parties = PartyIndex.load(without=without.get("directory.party", ()))
    if kind is ImportKind.PEOPLE:
        return PeopleCheck(parties, PeopleIndex.load(without=without.get("directory.person", ())))
    if kind is ImportKind.PARTIES:
        return PartiesCheck(parties)
    if kind is ImportKind.AGREEMENTS:
        agreements = AgreementIndex.load(without=without.get("agreements.agreement", ()))
        return AgreementsCheck(parties, agreements, promises())
    about = [_when(row, mapping, options) for row in rows]
    activities = ActivityIndex.load(about, without=without.get("activities.activity", ()))
    return ActivitiesCheck(parties, PeopleIndex.load(), activities)


def promises() -> dict[int, set[str]]:
    """Return what each agreement of the ledger promises already."""
    found: dict[int, set[str]] = defaultdict(set)
    for agreement, promise in Commitment.objects.standing().values_list("agreement", "promise"):
        found[agreement] |= {folded(said["text"]) for said in promise.values()}
    return found


def _when(row: Row, mapping: Mapping[int, str], options: Options) -> dict[str, str]:
    """Return when an event begins and what its calendar calls it, as far as that can be read."""
    said = {name: row.cells[place] for place, name in mapping.items() if place < len(row.cells)}
    try:
        since = cells.read_date(cells.cleaned(said.get("since", "")), options.order)
    except FaultFound:
        since = ""
    return {"since": since, "uid": cells.cleaned(said.get("uid", ""))}


def dates_in(rows: Sequence[Sequence[str]], mapping: Mapping[int, str]) -> list[str]:
    """Return all that stands in the columns of dates."""
    places = [place for place, name in mapping.items() if name in DATE_FIELDS]
    return [row[place] for row in rows for place in places if place < len(row)]


def read_table(source: Import) -> Table:
    """Return the rows of the file, read again from where it is kept."""
    return read_file(place_of(source.sha256).read_bytes())


def count_rows(source: Import) -> None:
    """Count the rows by what they would do, and keep the counts."""
    states = list(source.rows.values_list("state", flat=True))
    source.counts = {state.value: states.count(state.value) for state in RowState}
    source.counts["faults"] = RowFault.objects.filter(row__source=source).count()
    source.save()
