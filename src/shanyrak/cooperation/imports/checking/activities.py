"""Checking rows of activities: events of a table or of a calendar."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shanyrak.cooperation.activities.rules import ActivityKind, ActivityStatus
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
from shanyrak.cooperation.imports.known import ActivityIndex, KnownActivity, PartyIndex, PeopleIndex, name_key
from shanyrak.cooperation.imports.names import name_of_code, words_for
from shanyrak.cooperation.imports.rules import FaultKind
from shanyrak.cooperation.intake import likeness
from shanyrak.cooperation.intake.rules import folded
from shanyrak.records.dates import PartialDate
from shanyrak.refusals import gettext_noop
from shanyrak_methods.extraction.resolution import Event

LIKE_EVENT = gettext_noop("much the same event about that time")
SAME_TITLE = gettext_noop("the same title on another day")
ONLINE = frozenset({"online", "онлайн", "en ligne", "zoom", "teams", "webex", "virtual"})
FULL_NAME = 2
LONGEST_WHO = 500


class ActivitiesCheck:
    """Checks rows of activities, one after the other."""

    def __init__(self, parties: PartyIndex, people: PeopleIndex, activities: ActivityIndex) -> None:
        self.parties = parties
        self.people = people
        self.activities = activities
        self.seen: dict[tuple[str, ...], int] = {}

    def check(self, reader: RowReader, number: int, answer: str) -> Checked:
        """Return what a row says of an activity, and which activity of the ledger it is about."""
        plan = self._plan(reader)
        label = plan["title"].get("en") or next(iter(plan["title"].values()), "")
        result = Checked(plan, label)
        if not reader.faults:
            self._once(reader, plan, number)
        result.faults = reader.faults
        if not result.faults:
            self._compare(result, answer)
        return result

    def _plan(self, reader: RowReader) -> dict[str, Any]:
        reader.need("title", "title_en", "title_ru", "title_kk", "title_fr")
        since, until = reader.dates("since", "until")
        kind = reader.read("kind", lambda text: cells.read_choice(text, words_for("activity_kind")), "")
        status = reader.read("status", lambda text: cells.read_choice(text, words_for("activity_status")), "")
        place = reader.text("place")
        return {
            "title": reader.texts_in("title", "title"),
            "activity_kind": kind or ActivityKind.OTHER.value,
            "status": status or self._status(reader, since, until),
            "given": [name for name, said in (("activity_kind", kind), ("status", status)) if said],
            "since": since,
            "until": "" if until == since else until,
            "place": "" if folded(place) in ONLINE else place,
            "is_online": bool(set(folded(place).split()) & ONLINE),
            "participants": self._who(reader, "hosts", "host")
            + self._who(reader, "participants", "participant"),
            "uid": reader.text("uid"),
            "sequence": reader.read("sequence", _sequence, 0),
        }

    def _status(self, reader: RowReader, since: str, until: str) -> str:
        """Say that what lies ahead is planned, and what has passed was held: a file of events says no more."""
        last = PartialDate(until or since).last_day if until or since else None
        ahead = last is not None and last >= reader.options.today
        return (ActivityStatus.PLANNED if ahead else ActivityStatus.HELD).value

    def _who(self, reader: RowReader, name: str, role: str) -> list[dict[str, Any]]:
        """Return who takes part: parties and people of the ledger where they are known, else the words of the file."""
        found: list[str] = reader.read(name, cells.several, [])
        return [self._someone(text) | {"role": role} for text in found]

    def _someone(self, text: str) -> dict[str, Any]:
        found = self.parties.find(text)
        if len(found) == 1:
            return {"party": min(found)}
        key = name_key(text)
        people = self.people.by_key.get(key, set())
        if len(people) == 1 and len(key.split()) >= FULL_NAME:
            return {"person": min(people)}
        return {"text": text[:LONGEST_WHO]}

    def _once(self, reader: RowReader, plan: Mapping[str, Any], number: int) -> None:
        title = folded(next(iter(plan["title"].values())))
        key = (plan["uid"],) if plan["uid"] else (title, plan["since"], folded(plan["place"]))
        first = self.seen.setdefault(key, number)
        if first != number:
            names = ("uid",) if plan["uid"] else ("title", "title_en", "title_ru", "title_kk", "title_fr")
            reader.fault(FaultKind.TWICE, next(n for n in names if n in reader.columns), row=first)

    def _compare(self, result: Checked, answer: str) -> None:
        if answer == "new":
            return
        plan = result.plan
        if answer.isdecimal() and int(answer) in self.activities.activities:
            result.target = int(answer)
        elif plan["uid"] in self.activities.by_uid:
            result.target, sequence = self.activities.by_uid[plan["uid"]]
            if plan["sequence"] < sequence:
                return  # an older version of an event that the ledger knows better
        else:
            result.target, result.candidates = self._alike(plan)
        if result.target is not None:
            result.changes = self._changes(plan, self.activities.activities[result.target])

    def _alike(self, plan: Mapping[str, Any]) -> tuple[int | None, list[dict[str, Any]]]:
        same = {
            pk for text in plan["title"].values() for pk in self.activities.by_title.get(folded(text), ())
        }
        same_day = [pk for pk in same if self.activities.activities[pk].fields["since"] == plan["since"]]
        if len(same_day) == 1:
            return same_day[0], []
        # The same title on another day is another event of a series, unless one of the two days is not known.
        unsaid = [
            pk for pk in same if not plan["since"] or not self.activities.activities[pk].fields["since"]
        ]
        found = [candidate(pk, self._label(pk), SAME_TITLE) for pk in sorted({*same_day, *unsaid})]
        near = self.activities.by_month.get(plan["since"][:7], set()) - same if plan["since"] else set()
        like = [pk for pk in sorted(near) if self._like(plan, self.activities.activities[pk])]
        found += [candidate(pk, self._label(pk), LIKE_EVENT) for pk in like]
        return None, offered(found)

    def _label(self, pk: int) -> str:
        return self.activities.activities[pk].label

    def _like(self, plan: Mapping[str, Any], known: KnownActivity) -> bool:
        title = next(iter(plan["title"].values()))
        if likeness.overlap(title, known.label) < likeness.LIKELY:
            return False
        ours = Event(
            "",
            plan["activity_kind"],
            title,
            plan["since"] or None,
            plan["until"] or None,
            plan["place"] or None,
            frozenset(),
        )
        fields = known.fields
        theirs = Event(
            "",
            fields["activity_kind"],
            known.label,
            fields["since"] or None,
            fields["until"] or None,
            fields["place"] or None,
            frozenset(),
        )
        return likeness.same_event(ours, theirs) is not None

    def _changes(self, plan: Mapping[str, Any], known: KnownActivity) -> list[Change]:
        fields = known.fields
        changes = [
            Change(f"title:{language}", "Title", _text(fields["title"], language), text)
            for language, text in plan["title"].items()
            if folded(_text(fields["title"], language)) != folded(text)
        ]
        changes += [
            Change(name, label, fields[name], plan[name])
            for name, label in (("since", "From"), ("until", "Until"), ("place", "Place"))
            if differs(fields[name], plan[name])
        ]
        for name, label in (("activity_kind", "Kind"), ("status", "Status")):
            if name in plan["given"] and plan[name] != fields[name]:
                which = "activity_kind" if name == "activity_kind" else "activity_status"
                changes.append(
                    Change(name, label, name_of_code(which, fields[name]), name_of_code(which, plan[name]))
                )
        return changes + self._newcomers(plan, known.id)

    def _newcomers(self, plan: Mapping[str, Any], activity: int) -> list[Change]:
        known = self.activities.participants[activity]
        return [
            Change(f"participant:{place}", "Participants", "", self._said(one))
            for place, one in enumerate(plan["participants"])
            if not {
                ("party", one.get("party")),
                ("person", one.get("person")),
                ("text", folded(one.get("text", ""))),
            }
            & known
        ]

    def _said(self, one: Mapping[str, Any]) -> str:
        party: Ref | None = one.get("party")
        if isinstance(party, int):
            return self.parties.labels[party]
        return self.people.people[one["person"]].label if "person" in one else str(one["text"])


def _sequence(text: str) -> int:
    return int(text) if text.isdecimal() else 0


def _text(texts: Mapping[str, Mapping[str, str]], language: str) -> str:
    return texts.get(language, {}).get("text", "")
