"""What a session leaves behind, and sending it on to be reviewed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from shanyrak.cooperation.programme.gateways import media_type_of
from shanyrak.cooperation.programme.models import Material, Session
from shanyrak.cooperation.programme.permissions import CHANGE_PROGRAMMES
from shanyrak.cooperation.programme.rules import (
    FileCannotBeRead,
    MaterialSort,
    NothingHandedIn,
    SentAlready,
)
from shanyrak.cooperation.programme.telling import told_of_session
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_new
from shanyrak.records.languages import Texts, original
from shanyrak.records.rules import Visibility, narrower
from shanyrak.roles import Actor, require
from shanyrak.sources.actions import keep_document
from shanyrak.sources.files import keep_original, place_of
from shanyrak_methods.extraction import UnreadableDocument


@transaction.atomic
def add_material(
    *,
    session: Session,
    title: Texts,
    by: Actor,
    at: datetime,
    sort: str = MaterialSort.SLIDES.value,
    content: bytes | None = None,
    file_name: str = "",
    link: str = "",
    language: str = "",
    is_public: bool = True,
) -> Material:
    """Keep a file of a session as it was received, or the address of a page.

    Refuses neither, and a file whose content is of no kind that we take.
    """
    require(by, CHANGE_PROGRAMMES)
    if not content and not link:
        raise NothingHandedIn
    said: dict[str, Any] = {"sort": sort, "title": dict(title), "language": language, "is_public": is_public}
    said |= _file(content, file_name) if content else {"link": link}
    material: Material = keep_new(record=Material(session=session, **said), by=by, at=at)
    told = told_of_session(session, {"material": material.pk, **said})
    record("cooperation.programme.material_added", by=by, at=at, **told)
    return material


@transaction.atomic
def remove_material(*, material_id: int, by: Actor, at: datetime) -> Session:
    """Take a material off a session; a source document that was made of it stays."""
    require(by, CHANGE_PROGRAMMES)
    material = _locked(material_id)
    session: Session = material.session
    material.delete()
    told = told_of_session(session, {"material": material_id})
    record("cooperation.programme.material_removed", by=by, at=at, **told)
    return session


@transaction.atomic
def send_to_review(*, material_id: int, by: Actor, at: datetime) -> Material:
    """Lay a material among the source documents, with where it came from, so that it can be read and reviewed.

    Of a link, a short text says what it leads to. Nobody sees more of it than of the session. Refuses what lies there
    already, and a file without text.
    """
    require(by, CHANGE_PROGRAMMES)
    material = _locked(material_id)
    if material.document_id is not None:
        raise SentAlready
    try:
        kept = keep_document(**_as_document(material), by=by, at=at)
    except UnreadableDocument as unreadable:
        raise FileCannotBeRead(reason=str(unreadable)) from unreadable
    keep_edit(record=material, wanted={"document": kept.document}, version=material.version, by=by, at=at)
    said = {"material": material.pk, "document": kept.document.pk, "new": kept.new}
    record("cooperation.programme.material_sent", by=by, at=at, **told_of_session(material.session, said))
    return material


def _as_document(material: Material) -> Mapping[str, Any]:
    session = material.session
    there = f"{settings.HUB_ADDRESS}{reverse('programme:session', args=[session.activity_id, session.pk])}"
    seen = narrower(session.visibility, session.activity.visibility)
    return {
        "content": place_of(material.sha256).read_bytes() if material.sha256 else _card(material, there),
        "name": material.file_name or f"{original(material.title)[1]}.txt",
        "language": material.language,
        "published_on": session.begins.date().isoformat(),
        "publisher": session.activity.label,
        "address": material.link or there,
        "visibility": seen if material.is_public else narrower(seen, Visibility.HUB.value),
    }


def _card(material: Material, there: str) -> bytes:
    """Return what a link leads to, as a text of a few lines."""
    session = material.session
    lines = (
        original(material.title)[1],
        f"{session.label} ({session.begins:%Y-%m-%d})",
        session.activity.label,
        material.link,
        there,
    )
    return "\n".join(lines).encode()


def _file(content: bytes, name: str) -> dict[str, Any]:
    media_type = media_type_of(content)
    return {
        "media_type": media_type,
        "file_name": name[-300:],
        "size": len(content),
        "sha256": keep_original(content),
    }


def _locked(material_id: int) -> Material:
    found: Material = (
        Material.objects.select_for_update(of=("self",))
        .select_related("session__activity")
        .get(pk=material_id)
    )
    return found
