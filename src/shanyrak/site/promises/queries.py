"""What the page of promises counts; a fixed number of questions whatever the rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.activities.models import OUTCOME_NAMES, Activity, Outcome
from shanyrak.cooperation.agreements.models import Agreement, Commitment, StateSpan
from shanyrak.cooperation.agreements.names import STATE_NAMES
from shanyrak.cooperation.agreements.states import A_YEAR, State, grade
from shanyrak.cooperation.agreements.wording import LATE_TONES, as_sentence, late_in_words
from shanyrak.directory.models import Party
from shanyrak.records.languages import NOTHING_SAID, Said, said_in
from shanyrak.records.models import visibilities_open_to
from shanyrak.roles import Actor
from shanyrak.site.addresses import address_of

ORDER = (State.DELIVERED, State.UNDER_WAY, State.OVERDUE, State.LAPSED, State.OPEN)
LATE_SHOWN = 20
OUTCOMES_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Late:
    """A promise that is late: by how much, whose, by which agreement."""

    promise: Said
    address: str
    owed_by: Said
    owed_by_address: str
    agreement: Said
    agreement_address: str
    due_on: str
    tone: str
    word: str


@dataclass(frozen=True, slots=True)
class Graded:
    """How many of the late promises are late for less than a year, for a year, for two and more."""

    new: int
    amber: int
    red: int


@dataclass(frozen=True, slots=True)
class Whose:
    """An agreement or a party with its promises by state."""

    id: int
    name: Said
    whole: int
    states: Mapping[State, int]

    @property
    def states_in_order(self) -> list[tuple[tuple[str, str], int]]:
        """Each state, by its name in code and in words, with how many promises are in it."""
        return [((state.value, gettext(STATE_NAMES[state.value])), self.states[state]) for state in ORDER]


@dataclass(frozen=True, slots=True)
class Changed:
    """What came of an activity: what changed, where, because of what."""

    what: Said
    sort: str
    where: Said
    on: str
    activity: Said
    address: str


@dataclass(frozen=True, slots=True)
class CameOfIt:
    """What came of activities: how many of each sort, and the latest."""

    sorts: tuple[tuple[str, int], ...]
    latest: tuple[Changed, ...]


def late(actor: Actor, *, on: date) -> list[Late]:
    """Return the promises that are late, the longest first."""
    return [_late(span, actor, on=on) for span in _overdue(actor, on=on).order_by("days", "pk")[:LATE_SHOWN]]


def graded(actor: Actor, *, on: date) -> Graded:
    """Return how many promises are late, by how long."""
    # The first late day is the day after the one that a lateness is counted from.
    a_year, two_years = (on - timedelta(days=days - 1) for days in (A_YEAR, 2 * A_YEAR))
    red = Q(days__startswith__lte=two_years) | Q(days__startswith=None)
    amber = Q(days__startswith__lte=a_year) & ~red
    counts = _overdue(actor, on=on).aggregate(
        red=Count("pk", filter=red), amber=Count("pk", filter=amber), whole=Count("pk")
    )
    return Graded(counts["whole"] - counts["red"] - counts["amber"], counts["amber"], counts["red"])


def by_agreement(actor: Actor, *, on: date) -> QuerySet[Any]:
    """Return the agreements that promise something, with how many promises are in which state."""
    rows = Agreement.objects.standing().visible_to(actor)
    return _with_states(rows, "commitments", actor, on=on)


def by_party(actor: Actor, *, on: date) -> QuerySet[Any]:
    """Return the parties that owe something, with how much of it is in which state."""
    rows = Party.objects.standing().visible_to(actor)
    return _with_states(rows, "owes", actor, on=on)


def foremost_agreements(actor: Actor, *, on: date, at_most: int) -> list[Whose]:
    """Return the first of :func:`by_agreement`, those with the most late promises first."""
    rows = Agreement.objects.standing().visible_to(actor)
    return _foremost(rows, "agreement", "title", actor, on=on, at_most=at_most)


def foremost_parties(actor: Actor, *, on: date, at_most: int) -> list[Whose]:
    """Return the first of :func:`by_party`, those with the most late promises first."""
    rows = Party.objects.standing().visible_to(actor)
    return _foremost(rows, "owed_by", "names", actor, on=on, at_most=at_most)


def whose(row: Any) -> Whose:
    """Return an agreement or a party as lists show it, in the reader's language."""
    texts = row.title if isinstance(row, Agreement) else row.names
    return Whose(
        id=row.pk,
        name=_said(texts),
        whole=row.whole,
        states={state: getattr(row, state.value) for state in State},
    )


