"""The words for the states of itineraries, for kinds of clashes, and for languages and countries."""

from __future__ import annotations

from functools import cache

from babel import Locale
from django.utils.translation import get_language

from shanyrak.cooperation.delegations.rules import ItineraryState, ReplyState, StopState
from shanyrak.refusals import gettext_noop
from shanyrak_methods.itineraries import Kind

STATE_NAMES = {
    ItineraryState.DRAFT.value: gettext_noop("In preparation"),
    ItineraryState.CONFIRMED.value: gettext_noop("Confirmed"),
}
STATE_TONES = {ItineraryState.DRAFT.value: "", ItineraryState.CONFIRMED.value: "ok"}
STOP_STATE_NAMES = {
    StopState.PLANNED.value: gettext_noop("Planned"),
    StopState.CANCELLED.value: gettext_noop("Cancelled"),
}
REPLY_NAMES = {
    ReplyState.CONFIRMED.value: gettext_noop("Confirmed by the host"),
    ReplyState.CHANGE.value: gettext_noop("The host asks for a change"),
}
REPLY_TONES = {ReplyState.CONFIRMED.value: "ok", ReplyState.CHANGE.value: "warn"}
CLASH_NAMES = {
    Kind.PERSON_TWICE.value: gettext_noop("People in two places"),
    Kind.ROOM_TWICE.value: gettext_noop("A room twice"),
    Kind.VEHICLE_TWICE.value: gettext_noop("A vehicle in two places"),
    Kind.INTERPRETER_TWICE.value: gettext_noop("An interpreter in two places"),
    Kind.TRANSFER_TOO_SHORT.value: gettext_noop("Too little time for the way"),
    Kind.PUBLIC_HOLIDAY.value: gettext_noop("A public holiday"),
    Kind.CLOSED_DAY.value: gettext_noop("A closed day"),
    Kind.MISSING_INTERPRETER.value: gettext_noop("Nobody interprets"),
    Kind.VEHICLE_FULL.value: gettext_noop("Too few seats"),
    Kind.OUTSIDE_THE_VISIT.value: gettext_noop("Outside the visit"),
}
# What hubs of the region speak and hear; an interpreter may have any other by its code.
SPOKEN = (
    "en", "ru", "kk", "fr", "ky", "uz", "tg", "az", "ka", "hy", "tr", "mn", "tk", "ar", "be", "bg", "cs", "da", "de", "dz",
    "el", "es", "et", "fa", "fi", "he", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "ms", "nb", "nl", "pl", "ps",
    "pt", "ro", "sk", "sl", "sr", "sv", "th", "uk", "ur", "vi", "zh",
)  # fmt: skip


def spoken_languages() -> list[tuple[str, str]]:
    """Return (code, name in the reader's language) of every language that can be chosen."""
    return [(code, language_in_words(code)) for code in SPOKEN]


def languages_in_words(codes: tuple[str, ...] | list[str] | frozenset[str]) -> str:
    """Return languages by their names, such as ``French, Dutch``."""
    return ", ".join(language_in_words(code) for code in sorted(codes))


def language_in_words(code: str) -> str:
    """Return the name of a language in the reader's language, or its code."""
    return _names(reader())[0].get(code, code)


def countries() -> list[tuple[str, str]]:
    """Return (code, name in the reader's language) of every country, by name."""
    names = _names(reader())[1]
    return sorted(names.items(), key=lambda pair: pair[1].casefold())


def country_in_words(code: str) -> str:
    """Return the name of a country in the reader's language, or its code."""
    return _names(reader())[1].get(code, code)


def reader() -> str:
    """Return the language that the page is read in."""
    return (get_language() or "en")[:2]


@cache
def _names(reader: str) -> tuple[dict[str, str], dict[str, str]]:
    locale = Locale.parse("en_GB" if reader == "en" else reader)
    lands = {code: name for code, name in locale.territories.items() if len(code) == 2 and code.isalpha()}  # noqa: PLR2004 - ISO 3166 has two letters
    for region in ("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"):
        lands.pop(region, None)
    return {code: locale.languages.get(code, code) for code in SPOKEN}, lands
