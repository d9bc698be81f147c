"""Every list and every page of the ledger can be shown as of a past day, as known on another: an inventory of them all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate, now
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.architecture.everything import AIGUL, NUMBERED

from shanyrak.accounts.testing import SignIn
from shanyrak.directory.actions import add_party
from shanyrak.directory.models import Party
from shanyrak.places import Places
from shanyrak.records.actions import keep_edit
from shanyrak.records.clocks import Clocks
from shanyrak.records.fields import TextsField
from shanyrak.records.languages import LANGUAGES, texts_from
from shanyrak.records.models import Record
from shanyrak.records.pages import pages_of_kind
from shanyrak.records.testing import written_at
from shanyrak.records.turning import NOT_TURNED, SCHEMA, turned_back
from shanyrak.roles import Role
from shanyrak.site import urls  # noqa: F401 - reading the addresses registers the pages of every kind

pytestmark = pytest.mark.django_db

TODAY = localdate()
BEFORE, THEN, WRITTEN = (TODAY - timedelta(days=days) for days in (40, 20, 30))
ROOMS = sorted({pages.namespace for pages in pages_of_kind.values()})


@pytest.fixture(autouse=True)
def files_of_their_own(settings: Any, tmp_path: Any) -> None:
    settings.PLACES = Places(tmp_path).prepare()


def at(days_ago: int) -> datetime:
    return now() - timedelta(days=days_ago)


def renamed(record: Record) -> tuple[str, str]:
    """Give the record another name; return the name it bore and the one it bears."""
    field = _naming_field(record)
    if field is None:  # it bears the name of what it belongs to
        return renamed(getattr(record, "party", None) or record.group)  # type: ignore[attr-defined]
    record.refresh_from_db()
    before, new = record.label, "Zanzibar by another name"
    value: Any = texts_from(dict.fromkeys(LANGUAGES, new)) if isinstance(field, TextsField) else new
    wanted = {field.name: value}
    if any(one.name == "names" for one in record._meta.concrete_fields) and field.name == "name":
        wanted["names"] = {}
    keep_edit(record=record, wanted=wanted, version=record.version, by=AIGUL, at=now())
    record.refresh_from_db()
    return before, record.label


def _naming_field(record: Record) -> Any:
    """Return the field that the record's name comes from."""
    fields = {field.name: field for field in record._meta.concrete_fields}
    for name in ("name", "title", "promise", "text", "what", "subject", "names", "quantity"):
        if name in fields and (name != "text" or isinstance(fields[name], TextsField)):
            return fields[name]
    return None


def seen_at(somebody: Client, there: str) -> str:
    answer: Any = somebody.get(there)
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    assert answer.status_code == 200, (there, answer.status_code)
    html: str = content.decode()
    main = re.search(r"<main.*</main>", html, re.DOTALL)
    return main[0] if main else html


def without_filters(html: str) -> str:
    """Leave the fields that narrow a list out: they name kinds, as records may be named."""
    return re.sub(r"<form class=\"filters.*?</form>", "", html, flags=re.DOTALL)


@contextmanager
def made(room: str) -> Iterator[Any]:
    """Make a record that was written a month ago."""
    with written_at(at(30)):
        record = NUMBERED[room]()
    yield record


def test_every_kind_of_record_is_in_the_inventory() -> None:
    assert set(ROOMS) <= set(NUMBERED)


@pytest.mark.parametrize("room", ROOMS)
def test_the_page_says_what_the_ledger_said_then(sign_in: SignIn, room: str) -> None:
    officer = sign_in(Role.OFFICER)
    with made(room) as record:
        before, after = renamed(record)
        there = pages_of_kind[record.kind()].address("detail", pk=record.pk)
    assert after.lower() in seen_at(officer, there).lower()
    then = seen_at(officer, f"{there}?known={THEN}")
    assert before.lower() in then.lower()
    assert "zanzibar" not in then.lower(), "the name of today must not stand on the page of then"
    assert 'name="on"' in then, "both days can be chosen"
    assert 'name="known"' in then
    assert "What was true on" in then, "both days stand there in words"
    assert "did not have this yet" in seen_at(officer, f"{there}?known={BEFORE}")


