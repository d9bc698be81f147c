"""What the values of this room are called on pages; to be translated where they are shown."""

from __future__ import annotations

from shanyrak.cooperation.passports.rules import PurgeRule, ReadReason, Sex
from shanyrak.refusals import gettext_noop

SEX_NAMES = {
    Sex.FEMALE.value: gettext_noop("F (female)"),
    Sex.MALE.value: gettext_noop("M (male)"),
    Sex.UNSPECIFIED.value: gettext_noop("X (not specified)"),
}
REASON_NAMES = {
    ReadReason.VISA.value: gettext_noop("For a visa"),
    ReadReason.TICKETS.value: gettext_noop("For tickets"),
    ReadReason.HOTEL.value: gettext_noop("For a hotel"),
    ReadReason.ENTRY.value: gettext_noop("For a pass into a building"),
    ReadReason.CORRECTION.value: gettext_noop("To check what was entered"),
}
RULE_NAMES = {
    PurgeRule.DAY.value: gettext_noop("The day had come"),
    PurgeRule.NO_LONGER_COMING.value: gettext_noop("The person no longer takes part"),
    PurgeRule.CANCELLED.value: gettext_noop("The activity was cancelled"),
    PurgeRule.ASKED.value: gettext_noop("The person or the secretariat erased it"),
}
