"""Which tables the archive holds, which it leaves out and why, and which rows whom may take."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.apps import apps
from django.db.models import ForeignKey, Model, Q, QuerySet

from shanyrak.directory.models import Contact
from shanyrak.directory.permissions import SEE_CONTACTS
from shanyrak.records.models import Embargo, Record
from shanyrak.roles import READERS, Actor
from shanyrak.runtime.export import ledger_models
from shanyrak.sources.models import SourceDocument, Support

# Parts of the platform whose tables the archive leaves out.
LEFT_OUT: Mapping[str, str] = {
    "accounts": "people's accounts and how they sign in: secrets, and no part of what the hub knows",
    "account": "addresses that the sign-in library checks",
    "auth": "Django's own groups, which nobody uses",
    "contenttypes": "Django's own list of tables",
    "mfa": "second steps of signing in: secrets",
    "socialaccount": "accounts at other services: secrets",
    "sessions": "who is signed in at the moment",
    "usersessions": "who is signed in at the moment",
    "procrastinate": "the queue's own state",
    "runtime": "the installation's own state",
    "site": "what people last saw of their own desk",
    "notices": "what was told to whom, by mail: it concerns the account, not the ledger",
    "intake": "proposals that were reviewed: what was accepted of them is in the ledger, with its evidence",
    "imports": "files on their way into the ledger: what was entered is there, with its evidence",
    "programme": "programmes of activities: each is taken away from its own page, as a table, a calendar and a booklet",
    "passports": "sealed, read with a reason only, and erased after each visit",
    "registration": "people who register: personal, and erased on a day; a list is taken away from its own page",
    "invitations": "people who are invited: personal, and erased on a day; a list is taken away from its own page",
    "reception": "who came through which door: personal; who came is entered into the ledger by a press",
    "delegations": "plans of people who travel: personal; an itinerary is taken away from its own page",
    "training": "courses, learners and their answers: courses are taken away from their list, the rest is personal",
    "certificates": "whose they are is personal; each can be checked by itself, with the server off",
    "preparation": "the secretariat's plans, budgets and tasks for activities, and the papers beside them",
    "journal": "stands in the folder journal, entry by entry",
    "pghistory": "the library that keeps histories",
    "reports": "reports are made from the ledger",
    "publishing": "secret addresses of calendars, and what calendar programs were told",
}
HISTORY = "the history of a table; the archive holds what is so today, a backup holds both"
DERIVED_BECAUSE = "worked out from commitments, deeds and the calendar; the archive names today's state beside each commitment"
NOT_TAKEN = {"search_text"}  # what a record is found by: all its names, which stand in their own columns


def taken_models() -> list[type[Model]]:
    """Return the tables that the archive holds."""
    return sorted(ledger_models(), key=lambda model: model._meta.label_lower)


def why_left_out(model: type[Model]) -> str:
    """Return why the archive leaves a table out; empty for one that nobody has thought of."""
    if hasattr(model, "pgh_tracked_model"):
        return HISTORY
    if model._meta.label_lower == "agreements.statespan":
        return DERIVED_BECAUSE
    return LEFT_OUT.get(model._meta.app_label, "")


def all_models() -> list[type[Model]]:
    """Return every table of the installation."""
    return list(apps.get_models(include_auto_created=True))


def rows_for(model: Any, actor: Actor | None) -> QuerySet[Any]:
    """Return the rows that ``actor`` may take; all of them for the platform's own command, which is nobody."""
    rows: QuerySet[Any] = model._default_manager.order_by("pk")
    if actor is None:
        return rows
    if model is Contact:
        return rows if actor.roles() & SEE_CONTACTS.to else rows.none()
    if actor.roles() & READERS:
        return rows
    if model in {Embargo, Support}:
        return rows.none()  # they speak of records by number alone, hidden ones too
    if issubclass(model, Record):
        rows = rows.visible_to(actor)  # type: ignore[attr-defined]  # a query of records has it
    elif hasattr(model, "visibility"):
        rows = rows.exclude(visibility="secretariat")
    return rows.filter(_of_visible(model, actor))


def _of_visible(model: Any, actor: Actor) -> Q:
    """Keep what belongs to records that ``actor`` may see."""
    wanted = Q()
    for field in model._meta.concrete_fields:
        if isinstance(field, ForeignKey) and issubclass(field.related_model, Record):
            seen = field.related_model._default_manager.visible_to(actor)
            wanted &= Q(**{f"{field.name}__in": seen}) | Q(**{f"{field.name}__isnull": True})
    return wanted


def documents_for(actor: Actor | None) -> QuerySet[SourceDocument]:
    """Return the documents whose files ``actor`` may take."""
    return rows_for(SourceDocument, actor)
