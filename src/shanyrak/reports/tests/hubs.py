"""A hub with some of everything that a report counts, some of it hidden; made by the acts that people use."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from shanyrak.cooperation.activities.actions import add_participant, fulfil_commitment, note_outcome
from shanyrak.cooperation.activities.tests import factories as activities
from shanyrak.cooperation.agreements.tests import factories as agreements
from shanyrak.cooperation.exchange.tests import factories as exchange
from shanyrak.cooperation.figures.tests import factories as figures
from shanyrak.cooperation.groups.tests import factories as groups
from shanyrak.cooperation.participation.actions import add_participation
from shanyrak.directory.models import Party
from shanyrak.records.languages import texts_from
from shanyrak.roles import Holder, Role
from shanyrak.sources.actions import keep_document, support

AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER, Role.DIRECTOR}))
NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
BY: dict[str, Any] = {"by": AIGUL, "at": NOON}
TODAY = date(2026, 11, 22)
SENTENCE = "Estonia joined the hub in May 2026."
COUNTRIES = {"Kazakhstan": "KAZ", "Georgia": "GEO", "Estonia": "EST", "Belgium": "BEL"}


def takes_part(party: Party, since: str, until: str = "") -> Any:
    """Let a party take part."""
    return add_participation(
        party=party, since=since, until=until, instrument=texts_from({"en": "Letter"}), **BY
    )


def furnished() -> dict[str, Party]:
    """Fill a hub; return its countries by their names."""
    hub = activities.the_hub()
    parties = {name: agreements.a_party(name, iso3=code) for name, code in COUNTRIES.items()}
    takes_part(parties["Kazakhstan"], "2013-03-15")
    takes_part(parties["Georgia"], "2013-03-15", "2026-02-01")
    joined = takes_part(parties["Estonia"], "2026-05-03")
    _carried(joined, SENTENCE)
    _agreed(hub, parties)
    _done(hub, parties)
    _said(parties)
    return parties


def _carried(record: Any, sentence: str) -> None:
    document = keep_document(content=f"{sentence}\n".encode(), name="release.txt", **BY).document
    end = document.text.index(sentence) + len(sentence)
    support(
        record_kind=record.kind(),
        record_id=record.pk,
        document_id=document.pk,
        start=document.text.index(sentence),
        end=end,
        **BY,
    )


def _agreed(hub: Party, parties: dict[str, Party]) -> None:
    belgium, estonia = parties["Belgium"], parties["Estonia"]
    old = agreements.memorandum(parties=[hub, belgium], until="2026-03-31")
    new = agreements.memorandum(
        title=_t("Digital government together"), parties=[hub, estonia], signed_on="2026-05-04"
    )
    secret = agreements.memorandum(
        title=_t("Secret memorandum"), parties=[hub, estonia], signed_on="2026-05", visibility="secretariat"
    )
    agreements.commitment(old, "Receive officials in Brussels", owed_by=belgium)
    late = agreements.memorandum(
        title=_t("Training for Georgia"), parties=[hub, parties["Georgia"]], signed_on="2021"
    )
    agreements.commitment(late, "Publish the manual", owed_by=hub, due_on="2023-06-30")
    agreements.commitment(late, "Train ten officials", owed_by=hub, due_on="2026-02-28")
    agreements.commitment(new, "Open the platform", owed_by=estonia, due_on="2027")
    agreements.commitment(new, "A hidden promise", owed_by=estonia, due_on="2022", visibility="secretariat")
    agreements.commitment(secret, "A promise of a secret memorandum", owed_by=estonia, due_on="2022")
    kept = agreements.commitment(new, "Hold a seminar", owed_by=hub, due_on="2026-12")
    seminar = activities.activity(
        "Seminar on digital services",
        activity_kind="seminar",
        since="2026-06-10",
        until="2026-06-11",
        topics=[],
    )
    add_participant(activity_id=seminar.pk, party=hub, role="host", **BY)
    add_participant(activity_id=seminar.pk, party=estonia, **BY)
    add_participant(activity_id=seminar.pk, person=activities.person("Kadri Tamm"), **BY)
    fulfil_commitment(activity_id=seminar.pk, commitment_id=kept.pk, **BY)
    note_outcome(
        activity_id=seminar.pk,
        party=estonia,
        what=_t("A service was adapted"),
        sort="adapted",
        on="2026-09",
        **BY,
    )


def _done(hub: Party, parties: dict[str, Party]) -> None:
    for title, wanted in {
        "Conference of 2025": {"since": "2025-05-20", "until": "2025-05-21", "activity_kind": "conference"},
        "Roundtable": {"since": "2026-03-01", "until": "", "activity_kind": "roundtable"},
        "Visit of which nobody spoke again": {"since": "2026-04", "until": "", "status": "planned"},
        "Closed meeting": {"since": "2026-04-04", "until": "", "visibility": "hub"},
        "Dated to the year": {"since": "2026", "until": "", "activity_kind": "training"},
    }.items():
        one = activities.activity(title, **wanted)
        add_participant(activity_id=one.pk, party=hub, role="host", **BY)
        add_participant(activity_id=one.pk, party=parties["Kazakhstan"], **BY)
    met = groups.meeting(since="2026-03-02")
    groups.item(met, "Send the manual", due_on=date(2026, 4, 1))


def _said(parties: dict[str, Party]) -> None:
    exchange.position("Digital signatures", party=parties["Georgia"], party_text="", said_on="2026-03")
    exchange.position(
        "One-window services", direction="offer", party=parties["Estonia"], party_text="", said_on="2020"
    )
    figures.figure(42, as_of="2026")
    figures.figure(7, as_of="2026", visibility="secretariat")


def _t(english: str) -> dict[str, dict[str, str]]:
    return texts_from({"en": english})
