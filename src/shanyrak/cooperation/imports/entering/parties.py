"""Entering parties."""

from __future__ import annotations

from typing import Any

from shanyrak.cooperation.imports.entering.work import Work, with_languages
from shanyrak.directory.actions import add_party, add_party_name, edit_party
from shanyrak.directory.models import Party
from shanyrak.records.languages import texts_from


def enter_party(work: Work, plan: dict[str, Any], target: int | None) -> Party:
    """Enter an organisation, or what a row adds to a party."""
    parent = work.party(plan["parent"])
    if target is not None:
        return _add_to(work, plan, Party.objects.get(pk=target), parent)
    party = add_party(
        party_kind=plan["party_kind"],
        organization_kind=plan["organization_kind"],
        names=texts_from(plan["names"]),
        abbreviation=plan["abbreviation"],
        parent=parent,
        **work.shown,
        **work.who,
    )
    work.made(party)
    work.parties.labels[party.pk] = party.label
    work.parties.add(party.pk, [*plan["names"].values(), *plan["aliases"]])
    _name(work, party, plan["aliases"])
    return party


def _name(work: Work, party: Party, aliases: list[str]) -> None:
    known = set(party.other_names.values_list("text", flat=True))
    for alias in aliases:
        if alias not in known:
            work.made(add_party_name(party_id=party.pk, text=alias, **work.who))


def _add_to(work: Work, plan: dict[str, Any], party: Party, parent: Party | None) -> Party:
    taken = work.taken
    wanted: dict[str, Any] = {
        name: plan[name] for name in ("organization_kind", "abbreviation") if name in taken
    }
    names = with_languages(party.names, plan["names"], taken, "name")
    if names != party.names:
        wanted["names"] = names
    if "parent" in taken:
        wanted["parent"] = parent
    party = work.edit(edit_party, party, wanted)
    _name(work, party, [alias for alias in plan["aliases"] if f"alias:{alias}" in taken])
    return party
