"""Every figure of the report, declared once: its name in addresses, its words, and the signs of the facts it counts.

A figure can be narrowed by one more sign: ``overdue--party-12`` counts the overdue promises of one party.
"""

from __future__ import annotations

from dataclasses import dataclass

from shanyrak.refusals import gettext_noop
from shanyrak.reports.rules import Difference, Fact, Facts, NoSuchFigure, YearBook, part_of, sign_of

PARTICIPATION = "participation.participation"
AGREEMENT = "agreements.agreement"
COMMITMENT = "agreements.commitment"
ACTIVITY = "activities.activity"
OUTCOME = "activities.outcome"
ASK = "outcomes.ask"
POSITION = "exchange.position"
DECISION = "groups.decision"
ITEM = "groups.actionitem"
PERSON = "directory.person"

NARROWED = "--"  # between a figure's name and the sign that narrows it
FAMILIES = ("party:", "agreement:", "group:", "kind:", "month:", "topic:", "year:")


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the report: which facts it counts."""

    name: str
    words: str  # to be translated
    kind: str
    signs: tuple[str, ...] = ()

    def narrowed(self, sign: str) -> Figure:
        """Return the figure that counts only the facts that bear ``sign`` too."""
        return Figure(f"{self.name}{NARROWED}{part_of(sign)}", self.words, self.kind, (*self.signs, sign))

    @property
    def narrowed_by(self) -> str:
        """The sign by which a figure is narrowed; empty for one of the registry."""
        return sign_of(self.name.partition(NARROWED)[2]) if NARROWED in self.name else ""

    def rows(self, facts: Facts) -> list[Fact]:
        """Return the facts it counts."""
        return facts.rows(self.kind, self.signs)

    def value(self, facts: Facts) -> int:
        """Return how many there are."""
        return facts.count(self.kind, self.signs)

    def difference(self, book: YearBook) -> Difference:
        """Return the number beside that of the same days of last year."""
        return Difference(self.value(book.this), self.value(book.last))


FIGURES: dict[str, Figure] = {}


def _declare(name: str, words: str, kind: str, *signs: str) -> Figure:
    FIGURES[name] = Figure(name, words, kind, signs)
    return FIGURES[name]


TAKING_PART = _declare("taking-part", gettext_noop("take part"), PARTICIPATION, "takes-part")
COUNTRIES = _declare(
    "countries", gettext_noop("countries take part"), PARTICIPATION, "takes-part", "sort:country"
)
ORGANISATIONS = _declare(
    "organisations", gettext_noop("organisations take part"), PARTICIPATION, "takes-part", "sort:organisation"
)
JOINED = _declare("joined", gettext_noop("joined"), PARTICIPATION, "joined")
LEFT = _declare("left", gettext_noop("left"), PARTICIPATION, "left")
IN_YEAR = _declare("participants", gettext_noop("took part at the end of the year"), PARTICIPATION)

SIGNED = _declare("signed", gettext_noop("agreements signed"), AGREEMENT, "signed")
IN_FORCE = _declare("in-force", gettext_noop("agreements in force"), AGREEMENT, "in-force")
ENDED = _declare("ended", gettext_noop("agreements ended"), AGREEMENT, "ended")

PROMISED = _declare("promised", gettext_noop("promises in all"), COMMITMENT)
KEPT = _declare("kept", gettext_noop("promises kept"), COMMITMENT, "state:delivered")
UNDER_WAY = _declare("under-way", gettext_noop("promises under way"), COMMITMENT, "state:under_way")
OVERDUE = _declare("overdue", gettext_noop("promises overdue"), COMMITMENT, "state:overdue")
OPEN = _declare("open", gettext_noop("promises not begun"), COMMITMENT, "state:open")
LAPSED = _declare("lapsed", gettext_noop("promises lapsed"), COMMITMENT, "state:lapsed")
NEW = _declare("new-promises", gettext_noop("promises made this year"), COMMITMENT, "new")
KEPT_NOW = _declare("kept-this-year", gettext_noop("promises kept this year"), COMMITMENT, "kept-now")
LATE_NOW = _declare(
    "late-this-year", gettext_noop("promises that became late this year"), COMMITMENT, "late-now"
)
FRESH = _declare(
    "overdue-fresh", gettext_noop("late for less than a year"), COMMITMENT, "state:overdue", "age:fresh"
)
AMBER = _declare(
    "overdue-amber", gettext_noop("late for one year or more"), COMMITMENT, "state:overdue", "age:amber"
)
RED = _declare(
    "overdue-red", gettext_noop("late for two years or more"), COMMITMENT, "state:overdue", "age:red"
)

HELD = _declare("held", gettext_noop("activities held"), ACTIVITY, "held")
UNCONFIRMED = _declare(
    "unconfirmed", gettext_noop("planned activities that nobody has confirmed"), ACTIVITY, "unconfirmed"
)
CANCELLED = _declare("cancelled", gettext_noop("activities cancelled"), ACTIVITY, "cancelled")
PEOPLE = _declare("people", gettext_noop("people named as taking part"), PERSON, "took-part")

CHANGED = _declare("outcomes", gettext_noop("answers about what changed"), OUTCOME)
ADOPTED = _declare("adopted", gettext_noop("adopted as it is"), OUTCOME, "sort:adopted")
ADAPTED = _declare("adapted", gettext_noop("adapted"), OUTCOME, "sort:adapted")
TRIED = _declare("tried", gettext_noop("tried"), OUTCOME, "sort:tried")
NOTHING = _declare("nothing-changed", gettext_noop("nothing changed"), OUTCOME, "sort:nothing")
ASKED = _declare("asked", gettext_noop("questions asked about what changed"), ASK, "asked")
ANSWERED = _declare("answered", gettext_noop("questions answered"), ASK, "answer:answered")
UNANSWERED = _declare(
    "unanswered", gettext_noop("questions still waiting for an answer"), ASK, "answer:waiting"
)
SILENT = _declare("silent", gettext_noop("questions met with silence"), ASK, "answer:silent")
WITHDRAWN = _declare("withdrawn", gettext_noop("questions withdrawn"), ASK, "answer:withdrawn")

DECISIONS = _declare("decisions", gettext_noop("decisions of groups"), DECISION, "taken")
ITEMS = _declare("items", gettext_noop("action items in all"), ITEM)
ITEMS_DONE = _declare("items-done", gettext_noop("action items done"), ITEM, "state:done")
ITEMS_OPEN = _declare("items-open", gettext_noop("action items open"), ITEM, "state:open")
ITEMS_SOON = _declare("items-due-soon", gettext_noop("action items due soon"), ITEM, "state:due_soon")
ITEMS_LATE = _declare("items-overdue", gettext_noop("action items overdue"), ITEM, "state:overdue")
ITEMS_DROPPED = _declare("items-dropped", gettext_noop("action items dropped"), ITEM, "state:dropped")

INTERESTS = _declare("interests", gettext_noop("interests in all"), POSITION, "interest")
OFFERS = _declare("offers", gettext_noop("offers in all"), POSITION, "offer")
NEW_INTERESTS = _declare(
    "new-interests", gettext_noop("interests said this year"), POSITION, "interest", "new"
)
NEW_OFFERS = _declare("new-offers", gettext_noop("offers said this year"), POSITION, "offer", "new")

# Wholes and the parts that must add up to them.
SUMS: tuple[tuple[Figure, tuple[Figure, ...]], ...] = (
    (TAKING_PART, (COUNTRIES, ORGANISATIONS)),
    (PROMISED, (KEPT, UNDER_WAY, OVERDUE, OPEN, LAPSED)),
    (OVERDUE, (FRESH, AMBER, RED)),
    (CHANGED, (ADOPTED, ADAPTED, TRIED, NOTHING)),
    (ASKED, (ANSWERED, UNANSWERED, SILENT, WITHDRAWN)),
    (ITEMS, (ITEMS_DONE, ITEMS_OPEN, ITEMS_SOON, ITEMS_LATE, ITEMS_DROPPED)),
)


def figure_named(name: str) -> Figure:
    """Return the figure of an address. Refuses a name that no report has."""
    first, _dashes, rest = name.partition(NARROWED)
    figure = FIGURES.get(first)
    if figure is None or (rest and not sign_of(rest).startswith(FAMILIES)):
        raise NoSuchFigure(name=name)
    return figure.narrowed(sign_of(rest)) if rest else figure
