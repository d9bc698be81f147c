"""OWASP A08: what was signed or sealed cannot be changed unseen, and nothing from outside is taken for code."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.signing import dumps
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.utils.timezone import now

from shanyrak.accounts.actions import ensure_administrator, invite, one_time_link
from shanyrak.accounts.links import digest_of, new_token, read_email_change, signed_email_change
from shanyrak.accounts.models import User
from shanyrak.accounts.rules import LinkNotValid
from shanyrak.journal.actions import record, sign_checkpoint
from shanyrak.journal.testing import tamper
from shanyrak.journal.verification import verify
from shanyrak.roles import Holder, Role
from shanyrak.site import settings as as_shipped

pytestmark = pytest.mark.django_db
DANA = Holder(pk=7, held=frozenset({Role.ADMINISTRATOR}))


def changes_of(token: str) -> list[str]:
    """Return the token with one sign changed, for every sign."""
    return [
        token[:place] + ("A" if sign != "A" else "B") + token[place + 1 :]
        for place, sign in enumerate(token)
        if place != len(token) - 1  # the last sign of a base64 text may hold bits that mean nothing
    ]


def test_no_changed_token_is_taken_for_one_of_ours() -> None:
    token = new_token("sign_in")
    for changed in [*changes_of(token), token + "A", token[:-5], "", ".", token.partition(".")[0]]:
        with pytest.raises(LinkNotValid):
            digest_of(changed, "sign_in")


def test_a_token_for_one_thing_opens_no_other(client: Client) -> None:
    path = one_time_link(user=ensure_administrator(by=DANA, at=now()), by=DANA, at=now())
    token = path.removeprefix("/sign-in/").strip("/")
    assert client.get(f"/invitation/{token}/").status_code == 403
    assert client.post(f"/account/email/{token}/").status_code == 403

    invited = invite(email="a@example.org", roles=[Role.EXPERT], since=now().date(), by=DANA, at=now()).path
    token = invited.removeprefix("/invitation/").strip("/")
    assert client.post(f"/sign-in/{token}/").status_code == 403


def test_nobody_writes_a_change_of_address_themselves(aigul: User) -> None:
    with pytest.raises(LinkNotValid):
        read_email_change(dumps([aigul.pk, aigul.email, "me@example.org"], salt="guessed"))
    genuine = signed_email_change(aigul, "me@example.org")
    for changed in changes_of(genuine)[:: max(1, len(genuine) // 40)]:
        with pytest.raises(LinkNotValid):
            read_email_change(changed)


def test_sessions_hold_data_and_no_code() -> None:
    serializer = getattr(
        as_shipped, "SESSION_SERIALIZER", "django.contrib.sessions.serializers.JSONSerializer"
    )
    assert serializer.endswith("JSONSerializer")


def test_a_made_up_session_is_nobodys(client: Client) -> None:
    client.cookies["sessionid"] = "a" * 32
    assert client.get("/today/").status_code == 302


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE journal_entry SET facts = '{}'",
        "DELETE FROM journal_entry",
        "UPDATE journal_entry SET position = 99",
    ],
)
def test_the_database_itself_refuses_to_change_the_journal(
    sql: str, give_positions: Callable[[], None]
) -> None:
    record("hub.greeting.said", by=DANA, at=now(), facts={"to": "everybody"})
    give_positions()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def test_who_changes_the_journal_behind_the_database_is_found_out(give_positions: Callable[[], None]) -> None:
    for number in range(5):
        record("hub.greeting.said", by=DANA, at=now(), facts={"number": number})
    give_positions()
    sign_checkpoint(at=now())
    assert verify().ok

    tamper("UPDATE journal_entry SET body = replace(body, '\"number\":3', '\"number\":4')")
    assert not verify().ok
