"""Passports are sealed, read by few and with a reason, and purged on their day, whatever happens in between."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from pytest_django import DjangoCaptureOnCommitCallbacks

from shanyrak.accounts.models import User
from shanyrak.accounts.testing import person_with
from shanyrak.cooperation.activities.actions import edit_activity
from shanyrak.cooperation.invitations.visa import passport_number
from shanyrak.cooperation.passports import purging
from shanyrak.cooperation.passports.actions import (
    ask_for_passports,
    erase,
    keep,
    name_reader,
    purge_due,
    read,
    read_scan,
    rotate_keys,
    settle_days,
    stop_asking,
    unname_reader,
)
from shanyrak.cooperation.passports.gateways import keyring
from shanyrak.cooperation.passports.models import Passport, Plan, Purge, Reading
from shanyrak.cooperation.passports.rules import KeptTooLong, NotAskedFor, NotComing, NotNamed, Unreadable
from shanyrak.cooperation.passports.tests.factories import (
    AIGUL,
    AT,
    DIRECTOR,
    PDF,
    data,
    delegate,
    passport,
    plan,
)
from shanyrak.cooperation.preparation.rules import FileTooLarge, FileUnreadable
from shanyrak.cooperation.preparation.tests.factories import visit
from shanyrak.cooperation.registration.models import Registration
from shanyrak.journal.models import Entry
from shanyrak.roles import VISITOR, NotPermitted, Role

pytestmark = pytest.mark.django_db
DAY = datetime(2026, 10, 18, 3, tzinfo=UTC)


def acts(act: str) -> list[dict[str, object]]:
    return list(Entry.objects.filter(act=act).values_list("facts", flat=True))


def test_a_passport_is_sealed_and_its_row_says_nothing_but_the_day() -> None:
    kept = passport(number="N12345678")
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(p)::text FROM passports_passport p")
        (row,) = cursor.fetchone()
    assert "N12345678" not in row
    assert "OMAROVA" not in row
    assert kept.purge_on == date(2026, 10, 18)
    (facts,) = acts("passports.passport.kept")
    assert facts == {
        "activity": kept.registration.activity_id,
        "registration": kept.registration_id,
        "passport": kept.pk,
        "own": False,
    }


def test_it_is_kept_only_where_it_is_asked_for_and_of_those_who_come() -> None:
    with pytest.raises(NotAskedFor):
        keep(registration=delegate(visit()), data=data(), by=AIGUL, at=AT)
    gone = delegate(plan().activity, email="gone@example.org")
    Registration.objects.filter(pk=gone.pk).update(state="withdrawn")
    with pytest.raises(NotComing):
        keep(registration=gone, data=data(), by=AIGUL, at=AT)
    with pytest.raises(NotPermitted):
        keep(registration=delegate(Plan.objects.get().activity), data=data(), by=VISITOR, at=AT)
    assert not Passport.objects.exists()


def test_a_scan_is_what_it_says_and_no_larger_than_it_may_be() -> None:
    person = delegate(plan().activity)
    with pytest.raises(FileUnreadable):
        keep(registration=person, data=data(), scan=b"<svg onload=alert(1)>", by=AIGUL, at=AT)
    with pytest.raises(FileTooLarge):
        keep(registration=person, data=data(), scan=b"%PDF-" + b"x" * 6_000_000 + b"%%EOF", by=AIGUL, at=AT)
    kept = keep(registration=person, data=data(), scan=PDF, by=AIGUL, at=AT)
    assert read_scan(passport_id=kept.pk, reason="visa", by=DIRECTOR, at=AT) == PDF
    files = b"".join(file.read_bytes() for file in keyring().folder.iterdir())
    assert PDF not in files


def test_only_the_director_and_officers_who_were_named_read_it_and_each_time_is_noted() -> None:
    kept, officer = passport(), person_with(Role.OFFICER)
    activity = kept.registration.activity
    with pytest.raises(NotNamed):
        read(passport_id=kept.pk, reason="visa", by=officer, at=AT)
    assert not Reading.objects.exists()
    assert read(passport_id=kept.pk, reason="visa", by=DIRECTOR, at=AT) == data()
    name_reader(activity=activity, user=officer, by=DIRECTOR, at=AT)
    fresh = User.objects.get(pk=officer.pk)
    assert read(passport_id=kept.pk, reason="hotel", by=fresh, at=AT).number == "N12345678"
    assert list(Reading.objects.order_by("pk").values_list("reason", "by")) == [
        ("visa", 8),
        ("hotel", officer.pk),
    ]
    assert [facts["reason"] for facts in acts("passports.passport.read")] == ["visa", "hotel"]
    unname_reader(activity=activity, user=officer, by=DIRECTOR, at=AT)
    with pytest.raises(NotNamed):
        read(passport_id=kept.pk, reason="visa", by=fresh, at=AT)
    with pytest.raises(NotPermitted):
        read(passport_id=kept.pk, reason="visa", by=person_with(Role.AUDITOR), at=AT)
    with pytest.raises(NotPermitted):
        name_reader(activity=activity, user=officer, by=AIGUL, at=AT)


def test_the_journal_never_has_a_value() -> None:
    kept = passport()
    read(passport_id=kept.pk, reason="visa", by=DIRECTOR, at=AT)
    erase(passport_id=kept.pk, by=AIGUL, at=AT)
    everything = " ".join(Entry.objects.values_list("body", flat=True))
    assert "passports.passport.read" in everything
    for value in ("N12345678", "1985-03-09", "2032-01-09"):
        assert value not in everything


def test_entered_anew_it_has_a_new_key_and_the_old_one_is_destroyed(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    kept = passport(scan=PDF)
    old = kept.key_name
    with django_capture_on_commit_callbacks(execute=True):
        again = keep(registration=kept.registration, data=data(number="N99"), by=AIGUL, at=AT)
    assert again.pk == kept.pk
    assert not list(keyring().folder.glob(f"{old}*"))
    assert read(passport_id=kept.pk, reason="visa", by=DIRECTOR, at=AT).number == "N99"
    assert read_scan(passport_id=kept.pk, reason="visa", by=DIRECTOR, at=AT) == PDF, "the scan is taken over"


def test_on_its_day_it_is_purged_with_key_and_scan_and_the_journal_says_so() -> None:
    activity = plan().activity
    two = [passport(of=delegate(activity, email=f"{n}@example.org"), scan=PDF) for n in range(2)]
    assert purge_due(by=AIGUL, at=DAY - timedelta(days=1)) == 0
    assert purge_due(by=AIGUL, at=DAY) == 2
    assert not Passport.objects.exists()
    assert sorted(file.name for file in keyring().folder.iterdir()) == [".lock", "installation-1.key"]
    (facts,) = acts("passports.passport.purged")
    assert facts == {
        "activity": activity.pk,
        "passports": [one.pk for one in two],
        "count": 2,
        "rule": "day",
        "due_on": "2026-10-18",
    }
    entry = Entry.objects.get(act="passports.passport.purged")
    assert Purge.objects.get().fingerprint == bytes(entry.leaf_hash).hex()
    assert purge_due(by=AIGUL, at=DAY) == 0


def test_whoever_no_longer_comes_is_purged_at_once_and_so_is_a_cancelled_visit() -> None:
    activity = plan().activity
    gone = passport(of=delegate(activity, email="gone@example.org"))
    stays = passport(of=delegate(activity, email="stays@example.org"))
    Registration.objects.filter(pk=gone.registration_id).update(state="withdrawn")
    assert purge_due(by=AIGUL, at=AT) == 1
    assert Passport.objects.get().pk == stays.pk
    edit_activity(
        record_id=activity.pk, version=activity.version, wanted={"status": "cancelled"}, by=AIGUL, at=AT
    )
    assert purge_due(by=AIGUL, at=AT) == 1
    assert [facts["rule"] for facts in acts("passports.passport.purged")] == ["no_longer_coming", "cancelled"]


def test_the_day_follows_the_visit_and_the_plan() -> None:
    kept = passport()
    activity = kept.registration.activity
    edit_activity(
        record_id=activity.pk,
        version=activity.version,
        wanted={"since": "2026-10-01", "until": "2026-10-05"},
        by=AIGUL,
        at=AT,
    )
    assert settle_days(by=AIGUL, at=AT) == 1
    kept.refresh_from_db()
    assert kept.purge_on == date(2026, 11, 4)
    activity.refresh_from_db()
    ask_for_passports(activity=activity, kept_days=0, by=AIGUL, at=AT)
    kept.refresh_from_db()
    assert kept.purge_on == date(2026, 10, 5)
    with pytest.raises(KeptTooLong):
        ask_for_passports(activity=activity, kept_days=200, by=AIGUL, at=AT)


class Killed(BaseException):
    """What a kill looks like from inside."""


def test_killed_after_the_keys_are_destroyed_the_next_purge_finishes_and_says_so_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = passport()

    def killed(*_args: object, **_options: object) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(purging, "record", killed)
        with pytest.raises(Killed):
            purge_due(by=AIGUL, at=DAY)
    assert Passport.objects.exists(), "the row is there still"
    with pytest.raises(Unreadable):
        read(passport_id=kept.pk, reason="visa", by=DIRECTOR, at=DAY)
    assert not acts("passports.passport.purged"), "and nothing says that it is gone"
    assert purge_due(by=AIGUL, at=DAY) == 1
    assert len(acts("passports.passport.purged")) == 1


def test_asking_no_longer_erases_everything() -> None:
    kept = passport()
    assert stop_asking(activity=kept.registration.activity, by=AIGUL, at=AT) == 1
    assert not Plan.objects.exists()
    assert not Passport.objects.exists()


def test_after_a_rotation_everything_opens_as_before() -> None:
    kept = passport()
    assert rotate_keys(by=AIGUL, at=AT) == 1
    assert read(passport_id=kept.pk, reason="visa", by=DIRECTOR, at=AT) == data()
    assert acts("passports.keys.rotated") == [{"passports": 1}]


def test_a_letter_for_a_visa_names_the_number_for_those_who_may_read_it_and_that_is_noted() -> None:
    kept = passport()
    guest = kept.registration_id
    assert passport_number(guest, by=AIGUL, at=AT) == "", "an officer whom nobody named writes it without"
    assert passport_number(guest, by=DIRECTOR, at=AT) == "N12345678"
    assert list(Reading.objects.values_list("reason", "by")) == [("visa", 8)]
    keyring().destroy(kept.key_name)
    assert passport_number(guest, by=DIRECTOR, at=AT) == ""
