"""Documents read a second, beside natasha's tagger and a look-up of country names on the same texts in the same run.

The peers do a part of the work: the tagger finds names of people, places and bodies in Russian; the look-up finds the
English, Russian, Kazakh and French names of countries. Ours finds parties, people with offices, agreements with
commitments, activities, interests, offers and figures, each with its sentence.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

from babel import Locale
from navec import Navec
from slovnet import NER

from benchmarks.stage import table
from shanyrak.records.languages import LANGUAGES
from shanyrak.runtime.sample.annotations import DOCUMENTS
from shanyrak_methods.extraction import extract

ROUNDS = int(os.environ.get("ROUNDS", "3"))


def texts(ending: str = "") -> list[str]:
    """Return the sample documents, those of one language if ``ending`` names it."""
    return [path.read_text(encoding="utf-8") for path in sorted(DOCUMENTS.glob(f"*{ending}.txt"))]


def a_second(read: Callable[[str], object], documents: Sequence[str]) -> float:
    """Return how many documents a second ``read`` reads: the best of several rounds, after one to warm up."""
    read(documents[0])
    best = min(_round(read, documents) for _ in range(ROUNDS))
    return len(documents) / best


def _round(read: Callable[[str], object], documents: Sequence[str]) -> float:
    begun = perf_counter()
    for text in documents:
        read(text)
    return perf_counter() - begun


def tagger() -> Callable[[str], object]:
    """Return natasha's tagger of names, loaded."""
    spec = find_spec("natasha")
    if spec is None or spec.origin is None:
        raise SystemExit("natasha is not installed")
    data = Path(spec.origin).parent / "data"
    made = NER.load(str(data / "model" / "slovnet_ner_news_v1.tar"))
    made.navec(Navec.load(str(data / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")))
    return made


def look_up() -> Callable[[str], object]:
    """Return a search for the names of all countries in the four languages."""
    names = {name for language in LANGUAGES for name in Locale(language).territories.values()}
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(names, key=len, reverse=True))) + r")\b")
    return pattern.findall


def main() -> None:
    """Measure and print the table."""
    russian, every = texts("-ru"), texts()
    ours, peer = a_second(extract, russian), a_second(tagger(), russian)
    ours_all, simple = a_second(extract, every), a_second(look_up(), every)
    rows = [
        (
            f"{len(russian)} Russian documents",
            f"{ours:.0f}",
            "natasha's tagger: names only",
            f"{peer:.0f}",
            f"{ours / peer:.2f}",
        ),
        (
            f"{len(every)} in four languages",
            f"{ours_all:.0f}",
            "look-up of country names",
            f"{simple:.0f}",
            f"{ours_all / simple:.2f}",
        ),
    ]
    heads = ("documents", "read whole, a second", "peer", "peer, a second", "ours to peer")
    print(table("Extraction", heads, rows))


if __name__ == "__main__":
    main()
