"""The link by which a registered person opens their own page, without an account."""

from __future__ import annotations

from django.urls import reverse

from shanyrak.cooperation.registration.models import Registration
from shanyrak.records.secret_links import LinkNotGood, SecretLinks

OWN = SecretLinks("registration.own")


def own_address(registration: Registration) -> str:
    """Return the path of a registered person's own page."""
    return reverse("registration:own", args=[OWN.new(registration.pk, registration.link_number)])


def registration_of(token: str) -> Registration:
    """Return the registration that a link opens, with its activity and party. Raises LinkNotGood."""
    row, number = OWN.read(token)
    rows = Registration.objects.select_related("activity", "activity__opening", "party")
    found = rows.filter(pk=row, link_number=number, erased_at=None).first()
    if found is None:
        raise LinkNotGood
    return found
