"""The letter that an officer begins with, in every language of the hub."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext, override

from shanyrak.records.languages import LANGUAGES, texts_from
from shanyrak.refusals import gettext_noop

SUBJECT = gettext_noop("Invitation: {activity}")
TEXT = gettext_noop(
    "Dear {title} {name},\n\n"
    "{hub} has the honour to invite you to “{activity}”. It takes place on {dates} in {place}.\n\n"
    "Please tell us until {deadline} whether you will come. One press on your own page is enough:\n{link}\n\n"
    "If you cannot come, you can hand the invitation over to a colleague on the same page."
)
REMINDER_SUBJECT = gettext_noop("We await your answer: {activity}")
REMINDER = gettext_noop(
    "Dear {title} {name},\n\n"
    "we invited you to “{activity}” ({dates}, {place}) and have no answer from you yet. "
    "Please tell us until {deadline} whether you will come:\n{link}"
)
FIRST = {
    "subject": SUBJECT,
    "text": TEXT,
    "reminder_subject": REMINDER_SUBJECT,
    "reminder": REMINDER,
}


def first_words() -> dict[str, dict[str, dict[str, str]]]:
    """Return the letter and the reminder that an officer begins with; only languages that have words of their own."""
    return {name: _in_each_language(msgid) for name, msgid in FIRST.items()}


def _in_each_language(msgid: str) -> dict[str, dict[str, str]]:
    given: dict[str, str] = {"en": msgid}
    for language in LANGUAGES:
        with override(language):
            said = gettext(msgid)
        if said != msgid:
            given[language] = said
    return texts_from(given)


def texts_of(said: Mapping[str, Mapping[str, str]]) -> list[str]:
    """Return what a text says in each language."""
    return [one["text"] for one in said.values()]
