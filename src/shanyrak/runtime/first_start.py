"""What happens once in the life of an installation: its sample hub, its administrator, a way to sign in."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.utils.timezone import now

from shanyrak.accounts.actions import ensure_administrator, one_time_link
from shanyrak.accounts.models import User
from shanyrak.journal.actions import sign_checkpoint
from shanyrak.runtime.models import Milestone
from shanyrak.runtime.progress import each, say
from shanyrak.runtime.sample.loading import HubInUse, how_many, load_sample_hub

SAMPLE = "sample hub"


def welcome(address: str) -> list[str]:
    """Do what a first start needs, and return the lines that tell its administrator how to go on."""
    platform = User.objects.platform()
    administrator = ensure_administrator(by=platform, at=now())
    if not reached(SAMPLE):
        fill_with_sample(at=now())
    sign_checkpoint(at=now())  # so that every entry so far has its proof when the first page opens
    if can_sign_in(administrator):
        return []
    path = one_time_link(user=administrator, by=platform, at=now())
    return [f"Sign in as administrator, once, by this link: {address}{path}"]


def can_sign_in(user: User) -> bool:
    """Return whether somebody has chosen how to sign in; from then on no link is printed for them."""
    has_password = bool(user.password) and user.has_usable_password()
    return has_password or Authenticator.objects.filter(user=user).exists()


def fill_with_sample(*, at: datetime) -> None:
    """Fill the hub with the sample hub, unless that is not wanted or the hub has documents of its own.

    A killed attempt is taken up again at the next start.
    """
    if os.environ.get("SHANYRAK_SAMPLE", "on") == "on":
        say("Filling the hub with the sample hub; this happens once (SHANYRAK_SAMPLE=off leaves it empty) …")
        with suppress(HubInUse):
            for _loaded in each(load_sample_hub(), "Sample documents", total=how_many()):
                pass
    reach(SAMPLE, at=at)


def reached(name: str) -> bool:
    """Return whether this installation has done it."""
    return Milestone.objects.filter(name=name).exists()


def reach(name: str, *, at: datetime) -> None:
    """Remember that this installation has done it."""
    Milestone.objects.get_or_create(name=name, defaults={"reached_at": at})
