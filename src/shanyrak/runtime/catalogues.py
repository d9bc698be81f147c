"""The catalogues of the interface's languages, compiled without the system's gettext."""

from __future__ import annotations

import os
from pathlib import Path

LOCALE = Path(__file__).resolve().parent.parent / "locale"


def compile_catalogues(folder: Path = LOCALE) -> list[Path]:
    """Compile every catalogue that was changed after it was last compiled, and return what was written."""
    return [compiled(source) for source in sorted(folder.glob("*/LC_MESSAGES/*.po")) if is_stale(source)]


def is_stale(source: Path) -> bool:
    """Return whether a catalogue was never compiled, or changed since."""
    target = source.with_suffix(".mo")
    return not target.exists() or target.stat().st_mtime_ns < source.stat().st_mtime_ns


def compiled(source: Path) -> Path:
    """Compile one catalogue; a reader never sees half of it."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as opened:
        catalogue = read_po(opened, locale=source.parent.parent.name, domain=source.stem)
    target = source.with_suffix(".mo")
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    with draft.open("wb") as opened:
        write_mo(opened, catalogue)
    return draft.replace(target)
