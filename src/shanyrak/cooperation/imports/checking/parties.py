"""Checking rows of organisations, and of countries that the directory knows already."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shanyrak.cooperation.imports import cells
from shanyrak.cooperation.imports.checking.rows import Change, Checked, RowReader, candidate, offered
from shanyrak.cooperation.imports.known import PartyIndex
from shanyrak.cooperation.imports.names import name_of_code, words_for
from shanyrak.cooperation.imports.rules import FaultKind
from shanyrak.cooperation.intake.rules import folded
from shanyrak.directory.models import Party
from shanyrak.records.models import Record
from shanyrak.refusals import gettext_noop
from shanyrak_methods.extraction import resolution

LIKE_NAME = gettext_noop("its name shares most words with this one")
SAME_NAME = gettext_noop("several parties bear this name")
A_FEW_WORDS = 2


class PartiesCheck:
    """Checks rows of parties, one after the other."""

    def __init__(self, parties: PartyIndex) -> None:
        self.parties = parties
        self.seen: dict[str, int] = {}
        self.known: dict[int, Party] = {}

    def know(self, parties: Mapping[int, Party]) -> None:
        """Take what the ledger says of the parties that rows may be about."""
        self.known = dict(parties)

    def check(self, reader: RowReader, number: int, answer: str) -> Checked:
        """Return what a row says of a party, and which party of the ledger it is about."""
        plan = self._plan(reader)
        label = plan["names"].get("en") or next(iter(plan["names"].values()), "")
        result = Checked(plan, label)
        if not reader.faults:
            first = self.seen.setdefault(folded(label), number)
            if first != number:
                reader.fault(
                    FaultKind.TWICE,
                    next(
                        n for n in ("name", "name_en", "name_ru", "name_kk", "name_fr") if n in reader.columns
                    ),
                    row=first,
                )
        result.faults = reader.faults
        if not result.faults:
            self._compare(result, answer)
        return result

    def _plan(self, reader: RowReader) -> dict[str, Any]:
        reader.need("name", "name_en", "name_ru", "name_kk", "name_fr")
        kind = reader.read("kind", lambda text: cells.read_choice(text, words_for("organization_kind")), "")
        country = reader.party("country", self.parties, country=True)
        names = reader.texts_in("name", "name")
        plan: dict[str, Any] = {
            "names": names,
            "party_kind": "country" if kind == "country" else "organization",
            "organization_kind": "" if kind == "country" else kind,
            "abbreviation": reader.text("abbreviation"),
            "parent": reader.party("parent", self.parties) or country,
            "aliases": reader.read("aliases", cells.several, []),
        }
        if kind == "country" and not any(self.parties.find(name, country=True) for name in names.values()):
            given = next(iter(names.values()), "")
            near = "; ".join(self.parties.nearest(given, country=True))
            reader.fault(FaultKind.UNKNOWN_COUNTRY, "name", given=given, near=near)
        return plan

    def _compare(self, result: Checked, answer: str) -> None:
        if answer == "new":
            return
        names = result.plan["names"].values()
        country = result.plan["party_kind"] == "country" or None
        same = {pk for name in names for pk in self.parties.find(name, country=country)}
        if answer.isdecimal() and int(answer) in self.parties.labels:
            result.target = int(answer)
        elif len(same) == 1:
            result.target = min(same)
        elif same:
            result.candidates = offered(
                [candidate(pk, self.parties.labels[pk], SAME_NAME) for pk in sorted(same)]
            )
        else:
            result.candidates = offered(self._alike(result.label))
        if result.target is not None:
            result.changes = self._changes(result.plan, self._record(result.target))

    def _record(self, pk: int) -> Party:
        if pk not in self.known:
            self.known[pk] = Party.objects.select_related("parent").get(pk=pk)
        return self.known[pk]

    def _alike(self, name: str) -> list[dict[str, Any]]:
        """Return organisations whose names share most words with this one; the library of likeness decides."""
        near = self.parties.nearest(name, country=False)
        found = [
            (min(self.parties.find(label)), label)
            for label in near
            if len(folded(label).split()) >= A_FEW_WORDS
        ]
        known = [resolution.KnownParty(str(pk), (label,), None, "organization") for pk, label in found]
        like = resolution.likely_same_party(name, (), None, known)
        return [candidate(int(one.id), self.parties.labels[int(one.id)], LIKE_NAME) for one in like]

    def _changes(self, plan: Mapping[str, Any], party: Party) -> list[Change]:
        changes = [
            Change(f"name:{language}", "Name in languages", _text(party.names, language), text)
            for language, text in plan["names"].items()
            if folded(_text(party.names, language)) != folded(text)
            and not (self.parties.find(text) and not _text(party.names, language))
        ]
        if plan["party_kind"] == "organization":
            changes += self._facts(plan, party)
        known = self.parties.by_name
        changes += [
            Change(f"alias:{alias}", "Other names", "", alias)
            for alias in plan["aliases"]
            if party.pk not in known.get(folded(alias), ())
        ]
        return changes

    def _facts(self, plan: Mapping[str, Any], party: Party) -> list[Change]:
        kind, was = plan["organization_kind"], party.organization_kind
        found = []
        if kind and kind != was:
            found.append(
                Change(
                    "organization_kind",
                    "Kind",
                    was and name_of_code("organization_kind", was),
                    name_of_code("organization_kind", kind),
                )
            )
        if plan["abbreviation"] and plan["abbreviation"] != party.abbreviation:
            found.append(Change("abbreviation", "Abbreviation", party.abbreviation, plan["abbreviation"]))
        if plan["parent"] and plan["parent"] != party.parent_id and plan["parent"] != party.pk:
            found.append(Change("parent", "Part of", _label(party.parent), self._said(plan["parent"])))
        return found

    def _said(self, ref: Any) -> str:
        return self.parties.labels[ref] if isinstance(ref, int) else str(ref["new"])


def _label(record: Record | None) -> str:
    return record.label if record else ""


def _text(texts: Mapping[str, Mapping[str, str]], language: str) -> str:
    return texts.get(language, {}).get("text", "")
