"""A link signs its person in once, within a day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from shanyrak.accounts.actions import ensure_administrator, one_time_link, use_one_time_link
from shanyrak.accounts.models import SignInLink, User
from shanyrak.accounts.rules import LinkNotValid
from shanyrak.roles import VISITOR, Role

pytestmark = pytest.mark.django_db
NOON = datetime.now(UTC)


@pytest.fixture
def platform() -> User:
    return User.objects.platform()


@pytest.fixture
def administrator(platform: User) -> User:
    return ensure_administrator(by=platform, at=NOON)


def token_of(path: str) -> str:
    return path.removeprefix("/sign-in/").removesuffix("/")


def test_the_first_start_makes_an_administrator_who_can_review_alone(administrator: User) -> None:
    assert administrator.roles() >= {Role.ADMINISTRATOR, Role.DIRECTOR, Role.OFFICER}


def test_the_second_start_finds_the_same_administrator(administrator: User, platform: User) -> None:
    assert ensure_administrator(by=platform, at=NOON + timedelta(days=3)) == administrator


def test_looking_at_the_link_does_not_use_it_up(administrator: User, platform: User, client: Client) -> None:
    path = one_time_link(user=administrator, by=platform, at=NOON)

    for _scanner in range(3):
        assert client.get(path).status_code == 200
    pressed = client.post(path)

    assert pressed["Location"] == "/today/"
    assert client.get("/today/").status_code == 200


def test_a_link_works_once(administrator: User, platform: User, client: Client) -> None:
    path = one_time_link(user=administrator, by=platform, at=NOON)
    client.post(path)

    again = Client()
    assert again.post(path).status_code == 403
    assert again.get("/today/").status_code == 302


def test_a_link_works_for_a_day_and_not_longer(administrator: User, platform: User) -> None:
    first = token_of(one_time_link(user=administrator, by=platform, at=NOON))
    second = token_of(one_time_link(user=administrator, by=platform, at=NOON))

    use_one_time_link(token=first, by=VISITOR, at=NOON + timedelta(hours=23, minutes=59))
    with pytest.raises(LinkNotValid):
        use_one_time_link(token=second, by=VISITOR, at=NOON + timedelta(hours=24))


def test_a_changed_token_opens_nothing(administrator: User, platform: User, client: Client) -> None:
    path = one_time_link(user=administrator, by=platform, at=NOON)
    assert client.post(path[:-2] + ("A" if path[-2] != "A" else "B") + "/").status_code == 403


def test_the_database_does_not_hold_what_opens(administrator: User, platform: User) -> None:
    token = token_of(one_time_link(user=administrator, by=platform, at=NOON))
    kept = bytes(SignInLink.objects.get().token_hash)
    assert kept not in token.encode()
    assert token.encode() not in kept


def test_a_closed_account_is_not_let_in_by_an_old_link(
    administrator: User, platform: User, client: Client
) -> None:
    path = one_time_link(user=administrator, by=platform, at=NOON)
    User.objects.filter(pk=administrator.pk).update(is_active=False)
    assert client.post(path).status_code == 403
