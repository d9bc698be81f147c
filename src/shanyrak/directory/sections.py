"""What a person's page shows to few: how the person can be reached."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from shanyrak.directory.models import Person
from shanyrak.directory.permissions import CHANGE_CONTACTS, SEE_CONTACTS
from shanyrak.directory.queries import contacts_of, parties_of
from shanyrak.records.sections import Section, shown_on
from shanyrak.roles import Actor


@shown_on("directory.person", order=5)
def ways_to_reach(person: Person, actor: Actor) -> Section | None:
    """Show how a person can be reached, to the secretariat and to the focal point of the person's own party."""
    if not SEE_CONTACTS.opens_for(actor):
        return None
    parties = parties_of(person.pk)
    if not SEE_CONTACTS.allows(actor, parties):
        return None
    may_change = CHANGE_CONTACTS.allows(actor, parties)
    contacts = contacts_of(person.pk)
    if not contacts and not may_change:
        return None
    context = {"contacts": contacts, "may_change": may_change, "person_id": person.pk}
    return Section("contacts", _("How to reach this person"), "directory/contacts.html", context, beside=True)
