"""Marking one answer: from what was right and what was given to a share between 0 and 1. Nothing else counts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from shanyrak.refusals import Refusal, gettext_noop

MOST_CHOICES = 8
NOTHING, ALL = Fraction(0), Fraction(1)
# As people write numbers: powers of ten would let a short text name a number that no memory holds.
NUMBER = re.compile(r"[+-]?[0-9]{1,18}(\.[0-9]{0,18})?")


class QuestionKind(StrEnum):
    """How a question is answered."""

    ONE = "one"
    SEVERAL = "several"
    TRUE_FALSE = "true_false"
    NUMBER = "number"
    WORDS = "words"
    ORDER = "order"


CHOSEN = frozenset({QuestionKind.ONE, QuestionKind.SEVERAL, QuestionKind.TRUE_FALSE, QuestionKind.ORDER})
ONE_RIGHT = frozenset({QuestionKind.ONE, QuestionKind.TRUE_FALSE})


class QuestionNotReady(Refusal):
    """A question that nobody could answer rightly, or everybody."""

    field = "choices"


class TooFewChoices(QuestionNotReady):
    """A choice of one."""

    text = gettext_noop("Give at least two choices.")


class NotOneRight(QuestionNotReady):
    """None or several are right where exactly one must be."""

    text = gettext_noop("Mark exactly one choice as right.")


class NoneRight(QuestionNotReady):
    """Nothing is right."""

    text = gettext_noop("Mark at least one choice as right.")


class NumberMissing(QuestionNotReady):
    """A question about a number without the number."""

    text = gettext_noop("Say which number is right.")
    field = "number"


class WordsMissing(QuestionNotReady):
    """A question about a word without the word."""

    text = gettext_noop("Write at least one answer that is accepted, one a line.")
    field = "accepted"


@dataclass(frozen=True, slots=True)
class Key:
    """What is right. Choices are named by marks that never change; of an order, they stand as they should."""

    kind: QuestionKind
    choices: tuple[str, ...] = ()
    right: frozenset[str] = frozenset()
    number: Decimal | None = None
    tolerance: Decimal = Decimal(0)
    accepted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """What was answered: the choices in the order given, or a text."""

    chosen: tuple[str, ...] = ()
    text: str = ""

    def __bool__(self) -> bool:
        return any(self.chosen) or bool(self.text.strip())


def check_key(key: Key) -> None:
    """Refuse a question that cannot be marked."""
    match key.kind:
        case QuestionKind.NUMBER:
            if key.number is None:
                raise NumberMissing
        case QuestionKind.WORDS:
            if not any(alike(word) for word in key.accepted):
                raise WordsMissing
        case _:
            _check_choices(key)


def _check_choices(key: Key) -> None:
    if len(key.choices) < 2:  # noqa: PLR2004 - a choice is between two at least
        raise TooFewChoices
    if key.kind in ONE_RIGHT and len(key.right) != 1:
        raise NotOneRight
    if key.kind is QuestionKind.SEVERAL and not key.right:
        raise NoneRight


def mark(key: Key, given: Given) -> Fraction:
    """Return the share of the point that an answer earns: 0, 1 or, where several are right, something between.

    In which order choices were shown does not enter.
    """
    match key.kind:
        case QuestionKind.ONE | QuestionKind.TRUE_FALSE:
            return _whole(set(given.chosen) == key.right)
        case QuestionKind.SEVERAL:
            return _of_several(key, given.chosen)
        case QuestionKind.ORDER:
            return _whole(given.chosen == key.choices)
        case QuestionKind.NUMBER:
            return _whole(_is_near(key, given.text))
        case QuestionKind.WORDS:
            return _whole(alike(given.text) in {alike(word) for word in key.accepted} - {""})


def total(marks: Iterable[Fraction]) -> Fraction:
    """Return the share of all points; nothing for a quiz without questions."""
    known = list(marks)
    return sum(known, NOTHING) / len(known) if known else NOTHING


def has_passed(share: Fraction, *, pass_mark: int) -> bool:
    """Whether a share reaches a pass mark in per cent; reckoned exactly, so that 60 % is 60 %."""
    return share * 100 >= pass_mark


def _whole(right: bool) -> Fraction:  # noqa: FBT001 - a yes or no is all there is to say
    return ALL if right else NOTHING


def _of_several(key: Key, chosen: Collection[str]) -> Fraction:
    """Each right choice earns its share and each wrong one costs the same, never below nothing."""
    hits = len(key.right & set(chosen))
    slips = len((set(chosen) & set(key.choices)) - key.right)
    return max(NOTHING, Fraction(hits - slips, len(key.right)))


def _is_near(key: Key, text: str) -> bool:
    number = read_number(text)
    return number is not None and key.number is not None and abs(number - key.number) <= key.tolerance


def read_number(text: str) -> Decimal | None:
    """Return the number that a person wrote, with a point or a comma; none where it is no number."""
    written = "".join(text.split()).replace("−", "-").replace(",", ".")
    return Decimal(written) if NUMBER.fullmatch(written) else None


def alike(text: str) -> str:
    """Return a text as it is compared: no difference of case, of spaces, or of how letters are put together."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def of_the_shown(chosen: Sequence[str], shown: Collection[str]) -> tuple[str, ...]:
    """Keep of an answer what was offered, each once: a browser can send anything."""
    return tuple(dict.fromkeys(one for one in chosen if one in shown))


def in_places(chosen: Sequence[str], shown: Sequence[str]) -> tuple[str, ...]:
    """Return an order as it was given, place by place; a place that nothing or something unknown stands at is empty."""
    known: list[str] = []
    for one in list(chosen)[: len(shown)]:
        known.append(one if one in shown and one not in known else "")
    return (*known, *[""] * (len(shown) - len(known)))
