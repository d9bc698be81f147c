"""Which known record a name or a telling may mean: candidates with reasons, for a person to decide.

Nothing is merged here. Reasons are codes with values, so that the desk can word them in any language.
"""

from shanyrak_methods.extraction.resolution_of_events import (
    Deal,
    Event,
    likely_same_agreement,
    likely_same_event,
)
from shanyrak_methods.extraction.resolution_of_names import (
    Candidate,
    KnownParty,
    KnownPerson,
    Reason,
    likely_same_party,
    likely_same_person,
)

__all__ = [
    "Candidate",
    "Deal",
    "Event",
    "KnownParty",
    "KnownPerson",
    "Reason",
    "likely_same_agreement",
    "likely_same_event",
    "likely_same_party",
    "likely_same_person",
]