def came_of_it(actor: Actor) -> CameOfIt:
    """Return what came of activities, as far as anybody answered."""
    rows = Outcome.objects.filter(activity__in=Activity.objects.standing().visible_to(actor))
    rows = rows.filter(Q(party=None) | Q(party__in=Party.objects.visible_to(actor)))
    counts = dict(rows.values_list("sort").annotate(n=Count("pk")).order_by())
    latest = rows.select_related("activity", "party").order_by("-created_at", "-pk")[:OUTCOMES_SHOWN]
    return CameOfIt(
        sorts=tuple(
            (gettext(name), counts[sort]) for sort, name in OUTCOME_NAMES.items() if counts.get(sort)
        ),
        latest=tuple(_changed(row) for row in latest),
    )


def _overdue(actor: Actor, *, on: date) -> QuerySet[StateSpan]:
    promises = Commitment.objects.standing().visible_to(actor)
    rows = StateSpan.objects.filter(state=State.OVERDUE.value, days__contains=on, commitment__in=promises)
    return rows.select_related("commitment__owed_by", "commitment__agreement")


def _late(span: StateSpan, actor: Actor, *, on: date) -> Late:
    promise, since = span.commitment, span.days.lower
    days = (on - since).days + 1 if since else 0
    owing = promise.owed_by if promise.owed_by and _is_seen(promise.owed_by, actor) else None
    return Late(
        promise=as_sentence(_said(promise.promise)),
        address=address_of(promise.kind(), promise.pk),
        owed_by=_said(owing.names) if owing else NOTHING_SAID,
        owed_by_address=address_of(owing.kind(), owing.pk) if owing else "",
        agreement=_said(promise.agreement.title),
        agreement_address=address_of(promise.agreement.kind(), promise.agreement_id),
        due_on=promise.due_on,
        tone=LATE_TONES[grade(days)],
        word=late_in_words(days),
    )


def _is_seen(party: Party, actor: Actor) -> bool:
    return party.visibility in visibilities_open_to(actor)


def _with_states(rows: QuerySet[Any], path: str, actor: Actor, *, on: date) -> QuerySet[Any]:
    """Give each row how many of its promises there are, and how many are in each state on the day."""
    promises = Commitment.objects.standing().visible_to(actor).values("pk")
    here = Q(**{f"{path}__in": promises, f"{path}__spans__days__contains": on})
    states = {
        state.value: Count(path, filter=here & Q(**{f"{path}__spans__state": state.value})) for state in State
    }
    return rows.annotate(whole=Count(path, filter=here), **states).filter(whole__gt=0)


def _foremost(
    rows: QuerySet[Any], key: str, texts: str, actor: Actor, *, on: date, at_most: int
) -> list[Whose]:
    """Count the promises behind each of ``rows`` in one sum over the states of the day; the names of the first follow."""
    promises = Commitment.objects.standing().visible_to(actor).filter(**{f"{key}__in": rows})
    spans: Any = StateSpan.objects.filter(days__contains=on, commitment__in=promises)
    states = {state.value: Count("pk", filter=Q(state=state.value)) for state in State}
    counts = (
        spans.values(whose=F(f"commitment__{key}"))
        .annotate(whole=Count("pk"), **states)
        .order_by("-overdue", "-whole", "whose")[:at_most]
    )
    first = list(counts)
    names = {row.pk: getattr(row, texts) for row in rows.filter(pk__in=[one["whose"] for one in first])}
    return [
        Whose(
            one["whose"],
            _said(names[one["whose"]]),
            one["whole"],
            {state: one[state.value] for state in State},
        )
        for one in first
    ]


def _changed(row: Any) -> Changed:
    what = _said(row.what)
    return Changed(
        what=what or Said(gettext(OUTCOME_NAMES[row.sort]), get_language() or "en"),
        sort=gettext(OUTCOME_NAMES[row.sort]),
        where=_said(row.party.names) if row.party else NOTHING_SAID,
        on=row.on,
        activity=_said(row.activity.title),
        address=address_of(Activity.kind(), row.activity_id),
    )


def _said(texts: Any) -> Said:
    return said_in(texts, get_language() or "en")
