"""Reading programmes. Each read asks a fixed number of questions, whatever the number of rows."""

from shanyrak.cooperation.programme.queries.sessions import (
    SessionLine,
    SpeakerLine,
    sessions_of,
    sessions_seen,
)

__all__ = ["SessionLine", "SpeakerLine", "sessions_of", "sessions_seen"]
