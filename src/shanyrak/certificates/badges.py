"""The badge as a picture: the hub's mark and what it is for, with the signed token inside the file."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import typst
from django.conf import settings
from django.utils.translation import get_language, gettext

from shanyrak.certificates.models import KIND_NAMES
from shanyrak.documents.typesetting import MARK, drawable, fonts
from shanyrak_methods.signatures.pictures import with_badge

TEMPLATE = Path(__file__).parent / "typst" / "badge.typ"
DOTS_PER_INCH = 144


def badge_picture(kind: str, token: str) -> bytes:
    """Return the picture of a badge with its token baked in, in the language in force."""
    plain = _picture(gettext(KIND_NAMES[kind]), settings.HUB_NAME, get_language() or "en")
    return with_badge(plain, token)


@lru_cache(maxsize=32)
def _picture(title: str, hub: str, language: str) -> bytes:
    inputs = {
        "title": drawable(title),
        "hub": drawable(hub),
        "language": language,
        "mark": MARK.read_text("utf-8"),
    }
    compiler = typst.Compiler(TEMPLATE.read_bytes(), font_paths=fonts(), sys_inputs=inputs)
    made: Any = compiler.compile(format="png", ppi=DOTS_PER_INCH)
    picture: bytes = made[0] if isinstance(made, list) else made
    return picture
