"""Every kind of notice that any room declares reads well in every language."""

from __future__ import annotations

import importlib
import pkgutil
import re
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.utils.translation import override

import shanyrak
from shanyrak.accounts.models import User
from shanyrak.notices.kinds import PACE_NAMES, Kind, Pace, declared
from shanyrak.notices.letters import written
from shanyrak.notices.models import Mail, Notice
from shanyrak.notices.tests.factories import AT
from shanyrak.notices.wording import in_words

ASKED = re.compile(r"%\((\w+)\)s")


def kinds() -> list[Kind]:
    """Return every kind, wherever a room may have declared it."""
    for module in pkgutil.walk_packages(shanyrak.__path__, "shanyrak."):
        if "tests" not in module.name.split(".") and not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    return [kind for code, kind in sorted(declared.items())]


def example(name: str) -> Any:
    """Return a fact that a place of this name may hold."""
    if name.endswith("_on"):
        return date(2026, 12, 1).isoformat()
    return 3 if name in {"count", "number", "months", "days"} else "Send the manual"


def notice_of(kind: Kind) -> Notice:
    facts = {name: example(name) for name in ASKED.findall(kind.subject + kind.text)}
    return Notice(
        kind=kind.code, facts=facts, address="/today/", buttons=[], pace=kind.by_default, made_at=AT
    )


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.code)
def test_every_kind_can_be_said_and_mailed_in_every_language(kind: Kind, language: str) -> None:
    user = User(pk=1, email="nino@example.org", name="Nino", language=language)
    notice = notice_of(kind)
    with override(language):
        worded = in_words(notice)
        mail = written(Mail(pk=1, to=user, made_at=AT), [notice])

    assert worded.kind
    assert worded.subject
    for said in (worded.kind, worded.subject, worded.text):
        assert "%(" not in said
    assert mail["Subject"] == worded.subject[:150]
    assert mail.as_bytes().isascii()


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.code)
def test_every_kind_belongs_to_a_room_and_is_short(kind: Kind) -> None:
    assert re.fullmatch(r"[a-z_]+\.[a-z_]+", kind.code)
    assert len(kind.name) <= 60
    assert not kind.name.endswith(".")
    assert not kind.subject.endswith(".")
    assert len(kind.subject) <= 90
    assert kind.by_default is not Pace.NOTHING


def test_every_pace_has_a_name() -> None:
    assert set(PACE_NAMES) == set(Pace)
