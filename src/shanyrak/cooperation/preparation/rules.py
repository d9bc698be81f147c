"""What a concept note, a budget and a checklist must be, and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from shanyrak.cooperation.preparation.currencies import CURRENCIES, decimals_of
from shanyrak.refusals import Refusal, gettext_noop

SOON = timedelta(days=7)


class Stage(StrEnum):
    """How far an activity has come, from an idea to a report."""

    IDEA = "idea"
    APPROVED = "approved"
    PREPARED = "prepared"
    OPEN = "open"
    HELD = "held"
    REPORTED = "reported"


class NoteState(StrEnum):
    """Where a concept note lies."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"


class Category(StrEnum):
    """What money of an activity goes for."""

    TRAVEL = "travel"
    LODGING = "lodging"
    ALLOWANCES = "allowances"
    VENUE = "venue"
    CATERING = "catering"
    INTERPRETATION = "interpretation"
    TRANSLATION = "translation"
    EXPERTS = "experts"
    TRANSPORT = "transport"
    MATERIALS = "materials"
    EQUIPMENT = "equipment"
    PUBLICITY = "publicity"
    OTHER = "other"


class EntrySort(StrEnum):
    """What became of planned money: bound by a contract, or paid."""

    COMMITTED = "committed"
    SPENT = "spent"


class ApprovalSort(StrEnum):
    """What the director approved of a budget line: its plan, or that more is committed than was planned."""

    PLAN = "plan"
    OVERRUN = "overrun"


class Anchor(StrEnum):
    """From which day of an activity a task is counted."""

    FIRST_DAY = "first_day"
    LAST_DAY = "last_day"


class TaskState(StrEnum):
    """How a task stands on a day; it follows from whether it is done and from its day."""

    DONE = "done"
    LATE = "late"
    SOON = "soon"
    OPEN = "open"


class PaperKind(StrEnum):
    """What a paper of an activity is."""

    AGENDA = "agenda"
    LIST = "list"
    LETTER = "letter"
    CONTRACT = "contract"
    INVOICE = "invoice"
    PRESENTATION = "presentation"
    MATERIAL = "material"
    PHOTO = "photo"
    OTHER = "other"


class NotePurposeUnsaid(Refusal):
    """A concept note that does not say what the activity is for."""

    text = gettext_noop("Say what the activity is for, then submit the note.")
    field = "purpose"


class NoteNotToSubmit(Refusal):
    """The note lies before the director already, or is approved as it is."""

    text = gettext_noop("This note is submitted or approved as it stands. Change it first.")


class NoteNotBefore(Refusal):
    """A decision about a note that nobody submitted."""

    text = gettext_noop("This note does not lie before you. Somebody has to submit it first.")


class NoteChangedMeanwhile(Refusal):
    """The director decides about the version that was read, and no other."""

    text = gettext_noop("The note was changed while you read it. Read it once more, then decide.")


class ReasonUnsaid(Refusal):
    """Somebody has to know why."""

    text = gettext_noop("Say why.")
    field = "reason"


class CurrencyUnknown(Refusal):
    """No currency has this code."""

    text = gettext_noop(
        "There is no currency “%(code)s”. Give its code of three letters, such as KZT or EUR."
    )
    field = "currency"


class AmountNotPositive(Refusal):
    """Money is planned, committed and spent in amounts above nothing."""

    text = gettext_noop("Give an amount above 0.")
    field = "amount"


class AmountTooPrecise(Refusal):
    """The currency has no coin so small."""

    text = gettext_noop("%(code)s has %(decimals)s digits after the point at most.")
    field = "amount"


class FunderUnsaid(Refusal):
    """Somebody pays."""

    text = gettext_noop("Choose the party that pays, or write who pays.")
    field = "funder"


class CurrencyInUse(Refusal):
    """Money was committed or spent in the currency already."""

    text = gettext_noop(
        "Money was committed or spent on this line. Its currency cannot change; make another line."
    )
    field = "currency"


class LineInUse(Refusal):
    """A line with committed or spent money cannot be taken out."""

    text = gettext_noop("Money was committed or spent on this line. Withdraw those entries first.")


class NotApprovedYet(Refusal):
    """Nothing is committed on a line that waits for the director."""

    text = gettext_noop("This line needs the director’s approval before money is committed on it.")


class Overcommitted(Refusal):
    """More would be committed than was planned."""

    text = gettext_noop(
        "With this, %(committed)s would be committed of %(allowed)s. Ask the director to approve more."
    )
    field = "amount"


class NothingToApprove(Refusal):
    """The line needs no approval, or has it as it is."""

    text = gettext_noop("Nothing here waits for an approval.")


