"""People as vCard has them: the name, and the public offices held today."""

from __future__ import annotations

from datetime import UTC, date
from typing import Any

import vobject
from django.utils.translation import get_language

from shanyrak.directory.models import Office, Person
from shanyrak.publishing.places import Site, tag
from shanyrak.records.languages import said_in
from shanyrak.records.pages import address_of
from shanyrak.roles import VISITOR

MEDIA_TYPE = "text/vcard; charset=utf-8"


def card_of(person: Person, site: Site, *, on: date) -> str:
    """Return a person's card: one office of the day, if sources say from when it is held."""
    language = get_language() or "en"
    card: Any = vobject.vCard()
    name = said_in(person.names, language).text or person.name
    card.add("fn").value = name
    # Which part of a name is the family's differs from people to people, and no source says it.
    card.add("n").value = vobject.vcard.Name(given=name)
    card.add("uid").value = tag(person.kind(), person.pk)
    card.add("url").value = site.url(address_of(person.kind(), person.pk))
    card.add("rev").value = f"{person.changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    if office := office_on(person, on):
        card.add("title").value = said_in(office.title, language).text
        if office.party is not None and office.party.visibility == "public":
            card.add("org").value = [said_in(office.party.names, language).text]
    return str(card.serialize())


def office_on(person: Person, on: date) -> Office | None:
    """Return the public office that the person holds on the day, the latest begun of several."""
    held = Office.objects.standing().visible_to(VISITOR).on(on).filter(person=person).exclude(since="")
    office: Office | None = held.select_related("party").order_by("-since", "pk").first()
    return office
