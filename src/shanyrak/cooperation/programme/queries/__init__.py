"""Reading programmes. Each read asks a fixed number of questions, whatever the number of rows."""

from shanyrak.cooperation.programme.queries.coming import attended, came, chosen, seats_taken
from shanyrak.cooperation.programme.queries.feedback import FeedbackSummary, feedback_summary
from shanyrak.cooperation.programme.queries.sessions import (
    SessionLine,
    SpeakerLine,
    one_session,
    sessions_of,
    sessions_seen,
)

__all__ = [
    "FeedbackSummary",
    "SessionLine",
    "SpeakerLine",
    "attended",
    "came",
    "chosen",
    "feedback_summary",
    "one_session",
    "seats_taken",
    "sessions_of",
    "sessions_seen",
]
