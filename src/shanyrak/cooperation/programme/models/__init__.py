"""The programme, who chose and came to which session, and what people said of it."""

from shanyrak.cooperation.programme.models.coming import Attendance, Choice
from shanyrak.cooperation.programme.models.feedback import (
    Feedback,
    FeedbackAnswer,
    FeedbackForm,
    FeedbackGiven,
    FeedbackQuestion,
)
from shanyrak.cooperation.programme.models.plan import (
    Change,
    Material,
    Room,
    Session,
    Speaker,
    Track,
)

__all__ = [
    "Attendance",
    "Change",
    "Choice",
    "Feedback",
    "FeedbackAnswer",
    "FeedbackForm",
    "FeedbackGiven",
    "FeedbackQuestion",
    "Material",
    "Room",
    "Session",
    "Speaker",
    "Track",
]
