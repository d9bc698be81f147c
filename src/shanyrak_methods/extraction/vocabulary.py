"""The words that facts are given in: kinds, states and the forms of a date."""

import re

from shanyrak_methods.extraction.lists import listed

AGREEMENT_KINDS = frozenset(
    listed(
        "memorandum_of_understanding declaration protocol strategy law decision membership partnership "
        "agreement arrangement instruction"
    ),
)
AGREEMENT_STATES = frozenset(
    listed("signed adopted in_force planned proposed agreed reached announced established issued"),
)
ACTIVITY_KINDS = frozenset(
    listed(
        "visit meeting conference summit roundtable forum seminar training steering_committee "
        "committee_meeting business_mission parliamentary_meeting exchange_of_messages"
    ),
)
ACTIVITY_STATES = frozenset(["held", "planned", "ongoing", "invited"])
QUALIFIERS = frozenset(["exact", "more_than", "less_than", "about"])
DATE = re.compile(
    r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|--(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
)
