"""Where the pages of each kind of record are."""

from __future__ import annotations

from django.urls import NoReverseMatch, reverse

NAMESPACES = {
    "directory.party": "parties",
    "directory.person": "people",
    "directory.office": "offices",
    "participation.participation": "participations",
    "agreements.agreement": "agreements",
    "agreements.commitment": "commitments",
    "activities.activity": "activities",
    "programme.session": "programme",
    "training.course": "courses",
    "training.cohort": "cohorts",
    "groups.group": "groups",
    "groups.meeting": "meetings",
    "groups.decision": "decisions",
    "groups.actionitem": "action-items",
    "exchange.position": "positions",
    "figures.figure": "figures",
    "sources.sourcedocument": "sources",
    "topics.topic": "topics",
}


def address_of(kind: str, pk: int) -> str:
    """Return the address of a record's page; empty for a kind that has none."""
    return _reversed(f"{NAMESPACES.get(kind, '')}:detail", pk)


def history_of(kind: str, pk: int) -> str:
    """Return the address of a record's history; empty for a kind that has none."""
    return _reversed(f"{NAMESPACES.get(kind, '')}:history", pk)


def list_of(kind: str) -> str:
    """Return the address of the list of a kind; empty for a kind that has none."""
    return _reversed(f"{NAMESPACES.get(kind, '')}:list")


def _reversed(name: str, *arguments: int) -> str:
    try:
        return reverse(name, args=arguments)
    except NoReverseMatch:
        return ""
