"""What the menus offer: each entry with the permission that opens it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from shanyrak.accounts.permissions import SEE_PEOPLE, SEE_ROLES
from shanyrak.certificates.permissions import CHECK_CERTIFICATES, SEE_CERTIFICATES
from shanyrak.cooperation.activities.permissions import SEE_ACTIVITIES
from shanyrak.cooperation.agreements.permissions import SEE_AGREEMENTS
from shanyrak.cooperation.delegations.permissions import SEE_ITINERARIES
from shanyrak.cooperation.exchange.permissions import SEE_POSITIONS
from shanyrak.cooperation.figures.permissions import SEE_FIGURES
from shanyrak.cooperation.groups.permissions import SEE_GROUPS
from shanyrak.cooperation.imports.permissions import SEE_IMPORTS, TAKE_EVERYTHING
from shanyrak.cooperation.intake.permissions import SEE_PROPOSALS
from shanyrak.cooperation.invitations.permissions import SEE_INVITATIONS
from shanyrak.cooperation.outcomes.permissions import SEE_ASKS, SEE_OUTCOMES
from shanyrak.cooperation.participation.permissions import SEE_PARTICIPATIONS
from shanyrak.cooperation.preparation.permissions import SEE_CHECKLISTS, SEE_TASKS
from shanyrak.cooperation.registration.permissions import SEE_REGISTRATIONS
from shanyrak.cooperation.training.permissions import SEE_COURSES
from shanyrak.directory.permissions import SEE_PARTIES
from shanyrak.directory.permissions import SEE_PEOPLE as SEE_DIRECTORY
from shanyrak.journal.permissions import SEE_JOURNAL
from shanyrak.notices.permissions import SEE_DELIVERIES, SEE_OWN_NOTICES
from shanyrak.notices.queries import unread_in_words
from shanyrak.publishing.permissions import SEE_PUBLISHED
from shanyrak.records.permissions import SEE_EMBARGOES
from shanyrak.reports.permissions import SEE_REPORTS
from shanyrak.roles import Permission
from shanyrak.site.permissions import SEE_HOME, SEE_TODAY
from shanyrak.sources.permissions import SEE_DOCUMENTS
from shanyrak.topics.permissions import SEE_TOPICS
from shanyrak.ui.access import actor_of


@dataclass(frozen=True, slots=True)
class Entry:
    """One link of a menu."""

    label: Any
    page: str
    permission: Permission


PUBLIC_MENU = (
    Entry(_("Participants"), "participations:list", SEE_PARTICIPATIONS),
    Entry(_("Agreements"), "agreements:list", SEE_AGREEMENTS),
    Entry(_("Promises"), "promises:all", SEE_AGREEMENTS),
    Entry(_("Activities"), "activities:list", SEE_ACTIVITIES),
    Entry(_("What changed"), "outcomes:list", SEE_OUTCOMES),
    Entry(_("Calendar"), "calendar:now", SEE_ACTIVITIES),
    Entry(_("Map"), "map", SEE_PARTIES),
    Entry(_("Groups"), "groups:list", SEE_GROUPS),
    Entry(_("Annual reports"), "reports:list", SEE_REPORTS),
    Entry(_("Topics"), "topics:list", SEE_TOPICS),
    Entry(_("Journal"), "journal:list", SEE_JOURNAL),
    Entry(_("Search"), "search", SEE_HOME),
)
DESK_MENU = (
    (
        _("Work"),
        (
            Entry(_("Today"), "today", SEE_TODAY),
            Entry(_("Notices"), "notices:list", SEE_OWN_NOTICES),
            Entry(_("Facts to review"), "review:list", SEE_PROPOSALS),
            Entry(_("Tasks"), "tasks:list", SEE_TASKS),
            Entry(_("Checklists"), "checklists:list", SEE_CHECKLISTS),
            Entry(_("Imports"), "imports:list", SEE_IMPORTS),
        ),
    ),
    (
        _("Directory"),
        (
            Entry(_("Parties"), "parties:list", SEE_PARTIES),
            Entry(_("People"), "people:list", SEE_DIRECTORY),
            Entry(_("Offices"), "offices:list", SEE_DIRECTORY),
        ),
    ),
    (
        _("Knowledge"),
        (
            Entry(_("Source documents"), "sources:list", SEE_DOCUMENTS),
            Entry(_("Topics"), "topics:list", SEE_TOPICS),
        ),
    ),
    (
        _("Cooperation"),
        (
            Entry(_("Participants"), "participations:list", SEE_PARTICIPATIONS),
            Entry(_("Agreements"), "agreements:list", SEE_AGREEMENTS),
            Entry(_("Commitments"), "commitments:list", SEE_AGREEMENTS),
            Entry(_("Activities"), "activities:list", SEE_ACTIVITIES),
            Entry(_("Invitations to activities"), "invitation:all", SEE_INVITATIONS),
            Entry(_("Registrations"), "registration:all", SEE_REGISTRATIONS),
            Entry(_("Courses"), "courses:list", SEE_COURSES),
            Entry(_("Cohorts"), "cohorts:list", SEE_COURSES),
            Entry(_("Itineraries"), "itineraries:list", SEE_ITINERARIES),
            Entry(_("What changed"), "outcomes:list", SEE_OUTCOMES),
            Entry(_("Questions about outcomes"), "outcomes:asks", SEE_ASKS),
            Entry(_("Groups"), "groups:list", SEE_GROUPS),
            Entry(_("Decisions"), "decisions:list", SEE_GROUPS),
            Entry(_("Action items"), "action-items:list", SEE_GROUPS),
            Entry(_("Interests and offers"), "positions:list", SEE_POSITIONS),
            Entry(_("Figures"), "figures:list", SEE_FIGURES),
            Entry(_("Annual reports"), "reports:list", SEE_REPORTS),
            Entry(_("Certificates"), "certificates:list", SEE_CERTIFICATES),
        ),
    ),
    (
        _("Keeping the hub"),
        (
            Entry(_("Accounts and roles"), "accounts:list", SEE_PEOPLE),
            Entry(_("What each role may do"), "roles", SEE_ROLES),
            Entry(_("Kept back until a day"), "records:kept-back", SEE_EMBARGOES),
            Entry(_("Mails to people"), "notices:deliveries", SEE_DELIVERIES),
            Entry(_("Journal"), "journal:list", SEE_JOURNAL),
            Entry(_("Archive of everything"), "archive", TAKE_EVERYTHING),
        ),
    ),
)


FOOT_MENU = (
    Entry(_("Parties"), "parties:list", SEE_PARTIES),
    Entry(_("Commitments"), "commitments:list", SEE_AGREEMENTS),
    Entry(_("Courses"), "courses:list", SEE_COURSES),
    Entry(_("Calendars"), "publishing:calendars", SEE_PUBLISHED),
    Entry(_("Check a certificate"), "certificates:verify", CHECK_CERTIFICATES),
    Entry(_("Feeds and open data"), "publishing:feeds", SEE_PUBLISHED),
    Entry(_("Component gallery"), "design", SEE_HOME),
)


def nearest(path: str) -> str:
    """Return the address in the menus that ``path`` lies below, the longest where several do; empty for none."""
    entries = [*PUBLIC_MENU, *FOOT_MENU, *(entry for _title, menu in DESK_MENU for entry in menu)]
    above = [there for entry in entries if path.startswith(there := reverse(entry.page))]
    return max(above, key=len, default="")


def navigation(request: HttpRequest) -> dict[str, Any]:
    """Give every page the menus of whoever is asking, and which entry is here."""
    if not hasattr(request, "user"):
        return {}
    actor = actor_of(request)
    here = nearest(request.path)

    def offered(entries: tuple[Entry, ...]) -> list[dict[str, Any]]:
        return [
            {
                "label": entry.label,
                "address": (there := reverse(entry.page)),
                "here": there == here,
            }
            for entry in entries
            if entry.permission.opens_for(actor)
        ]

    return {
        "public_menu": offered(PUBLIC_MENU),
        "desk_menu": [(title, entries) for title, menu in DESK_MENU if (entries := offered(menu))],
        "foot_menu": offered(FOOT_MENU),
        "at_desk": actor.pk is not None,
        "hub_home": settings.HUB_NAME,
        "search_address": reverse("search"),
        # Asked only by the desk's header, which visitors do not see.
        "unread_notices": SimpleLazyObject(lambda: unread_in_words(actor.pk)),
    }
