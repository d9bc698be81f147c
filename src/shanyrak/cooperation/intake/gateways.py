"""The engines that read facts: the platform's own, and a second one behind the same interface if one is configured."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

from shanyrak.refusals import Refusal, gettext_noop
from shanyrak_methods import extraction
from shanyrak_methods.extraction.remote import EngineUnavailable, RemoteEngine

RULES = "rules"


class EngineUnknown(Refusal):
    """An engine that this installation does not have."""

    text = gettext_noop(
        "There is no engine “%(engine)s” here. Set SHANYRAK_ENGINE_URL and SHANYRAK_ENGINE_MODEL."
    )
    field = "engine"


class EngineFailed(Refusal):
    """The second engine did not answer, or not in the agreed form."""

    text = gettext_noop("The engine %(engine)s did not answer: %(reason)s")


@dataclass(frozen=True, slots=True)
class Reader:
    """An engine as readings know it."""

    name: str
    version: str
    extract: Callable[..., extraction.Extraction]

    def read(self, text: str, *, language: str, published: str) -> Mapping[str, Any]:
        """Return the facts of ``text`` in the form of the contract. Raises EngineFailed."""
        try:
            return self.extract(text, language=language or None, published=published or None).as_json()
        except EngineUnavailable as failure:
            raise EngineFailed(engine=self.name, reason=str(failure)) from failure


def reader(name: str = RULES) -> Reader:
    """Return the engine called ``name``. Raises EngineUnknown."""
    if name == RULES:
        return Reader(RULES, version_of_rules(), extraction.extract)
    if name not in engines():
        raise EngineUnknown(engine=name)
    engine = RemoteEngine(settings.ENGINE_URL, settings.ENGINE_MODEL, settings.ENGINE_KEY)
    return Reader(name, settings.ENGINE_URL[:120], engine.extract)


@cache
def version_of_rules() -> str:
    """Return the mark of the rules as they are now; the same rules read the same facts."""
    folder = Path(extraction.__file__).parent
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        if file.is_file() and "tests" not in file.parts and file.suffix != ".pyc":
            digest.update(str(file.relative_to(folder)).encode() + file.read_bytes())
    return digest.hexdigest()[:12]


def engines() -> list[str]:
    """Return the names of the engines this installation has, the platform's own first."""
    return [RULES, *([settings.ENGINE_MODEL] if settings.ENGINE_URL and settings.ENGINE_MODEL else [])]
