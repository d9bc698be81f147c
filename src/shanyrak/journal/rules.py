"""What an entry says and how it is sealed. No Django, no clock, no chance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum
from uuid import UUID

from shanyrak.refusals import Refusal, gettext_noop
from shanyrak_methods.transparency.bundle import PERSONAL
from shanyrak_methods.transparency.canonical import canonical
from shanyrak_methods.transparency.commitments import commit

PERSONAL_ERASED = "journal.personal.erased"
PERSONAL_READ = "journal.personal.read"


class NothingToErase(Refusal):
    """The entries hold no personal part of these names any more."""

    text = gettext_noop("There is nothing to erase here. It was erased before, or never kept.")


class ReasonMissing(Refusal):
    """Erasing needs a reason that everyone may read."""

    text = gettext_noop("Give the legal ground for erasing. Everyone will be able to read it.")
    field = "reason"


def sealed(value: object) -> object:
    """Return ``value`` as an entry holds it: days, instants, decimals and the like as their text.

    Raises TypeError for what has no such text, such as a record: name it by its number.
    """
    match value:
        case Enum():
            return sealed(value.value)
        case Mapping():
            return {str(key): sealed(part) for key, part in value.items()}
        case list() | tuple():
            return [sealed(part) for part in value]
        case set() | frozenset():
            return sorted((sealed(part) for part in value), key=str)
    return _sealed_single(value)


def _sealed_single(value: object) -> object:
    match value:
        case None | bool() | int() | str():
            return value
        case datetime():
            return as_instant(value)
        case date() | time():
            return value.isoformat()
        case float() | Decimal() | UUID():
            return str(value)
    raise TypeError(f"The journal cannot hold a {type(value).__name__}.")


def as_instant(at: datetime) -> str:
    """Return the text of an instant, always in universal time, so that one instant has one text."""
    return at.astimezone(UTC).isoformat()


def entry_body(
    act: str, *, by: int | None, at: datetime, facts: object, commitments: Mapping[str, bytes]
) -> str:
    """Return the text that is sealed: the canonical JSON of an entry."""
    body = {**shown(act, by=by, at=at, facts=facts), PERSONAL: {n: c.hex() for n, c in commitments.items()}}
    return canonical(body).decode()


def shown(act: str, *, by: int | None, at: datetime, facts: object) -> dict[str, object]:
    """Return the part of an entry that everyone may read."""
    return {"act": act, "by": by, "at": as_instant(at), "facts": facts}


def commitment_to(name: str, value: object, *, salt: bytes) -> bytes:
    """Return the salted commitment by which an entry binds a personal part."""
    return commit(name, value, salt=salt)


def check_reason(reason: str) -> None:
    """Refuse an erasure without a reason."""
    if not reason.strip():
        raise ReasonMissing


def erasure_facts(erased: Iterable[tuple[int, str]], *, reason: str) -> dict[str, object]:
    """Return what the entry of an erasure says: which parts of which entries, and on what ground."""
    parts = [{"entry": position, "name": name} for position, name in sorted(erased)]
    return {"erased": parts, "reason": reason.strip()}


def erased_by(body: Mapping[str, object]) -> Iterator[tuple[int, str]]:
    """Yield (position, name) of the personal parts that an entry says were erased."""
    facts = body.get("facts")
    if body.get("act") != PERSONAL_ERASED or not isinstance(facts, dict):
        return
    for part in facts.get("erased", ()):
        yield part["entry"], part["name"]


class EntryNotFound(Refusal):
    """There is no such entry."""

    text = gettext_noop("There is no entry %(entry)s in the journal.")


class NotSealedYet(Refusal):
    """The entry came after the last checkpoint."""

    text = gettext_noop("Entry %(entry)s is not sealed yet. New entries are sealed within minutes.")


class JournalBroken(Refusal):
    """The journal is not what it should be; ``shanyrak verify`` says where."""

    text = gettext_noop("The journal is not what it should be: %(reason)s. Tell the hub.")


class NoSuchGrowth(Refusal):
    """The journal never grew from the one size to the other."""

    text = gettext_noop(
        "The journal has %(size)s sealed entries; ask for two sizes up to that, the smaller first."
    )


def check_growth(old: int, new: int, *, size: int) -> None:
    """Refuse to prove growth between sizes that the sealed journal never had."""
    if not 0 <= old <= new <= size:
        raise NoSuchGrowth(size=size)


def subject_of(act: str, facts: Mapping[str, object]) -> tuple[str, int] | None:
    """Return the kind and number of the record that an entry is about, or None if it is about none.

    An act such as "directory.party.merged" names the record's kind before its verb; the fact of that name
    holds its number.
    """
    kind = act.rpartition(".")[0].rpartition(".")[2]
    number = facts.get(kind)
    return (kind, number) if kind and isinstance(number, int) else None


def told(facts: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield what the facts say line by line: the names that lead to a value, and the value as text."""
    match facts:
        case {"from": before, "to": after, **rest} if not rest:
            yield path, f"{as_text(before)} → {as_text(after)}"
        case Mapping() if facts:
            for name, value in facts.items():
                yield from told(value, (*path, name))
        case list() if any(isinstance(value, Mapping) for value in facts):
            for number, value in enumerate(facts, 1):
                yield from told(value, (*path, str(number)))
        case _:
            yield path, as_text(facts)


def in_words(name: str) -> str:
    """Return the name of a fact as words."""
    return name.replace("_", " ")


def as_text(value: object) -> str:
    """Return a single value as a reader sees it."""
    if isinstance(value, list) and value:
        return ", ".join(as_text(part) for part in value)
    if isinstance(value, Mapping) and value:
        return "; ".join(f"{in_words(name)}: {as_text(part)}" for name, part in value.items())
    return "–" if value in ({}, [], "", None) else str(value)


def about(text: str) -> tuple[str, int] | None:
    """Return (kind, number) of a record asked for as "party 12", or None if the text names none."""
    kind, _space, number = text.strip().lower().replace(":", " ").rpartition(" ")
    return (kind.strip().replace(" ", "_"), int(number)) if kind and number.isdecimal() else None
