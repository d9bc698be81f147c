"""The rows behind the numbers of a report: whoever is counted, and nobody else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.activities.detail import activity_detail
from shanyrak.cooperation.activities.models import ROLE_NAMES, Activity
from shanyrak.cooperation.preparation.amounts import amount_in_words
from shanyrak.cooperation.preparation.queries.money import budget_lines
from shanyrak.cooperation.registration.queries import Registrant, registered
from shanyrak.cooperation.registration.rules import State
from shanyrak.records.languages import said_in
from shanyrak.records.turning import day_asked
from shanyrak.reports.of_activity.reading import arrived_at, certificates_of, sessions_counted
from shanyrak.roles import Actor
from shanyrak.ui.words import when

Asked = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Counted:
    """One row: what is counted, what stands beside it, and where it leads."""

    text: str
    note: str = ""
    address: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number's name, and what it counts."""

    title: str
    rows: tuple[Counted, ...]


def figure(name: str, activity: Activity, actor: Actor, asked: Asked) -> Figure | None:
    """Return what a number of the report counts; none where the report has no such number."""
    found = READERS.get(name)
    return found(activity, actor, asked) if found else None


def _people(title: str, keep: Callable[[Registrant, set[int]], bool]) -> Callable[..., Figure]:
    def read(activity: Activity, _actor: Actor, asked: Asked) -> Figure:
        there = set(arrived_at(activity.pk))
        everybody = [one for one in registered(activity.pk, states=State) if one.state is not State.WITHDRAWN]
        kept = [one for one in everybody if keep(one, there) and _is_asked_for(one, asked)]
        return Figure(gettext(title), tuple(_person(one) for one in kept))

    return read


def _is_asked_for(one: Registrant, asked: Asked) -> bool:
    party, role = asked.get("party", ""), asked.get("role", "")
    return (not party or party == str(one.party_id or 0)) and (not role or role == one.role)


def _person(one: Registrant) -> Counted:
    party = str(said_in(one.party, get_language() or "en")) if one.party else one.organisation
    note = ", ".join(part for part in (gettext(ROLE_NAMES[one.role]), one.position, party) if part)
    return Counted(one.name, note)


def _sessions(activity: Activity, _actor: Actor, _asked: Asked) -> Figure:
    rows = [one for one in sessions_counted(activity.pk) if not one.is_break and not one.is_cancelled]
    return Figure(
        gettext("Sessions"),
        tuple(
            Counted(str(one.title), f"{when(one.day)}, {one.begins.wall:%H:%M}", language=one.title.language)
            for one in rows
        ),
    )


def _promises(activity: Activity, actor: Actor, _asked: Asked) -> Figure:
    detail = activity_detail(activity, actor, on=day_asked())
    return Figure(
        gettext("promises it fulfils"),
        tuple(
            Counted(
                str(one.promise),
                str(one.agreement),
                reverse("commitments:detail", args=[one.id]),
                one.promise.language,
            )
            for one in detail.promises
        ),
    )


def _certificates(activity: Activity, _actor: Actor, _asked: Asked) -> Figure:
    return Figure(
        gettext("certificates issued"),
        tuple(
            Counted(
                one.holder or gettext("Erased"), f"{one.number}, {one.title}", f"/certificates/{one.uuid}/"
            )
            for one in certificates_of(activity.pk)
        ),
    )


def _money(activity: Activity, _actor: Actor, _asked: Asked) -> Figure:
    lines = budget_lines(activity.pk, known={})
    told = gettext("%(funder)s, %(currency)s: planned %(planned)s, spent %(spent)s.")
    return Figure(
        gettext("Budget lines"),
        tuple(
            Counted(
                str(one.what),
                told
                % {
                    "funder": one.funder,
                    "currency": one.currency,
                    "planned": amount_in_words(one.planned),
                    "spent": amount_in_words(one.spent),
                },
                language=one.what.language,
            )
            for one in lines
        ),
    )


READERS: Mapping[str, Callable[[Activity, Actor, Asked], Figure]] = {
    "registered": _people("people registered", lambda _one, _there: True),
    "approved": _people("people approved", lambda one, _there: one.state is State.APPROVED),
    "arrived": _people("people came", lambda one, there: one.id in there),
    "sessions": _sessions,
    "promises": _promises,
    "certificates": _certificates,
    "money": _money,
}
