"""After its day no passport value is found anywhere: not in the database, not in files, backups, logs or mails.

A real installation, spoken to by its pages and commands; real mails to a server on this machine. The values are
canaries: words that exist nowhere else, in Latin and Cyrillic letters, searched for in every encoding. The same search
finds what was laid out for it in each of these places, so that finding nothing means something.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from tests.faults.conftest import Place, folder, free_port, new_place, place, prepared_data
from tests.security.canaries import forms_of, found_below, found_in

from shanyrak.cooperation.passports.keyring import KeyGone, Keyring
from shanyrak.notices.tests.mail_server import Postbox
from shanyrak.runtime import dump, postgres
from shanyrak.runtime.programs import programs

__all__ = ["folder", "new_place", "place", "prepared_data"]
pytestmark = pytest.mark.xdist_group("faults")

NUMBER, CYRILLIC_NUMBER = "N74390162", "К58203917"
SURNAME, CYRILLIC_SURNAME = "QUANDRILAVSKAYA", "ҚУАНДРЫЛАВСКАЯ"
GIVEN, CYRILLIC_GIVEN = "XENOBIYA", "ЗЕНОБИЯҢҒЫ"
SCAN = "SCANCANARY7719"
CANARIES = (NUMBER, CYRILLIC_NUMBER, SURNAME, CYRILLIC_SURNAME, GIVEN, CYRILLIC_GIVEN, SCAN)
LAID_OUT = "HENAVIMARUK"  # what the search is to find, in each place where it searches
KILLED = 9

DJANGO = """
import django, os
from django.conf import settings
plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
settings.STORAGES = settings.STORAGES | {"staticfiles": plain}
django.setup()
from datetime import date, timedelta
from django.test import Client
from django.utils.timezone import now, localdate
from shanyrak.accounts.models import User, HeldRole
from shanyrak.accounts.testing import person_with
from shanyrak.roles import Role, Holder
from shanyrak.cooperation.passports.models import Passport, Reading
def browser(role):
    held = HeldRole.objects.filter(role=role.value).first()
    user = held.user if held else person_with(role)
    made = Client()
    made.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return made
"""

ENTER = """
from django.core.files.uploadedfile import SimpleUploadedFile
from shanyrak.cooperation.preparation.tests.factories import visit
from shanyrak.cooperation.passports.actions import ask_for_passports
from shanyrak.cooperation.registration.tests.factories import registration
from shanyrak.cooperation.registration.links import own_address
officer, director = browser(Role.OFFICER), browser(Role.DIRECTOR)
aigul = User.objects.get(held_roles__role="officer")
over = localdate() - timedelta(days=2)
activity = visit(since=(over - timedelta(days=3)).isoformat(), until=over.isoformat())
ask_for_passports(activity=activity, kept_days=0, by=aigul, at=now())
first = registration(activity, email="dana@example.org", at=now())
second = registration(activity, email="marat@example.org", given_name="Marat", family_name="Ospanov", at=now())
base = {"country": "KZ", "born_on": "1985-03-09", "sex": "F", "issued_on": "2022-01-10", "expires_on": "2036-01-09"}
scan = b"%PDF-1.7 " + b"SCAN" + b" " + SCAN.encode() + b" %%EOF"
own = own_address(first) + "passport/"
nobody = Client(raise_request_exception=False)
wrong = base | {"number": NUMBER, "surname": SURNAME, "given_names": GIVEN, "expires_on": "2020-01-01"}
assert nobody.post(own, wrong).status_code == 200, "a mistake is shown, and kept nowhere"
said = base | {"number": NUMBER, "surname": SURNAME, "given_names": GIVEN}
assert nobody.post(own, said | {"scan": SimpleUploadedFile("passport.pdf", scan)}).status_code == 302
said = base | {"number": CYRILLIC_NUMBER, "surname": CYRILLIC_SURNAME, "given_names": CYRILLIC_GIVEN}
answer = officer.post(f"/passports/of/{second.pk}/", said)
assert answer.status_code == 302, answer.content.decode()
"""

READ = """
director = browser(Role.DIRECTOR)
seen = ""
for passport in Passport.objects.order_by("pk"):
    seen += director.post(f"/passports/{passport.pk}/", {"reason": "visa"}).content.decode()
    if passport.has_scan:
        seen += director.post(f"/passports/{passport.pk}/scan/", {"reason": "visa"}).content.decode("latin-1")
print(seen)
"""

MAILS = """
from shanyrak.notices.tests.factories import told
from shanyrak.notices.tasks import send
from shanyrak.notices.sending import send_due
from datetime import timedelta
for user in User.objects.filter(held_roles__isnull=False):
    told(user)
