"""The keys: in files of their owner, in the backup, in no dump and no log; renewed without breaking what was signed."""

from __future__ import annotations

import logging
from io import StringIO
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from django.conf import LazySettings
from django.core.management import call_command
from django.db import connection
from django.utils.timezone import now

from shanyrak.certificates.actions import renew_keys
from shanyrak.certificates.gateways import key_sets, signing_keys
from shanyrak.certificates.models import HeldBy
from shanyrak.certificates.queries import checked
from shanyrak.certificates.tests.factories import NOON, OFFICER, issued
from shanyrak.journal.models import Entry
from shanyrak.places import Places
from shanyrak.roles import NotPermitted
from shanyrak.runtime.backup import kept_files
from shanyrak_methods.signatures.keys import new_key_set

pytestmark = pytest.mark.django_db


def test_the_keys_lie_in_a_file_of_their_owner_and_in_the_backup(keys_of_their_own: Path) -> None:
    made = key_sets(at=NOON)
    file = keys_of_their_own / "keys" / "certificates-0001.key"
    assert file.stat().st_mode & 0o777 == 0o600
    assert key_sets(at=NOON) == made
    assert kept_files(Places(keys_of_their_own))["keys/certificates-0001.key"] == file


def test_no_table_and_no_log_holds_a_private_key(
    keys_of_their_own: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        issued()
    secret = (keys_of_their_own / "keys" / "certificates-0001.key").read_text()
    lines = [
        line for line in secret.replace("\\n", "\n").splitlines() if len(line) == 64 or "PRIVATE" in line
    ]
    assert lines
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table.startswith("certificates_"):
                cursor.execute(f"SELECT string_agg(t::text, '') FROM \"{table}\" t")  # noqa: S608 - names of our own
                kept = cursor.fetchone()[0] or ""
                assert not [line for line in lines if "PRIVATE" in line and line in kept]
    assert "PRIVATE" not in caplog.text


def test_after_the_keys_were_renewed_old_and_new_certificates_hold() -> None:
    issued("before")
    said = StringIO()
    call_command("renew_certificate_keys", stdout=said)
    issued("after")
    assert len(key_sets(at=NOON)) == 2
    assert Entry.objects.filter(act="certificates.keys.renewed").count() == 1
    tokens = [held.token for held in HeldBy.objects.order_by("pk")]
    assert tokens[0].split(".")[0] != tokens[1].split(".")[0]
    for held in HeldBy.objects.all():
        for content in (held.token.encode(), bytes(held.pdf)):
            assert checked(content, at=now())[0].holds
    with pytest.raises(NotPermitted):
        renew_keys(by=OFFICER, at=NOON)


def test_the_hubs_own_certificate_signs_once_it_is_set_up(settings: LazySettings, tmp_path: Path) -> None:
    issued("before")
    own = new_key_set(hub="Agency of Trust", at=NOON)
    file = tmp_path / "hub.p12"
    file.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"hub", own.signer_key, own.signer, [own.root], BestAvailableEncryption(b"secret")
        )
    )
    settings.CERTIFICATES_P12, settings.CERTIFICATES_P12_PASSWORD = str(file), "secret"
    assert signing_keys(at=NOON).signer == own.signer
    issued("after")
    for held in HeldBy.objects.all():
        assert checked(bytes(held.pdf), at=NOON)[0].holds
