"""What a session leaves behind, as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass

from django.template.defaultfilters import filesizeformat
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.programme.models import Material
from shanyrak.cooperation.programme.names import MATERIAL_NAMES
from shanyrak.records.languages import Said, said_in
from shanyrak.roles import Actor, Role


@dataclass(frozen=True, slots=True)
class MaterialLine:
    """A file or a link: what it is, in which language, how large."""

    id: int
    title: Said
    what: str
    language: str
    link: str
    size: str
    is_public: bool
    document_id: int | None


def materials_seen(session_id: int, actor: Actor) -> list[MaterialLine]:
    """Return the materials of a session that ``actor`` may see: visitors only what everyone may."""
    rows = Material.objects.filter(session=session_id)
    if not actor.roles() - {Role.PUBLIC}:
        rows = rows.filter(is_public=True)
    language = get_language() or "en"
    return [
        MaterialLine(
            id=row.pk,
            title=said_in(row.title, language),
            what=gettext(MATERIAL_NAMES[row.sort]),
            language=row.language,
            link=row.link,
            size=filesizeformat(row.size) if row.size else "",
            is_public=row.is_public,
            document_id=row.document_id,
        )
        for row in rows.order_by("pk")
    ]