class BudgetChangedMeanwhile(Refusal):
    """The director approves the lines that were read, and no others."""

    text = gettext_noop("The budget was changed while you read it. Read it once more, then approve.")


class OverrunTooSmall(Refusal):
    """An overrun is more than the plan."""

    text = gettext_noop("Give an amount above the planned one.")
    field = "amount"


class EntryWithdrawn(Refusal):
    """The entry was withdrawn already."""

    text = gettext_noop("This entry was withdrawn already.")


class TaskDone(Refusal):
    """The task is done already."""

    text = gettext_noop("This task is done already.")


class TaskNotDone(Refusal):
    """Only what is done is opened again."""

    text = gettext_noop("This task is open already.")


class PaperInUse(Refusal):
    """A paper that shows money stays."""

    text = gettext_noop("This paper shows money that was committed or spent. It stays.")


class FileUnreadable(Refusal):
    """A file that is not what its kind begins with, or of a kind that papers are not."""

    text = gettext_noop("Give a PDF, a Word, Excel or PowerPoint file, a JPEG or PNG picture, or plain text.")
    field = "file"


class FileTooLarge(Refusal):
    """A file that nobody wants to wait for."""

    text = gettext_noop("The file is larger than %(most)s MB.")
    field = "file"


class PreparedAlready(Refusal):
    """The checklist was made into tasks already."""

    text = gettext_noop("The tasks of this activity were made already.")


def check_submitted(state: NoteState, *, purpose_said: bool) -> None:
    """Refuse to submit a note that is submitted or approved as it stands, or says nothing."""
    if state in {NoteState.SUBMITTED, NoteState.APPROVED}:
        raise NoteNotToSubmit
    if not purpose_said:
        raise NotePurposeUnsaid


def check_decided(state: NoteState, *, seen: int, current: int) -> None:
    """Refuse a decision about what nobody submitted, and about another version than was read."""
    if state is not NoteState.SUBMITTED:
        raise NoteNotBefore
    if seen != current:
        raise NoteChangedMeanwhile


def check_reason(reason: str) -> None:
    """Refuse to do without a reason what somebody will ask about."""
    if not reason.strip():
        raise ReasonUnsaid


def check_amount(amount: Decimal, currency: str) -> None:
    """Refuse nothing, less than nothing, an unknown currency, and coins that the currency does not have."""
    if currency not in CURRENCIES:
        raise CurrencyUnknown(code=currency)
    if amount <= 0:
        raise AmountNotPositive
    exponent = amount.normalize().as_tuple().exponent
    if isinstance(exponent, int) and -exponent > decimals_of(currency):
        raise AmountTooPrecise(code=currency, decimals=decimals_of(currency))


def check_funder(*, party: int | None, text: str) -> None:
    """Refuse a line that nobody pays."""
    if party is None and not text.strip():
        raise FunderUnsaid


def needs_approval(planned: Decimal, *, limit: Decimal | None) -> bool:
    """Whether the director has to approve a plan; without a limit for its currency, always."""
    return limit is None or planned > limit


def check_committed(after: Decimal, *, planned: Decimal, overrun: Decimal | None) -> None:
    """Refuse to commit more than was planned, or than the director let it overrun to."""
    allowed = max(planned, overrun or planned)
    if after > allowed:
        raise Overcommitted(committed=after, allowed=allowed)


def check_overrun(amount: Decimal, *, planned: Decimal) -> None:
    """Refuse an overrun that is no more than the plan."""
    if amount <= planned:
        raise OverrunTooSmall


@dataclass(frozen=True, slots=True)
class Signs:
    """What shows how far an activity has come."""

    approved: bool = False
    prepared: bool = False
    open: bool = False
    held: bool = False
    reported: bool = False


def stages_reached(signs: Signs) -> tuple[Stage, ...]:
    """Return the stages that an activity has reached; it was an idea before all else, and none is taken on trust."""
    reached = {
        Stage.APPROVED: signs.approved,
        Stage.PREPARED: signs.prepared,
        Stage.OPEN: signs.open,
        Stage.HELD: signs.held,
        Stage.REPORTED: signs.reported,
    }
    return (Stage.IDEA, *(stage for stage, so in reached.items() if so))


def due_day(first: date | None, last: date | None, *, anchor: Anchor, days: int) -> date | None:
    """Return the day that lies ``days`` after an activity's first or last day, or before it; none where that is unknown."""
    day = first if anchor is Anchor.FIRST_DAY else last
    return day + timedelta(days=days) if day else None


def task_state(due_on: date | None, *, done: bool, on: date) -> TaskState:
    """Return how a task stands on the day ``on``."""
    if done:
        return TaskState.DONE
    if due_on is None or due_on > on + SOON:
        return TaskState.OPEN
    return TaskState.LATE if due_on < on else TaskState.SOON
