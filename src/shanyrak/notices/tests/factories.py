"""Kinds of notices, and things told, for tests."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from shanyrak.accounts.models import User
from shanyrak.notices.actions import tell
from shanyrak.notices.kinds import Pace, Word, declare
from shanyrak.notices.models import Notice
from shanyrak.records.languages import texts_from
from shanyrak.roles import Holder, Role

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)  # a Friday, 14:00 in Almaty
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))
DUE = declare(
    "tests.due",
    name="A promise of mine is due",
    subject="Due on %(due_on)s: %(what)s",
    text="%(group)s asks you to do it by %(due_on)s.",
    by_default=Pace.AT_ONCE,
)
NEWS = declare(
    "tests.news", name="News of the hub", subject="News: %(what)s", text="", by_default=Pace.DIGEST
)
MUST = declare(
    "tests.must",
    name="Must be known",
    subject="Mind: %(what)s",
    text="",
    by_default=Pace.AT_ONCE,
    must_reach=True,
)
MANUAL = texts_from({"en": "Send the manual", "ru": "Отправить пособие"})
FACTS: dict[str, Any] = {"due_on": "2026-12-01", "what": MANUAL, "group": Word("Party")}


def told(to: User, **different: Any) -> Notice:
    """Tell somebody that something is due."""
    said: dict[str, Any] = {
        "kind": DUE,
        "facts": FACTS,
        "address": "/today/",
        "key": f"tests:{Notice.objects.count()}",
        "by": AIGUL,
        "at": AT,
    }
    notice = tell(to=to.pk, **said | different)
    assert notice is not None
    return notice
