"""Join the page fonts' subsets into one font a face, for documents: typst reads no woff2 and joins no subsets.

Needs fonttools and brotli, which the platform itself does not: run it in an environment of its own, after the page fonts changed.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger  # type: ignore[import-not-found, unused-ignore]  # not among the platform's packages
from fontTools.ttLib import TTFont  # type: ignore[import-not-found, unused-ignore]  # likewise

ROOT = Path(__file__).parents[1]
FROM = ROOT / "src/shanyrak/ui/static/ui/fonts"
TO = ROOT / "src/shanyrak/documents/fonts"
FACES = {
    "shanyrak-sans-400": ("Shanyrak Sans", 400),
    "shanyrak-sans-600": ("Shanyrak Sans", 600),
    "shanyrak-serif": ("Shanyrak Serif", 600),
}
SUBSETS = ("latin", "latin-ext", "cyrillic", "cyrillic-ext")
NEEDED = "ӘәҒғҚқҢңӨөҰұҮүҺһІіЁёŒœÇçÊêŞşĞğ«»—–№…"
NAME_OF_FAMILY = {1: "{family}", 2: "Regular", 4: "{family}", 6: "{joined}-{weight}", 16: "{family}"}


def joined(face: str, folder: Path) -> TTFont:
    """Return one font with the letters of all of a face's subsets."""
    parts = []
    for subset in SUBSETS:
        font = TTFont(FROM / f"{face}-{subset}.woff2")
        font.flavor = None
        parts.append(folder / f"{face}-{subset}.ttf")
        font.save(parts[-1])
    return Merger().merge([str(part) for part in parts])


def named(font: TTFont, family: str, weight: int) -> TTFont:
    """Return the font under the family's name, so that a reader finds both weights under it."""
    for record in font["name"].names:
        if pattern := NAME_OF_FAMILY.get(record.nameID):
            record.string = pattern.format(family=family, joined=family.replace(" ", ""), weight=weight)
    font["OS/2"].usWeightClass = weight
    return font


def main() -> int:
    """Write the fonts; fail where a letter that our languages need is missing."""
    with tempfile.TemporaryDirectory() as folder:
        for face, (family, weight) in FACES.items():
            font = named(joined(face, Path(folder)), family, weight)
            font.save(TO / f"{face}.ttf")
            missing = [letter for letter in NEEDED if ord(letter) not in font.getBestCmap()]
            print(face, len(font.getBestCmap()), "missing:", missing)
            if missing:
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
