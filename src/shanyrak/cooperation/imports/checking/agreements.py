"""Checking rows of agreements: several rows of one agreement each bring another commitment or clause."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shanyrak.cooperation.agreements.rules import AgreementKind, AgreementStatus, TooFewParties, check_parties
from shanyrak.cooperation.imports import cells
from shanyrak.cooperation.imports.checking.rows import (
    Change,
    Checked,
    Ref,
    RowReader,
    candidate,
    differs,
    offered,
)
from shanyrak.cooperation.imports.known import AgreementIndex, KnownAgreement, PartyIndex
from shanyrak.cooperation.imports.names import name_of_code, words_for
from shanyrak.cooperation.imports.rules import FaultKind
from shanyrak.cooperation.intake.rules import folded
from shanyrak.refusals import gettext_noop

SAME_DAY = gettext_noop("signed on the same day by the same parties")
SAME_TITLE = gettext_noop("the same title, signed on another day")
PLAIN = (
    ("signed_on", "Signed on"),
    ("signed_at", "Signed in"),
    ("since", "In force from"),
    ("until", "In force until"),
)


class AgreementsCheck:
    """Checks rows of agreements, one after the other."""

    def __init__(
        self, parties: PartyIndex, agreements: AgreementIndex, promised: Mapping[int, set[str]]
    ) -> None:
        self.parties = parties
        self.agreements = agreements
        self.promised = promised  # the promises that each agreement of the ledger has, folded
        self.first: dict[str, int] = {}
        self.said: set[tuple[str, str, str]] = set()

    def check(self, reader: RowReader, number: int, answer: str) -> Checked:
        """Return what a row says of an agreement, and which agreement of the ledger it is about."""
        plan = self._plan(reader)
        label = plan["title"].get("en") or next(iter(plan["title"].values()), "")
        result = Checked(plan, label)
        if not reader.faults:
            self._once(reader, plan, number)
        result.faults = reader.faults
        if not result.faults:
            self._compare(reader, result, answer)
        result.faults = reader.faults
        return result

    def _plan(self, reader: RowReader) -> dict[str, Any]:
        reader.need("title", "title_en", "title_ru", "title_kk", "title_fr")
        reader.need("parties")
        since, until = reader.dates("since", "until")
        signed_on = reader.date("signed_on")
        if signed_on and until and not since and until < signed_on:
            reader.fault(FaultKind.ENDS_BEFORE, "until", since=signed_on, until=until)
        kind = reader.read("kind", lambda text: cells.read_choice(text, words_for("agreement_kind")), "")
        status = reader.read(
            "status", lambda text: cells.read_choice(text, words_for("agreement_status")), ""
        )
        plan = {
            "title": reader.texts_in("title", "title"),
            "agreement_kind": kind or AgreementKind.AGREEMENT.value,
            "status": status or AgreementStatus.SIGNED.value,
            "given": [name for name, said in (("agreement_kind", kind), ("status", status)) if said],
            "reference": reader.text("reference"),
            "parties": reader.parties("parties", self.parties),
            "signed_on": signed_on,
            "signed_at": reader.text("signed_at"),
            "since": since,
            "until": until,
            "clause": {"number": reader.text("clause"), "title": reader.text("clause_title")},
            "commitment": self._commitment(reader),
        }
        self._check_parties(reader, plan)
        return plan

    def _commitment(self, reader: RowReader) -> dict[str, Any] | None:
        kind = reader.read(
            "promise_kind", lambda text: cells.read_choice(text, words_for("commitment_kind")), ""
        )
        owed_by, owed_to = reader.party("owed_by", self.parties), reader.party("owed_to", self.parties)
        due_on = reader.date("due_on")
        how_many = reader.read("how_many", cells.read_number, None)
        if not reader.text("promise"):
            if any((kind, owed_by, owed_to, due_on, how_many)):
                reader.fault(FaultKind.MISSING, "promise")
            return None
        return {
            "promise": reader.text("promise"),
            "commitment_kind": kind or "other",
            "owed_by": owed_by,
            "owed_to": owed_to,
            "due_on": due_on,
            "how_many": how_many,
        }

    def _check_parties(self, reader: RowReader, plan: Mapping[str, Any]) -> None:
        """Ask the room's own rule; parties that are to be entered count as such."""
        if any(one.column == reader.columns.get("parties") for one in reader.faults):
            return
        kind, status = AgreementKind(plan["agreement_kind"]), AgreementStatus(plan["status"])
        try:
            check_parties(kind, status, parties=range(len(plan["parties"])), in_words=False)
        except TooFewParties:
            reader.fault(FaultKind.TOO_FEW_PARTIES, "parties")

    def _once(self, reader: RowReader, plan: dict[str, Any], number: int) -> None:
        """Let a later row of the same agreement go on with it; find fault with one that says the same again."""
        key = folded(plan["reference"]) or f"{folded(next(iter(plan['title'].values())))}|{plan['signed_on']}"
        part = (key, plan["clause"]["number"], folded((plan["commitment"] or {}).get("promise", "")))
        if part in self.said:
            name = next(
                n for n in ("title", "title_en", "title_ru", "title_kk", "title_fr") if n in reader.columns
            )
            reader.fault(FaultKind.TWICE, name, row=self.first[key])
            return
        self.said.add(part)
        first = self.first.setdefault(key, number)
        if first != number:
            plan["goes_on"] = first

    def _compare(self, reader: RowReader, result: Checked, answer: str) -> None:
        if answer == "new" or "goes_on" in result.plan:
            return
        if answer.isdecimal() and int(answer) in self.agreements.agreements:
            result.target = int(answer)
        elif (known := self.agreements.by_reference.get(folded(result.plan["reference"]))) and result.plan[
            "reference"
        ]:
            if not self._may_be(result.plan, self.agreements.agreements[known]):
                label = self.agreements.agreements[known].label
                reader.fault(
                    FaultKind.REFERENCE_TAKEN, "reference", given=result.plan["reference"], label=label
                )
                return
            result.target = known
        else:
            result.target, result.candidates = self._alike(result.plan)
        if result.target is not None:
            result.changes = self._changes(result.plan, self.agreements.agreements[result.target])

    def _may_be(self, plan: Mapping[str, Any], known: KnownAgreement) -> bool:
        titles = {folded(said["text"]) for said in known.fields["title"].values()}
        return bool(titles & {folded(text) for text in plan["title"].values()}) or (
            bool(plan["signed_on"]) and plan["signed_on"] == known.fields["signed_on"]
        )

    def _alike(self, plan: Mapping[str, Any]) -> tuple[int | None, list[dict[str, Any]]]:
        same = {
            pk for text in plan["title"].values() for pk in self.agreements.by_title.get(folded(text), ())
        }
        days = {pk: self.agreements.agreements[pk].fields["signed_on"] for pk in same}
        certain = [
            pk for pk, day in days.items() if not day or not plan["signed_on"] or day == plan["signed_on"]
        ]
        if len(certain) == 1:
            return certain[0], []
        found = [candidate(pk, self._label(pk), SAME_TITLE) for pk in sorted(same)]
        parties = {one for one in plan["parties"] if isinstance(one, int)}
        near = self.agreements.by_signing.get(plan["signed_on"], set()) - same if plan["signed_on"] else set()
        theirs = {pk: self.agreements.agreements[pk].parties for pk in sorted(near)}
        found += [
            candidate(pk, self._label(pk), SAME_DAY)
            for pk, their in theirs.items()
            if len(parties) > 1 and parties == their
        ]
        return None, offered(found)

    def _label(self, pk: int) -> str:
        return self.agreements.agreements[pk].label

    def _changes(self, plan: Mapping[str, Any], known: KnownAgreement) -> list[Change]:
        changes = [
            Change(f"title:{language}", "Title", _text(known.fields["title"], language), text)
            for language, text in plan["title"].items()
            if folded(_text(known.fields["title"], language)) != folded(text)
        ]
        changes += [
            Change(name, label, known.fields[name], plan[name])
            for name, label in PLAIN
            if differs(known.fields[name], plan[name])
        ]
        for name, label, which in (
            ("agreement_kind", "Kind", "agreement_kind"),
            ("status", "Status", "agreement_status"),
        ):
            if name in plan["given"] and plan[name] != known.fields[name]:
                was, said = name_of_code(which, known.fields[name]), name_of_code(which, plan[name])
                changes.append(Change(name, label, was, said))
        changes += [
            Change(f"party:{self._said(one)}", "Parties", "", self._said(one))
            for one in plan["parties"]
            if one not in known.parties
        ]
        return changes + self._new_promise(plan, known.id)

    def _new_promise(self, plan: Mapping[str, Any], agreement: int) -> list[Change]:
        promise = (plan["commitment"] or {}).get("promise", "")
        if not promise or folded(promise) in self.promised.get(agreement, set()):
            return []
        return [Change("commitment", "Promise", "", promise)]

    def _said(self, ref: Ref) -> str:
        return self.parties.labels[ref] if isinstance(ref, int) else str(ref["new"])


def _text(texts: Mapping[str, Mapping[str, str]], language: str) -> str:
    return texts.get(language, {}).get("text", "")
