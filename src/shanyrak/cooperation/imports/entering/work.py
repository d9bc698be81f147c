"""What entering needs at hand, and what it notes of all it does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from shanyrak.cooperation.imports.known import PartyIndex
from shanyrak.cooperation.imports.models import Effect, Import, ImportedRow
from shanyrak.directory.actions import add_party
from shanyrak.directory.models import Party
from shanyrak.records.actions import plain
from shanyrak.records.languages import texts_from
from shanyrak.roles import Actor

Texts = dict[str, dict[str, str]]


@dataclass
class Work:
    """One batch of rows being entered."""

    source: Import
    parties: PartyIndex
    by: Actor
    at: datetime
    row: ImportedRow = field(init=False)
    effects: list[Effect] = field(default_factory=list)
    loaded: dict[int, Party] = field(default_factory=dict)

    @property
    def who(self) -> dict[str, Any]:
        """Who does it and when, as every act asks."""
        return {"by": self.by, "at": self.at}

    @property
    def shown(self) -> dict[str, Any]:
        """Who may see what is made."""
        return {"visibility": self.source.options["visibility"]}

    @property
    def taken(self) -> frozenset[str]:
        """The changes of this row that are wanted: those that a person chose, else those that overwrite nothing."""
        if self.row.taken is not None:
            return frozenset(self.row.taken)
        return frozenset(change["field"] for change in self.row.changes if change["adds"])

    def made(self, record: Any) -> None:
        """Note that a row of the ledger is new."""
        self._note(record, made=True, before={})

    def changed(self, record: Any, before: Mapping[str, Any]) -> None:
        """Note that a record was changed, and what it said before."""
        self._note(record, made=False, before={name: plain(value) for name, value in before.items()})

    def _note(self, record: Any, *, made: bool, before: dict[str, Any]) -> None:
        meta = record._meta
        self.effects.append(
            Effect(
                row=self.row,
                record_kind=f"{meta.app_label}.{meta.model_name}",
                record_id=record.pk,
                made=made,
                version=getattr(record, "version", None),
                before=before,
            )
        )

    def edit(self, act: Any, record: Any, wanted: Mapping[str, Any]) -> Any:
        """Change a record by its room's act, and note what it said before."""
        if not wanted:
            return record
        before = {name: getattr(record, name) for name in wanted}
        edited = act(record_id=record.pk, version=record.version, wanted=wanted, **self.who)
        self.changed(edited, before)
        return edited

    def party(self, ref: Any) -> Party | None:
        """Return the party that a row names; one that is to be entered is entered once."""
        if ref is None:
            return None
        number = ref if isinstance(ref, int) else self._new_party(ref)
        if number not in self.loaded:
            self.loaded[number] = Party.objects.select_related("parent").get(pk=number)
        return self.loaded[number]

    def _new_party(self, ref: Mapping[str, str]) -> int:
        found = self.parties.find(ref["new"])
        if found:
            return min(found)
        parent = self.party(int(ref["country"])) if "country" in ref else None
        party = add_party(
            party_kind="organization",
            names=texts_from({self.source.options["language"]: ref["new"]}),
            parent=parent,
            **self.shown,
            **self.who,
        )
        self.made(party)
        self.parties.labels[party.pk] = party.label
        self.parties.add(party.pk, [ref["new"]])
        return party.pk

    def all_parties(self, refs: Sequence[Any]) -> list[Party]:
        """Return the parties that a row lists."""
        return [party for one in refs if (party := self.party(one))]


def with_languages(
    now: Mapping[str, Any], wanted: Mapping[str, str], taken: frozenset[str], name: str
) -> Texts:
    """Return a record's texts with those of the row that were taken."""
    given = {language: said["text"] for language, said in now.items()}
    given |= {language: text for language, text in wanted.items() if f"{name}:{language}" in taken}
    return texts_from(given, before=now)