@pytest.mark.parametrize("room", ROOMS)
def test_the_list_says_what_the_ledger_said_then(sign_in: SignIn, room: str) -> None:
    officer = sign_in(Role.OFFICER)
    with made(room) as record:
        before, _after = renamed(record)
        there = pages_of_kind[record.kind()].address("list")
    also = "&whose=all" if room == "activities" else ""
    for form in ("", "&format=csv", "&format=json"):
        then = seen_at(officer, f"{there}?known={THEN}{also}{form}")
        assert before.lower() in then.lower(), form
        assert "zanzibar" not in then.lower(), form
        unknown = without_filters(seen_at(officer, f"{there}?known={BEFORE}{also}{form}"))
        assert before.lower() not in unknown.lower(), form
    shown = seen_at(officer, f"{there}?known={THEN}{also}")
    assert "What was true on" in shown
    assert f"known={THEN}" in shown, "what the list leads to is of the same day"


@pytest.mark.parametrize("room", ROOMS)
def test_looking_back_asks_one_question_more(sign_in: SignIn, room: str) -> None:
    officer = sign_in(Role.OFFICER)
    with made(room) as record:
        pages = pages_of_kind[record.kind()]
    for there in (pages.address("list"), pages.address("detail", pk=record.pk)):
        officer.get(there)
        today, then = (asked(officer, f"{there}{days}") for days in ("", f"?known={THEN}"))
        assert then <= today + 5, there  # the transaction, the turning, the record as it was, the way back


def asked(somebody: Client, there: str) -> int:
    with CaptureQueriesContext(connection) as questions:
        somebody.get(there)
    return len(questions)


def test_what_is_hidden_today_stays_hidden_for_every_day(client: Client) -> None:
    with written_at(at(30)):
        party = NUMBERED["parties"]()
    keep_edit(record=party, wanted={"visibility": "hub"}, version=party.version, by=AIGUL, at=now())
    assert client.get(f"/parties/{party.pk}/?known={THEN}").status_code == 404
    assert party.label not in seen_at(client, f"/parties/?known={THEN}")


def test_what_was_hidden_then_stays_hidden_now(client: Client, sign_in: SignIn) -> None:
    with written_at(at(30)):
        party = NUMBERED["parties"]()
        keep_edit(record=party, wanted={"visibility": "hub"}, version=party.version, by=AIGUL, at=now())
    keep_edit(record=party, wanted={"visibility": "public"}, version=party.version, by=AIGUL, at=now())
    there = f"/parties/{party.pk}/?known={THEN}"
    assert "did not have this yet" in seen_at(client, there)
    assert party.label not in seen_at(client, f"/parties/?known={THEN}")
    assert "did not have this yet" not in seen_at(sign_in(Role.OFFICER), there)


def test_the_ledger_of_today_stands_again_after_looking_back(client: Client) -> None:
    with written_at(at(30)):
        party = NUMBERED["parties"]()
    renamed(party)
    seen_at(client, f"/parties/?known={THEN}")
    assert Party.objects.get(pk=party.pk).label == "Zanzibar by another name"
    assert "Zanzibar" in seen_at(client, "/parties/")


BESIDES = {"positions:of-party": "parties", "figures:series": "figures"}


@pytest.mark.parametrize("name", sorted(BESIDES))
def test_pages_that_gather_records_are_turned_back_too(sign_in: SignIn, name: str) -> None:
    officer = sign_in(Role.OFFICER)
    with made(BESIDES[name]) as record:
        if name == "figures:series":
            before, there = str(record.label), reverse(name, args=[record.series])
        else:
            before, _after = renamed(record)
            there = reverse(name, args=[record.pk])
    assert before.lower() in seen_at(officer, f"{there}?known={THEN}").lower()
    assert officer.get(f"{there}?known={BEFORE}").status_code == 404
    assert 'name="known"' in seen_at(officer, there)


