"""The words for kinds, statuses and roles in all four languages, and the codes they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from django.utils.translation import gettext, override

from shanyrak.cooperation.activities.models import KIND_NAMES, STATUS_NAMES
from shanyrak.cooperation.agreements.names import (
    AGREEMENT_KIND_NAMES,
    AGREEMENT_STATUS_NAMES,
    COMMITMENT_KIND_NAMES,
)
from shanyrak.cooperation.imports.columns import heading_words
from shanyrak.directory.models import ORGANIZATION_KIND_NAMES
from shanyrak.records.languages import LANGUAGES

MORE_WORDS: Mapping[str, Mapping[str, str]] = {
    "agreement_kind": {
        "mou": "memorandum_of_understanding",
        "memorandum": "memorandum_of_understanding",
        "меморандум": "memorandum_of_understanding",
        "mémorandum": "memorandum_of_understanding",
        "treaty": "agreement",
    },
    "agreement_status": {"active": "in_force", "действует": "in_force", "en vigueur": "in_force"},
    "activity_kind": {
        "workshop": "seminar",
        "round table": "roundtable",
        "webinar": "seminar",
        "course": "training",
        "event": "other",
        "meeting (online)": "meeting",
    },
    "activity_status": {"confirmed": "", "tentative": "planned", "done": "held", "canceled": "cancelled"},
    "organization_kind": {"ngo": "association", "university": "academy", "country": "country"},
    "commitment_kind": {"seminar": "event_participation", "conference": "event_participation"},
}
NAMED: Mapping[str, Mapping[str, str]] = {
    "agreement_kind": AGREEMENT_KIND_NAMES,
    "agreement_status": AGREEMENT_STATUS_NAMES,
    "activity_kind": KIND_NAMES,
    "activity_status": STATUS_NAMES,
    "organization_kind": ORGANIZATION_KIND_NAMES,
    "commitment_kind": COMMITMENT_KIND_NAMES,
}


@cache
def words_for(which: str) -> Mapping[str, str]:
    """Return the code for each word that means it, in small letters: the code itself, its names, common synonyms."""
    words = dict(MORE_WORDS[which])
    for language in reversed(LANGUAGES):
        with override(language):
            words |= {heading_words(gettext(name)): code for code, name in NAMED[which].items()}
    return words | {heading_words(code): code for code in NAMED[which]}


def name_of_code(which: str, code: str) -> str:
    """Return how the reader's language calls a code."""
    name = NAMED[which].get(code, "")
    return gettext(name) if name else code
