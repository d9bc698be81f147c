"""Notices in words: the sentences of their kind, filled with their facts, in the language of whoever reads now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import get_language, gettext

from shanyrak.notices.kinds import Kind, declared
from shanyrak.notices.models import Notice
from shanyrak.records.languages import said_in
from shanyrak.ui import words


@dataclass(frozen=True, slots=True)
class Worded:
    """A notice as it is read."""

    kind: str
    subject: str
    text: str
    address: str
    buttons: tuple[tuple[str, str], ...]  # what it says, and where it leads


def in_words(notice: Notice) -> Worded:
    """Return a notice in the language in force; a kind whose room is gone still says what it was called."""
    kind = declared.get(notice.kind)
    if kind is None:
        return Worded(notice.kind, notice.kind, "", notice.address, ())
    facts = facts_in_words(notice.facts)
    return Worded(
        kind=gettext(kind.name),
        subject=one_line(filled(kind.subject, facts)),
        text=filled(kind.text, facts),
        address=notice.address,
        buttons=tuple((gettext(button["label"]), button["address"]) for button in notice.buttons),
    )


def name_of(code: str) -> str:
    """Return what a kind is called."""
    kind = declared.get(code)
    return gettext(kind.name) if kind else code


def kinds_by_name() -> list[Kind]:
    """Return all kinds that users are told of, in the order of their names."""
    kinds = (kind for kind in declared.values() if not kind.for_addresses)
    return sorted(kinds, key=lambda kind: gettext(kind.name))


def facts_in_words(facts: Mapping[str, Any]) -> dict[str, str]:
    """Return each fact as a sentence takes it."""
    return {name: fact_in_words(name, fact) for name, fact in facts.items()}


def fact_in_words(name: str, fact: Any) -> str:
    """Return one fact: a text in the reader's language if there is one, a day or a number as people write them."""
    if isinstance(fact, Mapping):
        word = fact.get("word")
        if isinstance(word, str):
            return gettext(word) if word else ""
        return said_in(fact, get_language() or "en").text
    if name.endswith("_on"):
        return words.when(fact)
    if name.endswith("_at") and fact:
        return words.moment(datetime.fromisoformat(fact))
    return words.number(fact) if isinstance(fact, int) else str(fact)


def filled(msgid: str, facts: Mapping[str, str]) -> str:
    """Return a sentence with its facts; a translation that asks for facts that there are not gives way to the original."""
    if not msgid:
        return ""
    try:
        return gettext(msgid) % facts
    except (KeyError, ValueError, TypeError):
        return msgid % facts


def one_line(text: str) -> str:
    """Return a text on one line, without what could be taken for another header of a mail."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
