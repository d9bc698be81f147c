"""Entering agreements with their clauses and commitments."""

from __future__ import annotations

from typing import Any

from shanyrak.cooperation.agreements.actions import (
    add_agreement,
    add_agreement_party,
    add_clause,
    add_commitment,
    edit_agreement,
)
from shanyrak.cooperation.agreements.models import Agreement, Clause
from shanyrak.cooperation.imports.checking.rows import language_of
from shanyrak.cooperation.imports.entering.work import Texts, Work, with_languages
from shanyrak.cooperation.imports.models import Effect
from shanyrak.cooperation.imports.rules import FaultFound, FaultKind
from shanyrak.cooperation.intake.rules import folded
from shanyrak.records.languages import texts_from

PLAIN = ("agreement_kind", "status", "signed_on", "signed_at", "since", "until")


def enter_agreement(work: Work, plan: dict[str, Any], target: int | None) -> Agreement:
    """Enter an agreement, what a row adds to one, or another commitment of one that an earlier row brought."""
    if "goes_on" in plan:
        agreement = _of_earlier_row(work, plan["goes_on"])
    elif target is not None:
        agreement = _add_to(work, plan, Agreement.objects.get(pk=target))
    else:
        agreement = _new(work, plan)
    if target is None or "commitment" in work.taken:
        _commitment(work, plan, agreement, _clause(work, plan, agreement))
    if "goes_on" in plan:
        work.changed(agreement, {})  # its version moved on with its parts
    return agreement


def _new(work: Work, plan: dict[str, Any]) -> Agreement:
    fields = {name: plan[name] for name in (*PLAIN, "reference")}
    agreement = add_agreement(
        title=texts_from(plan["title"]),
        parties=work.all_parties(plan["parties"]),
        **fields,
        **work.shown,
        **work.who,
    )
    work.made(agreement)
    for link in agreement.parties.all():
        work.made(link)
    return agreement


def _of_earlier_row(work: Work, number: int) -> Agreement:
    """Return the agreement that an earlier row of the file is about. Finds fault where that row was left out."""
    row = work.source.rows.get(number=number)
    pk = row.target or next(
        (one.record_id for one in _effects_of(work, row.pk) if one.record_kind == Agreement.kind()), None
    )
    if pk is None:
        raise FaultFound(FaultKind.REFUSED, row=number)
    return Agreement.objects.get(pk=pk)


def _effects_of(work: Work, row: int) -> list[Effect]:
    return [one for one in work.effects if one.row_id == row] or list(
        Effect.objects.filter(row=row).order_by("pk")
    )


def _add_to(work: Work, plan: dict[str, Any], agreement: Agreement) -> Agreement:
    taken = work.taken
    wanted: dict[str, Any] = {name: plan[name] for name in PLAIN if name in taken}
    title = with_languages(agreement.title, plan["title"], taken, "title")
    if title != agreement.title:
        wanted["title"] = title
    agreement = work.edit(edit_agreement, agreement, wanted)
    known = set(agreement.parties.values_list("party", flat=True))
    for party in work.all_parties(plan["parties"]):
        if party.pk not in known and f"party:{party.label}" in taken:
            work.made(add_agreement_party(agreement_id=agreement.pk, party=party, **work.who))
    return agreement


def _said(work: Work, text: str) -> Texts:
    return texts_from({language_of(text, work.source.options["language"]): text})


def _clause(work: Work, plan: dict[str, Any], agreement: Agreement) -> Clause | None:
    number, title = plan["clause"]["number"], plan["clause"]["title"]
    if not number:
        return None
    known = agreement.clauses.filter(number=number).first()
    if known is not None:
        return known
    said = _said(work, title or (plan["commitment"] and plan["commitment"]["promise"]) or number)
    clause = add_clause(agreement_id=agreement.pk, number=number, title=said, **work.who)
    work.made(clause)
    return clause


def _commitment(work: Work, plan: dict[str, Any], agreement: Agreement, clause: Clause | None) -> None:
    said = plan["commitment"]
    if said is None:
        return
    known = {folded(one["text"]) for row in agreement.commitments.all() for one in row.promise.values()}
    if folded(said["promise"]) in known:
        return
    commitment = add_commitment(
        agreement=agreement,
        clause=clause,
        commitment_kind=said["commitment_kind"],
        promise=_said(work, said["promise"]),
        owed_by=work.party(said["owed_by"]),
        owed_to=work.party(said["owed_to"]),
        due_on=said["due_on"],
        how_many=said["how_many"],
        **work.shown,
        **work.who,
    )
    work.made(commitment)
