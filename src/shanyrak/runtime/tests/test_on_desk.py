"""What the administrator's desk says of the platform."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.conf import LazySettings

from shanyrak.accounts.testing import SignIn
from shanyrak.journal.actions import record, sign_checkpoint
from shanyrak.journal.testing import place_entries
from shanyrak.places import Places
from shanyrak.roles import Holder, Role
from shanyrak.runtime.sections import backup, journal, last_backup, mail

NOON = datetime(2026, 11, 22, 7, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))


def test_a_backup_is_well_while_it_is_of_these_days() -> None:
    assert backup(NOON - timedelta(hours=30), at=NOON).ok
    assert not backup(NOON - timedelta(days=3), at=NOON).ok
    assert backup(None, at=NOON).word == "None yet"


def test_when_the_last_backup_was_made_is_read_from_the_mark_it_leaves(
    settings: LazySettings, tmp_path: Path
) -> None:
    settings.PLACES = Places(tmp_path)
    assert last_backup() is None
    settings.PLACES.last_backup.touch()
    made = last_backup()
    assert made is not None
    assert abs(made - datetime.now(UTC)) < timedelta(minutes=1)


@pytest.mark.django_db
def test_the_journal_is_well_while_its_entries_are_sealed_within_minutes() -> None:
    assert journal(at=NOON).ok, "there is nothing to seal yet"
    record("directory.party.added", by=AIGUL, at=NOON, facts={"party": 1})
    place_entries()
    assert journal(at=NOON + timedelta(minutes=4)).ok
    assert not journal(at=NOON + timedelta(minutes=6)).ok
    sign_checkpoint(at=NOON + timedelta(minutes=7))
    assert journal(at=NOON + timedelta(hours=1)).ok


def test_mail_is_well_where_a_server_is_set(settings: LazySettings) -> None:
    settings.MAIL_IS_SENT = True
    assert mail().ok
    settings.MAIL_IS_SENT = False
    assert not mail().ok


@pytest.mark.django_db
def test_only_the_administrator_is_told(sign_in: SignIn) -> None:
    told = "Database and background work"
    assert told in sign_in(Role.ADMINISTRATOR).get("/today/").content.decode()
    assert told not in sign_in(Role.OFFICER).get("/today/").content.decode()
