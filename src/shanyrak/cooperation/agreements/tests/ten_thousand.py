"""A ledger of thousands of commitments, changed time and again, written in bulk at times that are handed in.

Everything the platform derives, it derives by its own code: triggers keep the history, ``settle_states`` the states,
and merges are the acts themselves. Beside it the facts are kept as they stood after each round of changes.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange

from shanyrak.cooperation.agreements.actions import merge_agreements, merge_commitments
from shanyrak.cooperation.agreements.models import Agreement, Commitment, Deed, StateSpan
from shanyrak.cooperation.agreements.rules import CommitmentKind
from shanyrak.cooperation.agreements.tests import reference_states as reference
from shanyrak.cooperation.agreements.tests.factories import AIGUL
from shanyrak.records.languages import texts_from
from shanyrak.records.testing import written_at

AT_ONCE = 2_000
KINDS = [kind.value for kind in CommitmentKind]
STATUSES = ["held"] * 4 + ["planned"] * 3 + ["ongoing"] * 2 + ["invited", "cancelled", "reported"]
NOON = datetime(2013, 3, 15, 12, tzinfo=UTC)


@dataclass
class World:
    """The ledger as it stands, and the facts of every commitment as they stood after each round."""

    chance: random.Random
    agreements: dict[int, Agreement] = field(default_factory=dict)
    commitments: dict[int, Commitment] = field(default_factory=dict)
    deeds: dict[int, Deed] = field(default_factory=dict)
    last_record: int = 0
    rounds: list[tuple[datetime, dict[int, reference.Facts]]] = field(default_factory=list)

    def live(self, *, at: datetime, new: int, changed: int) -> None:
        """Let one round of changes happen at ``at``, and keep what the ledger says after it."""
        with written_at(at):
            touched = self._add(new)
            if self.rounds:
                touched |= self._edit(changed) | self._end_or_renew(changed // 20)
                touched |= self._withdraw(changed // 8) | self._move_on(changed)
            touched |= self._do(new + changed)
            self._settle(touched)
            if self.rounds:
                self._merge(pairs=6, at=at)
        self.rounds.append((at, self._facts()))
        learn_the_tables()

    def _add(self, new: int) -> set[int]:
        agreements = Agreement.objects.bulk_create(self._agreement() for _one in range(max(new // 10, 1)))
        self.agreements |= {one.pk: one for one in agreements}
        rows = [self._commitment(self.chance.choice(agreements)) for _one in range(new)]
        made = Commitment.objects.bulk_create(rows, batch_size=AT_ONCE)
        self.commitments |= {one.pk: one for one in made}
        return {one.pk for one in made}

    def _agreement(self) -> Agreement:
        signed = self.day(2012, 2022)
        until = self.day(2019, 2028) if self.chance.random() < 0.5 else ""
        return Agreement(
            agreement_kind="protocol",
            title=texts_from({"en": "Protocol"}),
            label="Protocol",
            search_text="protocol",
            signed_on=signed if self.chance.random() < 0.9 else "",
            since=self.day(2013, 2018) if self.chance.random() < 0.3 else "",
            until=until,
            period=DateRange(None, None),
            created_at=NOON,
            changed_at=NOON,
        )

    def _commitment(self, agreement: Agreement) -> Commitment:
        commitment = Commitment(
            agreement=agreement,
            commitment_kind=self.chance.choice(KINDS),
            promise=texts_from({"en": "Meet"}),
            label="Meet",
            search_text="meet",
            created_at=NOON,
            changed_at=NOON,
        )
        self._terms(commitment)
        return commitment

    def _terms(self, commitment: Commitment) -> None:
        commitment.due_on = self.day(2014, 2027) if self.chance.random() < 0.6 else ""
        commitment.every_months = self.chance.choice([None, None, None, 1, 3, 6, 12, 18, 24])
        commitment.how_many = self.chance.choice([None, None, 1, 2, 3, 5])

    def day(self, first: int, last: int) -> str:
        """Return a date as sources give it: a day mostly, else a month, a year, or a day without its year."""
        year, month, day = (
            self.chance.randint(first, last),
            self.chance.randint(1, 12),
            self.chance.randint(1, 28),
        )
        shapes = [f"{year}-{month:02}-{day:02}"] * 6 + [f"{year}-{month:02}", f"{year}", f"{year}-01-31"]
        return self.chance.choice([*shapes, f"--{month:02}-{day:02}", f"{year}-12-31"])

    def _standing(self, count: int) -> list[Commitment]:
        standing = [one for one in self.commitments.values() if one.merged_into_id is None]
        return self.chance.sample(standing, min(count, len(standing)))

    def _edit(self, count: int) -> set[int]:
        rows = self._standing(count)
        for row in rows:
            self._terms(row)
        write(rows, due_on="varchar", every_months="smallint", how_many="smallint")
        return {row.pk for row in rows}

    def _end_or_renew(self, count: int) -> set[int]:
        """End agreements, renew them, let others take their place, correct when they began."""
        rows = self.chance.sample(list(self.agreements.values()), min(count, len(self.agreements)))
        for row in rows:
            row.until = self.chance.choice(["", self.day(2014, 2026), self.day(2026, 2030)])
            row.since = self.chance.choice([row.since, "", self.day(2013, 2020)])
        write(rows, until="varchar", since="varchar")
        ended = {row.pk for row in rows}
        return {one.pk for one in self.commitments.values() if one.agreement_id in ended}

    def _do(self, count: int) -> set[int]:
        rows = [self._deed(one) for one in self._standing(count)]
        self.deeds |= {one.pk: one for one in Deed.objects.bulk_create(rows, batch_size=AT_ONCE)}
        return {row.commitment_id for row in rows}

    def _deed(self, commitment: Commitment) -> Deed:
        self.last_record += 1
        deed = Deed(
            commitment=commitment,
            record_kind="activities.activity",
            record_id=self.last_record,
            title=texts_from({"en": "A seminar"}),
            noted_at=NOON,
        )
        self._happening(deed)
        return deed

    def _happening(self, deed: Deed) -> None:
        deed.status = self.chance.choice(STATUSES)
        deed.since = self.day(2013, 2026) if self.chance.random() < 0.9 else ""
        deed.until = deed.since if self.chance.random() < 0.3 else ""
        if deed.since.count("-") == 1 and self.chance.random() < 0.5:
            deed.until = f"{int(deed.since[:4]) + 1}-{deed.since[5:7]}"

    def _move_on(self, count: int) -> set[int]:
        """Let plans be held, dates be corrected, visits be called off."""
        rows = self.chance.sample(list(self.deeds.values()), min(count, len(self.deeds)))
        for row in rows:
            self._happening(row)
        write(rows, status="varchar", since="varchar", until="varchar")
        return {row.commitment_id for row in rows}

    def _withdraw(self, count: int) -> set[int]:
        gone = self.chance.sample(list(self.deeds.values()), min(count, len(self.deeds)))
        Deed.objects.filter(pk__in=[one.pk for one in gone]).delete()
        for one in gone:
            del self.deeds[one.pk]
        return {one.commitment_id for one in gone}

    def _settle(self, touched: set[int]) -> None:
        Commitment.objects.filter(pk__in=touched).settle_states()

    def _merge(self, *, pairs: int, at: datetime) -> None:
        for one in self._standing(pairs):
            beside = [
                other
                for other in self.commitments.values()
                if other.agreement_id == one.agreement_id and other.merged_into_id is None and other != one
            ]
            if beside and one.merged_into_id is None:
                merge_commitments(keep_id=beside[0].pk, gone_id=one.pk, by=AIGUL, at=at)
                self._follow(one, beside[0])
        keep, gone = self.chance.sample(
            [one for one in self.agreements.values() if one.merged_into_id is None], 2
        )
        merge_agreements(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=at)
        gone.merged_into_id = keep.pk
        for one in self.commitments.values():
            if one.agreement_id == gone.pk:
                one.agreement = keep

    def _follow(self, gone: Commitment, keep: Commitment) -> None:
        gone.merged_into_id = keep.pk
        for deed in self.deeds.values():
            if deed.commitment_id == gone.pk:
                deed.commitment = keep

    def _facts(self) -> dict[int, reference.Facts]:
        """Return what decides about each standing commitment, in plain words."""
        done: dict[int, list[reference.Deed]] = {}
        for deed in self.deeds.values():
            done.setdefault(deed.commitment_id, []).append(
                reference.Deed(deed.status, deed.since, deed.until)
            )
        return {
            number: self._facts_of(one, tuple(done.get(number, ())))
            for number, one in self.commitments.items()
            if one.merged_into_id is None
        }

    def _facts_of(self, one: Commitment, done: tuple[reference.Deed, ...]) -> reference.Facts:
        agreement: Any = self.agreements[one.agreement_id]
        return reference.Facts(
            due_on=one.due_on,
            every_months=one.every_months,
            how_many=one.how_many,
            begins=agreement.since or agreement.signed_on,
            ends=agreement.until,
            deeds=done,
        )


def write(rows: Sequence[Any], **columns: str) -> None:
    """Write some columns of many rows with one statement, each column with its type; triggers see every row."""
    name = connection.ops.quote_name
    sets = ", ".join(f"{name(column)} = new.{name(column)}" for column in columns)
    new = ", ".join(["%s::bigint[]", *(f"%s::{kind}[]" for kind in columns.values())])
    names = ", ".join(["id", *map(name, columns)])
    table = name(type(rows[0])._meta.db_table)
    values = [[row.pk for row in rows], *([getattr(row, column) for row in rows] for column in columns)]
    with connection.cursor() as cursor:
        sql = f"UPDATE {table} old SET {sets} FROM unnest({new}) new ({names}) WHERE old.id = new.id"  # noqa: S608 - our columns
        cursor.execute(sql, values)


def learn_the_tables() -> None:
    """Let the database count its rows, as it does by itself once a transaction has ended."""
    kinds: tuple[Any, ...] = (Agreement, Commitment, Deed, StateSpan)
    models = [model for kind in kinds for model in (kind, kind.pgh_event_model)]
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE " + ", ".join(model._meta.db_table for model in models))
