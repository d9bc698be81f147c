"""OWASP A09: what matters is written down, and no secret with it."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from io import StringIO

import pytest
from django.db import connection
from django.test import Client
from django.utils.timezone import now

from shanyrak.accounts.actions import ensure_administrator, one_time_link
from shanyrak.accounts.models import User
from shanyrak.accounts.testing import PASSWORD, SignIn, person_with
from shanyrak.journal.models import Entry
from shanyrak.roles import Role
from shanyrak.runtime.logs import OneLine, start_logging

pytestmark = pytest.mark.django_db
CANARY = "canary-Wr0ng-pa55word-4711"
NEW_PASSWORD = "kestrel over seven hills"


@pytest.fixture
def log() -> Iterator[StringIO]:
    """Everything the platform says, down to the smallest, as its log writes it."""
    said = StringIO()
    handler = logging.StreamHandler(said)
    handler.setFormatter(OneLine())
    root = logging.getLogger()
    level, accounts = root.level, logging.getLogger("shanyrak.accounts").level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    logging.getLogger("shanyrak.accounts").setLevel(logging.INFO)
    yield said
    root.removeHandler(handler)
    root.setLevel(level)
    logging.getLogger("shanyrak.accounts").setLevel(accounts)


def test_who_signs_in_and_who_is_refused_is_written_down(log: StringIO, aigul: User) -> None:
    browser = Client(REMOTE_ADDR="192.0.2.7")
    browser.post("/sign-in/", {"login": aigul.email, "password": "wrong"})
    browser.post("/sign-in/", {"login": aigul.email, "password": PASSWORD})

    assert "Sign-in refused from 192.0.2.7." in log.getvalue()
    assert f"User {aigul.pk} signed in from 192.0.2.7." in log.getvalue()


def test_a_refused_link_is_written_down(log: StringIO, client: Client) -> None:
    client.post("/sign-in/never-made/")
    client.get("/invitation/never-made/")
    assert "A sign-in link was refused." in log.getvalue()
    assert "An invitation was refused." in log.getvalue()


def test_the_log_of_a_running_installation_keeps_sign_ins() -> None:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    try:
        start_logging()
        assert logging.getLogger("shanyrak.accounts.adapters").isEnabledFor(logging.INFO)
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
        logging.captureWarnings(capture=False)


def everything_kept() -> str:
    """Return every text the database holds."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
        tables = [name for (name,) in cursor.fetchall()]
        kept = []
        for table in tables:
            cursor.execute(f'SELECT string_agg(t::text, chr(10)) FROM "{table}" t')  # noqa: S608 - a name the database gave
            kept.append(str(cursor.fetchone()[0]))
    return "\n".join(kept)


def test_no_secret_is_in_the_log_the_journal_or_the_database(log: StringIO, sign_in: SignIn) -> None:
    aigul, administrator = person_with(Role.OFFICER), sign_in(Role.ADMINISTRATOR)
    browser = Client()
    browser.post("/sign-in/", {"login": CANARY, "password": CANARY})
    browser.post("/sign-in/", {"login": aigul.email, "password": CANARY})
    browser.post("/sign-in/", {"login": aigul.email, "password": PASSWORD})
    browser.post("/account/confirm/", {"password": CANARY})
    browser.post("/account/confirm/", {"password": PASSWORD})
    changed = {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    browser.post("/account/password/", changed)
    secret = re.search(r"<code>([A-Z2-7]+)</code>", browser.get("/account/security/app/").content.decode())
    form = {"email": "nino@example.org", "language": "en", "roles": "expert", "since": "2026-01-01"}
    invited = administrator.post("/accounts/invite/", form).content.decode()
    link = re.search(r"/invitation/([^/\"]+)/", invited)
    path = one_time_link(user=ensure_administrator(by=aigul, at=now()), by=aigul, at=now())
    Client().post(path)
    Client().post(path)
    assert link
    Client().get(f"/invitation/{link[1]}/")

    token = path.removeprefix("/sign-in/").strip("/")
    written = log.getvalue() + "".join(Entry.objects.values_list("body", flat=True))
    kept = everything_kept()
    for hidden in (CANARY, PASSWORD, NEW_PASSWORD, token, link[1]):
        assert hidden not in written
        assert hidden not in kept
    assert secret is None or secret[1] not in written
    assert "signed in" in written


def test_the_journal_tells_of_every_act_that_changes_who_may_what(sign_in: SignIn) -> None:
    administrator, other = sign_in(Role.ADMINISTRATOR), person_with(Role.EXPERT)
    administrator.post(f"/accounts/{other.pk}/role/", {"role": "auditor", "since": "2026-01-01"})
    administrator.post(f"/accounts/{other.pk}/close/")

    told = list(Entry.objects.filter(act__startswith="accounts.").values_list("act", "facts__user"))
    assert ("accounts.role.granted", other.pk) in told
    assert ("accounts.user.closed", other.pk) in told
