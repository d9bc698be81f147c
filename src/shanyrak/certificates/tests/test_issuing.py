"""Issuing: once for a key, numbered without a gap, told to the holder; replaced and revoked for everybody to see."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, transaction

from shanyrak.certificates.actions import issue, replace, revoke
from shanyrak.certificates.models import Certificate, HeldBy
from shanyrak.certificates.queries import (
    certificates_about,
    certificates_by_key,
    checked,
    current_status,
)
from shanyrak.certificates.rules import (
    AlreadyRevoked,
    Holder,
    NameMissing,
    NameTooLong,
    Reason,
    Standing,
)
from shanyrak.certificates.tests.factories import (
    AIGERIM,
    AUDITOR,
    DIRECTOR,
    FOCAL_POINT,
    NOON,
    OFFICER,
    ROUNDTABLE,
    attendance,
    issued,
)
from shanyrak.journal.models import Entry
from shanyrak.notices.models import Notice
from shanyrak.roles import NotPermitted
from shanyrak_methods.signatures.errors import Fault

pytestmark = pytest.mark.django_db


def test_a_certificate_holds_as_paper_and_as_badge() -> None:
    certificate = issued()
    held = HeldBy.objects.get(certificate=certificate)
    for content in (bytes(held.pdf), held.token.encode()):
        found, shown = checked(content, at=NOON)
        assert found.holds
        assert (found.holder, found.number) == ("Айгерим Оспанова", "2026-0001")
        assert shown is not None
        assert shown.uuid == certificate.uuid


def test_the_same_key_is_never_given_two() -> None:
    first = issued()
    assert issued(holder=Holder("Somebody else")).pk == first.pk
    assert Certificate.objects.count() == 1
    assert Notice.objects.count() == 1


def test_a_revoked_certificate_is_not_given_again_for_the_same_key() -> None:
    first = issued()
    revoke(certificate=first, reason=Reason.NOT_EARNED, by=DIRECTOR, at=NOON)
    assert issued().pk == first.pk
    assert not certificates_by_key([first.key])[first.key].is_valid


def test_numbers_run_without_a_gap_and_begin_anew_each_year() -> None:
    try:
        with transaction.atomic():
            issued("a")
            raise InterruptedError
    except InterruptedError:
        assert not Certificate.objects.exists()
    numbers = [str(issued(key).number) for key in "abc"]
    next_year = issued("d", at=datetime(2026, 12, 31, 20, 0, tzinfo=UTC))  # it is 2027 in Almaty
    assert [*numbers, str(next_year.number)] == ["2026-0001", "2026-0002", "2026-0003", "2027-0001"]
    places = list(Certificate.objects.order_by("pk").values_list("status_place", flat=True))
    assert places == [0, 1, 2, 3]


def test_the_holder_is_told_in_their_language_where_the_certificate_is() -> None:
    certificate = issued()
    told = Notice.objects.get()
    assert told.address == f"/certificates/{certificate.uuid}/"
    assert told.recipient is not None
    assert told.recipient.language == "ru"
    issued("without-mail", holder=Holder("Aigerim Ospanova"))
    assert Notice.objects.count() == 1


def test_a_revoked_certificate_is_known_from_the_status_list() -> None:
    certificate = issued()
    token = HeldBy.objects.get().token.encode()
    before = current_status(1, at=NOON)
    revoke(certificate=certificate, reason=Reason.IN_ERROR, by=DIRECTOR, at=NOON)
    assert current_status(1, at=NOON) != before
    found, shown = checked(token, at=NOON)
    assert found.fault is Fault.REVOKED
    assert shown is not None
    assert (shown.standing, shown.reason) == (Standing.REVOKED, "Issued in error")
    with pytest.raises(AlreadyRevoked):
        revoke(certificate=certificate, reason=Reason.IN_ERROR, by=DIRECTOR, at=NOON)


def test_a_misspelt_name_is_set_right_on_a_new_one() -> None:
    first = issued()
    second = replace(certificate=first, name="Айгерим  Оспанова ", by=OFFICER, at=NOON)
    first.refresh_from_db()
    assert (first.standing, first.reason) == (Standing.REPLACED, Reason.REPLACED)
    assert (second.replaces_id, str(second.number), second.key) == (first.pk, "2026-0002", first.key)
    assert HeldBy.objects.get(certificate=second).name == "Айгерим Оспанова"
    assert certificates_by_key([first.key])[first.key].id == second.pk
    assert [line.id for line in certificates_about(ROUNDTABLE)] == [first.pk, second.pk]
    with pytest.raises(AlreadyRevoked):
        replace(certificate=first, name="Once more", by=OFFICER, at=NOON)


def test_officers_issue_and_only_the_director_revokes() -> None:
    certificate = issued()
    for by in (OFFICER, AUDITOR, FOCAL_POINT):
        with pytest.raises(NotPermitted):
            revoke(certificate=certificate, reason=Reason.IN_ERROR, by=by, at=NOON)
    for by in (AUDITOR, FOCAL_POINT):
        with pytest.raises(NotPermitted):
            issued("other", by=by)
        with pytest.raises(NotPermitted):
            replace(certificate=certificate, name="Other", by=by, at=NOON)


@pytest.mark.parametrize(("name", "refusal"), [("  ", NameMissing), ("a" * 201, NameTooLong)])
def test_a_certificate_is_refused_without_a_name_or_with_an_endless_one(
    name: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        issue(holder=Holder(name), achievement=attendance(), about=ROUNDTABLE, key="k", by=OFFICER, at=NOON)


def test_the_journal_names_certificates_by_number_and_nobody_by_name() -> None:
    first = issued()
    replace(certificate=first, name="Айгерим Оспан", by=OFFICER, at=NOON)
    written = "".join(entry.body for entry in Entry.objects.all())
    assert "2026-0001" in written
    assert "Оспан" not in written
    assert AIGERIM.email not in written


def test_the_database_refuses_a_revoked_certificate_without_a_reason() -> None:
    certificate = issued()
    with pytest.raises(DatabaseError, match="revoked_certificate_says_why"):
        Certificate.objects.filter(pk=certificate.pk).update(standing=Standing.REVOKED.value)
