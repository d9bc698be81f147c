"""Whoever is erased is erased everywhere: each table that holds an account or an address says how, or why it stays."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django.utils.timezone import now

from shanyrak.accounts.actions import erase_person
from shanyrak.accounts.actions.keeping import ERASED_WITH_THE_ACCOUNT
from shanyrak.accounts.extending import forgotten_from
from shanyrak.accounts.models import SignInLink, User
from shanyrak.accounts.testing import person_with
from shanyrak.certificates.actions import issue_batch
from shanyrak.certificates.models import Certificate
from shanyrak.certificates.rules import Holder as CertificateHolder
from shanyrak.certificates.tests import factories as certificates
from shanyrak.cooperation.delegations.actions import add_helper
from shanyrak.cooperation.delegations.models import Interpreter
from shanyrak.cooperation.delegations.tests import factories as delegations
from shanyrak.cooperation.invitations.tests import factories as invitations
from shanyrak.cooperation.passports.models import Reader
from shanyrak.cooperation.registration.tests import factories as registration
from shanyrak.cooperation.training.models import Evaluation
from shanyrak.notices.models import Choice, Mail, Recipient, Trouble
from shanyrak.notices.tests import factories as notices
from shanyrak.places import Places
from shanyrak.publishing.models import OwnCalendar
from shanyrak.roles import Holder, Role

BY: dict[str, Any] = {"by": Holder(pk=7, held=frozenset({Role.OFFICER, Role.ADMINISTRATOR})), "at": now()}
ADDRESS = "nino.kobakhidze@example.org"

# Tables that keep an account, or an address, of somebody who is erased; each with the reason.
STAYS = {
    "accounts.User": "the row itself: its name and address are emptied, its number stays in the journal",
    "accounts.HeldRole": "that somebody held a role, under a number that names nobody",
    "accounts.Invitation": "that somebody was asked to join, under a number; the link opens nothing any more",
    "usersessions.UserSession": "sessions are ended, which deletes them",
    "groups.ActionItem": "what is to be done stays with whoever takes it over, under a number that names nobody",
    "groups.ActionItemEvent": "the history of an action item, under a number that names nobody",
    "preparation.Task": "what is to be done stays with whoever takes it over, under a number that names nobody",
    "directory.Contact": "of the directory's people, not of accounts: the desk takes it out on the person's page",
    "pghistory.MiddlewareEvents": "no table of its own: a view of histories, which know people by their numbers",
}


def holds(model: type[models.Model]) -> list[str]:
    """Return the fields of a table that hold an account or an address."""
    fields = (field for field in model._meta.concrete_fields if not field.primary_key or field.is_relation)
    return [
        field.name for field in fields if isinstance(field, models.EmailField) or field.related_model is User
    ]


def erased() -> set[type[models.Model]]:
    """Return the tables of which a person is erased."""
    return {*forgotten_from, *ERASED_WITH_THE_ACCOUNT}


def test_every_table_with_an_account_or_an_address_is_erased_of_or_says_why_not() -> None:
    holding = {model for model in apps.get_models() if holds(model)}
    named = {model for model in apps.get_models() if model._meta.label in STAYS}
    unsaid = sorted(model._meta.label for model in holding - erased() - named)
    assert unsaid == [], "register what erases of it with @forgotten_with_a_person, or say here why it stays"
    assert sorted(model._meta.label for model in named & erased()) == []
    assert set(STAYS) == {model._meta.label for model in named}


def everything_of(user: User) -> None:
    """Let somebody be in every table that a room erases people of, by their account, or by their address in capitals."""
    shown = user.email.upper()
    registered = registration.registration(email=shown, user=user)
    Evaluation.objects.create(registration=registered, asked="superior", name="Nino", email=shown)
    plan = delegations.itinerary()
    delegations.host(plan, email=shown)
    add_helper(kind=Interpreter, itinerary_id=plan.pk, name="Nino", email=shown, pairs=["fr-ru"], **BY)
    invitations.letter()
    invitations.dana(email=shown)
    certificates.issued(holder=CertificateHolder("Nino", shown))
    asked = replace(certificates.requests(1)[0], holder=CertificateHolder("Nino", shown), key="next")
    issue_batch(requests=[asked], **BY)
    Reader.objects.create(activity=plan.activity, user=user, named_at=now())
    OwnCalendar.objects.create(user=user, made_at=now())
    told = notices.told(user)
    told.mail = Mail.objects.create(to=user, address=shown, made_at=now(), tried_since=now(), due_at=now())
    told.save()
    Choice.objects.create(user=user, kind="tests.due", pace="page", changed_at=now())
    Trouble.objects.create(user=user, address=shown, changed_at=now())
    SignInLink.objects.create(user=user, token_hash=b"1", made_at=now(), expires_at=now().replace(year=2100))


def rows_of(model: type[Any], user: User) -> int:
    """Return how many rows name somebody, by their account or by their address."""
    found = models.Q()
    for name in holds(model):
        is_account = model._meta.get_field(name).related_model is User
        found |= models.Q(**({name: user.pk} if is_account else {f"{name}__iexact": ADDRESS}))
    return int(model._default_manager.filter(found).count())


# Counted by account and by address alike: what is kept of them under a number says neither.
KEPT_BY_NUMBER = {"notices.Mail"}


@pytest.mark.django_db
def test_whoever_is_erased_stands_nowhere_any_more(settings: Any, tmp_path: Any) -> None:
    settings.PLACES = Places(tmp_path).prepare()
    person_with(Role.ADMINISTRATOR)
    nino = User.objects.create_user(email=ADDRESS, name="Nino Kobakhidze")
    everything_of(nino)
    missing = sorted(model._meta.label for model in forgotten_from if not rows_of(model, nino))
    assert missing == [], "furnish this test with a row of it"
    erase_person(user_id=nino.pk, reason="asked for it", **BY)
    left = {model._meta.label for model in erased() if rows_of(model, nino)}
    assert left == KEPT_BY_NUMBER
    assert not Mail.objects.exclude(address="").exists()
    assert Certificate.objects.count() == 1, "that it was given stays"
    assert not Recipient.objects.exclude(email="").exists()
    assert not User.objects.filter(email__iexact=ADDRESS).exists()
