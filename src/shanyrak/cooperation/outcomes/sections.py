"""What the pages of activities, parties, agreements and commitments show of outcomes and of silence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.detail import OUTCOME_TONES
from shanyrak.cooperation.activities.models import OUTCOME_NAMES, Activity, Fulfilment
from shanyrak.cooperation.agreements.beside import Beside, Came, tells_of
from shanyrak.cooperation.agreements.models import Agreement, Commitment
from shanyrak.cooperation.outcomes.models import Ask
from shanyrak.cooperation.outcomes.permissions import SEE_ASKS
from shanyrak.cooperation.outcomes.queries.asks import ASKED_STATES, AskLine, ask_line, asks_seen
from shanyrak.cooperation.outcomes.queries.outcomes import change, outcomes_seen, with_promises
from shanyrak.cooperation.outcomes.rules import MONTHS
from shanyrak.directory.models import Party
from shanyrak.records.languages import NOTHING_SAID, Said, said_in
from shanyrak.records.sections import Section, shown_on
from shanyrak.records.turning import clocks_asked, day_asked
from shanyrak.roles import Actor

SHOWN = 7


@dataclass(frozen=True, slots=True)
class AskedParty:
    """A party that was asked about one activity: what became of each question, in the order of the months."""

    party_id: int
    party: Said
    cells: tuple[tuple[int, AskLine | None], ...]


@shown_on("activities.activity", order=15)
def asked_about_an_activity(activity: Activity, actor: Actor) -> Section | None:
    """Show who was asked what changed, and what came back; who keeps the questions sees the coming ones too.

    A page of a past day does not show it: what a question stood like then is not worked out.
    """
    if clocks_asked().chosen:
        return None
    on = day_asked()
    keeps = bool(SEE_ASKS.to & actor.roles())
    rows = Ask.objects.visible_to(actor).with_state(on=on) if keeps else asks_seen(actor, on=on)
    lines = [
        ask_line(row) for row in _with_names(rows.filter(activity=activity)).order_by("party__label", "pk")
    ]
    if not lines:
        return None
    by_party: dict[int, dict[int, AskLine]] = defaultdict(dict)
    for line in lines:
        by_party[line.party_id][line.months] = line
    parties = tuple(
        AskedParty(
            pk, next(iter(cells.values())).party, tuple((months, cells.get(months)) for months in MONTHS)
        )
        for pk, cells in by_party.items()
    )
    context = {"parties": parties, "months": MONTHS, "opens": keeps}
    return Section("asked", _("Asked what changed"), "outcomes/sections/asked.html", context)


@shown_on("directory.party", order=25)
def changed_at_a_party(party: Party, actor: Actor) -> Section | None:
    """Show what changed at a party, and which questions it has not answered."""
    changes = _changes(outcomes_seen(actor).filter(party=party), actor)
    silent = asks_seen(actor, on=day_asked()).filter(
        party=party, state__in=[state.value for state in ASKED_STATES]
    )
    waiting = (
        []
        if clocks_asked().chosen
        else [ask_line(row) for row in _with_names(silent).order_by("asked_on", "pk")[:SHOWN]]
    )
    more = f"{reverse('outcomes:list')}?party=%23{party.pk}"
    return _section(changes, more, waiting=waiting)


@shown_on("agreements.agreement", order=15)
def came_of_an_agreement(agreement: Agreement, actor: Actor) -> Section | None:
    """Show what changed because of the activities that fulfil what the agreement promises."""
    promises = Commitment.objects.standing().visible_to(actor).filter(agreement=agreement).order_by()
    more = f"{reverse('outcomes:list')}?agreement=%23{agreement.pk}"
    return _section(_changes(_through(promises, actor), actor), more)


@shown_on("agreements.commitment", order=15)
def came_of_a_commitment(commitment: Commitment, actor: Actor) -> Section | None:
    """Show what changed because of the activities that fulfil a commitment."""
    promises = Commitment.objects.visible_to(actor).filter(pk=commitment.pk).order_by()
    more = f"{reverse('outcomes:list')}?agreement=%23{commitment.agreement_id}"
    return _section(_changes(_through(promises, actor), actor), more)


def _through(promises: QuerySet[Any], actor: Actor) -> QuerySet[Any]:
    """Return the outcomes of the activities that fulfil ``promises``."""
    kept = Fulfilment.objects.filter(commitment__in=promises.values("pk")).values("activity")
    return outcomes_seen(actor).filter(activity__in=kept)


def _changes(rows: QuerySet[Any], actor: Actor) -> list[Any]:
    told = with_promises(rows, actor).order_by("-told_at", "-pk")
    if clocks_asked().chosen:
        told = told.filter(told_at__date__lte=day_asked())
    return [change(row) for row in told[: SHOWN + 1]]


def _with_names(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.select_related("activity", "party", "answer")


def _section(changes: list[Any], more: str, *, waiting: list[AskLine] | None = None) -> Section | None:
    if not changes and not waiting:
        return None
    context = {
        "changes": changes[:SHOWN],
        "more": more if len(changes) > SHOWN else "",
        "waiting": waiting or [],
    }
    return Section("changed", _("What changed"), "outcomes/sections/changed.html", context)


@tells_of(Activity.kind())
def came_of_deeds(numbers: Collection[int], actor: Actor) -> Mapping[int, Beside]:
    """Tell of the activities behind deeds what changed because of them."""
    language = get_language() or "en"
    came: dict[int, list[Came]] = defaultdict(list)
    rows = outcomes_seen(actor).filter(activity__in=numbers).select_related("party").order_by("pk")
    for row in rows:
        where = said_in(row.party.names, language) if row.party else NOTHING_SAID
        word, tone = gettext(OUTCOME_NAMES[row.sort]), OUTCOME_TONES[row.sort]
        came[row.activity_id].append(Came(said_in(row.what, language), word, tone, where))
    return {activity: Beside(came=tuple(some)) for activity, some in came.items()}
