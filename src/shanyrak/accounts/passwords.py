"""How hard a password is to guess, and what would make it harder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from shanyrak.accounts.models import User
from shanyrak.accounts.rules import FAIR, GOOD, STRENGTH_NEEDED, STRONG, WEAK
from shanyrak.refusals import gettext_noop

LONGEST_READ = 72  # zxcvbn takes no more, and nobody guesses the rest
STRENGTH_NAMES = {
    0: gettext_noop("Weak"),
    WEAK: gettext_noop("Weak"),
    FAIR: gettext_noop("Not strong enough"),
    GOOD: gettext_noop("Good"),
    STRONG: gettext_noop("Strong"),
}

# What zxcvbn may answer, so that the translators find it.
ADVICE = (
    gettext_noop("Use a few words, avoid common phrases."),
    gettext_noop("No need for symbols, digits, or uppercase letters."),
    gettext_noop("Add another word or two. Uncommon words are better."),
    gettext_noop("Straight rows of keys are easy to guess."),
    gettext_noop("Short keyboard patterns are easy to guess."),
    gettext_noop("Use a longer keyboard pattern with more turns."),
    gettext_noop('Repeats like "aaa" are easy to guess.'),
    gettext_noop('Repeats like "abcabcabc" are only slightly harder to guess than "abc".'),
    gettext_noop("Avoid repeated words and characters."),
    gettext_noop('Sequences like "abc" or "6543" are easy to guess.'),
    gettext_noop("Avoid sequences."),
    gettext_noop("Recent years are easy to guess."),
    gettext_noop("Avoid recent years."),
    gettext_noop("Avoid years that are associated with you."),
    gettext_noop("Dates are often easy to guess."),
    gettext_noop("Avoid dates and years that are associated with you."),
    gettext_noop("This is a top-10 common password."),
    gettext_noop("This is a top-100 common password."),
    gettext_noop("This is a very common password."),
    gettext_noop("This is similar to a commonly used password."),
    gettext_noop("A word by itself is easy to guess."),
    gettext_noop("Names and surnames by themselves are easy to guess."),
    gettext_noop("Common names and surnames are easy to guess."),
    gettext_noop("Capitalization doesn't help very much."),
    gettext_noop("All-uppercase is almost as easy to guess as all-lowercase."),
    gettext_noop("Reversed words aren't much harder to guess."),
    gettext_noop("Predictable substitutions like '@' instead of 'a' don't help very much."),
)


@dataclass(frozen=True, slots=True)
class Strength:
    """How strong a password is, from 0 to 4, and how to make it stronger, in the reader's language."""

    score: int
    name: str
    advice: tuple[str, ...]

    @property
    def is_enough(self) -> bool:
        """Whether the platform takes this password."""
        return self.score >= STRENGTH_NEEDED


def strength(password: str, *, about: Iterable[str] = ()) -> Strength:
    """Return how strong ``password`` is for a person ``about`` whom these words are known."""
    from zxcvbn import zxcvbn  # noqa: PLC0415 - its lists of words are read once somebody chooses a password

    found = zxcvbn(password[:LONGEST_READ], user_inputs=[word for word in about if word])
    feedback = found["feedback"]
    advice = [feedback["warning"], *feedback["suggestions"]]
    return Strength(
        score=found["score"],
        name=gettext(STRENGTH_NAMES[found["score"]]),
        advice=tuple(gettext(one) for one in advice if one),
    )


class StrengthValidator:
    """Refuses passwords that are guessed too quickly."""

    def validate(self, password: str, user: User | None = None) -> None:
        """Raise ValidationError, with advice, for a password that is too weak."""
        about = (user.name, user.email) if user else ()
        found = strength(password, about=about)
        if not found.is_enough:
            raise ValidationError([gettext("This password is too easy to guess."), *found.advice])

    def get_help_text(self) -> str:
        """Say what makes a password strong."""
        return gettext("Three or four uncommon words make a strong password.")
