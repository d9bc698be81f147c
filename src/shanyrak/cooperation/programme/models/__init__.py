"""The programme, who chose and came to which session, and what people said of it."""

from shanyrak.cooperation.programme.models.plan import (
    Change,
    Material,
    Room,
    Session,
    Speaker,
    Track,
)

__all__ = ["Change", "Material", "Room", "Session", "Speaker", "Track"]
