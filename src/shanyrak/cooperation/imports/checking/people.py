"""Checking rows of people with their offices and contacts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from shanyrak.cooperation.imports import cells
from shanyrak.cooperation.imports.checking.rows import (
    Change,
    Checked,
    Ref,
    RowReader,
    candidate,
    differs,
    language_of,
    offered,
)
from shanyrak.cooperation.imports.known import KnownOffice, KnownPerson, PartyIndex, PeopleIndex, name_key
from shanyrak.cooperation.imports.rules import FaultKind
from shanyrak.cooperation.intake.rules import folded
from shanyrak.refusals import gettext_noop
from shanyrak_methods.extraction.names import transliterate

ALIKE = 0.86
FULL_NAME = 2  # words
SAME_NAME = gettext_noop("the same name, at another body or in another office")
LIKE_NAME = gettext_noop("may be another spelling of the name")
SHORT_NAME = gettext_noop("a part of the name is the same")


class PeopleCheck:
    """Checks rows of people, one after the other."""

    def __init__(self, parties: PartyIndex, people: PeopleIndex) -> None:
        self.parties = parties
        self.people = people
        self.seen: dict[tuple[str, ...], int] = {}

    def check(self, reader: RowReader, number: int, answer: str) -> Checked:
        """Return what a row says of a person, and which person of the ledger it is about."""
        plan = self._plan(reader)
        result = Checked(plan, plan["name"])
        if not reader.faults:
            self._once(reader, plan, number)
        result.faults = reader.faults
        if not result.faults:
            self._compare(result, answer)
        return result

    def _plan(self, reader: RowReader) -> dict[str, Any]:
        for name in ("name", "family_name", "given_name", "father_name"):
            reader.read(name, cells.read_name, "")
        names = self._names(reader)
        since, until = reader.dates("since", "until")
        return {
            **names,
            "title": reader.text("office"),
            "language": language_of(reader.text("office"), reader.options.language),
            "party": self._party(reader),
            "since": since,
            "until": until,
            "emails": reader.read("email", cells.read_emails, []),
            "phones": reader.read("phone", cells.read_phones, []),
        }

    def _names(self, reader: RowReader) -> dict[str, Any]:
        """Return the name in Latin letters, and in the languages the row gives it in."""
        reader.need("name", "family_name", "name_en", "name_ru", "name_kk", "name_fr")
        parts = [reader.text(part) for part in ("given_name", "father_name", "family_name")]
        plain = reader.text("name") or " ".join(filter(None, parts))
        in_languages = {code: reader.text(f"name_{code}") for code in ("en", "ru", "kk", "fr")}
        names = {code: text for code, text in in_languages.items() if text}
        plain = plain or next(iter(names.values()), "")
        if transliterate(plain) != plain:
            names.setdefault(language_of(plain, reader.options.language), plain)
            plain = names.get("en") or names.get("fr") or transliterate(plain)
        return {"name": plain, "names": names}

    def _party(self, reader: RowReader) -> Ref | None:
        country = reader.party("country", self.parties, country=True)
        party = reader.party("party", self.parties)
        if isinstance(party, dict) and isinstance(country, int):
            party["country"] = str(country)
        return party if party is not None else country

    def _once(self, reader: RowReader, plan: Mapping[str, Any], number: int) -> None:
        """Find fault with a person who stands in the file already, in the same office."""
        key = (name_key(plan["name"]), str(plan["party"] or ""), folded(plan["title"]))
        first = self.seen.setdefault(key, number)
        if first != number:
            reader.fault(
                FaultKind.TWICE,
                next(
                    n
                    for n in ("name", "family_name", "name_en", "name_ru", "name_kk", "name_fr")
                    if n in reader.columns
                ),
                row=first,
            )

    def _compare(self, result: Checked, answer: str) -> None:
        """Say which person of the ledger the row is about; where that is doubtful, ask."""
        if answer == "new":
            return
        if answer.isdecimal() and int(answer) in self.people.people:
            result.target = int(answer)
        else:
            certain, doubtful = self._alike(result.plan)
            result.target = certain
            result.candidates = [] if certain else offered(doubtful)
        if result.target is not None:
            result.changes = self._changes(result.plan, self.people.people[result.target])

    def _alike(self, plan: Mapping[str, Any]) -> tuple[int | None, list[dict[str, Any]]]:
        key = name_key(plan["name"])
        same = {
            pk
            for name in (plan["name"], *plan["names"].values())
            for pk in self.people.by_key.get(name_key(name), ())
        }
        if same and len(key.split()) >= FULL_NAME:
            here = [pk for pk in same if self._is_at(pk, plan["party"]) or self._is_reached(pk, plan)]
            if len(here) == 1:
                return here[0], []
            if len(same) == 1 and not self.people.offices[min(same)]:
                return min(same), []
        named = [candidate(pk, self.people.people[pk].label, SAME_NAME) for pk in sorted(same)]
        near = self.people.near(plan["name"]) - same
        return None, named + [one for pk in sorted(near) if (one := self._like(key, self.people.people[pk]))]

    def _is_at(self, person: int, party: Ref | None) -> bool:
        return party is None or any(office.party == party for office in self.people.offices[person])

    def _is_reached(self, person: int, plan: Mapping[str, Any]) -> bool:
        known = self.people.contacts[person]
        return any(("email", address) in known for address in plan["emails"])

    def _like(self, key: str, person: KnownPerson) -> dict[str, Any] | None:
        for name in (person.name, *person.spellings):
            theirs = name_key(name)
            if may_be_short(key.split(), theirs.split()) or may_be_short(theirs.split(), key.split()):
                return candidate(person.id, person.label, SHORT_NAME)
            if SequenceMatcher(None, key, theirs).ratio() >= ALIKE:
                return candidate(person.id, person.label, LIKE_NAME)
        return None

    def _changes(self, plan: Mapping[str, Any], person: KnownPerson) -> list[Change]:
        changes = [
            Change(
                f"name:{language}", "Name in languages", person.names.get(language, {}).get("text", ""), text
            )
            for language, text in plan["names"].items()
            if person.names.get(language, {}).get("text", "") != text
        ]
        changes += self._office_changes(plan, person.id)
        known = self.people.contacts[person.id]
        for field, kind, label in (("emails", "email", "E-mail"), ("phones", "phone", "Telephone")):
            changes += [
                Change(f"{kind}:{value}", label, "", value)
                for value in plan[field]
                if (kind, value) not in known
            ]
        return changes

    def _office_changes(self, plan: Mapping[str, Any], person: int) -> list[Change]:
        if not plan["title"]:
            return []
        held = office_meant(self.people.offices[person], plan)
        if held is None:
            return [Change("office", "Office", "", plan["title"])]
        return [
            Change(field, label, getattr(held, field), plan[field])
            for field, label in (("since", "In office since"), ("until", "In office until"))
            if differs(getattr(held, field), plan[field])
        ]


def may_be_short(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a name may be a shorter form of another: parts left out, or written by their first letters."""
    left = [part for part in full if part not in short]
    initials = [part for part in short if part not in full]
    fit = all(len(one) == 1 and any(part.startswith(one) for part in left) for one in initials)
    return FULL_NAME <= len(short) <= len(full) and len(initials) < len(short) and fit


def office_meant(offices: list[KnownOffice], plan: Mapping[str, Any]) -> KnownOffice | None:
    """Return the office of these that a row speaks of: the same title at the same body."""
    same = [
        one for one in offices if folded(plan["title"]) in one.titles and one.party in {plan["party"], None}
    ]
    return next((one for one in same if one.since == plan["since"]), same[0] if same else None)
