"""Giving and ending roles, closing and erasing accounts, and the page of what each role may do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils.timezone import localdate, now
from pytest_django import DjangoAssertNumQueries

from shanyrak.accounts.actions import (
    change_email_of,
    close_account,
    end_role,
    erase_person,
    grant_role,
    invite,
    reopen_account,
)
from shanyrak.accounts.models import HeldRole, User
from shanyrak.accounts.queries import names_of, rooms
from shanyrak.accounts.rules import (
    AddressTaken,
    LastAdministrator,
    NoAccount,
    RoleEnded,
    RoleHeldAlready,
)
from shanyrak.accounts.testing import SignIn, person_with
from shanyrak.directory.actions import add_party, merge_parties
from shanyrak.journal.actions import sign_checkpoint
from shanyrak.journal.models import Entry, PersonalPart
from shanyrak.journal.verification import verify
from shanyrak.records.languages import texts_from
from shanyrak.roles import ROLE_NAMES, Holder, NotPermitted, Role, declared

pytestmark = pytest.mark.django_db
BY = Holder(pk=7, held=frozenset({Role.ADMINISTRATOR}))
OFFICER = Holder(pk=8, held=frozenset({Role.OFFICER}))


@pytest.fixture
def timur() -> User:
    return person_with(Role.EXPERT)


@pytest.fixture
def dana() -> User:
    return person_with(Role.ADMINISTRATOR)


def role_of(user: User) -> HeldRole:
    return HeldRole.objects.get(user=user)


def today() -> date:
    return localdate()


def test_a_role_is_given_for_a_period_and_journalled(timur: User) -> None:
    grant_role(user_id=timur.pk, role=Role.AUDITOR, since=today(), by=BY, at=now())

    assert User.objects.get(pk=timur.pk).roles() == {Role.EXPERT, Role.AUDITOR, Role.PUBLIC}
    assert Entry.objects.get(act="accounts.role.granted").facts["role"] == "auditor"


def test_a_role_is_held_once_at_a_time(timur: User) -> None:
    with pytest.raises(RoleHeldAlready):
        grant_role(user_id=timur.pk, role=Role.EXPERT, since=today(), by=BY, at=now())


def test_an_officer_gives_no_role_but_focal_point(timur: User) -> None:
    with pytest.raises(NotPermitted):
        grant_role(user_id=timur.pk, role=Role.ADMINISTRATOR, since=today(), by=OFFICER, at=now())


def test_an_ended_role_is_held_until_its_last_day(timur: User) -> None:
    end_role(held_role_id=role_of(timur).pk, last_day=today(), by=BY, at=now())

    assert HeldRole.objects.on(today()).filter(user=timur).exists()
    assert not HeldRole.objects.on(today() + timedelta(days=1)).filter(user=timur).exists()


def test_a_role_that_had_not_begun_is_taken_away(timur: User) -> None:
    coming = grant_role(
        user_id=timur.pk, role=Role.AUDITOR, since=today() + timedelta(days=9), by=BY, at=now()
    )
    end_role(held_role_id=coming.pk, last_day=today(), by=BY, at=now())
    assert not HeldRole.objects.filter(pk=coming.pk).exists()


def test_what_has_ended_is_not_ended_again(timur: User) -> None:
    role = role_of(timur)
    end_role(held_role_id=role.pk, last_day=today() - timedelta(days=2), by=BY, at=now())
    with pytest.raises(RoleEnded):
        end_role(held_role_id=role.pk, last_day=today(), by=BY, at=now())


@pytest.mark.parametrize("act", [close_account, erase_person])
def test_the_last_administrator_stays(dana: User, act: object) -> None:
    reason = {"reason": "asked"} if act is erase_person else {}
    with pytest.raises(LastAdministrator):
        act(user_id=dana.pk, by=BY, at=now(), **reason)  # type: ignore[operator]


def test_the_last_administrator_keeps_the_role(dana: User) -> None:
    with pytest.raises(LastAdministrator):
        end_role(held_role_id=role_of(dana).pk, last_day=today(), by=dana, at=now())


def test_an_administrator_who_was_only_invited_is_no_other_administrator(dana: User) -> None:
    invite(email="new@example.org", roles=[Role.ADMINISTRATOR], since=today(), by=BY, at=now())
    with pytest.raises(LastAdministrator):
        close_account(user_id=dana.pk, by=BY, at=now())


def test_with_a_second_administrator_the_first_may_go(dana: User) -> None:
    person_with(Role.ADMINISTRATOR)
    assert not close_account(user_id=dana.pk, by=BY, at=now()).is_active


def test_a_closed_account_is_out_at_once_and_can_be_opened_again(sign_in: SignIn) -> None:
    expert = sign_in(Role.EXPERT)
    user = User.objects.get(name="Expert")

    close_account(user_id=user.pk, by=BY, at=now())
    assert expert.get("/today/").status_code == 302

    assert reopen_account(user_id=user.pk, by=BY, at=now()).is_active


def test_an_erased_person_has_no_name_and_no_address_and_what_they_did_stays(timur: User) -> None:
    entries = Entry.objects.count()
    erase_person(user_id=timur.pk, reason="asked", by=BY, at=now())

    kept = User.objects.get(pk=timur.pk)
    assert (kept.name, kept.is_active, "@example.org" in kept.email) == ("", False, False)
    assert names_of([timur.pk]) == {}
    assert Entry.objects.count() > entries
    with pytest.raises(NoAccount):
        reopen_account(user_id=timur.pk, by=BY, at=now())


def test_an_administrator_changes_an_address_but_not_to_one_that_is_taken(timur: User, dana: User) -> None:
    change_email_of(user_id=timur.pk, email="Timur@Example.org", by=BY, at=now())
    assert User.objects.get(pk=timur.pk).email == "timur@example.org"
    with pytest.raises(AddressTaken):
        change_email_of(user_id=dana.pk, email="timur@example.org", by=BY, at=now())


def test_the_platforms_own_account_is_nobodys_to_change() -> None:
    with pytest.raises(NoAccount):
        close_account(user_id=User.objects.platform().pk, by=BY, at=now())


def test_the_page_of_roles_asks_the_permissions_themselves(client: Client) -> None:
    page = client.get("/roles/", headers={"accept-language": "en"}).content.decode()

    assert all(name in page for name in ROLE_NAMES.values())
    assert page.count("<tbody>") == len(rooms())
    assert sum(len(room.rows) for room in rooms()) == len(declared)


def test_the_page_of_roles_says_what_is_so() -> None:
    row = next(row for room in rooms() for row in room.rows if row.text.startswith("Invite people, give"))
    yes = {role for role, answer in zip(Role, row.answers, strict=True) if answer == "yes"}
    assert yes == {Role.ADMINISTRATOR}


@pytest.mark.parametrize("people", [1, 12])
def test_the_list_asks_the_same_number_of_times(
    sign_in: SignIn, people: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    administrator = sign_in(Role.ADMINISTRATOR)
    for _one in range(people):
        person_with(Role.EXPERT)
    administrator.get("/accounts/")  # that somebody is here is noted once in some minutes
    with django_assert_num_queries(7):  # session, user, own roles, own notices; count, people, their roles
        administrator.get("/accounts/")


def test_every_page_about_a_person_opens_and_does_its_act(sign_in: SignIn, timur: User) -> None:
    administrator = sign_in(Role.ADMINISTRATOR)
    here = f"/accounts/{timur.pk}/"

    for page in (
        here,
        f"{here}role/",
        f"{here}email/",
        f"{here}erase/",
        f"/accounts/roles/{role_of(timur).pk}/end/",
    ):
        assert administrator.get(page).status_code == 200, page
    administrator.post(f"{here}role/", {"role": "auditor", "since": "2026-01-01"})
    administrator.post(f"{here}email/", {"email": "timur@example.org"})
    link = administrator.post(f"{here}link/").content.decode()
    administrator.post(f"{here}close/")
    administrator.post(f"{here}reopen/")
    administrator.post(f"{here}second-steps/")

    assert "http://testserver/sign-in/" in link
    acts = set(Entry.objects.values_list("act", flat=True))
    assert acts >= {
        "accounts.role.granted",
        "accounts.user.email_changed",
        "accounts.sign_in_link.made",
        "accounts.user.closed",
        "accounts.user.reopened",
        "accounts.user.second_steps_removed",
    }


def test_an_erased_persons_name_is_gone_from_the_journal_which_still_verifies(
    dana: User, give_positions: Callable[[], None]
) -> None:
    invited = invite(
        email="nino@example.org", name="Nino", roles=[Role.EXPERT], since=today(), by=dana, at=now()
    ).user
    give_positions()
    sign_checkpoint(at=now())
    assert PersonalPart.objects.filter(value="nino@example.org").exists()

    erase_person(user_id=invited.pk, reason="asked by the person", by=dana, at=now())
    give_positions()

    assert not PersonalPart.objects.filter(value__in=["nino@example.org", "Nino"]).exists()
    assert verify().ok


def test_who_speaks_for_a_party_speaks_for_the_one_it_was_merged_into() -> None:
    kept, gone = (
        add_party(party_kind="organization", names=texts_from({"en": name}), by=OFFICER, at=now())
        for name in ("FPS BOSA", "Federal Public Service Policy and Support")
    )
    peter = person_with(Role.FOCAL_POINT, party=gone)

    merge_parties(keep_id=kept.pk, gone_id=gone.pk, by=OFFICER, at=now())

    assert User.objects.get(pk=peter.pk).parties_as(Role.FOCAL_POINT) == {kept.pk}
