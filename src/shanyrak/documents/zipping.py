"""The same parts make the same archive: in one order, with one date, packed alike."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# Readers want the list of types first; the earliest day that an archive can hold says: no day.
FIRST = "[Content_Types].xml"
NO_DAY = (1980, 1, 1, 0, 0, 0)
EVERYONE_READS = 0o644 << 16


def zipped_alike(archive: bytes) -> bytes:
    """Return an archive with the same parts, whose bytes depend on these alone."""
    made = BytesIO()
    with ZipFile(BytesIO(archive)) as parts, ZipFile(made, "w", ZIP_DEFLATED, compresslevel=9) as kept:
        for name in sorted(parts.namelist(), key=lambda name: (name != FIRST, name)):
            info = ZipInfo(name, NO_DAY)
            info.compress_type, info.external_attr, info.create_system = ZIP_DEFLATED, EVERYONE_READS, 3
            kept.writestr(info, parts.read(name), compresslevel=9)
    return made.getvalue()
