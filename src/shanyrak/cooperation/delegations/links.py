"""The links by which hosts and delegates open what is theirs, without an account."""

from __future__ import annotations

from django.urls import reverse

from shanyrak.cooperation.delegations.models import Host
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import State
from shanyrak.records.secret_links import LinkNotGood, SecretLinks

HOSTING = SecretLinks("delegations.hosting")
TRAVELLING = SecretLinks("delegations.travelling")


def hosting_address(host: Host) -> str:
    """Return the path of a host's page."""
    return reverse("hosting", args=[HOSTING.new(host.pk, host.link_number)])


def host_of(token: str) -> Host:
    """Return the host whom a link was made for, with the itinerary. Raises LinkNotGood."""
    row, number = HOSTING.read(token)
    rows = Host.objects.select_related("itinerary__activity", "itinerary__host_party")
    found = rows.filter(pk=row, link_number=number).first()
    if found is None:
        raise LinkNotGood
    return found


def travelling_token(registration: Registration) -> str:
    """Return the token of a delegate's own itinerary; it stays the same, so that calendar programs find it again."""
    return TRAVELLING.new(registration.pk, registration.link_number)


def delegate_of(token: str) -> Registration:
    """Return the approved registration that a link was made for, with its activity. Raises LinkNotGood."""
    row, number = TRAVELLING.read(token)
    rows = Registration.objects.select_related("activity", "party")
    found = rows.filter(pk=row, link_number=number, erased_at=None, state=State.APPROVED.value).first()
    if found is None:
        raise LinkNotGood
    return found