while send_due(lasts=timedelta(seconds=30)):
    pass
"""

KILL = """
from shanyrak.cooperation.passports import purging
def killed(*_args, **_options):
    os._exit(KILLED)
purging.record = killed
from shanyrak.cooperation.passports.tasks import purge_what_is_due
purge_what_is_due(at=now())
"""

PROOF = """
import json
from shanyrak.cooperation.passports.models import Purge
from shanyrak.journal.actions import sign_checkpoint
sign_checkpoint(at=now())
purge = Purge.objects.get()
public = Client()
found = public.get(f"/journal/find?q={purge.fingerprint}", follow=True)
assert found.status_code == 200
place = found.redirect_chain[-1][0]
proof = public.get(place + "proof.json")
assert proof.status_code == 200
print(json.dumps({"count": purge.count, "rule": purge.rule, "page": found.content.decode(), "proof": proof.content.decode()}))
"""


@pytest.fixture
def postbox() -> Iterator[tuple[Postbox, int]]:
    """A mail server of this machine that keeps what it is sent."""
    box, port = Postbox(), free_port()
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    yield box, port
    server.stop()


@pytest.fixture
def spoken_to(place: Place, postbox: tuple[Postbox, int]) -> Callable[[str], str]:
    """Runs a few lines in the installation, and returns what they print."""
    _box, port = postbox
    names = {
        name: value for name, value in globals().items() if isinstance(value, str | int) and name.isupper()
    }
    values = "\n".join(f"{name} = {value!r}" for name, value in names.items())

    def run(program: str, status: int = 0) -> str:
        place.address()
        done = place.end_of(
            ["-c", f"{values}\n{DJANGO}\n{dedent(program)}"],
            SHANYRAK_SMTP_HOST="127.0.0.1",
            SHANYRAK_SMTP_PORT=str(port),
            DJANGO_SETTINGS_MODULE="shanyrak.site.settings",
            DATABASE_URL=place.address(),
            PYTHONPATH=f"{place.environment['PYTHONPATH']}:{Path(__file__).parents[2]}",
        )
        assert done.returncode == status, done.stderr[-4000:]
        written.append(done.stderr)
        return done.stdout

    written: list[str] = []
    run.written = written  # type: ignore[attr-defined]  # what the programs wrote besides: their log
    return run


def as_sql(place: Place) -> bytes:
    """Return the whole database as SQL: every table, its history, sessions, the queue."""
    with (place.data / "dump.sql").open("wb") as output:
        done = dump.tool("pg_dump", "--format=plain", "--inserts", address=place.address(), output=output)
    assert done.returncode == 0, done.stderr
    content = (place.data / "dump.sql").read_bytes()
    (place.data / "dump.sql").unlink()
    assert b"INSERT INTO" in content
    return content


def opened_backup(file: Path, into: Path) -> Path:
    """Unpack a backup, its database as SQL; return the folder."""
    into.mkdir()
    with tarfile.open(file) as tar:
        tar.extractall(into, filter="data")
    with (into / "database.sql").open("wb") as output:
        subprocess.run(
            [str(programs().folder / "pg_restore"), "--file=-", str(into / "database.dump")],
            stdout=output,
            check=True,
        )
    return into


def flushed(place: Place) -> None:
    """Let everything that PostgreSQL holds in memory stand in its files: it writes all of it when it is stopped."""
    postgres.stop(place.data / "postgres")


def everything_found(place: Place, box: Postbox, log: list[str], values: tuple[str, ...]) -> list[str]:
    """Search the database, the files of the database and all others, the logs and the mails."""
    in_tables = as_sql(place)
    flushed(place)
    mails = [mail.original_content or b"" for mail in box.taken]
    bodies = [part.get_payload(decode=True) or b"" for mail in box.mails for part in mail.walk()]
    found = [f"in the database: {one}" for one in found_in(in_tables, values)]
    found += [f"in a file: {one}" for one in found_below(place.data, values)]
    found += [f"in a log: {one}" for one in found_in("\n".join(log).encode(), values)]
    for content in (*mails, *(body for body in bodies if isinstance(body, bytes))):
        found += [f"in a mail: {one}" for one in found_in(bytes(content), values)]
    return found


def lay_out(place: Place, box: Postbox, spoken_to: Callable[[str], str]) -> None:
    """Lay a word where the search is to find it: in a table, in a history, in the queue, in a file, in a mail."""
    spoken_to("""
        from shanyrak.directory.actions import add_party
        from shanyrak.records.languages import texts_from
        from shanyrak.notices.tests.factories import told
        aigul = User.objects.get(held_roles__role="officer")
        add_party(party_kind="organization", names=texts_from({"ru": LAID_OUT}), by=aigul, at=now())
        aigul.name = LAID_OUT; aigul.save()
        from django.db import connection
        with connection.cursor() as cursor:
            job = "INSERT INTO procrastinate_jobs (queue_name, task_name, args) VALUES ('q', 't', %s)"
            cursor.execute(job, ['{"name": "' + LAID_OUT + '"}'])
    """)
    (place.data / "log").mkdir(exist_ok=True)
    (place.data / "log" / "laid-out.log").write_bytes(LAID_OUT.encode("utf-16-le"))


@pytest.mark.parametrize("value", [NUMBER, CYRILLIC_SURNAME])
def test_the_search_finds_a_value_in_every_form(value: str) -> None:
    for form, written in forms_of(value).items():
        assert found_in(b"before" + written + b"after", [value]), form
    assert not found_in(b"nothing of it", [value])


def test_after_its_day_no_value_of_a_passport_is_found_anywhere(
    place: Place, folder: Path, postbox: tuple[Postbox, int], spoken_to: Any
) -> None:
    box, _port = postbox
    log: list[str] = spoken_to.written
    spoken_to(ENTER)
    spoken_to(MAILS)
    assert box.taken, "mails went out"

    # What was entered can be read, by those who may: the values were here.
    read = spoken_to(READ)
    assert {value for value in CANARIES if value in read} == set(CANARIES)

    # Sealed, they stand nowhere even before.
    assert everything_found(place, box, log, CANARIES) == []

    # The search would have found them: what was laid out is found in each place.
    lay_out(place, box, spoken_to)
    found = everything_found(place, box, log, (LAID_OUT,))
    assert {"in the database", "in a file"} <= {one.partition(":")[0] for one in found}
    in_files = " ".join(one for one in found if "in a file" in one)
    assert "postgres/" in in_files, "in PostgreSQL's own files too"
    assert "pg_wal/" in in_files, "and in its log of changes"
    assert "log/laid-out.log" in in_files
    assert found_in(f"a log with {LAID_OUT}".encode(), [LAID_OUT])

    # A backup from before: with the keys that are on this machine today, whoever has it could open it.
    before = folder / "before.backup"
    assert place.run("backup", str(before)).returncode == 0
    old = opened_backup(before, folder / "before")
    assert found_below(old, [LAID_OUT]), "the search looks into backups"
    assert found_below(old, CANARIES) == []
    names = [key.stem for key in (place.data / "passports").glob("*.key") if len(key.stem) == 32]
    assert len(names) == 2
    assert [len(Keyring(place.data / "passports").get(name)) for name in names] == [32, 32]
    assert not [file for file in old.rglob("*") if file.stem in names], "no backup takes the keys along"

    # The purge is killed half-way, and finished by the command.
    spoken_to(KILL, status=KILLED)
    assert place.ask("SELECT count(*) FROM passports_passport") == 2
    done = place.run("purge", "passports")
    assert (done.returncode, done.stdout) == (0, "Passports purged: 2.\n"), done.stderr
    log.append(done.stderr + done.stdout)

    # Gone: from the database and its histories, queue and sessions; from every file; from logs and mails.
    assert place.ask("SELECT count(*) FROM passports_passport") == 0
    assert everything_found(place, box, log, CANARIES) == []
    assert sorted(file.name for file in (place.data / "passports").iterdir()) == [
        ".lock",
        "installation-1.key",
    ]

    # From every backup made since; and the one from before opens with nothing that is left on this machine.
    after = folder / "after.backup"
    assert place.run("backup", str(after)).returncode == 0
    assert found_below(opened_backup(after, folder / "after"), CANARIES) == []
    assert b"COPY public.passports_passport " in (folder / "before" / "database.sql").read_bytes()
    for name in names:
        assert name.encode() in (folder / "before" / "database.sql").read_bytes(), "its row is in there"
        with pytest.raises(KeyGone):
            Keyring(place.data / "passports").get(name)

    # The journal says so to everybody, and verifies.
    proof = json.loads(spoken_to(PROOF))
    assert (proof["count"], proof["rule"]) == (2, "day")
    assert "purged" in proof["page"].lower()
    assert found_in(proof["proof"].encode(), CANARIES) == []
    assert place.run("verify").returncode == 0
    shutil.rmtree(folder / "before")
