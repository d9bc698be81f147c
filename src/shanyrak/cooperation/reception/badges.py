"""Badges as PDF: a name that is never cut, a QR code that names a registration and nothing personal."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

import segno
import typst

from shanyrak.cooperation.reception.codes import code_of
from shanyrak.cooperation.reception.rules import BadgeSize
from shanyrak.documents.typesetting import drawable, fonts

HERE = Path(__file__).parent / "typst"
TEMPLATE = HERE / "badges.typ"
QUIET = 2  # modules around a code; the badge adds more white


@dataclass(frozen=True, slots=True)
class Badge:
    """What one badge shows."""

    registration: int
    name: str
    party: str
    organisation: str
    position: str
    role: str  # as ``activities.rules.ParticipantRole`` has it: the colour of the band
    role_name: str
    number: int
    is_walk_in: bool = False


def badge_sheet(
    badges: Sequence[Badge], *, size: BadgeSize, hub: str, title: str, language: str, made_at: datetime
) -> bytes:
    """Return badges as PDF: eight on each A4 page with lines to cut along, or each on an A6 page."""
    said = {
        "size": size.value,
        "hub": drawable(hub),
        "title": drawable(title),
        "language": language,
        "badges": [_as_data(badge) for badge in badges],
    }
    compiler = typst.Compiler(
        TEMPLATE.read_bytes(),
        root=str(HERE),
        font_paths=fonts(),
        sys_inputs={"badges": json.dumps(said, ensure_ascii=False)},
    )
    made = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=int(made_at.timestamp()))
    return made if isinstance(made, bytes) else b""


def _as_data(badge: Badge) -> dict[str, object]:
    said = {
        name: drawable(value) if isinstance(value, str) else value for name, value in asdict(badge).items()
    }
    code = code_of(badge.registration)
    return said | {"code": code, "qr": qr_of(code)}


def qr_of(code: str, *, scale: int = 4) -> str:
    """Return a QR code as SVG, in black on white whatever the light of the page."""
    kept = BytesIO()
    made = segno.make(code, error="q", micro=False, boost_error=False)
    made.save(kept, kind="svg", border=QUIET, scale=scale, xmldecl=False, light="#ffffff", dark="#000000")
    return kept.getvalue().decode()


def cannot_be_printed(name: str) -> bool:
    """Whether a name has letters that no font of ours can draw."""
    return "\ufffd" in drawable(name)
