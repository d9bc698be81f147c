"""Texts in several languages: which one to show, and which translations have gone stale.

A text is kept as ``{"en": {"text": "…", "status": "original", "of": ""}, "ru": {…}}``. ``of`` is the digest of
the original that a translation was made from; when the original changes, the translation shows as stale.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

LANGUAGES = ("en", "ru", "kk", "fr")

Texts = Mapping[str, Mapping[str, str]]


class Status(StrEnum):
    """Where a text in one language comes from."""

    ORIGINAL = "original"
    TRANSLATED = "translated"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class Said:
    """A text as it can be shown: in which language it is, and whether the original has changed since."""

    text: str
    language: str
    stale: bool = False

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


NOTHING_SAID = Said("", "en")


def digest(text: str) -> str:
    """Return the mark by which a translation remembers its original."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def original(texts: Texts) -> tuple[str, str]:
    """Return (language, text) of the original, or of the first language there is."""
    for language, said in texts.items():
        if said["status"] == Status.ORIGINAL:
            return language, said["text"]
    language = next((name for name in (*LANGUAGES, *texts) if name in texts), "en")
    return language, texts[language]["text"] if language in texts else ""


def said_in(texts: Texts, language: str) -> Said:
    """Return the text in ``language`` if there is one, else the original, else any."""
    if not texts:
        return NOTHING_SAID
    first_language, first = original(texts)
    chosen = texts.get(language)
    if chosen is None:
        return Said(first, first_language)
    return Said(chosen["text"], language, stale=bool(chosen["of"]) and chosen["of"] != digest(first))


def texts_from(
    given: Mapping[str, str], *, before: Texts | None = None, original_language: str | None = None
) -> dict[str, dict[str, str]]:
    """Return the kept form of what a person wrote in each language.

    A translation that was not touched keeps the mark of the original it was made from; one that was
    written anew is a translation of today's original.
    """
    written = {language: text.strip() for language, text in given.items() if text.strip()}
    if not written:
        return {}
    was = dict(before or {})
    first = original_language or (original(was)[0] if was else "")
    if first not in written:
        first = next((language for language in (*LANGUAGES, *written) if language in written), "en")
    mark = digest(written[first])
    texts = {first: {"text": written[first], "status": Status.ORIGINAL.value, "of": ""}}
    for language, text in written.items():
        if language == first:
            continue
        old = was.get(language)
        untouched = old is not None and old["text"] == text and bool(old["of"])
        texts[language] = (
            dict(old) if untouched and old else {"text": text, "status": Status.TRANSLATED.value, "of": mark}
        )
    return texts