def test_an_office_of_the_day_stands_in_the_list_of_people(sign_in: SignIn) -> None:
    office = NUMBERED["offices"]()  # since 2019
    officer = sign_in(Role.OFFICER)
    assert office.label in seen_at(officer, "/people/")
    assert office.label in seen_at(officer, "/people/?on=2020-01-01")
    assert office.label not in seen_at(officer, "/people/?on=2018-12-31")
    assert office.label not in seen_at(officer, f"/people/{office.person_id}/?on=2018-12-31")


def test_what_had_not_begun_on_the_day_is_not_there(sign_in: SignIn) -> None:
    figure, officer = NUMBERED["figures"](), sign_in(Role.OFFICER)
    begun = figure.as_of
    assert begun
    day = date(int(begun[:4]), 1, 1) - timedelta(days=1)
    assert f"/figures/{figure.pk}/" in seen_at(officer, "/figures/")
    assert f"/figures/{figure.pk}/" not in seen_at(officer, f"/figures/?on={day}")


# Every remembered table, and how it is turned back: none may be forgotten.
def test_every_remembered_table_of_the_ledger_has_its_view() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT viewname FROM pg_views WHERE schemaname = %s", [SCHEMA])
        views = {name for (name,) in cursor.fetchall()}
    kept = {model._meta.db_table for model in apps.get_models() if hasattr(model, "pgh_event_model")}
    assert {table for table in kept - views if table.partition("_")[0] not in NOT_TURNED} == set()
    assert "agreements_agreement" in views


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_ledger_of_any_day_is_what_the_acts_up_to_it_made(data: st.DataObject) -> None:
    """Random edits of parties at random times; then the page's tables equal a replay of the acts, for random days."""
    with transaction.atomic():
        replay = _edited_at_random(data)
        for day in data.draw(st.lists(st.integers(0, 60), min_size=3, max_size=6, unique=True)):
            clocks = Clocks(TODAY, TODAY - timedelta(days=day), chosen=True)
            with turned_back(clocks):
                found = {
                    row.pk: (row.label, row.abbreviation, row.parent_id, row.visibility)
                    for row in Party.objects.all()
                }
                linked = {
                    row.pk: row.parent.label for row in Party.objects.select_related("parent") if row.parent
                }
            said = {
                number: said
                for number, by_day in replay.items()
                if (said := _last(by_day, not_after=-day)) is not None
            }
            if day > 0:
                assert found == said
                assert linked == {pk: said[parent][0] for pk, (_l, _a, parent, _v) in said.items() if parent}
        transaction.set_rollback(True)


Said = tuple[str, str, int | None, str]


def _edited_at_random(data: st.DataObject) -> dict[int, dict[int, Said]]:
    """Add and edit parties, day after day; return what each said at the end of each day that changed it."""
    replay: dict[int, dict[int, Said]] = {}
    for days_ago in sorted(data.draw(st.lists(st.integers(1, 60), min_size=2, max_size=8)), reverse=True):
        known = list(replay)
        chosen = data.draw(st.sampled_from([0, *known]))
        text, parent = (
            data.draw(st.text("abc", min_size=1, max_size=4)),
            data.draw(st.sampled_from([0, *known])),
        )
        with written_at(at(days_ago)):
            wanted = {"names": texts_from({"en": f"Party {text}"}), "abbreviation": text}
            if chosen == 0:
                row = add_party(party_kind="organization", **wanted, by=AIGUL, at=at(days_ago))
            else:
                above = Party.objects.get(pk=parent) if parent and parent != chosen else None
                row = Party.objects.get(pk=chosen)
                keep_edit(
                    record=row, wanted=wanted | {"parent": above}, version=row.version, by=AIGUL, at=now()
                )
        replay.setdefault(row.pk, {})[-days_ago] = (
            row.label,
            row.abbreviation,
            row.parent_id,
            row.visibility,
        )
    return replay


def _last(by_day: dict[int, Said], *, not_after: int) -> Said | None:
    days = [day for day in by_day if day <= not_after]
    return by_day[max(days)] if days else None
