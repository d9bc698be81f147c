"""What an import is, what can be wrong with a row, and what is refused. Knows no Django."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from shanyrak.refusals import Refusal, gettext_noop

LARGEST_FILE = 20 * 1024 * 1024
LARGEST_UNPACKED = 200 * 1024 * 1024  # of an XLSX file, which is a zip archive
MOST_ROWS = 20_000
MOST_COLUMNS = 200
LONGEST_CELL = 10_000


class ImportKind(StrEnum):
    """What the rows of a file are."""

    PEOPLE = "people"
    PARTIES = "parties"
    AGREEMENTS = "agreements"
    ACTIVITIES = "activities"


class ImportState(StrEnum):
    """How far an import has come."""

    MAPPING = "mapping"
    CHECKING = "checking"
    CHECKED = "checked"
    IMPORTING = "importing"
    IMPORTED = "imported"
    TAKING_BACK = "taking_back"
    TAKEN_BACK = "taken_back"


class RowState(StrEnum):
    """What a row would do to the ledger."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    DOUBTFUL = "doubtful"
    FAULTY = "faulty"


class FaultKind(StrEnum):
    """What can be wrong with a cell, or with a whole row."""

    MISSING = "missing"
    BAD_DATE = "bad_date"
    NO_SUCH_DAY = "no_such_day"
    AMBIGUOUS_DATE = "ambiguous_date"
    SHORT_YEAR = "short_year"
    UNLIKELY_YEAR = "unlikely_year"
    DATE_AS_NUMBER = "date_as_number"
    ENDS_BEFORE = "ends_before"
    UNKNOWN_COUNTRY = "unknown_country"
    UNKNOWN_PARTY = "unknown_party"
    SEVERAL_PARTIES = "several_parties"
    BAD_EMAIL = "bad_email"
    BAD_PHONE = "bad_phone"
    MANGLED_NUMBER = "mangled_number"
    NOT_A_NUMBER = "not_a_number"
    NOT_A_NAME = "not_a_name"
    UNKNOWN_KIND = "unknown_kind"
    TOO_LONG = "too_long"
    TWICE = "twice"
    FORMULA = "formula"
    SPREADSHEET_ERROR = "spreadsheet_error"
    UNREADABLE = "unreadable"
    TOO_MANY_CELLS = "too_many_cells"
    TOO_FEW_PARTIES = "too_few_parties"
    REFERENCE_TAKEN = "reference_taken"
    REFUSED = "refused"


class DateOrder(StrEnum):
    """How 03/04/2020 is meant."""

    UNKNOWN = ""
    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


class Mode(StrEnum):
    """What to do where some rows have faults."""

    GOOD_ROWS = "good_rows"
    ALL_OR_NOTHING = "all_or_nothing"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a cell; without a column, with the whole row."""

    kind: FaultKind
    column: int | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


class FaultFound(Exception):
    """A cell that cannot be read, with the reason."""

    def __init__(self, kind: FaultKind, **facts: object) -> None:
        super().__init__(kind.value)
        self.kind = kind
        self.facts = {name: str(value) for name, value in facts.items()}


class FileNotReadable(Refusal):
    """The file is none that can be imported."""

    field = "file"


class FileIsEmpty(FileNotReadable):
    """Nothing stands in the file."""

    text = gettext_noop("The file holds no rows.")


class FileTooLarge(FileNotReadable):
    """The file is larger than we read."""

    text = gettext_noop("The file is larger than %(most)s MB. Split it, or leave out what is not needed.")


class FileOfUnknownForm(FileNotReadable):
    """The file is neither a table nor contacts nor a calendar."""

    text = gettext_noop(
        "This is no CSV, XLSX, vCard or iCalendar file. Save it as one of these and try again."
    )


class FileDamaged(FileNotReadable):
    """The file cannot be opened."""

    text = gettext_noop("The file is damaged and cannot be opened.")


class FileNotSafe(FileNotReadable):
    """The file unpacks to far more than it says, or wants to read other files."""

    text = gettext_noop(
        "The file is not safe to open: it unpacks to too much, or refers to files outside it."
    )


class TooManyRows(FileNotReadable):
    """The file has more rows than one import takes."""

    text = gettext_noop("The file has more than %(most)s rows. Split it into smaller files.")


class TooManyColumns(FileNotReadable):
    """The file has more columns than we read."""

    text = gettext_noop("The file has more than %(most)s columns. Leave out those that are not needed.")


class CellTooLarge(FileNotReadable):
    """One cell holds more than any fact could."""

    text = gettext_noop("A cell in row %(row)s is longer than %(most)s characters.")


class NotNow(Refusal):
    """The import has not come so far, or has come further."""

    text = gettext_noop("This is not possible now: the import has moved on. Look at its page again.")


class RequiredNotMapped(Refusal):
    """No column gives what every row must say."""

    text = gettext_noop("Say which column gives this: %(field)s.")


class MappedTwice(Refusal):
    """Two columns would give one field."""

    text = gettext_noop("Two columns give the same: %(field)s. Choose one.")


class DateOrderNotSaid(Refusal):
    """Dates such as 03/04/2020 can be read in two ways."""

    text = gettext_noop("Say how dates such as %(example)s are written in this file.")
    field = "date_order"


class FaultsStand(Refusal):
    """All or nothing was asked for, and something is wrong with some rows."""

    text = gettext_noop("%(count)s rows have faults. Correct them in the file, or import only the good rows.")


class DoubtsStand(Refusal):
    """All or nothing was asked for, and some rows wait for a decision."""

    text = gettext_noop("%(count)s rows wait for a decision. Decide them, or import only the good rows.")


class NothingToImport(Refusal):
    """No row would change anything."""

    text = gettext_noop("No row of this file would change anything.")


class NoSuchChoice(Refusal):
    """The answer to a doubtful row is none that was offered."""

    text = gettext_noop("Choose one of the records that were offered, or say that it is a new one.")


class CannotTakeBack(Refusal):
    """Something that the import brought was changed or used since."""

    text = gettext_noop("The import cannot be taken back: %(count)s records were changed or used since.")


MAY_BE_MAPPED = frozenset({ImportState.MAPPING, ImportState.CHECKED})


def check_state(state: str, *allowed: ImportState) -> None:
    """Refuse an act that does not fit how far the import has come."""
    if state not in allowed:
        raise NotNow


def check_ready(*, mode: Mode, faulty: int, doubtful: int, useful: int) -> None:
    """Refuse to begin where rows have faults or doubts and all or nothing was asked for, or nothing would be done."""
    if mode is Mode.ALL_OR_NOTHING and faulty:
        raise FaultsStand(count=faulty)
    if mode is Mode.ALL_OR_NOTHING and doubtful:
        raise DoubtsStand(count=doubtful)
    if not useful:
        raise NothingToImport


def column_letters(place: int) -> str:
    """Return how a spreadsheet names a column, counted from 0: A, B, … Z, AA."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
